//! What integration tests stand on: the real application on port 0, with its own database on
//! SQLite or PostgreSQL, mail in memory and a clock that stands where the test puts it.
//!
//! A test is an `async fn name(app: &TestApp)`; [`en_ambos_motores!`] makes of it the two cases
//! `name::sqlite` and `name::postgres`. A function that is left out of the list is dead code,
//! which the lint set refuses, so no test stays unrun.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "only tests depend on this crate, and in a test a panic is the report"
)]

pub mod actor;
pub mod app;
pub mod base;
pub mod clamd;
pub mod constructores;
pub mod declaracion;
pub mod peticion;

pub use actor::{Actor, Cuenta};
pub use app::TestApp;
pub use base::Base;
pub use constructores::{Deuda, Empresa};
pub use peticion::{Peticion, Respuesta};
pub use ser_store::Motor;

/// The date on which every test begins, unless it moves the clock.
pub const HOY: time::Date = time::macros::date!(2026 - 11 - 21);

/// Makes of each `async fn name(app: &TestApp)` one test an engine.
///
/// `en_ambos_motores![sin_app: a, b]` gives each `async fn a(motor: Motor)` the engine instead,
/// for tests that start the application in their own way.
#[macro_export]
macro_rules! en_ambos_motores {
    (sin_app: $($nombre:ident),+ $(,)?) => {$(
        mod $nombre {
            #[test]
            fn sqlite() {
                $crate::app::correr(super::$nombre($crate::Motor::Sqlite));
            }

            #[test]
            fn postgres() {
                $crate::app::correr(super::$nombre($crate::Motor::Postgres));
            }
        }
    )+};
    ($($nombre:ident),+ $(,)?) => {$(
        mod $nombre {
            #[test]
            fn sqlite() {
                $crate::app::correr(async {
                    let app = $crate::TestApp::en($crate::Motor::Sqlite).await;
                    super::$nombre(&app).await;
                    app.terminar().await;
                });
            }

            #[test]
            fn postgres() {
                $crate::app::correr(async {
                    let app = $crate::TestApp::en($crate::Motor::Postgres).await;
                    super::$nombre(&app).await;
                    app.terminar().await;
                });
            }
        }
    )+};
}
