//! What the data of a person must be, wherever they are asked for.
//!
//! Source: conditions of use and notes of the request for an account of the ministry («deben
//! pertenecer a personas naturales … la identificación debe estar completa al igual que el nombre …
//! no se deben crear cuentas con números parecidos o usuarios ficticios»).

/// Why a datum of a person is not accepted: a stable code and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reparo {
    /// Stable code, of one cause.
    pub codigo: &'static str,
    /// What to do, as the person reads it.
    pub mensaje: &'static str,
}

/// The complete name of a natural person, with single spaces.
///
/// # Errors
/// When it is that of a company, a single word, or has what no name has.
pub fn nombre_completo(texto: &str) -> Result<String, Reparo> {
    let nombre = texto.split_whitespace().collect::<Vec<_>>().join(" ");
    // A company is said to be one, whatever else its name has.
    if es_de_empresa(&nombre) {
        return Err(Reparo {
            codigo: "NO_ES_PERSONA_NATURAL",
            mensaje: "Escriba el nombre de una persona natural, no el de una empresa",
        });
    }
    let letra = |c: char| c.is_alphabetic() || matches!(c, ' ' | '\'' | '’' | '-' | '.');
    if !nombre.chars().all(letra) {
        return Err(Reparo {
            codigo: "NOMBRE_INVALIDO",
            mensaje: "Escriba el nombre con letras: la cuenta es de una persona natural",
        });
    }
    let palabras = nombre
        .split(' ')
        .filter(|palabra| palabra.chars().filter(|c| c.is_alphabetic()).count() >= 2)
        .count();
    if palabras < 2 || nombre.chars().count() > 120 {
        return Err(Reparo {
            codigo: "NOMBRE_INCOMPLETO",
            mensaje: "Escriba nombres y apellidos completos",
        });
    }
    Ok(nombre)
}

/// The number of an identity document, without the dots and spaces that people write.
///
/// # Errors
/// When it is too short or too long, or the same sign over and over.
pub fn identificacion(texto: &str) -> Result<String, Reparo> {
    let limpia: String = texto
        .chars()
        .filter(|c| !matches!(c, '.' | ',' | '-') && !c.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect();
    let forma =
        (5..=15).contains(&limpia.len()) && limpia.bytes().all(|b| b.is_ascii_alphanumeric());
    let repetida = limpia
        .bytes()
        .all(|b| Some(&b) == limpia.as_bytes().first());
    if !forma || repetida {
        return Err(Reparo {
            codigo: "IDENTIFICACION_INVALIDA",
            mensaje: "Escriba el número completo del documento: de 5 a 15 letras o números",
        });
    }
    Ok(limpia)
}

/// The number of a citizenship card, a card of a minor or a permit for temporary protection: only
/// digits, as the Registraduría and Migración Colombia give them.
///
/// # Errors
/// As [`identificacion`], and when it has letters or more than ten digits.
pub fn cedula(texto: &str) -> Result<String, Reparo> {
    let numero = identificacion(texto)?;
    if numero.len() <= 10 && numero.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(numero);
    }
    Err(Reparo {
        codigo: "CEDULA_INVALIDA",
        mensaje: "Escriba el número del documento: de 5 a 10 números, sin letras",
    })
}

/// Whether a number was made up: one digit over and over, or digits that go up or down by one
/// (`1234567890`, `987654321`).
#[must_use]
pub fn es_ficticia(identificacion: &str) -> bool {
    let digitos: Vec<u8> = identificacion
        .bytes()
        .filter(u8::is_ascii_digit)
        .map(|b| b - b'0')
        .collect();
    if digitos.len() < 4 || digitos.len() != identificacion.len() {
        return false;
    }
    let sigue = |paso: u8| digitos.windows(2).all(|par| par[1] == (par[0] + paso) % 10);
    // A step of nine, modulo ten, is one down.
    sigue(0) || sigue(1) || sigue(9)
}

/// Words that only the name of a company or a group has. Those with dots are written so in it.
const DE_EMPRESA: [&str; 17] = [
    "SAS",
    "LTDA",
    "LIMITADA",
    "ESP",
    "BIC",
    "CIA",
    "COMPANIA",
    "SOCIEDAD",
    "EMPRESA",
    "EMPRESAS",
    "CONSORCIO",
    "COOPERATIVA",
    "CORPORACION",
    "FUNDACION",
    "ASOCIACION",
    "COMERCIALIZADORA",
    "TELECOMUNICACIONES",
];

/// Whether a name is that of a company: accounts are of natural persons.
#[must_use]
pub fn es_de_empresa(nombre: &str) -> bool {
    nombre.split_whitespace().any(|palabra| {
        let puntos = palabra.matches('.').count();
        let limpia = sin_tildes(&palabra.replace('.', "")).to_uppercase();
        // «S.A.» is a company; «Sa» is a surname.
        DE_EMPRESA.contains(&limpia.as_str()) || (puntos >= 2 && limpia == "SA")
    })
}

/// A text in lower case, without accents and with single spaces: by it names are compared.
#[must_use]
pub fn plegado(texto: &str) -> String {
    let palabras: Vec<_> = texto.split_whitespace().collect();
    sin_tildes(&palabras.join(" ").to_lowercase())
}

fn sin_tildes(texto: &str) -> String {
    texto
        .chars()
        .map(|c| match c {
            'á' | 'à' | 'ä' | 'â' => 'a',
            'é' | 'è' | 'ë' | 'ê' => 'e',
            'í' | 'ì' | 'ï' | 'î' => 'i',
            'ó' | 'ò' | 'ö' | 'ô' => 'o',
            'ú' | 'ù' | 'ü' | 'û' => 'u',
            'ñ' => 'n',
            'Á' => 'A',
            'É' => 'E',
            'Í' => 'I',
            'Ó' => 'O',
            'Ú' | 'Ü' => 'U',
            'Ñ' => 'N',
            otra => otra,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_was_made_up_is_told_from_one_that_was_given() {
        for ficticia in [
            "11111",
            "000000",
            "12345",
            "1234567890",
            "0123456789",
            "987654321",
            "890123",
        ] {
            assert!(es_ficticia(ficticia), "{ficticia}");
        }
        for real in [
            "1020304050",
            "52123456",
            "11112",
            "AB12345",
            "1000000001",
            "123",
        ] {
            assert!(!es_ficticia(real), "{real}");
        }
    }

    #[test]
    fn a_company_is_told_from_a_person() {
        for empresa in [
            "Andina Fibra S.A.S.",
            "Andina Fibra SAS",
            "Móvil Cordillera S.A.",
            "Redes Ltda.",
            "Cooperativa Río Claro",
            "Fundación Señal",
        ] {
            assert!(es_de_empresa(empresa), "{empresa}");
        }
        for persona in [
            "Ana María Peña",
            "José Sa Ruiz",
            "María E. Pérez",
            "Sara Sas-Blanco",
        ] {
            assert!(!es_de_empresa(persona), "{persona}");
        }
    }

    #[test]
    fn names_are_compared_without_accents_nor_spaces() {
        assert_eq!(plegado("  Ana  PEÑA Ríos "), plegado("ana peña rios"));
    }
}
