//! The families of payers. What the law says of each is data
//! ([`crate::parametros::LeyFamilias`]); here are only their names.

use serde::{Deserialize, Serialize};

use crate::kernel::CodigoDesconocido;

/// A family of payers: those who file the same return by the same rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Familia {
    /// Providers of networks and services in habilitación general.
    Prst,
    /// Residential retail internet providers, exempt for five years: informative returns.
    IspExento,
    /// Subscription television in habilitación general.
    Television,
    /// Community television in habilitación general: informative returns.
    TvComunitaria,
    /// Community television before Ley 1978 de 2019.
    TvComunitariaAntv,
    /// Value added and telematic services, titles in transition.
    TransicionValorAgregado,
    /// Basic services, carriers and trunking, titles in transition.
    TransicionBasicos,
    /// Radiocommunications and global services, titles in transition.
    TransicionRadiocomunicaciones,
    /// Broadcast services, titles in transition.
    TransicionDifusion,
    /// Express messaging and postal payments.
    Postal,
    /// The official postal operator.
    PostalOficial,
    /// Sound broadcasting: spectrum of stations and links, in advance.
    Rds,
    /// Spectrum permits that are self-assessed.
    Espectro,
    /// Satellite capacity, in arrears.
    CapacidadSatelital,
}

impl Familia {
    /// All of them, in the order in which they are offered.
    pub const TODAS: [Self; 14] = [
        Self::Prst,
        Self::IspExento,
        Self::Television,
        Self::TvComunitaria,
        Self::TvComunitariaAntv,
        Self::TransicionValorAgregado,
        Self::TransicionBasicos,
        Self::TransicionRadiocomunicaciones,
        Self::TransicionDifusion,
        Self::Postal,
        Self::PostalOficial,
        Self::Rds,
        Self::Espectro,
        Self::CapacidadSatelital,
    ];

    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prst => "prst",
            Self::IspExento => "isp_exento",
            Self::Television => "television",
            Self::TvComunitaria => "tv_comunitaria",
            Self::TvComunitariaAntv => "tv_comunitaria_antv",
            Self::TransicionValorAgregado => "transicion_valor_agregado",
            Self::TransicionBasicos => "transicion_basicos",
            Self::TransicionRadiocomunicaciones => "transicion_radiocomunicaciones",
            Self::TransicionDifusion => "transicion_difusion",
            Self::Postal => "postal",
            Self::PostalOficial => "postal_oficial",
            Self::Rds => "rds",
            Self::Espectro => "espectro",
            Self::CapacidadSatelital => "capacidad_satelital",
        }
    }
}

impl TryFrom<&str> for Familia {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, CodigoDesconocido> {
        Self::TODAS
            .into_iter()
            .find(|familia| familia.as_str() == codigo)
            .ok_or_else(|| CodigoDesconocido(codigo.to_owned()))
    }
}
