import { useState } from 'react'
import { descargar } from '@/api/client'
import type { CambioDeEmpresa } from '@/api/modelos'
import { useProblema } from '@/api/problemaATexto'
import { nombreDelCampo } from '@/app/formato/nombres'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fecha } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { type Columna, DataTable } from '@/ui/DataTable/DataTable'
import { Tag, type TagKind } from '@/ui/Tag'
import { textos } from './textos'

const CLASE: Record<string, TagKind> = {
  en_revision: 'info',
  devuelta: 'warning',
  aprobada: 'success',
  rechazada: 'error',
}

/** The state of a change, in words. */
export function EstadoDeCambio({ estado }: { estado: string }) {
  const palabras = useTextos(textos) as unknown as Record<string, string | undefined>
  return <Tag kind={CLASE[estado] ?? 'neutral'}>{palabras[`estado_${estado}`] ?? estado}</Tag>
}

/** «Representante legal», by the code of the section. */
export function useSeccion(): (seccion: string) => string {
  const palabras = useTextos(textos) as unknown as Record<string, string | undefined>
  return (seccion) => palabras[`seccion_${seccion}`] ?? seccion
}

/** What a field says, in the words of the person where it is a code. */
export function useValor(): (campo: string, valor: string) => string {
  const t = useTextos(textos)
  return (campo, valor) => {
    if (valor === '') return t.sinDato
    if (campo !== '/contador/calidad') return valor
    return valor === 'contador' ? t.contador : t.revisorFiscal
  }
}

/** What is wrong with a field or document, in the language of the person. */
export function useFalta(): (campo: string, codigo: string, mensaje: string) => string {
  const t = useTextos(textos)
  const idioma = useIdioma()
  return (campo, codigo, mensaje) => {
    // The server says it in Spanish.
    const palabras = (t as Record<string, unknown>)[`falta_${codigo}`]
    const dicho = idioma === 'es' ? mensaje : typeof palabras === 'string' ? palabras : t.falta_otra
    return campo ? `${campo}: ${dicho.charAt(0).toLowerCase()}${dicho.slice(1)}` : dicho
  }
}

/** What the record said beside what it should say. */
export function Comparacion({ cambio }: { cambio: CambioDeEmpresa }) {
  const t = useTextos(textos)
  const valor = useValor()
  type Fila = CambioDeEmpresa['comparacion'][number]
  const columnas: Columna<Fila>[] = [
    {
      id: 'campo',
      titulo: t.campo,
      principal: true,
      celda: ({ campo }) => <strong>{nombreDelCampo(t, campo)}</strong>,
    },
    { id: 'antes', titulo: t.ahoraDice, celda: ({ campo, antes }) => valor(campo, antes) },
    {
      id: 'despues',
      titulo: t.debeDecir,
      celda: ({ campo, antes, despues }) =>
        antes === despues ? (
          valor(campo, despues)
        ) : (
          <span className="fila">
            <strong>{valor(campo, despues)}</strong> <Tag kind="info">{t.cambia}</Tag>
          </span>
        ),
    },
  ]
  return (
    <DataTable
      titulo={t.comparacion}
      columnas={columnas}
      filas={cambio.comparacion}
      clave={({ campo }) => campo}
    />
  )
}

/** The documents of a change, to take away; `ruta` is the address of the change. */
export function Documentos({ cambio, ruta }: { cambio: CambioDeEmpresa; ruta: string }) {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [fallo, setFallo] = useState<string | null>(null)
  const bajar = async (id: string, nombre: string) => {
    setFallo(null)
    try {
      await descargar(`${ruta}/evidencias/${id}`, nombre)
    } catch (error) {
      setFallo(enPalabras(error).mensaje)
    }
  }
  return (
    <section className="pila-corta" aria-labelledby="documentos">
      <h2 id="documentos">{t.documentos}</h2>
      {fallo && (
        <Alert kind="error" live title={t.noDescargo}>
          <p>{fallo}</p>
        </Alert>
      )}
      <ul className="pila texto-lista">
        {cambio.evidencias.map(({ id, documento, nombre, expedido_el }) => (
          <li key={id} className="pila-corta">
            <p>
              <strong>
                <TextoDelServidor>{documento}</TextoDelServidor>
              </strong>
            </p>
            <p>
              {nombre}, {t.expedidoEl(fecha(expedido_el))}
            </p>
            <div>
              <Button
                variant="secondary"
                small
                icon="download"
                onClick={() => void bajar(id, nombre)}
              >
                {t.descargar}
                <span className="solo-lectores"> {documento}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Name of a field or document that was sent back. */
export function useNombreDeMotivo(cambio: CambioDeEmpresa): (campo: string) => string {
  const t = useTextos(textos)
  return (campo) => {
    const clase = campo.split('/')[2] ?? ''
    if (!campo.startsWith('/evidencias/')) return nombreDelCampo(t, campo)
    return cambio.requeridas.find((una) => una.clase === clase)?.nombre ?? clase
  }
}
