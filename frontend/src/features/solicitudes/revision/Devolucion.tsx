import { type FormEvent, useId, useState } from 'react'
import { nombreDelCampo } from '@/app/formato/nombres'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { ErrorSummary } from '@/ui/ErrorSummary'
import { Select } from '@/ui/Select'
import { TextArea } from '@/ui/TextField'
import { CAMPOS, SECCIONES } from '@/app/formato/secciones'
import { textos as textosDeSolicitud } from '../textos'
import type { DeDialogo } from './Decisiones'
import { textos } from './textos'

interface Motivo {
  campo: string
  motivo: string
}

const VACIO: Motivo = { campo: '', motivo: '' }
/** Same limits as the server's. */
const MINIMO = 5
const MAXIMO = 300

/** Sending back: which fields or documents, and why each. */
export function Devolucion({ solicitud, ...dialogo }: DeDialogo) {
  const t = useTextos(textos)
  const comunes = useTextos(textosDeSolicitud)
  const formulario = useId()
  const [motivos, setMotivos] = useState<Motivo[]>([VACIO])
  const [incompleto, setIncompleto] = useState(false)
  const opciones = [
    ...SECCIONES.flatMap((seccion) =>
      CAMPOS[seccion].map((puntero) => ({
        value: puntero,
        label: `${comunes[`seccion_${seccion}`]}: ${nombreDelCampo(comunes, puntero)}`,
      })),
    ),
    ...solicitud.anexos
      .filter(({ clase, archivo }) => archivo ?? clase !== 'formulario_firmado')
      .map(({ clase, nombre }) => ({
        value: `/anexos/${clase}`,
        label: `${comunes.anexos}: ${nombre}`,
      })),
  ]
  const poner = (indice: number, cambio: Partial<Motivo>) => {
    setMotivos(motivos.map((motivo, n) => (n === indice ? { ...motivo, ...cambio } : motivo)))
  }
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (dialogo.enviando) return
    const mal = motivos.some(({ campo, motivo }) => !campo || motivo.trim().length < MINIMO)
    setIncompleto(mal)
    if (!mal) dialogo.alDecidir({ que: 'devolucion', motivos })
  }
  return (
    <Dialog
      open={dialogo.abierto}
      onClose={dialogo.alCerrar}
      title={t.devolverTitulo}
      closeOnOutside={false}
      actions={
        <>
          <Button type="submit" form={formulario} busy={dialogo.enviando}>
            {t.devolver}
          </Button>
          <Button variant="secondary" onClick={dialogo.alCerrar}>
            {t.cancelar}
          </Button>
        </>
      }
    >
      <form id={formulario} className="pila" noValidate onSubmit={enviar}>
        {incompleto && <ErrorSummary errors={[{ message: t.motivoFalta }]} />}
        <p>{t.devolverTexto}</p>
        {motivos.map(({ campo, motivo }, indice) => (
          <div key={indice} className="pila-corta">
            <Select
              label={`${t.campo} ${String(indice + 1)}`}
              placeholder={t.elija}
              required
              value={campo}
              options={opciones}
              onChange={(evento) => {
                poner(indice, { campo: evento.target.value })
              }}
            />
            <TextArea
              label={`${t.porQue} ${String(indice + 1)}`}
              required
              rows={2}
              maxLength={MAXIMO}
              value={motivo}
              onChange={(evento) => {
                poner(indice, { motivo: evento.target.value })
              }}
            />
            {motivos.length > 1 && (
              <div>
                <Button
                  variant="quiet"
                  small
                  onClick={() => {
                    setMotivos(motivos.filter((_, n) => n !== indice))
                  }}
                >
                  {t.quitar} {indice + 1}
                </Button>
              </div>
            )}
          </div>
        ))}
        <div>
          <Button
            variant="secondary"
            small
            onClick={() => {
              setMotivos([...motivos, VACIO])
            }}
          >
            {t.agregar}
          </Button>
        </div>
      </form>
      {dialogo.fallo}
    </Dialog>
  )
}
