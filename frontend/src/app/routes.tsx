import type { RouteObject } from 'react-router'
import { rutas as accesibilidad } from '@/features/accesibilidad/rutas'
import { rutas as accesos } from '@/features/accesos/rutas'
import { rutas as administracion } from '@/features/administracion/rutas'
import { rutas as auditoria } from '@/features/auditoria/rutas'
import { rutas as boletin, rutasPublicas as boletinPublico } from '@/features/boletin/rutas'
import { rutas as autoliquidaciones } from '@/features/autoliquidaciones/rutas'
import { rutas as autorizaciones } from '@/features/autorizaciones/rutas'
import { rutas as clave } from '@/features/clave/rutas'
import { rutas as consentimientos } from '@/features/consentimientos/rutas'
import { rutas as correos } from '@/features/correos/rutas'
import { rutas as empresa } from '@/features/empresa/rutas'
import { rutas as expedientes } from '@/features/expedientes/rutas'
import { rutas as fur } from '@/features/fur/rutas'
import { rutas as informacion } from '@/features/informacion/rutas'
import {
  rutas as incidencias,
  rutasConSesion as incidenciasDelMinisterio,
} from '@/features/incidencias/rutas'
import { rutas as inicio } from '@/features/inicio/rutas'
import { rutas as misDatos } from '@/features/mis_datos/rutas'
import { rutas as obligaciones } from '@/features/obligaciones/rutas'
import { rutas as operadores } from '@/features/operadores/rutas'
import { rutas as perfil } from '@/features/perfil/rutas'
import { rutas as pqrsd, rutasConSesion as pqrsdDelMinisterio } from '@/features/pqrsd/rutas'
import { rutas as procesos } from '@/features/procesos/rutas'
import { rutas as publicados } from '@/features/publicados/rutas'
import { rutas as segundoFactor } from '@/features/segundo_factor/rutas'
import { rutas as simulador } from '@/features/simulador/rutas'
import { publicas as solicitudesPublicas, rutas as solicitudes } from '@/features/solicitudes/rutas'
import { rutas as parametros } from '@/features/parametros/rutas'
import { rutas as usuarios } from '@/features/usuarios/rutas'
import { rutas as verificacion } from '@/features/verificacion/rutas'
import { Armazon } from './layout/Armazon'
import { PaginaDeError } from './errores/PaginaDeError'
import { exigirSesion, irAlComienzo, irAIngresar } from './sesion/guardia'
import { Espera } from './layout/Espera'

/**
 * The whole map of the application. A page is reached through a feature's `rutas.ts`;
 * what hangs from `exigirSesion` needs a person inside.
 */
export const rutas: RouteObject[] = [
  {
    Component: Armazon,
    ErrorBoundary: PaginaDeError,
    HydrateFallback: Espera,
    children: [
      { index: true, loader: irAlComienzo },
      // The login page starts apart (see main.tsx): a document navigation gets there.
      { path: 'ingresar', loader: irAIngresar },
      {
        ErrorBoundary: PaginaDeError,
        children: [
          ...verificacion,
          ...simulador,
          ...parametros,
          ...accesibilidad,
          ...informacion,
          ...clave,
          ...boletinPublico,
          ...solicitudesPublicas,
          ...pqrsd,
          ...incidencias,
          ...consentimientos,
          {
            id: 'con-sesion',
            loader: exigirSesion,
            children: [
              ...inicio,
              ...obligaciones,
              ...autoliquidaciones,
              ...fur,
              ...expedientes,
              ...operadores,
              ...procesos,
              ...publicados,
              ...perfil,
              ...segundoFactor,
              ...administracion,
              ...usuarios,
              ...autorizaciones,
              ...correos,
              ...solicitudes,
              ...accesos,
              ...auditoria,
              ...boletin,
              ...pqrsdDelMinisterio,
              ...incidenciasDelMinisterio,
              ...empresa,
              ...misDatos,
            ],
          },
          { path: 'interno/componentes', lazy: () => import('@/features/componentes/Galeria') },
          { path: '*', lazy: () => import('./errores/NoEncontrada') },
        ],
      },
    ],
  },
]
