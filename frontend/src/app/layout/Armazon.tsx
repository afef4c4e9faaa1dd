import { lazy, Suspense } from 'react'
import { Outlet, ScrollRestoration, useLocation, useMatches, useNavigation } from 'react-router'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Icon } from '@/ui/Icon'
import { NoPermitida } from '../errores/NoPermitida'
import { useReloj } from '../reloj/reloj'
import type { SenaDeRuta } from '../ruta'
import { textosApp } from '../textos'
import { usePersona } from '../sesion/usePersona'
import { useSalidaEnOtraPestana } from '../sesion/useSalidaEnOtraPestana'
import { Espera } from './Espera'
import { Marco } from './Marco'
import { Menu } from './Menu'
import { Migas } from './Migas'
import { useEnlacesInternos } from './useEnlacesInternos'
import { useFocoAlNavegar } from './useFocoAlNavegar'
import { useVistaLarga } from './useVistaLarga'

/** It has minutes to arrive, and the first screen does not wait for it. */
const Inactividad = lazy(async () => {
  const { Inactividad } = await import('../sesion/Inactividad')
  return { default: Inactividad }
})

/** Shell of the application: frame, menu, breadcrumb, and the rules of every navigation. */
export function Armazon() {
  const persona = usePersona()
  const enlaces = useEnlacesInternos()
  const permitida = usePermitida()
  // Until then every page leads to the enrolment: a menu would only promise what it does not open.
  const porInscribir = persona?.debe_inscribir_factor ?? false
  useFocoAlNavegar()
  useSalidaEnOtraPestana()
  return (
    // Plain links of every component become navigations without reload; see the hook.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div onClick={enlaces}>
      <Marco persona={persona} menu={porInscribir ? null : <Menu persona={persona} />}>
        <Avance />
        <main id="contenido" tabIndex={-1} className="ancho contenido">
          <Migas />
          <Suspense fallback={<Espera />}>{permitida ? <Outlet /> : <NoPermitida />}</Suspense>
          <VolverArriba />
          <SelloDeImpresion />
        </main>
      </Marco>
      {persona && (
        <Suspense>
          <Inactividad />
        </Suspense>
      )}
      <ScrollRestoration getKey={({ key }) => key} />
    </div>
  )
}

function usePermitida(): boolean {
  const persona = usePersona()
  const pedidos = useMatches().map((m) => (m.handle as SenaDeRuta | undefined)?.permiso)
  return pedidos.every((permiso) => !permiso || persona?.permisos.includes(permiso))
}

/** Thin bar and words while the next page is on its way. */
function Avance() {
  const t = useTextos(textosApp)
  const cargando = useNavigation().state === 'loading'
  return (
    <>
      {cargando && <div className="avance" />}
      <p role="status" className="solo-lectores">
        {cargando ? t.cargandoPagina : ''}
      </p>
    </>
  )
}

/** On paper only: where and when this was printed. The page numbers come from print.css. */
function SelloDeImpresion() {
  const t = useTextos(textosApp)
  const idioma = useIdioma()
  const { pathname, search } = useLocation()
  const reloj = useReloj()
  return (
    <p className="solo-imprimir menor">
      {location.origin + pathname + search}
      {reloj && ` · ${t.impreso(fechaHora(reloj.ahora, idioma))}`}
    </p>
  )
}

function VolverArriba() {
  const t = useTextos(textosApp)
  if (!useVistaLarga()) return null
  return (
    <div className="arriba no-imprimir">
      <a href="#contenido" title={t.volverArriba}>
        <Icon name="chevron" />
        <span className="solo-lectores">{t.volverArriba}</span>
      </a>
    </div>
  )
}
