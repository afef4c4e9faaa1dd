import { useState } from 'react'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { EmptyState } from '@/ui/EmptyState'
import { Loading, Skeleton } from '@/ui/Loading'
import { Tag } from '@/ui/Tag'
import { Toggletip } from '@/ui/Toggletip'
import { textos } from './textos'

export function Avisos() {
  const t = useTextos(textos)
  const [abierto, setAbierto] = useState(false)
  const cerrar = () => {
    setAbierto(false)
  }
  return (
    <section aria-labelledby="g-avisos" className="pila">
      <h2 id="g-avisos">{t.avisos}</h2>
      <div className="galeria-rejilla">
        <Alert title={t.avisoInfo}>{t.avisoInfoTexto}</Alert>
        <Alert kind="success" title={t.avisoExito}>
          {t.avisoExitoTexto}
        </Alert>
        <Alert kind="warning" title={t.avisoAtencion}>
          {t.avisoAtencionTexto}
        </Alert>
        <Alert kind="error" title={t.avisoError}>
          {t.avisoErrorTexto}
        </Alert>
      </div>
      <div className="fila">
        <Tag>{t.estadoNeutro}</Tag>
        <Tag kind="info">{t.estadoInfo}</Tag>
        <Tag kind="success" icon="check">
          {t.estadoExito}
        </Tag>
        <Tag kind="warning" icon="clock">
          {t.estadoAtencion}
        </Tag>
        <Tag kind="error" icon="alert">
          {t.estadoError}
        </Tag>
      </div>
      <p>
        {t.terminoFrase} <Toggletip term={t.termino}>{t.terminoTexto}</Toggletip>.
      </p>
      <div className="galeria-rejilla">
        <EmptyState icon="check" title={t.vacio}>
          {t.vacioTexto}
        </EmptyState>
        <div>
          <Loading label={t.cargando} />
          <h3>{t.esqueleto}</h3>
          <Skeleton />
        </div>
      </div>
      <Button
        variant="secondary"
        onClick={() => {
          setAbierto(true)
        }}
      >
        {t.dialogoAbrir}
      </Button>
      <Dialog
        open={abierto}
        onClose={cerrar}
        title={t.dialogoTitulo}
        actions={
          <>
            <Button variant="danger" onClick={cerrar}>
              {t.dialogoSi}
            </Button>
            <Button variant="secondary" onClick={cerrar}>
              {t.dialogoNo}
            </Button>
          </>
        }
      >
        <p>{t.dialogoTexto}</p>
      </Dialog>
    </section>
  )
}
