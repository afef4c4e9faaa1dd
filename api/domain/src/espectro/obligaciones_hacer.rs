//! Paying with obligaciones de hacer (Ley 1341 de 2009, art. 13).

use time::Date;

use super::EspectroError;
use crate::kernel::{Money, MoneyError, Redondeo};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::Parametros;

/// The most of a spectrum fee that may be paid by obligaciones de hacer under an act of
/// `fecha_acto`: 60 % from 2019-07-25, 90 % since 2023-05-19.
///
/// 90 % of 10 000 000 = 9 000 000.
///
/// # Errors
/// [`EspectroError::SinObligacionesHacer`] before the law; [`EspectroError::ValorNegativo`].
pub fn maximo_obligaciones_hacer(
    total: Money,
    fecha_acto: Date,
    parametros: &Parametros,
) -> Result<Linea, EspectroError> {
    if total.is_negative() {
        return Err(EspectroError::ValorNegativo);
    }
    let limite = parametros.ley().espectro().obligaciones_hacer();
    let limite = limite
        .en_opcional(fecha_acto)
        .ok_or(EspectroError::SinObligacionesHacer { fecha: fecha_acto })?;
    let exacto = limite.valor.of(total.as_decimal());
    let exacto = exacto.ok_or(MoneyError::FueraDeRango)?;
    let operandos = vec![
        operando("total", Dato::Pesos(total.as_decimal())),
        operando("porcentaje", Dato::Porcentaje(limite.valor.percent())),
    ];
    let concepto = "Máximo con obligaciones de hacer";
    let linea = Linea::redondeada(
        "maximo_obligaciones_hacer",
        concepto,
        exacto,
        Redondeo::Centavo,
    )?;
    Ok(linea
        .con_formula("{total} × {porcentaje}", operandos)
        .con_parametro(limite.uso.clone())
        .con_norma("Ley 1341 de 2009, art. 13"))
}

/// Whether `parte` of a fee of `total` may be paid by obligaciones de hacer; answers the line of
/// the limit. What is compared is the exact limit, before any rounding.
///
/// # Errors
/// [`EspectroError::ObligacionesHacerExcedidas`], and those of [`maximo_obligaciones_hacer`].
pub fn comprobar_obligaciones_hacer(
    total: Money,
    parte: Money,
    fecha_acto: Date,
    parametros: &Parametros,
) -> Result<Linea, EspectroError> {
    if parte.is_negative() {
        return Err(EspectroError::ValorNegativo);
    }
    let linea = maximo_obligaciones_hacer(total, fecha_acto, parametros)?;
    if parte.as_decimal() > linea.exacto {
        return Err(EspectroError::ObligacionesHacerExcedidas {
            parte,
            maximo: linea.exacto,
        });
    }
    Ok(linea)
}
