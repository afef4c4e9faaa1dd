//! FUR, *formulario único de recaudo*: all that the form says, and nothing of how it is drawn.
//!
//! D. 1161 de 2010, art. 6 g, names the form; no official specimen is public, so the fields are
//! grouped and named here in the order in which a person reads them. The whole value is stored when
//! the FUR is generated and is never recomputed on reading.

mod codigo;
pub mod gs1;
mod letras;
mod numero;
mod verificacion;

pub use codigo::{CodigoVerificacion, CodigoVerificacionError};
pub use letras::pesos_en_letras;
pub use numero::{NumeroFur, NumeroFurError};
pub use verificacion::FurIncoherente;

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};

use crate::kernel::{Money, Nit};

time::serde::format_description!(fecha_iso, Date, "[year]-[month]-[day]");

/// What the operator does with the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TipoFur {
    /// Files a declaration without paying it.
    Presentacion,
    /// Files a declaration and pays it.
    PresentacionYPago,
    /// Pays an obligation that was already filed or imposed.
    Pago,
}

impl TipoFur {
    /// The stable code that JSON and the database use: `presentacion_y_pago`.
    #[must_use]
    pub fn codigo(self) -> &'static str {
        match self {
            Self::Presentacion => "presentacion",
            Self::PresentacionYPago => "presentacion_y_pago",
            Self::Pago => "pago",
        }
    }

    /// The words that the form prints.
    #[must_use]
    pub fn nombre(self) -> &'static str {
        match self {
            Self::Presentacion => "Presentación",
            Self::PresentacionYPago => "Presentación y pago",
            Self::Pago => "Pago",
        }
    }
}

/// Everything that a FUR says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fur {
    /// Number, which is also the payment reference.
    pub numero: NumeroFur,
    /// What the operator does with the form.
    pub tipo: TipoFur,
    /// Instant of generation, UTC, whole seconds.
    #[serde(with = "time::serde::rfc3339")]
    pub generado_en: OffsetDateTime,
    /// Last day on which the amounts are valid: the payment date that the operator chose. Interest
    /// grows every day, so after it another FUR is needed.
    #[serde(with = "fecha_iso")]
    pub fecha_limite_pago: Date,
    /// Who collects.
    pub entidad: EntidadFur,
    /// Who owes.
    pub operador: OperadorFur,
    /// What is declared or paid.
    pub obligacion: ObligacionFur,
    /// The liquidation, line by line, in the order in which it is printed.
    pub lineas: Vec<LineaFur>,
    /// What is to be paid, by destination of the money.
    pub pago: PagoFur,
    /// Who signs.
    pub firmas: Vec<FirmaFur>,
    /// Code for the public verification page.
    pub codigo_verificacion: CodigoVerificacion,
    /// Address of the public verification page for this FUR; it is also the content of the QR.
    pub url_verificacion: String,
    /// SHA-256 of the declaration as filed, 64 hexadecimal digits in small letters.
    pub huella_declaracion: String,
    /// Warning printed across the form when its figures are not to be paid, for example because a
    /// rate used is not an official one.
    pub demostrativo: Option<String>,
}

/// The entity that collects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntidadFur {
    /// Name of the ministry.
    pub nombre: String,
    /// Fund that receives the money.
    pub fondo: String,
    /// Tax number of the fund.
    pub nit: Nit,
    /// Postal address.
    pub direccion: String,
    /// Collection agreement: the location number in the barcode.
    pub gln: gs1::Gln,
    /// Public web address, without protocol.
    pub sitio: String,
    /// Notice about who issues the form, for example «Implementación independiente, no oficial».
    pub aviso: Option<String>,
}

/// The operator that declares or pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperadorFur {
    /// Tax number.
    pub nit: Nit,
    /// Registered name.
    pub razon_social: String,
    /// Postal address.
    pub direccion: String,
    /// Municipality of the address.
    pub municipio: String,
    /// Department of the address.
    pub departamento: String,
    /// Mail for notices.
    pub correo: String,
    /// Telephone.
    pub telefono: String,
}

/// The obligation behind the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObligacionFur {
    /// Family of the obligation: PRST, postal, spectrum…
    pub familia: String,
    /// What is declared or paid, in words.
    pub concepto: String,
    /// Service of the file.
    pub servicio: String,
    /// Number of the operator's file.
    pub expediente: String,
    /// Year of the period.
    pub anio: i32,
    /// Quarter of the period, 1 to 4, when the obligation has one.
    pub trimestre: Option<u8>,
    /// Number of the FUR that this one corrects.
    pub correccion_de: Option<NumeroFur>,
    /// Day on which the obligation fell or falls due.
    #[serde(with = "fecha_iso")]
    pub fecha_vencimiento: Date,
    /// Norm that orders it.
    pub norma: String,
}

impl ObligacionFur {
    /// The period in words: `2026, trimestre 3`, or the year alone.
    #[must_use]
    pub fn periodo(&self) -> String {
        match self.trimestre {
            Some(trimestre) => format!("{}, trimestre {trimestre}", self.anio),
            None => self.anio.to_string(),
        }
    }
}

/// One line of the liquidation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineaFur {
    /// Short code of the line, as the rules name it.
    pub codigo: String,
    /// What the line is.
    pub concepto: String,
    /// How the value came to be, for example «1,9 % de la base»; may be empty.
    pub detalle: String,
    /// Value in pesos.
    pub valor: Money,
    /// Whether the line adds up others; it is printed stronger.
    pub es_total: bool,
}

/// What is paid, by destination of the money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PagoFur {
    /// The contribution or debt itself.
    pub capital: Money,
    /// Penalty.
    pub sancion: Money,
    /// Interest for late payment.
    pub intereses: Money,
    /// Adjustment for inflation.
    pub indexacion: Money,
    /// Sum of the four.
    pub total: Money,
}

/// One signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirmaFur {
    /// In what capacity the person signs, in words: «Representante legal».
    pub rol: String,
    /// Name of the person.
    pub nombre: String,
    /// Identity document, with its type: «C.C. 1.020.304.050».
    pub identificacion: String,
    /// Professional card of an accountant or statutory auditor: «12345-T».
    pub tarjeta_profesional: Option<String>,
    /// Instant of signing, UTC; none while the signature is missing.
    #[serde(with = "time::serde::rfc3339::option")]
    pub firmada_en: Option<OffsetDateTime>,
    /// How it was signed: «Firma electrónica», «Presentación con sesión autenticada».
    pub forma: String,
}

impl Fur {
    /// The content of the barcode of the bank stub.
    ///
    /// # Errors
    /// When the total is not a whole number of pesos or does not fit.
    pub fn recaudo(&self) -> Result<gs1::Recaudo, gs1::RecaudoError> {
        gs1::Recaudo::nuevo(
            self.entidad.gln.clone(),
            self.numero,
            self.pago.total,
            self.fecha_limite_pago,
        )
    }

    /// The total to pay in words.
    #[must_use]
    pub fn total_en_letras(&self) -> String {
        pesos_en_letras(self.pago.total)
    }

    /// Checks that the form agrees with itself: see [`FurIncoherente`] for each condition.
    ///
    /// # Errors
    /// The first condition that does not hold.
    pub fn verificar(&self) -> Result<(), FurIncoherente> {
        verificacion::verificar(self)
    }
}
