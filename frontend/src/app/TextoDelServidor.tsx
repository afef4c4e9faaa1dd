import { useIdioma } from '@/i18n/idioma'
import { sinPartirDinero } from '@/lib/dinero'

/** Words that the server gives in Spanish only (concepts, legal names): marked so when reading English. */
export function TextoDelServidor({ children }: { children: string }) {
  const idioma = useIdioma()
  const texto = sinPartirDinero(children)
  return idioma === 'es' ? texto : <span lang="es-CO">{texto}</span>
}
