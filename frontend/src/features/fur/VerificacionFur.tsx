import type { Fur } from '@/api/modelos'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { CopyButton } from '@/ui/CopyButton'
import { SummaryList } from '@/ui/SummaryList'
import { textos } from './textos'

/** How a third party checks this form, and the seals that make it checkable. */
export function VerificacionFur({ fur }: { fur: Fur }) {
  const t = useTextos(textos)
  return (
    <section className="pila-corta" aria-labelledby="verificacion-fur">
      <h2 id="verificacion-fur">{t.verificacion}</h2>
      <p className="lectura">{t.verificacionTexto}</p>
      <SummaryList
        compact
        rows={[
          {
            key: 'codigo',
            label: t.codigo,
            value: (
              <span className="fila">
                <strong className="fur-codigo">{fur.codigo_verificacion}</strong>
                <span className="no-imprimir">
                  <CopyButton value={fur.codigo_verificacion} what={t.elCodigo} />
                </span>
              </span>
            ),
          },
          {
            key: 'enlace',
            label: t.enlace,
            value: (
              <a href={paths.verificarCodigo(fur.codigo_verificacion)}>{fur.url_verificacion}</a>
            ),
          },
          {
            key: 'huella',
            label: t.huella,
            value: (
              <>
                <code className="fur-largo">{fur.huella}</code>
                <br />
                <span className="menor suave">{t.huellaAyuda}</span>
              </>
            ),
          },
          {
            key: 'barras',
            label: t.barras,
            value: <code className="fur-largo">{fur.barras.texto}</code>,
          },
        ]}
      />
    </section>
  )
}
