//! What may be simulated of spectrum, and what each asks for.

use ser_domain::espectro::UsoEspectro;
use ser_domain::kernel::CodigoDesconocido;

/// A kind of calculation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TipoEspectro {
    /// A year, or several, of a use.
    Uso(UsoEspectro),
    Derecho,
    Escalonamiento,
    ObligacionesHacer,
    Cronograma,
}

impl TipoEspectro {
    /// Those that are not a use.
    pub const OTROS: [Self; 4] = [
        Self::Derecho,
        Self::Escalonamiento,
        Self::ObligacionesHacer,
        Self::Cronograma,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Uso(uso) => uso.as_str(),
            Self::Derecho => "derecho",
            Self::Escalonamiento => "escalonamiento",
            Self::ObligacionesHacer => "obligaciones_hacer",
            Self::Cronograma => "cronograma",
        }
    }

    pub fn nombre(self) -> &'static str {
        match self {
            Self::Uso(uso) => uso.nombre(),
            Self::Derecho => "Derecho de valor fijo",
            Self::Escalonamiento => "Escalonamiento de radiodifusión sonora",
            Self::ObligacionesHacer => "Máximo con obligaciones de hacer",
            Self::Cronograma => "Cuotas que fija un acto",
        }
    }

    /// What it asks for, in the order of the form.
    pub fn campos(self) -> Vec<&'static str> {
        let campos: &[&str] = match self {
            Self::Uso(uso) => {
                let medidas: &[&str] = match uso {
                    UsoEspectro::Hf => &["ancho_khz", "horas"],
                    UsoEspectro::Cubrimiento => &["ancho_mhz", "frecuencia_mhz", "areas"],
                    UsoEspectro::Satelite => &["ancho_khz"],
                    UsoEspectro::RecintoCerrado => &["sitios"],
                    UsoEspectro::RdsEnlacesSociales
                    | UsoEspectro::PuntoAPunto
                    | UsoEspectro::PuntoAZona
                    | UsoEspectro::RdsEstacion
                    | UsoEspectro::RdsPuntoAPunto => &[],
                };
                return medidas.iter().copied().chain(["desde", "hasta"]).collect();
            }
            Self::Derecho => &["derecho", "fecha_acto"],
            Self::Escalonamiento => &["anterior", "nuevo", "anio"],
            Self::ObligacionesHacer => &["total", "parte", "fecha_acto"],
            Self::Cronograma => &["acto", "norma", "fecha_acto", "cuotas"],
        };
        campos.to_vec()
    }

    /// What it may be given besides.
    pub fn opcionales(self) -> &'static [&'static str] {
        match self {
            Self::Uso(UsoEspectro::Cubrimiento) => {
                &["excepcion", "hecho", "fecha_hecho", "ejecutoria"]
            }
            Self::Uso(_) => &["hecho", "fecha_hecho", "ejecutoria"],
            Self::Derecho => &["fecha_hecho"],
            Self::Cronograma => &["termina"],
            Self::Escalonamiento | Self::ObligacionesHacer => &[],
        }
    }
}

impl TryFrom<&str> for TipoEspectro {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, CodigoDesconocido> {
        let mut otros = Self::OTROS.into_iter();
        match otros.find(|tipo| tipo.as_str() == codigo) {
            Some(tipo) => Ok(tipo),
            None => UsoEspectro::try_from(codigo).map(Self::Uso),
        }
    }
}
