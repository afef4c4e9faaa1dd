//! What the operations of requests for accounts may answer.

use crate::http::catalogo::problemas;

problemas! {
    SOLICITUD_INCOMPLETA = 422, "La solicitud no está completa",
        "Complete o corrija los campos señalados: la solicitud no admite campos vacíos ni anexos pendientes.";
    SOLICITUD_NO_LO_ADMITE = 409, "La solicitud no admite ese cambio",
        "Revise el estado de la solicitud: alguien pudo enviarla, firmarla o decidirla.";
    SOLICITUD_NO_ENCONTRADA = 404, "No hay una solicitud con esos datos",
        "Revise el radicado y el número del documento: debe ser de una de las personas de la solicitud.";
    CODIGO_DE_FIRMA_INVALIDO = 422, "El código no corresponde",
        "Escriba los seis dígitos del último correo. Tiene cinco intentos por código.";
    CODIGO_DE_FIRMA_VENCIDO = 410, "El código ya no sirve",
        "Pida otro código: llega al mismo correo y sirve diez minutos.";
    CODIGOS_DE_FIRMA_AGOTADOS = 409, "Pidió demasiados códigos",
        "Por seguridad este enlace ya no da más. Pida a quien diligencia la solicitud que vuelva a pedir las firmas.";
    TEXTO_CAMBIADO = 409, "El texto no es el que usted leyó",
        "Lea otra vez la solicitud antes de firmarla.";
    ADMINISTRADOR_NO_DISPONIBLE = 409, "Esa persona no puede ser administradora",
        "Su cuenta está suspendida o cancelada por uso inapropiado. Devuelva la solicitud para que nombren a otra persona.";
    CORREO_DE_OTRA_CUENTA = 409, "El correo del administrador es de otra cuenta",
        "Otra persona de la empresa usa ese correo. Devuelva la solicitud para que lo cambien.";
    PARECIDA_SIN_CONFIRMAR = 409, "Hay una cuenta casi igual",
        "Compare las dos identificaciones. Si son personas distintas, confírmelo al aprobar.";
    FORMULARIO_SIN_FIRMAR = 409, "Falta el formulario firmado",
        "Imprima la solicitud, fírmenla las dos personas, digitalícela y adjúntela antes de radicar.";
}
