//! The quarterly return of a PRST.
//!
//! `contraprestación = round((ingresos − terminales − devoluciones) × tarifa)` (Ley 1341 de 2009,
//! art. 36; Decreto 542 de 2014). The declared figures stand as declared, to the centavo; each
//! computed line is rounded to the unit of the form, and the total is the sum of rounded lines.

use rust_decimal::Decimal;
use time::Date;

use super::{Declaracion, LiquidacionError};
use crate::kernel::{Money, MoneyError, Rate, Trimestre};
use crate::linea::{Dato, Linea, operando};
use crate::mora::{RegimenMora, calcular_mora};
use crate::parametros::Parametros;
use crate::sanciones::sancion_extemporaneidad;

const NORMA_BASE: &str = "Decreto 542 de 2014, arts. 2, 4 y 5";
const NORMA_CONTRAPRESTACION: &str = "Ley 1341 de 2009, art. 36";

/// The dates of a return. Each rule asks for its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContextoPrst {
    /// The quarter: decides the tarifa.
    pub trimestre: Trimestre,
    /// Last day to file and pay on time: [`crate::obligaciones::prst::fecha_vencimiento`].
    pub fecha_vencimiento: Date,
    /// Day of filing: decides the sanción and its units.
    pub fecha_presentacion: Date,
    /// Chosen day of payment: decides the interest.
    pub fecha_pago: Date,
}

/// The figures of a return and the lines of its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Liquidacion {
    /// The lines of the form, in order: ingresos, terminales, devoluciones, base, contraprestacion,
    /// sancion_extemporaneidad, intereses_mora, total.
    pub lineas: Vec<Linea>,
    /// Sum of declared income.
    pub ingresos: Money,
    /// Deducted terminals.
    pub terminales: Money,
    /// Deducted devoluciones.
    pub devoluciones: Money,
    /// Income less deductions.
    pub base: Money,
    /// Rate of the quarter.
    pub tarifa: Rate,
    /// Base × rate, rounded: the capital of the interest.
    pub contraprestacion: Money,
    /// Late-filing sanction, rounded.
    pub sancion: Money,
    /// Default interest, rounded.
    pub intereses: Money,
    /// Contraprestación + sanción + intereses.
    pub total: Money,
    /// Days from the due date to payment.
    pub dias_mora: u32,
    /// Months or fractions from the due date to filing.
    pub meses_extemporaneidad: u32,
    /// Whether a rate made up for a demonstration took part.
    pub usa_tasas_demostrativas: bool,
}

/// Liquidates a return.
///
/// Ingresos 1 250 000 000, terminales 150 000 000, devoluciones 20 000 000 of 2025-T2, filed and
/// paid 2025-09-30: base 1 080 000 000; contraprestación 20 520 000; sanción 923 000; intereses
/// 997 000; total 22 440 000.
///
/// # Errors
/// [`LiquidacionError`], each variant with the text for the person who files.
pub fn liquidar_prst(
    declaracion: &Declaracion,
    contexto: &ContextoPrst,
    parametros: &Parametros,
) -> Result<Liquidacion, LiquidacionError> {
    comprobar_declaracion(declaracion)?;
    comprobar_fechas(contexto)?;

    let ingresos = Money::sum(declaracion.ingresos.iter().map(|linea| linea.valor))?;
    let base = calcular_base(declaracion, ingresos)?;
    let linea_contraprestacion = calcular_contraprestacion(base, contexto, parametros)?;
    let contraprestacion = linea_contraprestacion.valor;
    let sancion = sancion_extemporaneidad(
        contraprestacion,
        contexto.fecha_vencimiento,
        contexto.fecha_presentacion,
        parametros,
    )?;
    let mora = calcular_mora(
        contraprestacion,
        contexto.fecha_vencimiento,
        contexto.fecha_pago,
        RegimenMora::Et635,
        parametros,
    )?;
    let total = Money::sum([contraprestacion, sancion.valor, mora.total])?;

    let tarifa = parametros.ley().tarifa_prst();
    let tarifa = tarifa.en(contexto.trimestre.hasta())?.valor;
    let lineas = vec![
        linea_ingresos(declaracion, ingresos),
        Linea::sin_redondear("terminales", "Terminales", declaracion.terminales)
            .con_norma("Decreto 542 de 2014, arts. 5 a y 6"),
        Linea::sin_redondear("devoluciones", "Devoluciones", declaracion.devoluciones)
            .con_norma("Decreto 542 de 2014, art. 5 b"),
        linea_base(declaracion, ingresos, base),
        linea_contraprestacion,
        sancion.linea,
        mora.linea()?,
        linea_total(contraprestacion, sancion.valor, mora.total, total),
    ];
    Ok(Liquidacion {
        lineas,
        ingresos,
        terminales: declaracion.terminales,
        devoluciones: declaracion.devoluciones,
        base,
        tarifa,
        contraprestacion,
        sancion: sancion.valor,
        intereses: mora.total,
        total,
        dias_mora: mora.dias,
        meses_extemporaneidad: sancion.meses,
        usa_tasas_demostrativas: mora.usa_tasas_demostrativas,
    })
}

fn comprobar_declaracion(declaracion: &Declaracion) -> Result<(), LiquidacionError> {
    if declaracion.ingresos.is_empty() && !declaracion.sin_ingresos {
        return Err(LiquidacionError::SinIngresos);
    }
    for (campo, valor) in declaracion.campos() {
        if valor.is_negative() {
            return Err(LiquidacionError::ValorNegativo(campo));
        }
        if declaracion.sin_ingresos && !valor.is_zero() {
            return Err(LiquidacionError::ValorEnDeclaracionSinIngresos(campo));
        }
    }
    Ok(())
}

fn comprobar_fechas(contexto: &ContextoPrst) -> Result<(), LiquidacionError> {
    if contexto.fecha_presentacion <= contexto.trimestre.hasta() {
        return Err(LiquidacionError::PeriodoSinTerminar {
            trimestre: contexto.trimestre,
        });
    }
    if contexto.fecha_pago < contexto.fecha_presentacion {
        return Err(LiquidacionError::PagoAntesDePresentar {
            fecha_presentacion: contexto.fecha_presentacion,
        });
    }
    Ok(())
}

fn calcular_base(declaracion: &Declaracion, ingresos: Money) -> Result<Money, LiquidacionError> {
    let deducciones = declaracion
        .terminales
        .checked_add(declaracion.devoluciones)?;
    if deducciones > ingresos {
        return Err(LiquidacionError::BaseNegativa {
            ingresos,
            deducciones,
        });
    }
    Ok(ingresos.checked_sub(deducciones)?)
}

fn calcular_contraprestacion(
    base: Money,
    contexto: &ContextoPrst,
    parametros: &Parametros,
) -> Result<Linea, LiquidacionError> {
    let tarifa = parametros
        .ley()
        .tarifa_prst()
        .en(contexto.trimestre.hasta())?;
    let redondeo = parametros.ley().redondeo(contexto.fecha_presentacion)?.0;
    let exacto: Decimal = tarifa
        .valor
        .of(base.as_decimal())
        .ok_or(MoneyError::FueraDeRango)?;
    let operandos = vec![
        operando("base", Dato::Pesos(base.as_decimal())),
        operando("tarifa", Dato::Porcentaje(tarifa.valor.percent())),
    ];
    Ok(
        Linea::redondeada("contraprestacion", "Contraprestación", exacto, redondeo)?
            .con_formula("{base} × {tarifa}", operandos)
            .con_parametro(tarifa.uso.clone())
            .con_norma(NORMA_CONTRAPRESTACION),
    )
}

fn linea_ingresos(declaracion: &Declaracion, ingresos: Money) -> Linea {
    let partes = declaracion.ingresos.iter().map(|linea| {
        let mut parte = Linea::sin_redondear("ingreso", linea.descripcion.clone(), linea.valor);
        parte.operandos = vec![operando(
            "servicio",
            Dato::Texto(linea.servicio.clone().into()),
        )];
        parte
    });
    let motivo = if declaracion.sin_ingresos {
        "porque declara que no tuvo ingresos en el periodo"
    } else {
        "suma de los ingresos declarados por servicio"
    };
    Linea::sin_redondear("ingresos", "Ingresos brutos", ingresos)
        .con_motivo(motivo, Vec::new())
        .con_norma(NORMA_BASE)
        .con_lineas(partes.collect())
}

fn linea_base(declaracion: &Declaracion, ingresos: Money, base: Money) -> Linea {
    let operandos = vec![
        operando("ingresos", Dato::Pesos(ingresos.as_decimal())),
        operando(
            "terminales",
            Dato::Pesos(declaracion.terminales.as_decimal()),
        ),
        operando(
            "devoluciones",
            Dato::Pesos(declaracion.devoluciones.as_decimal()),
        ),
    ];
    Linea::sin_redondear("base", "Base de la contraprestación", base)
        .con_formula("{ingresos} − {terminales} − {devoluciones}", operandos)
        .con_norma(NORMA_BASE)
}

fn linea_total(contraprestacion: Money, sancion: Money, intereses: Money, total: Money) -> Linea {
    let operandos = vec![
        operando(
            "contraprestacion",
            Dato::Pesos(contraprestacion.as_decimal()),
        ),
        operando("sancion", Dato::Pesos(sancion.as_decimal())),
        operando("intereses", Dato::Pesos(intereses.as_decimal())),
    ];
    Linea::sin_redondear("total", "Total a pagar", total)
        .con_formula("{contraprestacion} + {sancion} + {intereses}", operandos)
}
