//! Reading worked cases, and what must hold of every trace.
#![allow(clippy::panic)]

use std::path::{Path, PathBuf};

use rust_decimal::{Decimal, RoundingStrategy};
use ser_domain::Money;
use ser_domain::linea::{Linea, formula_en_palabras};
use time::Date;
use toml::{Table, Value};

/// A worked case: a file with its name, its source, what goes in and what must come out.
pub struct Caso {
    pub ruta: PathBuf,
    tabla: Table,
}

impl Caso {
    pub fn leer_todos(carpeta: &str) -> Vec<Self> {
        let raiz = Path::new(env!("CARGO_MANIFEST_DIR")).join("casos");
        let archivos = std::fs::read_dir(raiz.join(carpeta)).unwrap();
        let mut casos: Vec<Self> = archivos
            .map(|entrada| {
                let ruta = entrada.unwrap().path();
                let tabla: Table = std::fs::read_to_string(&ruta).unwrap().parse().unwrap();
                assert!(
                    tabla["nombre"].is_str() && tabla["fuente"].is_str(),
                    "{ruta:?}"
                );
                assert_eq!(tabla["clase"].as_str(), Some(carpeta), "{ruta:?}");
                Self { ruta, tabla }
            })
            .collect();
        casos.sort_by(|a, b| a.ruta.cmp(&b.ruta));
        assert!(casos.len() >= 10, "{carpeta}: too few cases");
        casos
    }

    pub fn uno(carpeta: &str, archivo: &str) -> Self {
        let casos = Self::leer_todos(carpeta).into_iter();
        let mut casos = casos.filter(|caso| caso.ruta.ends_with(archivo));
        casos.next().unwrap()
    }

    pub fn entrada(&self) -> &Table {
        self.tabla["entrada"].as_table().unwrap()
    }

    pub fn esperado(&self) -> &Table {
        self.tabla["esperado"].as_table().unwrap()
    }
}

/// The tables of a list; none when the list is not there.
pub fn lista<'t>(tabla: &'t Table, clave: &str) -> Vec<&'t Table> {
    let valores = tabla.get(clave).and_then(Value::as_array);
    let valores = valores.map_or(&[][..], Vec::as_slice);
    valores.iter().map(|v| v.as_table().unwrap()).collect()
}

pub fn texto<'t>(tabla: &'t Table, clave: &str) -> &'t str {
    tabla[clave].as_str().unwrap()
}

pub fn textos<'t>(tabla: &'t Table, clave: &str) -> Vec<&'t str> {
    let valores = tabla[clave].as_array().unwrap().iter();
    valores.map(|valor| valor.as_str().unwrap()).collect()
}

pub fn dinero(tabla: &Table, clave: &str) -> Money {
    Money::parse(texto(tabla, clave)).unwrap()
}

pub fn fecha(tabla: &Table, clave: &str) -> Date {
    super::fecha(&tabla[clave])
}

pub fn cuatro_decimales(valor: Decimal) -> String {
    let valor = valor.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero);
    format!("{valor:.4}")
}

/// Lines whose parts are amounts that add up to the peso.
const SUMAS: [&str; 8] = [
    "total",
    "capital",
    "sancion",
    "intereses",
    "pagos",
    "pago",
    "pago_total",
    "diferencia",
];
/// Lines whose parts add up before rounding.
const SUMAS_EXACTAS: [&str; 2] = ["intereses_causados", "intereses_tramo"];

/// Every line reads as a sentence with each of its ingredients, says how it was rounded, and is
/// the sum of its parts.
pub fn comprobar_linea(linea: &Linea) {
    let frase = formula_en_palabras(linea);
    assert!(!frase.contains(['{', '}']), "{frase}");
    assert!(frase.starts_with(&*linea.concepto) && frase.ends_with('.'));
    match linea.redondeo {
        Some(regla) => assert_eq!(regla.aplicar(linea.exacto).unwrap(), linea.valor, "{frase}"),
        None => assert_eq!(linea.exacto, linea.valor.as_decimal(), "{frase}"),
    }
    if !linea.lineas.is_empty() {
        let suma = Money::sum(linea.lineas.iter().map(|parte| parte.valor)).unwrap();
        let exacta: Decimal = linea.lineas.iter().map(|parte| parte.exacto).sum();
        if SUMAS.contains(&linea.codigo) {
            assert_eq!(suma, linea.valor, "{frase}");
        } else {
            assert!(SUMAS_EXACTAS.contains(&linea.codigo), "{}", linea.codigo);
            let falta = (exacta - linea.exacto).abs();
            assert!(falta < Decimal::new(1, 9), "{frase} {exacta}");
        }
    }
    linea.lineas.iter().for_each(comprobar_linea);
}
