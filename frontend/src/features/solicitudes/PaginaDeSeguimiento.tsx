import { api, datos } from '@/api/client'
import type { SeguimientoDeSolicitud } from '@/api/modelos'
import { nombreDelCampo } from '@/app/formato/nombres'
import { BusquedaPublica } from '@/app/seguimiento/BusquedaPublica'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora, fechaLarga } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { SummaryList } from '@/ui/SummaryList'
import { EstadoDeSolicitud } from './Estado'
import { textos } from './textos'

const buscar = (radicado: string, identificacion: string) =>
  datos(
    api.POST('/api/v1/solicitud-de-usuarios/seguimiento', { body: { radicado, identificacion } }),
  )

/** Where a filed request stands, for those who take part in it. */
export function Component() {
  const t = useTextos(textos)
  return (
    <BusquedaPublica
      titulo={t.seguimientoTitulo}
      intro={t.seguimientoIntro}
      boton={t.buscar}
      noHallado={t.noHallada}
      campos={[
        {
          id: 'seguimiento-radicado',
          label: t.radicado,
          hint: t.radicadoAyuda,
          falta: t.radicadoFalta,
          inputMode: 'numeric',
          autoComplete: 'off',
        },
        {
          id: 'seguimiento-documento',
          label: t.documento,
          hint: t.documentoAyuda,
          falta: t.documentoFalta,
          autoComplete: 'off',
        },
      ]}
      buscar={buscar}
      abajo={<a href={paths.solicitarUsuario}>{t.pedidoTitulo}</a>}
    >
      {(hallada) => <Resultado hallada={hallada} />}
    </BusquedaPublica>
  )
}

function Resultado({ hallada }: { hallada: SeguimientoDeSolicitud }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const comunes = t as unknown as Record<string, string | undefined>
  const opcional = (key: string, label: string, value: string | null) =>
    value === null ? [] : [{ key, label, value }]
  return (
    <section className="pila" aria-labelledby="hallada">
      <h2 id="hallada" tabIndex={-1}>
        {hallada.empresa}
      </h2>
      <SummaryList
        rows={[
          { key: 'radicado', label: t.radicado, value: hallada.radicado },
          {
            key: 'estado',
            label: t.estado,
            value: <EstadoDeSolicitud estado={hallada.estado} />,
          },
          {
            key: 'comun',
            label: t.estadoComun,
            value: comunes[`comun_${hallada.estado_comun}`] ?? hallada.estado_comun,
          },
          ...opcional(
            'vence',
            t.respuesta,
            hallada.vence_el && fechaLarga(hallada.vence_el, idioma),
          ),
          ...opcional('motivo', t.motivo, hallada.motivo_decision),
        ]}
      />
      {hallada.motivos.length > 0 && (
        <Alert kind="warning" title={t.motivosTitulo}>
          <ul className="texto-lista">
            {hallada.motivos.map(({ campo, motivo }) => (
              <li key={campo}>
                <strong>{nombreDelCampo(t, campo)}</strong>: {motivo}
              </li>
            ))}
          </ul>
          <p>{t.motivosComo}</p>
        </Alert>
      )}
      <h3>{t.pasos}</h3>
      <ol className="pila-corta texto-lista">
        {hallada.pasos.map(({ estado, instante }) => (
          <li key={instante + estado}>
            {comunes[`estado_${estado}`] ?? estado}: {fechaHora(instante, idioma)}
          </li>
        ))}
      </ol>
    </section>
  )
}
