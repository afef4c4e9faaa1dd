//! A broken worked case is refused with its file, the line of what is wrong, and the reason.

use crate::soporte::intento::intentar;
use crate::soporte::parametros_certificados;

const CASO: &str = r#"nombre = "Un mes de mora"
fuente = "Calculado aparte"
clase = "mora"

[entrada]
capital = "7500000"
vencimiento = 2023-12-15
pago = 2025-01-15
regimen = "et_635"

[esperado]
dias = 397
"#;

fn razon(antes: &str, despues: &str) -> String {
    assert!(CASO.contains(antes), "{antes}");
    let roto = CASO.replacen(antes, despues, 1);
    let parametros = parametros_certificados();
    intentar("mora/caso.toml", &roto, &parametros)
        .unwrap_err()
        .to_string()
}

#[test]
fn the_line_and_the_reason_are_those_of_what_is_wrong() {
    for (antes, despues, esperada) in [
        ("clase = \"mora\"\n", "", "línea 1: falta «clase»"),
        (
            "clase = \"mora\"",
            "clase = \"sancion\"",
            "línea 3: la clase de esta carpeta es «mora»",
        ),
        (
            "\"Calculado aparte\"",
            "\" \"",
            "línea 2: «fuente» está en blanco",
        ),
        ("clase =", "class =", "línea 3: un caso no tiene «class»"),
        ("\"7500000\"", "7500000", "línea 6: debe ser un texto"),
        (
            "\"7500000\"",
            "7500000.5",
            "línea 6: un decimal se escribe entre comillas",
        ),
        (
            "\"7500000\"",
            "\"7.500.000\"",
            "línea 6: El valor debe ser un número decimal simple, por ejemplo 20520000.00",
        ),
        ("capital =", "capitales =", "línea 5: falta «capital»"),
        (
            "2025-01-15",
            "2025-01-15T08:00:00",
            "línea 8: 2025-01-15T08:00:00 no es una fecha sin hora",
        ),
        (
            "2025-01-15",
            "\"2025-01-15\"",
            "línea 8: debe ser una fecha",
        ),
        (
            "\"et_635\"",
            "\"et_999\"",
            "línea 9: no es un código conocido",
        ),
        ("dias = 397\n", "", "línea 11: el caso no espera nada"),
        (
            "dias = 397",
            "dias = 99999999999999999999",
            "línea 12: 99999999999999999999: number too large to fit in target type",
        ),
        ("[esperado]", "[esperado", "línea 11: "),
    ] {
        let razon = razon(antes, despues);
        let completa = format!("mora/caso.toml, {esperada}");
        if esperada.ends_with(' ') {
            assert!(razon.starts_with(&completa), "{razon}");
        } else {
            assert_eq!(razon, completa);
        }
    }
}
