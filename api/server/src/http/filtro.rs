//! Filters whose values are a short list: one that is not in it is an error, not an empty list.

use super::catalogo::FILTRO_INVALIDO;
use super::{Problema, Resultado};

/// Refuses a value that `existe` does not know. `campo` names the parameter: `/estado`.
pub fn comprobar(campo: &str, valor: Option<&str>, existe: impl Fn(&str) -> bool) -> Resultado<()> {
    match valor.filter(|valor| !existe(valor)) {
        Some(valor) => Err(valor_desconocido(campo, valor)),
        None => Ok(()),
    }
}

pub fn valor_desconocido(campo: &str, valor: &str) -> Problema {
    Problema::de(&FILTRO_INVALIDO).campo(
        campo,
        "VALOR_DESCONOCIDO",
        format!("«{valor}» no es un valor de este filtro"),
    )
}
