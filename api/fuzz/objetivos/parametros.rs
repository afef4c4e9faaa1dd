//! Any text in the place of a file of the law: it is read, or refused with file, line and reason.
#![no_main]

mod comun;

use libfuzzer_sys::fuzz_target;
use ser_domain::parametros::{ParametroError, Parametros};

fuzz_target!(|bytes: &[u8]| {
    let Some((archivo, texto)) = comun::partes(bytes) else {
        return;
    };
    match Parametros::revisar_archivo(archivo, texto) {
        Ok(()) => {}
        // A path that is none of the law may be blank: the person wrote it.
        Err(ParametroError::Archivo(_)) if archivo.is_empty() => {}
        Err(ParametroError::Archivo(falla)) => comun::comprobar(&falla, archivo, texto),
        Err(otro) => panic!("without file and line: {otro}"),
    }
});
