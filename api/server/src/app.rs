//! The application: one constructor for the binary, the tests and the benchmarks.

use std::collections::BTreeSet;
use std::net::{SocketAddr, TcpListener};
use std::sync::LazyLock;

use actix_web::dev::Server;
use actix_web::http::header::{ACCEPT, ALLOW, HeaderValue};
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, ResponseError, web};
use ser_adapters::correo::Correo;
use ser_adapters::reloj::Reloj;
use ser_domain::parametros::{Parametros, Publicados};
use ser_migrations::{Migrator, MigratorTrait};
use ser_store::auditoria::cadena;
use ser_store::{BaseDatos, publicado, reloj};
use utoipa_actix_web::AppExt;
use utoipa_actix_web::scope::scope;
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::config::{Perfil, Settings};
use crate::contexto::{ArranqueError, Contexto};
use crate::features;
use crate::http::catalogo::{METODO_NO_PERMITIDO, RUTA_DESCONOCIDA};
use crate::http::{Problema, Resultado, cabeceras, catalogo, json, openapi, solicitud, spa};
use crate::semilla;

/// Opens the database, brings it up to date and loads the published values that come with the
/// program.
pub async fn preparar_base(settings: &Settings) -> Result<BaseDatos, ArranqueError> {
    // One connection migrates and is closed. A second one of the same pool could keep the schema
    // as it stood between two steps, where SQLite does not yet see the unique indexes.
    let migradora = BaseDatos::abrir_para_migrar(settings.database_url.exponer()).await?;
    Migrator::up(migradora.conexion(), None)
        .await
        .map_err(ser_store::StoreError::from)?;
    // Under the same lock: of processes that start together, one loads.
    let de_fabrica = Publicados::de_fabrica().map_err(|e| ArranqueError::Ley(e.to_string()))?;
    cargar_publicados(&migradora, &de_fabrica).await?;
    let tx = migradora.escribir().await?;
    cadena::sellar_sueltos(&tx).await?;
    tx.commit().await?;
    migradora.cerrar().await?;
    Ok(BaseDatos::abrir(settings.database_url.exponer(), settings.conexiones).await?)
}

/// Publishes values whose days have none yet.
pub async fn cargar_publicados(
    base: &BaseDatos,
    publicados: &Publicados,
) -> Result<(), ArranqueError> {
    let ley = Parametros::de_la_ley().map_err(|e| ArranqueError::Ley(e.to_string()))?;
    let series = ley
        .series_publicadas()
        .map_err(|e| ArranqueError::Ley(e.to_string()))?;
    let tx = base.escribir().await?;
    publicado::cargar(&tx, &series, publicados.todos(), Reloj::Sistema.ahora()).await?;
    tx.commit().await?;
    Ok(())
}

/// Opens the database as it stands, for a command that only reads: one that is behind is refused,
/// not changed.
pub async fn abrir_al_dia(settings: &Settings) -> Result<BaseDatos, ArranqueError> {
    let base = BaseDatos::abrir(settings.database_url.exponer(), 1).await?;
    let pendientes = Migrator::get_pending_migrations_read_only(base.conexion())
        .await
        .map_err(ser_store::StoreError::from)?;
    if pendientes.is_empty() {
        Ok(base)
    } else {
        Err(ArranqueError::BaseAtrasada)
    }
}

/// Everything a handler needs, from the settings alone.
pub async fn preparar(settings: Settings) -> Result<Contexto, ArranqueError> {
    if let Some(carpeta) = settings
        .database_url
        .exponer()
        .strip_prefix("sqlite://")
        .and_then(|ruta| std::path::Path::new(ruta.split('?').next().unwrap_or_default()).parent())
    {
        std::fs::create_dir_all(carpeta).map_err(|e| ArranqueError::Archivos(e.to_string()))?;
    }
    let base = preparar_base(&settings).await?;
    if !settings.perfil.permite_demostracion() && semilla::hay_ficticios(&base).await? {
        return Err(ArranqueError::DatosDemostracion);
    }
    if settings.perfil == Perfil::Produccion && settings.antivirus.is_none() {
        tracing::warn!("sin antivirus: se reciben archivos que nadie revisa (SER_SIN_ANTIVIRUS)");
    }
    let correo = abrir_correo(&settings)?;
    let reloj_movible = if settings.perfil.permite_demostracion() {
        Reloj::movible()
    } else {
        Reloj::Sistema
    };
    if reloj_movible.es_movible() {
        let desplazamiento = reloj::desplazamiento(base.conexion()).await?;
        reloj_movible
            .desplazar(desplazamiento)
            .map_err(|e| ArranqueError::Ley(e.to_string()))?;
    }
    Contexto::abrir(settings, base, correo, reloj_movible).await
}

fn abrir_correo(settings: &Settings) -> Result<Correo, ArranqueError> {
    let remitente = &settings.correo_remitente;
    let correo = match settings.correo.exponer().split_once(':') {
        Some(("archivos", carpeta)) => Correo::archivos(carpeta, remitente),
        Some(_) => Correo::smtp(settings.correo.exponer(), remitente),
        None => Correo::memoria(remitente),
    };
    correo.map_err(|e| ArranqueError::Correo(e.to_string()))
}

/// A server that listens already; run it by awaiting it.
pub fn servidor(
    contexto: Contexto,
    escucha: TcpListener,
    hilos: usize,
) -> std::io::Result<(Server, SocketAddr)> {
    servidor_con(contexto, escucha, hilos, |_| {})
}

/// The same with more routes, behind the same middleware: a test adds one that panics.
pub fn servidor_con(
    contexto: Contexto,
    escucha: TcpListener,
    hilos: usize,
    rutas: fn(&mut web::ServiceConfig),
) -> std::io::Result<(Server, SocketAddr)> {
    let direccion = escucha.local_addr()?;
    let documento = openapi::json().map_err(std::io::Error::other)?;
    let servidor = HttpServer::new(move || {
        let documento = documento.clone();
        App::new()
            .app_data(web::Data::new(contexto.clone()))
            .app_data(json::configuracion())
            .into_utoipa_app()
            .service(
                scope("/api/v1")
                    .configure(features::registrar)
                    .default_service(web::to(ruta_desconocida)),
            )
            .into_app()
            .route(
                "/api/openapi.json",
                web::get().to(move || documento_openapi(documento.clone())),
            )
            .route("/api/problemas/{tipo}", web::get().to(consultar_problema))
            .route(
                "/api/docs",
                web::get().to(|| async { redirigir("/api/docs/") }),
            )
            .service(SwaggerUi::new("/api/docs/{_:.*}").config(explorador()))
            .configure(features::salud::registrar)
            .configure(rutas)
            .default_service(web::to(spa::servir))
            .wrap(Compress::default())
            .wrap(from_fn(cabeceras::proteger))
            .wrap(from_fn(solicitud::enmarcar))
    })
    .workers(hilos)
    .shutdown_timeout(10)
    .listen(escucha)?
    .run();
    Ok((servidor, direccion))
}

fn explorador() -> Config<'static> {
    Config::new(["/api/openapi.json"])
        .try_it_out_enabled(true)
        .persist_authorization(false)
        .display_request_duration(true)
        .filter(true)
        // Some hundreds of schemas, which each operation shows where it uses them: listing them all
        // takes longer than everything else.
        .default_models_expand_depth(0)
        // The validator badge would call a foreign server.
        .validator_url("none")
}

async fn documento_openapi(documento: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("application/json")
        .body(documento)
}

fn redirigir(a: &'static str) -> HttpResponse {
    HttpResponse::PermanentRedirect()
        .insert_header(("location", a))
        .finish()
}

/// An unknown path, or a known one with a method that it does not take: then `Allow` says which
/// it does (RFC 9110).
async fn ruta_desconocida(req: HttpRequest) -> Resultado<HttpResponse> {
    let permitidos: BTreeSet<&str> = metodos_por_ruta()
        .iter()
        .filter(|(patron, _)| coincide(patron, req.path()))
        .flat_map(|(_, metodos)| metodos)
        .copied()
        .collect();
    if permitidos.is_empty() {
        return Err(Problema::de(&RUTA_DESCONOCIDA));
    }
    let permitidos = permitidos.into_iter().collect::<Vec<_>>().join(", ");
    let mut respuesta = Problema::de(&METODO_NO_PERMITIDO).error_response();
    if let Ok(valor) = HeaderValue::from_str(&permitidos) {
        respuesta.headers_mut().insert(ALLOW, valor);
    }
    Ok(respuesta)
}

/// Each path of the document with the methods that it takes.
fn metodos_por_ruta() -> &'static [(String, Vec<&'static str>)] {
    static RUTAS: LazyLock<Vec<(String, Vec<&'static str>)>> = LazyLock::new(|| {
        let rutas = openapi::documento().paths.paths.into_iter();
        rutas
            .map(|(patron, ruta)| {
                let metodos = [
                    ("DELETE", ruta.delete.is_some()),
                    ("GET", ruta.get.is_some()),
                    ("POST", ruta.post.is_some()),
                    ("PUT", ruta.put.is_some()),
                ];
                let admitidos = metodos.into_iter().filter(|(_, admite)| *admite);
                (patron, admitidos.map(|(metodo, _)| metodo).collect())
            })
            .collect()
    });
    &RUTAS
}

fn coincide(patron: &str, ruta: &str) -> bool {
    let (patron, ruta) = (
        patron.split('/').collect::<Vec<_>>(),
        ruta.split('/').collect::<Vec<_>>(),
    );
    patron.len() == ruta.len()
        && patron
            .iter()
            .zip(&ruta)
            .all(|(p, r)| p.starts_with('{') || p == r)
}

/// What a kind of problem means and what to do: the page behind its `type`.
async fn consultar_problema(req: HttpRequest, tipo: web::Path<String>) -> Resultado<HttpResponse> {
    let tipo = catalogo::todos()
        .into_iter()
        .find(|conocido| conocido.ruta() == *tipo)
        .ok_or_else(|| Problema::de(&RUTA_DESCONOCIDA))?;
    let quiere_html = req
        .headers()
        .get(ACCEPT)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.contains("text/html"));
    if quiere_html {
        let pagina = format!(
            "<!doctype html><html lang=\"es-CO\"><meta charset=\"utf-8\"><title>{titulo} · SER</title>\
             <meta name=\"viewport\" content=\"width=device-width\"><main><h1>{titulo}</h1><p>{remedio}</p>\
             <p>Código <code>{codigo}</code>, HTTP {estado}.</p><p><a href=\"/\">Ir al SER</a></p></main></html>",
            titulo = tipo.titulo,
            remedio = tipo.remedio,
            codigo = tipo.codigo,
            estado = tipo.estado,
        );
        return Ok(HttpResponse::Ok()
            .content_type("text/html; charset=utf-8")
            .body(pagina));
    }
    Ok(HttpResponse::Ok().json(serde_json::json!({
        "type": format!("/api/problemas/{}", tipo.ruta()),
        "codigo": tipo.codigo, "status": tipo.estado, "title": tipo.titulo, "remedio": tipo.remedio,
    })))
}
