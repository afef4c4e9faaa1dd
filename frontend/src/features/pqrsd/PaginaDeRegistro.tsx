import { useState } from 'react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { consultaLugares } from '@/api/lugares'
import type { AcusePqrsd } from '@/api/modelos'
import { clienteDeConsultas } from '@/app/consultas'
import { useTextos } from '@/i18n/textos'
import { Titulo } from '@/ui/Titulo'
import { Constancia } from './Constancia'
import { consultaFormulario } from './consultas'
import { Formulario } from './Formulario'
import { Guia } from './PaginaDePqrsd'
import { textos } from './textos'

export const loader = () =>
  Promise.all([
    clienteDeConsultas.ensureQueryData(consultaFormulario),
    clienteDeConsultas.ensureQueryData(consultaLugares),
  ])

/** Filing: the form, and then its receipt. */
export function Component() {
  const t = useTextos(textos)
  const { data: ofrecido } = useSuspenseQuery(consultaFormulario)
  const { data: lugares } = useSuspenseQuery(consultaLugares)
  const [acuse, setAcuse] = useState<AcusePqrsd | null>(null)
  if (acuse) {
    return (
      <Constancia
        acuse={acuse}
        alRepetir={() => {
          setAcuse(null)
        }}
      />
    )
  }
  return (
    <div className="pila">
      <Titulo>{t.registroTitulo}</Titulo>
      <Guia />
      <Formulario ofrecido={ofrecido} lugares={lugares} alRadicar={setAcuse} />
    </div>
  )
}
