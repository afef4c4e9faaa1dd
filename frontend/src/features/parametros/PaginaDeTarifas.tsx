import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { useHoy } from '@/app/reloj/useHoy'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fecha, fechaLarga } from '@/lib/fechas'
import { leerFecha } from '@/lib/leerFecha'
import { Button } from '@/ui/Button'
import { DateBox } from '@/ui/DateBox/DateBox'
import { Details } from '@/ui/Details'
import { EmptyState } from '@/ui/EmptyState'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { consultaVigentes } from './consultas'
import { abrirArea, Area, idDeArea } from './Area'
import { Descargas } from './Descargas'
import { buscar, filasDe, porArea } from './filas'
import './tarifas.css'
import { textos } from './textos'

/** What is in force on a day: open data, without user. */
export function Component() {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const hoy = useHoy()
  const [params, setParams] = useSearchParams()
  const lectura = leerFecha(params.get('fecha') ?? '')
  const dia = lectura.ok ? lectura.fecha : hoy
  const q = (params.get('q') ?? '').slice(0, 100)
  const vigentes = useQuery(consultaVigentes(dia))
  const filas = useMemo(
    () => buscar(vigentes.data?.datos.flatMap(filasDe) ?? [], q),
    [vigentes.data, q],
  )
  const areas = porArea(filas)
  const palabras = t as Record<string, unknown>
  const nombreDe = (area: string) => {
    const texto = palabras[`area_${area}`]
    return typeof texto === 'string' ? texto : area
  }
  const poner = (nuevoDia: string, nuevaQ: string) => {
    const nuevos = new URLSearchParams()
    if (nuevoDia !== hoy) nuevos.set('fecha', nuevoDia)
    if (nuevaQ) nuevos.set('q', nuevaQ)
    setParams(nuevos, { preventScrollReset: true })
  }

  return (
    <div className="pila-ancha">
      <div className="pila">
        <Titulo>{t.titulo}</Titulo>
        <p className="lectura">{t.guia}</p>
        <Formulario dia={dia} q={q} hoy={hoy} alEnviar={poner} />
        <Details summary={t.confianzaTitulo}>
          <ul className="texto-lista">
            <li>{t.confianzaLeida}</li>
            <li>{t.confianzaSecundaria}</li>
            <li>{t.confianzaPorConfirmar}</li>
            <li>{t.confianzaDemostracion}</li>
            <li>{t.confianzaFalta}</li>
          </ul>
        </Details>
      </div>
      {vigentes.isError ? (
        <FalloDeCarga
          titulo={t.fallo}
          error={vigentes.error}
          alReintentar={() => void vigentes.refetch()}
        />
      ) : !vigentes.data ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <div className="pila">
            <div className="tarifas-barra">
              <h2>{t.vigentesEl(fechaLarga(vigentes.data.fecha ?? dia, idioma))}</h2>
              <LiveRegion visible>{t.cuantos(filas.length)}</LiveRegion>
            </div>
            {areas.length > 1 && (
              <nav aria-label={t.areas} className="no-imprimir">
                <ul className="tarifas-areas">
                  {areas.map(({ codigo }) => (
                    <li key={codigo}>
                      <a
                        href={`#${idDeArea(codigo)}`}
                        onClick={() => {
                          abrirArea(idDeArea(codigo))
                        }}
                      >
                        {nombreDe(codigo)}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
          </div>
          {filas.length === 0 && (
            <EmptyState
              title={t.nadaTitulo}
              actions={
                <Button
                  variant="secondary"
                  onClick={() => {
                    poner(dia, '')
                  }}
                >
                  {t.quitarBusqueda}
                </Button>
              }
            >
              {t.nadaTexto}
            </EmptyState>
          )}
          {areas.map(({ codigo, filas: suyas }) => (
            <Area
              key={codigo}
              id={idDeArea(codigo)}
              nombre={nombreDe(codigo)}
              filas={suyas}
              abierta={q !== ''}
            />
          ))}
          <Descargas dia={vigentes.data.fecha ?? dia} />
        </>
      )}
    </div>
  )
}

interface PropsDeFormulario {
  dia: string
  q: string
  hoy: string
  alEnviar: (dia: string, q: string) => void
}

function Formulario({ dia, q, hoy, alEnviar }: PropsDeFormulario) {
  const t = useTextos(textos)
  const [texto, setTexto] = useState(fecha(dia))
  const [palabras, setPalabras] = useState(q)
  // The address may change from outside: the boxes follow without being remounted.
  const [origen, setOrigen] = useState({ dia, q })
  if (origen.dia !== dia || origen.q !== q) {
    setOrigen({ dia, q })
    setTexto(fecha(dia))
    setPalabras(q)
  }
  const [errores, setErrores] = useState<FormError[]>([])
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    const lectura = leerFecha(texto)
    if (lectura.ok) {
      setErrores([])
      alEnviar(lectura.fecha, palabras.trim())
    } else {
      const message = lectura.motivo === 'vacia' ? t.fechaFalta : t.fechaMal
      setErrores([{ field: 'tarifas-fecha', message }])
    }
  }
  return (
    <form
      role="search"
      aria-label={t.consultar}
      className="pila no-imprimir"
      onSubmit={enviar}
      noValidate
    >
      <ErrorSummary errors={errores} />
      <div className="tarifas-formulario">
        <DateBox
          id="tarifas-fecha"
          label={t.fecha}
          value={texto}
          onChange={setTexto}
          error={errores[0]?.message ?? null}
          today={hoy}
        />
        <div className="tarifas-buscar">
          <TextField
            type="search"
            label={t.buscar}
            placeholder={t.buscarAyuda}
            maxLength={100}
            value={palabras}
            onChange={(evento) => {
              setPalabras(evento.target.value)
            }}
          />
        </div>
        <Button type="submit" icon="search">
          {t.mostrar}
        </Button>
      </div>
    </form>
  )
}
