import type { RegistroDeEmpresa, SeccionDeRegistro, VigenciaDeRegistro } from '@/api/modelos'
import { nombreDelCampo } from '@/app/formato/nombres'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { LinkButton } from '@/ui/Button'
import { Details } from '@/ui/Details'
import { SummaryList } from '@/ui/SummaryList'
import { EstadoDeCambio, useSeccion, useValor } from './piezas'
import { textos } from './textos'

interface Props {
  registro: RegistroDeEmpresa
  /** Whoever reads it may ask for changes. */
  propia: boolean
}

/** The four sections of a record, each with who was there before. */
export function Secciones({ registro, propia }: Props) {
  return registro.secciones.map((seccion) => (
    <Seccion key={seccion.seccion} seccion={seccion} nit={registro.nit} propia={propia} />
  ))
}

function Seccion(props: { seccion: SeccionDeRegistro; nit: string; propia: boolean }) {
  const { seccion, nit, propia } = props
  const t = useTextos(textos)
  const nombre = useSeccion()(seccion.seccion)
  const id = `seccion-${seccion.seccion}`
  const { anteriores, en_curso } = seccion
  return (
    <section className="pila" aria-labelledby={id}>
      <h2 id={id}>{nombre}</h2>
      {seccion.seccion === 'empresa' && (
        <SummaryList rows={[{ key: 'nit', label: t.nit, value: nit }]} />
      )}
      {seccion.vigentes.map((vigencia, indice) => (
        <Dicho
          key={indice}
          vigencia={vigencia}
          titulo={seccion.vigentes.length > 1 ? t.contactoN(indice + 1) : null}
        />
      ))}
      {anteriores.length > 0 && (
        <Details summary={t.antes(anteriores.length)} onPaper>
          <div className="pila">
            {anteriores.map((vigencia, indice) => (
              <Anterior key={indice} vigencia={vigencia} />
            ))}
          </div>
        </Details>
      )}
      {en_curso ? (
        <p className="fila">
          <EstadoDeCambio estado={en_curso.estado} />
          {propia ? (
            <a href={paths.empresaCambio(en_curso.id)}>
              {t.enCurso}. {t.verCambio}
              <span className="solo-lectores"> {nombre}</span>
            </a>
          ) : (
            <a href={paths.ministerioCambioDeEmpresa(en_curso.id)}>
              {t.enCurso}. {t.verCambio}
              <span className="solo-lectores"> {nombre}</span>
            </a>
          )}
        </p>
      ) : (
        propia && (
          <div className="fila no-imprimir">
            <LinkButton href={paths.empresaCambiar(seccion.seccion)} variant="secondary">
              {seccion.completa ? t.cambiar : t.completar}
              <span className="solo-lectores"> {nombre}</span>
            </LinkButton>
          </div>
        )
      )}
    </section>
  )
}

function Dicho({ vigencia, titulo }: { vigencia: VigenciaDeRegistro; titulo: string | null }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const valor = useValor()
  return (
    <div className="pila-corta">
      {titulo && <h3>{titulo}</h3>}
      <SummaryList
        rows={[
          ...vigencia.campos.map((dicho) => ({
            key: dicho.campo,
            label: nombreDelCampo(t, dicho.campo),
            value: valor(dicho.campo, dicho.valor),
          })),
          ...(vigencia.desde
            ? [{ key: 'desde', label: t.desde, value: fechaHora(vigencia.desde, idioma) }]
            : []),
        ]}
      />
    </div>
  )
}

function Anterior({ vigencia }: { vigencia: VigenciaDeRegistro }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const valor = useValor()
  const hasta = vigencia.hasta ? fechaHora(vigencia.hasta, idioma) : ''
  return (
    <div className="pila-corta">
      <p>
        <strong>
          {vigencia.desde ? t.periodo(fechaHora(vigencia.desde, idioma), hasta) : t.hastaEl(hasta)}
        </strong>
      </p>
      <SummaryList
        compact
        rows={vigencia.campos.map((dicho) => ({
          key: dicho.campo,
          label: nombreDelCampo(t, dicho.campo),
          value: valor(dicho.campo, dicho.valor),
        }))}
      />
    </div>
  )
}
