import { useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { Button } from './Button'
import { textosUi } from './textos'

interface Props {
  value: string
  what: string
  /** Words that already say what is copied («Copiar enlace»), instead of «Copiar». */
  label?: string
}

/** Copies `value`; `what` says to readers what is copied («el código de solicitud»). */
export function CopyButton({ value, what, label }: Props) {
  const t = useTextos(textosUi)
  const [result, setResult] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setResult('copied')
    } catch {
      setResult('failed')
    }
  }
  return (
    <span className="fila">
      <Button
        variant="secondary"
        small
        icon={result === 'copied' ? 'check' : 'copy'}
        onClick={() => void copy()}
      >
        {result === 'copied' ? t.copiado : (label ?? t.copiar)}
        {!(label && result !== 'copied') && <span className="solo-lectores"> {what}</span>}
      </Button>
      <span role="status" className={result === 'failed' ? 'menor' : 'solo-lectores'}>
        {result === 'failed' ? t.noSeCopio : result === 'copied' ? t.copiado : ''}
      </span>
    </span>
  )
}
