import { useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { useProblema } from '@/api/problemaATexto'
import { fecha as conBarras } from '@/lib/fechas'
import { leerFecha } from '@/lib/leerFecha'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { TextField } from '@/ui/TextField'
import { clienteDeConsultas } from '../consultas'
import { moverReloj } from './reloj'
import { textos } from './textos'

/** Moves the practice date and reloads every figure, since all of them depend on it. */
export default function DialogoReloj({ hoy, alCerrar }: { hoy: string; alCerrar: () => void }) {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [error, setError] = useState<string | null>(null)
  const [ocupado, setOcupado] = useState(false)

  const mover = async (destino: string | null) => {
    setOcupado(true)
    setError(null)
    try {
      await moverReloj(destino)
      await clienteDeConsultas.invalidateQueries()
      alCerrar()
    } catch (causa) {
      setError(enPalabras(causa).mensaje)
      setOcupado(false)
    }
  }

  return (
    <Dialog open onClose={alCerrar} title={t.moverReloj}>
      <p>{t.moverRelojAyuda}</p>
      <form
        className="pila"
        noValidate
        onSubmit={(evento) => {
          evento.preventDefault()
          const texto = new FormData(evento.currentTarget).get('fecha')
          const lectura = leerFecha(typeof texto === 'string' ? texto : '')
          if (lectura.ok) void mover(lectura.fecha)
          else setError(lectura.motivo === 'vacia' ? t.fechaFalta : t.fechaMal)
        }}
      >
        <TextField
          id="reloj-fecha"
          name="fecha"
          label={t.fechaParaSimular}
          hint={t.fechaEjemplo}
          error={error}
          defaultValue={conBarras(hoy)}
          width="short"
          inputMode="numeric"
          autoComplete="off"
        />
        <div className="fila">
          <Button type="submit" busy={ocupado}>
            {t.usarFecha}
          </Button>
          <Button variant="secondary" onClick={() => void mover(null)}>
            {t.usarFechaReal}
          </Button>
          <Button variant="quiet" onClick={alCerrar}>
            {t.cancelar}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
