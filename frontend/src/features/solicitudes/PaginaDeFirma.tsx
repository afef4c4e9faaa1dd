import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, datos } from '@/api/client'
import type { FirmaHecha, TextoPorFirmar } from '@/api/modelos'
import { esCodigo } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { useNombresDeRoles } from '@/app/sesion/roles'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { Skeleton } from '@/ui/Loading'
import { SummaryList } from '@/ui/SummaryList'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { Radicado } from './Radicado'
import { useSecretoDelEnlace } from './secreto'
import './solicitudes.css'
import { textos } from './textos'

const CODIGO = 'codigo-firma'

/** A person who is named in a request reads it and signs. Another link is another page. */
export function Component() {
  const secreto = useSecretoDelEnlace()
  return <PorFirmar key={secreto} secreto={secreto} />
}

function PorFirmar({ secreto }: { secreto: string }) {
  const t = useTextos(textos)
  const [hecha, setHecha] = useState<FirmaHecha | null>(null)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['firma-de-solicitud', secreto],
    queryFn: () =>
      datos(api.POST('/api/v1/solicitud-de-usuarios/firma/enlace', { body: { secreto } })),
    enabled: secreto !== '' && hecha === null,
    retry: false,
    gcTime: 0,
  })
  if (hecha?.radicada) return <Radicado radicada={hecha.radicada} />
  if (hecha) {
    return (
      <div className="lectura pila">
        <Titulo>{t.firmadaTitulo}</Titulo>
        <p>{t.faltaFirma(hecha.faltan.join(', '))}</p>
      </div>
    )
  }
  if (data) {
    return (
      <Firma
        secreto={secreto}
        texto={data}
        alFirmar={(nueva) => {
          // The link is spent: nothing of it stays in the address.
          history.replaceState(history.state, '', location.pathname)
          setHecha(nueva)
        }}
      />
    )
  }
  const vencido = secreto === '' || (error && esCodigo(error, 'ENLACE_VENCIDO'))
  return (
    <div className="lectura pila" aria-busy={isFetching}>
      <Titulo>{vencido ? t.firmaVencidaTitulo : t.firmaTitulo}</Titulo>
      {vencido && <p>{t.firmaVencidaTexto}</p>}
      {isFetching && <Skeleton lines={6} />}
      {error && !vencido && (
        <FalloDeCarga titulo={t.noCargo} error={error} alReintentar={() => void refetch()} />
      )}
    </div>
  )
}

interface Props {
  secreto: string
  texto: TextoPorFirmar
  alFirmar: (hecha: FirmaHecha) => void
}

function Firma({ secreto, texto, alFirmar }: Props) {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const calidades = useNombresDeRoles(texto.calidades)
  const [codigo, setCodigo] = useState('')
  const [errores, setErrores] = useState<FormError[]>([])
  const envio = useMutation({
    mutationFn: () =>
      datos(api.POST('/api/v1/solicitud-de-usuarios/firma/codigo', { body: { secreto } })),
    onSuccess: () => {
      setErrores([])
    },
  })
  const firma = useMutation({
    mutationFn: () =>
      datos(
        api.POST('/api/v1/solicitud-de-usuarios/firma', {
          body: { secreto, codigo, huella: texto.huella },
        }),
      ),
    onSuccess: alFirmar,
    onError: (error) => {
      setErrores([{ field: CODIGO, message: enPalabras(error).mensaje }])
    },
  })
  const firmar = (evento: FormEvent) => {
    evento.preventDefault()
    if (firma.isPending) return
    if (!/^\d{3}\s?\d{3}$/.test(codigo.trim())) {
      setErrores([{ field: CODIGO, message: t.codigoMal }])
      return
    }
    firma.mutate()
  }
  return (
    <div className="lectura pila">
      <ErrorSummary errors={errores} />
      <Titulo caption={texto.empresa}>{t.firmaTitulo}</Titulo>
      <SummaryList
        compact
        rows={[
          { key: 'nombre', label: t.firmante, value: texto.nombre },
          { key: 'numero', label: t.campo_identificacion, value: texto.identificacion },
          { key: 'calidad', label: t.firmaComo, value: calidades.join(', ') },
        ]}
      />
      <section className="pila-corta" aria-labelledby="texto">
        <h2 id="texto">{t.loQueFirma}</h2>
        {/* Reachable by keyboard, because it scrolls. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className="solicitud-texto" tabIndex={0} aria-labelledby="texto" role="region">
          {texto.texto}
        </pre>
        <p className="menor">
          {t.huella}: <code className="solicitud-huella">{texto.huella}</code>
        </p>
      </section>
      <section className="pila" aria-labelledby="firmar">
        <h2 id="firmar">{t.firmar}</h2>
        <p>{t.firmarTexto(texto.correo)}</p>
        {envio.isError && <FalloDeCarga titulo={t.codigoNoSalio} error={envio.error} />}
        {envio.isSuccess && <Alert kind="success" live title={t.codigoSalio(texto.correo)} />}
        <div className="fila">
          <Button
            variant={envio.isSuccess ? 'secondary' : 'primary'}
            busy={envio.isPending}
            onClick={() => {
              envio.mutate()
            }}
          >
            {envio.isSuccess ? t.otroCodigo : t.enviarCodigo}
          </Button>
        </div>
        {envio.isSuccess && (
          <form className="pila" noValidate onSubmit={firmar}>
            <TextField
              id={CODIGO}
              label={t.codigo}
              hint={t.codigoAyuda}
              error={errores[0]?.message ?? null}
              required
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={10}
              width="short"
              value={codigo}
              onChange={(evento) => {
                setCodigo(evento.target.value)
              }}
            />
            <div className="fila">
              <Button type="submit" busy={firma.isPending}>
                {t.firmar}
              </Button>
            </div>
          </form>
        )}
      </section>
    </div>
  )
}
