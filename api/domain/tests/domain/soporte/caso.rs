//! A worked case of `casos/`: an input, and the exact figures or the error that it must give.
//!
//! A case that cannot be read, or that lacks what its suite asks of it, stops the test with its
//! file, its line and the reason.
#![allow(clippy::panic)]

use std::collections::BTreeSet;
use std::ops::Deref;
use std::path::{Path, PathBuf};

use rust_decimal::Decimal;
use ser_domain::Money;
use time::Date;

use super::texto_de_caso::{Dato, Leido, Seccion, leer_texto};

/// The case and what goes in: `caso.fecha("pago")`.
#[derive(Debug)]
pub struct Caso {
    pub ruta: PathBuf,
    raiz: Seccion,
}

/// The cases of a folder, by name.
pub fn leer_casos(carpeta: &str, minimo: usize) -> Vec<Caso> {
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("casos")
        .join(carpeta);
    let mut casos: Vec<Caso> = std::fs::read_dir(raiz)
        .unwrap()
        .map(|entrada| leer(entrada.unwrap().path(), carpeta))
        .collect();
    casos.sort_by(|a, b| a.ruta.cmp(&b.ruta));
    assert!(
        casos.len() >= minimo,
        "{carpeta}: a rule without cases is not tested"
    );
    casos
}

/// The cases of a folder whose `tipo` tells them apart; every kind of it has one.
pub fn leer_casos_de_tipos(carpeta: &str, tipos: &[&str]) -> Vec<Caso> {
    let casos = leer_casos(carpeta, tipos.len());
    let con_caso: BTreeSet<&str> = casos.iter().map(|caso| caso.tipo()).collect();
    let todos: BTreeSet<&str> = tipos.iter().copied().collect();
    assert_eq!(con_caso, todos, "a kind without cases is not tested");
    casos
}

fn leer(ruta: PathBuf, carpeta: &str) -> Caso {
    let texto = std::fs::read_to_string(&ruta).unwrap();
    let clase = carpeta.rsplit('/').next().unwrap();
    let raiz = leido(leer_texto(&ruta.display().to_string(), clase, &texto));
    Caso { ruta, raiz }
}

fn leido<T>(leido: Leido<T>) -> T {
    leido.unwrap_or_else(|falla| panic!("{falla}"))
}

impl Caso {
    pub fn uno(carpeta: &str, archivo: &str) -> Self {
        let mut casos = leer_casos(carpeta, 1).into_iter();
        casos.find(|caso| caso.ruta.ends_with(archivo)).unwrap()
    }

    pub fn tipo(&self) -> &str {
        self.texto("tipo")
    }

    pub fn base_unidad(&self) -> Option<&str> {
        self.raiz
            .dato("base_unidad")
            .map(|dato| leido(dato.texto()))
    }

    pub fn entrada(&self) -> &Seccion {
        self.raiz.tabla("entrada")
    }

    pub fn esperado(&self) -> &Seccion {
        self.raiz.tabla("esperado")
    }

    pub fn error_esperado(&self) -> Option<&str> {
        self.esperado().opcional("error")
    }

    /// Every figure that the case states, by name, as text; it may state nothing else.
    pub fn comprobar(&self, obtenido: Result<Vec<(&str, String)>, String>) {
        let obtenido = obtenido.unwrap_or_else(|error| vec![("error", error)]);
        for (clave, esperado) in self.esperado().campos() {
            let cifra = obtenido.iter().find(|(nombre, _)| *nombre == clave);
            assert_eq!(
                cifra.map(|(_, cifra)| cifra),
                Some(&leido(esperado.como_texto())),
                "{clave}: {}",
                esperado.falla(format!("{obtenido:?}"))
            );
        }
    }
}

impl Deref for Caso {
    type Target = Seccion;

    fn deref(&self) -> &Seccion {
        self.entrada()
    }
}

impl Seccion {
    pub fn valor(&self, clave: &str) -> &Dato {
        leido(self.exigir(clave))
    }

    pub fn tiene(&self, clave: &str) -> bool {
        self.dato(clave).is_some()
    }

    pub fn texto(&self, clave: &str) -> &str {
        leido(self.valor(clave).texto())
    }

    pub fn opcional(&self, clave: &str) -> Option<&str> {
        self.dato(clave).map(|dato| leido(dato.texto()))
    }

    pub fn fecha(&self, clave: &str) -> Date {
        leido(self.valor(clave).fecha())
    }

    pub fn fecha_opcional(&self, clave: &str) -> Option<Date> {
        self.dato(clave).map(|dato| leido(dato.fecha()))
    }

    pub fn dinero(&self, clave: &str) -> Money {
        leido(self.valor(clave).dinero())
    }

    pub fn decimal(&self, clave: &str) -> Decimal {
        leido(self.valor(clave).decimal())
    }

    /// A whole number that fits.
    pub fn entero<T: TryFrom<i64>>(&self, clave: &str) -> T {
        leido(self.valor(clave).numero())
    }

    pub fn entero_opcional<T: TryFrom<i64>>(&self, clave: &str) -> Option<T> {
        self.dato(clave).map(|dato| leido(dato.numero()))
    }

    pub fn lista(&self, clave: &str) -> &[Dato] {
        leido(self.valor(clave).lista())
    }

    pub fn textos(&self, clave: &str) -> Vec<&str> {
        let datos = self.lista(clave).iter();
        datos.map(|dato| leido(dato.texto())).collect()
    }

    pub fn dineros(&self, clave: &str) -> Vec<Money> {
        let datos = self.lista(clave).iter();
        datos.map(|dato| leido(dato.dinero())).collect()
    }

    pub fn tabla(&self, clave: &str) -> &Self {
        leido(self.valor(clave).tabla())
    }

    /// The tables of a list; none when the list is not there.
    pub fn tablas(&self, clave: &str) -> Vec<&Self> {
        let lista = self.dato(clave).map(|dato| leido(dato.lista()));
        let tablas = lista.unwrap_or_default().iter();
        tablas.map(|dato| leido(dato.tabla())).collect()
    }
}

impl Dato {
    /// The whole numbers of a list.
    pub fn numeros<T: TryFrom<i64>>(&self) -> Vec<T> {
        let datos = leido(self.lista()).iter();
        datos.map(|dato| leido(dato.numero())).collect()
    }
}
