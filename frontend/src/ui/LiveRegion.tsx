import type { ReactNode } from 'react'

/** Says its content to readers each time it changes, without moving focus. */
export function LiveRegion({ children, visible }: { children: ReactNode; visible?: boolean }) {
  return (
    <div role="status" className={visible ? undefined : 'solo-lectores'}>
      {children}
    </div>
  )
}
