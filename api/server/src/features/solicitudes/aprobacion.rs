//! Granting a request: the company, its people and its administrator's account, all or nothing.

use ser_domain::Nit;
use ser_domain::estados::EventoSolicitud;
use ser_domain::solicitudes::Formulario;
use ser_store::{Escritura, StoreError, empresa, operador, solicitud, usuario};
use uuid::Uuid;

use super::borrador::{Momento, aplicar, con_guiones};
use super::cola::presentar;
use super::comprobaciones::al_decidir;
use super::cuentas;
use super::decision::{avisar_decision, cambiar, en_version};
use super::ficha;
use super::problemas::SOLICITUD_NO_LO_ADMITE;
use super::recibo::usuario_creado;
use super::types::{AdministradorSaliente, Aprobacion, SolicitudEnRevision};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::features::usuarios::estado;
use crate::http::catalogo::DATOS_INVALIDOS;
use crate::http::{Actor, Problema, Resultado};
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
    // Before the approval makes the company and the account that the checks would find.
    let revision = al_decidir(&tx, &antes, momento.hoy).await?;
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
        revision,
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
    let nueva = || operador::Model {
        id: Uuid::now_v7(),
        clase: operador::CLASE_OPERADOR.to_owned(),
        nit: numero.clone(),
        dv: i32::from(nit.dv()),
        razon_social: String::new(),
        direccion: String::new(),
        municipio: String::new(),
        departamento: String::new(),
        correo: String::new(),
        telefono: String::new(),
        estado: operador::ESTADO_ACTIVO.to_owned(),
        buscable: String::new(),
        creado_en: momento.ahora,
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
            let fila = ficha::con_datos(previa.clone(), f);
            operador::actualizar(tx, &fila).await?;
            fila
        }
        None => {
            let fila = ficha::con_datos(nueva(), f);
            operador::insertar(tx, fila.clone())
                .await
                .map_err(recien_registrada)?;
            fila
        }
    };
    empresa::reemplazar(
        tx,
        ficha::ficha(fila.id, formulario, momento.ahora),
        momento.ahora,
    )
    .await?;
    let antes = previa.as_ref().map(ficha::huella_de);
    let despues = ficha::huella_de(&fila);
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
