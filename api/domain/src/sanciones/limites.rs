//! The floor and the ceiling of a sanction, in pesos of the filing date.

use rust_decimal::Decimal;
use time::Date;

use super::RegimenSancion;
use crate::kernel::{Money, MoneyError, Redondeo};
use crate::linea::{Dato, Linea, Operando, linea_smlmv, operando};
use crate::parametros::{
    CantidadSmlmv, Extemporaneidad, ParametroError, ParametroUsado, Parametros,
};

/// The limits of a sanction.
pub(super) struct Limites {
    minimo: Option<CantidadSmlmv>,
    maximo: CantidadSmlmv,
    tope: Option<Tope>,
    norma: &'static str,
}

/// What decided a sanction: the percentage by the months, or the limit that took its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prevalece {
    /// What was calculated is within its limits.
    Calculada,
    /// The floor.
    Minima,
    /// The ceiling in SMLMV.
    Maxima,
    /// The ceiling over the contraprestación, which what was calculated passes.
    Tope,
    /// The same, which the floor passes.
    TopeSobreLaMinima,
}

impl Prevalece {
    /// Whether it is a ceiling, which the rounding of the form may pass.
    pub(super) fn es_techo(self) -> bool {
        matches!(self, Self::Maxima | Self::Tope | Self::TopeSobreLaMinima)
    }
}

/// A ceiling that is a percentage of the contraprestación.
struct Tope {
    contraprestacion: Decimal,
    porcentaje: Decimal,
    pesos: Decimal,
    uso: std::sync::Arc<ParametroUsado>,
}

impl Limites {
    pub(super) fn de(
        regla: &Extemporaneidad,
        regimen: RegimenSancion,
        contraprestacion: Money,
        fecha: Date,
        parametros: &Parametros,
    ) -> Result<Self, ParametroError> {
        let ley = parametros.ley();
        let minimo = match &regla.minimo {
            Some(minimo) => Some(ley.smlmv_en_pesos(minimo.en(fecha)?.valor.0, fecha)?),
            None => None,
        };
        let tope = match &regla.tope {
            Some(tope) => Some(Tope::de(contraprestacion, tope.en(fecha)?)?),
            None => None,
        };
        Ok(Self {
            minimo,
            maximo: ley.smlmv_en_pesos(regla.maximo.en(fecha)?.valor.0, fecha)?,
            tope,
            norma: regimen.norma().unwrap_or_default(),
        })
    }

    /// Where a floor and a ceiling cross, the ceiling wins: it is the payer's guarantee.
    pub(super) fn aplicar(&self, calculada: Decimal) -> (Decimal, Prevalece) {
        let piso = self.minimo.as_ref().map_or(Decimal::ZERO, |m| m.pesos);
        let tope = self.tope.as_ref().map(|tope| tope.pesos);
        let (techo, es_tope) = match tope {
            Some(tope) if tope < self.maximo.pesos => (tope, true),
            _ => (self.maximo.pesos, false),
        };
        match (calculada > techo, calculada < piso) {
            (true, _) if es_tope => (techo, Prevalece::Tope),
            (true, _) => (techo, Prevalece::Maxima),
            (false, true) if piso > techo => (techo, Prevalece::TopeSobreLaMinima),
            (false, true) => (piso, Prevalece::Minima),
            (false, false) => (calculada, Prevalece::Calculada),
        }
    }

    pub(super) fn operandos(&self) -> Vec<Operando> {
        let minimo = self.minimo.as_ref();
        let mut operandos: Vec<Operando> = minimo
            .map(|minimo| operando("minimo", Dato::Pesos(minimo.pesos)))
            .into_iter()
            .collect();
        operandos.push(operando("maximo", Dato::Pesos(self.maximo.pesos)));
        if let Some(tope) = &self.tope {
            operandos.push(operando("tope", Dato::Porcentaje(tope.porcentaje)));
        }
        operandos
    }

    pub(super) fn lineas(&self) -> Result<Vec<Linea>, MoneyError> {
        let mut lineas = Vec::with_capacity(3);
        if let Some(minimo) = &self.minimo {
            lineas.push(linea_smlmv(
                "sancion_minima",
                "Sanción mínima",
                minimo,
                self.norma,
            )?);
        }
        lineas.push(linea_smlmv(
            "sancion_maxima",
            "Sanción máxima",
            &self.maximo,
            self.norma,
        )?);
        if let Some(tope) = &self.tope {
            lineas.push(tope.linea(self.norma)?);
        }
        Ok(lineas)
    }
}

impl Tope {
    fn de(
        contraprestacion: Money,
        tope: &crate::parametros::Valor<crate::kernel::Rate>,
    ) -> Result<Self, MoneyError> {
        let contraprestacion = contraprestacion.as_decimal();
        Ok(Self {
            contraprestacion,
            porcentaje: tope.valor.percent(),
            pesos: tope
                .valor
                .of(contraprestacion)
                .ok_or(MoneyError::FueraDeRango)?,
            uso: tope.uso.clone(),
        })
    }

    fn linea(&self, norma: &'static str) -> Result<Linea, MoneyError> {
        let operandos = vec![
            operando("contraprestacion", Dato::Pesos(self.contraprestacion)),
            operando("porcentaje", Dato::Porcentaje(self.porcentaje)),
        ];
        let linea = Linea::redondeada(
            "sancion_tope",
            "Tope sobre la contraprestación",
            self.pesos,
            Redondeo::Centavo,
        )?;
        Ok(linea
            .con_formula("{contraprestacion} × {porcentaje}", operandos)
            .con_parametro(self.uso.clone())
            .con_norma(norma))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    /// Limits of so many pesos each.
    fn limites(minimo: i64, maximo: i64, tope: i64) -> Limites {
        let unidad = Parametros::de_la_ley()
            .unwrap()
            .smlmv_en_pesos(Decimal::ONE, date!(2025 - 06 - 30))
            .unwrap();
        let de = |pesos: i64| CantidadSmlmv {
            pesos: pesos.into(),
            ..unidad.clone()
        };
        Limites {
            minimo: Some(de(minimo)),
            maximo: de(maximo),
            tope: Some(Tope {
                contraprestacion: (2 * tope).into(),
                porcentaje: 50.into(),
                pesos: tope.into(),
                uso: unidad.uso.clone(),
            }),
            norma: "",
        }
    }

    /// A sanction that is its limit is what was calculated: no limit took its place.
    #[test]
    fn a_limit_prevails_only_over_what_passes_it() {
        for ((minimo, maximo, tope), calculada, esperada) in [
            ((10, 100, 80), 9, (10, Prevalece::Minima)),
            ((10, 100, 80), 10, (10, Prevalece::Calculada)),
            ((10, 100, 80), 80, (80, Prevalece::Calculada)),
            ((10, 100, 80), 81, (80, Prevalece::Tope)),
            ((10, 100, 120), 100, (100, Prevalece::Calculada)),
            ((10, 100, 120), 101, (100, Prevalece::Maxima)),
            // Two ceilings of the same pesos: the one in SMLMV is the rule.
            ((10, 100, 100), 101, (100, Prevalece::Maxima)),
            // The floor above the ceiling, and at it.
            ((90, 100, 80), 20, (80, Prevalece::TopeSobreLaMinima)),
            ((80, 100, 80), 20, (80, Prevalece::Minima)),
        ] {
            let (pesos, prevalece) =
                limites(minimo, maximo, tope).aplicar(Decimal::from(calculada));
            assert_eq!(
                (pesos, prevalece),
                (Decimal::from(esperada.0), esperada.1),
                "{minimo} {maximo} {tope}: {calculada}"
            );
        }
    }
}
