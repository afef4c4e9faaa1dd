import { useState } from 'react'
import { useLocation } from 'react-router'
import type { Persona } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Icon } from '@/ui/Icon'
import { paths } from '../paths'
import { textosApp } from '../textos'
import { apartadosDe } from './apartados'
import './Menu.css'

/**
 * Entries in order. At most seven reach any role; `permiso` null is for everybody, «alguno» for
 * whoever may open something of what hangs from it, and what is `soloSinSesion` is in the footer for
 * whoever works inside.
 */
const ENTRADAS = [
  { texto: 'menuInicio', href: paths.inicio, permiso: 'ver_inicio' },
  { texto: 'menuOperadores', href: paths.ministerioOperadores, permiso: 'ver_operadores' },
  { texto: 'menuObligaciones', href: paths.obligaciones, permiso: 'ver_obligaciones' },
  {
    texto: 'menuAutoliquidaciones',
    href: paths.autoliquidaciones,
    permiso: 'ver_autoliquidaciones',
  },
  { texto: 'menuFur', href: paths.furs, permiso: 'ver_fur' },
  { texto: 'menuExpedientes', href: paths.expedientes, permiso: 'ver_expedientes' },
  { texto: 'menuPublicados', href: paths.ministerioPublicados, permiso: 'ver_publicados' },
  { texto: 'menuAdministracion', href: paths.administracion, permiso: 'alguno' },
  { texto: 'menuVerificar', href: paths.verificar, permiso: null },
  { texto: 'pqrsd', href: paths.pqrsd, permiso: null, soloSinSesion: true },
  { texto: 'menuSimulador', href: paths.simulador, permiso: null, soloSinSesion: true },
  { texto: 'menuTarifas', href: paths.tarifas, permiso: null, soloSinSesion: true },
] as const

export function Menu({ persona }: { persona: Persona | null }) {
  const t = useTextos(textosApp)
  const { pathname } = useLocation()
  // Opened for one address: going to another closes it without an effect.
  const [abiertoEn, setAbiertoEn] = useState<string | null>(null)
  const abierto = abiertoEn === pathname
  const apartados = apartadosDe(persona?.permisos ?? [])
  const abre = (permiso: (typeof ENTRADAS)[number]['permiso']) =>
    permiso === null ||
    (permiso === 'alguno' ? apartados.length > 0 : persona?.permisos.includes(permiso))
  const visibles = ENTRADAS.filter((e) => !('soloSinSesion' in e && persona) && abre(e.permiso))
  const dentro = (href: string) => pathname === href || pathname.startsWith(`${href}/`)
  return (
    <nav className="menu" aria-label={t.menuPrincipal}>
      <div className="ancho">
        <button
          type="button"
          className="menu-boton"
          aria-expanded={abierto}
          aria-controls="menu-principal"
          onClick={() => {
            setAbiertoEn(abierto ? null : pathname)
          }}
        >
          <Icon name={abierto ? 'close' : 'menu'} />
          {t.menu}
        </button>
        <ul id="menu-principal" className={abierto ? 'menu-abierto' : undefined}>
          {visibles.map((entrada) => {
            const aqui =
              dentro(entrada.href) ||
              (entrada.permiso === 'alguno' && apartados.some(({ href }) => dentro(href)))
            return (
              <li key={entrada.href}>
                <a href={entrada.href} aria-current={aqui ? 'page' : undefined}>
                  {t[entrada.texto]}
                </a>
              </li>
            )
          })}
        </ul>
      </div>
    </nav>
  )
}
