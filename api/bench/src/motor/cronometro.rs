//! How long a computation takes.

use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::Fin;

/// Each round lasts at least this: short enough for some to pass without being interrupted.
const RONDA: Duration = Duration::from_millis(10);
const RONDAS: u32 = 30;

/// Seconds of one computation: the mean of the round that other work on the machine disturbed
/// least.
pub fn segundos<T>(calcular: impl Fn() -> Fin<T>) -> Fin<f64> {
    let mut veces = 1_u32;
    // Doubles until a round is long enough; that also warms the caches.
    while ronda(&calcular, veces)? < RONDA {
        veces = veces.saturating_mul(2);
    }
    let mut mejor = f64::INFINITY;
    for _ in 0..RONDAS {
        let cada = ronda(&calcular, veces)?.as_secs_f64() / f64::from(veces);
        mejor = mejor.min(cada);
    }
    Ok(mejor)
}

fn ronda<T>(calcular: &impl Fn() -> Fin<T>, veces: u32) -> Fin<Duration> {
    let inicio = Instant::now();
    for _ in 0..veces {
        black_box(calcular()?);
    }
    Ok(inicio.elapsed())
}

/// `12.3 µs`, or milliseconds from one on.
pub fn tiempo(segundos: f64) -> String {
    if segundos < 1e-3 {
        format!("{:.2} µs", segundos * 1e6)
    } else {
        format!("{:.1} ms", segundos * 1e3)
    }
}

/// `103 595 a second`.
pub fn por_segundo(segundos: f64) -> String {
    format!("{} a second", miles((1.0 / segundos) as u64))
}

/// A whole number by groups of three digits.
pub fn miles(valor: u64) -> String {
    let digitos = valor.to_string();
    let mut texto = String::new();
    for (lugar, digito) in digitos.chars().enumerate() {
        if lugar > 0 && (digitos.len() - lugar).is_multiple_of(3) {
            texto.push(' ');
        }
        texto.push(digito);
    }
    texto
}
