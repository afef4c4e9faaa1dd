//! The challenge that a public form asks for before it sends.

pub mod routes;
