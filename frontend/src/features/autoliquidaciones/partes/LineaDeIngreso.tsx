import type { Servicio } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import type { FormError } from '@/ui/ErrorSummary'
import { MoneyInput } from '@/ui/MoneyInput/MoneyInput'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { errorDelCampo } from '../errores'
import { idCampo, type LineaFormulario } from '../formulario'
import { textos } from '../textos'

const MAXIMO_DESCRIPCION = 200
/** From here on it says how much room is left. */
const AVISO_DESCRIPCION = 40

interface Props {
  linea: LineaFormulario
  numero: number
  servicios: Servicio[]
  errores: FormError[]
  alCambiar: (cambio: Partial<LineaFormulario>) => void
  alQuitar: () => void
}

export function LineaDeIngreso({ linea, numero, servicios, errores, alCambiar, alQuitar }: Props) {
  const t = useTextos(textos)
  const { clave } = linea
  const quedan = MAXIMO_DESCRIPCION - linea.descripcion.length
  return (
    <fieldset className="linea">
      <legend className="linea-numero">{t.linea(numero)}</legend>
      <Select
        id={idCampo.servicio(clave)}
        label={t.servicioLinea}
        placeholder={t.elijaServicio}
        required
        value={linea.servicio}
        error={errorDelCampo(errores, idCampo.servicio(clave))}
        options={servicios.map(({ codigo, nombre }) => ({ value: codigo, label: nombre }))}
        onChange={(evento) => {
          alCambiar({ servicio: evento.target.value })
        }}
      />
      <TextField
        id={idCampo.descripcion(clave)}
        label={t.descripcion}
        placeholder={t.descripcionAyuda}
        maxLength={MAXIMO_DESCRIPCION}
        hint={quedan <= AVISO_DESCRIPCION ? t.descripcionQuedan(quedan) : undefined}
        value={linea.descripcion}
        onChange={(evento) => {
          alCambiar({ descripcion: evento.target.value })
        }}
      />
      <MoneyInput
        id={idCampo.valor(clave)}
        label={t.valor}
        required
        value={linea.valor}
        error={errorDelCampo(errores, idCampo.valor(clave))}
        onChange={(valor) => {
          alCambiar({ valor })
        }}
      />
      <Button variant="quiet" className="linea-quitar" onClick={alQuitar}>
        {t.quitarLinea}
        <span className="solo-lectores">{t.quitarLineaN(numero)}</span>
      </Button>
    </fieldset>
  )
}
