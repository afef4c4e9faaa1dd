import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useSearchParams } from 'react-router'
import { clienteDeConsultas } from '@/app/consultas'
import { paths } from '@/app/paths'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useTextos } from '@/i18n/textos'
import { CopyButton } from '@/ui/CopyButton'
import { Titulo } from '@/ui/Titulo'
import { consultaParametro } from './consultas'
import { EnlaceAPublicado } from './EnlaceAPublicado'
import { filasDe } from './filas'
import { TablaDeValores } from './TablaDeValores'
import './tarifas.css'
import { textos } from './textos'

const codigoDe = (params: URLSearchParams) => params.get('codigo') ?? ''

export function loader({ request }: LoaderFunctionArgs) {
  const codigo = codigoDe(new URL(request.url).searchParams)
  return clienteDeConsultas.ensureQueryData(consultaParametro(codigo))
}

/** A parameter of the law with every value it has had, and what is known to be missing. */
export function Component() {
  const t = useTextos(textos)
  const codigo = codigoDe(useSearchParams()[0])
  const { data: parametro } = useSuspenseQuery(consultaParametro(codigo))
  return (
    <div className="pila">
      <p className="no-imprimir">
        <a href={paths.tarifas}>‹ {t.volver}</a>
      </p>
      <Titulo documentTitle={parametro.nombre}>
        <TextoDelServidor>{parametro.nombre}</TextoDelServidor>
      </Titulo>
      <p className="lectura">
        <TextoDelServidor>{parametro.descripcion}</TextoDelServidor>
      </p>
      <p className="fila">
        {t.codigo}: <code>{parametro.codigo}</code>
        <span className="no-imprimir">
          <CopyButton value={parametro.codigo} what={t.codigoCopia} />
        </span>
      </p>
      <EnlaceAPublicado codigo={parametro.codigo} />
      <h2>{t.historia}</h2>
      <TablaDeValores titulo={t.historia} filas={filasDe(parametro)} deUnSolo />
    </div>
  )
}
