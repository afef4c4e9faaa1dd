//! A payment as a line, with a part for each thing it covered.

use super::{Imputacion, RESTO_MAYOR, Saldos};
use crate::kernel::{Money, MoneyError};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::OrdenImputacion;

const NORMA_EXCEDENTE: &str = "Decreto 1161 de 2010, art. 5 b; Decreto 4350 de 2009, art. 4 c";

/// A part of the payment: code, name, balance and what was covered of it.
type Parte = (&'static str, &'static str, Money, Money);

/// A part of `aplicado` shared by [`super::proporcional`] among the parts of `deuda`.
pub(crate) fn linea_proporcional(
    (codigo, concepto, saldo, valor): Parte,
    aplicado: Money,
    deuda: Money,
) -> Linea {
    let operandos = vec![
        operando("aplicado", Dato::Pesos(aplicado.as_decimal())),
        operando("saldo", Dato::Pesos(saldo.as_decimal())),
        operando("deuda", Dato::Pesos(deuda.as_decimal())),
        operando("regla", Dato::Texto(RESTO_MAYOR.into())),
    ];
    Linea::sin_redondear(codigo, concepto, valor).con_motivo(
        "{aplicado} × {saldo} ÷ {deuda}, en pesos enteros repartidos por {regla}",
        operandos,
    )
}

impl Imputacion {
    /// The payment as a line whose parts add up to it.
    ///
    /// # Errors
    /// [`MoneyError::FueraDeRango`] when the debt does not fit in an amount.
    pub fn linea(&self) -> Result<Linea, MoneyError> {
        let orden = self.regla.valor.orden;
        let mut lineas = match orden {
            OrdenImputacion::Proporcional => self.lineas_proporcionales()?,
            _ => self.lineas_en_orden(orden)?,
        };
        if !self.excedente.is_zero() {
            lineas.push(self.linea_excedente()?);
        }
        let operandos = vec![
            operando("pago", Dato::Pesos(self.pago.as_decimal())),
            operando("orden", Dato::Texto(orden.en_palabras().into())),
        ];
        Ok(Linea::sin_redondear("pago", "Pago", self.pago)
            .con_motivo("que se imputa {orden}", operandos)
            .con_parametro(self.regla.uso.clone())
            .con_lineas(lineas))
    }

    fn lineas_proporcionales(&self) -> Result<Vec<Linea>, MoneyError> {
        let deuda = self.saldos.total()?;
        let aplicado = self.pago.min(deuda);
        let linea = |parte| {
            linea_proporcional(parte, aplicado, deuda).con_parametro(self.regla.uso.clone())
        };
        Ok(self
            .partes()
            .into_iter()
            .filter(con_saldo)
            .map(linea)
            .collect())
    }

    fn lineas_en_orden(&self, orden: OrdenImputacion) -> Result<Vec<Linea>, MoneyError> {
        let [sancion, intereses, capital] = self.partes();
        let partes = match orden {
            OrdenImputacion::InteresSancionCapital => [intereses, sancion, capital],
            OrdenImputacion::CapitalPrimero => [capital, intereses, sancion],
            _ => [sancion, intereses, capital],
        };
        let mut disponible = self.pago;
        let mut lineas = Vec::with_capacity(4);
        for (codigo, concepto, saldo, valor) in partes.into_iter().filter(con_saldo) {
            let operandos = vec![
                operando("disponible", Dato::Pesos(disponible.as_decimal())),
                operando("saldo", Dato::Pesos(saldo.as_decimal())),
            ];
            lineas.push(
                Linea::sin_redondear(codigo, concepto, valor)
                    .con_motivo(
                        "lo menor entre el saldo, {saldo}, y lo que queda del pago, {disponible}",
                        operandos,
                    )
                    .con_parametro(self.regla.uso.clone()),
            );
            disponible = disponible.checked_sub(valor)?;
        }
        Ok(lineas)
    }

    fn linea_excedente(&self) -> Result<Linea, MoneyError> {
        let operandos = vec![
            operando("pago", Dato::Pesos(self.pago.as_decimal())),
            operando("deuda", Dato::Pesos(self.saldos.total()?.as_decimal())),
        ];
        Ok(
            Linea::sin_redondear("saldo_a_favor", "Saldo a favor", self.excedente)
                .con_formula("{pago} − {deuda}", operandos)
                .con_norma(NORMA_EXCEDENTE),
        )
    }

    fn partes(&self) -> [Parte; 3] {
        let Saldos {
            sancion,
            intereses,
            capital,
        } = self.saldos;
        [
            ("a_sancion", "A sanción", sancion, self.a_sancion),
            ("a_intereses", "A intereses", intereses, self.a_intereses),
            ("a_capital", "A capital", capital, self.a_capital),
        ]
    }
}

/// What was not owed has nothing to say in the trace.
fn con_saldo((_, _, saldo, _): &Parte) -> bool {
    !saldo.is_zero()
}
