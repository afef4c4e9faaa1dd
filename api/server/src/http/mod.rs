//! What every feature uses of HTTP: problems, the actor and its permissions, JSON in and out,
//! pages, ETags, idempotency, and the assembly of the OpenAPI document.

pub mod actor;
pub mod cabeceras;
pub mod calculo;
pub mod catalogo;
pub mod consulta;
pub mod etag;
pub mod filtro;
mod forma;
pub mod hoja;
pub mod idempotencia;
pub mod json;
mod lectura;
pub mod limite;
pub mod metricas;
pub mod openapi;
pub mod paginacion;
pub mod problema;
pub mod rechazo;
pub mod solicitud;
pub mod spa;

pub use actor::{Actor, PorInscribir, QuizasActor, Reciente, Require};
pub use consulta::{Consulta, Consultas};
pub use json::{Cuerpo, Ruta};
pub use problema::{Problema, TipoProblema};
pub use solicitud::Solicitud;

/// The result of every handler and use case.
pub type Resultado<T> = Result<T, Problema>;
