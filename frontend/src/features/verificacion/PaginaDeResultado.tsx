import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { api, datos } from '@/api/client'
import type { Verificacion } from '@/api/modelos'
import { esCodigo } from '@/api/problema'
import { paths } from '@/app/paths'
import { useReloj } from '@/app/reloj/reloj'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { fechaHora, fechaLarga } from '@/lib/fechas'
import { periodoLargo } from '@/lib/periodo'
import { Alert } from '@/ui/Alert'
import { Button, ButtonGroup, LinkButton } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { Details } from '@/ui/Details'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { Firmas } from './Firmas'
import './PaginaDeResultado.css'
import { textos } from './textos'
import { Veredicto } from './Veredicto'

interface Resultado {
  codigo: string
  documento: Verificacion | null
}

/** A code that nobody issued is an answer, not an error. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Resultado> {
  const codigo = params.codigo ?? ''
  try {
    const ruta = { params: { path: { codigo } } }
    return { codigo, documento: await datos(api.GET('/api/v1/verificacion/{codigo}', ruta)) }
  } catch (error) {
    if (esCodigo(error, 'CODIGO_NO_ENCONTRADO')) return { codigo, documento: null }
    throw error
  }
}

export function Component() {
  const t = useTextos(textos)
  const { codigo, documento } = useLoaderData<typeof loader>()
  return (
    <div className="lectura pila verificacion">
      <Titulo caption={codigo}>{t.titulo}</Titulo>
      {documento ? (
        <>
          <Veredicto documento={documento} />
          <Datos documento={documento} />
        </>
      ) : (
        <Alert kind="error" title={t.noHayTitulo}>
          <p>{t.noHayTexto}</p>
        </Alert>
      )}
      <div className="no-imprimir">
        <ButtonGroup>
          <LinkButton href={paths.verificar} variant={documento ? 'secondary' : 'primary'}>
            {t.verificarOtro}
          </LinkButton>
          {documento && (
            <Button
              variant="secondary"
              icon="print"
              onClick={() => {
                window.print()
              }}
            >
              {t.imprimir}
            </Button>
          )}
        </ButtonGroup>
      </div>
    </div>
  )
}

/** A form nobody paid in time still says «in force» in the register: for a reader it expired. */
function estadoHoy({ estado, vigente }: Verificacion): string {
  const pagable = estado === 'generado'
  return pagable && !vigente ? 'vencido' : estado
}

function Datos({ documento }: { documento: Verificacion }) {
  const t = useTextos(textos)
  const palabras = t as Record<string, unknown>
  const idioma = useIdioma()
  const reloj = useReloj()
  /** Words of a code of the server; the code itself if it is newer than this page. */
  const nombre = (clase: string, codigo: string) => {
    const texto = palabras[`${clase}_${codigo}`]
    return typeof texto === 'string' ? texto : codigo
  }
  const limite = fechaLarga(documento.fecha_limite_pago, idioma)
  return (
    <>
      <h2>{t.datos}</h2>
      <SummaryList
        rows={[
          { key: 'numero', label: t.numero, value: documento.numero_fur },
          { key: 'total', label: t.total, value: <strong>{dinero(documento.total)}</strong> },
          { key: 'limite', label: t.fechaLimite, value: t.hastaElFinal(limite) },
          { key: 'estado', label: t.estado, value: nombre('estado', estadoHoy(documento)) },
          { key: 'tipo', label: t.tipo, value: nombre('tipo', documento.tipo) },
          { key: 'concepto', label: t.concepto, value: documento.concepto },
          ...(documento.periodo
            ? [{ key: 'periodo', label: t.periodo, value: periodoLargo(documento.periodo, idioma) }]
            : []),
          {
            key: 'operador',
            label: t.operador,
            value: (
              <>
                {documento.operador.razon_social}
                <br />
                NIT {documento.operador.nit}
                <p className="menor suave">{t.enmascarado}</p>
              </>
            ),
          },
          {
            key: 'generado',
            label: t.generado,
            value: fechaHora(documento.generado_en, idioma),
          },
          { key: 'firmas', label: t.firmas, value: <Firmas firmas={documento.firmas} /> },
        ]}
      />
      <Details summary={t.huella}>
        <p>{t.huellaQueEs}</p>
        <p className="fila">
          <code className="huella">{documento.huella}</code>
          <CopyButton value={documento.huella} what={t.huellaCopia} />
        </p>
      </Details>
      {reloj && <p className="menor suave">{t.consultado(fechaHora(reloj.ahora, idioma))}</p>}
    </>
  )
}
