import type { SancionSimulada } from '@/api/modelos'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { cita } from '@/lib/cita'
import { dinero } from '@/lib/dinero'
import { fechaLarga } from '@/lib/fechas'
import { SummaryList, type SummaryRow } from '@/ui/SummaryList'
import { Calculo } from '../comun/Calculo'
import { Compartir } from '../comun/Compartir'
import { Encabezado } from '../comun/Encabezado'
import { RESULTADO } from '../comun/foco'
import { TablaDeDiferencia } from '../comun/TablaDeDiferencia'
import { origenEnPalabras } from './origen'
import { textos } from './textos'

/** A penalty, who determines it, and why it is so much. */
export function Resultado({ sancion }: { sancion: SancionSimulada }) {
  const t = useTextos(textos)
  const origen = sancion.fila ? origenEnPalabras(sancion.origen, t) : t.sinFila
  const filas: (SummaryRow | false)[] = [
    { key: 'determina', label: t.determina, value: <strong>{origen}</strong> },
    sancion.con_acto !== null && {
      key: 'acto',
      label: t.conActo,
      value: <TextoDelServidor>{sancion.con_acto}</TextoDelServidor>,
    },
    sancion.meses !== null && {
      key: 'meses',
      label: t.meses,
      value: t.mesesDe(sancion.meses),
    },
    sancion.limites !== null && {
      key: 'minimo',
      label: t.minimo,
      value: sancion.limites.minimo ? dinero(sancion.limites.minimo) : t.sinMinimo,
    },
    sancion.limites !== null && {
      key: 'maximo',
      label: t.maximo,
      value: <strong>{dinero(sancion.limites.maximo)}</strong>,
    },
    sancion.aviso !== null && {
      key: 'aviso',
      label: t.cancelacion,
      value: <Aviso aviso={sancion.aviso} />,
    },
  ]
  return (
    <section className="pila" aria-labelledby={RESULTADO}>
      <Encabezado
        rotulo={<TextoDelServidor>{sancion.nombre}</TextoDelServidor>}
        total={sancion.valor}
        enLetras={sancion.valor_en_letras}
        demostrativo={sancion.demostrativo}
        conocidoAl={sancion.conocido_al}
      />
      <SummaryList rows={filas.filter((fila) => fila !== false)} />
      <Compartir />
      {sancion.diferencia_con_hoy && <Diferencia diferencia={sancion.diferencia_con_hoy} />}
      {sancion.lineas.length > 0 && <Calculo lineas={sancion.lineas} />}
    </section>
  )
}

function Diferencia({
  diferencia,
}: {
  diferencia: NonNullable<SancionSimulada['diferencia_con_hoy']>
}) {
  const t = useTextos(textos)
  return (
    <TablaDeDiferencia
      partes={[
        { clave: 'valor', nombre: t.valor, cambio: diferencia.valor },
        { clave: 'minimo', nombre: t.minimo, cambio: diferencia.minimo },
        { clave: 'maximo', nombre: t.maximo, cambio: diferencia.maximo },
      ]}
    />
  )
}

function Aviso({ aviso }: { aviso: NonNullable<SancionSimulada['aviso']> }) {
  const t = useTextos(textos)
  const dia = fechaLarga(aviso.desde, useIdioma())
  const { valor, norma, articulo } = aviso.regla
  return (
    <>
      <strong>{aviso.procede ? t.yaProcede(dia) : t.aunNo(dia)}</strong>
      <p className="menor suave">
        <TextoDelServidor>{t.reglaDe(valor, cita(norma, articulo))}</TextoDelServidor>
      </p>
    </>
  )
}
