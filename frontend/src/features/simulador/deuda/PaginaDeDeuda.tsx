import { useTextos } from '@/i18n/textos'
import { Fieldset } from '@/ui/Choice'
import { Campos, Filas } from '../campos/Campos'
import { Marco } from '../campos/Marco'
import { useSimulacion } from '../campos/useSimulacion'
import { pedirDeuda } from '../consultas'
import { claveDe, esquema, pedidoDe } from './esquema'
import { Resultado } from './Resultado'
import { textos } from './textos'

/** What a debt is on a day: no user, and the address is the simulation. */
export function Component() {
  const t = useTextos(textos)
  const simulador = useSimulacion({ esquema, palabras: t, pedidoDe, pedir: pedirDeuda, claveDe })
  const { data } = simulador.simulacion
  const partes = { esquema, simulador, palabras: t }
  return (
    <Marco
      titulo={t.titulo}
      guia={t.guia}
      nombreDelFormulario={t.formulario}
      simulador={simulador}
      resultado={data && <Resultado cuenta={data} />}
    >
      <Fieldset className="simulador-grupo" legend={t.laDeuda}>
        <Campos
          {...partes}
          claves={['capital', 'sancion', 'vencimiento', 'presentada', 'mora', 'imputacion']}
        />
      </Fieldset>
      <Fieldset className="simulador-grupo" legend={t.losPagos} hint={t.losPagosAyuda}>
        <Filas {...partes} grupo="pagos" />
      </Fieldset>
      <Fieldset
        className="simulador-grupo"
        legend={t.lasCorrecciones}
        hint={t.lasCorreccionesAyuda}
      >
        <Filas {...partes} grupo="correcciones" />
      </Fieldset>
      <Fieldset className="simulador-grupo" legend={t.losActos} hint={t.losActosAyuda}>
        <Campos {...partes} claves={['desde', 'acto']} />
        <Filas {...partes} grupo="suspensiones" />
      </Fieldset>
      <Fieldset className="simulador-grupo" legend={t.laIndexacion}>
        <Campos {...partes} claves={['indexacion', 'firmeza', 'mes_inicial', 'mes_final']} />
      </Fieldset>
      <Fieldset className="simulador-grupo" legend={t.laPregunta}>
        <Campos {...partes} claves={['fecha', 'estimar']} />
      </Fieldset>
    </Marco>
  )
}
