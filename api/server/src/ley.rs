//! Which text of the law the program computes with.

use std::fmt::Write;

use ser_domain::parametros::Parametros;

use crate::tokens::huella;

/// How many letters name a text of the law: enough to tell two apart, few enough to read aloud.
const LETRAS: usize = 12;

/// A name for the values that come with the program's own files: the same values, the same name.
/// Published values are not in it: each has a version of its own.
pub fn huella_de(parametros: &Parametros) -> String {
    let mut texto = String::new();
    for parametro in parametros.ley().todos() {
        if parametro.publicacion().is_some() {
            continue;
        }
        for uso in parametro.usos() {
            let _ = writeln!(
                texto,
                "{}\t{}\t{:?}\t{}\t{}",
                uso.codigo, uso.desde, uso.hasta, uso.valor, uso.norma
            );
        }
    }
    huella(texto).chars().take(LETRAS).collect()
}
