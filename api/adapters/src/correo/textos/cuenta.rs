//! What people are told of their accounts.

use ser_domain::kernel::fecha_larga;
use time::{Date, OffsetDateTime};

use crate::correo::carta::{Accion, Carta, instante_es};

/// What each mail about security ends with.
const SI_NO_FUE_USTED: &str = "Si usted no lo esperaba, avise al administrador del SER en su empresa. Nadie del Ministerio le pedirá su contraseña.";

/// An account that waits for its password.
#[derive(Debug)]
pub struct Nueva<'a> {
    /// The person.
    pub nombre: &'a str,
    /// The company whose account it is.
    pub empresa: &'a str,
    /// What is typed as operator.
    pub operador: &'a str,
    /// What is typed as user.
    pub usuario: &'a str,
    /// Names of the roles.
    pub roles: &'a [String],
    /// Until when the link works.
    pub vence_en: OffsetDateTime,
}

/// The invitation to choose a password.
#[must_use]
pub fn activacion(nueva: &Nueva<'_>, url: String, pie: Vec<String>) -> Carta {
    Carta {
        asunto: format!("Active su cuenta del SER: {}", nueva.empresa),
        titulo: format!("{}: active su cuenta del SER", nueva.nombre),
        parrafos: vec![
            format!(
                "{} le dio acceso al Sistema Electrónico de Recaudo. Elija su contraseña para empezar.",
                nueva.empresa
            ),
            "La cuenta es personal: no la comparta. Usar el SER no tiene costo.".to_owned(),
        ],
        codigo: None,
        datos: datos([
            ("Operador (NIT)", nueva.operador.to_owned()),
            ("Usuario", nueva.usuario.to_owned()),
            ("Roles", nueva.roles.join(", ")),
            ("El enlace vence", instante_es(nueva.vence_en)),
        ]),
        accion: Some(Accion {
            texto: "Activar la cuenta".to_owned(),
            url,
            secreta: true,
        }),
        despues: vec![
            "El enlace sirve una sola vez. Si vence, pida otra invitación al administrador del SER en su empresa.".to_owned(),
            SI_NO_FUE_USTED.to_owned(),
        ],
        pie,
    }
}

/// What changed in an account.
#[derive(Debug)]
pub enum Cambio {
    /// Now it has these roles.
    Roles(Vec<String>),
    /// Name, mail or professional card.
    Datos,
    /// It cannot be used any more.
    Inactivada,
    /// Nothing of before opens it: another link does.
    Restablecida,
    /// It can be used again.
    Reactivada,
    /// The ministry suspended it for this reason, until this day if it has one.
    Suspendida(String, Option<Date>),
    /// The ministry cancelled it for this reason.
    Cancelada(String),
}

/// Tells a person that somebody changed the account.
#[must_use]
pub fn cambio(
    nombre: &str,
    empresa: &str,
    cambio: &Cambio,
    quien: &str,
    cuando: OffsetDateTime,
    pie: Vec<String>,
) -> Carta {
    let (titulo, que) = match cambio {
        Cambio::Roles(roles) => (
            "Cambiaron los roles de su cuenta",
            format!("Desde ahora sus roles son: {}.", roles.join(", ")),
        ),
        Cambio::Datos => (
            "Cambiaron los datos de su cuenta",
            "Revíselos la próxima vez que ingrese.".to_owned(),
        ),
        Cambio::Inactivada => (
            "Su cuenta quedó inactiva",
            "Ya no puede ingresar con ella. Lo que hizo queda registrado a su nombre.".to_owned(),
        ),
        Cambio::Restablecida => (
            "Restablecieron el acceso a su cuenta",
            "Se cerraron sus sesiones, y la contraseña, el segundo factor y los códigos de recuperación de antes ya no sirven. En otro correo va el enlace para elegir una contraseña nueva; sirve tres días.".to_owned(),
        ),
        Cambio::Reactivada => (
            "Su cuenta está activa otra vez",
            "Puede ingresar con la contraseña que tenía.".to_owned(),
        ),
        Cambio::Suspendida(motivo, hasta) => (
            "El Ministerio suspendió su cuenta",
            match hasta {
                Some(dia) => format!("Hasta el {}. Motivo: {motivo}", fecha_larga(*dia)),
                None => format!("Hasta que se le avise. Motivo: {motivo}"),
            },
        ),
        Cambio::Cancelada(motivo) => (
            "El Ministerio canceló su cuenta",
            format!("Motivo: {motivo}"),
        ),
    };
    Carta {
        asunto: format!("SER: {}", titulo.to_lowercase()),
        titulo: titulo.to_owned(),
        parrafos: vec![format!("{nombre}:"), que],
        codigo: None,
        datos: datos([
            ("Empresa", empresa.to_owned()),
            ("Lo hizo", quien.to_owned()),
            ("Cuándo", instante_es(cuando)),
        ]),
        accion: None,
        despues: vec![SI_NO_FUE_USTED.to_owned()],
        pie,
    }
}

/// Tells those who answer for an entity that one of its people begins again.
#[must_use]
pub fn acceso_restablecido(
    nombre: &str,
    empresa: &str,
    persona: &str,
    quien: &str,
    cuando: OffsetDateTime,
    pie: Vec<String>,
) -> Carta {
    Carta {
        asunto: format!("SER: restablecieron el acceso de {persona}"),
        titulo: "Restablecieron el acceso de una persona".to_owned(),
        parrafos: vec![
            format!("{nombre}:"),
            format!(
                "{persona}, de {empresa}, perdió cómo entrar al SER. {quien} comprobó quién es y le envió un enlace para elegir otra contraseña."
            ),
        ],
        codigo: None,
        datos: datos([
            ("Lo hizo", quien.to_owned()),
            ("Cuándo", instante_es(cuando)),
        ]),
        accion: None,
        despues: vec![
            "Si no le parece correcto, inactive la cuenta o avise al Ministerio hoy mismo."
                .to_owned(),
        ],
        pie,
    }
}

/// Tells a legal representative who may sign for the company from now on.
#[must_use]
pub fn firmante_nombrado(
    nombre: &str,
    empresa: &str,
    (firmante, roles): (&str, &[String]),
    quien: &str,
    cuando: OffsetDateTime,
    pie: Vec<String>,
) -> Carta {
    Carta {
        asunto: format!("SER: {firmante} tiene un rol que firma por {empresa}"),
        titulo: "Una persona recibió un rol que firma".to_owned(),
        parrafos: vec![
            format!("{nombre}:"),
            format!(
                "{firmante} es ahora {} de {empresa} en el SER. Se lo avisamos porque usted es su representante legal.",
                roles.join(" y ").to_lowercase()
            ),
        ],
        codigo: None,
        datos: datos([
            ("Lo hizo", quien.to_owned()),
            ("Cuándo", instante_es(cuando)),
        ]),
        accion: None,
        despues: vec![SI_NO_FUE_USTED.to_owned()],
        pie,
    }
}

/// Tells a person that the drafts of somebody who left are now theirs.
#[must_use]
pub fn trabajo_recibido(
    nombre: &str,
    empresa: &str,
    (de, borradores): (&str, usize),
    quien: &str,
    cuando: OffsetDateTime,
    url: String,
    pie: Vec<String>,
) -> Carta {
    let cuantos = match borradores {
        1 => "un borrador".to_owned(),
        varios => format!("{varios} borradores"),
    };
    Carta {
        asunto: format!("SER: recibió {cuantos} de {de}"),
        titulo: "Recibió trabajo por terminar".to_owned(),
        parrafos: vec![
            format!("{nombre}:"),
            format!("La cuenta de {de} quedó inactiva y usted termina {cuantos} de {empresa}."),
        ],
        codigo: None,
        datos: datos([
            ("Lo decidió", quien.to_owned()),
            ("Cuándo", instante_es(cuando)),
        ]),
        accion: Some(Accion {
            texto: "Ver los borradores".to_owned(),
            url,
            secreta: false,
        }),
        despues: Vec::new(),
        pie,
    }
}

/// An authorisation to sign.
#[derive(Debug)]
pub struct Autorizada<'a> {
    /// Who got it.
    pub nombre: &'a str,
    /// For whom it signs.
    pub empresa: &'a str,
    /// Name of the role in which it signs.
    pub calidad: &'a str,
    /// First day.
    pub desde: Date,
    /// Last day, if it has one.
    pub hasta: Option<Date>,
    /// How many files it is limited to; none means all.
    pub expedientes: usize,
    /// The legal representative who gave it.
    pub quien: &'a str,
}

/// Tells a person that it may sign.
#[must_use]
pub fn firma_autorizada(autorizada: &Autorizada<'_>, pie: Vec<String>) -> Carta {
    let hasta = autorizada
        .hasta
        .map_or_else(|| "Hasta que se revoque".to_owned(), fecha_larga);
    let expedientes = match autorizada.expedientes {
        0 => "Todos".to_owned(),
        1 => "Uno".to_owned(),
        varios => varios.to_string(),
    };
    Carta {
        asunto: format!("SER: puede firmar por {}", autorizada.empresa),
        titulo: "Le autorizaron para firmar".to_owned(),
        parrafos: vec![
            format!("{}:", autorizada.nombre),
            format!(
                "{} le autorizó para firmar las declaraciones de {}.",
                autorizada.quien, autorizada.empresa
            ),
        ],
        codigo: None,
        datos: datos([
            ("Firma como", autorizada.calidad.to_owned()),
            ("Desde", fecha_larga(autorizada.desde)),
            ("Último día", hasta),
            ("Expedientes", expedientes),
        ]),
        accion: None,
        despues: vec![SI_NO_FUE_USTED.to_owned()],
        pie,
    }
}

/// Tells a person that it may no longer sign.
#[must_use]
pub fn firma_revocada(
    nombre: &str,
    calidad: &str,
    motivo: &str,
    quien: &str,
    pie: Vec<String>,
) -> Carta {
    Carta {
        asunto: "SER: revocaron su autorización para firmar".to_owned(),
        titulo: "Revocaron su autorización para firmar".to_owned(),
        parrafos: vec![
            format!("{nombre}:"),
            "Lo que firmó hasta ahora sigue siendo válido.".to_owned(),
        ],
        codigo: None,
        datos: datos([
            ("Firmaba como", calidad.to_owned()),
            ("La revocó", quien.to_owned()),
            ("Motivo", motivo.to_owned()),
        ]),
        accion: None,
        despues: vec![SI_NO_FUE_USTED.to_owned()],
        pie,
    }
}

fn datos<const N: usize>(datos: [(&str, String); N]) -> Vec<(String, String)> {
    datos
        .map(|(nombre, valor)| (nombre.to_owned(), valor))
        .to_vec()
}
