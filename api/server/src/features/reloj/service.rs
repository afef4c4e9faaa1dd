//! Use cases of the clock.

use ser_adapters::reloj::{Reloj as Movible, dia_en_bogota};
use ser_store::reloj as store;
use serde_json::json;
use time::macros::date;
use time::{Date, Duration};

use super::problemas::{FECHA_FUERA_DE_RANGO, RELOJ_FIJO};
use super::types::Reloj;
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::http::{Actor, Problema, Resultado};
use crate::jobs::periodos;

/// The first date with a rule for what we compute, and a bound for demonstrations.
const PRIMERA: Date = date!(2010 - 04 - 01);
const ULTIMA: Date = date!(2040 - 12 - 31);

pub fn consultar(contexto: &Contexto) -> Reloj {
    Reloj {
        hoy: contexto.hoy(),
        ahora: contexto.ahora(),
        perfil: contexto.settings.perfil.codigo(),
        movible: contexto.settings.perfil.permite_demostracion(),
        desplazado: contexto.reloj.esta_desplazado(),
        zona: "America/Bogota",
    }
}

/// Stands on another date: demonstrations and tests only. Sessions live on real minutes, so a
/// jump keeps the one that asked alive.
pub async fn mover(contexto: &Contexto, actor: &Actor, hoy: Option<Date>) -> Resultado<Reloj> {
    if !contexto.settings.perfil.permite_demostracion() {
        return Err(Problema::de(&RELOJ_FIJO));
    }
    if hoy.is_some_and(|fecha| !(PRIMERA..=ULTIMA).contains(&fecha)) {
        return Err(Problema::de(&FECHA_FUERA_DE_RANGO).campo(
            "/hoy",
            "FUERA_DE_RANGO",
            "Elija una fecha entre 2010-04-01 y 2040-12-31",
        ));
    }
    let acuerdo = contexto.acuerdo_reloj.lock().await;
    let segundos = Movible::segundos_hasta(hoy);
    let (ahora, hoy) = contexto.ahora_y_hoy();
    let antes = json!({ "hoy": hoy.to_string() });
    let llegada = ahora + Duration::seconds(segundos - contexto.reloj.segundos_desplazados());
    let despues = json!({ "hoy": dia_en_bogota(llegada).to_string() });
    let tx = contexto.base.escribir().await?;
    store::mover(&tx, segundos, Some(actor.usuario_id), ahora).await?;
    let hecho = Hecho {
        accion: "mover",
        objeto: "reloj",
        objeto_id: None,
        antes: Some(&antes),
        despues: Some(&despues),
    };
    anotar(&tx, actor, contexto.instante(), hecho);
    periodos::abrir_en(&tx, contexto, llegada).await?;
    tx.commit().await?;
    // Only now: the worker follows the stored clock, and would undo a move not yet stored.
    contexto
        .reloj
        .desplazar(segundos)
        .map_err(|_| Problema::de(&RELOJ_FIJO))?;
    drop(acuerdo);
    Ok(consultar(contexto))
}
