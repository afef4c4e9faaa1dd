import { useEffect, useRef } from 'react'
import { useTextos } from '@/i18n/textos'
import './ErrorSummary.css'
import { textosUi } from './textos'

export interface FormError {
  /** Id of the field; without it the message is not a link. */
  field?: string
  message: string
}

/**
 * What stopped the form, at the top of the page. Takes focus when it appears and each time
 * the list changes, and puts «Error:» in front of the document title.
 */
export function ErrorSummary({ errors, title }: { errors: FormError[]; title?: string }) {
  const t = useTextos(textosUi)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  const prefix = t.errorEnTitulo
  const present = errors.length > 0
  useEffect(() => {
    if (!present) return
    const before = document.title
    if (!before.startsWith(prefix)) document.title = `${prefix} ${before}`
    return () => {
      if (document.title.startsWith(prefix)) {
        document.title = document.title.slice(prefix.length).trimStart()
      }
    }
  }, [present, prefix])
  if (!present) return null
  return (
    <div className="resumen-errores" ref={box} tabIndex={-1} role="alert">
      <h2>{title ?? t.resumenErrores(errors.length)}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.field ?? ''}${error.message}`}>
            {error.field ? (
              <a
                href={`#${error.field}`}
                onClick={(event) => {
                  event.preventDefault()
                  focusField(error.field)
                }}
              >
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function focusField(id: string | undefined) {
  const field = id ? document.getElementById(id) : null
  // A group takes focus on its first choice.
  const target =
    field instanceof HTMLFieldSetElement ? (field.querySelector('input') ?? field) : field
  target?.scrollIntoView?.({ block: 'center' })
  target?.focus({ preventScroll: true })
}
