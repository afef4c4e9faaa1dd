import { useMutation } from '@tanstack/react-query'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { LiveRegion } from '@/ui/LiveRegion'
import { descargarCalendario, descargarLista, type FormatoDescarga } from './consultas'
import type { Filtros } from './filtros'
import { textos } from './textos'

type Formato = FormatoDescarga | 'ics'

/** The list exactly as filtered, all its pages; and the deadlines, whatever the filters. */
export function Descargas({ filtros }: { filtros: Filtros }) {
  const t = useTextos(textos)
  const descarga = useMutation({
    mutationFn: (formato: Formato) =>
      formato === 'ics' ? descargarCalendario(filtros) : descargarLista(filtros, formato),
  })
  const boton = (formato: Formato, rotulo: string) => (
    <Button
      variant="secondary"
      small
      icon="download"
      busy={descarga.isPending && descarga.variables === formato}
      onClick={() => {
        descarga.mutate(formato)
      }}
    >
      {rotulo}
    </Button>
  )
  return (
    <div className="pila-corta no-imprimir">
      <div className="fila">
        {boton('xlsx', t.descargarExcel)}
        {boton('csv', t.descargarCsv)}
        {boton('ics', t.descargarCalendario)}
      </div>
      <LiveRegion>{descarga.isSuccess && t.descargado}</LiveRegion>
      {descarga.isError && <FalloDeCarga titulo={t.noSeDescargo} error={descarga.error} />}
    </div>
  )
}
