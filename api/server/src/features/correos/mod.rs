//! The mails that the system sent or could not send, for the ministry; and taking note of those that
//! came back.

pub mod problemas;
pub mod rebotes;
pub mod routes;
pub mod service;
pub mod types;
