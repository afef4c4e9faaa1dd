import { useTextos } from '@/i18n/textos'
import { Fieldset } from '@/ui/Choice'
import { Campos, MasOpciones } from '../campos/Campos'
import { Filas } from '../campos/Filas'
import { useSimulacion } from '../campos/useSimulacion'
import { Marco } from '../comun/Marco'
import { pedirFacilidad } from '../consultas'
import { claveDe, esquemaDe, pedidoDe } from './esquema'
import { Resultado } from './Resultado'
import { textos } from './textos'

/** What a payment plan would be: no user, and the address is the simulation. */
export function Component() {
  const t = useTextos(textos)
  const simulador = useSimulacion({
    esquemaDe,
    palabras: t,
    pedidoDe,
    pedir: pedirFacilidad,
    claveDe,
  })
  const { data } = simulador.simulacion
  const partes = { formulario: simulador, palabras: t }
  return (
    <Marco
      titulo={t.titulo}
      guia={t.guia}
      nombreDelFormulario={t.formulario}
      simulador={simulador}
      resultado={data && <Resultado plan={data} />}
    >
      <Fieldset className="simulador-grupo" legend={t.laDeuda}>
        <Campos {...partes} claves={['capital', 'intereses', 'sancion']} />
      </Fieldset>
      <Fieldset className="simulador-grupo" legend={t.elPlan}>
        <Campos
          {...partes}
          claves={[
            'fecha_acuerdo',
            'cuota_inicial',
            'primera_cuota',
            'numero_cuotas',
            'periodicidad',
            'garantia',
          ]}
        />
      </Fieldset>
      <Fieldset className="simulador-grupo" legend={t.losAntecedentes}>
        <Campos {...partes} claves={['ultimo_incumplimiento', 'en_boletin_de_deudores']} />
      </Fieldset>
      <Fieldset className="simulador-grupo" legend={t.losAbonos} hint={t.losAbonosAyuda}>
        <Filas {...partes} nombre="abonos" />
      </Fieldset>
      <Fieldset className="simulador-grupo" legend={t.losPagos} hint={t.losPagosAyuda}>
        <Filas {...partes} nombre="pagos" />
      </Fieldset>
      <Fieldset
        className="simulador-grupo"
        legend={t.elIncumplimiento}
        hint={t.elIncumplimientoAyuda}
      >
        <Campos {...partes} claves={['pagadas', 'incumplida']} />
      </Fieldset>
      <Campos {...partes} claves={['estimar']} />
      <MasOpciones {...partes} />
    </Marco>
  )
}
