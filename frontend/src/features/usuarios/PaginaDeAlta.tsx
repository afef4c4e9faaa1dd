import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { esCodigo } from '@/api/problema'
import { problemaDe } from '@/api/problemaATexto'
import { useClaveDeIntencion } from '@/api/useClaveDeIntencion'
import { cambio, useCambiosSinGuardar } from '@/app/cambios_sin_guardar/useCambiosSinGuardar'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { usePersona } from '@/app/sesion/usePersona'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { Button, LinkButton } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { Titulo } from '@/ui/Titulo'
import { erroresDeCampo, nuevoDe, revisar, VACIO } from './borrador'
import { alCambiar, invitar } from './consultas'
import { Formulario } from './Formulario'
import { rolesDe } from './rolesDe'
import { textos } from './textos'

/** Giving a person an account: it chooses its password by mail. */
export function Component() {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const navegar = useNavigate()
  const cache = useQueryClient()
  const claveDe = useClaveDeIntencion()
  const deMinisterio = usePersona()?.operador.clase === 'ministerio'
  const [borrador, setBorrador] = useState(VACIO)
  const [errores, setErrores] = useState<FormError[]>([])
  const { pregunta, soltar } = useCambiosSinGuardar(cambio(VACIO, borrador))
  const alta = useMutation({
    mutationFn: (confirmado: boolean) => {
      const nuevo = nuevoDe(borrador, confirmado)
      return invitar(claveDe(nuevo), nuevo)
    },
    onSuccess: async (usuario) => {
      soltar()
      await alCambiar(cache, usuario)
      // Replaced: going back must not lead to a form that was already sent.
      await navegar(paths.usuario(usuario.id), { replace: true, state: { recien: true } })
    },
    onError: (error) => {
      setErrores(erroresDeCampo(problemaDe(error), t, idioma))
    },
  })
  const enviar = (confirmado: boolean) => {
    const faltan = revisar(borrador, t)
    setErrores(faltan)
    if (faltan.length === 0) alta.mutate(confirmado)
  }
  const parecida = alta.isError && esCodigo(alta.error, 'CUENTA_PARECIDA') ? alta.error : null
  const fallo = alta.isError && errores.length === 0 && !parecida

  return (
    <div className="pila">
      <p>
        <a href={paths.usuarios}>‹ {t.volver}</a>
      </p>
      <ErrorSummary errors={errores} />
      {parecida && (
        <Alert
          kind="warning"
          live
          title={t.parecidaTitulo}
          actions={
            <Button
              variant="secondary"
              busy={alta.isPending}
              onClick={() => {
                enviar(true)
              }}
            >
              {t.parecidaConfirmar}
            </Button>
          }
        >
          <p>
            {t.parecidaTexto(
              String(parecida.problema.nombre),
              String(parecida.problema.identificacion),
            )}
          </p>
        </Alert>
      )}
      {fallo && <FalloDeCarga titulo={t.noSeCreo} error={alta.error} />}
      <Titulo>{t.nuevo}</Titulo>
      <p className="lectura">{t.nuevoTexto}</p>
      <Formulario
        borrador={borrador}
        roles={rolesDe(deMinisterio)}
        errores={errores}
        enviando={alta.isPending}
        accion={t.invitar}
        otraAccion={
          <LinkButton href={paths.usuarios} variant="secondary">
            {t.cancelar}
          </LinkButton>
        }
        poner={setBorrador}
        alEnviar={() => {
          enviar(false)
        }}
      />
      {pregunta}
    </div>
  )
}
