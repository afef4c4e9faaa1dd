//! Deadlines as an iCalendar file (RFC 5545), for the calendar that each person already has.

use icalendar::{Alarm, Calendar, Component, Event, EventLike, Trigger};
use time::format_description::FormatItem;
use time::macros::format_description;
use time::{Date, OffsetDateTime};

/// One deadline: a whole day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plazo {
    /// Stable: the same deadline downloaded again replaces the one of before.
    pub id: String,
    /// Its last day.
    pub fecha: Date,
    /// What must be done.
    pub titulo: String,
    /// Of what, and by which rule.
    pub descripcion: String,
    /// The page where it is attended.
    pub url: String,
}

const SELLO: &[FormatItem<'_>] = format_description!("[year][month][day]T[hour][minute][second]Z");
/// Days of notice before each deadline.
const AVISOS: [i64; 2] = [5, 1];

/// The file. `dominio` makes the identifiers ours; `generado_en` is when it was made.
pub fn calendario(
    nombre: &str,
    dominio: &str,
    generado_en: OffsetDateTime,
    plazos: &[Plazo],
) -> String {
    let sello = generado_en
        .to_offset(time::UtcOffset::UTC)
        .format(SELLO)
        .unwrap_or_default();
    let mut calendario = Calendar::new();
    calendario.name(nombre).timezone("America/Bogota");
    for plazo in plazos {
        let mut evento = Event::new();
        evento
            .uid(&format!("{}@{dominio}", plazo.id))
            .add_property("DTSTAMP", &sello)
            .summary(&plazo.titulo)
            .description(&plazo.descripcion)
            .url(&plazo.url)
            .starts(plazo.fecha)
            // A deadline does not make the person busy.
            .add_property("TRANSP", "TRANSPARENT");
        for dias in AVISOS {
            let antes = Trigger::before_start(chrono::Duration::days(dias));
            evento.alarm(Alarm::display(&plazo.titulo, antes));
        }
        calendario.push(evento.done());
    }
    calendario.done().to_string()
}
