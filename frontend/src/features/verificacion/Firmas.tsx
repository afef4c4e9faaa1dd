import type { Verificacion } from '@/api/modelos'
import { useNombresDeRoles } from '@/app/sesion/roles'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { textos } from './textos'

/** Who signed, by role only: the page is public. */
export function Firmas({ firmas }: { firmas: Verificacion['firmas'] }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const roles = useNombresDeRoles(firmas.map((firma) => firma.rol))
  if (firmas.length === 0) return t.sinFirmas
  return (
    <ul className="firmas">
      {firmas.map((firma, i) => (
        <li key={`${firma.rol}${String(i)}`}>
          {[roles[i], firma.firmada_en && fechaHora(firma.firmada_en, idioma)]
            .filter(Boolean)
            .join(', ')}
        </li>
      ))}
    </ul>
  )
}
