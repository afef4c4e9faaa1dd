import createClient from 'openapi-fetch'
import { conSesion } from './credencial'
import { aErrorDeApi, ErrorDeApi, problemaPropio, SIN_CONEXION } from './problema'
import type { Escrito } from './escrito'
import type { paths } from './schema'

/** What a refusal may still become; whoever starts the application says. */
let trasNegar = (respuesta: Response, _copia: Request) => Promise.resolve(respuesta)

export function alNegar(hacer: typeof trasNegar): void {
  trasNegar = hacer
}

/** `fetch` that carries the access token, renews it once on 401 and names the lack of network. */
async function pedir(peticion: Request): Promise<Response> {
  try {
    const copia = peticion.clone()
    const respuesta = await conSesion(peticion)
    return respuesta.status === 403 ? await trasNegar(respuesta, copia) : respuesta
  } catch (causa) {
    if (causa instanceof ErrorDeApi) throw causa
    if (peticion.signal.aborted) throw causa
    throw new ErrorDeApi(problemaPropio(SIN_CONEXION))
  }
}

/** The one client. Call it through `datos(...)`, which throws `ErrorDeApi` on failure. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: pedir })

interface Respuesta<T> {
  data?: T
  error?: unknown
  response: Response
}

/** `await datos(api.GET('/api/v1/reloj'))` gives the body or throws `ErrorDeApi`. */
export async function datos<T>(llamada: Promise<Respuesta<T>>): Promise<Escrito<T>> {
  return (await datosConEtiqueta(llamada)).datos
}

/** The same, with the ETag needed by the next `siVersion(...)`. */
export async function datosConEtiqueta<T>(
  llamada: Promise<Respuesta<T>>,
): Promise<{ datos: Escrito<T>; etiqueta: string | null }> {
  const { data, error, response } = await llamada
  if (!response.ok) throw aErrorDeApi(error, response)
  return { datos: data as Escrito<T>, etiqueta: response.headers.get('etag') }
}

/** New key for one intention of the person: make it when the form opens, keep it on retries. */
export function nuevaClaveIdempotencia(): string {
  return crypto.randomUUID()
}

export function conIdempotencia(clave: string) {
  return { 'Idempotency-Key': clave }
}

/** Accepts the whole ETag (`"3"`) or the bare version number. */
export function siVersion(version: string | number) {
  const etiqueta = typeof version === 'number' ? `"${String(version)}"` : version
  return { 'If-Match': etiqueta }
}

/**
 * Opens a file that needs the access token in another tab, to be read or printed there. The tab
 * is opened before asking, while the press still allows it; where it is not, the file is saved.
 */
export async function abrirEnOtraPestana(ruta: string, nombrePorDefecto: string): Promise<void> {
  const pestana = window.open('', '_blank')
  if (!pestana) return descargar(ruta, nombrePorDefecto)
  try {
    const respuesta = await pedir(new Request(new URL(ruta, location.origin)))
    if (!respuesta.ok) throw aErrorDeApi(await respuesta.json().catch(() => null), respuesta)
    pestana.location.href = URL.createObjectURL(await respuesta.blob())
  } catch (error) {
    pestana.close()
    throw error
  }
}

/**
 * Sends a file as the body of a request, and reads the JSON of the answer. Without the generated
 * client, which writes every body as JSON.
 */
export async function subir<T>(
  ruta: string,
  archivo: Blob,
  cabeceras: Record<string, string>,
): Promise<T> {
  const respuesta = await pedir(
    new Request(new URL(ruta, location.origin), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...cabeceras },
      body: archivo,
    }),
  )
  const cuerpo: unknown = await respuesta.json().catch(() => null)
  if (!respuesta.ok) throw aErrorDeApi(cuerpo, respuesta)
  return cuerpo as T
}

/** Downloads a file that needs the access token, keeping the name the server gives. */
export async function descargar(
  ruta: string,
  nombrePorDefecto: string,
  cabeceras: HeadersInit = {},
): Promise<void> {
  const respuesta = await pedir(new Request(new URL(ruta, location.origin), { headers: cabeceras }))
  if (!respuesta.ok) throw aErrorDeApi(await respuesta.json().catch(() => null), respuesta)
  const disposicion = respuesta.headers.get('content-disposition') ?? ''
  const completo = /filename\*=UTF-8''([^;]+)/i.exec(disposicion)?.[1]
  const llano = /filename="?([^";]+)"?/.exec(disposicion)?.[1]
  const nombre = completo ? decodeURIComponent(completo) : (llano ?? nombrePorDefecto)
  const url = URL.createObjectURL(await respuesta.blob())
  const enlace = document.createElement('a')
  enlace.href = url
  enlace.download = nombre
  enlace.click()
  // The browser reads the blob after the click: release it later.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}
