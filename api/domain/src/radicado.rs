//! The number under which something is filed: year, kind, a sequence without gaps, check digit.

use std::fmt;

use time::macros::time;
use time::{Date, Duration, PrimitiveDateTime, Time};

use crate::kernel::Calendario;

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

/// What is filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TipoRadicado {
    /// A request for accounts.
    SolicitudDeUsuarios,
    /// A petition, complaint, claim, suggestion or report.
    Pqrsd,
    /// A problem with the system.
    Incidencia,
}

impl TipoRadicado {
    /// The two digits of the kind.
    #[must_use]
    pub const fn digitos(self) -> &'static str {
        match self {
            Self::SolicitudDeUsuarios => "01",
            Self::Pqrsd => "02",
            Self::Incidencia => "03",
        }
    }
}

/// `2026-01-00000007-4`. Kept and compared without hyphens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Radicado(String);

/// The text is not a number of this form, or its check digit belongs to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("El radicado son quince dígitos, como 2026-01-00000007-4; revise que esté completo")]
pub struct RadicadoInvalido;

impl Radicado {
    /// The number of the `consecutivo`-th of its kind in that year.
    #[must_use]
    pub fn new(anio: i32, tipo: TipoRadicado, consecutivo: u32) -> Self {
        let cuerpo = format!("{anio:04}{}{consecutivo:08}", tipo.digitos());
        let digito = digito_de_control(&cuerpo);
        Self(format!("{cuerpo}{digito}"))
    }

    /// Reads what a person copied, with or without hyphens and spaces.
    ///
    /// # Errors
    /// When it is not fifteen digits or the last one is not theirs.
    pub fn parse(texto: &str) -> Result<Self, RadicadoInvalido> {
        let limpio: String = texto
            .chars()
            .filter(|c| *c != '-' && !c.is_whitespace())
            .collect();
        let digitos = limpio.len() == 15 && limpio.bytes().all(|b| b.is_ascii_digit());
        if !digitos {
            return Err(RadicadoInvalido);
        }
        let (cuerpo, ultimo) = limpio.split_at(14);
        if digito_de_control(cuerpo).to_string() == ultimo {
            Ok(Self(limpio))
        } else {
            Err(RadicadoInvalido)
        }
    }

    /// The fifteen digits.
    #[must_use]
    pub fn digitos(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Radicado {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let d = &self.0;
        write!(f, "{}-{}-{}-{}", &d[..4], &d[4..6], &d[6..14], &d[14..])
    }
}

/// Luhn: a digit that was mistyped, or two neighbours that changed places, give another one.
fn digito_de_control(cuerpo: &str) -> u8 {
    let suma: u32 = cuerpo
        .bytes()
        .rev()
        .enumerate()
        .map(|(lugar, b)| {
            let digito = u32::from(b - b'0');
            match lugar % 2 {
                0 if digito * 2 > 9 => digito * 2 - 9,
                0 => digito * 2,
                _ => digito,
            }
        })
        .sum();
    u8::try_from((10 - suma % 10) % 10).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parametros::{Parametros, Publicados};
    use time::macros::{date, datetime};

    #[test]
    fn what_arrives_after_hours_counts_as_of_the_next_business_day() {
        let publicados = Publicados::de_fabrica().unwrap();
        let parametros = Parametros::con_publicados(publicados).unwrap();
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
    fn a_number_is_read_back_and_a_mistyped_one_is_not() {
        let radicado = Radicado::new(2026, TipoRadicado::SolicitudDeUsuarios, 7);
        let escrito = radicado.to_string();
        assert_eq!(&escrito[..17], "2026-01-00000007-");
        assert_eq!(Radicado::parse(&escrito), Ok(radicado.clone()));
        assert_eq!(Radicado::parse(radicado.digitos()), Ok(radicado.clone()));
        let digitos = radicado.digitos();
        for lugar in 0..15 {
            let original = digitos.as_bytes()[lugar];
            let otro = if original == b'9' {
                '0'
            } else {
                char::from(original + 1)
            };
            let mut malo = digitos.to_owned();
            malo.replace_range(lugar..=lugar, &otro.to_string());
            assert_eq!(Radicado::parse(&malo), Err(RadicadoInvalido), "{malo}");
        }
        for malo in ["", "2026", "2026010000000700", "x026-01-00000007-4"] {
            assert!(Radicado::parse(malo).is_err());
        }
    }
}
