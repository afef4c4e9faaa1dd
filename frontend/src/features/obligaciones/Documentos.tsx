import type { ObligacionDetalle } from '@/api/modelos'
import { paths } from '@/app/paths'
import { usePermiso } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { LinkButton } from '@/ui/Button'
import { sinPresentar } from './situacion'
import { textos } from './textos'

/** What can be opened from an obligation: its FUR, its draft, or the page that starts one. */
export function Documentos({ obligacion }: { obligacion: ObligacionDetalle }) {
  const t = useTextos(textos)
  const verFur = usePermiso('ver_fur')
  const declarar = usePermiso('editar_autoliquidacion') && sinPresentar(obligacion)
  if (obligacion.fur_id && verFur) {
    return (
      <p>
        <LinkButton variant="secondary" icon="document" href={paths.fur(obligacion.fur_id)}>
          {t.verFur}
        </LinkButton>
      </p>
    )
  }
  if (declarar) {
    const borrador = obligacion.autoliquidacion_id
    return (
      <p>
        <LinkButton
          href={
            borrador
              ? paths.autoliquidacion(borrador)
              : `${paths.autoliquidaciones}#periodo-${obligacion.id}`
          }
        >
          {borrador ? t.continuarBorrador : t.autoliquidar}
        </LinkButton>
      </p>
    )
  }
  return <p>{t.sinDocumentos}</p>
}
