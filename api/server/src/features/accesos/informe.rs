//! The report of accesses as a file, to be signed and kept.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::types::Acceso;
use crate::http::hoja::{inofensivo, nueva};
use crate::http::{Problema, Resultado};
use crate::permiso::Rol;

const COLUMNAS: [&str; 8] = [
    "Nombre",
    "Identificación",
    "Correo",
    "Roles",
    "Estado",
    "Cuenta creada (UTC)",
    "Último ingreso (UTC)",
    "Avisos",
];

/// The rows as CSV.
pub fn csv(personas: &[Acceso]) -> Resultado<Vec<u8>> {
    let mut salida = nueva(&COLUMNAS)?;
    for persona in personas {
        let roles: Vec<&str> = persona
            .roles
            .iter()
            .map(|codigo| Rol::de_codigo(codigo).map_or(codigo.as_str(), |rol| rol.nombre()))
            .collect();
        let celdas = [
            &persona.nombre,
            &persona.identificacion,
            &persona.correo,
            &roles.join(", "),
            &persona.estado,
            &instante(Some(persona.creado_en)),
            &instante(persona.ultimo_ingreso_en),
            &persona.avisos.join(", "),
        ]
        .map(|texto| inofensivo(texto));
        salida.write_record(celdas).map_err(Problema::interno)?;
    }
    salida.into_inner().map_err(Problema::interno)
}

fn instante(instante: Option<OffsetDateTime>) -> String {
    instante
        .and_then(|instante| instante.format(&Rfc3339).ok())
        .unwrap_or_default()
}
