import type { Inicio } from '@/api/modelos'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { periodoLargo } from '@/lib/periodo'
import { Tag } from '@/ui/Tag'
import { TaskList } from '@/ui/TaskList'
import { textos } from './textos'

/** Returns begun and not filed, with who touched them last. */
export function Borradores({ borradores }: { borradores: Inicio['borradores'] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  if (borradores.length === 0) return null
  return (
    <section aria-labelledby="inicio-borradores">
      <h2 id="inicio-borradores">{t.borradores}</h2>
      <TaskList
        items={borradores.map((borrador) => ({
          key: borrador.autoliquidacion_id,
          title: periodoLargo(borrador.periodo, idioma),
          hint: (
            <>
              {t.expediente(borrador.expediente_numero)}.{' '}
              {t.cambiadoPor(borrador.actualizada_por, fechaHora(borrador.actualizada_en, idioma))}.{' '}
              {t.aCargoDe(borrador.responsable)}
            </>
          ),
          href: paths.autoliquidacion(borrador.autoliquidacion_id),
          status: <Tag>{t.enBorrador}</Tag>,
        }))}
      />
    </section>
  )
}
