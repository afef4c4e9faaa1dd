//! The line of an amount that the law fixes in SMLMV.

use super::{Dato, Linea, operando};
use crate::kernel::{MoneyError, Redondeo};
use crate::parametros::{CantidadSmlmv, UnidadLegal};

/// `0,5 SMLMV = 58 UVB × $ 11.552`, as a part of a figure. A unit that is not published yet says
/// that its value is an estimate.
pub(crate) fn linea_smlmv(
    codigo: &'static str,
    concepto: &'static str,
    cantidad: &CantidadSmlmv,
    norma: &'static str,
) -> Result<Linea, MoneyError> {
    let operandos = vec![
        operando("smlmv", Dato::Cantidad(cantidad.smlmv, UnidadLegal::Smlmv)),
        operando(
            "cantidad",
            Dato::Cantidad(cantidad.cantidad, cantidad.unidad),
        ),
        operando("valor_unidad", Dato::Pesos(cantidad.valor_unidad)),
    ];
    let formula = match (cantidad.unidad, cantidad.uso.estimada) {
        (UnidadLegal::Smlmv, false) => "{smlmv} × {valor_unidad}",
        (UnidadLegal::Smlmv, true) => {
            "{smlmv} × {valor_unidad} (estimado: repite el último valor publicado)"
        }
        (UnidadLegal::Uvt | UnidadLegal::Uvb, false) => "{smlmv} = {cantidad} × {valor_unidad}",
        (UnidadLegal::Uvt | UnidadLegal::Uvb, true) => {
            "{smlmv} = {cantidad} × {valor_unidad} (estimado: repite el último valor publicado)"
        }
    };
    let linea = Linea::redondeada(codigo, concepto, cantidad.pesos, Redondeo::Centavo)?;
    Ok(linea
        .con_formula(formula, operandos)
        .con_parametro(cantidad.uso.clone())
        .con_norma(norma))
}
