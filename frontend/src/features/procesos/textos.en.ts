import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'Jobs',
  intro:
    'Work that follows a filing: the PDF of the FUR and the e-mails. They try again by themselves.',
  estado: 'State',
  todos: 'All',
  cuenta: (n) => (n === 1 ? '1 job' : `${String(n)} jobs`),
  tipo_dibujar_fur: 'Draw the PDF of the FUR',
  tipo_enviar_correo: 'Send a mail',
  colTipo: 'Job',
  colObjeto: 'FUR and operator, or recipient',
  colEstado: 'State',
  colIntentos: 'Attempts',
  colCreado: 'Created',
  colHecho: 'Finished',
  colSiguiente: 'Next attempt',
  colError: 'Last error',
  estado_pendiente: 'Pending',
  estado_hecho: 'Done',
  estado_fallido: 'Failed',
  actualizar: 'Refresh',
  vacio: 'There are no jobs in that state',
  vacioTexto: 'This is normal: jobs finish a few seconds after each filing.',
  fallo: 'We could not bring the jobs',
}

export default en
