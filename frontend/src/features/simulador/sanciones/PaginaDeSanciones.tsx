import { useSuspenseQuery } from '@tanstack/react-query'
import { clienteDeConsultas } from '@/app/consultas'
import { useHoy } from '@/app/reloj/useHoy'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { Fieldset } from '@/ui/Choice'
import { Calculadora } from '../forma/Calculadora'
import type { Escritos } from '../forma/forma'
import { useForma } from '../forma/useForma'
import { camposDe, claseDe, fijosDe } from './campos'
import { consultaSanciones, simularSancion } from './consultas'
import { Resultado } from './Resultado'
import { TablaDeReglas } from './TablaDeReglas'
import { textos } from './textos'

export function loader() {
  return clienteDeConsultas.ensureQueryData(consultaSanciones)
}

/** What a penalty comes to and who determines it, for whoever wants to know. */
export function Component() {
  const t = useTextos(textos)
  const hoy = useHoy()
  const { data } = useSuspenseQuery(consultaSanciones)
  const forma = useForma(claseDe)
  const regimenDe = (escritos: Escritos) =>
    data.regimenes.find(({ codigo }) => codigo === escritos.regimen) ?? data.regimenes[0]
  const sancionDe = (escritos: Escritos) => {
    const sanciones = regimenDe(escritos)?.sanciones ?? []
    return sanciones.find(({ codigo }) => codigo === escritos.sancion) ?? sanciones[0]
  }
  const regimen = regimenDe(forma.escritos)
  const sancion = sancionDe(forma.escritos)
  const guardada = sancionDe(forma.guardados)
  const [deRegimen, deSancion] = fijosDe(data.regimenes, regimen, t)
  const campos = sancion ? camposDe(sancion, fecha(hoy), t) : []
  const fijos = [
    ...(deRegimen ? [{ ...deRegimen, usual: regimen?.codigo }] : []),
    ...(deSancion ? [{ ...deSancion, usual: sancion?.codigo }] : []),
  ]
  return (
    <div className="pila-ancha">
      <Calculadora
        titulo={t.titulo}
        guia={t.guia}
        rotulo={t.formulario}
        forma={forma}
        fijos={fijos}
        campos={campos}
        guardados={guardada ? camposDe(guardada, fecha(hoy), t) : []}
        pedidoDe={({ regimen = '', sancion = '', ...datos }) => ({ regimen, sancion, ...datos })}
        clave="sancion"
        calcular={simularSancion}
        alElegir={(campo) => (campo === 'regimen' ? ['sancion', 'infraccion'] : [])}
        cuerpo={(pintar) => (
          <Fieldset legend={t.datos}>
            <div className="simulador-campos">{campos.map(pintar)}</div>
          </Fieldset>
        )}
        resultado={(simulada) => <Resultado sancion={simulada} />}
      />
      {regimen && <TablaDeReglas regimen={regimen.codigo} hoy={hoy} />}
    </div>
  )
}
