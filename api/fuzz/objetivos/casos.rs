//! Any text in the place of a worked case: it is refused with file, line and reason, or read and
//! computed. The engine may refuse what it says; it never panics.
#![no_main]

mod comun;
#[path = "../../domain/tests/domain/soporte/intento.rs"]
mod intento;
#[path = "../../domain/tests/domain/soporte/texto_de_caso.rs"]
#[allow(dead_code)]
mod texto_de_caso;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ser_domain::parametros::{Parametros, tasas_mora_certificadas};

static PARAMETROS: LazyLock<Parametros> = LazyLock::new(|| {
    let ley = Parametros::de_la_ley().expect("the law reads");
    let tasas = tasas_mora_certificadas().expect("the rates read");
    ley.con_tasas(tasas).expect("the rates follow the law")
});

fuzz_target!(|bytes: &[u8]| {
    let Some((archivo, texto)) = comun::partes(bytes) else {
        return;
    };
    if let Err(falla) = intento::intentar(archivo, texto, &PARAMETROS) {
        assert!(archivo.is_empty() || falla.archivo == archivo);
        if !archivo.is_empty() {
            comun::comprobar(&falla, archivo, texto);
        }
    }
});
