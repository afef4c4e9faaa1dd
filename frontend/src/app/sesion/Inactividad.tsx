import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { useInactividad } from './inactividad'
import { textosDeSesion } from './textos'

/** Said aloud at these seconds, and not at each of them. */
const SE_DICEN = [120, 60, 30, 10]

/** Warns on every tab, two minutes before, that the session will end for lack of activity. */
export function Inactividad() {
  const t = useTextos(textosDeSesion)
  const [quedan, seguir] = useInactividad()
  const dicho = quedan === null ? 0 : (SE_DICEN.findLast((segundos) => segundos >= quedan) ?? 120)
  return (
    <Dialog
      open={quedan !== null}
      onClose={seguir}
      closeOnOutside={false}
      title={t.inactividadTitulo}
      actions={<Button onClick={seguir}>{t.seguir}</Button>}
    >
      <p>{t.inactividadTexto}</p>
      <p aria-hidden="true">
        <strong>{t.quedan(Math.floor((quedan ?? 0) / 60), (quedan ?? 0) % 60)}</strong>
      </p>
      <p role="status" className="solo-lectores">
        {t.quedan(Math.floor(dicho / 60), dicho % 60)}
      </p>
    </Dialog>
  )
}
