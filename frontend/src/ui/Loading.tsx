import { useEffect, useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { cx } from './cx'
import { Spinner } from './Spinner'
import { textosUi } from './textos'

/** After this long a person needs words, not only a moving ring. */
const LONG_WAIT_MS = 5000

function useLongWait(): boolean {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true)
    }, LONG_WAIT_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return long
}

export function Loading({ label }: { label?: string }) {
  const t = useTextos(textosUi)
  const long = useLongWait()
  return (
    <p className="cargando" role="status">
      <Spinner />
      <span>{label ?? t.cargando}</span>
      {long && <span>{t.cargandoLargo}</span>}
    </p>
  )
}

/** Grey blocks of about the size of what will come, so that the page does not jump. */
export function Skeleton({ lines = 3, tall = false }: { lines?: number; tall?: boolean }) {
  const t = useTextos(textosUi)
  const long = useLongWait()
  return (
    <div aria-busy="true">
      <p className={long ? 'suave' : 'solo-lectores'} role="status">
        {long ? `${t.cargando} ${t.cargandoLargo}` : t.cargando}
      </p>
      {Array.from({ length: lines }, (_, i) => (
        <span
          key={i}
          aria-hidden="true"
          className={cx('hueso', tall && 'hueso-alto', i === lines - 1 && !tall && 'hueso-corto')}
        />
      ))}
    </div>
  )
}
