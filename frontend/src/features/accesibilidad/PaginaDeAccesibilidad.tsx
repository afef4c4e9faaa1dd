import { marca } from '@/app/marca/marca'
import { useTextos } from '@/i18n/textos'
import { Titulo } from '@/ui/Titulo'
import { textos } from './textos'

/** Statement with the declared deviations from the official kit. */
export function Component() {
  const t = useTextos(textos)
  return (
    <div className="lectura pila">
      <Titulo>{t.titulo}</Titulo>
      <p className="suave">{t.fecha}</p>
      <p>{t.compromiso}</p>
      <h2>{t.normaTitulo}</h2>
      <p>{t.norma}</p>
      <h2>{t.estadoTitulo}</h2>
      <p>{t.estado}</p>
      <p>{t.limite}</p>
      <h2>{t.opcionesTitulo}</h2>
      <ul className="texto-lista">
        <li>{t.opcion1}</li>
        <li>{t.opcion2}</li>
        <li>{t.opcion3}</li>
        <li>{t.opcion4}</li>
      </ul>
      <h2>{t.desviacionesTitulo}</h2>
      <p>{t.desviacionesGuia}</p>
      <ol className="texto-lista">
        <li>{t.desviacion1}</li>
        <li>{t.desviacion2}</li>
        <li>{t.desviacion3}</li>
        <li>{t.desviacion4}</li>
        <li>{t.desviacion5}</li>
        <li>{t.desviacion6}</li>
        <li>{t.desviacion7}</li>
        <li>{t.desviacion8}</li>
        <li>{t.desviacion9}</li>
      </ol>
      <h2>{t.noAccesibleTitulo}</h2>
      <ul className="texto-lista">
        <li>{t.noAccesible1}</li>
        <li>{t.noAccesible2}</li>
        <li>{t.noAccesible3}</li>
      </ul>
      <h2>{t.quejaTitulo}</h2>
      <p>{t.queja(marca.correo)}</p>
    </div>
  )
}
