import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router'
import type { Usuario } from '@/api/modelos'
import { esCodigo } from '@/api/problema'
import { problemaDe } from '@/api/problemaATexto'
import {
  cambio as cambiado,
  useCambiosSinGuardar,
} from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { clienteDeConsultas } from '@/app/consultas'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { usePersona } from '@/app/sesion/usePersona'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button, LinkButton } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { Titulo } from '@/ui/Titulo'
import { borradorDe, cambioDe, erroresDeCampo, revisar } from './borrador'
import { alCambiar, consultaUsuario, guardar } from './consultas'
import { Formulario } from './Formulario'
import { rolesDe } from './rolesDe'
import { textos } from './textos'

export function loader({ params }: LoaderFunctionArgs) {
  return clienteDeConsultas.fetchQuery(consultaUsuario(params.id ?? ''))
}

/** Changing a person's data and roles. */
export function Component() {
  const { id = '' } = useParams()
  const { data } = useSuspenseQuery(consultaUsuario(id))
  // Another version is another form: what somebody else wrote is not written over unseen.
  return <Cambio key={data.version} usuario={data} />
}

function Cambio({ usuario }: { usuario: Usuario }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const navegar = useNavigate()
  const cache = useQueryClient()
  const deMinisterio = usePersona()?.operador.clase === 'ministerio'
  const [borrador, setBorrador] = useState(() => borradorDe(usuario))
  const { pregunta, soltar } = useCambiosSinGuardar(cambiado(borradorDe(usuario), borrador))
  const [errores, setErrores] = useState<FormError[]>([])
  const cambio = useMutation({
    mutationFn: () => guardar(usuario, cambioDe(borrador)),
    onSuccess: async (guardado) => {
      soltar()
      await navegar(paths.usuario(guardado.id), { state: { guardado: true } })
      await alCambiar(cache, guardado)
    },
    onError: (error) => {
      setErrores(erroresDeCampo(problemaDe(error), t, idioma))
    },
  })
  const enviar = () => {
    const faltan = revisar(borrador, t)
    setErrores(faltan)
    if (faltan.length === 0) cambio.mutate()
  }
  const otraVersion = cambio.isError && esCodigo(cambio.error, 'VERSION_DESACTUALIZADA')
  return (
    <div className="pila">
      <p>
        <a href={paths.usuario(usuario.id)}>‹ {t.volverAPersona}</a>
      </p>
      <ErrorSummary errors={errores} />
      {otraVersion ? (
        <Alert
          kind="warning"
          live
          title={t.otraVersionTitulo}
          actions={
            <Button
              variant="secondary"
              onClick={() => void cache.invalidateQueries(consultaUsuario(usuario.id))}
            >
              {t.otraVersionVer}
            </Button>
          }
        >
          <p>{t.otraVersionTexto}</p>
        </Alert>
      ) : (
        cambio.isError &&
        errores.length === 0 && <FalloDeCarga titulo={t.noSeGuardo} error={cambio.error} />
      )}
      <Titulo caption={usuario.identificacion}>{t.cambiarA(usuario.nombre)}</Titulo>
      <Formulario
        borrador={borrador}
        roles={rolesDe(deMinisterio)}
        errores={errores}
        enviando={cambio.isPending}
        identificacionFija
        accion={t.guardar}
        otraAccion={
          <LinkButton href={paths.usuario(usuario.id)} variant="secondary">
            {t.cancelar}
          </LinkButton>
        }
        poner={setBorrador}
        alEnviar={enviar}
      />
      {pregunta}
    </div>
  )
}
