//! How often one may be wrong: five failures lock an identification, or a second factor, for fifteen
//! minutes. They are counted one by one, also when they are sent at once.

use sea_orm::ConnectionTrait;
use ser_domain::kernel::Nit;
use ser_store::{Escritura, acceso};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::Contexto;
use crate::http::catalogo::ACCESO_BLOQUEADO;
use crate::http::{Problema, Resultado};
use crate::tokens::seudonimo;

pub const FALLOS_PERMITIDOS: i32 = 5;
pub const BLOQUEO: Duration = Duration::minutes(15);

/// Whose failures are counted, without telling who it is.
#[derive(Clone, Debug)]
pub struct Quien(String);

impl Quien {
    /// Who logs in with this company and identification, whether they exist or not.
    pub fn ingresa(contexto: &Contexto, operador: &str, identificacion: &str) -> Self {
        Self(seudonimo(
            &contexto.settings.secreto,
            "ser/intento-de-ingreso",
            &format!("{operador}|{identificacion}"),
        ))
    }

    /// Who proves a second factor. The count is another one: the right password does not begin it
    /// again.
    pub fn prueba_factor(contexto: &Contexto, usuario_id: Uuid) -> Self {
        Self(seudonimo(
            &contexto.settings.secreto,
            "ser/intento-de-segundo-factor",
            &usuario_id.to_string(),
        ))
    }
}

/// «900.123.456-8», «9001234568» when its last digit is its check digit, or «900123456».
pub fn leer_nit(texto: &str) -> Option<String> {
    let limpio = texto.trim();
    if let Ok(nit) = Nit::parse(limpio) {
        return Some(nit.numero().to_string());
    }
    let digitos: String = limpio.chars().filter(char::is_ascii_digit).collect();
    (!digitos.is_empty() && digitos.len() <= 15).then_some(digitos)
}

/// An identification without what people write between its digits.
pub fn leer_identificacion(texto: &str) -> String {
    texto.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A look without a lock, before work that takes long.
///
/// # Errors
/// `ACCESO_BLOQUEADO`.
pub async fn rechazar_si_bloqueado(
    base: &impl ConnectionTrait,
    quien: &Quien,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    match acceso::intento(base, &quien.0).await? {
        Some(previo) => no_bloqueado(previo, ahora).map(|_| ()),
        None => Ok(()),
    }
}

/// The failures so far, held until the transaction ends: those sent at once stand in line here.
///
/// # Errors
/// `ACCESO_BLOQUEADO`.
pub async fn tomar(
    tx: &Escritura,
    quien: &Quien,
    ahora: OffsetDateTime,
) -> Resultado<acceso::Model> {
    no_bloqueado(acceso::bloquear_intento(tx, &quien.0, ahora).await?, ahora)
}

fn no_bloqueado(previo: acceso::Model, ahora: OffsetDateTime) -> Resultado<acceso::Model> {
    match previo.bloqueado_hasta.filter(|hasta| *hasta > ahora) {
        Some(hasta) => Err(bloqueado(hasta, ahora)),
        None => Ok(previo),
    }
}

/// Begins the count again.
pub async fn olvidar(
    tx: &Escritura,
    previo: acceso::Model,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    Ok(acceso::olvidar_intentos(tx, previo, ahora).await?)
}

/// Forgets all failures, also those that locked it.
pub async fn perdonar(tx: &Escritura, quien: &Quien, ahora: OffsetDateTime) -> Resultado<()> {
    let previo = acceso::bloquear_intento(tx, &quien.0, ahora).await?;
    olvidar(tx, previo, ahora).await
}

/// Counts a failure; the instant until which it is locked, when it now is.
pub async fn anotar_fallo(
    tx: &Escritura,
    previo: acceso::Model,
    ahora: OffsetDateTime,
) -> Resultado<Option<OffsetDateTime>> {
    // Failures older than a lock do not add up; neither do those before a lock that ended.
    let vigente = previo.bloqueado_hasta.is_none() && ahora - previo.primer_fallo_en < BLOQUEO;
    let (fallos, primer_fallo_en) = if vigente {
        (previo.fallos + 1, previo.primer_fallo_en)
    } else {
        (1, ahora)
    };
    let bloqueado_hasta = (fallos >= FALLOS_PERMITIDOS).then(|| ahora + BLOQUEO);
    let fila = acceso::Model {
        fallos,
        primer_fallo_en,
        bloqueado_hasta,
        ..previo
    };
    acceso::guardar_intento(tx, fila).await?;
    Ok(bloqueado_hasta)
}

/// «Locked until then».
pub fn bloqueado(hasta: OffsetDateTime, ahora: OffsetDateTime) -> Problema {
    let espera = (hasta - ahora).whole_seconds().max(1);
    Problema::de(&ACCESO_BLOQUEADO)
        .reintentar_en(espera)
        .con("espera_segundos", espera)
        .con(
            "bloqueado_hasta",
            hasta
                .format(&time::format_description::well_known::Rfc3339)
                .unwrap_or_default(),
        )
}
