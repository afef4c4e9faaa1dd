//! HTTP of a person's own data.

use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{HttpResponse, get, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::turnos::Turnos;
use super::types::MisDatos;
use super::{exportacion, reunion};
use crate::Contexto;
use crate::http::catalogo::DEMASIADAS_PETICIONES;
use crate::http::problema::CuerpoProblema;
use crate::http::{Actor, Problema, Resultado};

/// What the page shows of what grows without end.
const EN_LA_PAGINA: u64 = 50;
/// What the file has: years of anybody's work.
const EN_LA_DESCARGA: u64 = 100_000;
/// Nobody reads faster, and gathering is not cheap.
const CONSULTAS_POR_MINUTO: u32 = 30;
const DESCARGAS_POR_MINUTO: u32 = 3;

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(consultar_mis_datos)
        .service(exportar_mis_datos);
}

/// Lo que el SER guarda de quien pregunta. La lectura queda registrada.
#[utoipa::path(tag = "mis_datos", extensions(("x-dato-personal" = json!(true))), responses(
    (status = 200, body = MisDatos),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
))]
#[get("/mis-datos")]
async fn consultar_mis_datos(
    actor: Actor,
    contexto: web::Data<Contexto>,
) -> Resultado<web::Json<MisDatos>> {
    contar(&contexto, &actor, "consulta", CONSULTAS_POR_MINUTO)?;
    let datos = reunion::reunir(&contexto, &actor, EN_LA_PAGINA).await?;
    Ok(web::Json(datos))
}

/// Lo mismo, completo, en un comprimido con un JSON y una página. La descarga queda registrada.
#[utoipa::path(tag = "mis_datos", extensions(("x-dato-personal" = json!(true))), responses(
    (status = 200, body = Vec<u8>, content_type = "application/zip"),
    (status = 429, body = CuerpoProblema, description = "DEMASIADAS_PETICIONES"),
    (status = 503, body = CuerpoProblema, description = "NO_DISPONIBLE"),
))]
#[get("/mis-datos/exportacion")]
async fn exportar_mis_datos(
    actor: Actor,
    contexto: web::Data<Contexto>,
) -> Resultado<HttpResponse> {
    contar(&contexto, &actor, "exportacion", DESCARGAS_POR_MINUTO)?;
    let turno = Turnos::del_proceso().tomar().await?;
    let mut datos = reunion::reunir(&contexto, &actor, EN_LA_DESCARGA).await?;
    // What opens something does not travel in a file.
    if let Some(suscripcion) = &mut datos.boletin {
        suscripcion.retiro = None;
    }
    // Composing and compressing it would keep everybody else waiting. The turn goes with the data: they
    // are in memory until the end, also when whoever asked is gone.
    let archivo = web::block(move || {
        let archivo = exportacion::empaquetar(&datos);
        drop((datos, turno));
        archivo
    })
    .await
    .map_err(Problema::interno)??;
    Ok(HttpResponse::Ok()
        .content_type("application/zip")
        .insert_header((
            CONTENT_DISPOSITION,
            "attachment; filename=\"mis-datos.zip\"",
        ))
        .body(archivo))
}

fn contar(contexto: &Contexto, actor: &Actor, que: &str, limite: u32) -> Resultado<()> {
    let clave = format!("mis_datos {que} {}", actor.usuario_id);
    contexto
        .ventana
        .contar(clave, limite)
        .map_err(|espera| Problema::de(&DEMASIADAS_PETICIONES).reintentar_en(espera))
}
