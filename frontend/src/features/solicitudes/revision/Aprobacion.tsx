import { useId, useState } from 'react'
import type { PersonaDeEmpresa } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Checkbox, Fieldset } from '@/ui/Choice'
import { Dialog } from '@/ui/Dialog'
import { Select } from '@/ui/Select'
import type { DeDialogo } from './Decisiones'
import { textos } from './textos'

/** Granting: who leaves, who takes over what they had begun, and the look-alike confirmed. */
export function Aprobacion({ solicitud, ...dialogo }: DeDialogo) {
  const t = useTextos(textos)
  const formulario = useId()
  const [salientes, setSalientes] = useState<ReadonlyMap<string, string | null>>(new Map())
  const [confirmada, setConfirmada] = useState(false)
  const { administrador } = solicitud.formulario
  const otros = solicitud.administradores.filter(
    ({ identificacion }) => identificacion !== administrador.identificacion,
  )
  const parecidas = solicitud.comprobaciones.some(
    ({ codigo, veredicto }) => codigo === 'cuentas_parecidas' && veredicto === 'atencion',
  )
  const poner = (id: string, reemplazo: string | null | undefined) => {
    const nuevos = new Map(salientes)
    if (reemplazo === undefined) nuevos.delete(id)
    else nuevos.set(id, reemplazo)
    setSalientes(nuevos)
  }
  const aprobar = () => {
    dialogo.alDecidir({
      que: 'aprobacion',
      inactivar: [...salientes].map(([usuario_id, reemplazo_id]) => ({ usuario_id, reemplazo_id })),
      confirmar_parecida: confirmada,
    })
  }
  return (
    <Dialog
      open={dialogo.abierto}
      onClose={dialogo.alCerrar}
      title={t.aprobarTitulo}
      closeOnOutside={false}
      actions={
        <>
          <Button type="submit" form={formulario} busy={dialogo.enviando}>
            {t.aprobar}
          </Button>
          <Button variant="secondary" onClick={dialogo.alCerrar}>
            {t.cancelar}
          </Button>
        </>
      }
    >
      <form
        id={formulario}
        className="pila"
        noValidate
        onSubmit={(evento) => {
          evento.preventDefault()
          if (!dialogo.enviando) aprobar()
        }}
      >
        <p>{t.aprobarTexto(administrador.nombre, administrador.correo)}</p>
        {otros.length > 0 && (
          <Fieldset legend={t.salientes} hint={t.salientesAyuda}>
            {otros.map((persona) => (
              <Saliente
                key={persona.id}
                persona={persona}
                reemplazos={solicitud.reemplazos}
                reemplazo={salientes.get(persona.id)}
                poner={(reemplazo) => {
                  poner(persona.id, reemplazo)
                }}
              />
            ))}
          </Fieldset>
        )}
        {parecidas && (
          <Checkbox
            label={t.confirmarParecida}
            checked={confirmada}
            onChange={(evento) => {
              setConfirmada(evento.target.checked)
            }}
          />
        )}
      </form>
      {dialogo.fallo}
    </Dialog>
  )
}

interface DeSaliente {
  persona: PersonaDeEmpresa
  reemplazos: PersonaDeEmpresa[]
  /** Undefined while the person stays. */
  reemplazo: string | null | undefined
  poner: (reemplazo: string | null | undefined) => void
}

function Saliente({ persona, reemplazos, reemplazo, poner }: DeSaliente) {
  const t = useTextos(textos)
  return (
    <div className="pila-corta">
      <Checkbox
        label={`${persona.nombre}, ${persona.identificacion}`}
        checked={reemplazo !== undefined}
        onChange={(evento) => {
          poner(evento.target.checked ? null : undefined)
        }}
      />
      {reemplazo !== undefined && persona.borradores > 0 && (
        <Select
          label={t.recibeBorradores(persona.nombre)}
          placeholder={t.elija}
          value={reemplazo ?? ''}
          onChange={(evento) => {
            poner(evento.target.value || null)
          }}
          options={reemplazos
            .filter(({ id }) => id !== persona.id)
            .map(({ id, nombre }) => ({ value: id, label: nombre }))}
        />
      )}
    </div>
  )
}
