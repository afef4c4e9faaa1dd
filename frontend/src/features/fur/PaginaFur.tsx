import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLocation, useParams } from 'react-router'
import { clienteDeConsultas } from '@/app/consultas'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { numeroFurAgrupado } from '@/lib/numeroFur'
import { Alert } from '@/ui/Alert'
import { CopyButton } from '@/ui/CopyButton'
import { Titulo } from '@/ui/Titulo'
import { Acciones } from './Acciones'
import { consultaFur } from './consultas'
import { EstadoFur, useTipoFur } from './EstadoFur'
import { DatosFur, FirmasFur, ValoresFur } from './Formulario'
import './fur.css'
import { QueSigue } from './QueSigue'
import { textos } from './textos'
import { VerificacionFur } from './VerificacionFur'
import { VigenciaFur } from './VigenciaFur'

export function loader({ params }: LoaderFunctionArgs) {
  return clienteDeConsultas.ensureQueryData(consultaFur(params.id ?? ''))
}

/** Confirmation of the filing and the accessible twin of the PDF, at an address for ever. */
export function Component() {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const tipo = useTipoFur()
  const { id = '' } = useParams()
  const { data: fur } = useSuspenseQuery(consultaFur(id))
  const recien = (useLocation().state as { recienPresentada?: boolean } | null)?.recienPresentada
  const numero = numeroFurAgrupado(fur.numero)

  return (
    <article className="pila-ancha fur">
      <div className="pila">
        <p className="no-imprimir">
          <a href={paths.furs}>‹ {t.volver}</a>
        </p>
        {recien && (
          <Alert kind="success" title={t.recibida} live>
            <p>{t.recibidaTexto}</p>
          </Alert>
        )}
        {fur.demostrativo && (
          <Alert kind="warning" title={t.demostrativo}>
            <p>{t.demostrativoTexto}</p>
          </Alert>
        )}
        <div className="fur-cabeza">
          <Titulo
            documentTitle={t.fur(numero)}
            caption={tipo(fur.tipo)}
            aside={<EstadoFur fur={fur} />}
          >
            {t.fur(numero)}
          </Titulo>
          <div className="no-imprimir">
            <CopyButton value={fur.numero} what={t.elNumero} />
          </div>
        </div>
        <p className="fur-total">{dinero(fur.total)}</p>
        <VigenciaFur fur={fur} />
        <Acciones fur={fur} />
        <p className="solo-imprimir">{t.noEsElDocumento}</p>
      </div>
      <QueSigue fur={fur} />
      {idioma === 'en' && <p className="suave">{t.enEspanol}</p>}
      <DatosFur fur={fur} />
      <ValoresFur fur={fur} />
      <FirmasFur fur={fur} />
      <VerificacionFur fur={fur} />
    </article>
  )
}
