//! Both persons read the exact text and sign it: a link that is good once, and a code that comes to
//! the same address when they ask for it.

use sea_orm::ConnectionTrait;
use ser_domain::estados::{EstadoSolicitud, EventoSolicitud};
use ser_domain::solicitudes::Formulario;
use ser_store::solicitud::{self, anexo, firma};
use serde_json::json;
use time::Duration;
use uuid::Uuid;

use super::borrador::{Momento, a, aplicar, editable, no_lo_admite, presentar};
use super::formulario::{faltas, huella_de, texto};
use super::problemas::{
    CODIGO_DE_FIRMA_INVALIDO, CODIGO_DE_FIRMA_VENCIDO, CODIGOS_DE_FIRMA_AGOTADOS,
    SOLICITUD_INCOMPLETA, TEXTO_CAMBIADO,
};
use super::radicacion::radicar;
use super::reenvio;
use super::types_publicos::{
    CodigoEnviado, FirmaDeSolicitud, FirmaHecha, SolicitudAbierta, TextoPorFirmar,
};
use crate::Contexto;
use crate::auditoria::{Autor, Hecho, anotar_autor};
use crate::avisos::{Aviso, AvisoDeSolicitud, EnlaceEnviado, avisar};
use crate::codigos;
use crate::enlaces::{self, Uso};
use crate::http::catalogo::ENLACE_VENCIDO;
use crate::http::problema::ErrorCampo;
use crate::http::{Problema, Resultado, Solicitud};
use crate::permiso::Rol;
use crate::tokens::huella;

/// How long a code is good, and how often it may be tried.
const VIDA_DEL_CODIGO: Duration = Duration::minutes(10);
const INTENTOS: i32 = 5;
/// How many codes a link gives in its life: fifty tries in a million.
const CODIGOS: i32 = 10;

/// Asks both persons to sign the request as it stands: only a complete one.
pub async fn pedir(
    contexto: &Contexto,
    http: &Solicitud,
    secreto: &str,
    version: i32,
) -> Resultado<SolicitudAbierta> {
    let momento = Momento::de(contexto);
    let tx = contexto.base.escribir().await?;
    let antes = editable(&tx, secreto, version, momento).await?;
    let estado = aplicar(&antes, EventoSolicitud::PedirFirmas)?;
    let formulario = antes.formulario()?;
    let anexos = anexo::de(&tx, antes.id).await?;
    comprobar_completa(&formulario, &anexos, momento)?;
    let texto = texto(&formulario, &anexos, momento.hoy)?;
    for (calidades, nombre, identificacion, correo) in firmantes(&formulario) {
        let fila = firma::Model {
            id: Uuid::now_v7(),
            solicitud_id: antes.id,
            calidades: calidades.join(","),
            identificacion: identificacion.to_owned(),
            nombre: nombre.to_owned(),
            correo: correo.to_owned(),
            huella: huella(&texto),
            texto: texto.clone(),
            codigo_id: None,
            codigo_vence_en: None,
            intentos: 0,
            codigos: 0,
            pedida_en: momento.ahora,
            firmada_en: None,
            direccion: None,
            anulada_en: None,
        };
        firma::insertar(&tx, fila.clone()).await?;
        invitar(contexto, &tx, &formulario, &fila, momento).await?;
    }
    let fila = solicitud::Model {
        estado,
        ..antes.clone()
    };
    let fila = solicitud::guardar(&tx, &antes, fila, momento.ahora).await?;
    let (huella_antes, huella_despues) = (huella_de(&antes), huella_de(&fila));
    let hecho = Hecho {
        accion: EventoSolicitud::PedirFirmas.as_str(),
        objeto: "solicitud",
        objeto_id: Some(fila.id),
        antes: Some(&huella_antes),
        despues: Some(&huella_despues),
    };
    anotar_autor(&tx, Autor::Publico(http), momento.instante, hecho);
    let respuesta = presentar(&tx, fila, momento.hoy).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// Sends the links to sign again, to those who have not signed; the ones before stop working.
pub async fn reenviar(
    contexto: &Contexto,
    http: &Solicitud,
    secreto: &str,
) -> Resultado<SolicitudAbierta> {
    let momento = Momento::de(contexto);
    let tx = contexto.base.escribir().await?;
    let enlace = enlaces::mirar(&tx, Uso::Solicitud, secreto, momento.instante).await?;
    let fila = solicitud::bloquear(&tx, enlace.objeto_id)
        .await?
        .ok_or_else(|| Problema::de(&ENLACE_VENCIDO))?;
    if fila.estado()? != EstadoSolicitud::PendienteFirmas {
        return Err(no_lo_admite(&fila));
    }
    let formulario = fila.formulario()?;
    let mut enviadas = Vec::new();
    for firma in firma::de(&tx, fila.id).await? {
        if firma.firmada_en.is_some() {
            continue;
        }
        reenvio::admitir(&tx, Uso::FirmaDeSolicitud, firma.id, momento).await?;
        invitar(contexto, &tx, &formulario, &firma, momento).await?;
        enviadas.push(firma.id);
    }
    let despues = json!({ "firmas": enviadas });
    let hecho = Hecho {
        accion: "reenviar_firmas",
        objeto: "solicitud",
        objeto_id: Some(fila.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar_autor(&tx, Autor::Publico(http), momento.instante, hecho);
    let respuesta = presentar(&tx, fila, momento.hoy).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// The request has every field and every document.
pub fn comprobar_completa(
    formulario: &Formulario,
    anexos: &[anexo::Model],
    momento: Momento,
) -> Resultado<()> {
    let faltas = faltas(formulario, anexos, momento.hoy)?;
    if faltas.is_empty() {
        return Ok(());
    }
    let errores = faltas.into_iter().map(|falta| ErrorCampo {
        campo: falta.campo,
        codigo: falta.codigo,
        mensaje: falta.mensaje,
    });
    Err(Problema::de(&SOLICITUD_INCOMPLETA).campos(errores.collect()))
}

type Firmante<'a> = (Vec<&'static str>, &'a str, &'a str, &'a str);

/// Who signs, in which quality. One person who is both signs once, in both.
fn firmantes(f: &Formulario) -> Vec<Firmante<'_>> {
    let representante = Rol::RepresentanteLegal.codigo();
    let administrador = Rol::AdministradorOperador.codigo();
    let suya = |calidades| -> Firmante<'_> {
        (
            calidades,
            &f.representante.nombre,
            &f.representante.identificacion,
            &f.representante.correo_1,
        )
    };
    if f.es_la_misma_persona() {
        return vec![suya(vec![representante, administrador])];
    }
    vec![
        suya(vec![representante]),
        (
            vec![administrador],
            &f.administrador.nombre,
            &f.administrador.identificacion,
            &f.administrador.correo,
        ),
    ]
}

async fn invitar(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    formulario: &Formulario,
    fila: &firma::Model,
    momento: Momento,
) -> Resultado<()> {
    let uso = Uso::FirmaDeSolicitud;
    let enlace = EnlaceEnviado {
        id: enlaces::crear(tx, contexto, uso, fila.id, momento.instante).await?,
        vence_en: momento.instante + uso.vida(),
    };
    let aviso = Aviso::Solicitud {
        empresa: formulario.empresa.razon_social.clone(),
        que: AvisoDeSolicitud::PorFirmar {
            nombre: fila.nombre.clone(),
            calidades: fila.calidades.split(',').map(str::to_owned).collect(),
            enlace,
        },
    };
    avisar(tx, &aviso, enlace.id, a(&fila.correo), momento.instante).await?;
    Ok(())
}

/// What the link asks its reader to sign.
pub async fn mirar(contexto: &Contexto, secreto: &str) -> Resultado<TextoPorFirmar> {
    let base = contexto.base.conexion();
    let (fila, de) = por_firmar(base, secreto, Momento::de(contexto)).await?;
    Ok(TextoPorFirmar {
        empresa: de.formulario()?.empresa.razon_social,
        correo: enmascarado(&fila.correo),
        calidades: fila.calidades.split(',').map(str::to_owned).collect(),
        nombre: fila.nombre,
        identificacion: fila.identificacion,
        texto: fila.texto,
        huella: fila.huella,
    })
}

/// Sends a code to whoever has the link.
pub async fn enviar_codigo(contexto: &Contexto, secreto: &str) -> Resultado<CodigoEnviado> {
    let momento = Momento::de(contexto);
    let tx = contexto.base.escribir().await?;
    let (fila, de) = por_firmar(&tx, secreto, momento).await?;
    let codigo_id = Uuid::now_v7();
    let vence_en = momento.instante + VIDA_DEL_CODIGO;
    if !firma::poner_codigo(&tx, fila.id, (codigo_id, vence_en), CODIGOS).await? {
        return Err(Problema::de(&CODIGOS_DE_FIRMA_AGOTADOS));
    }
    let aviso = Aviso::Solicitud {
        empresa: de.formulario()?.empresa.razon_social,
        que: AvisoDeSolicitud::Codigo {
            nombre: fila.nombre.clone(),
            codigo_id,
            vence_en,
        },
    };
    avisar(&tx, &aviso, codigo_id, a(&fila.correo), momento.instante).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(CodigoEnviado { vence_en })
}

/// Signs. The last signature files the request.
pub async fn firmar(
    contexto: &Contexto,
    http: &Solicitud,
    pedido: FirmaDeSolicitud,
) -> Resultado<FirmaHecha> {
    let momento = Momento::de(contexto);
    comprobar_codigo(contexto, &pedido, momento).await?;
    let tx = contexto.base.escribir().await?;
    let (fila, _) = por_firmar(&tx, &pedido.secreto, momento).await?;
    let antes = solicitud::bloquear(&tx, fila.solicitud_id)
        .await?
        .ok_or_else(|| Problema::de(&ENLACE_VENCIDO))?;
    enlaces::gastar(
        &tx,
        Uso::FirmaDeSolicitud,
        &pedido.secreto,
        momento.instante,
    )
    .await?;
    // It may have changed while its row was held by another: then this signature is void.
    let (fila, antes) = vigente(&tx, fila.id, antes).await?;
    if pedido.huella != fila.huella {
        return Err(Problema::de(&TEXTO_CAMBIADO));
    }
    firma::firmar(&tx, fila.id, &http.direccion, momento.ahora).await?;
    let despues = json!({
        "calidades": fila.calidades, "identificacion": fila.identificacion, "huella": fila.huella,
    });
    let hecho = Hecho {
        accion: EventoSolicitud::Firmar.as_str(),
        objeto: "solicitud",
        objeto_id: Some(antes.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar_autor(&tx, Autor::Publico(http), momento.instante, hecho);
    let faltan: Vec<String> = firma::de(&tx, antes.id)
        .await?
        .into_iter()
        .filter(|otra| otra.firmada_en.is_none())
        .map(|otra| otra.nombre)
        .collect();
    let radicada = if faltan.is_empty() {
        Some(
            radicar(
                &tx,
                contexto,
                http,
                &antes,
                (EventoSolicitud::Firmar, momento),
            )
            .await?,
        )
    } else {
        None
    };
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(FirmaHecha { radicada, faltan })
}

/// The code is right. A wrong one is counted in a transaction of its own, which a refusal does not
/// undo.
async fn comprobar_codigo(
    contexto: &Contexto,
    pedido: &FirmaDeSolicitud,
    momento: Momento,
) -> Resultado<()> {
    let vencido = || Problema::de(&CODIGO_DE_FIRMA_VENCIDO);
    let tx = contexto.base.escribir().await?;
    let (fila, _) = por_firmar(&tx, &pedido.secreto, momento).await?;
    let codigo_id = fila
        .codigo_id
        .filter(|_| {
            fila.codigo_vence_en
                .is_some_and(|vence| vence > momento.instante)
        })
        .ok_or_else(vencido)?;
    if !firma::contar_intento(&tx, fila.id, INTENTOS).await? {
        return Err(vencido());
    }
    tx.commit().await?;
    if codigos::coincide(
        contexto,
        codigos::FIRMA_DE_SOLICITUD,
        codigo_id,
        &pedido.codigo,
    ) {
        return Ok(());
    }
    Err(Problema::de(&CODIGO_DE_FIRMA_INVALIDO)
        .campo(
            "/codigo",
            "CODIGO_INVALIDO",
            "Revise los seis dígitos del último correo",
        )
        .con("intentos_restantes", INTENTOS - fila.intentos - 1))
}

/// The signature that the link opens, not yet given, of a request that waits for it.
async fn por_firmar(
    tx: &impl ConnectionTrait,
    secreto: &str,
    momento: Momento,
) -> Resultado<(firma::Model, solicitud::Model)> {
    let enlace = enlaces::mirar(tx, Uso::FirmaDeSolicitud, secreto, momento.instante).await?;
    let vencido = || Problema::de(&ENLACE_VENCIDO);
    let fila = firma::por_id(tx, enlace.objeto_id)
        .await?
        .filter(|fila| fila.firmada_en.is_none())
        .ok_or_else(vencido)?;
    let de = solicitud::por_id(tx, fila.solicitud_id)
        .await?
        .ok_or_else(vencido)?;
    Ok((fila, de))
}

async fn vigente(
    tx: &impl ConnectionTrait,
    id: Uuid,
    de: solicitud::Model,
) -> Resultado<(firma::Model, solicitud::Model)> {
    if de.estado()? != EstadoSolicitud::PendienteFirmas {
        return Err(no_lo_admite(&de));
    }
    let fila = firma::por_id(tx, id)
        .await?
        .ok_or_else(|| Problema::de(&ENLACE_VENCIDO))?;
    Ok((fila, de))
}

/// «ana.pena@empresa.co» → «a•••@empresa.co».
fn enmascarado(correo: &str) -> String {
    let (local, dominio) = correo.split_once('@').unwrap_or((correo, ""));
    let primera: String = local.chars().take(1).collect();
    format!("{primera}•••@{dominio}")
}
