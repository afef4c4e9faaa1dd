import type { Traduccion } from '@/i18n/textos'
import { fechaHora, mesLargo } from '@/lib/fechas'
import type { Problema } from './modelos'
import type { es } from './textosProblemaDePaginas.es'

function month(p: Problema): string {
  return typeof p.mes === 'string' ? mesLargo(p.mes, 'en') : 'one of the months'
}

const en: Traduccion<typeof es> = {
  VERSION_DESACTUALIZADA: 'Somebody else changed these details while you were working.',
  PARAMETRO_INVALIDO: 'The address has a badly written value. Enter again from the menu.',
  RUTA_DESCONOCIDA: 'That address does not exist. Check that it is well written.',
  FILTRO_INVALIDO: 'A filter has a value that does not exist. Remove the filters and try again.',
  CONFIRMACION_REQUERIDA:
    'It was not done: for this we ask for your password again. Try again when you have it at hand.',
  LIMITE_DE_LA_PERSONA:
    'You did many things in a minute. Wait a few seconds and try again; nothing was lost.',
  RESTABLECER_A_SI_MISMO:
    'You cannot restore your own access. Another administrator does it; if you are the only one, the ministry.',
  LO_RESTABLECE_SU_ADMINISTRADOR:
    'The access of this person is restored by the administrator of their entity.',
  CORREO_RECIEN_CAMBIADO: (p: Problema) =>
    `The address of the account changed less than seven days ago. You can do it from ${typeof p.desde === 'string' ? fechaHora(p.desde, 'en') : 'the seventh day'}.`,
  SIN_SEGUNDO_FACTOR: 'Your account has no second step. Enrol one first.',
  SIN_INSCRIPCION: 'The enrolment ran out or is finished. Begin again.',
  SEGUNDO_FACTOR_OBLIGATORIO:
    'Your account must have a second step. You can change it for another.',
  CODIGO_NO_ENCONTRADO: 'There is no document with that code. Check that it is well written.',
  RELOJ_FIJO: 'The date cannot be changed in this environment.',
  FECHA_FUERA_DE_RANGO: 'Choose a date between 01/04/2010 and 31/12/2040.',
  SOLICITUD_INCOMPLETA: 'The request is not complete. Fill in or correct what is missing.',
  SOLICITUD_NO_LO_ADMITE:
    'The request no longer allows that change. Load the page to see where it stands.',
  SOLICITUD_NO_ENCONTRADA:
    'There is no request with those data. Check its number and the number of the document.',
  CODIGO_DE_FIRMA_INVALIDO:
    'Code: it is not the one we sent. Type the six digits of the last mail.',
  CODIGO_DE_FIRMA_VENCIDO:
    'Code: it no longer works. Ask for another; it goes to the same address and lives ten minutes.',
  CODIGOS_DE_FIRMA_AGOTADOS:
    'This link gives no more codes. Ask whoever fills in the request to ask for the signatures again.',
  TEXTO_CAMBIADO: 'The request changed. Read the text again before you sign it.',
  ADMINISTRADOR_NO_DISPONIBLE:
    'The account of that person is suspended or cancelled. Send the request back, so that another one is named.',
  CORREO_DE_OTRA_CUENTA:
    'Another person of the company has the address of the administrator. Send the request back, so that it is changed.',
  PARECIDA_SIN_CONFIRMAR:
    'There is an account that looks nearly the same in the company. Compare the numbers and confirm that they are two people.',
  FORMULARIO_SIN_FIRMAR: 'Attach the printed request, signed by both persons.',
  CLAVE_IDEMPOTENCIA_REQUERIDA: 'The page sent an incomplete request. Reload it.',
  CLAVE_IDEMPOTENCIA_REUTILIZADA: 'The page repeated a different request. Reload it.',
  BORRADOR_EXISTENTE: 'There is already a draft for this period.',
  PERIODO_YA_PRESENTADO: 'This period has already been filed.',
  VALORES_CAMBIARON: 'The amounts changed since you saw them. Review them again.',
  TASA_MORA_SIN_PUBLICAR: (p) =>
    `The late-payment rate of ${month(p)} is not published yet. Choose an earlier payment date.`,
  METODO_NO_PERMITIDO: 'The page made a request that SER does not admit. Reload it.',
  TIPO_DE_CONTENIDO: 'The page sent data that SER does not admit. Reload it.',
  JSON_MAL_FORMADO: 'The page sent data that SER does not understand. Reload it.',
  PQRSD_NO_ENCONTRADA:
    'There is no request with those data. Check its number and the identification.',
  ESTADO_DE_PQRSD_INVALIDO: 'The request changed. Open it again.',
  PQRSD_DE_OTRA_PERSONA: 'Somebody else has it. Take it before you answer.',
  CASO_NO_ENCONTRADO: 'There is no case with those data. Check its number and the address.',
  ESTADO_DE_INCIDENCIA_INVALIDO: 'The case changed. Open it again.',
  ADJUNTO_DEMASIADO_GRANDE: 'The file is larger than 1,000 kB.',
  ADJUNTO_RECHAZADO: 'The file cannot be received.',
  ADJUNTO_INFECTADO:
    'The virus scanner refused the file. Check your computer before you send another copy.',
  ANTIVIRUS_NO_DISPONIBLE: 'Files cannot be scanned now. Try again in a few minutes.',
  DEMASIADOS_ADJUNTOS: 'No more files fit. Remove one.',
  ADJUNTO_DESCONOCIDO: 'A file is gone. Remove it and attach it again.',
  RECEPCION_LLENA: 'Too many files are waiting. Try again in a few minutes.',
  CUERPO_DEMASIADO_GRANDE: 'You sent too much data at once. Split it into smaller parts.',
  EXPORTACION_DEMASIADO_GRANDE:
    'A file takes up to 20,000 rows. Filter by kind, situation or due date and download it in parts.',
  FECHAS_INVERTIDAS: 'The first date must be earlier than or equal to the last.',
  FECHA_PAGO_INVALIDA: 'Choose a payment date from today up to two years ahead.',
  CLAVE_IDEMPOTENCIA_INVALIDA: 'The page sent an incomplete request. Reload it.',
  PRECONDICION_INVALIDA: 'The page sent an incomplete request. Reload it.',
  PRECONDICION_REQUERIDA: 'The page sent an incomplete request. Reload it.',
  AUTOLIQUIDACION_NO_EDITABLE: 'A return that was filed or annulled can no longer change.',
  DECLARACION_INCOMPLETA: 'The return is incomplete. Correct the details that are marked.',
  JURAMENTO_REQUERIDO: 'Tick that you declare under oath that the details are true.',
  LIQUIDACION_IMPOSIBLE:
    'The norm gives no value for these details. Review the period and the dates.',
  SIMULACION_IMPOSIBLE:
    'The rules give no value for these data. Check the period, the dates and the amounts.',
  PARAMETRO_NO_ENCONTRADO: 'There is no such parameter. Check its code in the list of parameters.',
  SERIE_NO_ENCONTRADA: 'There is no such series. Find it in the list of published values.',
  VALOR_PUBLICADO_INVALIDO: 'The value cannot be published like this. Correct what is marked.',
  PERIODO_EN_CONFLICTO: () =>
    'The period has no place in the series: it shares days with another, or leaves days empty.',
  PUBLICACION_PENDIENTE:
    'A proposal for that period already waits for a decision. Decide or withdraw it first.',
  PUBLICACION_DECIDIDA: 'Somebody else has already decided this proposal. See how it ended.',
  MISMA_PERSONA: 'Whoever proposes a value may not approve it. Ask somebody else at the ministry.',
  ENLACE_VENCIDO: 'The link ended or was used. Ask for another: it goes to the same mail.',
  USUARIO_REPETIDO:
    'That person already has an account in this company. Find it in the list: it can be changed or reactivated.',
  CORREO_REPETIDO: 'Another account of the company uses that e-mail. Write the person’s own.',
  CUENTA_PARECIDA: 'Somebody with the same name has a number nearly like it. Check the number.',
  ULTIMO_ADMINISTRADOR:
    'It is the last administrator. Give that role to somebody else before taking it from this one.',
  TRABAJO_PENDIENTE: 'The person has drafts to finish. Choose who finishes them.',
  ESTADO_DE_CUENTA_INVALIDO: 'The account changed and does not allow that. See how it is now.',
  AUTORIZACION_REVOCADA: 'Somebody else revoked this authorisation already.',
  AUTORIZACION_REPETIDA:
    'The person is already authorised on those days and files. Revoke the other one to change it.',
  CORREO_NO_REENVIABLE:
    'Only a mail that failed or came back is sent again, while what it says is of use.',
  PERSONAS_CAMBIARON:
    'Somebody changed an account while you were reviewing. Look again and record the review.',
  PERIODO_NO_ABIERTO: 'The quarter has not ended. You can file it from the day after.',
  PDF_NO_DIBUJADO:
    'The PDF is not ready. Try in a minute; the FUR is valid and you can see it on screen.',
  BOLETIN_SIN_SUSCRIPTORES: 'Publish the bulletin when there is at least one active subscription.',
  TERMINOS_CAMBIARON: 'The text on your data changed. Read it and send again.',
  CAMBIO_EN_CURSO: 'A change of that section is under way already. See it in Company.',
  CAMBIO_NO_LO_ADMITE: 'Somebody decided, corrected or took back the change. Open it again.',
  FICHA_CAMBIO:
    'The record says something else now. Send the change back so that it is asked for again.',
  SOLO_QUIEN_LO_PIDIO: 'Only whoever asked for it takes it back.',
  RASTRO_DEMASIADO_LARGO:
    'There are too many events for one file. Narrow the search, for instance with the dates.',
}

export default en
