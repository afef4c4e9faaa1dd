//! What the program tells at a terminal: `ser liquidar` and `ser parametros`.
#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

use std::path::Path;
use std::process::Command;

struct Dicho {
    bien: bool,
    texto: String,
}

fn ser(argumentos: &[&str]) -> Dicho {
    dicho(Command::new(env!("CARGO_BIN_EXE_ser")).args(argumentos))
}

fn dicho(orden: &mut Command) -> Dicho {
    let salida = orden.output().unwrap();
    let bytes = if salida.status.success() {
        salida.stdout
    } else {
        salida.stderr
    };
    Dicho {
        bien: salida.status.success(),
        texto: String::from_utf8(bytes).unwrap(),
    }
}

/// In a folder of its own, where a demonstration keeps its database.
fn ser_en(carpeta: &Path, argumentos: &[&str]) -> Dicho {
    let mut orden = Command::new(env!("CARGO_BIN_EXE_ser"));
    let entorno = [("SER_PERFIL", "demo"), ("SER_LOG", "error")];
    orden.current_dir(carpeta).env_clear().envs(entorno);
    dicho(orden.args(argumentos))
}

fn con_archivo(contenido: &str, mas: &[&str]) -> Dicho {
    let carpeta = tempfile::tempdir().unwrap();
    let ruta = carpeta.path().join("caso.toml");
    std::fs::write(&ruta, contenido).unwrap();
    let mut argumentos = vec!["liquidar", "--file", ruta.to_str().unwrap()];
    argumentos.extend(mas);
    ser(&argumentos)
}

const CASO_A: &str = r#"
familia = "prst"
periodo = "2025-T2"
fecha_presentacion = "2025-09-30"
fecha_pago = "2025-09-30"

[renglones]
ingresos = "1250000000"
terminales = "150000000"
devoluciones = "20000000"
"#;

const POSTAL: &str = r#"
familia = "postal"
periodo = "2014-T3"
fecha_presentacion = "2014-10-15"
fecha_pago = "2014-10-15"

[renglones]
ingresos = "800000000"
"#;

#[test]
fn a_case_is_told_in_sentences_with_norms() {
    let dicho = con_archivo(CASO_A, &[]);
    assert!(dicho.bien, "{}", dicho.texto);
    for frase in [
        "Contraprestación: $ 1.080.000.000 × 1,9 % = $ 20.520.000.",
        "  Tramo de interés: del 16 de julio de 2025 al 31 de julio de 2025",
        "Total a pagar: $ 20.520.000 + $ 923.000 + $ 997.000 = $ 22.440.000.",
        "[tarifa.prst desde 2025-01-01: Resolución MinTIC 5635 de 2024]",
        "no es una liquidación oficial",
    ] {
        assert!(dicho.texto.contains(frase), "{frase}\n{}", dicho.texto);
    }
}

#[test]
fn as_known_on_a_day_it_says_what_changed_since() {
    let dicho = con_archivo(POSTAL, &["--al", "2014-08-01"]);
    assert!(dicho.bien, "{}", dicho.texto);
    for frase in [
        "Con lo que se conocía el 2014-08-01.",
        "$ 800.000.000 × 2,7 % = $ 21.600.000.",
        "Hoy Contraprestación vale 24000000.00 en vez de 21600000.00 (2400000.00).",
        "  tarifa.postal: 3 (Decreto 1529 de 2014, art. 1) en vez de 2.7",
    ] {
        assert!(dicho.texto.contains(frase), "{frase}\n{}", dicho.texto);
    }
}

#[test]
fn a_broken_file_is_named_with_its_line_and_its_reason() {
    for (contenido, razon) in [
        ("familia = \"prst\"\nperiodo = ", "caso.toml, línea 2: "),
        (
            "familia = \"prst\"\npropina = 1\n",
            "caso.toml, línea 2: unknown field `propina`",
        ),
        (
            &CASO_A.replace("2025-T2", "2025-T9") as &str,
            "línea 3, /periodo: ",
        ),
        (
            &CASO_A.replace("\"prst\"", "\"marte\"") as &str,
            "línea 2, /familia: Esa familia no existe",
        ),
        (
            &CASO_A.replace("1250000000", "mil") as &str,
            "línea 8, /renglones/ingresos: El valor debe ser un número",
        ),
    ] {
        let dicho = con_archivo(contenido, &[]);
        assert!(!dicho.bien);
        assert!(dicho.texto.contains("caso.toml"), "{}", dicho.texto);
        assert!(dicho.texto.contains(razon), "{razon}\n{}", dicho.texto);
    }
    let dicho = con_archivo(CASO_A, &["--al", "ayer"]);
    assert!(
        dicho.texto.contains("ayer no es una fecha"),
        "{}",
        dicho.texto
    );
}

const DEUDA: &str = r#"
# A debt with a payment.
clase = "deuda" # not a return
mora = "et_635"
imputacion = "prst"
fecha = "2025-09-30"

[[versiones]]
presentada_en = "2025-07-15"
vencimiento = "2025-07-15"
capital = "20520000"
sancion = "923000"

[[pagos]]
id = "p1"
fecha = "2025-08-15"
valor = "10000000"
"#;

#[test]
fn the_account_of_a_debt_is_told_with_what_each_payment_covered() {
    let dicho = con_archivo(DEUDA, &[]);
    assert!(dicho.bien, "{}", dicho.texto);
    for frase in [
        "Deuda al 2025-09-30: 12167000.00",
        "Pago p1 del 2025-08-15: 10000000.00 = sanción 422561.00 + indexación 0.00 + intereses 183125.00 + capital 9394314.00",
        "pago p1: débito banco, crédito cartera_capital, 9394314.00",
        "no es una liquidación oficial",
    ] {
        assert!(dicho.texto.contains(frase), "{frase}\n{}", dicho.texto);
    }
    let estimada = DEUDA.replace(
        "fecha = \"2025-09-30\"",
        "fecha = \"2026-04-10\"\nestimar = true",
    );
    let dicho = con_archivo(&estimada, &[]);
    assert!(
        dicho.texto.contains("Estimada: desde el 2026-04-01"),
        "{}",
        dicho.texto
    );
    // A return may say its class too.
    let declaracion = format!("clase = \"declaracion\"\n{CASO_A}");
    assert!(
        con_archivo(&declaracion, &[])
            .texto
            .contains("$ 22.440.000")
    );
}

#[test]
fn a_payment_plan_is_told_instalment_by_instalment() {
    let plan = r#"
clase = "facilidad"
capital = "20520000"
intereses = "996794"
sancion = "923400"
fecha_acuerdo = "2025-09-30"
primera_cuota = "2025-10-31"
numero_cuotas = 5
periodicidad = "mensual"
garantia = "ninguna"
"#;
    let dicho = con_archivo(plan, &[]);
    assert!(dicho.bien, "{}", dicho.texto);
    for frase in [
        "deuda 22440194.00 + intereses del plazo 1183000.00 = 23623194.00",
        "Cuota 5 vence el 2026-03-02: capital 4104000.00 + intereses 199362.00 + sanción 184680.00 + intereses del plazo 73000.00 = 4561042.00; queda 0.00",
        "no es una liquidación oficial",
    ] {
        assert!(dicho.texto.contains(frase), "{frase}\n{}", dicho.texto);
    }
    let dicho = con_archivo(&plan.replace("= 5", "= 13"), &[]);
    assert!(!dicho.bien);
    assert!(
        dicho.texto.contains("línea 10, /garantia: Sin garantía"),
        "{}",
        dicho.texto
    );
}

#[test]
fn a_broken_file_of_any_class_is_named_with_its_line_and_its_reason() {
    for (contenido, razon) in [
        (
            DEUDA.replace("\"deuda\"", "\"nada\""),
            "caso.toml: no hay una clase «nada»",
        ),
        (
            DEUDA.replace("mora =", "amor ="),
            "caso.toml, línea 4: unknown field `amor`",
        ),
        (
            DEUDA.replace("\"20520000\"", "mil"),
            "caso.toml, línea 11: ",
        ),
        (
            DEUDA.replace("\"20520000\"", "\"mil\""),
            "línea 11, /versiones/0/capital: El valor debe ser un número",
        ),
        (DEUDA.replace("\"deuda\"", "1"), "caso.toml, línea 3: "),
    ] {
        let dicho = con_archivo(&contenido, &[]);
        assert!(!dicho.bien);
        assert!(dicho.texto.contains("caso.toml"), "{}", dicho.texto);
        assert!(dicho.texto.contains(razon), "{razon}\n{}", dicho.texto);
    }
}

#[test]
fn the_law_of_a_date_its_changes_and_its_gaps_are_listed() {
    let vigentes = ser(&["parametros", "--en", "2025-09-30"]).texto;
    assert!(vigentes.contains("tarifa.prst = 1.9 porcentaje · 2025-01-01 a hoy"));
    assert!(vigentes.contains("mora.tasa = 23.01"), "{vigentes}");
    assert!(vigentes.contains("tarifa.postal: falta (Decreto 805 de 2024)"));

    let cambios = ser(&["parametros", "--entre", "2023-12-31", "2024-07-01"]).texto;
    assert!(
        cambios.contains("+ unidades.base = 116 UVB por SMLMV"),
        "{cambios}"
    );
    assert!(
        cambios.contains("- tarifa.postal = 1.7 porcentaje"),
        "{cambios}"
    );
    assert!(!cambios.contains("tarifa.prst"), "{cambios}");

    let faltan = ser(&["parametros", "--faltan", "2026-03-01"]).texto;
    assert!(faltan.contains("mora.tasa desde el 2026-04-01"), "{faltan}");
    assert!(
        faltan.contains("unidades.uvb desde el 2027-01-01"),
        "{faltan}"
    );
    assert!(faltan.contains("tarifa.postal desde el 2026-03-01 (Decreto 805 de 2024)"));
    assert!(!faltan.contains("especiales"), "{faltan}");
    assert!(!ser(&["parametros"]).bien);
}

const NO_DECLARAR: &str = r#"
clase = "sancion"
regimen = "prst"
sancion = "no_declarar"
fecha_hecho = "2025-07-15"
fecha_acto = "2025-12-01"
contraprestacion = "20520000"
"#;

const HF: &str = r#"
clase = "espectro"
tipo = "hf"
desde = "2019-01-01"
hasta = "2019-12-31"
ancho_khz = "3.5"
horas = [{ desde = 16, hasta = 20 }]
"#;

#[test]
fn a_penalty_and_a_spectrum_fee_are_told_in_sentences_with_norms() {
    for (contenido, frases) in [
        (
            NO_DECLARAR,
            [
                "Sanción por no declarar · La impone un acto",
                "Sanción por no declarar: $ 20.520.000 × 30 % = $ 6.156.000. [actos.prst_no_declarar desde 2010-04-13: Decreto 1161 de 2010, art. 8]",
                "no es una liquidación oficial",
            ],
        ),
        (
            HF,
            [
                "  Horas de noche: 3,5 kHz × 2 h × 0,1 × $ 828.116 = $ 579.681,2",
                "Cuota del 2019-01-01 al 2019-12-31, vence el 2019-04-01 [espectro.plazo.anual:",
                ": 1739000.00\n",
            ],
        ),
    ] {
        let dicho = con_archivo(contenido, &[]);
        assert!(dicho.bien, "{}", dicho.texto);
        for frase in frases {
            assert!(dicho.texto.contains(frase), "{frase}\n{}", dicho.texto);
        }
    }
    let entonces = con_archivo(HF, &["--al", "2019-06-01"]);
    assert!(
        entonces
            .texto
            .contains("Con lo que se conocía el 2019-06-01.")
    );
}

#[test]
fn a_broken_file_of_another_class_is_named_with_its_line_and_its_reason() {
    let otra = CASO_A.replace(
        "familia = \"prst\"",
        "clase = \"declaracion\"\nfamilia = \"prst\"",
    );
    assert!(con_archivo(&otra, &[]).bien);
    for (contenido, razon) in [
        (
            "\nclase = 5\n".to_owned(),
            "caso.toml, línea 2: «clase» debe ser un texto",
        ),
        (
            "clase = \"rifa\"\n".to_owned(),
            "caso.toml: no hay una clase «rifa»",
        ),
        (
            NO_DECLARAR.replace("regimen", "propina"),
            "caso.toml, línea 3: unknown field `propina`",
        ),
        (
            HF.replace("ancho_khz", "ancho_mhz"),
            "línea 1, /ancho_khz: Falta este dato",
        ),
        (
            NO_DECLARAR.replace("2025-12-01", "2025-10-15"),
            "línea 6, /fecha_acto: No declarar es sancionable por acto desde el 16 de octubre de 2025",
        ),
    ] {
        let dicho = con_archivo(&contenido, &[]);
        assert!(!dicho.bien, "{contenido}");
        assert!(dicho.texto.contains(razon), "{razon}\n{}", dicho.texto);
    }
}

#[test]
fn the_register_of_the_database_is_read_when_it_is_asked_for() {
    let carpeta = tempfile::tempdir().unwrap();
    let vigentes = ["parametros", "--en", "2026-05-10"];
    let del_registro = ["parametros", "--en", "2026-05-10", "--base"];
    let sin_base = ser_en(carpeta.path(), &del_registro);
    assert!(!sin_base.bien, "{}", sin_base.texto);

    let sembrada = ser_en(carpeta.path(), &["seed"]);
    assert!(sembrada.bien, "{}", sembrada.texto);
    // The demonstration has rates for the months that nobody has certified yet.
    let tasa = |dicho: &Dicho| {
        assert!(dicho.bien, "{}", dicho.texto);
        dicho.texto.contains("mora.tasa = ")
    };
    assert!(tasa(&ser_en(carpeta.path(), &del_registro)));
    assert!(!tasa(&ser_en(carpeta.path(), &vigentes)));
}

#[test]
fn a_secret_is_replaced_at_a_terminal_and_the_anchors_are_proven_after_it() {
    const VIEJO: (&str, &str) = ("SER_SECRETO", "un-secreto-de-prueba-bastante-largo-uno");
    const NUEVO: (&str, &str) = ("SER_SECRETO", "un-secreto-de-prueba-bastante-largo-dos");
    const ANTERIORES: (&str, &str) = ("SER_SECRETO_ANTERIORES", VIEJO.1);
    let carpeta = tempfile::tempdir().unwrap();
    let ser = |entorno: &[(&str, &str)], argumentos: &[&str]| {
        let mut orden = Command::new(env!("CARGO_BIN_EXE_ser"));
        orden
            .current_dir(carpeta.path())
            .env_clear()
            .envs([("SER_PERFIL", "demo"), ("SER_LOG", "error")])
            .envs(entorno.iter().copied());
        let dicho = dicho(orden.args(argumentos));
        assert!(dicho.bien, "{argumentos:?}: {}", dicho.texto);
        dicho.texto
    };
    ser(&[VIEJO], &["auditoria", "anclar"]);
    let vieja = ser(&[VIEJO], &["auditoria", "llave"]).trim().to_owned();
    let falta = ser(&[NUEVO, ANTERIORES], &["secreto"]);
    assert!(falta.contains("Todavía no quite"), "{falta}");
    let hecho = ser(&[NUEVO, ANTERIORES], &["secreto", "rotar"]);
    assert!(hecho.contains("Cifrado de nuevo: 0"), "{hecho}");
    assert!(hecho.contains("sin aval de la de hoy: 0"), "{hecho}");
    assert!(!hecho.contains("secreto-de-prueba"), "{hecho}");
    let solo_el_nuevo = ser(&[NUEVO], &["secreto"]);
    assert!(
        solo_el_nuevo.contains("Anteriores: ninguno"),
        "{solo_el_nuevo}"
    );
    let llaves = ser(&[NUEVO], &["auditoria", "llave"]);
    let llaves: Vec<&str> = llaves.lines().collect();
    assert_eq!(llaves.len(), 2);
    assert!(!llaves[0].contains('@') && llaves[0] != vieja);
    assert!(llaves[1].starts_with(&format!("{vieja}@20")), "{llaves:?}");
    let rastro = ser(&[NUEVO], &["auditoria", "exportar"]);
    std::fs::write(carpeta.path().join("rastro.jsonl"), rastro).unwrap();
    let orden = [
        "auditoria",
        "verificar",
        "rastro.jsonl",
        "--anclas",
        "var/anclas",
        "--llave",
    ];
    let bien = ser(&[], &[&orden[..], &llaves].concat());
    assert!(bien.contains("Coincide con 1 anclas firmadas"), "{bien}");
    let sin_la_vieja = ser_en(carpeta.path(), &[&orden[..], &llaves[..1]].concat());
    assert!(!sin_la_vieja.bien);
    assert!(
        sin_la_vieja
            .texto
            .contains("no corresponde a ninguna llave"),
        "{}",
        sin_la_vieja.texto
    );
}
