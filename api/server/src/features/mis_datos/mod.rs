//! What the system keeps of the person who asks (Ley 1581 de 2012, artículo 8: to know, to update, to
//! correct).
//!
//! Only what is provably the person's own. An account is; an address is when the account was activated
//! with the link that went to it. An identification is not: an administrator types it, and could type
//! somebody else's to read what that person filed.

mod documento;
mod exportacion;
mod palabras;
mod partes;
mod rastro;
mod reunion;
pub mod routes;
mod tratamiento;
mod turnos;
mod types;
