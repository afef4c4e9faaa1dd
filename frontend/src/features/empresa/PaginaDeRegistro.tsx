import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { clienteDeConsultas } from '@/app/consultas'
import { useTextos } from '@/i18n/textos'
import { Titulo } from '@/ui/Titulo'
import { consultaRegistroDe } from './consultas'
import { Secciones } from './Registro'
import { textos } from './textos'

export function loader({ params }: LoaderFunctionArgs) {
  return clienteDeConsultas.fetchQuery(consultaRegistroDe(params.id ?? ''))
}

/** Any company's record, for the ministry. */
export function Component() {
  const t = useTextos(textos)
  const { id = '' } = useParams()
  const { data: registro } = useSuspenseQuery(consultaRegistroDe(id))
  return (
    <div className="pila-ancha">
      <div className="pila">
        <Titulo caption={registro.nit}>{registro.razon_social}</Titulo>
        <p className="lectura">{t.introMinisterio}</p>
      </div>
      <Secciones registro={registro} propia={false} />
    </div>
  )
}
