import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { clienteDeConsultas } from '@/app/consultas'
import { useTextos } from '@/i18n/textos'
import { Fieldset } from '@/ui/Choice'
import { Campos, MasOpciones } from '../campos/Campos'
import { claveDe, CONOCIDO } from '../campos/esquema'
import { useSimulacion } from '../campos/useSimulacion'
import { Marco } from '../comun/Marco'
import { consultaSanciones, simularSancion } from './consultas'
import { esquemaDe, pedidoDe, regimenDe } from './esquema'
import { Resultado } from './Resultado'
import { TablaDeReglas } from './TablaDeReglas'
import { textos } from './textos'

const ELECCION = ['regimen', 'sancion']
const APARTE = [...ELECCION, CONOCIDO.clave]

export function loader() {
  return clienteDeConsultas.ensureQueryData(consultaSanciones)
}

/** What a penalty comes to and who determines it, for whoever wants to know. */
export function Component() {
  const t = useTextos(textos)
  const { regimenes } = useSuspenseQuery(consultaSanciones).data
  const simulador = useSimulacion({
    esquemaDe: useMemo(() => esquemaDe(regimenes), [regimenes]),
    palabras: t,
    pedidoDe,
    pedir: simularSancion,
    claveDe,
  })
  const { esquema, borrador, hoy } = simulador
  const { data } = simulador.simulacion
  const regimen = regimenDe(regimenes, borrador.campos)
  const datos = esquema.campos.map(({ clave }) => clave).filter((c) => !APARTE.includes(c))
  return (
    <Marco
      titulo={t.titulo}
      guia={t.guia}
      nombreDelFormulario={t.formulario}
      simulador={simulador}
      resultado={data && <Resultado sancion={data} />}
      despues={regimen && <TablaDeReglas regimen={regimen.codigo} hoy={hoy} />}
    >
      <Campos formulario={simulador} palabras={t} claves={ELECCION} anchos />
      <Fieldset className="simulador-grupo" legend={t.datos}>
        <Campos formulario={simulador} palabras={t} claves={datos} />
      </Fieldset>
      <MasOpciones formulario={simulador} palabras={t} />
    </Marco>
  )
}
