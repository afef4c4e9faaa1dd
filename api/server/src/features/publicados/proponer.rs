//! Entering a published value: it is checked against the whole law before anybody decides on it.

use sea_orm::ConnectionTrait;
use ser_domain::kernel::{Rate, fecha_larga};
use ser_domain::parametros::{
    CODIGO_TASA_MORA, Confianza, ConflictoPeriodo, Lugar, ParametroError, Parametros, Publicados,
    SeriePublicada, ValorPublicado, tasa_de_usura, ubicar,
};
use ser_store::publicacion;
use ser_store::publicado::{self, periodo};
use serde_json::json;
use time::Date;
use uuid::Uuid;

use super::presentacion::presentar;
use super::problemas::{PERIODO_EN_CONFLICTO, PUBLICACION_PENDIENTE, VALOR_PUBLICADO_INVALIDO};
use super::service::serie;
use super::types::{NuevaPublicacion, Publicacion};
use crate::Contexto;
use crate::auditoria::{Hecho, anotar};
use crate::http::idempotencia::{ClaveIdempotencia, Efecto};
use crate::http::{Actor, Problema, Resultado};

/// Keeps a proposal, if the law can be read with it.
pub async fn proponer(
    contexto: &Contexto,
    actor: &Actor,
    clave: &ClaveIdempotencia,
    nueva: NuevaPublicacion,
) -> Resultado<Publicacion> {
    let serie = serie(contexto, &nueva.codigo)?;
    let efecto = Efecto::nuevo(actor.usuario_id, "proponer_publicacion", clave, "", &nueva)?;
    let (ahora, hoy) = contexto.ahora_y_hoy();
    let fila = leer(contexto, actor, nueva, ahora, hoy)?;
    let tx = contexto.base.escribir().await?;
    if let Some(previa) = efecto.respuesta_previa(&tx).await? {
        return Ok(previa);
    }
    comprobar(&tx, &serie, &ValorPublicado::try_from(&fila)?).await?;
    publicacion::insertar(&tx, fila.clone())
        .await
        .map_err(|error| {
            if error.es_repetido() {
                Problema::de(&PUBLICACION_PENDIENTE)
            } else {
                error.into()
            }
        })?;
    let despues = resumen(&fila);
    let hecho = Hecho {
        accion: "proponer",
        objeto: "publicacion",
        objeto_id: Some(fila.id),
        antes: None,
        despues: Some(&despues),
    };
    let instante = contexto.instante();
    anotar(&tx, actor, instante, hecho);
    let respuesta = presentar(contexto, &tx, actor, fila).await?;
    efecto.guardar(&tx, &respuesta, instante).await?;
    tx.commit().await?;
    Ok(respuesta)
}

/// What the audit keeps of a proposal.
pub(super) fn resumen(fila: &publicacion::Model) -> serde_json::Value {
    json!({
        "codigo": fila.codigo, "desde": fila.desde.to_string(),
        "hasta": fila.hasta.map(|hasta| hasta.to_string()), "valor": fila.valor,
        "norma": fila.norma, "confianza": fila.confianza,
    })
}

fn leer(
    contexto: &Contexto,
    actor: &Actor,
    nueva: NuevaPublicacion,
    ahora: time::OffsetDateTime,
    hoy: Date,
) -> Resultado<publicacion::Model> {
    let confianza = Confianza::try_from(nueva.confianza.as_str()).map_err(|_| {
        rechazo(
            "/confianza",
            "DESCONOCIDO",
            "Diga cómo se conoce el valor: seen, seen_secondary, known o assumed",
        )
    })?;
    if nueva.publicado_el > hoy {
        return Err(rechazo(
            "/publicado_el",
            "FECHA_FUTURA",
            "La fecha en que se publicó no puede ser posterior a hoy",
        ));
    }
    let ibc = tasa("/ibc", nueva.ibc.as_deref())?;
    let usura = tasa("/usura", nueva.usura.as_deref())?;
    // The value of this series follows from the certified usura.
    let valor = if nueva.codigo == CODIGO_TASA_MORA {
        valor_de_usura(contexto, nueva.desde, usura, ibc)?
    } else {
        if ibc.is_some() || usura.is_some() {
            let campo = if usura.is_some() { "/usura" } else { "/ibc" };
            return Err(rechazo(campo, "NO_APLICA", "Solo la tasa de mora lo lleva"));
        }
        nueva
            .valor
            .map(|valor| valor.trim().to_owned())
            .filter(|valor| !valor.is_empty())
            .ok_or_else(|| rechazo("/valor", "REQUERIDO", "Escriba el valor publicado"))?
    };
    let texto = |texto: Option<String>| {
        texto
            .map(|texto| texto.trim().to_owned())
            .filter(|texto| !texto.is_empty())
    };
    Ok(publicacion::Model {
        id: Uuid::now_v7(),
        codigo: nueva.codigo,
        desde: nueva.desde,
        hasta: nueva.hasta,
        valor,
        ibc_pct: ibc.as_ref().map(Rate::to_string),
        usura_pct: usura.as_ref().map(Rate::to_string),
        norma: nueva.norma.trim().to_owned(),
        articulo: texto(nueva.articulo),
        enlace: texto(nueva.enlace),
        fuente: texto(nueva.fuente),
        nota: texto(nueva.nota),
        publicado_el: Some(nueva.publicado_el),
        confianza: confianza.as_str().to_owned(),
        estado: publicacion::PENDIENTE.to_owned(),
        propuesta_por: actor.usuario_id,
        propuesta_en: ahora,
        decidida_por: None,
        decidida_en: None,
        motivo: None,
    })
}

fn rechazo(campo: &str, codigo: &str, mensaje: &str) -> Problema {
    Problema::de(&VALOR_PUBLICADO_INVALIDO).campo(campo, codigo, mensaje)
}

fn tasa(campo: &str, texto: Option<&str>) -> Resultado<Option<Rate>> {
    texto
        .map(|texto| {
            Rate::parse(texto).map_err(|error| rechazo(campo, "FORMATO", &error.to_string()))
        })
        .transpose()
}

/// The rate to apply: the certified usura, less what the law takes off.
fn valor_de_usura(
    contexto: &Contexto,
    desde: Date,
    usura: Option<Rate>,
    ibc: Option<Rate>,
) -> Resultado<String> {
    let usura = usura.ok_or_else(|| {
        rechazo(
            "/usura",
            "REQUERIDO",
            "Escriba la tasa de usura certificada",
        )
    })?;
    tasa_de_usura(contexto.parametros().ley(), desde, usura, ibc)
        .map(|tasa| tasa.to_string())
        .map_err(|error| rechazo("/usura", "INCOHERENTE", &error.to_string()))
}

/// The place of the value in its series, if the law can be read with it there.
pub(super) async fn comprobar(
    tx: &impl ConnectionTrait,
    serie: &SeriePublicada,
    valor: &ValorPublicado,
) -> Resultado<Lugar> {
    if let Some(abierto) = abierto_que_sigue(serie, valor) {
        return Err(abierto);
    }
    let cadena = periodo::cadena(tx, &valor.codigo).await?;
    let lugar = ubicar(
        &cadena,
        valor.desde,
        valor.hasta,
        serie.publicacion.continua,
    )
    .map_err(|conflicto| {
        let campo = match conflicto {
            ConflictoPeriodo::Invertido => "/hasta",
            ConflictoPeriodo::Traslapa { .. } | ConflictoPeriodo::DejaVacio { .. } => "/desde",
        };
        Problema::de(&PERIODO_EN_CONFLICTO)
            .detalle(conflicto.to_string())
            .campo(campo, "EN_CONFLICTO", conflicto.to_string())
    })?;
    let mut valores = publicado::todos(tx).await?.todos().to_vec();
    valores.retain(|otro| otro.codigo != valor.codigo || otro.desde != valor.desde);
    // An open value ends where the new one begins.
    for otro in valores
        .iter_mut()
        .filter(|otro| otro.codigo == valor.codigo)
    {
        if otro.hasta.is_none() && otro.desde < valor.desde {
            otro.hasta = valor.desde.previous_day();
        }
    }
    valores.push(valor.clone());
    Parametros::con_publicados(Publicados::new(valores)).map_err(|error| match error {
        // The reader of TOML speaks English; a person needs to know how it is written.
        ParametroError::Publicado { detalle, .. } => {
            let forma = match &*serie.unidad {
                "fecha" => "una fecha, AAAA-MM-DD".to_owned(),
                unidad => format!("un número en {unidad}, con punto decimal"),
            };
            let detalle = Some(detalle).filter(|detalle| !detalle.contains("invalid"));
            let detalle = detalle.map(|detalle| format!(" ({detalle})"));
            let mensaje = format!("Escriba {forma}{}", detalle.unwrap_or_default());
            rechazo("/valor", "FORMATO", &mensaje)
        }
        otro => rechazo("/desde", "INCOHERENTE", &otro.to_string()),
    })?;
    Ok(lugar)
}

/// Only a series whose values stay until the next act may have an open one.
fn abierto_que_sigue(serie: &SeriePublicada, valor: &ValorPublicado) -> Option<Problema> {
    let fin = serie.publicacion.cada.fin(valor.desde)?;
    valor.hasta.is_none().then(|| {
        let mensaje = format!(
            "Indique el último día; por regla general, el {}",
            fecha_larga(fin)
        );
        rechazo("/hasta", "REQUERIDO", &mensaje)
    })
}
