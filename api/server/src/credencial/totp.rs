//! Codes of an application (TOTP, RFC 6238): SHA-1, six digits, thirty seconds, because it is what
//! every application does whatever the address says.

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use time::OffsetDateTime;
use totp_rs::{Algorithm, Builder, Totp};
use uuid::Uuid;

use super::cifrado;
use crate::Contexto;
use crate::http::{Problema, Resultado};

const SEGUNDOS: u64 = 30;
const CIFRAS: u8 = 6;
/// One step before and one after: clocks differ, and typing takes time.
const PASOS_DE_MAS: u16 = 1;
const SECRETO_BYTES: usize = 20;
/// What its secret is encrypted for.
pub const USO: &str = "segundo-factor/totp";
/// What the application shows over the code.
const EMISOR: &str = "SER";
/// Points of a module of the QR code.
const MODULO: u32 = 5;

/// What an application needs to give codes.
#[derive(Debug)]
pub struct Semilla {
    pub cifrada: String,
    /// Base32, to be typed where there is no camera.
    pub texto: String,
    /// `otpauth://…`
    pub uri: String,
    pub qr_svg: String,
}

/// A new secret for the account called `cuenta`.
pub fn sembrar(contexto: &Contexto, usuario_id: Uuid, cuenta: &str) -> Resultado<Semilla> {
    let mut secreto = [0_u8; SECRETO_BYTES];
    rand::fill(&mut secreto);
    // A colon separates issuer and account.
    let totp = totp(secreto.to_vec(), &cuenta.replace(':', " "))?;
    let uri = totp.to_url().map_err(Problema::interno)?;
    let qr = QrCode::with_error_correction_level(&uri, EcLevel::M).map_err(Problema::interno)?;
    Ok(Semilla {
        cifrada: cifrado::cifrar(
            &contexto.settings.secreto,
            USO,
            usuario_id.as_bytes(),
            &secreto,
        )?,
        texto: totp.secret().to_base32(),
        qr_svg: qr
            .render::<svg::Color<'_>>()
            .module_dimensions(MODULO, MODULO)
            .build(),
        uri,
    })
}

/// The step of the code, if it is one of now.
pub fn paso(
    contexto: &Contexto,
    usuario_id: Uuid,
    cifrada: &str,
    codigo: &str,
    ahora: OffsetDateTime,
) -> Resultado<Option<i64>> {
    let secreto = cifrado::descifrar(
        &contexto.settings.secretos(),
        USO,
        usuario_id.as_bytes(),
        cifrada,
    )?;
    let segundos = u64::try_from(ahora.unix_timestamp()).map_err(Problema::interno)?;
    Ok(totp(secreto, EMISOR)?
        .check(codigo, segundos)
        .and_then(|paso| i64::try_from(paso).ok()))
}

fn totp(secreto: Vec<u8>, cuenta: &str) -> Resultado<Totp> {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(CIFRAS)
        .with_skew(PASOS_DE_MAS)
        .with_step_duration(SEGUNDOS)
        .with_secret(secreto)
        .with_account_name(cuenta)
        .with_issuer(Some(EMISOR))
        .build()
        .map_err(Problema::interno)
}
