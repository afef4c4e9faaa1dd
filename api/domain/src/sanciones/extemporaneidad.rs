//! Sanción por extemporaneidad (Decreto 1161 de 2010, art. 7).
//!
//! Article 7 is written for a return filed within three months; article 8 says that one filed
//! later, but before the act that declares the amount, brings this same sanction. SER files
//! returns for which no such act exists, so the rule holds at any delay.

use rust_decimal::Decimal;
use time::Date;

use super::contar_meses;
use crate::kernel::{Money, MoneyError, Redondeo};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::{CantidadSmlmv, ParametroError, Parametros, UnidadLegal};

const NORMA: &str = "Decreto 1161 de 2010, art. 7 (DUR 1078 de 2015)";
const CODIGO: &str = "sancion_extemporaneidad";
const CONCEPTO: &str = "Sanción por extemporaneidad";

/// The sanction of a return, with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SancionExtemporaneidad {
    /// Months or fractions of delay; zero when the return is on time.
    pub meses: u32,
    /// The sanction before rounding, in pesos.
    pub exacto: Decimal,
    /// The sanction owed.
    pub valor: Money,
    /// Its line, with the trace.
    pub linea: Linea,
}

/// 1.5 % of the contraprestación for each month or fraction, between 0.5 and 2 000 SMLMV; 0.5 SMLMV
/// when the return shows no contraprestación. Percentages and units are those of the filing date.
///
/// 20 520 000, due 2025-07-15 and filed 2025-09-30: 3 months × 1.5 % = 923 400, above 0.5 SMLMV =
/// 58 UVB = 670 016 → rounded to 923 000.
///
/// # Errors
/// [`ParametroError::SinValor`] when a parameter has no value on the filing date.
pub fn sancion_extemporaneidad(
    contraprestacion: Money,
    vencimiento: Date,
    fecha_presentacion: Date,
    parametros: &Parametros,
) -> Result<SancionExtemporaneidad, ParametroError> {
    if fecha_presentacion <= vencimiento {
        return Ok(a_tiempo(vencimiento, fecha_presentacion));
    }
    let ley = parametros.ley();
    let conteo = ley.conteo_meses().en(fecha_presentacion)?.valor;
    let meses = contar_meses(
        vencimiento,
        fecha_presentacion,
        conteo,
        parametros.calendario(),
    );
    let redondeo = ley.redondeo(fecha_presentacion)?.0;
    let linea = if contraprestacion.is_zero() {
        sin_valor(fecha_presentacion, redondeo, parametros)?
    } else {
        por_meses(
            contraprestacion,
            meses,
            fecha_presentacion,
            redondeo,
            parametros,
        )?
    };
    Ok(SancionExtemporaneidad {
        meses,
        exacto: linea.exacto,
        valor: linea.valor,
        linea,
    })
}

fn a_tiempo(vencimiento: Date, fecha_presentacion: Date) -> SancionExtemporaneidad {
    let operandos = vec![
        operando("vencimiento", Dato::Fecha(vencimiento)),
        operando("fecha_presentacion", Dato::Fecha(fecha_presentacion)),
    ];
    SancionExtemporaneidad {
        meses: 0,
        exacto: Decimal::ZERO,
        valor: Money::ZERO,
        linea: Linea::sin_redondear(CODIGO, CONCEPTO, Money::ZERO)
            .con_motivo(
                "porque se presenta el {fecha_presentacion}, dentro del plazo que vence el {vencimiento}",
                operandos,
            )
            .con_norma(NORMA),
    }
}

fn sin_valor(
    fecha: Date,
    redondeo: Redondeo,
    parametros: &Parametros,
) -> Result<Linea, ParametroError> {
    let ley = parametros.ley();
    let valor = ley.extemporaneidad().sin_valor.en(fecha)?;
    let cantidad = ley.smlmv_en_pesos(valor.valor.0, fecha)?;
    let parte = linea_smlmv("sancion_sin_valor", "Sanción sin valor a cargo", &cantidad)?;
    let operandos = vec![operando("sin_valor", Dato::Pesos(cantidad.pesos))];
    Ok(
        Linea::redondeada(CODIGO, CONCEPTO, cantidad.pesos, redondeo)?
            .con_motivo(
                "la que se aplica cuando no hay contraprestación a cargo",
                operandos,
            )
            .con_parametro(valor.uso.clone())
            .con_norma(NORMA)
            .con_lineas(vec![parte]),
    )
}

fn por_meses(
    contraprestacion: Money,
    meses: u32,
    fecha: Date,
    redondeo: Redondeo,
    parametros: &Parametros,
) -> Result<Linea, ParametroError> {
    let ley = parametros.ley();
    let regla = ley.extemporaneidad();
    let porcentaje = regla.porcentaje.en(fecha)?;
    let minimo = ley.smlmv_en_pesos(regla.minimo.en(fecha)?.valor.0, fecha)?;
    let maximo = ley.smlmv_en_pesos(regla.maximo.en(fecha)?.valor.0, fecha)?;
    let calculada = porcentaje
        .valor
        .of(contraprestacion.as_decimal())
        .and_then(|mensual| mensual.checked_mul(Decimal::from(meses)))
        .ok_or(MoneyError::FueraDeRango)?;

    let exacto = calculada.max(minimo.pesos).min(maximo.pesos);
    let operandos = vec![
        operando(
            "contraprestacion",
            Dato::Pesos(contraprestacion.as_decimal()),
        ),
        operando("porcentaje", Dato::Porcentaje(porcentaje.valor.percent())),
        operando("meses", Dato::Meses(meses)),
        operando("calculada", Dato::Pesos(calculada)),
        operando("minimo", Dato::Pesos(minimo.pesos)),
        operando("maximo", Dato::Pesos(maximo.pesos)),
    ];
    let lineas = vec![
        linea_smlmv("sancion_minima", "Sanción mínima", &minimo)?,
        linea_smlmv("sancion_maxima", "Sanción máxima", &maximo)?,
    ];
    let linea = Linea::redondeada(CODIGO, CONCEPTO, exacto, redondeo)?;
    let linea = if calculada < minimo.pesos {
        linea.con_motivo(
            "la mínima, porque {contraprestacion} × {porcentaje} × {meses} o fracción = {calculada} no la alcanza",
            operandos,
        )
    } else if calculada > maximo.pesos {
        linea.con_motivo(
            "la máxima, porque {contraprestacion} × {porcentaje} × {meses} o fracción = {calculada} la supera",
            operandos,
        )
    } else {
        linea.con_formula(
            "{contraprestacion} × {porcentaje} × {meses} o fracción",
            operandos,
        )
    };
    Ok(linea
        .con_parametro(porcentaje.uso.clone())
        .con_norma(NORMA)
        .con_lineas(lineas))
}

/// `0,5 SMLMV = 58 UVB × $ 11.552`, as a part of the sanction.
fn linea_smlmv(
    codigo: &'static str,
    concepto: &'static str,
    cantidad: &CantidadSmlmv,
) -> Result<Linea, MoneyError> {
    let operandos = vec![
        operando("smlmv", Dato::Cantidad(cantidad.smlmv, UnidadLegal::Smlmv)),
        operando(
            "cantidad",
            Dato::Cantidad(cantidad.cantidad, cantidad.unidad),
        ),
        operando("valor_unidad", Dato::Pesos(cantidad.valor_unidad)),
    ];
    let linea = Linea::redondeada(codigo, concepto, cantidad.pesos, Redondeo::Centavo)?;
    let formula = match cantidad.unidad {
        UnidadLegal::Smlmv => "{smlmv} × {valor_unidad}",
        UnidadLegal::Uvt | UnidadLegal::Uvb => "{smlmv} = {cantidad} × {valor_unidad}",
    };
    Ok(linea
        .con_formula(formula, operandos)
        .con_parametro(cantidad.uso.clone())
        .con_norma(NORMA))
}
