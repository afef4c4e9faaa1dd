import { esCodigo } from '@/api/problema'
import { paths } from '@/app/paths'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { hora } from '@/lib/fechas'
import { Icon, type IconName } from '@/ui/Icon'
import { useBorrador } from '../borrador'
import { tieneTextoSinEntender } from '../formulario'
import { textos } from '../textos'

/** How the saving goes, always in the same place and announced without moving focus. */
export function EstadoDeGuardado() {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const { estado, editable, formulario } = useBorrador()
  if (!editable) return null

  const [icono, palabras] = ((): [IconName, string] => {
    switch (estado.tipo) {
      case 'al_dia':
        if (formulario.huboIngresos !== 'no' && tieneTextoSinEntender(formulario)) {
          return ['alert', t.faltaAclarar]
        }
        return ['check', estado.en ? t.guardado(hora(estado.en, idioma)) : t.sinGuardarAun]
      case 'pendiente':
        return ['clock', t.porGuardar]
      case 'guardando':
        return ['clock', t.guardando]
      case 'conflicto':
        return ['alert', t.conflictoTitulo]
      case 'rechazado':
        return [
          'alert',
          esCodigo(estado.error, 'AUTOLIQUIDACION_NO_EDITABLE') ? t.yaNoSeCambia : t.noSeGuardo,
        ]
      case 'sin_conexion':
        return [
          'alert',
          { red: t.esperandoRed, servidor: t.esperandoServidor, sesion: t.esperandoSesion }[
            estado.causa
          ],
        ]
    }
  })()
  const ingresar = estado.tipo === 'sin_conexion' && estado.causa === 'sesion'
  return (
    <p className="borrador-guardado no-imprimir" data-aviso={icono === 'alert' || undefined}>
      <Icon name={icono} size={16} />
      <span role="status">{palabras}</span>
      {ingresar && <a href={paths.ingresar(location.pathname)}>{t.ingresarDeNuevo}</a>}
    </p>
  )
}
