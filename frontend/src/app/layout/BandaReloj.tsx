import { lazy, Suspense, useEffect, useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { cargarReloj, useReloj } from '../reloj/reloj'
import { textosApp } from '../textos'
import './BandaReloj.css'

const DialogoReloj = lazy(() => import('../reloj/DialogoReloj'))

/**
 * Tells that these are practice data and which day the system believes it is. It stands on
 * every page outside production.
 */
export function BandaReloj({ puedeMover = false }: { puedeMover?: boolean }) {
  const t = useTextos(textosApp)
  const reloj = useReloj()
  const [abierto, setAbierto] = useState(false)
  useEffect(() => {
    void cargarReloj()
  }, [])
  if (!reloj || reloj.perfil === 'produccion') return null
  return (
    <section className="reloj no-imprimir" aria-label={t.datosDePractica}>
      <div className="ancho reloj-fila">
        <p>
          <strong>{t.datosDePractica}</strong>
          {' · '}
          {reloj.desplazado ? t.fechaSimulada : t.fechaDeHoy}:{' '}
          <time dateTime={reloj.hoy}>{fecha(reloj.hoy)}</time>
        </p>
        {reloj.movible && puedeMover && (
          <>
            <button
              type="button"
              className="reloj-boton"
              onClick={() => {
                setAbierto(true)
              }}
            >
              {t.cambiarFecha}
            </button>
            {abierto && (
              <Suspense>
                <DialogoReloj
                  hoy={reloj.hoy}
                  alCerrar={() => {
                    setAbierto(false)
                  }}
                />
              </Suspense>
            )}
          </>
        )}
      </div>
    </section>
  )
}
