//! What the norms allow in a plan.

use time::Date;

use super::{FacilidadError, Garantia, PropuestaPlan};
use crate::kernel::{Money, MoneyError, Redondeo, meses_despues};
use crate::parametros::{Parametro, Parametros};

/// Refuses a proposal that the norms do not allow; limits are those of the day of the agreement.
pub(super) fn comprobar(
    propuesta: &PropuestaPlan,
    parametros: &Parametros,
) -> Result<(), FacilidadError> {
    comprobar_datos(propuesta)?;
    if propuesta.antecedentes.en_boletin_de_deudores {
        return Err(FacilidadError::EnBoletinDeDeudores);
    }
    comprobar_plazo(propuesta, parametros)?;
    match propuesta.garantia {
        Garantia::Ninguna => comprobar_sin_garantia(propuesta, parametros),
        Garantia::Personal => comprobar_garantia_personal(propuesta, parametros),
        Garantia::Real => Ok(()),
    }
}

fn comprobar_datos(propuesta: &PropuestaPlan) -> Result<(), FacilidadError> {
    let inicial = propuesta.cuota_inicial.unwrap_or(Money::ZERO);
    if propuesta.deuda.tiene_negativos() || inicial.is_negative() {
        return Err(FacilidadError::ValorNegativo);
    }
    let deuda = propuesta.deuda.total()?;
    if deuda.is_zero() {
        return Err(FacilidadError::SinDeuda);
    }
    if inicial >= deuda {
        return Err(FacilidadError::CuotaInicialExcede { deuda });
    }
    if propuesta.numero_cuotas == 0 {
        return Err(FacilidadError::SinCuotas);
    }
    if propuesta.primera_cuota <= propuesta.fecha_acuerdo {
        return Err(FacilidadError::PrimeraCuotaAnterior {
            fecha_acuerdo: propuesta.fecha_acuerdo,
        });
    }
    Ok(())
}

fn comprobar_plazo(
    propuesta: &PropuestaPlan,
    parametros: &Parametros,
) -> Result<(), FacilidadError> {
    let regla = parametros.ley().facilidades().plazo_maximo();
    let (ultima, limite) = plazo(propuesta, regla)?;
    if ultima > limite {
        let norma = regla.en(propuesta.fecha_acuerdo)?.uso.clone();
        return Err(FacilidadError::PlazoExcedido {
            ultima,
            limite,
            norma,
        });
    }
    Ok(())
}

fn comprobar_sin_garantia(
    propuesta: &PropuestaPlan,
    parametros: &Parametros,
) -> Result<(), FacilidadError> {
    let facilidades = parametros.ley().facilidades();
    let regla = facilidades.plazo_sin_garantia();
    let (ultima, limite) = plazo(propuesta, regla)?;
    if ultima > limite {
        let norma = regla.en(propuesta.fecha_acuerdo)?.uso.clone();
        return Err(FacilidadError::PlazoSinGarantia {
            ultima,
            limite,
            norma,
        });
    }
    let Some(incumplimiento) = propuesta.antecedentes.ultimo_incumplimiento else {
        return Ok(());
    };
    let meses = facilidades
        .meses_sin_incumplir()
        .en(propuesta.fecha_acuerdo)?;
    let olvidado = meses_despues(incumplimiento, meses.valor);
    if olvidado.is_none_or(|olvidado| propuesta.fecha_acuerdo <= olvidado) {
        return Err(FacilidadError::IncumplimientoReciente {
            incumplimiento,
            norma: meses.uso.clone(),
        });
    }
    Ok(())
}

fn comprobar_garantia_personal(
    propuesta: &PropuestaPlan,
    parametros: &Parametros,
) -> Result<(), FacilidadError> {
    let ley = parametros.ley();
    let unidades = ley
        .facilidades()
        .limite_garantia_personal()
        .en(propuesta.fecha_acuerdo)?;
    let uvt = unidades.valor.0;
    let valor_uvt = ley.uvt().en(propuesta.fecha_acuerdo)?.valor;
    let limite = uvt.checked_mul(valor_uvt.as_decimal());
    let limite = Redondeo::Centavo.aplicar(limite.ok_or(MoneyError::FueraDeRango)?)?;
    let deuda = propuesta.deuda.total()?;
    if deuda > limite {
        return Err(FacilidadError::GarantiaPersonalInsuficiente {
            deuda,
            uvt,
            limite,
            norma: unidades.uso.clone(),
        });
    }
    Ok(())
}

/// Day of the last instalment and last day of a term of so many months. An instalment past the
/// calendar is past any term.
fn plazo(
    propuesta: &PropuestaPlan,
    regla: &Parametro<u32>,
) -> Result<(Date, Date), FacilidadError> {
    let meses = regla.en(propuesta.fecha_acuerdo)?.valor;
    let ultima = propuesta.dia_de_cuota(propuesta.numero_cuotas);
    let limite = meses_despues(propuesta.fecha_acuerdo, meses);
    Ok((ultima.unwrap_or(Date::MAX), limite.unwrap_or(Date::MAX)))
}
