import { useMutation } from '@tanstack/react-query'
import type { Fur } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { useTextos } from '@/i18n/textos'
import { Button, ButtonGroup } from '@/ui/Button'
import { LiveRegion } from '@/ui/LiveRegion'
import { abrirPdf, descargarPdf } from './consultas'
import { textos } from './textos'

export function Acciones({ fur }: { fur: Fur }) {
  const t = useTextos(textos)
  const descarga = useMutation({ mutationFn: () => descargarPdf(fur.id, fur.numero) })
  const impresion = useMutation({ mutationFn: () => abrirPdf(fur.id, fur.numero) })
  return (
    <div className="pila-corta no-imprimir">
      <ButtonGroup>
        <Button
          icon="download"
          busy={descarga.isPending}
          onClick={() => {
            descarga.mutate()
          }}
        >
          {t.descargarPdf}
        </Button>
        <Button
          variant="secondary"
          icon="print"
          busy={impresion.isPending}
          onClick={() => {
            impresion.mutate()
          }}
        >
          {t.imprimir}
          <span className="solo-lectores"> {t.enOtraPestana}</span>
        </Button>
      </ButtonGroup>
      <LiveRegion>
        {descarga.isPending ? t.descargando : descarga.isSuccess ? t.descargado : ''}
      </LiveRegion>
      {impresion.isError && <FalloDeCarga titulo={t.noSeAbrio} error={impresion.error} />}
      {descarga.isError && <FalloDeCarga titulo={t.noSeDescargo} error={descarga.error} />}
    </div>
  )
}
