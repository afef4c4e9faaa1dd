import { useIdioma } from '@/i18n/idioma'

/** Words that the server gives in Spanish only (concepts, legal names): marked so when reading English. */
export function TextoDelServidor({ children }: { children: string }) {
  const idioma = useIdioma()
  return idioma === 'es' ? children : <span lang="es-CO">{children}</span>
}
