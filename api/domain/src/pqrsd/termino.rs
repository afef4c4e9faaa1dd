//! From which day a term counts, and on which it ends.

use time::macros::time;
use time::{Date, Duration, PrimitiveDateTime, Time};

use super::TipoSolicitud;
use crate::kernel::Calendario;
use crate::parametros::{ParametroError, Parametros, Plazo, Valor};

/// When attention closes. Source: contact data of the ministry («Nuevo horario de atención: Lunes a
/// Viernes de 8:30 a.m. a 4:30 p.m.»).
pub const CIERRE: Time = time!(16:30);

/// The day on which something counts as filed: what arrives after hours, or on a day that is not a
/// business day, counts as of the next business day. `instante` is the time in Colombia.
#[must_use]
pub fn dia_de_radicacion(instante: PrimitiveDateTime, calendario: &Calendario) -> Date {
    let dia = instante.date();
    if calendario.es_habil(dia) && instante.time() > CIERRE {
        calendario.siguiente_habil(dia.saturating_add(Duration::DAY))
    } else {
        calendario.siguiente_habil(dia)
    }
}

/// The last day to answer what counts as filed on `radicada_el`, with the rule that says so.
///
/// # Errors
/// Before the law that gives the term.
pub fn vencimiento(
    tipo: TipoSolicitud,
    radicada_el: Date,
    parametros: &Parametros,
) -> Result<(Date, Valor<Plazo>), ParametroError> {
    let valor = tipo.plazo(parametros.ley()).en(radicada_el)?.clone();
    let vence = valor
        .valor
        .vencimiento(radicada_el, parametros.calendario());
    Ok((vence, valor))
}

/// The last day to answer once whoever filed it sent what was missing: the days that were left run
/// again from the day after `completada_el` (Ley 1755 de 2015, art. 1; art. 17 of the code). One that
/// was given back late keeps no days.
#[must_use]
pub fn reanudar(
    vence_el: Date,
    devuelta_el: Date,
    completada_el: Date,
    calendario: &Calendario,
) -> Date {
    let quedaban = calendario.habiles_entre(devuelta_el, vence_el).max(0);
    let quedaban = u16::try_from(quedaban).unwrap_or(u16::MAX);
    calendario.sumar_dias_habiles(completada_el, quedaban)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parametros::Publicados;
    use time::macros::{date, datetime};

    fn parametros() -> Parametros {
        Parametros::con_publicados(Publicados::de_fabrica().unwrap()).unwrap()
    }

    #[test]
    fn what_arrives_after_hours_counts_as_of_the_next_business_day() {
        let parametros = parametros();
        for (llega, cuenta) in [
            (datetime!(2026-11-23 08:00), date!(2026 - 11 - 23)),
            (datetime!(2026-11-23 16:30), date!(2026 - 11 - 23)),
            (datetime!(2026-11-23 16:30:01), date!(2026 - 11 - 24)),
            // Friday after hours; Saturday; a holiday on a Tuesday.
            (datetime!(2026-11-27 17:00), date!(2026 - 11 - 30)),
            (datetime!(2026-11-21 12:00), date!(2026 - 11 - 23)),
            (datetime!(2026-12-08 10:00), date!(2026 - 12 - 09)),
        ] {
            assert_eq!(
                dia_de_radicacion(llega, parametros.calendario()),
                cuenta,
                "{llega}"
            );
        }
    }

    #[test]
    fn each_kind_has_its_term_in_business_days() {
        let parametros = parametros();
        // Monday 23 November 2026: 8 and 25 December are holidays, and so is 1 January; Epiphany
        // moves to Monday 11 January 2027.
        for (tipo, vence) in [
            (TipoSolicitud::Solicitud, date!(2026 - 12 - 15)),
            (TipoSolicitud::Denuncia, date!(2026 - 12 - 15)),
            (TipoSolicitud::Informacion, date!(2026 - 12 - 07)),
            (TipoSolicitud::Consulta, date!(2027 - 01 - 07)),
        ] {
            let (hallado, valor) = vencimiento(tipo, date!(2026 - 11 - 23), &parametros).unwrap();
            assert_eq!(hallado, vence, "{tipo:?}");
            assert!(valor.uso.norma.contains("Ley 1755 de 2015"));
        }
        // During the emergency the terms were longer, and before the law there was none.
        let (vence, _) =
            vencimiento(TipoSolicitud::Queja, date!(2021 - 03 - 01), &parametros).unwrap();
        assert_eq!(vence, date!(2021 - 04 - 15));
        assert!(vencimiento(TipoSolicitud::Queja, date!(2015 - 06 - 29), &parametros).is_err());
    }

    #[test]
    fn the_days_that_were_left_run_again() {
        let parametros = parametros();
        let calendario = parametros.calendario();
        // Due on 15 December; given back on the 1st with nine days left (the 8th is a holiday).
        let vence = reanudar(
            date!(2026 - 12 - 15),
            date!(2026 - 12 - 01),
            date!(2026 - 12 - 10),
            calendario,
        );
        assert_eq!(calendario.habiles_entre(date!(2026 - 12 - 10), vence), 9);
        let tarde = reanudar(
            date!(2026 - 12 - 15),
            date!(2026 - 12 - 18),
            date!(2026 - 12 - 21),
            calendario,
        );
        assert_eq!(tarde, date!(2026 - 12 - 21));
    }
}
