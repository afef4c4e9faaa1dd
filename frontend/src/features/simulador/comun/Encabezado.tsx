import type { ReactNode } from 'react'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { fechaLarga } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { RESULTADO } from './foco'
import { textos } from './textos'

interface Props {
  rotulo: ReactNode
  /** null: the rules answer with something else than an amount. */
  total: string | null
  enLetras: string | null
  demostrativo: boolean
  /** From that day some rate is carried on. */
  estimadoDesde?: string | null
  /** The day of which it takes the law as known. */
  conocidoAl?: string | null
  /** It is of what operators file in SER. */
  sePresenta?: boolean
}

/** What a result says first: what it is not, and how much it is. */
export function Encabezado(props: Props) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  return (
    <>
      <h2 id={RESULTADO} tabIndex={-1}>
        {t.resultado}
      </h2>
      <Alert kind="info" title={t.noOficial}>
        <p>{[t.noOficialTexto, props.sePresenta && t.paraPresentar].filter(Boolean).join(' ')}</p>
      </Alert>
      {props.demostrativo && (
        <Alert kind="warning" title={t.demostrativo}>
          <p>{t.demostrativoTexto}</p>
        </Alert>
      )}
      {props.estimadoDesde && (
        <Alert kind="warning" title={t.estimado}>
          <p>{t.estimadoTexto(fechaLarga(props.estimadoDesde, idioma))}</p>
        </Alert>
      )}
      {props.conocidoAl && (
        <Alert kind="info" title={t.entonces(fechaLarga(props.conocidoAl, idioma))}>
          <p>{t.entoncesTexto}</p>
        </Alert>
      )}
      {props.total !== null && (
        <div className="simulador-total">
          <p>{props.rotulo}</p>
          <p className="simulador-cifra">{dinero(props.total)}</p>
          {props.enLetras && (
            <p className="menor">
              <span className="solo-lectores">{t.enLetras}: </span>
              <TextoDelServidor>{props.enLetras}</TextoDelServidor>
            </p>
          )}
        </div>
      )}
    </>
  )
}
