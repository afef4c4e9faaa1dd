//! Default-interest rates of demonstration, for the months after the last certified one.

use ser_domain::kernel::Rate;
use ser_domain::parametros::{Confianza, TasaMora, tasas_mora_certificadas};
use ser_store::tasa_mora;
use time::{Date, Duration};

use crate::Contexto;
use crate::http::{Problema, Resultado};

/// Months ahead of today that a demonstration can reach.
const DIAS_ADELANTE: i64 = 3 * 366;
/// Made-up yearly rates, taken in turn so that consecutive months differ.
const VALORES: [&str; 6] = ["23.40", "23.10", "22.95", "23.25", "22.80", "23.05"];

pub async fn cargar(contexto: &Contexto) -> Resultado<()> {
    let certificadas = tasas_mora_certificadas().map_err(Problema::interno)?;
    let Some(ultima) = certificadas.iter().map(|tasa| tasa.hasta).max() else {
        return Ok(());
    };
    let fin = contexto.hoy() + Duration::days(DIAS_ADELANTE);
    let mut tasas = Vec::new();
    let mut desde = ultima.next_day();
    let mut turno = VALORES.iter().cycle();
    while let (Some(primero), Some(valor)) = (desde.filter(|dia| *dia <= fin), turno.next()) {
        let hasta = fin_de_mes(primero);
        tasas.push(TasaMora {
            desde: primero,
            hasta,
            tasa: Rate::parse(valor).map_err(Problema::interno)?,
            ibc: None,
            usura: None,
            fuente: "Valor de demostración: nadie lo certificó".into(),
            confianza: Confianza::Assumed,
            demostrativa: true,
        });
        desde = hasta.next_day();
    }
    Ok(tasa_mora::cargar(contexto.base.conexion(), &tasas, contexto.instante()).await?)
}

fn fin_de_mes(fecha: Date) -> Date {
    fecha
        .replace_day(fecha.month().length(fecha.year()))
        .unwrap_or(fecha)
}
