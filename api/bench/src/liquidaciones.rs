//! Liquidations per second on one core, with 24 interest legs and their trace.

use std::hint::black_box;
use std::time::{Duration, Instant};

use ser_domain::kernel::{Money, Periodo};
use ser_domain::liquidacion::{ContextoLiquidacion, Declaracion, LineaIngreso, liquidar};
use ser_domain::obligaciones::{Familia, fecha_vencimiento};
use ser_domain::parametros::{Parametros, tasas_mora_certificadas};
use time::macros::date;

use crate::Fin;
use crate::informe::Informe;

const DURA: Duration = Duration::from_secs(3);

pub fn medir(informe: &mut Informe) -> Fin<()> {
    let parametros = Parametros::de_la_ley()?.con_tasas(tasas_mora_certificadas()?)?;
    let periodo = Periodo::try_from("2023-T4")?;
    let fechas = ContextoLiquidacion {
        familia: Familia::Prst,
        periodo,
        fecha_vencimiento: fecha_vencimiento(Familia::Prst, periodo, &parametros)?,
        habitantes: None,
        fecha_presentacion: date!(2025 - 12 - 31),
        fecha_pago: date!(2025 - 12 - 31),
    };
    let declaracion = Declaracion {
        ingresos: vec![LineaIngreso {
            servicio: "internet_fijo".to_owned(),
            descripcion: "Internet fijo".to_owned(),
            valor: Money::from_pesos(1_250_000_000),
        }],
        ..Declaracion::default()
    };
    let una = liquidar(&declaracion, &fechas, &parametros)?;
    let tramos = una
        .lineas
        .iter()
        .find(|linea| linea.codigo == "intereses_mora")
        .map_or(0, |linea| linea.lineas.len());
    let inicio = Instant::now();
    let mut hechas = 0_u32;
    while inicio.elapsed() < DURA {
        for _ in 0..500 {
            black_box(liquidar(black_box(&declaracion), &fechas, &parametros)?);
        }
        hechas += 500;
    }
    let cada = inicio.elapsed() / hechas;
    informe.dato(
        &format!("Liquidations a second, one core ({tramos} interest legs, with trace)"),
        format!("{:.0}", 1.0 / cada.as_secs_f64()),
    );
    informe.promesa(
        "One liquidation",
        format!("{:.1} µs", cada.as_secs_f64() * 1e6),
        "≤ 50 µs",
        cada <= Duration::from_micros(50),
    );
    Ok(())
}
