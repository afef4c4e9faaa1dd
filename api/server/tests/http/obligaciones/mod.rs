//! The list of obligations, its values on a date, and its files.

mod actos_de_mora;
mod calendario;
mod detalle;
mod exportacion;
mod filtros;
mod valores;

use ser_domain::obligaciones::TipoObligacion;
use ser_testkit::{Deuda, Empresa, TestApp};
use serde_json::Value;
use time::macros::date;

/// On 30 September 2025: one debt of each kind, one unfiled period overdue, and the accented
/// words that people type without accents.
async fn empresa_con_deudas(app: &TestApp) -> Empresa {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    for deuda in [
        Deuda {
            concepto: "Permiso de uso del espectro",
            referencia: "Resolución 0123",
            ..Deuda::de(
                TipoObligacion::LiquidacionDerechos,
                48_000_000,
                date!(2025 - 06 - 30),
            )
        },
        Deuda {
            concepto: "Multa por información extemporánea",
            referencia: "Resolución 0456",
            ..Deuda::de(TipoObligacion::Multa, 12_000_000, date!(2025 - 03 - 31))
        },
        Deuda {
            concepto: "Facilidad de pago",
            referencia: "Cuota 1 de 12",
            ..Deuda::de(
                TipoObligacion::FacilidadPago,
                3_500_000,
                date!(2025 - 10 - 15),
            )
        },
        Deuda {
            concepto: "Cuenta de orden 100%",
            referencia: "CO_1",
            ..Deuda::de(
                TipoObligacion::CuentaOrden,
                7_000_000,
                date!(2024 - 12 - 31),
            )
        },
    ] {
        app.deuda(&empresa.operador, deuda).await;
    }
    empresa
}

/// One field of every row of a list.
fn columna<'a>(lista: &'a Value, campo: &str) -> Vec<&'a str> {
    lista["datos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fila| fila[campo].as_str().unwrap_or_default())
        .collect()
}
