//! Fees that are a fixed number of SMLMV.

use std::sync::Arc;

use time::Date;

use super::EspectroError;
use crate::kernel::CodigoDesconocido;
use crate::linea::{Dato, Linea, linea_smlmv, operando};
use crate::parametros::{
    DecimalToml, Descrito, Ley, Parametro, ParametroUsado, Parametros, UnidadLegal,
};

/// A fee of a fixed number of SMLMV, owed once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DerechoFijo {
    /// Concession of radiodifusión sonora.
    ConcesionRds,
    /// Its prórroga.
    ProrrogaRds,
    /// Registration of a chain of radiodifusión sonora.
    RegistroCadena,
    /// An authorisation.
    Autorizacion,
    /// A modification.
    Modificacion,
    /// Registration of a space segment.
    SegmentoEspacial,
    /// Registration before the ITU.
    RegistroUit,
    /// Registration of a postal operator, or its prórroga.
    RegistroPostal,
}

impl DerechoFijo {
    /// All of them.
    pub const TODOS: [Self; 8] = [
        Self::ConcesionRds,
        Self::ProrrogaRds,
        Self::RegistroCadena,
        Self::Autorizacion,
        Self::Modificacion,
        Self::SegmentoEspacial,
        Self::RegistroUit,
        Self::RegistroPostal,
    ];

    /// Stable code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ConcesionRds => "concesion_rds",
            Self::ProrrogaRds => "prorroga_rds",
            Self::RegistroCadena => "registro_cadena",
            Self::Autorizacion => "autorizacion",
            Self::Modificacion => "modificacion",
            Self::SegmentoEspacial => "segmento_espacial",
            Self::RegistroUit => "registro_uit",
            Self::RegistroPostal => "registro_postal",
        }
    }

    /// Name for people.
    pub fn nombre(self) -> &'static str {
        match self {
            Self::ConcesionRds => "Concesión de radiodifusión sonora",
            Self::ProrrogaRds => "Prórroga de la concesión de radiodifusión sonora",
            Self::RegistroCadena => "Registro de cadena radial",
            Self::Autorizacion => "Autorización",
            Self::Modificacion => "Modificación",
            Self::SegmentoEspacial => "Registro de segmento espacial",
            Self::RegistroUit => "Registro ante la UIT",
            Self::RegistroPostal => "Registro de operador postal",
        }
    }

    /// How many SMLMV it is, by date, with the source of each value.
    pub fn valores(self, ley: &Ley) -> Vec<&Arc<ParametroUsado>> {
        self.parametro(ley).usos()
    }

    fn norma(self) -> &'static str {
        match self {
            Self::ConcesionRds | Self::ProrrogaRds => {
                "Decreto 4350 de 2009, art. 6; Decreto 4995 de 2009, art. 1"
            }
            Self::RegistroCadena => "Decreto 4350 de 2009, art. 10",
            Self::Autorizacion
            | Self::Modificacion
            | Self::SegmentoEspacial
            | Self::RegistroUit => "Decreto 1972 de 2003, arts. 30, 36, 37 y 40",
            Self::RegistroPostal => "Ley 1369 de 2009, art. 14; Decreto 1739 de 2010, art. 4 a",
        }
    }

    fn parametro(self, ley: &Ley) -> &Parametro<DecimalToml> {
        let derechos = ley.espectro().derechos();
        match self {
            Self::ConcesionRds | Self::ProrrogaRds => &derechos.rds_concesion,
            Self::RegistroCadena => &derechos.rds_cadena,
            Self::Autorizacion => &derechos.autorizacion,
            Self::Modificacion => &derechos.modificacion,
            Self::SegmentoEspacial | Self::RegistroUit => &derechos.registro_espacial,
            Self::RegistroPostal => &derechos.postal_registro,
        }
    }
}

impl TryFrom<&str> for DerechoFijo {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, CodigoDesconocido> {
        Self::TODOS
            .into_iter()
            .find(|derecho| derecho.as_str() == codigo)
            .ok_or_else(|| CodigoDesconocido(codigo.to_owned()))
    }
}

/// A fixed fee, in the units of the day of the act that causes it.
///
/// The postal registration in 2025: 100 SMLMV = 11 600 UVB × 11 552 = 134 003 200 → 134 003 000.
///
/// # Errors
/// [`EspectroError::Parametro`] before the norm, or when the unit has no value that day.
pub fn liquidar_derecho(
    derecho: DerechoFijo,
    fecha_acto: Date,
    parametros: &Parametros,
) -> Result<Linea, EspectroError> {
    let ley = parametros.ley();
    let valor = derecho.parametro(ley).en(fecha_acto)?;
    let cantidad = ley.smlmv_en_pesos(valor.valor.0, fecha_acto)?;
    let redondeo = ley.redondeo(fecha_acto)?.0;
    let operandos = vec![operando(
        "smlmv",
        Dato::Cantidad(cantidad.smlmv, UnidadLegal::Smlmv),
    )];
    let norma = derecho.norma();
    let parte = linea_smlmv("derecho_en_pesos", "Valor en pesos", &cantidad, norma)?;
    let linea = Linea::redondeada("derecho_fijo", derecho.nombre(), cantidad.pesos, redondeo)?;
    Ok(linea
        .con_motivo("valor fijo de {smlmv}", operandos)
        .con_parametro(valor.uso.clone())
        .con_norma(norma)
        .con_lineas(vec![parte]))
}
