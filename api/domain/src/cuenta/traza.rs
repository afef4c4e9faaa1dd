//! The state of a debt as lines whose parts add up.

use super::estado::Concepto;
use super::{CuentaError, EstadoCuenta, PagoImputado};
use crate::kernel::{Money, fecha_larga};
use crate::linea::{Dato, Linea, operando};
use crate::mora::{RegimenMora, con_estimacion, frase};

impl PagoImputado {
    /// Opens what covered the sanción into its updating and the sanción as it was presented.
    fn separar_indexacion(&self, linea: &mut Linea) {
        let partes = [
            ("a_indexacion", "A su indexación", self.a_indexacion),
            (
                "a_sancion_presentada",
                "A la sanción presentada",
                self.a_sancion,
            ),
        ];
        let partes = partes
            .into_iter()
            .map(|(codigo, concepto, valor)| Linea::sin_redondear(codigo, concepto, valor));
        if let Some(sancion) = linea.lineas.iter_mut().find(|l| l.codigo == "a_sancion") {
            sancion.lineas.extend(partes);
        }
    }
}

impl EstadoCuenta {
    /// What is owed, as a tree: capital, sanción, intereses and indexación, each from what was
    /// charged down to what is left, and the interest by stretches and legs.
    ///
    /// # Errors
    /// [`CuentaError::Valor`] when a part does not fit in an amount.
    pub fn linea(&self) -> Result<Linea, CuentaError> {
        let mut lineas = vec![
            self.linea_capital()?,
            self.linea_sancion()?,
            self.linea_intereses()?,
        ];
        if !self.indexaciones.is_empty() {
            lineas.push(self.linea_indexacion()?);
        }
        let operandos = vec![
            operando("capital", Dato::Pesos(self.capital.as_decimal())),
            operando("sancion", Dato::Pesos(self.sancion.as_decimal())),
            operando("intereses", Dato::Pesos(self.intereses.as_decimal())),
            operando("indexacion", Dato::Pesos(self.indexacion.as_decimal())),
        ];
        let formula = if self.indexaciones.is_empty() {
            "{capital} + {sancion} + {intereses}"
        } else {
            "{capital} + {sancion} + {intereses} + {indexacion}"
        };
        Ok(Linea::sin_redondear("total", "Total a pagar", self.total)
            .con_formula(formula, operandos)
            .con_lineas(lineas))
    }

    /// What was paid, as a tree: each payment in force with what it covered, and the credit.
    ///
    /// # Errors
    /// [`CuentaError::Valor`] when the payments do not fit in an amount.
    pub fn linea_pagos(&self) -> Result<Linea, CuentaError> {
        let mut lineas = Vec::with_capacity(self.pagos.len());
        for pago in &self.pagos {
            let mut linea = pago.imputacion.linea()?;
            linea.concepto = format!("Pago del {}", fecha_larga(pago.fecha)).into();
            if !pago.a_indexacion.is_zero() {
                pago.separar_indexacion(&mut linea);
            }
            lineas.push(linea);
        }
        let saldo = self.saldo_a_favor.as_decimal();
        let operandos = vec![operando("saldo_a_favor", Dato::Pesos(saldo))];
        let motivo = if self.saldo_a_favor.is_zero() {
            "suma de los pagos, sin saldo a favor"
        } else {
            "suma de los pagos, con un saldo a favor de {saldo_a_favor}"
        };
        Ok(Linea::sin_redondear("pagos", "Pagos", self.pagado()?)
            .con_motivo(motivo, operandos)
            .con_lineas(lineas))
    }

    fn linea_capital(&self) -> Result<Linea, CuentaError> {
        let presentado = self.version.map_or(Money::ZERO, |version| version.capital);
        let partes = vec![Linea::sin_redondear(
            "capital_presentado",
            "Capital presentado",
            presentado,
        )];
        self.restar_pagos(Concepto::Capital, ("capital", "Capital"), partes)
    }

    fn linea_sancion(&self) -> Result<Linea, CuentaError> {
        let (sancion, correccion) = self.version.map_or((Money::ZERO, Money::ZERO), |version| {
            (version.sancion, version.sancion_correccion)
        });
        let mut partes = vec![Linea::sin_redondear(
            "sancion_presentada",
            "Sanción presentada",
            sancion,
        )];
        if !correccion.is_zero() {
            partes.push(Linea::sin_redondear(
                "sancion_correccion",
                "Sanción por corrección",
                correccion,
            ));
        }
        self.restar_pagos(Concepto::Sancion, ("sancion", "Sanción"), partes)
    }

    fn linea_intereses(&self) -> Result<Linea, CuentaError> {
        let mut partes = vec![self.linea_causados()?];
        let imputado = self.imputado(Concepto::Intereses)?;
        if imputado > self.intereses_causados {
            let demas = imputado.checked_sub(self.intereses_causados)?;
            partes.push(
                Linea::sin_redondear("intereses_ya_cubiertos", "Intereses ya cubiertos", demas)
                    .con_motivo(
                        "que se pagaron a la tasa de su fecha, mayor que la de hoy",
                        Vec::new(),
                    ),
            );
        }
        let nombre = ("intereses", "Intereses de mora");
        let linea = self.restar_pagos(Concepto::Intereses, nombre, partes)?;
        Ok(match self.mora.norma() {
            Some(norma) => linea.con_norma(norma),
            None => linea,
        })
    }

    fn linea_indexacion(&self) -> Result<Linea, CuentaError> {
        let partes = self.indexaciones.iter().map(|parte| Linea {
            codigo: "indexacion_causada",
            ..parte.linea.clone()
        });
        let nombre = ("indexacion", "Indexación");
        self.restar_pagos(Concepto::Indexacion, nombre, partes.collect())
    }

    fn linea_causados(&self) -> Result<Linea, CuentaError> {
        const CODIGO: &str = "intereses_causados";
        const CONCEPTO: &str = "Intereses causados";
        const MOTIVO: &str = "suma de los tramos entre pagos, redondeada una sola vez";
        let Some(redondeo) = self.redondeo else {
            return Ok(self.linea_sin_intereses(CODIGO, CONCEPTO));
        };
        let mut tramos = Vec::with_capacity(self.tramos.len());
        for tramo in &self.tramos {
            tramos.push(tramo.linea()?);
        }
        let mut operandos = Vec::new();
        let estimado = con_estimacion(self.estimado_desde, &mut operandos);
        let linea = Linea::redondeada(CODIGO, CONCEPTO, self.intereses_exactos, redondeo)?;
        Ok(linea
            .con_motivo(frase(MOTIVO, estimado, ""), operandos)
            .con_lineas(tramos))
    }

    fn linea_sin_intereses(&self, codigo: &'static str, concepto: &'static str) -> Linea {
        let linea = Linea::sin_redondear(codigo, concepto, Money::ZERO);
        let fecha = operando("fecha", Dato::Fecha(self.fecha));
        let inicio = self.intereses_desde.as_ref();
        let desde = inicio.map(|inicio| operando("intereses_desde", Dato::Fecha(inicio.dia())));
        match (self.version, inicio) {
            (None, _) => linea.con_motivo("porque al {fecha} no se ha presentado", vec![fecha]),
            (Some(_), _) if self.mora == RegimenMora::Ninguno => linea.con_motivo(
                "porque la obligación no causa intereses de mora",
                Vec::new(),
            ),
            (Some(_), Some(inicio)) if self.fecha < inicio.dia() => {
                let acto = operando("acto", Dato::Texto(inicio.acto().en_palabras()));
                linea.con_motivo(
                    "porque al {fecha} no corren: corren desde el {intereses_desde}, según {acto}",
                    [fecha, acto].into_iter().chain(desde).collect(),
                )
            }
            (Some(version), None) if self.fecha <= version.vencimiento => linea.con_motivo(
                "porque el {fecha} está dentro del plazo que vence el {vencimiento}",
                vec![
                    fecha,
                    operando("vencimiento", Dato::Fecha(version.vencimiento)),
                ],
            ),
            (Some(_), Some(_)) => linea.con_motivo(
                "porque desde el {intereses_desde} no quedó capital sin pagar",
                desde.into_iter().collect(),
            ),
            (Some(_), None) => linea.con_motivo(
                "porque después del vencimiento no quedó capital sin pagar",
                Vec::new(),
            ),
        }
    }

    /// A concept: the parts that charge it, less what each payment covered of it.
    fn restar_pagos(
        &self,
        concepto: Concepto,
        (codigo, nombre): (&'static str, &'static str),
        mut partes: Vec<Linea>,
    ) -> Result<Linea, CuentaError> {
        for pago in &self.pagos {
            let parte = pago.parte(concepto);
            if !parte.is_zero() {
                let cubierto = Money::ZERO.checked_sub(parte)?;
                let nombre = format!("Pago del {}", fecha_larga(pago.fecha));
                partes.push(Linea::sin_redondear("pago_imputado", nombre, cubierto));
            }
        }
        let operandos = vec![
            operando("cargado", Dato::Pesos(self.cargado(concepto)?.as_decimal())),
            operando(
                "imputado",
                Dato::Pesos(self.imputado(concepto)?.as_decimal()),
            ),
        ];
        Ok(Linea::sin_redondear(codigo, nombre, self.saldo(concepto))
            .con_formula("{cargado} − {imputado}", operandos)
            .con_lineas(partes))
    }
}
