//! Sanción por extemporaneidad: what a late return costs, by the regime of its family.
//!
//! For PRST, article 7 of Decreto 1161 de 2010 is written for a return filed within three months;
//! article 8 says that one filed later, but before the act that declares the amount, brings this
//! same sanction. SER files returns for which no such act exists, so the rule holds at any delay.

use rust_decimal::Decimal;
use time::Date;

use super::limites::{Limites, Prevalece};
use super::{RegimenSancion, contar_meses};
use crate::kernel::{Money, MoneyError, Rate, Redondeo};
use crate::linea::{Dato, Linea, Operando, linea_smlmv, operando};
use crate::parametros::{Extemporaneidad, ParametroError, Parametros};

const CODIGO: &str = "sancion_extemporaneidad";
const CONCEPTO: &str = "Sanción por extemporaneidad";

/// What decides the sanction of a return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReglaExtemporaneidad {
    /// None: it is on time, or the norms fix no sanction for it.
    Ninguna,
    /// The fixed one of a return that owes nothing.
    SinValor,
    /// One percentage for all its months.
    PorMeses,
    /// Another percentage for the months after the first ones.
    PorMesesConAumento,
}

/// The sanction of a return, with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SancionExtemporaneidad {
    /// Months or fractions of delay; zero when the return is on time.
    pub meses: u32,
    /// The rule that was applied.
    pub regla: ReglaExtemporaneidad,
    /// The sanction before rounding, in pesos.
    pub exacto: Decimal,
    /// The sanction owed.
    pub valor: Money,
    /// Its line, with the trace.
    pub linea: Linea,
}

/// A percentage of the contraprestación for each month or fraction, between a floor and a ceiling;
/// of a return that owes nothing, the fixed one, where the norm has it. Percentages and units are
/// those of the filing date.
///
/// PRST, 20 520 000, due 2025-07-15 and filed 2025-09-30: 3 months × 1.5 % = 923 400, above 0.5
/// SMLMV = 58 UVB = 670 016 → rounded to 923 000.
///
/// # Errors
/// [`ParametroError::SinValor`] when a parameter has no value on the filing date.
pub fn sancion_extemporaneidad(
    regimen: RegimenSancion,
    contraprestacion: Money,
    vencimiento: Date,
    fecha_presentacion: Date,
    parametros: &Parametros,
) -> Result<SancionExtemporaneidad, ParametroError> {
    if fecha_presentacion <= vencimiento {
        let operandos = vec![
            operando("vencimiento", Dato::Fecha(vencimiento)),
            operando("fecha_presentacion", Dato::Fecha(fecha_presentacion)),
        ];
        return Ok(sin_sancion(
            regimen,
            0,
            "porque se presenta el {fecha_presentacion}, dentro del plazo que vence el {vencimiento}",
            operandos,
        ));
    }
    let ley = parametros.ley();
    let conteo = ley.sanciones().conteo_meses().en(fecha_presentacion)?.valor;
    let meses = contar_meses(
        vencimiento,
        fecha_presentacion,
        conteo,
        parametros.calendario(),
    );
    let Some(regla) = ley.sanciones().de(regimen) else {
        return Ok(sin_sancion(
            regimen,
            meses,
            "porque las normas de esta familia no la fijan: la impone un acto",
            Vec::new(),
        ));
    };
    let caso = Caso {
        regimen,
        regla,
        contraprestacion,
        meses,
        fecha: fecha_presentacion,
        redondeo: ley.redondeo(fecha_presentacion)?.0,
        parametros,
    };
    let (regla, linea) = match (contraprestacion.is_zero(), &regla.sin_valor) {
        (false, _) => caso.por_meses()?,
        (true, Some(sin_valor)) => {
            let valor = sin_valor.en(fecha_presentacion)?;
            let linea = caso.sin_valor(valor.valor.0)?;
            let linea = linea.con_parametro(valor.uso.clone());
            (ReglaExtemporaneidad::SinValor, linea)
        }
        (true, None) => {
            return Ok(sin_sancion(
                regimen,
                meses,
                "porque no hay contraprestación a cargo",
                Vec::new(),
            ));
        }
    };
    Ok(SancionExtemporaneidad {
        meses,
        regla,
        exacto: linea.exacto,
        valor: linea.valor,
        linea,
    })
}

fn sin_sancion(
    regimen: RegimenSancion,
    meses: u32,
    motivo: &'static str,
    operandos: Vec<Operando>,
) -> SancionExtemporaneidad {
    let linea = Linea::sin_redondear(CODIGO, CONCEPTO, Money::ZERO).con_motivo(motivo, operandos);
    SancionExtemporaneidad {
        meses,
        regla: ReglaExtemporaneidad::Ninguna,
        exacto: Decimal::ZERO,
        valor: Money::ZERO,
        linea: con_norma(linea, regimen),
    }
}

fn con_norma(linea: Linea, regimen: RegimenSancion) -> Linea {
    match regimen.norma() {
        Some(norma) => linea.con_norma(norma),
        None => linea,
    }
}

/// A late return and the rule that applies to it.
struct Caso<'a> {
    regimen: RegimenSancion,
    regla: &'a Extemporaneidad,
    contraprestacion: Money,
    meses: u32,
    fecha: Date,
    redondeo: Redondeo,
    parametros: &'a Parametros,
}

/// Percentage of a stretch of months.
struct Porcentajes {
    primero: Rate,
    meses: u32,
    /// The one that follows, and of how many months.
    despues: Option<(Rate, u32)>,
}

impl Caso<'_> {
    fn sin_valor(&self, smlmv: Decimal) -> Result<Linea, ParametroError> {
        let cantidad = self.parametros.ley().smlmv_en_pesos(smlmv, self.fecha)?;
        let norma = self.regimen.norma().unwrap_or_default();
        let parte = linea_smlmv(
            "sancion_sin_valor",
            "Sanción sin valor a cargo",
            &cantidad,
            norma,
        )?;
        let operandos = vec![operando("sin_valor", Dato::Pesos(cantidad.pesos))];
        let linea = Linea::redondeada(CODIGO, CONCEPTO, cantidad.pesos, self.redondeo)?
            .con_motivo(
                "la que se aplica cuando no hay contraprestación a cargo",
                operandos,
            )
            .con_lineas(vec![parte]);
        Ok(con_norma(linea, self.regimen))
    }

    fn por_meses(&self) -> Result<(ReglaExtemporaneidad, Linea), ParametroError> {
        let porcentaje = self.regla.porcentaje.en(self.fecha)?;
        let porcentajes = self.porcentajes(porcentaje.valor)?;
        let calculada = self.calcular(&porcentajes)?;
        let limites = Limites::de(
            self.regla,
            self.regimen,
            self.contraprestacion,
            self.fecha,
            self.parametros,
        )?;
        let (exacto, prevalece) = limites.aplicar(calculada);

        let mut operandos = vec![
            operando(
                "contraprestacion",
                Dato::Pesos(self.contraprestacion.as_decimal()),
            ),
            operando(
                "porcentaje",
                Dato::Porcentaje(porcentajes.primero.percent()),
            ),
            operando("meses", Dato::Meses(porcentajes.meses)),
            operando("calculada", Dato::Pesos(calculada)),
        ];
        let mut regla = ReglaExtemporaneidad::PorMeses;
        if let Some((despues, resto)) = porcentajes.despues {
            regla = ReglaExtemporaneidad::PorMesesConAumento;
            operandos.push(operando("despues", Dato::Porcentaje(despues.percent())));
            operandos.push(operando("resto", Dato::Meses(resto)));
        }
        operandos.extend(limites.operandos());
        let linea = Linea::redondeada(CODIGO, CONCEPTO, exacto, self.redondeo)?;
        let linea = match porcentajes.motivo(prevalece) {
            Some(motivo) if prevalece.es_techo() => linea.con_techo(motivo, operandos),
            Some(motivo) => linea.con_motivo(motivo, operandos),
            None => linea.con_formula(porcentajes.formula(), operandos),
        };
        let linea = linea
            .con_parametro(porcentaje.uso.clone())
            .con_lineas(limites.lineas()?);
        Ok((regla, con_norma(linea, self.regimen)))
    }

    fn porcentajes(&self, primero: Rate) -> Result<Porcentajes, ParametroError> {
        let todos = Porcentajes {
            primero,
            meses: self.meses,
            despues: None,
        };
        let Some(despues) = &self.regla.despues else {
            return Ok(todos);
        };
        let despues = &despues.en(self.fecha)?.valor;
        let resto = self.meses.saturating_sub(despues.meses);
        if resto == 0 {
            return Ok(todos);
        }
        Ok(Porcentajes {
            meses: despues.meses,
            despues: Some((despues.porcentaje, resto)),
            ..todos
        })
    }

    fn calcular(&self, porcentajes: &Porcentajes) -> Result<Decimal, MoneyError> {
        let por = |tasa: Rate, meses: u32| {
            tasa.of(self.contraprestacion.as_decimal())
                .and_then(|mensual| mensual.checked_mul(Decimal::from(meses)))
                .ok_or(MoneyError::FueraDeRango)
        };
        let primeros = por(porcentajes.primero, porcentajes.meses)?;
        let Some((tasa, meses)) = porcentajes.despues else {
            return Ok(primeros);
        };
        primeros
            .checked_add(por(tasa, meses)?)
            .ok_or(MoneyError::FueraDeRango)
    }
}

impl Porcentajes {
    fn formula(&self) -> &'static str {
        match self.despues {
            None => "{contraprestacion} × {porcentaje} × {meses} o fracción",
            Some(_) => {
                "{contraprestacion} × ({porcentaje} × {meses} + {despues} × {resto} o fracción)"
            }
        }
    }

    /// Why a limit took the place of what was calculated; nothing if none did.
    fn motivo(&self, prevalece: Prevalece) -> Option<String> {
        let formula = self.formula();
        Some(match prevalece {
            Prevalece::Calculada => return None,
            Prevalece::Minima => {
                format!("la mínima, porque {formula} = {{calculada}} no la alcanza")
            }
            Prevalece::Maxima => format!("la máxima, porque {formula} = {{calculada}} la supera"),
            Prevalece::Tope => format!(
                "el tope de {{tope}} de {{contraprestacion}}, porque {formula} = {{calculada}} lo supera"
            ),
            Prevalece::TopeSobreLaMinima => format!(
                "el tope de {{tope}} de {{contraprestacion}}, porque {formula} = {{calculada}} no alcanza la mínima, de {{minimo}}, y esta supera el tope, que prevalece"
            ),
        })
    }
}
