//! A worked case of `casos/`: an input, and the exact figures or the error that it must give.

use std::path::{Path, PathBuf};

use rust_decimal::{Decimal, RoundingStrategy};
use ser_domain::Money;
use ser_domain::linea::{Linea, formula_en_palabras};
use time::Date;
use toml::{Table, Value};

use super::fecha;

pub struct Caso {
    pub ruta: PathBuf,
    entrada: Table,
    esperado: Table,
}

/// The cases of a folder, by name.
pub fn leer_casos(carpeta: &str) -> Vec<Caso> {
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("casos")
        .join(carpeta);
    let mut casos: Vec<Caso> = std::fs::read_dir(raiz)
        .unwrap()
        .map(|entrada| leer(entrada.unwrap().path(), carpeta))
        .collect();
    casos.sort_by(|a, b| a.ruta.cmp(&b.ruta));
    assert!(casos.len() >= 3, "{carpeta}: a rule without cases");
    casos
}

fn leer(ruta: PathBuf, carpeta: &str) -> Caso {
    let tabla: Table = std::fs::read_to_string(&ruta).unwrap().parse().unwrap();
    let texto = |clave: &str| tabla[clave].as_str().unwrap();
    assert!(!texto("nombre").is_empty() && !texto("fuente").is_empty());
    assert_eq!(texto("clase"), carpeta, "{ruta:?}");
    let seccion = |clave: &str| tabla[clave].as_table().unwrap().clone();
    Caso {
        entrada: seccion("entrada"),
        esperado: seccion("esperado"),
        ruta,
    }
}

impl Caso {
    pub fn dato(&self, clave: &str) -> Option<&Value> {
        self.entrada.get(clave)
    }

    pub fn texto(&self, clave: &str) -> &str {
        self.entrada[clave].as_str().unwrap()
    }

    pub fn fecha(&self, clave: &str) -> Date {
        fecha(&self.entrada[clave])
    }

    pub fn dinero(&self, clave: &str) -> Money {
        Money::parse(self.texto(clave)).unwrap()
    }

    pub fn entero(&self, clave: &str) -> Option<u16> {
        let valor = self.entrada.get(clave)?.as_integer().unwrap();
        Some(u16::try_from(valor).unwrap())
    }

    pub fn error_esperado(&self) -> Option<&str> {
        self.esperado.get("error")?.as_str()
    }

    /// Every figure that the case states, by name, as text.
    pub fn comprobar(&self, obtenidos: &[(&str, String)]) {
        assert!(
            self.error_esperado().is_none(),
            "no error in {:?}",
            self.ruta
        );
        for (clave, esperado) in &self.esperado {
            let obtenido = obtenidos.iter().find(|(nombre, _)| nombre == clave);
            let obtenido = obtenido.map(|(_, valor)| valor.clone());
            assert_eq!(
                obtenido,
                Some(como_texto(esperado)),
                "{clave} en {:?}",
                self.ruta
            );
        }
    }

    pub fn comprobar_error(&self, error: &impl ToString) {
        assert_eq!(
            Some(error.to_string().as_str()),
            self.error_esperado(),
            "{:?}",
            self.ruta
        );
    }

    /// The trace reads as sentences with every ingredient in place, and each rounding holds.
    pub fn comprobar_palabras(&self, linea: &Linea) {
        let frase = formula_en_palabras(linea);
        assert!(!frase.contains(['{', '}']), "{frase} en {:?}", self.ruta);
        assert!(!linea.codigo.is_empty() && !linea.concepto.is_empty());
        assert!(frase.starts_with(&*linea.concepto) && frase.ends_with('.'));
        match linea.redondeo {
            Some(regla) => {
                assert_eq!(regla.aplicar(linea.exacto).unwrap(), linea.valor, "{frase}");
            }
            None => assert_eq!(linea.exacto, linea.valor.as_decimal(), "{frase}"),
        }
        for parte in &linea.lineas {
            self.comprobar_palabras(parte);
        }
    }
}

fn como_texto(valor: &Value) -> String {
    match valor {
        Value::String(texto) => texto.clone(),
        Value::Datetime(_) => fecha(valor).to_string(),
        Value::Array(lista) => lista.iter().map(como_texto).collect::<Vec<_>>().join("\n"),
        otro => otro.to_string(),
    }
}

pub fn cuatro_decimales(valor: Decimal) -> String {
    format!(
        "{:.4}",
        valor.round_dp_with_strategy(4, RoundingStrategy::MidpointAwayFromZero)
    )
}
