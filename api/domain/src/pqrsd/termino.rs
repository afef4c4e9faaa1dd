//! From which day a term counts, and on which it ends.

use time::Date;

use super::TipoSolicitud;
use crate::kernel::Calendario;
use crate::parametros::{ParametroError, Parametros, Plazo, Valor};

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
    use time::macros::date;

    fn parametros() -> Parametros {
        Parametros::con_publicados(Publicados::de_fabrica().unwrap()).unwrap()
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
