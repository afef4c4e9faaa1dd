import { useEffect, useState } from 'react'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { ErrorDeApi, esCodigo, problemaPropio, SIN_CONEXION } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { Titulo } from '@/ui/Titulo'
import { textosApp } from '../textos'
import { useEnLinea } from '../useEnLinea'
import { elServicioResponde, esCodigoQueNoLlego } from './codigoQueNoLlego'
import { Component as NoEncontrada } from './NoEncontrada'
import { NoPermitida } from './NoPermitida'
import { Salidas } from './Salidas'

/** What a page shows when its data or its code failed. The shell stays around it. */
export function PaginaDeError() {
  const error = useRouteError()
  const t = useTextos(textosApp)
  const sinConexion = useSinConexion(error)
  if (isRouteErrorResponse(error) && error.status === 404) return <NoEncontrada />
  if (error instanceof ErrorDeApi && error.problema.status === 403) return <NoPermitida />
  const falta = error instanceof ErrorDeApi && error.problema.status === 404
  const [titulo, texto] = falta
    ? [t.noEncontradaDatoTitulo, t.noEncontradaDatoTexto]
    : sinConexion
      ? [t.sinConexionTitulo, null]
      : esCodigoQueNoLlego(error)
        ? [t.versionNuevaTitulo, t.versionNuevaTexto]
        : [t.errorTitulo, t.errorTexto]
  return (
    <div className="lectura pila">
      <Titulo>{titulo}</Titulo>
      {texto && <p>{texto}</p>}
      {!falta && <Explicacion error={sinConexion ? FALTA_DE_RED : error} />}
      <Salidas />
    </div>
  )
}

const FALTA_DE_RED = new ErrorDeApi(problemaPropio(SIN_CONEXION))

/** Code that did not come looks the same without network and after a new version: it is asked. */
function useSinConexion(error: unknown): boolean {
  const faltaCodigo = esCodigoQueNoLlego(error)
  const enLinea = useEnLinea()
  const [responde, setResponde] = useState(true)
  useEffect(() => {
    if (!faltaCodigo) return
    let vigente = true
    void elServicioResponde().then((si) => {
      if (vigente) setResponde(si)
    })
    return () => {
      vigente = false
    }
  }, [faltaCodigo, enLinea])
  return esCodigo(error, SIN_CONEXION) || (faltaCodigo && !(enLinea && responde))
}

function Explicacion({ error }: { error: unknown }) {
  const t = useTextos(textosApp)
  const { mensaje, solicitud } = useProblema()(error)
  const enLinea = useEnLinea()
  return (
    <>
      {error instanceof ErrorDeApi && <p>{mensaje}</p>}
      <div>
        <Button
          // Reloading without network would change this page for that of the browser.
          disabledReason={enLinea ? null : t.reintentarAlVolver}
          onClick={() => {
            location.reload()
          }}
        >
          {t.reintentar}
        </Button>
      </div>
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
