//! What the environment may say, and what production refuses.

use ser_server::config::{ConfigError, Perfil, Settings, VARIABLES};
use ser_testkit::{Motor, TestApp, en_ambos_motores};
use time::macros::date;

en_ambos_motores![sin_app: in_production_demonstration_rates_do_not_count];

fn leer(demo: bool, variables: &[(&str, &str)]) -> Result<Settings, ConfigError> {
    Settings::leer(demo, |nombre| {
        variables
            .iter()
            .find(|(conocida, _)| *conocida == nombre)
            .map(|(_, valor)| (*valor).to_owned())
    })
}

const SECRETO: (&str, &str) = ("SER_SECRETO", "0123456789abcdef0123456789abcdef");

#[test]
fn a_production_that_is_well_set_starts() {
    let settings = leer(
        false,
        &[SECRETO, ("SER_URL_PUBLICA", "https://ser.example.com/")],
    )
    .unwrap();
    assert_eq!(settings.perfil, Perfil::Produccion);
    assert_eq!(settings.url_publica, "https://ser.example.com");
    assert!(settings.con_trabajador);
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let ConfigError(errores) = leer(
        true,
        &[
            ("SER_PERFIL", "produccion"),
            ("SER_SECRETO", "corto"),
            ("SER_DATABASE_URL", "mysql://x"),
            ("SER_CORREO", "paloma:mensajera"),
            ("SER_CONEXIONES", "0"),
            ("SER_CAPTCHA_COSTO", "mucho"),
            ("SER_LIMITE_PUBLICO", "-1"),
            ("SER_ENTIDAD_NIT", "899999053-2"),
            ("SER_GLN", "123"),
            ("SER_TRABAJADOR", "tal vez"),
        ],
    )
    .unwrap_err();
    for nombre in [
        "--demo",
        "SER_SECRETO",
        "SER_DATABASE_URL",
        "SER_CORREO",
        "SER_CONEXIONES",
        "SER_CAPTCHA_COSTO",
        "SER_LIMITE_PUBLICO",
        "SER_URL_PUBLICA",
        "SER_ENTIDAD_NIT",
        "SER_GLN",
        "SER_TRABAJADOR",
    ] {
        assert!(
            errores.iter().any(|error| error.contains(nombre)),
            "{nombre} is not in {errores:#?}"
        );
    }
}

#[test]
fn production_asks_for_its_own_secret_and_keeps_no_mail_in_memory() {
    let ConfigError(errores) = leer(
        false,
        &[
            ("SER_URL_PUBLICA", "https://ser.example.com"),
            ("SER_CORREO", "memoria"),
        ],
    )
    .unwrap_err();
    assert_eq!(errores.len(), 2, "{errores:?}");
}

#[test]
fn secrets_are_not_printed() {
    let settings = leer(
        false,
        &[SECRETO, ("SER_URL_PUBLICA", "https://ser.example.com")],
    )
    .unwrap();
    assert!(!format!("{settings:?}").contains(SECRETO.1));
}

#[test]
fn the_readme_shows_every_variable() {
    let ruta = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
    let leame = std::fs::read_to_string(ruta).unwrap();
    for variable in VARIABLES {
        assert!(leame.contains(variable.nombre), "{}", variable.nombre);
    }
}

async fn in_production_demonstration_rates_do_not_count(motor: Motor) {
    let app = TestApp::con(motor, |settings| settings.perfil = Perfil::Produccion).await;
    app.tasas_demostrativas().await;
    let parametros = app.contexto.parametros();
    assert!(parametros.tasa_mora(date!(2026 - 03 - 31)).is_ok());
    assert!(parametros.tasa_mora(date!(2026 - 04 - 01)).is_err());

    let prueba = TestApp::en(motor).await;
    prueba.tasas_demostrativas().await;
    let parametros = prueba.contexto.parametros();
    assert!(parametros.tasa_mora(date!(2026 - 04 - 01)).is_ok());
}
