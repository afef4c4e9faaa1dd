import { useState } from 'react'
import { useNavigate } from 'react-router'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { ErrorSummary, type FormError } from '@/ui/ErrorSummary'
import { TextField } from '@/ui/TextField'
import { Titulo } from '@/ui/Titulo'
import { leerCodigo } from './codigo'
import { textos } from './textos'

/** Public door for whoever received a FUR. */
export function Component() {
  const t = useTextos(textos)
  const navegar = useNavigate()
  const [errores, setErrores] = useState<FormError[]>([])
  return (
    <div className="lectura pila">
      <ErrorSummary errors={errores} />
      <Titulo>{t.titulo}</Titulo>
      <p>{t.guia}</p>
      <form
        className="pila"
        noValidate
        onSubmit={(evento) => {
          evento.preventDefault()
          const valor = new FormData(evento.currentTarget).get('codigo')
          const escrito = typeof valor === 'string' ? valor.trim() : ''
          const codigo = leerCodigo(escrito)
          if (codigo) void navegar(paths.verificarCodigo(codigo))
          else setErrores([{ field: 'codigo', message: escrito ? t.codigoMal : t.codigoFalta }])
        }}
      >
        <TextField
          id="codigo"
          name="codigo"
          label={t.codigo}
          hint={t.codigoAyuda}
          error={errores[0]?.message}
          width="medium"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button type="submit" icon="search">
          {t.verificar}
        </Button>
      </form>
    </div>
  )
}
