import { useEffect, useRef, useState } from 'react'
import { huboSesion, personaActual, renovarSesion } from '@/api/credencial'
import type { AcuseIncidencia } from '@/api/modelos'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Button, ButtonGroup, LinkButton } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { Titulo } from '@/ui/Titulo'
import { Formulario } from './Formulario'
import './incidencias.css'
import { textos } from './textos'

/** Whoever was inside a moment ago is known again before the form opens, to fill it in. */
export async function loader(): Promise<null> {
  if (!personaActual() && huboSesion()) await renovarSesion().catch(() => null)
  return null
}

export function Component() {
  const t = useTextos(textos)
  const [acuse, setAcuse] = useState<AcuseIncidencia | null>(null)
  if (acuse) {
    return (
      <Recibido
        acuse={acuse}
        alRepetir={() => {
          setAcuse(null)
        }}
      />
    )
  }
  return (
    <div className="pila lectura">
      <Titulo>{t.titulo}</Titulo>
      <p>{t.intro}</p>
      <p>
        <a href={paths.reportarSeguimiento}>{t.seguir}</a>
      </p>
      <Formulario alReportar={setAcuse} />
    </div>
  )
}

function Recibido({ acuse, alRepetir }: { acuse: AcuseIncidencia; alRepetir: () => void }) {
  const t = useTextos(textos)
  const caja = useRef<HTMLDivElement>(null)
  // The form went away: the heading takes the focus.
  useEffect(() => {
    caja.current?.querySelector<HTMLElement>('h1')?.focus()
    window.scrollTo({ top: 0 })
  }, [])
  return (
    <div className="pila lectura" ref={caja}>
      <Titulo>{t.recibido}</Titulo>
      <section className="pila-corta" aria-labelledby="caso">
        <h2 id="caso">{t.caso}</h2>
        <p className="incidencia-caso">{acuse.caso}</p>
        <CopyButton value={acuse.caso} what={t.caso} label={t.copiar} />
      </section>
      <p>{t.guarde(acuse.correo)}</p>
      <ButtonGroup>
        <LinkButton href={paths.reportarSeguimiento}>{t.verCaso}</LinkButton>
        <Button variant="secondary" onClick={alRepetir}>
          {t.otro}
        </Button>
      </ButtonGroup>
    </div>
  )
}
