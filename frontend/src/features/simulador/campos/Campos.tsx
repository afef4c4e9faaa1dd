import { useTextos } from '@/i18n/textos'
import { Details } from '@/ui/Details'
import { CampoDe } from './CampoDe'
import {
  type Campo,
  campoEntre,
  CONOCIDO,
  conRespuesta,
  escrito,
  esExigido,
  esVisible,
  idDe,
  type Valores,
} from './esquema'
import { ayuda, conComunes, opcionesDe, type Palabras, rotulo } from './palabras'
import { textos } from './textos'
import type { Formulario } from './useSimulacion'

export interface PropsDeCampos {
  formulario: Pick<Formulario, 'esquema' | 'borrador' | 'poner' | 'errores' | 'hoy'>
  palabras: Palabras
}

interface Props extends PropsDeCampos {
  claves: string[]
  /** Long names: they take more room. */
  anchos?: boolean
}

/** Some fields of the form, side by side where they fit. */
export function Campos({ claves, anchos, formulario, palabras }: Props) {
  const { esquema, borrador, poner } = formulario
  const campos = claves.flatMap((clave) => esquema.campos.filter((c) => c.clave === clave))
  return (
    <div className={anchos ? 'simulador-eleccion' : 'simulador-campos'}>
      <Cajas
        {...{ formulario, palabras, campos }}
        valores={borrador.campos}
        nombre={(clave) => clave}
        alCambiar={(valores) => {
          poner({ ...borrador, campos: valores })
        }}
      />
    </div>
  )
}

/** What few people ask, closed until it is. */
export function MasOpciones({ formulario, palabras }: PropsDeCampos) {
  const t = useTextos(textos)
  return (
    <Details summary={t.opciones} open={(formulario.borrador.campos[CONOCIDO.clave] ?? '') !== ''}>
      <Campos
        formulario={formulario}
        palabras={conComunes(palabras, t)}
        claves={[CONOCIDO.clave]}
      />
    </Details>
  )
}

interface PropsDeCajas extends PropsDeCampos {
  campos: readonly Campo[]
  valores: Valores
  /** The field inside the form, from its key inside the row. */
  nombre: (clave: string) => string
  alCambiar: (valores: Valores) => void
  grupo?: string
}

export function Cajas(props: PropsDeCajas) {
  const { formulario, palabras, campos, valores, nombre, alCambiar, grupo } = props
  const { esquema, errores, hoy } = formulario
  const t = useTextos(textos)
  return campos
    .filter((campo) => esVisible(campo, valores))
    .map((campo) => {
      const id = idDe(esquema, nombre(campo.clave))
      const clave = grupo ? `${grupo}_${campo.clave}` : campo.clave
      const exigido = esExigido(campo, valores)
      return (
        <CampoDe
          key={campo.clave}
          id={id}
          tipo={campo.tipo}
          label={rotulo(clave, esquema, palabras)}
          hint={ayuda(clave, exigido, palabras)}
          error={errores.find((e) => e.field === id)?.message ?? null}
          required={exigido}
          value={escrito(campo, valores, hoy)}
          options={opcionesDe(campoEntre(campo, valores), clave, palabras)}
          placeholder={sinEleccion(campo) ? t.elija : undefined}
          hoy={hoy}
          onChange={(texto) => {
            alCambiar(conRespuesta(campo, valores, texto))
          }}
        />
      )
    })
}

/** Nothing is chosen until somebody chooses. */
const sinEleccion = ({ omision, opciones }: Campo) =>
  omision === undefined && !opciones?.some((opcion) => opcion === '')
