//! Where mail goes, and whether a password would travel in clear.

use super::Perfil;

/// Refuses an address that nobody could use, and in production one that would show a password or
/// the mail itself to whoever listens. `smtp://` is never encrypted unless it says `tls=required`.
pub fn comprobar(correo: &str, perfil: Perfil) -> Result<(), &'static str> {
    let conocido = ["archivos:", "smtp://", "smtps://"]
        .iter()
        .any(|esquema| correo.starts_with(esquema));
    if !conocido && correo != "memoria" {
        return Err("SER_CORREO debe ser smtps://…, smtp://…?tls=required o archivos:<carpeta>");
    }
    if perfil != Perfil::Produccion {
        return Ok(());
    }
    if correo == "memoria" {
        return Err("SER_CORREO=memoria no se admite en producción");
    }
    let opciones = correo.split_once('?').map_or("", |(_, opciones)| opciones);
    let dice = |opcion| opciones.split('&').any(|dicha| dicha == opcion);
    if dice("tls=opportunistic") {
        return Err(
            "SER_CORREO con tls=opportunistic no se admite en producción: quien esté en medio puede quitar el cifrado; use tls=required",
        );
    }
    if correo.starts_with("smtp://") && correo.contains('@') && !dice("tls=required") {
        return Err(
            "SER_CORREO enviaría la clave sin cifrar: use smtps://… o smtp://…?tls=required",
        );
    }
    Ok(())
}
