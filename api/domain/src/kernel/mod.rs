//! The small types every rule speaks in: amounts, rates, periods, identity numbers, dates.

mod calendario;
mod codigo;
mod dated;
mod dias;
mod es_co;
mod mes;
mod money;
mod nit;
mod periodo;
mod potencia;
mod rate;
mod redondeo;
mod texto;
mod trimestre;

pub use calendario::{Calendario, Festivo, ReglaFestivo};
pub use codigo::CodigoDesconocido;
pub use dated::{Dated, DatedError, Vigencia};
pub(crate) use dias::dias_entre;
pub use es_co::{fecha_larga, numero_es, pesos_es, porcentaje_es, rango_fechas};
pub use mes::{Mes, meses_despues};
pub use money::{Money, MoneyError};
pub use nit::{Nit, NitError};
pub use periodo::{Periodicidad, Periodo};
pub(crate) use potencia::Crecimiento;
pub use rate::{Rate, RateError};
pub use redondeo::Redondeo;
pub use texto::Texto;
pub use trimestre::{Trimestre, TrimestreError};

/// A legal date: a calendar day in Colombia, without time or zone.
pub type Fecha = time::Date;
