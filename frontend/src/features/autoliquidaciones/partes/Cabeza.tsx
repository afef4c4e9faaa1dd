import { paths } from '@/app/paths'
import { useNombreDeServicio } from '@/app/servicios/useNombreDeServicio'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaLarga } from '@/lib/fechas'
import { periodoCorto, periodoLargo } from '@/lib/periodo'
import { Alert } from '@/ui/Alert'
import { Titulo } from '@/ui/Titulo'
import { useBorrador } from '../borrador'
import { textos } from '../textos'
import { EstadoDeGuardado } from './EstadoDeGuardado'

/** Heading of a step: what draft it is, where one is, and how the saving goes. */
export function CabezaDePaso({ titulo, paso }: { titulo: string; paso: number }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { autoliquidacion, editable } = useBorrador()
  const { periodo, expediente } = autoliquidacion
  return (
    <div>
      <p className="no-imprimir borrador-volver">
        <a href={paths.autoliquidacion(autoliquidacion.id)}>‹ {t.volverATareas}</a>
      </p>
      <Titulo
        caption={`${t.sobre(periodoCorto(periodo, idioma), expediente.numero)} · ${t.paso(paso)}`}
        aside={<EstadoDeGuardado />}
      >
        {titulo}
      </Titulo>
      {!editable && (
        <Alert title={t.soloVer}>
          <p>{t.soloVerTexto}</p>
        </Alert>
      )}
    </div>
  )
}

/** Heading of the draft itself: period, file and deadline. */
export function CabezaDeBorrador() {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { autoliquidacion } = useBorrador()
  const { periodo, expediente, dias, dias_habiles: habiles } = autoliquidacion
  const nombreDe = useNombreDeServicio()
  const dia = fechaLarga(autoliquidacion.fecha_vencimiento, idioma)
  const plazo =
    dias < 0
      ? `${t.vencioEl(dia)}, ${t.haceDias(-dias)}`
      : `${t.venceEl(dia)}, ${habiles > 0 ? t.faltanHabiles(habiles) : t.venceEn(dias)}`
  return (
    <div>
      <p className="no-imprimir borrador-volver">
        <a href={paths.autoliquidaciones}>‹ {t.volver}</a>
      </p>
      <Titulo
        caption={t.sobre(nombreDe(expediente.servicio), expediente.numero)}
        aside={<EstadoDeGuardado />}
      >
        {periodoLargo(periodo, idioma)}
      </Titulo>
      <p className={dias < 0 ? 'borrador-vencido' : undefined}>{plazo}.</p>
    </div>
  )
}
