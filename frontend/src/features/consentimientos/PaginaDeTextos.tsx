import { useSuspenseQuery } from '@tanstack/react-query'
import type { TextoDeDatos } from '@/api/modelos'
import { consultaTextosDeDatos } from '@/api/textosDeDatos'
import { TextoQueVale } from '@/app/aviso/AvisoDeDatos'
import { clienteDeConsultas } from '@/app/consultas'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { Details } from '@/ui/Details'
import { Tag } from '@/ui/Tag'
import { Titulo } from '@/ui/Titulo'
import './consentimientos.css'
import { textos } from './textos'

export function loader() {
  return clienteDeConsultas.fetchQuery(consultaTextosDeDatos)
}

/** Every text that forms show of personal data, in force and earlier. */
export function Component() {
  const t = useTextos(textos)
  const palabras = t as unknown as Record<string, string | undefined>
  const { data } = useSuspenseQuery(consultaTextosDeDatos)
  const finalidades = [...new Set(data.datos.map(({ finalidad }) => finalidad))]
  return (
    <div className="lectura pila-ancha">
      <div className="pila">
        <Titulo>{t.titulo}</Titulo>
        <p>{t.intro}</p>
        <p>{t.ley}</p>
      </div>
      {finalidades.map((finalidad) => {
        const suyos = data.datos.filter((uno) => uno.finalidad === finalidad)
        const anteriores = suyos.filter(({ vigente }) => !vigente)
        return (
          <section key={finalidad} className="pila" aria-labelledby={finalidad}>
            <h2 id={finalidad}>{palabras[finalidad] ?? finalidad}</h2>
            {suyos
              .filter(({ vigente }) => vigente)
              .map((texto) => (
                <Texto key={texto.version} texto={texto} />
              ))}
            {anteriores.length > 0 && (
              <Details summary={t.anteriores}>
                <div className="pila">
                  {anteriores.map((texto) => (
                    <Texto key={texto.version} texto={texto} />
                  ))}
                </div>
              </Details>
            )}
          </section>
        )
      })}
    </div>
  )
}

function Texto({ texto }: { texto: TextoDeDatos }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const desde = fecha(texto.desde)
  return (
    <div className="pila-corta">
      <p className="fila">
        <strong>
          {t.version} {texto.version}
        </strong>
        <Tag kind={texto.vigente ? 'success' : 'neutral'}>
          {texto.vigente ? t.vigente : t.entre(desde, texto.hasta ? fecha(texto.hasta) : '')}
        </Tag>
        <span>{texto.clase === 'aviso' ? t.clase_aviso : t.clase_autorizacion}</span>
        {texto.vigente && <span>{t.desde(desde)}</span>}
      </p>
      <TextoQueVale texto={texto} />
      <p className="menor suave">
        {t.huella}: <code className="consentimientos-huella">{texto.huella}</code>
        {idioma !== 'es' && <> {t.valeEspanol}</>}
      </p>
    </div>
  )
}
