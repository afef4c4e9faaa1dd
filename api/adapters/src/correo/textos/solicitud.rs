//! What people are told of a request for accounts.

use ser_domain::kernel::fecha_larga;
use time::{Date, OffsetDateTime};

use crate::correo::carta::{Accion, Carta, instante_es};

const NO_COMPARTA: &str = "No comparta este mensaje: quien tenga el enlace puede actuar por usted.";
const SIN_COSTO: &str = "Usar el SER no tiene costo.";

/// A request and the link that opens what the mail is about.
#[derive(Debug)]
pub struct Abierta<'a> {
    /// Name of the company; empty while nobody wrote it.
    pub empresa: &'a str,
    /// The link.
    pub url: String,
    /// Until when it works.
    pub vence_en: OffsetDateTime,
}

/// The link with which a request is filled in.
#[must_use]
pub fn borrador(abierta: Abierta<'_>, pie: Vec<String>) -> Carta {
    let de = match abierta.empresa {
        "" => String::new(),
        empresa => format!(" de {empresa}"),
    };
    Carta {
        asunto: format!("SER: continúe su solicitud de usuarios{de}"),
        titulo: "Su solicitud de usuarios del SER".to_owned(),
        parrafos: vec![
            format!(
                "Con este enlace diligencia la solicitud{de} y vuelve a ella cuando quiera. Lo que escribe se guarda por secciones."
            ),
            SIN_COSTO.to_owned(),
        ],
        codigo: None,
        datos: vec![(
            "El enlace sirve hasta".to_owned(),
            instante_es(abierta.vence_en),
        )],
        accion: Some(Accion {
            texto: "Continuar la solicitud".to_owned(),
            url: abierta.url,
            secreta: true,
        }),
        despues: vec![
            "El enlace deja de servir cuando la solicitud se radica.".to_owned(),
            NO_COMPARTA.to_owned(),
        ],
        pie,
    }
}

/// The link with which a person reads a request and signs it.
#[must_use]
pub fn por_firmar(abierta: Abierta<'_>, nombre: &str, calidades: &str, pie: Vec<String>) -> Carta {
    Carta {
        asunto: format!("SER: firme la solicitud de usuarios de {}", abierta.empresa),
        titulo: format!("{nombre}: falta su firma"),
        parrafos: vec![format!(
            "{} pide al Ministerio un usuario administrador del SER y lo nombra a usted como {calidades}. Lea el texto completo antes de firmar.",
            abierta.empresa
        )],
        codigo: None,
        datos: vec![(
            "El enlace sirve hasta".to_owned(),
            instante_es(abierta.vence_en),
        )],
        accion: Some(Accion {
            texto: "Leer y firmar".to_owned(),
            url: abierta.url,
            secreta: true,
        }),
        despues: vec![
            "Para firmar le enviaremos un código de un solo uso a este mismo correo.".to_owned(),
            "Si no conoce esta solicitud, no firme: sin su firma no se radica.".to_owned(),
            NO_COMPARTA.to_owned(),
        ],
        pie,
    }
}

/// The one-time code with which a person signs.
#[must_use]
pub fn codigo(
    nombre: &str,
    empresa: &str,
    codigo: String,
    vence_en: OffsetDateTime,
    pie: Vec<String>,
) -> Carta {
    Carta {
        asunto: "SER: su código para firmar".to_owned(),
        titulo: "Código para firmar la solicitud".to_owned(),
        parrafos: vec![format!(
            "{nombre}: escriba este código en la página donde está firmando la solicitud de {empresa}."
        )],
        codigo: Some(codigo),
        datos: vec![("Sirve hasta".to_owned(), instante_es(vence_en))],
        accion: None,
        despues: vec!["No se lo diga a nadie: con él se firma en su nombre.".to_owned()],
        pie,
    }
}

/// What a person signed is no longer what the request says.
#[must_use]
pub fn firma_anulada(nombre: &str, empresa: &str, pie: Vec<String>) -> Carta {
    Carta {
        asunto: format!("SER: cambió la solicitud que usted firmó de {empresa}"),
        titulo: "Su firma quedó sin efecto".to_owned(),
        parrafos: vec![format!(
            "{nombre}: la solicitud de {empresa} cambió después de que usted la firmó. Cuando esté lista le llegará un enlace para leerla y firmarla otra vez."
        )],
        codigo: None,
        datos: Vec::new(),
        accion: None,
        despues: Vec::new(),
        pie,
    }
}

/// The acknowledgement that a request was filed.
#[derive(Debug)]
pub struct Acuse<'a> {
    /// Its number.
    pub radicado: &'a str,
    /// The company.
    pub empresa: &'a str,
    /// When it was filed.
    pub cuando: OffsetDateTime,
    /// The last day of the answer.
    pub vence_el: Date,
    /// Names of what came with it.
    pub anexos: &'a [String],
    /// Where it is followed.
    pub url: String,
}

/// Tells whoever filed, and who signed, under which number.
#[must_use]
pub fn radicada(acuse: Acuse<'_>, pie: Vec<String>) -> Carta {
    let anexos = format!("{}: {}", acuse.anexos.len(), acuse.anexos.join("; "));
    Carta {
        asunto: format!("SER: solicitud de usuarios radicada, {}", acuse.radicado),
        titulo: format!("Radicado {}", acuse.radicado),
        parrafos: vec![format!(
            "Recibimos la solicitud de usuarios de {}. Guarde el número para hacerle seguimiento.",
            acuse.empresa
        )],
        codigo: None,
        datos: vec![
            ("Radicado".to_owned(), acuse.radicado.to_owned()),
            ("Recibida".to_owned(), instante_es(acuse.cuando)),
            ("Anexos".to_owned(), anexos),
            ("Respuesta a más tardar".to_owned(), fecha_larga(acuse.vence_el)),
        ],
        accion: Some(Accion {
            texto: "Hacer seguimiento".to_owned(),
            url: acuse.url,
            secreta: false,
        }),
        despues: vec!["Para consultarla necesita el radicado y el número del documento de una de las personas de la solicitud.".to_owned()],
        pie,
    }
}

/// Tells whoever filed what to correct.
#[must_use]
pub fn devuelta(
    abierta: Abierta<'_>,
    radicado: &str,
    motivos: &[(String, String)],
    pie: Vec<String>,
) -> Carta {
    Carta {
        asunto: format!("SER: corrija la solicitud {radicado}"),
        titulo: "La solicitud volvió para corregir".to_owned(),
        parrafos: vec![format!(
            "Revisamos la solicitud de usuarios de {}. Corrija lo siguiente y vuelva a enviarla: conserva su radicado.",
            abierta.empresa
        )],
        codigo: None,
        datos: motivos.to_vec(),
        accion: Some(Accion {
            texto: "Corregir la solicitud".to_owned(),
            url: abierta.url,
            secreta: true,
        }),
        despues: vec![
            format!(
                "El enlace sirve hasta el {}.",
                instante_es(abierta.vence_en)
            ),
            "Como el texto cambia, las firmas se piden otra vez.".to_owned(),
            NO_COMPARTA.to_owned(),
        ],
        pie,
    }
}

/// Tells whoever filed, and the representative, what was decided.
#[must_use]
pub fn decidida(
    empresa: &str,
    radicado: &str,
    administrador: &str,
    rechazo: Option<&str>,
    pie: Vec<String>,
) -> Carta {
    let (titulo, parrafo) = match rechazo {
        None => (
            "Solicitud aprobada",
            format!(
                "Aprobamos la solicitud de {empresa}. {administrador} recibe en su correo un enlace para elegir su contraseña; cuando la elija, el representante legal certificará que recibió el usuario."
            ),
        ),
        Some(motivo) => (
            "Solicitud rechazada",
            format!("No aprobamos la solicitud de {empresa}. Motivo: {motivo}"),
        ),
    };
    Carta {
        asunto: format!("SER: {}, {radicado}", titulo.to_lowercase()),
        titulo: titulo.to_owned(),
        parrafos: vec![parrafo],
        codigo: None,
        datos: vec![("Radicado".to_owned(), radicado.to_owned())],
        accion: None,
        despues: Vec::new(),
        pie,
    }
}

/// The link with which the legal representative certifies that the account arrived.
#[must_use]
pub fn recibo(abierta: Abierta<'_>, nombre: &str, administrador: &str, pie: Vec<String>) -> Carta {
    Carta {
        asunto: format!(
            "SER: certifique que recibió el usuario de {}",
            abierta.empresa
        ),
        titulo: format!("{nombre}: certifique el recibo del usuario"),
        parrafos: vec![format!(
            "{administrador} ya puede ingresar al SER como administrador de {}. Falta que usted certifique que la empresa recibió el usuario.",
            abierta.empresa
        )],
        codigo: None,
        datos: vec![(
            "El enlace sirve hasta".to_owned(),
            instante_es(abierta.vence_en),
        )],
        accion: Some(Accion {
            texto: "Certificar el recibo".to_owned(),
            url: abierta.url,
            secreta: true,
        }),
        despues: vec![
            "La cuenta y su contraseña son personales: nadie más debe usarlas.".to_owned(),
            NO_COMPARTA.to_owned(),
        ],
        pie,
    }
}
