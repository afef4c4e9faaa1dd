import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { consultaExpedientes } from '@/api/consultas'
import type { NuevaAutorizacion } from '@/api/modelos'
import { problemaDe } from '@/api/problemaATexto'
import { useClaveDeIntencion } from '@/api/useClaveDeIntencion'
import { cambio, useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { clienteDeConsultas } from '@/app/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useHoy } from '@/app/reloj/useHoy'
import { useNombresDeRoles } from '@/app/sesion/roles'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { leerFecha } from '@/lib/leerFecha'
import { Alert } from '@/ui/Alert'
import { Button, ButtonGroup, LinkButton } from '@/ui/Button'
import { Checkbox, Fieldset } from '@/ui/Choice'
import { DateBox } from '@/ui/DateBox/DateBox'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { RequiredLegend } from '@/ui/Field'
import { Select } from '@/ui/Select'
import { Titulo } from '@/ui/Titulo'
import { autorizar, consultaAutorizaciones } from './consultas'
import { textos } from './textos'

export const loader = () => clienteDeConsultas.fetchQuery(consultaAutorizaciones)

const idDe = (campo: string) => `autorizacion-${campo}`
const CAMPOS = ['usuario_id', 'calidad', 'desde', 'hasta', 'expedientes']

/** The legal representative says who signs, as what, on which days and for which files. */
export function Component() {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const hoy = useHoy()
  const navegar = useNavigate()
  const cache = useQueryClient()
  const claveDe = useClaveDeIntencion()
  const { data } = useSuspenseQuery(consultaAutorizaciones)
  const expedientes = useQuery(consultaExpedientes(null))
  const [persona, setPersona] = useState('')
  const [calidad, setCalidad] = useState('')
  const [desde, setDesde] = useState(() => fecha(hoy))
  const [hasta, setHasta] = useState('')
  const [elegidos, setElegidos] = useState<string[]>([])
  const [errores, setErrores] = useState<FormError[]>([])
  const escrito = [persona, calidad, desde, hasta, elegidos]
  const [inicial] = useState(escrito)
  const { pregunta, soltar } = useCambiosSinGuardar(cambio(inicial, escrito))
  const calidades = data.firmantes.find(({ id }) => id === persona)?.calidades ?? []
  const nombres = useNombresDeRoles(calidades)
  // One quality is no question.
  const efectiva = calidades.length === 1 ? (calidades[0] ?? '') : calidad
  const autorizacion = useMutation({
    mutationFn: (nueva: NuevaAutorizacion) => autorizar(claveDe(nueva), nueva),
    onSuccess: async () => {
      soltar()
      await cache.invalidateQueries(consultaAutorizaciones)
      await navegar(paths.autorizaciones, { replace: true, state: { recien: true } })
    },
    onError: (error) => {
      const suyos = (problemaDe(error).errores ?? []).flatMap(({ campo, codigo, mensaje }) => {
        const nombre = campo.split('/')[1] ?? ''
        if (!CAMPOS.includes(nombre)) return []
        const palabras = (t as Record<string, unknown>)[`error_${codigo}`]
        const dicho = idioma === 'es' || typeof palabras !== 'string' ? mensaje : palabras
        return [{ field: idDe(nombre), message: dicho }]
      })
      setErrores(suyos)
    },
  })
  const errorDe = (campo: string) =>
    errores.find(({ field }) => field === idDe(campo))?.message ?? null
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (autorizacion.isPending) return
    const primero = leerFecha(desde)
    const ultimo = hasta.trim() === '' ? null : leerFecha(hasta)
    const faltan = [
      !persona && { field: idDe('usuario_id'), message: t.faltaPersona },
      persona && !efectiva && { field: idDe('calidad'), message: t.faltaCalidad },
      !primero.ok && { field: idDe('desde'), message: t.faltaDesde },
      ultimo && !ultimo.ok && { field: idDe('hasta'), message: t.hastaInvalida },
    ].filter((error) => error !== false && error !== '' && error !== null)
    setErrores(faltan)
    if (faltan.length > 0 || !primero.ok) return
    autorizacion.mutate({
      usuario_id: persona,
      calidad: efectiva,
      desde: primero.fecha,
      hasta: ultimo?.ok ? ultimo.fecha : null,
      expedientes: elegidos,
    })
  }
  return (
    <div className="pila">
      <p>
        <a href={paths.autorizaciones}>‹ {t.volver}</a>
      </p>
      <ErrorSummary errors={errores} />
      {autorizacion.isError && errores.length === 0 && (
        <FalloDeCarga titulo={t.noSeDio} error={autorizacion.error} />
      )}
      <Titulo>{t.nueva}</Titulo>
      <p className="lectura">{t.nuevaTexto}</p>
      {data.firmantes.length === 0 && (
        <Alert kind="warning" title={t.sinFirmantes}>
          <p>{t.sinFirmantesTexto}</p>
        </Alert>
      )}
      <form className="pila" aria-label={t.nueva} onSubmit={enviar} noValidate>
        <RequiredLegend />
        <Select
          id={idDe('usuario_id')}
          label={t.persona}
          placeholder={t.elija}
          required
          error={errorDe('usuario_id')}
          value={persona}
          onChange={(evento) => {
            setPersona(evento.target.value)
            setCalidad('')
          }}
          options={data.firmantes.map(({ id, nombre }) => ({ value: id, label: nombre }))}
        />
        {calidades.length > 1 && (
          <Select
            id={idDe('calidad')}
            label={t.calidad}
            placeholder={t.elija}
            required
            error={errorDe('calidad')}
            value={calidad}
            onChange={(evento) => {
              setCalidad(evento.target.value)
            }}
            options={calidades.map((codigo, indice) => ({
              value: codigo,
              label: nombres[indice] ?? codigo,
            }))}
          />
        )}
        {calidades.length === 1 && <p>{t.firmaComo(nombres[0] ?? '')}</p>}
        <DateBox
          id={idDe('desde')}
          label={t.desde}
          required
          error={errorDe('desde')}
          today={hoy}
          min={hoy}
          value={desde}
          onChange={setDesde}
        />
        <DateBox
          id={idDe('hasta')}
          label={t.hasta}
          hint={t.hastaAyuda}
          error={errorDe('hasta')}
          today={hoy}
          min={hoy}
          value={hasta}
          onChange={setHasta}
        />
        <Fieldset
          id={idDe('expedientes')}
          legend={t.expedientes}
          hint={t.expedientesAyuda}
          error={errorDe('expedientes')}
        >
          {expedientes.data?.datos.map(({ id, numero, descripcion }) => (
            <Checkbox
              key={id}
              label={numero}
              hint={descripcion}
              checked={elegidos.includes(id)}
              onChange={(evento) => {
                const otros = elegidos.filter((otro) => otro !== id)
                setElegidos(evento.target.checked ? [...otros, id] : otros)
              }}
            />
          ))}
        </Fieldset>
        <ButtonGroup>
          <Button type="submit" busy={autorizacion.isPending}>
            {t.autorizar}
          </Button>
          <LinkButton href={paths.autorizaciones} variant="secondary">
            {t.cancelar}
          </LinkButton>
        </ButtonGroup>
      </form>
      {pregunta}
    </div>
  )
}
