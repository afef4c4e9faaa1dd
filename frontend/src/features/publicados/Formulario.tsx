import type { FormEvent } from 'react'
import type { SeriePublicada } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Fieldset, RadioGroup } from '@/ui/Choice'
import { DateBox } from '@/ui/DateBox/DateBox'
import type { FormError } from '@/ui/ErrorSummary'
import { RequiredLegend } from '@/ui/Field'
import { TextArea, TextField } from '@/ui/TextField'
import { type Borrador, type Campo, idDe } from './borrador'
import { CajaDeValor } from './CajaDeValor'
import { textos } from './textos'

/** Server's codes of how a value is known, in the order in which one would choose. */
const CONFIANZAS = ['seen', 'seen_secondary', 'known'] as const

/** The same limits as the server's. */
const LARGOS = { norma: 300, articulo: 100, enlace: 500, fuente: 500, nota: 1000 } as const

interface Props {
  serie: SeriePublicada
  borrador: Borrador
  hoy: string
  errores: FormError[]
  enviando: boolean
  poner: (borrador: Borrador) => void
  alEnviar: () => void
}

export function Formulario({ serie, borrador, hoy, errores, enviando, poner, alEnviar }: Props) {
  const t = useTextos(textos)
  const caja = (campo: Campo) => ({
    id: idDe(campo),
    label: t[campo],
    error: errores.find(({ field }) => field === idDe(campo))?.message ?? null,
    value: borrador[campo],
  })
  const deTexto = (campo: keyof typeof LARGOS) => ({
    ...caja(campo),
    maxLength: LARGOS[campo],
    autoComplete: 'off',
    onChange: (evento: { target: { value: string } }) => {
      cambiar(campo, evento.target.value)
    },
  })
  const deFecha = (campo: 'desde' | 'hasta' | 'publicado_el') => ({
    ...caja(campo),
    today: hoy,
    onChange: (texto: string) => {
      cambiar(campo, texto)
    },
  })
  const cambiar = (campo: Campo, texto: string) => {
    poner({ ...borrador, [campo]: texto })
  }
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (!enviando) alEnviar()
  }
  const libre = serie.cada === 'libre'
  return (
    <form className="pila-ancha" aria-label={t.formulario} onSubmit={enviar} noValidate>
      <RequiredLegend />
      <Fieldset legend={t.dias}>
        <div className="publicados-campos">
          <DateBox {...deFecha('desde')} required />
          <DateBox
            {...deFecha('hasta')}
            required={!libre}
            {...(libre ? { hint: t.hastaAyuda } : {})}
          />
        </div>
      </Fieldset>
      <Fieldset legend={t.elValor}>
        <div className="publicados-campos">
          <CajaDeValor serie={serie} hoy={hoy} caja={caja} cambiar={cambiar} />
        </div>
      </Fieldset>
      <Fieldset legend={t.acto}>
        <div className="publicados-campos">
          <div className="publicados-ancho">
            <TextField {...deTexto('norma')} hint={t.normaAyuda} required />
          </div>
          <TextField {...deTexto('articulo')} hint={t.articuloAyuda} />
          <DateBox {...deFecha('publicado_el')} max={hoy} required />
          <div className="publicados-ancho">
            <TextField {...deTexto('enlace')} hint={t.enlaceAyuda} type="url" />
          </div>
        </div>
      </Fieldset>
      <div className="pila lectura">
        <RadioGroup
          id={idDe('confianza')}
          name="confianza"
          legend={t.confianza}
          required
          error={caja('confianza').error}
          value={borrador.confianza}
          onChange={(elegida) => {
            cambiar('confianza', elegida)
          }}
          options={CONFIANZAS.map((codigo) => ({
            value: codigo,
            label: t[`confianza_${codigo}`],
            hint: t[`confianza_${codigo}_ayuda`],
          }))}
        />
        <TextField {...deTexto('fuente')} hint={t.fuenteAyuda} />
        <TextArea {...deTexto('nota')} hint={t.notaAyuda} rows={3} />
      </div>
      <Button type="submit" busy={enviando}>
        {enviando ? t.enviando : t.enviar}
      </Button>
    </form>
  )
}
