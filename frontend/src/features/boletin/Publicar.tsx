import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, conIdempotencia, datos } from '@/api/client'
import { useClaveDeIntencion } from '@/api/useClaveDeIntencion'
import { useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { TextArea, TextField } from '@/ui/TextField'
import { CLAVE } from './consultas'
import { textos } from './textos'

const MINIMO = { asunto: 5, texto: 20 }

export function Publicar({ destinatarios }: { destinatarios: number }) {
  const t = useTextos(textos)
  const cache = useQueryClient()
  const claveDe = useClaveDeIntencion()
  const [asunto, setAsunto] = useState('')
  const [texto, setTexto] = useState('')
  const [errores, setErrores] = useState<FormError[]>([])
  const { pregunta } = useCambiosSinGuardar(asunto.trim() !== '' || texto.trim() !== '')
  const publicacion = useMutation({
    mutationFn: (nuevo: { asunto: string; texto: string }) =>
      datos(
        api.POST('/api/v1/boletin/ediciones', {
          params: { header: conIdempotencia(claveDe(nuevo)) },
          body: nuevo,
        }),
      ),
    onSuccess: async () => {
      setAsunto('')
      setTexto('')
      await cache.invalidateQueries({ queryKey: [CLAVE, 'ediciones'] })
    },
  })
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (publicacion.isPending) return
    const faltas: FormError[] = []
    if (asunto.trim().length < MINIMO.asunto)
      faltas.push({ field: 'asunto', message: t.asuntoFalta })
    if (texto.trim().length < MINIMO.texto) faltas.push({ field: 'texto', message: t.textoFalta })
    setErrores(faltas)
    if (faltas.length === 0) publicacion.mutate({ asunto: asunto.trim(), texto: texto.trim() })
  }
  const errorDe = (campo: string) => errores.find((e) => e.field === campo)?.message ?? null
  return (
    <section className="pila" aria-labelledby="publicar">
      <h2 id="publicar">{t.nuevo}</h2>
      {publicacion.isSuccess && (
        <Alert kind="success" live title={t.publicado(publicacion.data.numero)}>
          <p>{t.publicadoTexto}</p>
        </Alert>
      )}
      {publicacion.isError && <FalloDeCarga titulo={t.noSePudo} error={publicacion.error} />}
      <form className="pila lectura" noValidate onSubmit={enviar}>
        <ErrorSummary errors={errores} />
        <TextField
          id="asunto"
          label={t.asunto}
          required
          maxLength={120}
          error={errorDe('asunto')}
          value={asunto}
          onChange={(evento) => {
            setAsunto(evento.target.value)
          }}
        />
        <TextArea
          id="texto"
          label={t.texto}
          hint={t.textoAyuda}
          required
          rows={8}
          maxLength={20_000}
          error={errorDe('texto')}
          value={texto}
          onChange={(evento) => {
            setTexto(evento.target.value)
          }}
        />
        <p>{t.confirmarPublicar(destinatarios)}</p>
        <div className="fila">
          <Button type="submit" busy={publicacion.isPending}>
            {t.publicar}
          </Button>
        </div>
      </form>
      {pregunta}
    </section>
  )
}
