import type { FurResumen } from '@/api/modelos'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { fecha } from '@/lib/fechas'
import { periodoLargo } from '@/lib/periodo'
import { Tag } from '@/ui/Tag'
import { textos } from './textos'

/** The last payment forms, with what they amount to and until when they can be paid. */
export function FurRecientes({ recientes }: { recientes: FurResumen[] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  return (
    <section aria-labelledby="inicio-fur">
      <h2 id="inicio-fur">{t.furRecientes}</h2>
      {recientes.length === 0 ? (
        <p className="suave">{t.sinFur}</p>
      ) : (
        <>
          <ul className="inicio-lista">
            {recientes.map((fur) => (
              <li key={fur.id}>
                <div className="inicio-lista-fila">
                  <a href={paths.fur(fur.id)}>{t.fur(fur.numero)}</a>
                  <strong>{dinero(fur.total)}</strong>
                </div>
                <div className="inicio-lista-fila menor suave">
                  <span>
                    {fur.periodo && periodoLargo(fur.periodo, idioma)}
                    {fur.estado === 'generado' && !fur.vencido && (
                      <> · {t.pagueHasta(fecha(fur.fecha_limite_pago))}</>
                    )}
                  </span>
                  <EstadoDeFur fur={fur} />
                </div>
              </li>
            ))}
          </ul>
          <p className="inicio-mas">
            <a href={paths.furs}>{t.verFur}</a>
          </p>
        </>
      )}
    </section>
  )
}

function EstadoDeFur({ fur }: { fur: FurResumen }) {
  const t = useTextos(textos)
  if (fur.estado === 'pagado') return <Tag kind="success">{t.furPagado}</Tag>
  if (fur.estado === 'anulado') return <Tag>{t.furAnulado}</Tag>
  if (fur.estado === 'generado' && fur.vencido) return <Tag kind="error">{t.furVencido}</Tag>
  return <Tag kind="info">{t.furGenerado}</Tag>
}
