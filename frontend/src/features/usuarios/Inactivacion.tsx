import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Usuario } from '@/api/modelos'
import { Motivo } from '@/app/motivo/Motivo'
import { useTextos } from '@/i18n/textos'
import { Select } from '@/ui/Select'
import { consultaRelevos } from './consultas'
import { textos } from './textos'

interface Props {
  abierto: boolean
  usuario: Usuario
  enviando: boolean
  fallo: ReactNode
  alCerrar: () => void
  alInactivar: (motivo: string, reemplazo_id: string | null) => void
}

/** Putting an account out of use: why, and who finishes its drafts. */
export function Inactivacion({ usuario, alInactivar, ...dialogo }: Props) {
  const t = useTextos(textos)
  const conTrabajo = usuario.borradores > 0
  const relevos = useQuery({
    ...consultaRelevos(usuario.operador_id),
    enabled: dialogo.abierto && conTrabajo,
  })
  const [relevo, setRelevo] = useState('')
  const [falta, setFalta] = useState(false)
  const posibles = [...(relevos.data?.values() ?? [])].filter(({ id }) => id !== usuario.id)
  return (
    <Motivo
      {...dialogo}
      titulo={t.inactivarTitulo(usuario.nombre)}
      boton={t.inactivar}
      peligro
      revisar={() => {
        const sinRelevo = conTrabajo && !relevo
        setFalta(sinRelevo)
        return sinRelevo ? 'relevo' : null
      }}
      alDecir={(motivo) => {
        alInactivar(motivo, relevo || null)
      }}
    >
      <p>{t.inactivarTexto}</p>
      {conTrabajo && (
        <Select
          id="relevo"
          label={t.relevo(usuario.borradores)}
          hint={t.relevoAyuda}
          placeholder={t.elija}
          required
          error={falta ? t.faltaRelevo : null}
          value={relevo}
          onChange={(evento) => {
            setRelevo(evento.target.value)
          }}
          options={posibles.map(({ id, nombre }) => ({ value: id, label: nombre }))}
        />
      )}
    </Motivo>
  )
}
