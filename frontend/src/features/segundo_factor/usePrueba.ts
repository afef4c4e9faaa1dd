import { type FormEvent, useState } from 'react'
import { ErrorDeApi } from '@/api/problema'
import { useProblema } from '@/api/problemaATexto'
import { useTextos } from '@/i18n/textos'
import type { FormError } from '@/ui/ErrorSummary'
import { textos } from './textos'

/** What a form of this page asks for: password, code, or both. */
type Campo = 'clave' | 'codigo'

/** A form whose password and code the server checks, with its errors at their fields. */
export function usePrueba(
  campos: readonly Campo[],
  hacer: (escrito: Record<Campo, string>, formulario: FormData) => Promise<void>,
) {
  const t = useTextos(textos)
  const enPalabras = useProblema()
  const [errores, setErrores] = useState<FormError[]>([])
  const [ocupado, setOcupado] = useState(false)

  const enviar = async (evento: FormEvent<HTMLFormElement>) => {
    evento.preventDefault()
    if (ocupado) return
    const formulario = new FormData(evento.currentTarget)
    const texto = (campo: Campo) => {
      const valor = formulario.get(campo)
      return typeof valor === 'string' ? valor : ''
    }
    const escrito = { clave: texto('clave'), codigo: texto('codigo').trim().slice(0, 40) }
    const vacios = campos.filter((campo) => escrito[campo] === '')
    setErrores(
      vacios.map((field) => ({
        field,
        message: field === 'clave' ? t.claveFalta : t.codigoFalta,
      })),
    )
    if (vacios.length > 0) return
    setOcupado(true)
    try {
      await hacer(escrito, formulario)
    } catch (error) {
      const rechazados = error instanceof ErrorDeApi ? (error.problema.errores ?? []) : []
      const enCampos = campos
        .filter((campo) => rechazados.some((e) => e.campo === `/${campo}`))
        .map((field) => ({ field, message: field === 'clave' ? t.claveMal : t.codigoMal }))
      setErrores(enCampos.length > 0 ? enCampos : [{ message: enPalabras(error).mensaje }])
    }
    setOcupado(false)
  }

  return {
    errores,
    errorDe: (campo: Campo) => errores.find((e) => e.field === campo)?.message,
    ocupado,
    enviar: (evento: FormEvent<HTMLFormElement>) => void enviar(evento),
  }
}
