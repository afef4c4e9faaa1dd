import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { UsoDeEspectro } from '@/api/modelos'
import { clienteDeConsultas } from '@/app/consultas'
import { paths } from '@/app/paths'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Fieldset } from '@/ui/Choice'
import { Calculadora } from '../forma/Calculadora'
import { useForma } from '../forma/useForma'
import { camposDe, claseDe, pedidoDe, todosDe } from './campos'
import { consultaFormulas, simularEspectro } from './consultas'
import { Filas } from './Filas'
import { Resultado } from './Resultado'
import { textos } from './textos'

export function loader() {
  return clienteDeConsultas.ensureQueryData(consultaFormulas)
}

/** What the use of spectrum costs and when it is paid, for whoever wants to know. */
export function Component() {
  const t = useTextos(textos)
  const { data } = useSuspenseQuery(consultaFormulas)
  const forma = useForma(claseDe)
  const { escritos, poner } = forma
  const calculos = [...data.usos, ...data.otros]
  const calculoDe = (tipo: string | undefined) =>
    calculos.find(({ codigo }) => codigo === tipo) ?? calculos[0]
  const calculo = calculoDe(escritos.tipo)
  const guardado = calculoDe(forma.guardados.tipo)
  const uso = data.usos.find(({ codigo }) => codigo === calculo?.codigo)
  if (!calculo || !guardado) return null
  const campos = camposDe(calculo, data, escritos, t)
  const tipo = {
    nombre: 'tipo',
    clase: 'opcion',
    exigido: true,
    etiqueta: t.tipo,
    usual: calculo.codigo,
    opciones: calculos.map(({ codigo, nombre }) => ({ value: codigo, label: nombre })),
  } as const
  return (
    <div className="pila-ancha">
      <Calculadora
        titulo={t.titulo}
        guia={t.guia}
        rotulo={t.formulario}
        forma={forma}
        fijos={[tipo]}
        campos={todosDe(campos)}
        guardados={todosDe(camposDe(guardado, data, forma.guardados, t))}
        motivo={uso && !uso.derivable ? <PorActo uso={uso} /> : undefined}
        explicacion={uso?.derivable ? <Formula uso={uso} /> : undefined}
        pedidoDe={pedidoDe}
        clave="espectro"
        calcular={simularEspectro}
        cuerpo={(pintar) => (
          <>
            <Fieldset legend={t.datos}>
              <div className="simulador-campos">{campos.sueltos.map(pintar)}</div>
            </Fieldset>
            {campos.grupos.map(({ grupo, filas }) => (
              <Filas key={grupo} {...{ grupo, filas, escritos, poner, pintar }} />
            ))}
            {campos.plazo.length > 0 && (
              <Fieldset legend={t.plazo}>
                <div className="simulador-campos">{campos.plazo.map(pintar)}</div>
              </Fieldset>
            )}
          </>
        )}
        resultado={(simulado) => <Resultado espectro={simulado} />}
      />
    </div>
  )
}

const citaDe = (uso: UsoDeEspectro) => {
  const registro = uso.registros.at(-1)?.parametro
  return registro?.articulo ? `${registro.norma}, art. ${registro.articulo}` : registro?.norma
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
        <TextoDelServidor>{t.normaDe(citaDe(uso) ?? '')}</TextoDelServidor>
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
      <p>{t.porActoTexto(citaDe(uso) ?? '')}</p>
      <p>
        <Link to={`${paths.simuladorEspectro}?tipo=cronograma`}>{t.verCuotas}</Link>
      </p>
    </Alert>
  )
}
