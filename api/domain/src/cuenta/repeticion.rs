//! Going through a history again, from the due date to the date asked for.

use rust_decimal::{Decimal, RoundingStrategy};
use time::Date;

use super::sanciones::Sanciones;
use super::{Cuenta, CuentaError, EstadoCuenta, Pago, PagoImputado, TramoCuenta, Version};
use crate::imputacion::{Saldos, imputar};
use crate::kernel::{Money, MoneyError, Redondeo};
use crate::mora::{RegimenMora, TerminosMora};
use crate::parametros::Parametros;

/// Decimals kept of a sum of stretches. Each is a quotient cut at 28 digits; a sum that is a half
/// but for that noise is a half, and rounds as one.
const DECIMALES: u32 = 12;

impl Cuenta {
    /// What the debt is at the end of `fecha`, with the versions and payments of that day in it.
    ///
    /// Capital 20 520 000 and sanción 923 000, due 2025-07-15, PRST; 10 000 000 paid on 2025-08-15
    /// cover 9 394 314 of capital, 422 561 of sanción and 183 125 of the 400 000 of interest. On
    /// 2025-09-30, 723 710.44 have accrued in all → 724 000 − 183 125 = 540 875 of interest.
    ///
    /// Before the first version nothing is owed, and what was paid is a credit.
    ///
    /// # Errors
    /// [`CuentaError::Mora`] when a month of the delay has no published rate;
    /// [`CuentaError::Parametro`] when the regime has no rule on the date of a payment.
    pub fn estado_al(
        &self,
        fecha: Date,
        parametros: &Parametros,
    ) -> Result<EstadoCuenta, CuentaError> {
        let mut repeticion = Repeticion::new(self, self.versiones_al(fecha), parametros)?;
        for pago in self.pagos.iter().filter(|pago| pago.rige_al(fecha)) {
            repeticion.pagar(pago)?;
        }
        repeticion.terminar(fecha)
    }
}

/// The account at one moment of its history.
struct Repeticion<'h> {
    cuenta: &'h Cuenta,
    parametros: &'h Parametros,
    version: Option<Version>,
    /// The terms of the version.
    terminos: Option<TerminosMora>,
    /// Last day whose interest has been counted.
    contado_hasta: Date,
    capital: Money,
    sanciones: Sanciones,
    intereses_exactos: Decimal,
    intereses_imputados: Money,
    saldo_a_favor: Money,
    tramos: Vec<TramoCuenta>,
    pagos: Vec<PagoImputado>,
}

impl<'h> Repeticion<'h> {
    fn new(
        cuenta: &'h Cuenta,
        versiones: &[Version],
        parametros: &'h Parametros,
    ) -> Result<Self, CuentaError> {
        let version = versiones.last().copied();
        let terminos = version.map(|version| cuenta.terminos(&version));
        Ok(Self {
            cuenta,
            parametros,
            version,
            contado_hasta: terminos
                .as_ref()
                .map_or(Date::MIN, TerminosMora::ultimo_dia_sin_interes),
            terminos,
            capital: version.map_or(Money::ZERO, |version| version.capital),
            sanciones: Sanciones::new(versiones, cuenta.sancion_indexada)?,
            intereses_exactos: Decimal::ZERO,
            intereses_imputados: Money::ZERO,
            saldo_a_favor: Money::ZERO,
            tramos: Vec::new(),
            pagos: Vec::new(),
        })
    }

    fn pagar(&mut self, pago: &Pago) -> Result<(), CuentaError> {
        self.avanzar(pago.fecha)?;
        self.sanciones.avanzar(pago.fecha, self.parametros)?;
        let saldos = Saldos {
            sancion: self.sanciones.debidas(pago.fecha)?,
            intereses: self.intereses(pago.fecha)?.debidos,
            capital: self.capital,
        };
        let regla = self.cuenta.imputacion.regla(pago.fecha, self.parametros)?;
        let imputacion = imputar(pago.valor, &saldos, regla)?;
        let (a_sancion, a_indexacion) = self.sanciones.cubrir(imputacion.a_sancion, pago.fecha)?;
        self.capital = imputacion.restante()?.capital;
        self.intereses_imputados = self
            .intereses_imputados
            .checked_add(imputacion.a_intereses)?;
        self.saldo_a_favor = self.saldo_a_favor.checked_add(imputacion.excedente)?;
        self.pagos.push(PagoImputado {
            id: pago.id.clone(),
            fecha: pago.fecha,
            imputacion,
            a_sancion,
            a_indexacion,
        });
        Ok(())
    }

    /// Counts the interest of the days after the last one counted, to `hasta`.
    fn avanzar(&mut self, hasta: Date) -> Result<(), CuentaError> {
        let Some(terminos) = &self.terminos else {
            return Ok(());
        };
        // Where nothing bears interest no rate is asked: an unpublished month must not stop it.
        let sin_interes = self.capital.is_zero() || self.cuenta.mora == RegimenMora::Ninguno;
        if hasta <= self.contado_hasta || sin_interes {
            return Ok(());
        }
        let tramo = TramoCuenta::new(
            self.capital,
            terminos,
            (self.contado_hasta, hasta),
            self.parametros,
        )?;
        self.intereses_exactos = self
            .intereses_exactos
            .checked_add(tramo.exacto)
            .ok_or(MoneyError::FueraDeRango)?;
        self.contado_hasta = hasta;
        self.tramos.push(tramo);
        Ok(())
    }

    /// Interest on `fecha`: all that accrued, rounded once, less what payments covered.
    fn intereses(&self, fecha: Date) -> Result<Intereses, CuentaError> {
        let exactos = match self.tramos.len() {
            0 => return Ok(Intereses::default()),
            1 => self.intereses_exactos,
            _ => self
                .intereses_exactos
                .round_dp_with_strategy(DECIMALES, RoundingStrategy::MidpointAwayFromZero),
        };
        let redondeo = self.parametros.ley().redondeo(fecha)?.0;
        let causados = redondeo.aplicar(exactos)?;
        // The flat rate of before Ley 1066 was that of the day of payment: when it fell, interest
        // already covered at a higher one is not given back, nor is it charged again.
        let debidos = causados
            .checked_sub(self.intereses_imputados)?
            .max(Money::ZERO);
        Ok(Intereses {
            exactos,
            causados,
            debidos,
            redondeo: Some(redondeo),
        })
    }

    fn terminar(mut self, fecha: Date) -> Result<EstadoCuenta, CuentaError> {
        self.avanzar(fecha)?;
        self.sanciones.avanzar(fecha, self.parametros)?;
        let intereses = self.intereses(fecha)?;
        let (sancion, indexacion) = (self.sanciones.saldo()?, self.sanciones.indexacion()?);
        let indexaciones = self.sanciones.indexaciones();
        let usa_tasas_demostrativas = self.tramos.iter().any(|t| t.usa_tasas_demostrativas);
        let estimado_desde = self.tramos.iter().find_map(|t| t.estimado_desde);
        Ok(EstadoCuenta {
            fecha,
            version: self.version,
            capital: self.capital,
            sancion,
            intereses: intereses.debidos,
            indexacion,
            indexacion_causada: Money::sum(indexaciones.iter().map(|i| i.valor))?,
            indexaciones,
            total: Money::sum([self.capital, sancion, intereses.debidos, indexacion])?,
            saldo_a_favor: self.saldo_a_favor,
            intereses_exactos: intereses.exactos,
            intereses_causados: intereses.causados,
            redondeo: intereses.redondeo,
            tramos: self.tramos,
            pagos: self.pagos,
            usa_tasas_demostrativas,
            estimado_desde,
            mora: self.cuenta.mora,
            intereses_desde: self.cuenta.intereses_desde.clone(),
        })
    }
}

#[derive(Default)]
struct Intereses {
    exactos: Decimal,
    causados: Money,
    debidos: Money,
    redondeo: Option<Redondeo>,
}
