//! The table of penalties of the source.

use std::collections::BTreeMap;

/// A row of the source, by the names of its columns. Fields are quoted only where they hold a
/// comma.
pub fn filas_de_la_fuente() -> Vec<BTreeMap<String, String>> {
    let texto = include_str!("../datos/penalties.csv");
    let mut lineas = texto.lines().filter(|linea| !linea.is_empty());
    let columnas = campos(lineas.next().unwrap());
    let filas = lineas.map(|linea| columnas.iter().cloned().zip(campos(linea)).collect());
    filas.collect()
}

fn campos(linea: &str) -> Vec<String> {
    let mut campos = vec![String::new()];
    let mut dentro = false;
    for letra in linea.chars() {
        match letra {
            '"' => dentro = !dentro,
            ',' if !dentro => campos.push(String::new()),
            otra => campos.last_mut().unwrap().push(otra),
        }
    }
    campos
}
