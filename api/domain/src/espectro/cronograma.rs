//! Amounts that an act fixes, each with its due date.

use std::borrow::Cow;

use time::Date;

use crate::kernel::{Money, MoneyError, fecha_larga, pesos_es};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::Parametros;

/// One amount of an act and the last day to pay it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CuotaActo {
    /// Last day to pay it on time.
    pub vencimiento: Date,
    /// The amount.
    pub valor: Money,
}

/// What the schedule pays for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaseCronograma {
    /// The renewal of a permit, whose instalments Decreto 542 de 2014 (arts. 11 to 13) limits.
    Renovacion {
        /// Last day of the renewal.
        termina: Date,
    },
    /// A grant, a registration or another right: the act alone rules it.
    Otorgamiento,
}

/// The amounts that an act fixed: no formula, what the act says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CronogramaActo {
    acto: String,
    norma: String,
    fecha_acto: Date,
    clase: ClaseCronograma,
    cuotas: Vec<CuotaActo>,
    total: Money,
}

/// Why a schedule was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CronogramaError {
    /// The act or the norm that it applies is missing.
    #[error("Indique el acto y la norma en que se funda")]
    SinActo,
    /// No amount.
    #[error("El cronograma debe tener al menos una cuota")]
    SinCuotas,
    /// An amount that is zero or less.
    #[error("La cuota que vence el {} debe ser mayor que cero", fecha_larga(*vencimiento))]
    CuotaNoPositiva {
        /// Its due date.
        vencimiento: Date,
    },
    /// Two amounts on the same day, or one before the other.
    #[error("Las cuotas deben ir por orden de vencimiento: {}", fecha_larga(*vencimiento))]
    Desorden {
        /// The due date that does not come after the one above it.
        vencimiento: Date,
    },
    /// An amount due before the act that fixes it.
    #[error("La primera cuota vence antes del acto, que es del {}", fecha_larga(*fecha_acto))]
    AntesDelActo {
        /// Date of the act.
        fecha_acto: Date,
    },
    /// The first payment of a renewal is too small.
    #[error("El primer pago ({}) debe ser al menos de {}", pesos_es(primera.as_decimal()), pesos_es(*minimo))]
    PrimeraCuotaInsuficiente {
        /// The first amount.
        primera: Money,
        /// The least one, exact.
        minimo: rust_decimal::Decimal,
    },
    /// An instalment falls after the renewal ends.
    #[error("La cuota del {} pasa del término de la renovación, {}", fecha_larga(*vencimiento), fecha_larga(*termina))]
    PasaDeLaRenovacion {
        /// Its due date.
        vencimiento: Date,
        /// Last day of the renewal.
        termina: Date,
    },
    /// The total does not fit in an amount.
    #[error(transparent)]
    Valor(#[from] MoneyError),
}

impl CronogramaActo {
    /// A schedule that keeps the rules of its class.
    ///
    /// A renewal by an act since 2014-03-13 pays at least 20 % first, and nothing after its term:
    /// of 10 000 000, at least 2 000 000.
    ///
    /// # Errors
    /// [`CronogramaError`], one variant for each rule.
    pub fn new(
        acto: &str,
        norma: &str,
        fecha_acto: Date,
        clase: ClaseCronograma,
        cuotas: Vec<CuotaActo>,
        parametros: &Parametros,
    ) -> Result<Self, CronogramaError> {
        if acto.trim().is_empty() || norma.trim().is_empty() {
            return Err(CronogramaError::SinActo);
        }
        let (Some(primera), Some(ultima)) = (cuotas.first(), cuotas.last()) else {
            return Err(CronogramaError::SinCuotas);
        };
        if primera.vencimiento < fecha_acto {
            return Err(CronogramaError::AntesDelActo { fecha_acto });
        }
        let mut anterior = None;
        for cuota in &cuotas {
            let vencimiento = cuota.vencimiento;
            if cuota.valor <= Money::ZERO {
                return Err(CronogramaError::CuotaNoPositiva { vencimiento });
            }
            if anterior.is_some_and(|anterior| vencimiento <= anterior) {
                return Err(CronogramaError::Desorden { vencimiento });
            }
            anterior = Some(vencimiento);
        }
        let total = Money::sum(cuotas.iter().map(|cuota| cuota.valor))?;
        if let ClaseCronograma::Renovacion { termina } = clase {
            if ultima.vencimiento > termina {
                return Err(CronogramaError::PasaDeLaRenovacion {
                    vencimiento: ultima.vencimiento,
                    termina,
                });
            }
            let parte = parametros.ley().espectro().primera_cuota();
            if let Some(parte) = parte.en_opcional(fecha_acto) {
                let minimo = parte.valor.of(total.as_decimal());
                let minimo = minimo.ok_or(MoneyError::FueraDeRango)?;
                if primera.valor.as_decimal() < minimo {
                    return Err(CronogramaError::PrimeraCuotaInsuficiente {
                        primera: primera.valor,
                        minimo,
                    });
                }
            }
        }
        Ok(Self {
            acto: acto.trim().to_owned(),
            norma: norma.trim().to_owned(),
            fecha_acto,
            clase,
            cuotas,
            total,
        })
    }

    /// The act, as people cite it.
    pub fn acto(&self) -> &str {
        &self.acto
    }

    /// The norm on which it is founded.
    pub fn norma(&self) -> &str {
        &self.norma
    }

    /// Date of the act.
    pub fn fecha_acto(&self) -> Date {
        self.fecha_acto
    }

    /// What it pays for.
    pub fn clase(&self) -> ClaseCronograma {
        self.clase
    }

    /// The amounts, by due date.
    pub fn cuotas(&self) -> &[CuotaActo] {
        &self.cuotas
    }

    /// Their sum.
    pub fn total(&self) -> Money {
        self.total
    }

    /// The total, with a line for each amount: given by the act, neither computed nor rounded.
    pub fn linea(&self) -> Linea {
        let cuotas = self.cuotas.iter().map(|cuota| {
            let operandos = vec![operando("vencimiento", Dato::Fecha(cuota.vencimiento))];
            Linea::sin_redondear("cuota", "Cuota", cuota.valor)
                .con_motivo("que vence el {vencimiento}", operandos)
        });
        let texto = |texto: &str| Dato::Texto(Cow::Owned(texto.to_owned()));
        let operandos = vec![
            operando("acto", texto(&self.acto)),
            operando("fecha", Dato::Fecha(self.fecha_acto)),
            operando("norma", texto(&self.norma)),
        ];
        Linea::sin_redondear(
            "liquidacion_derechos",
            "Liquidación de derechos",
            self.total,
        )
        .con_motivo("fijada por {acto} del {fecha} ({norma})", operandos)
        .con_lineas(cuotas.collect())
    }
}
