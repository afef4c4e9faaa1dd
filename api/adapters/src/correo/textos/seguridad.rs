//! What people are told of the safety of their accounts: links, codes, and what happened.

use time::OffsetDateTime;

use crate::correo::carta::{Accion, Carta, instante_es};

const NADIE_LO_PIDE: &str =
    "Nadie del Ministerio ni de su empresa le pedirá su contraseña ni sus códigos.";

/// From where something was done.
#[derive(Debug)]
pub struct Lugar<'a> {
    /// What the browser said of itself.
    pub agente: &'a str,
    /// IP address.
    pub direccion: &'a str,
}

/// The link to choose another password.
#[must_use]
pub fn recuperacion(
    nombre: &str,
    empresa: &str,
    lugar: &Lugar<'_>,
    vence_en: OffsetDateTime,
    url: String,
    pie: Vec<String>,
) -> Carta {
    Carta {
        asunto: "SER: elija otra contraseña".to_owned(),
        titulo: "Elija otra contraseña".to_owned(),
        parrafos: vec![
            format!("{nombre}:"),
            "Alguien dijo que olvidó la contraseña de su cuenta. Si fue usted, elija otra con este enlace.".to_owned(),
        ],
        codigo: None,
        datos: datos([
            ("Empresa", empresa.to_owned()),
            ("El enlace vence", instante_es(vence_en)),
            ("Lo pidió", navegador(lugar.agente)),
            ("Dirección IP", lugar.direccion.to_owned()),
        ]),
        accion: Some(Accion {
            texto: "Elegir otra contraseña".to_owned(),
            url,
            secreta: true,
        }),
        despues: vec![
            "El enlace sirve una sola vez. Si no fue usted, no haga nada: su contraseña sigue siendo la misma.".to_owned(),
            NADIE_LO_PIDE.to_owned(),
        ],
        pie,
    }
}

/// A code to enter, or to change how one enters.
#[must_use]
pub fn codigo(nombre: &str, codigo: String, vence_en: OffsetDateTime, pie: Vec<String>) -> Carta {
    Carta {
        asunto: "SER: su código de un solo uso".to_owned(),
        titulo: "Su código de un solo uso".to_owned(),
        parrafos: vec![
            format!("{nombre}:"),
            "Escriba este código en la página del SER que se lo pidió.".to_owned(),
        ],
        codigo: Some(codigo),
        datos: datos([("Vence", instante_es(vence_en))]),
        accion: None,
        despues: vec![
            "No se lo dé a nadie. Si usted no está ingresando al SER, alguien conoce su contraseña: cámbiela.".to_owned(),
            NADIE_LO_PIDE.to_owned(),
        ],
        pie,
    }
}

/// What happened to an account.
#[derive(Debug)]
pub enum Hecho<'a> {
    /// The password, from the profile.
    ClaveCambiada,
    /// The password, with the link of a mail.
    ClaveRecuperada,
    /// A second factor, by this medium.
    FactorActivado(&'a str),
    /// There is no second factor any more.
    FactorRetirado,
    /// Ten new recovery codes.
    CodigosRenovados,
    /// A recovery code opened a session; so many are left.
    CodigoUsado(u64),
    /// A browser that was never seen.
    EquipoNuevo,
    /// Too many failures; until then nobody enters.
    CuentaBloqueada(OffsetDateTime),
    /// A stolen refresh token.
    SesionRobada,
}

/// Tells a person what happened to the account.
#[must_use]
pub fn hecho(
    nombre: &str,
    empresa: &str,
    hecho: &Hecho<'_>,
    lugar: &Lugar<'_>,
    cuando: OffsetDateTime,
    url: String,
    pie: Vec<String>,
) -> Carta {
    let (titulo, que, si_no) = palabras(hecho);
    Carta {
        asunto: format!("SER: {}", en_minuscula(titulo)),
        titulo: titulo.to_owned(),
        parrafos: vec![format!("{nombre}:"), que],
        codigo: None,
        datos: datos([
            ("Empresa", empresa.to_owned()),
            ("Cuándo", instante_es(cuando)),
            ("Navegador", navegador(lugar.agente)),
            ("Dirección IP", lugar.direccion.to_owned()),
        ]),
        accion: Some(Accion {
            texto: "Ver mis sesiones".to_owned(),
            url,
            secreta: false,
        }),
        despues: vec![si_no.to_owned(), NADIE_LO_PIDE.to_owned()],
        pie,
    }
}

/// Heading, what happened, and what to do if it was somebody else.
fn palabras(hecho: &Hecho<'_>) -> (&'static str, String, &'static str) {
    const CAMBIE: &str = "Si no fue usted, use «¿Olvidó su contraseña?» en la página de ingreso para elegir otra, y avise al administrador del SER en su empresa.";
    const NADA: &str = "Si no fue usted, alguien intenta adivinar su contraseña. No ha entrado; si la usa en otro sitio, elija otra.";
    match hecho {
        Hecho::ClaveCambiada => (
            "Su contraseña cambió",
            "Las demás sesiones que tenía abiertas se cerraron.".to_owned(),
            CAMBIE,
        ),
        Hecho::ClaveRecuperada => (
            "Su contraseña cambió",
            "Se eligió otra con el enlace que llegó a este correo. Las sesiones que tenía abiertas se cerraron.".to_owned(),
            CAMBIE,
        ),
        Hecho::FactorActivado(medio) => (
            "Su cuenta pide un segundo paso",
            format!("Desde ahora, además de la contraseña, se le pedirá un código {medio}."),
            CAMBIE,
        ),
        Hecho::FactorRetirado => (
            "Su cuenta ya no pide el segundo paso",
            "Desde ahora se ingresa solo con la contraseña.".to_owned(),
            CAMBIE,
        ),
        Hecho::CodigosRenovados => (
            "Tiene códigos de recuperación nuevos",
            "Los anteriores ya no sirven.".to_owned(),
            CAMBIE,
        ),
        Hecho::CodigoUsado(quedan) => (
            "Se usó un código de recuperación",
            match quedan {
                0 => "Era el último: genere otros en su perfil.".to_owned(),
                1 => "Le queda uno.".to_owned(),
                varios => format!("Le quedan {varios}."),
            },
            CAMBIE,
        ),
        Hecho::EquipoNuevo => (
            "Ingreso desde un navegador nuevo",
            "Se abrió una sesión con su cuenta en un navegador en que no se había usado.".to_owned(),
            CAMBIE,
        ),
        Hecho::CuentaBloqueada(hasta) => (
            "El ingreso a su cuenta está bloqueado por un rato",
            format!(
                "Hubo cinco intentos fallidos. Se podrá intentar de nuevo desde el {}.",
                instante_es(*hasta)
            ),
            NADA,
        ),
        Hecho::SesionRobada => (
            "Cerramos una de sus sesiones",
            "Alguien usó por segunda vez una llave de la sesión que solo sirve una. Puede ser una copia robada, y por eso la cerramos.".to_owned(),
            CAMBIE,
        ),
    }
}

fn en_minuscula(titulo: &str) -> String {
    let mut letras = titulo.chars();
    letras
        .next()
        .map(|primera| primera.to_lowercase().chain(letras).collect())
        .unwrap_or_default()
}

/// Browser and system in words, from what the browser said of itself. Order matters: Edge and Opera
/// also call themselves Chrome, and Chrome calls itself Safari.
fn navegador(agente: &str) -> String {
    const NAVEGADORES: [(&str, &str); 7] = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SISTEMAS: [(&str, &str); 7] = [
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iOS"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];
    let primero = |tabla: &[(&str, &'static str)]| {
        tabla
            .iter()
            .find(|(marca, _)| agente.contains(marca))
            .map(|(_, nombre)| *nombre)
    };
    match (primero(&NAVEGADORES), primero(&SISTEMAS)) {
        (Some(navegador), Some(sistema)) => format!("{navegador} en {sistema}"),
        (Some(uno), None) | (None, Some(uno)) => uno.to_owned(),
        (None, None) => "Un navegador desconocido".to_owned(),
    }
}

fn datos<const N: usize>(datos: [(&str, String); N]) -> Vec<(String, String)> {
    datos
        .map(|(nombre, valor)| (nombre.to_owned(), valor))
        .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_told_in_words() {
        for (agente, palabras) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
                "Edge en Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                "Safari en iOS",
            ),
            ("algo raro", "Un navegador desconocido"),
        ] {
            assert_eq!(navegador(agente), palabras);
        }
    }
}
