//! What the system checks of a request before an officer looks at it.

use sea_orm::ConnectionTrait;
use ser_adapters::reloj::dia_en_bogota;
use ser_domain::Nit;
use ser_domain::estados::EstadoSolicitud;
use ser_domain::solicitudes::{Anexo, Formulario};
use ser_store::solicitud::{self, anexo, paso};
use ser_store::{StoreError, operador, usuario};
use time::Date;
use uuid::Uuid;

use super::borrador::con_guiones;
use super::formulario::requisitos;
use super::types::{Comprobacion, RevisionDeSolicitud};
use crate::http::{Problema, Resultado};

/// What is found now or, of a request that was decided, what had been found by then.
pub async fn revision(
    tx: &impl ConnectionTrait,
    (fila, recibida_el): (&solicitud::Model, Date),
    formulario: &Formulario,
    anexos: &[anexo::Model],
    empresa: Option<&operador::Model>,
) -> Resultado<RevisionDeSolicitud> {
    if let Some(guardada) = &fila.revision {
        return serde_json::from_str(guardada)
            .map_err(|error| StoreError::ilegible("solicitud", error).into());
    }
    let clase = if empresa.is_some() {
        "modificacion"
    } else {
        "creacion"
    };
    Ok(RevisionDeSolicitud {
        clase: clase.to_owned(),
        comprobaciones: comprobar(tx, (fila, recibida_el), formulario, anexos, empresa).await?,
    })
}

/// [`revision`] of a request that is about to be decided, as it is kept.
pub async fn al_decidir(
    tx: &impl ConnectionTrait,
    fila: &solicitud::Model,
    hoy: Date,
) -> Resultado<Option<String>> {
    let anexos = anexo::de(tx, fila.id).await?;
    let empresa = operador::por_nit(tx, &fila.nit).await?;
    let dia = recibida_el(&paso::de(tx, fila.id).await?).unwrap_or(hoy);
    let formulario = fila.formulario()?;
    let hecha = revision(tx, (fila, dia), &formulario, &anexos, empresa.as_ref()).await?;
    serde_json::to_string(&hecha)
        .map(Some)
        .map_err(Problema::interno)
}

/// The day on which it arrived the last time, whatever day it counts from: its documents had the age
/// that they had on that day.
pub fn recibida_el(pasos: &[paso::Model]) -> Option<Date> {
    pasos
        .iter()
        .rev()
        .find(|paso| paso.estado == EstadoSolicitud::Radicada.as_str())
        .map(|paso| dia_en_bogota(paso.instante))
}

async fn comprobar(
    tx: &impl ConnectionTrait,
    (fila, recibida_el): (&solicitud::Model, Date),
    formulario: &Formulario,
    anexos: &[anexo::Model],
    empresa: Option<&operador::Model>,
) -> Resultado<Vec<Comprobacion>> {
    let administrador = &formulario.administrador;
    Ok(vec![
        nit(formulario),
        registrada(formulario, empresa),
        con_cuenta(tx, formulario, empresa).await?,
        parecidas(
            tx,
            &[(&administrador.nombre, &administrador.identificacion)],
        )
        .await?,
        correo_en_uso(tx, formulario, empresa).await?,
        repetidas(tx, &fila.nit, fila.id).await?,
        antiguedad_de_anexos(recibida_el, formulario, anexos)?,
    ])
}

/// Nothing found is well; what was found asks for a look.
pub fn segun(codigo: &str, hallazgos: Vec<String>) -> Comprobacion {
    Comprobacion {
        codigo: codigo.to_owned(),
        veredicto: if hallazgos.is_empty() {
            "bien"
        } else {
            "atencion"
        }
        .to_owned(),
        hallazgos,
    }
}

fn nit(formulario: &Formulario) -> Comprobacion {
    let escrito = &formulario.empresa.identificacion;
    let hallazgos = match Nit::parse(escrito) {
        Ok(_) => Vec::new(),
        Err(error) => vec![format!("{escrito}: {error}")],
    };
    segun("nit", hallazgos)
}

/// A company that is there already is no mistake, but its name should be the same.
fn registrada(formulario: &Formulario, empresa: Option<&operador::Model>) -> Comprobacion {
    let hallazgos = empresa.map(|empresa| {
        let igual = ser_domain::personas::plegado(&empresa.razon_social)
            == ser_domain::personas::plegado(&formulario.empresa.razon_social);
        if igual {
            format!("{}: ya está registrada", empresa.razon_social)
        } else {
            format!("Está registrada con otro nombre: {}", empresa.razon_social)
        }
    });
    segun("empresa_registrada", hallazgos.into_iter().collect())
}

async fn con_cuenta(
    tx: &impl ConnectionTrait,
    formulario: &Formulario,
    empresa: Option<&operador::Model>,
) -> Resultado<Comprobacion> {
    let numero = &formulario.administrador.identificacion;
    let hallada = match empresa {
        Some(empresa) => usuario::por_identificacion(tx, empresa.id, numero).await?,
        None => None,
    };
    let hallazgos = hallada.map(|persona| {
        format!(
            "{} ya tiene cuenta en la empresa, en estado {}",
            persona.nombre, persona.estado
        )
    });
    Ok(segun(
        "administrador_con_cuenta",
        hallazgos.into_iter().collect(),
    ))
}

/// Accounts of any company with the same name as one of these people, and nearly the same number.
pub async fn parecidas(
    tx: &impl ConnectionTrait,
    personas: &[(&str, &str)],
) -> Resultado<Comprobacion> {
    let mut hallazgos = Vec::new();
    for suya in personas {
        let otras = usuario::con_nombre(tx, suya.0).await?;
        hallazgos.extend(
            otras
                .into_iter()
                .filter(|otra| {
                    crate::personas::se_parecen(*suya, (&otra.nombre, &otra.identificacion))
                })
                .map(|otra| format!("{}, documento {}", otra.nombre, otra.identificacion)),
        );
    }
    Ok(segun("cuentas_parecidas", hallazgos))
}

async fn correo_en_uso(
    tx: &impl ConnectionTrait,
    formulario: &Formulario,
    empresa: Option<&operador::Model>,
) -> Resultado<Comprobacion> {
    let mut hallazgos = Vec::new();
    if let Some(empresa) = empresa {
        let administrador = &formulario.administrador;
        hallazgos = usuario::todos(tx, empresa.id)
            .await?
            .into_iter()
            .filter(|otra| {
                otra.correo == administrador.correo
                    && otra.identificacion != administrador.identificacion
            })
            .map(|otra| format!("{} usa el mismo correo", otra.nombre))
            .collect();
    }
    Ok(segun("correo_en_uso", hallazgos))
}

/// Requests of the same company that wait for an answer, but for this one.
pub async fn repetidas(
    tx: &impl ConnectionTrait,
    nit: &str,
    salvo: Uuid,
) -> Resultado<Comprobacion> {
    let hallazgos = solicitud::abiertas_de_nit(tx, nit, salvo)
        .await?
        .into_iter()
        .filter_map(|otra| Some(format!("Radicado {}", con_guiones(&otra.radicado?))))
        .collect();
    Ok(segun("solicitudes_repetidas", hallazgos))
}

fn antiguedad_de_anexos(
    recibida_el: Date,
    formulario: &Formulario,
    anexos: &[anexo::Model],
) -> Resultado<Comprobacion> {
    let requisitos = requisitos()?;
    let fechados = requisitos
        .anexos(formulario, recibida_el)
        .into_iter()
        .filter_map(|pedido| {
            let suyo = anexos.iter().find(|anexo| anexo.clase == pedido.codigo)?;
            Some((pedido, suyo.expedido_el?))
        })
        .collect();
    Ok(antiguedad(fechados, recibida_el))
}

/// How old the documents were on the day on which they were sent.
pub fn antiguedad(fechados: Vec<(&Anexo, Date)>, dia: Date) -> Comprobacion {
    let hallazgos = fechados
        .into_iter()
        .filter(|(pedido, expedido)| pedido.esta_vencido(*expedido, dia))
        .map(|(pedido, expedido)| format!("{}: expedido el {expedido}", pedido.nombre))
        .collect();
    segun("antiguedad_de_anexos", hallazgos)
}
