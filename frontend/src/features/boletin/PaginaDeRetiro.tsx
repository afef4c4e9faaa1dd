import { api, datos } from '@/api/client'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { ConEnlace } from './ConEnlace'
import { textos } from './textos'

/** Leaving the bulletin, without logging in. */
export function Component() {
  const t = useTextos(textos)
  return (
    <ConEnlace
      palabras={{
        titulo: t.retirarTitulo,
        texto: t.retirarTexto,
        boton: t.retirar,
        hecho: t.retiradaTitulo,
        hechoTexto: t.retiradaTexto,
      }}
      accion={(secreto) => datos(api.POST('/api/v1/boletin/retiro', { body: { secreto } }))}
      despues={
        <p>
          <a href={paths.boletin}>{t.otraVez}</a>
        </p>
      }
    />
  )
}
