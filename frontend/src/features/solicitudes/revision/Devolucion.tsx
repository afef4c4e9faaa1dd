import { nombreDelCampo } from '@/app/formato/nombres'
import { CAMPOS, SECCIONES } from '@/app/formato/secciones'
import { Devolucion as DialogoDeDevolucion } from '@/app/motivo/Devolucion'
import { useTextos } from '@/i18n/textos'
import { textos as textosDeSolicitud } from '../textos'
import type { DeDialogo } from './Decisiones'
import { textos } from './textos'

/** Any field of the form, and any document that was sent. */
export function Devolucion({ solicitud, alDecidir, ...dialogo }: DeDialogo) {
  const t = useTextos(textos)
  const comunes = useTextos(textosDeSolicitud)
  const opciones = [
    ...SECCIONES.flatMap((seccion) =>
      CAMPOS[seccion].map((puntero) => ({
        value: puntero,
        label: `${comunes[`seccion_${seccion}`]}: ${nombreDelCampo(comunes, puntero)}`,
      })),
    ),
    ...solicitud.anexos
      .filter(({ clase, archivo }) => archivo ?? clase !== 'formulario_firmado')
      .map(({ clase, nombre }) => ({
        value: `/anexos/${clase}`,
        label: `${comunes.anexos}: ${nombre}`,
      })),
  ]
  return (
    <DialogoDeDevolucion
      {...dialogo}
      t={t}
      opciones={opciones}
      alDevolver={(motivos) => {
        alDecidir({ que: 'devolucion', motivos })
      }}
    />
  )
}
