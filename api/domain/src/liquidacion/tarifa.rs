//! What share of the base is owed, by the rate of the family on the day that decides it.

use std::sync::Arc;

use super::base::Base;
use super::{ContextoLiquidacion, LiquidacionError};
use crate::kernel::{MoneyError, Rate};
use crate::linea::{Dato, Linea, Operando, operando};
use crate::obligaciones::dia_de_reglas;
use crate::parametros::{Escala, ParametroUsado, Parametros, ReglasFamilia, Tarifa};

const CODIGO: &str = "contraprestacion";
const CONCEPTO: &str = "Contraprestación";

/// The contraprestación, with the rate that gave it.
pub(super) struct Causada {
    pub(super) linea: Linea,
    pub(super) tarifa: Option<Rate>,
}

/// The rate of a payer, with what decided it.
struct Elegida {
    tarifa: Rate,
    uso: Arc<ParametroUsado>,
    formula: &'static str,
    operandos: Vec<Operando>,
}

pub(super) fn calcular_contraprestacion(
    base: &Base,
    reglas: &ReglasFamilia,
    contexto: &ContextoLiquidacion,
    parametros: &Parametros,
) -> Result<Causada, LiquidacionError> {
    let redondeo = parametros.ley().redondeo(contexto.fecha_presentacion)?.0;
    let norma = reglas.ficha().norma_contraprestacion.clone();
    let base = base.valor;
    let Some(tarifa) = reglas.tarifa() else {
        let linea = Linea::redondeada(CODIGO, CONCEPTO, base.as_decimal(), redondeo)?
            .con_formula(
                "{base}",
                vec![operando("base", Dato::Pesos(base.as_decimal()))],
            )
            .con_norma(norma);
        return Ok(Causada {
            linea,
            tarifa: None,
        });
    };
    let dia = dia_de_reglas(reglas.ficha(), contexto.periodo);
    let valor = tarifa.en(dia)?;
    let elegida = match &valor.valor {
        Tarifa::Unica(tarifa) => Elegida {
            tarifa: *tarifa,
            uso: valor.uso.clone(),
            formula: "{base} × {tarifa}",
            operandos: Vec::with_capacity(2),
        },
        Tarifa::Escalonada(escala) => {
            let limite = escala.sobre_ingresos.smlmv();
            let limite = parametros.ley().smlmv_en_pesos(limite, dia)?.pesos;
            elegir(
                escala,
                limite,
                base.as_decimal(),
                contexto.habitantes,
                &valor.uso,
            )?
        }
    };
    let exacto = elegida
        .tarifa
        .of(base.as_decimal())
        .ok_or(MoneyError::FueraDeRango)?;
    let mut operandos = elegida.operandos;
    operandos.push(operando("base", Dato::Pesos(base.as_decimal())));
    operandos.push(operando(
        "tarifa",
        Dato::Porcentaje(elegida.tarifa.percent()),
    ));
    let linea = Linea::redondeada(CODIGO, CONCEPTO, exacto, redondeo)?
        .con_formula(elegida.formula, operandos)
        .con_parametro(elegida.uso)
        .con_norma(norma);
    Ok(Causada {
        linea,
        tarifa: Some(elegida.tarifa),
    })
}

fn elegir(
    escala: &Escala,
    limite: rust_decimal::Decimal,
    base: rust_decimal::Decimal,
    habitantes: Option<u32>,
    uso: &Arc<ParametroUsado>,
) -> Result<Elegida, LiquidacionError> {
    if base > limite {
        return Ok(Elegida {
            tarifa: escala.sobre_ingresos.tarifa,
            uso: uso.clone(),
            formula: "{base} × {tarifa}, por ingresos superiores a {limite}",
            operandos: vec![operando("limite", Dato::Pesos(limite))],
        });
    }
    let habitantes = habitantes.ok_or(LiquidacionError::FaltanHabitantes)?;
    let tarifa = escala
        .por_poblacion(habitantes)
        .ok_or(LiquidacionError::FaltanHabitantes)?;
    Ok(Elegida {
        tarifa,
        uso: uso.clone(),
        formula: "{base} × {tarifa}, por {habitantes} habitantes",
        operandos: vec![operando("habitantes", Dato::Numero(habitantes.into()))],
    })
}
