//! Which passwords are accepted: long, and not one of those that are tried first (NIST SP 800-63B-4
//! §3.1.1.2, OWASP ASVS 5.0 §6.2). There are no rules of composition, and no password expires.

use ser_domain::kernel::Nit;
use ser_store::texto;
use sha2::{Digest, Sha256};

use super::clave::normalizar;
use crate::http::Problema;
use crate::http::catalogo::DATOS_INVALIDOS;

/// In letters (Unicode scalar values after NFKC).
pub const MINIMO: usize = 12;
pub const MAXIMO: usize = 128;
/// A repeated block of this many letters or fewer is no password.
const BLOQUE: usize = 4;
/// Parts of a name that are shorter stand in too many words.
const PARTE_DE_NOMBRE: usize = 4;
const CIFRAS_DE_IDENTIFICACION: usize = 5;
const BYTES_DE_HUELLA: usize = 8;

/// Sorted digests of the passwords that everybody tries, see `claves/LEEME.md`.
static CONOCIDAS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/claves_conocidas.bin"));

/// What a password may not contain: everybody who knows the person knows it.
#[derive(Clone, Copy, Debug)]
pub struct Propios<'a> {
    pub nombre: &'a str,
    pub identificacion: &'a str,
    pub nit: &'a str,
}

/// Why a password is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Falla {
    Corta,
    Larga,
    Personal,
    Conocida,
    /// That of now.
    Misma,
}

impl Falla {
    pub const fn codigo(self) -> &'static str {
        match self {
            Self::Corta => "CLAVE_CORTA",
            Self::Larga => "CLAVE_LARGA",
            Self::Personal => "CLAVE_PERSONAL",
            Self::Conocida => "CLAVE_CONOCIDA",
            Self::Misma => "CLAVE_MISMA",
        }
    }

    fn mensaje(self) -> String {
        match self {
            Self::Corta => format!("Debe tener al menos {MINIMO} caracteres"),
            Self::Larga => format!("Debe tener {MAXIMO} caracteres o menos"),
            Self::Personal => "No puede contener su nombre, su identificación ni el NIT".to_owned(),
            Self::Conocida => {
                "Está en las listas de contraseñas filtradas, o es una de ellas con algo añadido"
                    .to_owned()
            }
            Self::Misma => "Es la que tiene ahora: escriba otra".to_owned(),
        }
    }

    /// The problem, at the field where the password was written.
    pub fn en(self, campo: &str) -> Problema {
        Problema::de(&DATOS_INVALIDOS).campo(campo, self.codigo(), self.mensaje())
    }
}

/// Accepts a password for this person, or says why not.
pub fn comprobar(clave: &str, de: &Propios<'_>) -> Result<(), Falla> {
    let clave = normalizar(clave);
    let largo = clave.chars().count();
    if largo < MINIMO {
        return Err(Falla::Corta);
    }
    if largo > MAXIMO {
        return Err(Falla::Larga);
    }
    let simple = texto::normalizar(&clave);
    if es_personal(&simple, de) {
        return Err(Falla::Personal);
    }
    if es_monotona(&simple) || raices(&simple).iter().any(|raiz| es_conocida(raiz)) {
        return Err(Falla::Conocida);
    }
    Ok(())
}

fn es_personal(simple: &str, de: &Propios<'_>) -> bool {
    let nombre = texto::normalizar(de.nombre);
    let mut partes = nombre
        .split(|c: char| !c.is_alphanumeric())
        .filter(|parte| parte.chars().count() >= PARTE_DE_NOMBRE);
    let cifras: String = simple.chars().filter(char::is_ascii_digit).collect();
    let con_dv = de.nit.parse().ok().map(|numero: u64| {
        let dv = Nit::calcular_dv(numero);
        format!("{numero}{dv}")
    });
    let mut numeros = [Some(de.identificacion), Some(de.nit), con_dv.as_deref()]
        .into_iter()
        .flatten()
        .map(texto::normalizar)
        .filter(|numero| numero.chars().count() >= CIFRAS_DE_IDENTIFICACION);
    partes.any(|parte| simple.contains(parte))
        || numeros.any(|numero| simple.contains(&numero) || cifras.contains(&numero))
}

/// One block repeated («abcabcabcabc»), or the alphabet or the digits in a row.
fn es_monotona(simple: &str) -> bool {
    let letras: Vec<char> = simple.chars().collect();
    let repetida = (1..=BLOQUE).any(|bloque| {
        letras
            .iter()
            .skip(bloque)
            .zip(&letras)
            .all(|(letra, previa)| letra == previa)
    });
    let seguida = |paso: i32| {
        letras.windows(2).all(|par| {
            let [previa, letra] = [par[0], par[1]].map(|letra| i32::try_from(u32::from(letra)));
            let diferencia = match (previa, letra) {
                (Ok(previa), Ok(letra)) => letra - previa,
                _ => 0,
            };
            // After 9 comes 0.
            diferencia == paso || diferencia == -9 * paso
        })
    };
    repetida || seguida(1) || seguida(-1)
}

/// What the password is at bottom: itself, without what stands at its ends, without separators, with
/// letters where others write digits, and each of them once when it is written twice.
fn raices(simple: &str) -> Vec<String> {
    let sin_separadores: String = simple
        .chars()
        .filter(|c| !matches!(c, ' ' | '-' | '_' | '.'))
        .collect();
    let mut raices = Vec::new();
    for forma in [simple.to_owned(), sin_separadores] {
        for escrita in [forma.clone(), con_letras(&forma)] {
            let pelada = escrita
                .trim_matches(|c: char| !c.is_alphabetic())
                .to_owned();
            for raiz in [escrita, pelada] {
                raices.extend(mitad(&raiz));
                raices.push(raiz);
            }
        }
        // Digits at the ends are added ones; inside they may stand for letters.
        let pelada = forma.trim_matches(|c: char| !c.is_alphabetic());
        raices.push(con_letras(pelada));
    }
    raices
}

fn con_letras(texto: &str) -> String {
    texto
        .chars()
        .map(|c| match c {
            '0' => 'o',
            '1' | '!' => 'i',
            '3' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            '7' => 't',
            otra => otra,
        })
        .collect()
}

/// «claveclave» → «clave».
fn mitad(texto: &str) -> Option<String> {
    let letras: Vec<char> = texto.chars().collect();
    let (una, otra) = letras.split_at(letras.len() / 2);
    (una == otra).then(|| una.iter().collect())
}

fn es_conocida(texto: &str) -> bool {
    let huella = &Sha256::digest(texto)[..BYTES_DE_HUELLA];
    let (conocidas, _) = CONOCIDAS.as_chunks::<BYTES_DE_HUELLA>();
    conocidas
        .binary_search_by(|conocida| conocida.as_slice().cmp(huella))
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANA: Propios<'static> = Propios {
        nombre: "Ana María Núñez Ríos",
        identificacion: "1020304050",
        nit: "900123456",
    };

    #[test]
    fn a_long_phrase_is_accepted_without_digits_capitals_or_signs() {
        for clave in [
            "tres tazas de cafe frio",
            "correcto caballo pila grapa",
            "ñandúes vuelan bajo",
            "x9$kq2!vmw7p",
            "🐟🐠🐡🦈🐬🐳🐋🦑🐙🦐🦀🦞",
        ] {
            assert_eq!(comprobar(clave, &ANA), Ok(()), "{clave}");
        }
    }

    #[test]
    fn length_is_counted_in_letters_after_normalising() {
        assert_eq!(comprobar("ñandú vuela", &ANA), Err(Falla::Corta));
        assert_eq!(comprobar("ñandú vuelan", &ANA), Ok(()));
        // Decomposed: more bytes and marks, the same letters.
        let descompuesta = "n\u{303}andu\u{301} vuela";
        assert_eq!(comprobar(descompuesta, &ANA), Err(Falla::Corta));
        let justa: String = ('a'..='z').cycle().step_by(7).take(MAXIMO).collect();
        assert_eq!(comprobar(&justa, &ANA), Ok(()));
        assert_eq!(comprobar(&format!("{justa}x"), &ANA), Err(Falla::Larga));
    }

    #[test]
    fn what_everybody_tries_is_refused_also_with_something_added() {
        for clave in [
            "qwertyuiop123",
            "Password2026!",
            "P4ssw0rd2026",
            "123password456",
            "contraseña2026",
            "Colombia-2026!",
            "colombiacolombia",
            "pass word 2026",
            "M1nisterio2026!",
            "aaaaaaaaaaaa",
            "abcabcabcabc",
            "123412341234",
            "abcdefghijkl",
            "lkjihgfedcba",
            "123456789012",
            "098765432109",
        ] {
            assert_eq!(comprobar(clave, &ANA), Err(Falla::Conocida), "{clave}");
        }
    }

    #[test]
    fn the_commonest_long_passwords_are_refused() {
        let largas: Vec<&str> = include_str!("../../claves/largas.txt").lines().collect();
        let distintas: std::collections::HashSet<_> = largas.iter().collect();
        // ASVS asks for 3 000 that the rule of length would let through.
        assert_eq!(distintas.len(), 10_000);
        let nadie = Propios {
            nombre: "",
            identificacion: "",
            nit: "",
        };
        for clave in &largas {
            assert!(clave.chars().count() >= MINIMO, "{clave}");
            assert_eq!(comprobar(clave, &nadie), Err(Falla::Conocida), "{clave}");
        }
        for clave in [
            "1QAZ2wsx3edc",
            "leavemealone",
            "SonyEricsson7",
            "qazwsxedcrfv!",
        ] {
            assert_eq!(comprobar(clave, &ANA), Err(Falla::Conocida), "{clave}");
        }
    }

    #[test]
    fn what_names_the_person_or_the_company_is_refused() {
        for clave in [
            "la casa de nunez",
            "LaCasaDeNúñez99",
            "mi 1020304050 de hoy",
            "mi 1.020.304.050 hoy",
            "nit 900123456 ser",
            "maria corre lejos",
        ] {
            assert_eq!(comprobar(clave, &ANA), Err(Falla::Personal), "{clave}");
        }
        // «Ana» stands in half the dictionary.
        assert_eq!(comprobar("una semana en el mar", &ANA), Ok(()));
    }
}
