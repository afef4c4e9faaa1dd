//! What the worker does once a day: the periods of a new quarter, and forgetting what is old. Each
//! step goes on when another fails.

use std::fmt::Display;

use ser_domain::estados::EstadoSuscripcion;
use ser_store::{acceso, codigo, correo_anterior, idempotencia, ingreso, suscripcion_boletin};
use time::{Date, Duration, OffsetDateTime};

use super::periodos;
use crate::Contexto;
use crate::adjuntos;
use crate::auditoria::ancla;
use crate::features::solicitudes::olvido;
use crate::features::usuarios::suspensiones;

/// Answers to idempotency keys are kept this long.
const VIDA_IDEMPOTENCIA: Duration = Duration::days(7);
/// Data of somebody who never agreed are kept this long.
const VIDA_SIN_CONFIRMAR: Duration = Duration::days(30);
/// Codes and log-ins that ran out are kept this long: how many there were in an hour is counted.
const VIDA_DE_CODIGOS: Duration = Duration::days(1);
/// Addresses that people left are kept this long.
const VIDA_DE_CORREOS: Duration = Duration::days(90);
/// After a failure the steps of the day are tried again this much later.
const OTRA_VEZ: Duration = Duration::minutes(10);

/// Files that nobody sent are looked for this often.
const RITMO_DE_OLVIDO: Duration = Duration::hours(1);

/// Up to which day all was done, and from when it is tried again.
#[derive(Debug, Default)]
pub struct Agenda {
    dia_hecho: Option<Date>,
    no_antes_de: Option<OffsetDateTime>,
    proximo_olvido: Option<OffsetDateTime>,
}

impl Agenda {
    /// Whether all that `dia` brought is done.
    pub fn esta_al_dia(&self, dia: Date) -> bool {
        self.dia_hecho == Some(dia)
    }
}

/// Does what the day brings, once.
pub async fn mantener(contexto: &Contexto, agenda: &mut Agenda) {
    let (hoy, ahora) = (contexto.hoy(), contexto.instante());
    if agenda
        .proximo_olvido
        .is_none_or(|instante| ahora >= instante)
    {
        bien(
            "olvidar los archivos sueltos",
            adjuntos::olvidar(contexto).await,
        );
        agenda.proximo_olvido = Some(ahora + RITMO_DE_OLVIDO);
    }
    let espera = agenda.no_antes_de.is_some_and(|instante| ahora < instante);
    if agenda.esta_al_dia(hoy) || espera {
        return;
    }
    let base = contexto.base.conexion();
    let pasos = [
        bien("abrir los períodos", periodos::abrir(contexto).await),
        bien(
            "levantar las suspensiones",
            suspensiones::levantar_cumplidas(contexto).await,
        ),
        bien("anclar el rastro", ancla::anclar(contexto).await.map(drop)),
        bien(
            "olvidar las solicitudes que nadie radicó",
            olvido::olvidar(contexto).await,
        ),
        bien(
            "olvidar las suscripciones sin confirmar",
            suscripcion_boletin::olvidar_pendientes(
                base,
                EstadoSuscripcion::Pendiente.as_str(),
                ahora - VIDA_SIN_CONFIRMAR,
            )
            .await
            .map(drop),
        ),
        bien(
            "olvidar los desafíos",
            acceso::limpiar_desafios(base, ahora).await,
        ),
        bien(
            "olvidar los ingresos a medias",
            ingreso::limpiar(base, ahora - VIDA_DE_CODIGOS).await,
        ),
        bien(
            "olvidar los códigos",
            codigo::limpiar(base, ahora - VIDA_DE_CODIGOS).await,
        ),
        bien(
            "olvidar los correos anteriores",
            correo_anterior::limpiar(base, ahora - VIDA_DE_CORREOS).await,
        ),
        bien(
            "olvidar las respuestas repetibles",
            idempotencia::limpiar(base, ahora - VIDA_IDEMPOTENCIA).await,
        ),
    ];
    if pasos.into_iter().all(|bien| bien) {
        agenda.dia_hecho = Some(hoy);
        agenda.no_antes_de = None;
    } else {
        agenda.no_antes_de = Some(ahora + OTRA_VEZ);
    }
}

fn bien(paso: &str, fin: Result<(), impl Display>) -> bool {
    if let Err(error) = &fin {
        tracing::error!(paso, %error, "el mantenimiento falló");
    }
    fin.is_ok()
}
