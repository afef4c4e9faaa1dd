import type { Publicacion } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { porcentaje } from '@/lib/dinero'
import { Stat, Stats } from '@/ui/Card'
import { Dias, Valor, Variacion } from './Piezas'
import { textos } from './textos'
import { claseDe } from './unidades'

/** The proposed value beside the one it replaces or follows, with the change that the server found. */
export function Comparacion({ propuesta }: { propuesta: Publicacion }) {
  const t = useTextos(textos)
  const { valor, unidad, usura, anterior } = propuesta
  return (
    <section className={anterior ? 'pila' : 'pila lectura'} aria-labelledby="comparacion">
      <h2 id="comparacion">{anterior ? t.comparacion : t.elValor}</h2>
      <Stats>
        <Stat
          label={t.valorPropuesto}
          value={<Valor valor={valor} unidad={unidad} />}
          detail={
            <>
              <Dias {...propuesta} />
              {claseDe(propuesta) === 'usura' && usura && (
                <span className="publicados-detalle">
                  {t.tasaCalculada} ({porcentaje(usura)}).
                </span>
              )}
            </>
          }
        />
        {anterior && (
          <Stat
            label={anterior.corrige ? t.valorQueCorrige : t.valorAnterior}
            value={<Valor valor={anterior.valor} unidad={unidad} />}
            detail={<Dias {...anterior} />}
          />
        )}
        {anterior?.variacion && (
          <Stat
            label={t.variacionTitulo}
            value={<Variacion variacion={anterior.variacion} />}
            detail={t.variacionDetalle}
          />
        )}
      </Stats>
      {anterior?.corrige && <p>{t.usosQueNoCambian(anterior.autoliquidaciones)}</p>}
      {!anterior && propuesta.estado === 'pendiente' && <p>{t.primero}.</p>}
    </section>
  )
}
