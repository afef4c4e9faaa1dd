//! The penalties that may be simulated, and what each asks for.

use ser_domain::actos::{
    FilaSancion, InfraccionMulta, InfraccionPostal, RegimenSancion, TABLA, fila, reglas_por_fecha,
};
use ser_domain::kernel::CodigoDesconocido;
use ser_domain::parametros::{ClaseInfraccion, Ley, TipoPersona};
use time::Date;

/// A kind of penalty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaseSancion {
    Extemporaneidad,
    NoDeclarar,
    Inexactitud,
    Correccion,
    Allanamiento,
    Cancelacion,
    Multa,
    /// What the penalties of one return come to together.
    TopeDeclaracion,
}

/// Fields by the name they have in a request.
const FECHAS: [&str; 2] = ["fecha_hecho", "fecha_acto"];

impl ClaseSancion {
    pub const TODAS: [Self; 8] = [
        Self::Extemporaneidad,
        Self::NoDeclarar,
        Self::Inexactitud,
        Self::Correccion,
        Self::Allanamiento,
        Self::Cancelacion,
        Self::Multa,
        Self::TopeDeclaracion,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Extemporaneidad => "extemporaneidad",
            Self::NoDeclarar => "no_declarar",
            Self::Inexactitud => "inexactitud",
            Self::Correccion => "correccion",
            Self::Allanamiento => "allanamiento",
            Self::Cancelacion => "cancelacion",
            Self::Multa => "multa",
            Self::TopeDeclaracion => "tope_declaracion",
        }
    }

    pub fn nombre(self) -> &'static str {
        match self {
            Self::Extemporaneidad => "Sanción por extemporaneidad",
            Self::NoDeclarar => "Sanción por no declarar",
            Self::Inexactitud => "Sanción por inexactitud",
            Self::Correccion => "Sanción por corrección",
            Self::Allanamiento => "Allanamiento",
            Self::Cancelacion => "Aviso de cancelación del permiso",
            Self::Multa => "Multa y sus límites",
            Self::TopeDeclaracion => "Tope de las sanciones de una declaración",
        }
    }

    /// What it asks for, in the order of the form.
    pub fn campos(self) -> Vec<&'static str> {
        let montos: &[&str] = match self {
            Self::Extemporaneidad | Self::NoDeclarar => &["contraprestacion"],
            Self::Inexactitud => &["diferencia"],
            Self::Correccion => &["diferencia", "momento"],
            Self::Allanamiento => &["multa", "capital", "intereses", "sanciones"],
            Self::Cancelacion => &[],
            Self::TopeDeclaracion => &["por_extemporaneidad"],
            Self::Multa => &["infraccion"],
        };
        let fechas = match self {
            Self::Allanamiento => FECHAS.get(1..).unwrap_or_default(),
            _ => &FECHAS,
        };
        montos.iter().chain(fechas).copied().collect()
    }

    /// What it may be given besides.
    pub fn opcionales(self) -> &'static [&'static str] {
        match self {
            Self::Multa => &["multa"],
            Self::TopeDeclaracion => &["por_inexactitud", "por_correccion"],
            _ => &[],
        }
    }

    /// Whether the norms of a regime speak of it.
    pub fn alcanza(self, regimen: RegimenSancion) -> bool {
        match self {
            Self::TopeDeclaracion => regimen == RegimenSancion::Transicion,
            _ => self.fila(regimen).is_some(),
        }
    }

    /// The row of the table that it is in a regime, when the norms name one; fines of the general
    /// regime depend on who is fined and when ([`fila_de_multa`]).
    pub fn fila(self, regimen: RegimenSancion) -> Option<&'static FilaSancion> {
        use RegimenSancion::{Postal, Prst, Rds, Transicion};
        fila(match (regimen, self) {
            (Prst, Self::Extemporaneidad) => "PRST_EXT",
            (Prst, Self::NoDeclarar) => "PRST_NODECL",
            (Prst, Self::Inexactitud) => "PRST_INEX",
            (Prst, Self::Allanamiento) => "PRST_ALLAN",
            (Prst, Self::Cancelacion) => "PRST_CANC",
            (Rds, Self::Extemporaneidad) => "RDS_EXT",
            (Rds, Self::NoDeclarar) => "RDS_NODECL",
            (Rds, Self::Inexactitud) => "RDS_INEX",
            (Rds, Self::Correccion) => "RDS_INEX_CORR",
            (Transicion, Self::Extemporaneidad) => "T_EXT",
            (Transicion, Self::Inexactitud) => "T_INEX",
            (Transicion, Self::Correccion) => "T_CORR",
            // A late return of a postal operator has no penalty of its own: it is fined by class.
            (Postal, Self::Extemporaneidad | Self::Multa) => "POST_GEN",
            (_, Self::Multa) => "L1341_PJ",
            _ => return None,
        })
    }
}

impl TryFrom<&str> for ClaseSancion {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, CodigoDesconocido> {
        Self::TODAS
            .into_iter()
            .find(|clase| clase.as_str() == codigo)
            .ok_or_else(|| CodigoDesconocido(codigo.to_owned()))
    }
}

/// The infractions for which a regime is fined, by code.
pub fn infracciones(regimen: RegimenSancion) -> Vec<(&'static str, InfraccionMulta)> {
    use InfraccionPostal::{BaseInferior, Otra, PagoTardio};
    let postales = [
        ("pago_tardio", PagoTardio),
        ("base_inferior", BaseInferior),
        ("leve", Otra(ClaseInfraccion::Leve)),
        ("grave", Otra(ClaseInfraccion::Grave)),
        ("muy_grave", Otra(ClaseInfraccion::MuyGrave)),
        ("unica", Otra(ClaseInfraccion::Unica)),
    ];
    let generales = [
        ("persona_natural", TipoPersona::Natural),
        ("persona_juridica", TipoPersona::Juridica),
    ];
    match regimen {
        RegimenSancion::Postal => postales
            .map(|(codigo, infraccion)| (codigo, InfraccionMulta::Postal(infraccion)))
            .to_vec(),
        _ => generales
            .map(|(codigo, persona)| (codigo, InfraccionMulta::Ley1341(persona)))
            .to_vec(),
    }
}

/// The row of a fine: of the general regime, the one whose text was in force on the day.
pub fn fila_de_multa(
    infraccion: InfraccionMulta,
    fecha: Date,
    ley: &Ley,
) -> Option<&'static FilaSancion> {
    let candidatas: &[&str] = match infraccion {
        InfraccionMulta::Postal(_) => &["POST_GEN"],
        InfraccionMulta::Ley1341(TipoPersona::Natural) => &["L1341_PN", "L1341_OLD"],
        InfraccionMulta::Ley1341(TipoPersona::Juridica) => &["L1341_PJ", "L1341_OLD"],
    };
    TABLA.iter().find(|fila| {
        let rige = |fila| {
            let mut reglas = reglas_por_fecha(fila, ley).into_iter();
            reglas
                .any(|regla| regla.desde <= fecha && regla.hasta.is_none_or(|hasta| fecha <= hasta))
        };
        candidatas.contains(&fila.id) && rige(fila)
    })
}
