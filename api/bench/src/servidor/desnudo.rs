//! The bare handler: one hand-written query through sqlx, one loop, one JSON. No session, no
//! permission, no problem, no headers: the least that gives the same rows and values.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

use actix_web::dev::Server;
use actix_web::{App, HttpResponse, HttpServer, web};
use ser_domain::kernel::Money;
use ser_domain::mora::{RegimenMora, TerminosMora, factor_mora};
use ser_domain::parametros::Parametros;
use serde::Serialize;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions, SqliteRow};
use sqlx::{FromRow, Row, SqlitePool};
use time::Date;
use uuid::Uuid;

use super::preparacion;
use crate::Fin;

const SQL: &str = "SELECT o.id, o.tipo, o.estado, o.concepto, o.referencia, o.anio, o.trimestre, o.fecha_vencimiento, \
    o.regimen_mora, o.pagable, o.cuota_numero, o.cuota_de, o.expediente_id, \
    EXISTS (SELECT 1 FROM acto_de_mora c WHERE c.obligacion_id = o.id) AS con_actos_de_mora, \
    e.numero AS expediente_numero, e.servicio AS expediente_servicio, \
    (SELECT a.id FROM autoliquidacion a WHERE a.obligacion_id = o.id AND a.estado <> 'anulada') AS autoliquidacion_id, \
    (SELECT f.id FROM autoliquidacion a JOIN fur f ON f.autoliquidacion_id = a.id \
      WHERE a.obligacion_id = o.id AND a.estado <> 'anulada' ORDER BY f.generado_en DESC LIMIT 1) AS fur_id, \
    COALESCE((SELECT SUM(CASE m.naturaleza WHEN 'D' THEN m.valor_centavos ELSE -m.valor_centavos END) \
      FROM movimiento m WHERE m.obligacion_id = o.id AND m.cuenta = 'cartera_capital'), 0) AS capital, \
    COALESCE((SELECT SUM(CASE m.naturaleza WHEN 'D' THEN m.valor_centavos ELSE -m.valor_centavos END) \
      FROM movimiento m WHERE m.obligacion_id = o.id AND m.cuenta = 'cartera_sancion'), 0) AS sancion \
    FROM obligacion o LEFT JOIN expediente e ON e.id = o.expediente_id \
    WHERE o.operador_id = ? AND o.visible_desde <= ? AND o.estado <> 'pagada' \
    ORDER BY o.fecha_vencimiento, o.id LIMIT 25";

const CUENTA: &str = "SELECT COUNT(*) FROM obligacion o WHERE o.operador_id = ? AND o.visible_desde <= ? AND o.estado <> 'pagada'";

struct Fila {
    id: Uuid,
    tipo: String,
    estado: String,
    concepto: String,
    referencia: String,
    anio: Option<i32>,
    trimestre: Option<i32>,
    fecha_vencimiento: Date,
    regimen_mora: String,
    pagable: bool,
    cuota_numero: Option<i32>,
    cuota_de: Option<i32>,
    expediente_id: Option<Uuid>,
    con_actos_de_mora: bool,
    expediente_numero: Option<String>,
    expediente_servicio: Option<String>,
    autoliquidacion_id: Option<Uuid>,
    fur_id: Option<Uuid>,
    capital: i64,
    sancion: i64,
}

// By hand: the derive is a macro that compiles a second SQLite, for the compiler itself.
impl FromRow<'_, SqliteRow> for Fila {
    fn from_row(fila: &SqliteRow) -> Result<Self, sqlx::Error> {
        Ok(Self {
            id: fila.try_get("id")?,
            tipo: fila.try_get("tipo")?,
            estado: fila.try_get("estado")?,
            concepto: fila.try_get("concepto")?,
            referencia: fila.try_get("referencia")?,
            anio: fila.try_get("anio")?,
            trimestre: fila.try_get("trimestre")?,
            fecha_vencimiento: fila.try_get("fecha_vencimiento")?,
            regimen_mora: fila.try_get("regimen_mora")?,
            pagable: fila.try_get("pagable")?,
            cuota_numero: fila.try_get("cuota_numero")?,
            cuota_de: fila.try_get("cuota_de")?,
            expediente_id: fila.try_get("expediente_id")?,
            con_actos_de_mora: fila.try_get("con_actos_de_mora")?,
            expediente_numero: fila.try_get("expediente_numero")?,
            expediente_servicio: fila.try_get("expediente_servicio")?,
            autoliquidacion_id: fila.try_get("autoliquidacion_id")?,
            fur_id: fila.try_get("fur_id")?,
            capital: fila.try_get("capital")?,
            sancion: fila.try_get("sancion")?,
        })
    }
}

#[derive(Serialize)]
struct Renglon {
    id: Uuid,
    tipo: String,
    estado: String,
    concepto: String,
    referencia: String,
    anio: Option<i32>,
    trimestre: Option<i32>,
    fecha_vencimiento: Date,
    pagable: bool,
    cuota_numero: Option<i32>,
    cuota_de: Option<i32>,
    expediente_id: Option<Uuid>,
    expediente: Option<String>,
    servicio: Option<String>,
    autoliquidacion_id: Option<Uuid>,
    fur_id: Option<Uuid>,
    capital: String,
    sancion: String,
    intereses: Option<String>,
    total: Option<String>,
}

#[derive(Serialize)]
struct Pagina {
    datos: Vec<Renglon>,
    total: i64,
}

#[derive(Clone)]
struct Estado {
    base: SqlitePool,
    parametros: Arc<Parametros>,
    operador_id: Uuid,
    fecha: Date,
}

pub async fn servidor(
    parametros: Arc<Parametros>,
    operador_id: Uuid,
    fecha: Date,
    hilos: usize,
) -> Fin<(Server, SocketAddr)> {
    let opciones = SqliteConnectOptions::new()
        .filename(preparacion::RUTA)
        .pragma("cache_size", "-32000");
    let base = SqlitePoolOptions::new()
        .max_connections(16)
        .connect_with(opciones)
        .await?;
    let estado = Estado {
        base,
        parametros,
        operador_id,
        fecha,
    };
    let escucha = TcpListener::bind("127.0.0.1:0")?;
    let direccion = escucha.local_addr()?;
    let servidor = HttpServer::new(move || {
        App::new()
            .app_data(web::Data::new(estado.clone()))
            .route("/obligaciones", web::get().to(listar))
    })
    .workers(hilos)
    .listen(escucha)?
    .run();
    Ok((servidor, direccion))
}

async fn listar(estado: web::Data<Estado>) -> actix_web::Result<HttpResponse> {
    let falla = |error: sqlx::Error| actix_web::error::ErrorInternalServerError(error);
    let filas: Vec<Fila> = sqlx::query_as(SQL)
        .bind(estado.operador_id)
        .bind(estado.fecha)
        .fetch_all(&estado.base)
        .await
        .map_err(falla)?;
    let total: i64 = sqlx::query_scalar(CUENTA)
        .bind(estado.operador_id)
        .bind(estado.fecha)
        .fetch_one(&estado.base)
        .await
        .map_err(falla)?;
    let datos = filas
        .into_iter()
        .map(|fila| valorar(fila, &estado))
        .collect();
    Ok(HttpResponse::Ok().json(Pagina { datos, total }))
}

fn valorar(fila: Fila, estado: &Estado) -> Renglon {
    let capital = Money::from_centavos(fila.capital);
    let sancion = Money::from_centavos(fila.sancion);
    let intereses = RegimenMora::try_from(fila.regimen_mora.as_str())
        .ok()
        // The load has no such acts: none of its rows asks for another query.
        .filter(|_| !fila.con_actos_de_mora)
        .and_then(|regimen| {
            let terminos = TerminosMora::simples(fila.fecha_vencimiento, regimen);
            factor_mora(&terminos, estado.fecha, &estado.parametros).ok()
        })
        .and_then(|factor| factor.aplicar(capital).ok())
        .map(|(_, intereses)| intereses);
    let total = intereses.and_then(|intereses| Money::sum([capital, sancion, intereses]).ok());
    Renglon {
        id: fila.id,
        tipo: fila.tipo,
        estado: fila.estado,
        concepto: fila.concepto,
        referencia: fila.referencia,
        anio: fila.anio,
        trimestre: fila.trimestre,
        fecha_vencimiento: fila.fecha_vencimiento,
        pagable: fila.pagable,
        cuota_numero: fila.cuota_numero,
        cuota_de: fila.cuota_de,
        expediente_id: fila.expediente_id,
        expediente: fila.expediente_numero,
        servicio: fila.expediente_servicio,
        autoliquidacion_id: fila.autoliquidacion_id,
        fur_id: fila.fur_id,
        capital: capital.to_string(),
        sancion: sancion.to_string(),
        intereses: intereses.map(|valor| valor.to_string()),
        total: total.map(|valor| valor.to_string()),
    }
}
