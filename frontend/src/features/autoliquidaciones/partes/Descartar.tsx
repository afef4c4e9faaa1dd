import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Autoliquidacion } from '@/api/modelos'
import { ErrorDeApi } from '@/api/problema'
import { FalloDeCarga } from '@/app/errores/FalloDeCarga'
import { paths } from '@/app/paths'
import { usePersona } from '@/app/sesion/usePersona'
import { useTextos } from '@/i18n/textos'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { useBorrador } from '../borrador'
import { descartarAutoliquidacion } from '../consultas'
import { olvidarCola } from '../guardado/colas'
import { textos } from '../textos'

/** Throwing a draft away asks first, and only by the buttons: it cannot be undone. */
export function Descartar() {
  const t = useTextos(textos)
  const navegar = useNavigate()
  const cache = useQueryClient()
  const persona = usePersona()
  const { autoliquidacion, cola } = useBorrador()
  const [abierto, setAbierto] = useState(false)
  const descarte = useMutation({
    mutationFn: async () => {
      await cola.guardarYa()
      await descartarAutoliquidacion(autoliquidacion.id, cola.version())
    },
    onSuccess: async () => {
      if (persona) olvidarCola(autoliquidacion.id, persona)
      await cache.invalidateQueries({ queryKey: ['periodos'] })
      await navegar(paths.autoliquidaciones, { state: { descartada: true } })
    },
    onError: (error) => {
      const actual = error instanceof ErrorDeApi ? error.problema.actual : null
      if (actual) cola.chocar(actual as Autoliquidacion)
    },
  })
  const cerrar = () => {
    setAbierto(false)
  }
  return (
    <>
      <Button
        variant="danger"
        onClick={() => {
          setAbierto(true)
        }}
      >
        {t.descartar}
      </Button>
      <Dialog
        open={abierto}
        onClose={cerrar}
        title={t.descartarTitulo}
        closeOnOutside={false}
        actions={
          <>
            <Button
              variant="danger"
              busy={descarte.isPending}
              onClick={() => {
                descarte.mutate()
              }}
            >
              {t.siDescartar}
            </Button>
            <Button variant="secondary" onClick={cerrar}>
              {t.noDescartar}
            </Button>
          </>
        }
      >
        <p>{t.descartarTexto}</p>
        {descarte.isError && <FalloDeCarga titulo={t.noSeDescarto} error={descarte.error} />}
      </Dialog>
    </>
  )
}
