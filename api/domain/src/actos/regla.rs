//! A percentage between a floor and a ceiling: the shape of nearly every penalty.

use rust_decimal::Decimal;
use time::Date;

use super::{ActoError, ContextoActo};
use crate::kernel::{Money, MoneyError, Redondeo};
use crate::linea::{Dato, Linea, Operando, linea_smlmv, operando};
use crate::parametros::{CantidadSmlmv, Ley, Parametro, Parametros, ReglaSancion};

/// The names of a penalty.
pub(super) struct Nombres {
    pub(super) codigo: &'static str,
    pub(super) concepto: &'static str,
    pub(super) norma: &'static str,
}

/// `percentage × base` within the limits of the rule; the penalty without value when there is no
/// base and the rule has one.
pub(super) fn aplicar(
    nombres: &Nombres,
    regla: &Parametro<ReglaSancion>,
    base: Money,
    contexto: ContextoActo,
    parametros: &Parametros,
) -> Result<Linea, ActoError> {
    if base.is_negative() {
        return Err(ActoError::ValorNegativo);
    }
    let ley = parametros.ley();
    let valor = regla.en(contexto.fecha_infraccion)?;
    let redondeo = ley.redondeo(contexto.fecha_acto)?.0;
    let linea = match valor.valor.sin_valor() {
        Some(smlmv) if base.is_zero() => {
            let cantidad = ley.smlmv_en_pesos(smlmv, contexto.fecha_acto)?;
            sin_base(nombres, &cantidad, redondeo)?
        }
        _ => por_porcentaje(
            nombres,
            &valor.valor,
            base,
            contexto.fecha_acto,
            redondeo,
            ley,
        )?,
    };
    Ok(linea
        .con_parametro(valor.uso.clone())
        .con_norma(nombres.norma))
}

fn sin_base(
    nombres: &Nombres,
    cantidad: &CantidadSmlmv,
    redondeo: Redondeo,
) -> Result<Linea, MoneyError> {
    let concepto = "Sanción sin valor a cargo";
    let parte = linea_smlmv("sancion_sin_valor", concepto, cantidad, nombres.norma)?;
    let linea = Linea::redondeada(nombres.codigo, nombres.concepto, cantidad.pesos, redondeo)?;
    let motivo = "la que se aplica cuando no hay contraprestación a cargo";
    Ok(linea.con_motivo(motivo, Vec::new()).con_lineas(vec![parte]))
}

fn por_porcentaje(
    nombres: &Nombres,
    regla: &ReglaSancion,
    base: Money,
    fecha_acto: Date,
    redondeo: Redondeo,
    ley: &Ley,
) -> Result<Linea, ActoError> {
    let calculada = regla.porcentaje.of(base.as_decimal());
    let calculada = calculada.ok_or(MoneyError::FueraDeRango)?;
    let en_pesos = |smlmv: Decimal| ley.smlmv_en_pesos(smlmv, fecha_acto);
    let minimo = regla.minimo().map(en_pesos).transpose()?;
    let maximo = regla.maximo().map(en_pesos).transpose()?;

    let mut operandos = vec![
        operando("base", Dato::Pesos(base.as_decimal())),
        operando("porcentaje", Dato::Porcentaje(regla.porcentaje.percent())),
        operando("calculada", Dato::Pesos(calculada)),
    ];
    let mut lineas = Vec::new();
    let limites = [
        ("sancion_minima", "Sanción mínima", "minimo", &minimo),
        ("sancion_maxima", "Sanción máxima", "maximo", &maximo),
    ];
    for (codigo, concepto, nombre, limite) in limites {
        if let Some(limite) = limite {
            operandos.push(operando(nombre, Dato::Pesos(limite.pesos)));
            lineas.push(linea_smlmv(codigo, concepto, limite, nombres.norma)?);
        }
    }
    let bajo = minimo.filter(|minimo| calculada < minimo.pesos);
    let alto = maximo.filter(|maximo| calculada > maximo.pesos);
    let linea = match (bajo, alto) {
        (Some(minimo), _) => linea(nombres, minimo.pesos, redondeo)?.con_motivo(
            "la mínima, porque {base} × {porcentaje} = {calculada} no la alcanza",
            operandos,
        ),
        (None, Some(maximo)) => linea(nombres, maximo.pesos, redondeo)?.con_techo(
            "la máxima, porque {base} × {porcentaje} = {calculada} la supera",
            operandos,
        ),
        (None, None) => {
            linea(nombres, calculada, redondeo)?.con_formula("{base} × {porcentaje}", operandos)
        }
    };
    Ok(linea.con_lineas(lineas))
}

fn linea(nombres: &Nombres, exacto: Decimal, redondeo: Redondeo) -> Result<Linea, MoneyError> {
    Linea::redondeada(nombres.codigo, nombres.concepto, exacto, redondeo)
}

/// An amount in pesos as an ingredient.
pub(super) fn pesos(nombre: &'static str, valor: Money) -> Operando {
    operando(nombre, Dato::Pesos(valor.as_decimal()))
}
