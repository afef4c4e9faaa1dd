import type { VersionPublicada } from '@/api/modelos'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { cita } from '@/lib/cita'
import { porcentaje } from '@/lib/dinero'
import { fecha, fechaHora } from '@/lib/fechas'
import { Details } from '@/ui/Details'
import { EnlaceAlActo, MarcasDeValor, Valor } from './Piezas'
import { textos } from './textos'

interface Props {
  version: VersionPublicada
}

export function ValorDeVersion({ version, unidad }: Props & { unidad: string }) {
  const t = useTextos(textos)
  const { usura, ibc } = version
  return (
    <span className="publicados-marcas">
      <strong>
        <Valor valor={version.valor} unidad={unidad} />
      </strong>
      {usura && <span className="publicados-detalle">{t.usuraDe(porcentaje(usura))}</span>}
      {ibc && <span className="publicados-detalle">{t.ibcDe(porcentaje(ibc))}</span>}
      <MarcasDeValor valor={version} />
    </span>
  )
}

export function NormaDeVersion({ version }: Props) {
  const t = useTextos(textos)
  const { norma, articulo, enlace, fuente, nota } = version
  return (
    <>
      <TextoDelServidor>{cita(norma, articulo)}</TextoDelServidor>
      {enlace && (
        <>
          {' '}
          <EnlaceAlActo enlace={enlace} />
        </>
      )}
      {fuente && (
        <span className="publicados-detalle">
          {t.fuenteDe} <TextoDelServidor>{fuente}</TextoDelServidor>
        </span>
      )}
      {nota && (
        <span className="publicados-detalle">
          {t.notaDe} <TextoDelServidor>{nota}</TextoDelServidor>
        </span>
      )}
    </>
  )
}

/** Who answers for it. What nobody entered came with the files of the program. */
export function RegistroDeVersion({ version }: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { registrado_por, registrado_en, aprobado_por, aprobado_en, publicado_el } = version
  const frases = [
    publicado_el && t.publicadoEl(fecha(publicado_el)),
    registrado_por
      ? t.registro(registrado_por, fechaHora(registrado_en, idioma))
      : t.vinoConElPrograma,
    aprobado_por && aprobado_en && t.aprobo(aprobado_por, fechaHora(aprobado_en, idioma)),
  ]
  return <>{frases.filter(Boolean).join(' ')}</>
}

interface PropsDeAnteriores {
  versiones: VersionPublicada[]
  unidad: string
  periodo: string
}

/** What was in force before each correction: returns that used it did not change. */
export function VersionesAnteriores({ versiones, unidad, periodo }: PropsDeAnteriores) {
  const t = useTextos(textos)
  return (
    <Details
      summary={
        <>
          {t.anteriores(versiones.length)}
          <span className="solo-lectores">{t.anterioresDe(periodo)}</span>
        </>
      }
    >
      <ol className="publicados-versiones">
        {versiones.map((version) => (
          <li key={version.version} className="pila-corta">
            <p className="fila">
              {t.version(version.version)}:{' '}
              <strong>
                <Valor valor={version.valor} unidad={unidad} />
              </strong>
              <MarcasDeValor valor={version} />
            </p>
            <p>
              <NormaDeVersion version={version} />
            </p>
            <p className="publicados-detalle">
              <RegistroDeVersion version={version} /> {t.usos(version.autoliquidaciones)}
            </p>
          </li>
        ))}
      </ol>
    </Details>
  )
}
