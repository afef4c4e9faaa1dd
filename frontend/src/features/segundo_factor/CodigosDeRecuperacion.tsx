import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import './segundoFactor.css'
import { textos } from './textos'

/** Shown once: the server keeps only their digests. */
export function CodigosDeRecuperacion({
  codigos,
  alGuardar,
}: {
  codigos: string[]
  alGuardar: () => void
}) {
  const t = useTextos(textos)
  return (
    <div className="pila">
      <Alert kind="warning" live title={t.codigosTitulo}>
        <p>{t.codigosGuia}</p>
      </Alert>
      <ul className="factor-codigos" aria-label={t.codigosLista}>
        {codigos.map((codigo) => (
          <li key={codigo}>
            <code>{codigo}</code>
          </li>
        ))}
      </ul>
      <div className="fila no-imprimir">
        <CopyButton value={codigos.join('\n')} what={t.codigosLista} label={t.copiar} />
        <Button
          variant="secondary"
          small
          onClick={() => {
            print()
          }}
        >
          {t.imprimir}
        </Button>
      </div>
      <div className="fila no-imprimir">
        <Button onClick={alGuardar}>{t.yaGuarde}</Button>
      </div>
    </div>
  )
}
