import type { Inicio } from '@/api/modelos'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { periodoLargo } from '@/lib/periodo'
import { textos } from './textos'

/** The next due dates, with the days that remain, and when the quarter in course must be filed. */
export function Proximos({ inicio }: { inicio: Inicio }) {
  const proximos = inicio.proximas
  const t = useTextos(textos)
  const idioma = useIdioma()
  return (
    <section aria-labelledby="inicio-proximos">
      <h2 id="inicio-proximos">{t.proximos}</h2>
      {proximos.length === 0 ? (
        <p className="suave">{t.sinProximos}</p>
      ) : (
        <ul className="inicio-lista">
          {proximos.map((proximo) => (
            <li key={proximo.id}>
              <div className="inicio-lista-fila">
                <span className="inicio-concepto">
                  <TextoDelServidor>{proximo.concepto}</TextoDelServidor>
                </span>
                <time dateTime={proximo.fecha_vencimiento}>{fecha(proximo.fecha_vencimiento)}</time>
              </div>
              <div className="inicio-lista-fila menor suave">
                <span>
                  {[
                    proximo.periodo && periodoLargo(proximo.periodo, idioma),
                    proximo.expediente && t.expediente(proximo.expediente.numero),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span>{t.faltan(proximo.dias)}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="menor suave">
        {t.trimestreEnCurso(
          periodoLargo(inicio.trimestre_en_curso, idioma),
          fecha(inicio.vence_trimestre_en_curso),
        )}
      </p>
    </section>
  )
}
