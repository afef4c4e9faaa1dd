//! Tests of what the crate hands over: the drawn form and the words of the mails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod correo_textos;
mod ejemplos;
mod herramientas;
mod pdf;
