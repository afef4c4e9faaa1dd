//! What a value of the law must keep beyond its shape. Those that need nothing more say so.

use rust_decimal::Decimal;

use super::lectura::{DecimalToml, FechaToml};
use super::reglas_formulario::{MesDelAnio, UnidadRedondeo};
use super::revision::{ValorDeLey, positivo};
use super::{
    Antiguedad, BaseUnidad, ConteoMeses, Divisor, Escala, Escalonamiento, Formula, FormulaEspectro,
    FraccionAnio, IndicePrecios, InteresPlan, MetodoIndexacion, MetodoMora, MultaMaxima, Plazo,
    PorcentajeDespues, ReglaImputacion, ReglaSancion, Tarifa, TarifaHf, TarifaSatelite,
};
use crate::kernel::{Money, Rate};

macro_rules! bastan_por_su_forma {
    ($($tipo:ty),* $(,)?) => { $(impl ValorDeLey for $tipo {})* };
}

bastan_por_su_forma!(
    Antiguedad,
    ConteoMeses,
    DecimalToml,
    FechaToml,
    FormulaEspectro,
    FraccionAnio,
    IndicePrecios,
    InteresPlan,
    MesDelAnio,
    MetodoIndexacion,
    MultaMaxima,
    Plazo,
    PorcentajeDespues,
    Rate,
    ReglaImputacion,
    UnidadRedondeo,
    u32,
    u8,
);

/// Pesos of a unit.
impl ValorDeLey for Money {
    fn revisar(&self) -> Result<(), String> {
        positivo(self.as_decimal())
    }
}

impl ValorDeLey for BaseUnidad {
    fn revisar(&self) -> Result<(), String> {
        positivo(self.por_smlmv())
    }
}

impl ValorDeLey for MetodoMora {
    fn revisar(&self) -> Result<(), String> {
        if (self.formula == Formula::MesOFraccion) == (self.divisor == Divisor::Doce) {
            return Ok(());
        }
        Err("solo el interés por mes o fracción divide por 12".to_owned())
    }
}

impl ValorDeLey for ReglaSancion {
    fn revisar(&self) -> Result<(), String> {
        limites(self.minimo(), self.maximo())
    }
}

/// A floor stands below its ceiling.
pub(super) fn limites(minimo: Option<Decimal>, maximo: Option<Decimal>) -> Result<(), String> {
    match (minimo, maximo) {
        (Some(minimo), Some(maximo)) if minimo > maximo => {
            Err(format!("el mínimo {minimo} supera el máximo {maximo}"))
        }
        _ => Ok(()),
    }
}

/// Refuses a list in which something stands twice.
pub(super) fn sin_repetir<T: PartialEq>(
    claves: impl Iterator<Item = T>,
    decir: impl Fn(&T) -> String,
) -> Result<(), String> {
    let mut vistas = Vec::new();
    for clave in claves {
        if vistas.contains(&clave) {
            return Err(format!("{} está dos veces", decir(&clave)));
        }
        vistas.push(clave);
    }
    Ok(())
}

impl ValorDeLey for TarifaHf {
    fn revisar(&self) -> Result<(), String> {
        let (desde, hasta) = (self.dia_desde, self.dia_hasta);
        if desde < hasta && hasta <= 24 {
            return Ok(());
        }
        Err(format!("el día no va de {desde} a {hasta} h"))
    }
}

/// Both are divided by.
impl ValorDeLey for TarifaSatelite {
    fn revisar(&self) -> Result<(), String> {
        positivo(self.khz()).and_then(|()| positivo(self.divisor()))
    }
}

impl ValorDeLey for Escalonamiento {
    fn revisar(&self) -> Result<(), String> {
        positivo(self.pasos.into())
    }
}

/// A rate takes a part of the base: more than all of it is a slip of the pen.
fn cabe_en_la_base(tasa: Rate) -> Result<(), String> {
    if tasa.percent() <= Decimal::ONE_HUNDRED {
        return Ok(());
    }
    Err(format!("{tasa} % supera la base"))
}

impl ValorDeLey for Tarifa {
    fn revisar(&self) -> Result<(), String> {
        match self {
            Self::Unica(tasa) => cabe_en_la_base(*tasa),
            Self::Escalonada(escala) => escala.revisar(),
        }
    }
}

impl Escala {
    fn revisar(&self) -> Result<(), String> {
        let limites: Vec<Option<u32>> = self.tramos.iter().map(|tramo| tramo.hasta).collect();
        let Some((None, cerrados)) = limites.split_last() else {
            return Err("el último tramo no debe tener límite".to_owned());
        };
        let crecen = |par: &[Option<u32>]| matches!(par, [Some(a), Some(b)] if a < b);
        if cerrados.contains(&None) || !cerrados.windows(2).all(crecen) {
            return Err("los tramos no crecen".to_owned());
        }
        Ok(())
    }
}
