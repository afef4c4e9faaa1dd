//! What every request of the simulator asks of its fields.

use time::Date;
use validator::ValidationError;

/// A date that people mean. The years between two dates cost work, and anybody may ask.
pub fn fecha_posible(fecha: &Date) -> Result<(), ValidationError> {
    const ANIOS: std::ops::RangeInclusive<i32> = 1900..=2100;
    if ANIOS.contains(&fecha.year()) {
        return Ok(());
    }
    let mensaje = "Escriba una fecha entre 1900 y 2100";
    Err(ValidationError::new("fecha_fuera_de_rango").with_message(mensaje.into()))
}
