import { useQuery } from '@tanstack/react-query'
import { consultaSeriesPublicadas } from '@/api/consultas'
import { paths } from '@/app/paths'
import { usePermiso } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { textos } from './textos'

/** For the ministry: where a value that an authority publishes is entered and approved. */
export function EnlaceAPublicado({ codigo }: { codigo: string }) {
  const t = useTextos(textos)
  const puede = usePermiso('ver_publicados')
  const series = useQuery({ ...consultaSeriesPublicadas, enabled: puede })
  if (!puede || !series.data?.datos.some((serie) => serie.codigo === codigo)) return null
  return (
    <p className="no-imprimir">
      <a href={paths.publicado(codigo)}>{t.verPublicado}</a>
    </p>
  )
}
