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

static VENTANA: Mutex<Option<Ventana>> = Mutex::new(None);

struct Ventana {
    minuto: i64,
    cuentas: HashMap<String, u32>,
}

/// In a handler's signature: this public operation is rate limited.
#[derive(Clone, Copy, Debug)]
pub struct Limitada;

impl FromRequest for Limitada {
    type Error = Problema;
    type Future = Ready<Resultado<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let limite = req
            .app_data::<web::Data<Contexto>>()
            .map_or(60, |contexto| {
                contexto.settings.peticiones_publicas_por_minuto
            });
        let clave = format!(
            "{} {}",
            Solicitud::de(req).direccion,
            req.match_pattern().unwrap_or_default()
        );
        ready(contar(clave, limite))
    }
}

fn contar(clave: String, limite: u32) -> Resultado<Limitada> {
    // Real time on purpose: moving the demonstration clock must not open or close the gate.
    let segundos = OffsetDateTime::now_utc().unix_timestamp();
    let minuto = segundos.div_euclid(60);
    let mut guardia = VENTANA.lock().unwrap_or_else(PoisonError::into_inner);
    let ventana = guardia.get_or_insert_with(|| Ventana {
        minuto,
        cuentas: HashMap::new(),
    });
    if ventana.minuto != minuto || ventana.cuentas.len() > DIRECCIONES_MAXIMAS {
        *ventana = Ventana {
            minuto,
            cuentas: HashMap::new(),
        };
    }
    let cuenta = ventana.cuentas.entry(clave).or_insert(0);
    *cuenta += 1;
    if *cuenta <= limite {
        return Ok(Limitada);
    }
    Err(Problema::de(&DEMASIADAS_PETICIONES).reintentar_en(60 - segundos.rem_euclid(60)))
}
