//! The words of each mail, one file a subject. The layout is [`super::Carta`]'s.

pub mod boletin;
pub mod cuenta;
pub mod empresa;
pub mod pqrsd;
pub mod presentacion;
pub mod seguridad;
pub mod solicitud;

/// The last line of every mail that nobody reads the answers of.
const AUTOMATICO: &str = "Este mensaje es automático: no lo responda.";

/// Who sends the mail, as it signs.
#[must_use]
pub fn pie(entidad: &str, aviso: Option<&str>) -> Vec<String> {
    let mut pie = vec![entidad.to_owned()];
    pie.extend(aviso.map(str::to_owned));
    pie.push(AUTOMATICO.to_owned());
    pie
}
