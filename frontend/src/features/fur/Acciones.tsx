import { useMutation } from '@tanstack/react-query'
import type { Fur } from '@/api/modelos'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { useTextos } from '@/i18n/textos'
import { Button, ButtonGroup } from '@/ui/Button'
import { LiveRegion } from '@/ui/LiveRegion'
import { descargarPdf } from './consultas'
import { textos } from './textos'

export function Acciones({ fur }: { fur: Fur }) {
  const t = useTextos(textos)
  const descarga = useMutation({ mutationFn: () => descargarPdf(fur.id, fur.numero) })
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
          onClick={() => {
            window.print()
          }}
        >
          {t.imprimir}
        </Button>
      </ButtonGroup>
      <LiveRegion>
        {descarga.isPending ? t.descargando : descarga.isSuccess ? t.descargado : ''}
      </LiveRegion>
      {descarga.isError && <FalloDeCarga titulo={t.noSeDescargo} error={descarga.error} />}
    </div>
  )
}
