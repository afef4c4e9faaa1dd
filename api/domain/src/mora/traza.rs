//! The interest of a debt as a line with its parts.

use time::Date;

use super::{Mora, MoraError, RegimenMora};
use crate::kernel::Texto;
use crate::linea::{Dato, Linea, Operando, operando};

impl Mora {
    /// The same as a line with its trace, a part for each leg and for each suspension.
    ///
    /// # Errors
    /// [`MoraError::Valor`] when a leg does not fit in an amount.
    pub fn linea(&self) -> Result<Linea, MoraError> {
        let linea = Linea {
            exacto: self.exacto,
            ..Linea::sin_redondear("intereses_mora", "Intereses de mora", self.total)
        };
        let linea = match self.terminos.regimen.norma() {
            Some(norma) => linea.con_norma(norma),
            None => linea,
        };
        let mut operandos = Vec::with_capacity(8);
        operandos.extend([
            operando("capital", Dato::Pesos(self.capital.as_decimal())),
            operando("vencimiento", Dato::Fecha(self.terminos.vencimiento)),
            operando("fecha_pago", Dato::Fecha(self.fecha_pago)),
        ]);
        if let Some(inicio) = &self.terminos.intereses_desde {
            operandos.push(operando("intereses_desde", Dato::Fecha(inicio.dia())));
            operandos.push(operando("acto", Dato::Texto(inicio.acto().en_palabras())));
        }
        if self.tramos.is_empty() && self.suspendidos.is_empty() {
            return Ok(linea.con_motivo(self.motivo_sin_dias(), operandos));
        }
        operandos.push(operando("dias", Dato::Dias(self.dias)));
        let motivo = self.motivo(&mut operandos);
        let linea = linea.con_motivo(motivo, operandos);
        Ok(Linea {
            redondeo: Some(self.redondeo),
            ..linea.con_lineas(self.partes()?)
        })
    }

    fn motivo_sin_dias(&self) -> &'static str {
        if self.terminos.regimen == RegimenMora::Ninguno {
            "porque la obligación no causa intereses de mora"
        } else if self.terminos.intereses_desde.is_some() {
            "porque se paga el {fecha_pago} y los intereses corren desde el {intereses_desde}, según {acto}"
        } else {
            "porque se paga el {fecha_pago}, dentro del plazo que vence el {vencimiento}"
        }
    }

    /// The days that bear interest; those that do not, and the first of a rate that is not
    /// published, when there are any.
    fn motivo(&self, operandos: &mut Vec<Operando>) -> Texto {
        let plazo = if self.terminos.intereses_desde.is_some() {
            "suma de los tramos sobre {capital}: {dias}, desde el {intereses_desde}, según {acto}, hasta el {fecha_pago}"
        } else {
            "suma de los tramos sobre {capital}: {dias}, desde el siguiente al {vencimiento} hasta el {fecha_pago}"
        };
        let suspendidos = con_suspendidos(self.dias_suspendidos, operandos);
        let estimado = con_estimacion(self.estimado_desde, operandos);
        frase(plazo, suspendidos, estimado)
    }

    /// Legs and suspensions, by their first day.
    pub(crate) fn partes(&self) -> Result<Vec<Linea>, MoraError> {
        let mut partes = Vec::with_capacity(self.tramos.len() + self.suspendidos.len());
        let mut suspendidos = self.suspendidos.iter().peekable();
        for tramo in &self.tramos {
            while let Some(suspendido) = suspendidos.next_if(|s| s.desde < tramo.desde) {
                partes.push(suspendido.linea());
            }
            partes.push(tramo.linea(self.capital)?);
        }
        partes.extend(suspendidos.map(|suspendido| suspendido.linea()));
        Ok(partes)
    }
}

/// A sentence and what is added to it; with nothing to add, no text is made.
pub(crate) fn frase(base: &'static str, una: &'static str, otra: &'static str) -> Texto {
    if una.is_empty() && otra.is_empty() {
        base.into()
    } else {
        format!("{base}{una}{otra}").into()
    }
}

/// What a sentence about days adds when some of them are suspended.
pub(crate) fn con_suspendidos(dias: u32, operandos: &mut Vec<Operando>) -> &'static str {
    if dias == 0 {
        return "";
    }
    operandos.push(operando("dias_suspendidos", Dato::Dias(dias)));
    ", sin contar {dias_suspendidos} de suspensión"
}

/// What a sentence about interest adds when a rate of it is an estimate.
pub(crate) fn con_estimacion(desde: Option<Date>, operandos: &mut Vec<Operando>) -> &'static str {
    let Some(desde) = desde else {
        return "";
    };
    operandos.push(operando("estimado_desde", Dato::Fecha(desde)));
    "; cifra estimada: desde el {estimado_desde} repite la última tasa certificada"
}
