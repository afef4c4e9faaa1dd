import { useTextos } from '@/i18n/textos'
import { Fieldset } from '@/ui/Choice'
import { Campos, MasOpciones } from '../campos/Campos'
import { Filas } from '../campos/Filas'
import { useSimulacion } from '../campos/useSimulacion'
import { Marco } from '../comun/Marco'
import { pedirDeuda } from '../consultas'
import { claveDe, esquemaDe, pedidoDe } from './esquema'
import { Resultado } from './Resultado'
import { textos } from './textos'

/** What a debt is on a day: no user, and the address is the simulation. */
export function Component() {
  const t = useTextos(textos)
  const simulador = useSimulacion({ esquemaDe, palabras: t, pedidoDe, pedir: pedirDeuda, claveDe })
  const { data } = simulador.simulacion
  const partes = { formulario: simulador, palabras: t }
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
        <Filas {...partes} nombre="pagos" />
      </Fieldset>
      <Fieldset
        className="simulador-grupo"
        legend={t.lasCorrecciones}
        hint={t.lasCorreccionesAyuda}
      >
        <Filas {...partes} nombre="correcciones" />
      </Fieldset>
      <Fieldset className="simulador-grupo" legend={t.losActos} hint={t.losActosAyuda}>
        <Campos {...partes} claves={['desde', 'acto']} />
        <Filas {...partes} nombre="suspensiones" />
      </Fieldset>
      <Fieldset className="simulador-grupo" legend={t.laIndexacion}>
        <Campos {...partes} claves={['indexacion', 'firmeza', 'mes_inicial', 'mes_final']} />
      </Fieldset>
      <Fieldset className="simulador-grupo" legend={t.laPregunta}>
        <Campos {...partes} claves={['fecha', 'estimar']} />
      </Fieldset>
      <MasOpciones {...partes} />
    </Marco>
  )
}
