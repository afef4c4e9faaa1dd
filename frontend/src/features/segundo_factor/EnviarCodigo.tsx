import { useMutation } from '@tanstack/react-query'
import { api, datos } from '@/api/client'
import { useProblema } from '@/api/problemaATexto'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { textos } from './textos'

/** Whose codes come by mail asks for one here. */
export function EnviarCodigo() {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const envio = useMutation({
    mutationFn: () => datos(api.POST('/api/v1/segundo-factor/codigo')),
  })
  return (
    <div className="pila">
      <div className="fila">
        <Button
          variant="secondary"
          small
          busy={envio.isPending}
          onClick={() => {
            envio.mutate()
          }}
        >
          {t.enviarCodigo}
        </Button>
      </div>
      <p role="status">{envio.isSuccess ? t.codigoEnviado : ''}</p>
      {envio.isError && <Alert kind="error" live title={enPalabras(envio.error).mensaje} />}
    </div>
  )
}
