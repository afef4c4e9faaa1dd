import { type ReactNode, useState } from 'react'
import type { PruebaDeIdentidad, Usuario } from '@/api/modelos'
import { Motivo } from '@/app/motivo/Motivo'
import { useTextos } from '@/i18n/textos'
import { RadioGroup } from '@/ui/Choice'
import { textos } from './textos'

/** The same limit as the server's. */
const MINIMO = 10
const IDENTIDAD = 'restablecer-identidad'

const PRUEBAS: PruebaDeIdentidad[] = ['presencial', 'videollamada', 'documento_firmado', 'llamada']

interface Props {
  abierto: boolean
  usuario: Usuario
  enviando: boolean
  fallo: ReactNode
  alCerrar: () => void
  alRestablecer: (motivo: string, identidad: PruebaDeIdentidad) => void
}

/** Another way in for somebody who lost all: why, and how it was made sure who asks. */
export function Restablecimiento({ usuario, alRestablecer, ...dialogo }: Props) {
  const t = useTextos(textos)
  const [identidad, setIdentidad] = useState('')
  const [falta, setFalta] = useState(false)
  const elegida = PRUEBAS.find((prueba) => prueba === identidad)
  return (
    <Motivo
      {...dialogo}
      titulo={t.restablecerTitulo(usuario.nombre)}
      boton={t.restablecer}
      peligro
      minimo={MINIMO}
      revisar={() => {
        setFalta(!elegida)
        return elegida ? null : IDENTIDAD
      }}
      alDecir={(motivo) => {
        if (elegida) alRestablecer(motivo, elegida)
      }}
    >
      <p>{t.restablecerTexto(usuario.correo)}</p>
      <RadioGroup
        id={IDENTIDAD}
        name="identidad"
        legend={t.identidad}
        required
        error={falta ? t.identidadFalta : null}
        value={identidad}
        onChange={setIdentidad}
        options={PRUEBAS.map((prueba) => ({
          value: prueba,
          label: t[`identidad_${prueba}`],
        }))}
      />
    </Motivo>
  )
}
