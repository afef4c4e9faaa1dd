import { useSuspenseQuery } from '@tanstack/react-query'
import { clienteDeConsultas } from '@/app/consultas'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaLarga } from '@/lib/fechas'
import { Titulo } from '@/ui/Titulo'
import { Borradores } from './Borradores'
import { consultaDeInicio } from './consulta'
import { FurRecientes } from './FurRecientes'
import './PaginaDeInicio.css'
import { Proximos } from './Proximos'
import { Resumen } from './Resumen'
import { Tareas } from './Tareas'
import { textos } from './textos'

export const loader = () => clienteDeConsultas.fetchQuery(consultaDeInicio)

/** Home of an operator's people: what needs them today, the most urgent first. */
export function Component() {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { data: inicio } = useSuspenseQuery(consultaDeInicio)
  return (
    <>
      <Titulo aside={t.hoyEs(fechaLarga(inicio.hoy, idioma))}>{t.titulo}</Titulo>
      <div className="pila-ancha">
        <Resumen inicio={inicio} />
        <div className="inicio-columnas">
          <div className="pila-ancha">
            <Tareas inicio={inicio} />
            <Borradores borradores={inicio.borradores} />
          </div>
          <div className="pila-ancha">
            <Proximos inicio={inicio} />
            <FurRecientes recientes={inicio.fur_recientes} />
          </div>
        </div>
      </div>
    </>
  )
}
