//! Filling a request in: its link, its sections, what is still missing.

use sea_orm::ConnectionTrait;
use ser_domain::estados::{EstadoSolicitud, EventoSolicitud};
use ser_domain::solicitudes::Formulario;
use ser_store::solicitud::{self, anexo, firma};
use ser_store::{Escritura, StoreError};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::formulario::{self, cambiado, huella_de, nit_de};
use super::problemas::SOLICITUD_NO_LO_ADMITE;
use super::types_publicos::{CambioDeSolicitud, FirmaPedida, PedidoDeEnlace, SolicitudAbierta};
use crate::Contexto;
use crate::auditoria::{Autor, Hecho, anotar_autor};
use crate::avisos::{Aviso, AvisoDeSolicitud, Destino, EnlaceEnviado, avisar};
use crate::captcha;
use crate::enlaces::{self, Uso};
use crate::features::consentimientos::{self, Finalidad};
use crate::http::catalogo::{DATOS_INVALIDOS, ENLACE_VENCIDO, VERSION_DESACTUALIZADA};
use crate::http::{Problema, Resultado, Solicitud};
use crate::personas;

/// Of the requests that an address began, so many are sent again at a time: nobody's mailbox is filled
/// by whoever knows its address.
const ENLACES_DE_UNA_VEZ: usize = 3;

/// The instants of one request: the legal clock, its day, and the machine's own for links and mails.
#[derive(Clone, Copy, Debug)]
pub struct Momento {
    pub ahora: OffsetDateTime,
    pub hoy: Date,
    pub instante: OffsetDateTime,
}

impl Momento {
    pub fn de(contexto: &Contexto) -> Self {
        let (ahora, hoy) = contexto.ahora_y_hoy();
        Self {
            ahora,
            hoy,
            instante: contexto.instante(),
        }
    }
}

/// Sends the link of a new request, or the links of those that this address began. The answer is
/// the same whatever there was.
pub async fn pedir_enlace(
    contexto: &Contexto,
    http: &Solicitud,
    pedido: PedidoDeEnlace,
) -> Resultado<()> {
    let momento = Momento::de(contexto);
    let correo = personas::correo_electronico(&pedido.correo).map_err(|reparo| {
        Problema::de(&DATOS_INVALIDOS).campo("/correo", reparo.codigo, reparo.mensaje)
    })?;
    let texto = consentimientos::comprobar(Finalidad::Solicitud, &pedido.terminos_version)?;
    let tx = contexto.base.escribir().await?;
    captcha::gastar(
        contexto,
        &tx,
        captcha::Formulario::Solicitud,
        &pedido.captcha,
    )
    .await?;
    let de_quien = (Finalidad::Solicitud, correo.as_str());
    consentimientos::informar(&tx, http, de_quien, texto, momento.instante).await?;
    let empezadas = solicitud::editables_de(&tx, &correo).await?;
    if pedido.nueva || empezadas.is_empty() {
        let fila = nueva(correo, momento);
        solicitud::insertar(&tx, fila.clone()).await?;
        let despues = huella_de(&fila);
        let hecho = Hecho {
            accion: "empezar",
            objeto: "solicitud",
            objeto_id: Some(fila.id),
            antes: None,
            despues: Some(&despues),
        };
        anotar_autor(&tx, Autor::Publico(http), momento.instante, hecho);
        enviar_enlace(contexto, &tx, &fila, momento).await?;
    } else {
        for fila in empezadas.iter().take(ENLACES_DE_UNA_VEZ) {
            enviar_enlace(contexto, &tx, fila, momento).await?;
        }
    }
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(())
}

pub fn nueva(correo: String, momento: Momento) -> solicitud::Model {
    let vacia = Formulario {
        fecha: Some(momento.hoy),
        ..Formulario::default()
    };
    solicitud::Model {
        id: Uuid::now_v7(),
        correo,
        estado: EstadoSolicitud::INICIAL.as_str().to_owned(),
        version: 1,
        formulario: serde_json::to_string(&vacia).unwrap_or_default(),
        nit: String::new(),
        buscable: String::new(),
        consultantes: String::new(),
        radicado: None,
        radicada_el: None,
        vence_el: None,
        motivos: "[]".to_owned(),
        motivo_decision: None,
        revision: None,
        revisor_id: None,
        operador_id: None,
        administrador_id: None,
        creada_en: momento.ahora,
        cambiada_en: momento.ahora,
    }
}

async fn enviar_enlace(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    fila: &solicitud::Model,
    momento: Momento,
) -> Resultado<()> {
    let enlace = enlace_de_borrador(contexto, tx, fila.id, momento).await?;
    let aviso = Aviso::Solicitud {
        empresa: fila.formulario()?.empresa.razon_social,
        que: AvisoDeSolicitud::Borrador { enlace },
    };
    avisar(tx, &aviso, enlace.id, al_tramitador(fila), momento.instante).await?;
    Ok(())
}

/// A new link to fill the request in; the one before it stops working.
pub async fn enlace_de_borrador(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    id: Uuid,
    momento: Momento,
) -> Result<EnlaceEnviado, StoreError> {
    let enlace = enlaces::crear(tx, contexto, Uso::Solicitud, id, momento.instante).await?;
    Ok(EnlaceEnviado {
        id: enlace,
        vence_en: momento.instante + Uso::Solicitud.vida(),
    })
}

/// Whoever fills the request in.
pub fn al_tramitador(fila: &solicitud::Model) -> Destino<'_> {
    Destino {
        correo: &fila.correo,
        usuario_id: None,
        operador_id: None,
    }
}

/// Somebody who is named in a request and has no account.
pub fn a(correo: &str) -> Destino<'_> {
    Destino {
        correo,
        usuario_id: None,
        operador_id: None,
    }
}

pub async fn abrir(contexto: &Contexto, secreto: &str) -> Resultado<SolicitudAbierta> {
    let base = contexto.base.conexion();
    let enlace = enlaces::mirar(base, Uso::Solicitud, secreto, contexto.instante()).await?;
    let fila = solicitud::por_id(base, enlace.objeto_id)
        .await?
        .ok_or_else(|| Problema::de(&ENLACE_VENCIDO))?;
    presentar(base, fila, contexto.hoy()).await
}

/// Writes the sections that changed. What was signed is void from then on.
pub async fn guardar(
    contexto: &Contexto,
    http: &Solicitud,
    secreto: &str,
    version: i32,
    cambio: CambioDeSolicitud,
) -> Resultado<SolicitudAbierta> {
    let momento = Momento::de(contexto);
    let tx = contexto.base.escribir().await?;
    let antes = editable(&tx, secreto, version, momento).await?;
    let formulario = cambiado(antes.formulario()?, &cambio)?;
    let fila = solicitud::Model {
        nit: nit_de(&formulario),
        formulario: serde_json::to_string(&formulario).map_err(Problema::interno)?,
        ..antes.clone()
    };
    let fila = guardar_cambio(&tx, http, &antes, fila, ("guardar", momento)).await?;
    let respuesta = presentar(&tx, fila, momento.hoy).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// The request that a link opens, held, at `version`, in a state in which it may be changed.
pub async fn editable(
    tx: &impl ConnectionTrait,
    secreto: &str,
    version: i32,
    momento: Momento,
) -> Resultado<solicitud::Model> {
    let enlace = enlaces::mirar(tx, Uso::Solicitud, secreto, momento.instante).await?;
    let fila = solicitud::bloquear(tx, enlace.objeto_id)
        .await?
        .ok_or_else(|| Problema::de(&ENLACE_VENCIDO))?;
    if !fila.es_editable() {
        return Err(no_lo_admite(&fila));
    }
    if fila.version != version {
        let actual = presentar(tx, fila, momento.hoy).await?;
        return Err(Problema::de(&VERSION_DESACTUALIZADA).con("actual", actual));
    }
    Ok(fila)
}

/// Writes what whoever has the link changed: signatures end, and those who gave one are told.
pub async fn guardar_cambio(
    tx: &Escritura,
    http: &Solicitud,
    antes: &solicitud::Model,
    mut fila: solicitud::Model,
    (accion, momento): (&'static str, Momento),
) -> Resultado<solicitud::Model> {
    if antes.estado()? == EstadoSolicitud::PendienteFirmas {
        fila.estado = aplicar(antes, EventoSolicitud::Cambiar)?;
        anular_firmas(tx, antes, momento).await?;
    }
    let fila = solicitud::guardar(tx, antes, fila, momento.ahora).await?;
    let (huella_antes, huella_despues) = (huella_de(antes), huella_de(&fila));
    let hecho = Hecho {
        accion,
        objeto: "solicitud",
        objeto_id: Some(fila.id),
        antes: Some(&huella_antes),
        despues: Some(&huella_despues),
    };
    anotar_autor(tx, Autor::Publico(http), momento.instante, hecho);
    Ok(fila)
}

async fn anular_firmas(
    tx: &impl ConnectionTrait,
    fila: &solicitud::Model,
    momento: Momento,
) -> Resultado<()> {
    let empresa = fila.formulario()?.empresa.razon_social;
    for anulada in firma::anular(tx, fila.id, momento.ahora).await? {
        enlaces::anular(tx, Uso::FirmaDeSolicitud, anulada.id, momento.instante).await?;
        if anulada.firmada_en.is_some() {
            let aviso = Aviso::Solicitud {
                empresa: empresa.clone(),
                que: AvisoDeSolicitud::FirmaAnulada {
                    nombre: anulada.nombre.clone(),
                },
            };
            avisar(tx, &aviso, anulada.id, a(&anulada.correo), momento.instante).await?;
        }
    }
    Ok(())
}

/// The state after `evento`, as it is kept.
pub fn aplicar(fila: &solicitud::Model, evento: EventoSolicitud) -> Resultado<String> {
    fila.estado()?
        .aplicar(evento)
        .map(|estado| estado.as_str().to_owned())
        .map_err(|_| no_lo_admite(fila))
}

pub fn no_lo_admite(fila: &solicitud::Model) -> Problema {
    Problema::de(&SOLICITUD_NO_LO_ADMITE).con("estado", &fila.estado)
}

pub async fn presentar(
    tx: &impl ConnectionTrait,
    fila: solicitud::Model,
    hoy: Date,
) -> Resultado<SolicitudAbierta> {
    let anexos = anexo::de(tx, fila.id).await?;
    let formulario = fila.formulario()?;
    let firmas = firma::de(tx, fila.id).await?;
    Ok(SolicitudAbierta {
        faltas: formulario::faltas(&formulario, &anexos, hoy)?,
        anexos: formulario::presentar_anexos(&formulario, &anexos, hoy)?,
        firmas: firmas.into_iter().map(firma_pedida).collect(),
        motivos: motivos(&fila)?,
        formulario: formulario::presentar(&formulario)?,
        id: fila.id,
        estado: fila.estado,
        version: fila.version,
        correo: fila.correo,
        radicado: fila.radicado.as_deref().map(con_guiones),
    })
}

pub fn firma_pedida(fila: firma::Model) -> FirmaPedida {
    FirmaPedida {
        calidades: fila.calidades.split(',').map(str::to_owned).collect(),
        nombre: fila.nombre,
        correo: fila.correo,
        firmada_en: fila.firmada_en,
    }
}

pub fn motivos<T: serde::de::DeserializeOwned>(fila: &solicitud::Model) -> Resultado<Vec<T>> {
    serde_json::from_str(&fila.motivos).map_err(Problema::interno)
}

/// The number as people read it.
pub fn con_guiones(digitos: &str) -> String {
    ser_domain::radicado::Radicado::parse(digitos)
        .map_or_else(|_| digitos.to_owned(), |radicado| radicado.to_string())
}
