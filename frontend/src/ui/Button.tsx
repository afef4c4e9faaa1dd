import { type ComponentProps, type ReactNode, useId } from 'react'
import './Button.css'
import { cx } from './cx'
import { Icon, type IconName } from './Icon'
import { Spinner } from './Spinner'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Common {
  variant?: ButtonVariant
  small?: boolean
  icon?: IconName
  children: ReactNode
}

export interface ButtonProps
  extends Common, Omit<ComponentProps<'button'>, 'children' | 'disabled'> {
  /** Work under way: the button says so and ignores further clicks. */
  busy?: boolean
  /** Why it cannot be used now. The button stays reachable and says the reason beside it. */
  disabledReason?: string | null
}

export function Button({
  variant = 'primary',
  small,
  icon,
  busy,
  disabledReason,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const blocked = Boolean(disabledReason)
  const button = (
    <button
      {...rest}
      type={type}
      className={cx('boton', `boton-${variant}`, small && 'boton-small', className)}
      aria-disabled={blocked || busy || undefined}
      aria-busy={busy || undefined}
      aria-describedby={blocked ? reasonId : rest['aria-describedby']}
      onClick={(event) => {
        // The second click of a double one may come before the page knows that work is under way.
        const repeated = busy !== undefined && event.detail > 1
        if (blocked || busy || repeated) {
          event.preventDefault()
          return
        }
        onClick?.(event)
      }}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      {children}
    </button>
  )
  if (!blocked) return button
  return (
    <div>
      {button}
      <p id={reasonId} className="boton-motivo">
        {disabledReason}
      </p>
    </div>
  )
}

export interface LinkButtonProps extends Common, Omit<ComponentProps<'a'>, 'children'> {
  href: string
}

/** A link that looks like a button: it goes somewhere, it does not do something. */
export function LinkButton({
  variant = 'primary',
  small,
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <a {...rest} className={cx('boton', `boton-${variant}`, small && 'boton-small', className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** The buttons at the end of a form or page: the main one first. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="fila">{children}</div>
}
