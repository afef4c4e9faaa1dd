//! Asking for the bulletin, agreeing, and leaving.

use std::str::FromStr;

use ser_domain::estados::{EstadoSuscripcion, EventoSuscripcion};
use ser_domain::kernel::Nit;
use ser_store::{Escritura, consentimiento, suscripcion_boletin};
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::types::{
    EstadoDeSuscripcion, FiltroSuscripciones, NuevaSuscripcion, Suscripcion, SuscripcionPedida,
};
use crate::Contexto;
use crate::auditoria::{Autor, Hecho, anotar_autor};
use crate::avisos::{Aviso, Destino, avisar};
use crate::captcha::{self, Formulario};
use crate::config::Secreto;
use crate::enlaces::{self, Uso};
use crate::features::consentimientos::{self, Acto, Finalidad};
use crate::http::catalogo::{DATOS_INVALIDOS, ENLACE_VENCIDO};
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::{Problema, Resultado, Solicitud, filtro};
use crate::personas;
use crate::tokens::{huella, seudonimo};

const TIPOS: [&str; 2] = ["NIT", "CC"];

/// What was asked for, read.
struct Pedida {
    nombre: String,
    documento_tipo: String,
    documento: String,
    expediente: Option<String>,
    correo: String,
}

/// Asks for the bulletin. An address that has it already gets no mail, and the answer does not say
/// so: nobody learns who reads it.
pub async fn pedir(
    contexto: &Contexto,
    solicitud: &Solicitud,
    pedido: NuevaSuscripcion,
) -> Resultado<SuscripcionPedida> {
    let ahora = contexto.instante();
    let pedida = leer(&pedido)?;
    let texto = consentimientos::comprobar(Finalidad::Boletin, &pedido.terminos_version)?;
    let tx = contexto.base.escribir().await?;
    captcha::gastar(contexto, &tx, Formulario::Boletin, &pedido.captcha).await?;
    if let Some(fila) = escribir(&tx, pedida, texto.version, ahora).await? {
        let enlace_id = enlaces::crear(&tx, contexto, Uso::Boletin, fila.id, ahora).await?;
        let aviso = Aviso::ConfirmarBoletin {
            nombre: fila.nombre.clone(),
            enlace_id,
            vence_en: ahora + Uso::Boletin.vida(),
        };
        avisar(&tx, &aviso, enlace_id, destino(&fila), ahora).await?;
        anotar_cambio(&tx, solicitud, &fila, "pedir", ahora);
    }
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(SuscripcionPedida {
        mensaje:
            "Si ese correo todavía no recibe el boletín, le llegará un enlace para confirmarlo."
                .to_owned(),
    })
}

/// The row that waits for its confirmation, or `None` when the address has the bulletin.
async fn escribir(
    tx: &Escritura,
    pedida: Pedida,
    terminos_version: &str,
    ahora: OffsetDateTime,
) -> Resultado<Option<suscripcion_boletin::Model>> {
    let nueva = suscripcion_boletin::Model {
        id: Uuid::now_v7(),
        correo: pedida.correo,
        nombre: pedida.nombre,
        documento_tipo: pedida.documento_tipo,
        documento: pedida.documento,
        expediente: pedida.expediente,
        estado: EstadoSuscripcion::INICIAL.as_str().to_owned(),
        terminos_version: terminos_version.to_owned(),
        buscable: String::new(),
        pedida_en: ahora,
        confirmada_en: None,
        retirada_en: None,
    };
    if suscripcion_boletin::insertar(tx, nueva.clone()).await? {
        return Ok(Some(nueva));
    }
    let previa = suscripcion_boletin::por_correo(tx, &nueva.correo)
        .await?
        .ok_or_else(|| Problema::interno("una suscripción sin fila"))?;
    let estado = estado_de(&previa)?;
    let estado = match estado {
        EstadoSuscripcion::Activa => return Ok(None),
        EstadoSuscripcion::Pendiente => estado,
        EstadoSuscripcion::Retirada => aplicar(estado, EventoSuscripcion::Pedir)?,
    };
    let otra_vez = suscripcion_boletin::Model {
        id: previa.id,
        estado: estado.as_str().to_owned(),
        ..nueva
    };
    suscripcion_boletin::guardar(tx, otra_vez.clone()).await?;
    Ok(Some(otra_vez))
}

fn leer(pedido: &NuevaSuscripcion) -> Resultado<Pedida> {
    let mut problema = Problema::de(&DATOS_INVALIDOS);
    let mut fallas = 0;
    let mut anotar = |campo: &str, codigo: &'static str, mensaje: &str| {
        problema = problema.clone().campo(campo, codigo, mensaje);
        fallas += 1;
    };
    let nombre = pedido
        .nombre
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if nombre.is_empty() {
        anotar(
            "/nombre",
            "REQUERIDO",
            "Escriba el nombre de la empresa o de la persona",
        );
    }
    if !TIPOS.contains(&pedido.documento_tipo.as_str()) {
        anotar("/documento_tipo", "VALOR_DESCONOCIDO", "Elija NIT o CC");
    }
    let documento = if pedido.documento_tipo == "NIT" {
        Nit::from_str(&pedido.documento)
            .map(|nit| nit.to_string())
            .map_err(|_| {
                (
                    "NIT_INVALIDO",
                    "Escriba el NIT con su dígito de verificación, como 900.123.456-8",
                )
            })
    } else {
        personas::cedula(&pedido.documento).map_err(|reparo| (reparo.codigo, reparo.mensaje))
    };
    let documento = documento.unwrap_or_else(|(codigo, mensaje)| {
        anotar("/documento", codigo, mensaje);
        String::new()
    });
    let correo = personas::correo_electronico(&pedido.correo).unwrap_or_else(|reparo| {
        anotar("/correo", reparo.codigo, reparo.mensaje);
        String::new()
    });
    let expediente = pedido
        .expediente
        .as_deref()
        .map(str::trim)
        .filter(|texto| !texto.is_empty());
    if expediente.is_some_and(|texto| !texto.bytes().all(|b| b.is_ascii_digit())) {
        anotar(
            "/expediente",
            "EXPEDIENTE_INVALIDO",
            "Escriba solo el número del expediente",
        );
    }
    if !pedido.acepta {
        anotar(
            "/acepta",
            "REQUERIDO",
            "Acepte la autorización para recibir el boletín",
        );
    }
    if fallas > 0 {
        return Err(problema);
    }
    Ok(Pedida {
        nombre,
        documento_tipo: pedido.documento_tipo.clone(),
        documento,
        expediente: expediente.map(str::to_owned),
        correo,
    })
}

/// Whoever reads the address agrees: from now on the bulletin comes.
pub async fn confirmar(
    contexto: &Contexto,
    solicitud: &Solicitud,
    secreto: &str,
) -> Resultado<EstadoDeSuscripcion> {
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    let enlace = enlaces::gastar(&tx, Uso::Boletin, secreto, ahora).await?;
    let previa = suscripcion_boletin::por_id(&tx, enlace.objeto_id)
        .await?
        .ok_or_else(|| Problema::de(&ENLACE_VENCIDO))?;
    let estado = estado_de(&previa)?
        .aplicar(EventoSuscripcion::Confirmar)
        .map_err(|_| Problema::de(&ENLACE_VENCIDO))?;
    let fila = suscripcion_boletin::Model {
        estado: estado.as_str().to_owned(),
        confirmada_en: Some(ahora),
        retirada_en: None,
        ..previa
    };
    suscripcion_boletin::guardar(&tx, fila.clone()).await?;
    consentir(
        &tx,
        solicitud,
        &fila,
        consentimiento::OTORGADO,
        "correo",
        ahora,
    )
    .await?;
    anotar_cambio(&tx, solicitud, &fila, "confirmar", ahora);
    tx.commit().await?;
    Ok(presentar_estado(fila))
}

/// Leaves the bulletin. Doing it twice is no error: whoever presses the link wants it gone.
pub async fn retirar(
    contexto: &Contexto,
    solicitud: &Solicitud,
    secreto: &str,
    canal: &'static str,
) -> Resultado<EstadoDeSuscripcion> {
    let ahora = contexto.instante();
    let id = id_de_retiro(contexto, secreto).ok_or_else(|| Problema::de(&ENLACE_VENCIDO))?;
    let tx = contexto.base.escribir().await?;
    let previa = suscripcion_boletin::por_id(&tx, id)
        .await?
        .ok_or_else(|| Problema::de(&ENLACE_VENCIDO))?;
    let Ok(estado) = estado_de(&previa)?.aplicar(EventoSuscripcion::Retirar) else {
        return Ok(presentar_estado(previa));
    };
    let fila = suscripcion_boletin::Model {
        estado: estado.as_str().to_owned(),
        retirada_en: Some(ahora),
        ..previa
    };
    suscripcion_boletin::guardar(&tx, fila.clone()).await?;
    enlaces::anular(&tx, Uso::Boletin, fila.id, ahora).await?;
    consentir(
        &tx,
        solicitud,
        &fila,
        consentimiento::RETIRADO,
        canal,
        ahora,
    )
    .await?;
    anotar_cambio(&tx, solicitud, &fila, "retirar", ahora);
    tx.commit().await?;
    Ok(presentar_estado(fila))
}

/// What opens the way out of a subscription, for as long as it exists: its identifier and a proof
/// that we wrote it.
pub fn secreto_de_retiro(contexto: &Contexto, id: Uuid) -> String {
    retiro_con(&contexto.settings.secreto, id)
}

fn retiro_con(secreto: &Secreto, id: Uuid) -> String {
    let prueba = seudonimo(secreto, "ser/boletin/retiro", &id.to_string());
    format!("{}{prueba}", id.simple())
}

fn id_de_retiro(contexto: &Contexto, secreto: &str) -> Option<Uuid> {
    let secreto = secreto.trim();
    let id = Uuid::try_parse(secreto.get(..32)?).ok()?;
    let escrito = huella(secreto);
    // Hashes are compared: how many letters agree is not learnt from the time it takes. Mails of
    // before may have been written with an earlier secret.
    let mut posibles = contexto.settings.secretos().into_iter();
    posibles
        .any(|posible| huella(retiro_con(posible, id)) == escrito)
        .then_some(id)
}

pub async fn listar(
    contexto: &Contexto,
    pedido: &FiltroSuscripciones,
    paginacion: Paginacion,
) -> Resultado<Pagina<Suscripcion>> {
    filtro::comprobar("/estado", pedido.estado.as_deref(), |estado| {
        EstadoSuscripcion::try_from(estado).is_ok()
    })?;
    let (filas, total) = suscripcion_boletin::listar(
        contexto.base.conexion(),
        pedido.estado.as_deref(),
        pedido.q.as_deref(),
        paginacion.desde(),
        paginacion.por_pagina,
    )
    .await?;
    let datos = filas.into_iter().map(presentar).collect();
    Ok(Pagina::nueva(datos, paginacion, total))
}

pub fn destino(fila: &suscripcion_boletin::Model) -> Destino<'_> {
    Destino {
        correo: &fila.correo,
        usuario_id: None,
        operador_id: None,
    }
}

async fn consentir(
    tx: &Escritura,
    solicitud: &Solicitud,
    fila: &suscripcion_boletin::Model,
    acto: &'static str,
    canal: &str,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let acto = Acto {
        titular: &fila.correo,
        finalidad: Finalidad::Boletin,
        acto,
        version: &fila.terminos_version,
        canal,
    };
    consentimientos::anotar(tx, solicitud, acto, ahora).await
}

fn anotar_cambio(
    tx: &Escritura,
    solicitud: &Solicitud,
    fila: &suscripcion_boletin::Model,
    accion: &'static str,
    ahora: OffsetDateTime,
) {
    let despues = json!({
        "estado": fila.estado, "correo": fila.correo, "terminos": fila.terminos_version,
    });
    let hecho = Hecho {
        accion,
        objeto: "suscripcion_boletin",
        objeto_id: Some(fila.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar_autor(tx, Autor::Publico(solicitud), ahora, hecho);
}

fn estado_de(fila: &suscripcion_boletin::Model) -> Resultado<EstadoSuscripcion> {
    EstadoSuscripcion::try_from(fila.estado.as_str()).map_err(Problema::interno)
}

fn aplicar(estado: EstadoSuscripcion, evento: EventoSuscripcion) -> Resultado<EstadoSuscripcion> {
    estado.aplicar(evento).map_err(Problema::interno)
}

fn presentar_estado(fila: suscripcion_boletin::Model) -> EstadoDeSuscripcion {
    EstadoDeSuscripcion {
        correo: fila.correo,
        estado: fila.estado,
    }
}

fn presentar(fila: suscripcion_boletin::Model) -> Suscripcion {
    Suscripcion {
        id: fila.id,
        nombre: fila.nombre,
        documento_tipo: fila.documento_tipo,
        documento: fila.documento,
        expediente: fila.expediente,
        correo: fila.correo,
        estado: fila.estado,
        pedida_en: fila.pedida_en,
        confirmada_en: fila.confirmada_en,
        retirada_en: fila.retirada_en,
    }
}
