import { api, datos } from '@/api/client'
import { useTextos } from '@/i18n/textos'
import { ConEnlace } from './ConEnlace'
import { textos } from './textos'

/** Whoever reads the address agrees to get the bulletin. */
export function Component() {
  const t = useTextos(textos)
  return (
    <ConEnlace
      palabras={{
        titulo: t.confirmarTitulo,
        texto: t.confirmarTexto,
        boton: t.confirmar,
        hecho: t.confirmadaTitulo,
        hechoTexto: t.confirmadaTexto,
      }}
      accion={(secreto) => datos(api.POST('/api/v1/boletin/confirmacion', { body: { secreto } }))}
    />
  )
}
