import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, datos } from '@/api/client'
import type { SeguimientoDeSolicitud } from '@/api/modelos'
import { useProblema } from '@/api/problemaATexto'
import { nombreDelCampo } from '@/app/formato/nombres'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora, fechaLarga } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { SummaryList } from '@/ui/SummaryList'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { EstadoDeSolicitud } from './Estado'
import { textos } from './textos'

const RADICADO = 'seguimiento-radicado'
const DOCUMENTO = 'seguimiento-documento'

/** Where a filed request stands, for those who take part in it. */
export function Component() {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [radicado, setRadicado] = useState('')
  const [identificacion, setIdentificacion] = useState('')
  const [errores, setErrores] = useState<FormError[]>([])
  const busqueda = useMutation({
    mutationFn: () =>
      datos(
        api.POST('/api/v1/solicitud-de-usuarios/seguimiento', {
          body: { radicado, identificacion },
        }),
      ),
    onError: (error) => {
      setErrores([{ message: enPalabras(error).mensaje }])
    },
  })
  const buscar = (evento: FormEvent) => {
    evento.preventDefault()
    if (busqueda.isPending) return
    const faltan = [
      ...(radicado.trim() ? [] : [{ field: RADICADO, message: t.radicadoFalta }]),
      ...(identificacion.trim() ? [] : [{ field: DOCUMENTO, message: t.documentoFalta }]),
    ]
    setErrores(faltan)
    busqueda.reset()
    if (faltan.length === 0) busqueda.mutate()
  }
  const errorDe = (campo: string) => errores.find(({ field }) => field === campo)?.message ?? null
  return (
    <div className="lectura pila">
      <ErrorSummary errors={errores} />
      <Titulo>{t.seguimientoTitulo}</Titulo>
      <p>{t.seguimientoIntro}</p>
      <form className="pila" noValidate onSubmit={buscar} aria-label={t.seguimientoTitulo}>
        <TextField
          id={RADICADO}
          label={t.radicado}
          hint={t.radicadoAyuda}
          error={errorDe(RADICADO)}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          width="medium"
          value={radicado}
          onChange={(evento) => {
            setRadicado(evento.target.value)
          }}
        />
        <TextField
          id={DOCUMENTO}
          label={t.documento}
          hint={t.documentoAyuda}
          error={errorDe(DOCUMENTO)}
          required
          autoComplete="off"
          maxLength={40}
          width="medium"
          value={identificacion}
          onChange={(evento) => {
            setIdentificacion(evento.target.value)
          }}
        />
        <div className="fila">
          <Button type="submit" icon="search" busy={busqueda.isPending}>
            {t.buscar}
          </Button>
        </div>
      </form>
      {busqueda.data && <Resultado hallada={busqueda.data} />}
      <p>
        <a href={paths.solicitarUsuario}>{t.pedidoTitulo}</a>
      </p>
    </div>
  )
}

function Resultado({ hallada }: { hallada: SeguimientoDeSolicitud }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const comunes = t as unknown as Record<string, string | undefined>
  const opcional = (key: string, label: string, value: string | null) =>
    value === null ? [] : [{ key, label, value }]
  return (
    <section className="pila" aria-labelledby="hallada">
      <h2 id="hallada">{hallada.empresa}</h2>
      <SummaryList
        rows={[
          { key: 'radicado', label: t.radicado, value: hallada.radicado },
          {
            key: 'estado',
            label: t.estado,
            value: <EstadoDeSolicitud estado={hallada.estado} />,
          },
          {
            key: 'comun',
            label: t.estadoComun,
            value: comunes[`comun_${hallada.estado_comun}`] ?? hallada.estado_comun,
          },
          ...opcional(
            'vence',
            t.respuesta,
            hallada.vence_el && fechaLarga(hallada.vence_el, idioma),
          ),
          ...opcional('motivo', t.motivo, hallada.motivo_decision),
        ]}
      />
      {hallada.motivos.length > 0 && (
        <Alert kind="warning" title={t.motivosTitulo}>
          <ul className="texto-lista">
            {hallada.motivos.map(({ campo, motivo }) => (
              <li key={campo}>
                <strong>{nombreDelCampo(t, campo)}</strong>: {motivo}
              </li>
            ))}
          </ul>
          <p>{t.motivosComo}</p>
        </Alert>
      )}
      <h3>{t.pasos}</h3>
      <ol className="pila-corta texto-lista">
        {hallada.pasos.map(({ estado, instante }) => (
          <li key={instante + estado}>
            {comunes[`estado_${estado}`] ?? estado}: {fechaHora(instante, idioma)}
          </li>
        ))}
      </ol>
    </section>
  )
}
