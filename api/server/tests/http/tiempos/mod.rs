//! What an answer takes and says does not tell whether what somebody names exists.
//!
//! Half of the tries name something that exists, in random order, so that whatever else the machine
//! does falls on both halves alike. The statistic is that of Mann and Whitney: how often a try of
//! one half took longer than one of the other. Without a difference it is one half, whatever the
//! noise looks like, because the order was drawn by lot; it is accepted within six standard
//! deviations, which a fair lot leaves twice in a thousand million times. Variants that leak on
//! purpose must fall outside.

mod cuentas;
mod radicados;

use std::time::{Duration, Instant};

use rand::seq::SliceRandom;
use ser_testkit::Peticion;
use serde_json::Value;

const DESVIACIONES: f64 = 6.0;
/// Of a variant that leaks: it is looked at after each so many tries.
const TANDA: usize = 200;
const TANDAS: usize = 20;

/// What was tried, and how long it took.
struct Intento {
    existe: bool,
    tardo: Duration,
}

/// All the tries of one operation, and the different things that it said.
#[derive(Default)]
struct Medida {
    que: &'static str,
    intentos: Vec<Intento>,
    dichos: Vec<(u16, Value)>,
}

/// Makes so many tries, half of which name what exists; `preparar` gets the half and the number of
/// the try within it.
async fn medir(
    que: &'static str,
    cuantos: usize,
    preparar: impl AsyncFn(bool, usize) -> Peticion,
) -> Medida {
    let mut orden: Vec<(bool, usize)> = (0..cuantos).map(|i| (i % 2 == 0, i / 2)).collect();
    orden.shuffle(&mut rand::rng());
    let mut intentos = Vec::with_capacity(cuantos);
    let mut dichos: Vec<(u16, Value)> = Vec::new();
    for (existe, numero) in orden {
        let peticion = preparar(existe, numero).await;
        let inicio = Instant::now();
        let respuesta = peticion.await;
        let tardo = inicio.elapsed();
        intentos.push(Intento { existe, tardo });
        let mut dicho = serde_json::from_slice(&respuesta.bytes).unwrap_or(Value::Null);
        if let Some(problema) = dicho.as_object_mut() {
            problema.remove("solicitud_id");
        }
        if !dichos.contains(&(respuesta.estado, dicho.clone())) {
            dichos.push((respuesta.estado, dicho));
        }
    }
    Medida {
        que,
        intentos,
        dichos,
    }
}

/// A leak on purpose is found, in as many tries as a busy machine makes necessary.
async fn se_nota(que: &'static str, preparar: impl AsyncFn(bool, usize) -> Peticion) {
    let mut todos = Medida::default();
    for _ in 0..TANDAS {
        let tanda = medir(que, TANDA, &preparar).await;
        todos.intentos.extend(tanda.intentos);
        let (veces, tolerancia) = todos.ventaja();
        if (veces - 0.5).abs() > tolerancia {
            return;
        }
    }
    panic!(
        "{que} leaks on purpose and was not found: {:?}",
        todos.ventaja()
    );
}

impl Medida {
    /// One answer to all, and no half slower than the other.
    fn no_dice_nada(&self) {
        assert_eq!(self.dichos.len(), 1, "{}: {:?}", self.que, self.dichos);
        let (veces, tolerancia) = self.ventaja();
        assert!(
            (veces - 0.5).abs() <= tolerancia,
            "{}: {veces:.3} of the tries of what exists took longer (± {tolerancia:.3})",
            self.que
        );
    }

    /// How often a try that names what exists took longer than one that does not, and how far from
    /// one half that may be by chance.
    fn ventaja(&self) -> (f64, f64) {
        let de = |existe: bool| -> Vec<Duration> {
            self.intentos
                .iter()
                .filter(|intento| intento.existe == existe)
                .map(|intento| intento.tardo)
                .collect()
        };
        let (con, sin) = (de(true), de(false));
        let mayores = con
            .iter()
            .map(|uno| sin.iter().filter(|otro| uno > *otro).count())
            .sum::<usize>();
        let (n, m) = (con.len() as f64, sin.len() as f64);
        let desviacion = ((n + m + 1.0) / (12.0 * n * m)).sqrt();
        (mayores as f64 / (n * m), DESVIACIONES * desviacion)
    }
}
