import type { ReactNode } from 'react'
import type { Persona } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { textosApp } from '../textos'
import { BandaReloj } from './BandaReloj'
import { BarraGovCo } from './BarraGovCo'
import { Encabezado } from './Encabezado'
import './Marco.css'
import { Pie } from './Pie'

/** The frame of every page, with or without session, with or without router. */
export function Marco({
  persona,
  menu,
  children,
}: {
  persona: Persona | null
  menu?: ReactNode
  children: ReactNode
}) {
  const t = useTextos(textosApp)
  return (
    <div className="marco">
      <a className="saltar no-imprimir" href="#contenido">
        {t.saltar}
      </a>
      <header>
        <BarraGovCo />
        <BandaReloj puedeMover={persona !== null} />
        <Encabezado persona={persona} menu={menu} />
      </header>
      {children}
      <Pie />
    </div>
  )
}
