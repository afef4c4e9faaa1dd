import { useSuspenseQuery } from '@tanstack/react-query'
import type { BoletinPublicado } from '@/api/modelos'
import { clienteDeConsultas } from '@/app/consultas'
import { usePermiso } from '@/app/sesion/usePersona'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { Titulo } from '@/ui/Titulo'
import { consultaBoletines } from './consultas'
import { Publicar } from './Publicar'
import { Suscripciones } from './Suscripciones'
import { textos } from './textos'

export const loader = () => clienteDeConsultas.fetchQuery(consultaBoletines)

/** Who gets the bulletin, what was published, and publishing another. */
export function Component() {
  const t = useTextos(textos)
  const { data } = useSuspenseQuery(consultaBoletines)
  const puede = usePermiso('publicar_boletin')
  return (
    <div className="pila-ancha">
      <div className="pila">
        <Titulo>{t.ministerio}</Titulo>
        <p>{t.ministerioIntro(data.activas)}</p>
      </div>
      {puede && data.activas > 0 && <Publicar destinatarios={data.activas} />}
      <Publicados filas={data.datos} />
      <Suscripciones />
    </div>
  )
}

function Publicados({ filas }: { filas: BoletinPublicado[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const columnas: Columna<BoletinPublicado>[] = [
    { id: 'numero', titulo: t.numero, numerica: true, celda: ({ numero }) => numero },
    {
      id: 'asunto',
      titulo: t.asunto,
      principal: true,
      celda: ({ asunto }) => <TextoDelServidor>{asunto}</TextoDelServidor>,
    },
    {
      id: 'cuando',
      titulo: t.cuando,
      celda: ({ publicado_en }) => fechaHora(publicado_en, idioma),
    },
    { id: 'quien', titulo: t.quien, celda: ({ publicado_por }) => publicado_por },
    {
      id: 'destinatarios',
      titulo: t.destinatarios,
      numerica: true,
      celda: ({ destinatarios }) => destinatarios,
    },
  ]
  return (
    <section className="pila" aria-labelledby="publicados">
      <h2 id="publicados">{t.publicados}</h2>
      {filas.length > 0 ? (
        <DataTable titulo={t.publicados} columnas={columnas} filas={filas} clave={({ id }) => id} />
      ) : (
        <p>{t.ninguno}</p>
      )}
    </section>
  )
}
