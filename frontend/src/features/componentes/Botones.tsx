import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Button, LinkButton } from '@/ui/Button'
import { CopyButton } from '@/ui/CopyButton'
import { textos } from './textos'

export function Botones() {
  const t = useTextos(textos)
  return (
    <section aria-labelledby="g-botones" className="pila">
      <h2 id="g-botones">{t.botones}</h2>
      <div className="fila">
        <Button>{t.principal}</Button>
        <Button variant="secondary">{t.secundario}</Button>
        <Button variant="danger">{t.peligro}</Button>
        <Button variant="quiet">{t.discreto}</Button>
      </div>
      <div className="fila">
        <Button small icon="search" variant="secondary">
          {t.pequeno}
        </Button>
        <Button busy>{t.ocupado}</Button>
        <LinkButton href={paths.obligaciones} variant="secondary">
          {t.enlaceBoton}
        </LinkButton>
        <CopyButton value="202600000000012347" what={t.copiado} />
      </div>
      <Button disabledReason={t.impedidoPorque}>{t.impedido}</Button>
    </section>
  )
}
