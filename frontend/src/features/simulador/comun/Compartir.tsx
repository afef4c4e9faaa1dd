import { useTextos } from '@/i18n/textos'
import { Button, ButtonGroup } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { textos } from './textos'

/** To share it or to keep it on paper. */
export function Compartir() {
  const t = useTextos(textos)
  return (
    <div className="no-imprimir">
      <ButtonGroup>
        <CopyButton value={location.href} what={t.elEnlace} label={t.copiarEnlace} />
        <Button
          variant="secondary"
          small
          icon="print"
          onClick={() => {
            window.print()
          }}
        >
          {t.imprimir}
        </Button>
      </ButtonGroup>
    </div>
  )
}
