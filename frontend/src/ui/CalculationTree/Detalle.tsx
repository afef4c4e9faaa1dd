import { useTextos } from '@/i18n/textos'
import { cita } from '@/lib/cita'
import { sinPartirDinero } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { cantidad, nombreDeOperando } from './cantidad'
import './CalculationTree.css'
import { textos } from './textos'
import type { LineaCalculo, ParametroCalculo } from './tipos'

/** What one figure says of itself, without its legs. */
export function Detalle({ linea }: { linea: LineaCalculo }) {
  const t = useTextos(textos)
  return (
    <>
      {linea.formula && (
        <p lang="es" className="calculo-formula">
          {sinPartirDinero(linea.formula)}
        </p>
      )}
      {linea.operandos.length > 0 && (
        <ul className="calculo-operandos" aria-label={t.datos}>
          {linea.operandos.map((operando) => (
            <li key={operando.nombre}>
              <span className="calculo-nombre">{nombreDeOperando(operando.nombre, t)}</span>{' '}
              <span className="calculo-cifra">{cantidad(operando.valor, operando.unidad, t)}</span>
            </li>
          ))}
        </ul>
      )}
      <dl className="calculo-fundamento">
        {linea.parametro && (
          <div>
            <dt>{t.parametro}</dt>
            <dd>
              <Parametro parametro={linea.parametro} />
            </dd>
          </div>
        )}
        {linea.norma && (
          <div>
            <dt>{t.norma}</dt>
            <dd lang="es">{linea.norma}</dd>
          </div>
        )}
        {linea.redondeo && (
          <div>
            <dt>{t.redondeo}</dt>
            <dd>
              {linea.redondeo.regla}
              {linea.redondeo.norma && <> · {linea.redondeo.norma}</>}. {t.sinRedondear}:{' '}
              <span className="calculo-cifra">{cantidad(linea.valor_exacto, 'COP', t)}</span>
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}

function Parametro({ parametro }: { parametro: ParametroCalculo }) {
  const t = useTextos(textos)
  return (
    <>
      {parametro.nombre}:{' '}
      <strong className="calculo-cifra">{cantidad(parametro.valor, parametro.unidad, t)}</strong>
      <br />
      <Vigencia parametro={parametro} /> · {cita(parametro.norma, parametro.articulo)}
      <br />
      <Confianza parametro={parametro} />
    </>
  )
}

export function Vigencia({ parametro }: { parametro: ParametroCalculo }) {
  const t = useTextos(textos)
  const desde = fecha(parametro.desde)
  return <>{parametro.hasta ? t.desdeHasta(desde, fecha(parametro.hasta)) : t.desde(desde)}</>
}

export function Confianza({ parametro }: { parametro: ParametroCalculo }) {
  const t = useTextos(textos)
  if (parametro.demostrativo) {
    return (
      <span className="calculo-demostrativa">
        <strong>{t.demostrativa}.</strong> {t.demostrativaAyuda}
      </span>
    )
  }
  const textoDe: Record<string, string> = {
    seen: t.leida,
    seen_secondary: t.secundaria,
    known: t.conocida,
    assumed: t.supuesta,
  }
  return (
    <span className="calculo-confianza">
      {t.confianza}: {textoDe[parametro.confianza] ?? parametro.confianza}
    </span>
  )
}

export function Conector({ texto }: { texto: string }) {
  return <p className="calculo-conector">{texto}:</p>
}
