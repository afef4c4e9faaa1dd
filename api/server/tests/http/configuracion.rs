//! What the environment may say, and what production refuses.

use ser_server::config::{ConfigError, Perfil, Proxies, Settings, VARIABLES};
use ser_server::contexto::ArranqueError;
use ser_server::semilla;
use ser_testkit::{Motor, TestApp, en_ambos_motores};
use time::macros::date;

en_ambos_motores![sin_app:
    in_production_demonstration_rates_do_not_count,
    production_does_not_serve_the_demonstration,
];

fn leer(demo: bool, variables: &[(&str, &str)]) -> Result<Settings, ConfigError> {
    Settings::leer(demo, |nombre| {
        variables
            .iter()
            .find(|(conocida, _)| *conocida == nombre)
            .map(|(_, valor)| (*valor).to_owned())
    })
}

const SECRETO: (&str, &str) = ("SER_SECRETO", "0123456789abcdef0123456789abcdef");

/// What a production says of itself, at least.
const PROPIAS: [(&str, &str); 10] = [
    ("SER_CLAMD", "unix:/run/clamav/clamd.ctl"),
    SECRETO,
    ("SER_URL_PUBLICA", "https://ser.example.com/"),
    ("SER_ENTIDAD", "Ministerio de Ejemplo"),
    ("SER_FONDO", "Fondo de Ejemplo"),
    ("SER_ENTIDAD_NIT", "900999990-9"),
    ("SER_ENTIDAD_DIRECCION", "Carrera 1 # 2-3, Bogotá, D. C."),
    ("SER_GLN", "7709998000018"),
    (
        "SER_CORREO",
        "smtps://ser:clave-del-buzon@correo.example.com",
    ),
    ("SER_CORREO_REMITENTE", "SER <ser@entidad.example.com>"),
];

/// A production, with some of it said otherwise.
fn produccion(otras: &[(&str, &str)]) -> Result<Settings, ConfigError> {
    leer(false, &[otras, &PROPIAS].concat())
}

#[test]
fn a_production_that_is_well_set_starts() {
    let settings = produccion(&[]).unwrap();
    assert_eq!(settings.perfil, Perfil::Produccion);
    assert_eq!(settings.url_publica, "https://ser.example.com");
    assert!(settings.con_trabajador);
}

#[test]
fn the_ministry_must_have_a_second_factor_in_production_and_where_it_is_said() {
    assert!(produccion(&[]).unwrap().segundo_factor_ministerio);
    let no = [("SER_SEGUNDO_FACTOR_MINISTERIO", "no")];
    assert!(!produccion(&no).unwrap().segundo_factor_ministerio);
    let de = |perfil, valor| {
        let variables = [
            ("SER_PERFIL", perfil),
            SECRETO,
            ("SER_SEGUNDO_FACTOR_MINISTERIO", valor),
        ];
        leer(false, &variables)
    };
    for perfil in ["demo", "desarrollo", "prueba"] {
        assert!(!de(perfil, "").unwrap().segundo_factor_ministerio);
        assert!(de(perfil, "si").unwrap().segundo_factor_ministerio);
    }
    assert!(de("demo", "quizas").is_err());
}

#[test]
fn operators_choose_unless_it_is_said() {
    let de = |valor| produccion(&[("SER_SEGUNDO_FACTOR_OPERADORES", valor)]);
    assert!(!de("").unwrap().exige_factor(false));
    assert!(de("si").unwrap().exige_factor(false));
    assert!(de("a veces").is_err());
}

#[test]
fn a_production_without_a_scanner_says_that_it_accepts_the_risk() {
    let sin = |mas: &[(&str, &str)]| produccion(&[&[("SER_CLAMD", "")], mas].concat());
    let ConfigError(errores) = sin(&[]).unwrap_err();
    assert_eq!(errores.len(), 1, "{errores:?}");
    assert!(
        errores[0].contains("SER_CLAMD") && errores[0].contains("acepto-el-riesgo"),
        "{errores:?}"
    );
    let aceptado = ("SER_SIN_ANTIVIRUS", "acepto-el-riesgo");
    assert!(sin(&[aceptado]).unwrap().antivirus.is_none());
    assert!(sin(&[("SER_SIN_ANTIVIRUS", "si")]).is_err());
    // One or the other.
    assert!(produccion(&[aceptado]).is_err());
    // Elsewhere nobody asks.
    assert!(leer(false, &[("SER_PERFIL", "demo"), SECRETO]).is_ok());
}

#[test]
fn earlier_secrets_are_a_list_that_has_not_the_one_in_force() {
    let de = |lista: &str| produccion(&[("SER_SECRETO_ANTERIORES", lista)]);
    let (uno, otro) = ("a".repeat(32), "b".repeat(40));
    let settings = de(&format!(" {uno}, {otro},")).unwrap();
    let secretos: Vec<_> = settings
        .secretos()
        .iter()
        .map(|s| s.exponer().to_owned())
        .collect();
    assert_eq!(secretos, [SECRETO.1, &uno, &otro]);
    assert!(de("corto").is_err());
    assert!(de(SECRETO.1).is_err());
}

#[test]
fn a_session_lasts_long_enough_to_be_warned_of_its_end() {
    let de = |minutos| produccion(&[("SER_INACTIVIDAD_MINUTOS", minutos)]);
    assert_eq!(produccion(&[]).unwrap().inactividad.whole_minutes(), 20);
    assert_eq!(de("3").unwrap().inactividad.whole_minutes(), 3);
    assert!(de("2").is_err() && de("muchos").is_err());
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
            ("SER_PROXIES", "10.0.0.0/40"),
            ("SER_METRICAS_TOKEN", "corto"),
            ("SER_LIMITE_RECHAZOS", "0"),
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
        "SER_PROXIES",
        "SER_METRICAS_TOKEN",
        "SER_LIMITE_RECHAZOS",
    ] {
        assert!(
            errores.iter().any(|error| error.contains(nombre)),
            "{nombre} is not in {errores:#?}"
        );
    }
}

#[test]
fn production_takes_no_fictional_default() {
    let ConfigError(errores) = leer(false, &[]).unwrap_err();
    for (nombre, _) in PROPIAS {
        assert!(
            errores.iter().any(|error| error.contains(nombre)),
            "{nombre} is not in {errores:#?}"
        );
    }
    assert_eq!(errores.len(), PROPIAS.len(), "{errores:#?}");
}

#[test]
fn production_sends_no_password_in_clear() {
    for correo in [
        "memoria",
        "smtp://ser:clave@correo.example.com:587",
        "smtp://ser:clave@correo.example.com:587?tls=opportunistic",
        "smtp://correo.example.com?tls=opportunistic",
    ] {
        let ConfigError(errores) = produccion(&[("SER_CORREO", correo)]).unwrap_err();
        assert_eq!(errores.len(), 1, "{correo}: {errores:#?}");
        assert!(errores[0].contains("SER_CORREO"), "{errores:#?}");
        assert!(!errores[0].contains("clave@"), "{errores:#?}");
    }
    for correo in [
        "smtps://ser:clave@correo.example.com",
        "smtp://ser:clave@correo.example.com:587?tls=required",
        "smtp://localhost",
        "archivos:/var/spool/ser",
    ] {
        assert!(produccion(&[("SER_CORREO", correo)]).is_ok(), "{correo}");
    }
}

#[test]
fn secrets_are_not_printed() {
    let settings = produccion(&[
        ("SER_DATABASE_URL", "postgres://ser:clave-de-la-base@db/ser"),
        ("SER_METRICAS_TOKEN", "clave-de-las-metricas"),
    ])
    .unwrap();
    let texto = format!("{settings:?}");
    assert!(!texto.contains(SECRETO.1));
    assert!(!texto.contains("clave-de"), "{texto}");
}

#[test]
fn fictional_data_are_loaded_only_where_the_profile_says_so() {
    let sembrar = |perfil: Option<&str>| {
        Settings::para_sembrar(|nombre| match nombre {
            "SER_PERFIL" => perfil.map(ToOwned::to_owned),
            _ => PROPIAS
                .iter()
                .find(|(propia, _)| *propia == nombre)
                .map(|(_, valor)| (*valor).to_owned()),
        })
    };
    for perfil in [None, Some(""), Some("produccion"), Some("otro")] {
        let ConfigError(errores) = sembrar(perfil).unwrap_err();
        assert!(errores[0].contains("SER_PERFIL"), "{errores:#?}");
    }
    assert_eq!(sembrar(Some("demo")).unwrap().perfil, Perfil::Demo);
}

/// The accounts of the demonstration have a password that everybody knows.
async fn production_does_not_serve_the_demonstration(motor: Motor) {
    let app = TestApp::en(motor).await;
    semilla::demo(&app.contexto).await.unwrap();
    let mut settings = app.contexto.settings.clone();
    settings.perfil = Perfil::Produccion;
    assert!(matches!(
        ser_server::app::preparar(settings).await,
        Err(ArranqueError::DatosDemostracion)
    ));
}

#[test]
fn the_client_is_the_last_that_is_no_proxy_of_ours() {
    let proxies = Proxies::leer("10.0.0.0/8, 127.0.0.1, ::1, fd00::/8").unwrap();
    for (par, cabecera, cliente) in [
        ("127.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("::ffff:127.0.0.1", "198.51.100.7", "198.51.100.7"),
        // What the client wrote itself stands to the left.
        ("127.0.0.1", "192.0.2.1, 198.51.100.7", "198.51.100.7"),
        ("127.0.0.1", "198.51.100.7, 10.1.2.3", "198.51.100.7"),
        ("fd00::2", "2001:db8::1", "2001:db8::1"),
        ("127.0.0.1", "[2001:db8::1]:443", "2001:db8::1"),
        ("127.0.0.1", "198.51.100.7:5000", "198.51.100.7"),
        // Nobody of ours sent it: not a word is believed.
        ("203.0.113.9", "198.51.100.7", "203.0.113.9"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", "198.51.100.7, basura", "127.0.0.1"),
        ("127.0.0.1", "10.0.0.1", "10.0.0.1"),
    ] {
        let visto = proxies.cliente(par.parse().unwrap(), cabecera.split(','));
        assert_eq!(visto.to_string(), cliente, "{par}: {cabecera}");
    }
    let nadie = Proxies::default();
    let par = "127.0.0.1".parse().unwrap();
    assert_eq!(nadie.cliente(par, ["198.51.100.7"].into_iter()), par);
    let todos = Proxies::leer("0.0.0.0/0").unwrap();
    let visto = todos.cliente(par, ["198.51.100.7"].into_iter());
    assert_eq!(visto.to_string(), "198.51.100.7");
    for malo in ["proxy", "10.0.0.0/33", "10.0.0.0/x", "::1/129"] {
        assert_eq!(Proxies::leer(malo), Err(malo.to_owned()));
    }
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
