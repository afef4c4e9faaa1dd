import { useId } from 'react'
import type { AdjuntoVisto } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Fieldset } from '@/ui/Choice'
import { LiveRegion } from '@/ui/LiveRegion'
import './Adjuntos.css'
import { kilobytes } from './kilobytes'
import { textos } from './textos'
import type { Adjuntos } from './useAdjuntos'

interface Props {
  id: string
  rotulo: string
  ayuda?: string
  /** jpg, png… as the server says them. */
  extensiones: readonly string[]
  adjuntos: Adjuntos
  error?: string | null
}

/** Choosing files, one or several at a time, and removing them before the form is sent. */
export function CampoDeAdjuntos({ id, rotulo, ayuda, extensiones, adjuntos, error }: Props) {
  const t = useTextos(textos)
  const entrada = useId()
  const { archivos, errores, maximo, subiendo } = adjuntos
  const formatos = extensiones.join(', ')
  const quitar = (archivo: AdjuntoVisto, indice: number) => {
    adjuntos.remover(archivo)
    // The button goes away: the one that takes its place gets the focus, or the choice of files.
    const otro = archivos[indice + 1] ?? archivos[indice - 1]
    document.getElementById(otro ? `${id}-${otro.id}` : entrada)?.focus()
  }
  return (
    <Fieldset
      id={id}
      legend={rotulo}
      hint={
        <>
          {ayuda} {t.ayuda(formatos, maximo)}
        </>
      }
      error={errores.length > 0 ? errores.join(' ') : error}
    >
      <div className="pila-corta">
        {archivos.length > 0 && (
          <ul className="adjuntos-lista" aria-label={t.lista}>
            {archivos.map((archivo, indice) => (
              <li key={archivo.id}>
                <span className="adjuntos-nombre">
                  {archivo.nombre}{' '}
                  <span className="suave">({kilobytes(archivo.tamano, t.peso)})</span>
                </span>
                <Button
                  id={`${id}-${archivo.id}`}
                  variant="quiet"
                  small
                  icon="close"
                  onClick={() => {
                    quitar(archivo, indice)
                  }}
                >
                  {t.remover}
                  <span className="solo-lectores"> {archivo.nombre}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className="adjuntos-elegir">
          <label className="boton boton-secondary" htmlFor={entrada}>
            {archivos.length > 0 ? t.adicionar : t.adjuntar}
          </label>
          <input
            id={entrada}
            type="file"
            multiple
            accept={extensiones.map((extension) => `.${extension}`).join(',')}
            aria-busy={subiendo !== null || undefined}
            onChange={(evento) => {
              const elegidos = [...(evento.target.files ?? [])]
              evento.target.value = ''
              void adjuntos.agregar(elegidos)
            }}
          />
        </div>
        <LiveRegion visible>{adjuntos.noticia}</LiveRegion>
      </div>
    </Fieldset>
  )
}
