import { useMutation, useQuery } from '@tanstack/react-query'
import { descargar } from '@/api/client'
import type { AnclaDelRastro, VerificacionDeCadena } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import './auditoria.css'
import { comprobarCadena } from './consultas'
import { textos } from './textos'

const ORDEN = 'ser auditoria verificar rastro.jsonl --anclas carpeta-de-anclas --llave '

/** Every key that proves anchors, as the terminal prints and reads them: that of now, and those of
 * before with their last day. */
function llaves({ llave_publica, llaves_anteriores }: VerificacionDeCadena): string {
  const anteriores = llaves_anteriores.map(({ llave, hasta }) =>
    hasta ? `${llave}@${hasta}` : llave,
  )
  return [llave_publica, ...anteriores].join(' ')
}

/** Whether anybody altered the trail, and how to prove it without trusting this system. */
export function Component() {
  const t = useTextos(textos)
  // It is followed when somebody asks, not when a window is looked at again.
  const comprobacion = useQuery({
    queryKey: ['auditoria', 'cadena'],
    queryFn: comprobarCadena,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const cadena = useMutation({
    mutationFn: () => descargar('/api/v1/auditoria/cadena', 'rastro.jsonl'),
  })
  const { data, isFetching, isError, error, refetch } = comprobacion
  return (
    <div className="pila-ancha">
      <div className="pila">
        <p>
          <a href={paths.ministerioAuditoria}>‹ {t.volver}</a>
        </p>
        <Titulo>{t.cadenaTitulo}</Titulo>
        <p className="lectura">{t.cadenaIntro}</p>
        {isFetching && <p role="status">{t.comprobando}</p>}
        {isError && !isFetching && <FalloDeCarga titulo={t.noSeComprobo} error={error} />}
        {data && !isFetching && <Fin fin={data} />}
        <div className="fila">
          <Button
            variant="secondary"
            busy={isFetching}
            onClick={() => {
              void refetch()
            }}
          >
            {t.otraVez}
          </Button>
        </div>
      </div>
      {data && (
        <>
          <section className="pila" aria-labelledby="fuera">
            <h2 id="fuera">{t.fuera}</h2>
            <p className="lectura">{t.fueraTexto}</p>
            <pre className="rastro-orden">
              {ORDEN}
              {llaves(data)}
            </pre>
            <div className="fila">
              <Button
                variant="secondary"
                icon="download"
                busy={cadena.isPending}
                onClick={() => {
                  cadena.mutate()
                }}
              >
                {t.descargarCadena}
              </Button>
              <CopyButton value={llaves(data)} what={t.queLlave} label={t.copiarLlave} />
            </div>
            {cadena.isError && <FalloDeCarga titulo={t.noSeDescargo} error={cadena.error} />}
            <p className="menor">{t.llaveTexto}</p>
          </section>
          <Anclas filas={data.anclas} />
        </>
      )}
    </div>
  )
}

function Fin({ fin }: { fin: VerificacionDeCadena }) {
  const t = useTextos(textos)
  const palabras = t as Record<string, unknown>
  if (!fin.rotura) {
    return (
      <>
        <Alert kind="success" live title={t.integra}>
          <p>{t.integraTexto(fin.eslabones)}</p>
        </Alert>
        <SummaryList
          rows={[
            {
              key: 'huella',
              label: t.ultimaHuella,
              value: <code className="rastro-huella">{fin.huella ?? '–'}</code>,
            },
          ]}
        />
      </>
    )
  }
  const causa = palabras[`causa_${fin.rotura.causa}`]
  return (
    <Alert kind="error" live title={t.rota}>
      <p>{fin.rotura.numero > 0 ? t.rotaTexto(fin.rotura.numero) : t.rotaAncla}</p>
      <p>{typeof causa === 'string' ? causa : fin.rotura.mensaje}</p>
    </Alert>
  )
}

function Anclas({ filas }: { filas: AnclaDelRastro[] }) {
  const t = useTextos(textos)
  const columnas: Columna<AnclaDelRastro>[] = [
    { id: 'dia', titulo: t.dia, principal: true, celda: ({ dia }) => fecha(dia) },
    { id: 'numero', titulo: t.numero, numerica: true, celda: ({ numero }) => numero },
    {
      id: 'huella',
      titulo: t.huella,
      celda: ({ huella }) => <code className="rastro-huella">{huella}</code>,
    },
  ]
  return (
    <section className="pila" aria-labelledby="anclas">
      <h2 id="anclas">{t.anclas}</h2>
      {filas.length > 0 ? (
        <DataTable titulo={t.anclas} columnas={columnas} filas={filas} clave={({ dia }) => dia} />
      ) : (
        <p>{t.sinAnclas}</p>
      )}
    </section>
  )
}
