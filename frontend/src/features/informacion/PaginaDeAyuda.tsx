import { marca } from '@/app/marca/marca'
import { usePersona } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { CopyButton } from '@/ui/CopyButton'
import { Details } from '@/ui/Details'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { textos } from './textos'

/** Help: short answers, a person to talk to, and the data that a report needs. */
export function Component() {
  const t = useTextos(textos)
  const preguntas = [
    [t.p1, t.r1],
    [t.p2, t.r2],
    [t.p3, t.r3],
    [t.p4, t.r4],
    [t.p5, t.r5],
    [t.p6, t.r6],
  ] as const
  return (
    <div className="lectura pila">
      <Titulo>{t.ayuda}</Titulo>
      <p>{t.ayudaGuia}</p>
      <h2>{t.preguntas}</h2>
      <div className="pila-corta">
        {preguntas.map(([pregunta, respuesta]) => (
          <Details key={pregunta} summary={pregunta}>
            <p>{respuesta}</p>
          </Details>
        ))}
      </div>
      <h2>{t.contactoTitulo}</h2>
      <p>
        {t.contacto(marca.pbx, marca.lineaGratuita)} {t.contactoHorario}
      </p>
      <p>{t.contactoCorreo(marca.correo)}</p>
      <h2>{t.reporteTitulo}</h2>
      <p>{t.reporteTexto}</p>
      <Contexto />
    </div>
  )
}

/** What support would have to ask, gathered so that nobody writes it by hand. */
function Contexto() {
  const t = useTextos(textos)
  const persona = usePersona()
  const filas = [
    ...(persona
      ? [
          { key: 'usuario', label: t.usuario, value: persona.identificacion },
          {
            key: 'empresa',
            label: t.empresa,
            value: `${persona.operador.razon_social}, NIT ${persona.operador.nit_formateado}`,
          },
        ]
      : []),
    { key: 'navegador', label: t.navegador, value: navigator.userAgent },
  ]
  return (
    <>
      <h3>{t.reporteDatos}</h3>
      <SummaryList compact rows={filas} />
      <CopyButton
        value={filas.map((fila) => `${fila.label}: ${fila.value}`).join('\n')}
        what={t.reporteCopia}
      />
    </>
  )
}
