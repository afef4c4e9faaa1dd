import type { ComponentProps } from 'react'
import type { CambioDeEmpresa } from '@/api/modelos'
import { nombreDelCampo } from '@/app/formato/nombres'
import { Devolucion as DialogoDeDevolucion } from '@/app/motivo/Devolucion'
import { useTextos } from '@/i18n/textos'
import { textos } from '../textos'

type Props = { cambio: CambioDeEmpresa } & Omit<
  ComponentProps<typeof DialogoDeDevolucion>,
  'opciones' | 't'
>

/** Any field of the section, and any document that it asks for. */
export function Devolucion({ cambio, ...dialogo }: Props) {
  const t = useTextos(textos)
  const opciones = [
    ...cambio.comparacion.map(({ campo }) => ({ value: campo, label: nombreDelCampo(t, campo) })),
    ...cambio.requeridas.map(({ clase, nombre }) => ({
      value: `/evidencias/${clase}`,
      label: `${t.documentos}: ${nombre}`,
    })),
  ]
  return (
    <DialogoDeDevolucion
      {...dialogo}
      t={{ ...t, motivoFalta: t.motivoDevolucionFalta }}
      opciones={opciones}
    />
  )
}
