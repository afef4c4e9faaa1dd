import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { LinkButton } from '@/ui/Button'
import { textos } from '../textos'

/** The way to the receipt for whoever arrived second; without its number, to the list. */
export function YaSePresento({ furId }: { furId: unknown }) {
  const t = useTextos(textos)
  const conFur = typeof furId === 'string'
  return (
    <Alert
      kind="warning"
      title={t.yaSePresento}
      live
      actions={
        <LinkButton variant="secondary" href={conFur ? paths.fur(furId) : paths.autoliquidaciones}>
          {conFur ? t.verFur : t.volver}
        </LinkButton>
      }
    >
      <p>{t.yaSePresentoTexto}</p>
    </Alert>
  )
}
