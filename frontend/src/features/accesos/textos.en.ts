import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'Review of accesses',
  intro: 'Every ninety days somebody looks, person by person, whether the access is still needed.',
  vencida: 'The review was already due',
  proxima: (dia) => `The next review is on ${dia}`,
  descargar: 'Download the report (CSV)',
  noSeDescargo: 'The report was not downloaded',
  personas: 'People with access',
  nombre: 'Name',
  roles: 'Roles',
  ultimoIngreso: 'Last log-in',
  nunca: 'Never',
  creada: 'Account created',
  avisos: 'To look at',
  aviso_nunca_ingreso: 'Never logged in',
  aviso_sin_ingreso_reciente: 'Has not logged in for more than ninety days',
  aviso_por_retirar: 'It was decided to withdraw the access',
  decision: 'Decision',
  decisionSobre: (nombre) => `Decision on ${nombre}`,
  decision_mantener: 'Keep',
  decision_retirar: 'Withdraw',
  elija: 'Choose',
  falta: (nombre) => `Decide on ${nombre}`,
  observaciones: 'Remarks',
  registrar: 'Record the review',
  hecha: 'The review was recorded',
  noSeHizo: 'The review was not recorded',
  revisiones: 'Earlier reviews',
  cuando: 'When',
  quien: 'Reviewed by',
  mantenidas: 'Kept',
  retiradas: 'To withdraw',
}

export default en
