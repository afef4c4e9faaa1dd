import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CampoDeAdjuntos } from './CampoDeAdjuntos'
import { useAdjuntos } from './useAdjuntos'

const RUTA = '/api/v1/pqrsd/adjuntos'

function Prueba({ maximo = 3 }: { maximo?: number }) {
  const adjuntos = useAdjuntos(RUTA, maximo)
  return (
    <CampoDeAdjuntos
      id="archivos"
      rotulo="Adjuntos"
      extensiones={['jpg', 'png', 'pdf']}
      adjuntos={adjuntos}
    />
  )
}

/** A server that receives every file but those whose name says otherwise. */
function servidor() {
  let numero = 0
  const pedidos: Request[] = []
  vi.stubGlobal(
    'fetch',
    vi.fn((peticion: Request) => {
      pedidos.push(peticion)
      if (peticion.method === 'DELETE') return Promise.resolve(new Response(null, { status: 204 }))
      const nombre = new URL(peticion.url).searchParams.get('nombre') ?? ''
      if (nombre.startsWith('malo')) {
        const problema = {
          codigo: 'ADJUNTO_RECHAZADO',
          status: 422,
          errores: [{ campo: '/archivo', codigo: 'PDF_ACTIVO', mensaje: 'x' }],
        }
        return Promise.resolve(Response.json(problema, { status: 422 }))
      }
      numero += 1
      const adjunto = { id: String(numero), nombre, clase: 'png', tamano: 2000, sha256: '' }
      return Promise.resolve(Response.json({ borrador: 'secreto', adjunto }, { status: 201 }))
    }),
  )
  return pedidos
}

const archivo = (nombre: string, bytes = 10) => new File([new Uint8Array(bytes)], nombre)

describe('choosing files', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('sends each one, with the secret of the first, and says so', async () => {
    const pedidos = servidor()
    render(<Prueba />)
    await userEvent.upload(screen.getByLabelText('Seleccionar archivo'), [
      archivo('a.png'),
      archivo('b.png'),
    ])
    expect(await screen.findByText('b.png quedó adjunto.')).toBeInTheDocument()
    expect(screen.getByLabelText('Adicionar más archivos')).toBeInTheDocument()
    expect(pedidos.map((p) => p.headers.get('x-ser-borrador'))).toEqual([null, 'secreto'])
  })

  it('removes one, and leaves the focus on the next', async () => {
    const pedidos = servidor()
    render(<Prueba />)
    await userEvent.upload(screen.getByLabelText('Seleccionar archivo'), [
      archivo('a.png'),
      archivo('b.png'),
    ])
    await screen.findByText('b.png quedó adjunto.')
    await userEvent.click(screen.getByRole('button', { name: 'Remover archivo a.png' }))
    expect(screen.getByRole('button', { name: 'Remover archivo b.png' })).toHaveFocus()
    await waitFor(() => {
      expect(pedidos.at(-1)?.method).toBe('DELETE')
    })
    await userEvent.click(screen.getByRole('button', { name: 'Remover archivo b.png' }))
    expect(screen.getByLabelText('Seleccionar archivo')).toHaveFocus()
  })

  it('says at the field why one was refused, and keeps the others', async () => {
    servidor()
    render(<Prueba maximo={1} />)
    await userEvent.upload(screen.getByLabelText('Seleccionar archivo'), [
      archivo('malo.pdf'),
      archivo('enorme.png', 1_000_001),
      archivo('a.png'),
      archivo('b.png'),
    ])
    const grupo = screen.getByRole('group', { name: 'Adjuntos' })
    await waitFor(() => {
      expect(grupo).toHaveTextContent('malo.pdf: tiene contenido activo.')
    })
    expect(grupo).toHaveTextContent('enorme.png: pesa más de 1.000 kB.')
    expect(grupo).toHaveTextContent('Solo cabe un archivo.')
    expect(screen.getAllByRole('listitem')).toHaveLength(1)
  })
})
