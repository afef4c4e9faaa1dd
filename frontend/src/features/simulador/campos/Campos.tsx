import { useEffect, useRef } from 'react'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Fieldset } from '@/ui/Choice'
import { CampoDe } from './CampoDe'
import {
  type Campo,
  claveDeFila,
  type Esquema,
  escrito,
  esExigido,
  esVisible,
  FILAS_MAXIMAS,
  idDe,
  type Valores,
} from './esquema'
import { textos } from './textos'
import type { Simulador } from './useSimulacion'

/** What a form knows of its words: a catalogue whose keys name the fields. */
export type Palabras = Record<string, unknown>

const palabra = (palabras: Palabras, clave: string): string | undefined => {
  const texto = palabras[clave]
  return typeof texto === 'string' ? texto : undefined
}

interface Props {
  esquema: Esquema
  simulador: Pick<Simulador, 'borrador' | 'poner' | 'errores' | 'hoy'>
  palabras: Palabras
}

/** Some fields of the form, side by side where they fit. */
export function Campos({ claves, ...props }: Props & { claves: string[] }) {
  const { esquema, simulador, palabras } = props
  const { borrador, poner } = simulador
  const campos = claves.flatMap((clave) => esquema.campos.filter((c) => c.clave === clave))
  return (
    <Cajas
      {...{ esquema, simulador, palabras, campos }}
      valores={borrador.campos}
      nombre={(clave) => clave}
      alCambiar={(cambio) => {
        poner({ ...borrador, campos: { ...borrador.campos, ...cambio } })
      }}
    />
  )
}

interface PropsDeCajas extends Props {
  campos: Campo[]
  valores: Valores
  nombre: (clave: string) => string
  alCambiar: (cambio: Valores) => void
  grupo?: string
}

function Cajas(props: PropsDeCajas) {
  const { esquema, simulador, palabras, campos, valores, nombre, alCambiar, grupo } = props
  const rotulo = (clave: string) => (grupo ? `${grupo}_${clave}` : clave)
  return (
    <div className="simulador-campos">
      {campos
        .filter((campo) => esVisible(campo, valores))
        .map((campo) => {
          const id = idDe(esquema, nombre(campo.clave))
          return (
            <CampoDe
              key={campo.clave}
              id={id}
              tipo={campo.tipo}
              label={palabra(palabras, rotulo(campo.clave))}
              hint={palabra(palabras, `${rotulo(campo.clave)}_ayuda`)}
              error={simulador.errores.find((e) => e.field === id)?.message ?? null}
              required={esExigido(campo, valores)}
              value={escrito(campo, valores, simulador.hoy)}
              options={(campo.opciones ?? []).map((value) => ({
                value,
                label: palabra(palabras, `${rotulo(campo.clave)}_${value || 'no'}`) ?? value,
              }))}
              hoy={simulador.hoy}
              onChange={(texto) => {
                alCambiar({ [campo.clave]: texto })
              }}
            />
          )
        })}
    </div>
  )
}

/** Rows that one adds and takes away; the focus goes to what was added, or to the way to add. */
export function Filas({ grupo, ...props }: Props & { grupo: string }) {
  const { esquema, simulador, palabras } = props
  const { borrador, poner } = simulador
  const t = useTextos(textos)
  const enfocar = useRef<string | null>(null)
  const filas = borrador.grupos[grupo] ?? []
  const campos = esquema.grupos[grupo] ?? []
  const agregar = idDe(esquema, `${grupo}-agregar`)
  useEffect(() => {
    if (enfocar.current) document.getElementById(enfocar.current)?.focus()
    enfocar.current = null
  }, [filas.length])
  const poniendo = (nuevas: typeof filas) => {
    poner({ ...borrador, grupos: { ...borrador.grupos, [grupo]: nuevas } })
  }
  const fila = palabra(palabras, `${grupo}_fila`) ?? grupo
  return (
    <div className="pila">
      {filas.map(({ id, campos: valores }, indice) => (
        <Fieldset key={id} className="simulador-fila" legend={t.filaNumero(fila, indice + 1)}>
          <Cajas
            {...{ ...props, campos, valores, grupo }}
            nombre={(clave) => claveDeFila(grupo, indice, clave)}
            alCambiar={(cambio) => {
              poniendo(
                filas.map((otra) =>
                  otra.id === id ? { id, campos: { ...valores, ...cambio } } : otra,
                ),
              )
            }}
          />
          <Button
            variant="quiet"
            small
            icon="close"
            aria-label={t.quitarFila(fila, indice + 1)}
            onClick={() => {
              enfocar.current = agregar
              poniendo(filas.filter((otra) => otra.id !== id))
            }}
          >
            {t.quitar}
          </Button>
        </Fieldset>
      ))}
      <div>
        <Button
          id={agregar}
          variant="secondary"
          small
          disabledReason={filas.length < FILAS_MAXIMAS ? null : t.demasiadas(FILAS_MAXIMAS)}
          onClick={() => {
            const primero = campos[0]?.clave ?? ''
            enfocar.current = idDe(esquema, claveDeFila(grupo, filas.length, primero))
            const id = Math.max(-1, ...filas.map((otra) => otra.id)) + 1
            poniendo([...filas, { id, campos: {} }])
          }}
        >
          {palabra(palabras, `${grupo}_agregar`)}
        </Button>
      </div>
    </div>
  )
}
