import { useTextos } from '@/i18n/textos'
import { marca } from '../marca/marca'
import { paths } from '../paths'
import { textosApp } from '../textos'
import './Pie.css'

/** Footer of 2.3: entity data, contact channels, policies and the «not official» notice. */
export function Pie() {
  const t = useTextos(textosApp)
  // The page where somebody stands goes with the report of a problem. Not by the router: the login
  // page has none.
  const { pathname } = location
  return (
    <footer className="pie no-imprimir">
      <div className="ancho pie-aviso">
        <p>
          <strong>{t.noOficial}</strong> {t.noOficialTexto}
        </p>
      </div>
      <div className="ancho pie-columnas">
        <div className="pie-entidad">
          <h2>{marca.entidad}</h2>
          <dl>
            <Dato nombre={t.direccion}>
              {marca.direccion}. {marca.municipio}
            </Dato>
            <Dato nombre={t.codigoPostal}>{marca.codigoPostal}</Dato>
            <Dato nombre={t.horario}>{t.horarioTexto}</Dato>
          </dl>
        </div>
        <div>
          <h2>{t.contacto}</h2>
          <dl>
            <Dato nombre={t.pbx}>
              <a href={`tel:${marca.pbx.replaceAll(' ', '')}`}>{marca.pbx}</a>
            </Dato>
            <Dato nombre={t.lineaGratuita}>
              <a href={`tel:${marca.lineaGratuita.replaceAll('-', '')}`}>{marca.lineaGratuita}</a>
            </Dato>
            <Dato nombre={t.lineaAnticorrupcion}>
              {marca.lineaAnticorrupcion ?? <em>{t.porConfirmar}</em>}
            </Dato>
            <Dato nombre={t.correo}>
              <a href={`mailto:${marca.correo}`}>{marca.correo}</a>
            </Dato>
            <Dato nombre={t.correoJudicial}>
              <a href={`mailto:${marca.correoJudicial}`}>{marca.correoJudicial}</a>
            </Dato>
          </dl>
        </div>
        <div>
          <h2>{t.sobreElSitio}</h2>
          <ul>
            <Enlace href={paths.simulador}>{t.menuSimulador}</Enlace>
            <Enlace href={paths.tarifas}>{t.menuTarifas}</Enlace>
            <Enlace href={paths.boletin}>{t.boletin}</Enlace>
            <Enlace href={paths.pqrsd}>{t.pqrsd}</Enlace>
            <Enlace href={paths.reportar(pathname)}>{t.reportarProblema}</Enlace>
            <Enlace href={paths.mapaDelSitio}>{t.mapaDelSitio}</Enlace>
            <Enlace href={`${paths.politicas}#terminos`}>{t.terminos}</Enlace>
            <Enlace href={`${paths.politicas}#privacidad`}>{t.privacidad}</Enlace>
            <Enlace href={`${paths.politicas}#derechos`}>{t.derechos}</Enlace>
            <Enlace href={`${paths.politicas}#cookies`}>{t.cookies}</Enlace>
            <Enlace href={paths.accesibilidad}>{t.declaracionAccesibilidad}</Enlace>
            <li>
              <a href="/api/docs" data-documento>
                {t.documentacionApi}
              </a>
            </li>
            {marca.redes.map((red) => (
              <li key={red.url}>
                <a href={red.url} target="_blank" rel="noopener">
                  {red.nombre} <span className="solo-lectores">{t.enOtraPestana}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className="pie-base">
        <div className="ancho fila">
          <span className="pie-govco">GOV.CO</span>
          <span>{t.marcaPais}</span>
        </div>
      </div>
    </footer>
  )
}

function Dato({ nombre, children }: { nombre: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{nombre}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Enlace({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href}>{children}</a>
    </li>
  )
}
