//! Ending the procedure by paying (Decreto 1161 de 2010, art. 10).

use time::Date;

use super::ActoError;
use super::regla::pesos;
use crate::kernel::{Money, MoneyError};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::Parametros;

const NORMA: &str = "Decreto 1161 de 2010, art. 10";

/// All that is owed on the day of the payment, besides the fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adeudado {
    /// Contraprestaciones.
    pub capital: Money,
    /// Interest to the day of the payment.
    pub intereses: Money,
    /// Penalties other than the fine of the procedure.
    pub sanciones: Money,
}

/// What ends the procedure: all that is owed and 75 % of the fine.
///
/// A fine of 4 000 000 and 10 500 000 owed: 3 000 000 + 10 500 000 = 13 500 000.
///
/// # Errors
/// [`ActoError::ValorNegativo`]; [`ActoError::Parametro`] before 2010-04-13.
pub fn liquidar_allanamiento(
    multa: Money,
    adeudado: Adeudado,
    fecha_pago: Date,
    parametros: &Parametros,
) -> Result<Linea, ActoError> {
    let Adeudado {
        capital,
        intereses,
        sanciones,
    } = adeudado;
    if [multa, capital, intereses, sanciones]
        .iter()
        .any(Money::is_negative)
    {
        return Err(ActoError::ValorNegativo);
    }
    let ley = parametros.ley();
    let parte = ley.actos().prst_allanamiento().en(fecha_pago)?;
    let redondeo = ley.redondeo(fecha_pago)?.0;
    let exacto = parte.valor.of(multa.as_decimal());
    let exacto = exacto.ok_or(MoneyError::FueraDeRango)?;
    let concepto = "Parte de la multa";
    let reducida = Linea::redondeada("multa_reducida", concepto, exacto, redondeo)?
        .con_formula(
            "{multa} × {porcentaje}",
            vec![
                pesos("multa", multa),
                operando("porcentaje", Dato::Porcentaje(parte.valor.percent())),
            ],
        )
        .con_parametro(parte.uso.clone())
        .con_norma(NORMA);

    let total = Money::sum([capital, intereses, sanciones, reducida.valor])?;
    let operandos = vec![
        pesos("capital", capital),
        pesos("intereses", intereses),
        pesos("sanciones", sanciones),
        pesos("multa_reducida", reducida.valor),
    ];
    let lineas = vec![
        Linea::sin_redondear("capital", "Capital", capital),
        Linea::sin_redondear("intereses", "Intereses", intereses),
        Linea::sin_redondear("sanciones", "Otras sanciones", sanciones),
        reducida,
    ];
    Ok(
        Linea::sin_redondear("allanamiento", "Valor que termina el procedimiento", total)
            .con_formula(
                "{capital} + {intereses} + {sanciones} + {multa_reducida}",
                operandos,
            )
            .con_norma(NORMA)
            .con_lineas(lineas),
    )
}
