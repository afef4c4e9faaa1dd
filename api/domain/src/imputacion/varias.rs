//! One payment and several debts.

use std::collections::BTreeSet;
use std::sync::Arc;

use time::Date;

use super::{Imputacion, ImputacionError, Saldos, comprobar, imputar};
use crate::kernel::{Money, MoneyError};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::{DestinoImputacion, ReglaImputacion, Valor};

/// A debt that waits for a payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeudaPendiente {
    /// Its name, unique among those given.
    pub id: Arc<str>,
    /// Its due date: the older goes first; between equals, by `id`.
    pub vencimiento: Date,
    /// What is owed of it on the date of the payment.
    pub saldos: Saldos,
}

/// What a payment covered of one debt among several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParteImputada {
    /// The debt.
    pub id: Arc<str>,
    /// Its due date.
    pub vencimiento: Date,
    /// What was covered of it.
    pub imputacion: Imputacion,
}

/// What a payment covered of several debts. The parts and the credit add up to the payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImputacionVarias {
    /// The payment.
    pub pago: Money,
    /// The debts it reached, in the order in which it did.
    pub partes: Vec<ParteImputada>,
    /// What none of them needed: a credit of the payer.
    pub excedente: Money,
    /// The rule applied, with its source.
    pub regla: Valor<ReglaImputacion>,
}

/// Imputes `pago` to several debts of one payer and regime.
///
/// [`DestinoImputacion::MasAntigua`]: the oldest first, the order of the regime inside each, and
/// `nombrada` changes nothing. [`DestinoImputacion::Nombrada`]: the debt that the payer names and
/// only that one, whose surplus is a credit; without a name, the oldest first.
///
/// # Errors
/// [`ImputacionError::DeudaDesconocida`] when the rule asks for the debt that the payer names and it
/// is not there; [`ImputacionError::DeudaRepetida`]; those of [`imputar`].
pub fn imputar_en_orden(
    pago: Money,
    deudas: &[DeudaPendiente],
    nombrada: Option<&str>,
    regla: &Valor<ReglaImputacion>,
) -> Result<ImputacionVarias, ImputacionError> {
    let mut vistas = BTreeSet::new();
    if let Some(repetida) = deudas.iter().find(|deuda| !vistas.insert(&deuda.id)) {
        return Err(ImputacionError::DeudaRepetida(repetida.id.to_string()));
    }
    comprobar(pago, &Saldos::default())?;
    for deuda in deudas {
        comprobar(pago, &deuda.saldos)?;
    }
    let mut resto = pago;
    let mut partes = Vec::new();
    for deuda in elegidas(deudas, nombrada, regla.valor.destino)? {
        let parte = resto.min(deuda.saldos.total()?);
        if parte.is_zero() {
            continue;
        }
        let imputacion = imputar(parte, &deuda.saldos, regla)?;
        resto = resto.checked_sub(parte)?;
        partes.push(ParteImputada {
            id: deuda.id.clone(),
            vencimiento: deuda.vencimiento,
            imputacion,
        });
    }
    Ok(ImputacionVarias {
        pago,
        partes,
        excedente: resto,
        regla: regla.clone(),
    })
}

fn elegidas<'d>(
    deudas: &'d [DeudaPendiente],
    nombrada: Option<&str>,
    destino: DestinoImputacion,
) -> Result<Vec<&'d DeudaPendiente>, ImputacionError> {
    if let (DestinoImputacion::Nombrada, Some(nombre)) = (destino, nombrada) {
        let deuda = deudas.iter().find(|deuda| *deuda.id == *nombre);
        return deuda
            .map(|deuda| vec![deuda])
            .ok_or_else(|| ImputacionError::DeudaDesconocida(nombre.to_owned()));
    }
    let mut todas: Vec<&DeudaPendiente> = deudas.iter().collect();
    todas.sort_by(|a, b| (a.vencimiento, &a.id).cmp(&(b.vencimiento, &b.id)));
    Ok(todas)
}

impl ImputacionVarias {
    /// The payment as a line: a part for each debt reached, and the credit.
    ///
    /// # Errors
    /// [`MoneyError::FueraDeRango`] when a debt does not fit in an amount.
    pub fn linea(&self) -> Result<Linea, MoneyError> {
        let mut lineas = Vec::with_capacity(self.partes.len() + 1);
        for parte in &self.partes {
            let mut linea = parte.imputacion.linea()?;
            linea.concepto = format!("Pago de {}", parte.id).into();
            lineas.push(linea);
        }
        if !self.excedente.is_zero() {
            lineas.push(
                Linea::sin_redondear("saldo_a_favor", "Saldo a favor", self.excedente)
                    .con_motivo("lo que sobra de las deudas a las que se imputa", Vec::new()),
            );
        }
        let destino = self.regla.valor.destino.en_palabras();
        let operandos = vec![operando("destino", Dato::Texto(destino.into()))];
        Ok(Linea::sin_redondear("pago_total", "Pago", self.pago)
            .con_motivo("que se imputa así: {destino}", operandos)
            .con_parametro(self.regla.uso.clone())
            .con_lineas(lineas))
    }
}
