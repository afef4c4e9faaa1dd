//! Files that people write, broken in many ways: the law and the worked cases. Nothing panics, and
//! what is refused is said with its file, its line and the reason.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use crate::soporte::averia::averia;
use crate::soporte::intento::intentar;
use crate::soporte::parametros_certificados;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use ser_domain::archivo::FallaArchivo;
use ser_domain::parametros::{ParametroError, Parametros};

/// Texts of a folder by their path within it, in order.
fn textos(carpeta: &str) -> Vec<(String, String)> {
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR")).join(carpeta);
    let mut rutas = Vec::new();
    recorrer(&raiz, &mut rutas);
    rutas.sort();
    let relativa = |ruta: &Path| ruta.strip_prefix(&raiz).unwrap().display().to_string();
    rutas
        .iter()
        .map(|ruta| (relativa(ruta), std::fs::read_to_string(ruta).unwrap()))
        .collect()
}

fn recorrer(carpeta: &Path, rutas: &mut Vec<PathBuf>) {
    for entrada in std::fs::read_dir(carpeta).unwrap() {
        let ruta = entrada.unwrap().path();
        if ruta.is_dir() {
            recorrer(&ruta, rutas);
        } else {
            rutas.push(ruta);
        }
    }
}

/// Calls `probar` with broken versions of a text, always the same ones for a file. One that panics
/// is printed.
fn romper(archivo: &str, texto: &str, veces: u32, mut probar: impl FnMut(&str)) {
    let mut semilla = [0; 32];
    for (n, letra) in archivo.bytes().enumerate() {
        semilla[n % 32] ^= letra.rotate_left(u32::try_from(n / 32).unwrap());
    }
    let azar = TestRng::from_seed(RngAlgorithm::ChaCha, &semilla);
    let mut corredor = TestRunner::new_with_rng(Config::default(), azar);
    let averias = proptest::collection::vec(averia(), 1..4);
    for _ in 0..veces {
        let averias = averias.new_tree(&mut corredor).unwrap().current();
        let roto = averias
            .iter()
            .fold(texto.to_owned(), |texto, averia| averia.en(&texto));
        let intento = catch_unwind(AssertUnwindSafe(|| probar(&roto)));
        assert!(intento.is_ok(), "{archivo}, {averias:?}:\n{roto}");
    }
}

fn comprobar(falla: &FallaArchivo, texto: &str) {
    let frase = falla.to_string();
    assert!(
        (1..=texto.lines().count().max(1)).contains(&falla.linea),
        "{frase}"
    );
    assert!(!falla.detalle.trim().is_empty(), "{frase}");
    let lugar = format!("{}, línea {}: ", falla.archivo, falla.linea);
    assert!(frase.starts_with(&lugar), "{frase}");
}

#[test]
fn each_file_of_the_law_passes_its_own_review() {
    let archivos = textos("parametros");
    assert!(archivos.len() > 100);
    for (archivo, texto) in archivos {
        assert_eq!(
            Parametros::revisar_archivo(&archivo, &texto),
            Ok(()),
            "{archivo}"
        );
    }
    let ajeno = Parametros::revisar_archivo("mora/otra.toml", "").unwrap_err();
    assert_eq!(
        ajeno.to_string(),
        "No se puede leer el archivo de parámetros mora/otra.toml, línea 1: ninguna regla lee este archivo"
    );
}

#[test]
fn a_broken_file_of_the_law_says_where_and_why() {
    let archivos = textos("parametros");
    let mut rechazados = 0;
    for (archivo, texto) in &archivos {
        romper(archivo, texto, 24, |roto| {
            let Err(error) = Parametros::revisar_archivo(archivo, roto) else {
                return;
            };
            let ParametroError::Archivo(falla) = &error else {
                panic!("{archivo}: {error}\n{roto}");
            };
            // A rate, a term and a family are read together: the citing one is the broken one.
            let citado = archivos.iter().find(|(otro, _)| *otro == falla.archivo);
            let (_, suyo) = citado.unwrap();
            comprobar(
                falla,
                if falla.archivo == *archivo {
                    roto
                } else {
                    suyo
                },
            );
            rechazados += 1;
        });
    }
    assert!(rechazados > archivos.len() * 12, "{rechazados}");
}

#[test]
fn a_broken_case_says_where_and_why_and_no_case_breaks_the_engine() {
    let parametros = parametros_certificados();
    let mut rechazados = 0;
    let casos = textos("casos");
    for (archivo, texto) in &casos {
        assert_eq!(intentar(archivo, texto, &parametros), Ok(()));
        romper(archivo, texto, 12, |roto| {
            if let Err(falla) = intentar(archivo, roto, &parametros) {
                assert_eq!(falla.archivo, *archivo);
                comprobar(&falla, roto);
                rechazados += 1;
            }
        });
    }
    assert!(rechazados > casos.len() * 4, "{rechazados}");
}

/// One file with one thing wrong: the line is that of the thing.
#[test]
fn the_line_is_that_of_what_is_wrong() {
    let tasas = "mora/tasas.toml";
    let smlmv = "unidades/smlmv.toml";
    let prst = "tarifas/prst.toml";
    for (archivo, antes, despues, razon) in [
        (prst, "valor = \"1.9\"", "valor = \"-1.9\"", "porcentaje"),
        (prst, "valor = \"1.9\"", "valor = 1.9", "porcentaje"),
        (
            prst,
            "codigo = \"tarifa.prst\"",
            "codigo = \"\"",
            "codigo: está en blanco",
        ),
        (
            prst,
            "unidad = \"porcentaje\"",
            "unidad = \" \"",
            "unidad: está en blanco",
        ),
        (
            prst,
            "norma = \"Resolución MinTIC 5635 de 2024\"",
            "norma = \"\"",
            "norma: está en blanco",
        ),
        (
            prst,
            "desde = 2025-01-01",
            "desde = 2010-01-01",
            "desde: las fechas no crecen: 2010-01-01",
        ),
        (prst, "desde = 2025-01-01", "desde = 2025-01-32", "day"),
        (
            prst,
            "desde = 2025-01-01",
            "desde = 2025-01-01T00:00:00",
            "no es una fecha sin hora",
        ),
        (
            prst,
            "desde = 2025-01-01",
            "desde = 2025-01-01\nhasta = 2024-12-31",
            "termina antes de empezar",
        ),
        (
            smlmv,
            "valor = \"1423500\"",
            "valor = \"0\"",
            "valor: 0 no es mayor que cero",
        ),
        (
            smlmv,
            "valor = \"1423500\"",
            "valor = \"-1423500\"",
            "valor: -1423500 no es mayor que cero",
        ),
        (
            smlmv,
            "valor = \"1423500\"",
            "precio = \"1423500\"",
            "unknown field `precio`",
        ),
        (
            tasas,
            "usura = \"22.53\"",
            "usura = \"22.54\"",
            "no corresponde a la tasa de usura",
        ),
        (
            tasas,
            "hasta = 2006-08-31",
            "hasta = 2006-09-01",
            "dos valores rigen el mismo día: 2006-09-01",
        ),
        (
            tasas,
            "desde = 2004-11-01",
            "desde = 2004-10-01",
            "No hay un valor de",
        ),
        (
            "mora/metodo.toml",
            "divisor = \"12\"",
            "divisor = \"365\"",
            "valor: solo el interés por mes",
        ),
        (
            "unidades/base.toml",
            "por_smlmv = \"116\"",
            "por_smlmv = \"0\"",
            "valor: 0 no es mayor que cero",
        ),
        (
            "unidades/base.toml",
            "por_smlmv = \"116\"",
            "por_smlmv = \"-1\"",
            "-1 es menor que cero",
        ),
        (
            "formulario/unidad_redondeo.toml",
            "valor = \"1000\"",
            "valor = \"500\"",
            "debe ser 1 o 1000",
        ),
        (
            "espectro/plazos/anual.toml",
            "valor = 3",
            "valor = 13",
            "13 no es un mes",
        ),
        (
            "calendario/festivos.toml",
            "mes = 1, dia = 1 }",
            "mes = 2, dia = 30 }",
            "regla: 30 no es un día de ese mes",
        ),
        (
            "calendario/festivos.toml",
            "dias = -3",
            "dias = -300",
            "regla: -300 días desde la Pascua",
        ),
        (
            "familias/prst.toml",
            "codigo = \"prst\"",
            "codigo = \"postal\"",
            "codigo: debe ser «prst»",
        ),
        (
            "familias/prst.toml",
            "vencimiento = \"vencimiento.prst\"",
            "vencimiento = \"otro\"",
            "vencimiento: no hay un parámetro «otro»",
        ),
    ] {
        let raiz = Path::new(env!("CARGO_MANIFEST_DIR")).join("parametros");
        let texto = std::fs::read_to_string(raiz.join(archivo)).unwrap();
        assert!(texto.contains(antes), "{archivo} no dice {antes}");
        let roto = texto.replacen(antes, despues, 1);
        // An overlap is said where the second value starts, and a rate that does not follow from
        // usura where the rate is.
        let donde = match despues {
            "usura = \"22.54\"" => "tasa = \"22.53\"",
            "hasta = 2006-09-01" => "desde = 2006-09-01",
            _ => despues,
        };
        let linea = 1 + roto[..roto.find(donde).unwrap()].matches('\n').count();
        let frase = Parametros::revisar_archivo(archivo, &roto)
            .unwrap_err()
            .to_string();
        let lugar = format!("No se puede leer el archivo de parámetros {archivo}, línea {linea}: ");
        assert!(
            frase.starts_with(&lugar),
            "{antes} → {despues}: {frase}, no {linea}"
        );
        assert!(frase.contains(razon), "{frase}");
    }
}
