import type { ReactNode } from 'react'
import { useTextos } from '@/i18n/textos'
import { Toggletip } from '@/ui/Toggletip'
import type { es } from './textos.es'
import { textosGlosario } from './textos'

/** Terms that have an explanation: those with a `_que` twin in the catalogue. */
export type ClaveDeTermino = {
  [K in keyof typeof es]: `${K}_que` extends keyof typeof es ? K : never
}[keyof typeof es]

/** A legal term explained in place. The words on the screen may be others: «Terminales». */
export function Termino({ clave, children }: { clave: ClaveDeTermino; children?: ReactNode }) {
  const t = useTextos(textosGlosario)
  const norma = t[`norma_${clave}`]
  return (
    <Toggletip term={children ?? t[clave]}>
      {t[`${clave}_que`]}
      {norma && (
        <>
          {' '}
          <span className="suave">
            {t.norma}: {norma}.
          </span>
        </>
      )}
    </Toggletip>
  )
}
