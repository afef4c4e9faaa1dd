//! What people are told of their accounts.

use time::OffsetDateTime;

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
            "El enlace sirve una sola vez. Si vence, pida otro en la misma página.".to_owned(),
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
    /// It can be used again.
    Reactivada,
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
        Cambio::Reactivada => (
            "Su cuenta está activa otra vez",
            "Puede ingresar con la contraseña que tenía.".to_owned(),
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

fn datos<const N: usize>(datos: [(&str, String); N]) -> Vec<(String, String)> {
    datos
        .map(|(nombre, valor)| (nombre.to_owned(), valor))
        .to_vec()
}
