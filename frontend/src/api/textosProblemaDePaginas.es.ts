import { fechaHora, mesLargo } from '@/lib/fechas'
import type { Problema } from './modelos'

function mes(p: Problema): string {
  return typeof p.mes === 'string' ? mesLargo(p.mes) : 'uno de los meses'
}

export const es = {
  VERSION_DESACTUALIZADA: 'Otra persona cambió estos datos mientras usted trabajaba.',
  PARAMETRO_INVALIDO: 'La dirección tiene un dato con mal formato. Vuelva a entrar desde el menú.',
  RUTA_DESCONOCIDA: 'Esa dirección no existe. Revise que esté bien escrita.',
  FILTRO_INVALIDO: 'Un filtro tiene un valor que no existe. Quite los filtros e intente de nuevo.',
  CONFIRMACION_REQUERIDA:
    'No se hizo: para esto pedimos otra vez su contraseña. Intente de nuevo cuando la tenga a mano.',
  LIMITE_DE_LA_PERSONA:
    'Hizo muchas cosas en un minuto. Espere unos segundos e intente de nuevo; nada se perdió.',
  RESTABLECER_A_SI_MISMO:
    'No puede restablecer su propio acceso. Lo hace otro administrador; si usted es el único, el Ministerio.',
  LO_RESTABLECE_SU_ADMINISTRADOR:
    'El acceso de esta persona lo restablece el administrador de su entidad.',
  CORREO_RECIEN_CAMBIADO: (p: Problema) =>
    `El correo de la cuenta cambió hace menos de siete días. Podrá hacerlo desde el ${typeof p.desde === 'string' ? fechaHora(p.desde, 'es') : 'séptimo día'}.`,
  SIN_SEGUNDO_FACTOR: 'Su cuenta no tiene segundo paso. Inscriba uno primero.',
  SIN_INSCRIPCION: 'La inscripción venció o ya terminó. Empiece de nuevo.',
  SEGUNDO_FACTOR_OBLIGATORIO:
    'Su cuenta no puede quedar sin segundo paso. Puede cambiarlo por otro.',
  CODIGO_NO_ENCONTRADO: 'No hay ningún documento con ese código. Revise que esté bien escrito.',
  RELOJ_FIJO: 'En este entorno la fecha no se puede cambiar.',
  FECHA_FUERA_DE_RANGO: 'Elija una fecha entre el 01/04/2010 y el 31/12/2040.',
  SOLICITUD_INCOMPLETA: 'La solicitud no está completa. Complete o corrija lo que falta.',
  SOLICITUD_NO_LO_ADMITE:
    'La solicitud ya no admite ese cambio. Cargue la página para ver en qué va.',
  SOLICITUD_NO_ENCONTRADA:
    'No hay una solicitud con esos datos. Revise el radicado y el número del documento.',
  CODIGO_DE_FIRMA_INVALIDO: 'Código: no corresponde. Escriba los seis dígitos del último correo.',
  CODIGO_DE_FIRMA_VENCIDO:
    'Código: ya no sirve. Pida otro; llega al mismo correo y sirve diez minutos.',
  CODIGOS_DE_FIRMA_AGOTADOS:
    'Este enlace ya no da más códigos. Pida a quien diligencia la solicitud que vuelva a pedir las firmas.',
  TEXTO_CAMBIADO: 'La solicitud cambió. Lea otra vez el texto antes de firmarlo.',
  ADMINISTRADOR_NO_DISPONIBLE:
    'La cuenta de esa persona está suspendida o cancelada. Devuelva la solicitud para que nombren a otra.',
  CORREO_DE_OTRA_CUENTA:
    'Otra persona de la empresa usa el correo del administrador. Devuelva la solicitud para que lo cambien.',
  PARECIDA_SIN_CONFIRMAR:
    'Hay una cuenta casi igual en la empresa. Compare las identificaciones y confirme que son personas distintas.',
  FORMULARIO_SIN_FIRMAR: 'Adjunte la solicitud impresa y firmada por las dos personas.',
  CLAVE_IDEMPOTENCIA_REQUERIDA: 'La página envió la solicitud incompleta. Cárguela de nuevo.',
  CLAVE_IDEMPOTENCIA_REUTILIZADA: 'La página repitió una solicitud distinta. Cárguela de nuevo.',
  BORRADOR_EXISTENTE: 'Ya hay un borrador para este período.',
  PERIODO_YA_PRESENTADO: 'Este período ya fue presentado.',
  VALORES_CAMBIARON: 'Los valores cambiaron desde que los vio. Revíselos de nuevo.',
  TASA_MORA_SIN_PUBLICAR: (p: Problema) =>
    `Aún no se publica la tasa de mora de ${mes(p)}. Elija una fecha de pago anterior.`,
  METODO_NO_PERMITIDO: 'La página hizo una petición que SER no admite. Cárguela de nuevo.',
  TIPO_DE_CONTENIDO: 'La página envió datos que SER no admite. Cárguela de nuevo.',
  JSON_MAL_FORMADO: 'La página envió datos que SER no entiende. Cárguela de nuevo.',
  PQRSD_NO_ENCONTRADA:
    'No hay una solicitud con esos datos. Revise el radicado y la identificación.',
  ESTADO_DE_PQRSD_INVALIDO: 'La solicitud cambió. Vuelva a abrirla.',
  PQRSD_DE_OTRA_PERSONA: 'La tiene otra persona. Tómela antes de responder.',
  CASO_NO_ENCONTRADO: 'No hay un caso con esos datos. Revise el número y el correo.',
  ESTADO_DE_INCIDENCIA_INVALIDO: 'El caso cambió. Vuelva a abrirlo.',
  ADJUNTO_DEMASIADO_GRANDE: 'El archivo pesa más de 1.000 kB.',
  ADJUNTO_RECHAZADO: 'El archivo no se puede recibir.',
  ADJUNTO_INFECTADO:
    'El antivirus rechazó el archivo. Revise su equipo antes de enviar otra copia.',
  ANTIVIRUS_NO_DISPONIBLE: 'Ahora no se pueden revisar archivos. Intente de nuevo en unos minutos.',
  DEMASIADOS_ADJUNTOS: 'No caben más archivos. Quite uno.',
  ADJUNTO_DESCONOCIDO: 'Un archivo ya no está. Quítelo y adjúntelo de nuevo.',
  RECEPCION_LLENA: 'Hay demasiados archivos en espera. Intente de nuevo en unos minutos.',
  CUERPO_DEMASIADO_GRANDE: 'Envió demasiados datos de una vez. Divídalos en partes más pequeñas.',
  EXPORTACION_DEMASIADO_GRANDE:
    'Un archivo lleva hasta 20.000 filas. Filtre por tipo, situación o vencimiento y descargue por partes.',
  FECHAS_INVERTIDAS: 'La fecha inicial debe ser anterior o igual a la final.',
  FECHA_PAGO_INVALIDA: 'Elija una fecha de pago desde hoy y hasta dentro de dos años.',
  CLAVE_IDEMPOTENCIA_INVALIDA: 'La página envió la solicitud incompleta. Cárguela de nuevo.',
  PRECONDICION_INVALIDA: 'La página envió la solicitud incompleta. Cárguela de nuevo.',
  PRECONDICION_REQUERIDA: 'La página envió la solicitud incompleta. Cárguela de nuevo.',
  AUTOLIQUIDACION_NO_EDITABLE: 'Una autoliquidación presentada o anulada ya no se puede cambiar.',
  DECLARACION_INCOMPLETA: 'La declaración está incompleta. Corrija los datos señalados.',
  JURAMENTO_REQUERIDO:
    'Marque que declara bajo la gravedad del juramento que los datos son ciertos.',
  LIQUIDACION_IMPOSIBLE:
    'La norma no da un valor para estos datos. Revise el período y las fechas.',
  SIMULACION_IMPOSIBLE:
    'Las normas no dan un valor con esos datos. Revise el período, las fechas y los valores.',
  PARAMETRO_NO_ENCONTRADO: 'Ese parámetro no existe. Revise su código en la lista de parámetros.',
  SERIE_NO_ENCONTRADA: 'Esa serie no existe. Búsquela en la lista de valores publicados.',
  VALOR_PUBLICADO_INVALIDO: 'El valor no se puede publicar así. Corrija los datos señalados.',
  PERIODO_EN_CONFLICTO: (p: Problema) =>
    p.detail
      ? `El período no tiene lugar en la serie. ${p.detail}.`
      : 'El período no tiene lugar en la serie. Revise las fechas.',
  PUBLICACION_PENDIENTE:
    'Ya hay una propuesta por decidir para ese período. Decídala o retírela antes de registrar otra.',
  PUBLICACION_DECIDIDA: 'Otra persona ya decidió esta propuesta. Vea cómo terminó.',
  MISMA_PERSONA: 'Quien propone un valor no puede aprobarlo. Pídalo a otra persona del ministerio.',
  ENLACE_VENCIDO: 'El enlace venció o ya se usó. Pida otro: le llegará al mismo correo.',
  USUARIO_REPETIDO:
    'Esa persona ya tiene cuenta en esta empresa. Búsquela en la lista: puede cambiarla o reactivarla.',
  CORREO_REPETIDO: 'Otra cuenta de la empresa usa ese correo. Escriba el de la persona.',
  CUENTA_PARECIDA: 'Otra persona con el mismo nombre tiene un número casi igual. Revise el número.',
  ULTIMO_ADMINISTRADOR:
    'Es el último administrador. Dé ese rol a otra persona antes de quitárselo a esta.',
  TRABAJO_PENDIENTE: 'La persona tiene borradores por terminar. Elija quién los termina.',
  ESTADO_DE_CUENTA_INVALIDO: 'La cuenta cambió y ya no admite eso. Vea cómo está ahora.',
  AUTORIZACION_REVOCADA: 'Otra persona ya revocó esta autorización.',
  AUTORIZACION_REPETIDA:
    'La persona ya está autorizada en esos días y expedientes. Revoque la anterior si quiere cambiarla.',
  CORREO_NO_REENVIABLE:
    'Solo se envía otra vez el correo que falló o fue devuelto, mientras lo que dice sirva.',
  PERSONAS_CAMBIARON:
    'Alguien cambió una cuenta mientras revisaba. Mire otra vez y registre la revisión.',
  PERIODO_NO_ABIERTO: 'El trimestre no ha terminado. Podrá presentarlo desde el día siguiente.',
  PDF_NO_DIBUJADO:
    'El PDF no está listo. Intente en un minuto; el FUR es válido y puede verlo en pantalla.',
  BOLETIN_SIN_SUSCRIPTORES: 'Publique el boletín cuando haya al menos una suscripción activa.',
  TERMINOS_CAMBIARON: 'El texto sobre sus datos cambió. Léalo y envíe otra vez.',
  CAMBIO_EN_CURSO: 'Ya hay un cambio de esa sección en curso. Véalo en Empresa.',
  CAMBIO_NO_LO_ADMITE: 'Alguien ya decidió, corrigió o retiró el cambio. Vuelva a abrirlo.',
  FICHA_CAMBIO: 'El registro ya no dice lo mismo. Devuelva el cambio para que lo pidan otra vez.',
  SOLO_QUIEN_LO_PIDIO: 'Solo lo retira quien lo pidió.',
  RASTRO_DEMASIADO_LARGO:
    'Son demasiados eventos para un archivo. Acote la búsqueda, por ejemplo con las fechas.',
}
