import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTextos } from '@/i18n/textos'
import './Dialog.css'
import { Icon } from './Icon'
import { textosUi } from './textos'

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  actions?: ReactNode
  /** False for what signs or pays: only Esc and the buttons close it. */
  closeOnOutside?: boolean
}

/** Native modal: the browser keeps focus inside and gives it back at the end. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  closeOnOutside = true,
}: DialogProps) {
  const t = useTextos(textosUi)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])
  return (
    // Clicking the backdrop is a convenience beside Esc and the close button, which need no mouse.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      className="dialogo"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (closeOnOutside && event.target === dialog.current) onClose()
      }}
    >
      {open && (
        <div className="dialogo-cuerpo">
          <div className="dialogo-cabeza">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="dialogo-cerrar" onClick={onClose}>
              <Icon name="close" />
              <span className="solo-lectores">{t.cerrar}</span>
            </button>
          </div>
          {children}
          {actions && <div className="fila dialogo-acciones">{actions}</div>}
        </div>
      )}
    </dialog>
  )
}
