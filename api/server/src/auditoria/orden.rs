//! `ser auditoria`: the trail at a terminal. Checking an export needs no database.

use std::io::{BufRead, Write};
use std::path::Path;

use ser_store::BaseDatos;
use ser_store::auditoria::cadena;
use ser_store::auditoria::verificacion::Verificador;

use super::ancla;
use super::llaves::Llave;

/// Links read from the database at once.
const LOTE: u64 = 2_000;

/// Where exported links go, and how many there were.
pub async fn exportar(
    base: &BaseDatos,
    desde: i64,
    salida: &mut dyn Write,
) -> Result<u64, Box<dyn std::error::Error>> {
    let mut siguiente = desde;
    let mut total = 0;
    loop {
        let eslabones = cadena::recorrer(base.conexion(), siguiente, i64::MAX, LOTE).await?;
        let Some((ultimo, _)) = eslabones.last() else {
            return Ok(total);
        };
        siguiente = ultimo.numero + 1;
        for (sello, evento) in &eslabones {
            let evento = evento
                .as_ref()
                .ok_or_else(|| format!("el eslabón {} no tiene su evento", sello.numero))?;
            writeln!(salida, "{}", cadena::exportar(evento, sello)?)?;
            total += 1;
        }
    }
}

/// Follows an export, line by line, and says how it ended.
///
/// # Errors
/// Names the first link, or the anchor, that does not hold.
pub fn verificar(
    archivo: impl BufRead,
    anclas: Option<(&Path, &[Llave])>,
) -> Result<String, Box<dyn std::error::Error>> {
    let hitos = match anclas {
        Some((carpeta, llaves)) => ancla::de_carpeta(carpeta, llaves)
            .map_err(|(archivo, error)| format!("{archivo}: {error}"))?,
        None => Vec::new(),
    };
    let (con_anclas, cuantas) = (!hitos.is_empty(), hitos.len());
    let mut verificador = Verificador::desde_donde_empiece(hitos);
    let mut primero = None;
    for linea in archivo.lines() {
        let linea = linea?;
        if linea.trim().is_empty() {
            continue;
        }
        verificador.seguir(&linea)?;
        primero = primero.or_else(|| verificador.cabeza().map(|cabeza| cabeza.numero));
    }
    verificador.terminar()?;
    let (Some(primero), Some(ultimo)) = (primero, verificador.cabeza()) else {
        return Err("el archivo no tiene eslabones".into());
    };
    let mut dicho = format!(
        "La cadena está entera: {} eslabones, del {primero} al {}.\nÚltima huella: {}\n",
        verificador.vistos(),
        ultimo.numero,
        ultimo.huella
    );
    if con_anclas {
        dicho.push_str(&format!("Coincide con {cuantas} anclas firmadas.\n"));
    } else {
        dicho.push_str(
            "Sin anclas: se comprobó que nadie cambió partes, no que nadie la escribió toda de nuevo.\n",
        );
    }
    Ok(dicho)
}
