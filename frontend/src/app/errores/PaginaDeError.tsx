import { isRouteErrorResponse, useRouteError } from 'react-router'
import { ErrorDeApi, SIN_CONEXION } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { Titulo } from '@/ui/Titulo'
import { textosApp } from '../textos'
import { Component as NoEncontrada } from './NoEncontrada'
import { NoPermitida } from './NoPermitida'
import { Salidas } from './Salidas'

/** What a page shows when its data or its code failed. The shell stays around it. */
export function PaginaDeError() {
  const error = useRouteError()
  const t = useTextos(textosApp)
  if (isRouteErrorResponse(error) && error.status === 404) return <NoEncontrada />
  if (error instanceof ErrorDeApi && error.problema.status === 403) return <NoPermitida />
  const falta = error instanceof ErrorDeApi && error.problema.status === 404
  const [titulo, texto] = falta
    ? [t.noEncontradaDatoTitulo, t.noEncontradaDatoTexto]
    : esVersionVieja(error)
      ? [t.versionNuevaTitulo, t.versionNuevaTexto]
      : error instanceof ErrorDeApi && error.problema.codigo === SIN_CONEXION
        ? [t.sinConexionTitulo, null]
        : [t.errorTitulo, t.errorTexto]
  return (
    <div className="lectura pila">
      <Titulo>{titulo}</Titulo>
      {texto && <p>{texto}</p>}
      {!falta && <Explicacion error={error} />}
      <Salidas />
    </div>
  )
}

function Explicacion({ error }: { error: unknown }) {
  const t = useTextos(textosApp)
  const { mensaje, solicitud } = useProblema()(error)
  return (
    <>
      {error instanceof ErrorDeApi && <p>{mensaje}</p>}
      <p>
        <Button
          onClick={() => {
            location.reload()
          }}
        >
          {t.reintentar}
        </Button>
      </p>
      {solicitud && <CodigoDeSolicitud codigo={solicitud} />}
    </>
  )
}

/** The code that lets support find the request, ready to be copied. */
export function CodigoDeSolicitud({ codigo }: { codigo: string }) {
  const t = useTextos(textosApp)
  return (
    <div className="pila-corta">
      <p className="fila">
        <span>
          {t.codigoDeSolicitud}: <code>{codigo}</code>
        </span>
        <CopyButton value={codigo} what={t.codigoDeSolicitud} />
      </p>
      <p className="menor suave">{t.codigoDeSolicitudUso}</p>
    </div>
  )
}

/** A page of the previous version asks for a file that the new one no longer has. */
function esVersionVieja(error: unknown): boolean {
  return error instanceof TypeError && /import|module/i.test(error.message)
}
