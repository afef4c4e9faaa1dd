import type { CuotaDeEspectro, EspectroSimulado } from '@/api/modelos'
import { TextoDelServidor } from '@/app/TextoDelServidor'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { cita } from '@/lib/cita'
import { dinero } from '@/lib/dinero'
import { fecha, fechaLarga } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { DataTable } from '@/ui/DataTable/DataTable'
import { Calculo } from '../comun/Calculo'
import { Compartir } from '../comun/Compartir'
import { Encabezado } from '../comun/Encabezado'
import { RESULTADO } from '../comun/foco'
import { TablaDeDiferencia } from '../comun/TablaDeDiferencia'
import { textos } from './textos'

/** A spectrum fee, what is paid and when. */
export function Resultado({ espectro }: { espectro: EspectroSimulado }) {
  const t = useTextos(textos)
  return (
    <section className="pila" aria-labelledby={RESULTADO}>
      <Encabezado
        rotulo={<TextoDelServidor>{espectro.nombre}</TextoDelServidor>}
        total={espectro.valor}
        enLetras={espectro.valor_en_letras}
        demostrativo={espectro.demostrativo}
        conocidoAl={espectro.conocido_al}
      />
      {espectro.incompleto && (
        <Alert kind="warning" title={t.incompleto}>
          <p>{t.incompletoTexto}</p>
        </Alert>
      )}
      {espectro.cuotas.length > 0 && <Cronograma cuotas={espectro.cuotas} />}
      <Compartir />
      {espectro.diferencia_con_hoy && (
        <TablaDeDiferencia
          partes={[{ clave: 'valor', nombre: t.valor, cambio: espectro.diferencia_con_hoy.valor }]}
        />
      )}
      {espectro.lineas.length > 0 && <Calculo lineas={espectro.lineas} />}
    </section>
  )
}

function Cronograma({ cuotas }: { cuotas: CuotaDeEspectro[] }) {
  const t = useTextos(textos)
  const filas = cuotas.map((cuota, indice) => ({ cuota, numero: indice + 1 }))
  return (
    <DataTable
      titulo={t.cronograma}
      tituloVisible
      filas={filas}
      clave={({ numero }) => String(numero)}
      columnas={[
        {
          id: 'cuota',
          titulo: t.cuota,
          principal: true,
          celda: ({ cuota: { desde, hasta }, numero }) =>
            desde && hasta ? t.cuotaDe(fecha(desde), fecha(hasta)) : t.cuotaNumero(numero),
        },
        { id: 'vence', titulo: t.vence, celda: ({ cuota }) => <Vence cuota={cuota} /> },
        {
          id: 'valor',
          titulo: t.valor,
          numerica: true,
          celda: ({ cuota: { valor } }) => (valor ? dinero(valor) : t.sinConocer),
        },
      ]}
    />
  )
}

function Vence({ cuota: { vencimiento, regla, falta } }: { cuota: CuotaDeEspectro }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  return (
    <>
      {vencimiento ? fechaLarga(vencimiento, idioma) : t.sinConocer}
      {regla && (
        <p className="menor suave">
          <TextoDelServidor>{t.regla(cita(regla.norma, regla.articulo))}</TextoDelServidor>
        </p>
      )}
      {falta && (
        <p className="menor suave">
          <TextoDelServidor>{falta}</TextoDelServidor>
        </p>
      )}
    </>
  )
}
