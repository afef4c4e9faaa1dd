//! The step-in of the fees of radiodifusión sonora (Decreto 4350 de 2009, art. 35).

use rust_decimal::Decimal;
use time::Date;

use super::{EspectroError, PeriodoAnual};
use crate::kernel::{Money, MoneyError};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::Parametros;

const NORMA: &str = "Decreto 4350 de 2009, art. 35";

/// The fee of `anio` when it grew from `anterior` (that of 2009) to `nuevo`: above 25 % the
/// increase is charged in four equal yearly steps, a quarter of it in 2010 and all of it from 2013.
///
/// From 1 000 000 to 2 000 000: 1 250 000 in 2010, 1 500 000 in 2011, 1 750 000 in 2012.
///
/// # Errors
/// [`EspectroError::ValorNegativo`]; [`EspectroError::Parametro`] for years before 2010.
pub fn escalonar_rds(
    anterior: Money,
    nuevo: Money,
    anio: i32,
    parametros: &Parametros,
) -> Result<Linea, EspectroError> {
    if anterior.is_negative() || nuevo.is_negative() {
        return Err(EspectroError::ValorNegativo);
    }
    let ley = parametros.ley();
    let fecha: Date = PeriodoAnual::anio(anio)?.desde();
    let regla = ley.espectro().rds_escalonamiento().en(fecha)?;
    let redondeo = ley.redondeo(fecha)?.0;
    let pasos = Decimal::from(regla.valor.pasos);
    let paso = Decimal::from(anio.saturating_sub(regla.valor.anio_base)).min(pasos);

    let fuera = || MoneyError::FueraDeRango;
    let (antes, ahora) = (anterior.as_decimal(), nuevo.as_decimal());
    let aumento = ahora - antes;
    let umbral = regla.valor.umbral.of(antes).ok_or_else(fuera)?;
    let escalona = aumento > umbral && paso < pasos;
    let exacto = if escalona {
        let parte = aumento.checked_mul(paso).ok_or_else(fuera)? / pasos;
        antes.checked_add(parte).ok_or_else(fuera)?
    } else {
        ahora
    };
    let operandos = vec![
        operando("anterior", Dato::Pesos(antes)),
        operando("nuevo", Dato::Pesos(ahora)),
        operando("aumento", Dato::Pesos(aumento)),
        operando("umbral", Dato::Porcentaje(regla.valor.umbral.percent())),
        operando("paso", Dato::Numero(paso)),
        operando("pasos", Dato::Numero(pasos)),
    ];
    let linea = Linea::redondeada("valor_escalonado", "Valor escalonado", exacto, redondeo)?;
    let linea = if escalona {
        linea.con_formula("{anterior} + {aumento} × {paso} ÷ {pasos}", operandos)
    } else if aumento > umbral {
        linea.con_motivo("porque ya se cobra el aumento completo", operandos)
    } else {
        linea.con_motivo(
            "porque no supera en más de {umbral} el valor anterior, {anterior}",
            operandos,
        )
    };
    Ok(linea.con_parametro(regla.uso.clone()).con_norma(NORMA))
}
