//! The measured database: made once, kept under `var/bench`, the same for everybody.

use ser_server::config::Settings;
use ser_server::{Contexto, app, jobs, semilla};
use ser_store::operador;

use crate::Fin;

/// 2 500 operators with 40 obligations each: 100 000.
pub const OPERADORES: u32 = 2_500;
pub const URL: &str = "sqlite://var/bench/ser.db?mode=rwc";
pub const RUTA: &str = "var/bench/ser.db";

pub async fn abrir() -> Fin<Contexto> {
    let settings = Settings::leer(true, |nombre| match nombre {
        "SER_DATABASE_URL" => Some(URL.to_owned()),
        "SER_ARCHIVOS" => Some("var/bench/archivos".to_owned()),
        "SER_CORREO" => Some("memoria".to_owned()),
        "SER_PERFIL" => Some("prueba".to_owned()),
        "SER_LIMITE_PUBLICO"
        | "SER_LIMITE_LECTURAS"
        | "SER_LIMITE_ESCRITURAS"
        | "SER_LIMITE_ARCHIVOS" => Some("1000000".to_owned()),
        "SER_CAPTCHA_COSTO" => Some("2".to_owned()),
        _ => None,
    })?;
    let contexto = app::preparar(settings).await?;
    semilla::demo(&contexto).await?;
    let primero = operador::por_nit(
        contexto.base.conexion(),
        &semilla::carga::PRIMER_NIT.to_string(),
    )
    .await?;
    if primero.is_none() {
        semilla::carga::sembrar(&contexto, OPERADORES).await?;
    }
    jobs::periodos::abrir(&contexto).await?;
    Ok(contexto)
}
