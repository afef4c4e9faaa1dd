import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { SolicitudAbierta } from '@/api/modelos'
import { esCodigo } from '@/api/problema'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { leerFecha } from '@/lib/leerFecha'
import { Alert } from '@/ui/Alert'
import { Button, ButtonGroup, LinkButton } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { RequiredLegend } from '@/ui/Field'
import { Titulo } from '@/ui/Titulo'
import { cambio, useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { Campo } from '@/app/formato/Campo'
import { consultaSolicitud, guardar } from './consultas'
import { faltasDe } from './avance'
import { useCampoPedido } from './useCampoPedido'
import { ConSolicitud, OtraVersion, useFalta } from './piezas'
import {
  CAMPOS,
  cambioDe,
  esDe,
  idDe,
  SECCIONES,
  type Seccion,
  valoresDe,
} from '@/app/formato/secciones'
import { textos } from './textos'

/** One section of the request. */
export function Component() {
  const t = useTextos(textos)
  const { seccion: pedida = '' } = useParams()
  const seccion = SECCIONES.find((conocida) => conocida === pedida) ?? 'empresa'
  return (
    <ConSolicitud titulo={t[`seccion_${seccion}`]}>
      {(solicitud, secreto) => (
        <Formulario
          key={`${seccion}-${solicitud.id}`}
          seccion={seccion}
          solicitud={solicitud}
          secreto={secreto}
        />
      )}
    </ConSolicitud>
  )
}

interface Props {
  seccion: Seccion
  solicitud: SolicitudAbierta
  secreto: string
}

function Formulario({ seccion, solicitud, secreto }: Props) {
  const t = useTextos(textos)
  const navegar = useNavigate()
  const cache = useQueryClient()
  const enPalabras = useFalta()
  const pedido = useCampoPedido(idDe)
  // As it is kept, to know what is not.
  const [guardados, setGuardados] = useState(() => valoresDe(solicitud, seccion))
  const [valores, setValores] = useState(guardados)
  const { pregunta, soltar } = useCambiosSinGuardar(cambio(guardados, valores))
  const enFaltas = (abierta: SolicitudAbierta): FormError[] =>
    faltasDe(abierta, seccion).map((falta) => ({
      field: idDe(falta.campo),
      message: enPalabras(falta),
    }))
  // Who comes to correct finds what is wrong beside each field; who comes to write, nothing yet.
  const [errores, setErrores] = useState(() => (pedido === null ? [] : enFaltas(solicitud)))
  const consulta = consultaSolicitud(secreto)
  const guardado = useMutation({
    mutationFn: () => guardar(secreto, solicitud, cambioDe(seccion, valores)),
    onSuccess: async (nueva) => {
      cache.setQueryData(consulta.queryKey, nueva)
      // As it is kept: without the dots and spaces that were typed.
      setGuardados(valoresDe(nueva, seccion))
      setValores(valoresDe(nueva, seccion))
      const faltas = enFaltas(nueva)
      setErrores(faltas)
      if (faltas.length > 0) return
      soltar()
      await navegar(paths.solicitud)
    },
  })
  const enviar = (evento: FormEvent) => {
    evento.preventDefault()
    if (guardado.isPending) return
    if (seccion === 'empresa' && !leerFecha(valores['/fecha'] ?? '').ok) {
      setErrores([{ field: idDe('/fecha'), message: t.fechaMal }])
      return
    }
    guardado.mutate()
  }
  const otraVersion = guardado.isError && esCodigo(guardado.error, 'VERSION_DESACTUALIZADA')
  const motivos = solicitud.motivos.filter(({ campo }) => esDe(seccion, campo))
  return (
    <div className="lectura pila">
      <p>
        <a href={paths.solicitud}>‹ {t.volverALista}</a>
      </p>
      <ErrorSummary
        errors={errores}
        {...(guardado.isSuccess && { title: t.guardadaConFaltas(errores.length) })}
      />
      {otraVersion ? (
        <OtraVersion
          alVer={() => {
            soltar()
            location.reload()
          }}
        />
      ) : (
        guardado.isError && <FalloDeCarga titulo={t.noSeGuardo} error={guardado.error} />
      )}
      <Titulo caption={t.numeroDeSeccion(SECCIONES.indexOf(seccion) + 1)}>
        {t[`seccion_${seccion}`]}
      </Titulo>
      {motivos.length > 0 && (
        <Alert kind="warning" title={t.motivosTitulo}>
          <ul className="texto-lista">
            {motivos.map(({ campo, motivo }) => (
              <li key={campo}>{motivo}</li>
            ))}
          </ul>
        </Alert>
      )}
      {solicitud.firmas.some(({ firmada_en }) => firmada_en) && (
        <Alert kind="warning" title={t.hayFirmasTitulo}>
          <p>{t.hayFirmasTexto}</p>
        </Alert>
      )}
      <p>{t[`seccion_${seccion}_guia`]}</p>
      <form className="pila" noValidate onSubmit={enviar} aria-label={t[`seccion_${seccion}`]}>
        <RequiredLegend />
        {CAMPOS[seccion].map((puntero) => (
          <Campo
            key={puntero}
            puntero={puntero}
            valores={valores}
            error={errores.find(({ field }) => field === idDe(puntero))?.message ?? null}
            poner={(cambio) => {
              setValores({ ...valores, ...cambio })
            }}
          />
        ))}
        <ButtonGroup>
          <Button type="submit" busy={guardado.isPending}>
            {guardado.isPending ? t.guardando : t.guardarYSeguir}
          </Button>
          <LinkButton href={paths.solicitud} variant="secondary" onClick={soltar}>
            {t.volverSinGuardar}
          </LinkButton>
        </ButtonGroup>
      </form>
      {pregunta}
    </div>
  )
}
