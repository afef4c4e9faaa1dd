import { useEffect, useRef, useState } from 'react'
import { cerrarSesion } from '@/api/credencial'
import type { Persona } from '@/api/modelos'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { paths } from '../paths'
import { useNombresDeRoles } from '../sesion/roles'
import { textosApp } from '../textos'

/** Acting company and roles; inside, the person's own pages and the way out. */
export function Cuenta({ persona }: { persona: Persona }) {
  const t = useTextos(textosApp)
  const roles = useNombresDeRoles(persona.roles)
  const [cerrando, setCerrando] = useState(false)
  const detalle = useCierreAlSalir()
  return (
    <details className="cuenta" ref={detalle}>
      <summary>
        <Icon name="user" size={24} />
        <span>
          <span className="solo-lectores">{t.actuaPor} </span>
          <span className="cuenta-empresa">{persona.operador.razon_social}</span>
          <span className="cuenta-quien">
            {t.nit} {persona.operador.nit_formateado} · {roles.join(', ')}
          </span>
        </span>
        <span className="cuenta-flecha">
          <Icon name="chevron" size={16} />
        </span>
      </summary>
      <div className="cuenta-menu">
        <p>
          <strong>{persona.nombre}</strong>
          <span className="cuenta-quien">{persona.correo}</span>
        </p>
        <a href={paths.misDatos}>{t.misDatos}</a>
        <a href={paths.perfilSesiones}>{t.misSesiones}</a>
        <a href={paths.perfilContrasena}>{t.cambiarContrasena}</a>
        <a href={paths.segundoFactor}>{t.segundoPaso}</a>
        <Button
          variant="secondary"
          small
          busy={cerrando}
          onClick={() => {
            setCerrando(true)
            void cerrarSesion()
              .catch(() => undefined)
              .then(() => {
                location.assign(`${paths.ingresar()}?motivo=salida`)
              })
          }}
        >
          {cerrando ? t.cerrandoSesion : t.cerrarSesion}
        </Button>
      </div>
    </details>
  )
}

/** A native details that also closes with Esc, by pressing outside or by following a link. */
function useCierreAlSalir() {
  const detalle = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const cerrar = (evento: Event) => {
      const elemento = detalle.current
      if (!elemento?.open) return
      const dentro = elemento.contains(evento.target as Node)
      const enlace = evento.target instanceof Element && evento.target.closest('a') !== null
      if (evento instanceof KeyboardEvent) {
        if (evento.key !== 'Escape') return
        elemento.querySelector('summary')?.focus()
      } else if (dentro && !enlace) return
      elemento.open = false
    }
    document.addEventListener('keydown', cerrar)
    document.addEventListener('click', cerrar)
    return () => {
      document.removeEventListener('keydown', cerrar)
      document.removeEventListener('click', cerrar)
    }
  }, [])
  return detalle
}
