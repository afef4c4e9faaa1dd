import { useQuery } from '@tanstack/react-query'
import type { ObligacionesResumen } from '@/api/modelos'
import { consultaOperador } from '@/api/consultas'
import { ElijaOperador } from '@/app/operador/ElijaOperador'
import { useOperadorConsultado } from '@/app/operador/useOperadorConsultado'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { useReloj } from '@/app/reloj/reloj'
import { usePersona } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { dinero } from '@/lib/dinero'
import { LiveRegion } from '@/ui/LiveRegion'
import { Skeleton } from '@/ui/Loading'
import { PastLastPage } from '@/ui/PastLastPage'
import { Titulo } from '@/ui/Titulo'
import { consultaLista, consultaResumen } from './consultas'
import { Descargas } from './Descargas'
import { Fichas } from './Fichas'
import { FormularioFiltros } from './FormularioFiltros'
import './obligaciones.css'
import { Paginas } from './Paginas'
import { Resumen } from './Resumen'
import { TablaObligaciones } from './TablaObligaciones'
import { RESULTADO } from './resultado'
import { textos } from './textos'
import { direccionDe, useFiltros } from './useFiltros'
import { Vacio } from './Vacio'

export function Component() {
  const t = useTextos(textos)
  const { faltaElegir } = useOperadorConsultado()
  return faltaElegir ? <ElijaOperador titulo={t.titulo} /> : <Lista />
}

function Lista() {
  const t = useTextos(textos)
  const { filtros, poner, cambiar } = useFiltros()
  const lista = useQuery(consultaLista(filtros))
  const resumen = useQuery(consultaResumen(filtros)).data
  const hoy = useReloj()?.hoy
  const resultado = lista.data
  const actualizando = lista.isPlaceholderData && lista.isFetching

  return (
    <div className="pila-ancha">
      <Encabezado operadorId={filtros.operador_id} />
      <Resumen filtros={filtros} cambiar={cambiar} hoy={hoy} />
      <section className="pila" aria-label={t.filtros}>
        <FormularioFiltros filtros={filtros} cambiar={cambiar} hoy={hoy} />
        <Fichas filtros={filtros} poner={poner} />
      </section>
      <section
        id={RESULTADO}
        tabIndex={-1}
        className="pila"
        aria-label={t.lista}
        aria-busy={actualizando || undefined}
      >
        <div className="obligaciones-barra">
          <LiveRegion visible>
            {actualizando ? t.actualizando : resumen && <Cuenta resumen={resumen} />}
          </LiveRegion>
          {resultado && resultado.total > 0 && <Descargas filtros={filtros} />}
        </div>
        {lista.isError && (
          <FalloDeCarga
            titulo={t.fallo}
            error={lista.error}
            alReintentar={() => void lista.refetch()}
          />
        )}
        {lista.isPending && <Skeleton lines={6} tall />}
        {resultado &&
          (resultado.datos.length > 0 ? (
            <div className={actualizando ? 'obligaciones-anterior' : undefined}>
              <TablaObligaciones lista={resultado} filtros={filtros} cambiar={cambiar} />
              <Paginas lista={resultado} filtros={filtros} cambiar={cambiar} />
            </div>
          ) : resultado.total > 0 ? (
            <PastLastPage
              page={resultado.pagina}
              pageSize={resultado.por_pagina}
              total={resultado.total}
              hrefFor={(pagina) => direccionDe({ ...filtros, pagina })}
            />
          ) : (
            <Vacio filtros={filtros} poner={poner} fechaPago={resultado.fecha_pago} />
          ))}
      </section>
    </div>
  )
}

/** How many and how much is owed; what nobody can pay is said apart. */
function Cuenta({ resumen }: { resumen: ObligacionesResumen }) {
  const t = useTextos(textos)
  const { filtradas, filtradas_informativas: informativas } = resumen
  const monto = (total: string | null) => (total === null ? null : dinero(total))
  return (
    <>
      {t.cuenta(filtradas.cantidad, monto(filtradas.total))}
      {informativas.cantidad > 0 &&
        ` ${t.informativasAparte(informativas.cantidad, monto(informativas.total))}`}
    </>
  )
}

/** Whose obligations: one's own company, or the operator the ministry is looking at. */
function Encabezado({ operadorId }: { operadorId: string | null }) {
  const t = useTextos(textos)
  const persona = usePersona()
  const ajeno = useQuery({ ...consultaOperador(operadorId ?? ''), enabled: operadorId !== null })
  const empresa = operadorId === null ? persona?.operador : ajeno.data
  return (
    <Titulo aside={empresa && t.de(empresa.razon_social, empresa.nit_formateado)}>
      {t.titulo}
    </Titulo>
  )
}
