import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'react-router'
import { esCodigo } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { CampoDeAdjuntos } from '@/app/adjuntos/CampoDeAdjuntos'
import { useAdjuntos } from '@/app/adjuntos/useAdjuntos'
import { useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button, LinkButton } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { SummaryList } from '@/ui/SummaryList'
import { TextArea } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { largo } from './borrador'
import { Contador } from './Contador'
import { completar, consultaEnlace, consultaFormulario, RUTA_ADJUNTOS } from './consultas'
import { textos } from './textos'

/** Whoever filed a request sends what was missing in it, with the link of the mail. */
export function Component() {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const { hash } = useLocation()
  const [secreto] = useState(() => hash.slice(1))
  const [lista, setLista] = useState(false)
  const enlace = useQuery({ ...consultaEnlace(secreto), enabled: secreto !== '' && !lista })
  if (lista) {
    return (
      <Mensaje titulo={t.completada} texto={t.completadaTexto}>
        <LinkButton href={paths.pqrsdBuscar}>{t.consultar}</LinkButton>
      </Mensaje>
    )
  }
  if (enlace.data) {
    return (
      <Complemento
        secreto={secreto}
        pedido={enlace.data}
        alTerminar={() => {
          setLista(true)
        }}
      />
    )
  }
  if (enlace.isFetching) {
    return (
      <div className="lectura pila" aria-busy="true">
        <Titulo>{t.completarTitulo}</Titulo>
        <p role="status">{t.mirando}</p>
      </div>
    )
  }
  if (enlace.error && !esCodigo(enlace.error, 'ENLACE_VENCIDO')) {
    return (
      <div className="lectura pila">
        <Titulo>{t.completarTitulo}</Titulo>
        <Alert kind="error" live title={enPalabras(enlace.error).mensaje} />
        <div className="fila">
          <Button onClick={() => void enlace.refetch()}>{t.reintentar}</Button>
        </div>
      </div>
    )
  }
  return (
    <Mensaje titulo={t.vencidoTitulo} texto={t.vencidoTexto}>
      <LinkButton href={paths.pqrsdBuscar}>{t.consultar}</LinkButton>
    </Mensaje>
  )
}

function Mensaje({
  titulo,
  texto,
  children,
}: {
  titulo: string
  texto: string
  children: React.ReactNode
}) {
  return (
    <div className="lectura pila" role="status">
      <Titulo>{titulo}</Titulo>
      <p>{texto}</p>
      <div className="fila">{children}</div>
    </div>
  )
}

/** The same limit as that of the details. */
const MAXIMO = 300

function Complemento({
  secreto,
  pedido,
  alTerminar,
}: {
  secreto: string
  pedido: { radicado: string; motivo: string; vence_en: string }
  alTerminar: () => void
}) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { data: ofrecido } = useQuery(consultaFormulario)
  const adjuntos = useAdjuntos(RUTA_ADJUNTOS, ofrecido?.adjuntos_maximo ?? 1)
  const [texto, setTexto] = useState('')
  const { pregunta } = useCambiosSinGuardar(texto.trim() !== '' || adjuntos.archivos.length > 0)
  const [errores, setErrores] = useState<FormError[]>([])
  const envio = useMutation({
    mutationFn: () =>
      completar(adjuntos.cabeceras(), {
        secreto,
        texto,
        adjuntos: adjuntos.archivos.map(({ id }) => id),
      }),
    onSuccess: () => {
      // The link is spent: nothing of it stays in the address.
      history.replaceState(history.state, '', location.pathname)
      alTerminar()
    },
  })
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (envio.isPending || adjuntos.subiendo) return
    const vacio = texto.trim() === '' && adjuntos.archivos.length === 0
    setErrores(vacio ? [{ field: 'aclaracion', message: t.faltaComplemento }] : [])
    if (!vacio) envio.mutate()
  }
  return (
    <div className="lectura pila">
      <Titulo>{t.completarTitulo}</Titulo>
      <SummaryList
        compact
        rows={[
          { key: 'radicado', label: t.radicado, value: pedido.radicado },
          { key: 'pedimos', label: t.pedimos, value: <span lang="es-CO">{pedido.motivo}</span> },
          { key: 'hasta', label: t.hastaCuando, value: fechaHora(pedido.vence_en, idioma) },
        ]}
      />
      <form className="pila" aria-label={t.completarTitulo} onSubmit={enviar} noValidate>
        <ErrorSummary errors={errores} />
        {envio.isError && <FalloDeCarga titulo={t.noSeHizo} error={envio.error} />}
        <div>
          <TextArea
            id="aclaracion"
            label={t.aclaracion}
            hint={t.detalleAyuda(MAXIMO)}
            rows={4}
            error={errores[0]?.message ?? null}
            value={texto}
            onChange={(evento) => {
              setTexto([...evento.target.value].slice(0, MAXIMO).join(''))
            }}
          />
          <Contador escritos={largo(texto)} maximo={MAXIMO} />
        </div>
        {ofrecido && (
          <CampoDeAdjuntos
            id="complemento-adjuntos"
            rotulo={t.adjuntos}
            extensiones={ofrecido.extensiones}
            adjuntos={adjuntos}
          />
        )}
        <div className="fila">
          <Button
            type="submit"
            busy={envio.isPending}
            disabledReason={adjuntos.subiendo ? t.esperaArchivo : null}
          >
            {t.completar}
          </Button>
        </div>
      </form>
      {pregunta}
    </div>
  )
}
