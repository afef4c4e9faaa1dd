//! A limit of public requests per minute and address, in memory: a window of one minute.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::{Ready, ready};
use time::OffsetDateTime;

use super::catalogo::DEMASIADAS_PETICIONES;
use super::{Problema, Resultado, Solicitud};
use crate::Contexto;

/// Above this many addresses the window is emptied: a bound on memory, not on people.
const DIRECCIONES_MAXIMAS: usize = 50_000;

/// What each address asked for in this minute.
#[derive(Debug, Default)]
pub struct Ventana(Mutex<Cuentas>);

#[derive(Debug, Default)]
struct Cuentas {
    minuto: i64,
    por_clave: HashMap<String, u32>,
}

impl Ventana {
    /// Counts one more of `clave`. Above `limite` in this minute: how many seconds of it are left.
    pub fn contar(&self, clave: String, limite: u32) -> Result<(), i64> {
        // Real time on purpose: moving the demonstration clock must not open or close the gate.
        let segundos = OffsetDateTime::now_utc().unix_timestamp();
        let minuto = segundos.div_euclid(60);
        let mut cuentas = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if cuentas.minuto != minuto || cuentas.por_clave.len() > DIRECCIONES_MAXIMAS {
            *cuentas = Cuentas {
                minuto,
                por_clave: HashMap::new(),
            };
        }
        let cuenta = cuentas.por_clave.entry(clave).or_insert(0);
        *cuenta += 1;
        if *cuenta <= limite {
            return Ok(());
        }
        Err(60 - segundos.rem_euclid(60))
    }
}

/// In a handler's signature: this public operation is rate limited.
#[derive(Clone, Copy, Debug)]
pub struct Limitada;

impl FromRequest for Limitada {
    type Error = Problema;
    type Future = Ready<Resultado<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(admitir(req))
    }
}

fn admitir(req: &HttpRequest) -> Resultado<Limitada> {
    let contexto = req
        .app_data::<web::Data<Contexto>>()
        .ok_or_else(|| Problema::interno("sin contexto"))?;
    let clave = format!(
        "{} {}",
        Solicitud::de(req).direccion,
        req.match_pattern().unwrap_or_default()
    );
    let limite = contexto.settings.peticiones_publicas_por_minuto;
    match contexto.ventana.contar(clave, limite) {
        Ok(()) => Ok(Limitada),
        Err(espera) => Err(Problema::de(&DEMASIADAS_PETICIONES).reintentar_en(espera)),
    }
}
