//! What the demonstration needs to write records, and to ask for a change as everybody does.

use ser_domain::solicitudes::{Formulario, Seccion};
use ser_store::{Escritura, adjunto, cambio_empresa, empresa, operador};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::{OBJETO, evidencias, registro};
use crate::Contexto;
use crate::http::{Problema, Resultado};

/// The company's record as the form has it.
pub async fn formulario(tx: &Escritura, empresa: &operador::Model) -> Resultado<Formulario> {
    let registro = empresa::registro(tx, empresa.id).await?;
    registro::formulario(empresa, &registro)
}

/// Asks for a change with a page for each document that it needs.
pub async fn pedir(
    contexto: &Contexto,
    tx: &Escritura,
    (empresa, pidio): (&operador::Model, Uuid),
    (seccion, nuevo, motivo): (Seccion, &Formulario, &str),
    hoja: &[u8],
) -> Resultado<()> {
    let (ahora, hoy) = contexto.ahora_y_hoy();
    let actual = formulario(tx, empresa).await?;
    let fila = cambio_empresa::Model {
        id: Uuid::now_v7(),
        operador_id: empresa.id,
        seccion: seccion.as_str().to_owned(),
        abierta: None,
        estado: ser_domain::estados::EstadoCambioDeEmpresa::INICIAL
            .as_str()
            .to_owned(),
        version: 1,
        antes: registro::valor(&actual, seccion)?.to_string(),
        propuesta: registro::valor(nuevo, seccion)?.to_string(),
        motivo: motivo.to_owned(),
        devolucion: "[]".to_owned(),
        motivo_decision: None,
        pedido_por: pidio,
        revisor_id: None,
        pedido_en: ahora,
        enviado_en: ahora,
        decidido_en: None,
    };
    let fila = cambio_empresa::insertar(tx, fila).await?;
    for pedida in evidencias::requeridas(seccion, hoy)? {
        adjuntar(contexto, tx, (fila.id, &pedida.clase), (ahora, hoy), hoja).await?;
    }
    Ok(())
}

async fn adjuntar(
    contexto: &Contexto,
    tx: &Escritura,
    (cambio_id, clase): (Uuid, &str),
    (ahora, hoy): (OffsetDateTime, Date),
    hoja: &[u8],
) -> Resultado<()> {
    let archivo = contexto
        .archivos
        .guardar(Uuid::new_v4(), "pdf", hoja.to_vec())
        .await
        .map_err(Problema::interno)?;
    let instante = contexto.instante();
    let fila = adjunto::Model {
        id: Uuid::now_v7(),
        uso: OBJETO.to_owned(),
        borrador_huella: None,
        objeto: Some(OBJETO.to_owned()),
        objeto_id: Some(cambio_id),
        orden: 0,
        nombre: format!("{clase}.pdf"),
        clase: "pdf".to_owned(),
        tamano: i32::try_from(archivo.tamano).map_err(Problema::interno)?,
        sha256: archivo.sha256,
        clave: archivo.clave,
        con_antivirus: false,
        subido_por: None,
        subido_en: instante,
        adjuntado_en: Some(instante),
    };
    let suyo = cambio_empresa::anexo::Model {
        id: Uuid::now_v7(),
        cambio_id,
        clase: clase.to_owned(),
        adjunto_id: fila.id,
        nombre: fila.nombre.clone(),
        tamano: i64::from(fila.tamano),
        huella: fila.sha256.clone(),
        expedido_el: hoy - time::Duration::days(10),
        puesto_en: ahora,
        quitado_en: None,
    };
    adjunto::insertar(tx, fila).await?;
    Ok(cambio_empresa::poner_anexo(tx, suyo).await?)
}
