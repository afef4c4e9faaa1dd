//! What the data of a person must be, wherever they are asked for: what the domain says of names and
//! identifications, an address that mail reaches, and no account that looks like another's.

pub use ser_domain::personas::{Reparo, cedula, identificacion, nombre_completo};

use ser_store::texto::normalizar;
use strsim::osa_distance;
use validator::ValidateEmail;

/// An address as it is kept and compared: without spaces around, in lower case, its domain in ASCII.
///
/// # Errors
/// When no mail could be sent to it.
pub fn correo_electronico(texto: &str) -> Result<String, Reparo> {
    let invalido = Reparo {
        codigo: "CORREO_INVALIDO",
        mensaje: "Escriba un correo como nombre@empresa.co",
    };
    let (local, dominio) = texto.trim().rsplit_once('@').ok_or(invalido)?;
    let dominio = idna::domain_to_ascii_strict(dominio).map_err(|_| invalido)?;
    let correo = format!("{}@{dominio}", local.to_lowercase());
    let alcanzable = dominio.contains('.') && correo.len() <= 254 && correo.validate_email();
    alcanzable.then_some(correo).ok_or(invalido)
}

/// Whether two accounts may be taken for each other: the same name, and numbers that differ in one
/// sign or in two that changed places.
#[must_use]
pub fn se_parecen((nombre, numero): (&str, &str), (otro, suyo): (&str, &str)) -> bool {
    numero != suyo && normalizar(nombre) == normalizar(otro) && osa_distance(numero, suyo) <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_complete_and_of_a_person() {
        assert_eq!(
            nombre_completo("  Ana   María  Peña ").as_deref(),
            Ok("Ana María Peña")
        );
        assert_eq!(
            nombre_completo("José O’Neil-Ruiz").as_deref(),
            Ok("José O’Neil-Ruiz")
        );
        for (texto, codigo) in [
            ("", "NOMBRE_INCOMPLETO"),
            ("Ana", "NOMBRE_INCOMPLETO"),
            ("A B", "NOMBRE_INCOMPLETO"),
            ("Usuario 2", "NOMBRE_INVALIDO"),
            ("admin@empresa", "NOMBRE_INVALIDO"),
            ("Comunicaciones de Ejemplo S.A.S.", "NO_ES_PERSONA_NATURAL"),
            ("Telecomunicaciones 24 Ltda", "NO_ES_PERSONA_NATURAL"),
        ] {
            assert_eq!(
                nombre_completo(texto).unwrap_err().codigo,
                codigo,
                "{texto}"
            );
        }
        assert!(nombre_completo(&"Ana ".repeat(40)).is_err());
    }

    #[test]
    fn an_identification_is_read_however_it_is_written() {
        assert_eq!(
            identificacion(" 1.020.304-050 ").as_deref(),
            Ok("1020304050")
        );
        assert_eq!(identificacion("ab123456").as_deref(), Ok("AB123456"));
        for texto in [
            "",
            "1234",
            "1234567890123456",
            "11111111",
            "12#45678",
            "１２３４５６",
        ] {
            assert!(identificacion(texto).is_err(), "{texto}");
        }
    }

    #[test]
    fn a_card_has_digits_alone() {
        assert_eq!(cedula("1.020.304.050").as_deref(), Ok("1020304050"));
        for texto in ["ABCDEF", "10203O4050", "12345678901"] {
            assert_eq!(
                cedula(texto).unwrap_err().codigo,
                "CEDULA_INVALIDA",
                "{texto}"
            );
        }
        assert_eq!(cedula("123").unwrap_err().codigo, "IDENTIFICACION_INVALIDA");
    }

    #[test]
    fn an_address_has_one_way_of_being_kept() {
        assert_eq!(
            correo_electronico("  Ana.Ruiz@Empresa.COM.co ").as_deref(),
            Ok("ana.ruiz@empresa.com.co")
        );
        assert_eq!(
            correo_electronico("ana@peñas.example").as_deref(),
            Ok("ana@xn--peas-hqa.example")
        );
        for texto in [
            "",
            "ana",
            "ana@",
            "@empresa.co",
            "ana@empresa",
            "a b@empresa.co",
            "ana@empresa..co",
            "ana@empresa.co\r\nBcc: otro@x.co",
            "ana@b@empresa.co",
        ] {
            assert!(correo_electronico(texto).is_err(), "{texto}");
        }
    }

    #[test]
    fn look_alikes_have_one_name_and_nearly_one_number() {
        let ana = ("Ana Peña Ruiz", "1020304050");
        for (otra, parecidas) in [
            (("ANA PENA RUIZ", "1020304051"), true),
            (("Ana Peña Ruiz", "1020304500"), true),
            (("Ana Peña Ruiz", "102030405"), true),
            (("Ana Peña Ruiz", "1020304050"), false),
            (("Ana Peña Ruiz", "1020304161"), false),
            (("Ana Peña Ríos", "1020304051"), false),
        ] {
            assert_eq!(se_parecen(ana, otra), parecidas, "{otra:?}");
        }
    }
}
