import { type FormEvent, useState } from 'react'
import { api, datos } from '@/api/client'
import type { CuentaDelEnlace } from '@/api/modelos'
import { useProblema } from '@/api/problemaATexto'
import { esCodigo } from '@/api/problema'
import { AvisoDeDatos, useAviso } from '@/app/aviso/AvisoDeDatos'
import { erroresDeClave } from '@/app/clave/errores'
import { NuevaClave } from '@/app/clave/NuevaClave'
import { textos as textosDeClave } from '@/app/clave/textos'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import type { UsoDeEnlace } from './PaginaDeEnlace'
import { textos } from './textos'

export function ElegirClave({
  secreto,
  uso,
  cuenta,
  alTerminar,
}: {
  secreto: string
  uso: UsoDeEnlace
  cuenta: CuentaDelEnlace
  alTerminar: () => void
}) {
  const t = useTextos(textos)
  const tClave = useTextos(textosDeClave)
  const enPalabras = useProblema()
  const aviso = useAviso('cuenta')
  const [errores, setErrores] = useState<FormError[]>([])
  const [ocupado, setOcupado] = useState(false)

  const enviar = async (evento: FormEvent<HTMLFormElement>) => {
    evento.preventDefault()
    if (ocupado) return
    const clave = new FormData(evento.currentTarget).get('clave')
    if (typeof clave !== 'string' || clave === '') {
      setErrores([{ field: 'clave', message: tClave.nuevaFalta }])
      return
    }
    setOcupado(true)
    setErrores([])
    try {
      const terminos_version = uso === 'activacion' ? await aviso.version() : null
      await datos(api.POST('/api/v1/clave', { body: { secreto, clave, uso, terminos_version } }))
      // The link is spent: nothing of it stays in the address.
      history.replaceState(history.state, '', location.pathname)
      alTerminar()
    } catch (error) {
      setOcupado(false)
      if (esCodigo(error, 'TERMINOS_CAMBIARON')) void aviso.releer()
      const enCampo = erroresDeClave(error, 'clave', tClave)
      setErrores(enCampo.length > 0 ? enCampo : [{ message: enPalabras(error).mensaje }])
    }
  }

  return (
    <form className="pila" noValidate onSubmit={(evento) => void enviar(evento)}>
      <ErrorSummary errors={errores} />
      <NuevaClave id="clave" propios={cuenta} error={errores.find((e) => e.field)?.message} />
      {uso === 'activacion' && <AvisoDeDatos finalidad="cuenta" />}
      <div className="fila">
        <Button type="submit" busy={ocupado}>
          {uso === 'activacion' ? t.activar : t.guardar}
        </Button>
      </div>
    </form>
  )
}
