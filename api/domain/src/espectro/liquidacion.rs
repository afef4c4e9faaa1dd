//! A spectrum fee of a year, or of a part of it.

use std::sync::Arc;

use rust_decimal::Decimal;
use time::Date;

use super::formulas::{self, Anual};
use super::{EspectroError, MedidaEspectro, PeriodoAnual, UsoEspectro};
use crate::kernel::{Money, MoneyError, Redondeo};
use crate::linea::{Dato, Expresion, Linea, operando};
use crate::parametros::{Ley, ParametroUsado, Parametros};

const CODIGO: &str = "contraprestacion_espectro";

/// A spectrum fee with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiquidacionEspectro {
    /// The use.
    pub uso: UsoEspectro,
    /// The days it pays for.
    pub periodo: PeriodoAnual,
    /// The day whose law and units applied.
    pub fecha_valor: Date,
    /// The formula record that was applied.
    pub formula: Arc<ParametroUsado>,
    /// The fee before rounding, in pesos.
    pub exacto: Decimal,
    /// The fee owed.
    pub valor: Money,
    /// Its line, with the trace.
    pub linea: Linea,
}

/// The fee of a use of spectrum in a period, by the formula of the decree, rounded once like every
/// figure of a form.
///
/// HF, 10 kHz from 6 to 18 h in 2012: 10 × 12 × 0.20 × 566 700 = 13 600 800 → 13 601 000.
///
/// # Errors
/// [`EspectroError::SinFormula`] for a use whose amount is fixed by act; a measure, frequency or
/// area without a value; [`EspectroError::Parametro`] before the norm or without the unit of the
/// year.
pub fn liquidar_espectro(
    medida: &MedidaEspectro,
    periodo: PeriodoAnual,
    parametros: &Parametros,
) -> Result<LiquidacionEspectro, EspectroError> {
    let ley = parametros.ley();
    let uso = medida.uso();
    let registro = uso.formula(ley, periodo.desde())?;
    let fecha_valor = periodo.fecha_valor(registro.valor.pago);
    let anual = match medida {
        MedidaEspectro::Hf { ancho_khz, horas } => {
            formulas::hf(*ancho_khz, *horas, ley, fecha_valor)
        }
        MedidaEspectro::Cubrimiento {
            ancho_mhz,
            frecuencia_mhz,
            excepcion,
            areas,
        } => {
            let excepcion = excepcion.as_deref();
            let (ancho, frecuencia) = (*ancho_mhz, *frecuencia_mhz);
            formulas::cubrimiento(ancho, frecuencia, excepcion, areas, ley, fecha_valor)
        }
        MedidaEspectro::Satelite { ancho_khz } => formulas::satelite(*ancho_khz, ley, fecha_valor),
        MedidaEspectro::RecintoCerrado { sitios } => {
            formulas::recinto_cerrado(*sitios, ley, fecha_valor)
        }
        MedidaEspectro::RdsEnlacesSociales => formulas::rds_enlaces_sociales(ley, fecha_valor),
        // Even if a record brought an expression, there would be no rule here to compute it.
        MedidaEspectro::PuntoAPunto
        | MedidaEspectro::PuntoAZona
        | MedidaEspectro::RdsEstacion
        | MedidaEspectro::RdsPuntoAPunto => Err(uso.sin_formula(registro)),
    }?;
    let linea = linea_del_periodo(uso, anual, periodo, fecha_valor, ley)?;
    Ok(LiquidacionEspectro {
        uso,
        periodo,
        fecha_valor,
        formula: registro.uso.clone(),
        exacto: linea.exacto,
        valor: linea.valor,
        linea,
    })
}

fn linea_del_periodo(
    uso: UsoEspectro,
    anual: Anual,
    periodo: PeriodoAnual,
    fecha: Date,
    ley: &Ley,
) -> Result<Linea, EspectroError> {
    let redondeo = ley.redondeo(fecha)?.0;
    let regla = ley.espectro().fraccion_anio().en(fecha)?;
    let Some((parte, total)) = periodo.fraccion(regla.valor) else {
        let exacto = cociente(anual.numerador, anual.divisor)?;
        return linea_anual(CODIGO, uso.nombre(), uso, anual, exacto, redondeo);
    };
    let numerador = formulas::producto([anual.numerador, parte])?;
    let exacto = cociente(numerador, formulas::producto([anual.divisor, total])?)?;
    let exacto_anual = cociente(anual.numerador, anual.divisor)?;
    let operandos = vec![
        operando("anual", Dato::Pesos(exacto_anual)),
        operando("parte", Dato::Numero(parte)),
        operando("total", Dato::Numero(total)),
        operando("desde", Dato::Fecha(periodo.desde())),
        operando("hasta", Dato::Fecha(periodo.hasta())),
    ];
    let nombre = "Valor del año completo";
    let centavo = Redondeo::Centavo;
    let entera = linea_anual("valor_anual", nombre, uso, anual, exacto_anual, centavo)?;
    Ok(Linea::redondeada(CODIGO, uso.nombre(), exacto, redondeo)?
        .con_formula(
            "del {desde} al {hasta}, {anual} × {parte} ÷ {total}",
            operandos,
        )
        .con_parametro(regla.uso.clone())
        .con_norma(uso.norma())
        .con_lineas(vec![entera]))
}

fn linea_anual(
    codigo: &'static str,
    concepto: &'static str,
    uso: UsoEspectro,
    anual: Anual,
    exacto: Decimal,
    redondeo: Redondeo,
) -> Result<Linea, EspectroError> {
    let linea = Linea::redondeada(codigo, concepto, exacto, redondeo)?;
    let linea = match anual.expresion {
        Expresion::Calculo(formula) => linea.con_formula(formula, anual.operandos),
        Expresion::Motivo(motivo) => linea.con_motivo(motivo, anual.operandos),
        Expresion::Dada => linea,
    };
    Ok(linea
        .con_parametro(anual.parametro)
        .con_norma(uso.norma())
        .con_lineas(anual.partes))
}

fn cociente(numerador: Decimal, divisor: Decimal) -> Result<Decimal, MoneyError> {
    numerador
        .checked_div(divisor)
        .ok_or(MoneyError::FueraDeRango)
}
