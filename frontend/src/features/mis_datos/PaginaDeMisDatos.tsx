import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { api, datos, descargar } from '@/api/client'
import type { MisDatos } from '@/api/modelos'
import { clienteDeConsultas } from '@/app/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useNombresDeRoles } from '@/app/sesion/roles'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fecha, fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { LiveRegion } from '@/ui/LiveRegion'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import {
  Actos,
  Consentimientos,
  Correos,
  Navegadores,
  Partes,
  Sesiones,
  Tramites,
  Tratamientos,
} from './listas'
import { usePalabra } from './palabras'
import { textos } from './textos'

const consulta = {
  queryKey: ['mis-datos'],
  queryFn: () => datos(api.GET('/api/v1/mis-datos')),
  staleTime: 0,
}

export const loader = () => clienteDeConsultas.fetchQuery(consulta)

/** What is kept of whoever reads it, and taking it away. */
export function Component() {
  const t = useTextos(textos)
  const { data } = useSuspenseQuery(consulta)
  return (
    <div className="pila-ancha">
      <div className="lectura pila">
        <Titulo>{t.titulo}</Titulo>
        <p>{t.intro}</p>
        <Descarga />
        {!data.cuenta.correo_comprobado && (
          <Alert kind="info" title={t.sinComprobar}>
            <p>{t.sinComprobarTexto}</p>
          </Alert>
        )}
      </div>
      <Cuenta datos={data} />
      <Partes filas={data.partes_en_solicitudes} />
      <Boletin datos={data} />
      <Consentimientos filas={data.consentimientos} />
      <Tramites datos={data} />
      <Sesiones filas={data.sesiones} />
      <Navegadores filas={data.navegadores} />
      <Correos filas={data.correos} />
      <Actos filas={data.actos} />
      <Tratamientos filas={data.tratamiento} />
      <section className="lectura pila-corta" aria-labelledby="corregir">
        <h2 id="corregir">{t.corregirTitulo}</h2>
        <p>{t.corregirTexto}</p>
        <p>
          {t.corregirPqrsd} <a href={paths.pqrsdRegistrar}>{t.corregirEnlace}</a>.
        </p>
        <p>
          <a href={paths.textosDeDatos}>{t.textos}</a>
        </p>
      </section>
    </div>
  )
}

function Descarga() {
  const t = useTextos(textos)
  const bajada = useMutation({
    mutationFn: () => descargar('/api/v1/mis-datos/exportacion', 'mis-datos.zip'),
  })
  return (
    <div className="pila-corta">
      <p>{t.descargaTexto}</p>
      <div>
        <Button
          icon="download"
          busy={bajada.isPending}
          onClick={() => {
            bajada.mutate()
          }}
        >
          {bajada.isPending ? t.descargando : t.descargar}
        </Button>
      </div>
      <LiveRegion visible>{bajada.isSuccess ? t.listaDescarga : ''}</LiveRegion>
      {bajada.isError && <FalloDeCarga titulo={t.noDescargo} error={bajada.error} />}
    </div>
  )
}

function Cuenta({ datos }: { datos: MisDatos }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { cuenta, segundo_factor, registro_de_empresa, autorizaciones } = datos
  const palabra = usePalabra()
  const roles = useNombresDeRoles(cuenta.roles)
  const periodo = (desde: string, hasta: string | null) =>
    `${fecha(desde.slice(0, 10))} – ${hasta ? fecha(hasta.slice(0, 10)) : ''}`
  return (
    <section className="pila" aria-labelledby="cuenta">
      <h2 id="cuenta">{t.cuenta}</h2>
      <SummaryList
        rows={[
          { key: 'nombre', label: t.nombre, value: cuenta.nombre },
          { key: 'identificacion', label: t.identificacion, value: cuenta.identificacion },
          {
            key: 'correo',
            label: t.correo,
            value: `${cuenta.correo} (${cuenta.correo_comprobado ? t.comprobado : t.noComprobado})`,
          },
          ...datos.correos_anteriores.map((uno, indice) => ({
            key: `anterior-${String(indice)}`,
            label: t.correoAnterior,
            value: `${uno.correo}, ${t.hastaEl(fechaHora(uno.cambiado_en, idioma))}`,
          })),
          { key: 'entidad', label: t.entidad, value: `${cuenta.entidad}, NIT ${cuenta.nit}` },
          { key: 'roles', label: t.roles, value: roles.join(', ') },
          ...(cuenta.tarjeta_profesional
            ? [{ key: 'tarjeta', label: t.tarjeta, value: cuenta.tarjeta_profesional }]
            : []),
          { key: 'estado', label: t.estado, value: palabra('estado_cuenta', cuenta.estado) },
          ...(cuenta.motivo_estado
            ? [{ key: 'motivo', label: t.motivo, value: cuenta.motivo_estado }]
            : []),
          ...(cuenta.suspendida_hasta
            ? [
                {
                  key: 'suspendida',
                  label: t.suspendidaHasta,
                  value: fecha(cuenta.suspendida_hasta),
                },
              ]
            : []),
          { key: 'creada', label: t.creada, value: fechaHora(cuenta.creada_en, idioma) },
          {
            key: 'segundo',
            label: t.segundo,
            value: segundo_factor
              ? `${palabra('segundo', segundo_factor.medio)}, ${t.segundoDesde(fechaHora(segundo_factor.desde, idioma), segundo_factor.codigos_sin_usar)}`
              : t.segundoNo,
          },
          ...registro_de_empresa.map((suyo, indice) => ({
            key: `registro-${String(indice)}`,
            label: `${t.registro}: ${palabra('calidad', suyo.calidad)}`,
            value: [
              suyo.nombre,
              suyo.identificacion,
              suyo.correo,
              suyo.correo_alterno,
              suyo.tarjeta_profesional && `${t.tarjeta} ${suyo.tarjeta_profesional}`,
              periodo(suyo.desde, suyo.hasta),
            ]
              .filter(Boolean)
              .join(', '),
          })),
          ...autorizaciones.map((suya, indice) => ({
            key: `autorizacion-${String(indice)}`,
            label: `${t.autorizaciones}: ${palabra('calidad', suya.calidad)}`,
            value: periodo(suya.desde, suya.revocada_en ?? suya.hasta),
          })),
          ...datos.revisiones.map((una, indice) => ({
            key: `revision-${String(indice)}`,
            label: t.revision,
            value: `${palabra('decision', una.decision)}, ${fechaHora(una.revisada_en, idioma)}`,
          })),
        ]}
      />
    </section>
  )
}

function Boletin({ datos: { boletin } }: { datos: MisDatos }) {
  const t = useTextos(textos)
  const palabra = usePalabra()
  if (!boletin) return null
  return (
    <section className="pila-corta" aria-labelledby="boletin">
      <h2 id="boletin">{t.boletin}</h2>
      <p>{palabra('boletin', boletin.estado)}</p>
      {boletin.retiro && (
        <p>
          <a href={boletin.retiro}>{t.retirar}</a>
        </p>
      )}
    </section>
  )
}
