import type { Familia } from '@/api/modelos'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fecha, nombreDelMes } from '@/lib/fechas'
import { Checkbox, Fieldset } from '@/ui/Choice'
import { DateBox } from '@/ui/DateBox/DateBox'
import { Details } from '@/ui/Details'
import type { FormError } from '@/ui/ErrorSummary'
import { MoneyInput } from '@/ui/MoneyInput/MoneyInput'
import { Select } from '@/ui/Select'
import { TextField } from '@/ui/TextField'
import { type Borrador, CAMPO, conFamilia } from './borrador'
import { anios } from './periodos'
import { textos } from './textos'

interface Props {
  familias: Familia[]
  familia: Familia
  borrador: Borrador
  hoy: string
  errores: FormError[]
  poner: (borrador: Borrador) => void
}

/** The fields of a family. */
export function Formulario(props: Props) {
  const { familias, familia, borrador, hoy, errores, poner } = props
  const t = useTextos(textos)
  const cambiar = (cambio: Partial<Borrador>) => {
    poner({ ...borrador, ...cambio })
  }
  const errorDe = (campo: string) => errores.find((e) => e.field === campo)?.message ?? null
  return (
    <>
      <Select
        id={CAMPO.familia}
        label={t.familia}
        error={errorDe(CAMPO.familia)}
        value={familia.codigo}
        onChange={(evento) => {
          const elegida = familias.find((f) => f.codigo === evento.target.value)
          if (elegida) poner(conFamilia(borrador, elegida, hoy))
        }}
        options={familias.map(({ codigo, nombre }) => ({ value: codigo, label: nombre }))}
      />
      <DescripcionDeFamilia familia={familia} />
      <CamposDePeriodo {...{ familia, borrador, hoy, cambiar, errorDe }} />
      <Fieldset legend={t.base}>
        <div className="simulador-campos">
          {familia.renglones.map((renglon) => (
            <MoneyInput
              key={renglon.codigo}
              id={CAMPO.renglon(renglon.codigo)}
              label={<TextoDelServidor>{renglon.nombre}</TextoDelServidor>}
              hint={
                <>
                  {renglon.resta && `${t.seResta} ${t.siNoTuvo} `}
                  <TextoDelServidor>{renglon.norma}</TextoDelServidor>
                </>
              }
              required={!renglon.resta}
              error={errorDe(CAMPO.renglon(renglon.codigo))}
              value={borrador.renglones[renglon.codigo] ?? ''}
              onChange={(texto) => {
                cambiar({ renglones: { ...borrador.renglones, [renglon.codigo]: texto } })
              }}
            />
          ))}
        </div>
      </Fieldset>
      {familia.pide_habitantes && (
        <TextField
          id={CAMPO.habitantes}
          label={t.habitantes}
          hint={t.habitantesAyuda}
          error={errorDe(CAMPO.habitantes)}
          required
          width="short"
          inputMode="numeric"
          autoComplete="off"
          value={borrador.habitantes}
          onChange={(evento) => {
            cambiar({ habitantes: evento.target.value })
          }}
        />
      )}
      <Fieldset legend={t.fechas}>
        <div className="simulador-campos">
          {(['presentacion', 'pago'] as const).map((campo) => (
            <DateBox
              key={campo}
              id={CAMPO[campo]}
              label={t[campo]}
              error={errorDe(CAMPO[campo])}
              value={borrador[campo] ?? fecha(hoy)}
              onChange={(texto) => {
                cambiar({ [campo]: texto })
              }}
              today={hoy}
            />
          ))}
        </div>
      </Fieldset>
      <Details summary={t.opciones} open={borrador.conocido !== '' || borrador.estimar}>
        <div className="pila">
          <DateBox
            id={CAMPO.conocido}
            label={t.conocido}
            hint={t.conocidoAyuda}
            error={errorDe(CAMPO.conocido)}
            value={borrador.conocido}
            onChange={(conocido) => {
              cambiar({ conocido })
            }}
            today={hoy}
          />
          <Checkbox
            id={CAMPO.estimar}
            label={t.estimar}
            hint={t.estimarAyuda}
            checked={borrador.estimar}
            onChange={(evento) => {
              cambiar({ estimar: evento.target.checked })
            }}
          />
        </div>
      </Details>
    </>
  )
}

function DescripcionDeFamilia({ familia }: { familia: Familia }) {
  const t = useTextos(textos)
  return (
    <div className="simulador-familia menor">
      <p>
        <TextoDelServidor>{`${familia.obligacion}. ${familia.descripcion}`}</TextoDelServidor>
      </p>
      <p>
        <TextoDelServidor>{t.normaDe(familia.norma)}</TextoDelServidor>
      </p>
      {familia.informativa && <p>{t.informativa}</p>}
      {familia.anticipada && <p>{t.anticipada}</p>}
    </div>
  )
}

interface PropsDePeriodo {
  familia: Familia
  borrador: Borrador
  hoy: string
  cambiar: (cambio: Partial<Borrador>) => void
  errorDe: (campo: string) => string | null
}

function CamposDePeriodo({ familia, borrador, hoy, cambiar, errorDe }: PropsDePeriodo) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const trimestral = familia.periodicidad === 'trimestral'
  const partes = trimestral
    ? [1, 2, 3, 4].map((n) => ({
        value: String(n),
        label: t.trimestreDe(n, nombreDelMes(n * 3 - 2, idioma), nombreDelMes(n * 3, idioma)),
      }))
    : Array.from({ length: 12 }, (_, i) => ({
        value: String(i + 1),
        label: t.mesNumero(i + 1, nombreDelMes(i + 1, idioma)),
      }))
  return (
    <Fieldset legend={t.periodo}>
      <div className="simulador-campos">
        <Select
          id={CAMPO.anio}
          label={t.anio}
          error={errorDe(CAMPO.anio)}
          value={borrador.anio}
          onChange={(evento) => {
            cambiar({ anio: evento.target.value })
          }}
          options={[...new Set([...anios(familia, hoy), borrador.anio])].map((anio) => ({
            value: anio,
            label: anio,
          }))}
        />
        {familia.periodicidad !== 'anual' && (
          <Select
            id={CAMPO.parte}
            label={trimestral ? t.trimestre : t.mes}
            error={errorDe(CAMPO.parte)}
            value={borrador.parte}
            onChange={(evento) => {
              cambiar({ parte: evento.target.value })
            }}
            options={partes}
          />
        )}
      </div>
    </Fieldset>
  )
}
