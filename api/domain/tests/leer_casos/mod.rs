//! Worked cases read from `casos/`, for the runners of more than one area.
#![allow(clippy::unwrap_used, clippy::panic, dead_code)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rust_decimal::{Decimal, RoundingStrategy};
use ser_domain::Money;
use ser_domain::linea::{Expresion, Linea, formula_en_palabras};
use time::Date;
use toml::{Table, Value};

use crate::soporte::fecha;

pub struct Caso {
    ruta: PathBuf,
    entrada: Table,
    esperado: Table,
}

impl Caso {
    pub fn tipo(&self) -> &str {
        self.texto("tipo")
    }

    pub fn valor(&self, clave: &str) -> &Value {
        let valor = self.entrada.get(clave);
        valor.unwrap_or_else(|| panic!("{:?} no dice {clave}", self.ruta))
    }

    pub fn tiene(&self, clave: &str) -> bool {
        self.entrada.contains_key(clave)
    }

    pub fn texto(&self, clave: &str) -> &str {
        self.valor(clave).as_str().unwrap()
    }

    pub fn opcional(&self, clave: &str) -> Option<String> {
        self.tiene(clave).then(|| self.texto(clave).to_owned())
    }

    pub fn fecha(&self, clave: &str) -> Date {
        fecha(self.valor(clave))
    }

    pub fn decimal(&self, clave: &str) -> Decimal {
        Decimal::from_str_exact(self.texto(clave)).unwrap()
    }

    pub fn dinero(&self, clave: &str) -> Money {
        Money::parse(self.texto(clave)).unwrap()
    }

    pub fn entero(&self, clave: &str) -> i64 {
        self.valor(clave).as_integer().unwrap()
    }

    pub fn tablas(&self, clave: &str) -> Vec<&Table> {
        let filas = self.valor(clave).as_array().unwrap().iter();
        filas.map(|fila| fila.as_table().unwrap()).collect()
    }

    /// Compares every figure that the case states with what was obtained, by name; a case that
    /// states one that the runner does not produce fails.
    pub fn comprobar(&self, obtenido: Result<Vec<(&str, String)>, String>) {
        let obtenido = match obtenido {
            Ok(cifras) => cifras,
            Err(error) => vec![("error", error)],
        };
        assert!(!self.esperado.is_empty(), "{:?}", self.ruta);
        for (clave, esperado) in &self.esperado {
            let esperado = esperado
                .as_str()
                .map_or_else(|| esperado.to_string(), ToOwned::to_owned);
            let cifra = obtenido.iter().find(|(nombre, _)| nombre == clave);
            let cifra = cifra.map(|(_, cifra)| cifra.as_str());
            assert_eq!(
                cifra,
                Some(esperado.as_str()),
                "{clave} en {:?}: {obtenido:?}",
                self.ruta
            );
        }
    }
}

/// All the cases of a class, and a check that every kind of it has one.
pub fn leer_casos(clase: &str, tipos: &[&str]) -> Vec<Caso> {
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("casos")
        .join(clase);
    let casos: Vec<Caso> = std::fs::read_dir(raiz)
        .unwrap()
        .map(|entrada| leer(entrada.unwrap().path(), clase))
        .collect();
    let con_caso: BTreeSet<&str> = casos.iter().map(Caso::tipo).collect();
    let todos: BTreeSet<&str> = tipos.iter().copied().collect();
    assert_eq!(con_caso, todos, "a kind without cases is not tested");
    casos
}

fn leer(ruta: PathBuf, clase: &str) -> Caso {
    let tabla: Table = std::fs::read_to_string(&ruta).unwrap().parse().unwrap();
    assert!(
        tabla["nombre"].is_str() && tabla["fuente"].is_str(),
        "{ruta:?}"
    );
    assert_eq!(tabla["clase"].as_str(), Some(clase), "{ruta:?}");
    let seccion = |nombre: &str| tabla[nombre].as_table().unwrap().clone();
    Caso {
        entrada: seccion("entrada"),
        esperado: seccion("esperado"),
        ruta,
    }
}

pub fn cuatro_decimales(valor: Decimal) -> String {
    let redondeado = valor.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero);
    format!("{redondeado:.4}")
}

/// A trace reads as sentences with each ingredient in place, rounds by its rule, and cites a norm
/// for all that was computed.
pub fn comprobar_traza(linea: &Linea) {
    let frase = formula_en_palabras(linea);
    assert!(!frase.contains(['{', '}']), "{frase}");
    assert!(frase.starts_with(&*linea.concepto) && frase.ends_with('.'));
    match linea.redondeo {
        Some(regla) => assert_eq!(regla.aplicar(linea.exacto).unwrap(), linea.valor, "{frase}"),
        None => assert_eq!(linea.exacto, linea.valor.as_decimal(), "{frase}"),
    }
    if let Expresion::Calculo(_) = linea.expresion {
        assert!(linea.norma.is_some(), "{frase}");
    }
    for parte in &linea.lineas {
        comprobar_traza(parte);
    }
}

/// The figures of a line, once its trace is checked.
pub fn cifras(linea: &Linea) -> Vec<(&'static str, String)> {
    comprobar_traza(linea);
    vec![
        ("exacto", cuatro_decimales(linea.exacto)),
        ("valor", linea.valor.to_string()),
    ]
}
