//! Gathering what is kept of one person.

use sea_orm::ConnectionTrait;
use ser_domain::estados::EstadoSuscripcion;
use ser_store::{
    adjunto, auditoria, autorizacion, cambio_empresa, consentimiento, correo, correo_anterior,
    empresa, incidencia, ingreso, operador, pqrsd, revision_de_accesos, segundo_factor, sesion,
    solicitud, suscripcion_boletin, usuario,
};
use serde::Deserialize;
use uuid::Uuid;

use super::partes::{self, mismo_nombre};
use super::tratamiento::TRATAMIENTO;
use super::types::{
    MiActo, MiAnexo, MiAutorizacion, MiCambio, MiConsentimiento, MiCorreo, MiCorreoAnterior,
    MiCuenta, MiIncidencia, MiNavegador, MiPaso, MiPqrsd, MiRegistro, MiRevision, MiSegundoFactor,
    MiSesion, MiSolicitud, MiSuscripcion, MisDatos,
};
use crate::Contexto;
use crate::features::boletin::secreto_de_retiro;
use crate::features::incidencias::INCIDENCIA;
use crate::features::pqrsd::{PQRSD, RESPUESTA};
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::{Actor, Problema, Resultado};

/// All that is kept of the actor; of what grows without end, so many.
pub async fn reunir(contexto: &Contexto, actor: &Actor, cuantos: u64) -> Resultado<MisDatos> {
    let base = contexto.base.conexion();
    let no_esta = || Problema::de(&NO_ENCONTRADO);
    let persona = usuario::por_id(base, actor.usuario_id)
        .await?
        .ok_or_else(no_esta)?;
    let entidad = operador::por_id(base, persona.operador_id)
        .await?
        .ok_or_else(no_esta)?;
    let propio = correo_propio(&persona);
    let propio = propio.as_deref();
    Ok(MisDatos {
        generado_en: contexto.instante(),
        correos_anteriores: correos_anteriores(base, &persona).await?,
        segundo_factor: segundo_factor_de(base, &persona).await?,
        registro_de_empresa: registro(base, &persona, propio).await?,
        autorizaciones: autorizaciones(base, &persona).await?,
        revisiones: revisiones(base, &persona, cuantos).await?,
        partes_en_solicitudes: partes::reunir(base, &persona, propio).await?,
        consentimientos: consentimientos(base, propio).await?,
        boletin: boletin(contexto, base, propio).await?,
        pqrsd: pqrsd_de(base, &persona, propio).await?,
        incidencias: incidencias(base, &persona, propio).await?,
        solicitudes: solicitudes(base, propio).await?,
        cambios_de_empresa: cambios(base, &persona).await?,
        sesiones: sesiones(base, &persona, cuantos).await?,
        navegadores: navegadores(base, &persona, cuantos).await?,
        correos: correos(base, &persona, cuantos).await?,
        actos: actos(base, &persona, cuantos).await?,
        tratamiento: TRATAMIENTO.to_vec(),
        cuenta: MiCuenta {
            roles: usuario::roles(base, persona.id).await?,
            correo_comprobado: propio.is_some(),
            correo_comprobado_en: persona.correo_comprobado_en,
            entidad: entidad.razon_social.clone(),
            nit: entidad.nit()?.formateado(),
            nombre: persona.nombre,
            identificacion: persona.identificacion,
            correo: persona.correo,
            tarjeta_profesional: persona.tarjeta_profesional,
            estado: persona.estado,
            motivo_estado: persona.motivo_estado,
            suspendida_hasta: persona.suspendido_hasta,
            creada_en: persona.creado_en,
        },
    })
}

/// The address of the account, when it is proven: whoever chose the password did it with a link that
/// had gone there. An address that somebody wrote afterwards proves nothing, nor does the one of
/// before when it comes back.
fn correo_propio(persona: &usuario::Model) -> Option<String> {
    persona
        .correo_comprobado_en
        .filter(|_| persona.estado == usuario::ESTADO_ACTIVO)
        .map(|_| persona.correo.trim().to_lowercase())
}

async fn segundo_factor_de(
    tx: &impl ConnectionTrait,
    persona: &usuario::Model,
) -> Resultado<Option<MiSegundoFactor>> {
    let Some(activo) = segundo_factor::activo(tx, persona.id).await? else {
        return Ok(None);
    };
    Ok(Some(MiSegundoFactor {
        medio: activo.medio,
        desde: activo.creado_en,
        codigos_sin_usar: segundo_factor::codigos_sin_usar(tx, persona.id).await?,
    }))
}

/// A shared address is of several people: where the record has a document, it must be theirs too.
async fn registro(
    tx: &impl ConnectionTrait,
    persona: &usuario::Model,
    propio: Option<&str>,
) -> Resultado<Vec<MiRegistro>> {
    let Some(propio) = propio else {
        return Ok(Vec::new());
    };
    let vigente = empresa::registro(tx, persona.operador_id).await?;
    let anteriores = empresa::anteriores(tx, persona.operador_id).await?;
    let representantes = vigente
        .representante
        .into_iter()
        .chain(anteriores.representantes)
        .filter(|fila| fila.identificacion == persona.identificacion)
        .filter(|fila| fila.correo == propio || fila.correo_alterno == propio)
        .map(|fila| MiRegistro {
            calidad: "representante_legal".to_owned(),
            nombre: fila.nombre,
            identificacion: Some(fila.identificacion),
            correo: fila.correo,
            correo_alterno: Some(fila.correo_alterno).filter(|otro| !otro.is_empty()),
            tarjeta_profesional: None,
            desde: fila.desde,
            hasta: fila.hasta,
        });
    let contadores = vigente
        .contador
        .into_iter()
        .chain(anteriores.contadores)
        .filter(|fila| fila.identificacion == persona.identificacion && fila.correo == propio)
        .map(|fila| MiRegistro {
            calidad: fila.calidad,
            nombre: fila.nombre,
            identificacion: Some(fila.identificacion),
            correo: fila.correo,
            correo_alterno: None,
            tarjeta_profesional: Some(fila.tarjeta_profesional).filter(|una| !una.is_empty()),
            desde: fila.desde,
            hasta: fila.hasta,
        });
    let contactos = vigente
        .contactos
        .into_iter()
        .chain(anteriores.contactos)
        .filter(|fila| fila.correo == propio && mismo_nombre(&fila.nombre, &persona.nombre))
        .map(|fila| MiRegistro {
            calidad: "contacto".to_owned(),
            nombre: fila.nombre,
            identificacion: None,
            correo: fila.correo,
            correo_alterno: None,
            tarjeta_profesional: None,
            desde: fila.desde,
            hasta: fila.hasta,
        });
    Ok(representantes.chain(contadores).chain(contactos).collect())
}

async fn correos_anteriores(
    tx: &impl ConnectionTrait,
    persona: &usuario::Model,
) -> Resultado<Vec<MiCorreoAnterior>> {
    let filas = correo_anterior::de(tx, persona.id).await?;
    Ok(filas
        .into_iter()
        .map(|fila| MiCorreoAnterior {
            correo: fila.correo,
            cambiado_en: fila.cambiado_en,
        })
        .collect())
}

/// One of the decisions that a review keeps.
#[derive(Deserialize)]
struct Decision {
    usuario_id: Uuid,
    decision: String,
}

async fn revisiones(
    tx: &impl ConnectionTrait,
    persona: &usuario::Model,
    cuantas: u64,
) -> Resultado<Vec<MiRevision>> {
    let filas = revision_de_accesos::ultimas(tx, persona.operador_id, cuantas).await?;
    let mut suyas = Vec::new();
    for fila in filas {
        let decisiones: Vec<Decision> =
            serde_json::from_str(&fila.personas).map_err(Problema::interno)?;
        suyas.extend(
            decisiones
                .into_iter()
                .filter(|una| una.usuario_id == persona.id)
                .map(|una| MiRevision {
                    decision: una.decision,
                    revisada_en: fila.revisada_en,
                }),
        );
    }
    Ok(suyas)
}

async fn navegadores(
    tx: &impl ConnectionTrait,
    persona: &usuario::Model,
    cuantos: u64,
) -> Resultado<Vec<MiNavegador>> {
    let filas = ingreso::equipos_de(tx, persona.id, cuantos).await?;
    Ok(filas
        .into_iter()
        .map(|fila| MiNavegador {
            primera_vez_en: fila.primera_vez_en,
            ultima_vez_en: fila.ultima_vez_en,
        })
        .collect())
}

async fn autorizaciones(
    tx: &impl ConnectionTrait,
    persona: &usuario::Model,
) -> Resultado<Vec<MiAutorizacion>> {
    let filas = autorizacion::de_usuario(tx, persona.id).await?;
    Ok(filas
        .into_iter()
        .map(|fila| MiAutorizacion {
            calidad: fila.calidad,
            desde: fila.desde,
            hasta: fila.hasta,
            otorgada_en: fila.otorgada_en,
            revocada_en: fila.revocada_en,
        })
        .collect())
}

async fn consentimientos(
    tx: &impl ConnectionTrait,
    propio: Option<&str>,
) -> Resultado<Vec<MiConsentimiento>> {
    let filas = match propio {
        Some(correo) => consentimiento::de_titular(tx, correo).await?,
        None => Vec::new(),
    };
    Ok(filas
        .into_iter()
        .map(|fila| MiConsentimiento {
            finalidad: fila.finalidad,
            acto: fila.acto,
            version: fila.version,
            huella: fila.huella,
            canal: fila.canal,
            direccion: fila.direccion,
            instante: fila.instante,
        })
        .collect())
}

async fn boletin(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    propio: Option<&str>,
) -> Resultado<Option<MiSuscripcion>> {
    let fila = match propio {
        Some(correo) => suscripcion_boletin::por_correo(tx, correo).await?,
        None => None,
    };
    Ok(fila.map(|fila| MiSuscripcion {
        retiro: (fila.estado == EstadoSuscripcion::Activa.as_str())
            .then(|| format!("/boletin/retirar#{}", secreto_de_retiro(contexto, fila.id))),
        estado: fila.estado,
        pedida_en: fila.pedida_en,
        confirmada_en: fila.confirmada_en,
    }))
}

/// Nobody proves the address of a PQRSD: one filed with it and with another document is somebody
/// else's.
async fn pqrsd_de(
    tx: &impl ConnectionTrait,
    persona: &usuario::Model,
    propio: Option<&str>,
) -> Resultado<Vec<MiPqrsd>> {
    let filas = match propio {
        Some(correo) => pqrsd::de_correo(tx, correo).await?,
        None => Vec::new(),
    };
    let suyas: Vec<_> = filas
        .into_iter()
        .filter(|fila| fila.identificacion == persona.identificacion)
        .collect();
    let archivos =
        adjunto::de_objetos(tx, &[PQRSD, RESPUESTA], suyas.iter().map(|fila| fila.id)).await?;
    let pasos = pqrsd::pasos_de(tx, suyas.iter().map(|fila| fila.id)).await?;
    Ok(suyas
        .into_iter()
        .map(|fila| MiPqrsd {
            radicado: con_guiones(&fila.radicado),
            tipo: fila.tipo,
            estado: fila.estado,
            tipo_identificacion: fila.tipo_identificacion,
            identificacion: fila.identificacion,
            nombre: fila.nombre,
            correo: fila.correo,
            telefono: fila.telefono,
            direccion: fila.direccion,
            pais: fila.pais,
            municipio: fila.municipio,
            ciudad: fila.ciudad,
            detalle: fila.detalle,
            respuesta: fila.respuesta,
            motivo: fila.motivo,
            registrada_en: fila.registrada_en,
            terminada_en: fila.terminada_en,
            anexos: anexos(&archivos, fila.id),
            pasos: pasos
                .iter()
                .filter(|paso| paso.pqrsd_id == fila.id)
                .map(|paso| MiPaso {
                    estado: paso.estado.clone(),
                    ocurrido_en: paso.ocurrido_en,
                    texto: paso.texto.clone(),
                })
                .collect(),
        })
        .collect())
}

fn anexos(archivos: &[adjunto::Model], objeto_id: Uuid) -> Vec<MiAnexo> {
    archivos
        .iter()
        .filter(|archivo| archivo.objeto_id == Some(objeto_id))
        .map(|archivo| MiAnexo {
            nombre: archivo.nombre.clone(),
            tamano: archivo.tamano,
            de_la_respuesta: archivo.objeto.as_deref() == Some(RESPUESTA),
            subido_en: archivo.subido_en,
        })
        .collect()
}

async fn incidencias(
    tx: &impl ConnectionTrait,
    persona: &usuario::Model,
    propio: Option<&str>,
) -> Resultado<Vec<MiIncidencia>> {
    let filas = incidencia::de_persona(tx, persona.id, propio).await?;
    let archivos = adjunto::de_objetos(tx, &[INCIDENCIA], filas.iter().map(|fila| fila.id)).await?;
    Ok(filas
        .into_iter()
        .map(|fila| MiIncidencia {
            caso: con_guiones(&fila.caso),
            estado: fila.estado,
            nombre: fila.nombre,
            correo: fila.correo,
            empresa: fila.empresa,
            nit: fila.nit,
            codigo: fila.codigo,
            expediente: fila.expediente,
            incidencia: fila.incidencia,
            pasos: fila.pasos,
            pagina: fila.pagina,
            navegador: fila.navegador,
            respuesta: fila.respuesta,
            registrada_en: fila.registrada_en,
            terminada_en: fila.terminada_en,
            anexos: anexos(&archivos, fila.id),
        })
        .collect())
}

async fn solicitudes(
    tx: &impl ConnectionTrait,
    propio: Option<&str>,
) -> Resultado<Vec<MiSolicitud>> {
    let filas = match propio {
        Some(correo) => solicitud::de_correo(tx, correo).await?,
        None => Vec::new(),
    };
    Ok(filas
        .into_iter()
        .map(|fila| MiSolicitud {
            radicado: fila.radicado.as_deref().map(con_guiones),
            estado: fila.estado,
            creada_en: fila.creada_en,
        })
        .collect())
}

async fn cambios(tx: &impl ConnectionTrait, persona: &usuario::Model) -> Resultado<Vec<MiCambio>> {
    let filas = cambio_empresa::pedidos_por(tx, persona.id).await?;
    Ok(filas
        .into_iter()
        .map(|fila| MiCambio {
            seccion: fila.seccion,
            estado: fila.estado,
            motivo: fila.motivo,
            motivo_decision: fila.motivo_decision,
            pedido_en: fila.pedido_en,
            decidido_en: fila.decidido_en,
        })
        .collect())
}

async fn sesiones(
    tx: &impl ConnectionTrait,
    persona: &usuario::Model,
    cuantas: u64,
) -> Resultado<Vec<MiSesion>> {
    let filas = sesion::de_usuario(tx, persona.id, cuantas).await?;
    Ok(filas
        .into_iter()
        .map(|fila| MiSesion {
            navegador: fila.agente,
            direccion: fila.direccion,
            abierta_en: fila.creada_en,
            ultimo_uso_en: fila.ultimo_uso_en,
            cerrada_en: fila.revocada_en,
        })
        .collect())
}

async fn correos(
    tx: &impl ConnectionTrait,
    persona: &usuario::Model,
    cuantos: u64,
) -> Resultado<Vec<MiCorreo>> {
    let filas = correo::de_usuario(tx, persona.id, cuantos).await?;
    Ok(filas
        .into_iter()
        .map(|fila| MiCorreo {
            asunto: fila.asunto,
            clase: fila.clase,
            destinatario: fila.destinatario,
            estado: fila.estado,
            creado_en: fila.creado_en,
        })
        .collect())
}

async fn actos(
    tx: &impl ConnectionTrait,
    persona: &usuario::Model,
    cuantos: u64,
) -> Resultado<Vec<MiActo>> {
    let filas = auditoria::de_usuario(tx, persona.id, cuantos).await?;
    Ok(filas
        .into_iter()
        .map(|fila| MiActo {
            instante: fila.instante,
            accion: fila.accion,
            objeto: fila.objeto,
            resultado: fila.resultado,
            direccion: fila.direccion,
        })
        .collect())
}

pub fn con_guiones(digitos: &str) -> String {
    ser_domain::radicado::Radicado::parse(digitos)
        .map_or_else(|_| digitos.to_owned(), |radicado| radicado.to_string())
}
