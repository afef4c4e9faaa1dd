import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'react-router'
import type { UsoDeEspectro } from '@/api/modelos'
import { clienteDeConsultas } from '@/app/consultas'
import { paths } from '@/app/paths'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { cita } from '@/lib/cita'
import { Alert } from '@/ui/Alert'
import { Fieldset } from '@/ui/Choice'
import { Campos, MasOpciones, type PropsDeCampos } from '../campos/Campos'
import { claveDe, CONOCIDO } from '../campos/esquema'
import { Filas } from '../campos/Filas'
import { useSimulacion } from '../campos/useSimulacion'
import { Marco } from '../comun/Marco'
import { consultaFormulas, simularEspectro } from './consultas'
import { calculoDe, DEL_PLAZO, esquemaDe, pedidoDe } from './esquema'
import { Resultado } from './Resultado'
import { textos } from './textos'

/** Fields with a place of their own. */
const APARTE = ['tipo', CONOCIDO.clave]
const GRUPOS = ['horas', 'areas', 'cuotas'] as const

export function loader() {
  return clienteDeConsultas.ensureQueryData(consultaFormulas)
}

/** What the use of spectrum costs and when it is paid, for whoever wants to know. */
export function Component() {
  const t = useTextos(textos)
  const { data: formulas } = useSuspenseQuery(consultaFormulas)
  const simulador = useSimulacion({
    esquemaDe: useMemo(() => esquemaDe(formulas), [formulas]),
    palabras: t,
    pedidoDe,
    pedir: simularEspectro,
    claveDe,
  })
  const { esquema, borrador } = simulador
  const { data } = simulador.simulacion
  const calculo = calculoDe(formulas, borrador.campos)
  const uso = formulas.usos.find(({ codigo }) => codigo === calculo?.codigo)
  return (
    <Marco
      titulo={t.titulo}
      guia={t.guia}
      nombreDelFormulario={t.formulario}
      simulador={simulador}
      sinCalculo={esquema.sinCalculo}
      resultado={data && !esquema.sinCalculo && <Resultado espectro={data} />}
    >
      <Campos formulario={simulador} palabras={t} claves={['tipo']} anchos />
      {uso && (esquema.sinCalculo ? <PorActo uso={uso} /> : <Formula uso={uso} />)}
      {!esquema.sinCalculo && <Datos formulario={simulador} palabras={t} />}
    </Marco>
  )
}

/** What the chosen calculation asks for. */
function Datos(props: PropsDeCampos) {
  const t = useTextos(textos)
  const { campos, grupos } = props.formulario.esquema
  const claves = campos.map(({ clave }) => clave).filter((clave) => !APARTE.includes(clave))
  const delPlazo = claves.filter((clave) => DEL_PLAZO.includes(clave))
  return (
    <>
      <Fieldset className="simulador-grupo" legend={t.datos}>
        <Campos {...props} claves={claves.filter((clave) => !delPlazo.includes(clave))} />
      </Fieldset>
      {GRUPOS.filter((nombre) => nombre in grupos).map((nombre) => (
        <Fieldset key={nombre} className="simulador-grupo" legend={t[nombre]}>
          <Filas {...props} nombre={nombre} />
        </Fieldset>
      ))}
      {delPlazo.length > 0 && (
        <Fieldset className="simulador-grupo" legend={t.plazo}>
          <Campos {...props} claves={delPlazo} />
        </Fieldset>
      )}
      <MasOpciones {...props} />
    </>
  )
}

const citaDe = (uso: UsoDeEspectro) => {
  const registro = uso.registros.at(-1)?.parametro
  return registro ? cita(registro.norma, registro.articulo) : ''
}

function Formula({ uso }: { uso: UsoDeEspectro }) {
  const t = useTextos(textos)
  const registro = uso.registros.at(-1)
  return (
    <div className="simulador-familia menor">
      {registro?.expresion && (
        <p>
          <TextoDelServidor>{t.formula(registro.expresion)}</TextoDelServidor>
        </p>
      )}
      {registro?.variables.map((variable) => (
        <p key={variable}>
          <TextoDelServidor>{variable}</TextoDelServidor>
        </p>
      ))}
      <p>
        <TextoDelServidor>{t.normaDe(citaDe(uso))}</TextoDelServidor>
      </p>
      {registro && (
        <p>{registro.pago === 'anual_vencido' ? t.pago_anual_vencido : t.pago_anual_anticipado}</p>
      )}
    </div>
  )
}

/** Nobody invents a formula that the norm does not carry. */
function PorActo({ uso }: { uso: UsoDeEspectro }) {
  const t = useTextos(textos)
  return (
    <Alert kind="info" title={t.porActo}>
      <p>{t.porActoTexto(citaDe(uso))}</p>
      <p>
        <Link to={`${paths.simuladorEspectro}?tipo=cronograma`}>{t.verCuotas}</Link>
      </p>
    </Alert>
  )
}
