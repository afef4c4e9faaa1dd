import { useEffect, useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { LiveRegion } from '@/ui/LiveRegion'
import { textos } from './textos'

/** How long nothing must be typed before the count is told: it must not talk over the keys. */
const PAUSA_MS = 1000

/** The live counter: seen at every key, heard when the typing rests. */
export function Contador({ escritos, maximo }: { escritos: number; maximo: number }) {
  const t = useTextos(textos)
  const [dicho, setDicho] = useState('')
  const quedan = maximo - escritos
  const frase = escritos > 0 ? t.quedan(quedan) : ''
  useEffect(() => {
    const espera = setTimeout(() => {
      setDicho(frase)
    }, PAUSA_MS)
    return () => {
      clearTimeout(espera)
    }
  }, [frase])
  return (
    <>
      <p className="menor suave" aria-hidden="true">
        {t.contador(escritos, maximo)}
      </p>
      <LiveRegion>{dicho}</LiveRegion>
    </>
  )
}
