//! The values of many obligations on one payment date. Debts share due dates, so the interest
//! factor of the same terms is computed once.

use std::collections::HashMap;

use ser_domain::kernel::Money;
use ser_domain::mora::{FactorMora, MoraError, TerminosMora, factor_mora};
use ser_domain::parametros::Parametros;
use ser_store::obligacion::{
    self,
    lista::{Fila, Valor},
};
use time::Date;
use uuid::Uuid;

use super::terminos::ActosDeMora;
use super::types::Cuenta;
use crate::http::calculo::{LIQUIDACION_IMPOSIBLE, NoDisponible};
use crate::http::{Problema, Resultado};

/// What a debt costs on the payment date.
#[derive(Clone, Debug)]
pub struct ValorALaFecha {
    pub capital: Money,
    pub sancion: Money,
    /// `Err` when a month of the delay has no rate.
    pub intereses: Result<Money, NoDisponible>,
    pub demostrativo: bool,
}

impl ValorALaFecha {
    pub fn total(&self) -> Resultado<Option<Money>> {
        match &self.intereses {
            Ok(intereses) => Money::sum([self.capital, self.sancion, *intereses])
                .map(Some)
                .map_err(Problema::interno),
            Err(_) => Ok(None),
        }
    }
}

/// A debt as the database gives it.
#[derive(Clone, Copy, Debug)]
pub struct Deuda<'a> {
    id: Uuid,
    estado: &'a str,
    regimen: &'a str,
    vencimiento: Date,
    capital_centavos: i64,
    sancion_centavos: i64,
}

impl<'a> From<&'a Fila> for Deuda<'a> {
    fn from(fila: &'a Fila) -> Self {
        Self {
            id: fila.id,
            estado: &fila.estado,
            regimen: &fila.regimen_mora,
            vencimiento: fila.fecha_vencimiento,
            capital_centavos: fila.capital_centavos,
            sancion_centavos: fila.sancion_centavos,
        }
    }
}

impl<'a> From<&'a Valor> for Deuda<'a> {
    fn from(valor: &'a Valor) -> Self {
        Self {
            id: valor.id,
            estado: &valor.estado,
            regimen: &valor.regimen_mora,
            vencimiento: valor.fecha_vencimiento,
            capital_centavos: valor.capital_centavos,
            sancion_centavos: valor.sancion_centavos,
        }
    }
}

/// Values debts on one payment date.
#[derive(Debug)]
pub struct Valuador<'p> {
    fecha_pago: Date,
    parametros: &'p Parametros,
    pub actos: ActosDeMora,
    factores: HashMap<TerminosMora, Result<FactorMora, MoraError>>,
}

impl<'p> Valuador<'p> {
    pub fn nuevo(fecha_pago: Date, parametros: &'p Parametros, actos: ActosDeMora) -> Self {
        Self {
            fecha_pago,
            parametros,
            actos,
            factores: HashMap::new(),
        }
    }

    /// `None` for what is still to be filed: it has no value yet.
    pub fn valorar(&mut self, deuda: &Deuda<'_>) -> Resultado<Option<ValorALaFecha>> {
        if deuda.estado == obligacion::SIN_PRESENTAR {
            return Ok(None);
        }
        let terminos = self
            .actos
            .terminos(deuda.id, deuda.vencimiento, deuda.regimen)?;
        let (fecha_pago, parametros) = (self.fecha_pago, self.parametros);
        let factor = self
            .factores
            .entry(terminos)
            .or_insert_with_key(|terminos| factor_mora(terminos, fecha_pago, parametros));
        let capital = Money::from_centavos(deuda.capital_centavos);
        let intereses = match factor {
            // What is paid bears nothing, also when a rate is missing.
            _ if capital.is_zero() => Ok(Money::ZERO),
            Ok(factor) => Ok(factor.aplicar(capital).map_err(Problema::interno)?.1),
            Err(error) => Err(NoDisponible::por(error, &LIQUIDACION_IMPOSIBLE)),
        };
        let demostrativo = !capital.is_zero()
            && factor
                .as_ref()
                .is_ok_and(FactorMora::usa_tasas_demostrativas);
        Ok(Some(ValorALaFecha {
            capital,
            sancion: Money::from_centavos(deuda.sancion_centavos),
            intereses,
            demostrativo,
        }))
    }
}

/// Adds values up; the total is withheld from the first missing part on.
#[derive(Debug, Default)]
pub struct Suma {
    cantidad: u64,
    total: Option<Money>,
    falta: bool,
}

impl Suma {
    pub fn agregar(&mut self, total: Option<Money>) -> Resultado<()> {
        self.cantidad += 1;
        match total {
            Some(valor) => {
                let previo = self.total.unwrap_or(Money::ZERO);
                self.total = Some(previo.checked_add(valor).map_err(Problema::interno)?);
            }
            None => self.falta = true,
        }
        Ok(())
    }

    pub fn cuenta(&self) -> Cuenta {
        let total = self.total.unwrap_or(Money::ZERO);
        Cuenta {
            cantidad: self.cantidad,
            total: (!self.falta).then(|| total.to_string()),
        }
    }
}
