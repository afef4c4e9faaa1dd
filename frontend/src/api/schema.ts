/**
 * Types of the API. `npm run api` replaces this file with the one generated from
 * ../openapi/openapi.json. Until that document exists these shapes stand in for it.
 */
type Dinero = string
type FechaIso = string
type Instante = string

export interface components {
  schemas: {
    Problema: {
      type: string
      title: string
      status: number
      detail?: string
      instance?: string
      codigo: string
      errores?: { campo: string; codigo: string; mensaje: string }[]
      solicitud_id?: string
      [extension: string]: unknown
    }
    Reloj: {
      hoy: FechaIso
      ahora: Instante
      perfil: 'demo' | 'desarrollo' | 'produccion' | 'prueba'
      movible: boolean
      desplazado: boolean
      zona: string
    }
    OperadorDeLaPersona: {
      id: string
      nit: string
      dv: number
      nit_formateado: string
      razon_social: string
      clase: 'operador' | 'ministerio'
    }
    Persona: {
      id: string
      nombre: string
      identificacion: string
      correo: string
      roles: string[]
      permisos: string[]
      operador: components['schemas']['OperadorDeLaPersona']
    }
    SesionAbierta: { token: string; expira_en: Instante; persona: components['schemas']['Persona'] }
    Ingreso: {
      operador: string
      usuario: string
      clave: string
      captcha: string
      recordar?: boolean
    }
    SesionActiva: {
      id: string
      creada_en: Instante
      ultimo_uso_en: Instante
      expira_en: Instante
      agente: string
      direccion: string
      actual: boolean
    }
    Periodo: { anio: number; trimestre: number; desde: FechaIso; hasta: FechaIso; texto: string }
    ExpedienteCorto: { id: string; numero: string; servicio: string }
    Expediente: {
      id: string
      numero: string
      servicio: string
      servicio_nombre: string
      familia: string
      descripcion: string
      vigente_desde: FechaIso
      vigente_hasta: FechaIso | null
      vigente: boolean
    }
    Servicio: { codigo: string; nombre: string; familia: string }
    Cantidad: { cantidad: number; total: Dinero | null }
    Inicio: {
      hoy: FechaIso
      vencido: components['schemas']['Cantidad']
      por_vencer: components['schemas']['Cantidad'] & { dias: number }
      sin_presentar: { cantidad: number; vencidos: number }
      borradores: {
        autoliquidacion_id: string
        expediente_numero: string
        periodo: components['schemas']['Periodo']
        actualizada_en: Instante
        actualizada_por: string
      }[]
      proximos: {
        obligacion_id?: string | null
        concepto: string
        expediente_numero: string | null
        periodo: components['schemas']['Periodo'] | null
        fecha_vencimiento: FechaIso
        dias: number
        habiles: number
      }[]
      tareas: {
        tipo: 'vencida' | 'por_vencer' | 'sin_presentar' | 'borrador'
        obligacion_id?: string | null
        autoliquidacion_id?: string | null
        titulo: string
        detalle: string
        fecha_vencimiento?: FechaIso | null
        dias?: number | null
      }[]
      fur_recientes: components['schemas']['FurResumen'][]
    }
    ObligacionFila: {
      id: string
      tipo:
        | 'liquidacion_derechos'
        | 'multa'
        | 'facilidad_pago'
        | 'cuenta_orden'
        | 'autoliquidacion'
      estado: 'sin_presentar' | 'pendiente' | 'pagada'
      situacion:
        | 'vencida'
        | 'por_vencer'
        | 'sin_presentar_vencida'
        | 'sin_presentar'
        | 'informativa'
        | 'pagada'
      concepto: string
      referencia: string
      expediente: components['schemas']['ExpedienteCorto'] | null
      periodo: components['schemas']['Periodo'] | null
      cuota: { numero: number; de: number } | null
      fecha_vencimiento: FechaIso
      /** Negative when overdue. */
      dias: number
      pagable: boolean
      motivo_no_pagable?: string | null
      capital: Dinero | null
      sancion: Dinero | null
      intereses: Dinero | null
      indexacion: Dinero | null
      total: Dinero | null
      valores_no_disponibles?: { codigo: string; mensaje: string; mes: string } | null
      demostrativo: boolean
      autoliquidacion_id?: string | null
      fur_id?: string | null
    }
    ObligacionDetalle: components['schemas']['ObligacionFila'] & {
      calculo: components['schemas']['Linea'] | null
      movimientos: {
        fecha: FechaIso
        descripcion: string
        cuenta: string
        debito: Dinero
        credito: Dinero
      }[]
      acto: { numero: string; fecha: FechaIso } | null
    }
    ObligacionesResumen: {
      fecha_pago: FechaIso
      vencido: components['schemas']['Cantidad']
      por_vencer: components['schemas']['Cantidad'] & { dias: number }
      sin_presentar: { cantidad: number }
      informativas: components['schemas']['Cantidad']
      filtradas: components['schemas']['Cantidad']
    }
    PeriodoPorPresentar: {
      obligacion_id: string
      expediente: components['schemas']['ExpedienteCorto']
      periodo: components['schemas']['Periodo']
      fecha_vencimiento: FechaIso
      dias: number
      estado: 'sin_presentar' | 'en_borrador' | 'presentada'
      autoliquidacion_id: string | null
      fur_id: string | null
    }
    Declaracion: {
      sin_ingresos: boolean
      /** In a draft `valor` may be "" (not yet typed). */
      ingresos: { servicio: string; descripcion: string; valor: Dinero }[]
      terminales: Dinero
      devoluciones: Dinero
    }
    Autoliquidacion: {
      id: string
      estado: 'borrador' | 'presentada' | 'anulada'
      version: number
      obligacion_id: string
      expediente: components['schemas']['ExpedienteCorto']
      periodo: components['schemas']['Periodo']
      fecha_vencimiento: FechaIso
      dias: number
      habiles: number
      extemporanea: boolean
      declaracion: components['schemas']['Declaracion']
      creada_en: Instante
      creada_por: string
      actualizada_en: Instante
      actualizada_por: string
      presentada_en?: Instante | null
      presentada_por?: string | null
      fur_id?: string | null
      periodo_anterior: {
        periodo: components['schemas']['Periodo']
        ingresos_total: Dinero
        contraprestacion: Dinero
      } | null
      liquidacion?: components['schemas']['Liquidacion'] | null
    }
    Parametro: {
      codigo: string
      nombre: string
      valor: string
      unidad: string
      desde: FechaIso
      hasta: FechaIso | null
      norma: string
      articulo: string
      confianza: string
      demostrativa: boolean
    }
    Linea: {
      codigo: string
      concepto: string
      valor: Dinero
      valor_exacto: string
      formula: string
      operandos: { nombre: string; valor: string; unidad: string }[]
      parametro: components['schemas']['Parametro'] | null
      redondeo: { regla: string; norma: string | null } | null
      norma: string | null
      lineas: components['schemas']['Linea'][]
    }
    Liquidacion: {
      fecha_presentacion: FechaIso
      fecha_pago: FechaIso
      fecha_vencimiento: FechaIso
      dias_mora: number
      meses_extemporaneidad: number
      ingresos: Dinero
      terminales: Dinero
      devoluciones: Dinero
      base: Dinero
      tarifa: string
      contraprestacion: Dinero
      sancion: Dinero
      intereses: Dinero
      total: Dinero
      total_en_letras: string
      demostrativo: boolean
      avisos: { codigo: string; mensaje: string }[]
      lineas: components['schemas']['Linea'][]
    }
    FurResumen: {
      id: string
      numero: string
      tipo: string
      estado: string
      generado_en: Instante
      fecha_limite_pago: FechaIso
      vencido: boolean
      total: Dinero
      expediente_numero: string | null
      periodo: components['schemas']['Periodo'] | null
      codigo_verificacion: string
      pdf: 'pendiente' | 'listo' | 'fallido'
    }
    Fur: components['schemas']['FurResumen'] & {
      autoliquidacion_id: string | null
      operador: components['schemas']['OperadorDeLaPersona']
      obligacion: {
        id: string
        concepto: string
        referencia?: string | null
        fecha_vencimiento?: FechaIso | null
      }
      lineas: { codigo: string; concepto: string; detalle: string | null; valor: Dinero }[]
      total_en_letras: string
      firmas: { rol: string; nombre: string; identificacion: string; fecha: Instante }[]
      barras: { texto: string }
      url_verificacion: string
      huella: string
      demostrativo: boolean
      generado_por: string
    }
    Verificacion: {
      codigo: string
      numero_fur: string
      tipo: string
      estado: string
      operador: { nit_enmascarado: string; razon_social_enmascarada: string }
      concepto: string
      periodo: components['schemas']['Periodo'] | null
      total: Dinero
      fecha_limite_pago: FechaIso
      vigente: boolean
      generado_en: Instante
      presentada_en: Instante | null
      firmas: { rol: string; fecha: Instante }[]
      huella: string
    }
    Operador: {
      id: string
      nit: string
      nit_formateado: string
      razon_social: string
      estado: string
      expedientes: number
      sin_presentar: number
    }
    Proceso: {
      id: string
      tipo: string
      estado: string
      intentos: number
      creado_en: Instante
      disponible_desde: Instante
      ultimo_error: string | null
      hecho_en: Instante | null
    }
  }
}

type S = components['schemas']
type Json<T> = { content: { 'application/json': T } }
type Lista<T> = { datos: T[]; pagina: number; por_pagina: number; total: number }
type Problema = { content: { 'application/problem+json': S['Problema'] } }
type Consulta = Record<string, string | number | boolean | undefined>

type Leer<R, Ruta = never> = {
  parameters: {
    query?: Consulta
    header?: Record<string, string | undefined>
    cookie?: never
  } & ([Ruta] extends [never] ? { path?: never } : { path: Ruta })
  requestBody?: never
  responses: { 200: Json<R>; default: Problema }
}
type Escribir<R, Cuerpo, Ruta = never> = Omit<Leer<R, Ruta>, 'requestBody'> &
  ([Cuerpo] extends [never] ? { requestBody?: never } : { requestBody: Json<Cuerpo> })
type Id = { id: string }

export interface paths {
  '/api/v1/reloj': { get: Leer<S['Reloj']>; put: Escribir<S['Reloj'], { hoy: string | null }> }
  '/api/v1/sesion/desafio': { get: Leer<Record<string, unknown>> }
  '/api/v1/sesion': {
    get: Leer<S['Persona']>
    post: Escribir<S['SesionAbierta'], S['Ingreso']>
    delete: Escribir<undefined, never>
  }
  '/api/v1/sesion/renovacion': { post: Escribir<S['SesionAbierta'], never> }
  '/api/v1/sesiones': { get: Leer<{ datos: S['SesionActiva'][] }> }
  '/api/v1/sesiones/{id}': { delete: Escribir<undefined, never, Id> }
  '/api/v1/inicio': { get: Leer<S['Inicio']> }
  '/api/v1/obligaciones': {
    get: Leer<
      Lista<S['ObligacionFila']> & {
        fecha_pago: string
        resumen: { cantidad: number; total: string | null }
      }
    >
  }
  '/api/v1/obligaciones/resumen': { get: Leer<S['ObligacionesResumen']> }
  '/api/v1/obligaciones/{id}': { get: Leer<S['ObligacionDetalle'], Id> }
  '/api/v1/expedientes': { get: Leer<Lista<S['Expediente']>> }
  '/api/v1/servicios': { get: Leer<{ datos: S['Servicio'][] }> }
  '/api/v1/periodos': { get: Leer<{ datos: S['PeriodoPorPresentar'][] }> }
  '/api/v1/autoliquidaciones': {
    get: Leer<Lista<S['Autoliquidacion']>>
    post: Escribir<S['Autoliquidacion'], { obligacion_id: string }>
  }
  '/api/v1/autoliquidaciones/{id}': {
    get: Leer<S['Autoliquidacion'], Id>
    put: Escribir<S['Autoliquidacion'], { declaracion: S['Declaracion'] }, Id>
    delete: Escribir<undefined, never, Id>
  }
  '/api/v1/autoliquidaciones/{id}/calculo': {
    post: Escribir<S['Liquidacion'], { fecha_pago: string; declaracion?: S['Declaracion'] }, Id>
  }
  '/api/v1/autoliquidaciones/{id}/presentacion': {
    post: Escribir<
      { autoliquidacion_id: string; fur: S['Fur'] },
      { fecha_pago: string; acepta_juramento: true; total_mostrado: string },
      Id
    >
  }
  '/api/v1/fur': { get: Leer<Lista<S['FurResumen']>> }
  '/api/v1/fur/{id}': { get: Leer<S['Fur'], Id> }
  '/api/v1/verificacion/{codigo}': { get: Leer<S['Verificacion'], { codigo: string }> }
  '/api/v1/operadores': { get: Leer<Lista<S['Operador']>> }
  '/api/v1/operadores/{id}': { get: Leer<S['Operador'], Id> }
  '/api/v1/procesos': { get: Leer<Lista<S['Proceso']>> }
}
