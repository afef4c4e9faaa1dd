import { useMutation } from '@tanstack/react-query'
import { descargar } from '@/api/client'
import type { AdjuntoVisto } from '@/api/modelos'
import { useProblema } from '@/api/problemaATexto'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import './Adjuntos.css'
import { kilobytes } from './kilobytes'
import { textos } from './textos'

/** Files that were received, to be saved one by one. */
export function ListaDeAdjuntos({
  archivos,
  ruta,
  rotulo,
}: {
  archivos: AdjuntoVisto[]
  /** Address of a file by its identifier. */
  ruta: (id: string) => string
  rotulo: string
}) {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const bajada = useMutation({
    mutationFn: ({ id, nombre }: AdjuntoVisto) => descargar(ruta(id), nombre),
  })
  return (
    <div className="pila-corta">
      <ul className="adjuntos-lista" aria-label={rotulo}>
        {archivos.map((archivo) => (
          <li key={archivo.id}>
            <Button
              variant="quiet"
              small
              icon="download"
              busy={bajada.isPending && bajada.variables.id === archivo.id}
              onClick={() => {
                bajada.mutate(archivo)
              }}
            >
              <span className="adjuntos-nombre">{archivo.nombre}</span>
            </Button>
            <span className="suave">{kilobytes(archivo.tamano, t.peso)}</span>
          </li>
        ))}
      </ul>
      {bajada.isError && <Alert kind="error" live title={enPalabras(bajada.error).mensaje} />}
    </div>
  )
}
