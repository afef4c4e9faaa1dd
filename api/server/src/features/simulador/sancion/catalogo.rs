//! What may be simulated in each regime.

use ser_domain::actos::RegimenSancion;

use super::clase::{ClaseSancion, infracciones};
use super::tabla::regimen;
use super::types::{RegimenDeSancion, SancionSimulable};
use crate::http::catalogo::PARAMETRO_INVALIDO;
use crate::http::{Problema, Resultado};

/// The regime that a query names.
pub fn leer_regimen(codigo: &str) -> Resultado<RegimenSancion> {
    regimen(codigo).ok_or_else(|| {
        Problema::de(&PARAMETRO_INVALIDO).campo(
            "/regimen",
            "REGIMEN_DESCONOCIDO",
            "Elija uno de los regímenes de la lista",
        )
    })
}

/// The regimes, or one of them, each with its penalties.
pub fn simulables(pedido: Option<RegimenSancion>) -> Vec<RegimenDeSancion> {
    let regimenes = RegimenSancion::TODOS.into_iter();
    let regimenes = regimenes.filter(|regimen| pedido.is_none_or(|pedido| pedido == *regimen));
    let regimenes = regimenes.map(|regimen| {
        let clases = ClaseSancion::TODAS.into_iter();
        let clases = clases.filter(|clase| clase.alcanza(regimen));
        RegimenDeSancion {
            codigo: regimen.as_str(),
            nombre: regimen.nombre(),
            sanciones: clases.map(|clase| presentar(clase, regimen)).collect(),
        }
    });
    regimenes.collect()
}

fn presentar(clase: ClaseSancion, regimen: RegimenSancion) -> SancionSimulable {
    let infracciones = match clase {
        ClaseSancion::Multa => infracciones(regimen),
        _ => Vec::new(),
    };
    SancionSimulable {
        codigo: clase.as_str(),
        nombre: clase.nombre(),
        campos: clase.campos(),
        opcionales: clase.opcionales().to_vec(),
        infracciones: infracciones.into_iter().map(|(codigo, _)| codigo).collect(),
    }
}
