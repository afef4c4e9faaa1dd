import type { Verificacion } from '@/api/modelos'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaLarga } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { textos } from './textos'

type Documento = Pick<Verificacion, 'estado' | 'vigente' | 'demostrativo' | 'fecha_limite_pago'>

/** What whoever holds the paper must know first; green only for what can be relied on. */
export function Veredicto({ documento }: { documento: Documento }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  if (documento.estado === 'anulado') {
    return (
      <Alert kind="error" title={t.anuladoTitulo}>
        <p>{t.anuladoTexto}</p>
      </Alert>
    )
  }
  if (documento.demostrativo) {
    return (
      <Alert kind="warning" title={t.demostrativoTitulo}>
        <p>{t.demostrativoTexto}</p>
      </Alert>
    )
  }
  if (documento.estado === 'pagado') {
    return (
      <Alert kind="success" title={t.pagadoTitulo}>
        <p>{t.autenticoTexto}</p>
      </Alert>
    )
  }
  if (!documento.vigente) {
    return (
      <Alert kind="warning" title={t.vencidoTitulo}>
        <p>{t.vencidoTexto(fechaLarga(documento.fecha_limite_pago, idioma))}</p>
      </Alert>
    )
  }
  return (
    <Alert kind="success" title={t.autenticoTitulo}>
      <p>{t.autenticoTexto}</p>
    </Alert>
  )
}
