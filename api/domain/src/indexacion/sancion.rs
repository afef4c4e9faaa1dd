//! Sanctions: each 1 January, by the inflation of the year before (Estatuto Tributario, art. 867-1).

use rust_decimal::Decimal;
use time::{Date, Month};

use super::{Indexacion, IndexacionError, PasoAnual, ValorPendiente};
use crate::kernel::{Money, MoneyError, meses_despues};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::{
    Antiguedad, Ley, MedidaAntiguedad, MetodoIndexacion, Parametro, Parametros,
};

const NORMA: &str = "Estatuto Tributario, art. 867-1; Ley 1066 de 2006, art. 12 par.";
const CODIGO: &str = "indexacion";
const CONCEPTO: &str = "Indexación de la sanción";

/// Since when a sanción waits to be updated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InicioIndexacion {
    /// Self-assessed: the last day to pay it on time. It rises once it is more than one year
    /// overdue.
    Vencimiento(Date),
    /// Imposed by act: the day on which the act became final. It rises from the next 1 January.
    Firmeza(Date),
}

/// What a sanción gains until `fecha_pago`, which counts when it is itself a 1 January.
///
/// 1 000 000, due 2022-07-15 and paid 2025-09-30: on 2023-01-01 it is less than a year overdue;
/// 2024 adds 9.28 % (92 800) and 2025 adds 5.2 % of 1 092 800 (56 825.60): 149 625.60 → 150 000.
///
/// # Errors
/// [`IndexacionError::InflacionSinPublicar`] with the first year that lacks its inflation;
/// [`IndexacionError::DobleActualizacion`]; [`IndexacionError::ValorNegativo`];
/// [`IndexacionError::MetodoDistinto`] where the method in force is a ratio of indices.
pub fn indexar_sancion(
    sancion: ValorPendiente,
    inicio: InicioIndexacion,
    fecha_pago: Date,
    parametros: &Parametros,
) -> Result<Indexacion, IndexacionError> {
    sancion.comprobar()?;
    let mut reajustes = Reajustes::new(inicio);
    reajustes.avanzar(sancion.valor.as_decimal(), fecha_pago, parametros)?;
    reajustes.indexacion(sancion.valor, fecha_pago, parametros)
}

/// The rises of a sanción that is paid in parts: each on what is left of it on its 1 January.
#[derive(Debug, Clone)]
pub(crate) struct Reajustes {
    inicio: InicioIndexacion,
    pasos: Vec<PasoAnual>,
    /// Their sum, unrounded, in pesos.
    exacto: Decimal,
}

impl Reajustes {
    pub(crate) fn new(inicio: InicioIndexacion) -> Self {
        Self {
            inicio,
            pasos: Vec::new(),
            exacto: Decimal::ZERO,
        }
    }

    /// What they come to, unrounded, in pesos.
    pub(crate) fn exacto(&self) -> Decimal {
        self.exacto
    }

    /// Counts the years after the last one counted, to `hasta`, on `saldo` pesos: what is left of
    /// the sanción and of its own rises («anual y acumulativamente»).
    ///
    /// # Errors
    /// As [`indexar_sancion`].
    pub(crate) fn avanzar(
        &mut self,
        saldo: Decimal,
        hasta: Date,
        parametros: &Parametros,
    ) -> Result<(), IndexacionError> {
        let reglas = Reglas::en(self.inicio, hasta, parametros.ley())?;
        let ultimo = self.pasos.last().map(|paso| paso.enero);
        for paso in reglas.pasos(saldo, self.inicio, ultimo, hasta)? {
            self.exacto = self
                .exacto
                .checked_add(paso.reajuste)
                .ok_or(MoneyError::FueraDeRango)?;
            self.pasos.push(paso);
        }
        Ok(())
    }

    /// What `sancion` has gained, rounded once.
    ///
    /// # Errors
    /// As [`indexar_sancion`].
    pub(crate) fn indexacion(
        &self,
        sancion: Money,
        fecha_pago: Date,
        parametros: &Parametros,
    ) -> Result<Indexacion, IndexacionError> {
        let reglas = Reglas::en(self.inicio, fecha_pago, parametros.ley())?;
        let linea = reglas.linea(sancion, self.inicio, fecha_pago, &self.pasos, self.exacto)?;
        Ok(Indexacion {
            inicial: sancion,
            pasos: self.pasos.clone(),
            exacto: self.exacto,
            valor: linea.valor,
            actualizado: sancion.checked_add(linea.valor)?,
            linea,
        })
    }
}

struct Reglas<'l> {
    metodo: &'l Parametro<MetodoIndexacion>,
    antiguedad: Antiguedad,
    ley: &'l Ley,
}

impl<'l> Reglas<'l> {
    fn en(
        inicio: InicioIndexacion,
        fecha_pago: Date,
        ley: &'l Ley,
    ) -> Result<Self, IndexacionError> {
        let indexacion = ley.indexacion();
        Ok(Self {
            metodo: match inicio {
                InicioIndexacion::Vencimiento(_) => indexacion.metodo_sancion_autoliquidada(),
                InicioIndexacion::Firmeza(_) => indexacion.metodo_sancion_por_acto(),
            },
            antiguedad: indexacion.antiguedad().en(fecha_pago)?.valor,
            ley,
        })
    }

    fn pasos(
        &self,
        saldo: Decimal,
        inicio: InicioIndexacion,
        aplicado: Option<Date>,
        fecha_pago: Date,
    ) -> Result<Vec<PasoAnual>, IndexacionError> {
        let mut pasos = Vec::new();
        let mut antes = saldo;
        if saldo.is_zero() {
            return Ok(pasos);
        }
        let ultimo = aplicado.map_or(inicio.fecha().year(), Date::year);
        let anios = ultimo.saturating_add(1)..=fecha_pago.year();
        for enero in anios.filter_map(primero_de_enero) {
            let reajusta = match self.metodo.en(enero)?.valor {
                MetodoIndexacion::Et867_1 => inicio.alcanza(enero, fecha_pago, self.antiguedad),
                MetodoIndexacion::Ninguna => false,
                metodo @ MetodoIndexacion::RazonIpc => {
                    return Err(IndexacionError::MetodoDistinto {
                        metodo,
                        fecha: enero,
                    });
                }
            };
            if reajusta {
                let paso = PasoAnual::new(enero, antes, self.ley)?;
                antes = antes
                    .checked_add(paso.reajuste)
                    .ok_or(MoneyError::FueraDeRango)?;
                pasos.push(paso);
            }
        }
        Ok(pasos)
    }

    fn linea(
        &self,
        sancion: Money,
        inicio: InicioIndexacion,
        fecha_pago: Date,
        pasos: &[PasoAnual],
        exacto: Decimal,
    ) -> Result<Linea, IndexacionError> {
        let metodo = self.metodo.en(fecha_pago)?;
        let operandos = vec![
            operando("sancion", Dato::Pesos(sancion.as_decimal())),
            operando("inicio", Dato::Fecha(inicio.fecha())),
            operando("fecha_pago", Dato::Fecha(fecha_pago)),
            operando("meses", Dato::Meses(self.antiguedad.meses)),
        ];
        let linea = if pasos.is_empty() {
            let motivo = match inicio {
                _ if sancion.is_zero() => "porque no hay sanción por pagar",
                _ if metodo.valor == MetodoIndexacion::Ninguna => {
                    "porque la norma vigente el {fecha_pago} no ordena indexarla"
                }
                InicioIndexacion::Vencimiento(_) => {
                    "porque al {fecha_pago} ningún 1 de enero la reajusta: venció el {inicio} y debe llevar más de {meses} de vencida"
                }
                InicioIndexacion::Firmeza(_) => {
                    "porque al {fecha_pago} no hay un 1 de enero posterior a la firmeza del acto, el {inicio}"
                }
            };
            Linea::sin_redondear(CODIGO, CONCEPTO, Money::ZERO).con_motivo(motivo, operandos)
        } else {
            let motivo = match inicio {
                InicioIndexacion::Vencimiento(_) => {
                    "suma de los reajustes anuales sobre {sancion}, vencida el {inicio}, hasta el {fecha_pago}"
                }
                InicioIndexacion::Firmeza(_) => {
                    "suma de los reajustes anuales sobre {sancion}, en firme el {inicio}, hasta el {fecha_pago}"
                }
            };
            let redondeo = self.ley.redondeo(fecha_pago)?.0;
            let lineas: Result<Vec<_>, _> = pasos.iter().map(PasoAnual::linea).collect();
            Linea::redondeada(CODIGO, CONCEPTO, exacto, redondeo)?
                .con_motivo(motivo, operandos)
                .con_lineas(lineas?)
        };
        Ok(linea.con_parametro(metodo.uso.clone()).con_norma(NORMA))
    }
}

impl InicioIndexacion {
    /// The day from which the years count.
    pub fn fecha(self) -> Date {
        match self {
            Self::Vencimiento(fecha) | Self::Firmeza(fecha) => fecha,
        }
    }

    /// Whether a later 1 January raises it.
    fn alcanza(self, enero: Date, fecha_pago: Date, antiguedad: Antiguedad) -> bool {
        let Self::Vencimiento(vencimiento) = self else {
            return true;
        };
        let medida = match antiguedad.medida {
            MedidaAntiguedad::EnCadaEnero => enero,
            MedidaAntiguedad::AlPagar => fecha_pago,
        };
        meses_despues(vencimiento, antiguedad.meses).is_some_and(|cumple| cumple < medida)
    }
}

fn primero_de_enero(anio: i32) -> Option<Date> {
    Date::from_calendar_date(anio, Month::January, 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn pasos(
        metodo: fn(&Ley) -> &Parametro<MetodoIndexacion>,
        medida: MedidaAntiguedad,
        fecha_pago: Date,
    ) -> Result<Vec<i32>, IndexacionError> {
        let ley = Parametros::de_la_ley().unwrap();
        let reglas = Reglas {
            metodo: metodo(&ley),
            antiguedad: Antiguedad { meses: 12, medida },
            ley: &ley,
        };
        let inicio = InicioIndexacion::Vencimiento(date!(2019 - 07 - 15));
        let pasos = reglas.pasos(Decimal::from(1_000_000), inicio, None, fecha_pago)?;
        Ok(pasos.iter().map(|paso| paso.anio).collect())
    }

    #[test]
    fn the_age_may_be_asked_on_the_day_of_payment() {
        let anios = |medida, pago| {
            pasos(
                |ley| ley.indexacion().metodo_sancion_autoliquidada(),
                medida,
                pago,
            )
        };
        let pago = date!(2020 - 09 - 28);
        assert_eq!(anios(MedidaAntiguedad::EnCadaEnero, pago), Ok(vec![]));
        assert_eq!(anios(MedidaAntiguedad::AlPagar, pago), Ok(vec![2019]));
        let pronto = date!(2020 - 07 - 15);
        assert_eq!(anios(MedidaAntiguedad::AlPagar, pronto), Ok(vec![]));
    }

    #[test]
    fn another_method_gives_nothing_or_is_refused() {
        let medida = MedidaAntiguedad::EnCadaEnero;
        let pago = date!(2024 - 05 - 20);
        let ninguna = pasos(|ley| ley.indexacion().metodo_otra(), medida, pago);
        assert_eq!(ninguna, Ok(vec![]));
        let razon = pasos(|ley| ley.indexacion().metodo_acto(), medida, pago);
        assert_eq!(
            razon.unwrap_err().to_string(),
            "El método de indexación vigente el 1 de enero de 2020 es la razón de índices de precios, que no se calcula con estos datos"
        );
    }
}
