//! Gathering what is kept of one person.

use sea_orm::ConnectionTrait;
use ser_domain::estados::EstadoSuscripcion;
use ser_store::{
    auditoria, autorizacion, cambio_empresa, consentimiento, correo, empresa, incidencia, operador,
    pqrsd, segundo_factor, sesion, solicitud, suscripcion_boletin, usuario,
};

use super::tratamiento::TRATAMIENTO;
use super::types::{
    MiActo, MiAutorizacion, MiCambio, MiConsentimiento, MiCorreo, MiCuenta, MiIncidencia, MiPqrsd,
    MiRegistro, MiSegundoFactor, MiSesion, MiSolicitud, MiSuscripcion, MisDatos,
};
use crate::Contexto;
use crate::features::boletin::secreto_de_retiro;
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
        segundo_factor: segundo_factor_de(base, &persona).await?,
        registro_de_empresa: registro(base, &persona, propio).await?,
        autorizaciones: autorizaciones(base, &persona).await?,
        consentimientos: consentimientos(base, propio).await?,
        boletin: boletin(contexto, base, propio).await?,
        pqrsd: pqrsd_de(base, &persona, propio).await?,
        incidencias: incidencias(base, &persona, propio).await?,
        solicitudes: solicitudes(base, propio).await?,
        cambios_de_empresa: cambios(base, &persona).await?,
        sesiones: sesiones(base, &persona, cuantos).await?,
        correos: correos(base, &persona, cuantos).await?,
        actos: actos(base, &persona, cuantos).await?,
        tratamiento: TRATAMIENTO.to_vec(),
        cuenta: MiCuenta {
            roles: usuario::roles(base, persona.id).await?,
            correo_comprobado: propio.is_some(),
            entidad: entidad.razon_social.clone(),
            nit: entidad.nit()?.formateado(),
            nombre: persona.nombre,
            identificacion: persona.identificacion,
            correo: persona.correo,
            tarjeta_profesional: persona.tarjeta_profesional,
            estado: persona.estado,
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
    let mut suyos = Vec::new();
    for fila in vigente
        .representante
        .into_iter()
        .chain(anteriores.representantes)
        .filter(|fila| fila.correo == propio || fila.correo_alterno == propio)
    {
        suyos.push(MiRegistro {
            calidad: "representante_legal".to_owned(),
            nombre: fila.nombre,
            correo: fila.correo,
            desde: fila.desde,
            hasta: fila.hasta,
        });
    }
    for fila in vigente
        .contador
        .into_iter()
        .chain(anteriores.contadores)
        .filter(|fila| fila.correo == propio)
    {
        suyos.push(MiRegistro {
            calidad: fila.calidad,
            nombre: fila.nombre,
            correo: fila.correo,
            desde: fila.desde,
            hasta: fila.hasta,
        });
    }
    for fila in vigente
        .contactos
        .into_iter()
        .chain(anteriores.contactos)
        .filter(|fila| fila.correo == propio)
    {
        suyos.push(MiRegistro {
            calidad: "contacto".to_owned(),
            nombre: fila.nombre,
            correo: fila.correo,
            desde: fila.desde,
            hasta: fila.hasta,
        });
    }
    Ok(suyos)
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
    Ok(filas
        .into_iter()
        .filter(|fila| fila.identificacion == persona.identificacion)
        .map(|fila| MiPqrsd {
            radicado: con_guiones(&fila.radicado),
            tipo: fila.tipo,
            estado: fila.estado,
            nombre: fila.nombre,
            telefono: fila.telefono,
            direccion: fila.direccion,
            detalle: fila.detalle,
            respuesta: fila.respuesta,
            registrada_en: fila.registrada_en,
        })
        .collect())
}

async fn incidencias(
    tx: &impl ConnectionTrait,
    persona: &usuario::Model,
    propio: Option<&str>,
) -> Resultado<Vec<MiIncidencia>> {
    let filas = incidencia::de_persona(tx, persona.id, propio).await?;
    Ok(filas
        .into_iter()
        .map(|fila| MiIncidencia {
            caso: con_guiones(&fila.caso),
            estado: fila.estado,
            incidencia: fila.incidencia,
            registrada_en: fila.registrada_en,
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
            pedido_en: fila.pedido_en,
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

fn con_guiones(digitos: &str) -> String {
    ser_domain::radicado::Radicado::parse(digitos)
        .map_or_else(|_| digitos.to_owned(), |radicado| radicado.to_string())
}
