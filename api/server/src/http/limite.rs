//! How much may be asked for, counted in memory: public requests per minute and address, and what
//! each person does with a session.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::{Ready, ready};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use time::OffsetDateTime;
use uuid::Uuid;

use super::catalogo::{DEMASIADAS_PETICIONES, LIMITE_DE_LA_PERSONA};
use super::openapi::{self, Gasto};
use super::{Actor, Problema, Resultado, Solicitud};
use crate::Contexto;
use crate::config::Limites;

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

/// Above this many people those who asked for nothing in the last minute are forgotten.
const PERSONAS_RECORDADAS: usize = 10_000;

/// What each person may still ask for: a bucket of each kind, which fills up again in a minute. With
/// room for a minute at once, a page that asks for much is not slowed down, and a program that obeys
/// `Retry-After` goes on at the pace of the setting.
#[derive(Debug)]
pub struct Cubetas {
    lecturas: DefaultKeyedRateLimiter<Uuid>,
    escrituras: DefaultKeyedRateLimiter<Uuid>,
    archivos: DefaultKeyedRateLimiter<Uuid>,
    reloj: DefaultClock,
}

impl Cubetas {
    pub fn nuevas(limites: Limites) -> Self {
        let cubeta = |por_minuto: u32| {
            let por_minuto = NonZeroU32::new(por_minuto).unwrap_or(NonZeroU32::MIN);
            RateLimiter::keyed(Quota::per_minute(por_minuto))
        };
        Self {
            lecturas: cubeta(limites.lecturas),
            escrituras: cubeta(limites.escrituras),
            archivos: cubeta(limites.archivos),
            reloj: DefaultClock::default(),
        }
    }

    /// Takes one of this kind of a person. When there is none: in how many seconds there will be.
    pub fn tomar(&self, de: Uuid, gasto: Gasto) -> Result<(), i64> {
        let cubeta = match gasto {
            Gasto::Lectura => &self.lecturas,
            Gasto::Escritura => &self.escrituras,
            Gasto::Archivo => &self.archivos,
        };
        if cubeta.len() > PERSONAS_RECORDADAS {
            cubeta.retain_recent();
        }
        cubeta.check_key(&de).map_err(|todavia| {
            let espera = todavia.wait_time_from(self.reloj.now()).as_secs();
            i64::try_from(espera).unwrap_or(i64::MAX).saturating_add(1)
        })
    }
}

/// Counts one more of a person. Nobody else's are touched.
pub(super) fn admitir_a(req: &HttpRequest, actor: &Actor) -> Resultado<()> {
    let contexto = req
        .app_data::<web::Data<Contexto>>()
        .ok_or_else(|| Problema::interno("sin contexto"))?;
    let patron = req.match_pattern().unwrap_or_default();
    let Some(gasto) = openapi::gasto(req.method().as_str(), &patron) else {
        return Ok(());
    };
    contexto
        .cubetas
        .tomar(actor.usuario_id, gasto)
        .map_err(|espera| Problema::de(&LIMITE_DE_LA_PERSONA).reintentar_en(espera))
}

#[cfg(test)]
mod tests {
    use super::*;

    const POCAS: Limites = Limites {
        lecturas: 3,
        escrituras: 2,
        archivos: 1,
    };

    #[test]
    fn each_person_has_a_bucket_of_each_kind() {
        let cubetas = Cubetas::nuevas(POCAS);
        let (ana, luis) = (Uuid::now_v7(), Uuid::now_v7());
        let caben = |de, gasto| (0..10).filter(|_| cubetas.tomar(de, gasto).is_ok()).count();
        assert_eq!(caben(ana, Gasto::Lectura), 3);
        assert_eq!(caben(ana, Gasto::Escritura), 2);
        assert_eq!(caben(ana, Gasto::Archivo), 1);
        assert_eq!(caben(luis, Gasto::Lectura), 3);
        // One comes back after a third of the minute, and not before.
        let espera = cubetas.tomar(ana, Gasto::Lectura).unwrap_err();
        assert!((1..=20).contains(&espera), "{espera}");
    }

    #[test]
    fn the_people_remembered_are_those_who_asked_a_moment_ago() {
        // So fast that each bucket is full again at once.
        let cubetas = Cubetas::nuevas(Limites {
            lecturas: u32::MAX,
            ..POCAS
        });
        for _ in 0..PERSONAS_RECORDADAS * 3 {
            cubetas.tomar(Uuid::now_v7(), Gasto::Lectura).unwrap();
        }
        assert!(cubetas.lecturas.len() <= PERSONAS_RECORDADAS + 2);
    }
}
