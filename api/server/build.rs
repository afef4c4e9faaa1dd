//! A release binary carries the built SPA: it must be built again when the SPA was.

#![allow(
    clippy::print_stdout,
    reason = "this is how a build script speaks to cargo"
)]

fn main() {
    let release = std::env::var("PROFILE").is_ok_and(|perfil| perfil == "release");
    let observado = if release {
        "../../frontend/dist"
    } else {
        "build.rs"
    };
    println!("cargo:rerun-if-changed={observado}");
}
