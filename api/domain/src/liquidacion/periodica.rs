//! The return of a period, whatever its family: the lines of its base, its rate, its sanction and
//! its interest are those that the law gives to the family on that date.
//!
//! `contraprestación = round(base × tarifa)`. The declared figures stand as declared, to the
//! centavo; each computed line is rounded to the unit of the form, and the total is the sum of
//! rounded lines.

use std::collections::BTreeSet;

use time::Date;

use super::base::{Base, calcular_base};
use super::tarifa::calcular_contraprestacion;
use super::{Declaracion, LiquidacionError};
use crate::kernel::{Money, Periodo, Rate};
use crate::linea::{Dato, Linea, operando};
use crate::mora::{ActosMora, TerminosMora, calcular_mora};
use crate::obligaciones::{Familia, dia_de_reglas};
use crate::parametros::{Causacion, CodigoRenglon, Ficha, Parametros, VersionUsada};
use crate::sanciones::sancion_extemporaneidad;

/// Whose return it is, of which period, and its dates. Each rule asks for its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContextoLiquidacion {
    /// The family: decides every rule.
    pub familia: Familia,
    /// The period: decides the tarifa.
    pub periodo: Periodo,
    /// Last day to file and pay on time: [`crate::obligaciones::fecha_vencimiento`].
    pub fecha_vencimiento: Date,
    /// Day of filing: decides the sanción and its units.
    pub fecha_presentacion: Date,
    /// Chosen day of payment: decides the interest.
    pub fecha_pago: Date,
    /// Inhabitants of the area served, where the rate depends on them.
    pub habitantes: Option<u32>,
}

/// The figures of a return and the lines of its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Liquidacion {
    /// The lines of the form, in order: those of the base, base, contraprestacion,
    /// sancion_extemporaneidad, intereses_mora, total.
    pub lineas: Vec<Linea>,
    /// What was declared in each line of the base, in the order of the form.
    pub renglones: Vec<(CodigoRenglon, Money)>,
    /// The lines that add less those that take away.
    pub base: Money,
    /// Rate of the period; absent when the amount itself is declared.
    pub tarifa: Option<Rate>,
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
    /// Whether a value made up for a demonstration took part.
    pub usa_tasas_demostrativas: bool,
    /// First day of a rate that is not published, when an estimate was asked for
    /// ([`Parametros::con_ultima_tasa`]).
    pub estimado_desde: Option<Date>,
}

impl Liquidacion {
    /// What was declared in a line of the base; zero in one that the family does not have.
    pub fn renglon(&self, codigo: CodigoRenglon) -> Money {
        let declarado = self.renglones.iter().find(|(suyo, _)| *suyo == codigo);
        declarado.map_or(Money::ZERO, |(_, valor)| *valor)
    }

    /// The versions of published values that it used: series, first day, number; each once.
    pub fn versiones(&self) -> BTreeSet<VersionUsada> {
        let usos = self.lineas.iter().flat_map(Linea::parametros);
        usos.filter_map(|uso| {
            let version = uso.version?;
            Some((uso.codigo.to_string(), uso.desde, version))
        })
        .collect()
    }
}

/// Liquidates a return.
///
/// PRST, ingresos 1 250 000 000, terminales 150 000 000, devoluciones 20 000 000 of 2025-T2, filed
/// and paid 2025-09-30: base 1 080 000 000; contraprestación 20 520 000; sanción 923 000; intereses
/// 997 000; total 22 440 000.
///
/// # Errors
/// [`LiquidacionError`], each variant with the text for the person who files.
pub fn liquidar(
    declaracion: &Declaracion,
    contexto: &ContextoLiquidacion,
    parametros: &Parametros,
) -> Result<Liquidacion, LiquidacionError> {
    liquidar_con_actos(declaracion, contexto, ActosMora::default(), parametros)
}

/// Liquidates a return whose interest acts have changed.
///
/// # Errors
/// As [`liquidar`].
pub fn liquidar_con_actos(
    declaracion: &Declaracion,
    contexto: &ContextoLiquidacion,
    actos: ActosMora,
    parametros: &Parametros,
) -> Result<Liquidacion, LiquidacionError> {
    let reglas = parametros.ley().familias().de(contexto.familia)?;
    let ficha = reglas.ficha();
    declaracion.comprobar(ficha)?;
    comprobar_fechas(ficha, contexto)?;

    let base = calcular_base(declaracion, ficha)?;
    let causada = calcular_contraprestacion(&base, reglas, contexto, parametros)?;
    let contraprestacion = causada.linea.valor;
    let sancion = sancion_extemporaneidad(
        ficha.sancion(contexto.fecha_vencimiento),
        contraprestacion,
        contexto.fecha_vencimiento,
        contexto.fecha_presentacion,
        parametros,
    )?;
    let terminos = TerminosMora::simples(contexto.fecha_vencimiento, ficha.mora).con_actos(actos);
    let mora = calcular_mora(contraprestacion, &terminos, contexto.fecha_pago, parametros)?;
    let total = Money::sum([contraprestacion, sancion.valor, mora.total])?;
    let usa_tasas_demostrativas = mora.usa_tasas_demostrativas
        || causada.linea.usa_demostrativos()
        || sancion.linea.usa_demostrativos();
    let estimaciones = [
        mora.estimado_desde,
        causada.linea.estimada_desde(),
        sancion.linea.estimada_desde(),
    ];

    let Base {
        mut lineas,
        renglones,
        valor,
    } = base;
    lineas.push(causada.linea);
    lineas.push(sancion.linea);
    let linea_mora = mora.linea()?;
    lineas.push(match &ficha.norma_mora {
        Some(norma) => linea_mora.con_norma(norma.clone()),
        None => linea_mora,
    });
    lineas.push(linea_total(
        contraprestacion,
        sancion.valor,
        mora.total,
        total,
    ));
    Ok(Liquidacion {
        lineas,
        renglones,
        base: valor,
        tarifa: causada.tarifa,
        contraprestacion,
        sancion: sancion.valor,
        intereses: mora.total,
        total,
        dias_mora: mora.dias,
        meses_extemporaneidad: sancion.meses,
        usa_tasas_demostrativas,
        estimado_desde: estimaciones.into_iter().flatten().min(),
    })
}

fn comprobar_fechas(ficha: &Ficha, contexto: &ContextoLiquidacion) -> Result<(), LiquidacionError> {
    let periodo = contexto.periodo;
    let dia = dia_de_reglas(ficha, periodo);
    if periodo.periodicidad() != ficha.periodicidad || dia < ficha.desde {
        return Err(LiquidacionError::PeriodoAjeno {
            periodo,
            familia: ficha.nombre.clone(),
            desde: ficha.desde,
        });
    }
    match ficha.causacion {
        Causacion::Vencida if contexto.fecha_presentacion <= periodo.hasta() => {
            return Err(LiquidacionError::PeriodoSinTerminar { periodo });
        }
        Causacion::Anticipada if contexto.fecha_presentacion < periodo.desde() => {
            return Err(LiquidacionError::PeriodoSinEmpezar { periodo });
        }
        Causacion::Vencida | Causacion::Anticipada => {}
    }
    if contexto.fecha_pago < contexto.fecha_presentacion {
        return Err(LiquidacionError::PagoAntesDePresentar {
            fecha_presentacion: contexto.fecha_presentacion,
        });
    }
    Ok(())
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
