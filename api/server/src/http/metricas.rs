//! Counters in Prometheus text form: requests and their time, by route and status.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Method, route pattern and status. Bounded by the routes we have.
type Clave = (String, String, u16);

/// How many, and how many microseconds in all.
type Cuenta = (u64, u128);

static CUENTAS: Mutex<BTreeMap<Clave, Cuenta>> = Mutex::new(BTreeMap::new());

pub fn anotar(metodo: &str, ruta: &str, estado: u16, duracion: Duration) {
    // Anybody may invent a method; the table may not grow with inventions.
    let conocido = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].contains(&metodo);
    let metodo = if conocido { metodo } else { "OTRO" };
    let mut cuentas = CUENTAS.lock().unwrap_or_else(PoisonError::into_inner);
    let cuenta = cuentas
        .entry((metodo.to_owned(), ruta.to_owned(), estado))
        .or_insert((0, 0));
    cuenta.0 += 1;
    cuenta.1 += duracion.as_micros();
}

/// The text that a Prometheus server reads.
pub fn texto(con_antivirus: bool) -> String {
    let cuentas = CUENTAS.lock().unwrap_or_else(PoisonError::into_inner);
    let mut salida = String::from(
        "# TYPE ser_peticiones_total counter\n# TYPE ser_peticiones_microsegundos_total counter\n",
    );
    for ((metodo, ruta, estado), (cantidad, microsegundos)) in cuentas.iter() {
        let etiquetas = format!("{{metodo=\"{metodo}\",ruta=\"{ruta}\",estado=\"{estado}\"}}");
        // Writing to a String does not fail.
        let _ = writeln!(salida, "ser_peticiones_total{etiquetas} {cantidad}");
        let _ = writeln!(
            salida,
            "ser_peticiones_microsegundos_total{etiquetas} {microsegundos}"
        );
    }
    // What people send is scanned before it is kept.
    let _ = writeln!(
        salida,
        "# TYPE ser_antivirus gauge\nser_antivirus {}",
        u8::from(con_antivirus)
    );
    salida
}
