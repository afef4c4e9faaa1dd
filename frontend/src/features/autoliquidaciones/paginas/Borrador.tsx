import { useEffect, useState } from 'react'
import { type LoaderFunctionArgs, Outlet, redirect, useLoaderData } from 'react-router'
import { paths } from '@/app/paths'
import { usePermiso, usePersona } from '@/app/sesion/usePersona'
import type { Autoliquidacion, Persona } from '@/api/modelos'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { LinkButton } from '@/ui/Button'
import { Titulo } from '@/ui/Titulo'
import '../autoliquidaciones.css'
import { ContextoBorrador, useBorrador } from '../borrador'
import { traerAutoliquidacion } from '../consultas'
import { abrirCola } from '../guardado/colas'
import { Conflicto } from '../partes/Conflicto'
import { textos } from '../textos'

/** A draft already filed has nothing to fill in: back and bookmarks lead to its receipt. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Autoliquidacion | Response> {
  const autoliquidacion = await traerAutoliquidacion(params.id ?? '')
  if (autoliquidacion.estado === 'presentada' && autoliquidacion.fur_id) {
    return redirect(paths.fur(autoliquidacion.fur_id))
  }
  return autoliquidacion
}

export function Component() {
  const autoliquidacion = useLoaderData<Autoliquidacion>()
  const persona = usePersona()
  if (autoliquidacion.estado === 'anulada') return <Anulada />
  if (!persona) return null
  return <Abierto key={autoliquidacion.id} autoliquidacion={autoliquidacion} persona={persona} />
}

function Abierto({
  autoliquidacion,
  persona,
}: {
  autoliquidacion: Autoliquidacion
  persona: Persona
}) {
  const editable = usePermiso('editar_autoliquidacion')
  const [{ cola, recuperadoDe }] = useState(() => abrirCola(autoliquidacion, persona))

  useEffect(traerLosPasos, [])
  useEffect(() => {
    const guardar = () => void cola.guardarYa()
    const alOcultar = () => {
      if (document.visibilityState === 'hidden') guardar()
    }
    window.addEventListener('online', guardar)
    document.addEventListener('visibilitychange', alOcultar)
    return () => {
      window.removeEventListener('online', guardar)
      document.removeEventListener('visibilitychange', alOcultar)
      guardar()
    }
  }, [cola])

  return (
    <ContextoBorrador value={{ autoliquidacion, cola, editable }}>
      {recuperadoDe && <Recuperado cuando={recuperadoDe} />}
      <ConflictoOPaso />
    </ContextoBorrador>
  )
}

/** The code of every step while there is a network: «Continuar» must also work without one. */
function traerLosPasos(): void {
  const pasos = [
    import('./ListaDeTareas'),
    import('./Ingresos'),
    import('./Deducciones'),
    import('./Revisar'),
  ]
  // Without a network now, each step is asked for again when somebody goes to it.
  void Promise.allSettled(pasos)
}

function ConflictoOPaso() {
  const { estado } = useBorrador()
  return estado.tipo === 'conflicto' ? <Conflicto actual={estado.actual} /> : <Outlet />
}

function Recuperado({ cuando }: { cuando: string }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  return (
    <div className="borrador-recuperado">
      <Alert title={t.recuperado} live>
        <p>{t.recuperadoTexto(fechaHora(cuando, idioma))}</p>
      </Alert>
    </div>
  )
}

function Anulada() {
  const t = useTextos(textos)
  return (
    <div className="pila">
      <Titulo>{t.anulada}</Titulo>
      <p>{t.anuladaTexto}</p>
      <LinkButton href={paths.autoliquidaciones}>{t.volver}</LinkButton>
    </div>
  )
}
