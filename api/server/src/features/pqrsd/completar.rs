//! Following a PQRSD, and sending what was missing in it.

use ser_domain::estados::EventoPqrsd;
use ser_domain::pqrsd::reanudar;
use ser_store::{Escritura, adjunto, pqrsd};
use serde_json::json;

use super::atencion::mover;
use super::lectura::identificaciones;
use super::problemas::PQRSD_NO_ENCONTRADA;
use super::radicacion::{destino, nombrados, numero};
use super::types::{
    BusquedaPqrsd, ComplementoPqrsd, EnlacePqrsd, PasoPqrsd, PorCompletar, SeguimientoPqrsd,
};
use super::{PQRSD, REGLAS};
use crate::Contexto;
use crate::adjuntos::{self, Borrador};
use crate::auditoria::{Autor, Hecho, anotar_autor};
use crate::avisos::{Aviso, avisar};
use crate::enlaces::{self, Uso};
use crate::http::catalogo::{DATOS_INVALIDOS, ENLACE_VENCIDO};
use crate::http::{Problema, Resultado, Solicitud};

/// Where one stands. A number that does not exist, or is somebody else's, or cannot be one, gets the
/// same answer after the same work.
pub async fn buscar(contexto: &Contexto, pedido: &BusquedaPqrsd) -> Resultado<SeguimientoPqrsd> {
    let digitos: String = pedido
        .radicado
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    let base = contexto.base.conexion();
    let fila = pqrsd::de_quien_radico(base, &digitos, identificaciones(&pedido.identificacion))
        .await?
        .ok_or_else(|| Problema::de(&PQRSD_NO_ENCONTRADA).esperado())?;
    let pasos = pqrsd::pasos(base, fila.id).await?;
    let adjuntos = adjunto::de_objeto(base, PQRSD, fila.id).await?.len();
    let calendario_de = contexto.parametros();
    Ok(SeguimientoPqrsd {
        radicado: numero(&fila)?.to_string(),
        tipo: fila.tipo.clone(),
        estado: fila.estado.clone(),
        registrada_en: fila.registrada_en,
        radicada_el: fila.radicada_el,
        vence_el: fila.vence_el,
        dias_restantes: calendario_de
            .calendario()
            .habiles_entre(contexto.hoy(), fila.vence_el),
        adjuntos,
        correo: insinuado(&fila.correo),
        pasos: pasos
            .into_iter()
            .map(|paso| PasoPqrsd {
                estado: paso.estado,
                ocurrido_en: paso.ocurrido_en,
                quien: None,
                texto: None,
            })
            .collect(),
    })
}

/// «a…@example.com»: enough for whoever owns it, too little for anybody else.
fn insinuado(correo: &str) -> String {
    let (local, dominio) = correo.split_once('@').unwrap_or((correo, ""));
    let inicial: String = local.chars().take(1).collect();
    format!("{inicial}…@{dominio}")
}

/// What the link asks for, without spending it.
pub async fn mirar(contexto: &Contexto, pedido: EnlacePqrsd) -> Resultado<PorCompletar> {
    let base = contexto.base.conexion();
    let enlace = enlaces::mirar(
        base,
        Uso::CompletarPqrsd,
        &pedido.secreto,
        contexto.instante(),
    )
    .await?;
    let fila = pqrsd::por_id(base, enlace.objeto_id)
        .await?
        .ok_or_else(|| Problema::de(&ENLACE_VENCIDO))?;
    Ok(PorCompletar {
        radicado: numero(&fila)?.to_string(),
        motivo: fila.motivo.unwrap_or_default(),
        vence_en: enlace.expira_en,
    })
}

/// Whoever filed it sends what was missing; its term runs again.
pub async fn completar(
    contexto: &Contexto,
    solicitud: &Solicitud,
    borrador: &Borrador,
    pedido: ComplementoPqrsd,
) -> Resultado<()> {
    let texto = pedido.texto.trim().to_owned();
    if texto.is_empty() && pedido.adjuntos.is_empty() {
        return Err(Problema::de(&DATOS_INVALIDOS).campo(
            "/texto",
            "INCOMPLETO",
            "Escriba una aclaración o adjunte un archivo",
        ));
    }
    let ahora = contexto.ahora();
    let tx = contexto.base.escribir().await?;
    let enlace = enlaces::gastar(
        &tx,
        Uso::CompletarPqrsd,
        &pedido.secreto,
        contexto.instante(),
    )
    .await?;
    let antes = pqrsd::bloquear(&tx, enlace.objeto_id)
        .await?
        .ok_or_else(|| Problema::de(&ENLACE_VENCIDO))?;
    let mut fila = mover(&antes, EventoPqrsd::Completar)?;
    let parametros = contexto.parametros();
    let completada_el = contexto.dia_de_radicacion(ahora);
    if let Some(devuelta_el) = fila.devuelta_el.take() {
        fila.vence_el = reanudar(
            fila.vence_el,
            devuelta_el,
            completada_el,
            parametros.calendario(),
        );
    }
    fila.motivo = None;
    pqrsd::guardar(&tx, &fila).await?;
    let previos = adjunto::de_objeto(&tx, PQRSD, fila.id).await?.len();
    let nuevos = adjuntos::adjuntar(
        &tx,
        &REGLAS,
        borrador,
        &pedido.adjuntos,
        (PQRSD, fila.id),
        contexto.instante(),
    )
    .await?;
    let paso = pqrsd::anotar_paso(&tx, &fila, Some(&texto), None, ahora).await?;
    let instante = contexto.instante();
    anotar_complemento(&tx, solicitud, &fila, previos + nuevos.len(), instante);
    let aviso = Aviso::PqrsdCompletada {
        radicado: numero(&fila)?.to_string(),
        nombre: fila.nombre.clone(),
        vence_el: fila.vence_el,
        anexos: nombrados(&nuevos),
    };
    avisar(&tx, &aviso, paso, destino(&fila), instante).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(())
}

fn anotar_complemento(
    tx: &Escritura,
    solicitud: &Solicitud,
    fila: &pqrsd::Model,
    anexos: usize,
    ahora: time::OffsetDateTime,
) {
    let despues = json!({ "estado": fila.estado, "vence_el": fila.vence_el, "anexos": anexos });
    let hecho = Hecho {
        accion: "completar",
        objeto: "pqrsd",
        objeto_id: Some(fila.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar_autor(tx, Autor::Publico(solicitud), ahora, hecho);
}
