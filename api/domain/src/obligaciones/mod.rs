//! Who owes what, and when.

mod familia;
mod periodos;
mod plazos;

pub use familia::Familia;
pub use periodos::{
    PeriodoPorVencer, dia_de_reglas, fecha_vencimiento, periodos_causados, periodos_por_vencer,
    vencimiento,
};
pub use plazos::{Vencimiento, vencimiento_de_acto};

use serde::{Deserialize, Serialize};

use crate::kernel::CodigoDesconocido;
use crate::mora::RegimenMora;

/// The kinds of obligation that SER lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TipoObligacion {
    /// Amount determined by an act of the ministry (spectrum, registration).
    LiquidacionDerechos,
    /// Fine imposed by act.
    Multa,
    /// Instalment of a payment plan.
    FacilidadPago,
    /// Control account: shown for information, payable only if the ministry marks it so.
    CuentaOrden,
    /// Return of the operator, to be filed or already filed and unpaid.
    Autoliquidacion,
}

impl TipoObligacion {
    /// All of them, in the order in which SER shows them.
    pub const TODOS: [Self; 5] = [
        Self::Autoliquidacion,
        Self::LiquidacionDerechos,
        Self::Multa,
        Self::FacilidadPago,
        Self::CuentaOrden,
    ];

    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LiquidacionDerechos => "liquidacion_derechos",
            Self::Multa => "multa",
            Self::FacilidadPago => "facilidad_pago",
            Self::CuentaOrden => "cuenta_orden",
            Self::Autoliquidacion => "autoliquidacion",
        }
    }

    /// The interest rule such a debt follows unless its act says otherwise.
    ///
    /// Plans: the rate of each day on the balance of capital, a default of ours (Estatuto
    /// Tributario art. 814, whose fixed rate Ley 1066 art. 21 repealed). Control accounts: none.
    pub fn regimen_mora(self) -> RegimenMora {
        match self {
            Self::LiquidacionDerechos | Self::FacilidadPago | Self::Autoliquidacion => {
                RegimenMora::Et635
            }
            Self::Multa => RegimenMora::Ley68De1923,
            Self::CuentaOrden => RegimenMora::Ninguno,
        }
    }
}

impl TryFrom<&str> for TipoObligacion {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, CodigoDesconocido> {
        Self::TODOS
            .into_iter()
            .find(|tipo| tipo.as_str() == codigo)
            .ok_or_else(|| CodigoDesconocido(codigo.to_owned()))
    }
}
