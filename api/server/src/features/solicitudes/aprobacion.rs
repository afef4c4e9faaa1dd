//! Granting a request: the company, its people and its administrator's account, all or nothing.

use ser_domain::Nit;
use ser_domain::estados::EventoSolicitud;
use ser_domain::solicitudes::Formulario;
use ser_store::empresa::{Ficha, contacto, contador, datos, representante};
use ser_store::{Escritura, StoreError, empresa, operador, solicitud, usuario};
use serde_json::json;
use uuid::Uuid;

use super::borrador::{Momento, aplicar, con_guiones};
use super::cola::presentar;
use super::cuentas;
use super::decision::{avisar_decision, cambiar, en_version};
use super::problemas::SOLICITUD_NO_LO_ADMITE;
use super::recibo::usuario_creado;
use super::types::{AdministradorSaliente, Aprobacion, SolicitudEnRevision};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::features::usuarios::estado;
use crate::http::catalogo::DATOS_INVALIDOS;
use crate::http::{Actor, Problema, Resultado};
use crate::lugares;
use crate::permiso::Rol;

/// Grants a request. Whoever already had an account that can be used needs no activation.
pub async fn aprobar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    version: i32,
    pedido: Aprobacion,
) -> Resultado<SolicitudEnRevision> {
    let momento = Momento::de(contexto);
    let tx = contexto.base.escribir().await?;
    let antes = en_version(contexto, &tx, id, version).await?;
    let estado = aplicar(&antes, EventoSolicitud::Aprobar)?;
    let formulario = antes.formulario()?;
    let empresa = registrar_empresa(&tx, actor, &formulario, momento).await?;
    let confirmada = pedido.confirmar_parecida;
    let persona = cuentas::dar(
        contexto,
        &tx,
        actor,
        &empresa,
        &formulario,
        confirmada,
        momento,
    )
    .await?;
    let radicado = con_guiones(antes.radicado.as_deref().unwrap_or_default());
    retirar(
        &tx,
        actor,
        &empresa,
        (&persona, &radicado),
        &pedido,
        momento,
    )
    .await?;
    let fila = solicitud::Model {
        estado,
        operador_id: Some(empresa.id),
        administrador_id: Some(persona.id),
        ..antes.clone()
    };
    let evento = (EventoSolicitud::Aprobar, momento);
    let mut fila = cambiar(&tx, actor, &antes, fila, evento).await?;
    avisar_decision(&tx, &fila, None, momento).await?;
    if persona.estado == usuario::ESTADO_ACTIVO {
        fila = usuario_creado(contexto, &tx, &fila, momento).await?;
    }
    let respuesta = presentar(contexto, &tx, fila).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// Writes the company, new or as it now is, and holds it.
async fn registrar_empresa(
    tx: &Escritura,
    actor: &Actor,
    formulario: &Formulario,
    momento: Momento,
) -> Resultado<operador::Model> {
    let f = &formulario.empresa;
    let nit = Nit::parse(&f.identificacion).map_err(Problema::interno)?;
    let numero = nit.numero().to_string();
    let (departamento, municipio) = lugares::nombres(&f.departamento, &f.municipio);
    let dicha = |id: Uuid, creado_en| operador::Model {
        id,
        clase: operador::CLASE_OPERADOR.to_owned(),
        nit: numero.clone(),
        dv: i32::from(nit.dv()),
        razon_social: f.razon_social.clone(),
        direccion: f.direccion.clone(),
        municipio: municipio.clone(),
        departamento: departamento.clone(),
        correo: f.correo_1.clone(),
        telefono: f.telefonos.clone(),
        estado: operador::ESTADO_ACTIVO.to_owned(),
        buscable: String::new(),
        creado_en,
    };
    let previa = match operador::por_nit(tx, &numero).await? {
        Some(previa) => operador::bloquear(tx, previa.id).await?,
        None => None,
    };
    let fila = match &previa {
        // The ministry is no company, and nobody's to ask accounts for.
        Some(previa) if previa.clase != operador::CLASE_OPERADOR => {
            return Err(Problema::de(&DATOS_INVALIDOS).campo(
                "/empresa/identificacion",
                "NO_ES_OPERADOR",
                "Ese NIT no es de un operador",
            ));
        }
        Some(previa) => {
            let fila = operador::Model {
                estado: previa.estado.clone(),
                ..dicha(previa.id, previa.creado_en)
            };
            operador::actualizar(tx, &fila).await?;
            fila
        }
        None => {
            let fila = dicha(Uuid::now_v7(), momento.ahora);
            operador::insertar(tx, fila.clone())
                .await
                .map_err(recien_registrada)?;
            fila
        }
    };
    empresa::reemplazar(tx, ficha(fila.id, formulario, momento), momento.ahora).await?;
    let antes = previa.as_ref().map(huella_de);
    let despues = huella_de(&fila);
    let hecho = Hecho {
        accion: if antes.is_some() {
            "actualizar"
        } else {
            "registrar"
        },
        objeto: "operador",
        objeto_id: Some(fila.id),
        antes: antes.as_ref(),
        despues: Some(&despues),
    };
    anotar(tx, actor, momento.instante, hecho);
    Ok(fila)
}

/// Of two requests of a new company that are granted at once, the second finds it when it writes it.
fn recien_registrada(error: StoreError) -> Problema {
    if !error.es_repetido() {
        return error.into();
    }
    Problema::de(&SOLICITUD_NO_LO_ADMITE).detalle(
        "Otra solicitud acaba de registrar esa empresa. Revise los datos y apruébela otra vez.",
    )
}

fn huella_de(fila: &operador::Model) -> serde_json::Value {
    json!({
        "nit": fila.nit, "razon_social": fila.razon_social, "direccion": fila.direccion,
        "municipio": fila.municipio, "departamento": fila.departamento, "correo": fila.correo,
        "telefono": fila.telefono,
    })
}

fn ficha(operador_id: Uuid, f: &Formulario, momento: Momento) -> Ficha {
    let desde = momento.ahora;
    Ficha {
        datos: datos::Model {
            id: Uuid::now_v7(),
            operador_id,
            correo_alterno: f.empresa.correo_2.clone(),
            departamento_codigo: f.empresa.departamento.clone(),
            municipio_codigo: f.empresa.municipio.clone(),
            actualizado_en: desde,
        },
        representante: representante::Model {
            id: Uuid::now_v7(),
            operador_id,
            identificacion: f.representante.identificacion.clone(),
            nombre: f.representante.nombre.clone(),
            correo: f.representante.correo_1.clone(),
            correo_alterno: f.representante.correo_2.clone(),
            desde,
            hasta: None,
        },
        contador: contador::Model {
            id: Uuid::now_v7(),
            operador_id,
            calidad: f.contador.calidad.clone(),
            identificacion: f.contador.identificacion.clone(),
            nombre: f.contador.nombre.clone(),
            correo: f.contador.correo.clone(),
            tarjeta_profesional: f.contador.tarjeta_profesional.clone(),
            desde,
            hasta: None,
        },
        contactos: (1_i32..)
            .zip(&f.contactos)
            .map(|(orden, contacto)| contacto::Model {
                id: Uuid::now_v7(),
                operador_id,
                orden,
                nombre: contacto.nombre.clone(),
                correo: contacto.correo.clone(),
                desde,
                hasta: None,
            })
            .collect(),
    }
}

/// The old administrators that the officer chose leave, and hand over what they had begun.
async fn retirar(
    tx: &Escritura,
    actor: &Actor,
    empresa: &operador::Model,
    (nuevo, radicado): (&usuario::Model, &str),
    pedido: &Aprobacion,
    momento: Momento,
) -> Resultado<()> {
    let rol = Rol::AdministradorOperador.codigo();
    let actuales = usuario::con_rol(tx, empresa.id, rol).await?;
    let motivo = format!("La empresa nombró otro administrador (radicado {radicado})");
    for (indice, saliente) in pedido.inactivar.iter().enumerate() {
        let AdministradorSaliente {
            usuario_id,
            reemplazo_id,
        } = saliente;
        let fila = actuales
            .iter()
            .find(|otro| otro.id == *usuario_id && otro.id != nuevo.id)
            .ok_or_else(|| {
                Problema::de(&DATOS_INVALIDOS).campo(
                    format!("/inactivar/{indice}/usuario_id"),
                    "NO_ES_ADMINISTRADOR",
                    "Elija uno de los administradores de la lista",
                )
            })?;
        let por_que = (motivo.as_str(), *reemplazo_id);
        estado::retirar(tx, actor, (fila, empresa), por_que, momento.instante).await?;
    }
    Ok(())
}
