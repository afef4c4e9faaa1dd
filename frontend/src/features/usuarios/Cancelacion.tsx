import { type ReactNode, useState } from 'react'
import type { Usuario } from '@/api/modelos'
import { Motivo } from '@/app/motivo/Motivo'
import { useHoy } from '@/app/reloj/useHoy'
import { useTextos } from '@/i18n/textos'
import { leerFecha } from '@/lib/leerFecha'
import { RadioGroup } from '@/ui/Choice'
import { DateBox } from '@/ui/DateBox/DateBox'
import { textos } from './textos'

/** The same limit as the server's. */
const MINIMO = 10

interface Pedido {
  motivo: string
  definitiva: boolean
  hasta: string | null
}

interface Props {
  abierto: boolean
  usuario: Usuario
  enviando: boolean
  fallo: ReactNode
  alCerrar: () => void
  alCancelar: (pedido: Pedido) => void
}

/** The ministry cancels an account for misuse: for a time, with or without a last day, or for good. */
export function Cancelacion({ usuario, alCancelar, ...dialogo }: Props) {
  const t = useTextos(textos)
  const hoy = useHoy()
  const suspendible = usuario.estado === 'activo'
  const [clase, setClase] = useState(suspendible ? 'temporal' : 'definitiva')
  const [hasta, setHasta] = useState('')
  const [error, setError] = useState<string | null>(null)
  const definitiva = clase === 'definitiva'
  const dia = definitiva || hasta.trim() === '' ? null : leerFecha(hasta)
  return (
    <Motivo
      {...dialogo}
      titulo={t.cancelarTitulo(usuario.nombre)}
      boton={t.cancelarCuenta}
      peligro
      minimo={MINIMO}
      revisar={() => {
        const mal = dia !== null && (!dia.ok || dia.fecha < hoy)
        setError(mal ? t.hastaInvalida : null)
        return mal ? 'suspension-hasta' : null
      }}
      alDecir={(motivo) => {
        alCancelar({ motivo, definitiva, hasta: dia?.ok ? dia.fecha : null })
      }}
    >
      {suspendible && (
        <RadioGroup
          id="cancelacion-clase"
          name="clase"
          legend={t.cancelarComo}
          value={clase}
          onChange={setClase}
          options={(['temporal', 'definitiva'] as const).map((valor) => ({
            value: valor,
            label: t[`cancelar_${valor}`],
            hint: t[`cancelar_${valor}_ayuda`],
          }))}
        />
      )}
      {!definitiva && (
        <DateBox
          id="suspension-hasta"
          label={t.suspendidoHasta}
          hint={t.hastaAyuda}
          error={error}
          today={hoy}
          min={hoy}
          value={hasta}
          onChange={setHasta}
        />
      )}
      {definitiva && <p>{t.definitivaTexto}</p>}
    </Motivo>
  )
}
