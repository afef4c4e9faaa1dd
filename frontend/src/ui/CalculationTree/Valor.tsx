import { dinero } from '@/lib/dinero'
import './CalculationTree.css'

/** An amount that never breaks between sign and figures. */
export function Valor({
  valor,
  className = '',
}: {
  valor: string
  className?: string | undefined
}) {
  return <span className={`${'calculo-cifra'} ${className}`}>{dinero(valor)}</span>
}
