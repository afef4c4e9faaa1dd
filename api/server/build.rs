//! The list of known passwords as sorted digests; and a release binary carries the built SPA: it must
//! be built again when the SPA was.

#![allow(
    clippy::print_stdout,
    reason = "this is how a build script speaks to cargo"
)]

use std::collections::BTreeSet;
use std::io::Result;
use std::path::Path;

use sha2::{Digest, Sha256};

/// See `claves/LEEME.md`.
const LISTAS: [&str; 3] = [
    "claves/comunes.txt",
    "claves/largas.txt",
    "claves/propias.txt",
];

fn main() -> Result<()> {
    let release = std::env::var("PROFILE").is_ok_and(|perfil| perfil == "release");
    let observado = if release {
        "../../frontend/dist"
    } else {
        "build.rs"
    };
    println!("cargo:rerun-if-changed={observado}");

    let mut huellas = BTreeSet::new();
    for lista in LISTAS {
        println!("cargo:rerun-if-changed={lista}");
        let texto = std::fs::read_to_string(lista)?;
        huellas.extend(
            texto
                .lines()
                .map(|linea| Sha256::digest(linea)[..8].to_vec()),
        );
    }
    let salida = std::env::var_os("OUT_DIR").unwrap_or_default();
    let bytes: Vec<u8> = huellas.into_iter().flatten().collect();
    std::fs::write(Path::new(&salida).join("claves_conocidas.bin"), bytes)
}
