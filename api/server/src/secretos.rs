//! Replacing the installation's secret. With the new one in `SER_SECRETO` and the one of before in
//! `SER_SECRETO_ANTERIORES` everything goes on working; `ser secreto rotar` writes again what was
//! encrypted, and gives the word of the new key for the anchors of before. What each use of the secret
//! does in the meantime stands in `docs/asvs.md`.

use std::fmt;

use ser_adapters::reloj::dia_en_bogota;
use ser_store::{Escritura, llave, pedido, segundo_factor, trabajo};
use serde_json::json;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use uuid::Uuid;

use crate::Contexto;
use crate::auditoria::llaves;
use crate::auditoria::{Hecho, anotar_del_sistema};
use crate::credencial::{cifrado, totp};
use crate::http::Resultado;
use crate::jobs::pedido::CIFRADO;
use crate::tokens::{VIDA_ACCESO, nombre_de};

/// Rows of a transaction: each holds the writer's lock of SQLite.
const LOTE: u64 = 200;

/// What was written again, and what nobody can read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recifrado {
    pub escritos: u64,
    /// Written with a secret that is not configured.
    pub ilegibles: u64,
}

/// What still needs an earlier secret.
#[derive(Clone, Debug)]
pub struct Pendiente {
    pub en_uso: String,
    pub anteriores: Vec<String>,
    /// Encrypted with another secret than the one in force.
    pub cifrados: u64,
    /// Until when there may be tokens that a key of an earlier secret signed.
    pub tokens_hasta: Option<OffsetDateTime>,
    /// Mails and other jobs that wait: their links may be of before.
    pub trabajos: u64,
    /// People whose recovery codes were kept in the old way.
    pub con_codigos_viejos: u64,
    /// Anchors' keys that nobody vouched for.
    pub llaves_sin_aval: usize,
}

impl Pendiente {
    /// Whether nothing is lost with the earlier secrets but what is documented.
    pub fn se_pueden_quitar(&self) -> bool {
        self.cifrados == 0
            && self.tokens_hasta.is_none()
            && self.trabajos == 0
            && self.con_codigos_viejos == 0
            && self.llaves_sin_aval == 0
    }
}

impl fmt::Display for Pendiente {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Secreto en uso: {}", self.en_uso)?;
        if self.anteriores.is_empty() {
            writeln!(f, "Anteriores: ninguno")?;
        } else {
            writeln!(f, "Anteriores: {}", self.anteriores.join(", "))?;
        }
        writeln!(f, "Cifrado con otro secreto: {}", self.cifrados)?;
        writeln!(
            f,
            "Llaves de anclas sin aval de la de hoy: {}",
            self.llaves_sin_aval
        )?;
        match self
            .tokens_hasta
            .and_then(|hasta| hasta.format(&Rfc3339).ok())
        {
            Some(hasta) => writeln!(
                f,
                "Tokens firmados con una llave anterior: valen hasta {hasta}"
            )?,
            None => writeln!(f, "Tokens firmados con una llave anterior: ninguno")?,
        }
        writeln!(f, "Correos y otros trabajos en espera: {}", self.trabajos)?;
        writeln!(
            f,
            "Personas con códigos de recuperación guardados como antes: {}",
            self.con_codigos_viejos
        )?;
        if self.anteriores.is_empty() {
            return Ok(());
        }
        f.write_str(if self.se_pueden_quitar() {
            "Ya puede quitar SER_SECRETO_ANTERIORES. Dejarán de servir los enlaces de retiro de los boletines ya enviados y los códigos de seis cifras de los últimos diez minutos.\n"
        } else {
            "Todavía no quite SER_SECRETO_ANTERIORES: dejaría de servir lo que está arriba.\n"
        })
    }
}

/// Encrypts again, with the secret in force, what was encrypted with others; and vouches for the keys
/// that signed anchors with them.
pub async fn rotar(contexto: &Contexto) -> Resultado<Recifrado> {
    let mut total = Recifrado::default();
    asegurar_llave(contexto).await?;
    avalar(contexto).await?;
    let mut desde = Uuid::nil();
    while let Some(hasta) = factores(contexto, desde, &mut total).await? {
        desde = hasta;
    }
    desde = Uuid::nil();
    while let Some(hasta) = pedidos(contexto, desde, &mut total).await? {
        desde = hasta;
    }
    Ok(total)
}

pub async fn pendiente(contexto: &Contexto) -> Resultado<Pendiente> {
    let (base, settings) = (contexto.base.conexion(), &contexto.settings);
    let prefijo = cifrado::prefijo(&settings.secreto);
    let en_uso = nombre_de(&settings.secreto);
    let anteriores: Vec<String> = settings.secretos_anteriores.iter().map(nombre_de).collect();
    let llaves = llaves::todas(settings, base).await?;
    Ok(Pendiente {
        cifrados: segundo_factor::contar_de_otro_modo(base, &prefijo).await?
            + pedido::contar_de_otro_modo(base, &prefijo).await?,
        tokens_hasta: tokens_hasta(contexto).await?,
        trabajos: trabajo::contar_estado(base, trabajo::PENDIENTE).await?,
        con_codigos_viejos: segundo_factor::con_codigos_sin_sal(base).await?,
        llaves_sin_aval: llaves
            .iter()
            .skip(1)
            .filter(|llave| llave.hasta.is_none())
            .count(),
        en_uso,
        anteriores,
    })
}

/// Its keys sign no more once there is one of the secret in force, and what they signed lasts minutes.
async fn tokens_hasta(contexto: &Contexto) -> Resultado<Option<OffsetDateTime>> {
    let (settings, ahora) = (&contexto.settings, contexto.instante());
    if settings.secretos_anteriores.is_empty() {
        return Ok(None);
    }
    let propias = format!("{}.", nombre_de(&settings.secreto));
    let llaves = llave::vigentes(contexto.base.conexion(), ahora).await?;
    let primera = llaves
        .iter()
        .filter(|llave| llave.kid.starts_with(&propias))
        .map(|llave| llave.creada_en)
        .min();
    let hasta = primera.unwrap_or(ahora) + VIDA_ACCESO;
    Ok((hasta > ahora).then_some(hasta))
}

/// A key that says its secret, where the one that signs is from before they did.
async fn asegurar_llave(contexto: &Contexto) -> Resultado<()> {
    let propias = format!("{}.", nombre_de(&contexto.settings.secreto));
    let llaves = llave::vigentes(contexto.base.conexion(), contexto.instante()).await?;
    if !llaves.iter().any(|llave| llave.kid.starts_with(&propias)) {
        contexto.rotar_llave().await?;
    }
    Ok(())
}

async fn avalar(contexto: &Contexto) -> Resultado<()> {
    let ahora = contexto.instante();
    let tx = contexto.base.escribir().await?;
    let cuantas = llaves::avalar(&contexto.settings, &tx, dia_en_bogota(ahora), ahora).await?;
    if cuantas > 0 {
        let despues = json!({ "secreto": nombre_de(&contexto.settings.secreto), "llaves_de_anclas": cuantas });
        anotar(&tx, ahora, "avalar", &despues);
        tx.commit().await?;
    }
    Ok(())
}

/// One batch; where it ended, none when there was nothing.
async fn factores(
    contexto: &Contexto,
    desde: Uuid,
    total: &mut Recifrado,
) -> Resultado<Option<Uuid>> {
    let prefijo = cifrado::prefijo(&contexto.settings.secreto);
    let tx = contexto.base.escribir().await?;
    let filas = segundo_factor::cifrados_de_otro_modo(&tx, &prefijo, desde, LOTE).await?;
    let Some(ultima) = filas.last().map(|fila| fila.id) else {
        return Ok(None);
    };
    let mut escritos = 0;
    for fila in filas {
        let previo = fila.secreto_cifrado.unwrap_or_default();
        let Some(nuevo) = otra_vez(contexto, totp::USO, fila.usuario_id, &previo)? else {
            total.ilegibles += 1;
            continue;
        };
        escritos += u64::from(segundo_factor::recifrar(&tx, fila.id, &previo, nuevo).await?);
    }
    terminar(contexto, tx, "segundo_factor", escritos).await?;
    total.escritos += escritos;
    Ok(Some(ultima))
}

async fn pedidos(
    contexto: &Contexto,
    desde: Uuid,
    total: &mut Recifrado,
) -> Resultado<Option<Uuid>> {
    let prefijo = cifrado::prefijo(&contexto.settings.secreto);
    let tx = contexto.base.escribir().await?;
    let filas = pedido::cifrados_de_otro_modo(&tx, &prefijo, desde, LOTE).await?;
    let Some(ultima) = filas.last().map(|fila| fila.id) else {
        return Ok(None);
    };
    let mut escritos = 0;
    for fila in filas {
        let Some(nuevo) = otra_vez(contexto, CIFRADO, fila.id, &fila.cifrado)? else {
            total.ilegibles += 1;
            continue;
        };
        escritos += u64::from(pedido::recifrar(&tx, fila.id, nuevo).await?);
    }
    terminar(contexto, tx, "pedido_de_cuenta", escritos).await?;
    total.escritos += escritos;
    Ok(Some(ultima))
}

/// The same text encrypted with the secret in force; none when no secret reads it.
fn otra_vez(contexto: &Contexto, uso: &str, de: Uuid, previo: &str) -> Resultado<Option<String>> {
    let settings = &contexto.settings;
    let Ok(claro) = cifrado::descifrar(&settings.secretos(), uso, de.as_bytes(), previo) else {
        return Ok(None);
    };
    cifrado::cifrar(&settings.secreto, uso, de.as_bytes(), &claro).map(Some)
}

async fn terminar(contexto: &Contexto, tx: Escritura, tabla: &str, escritos: u64) -> Resultado<()> {
    if escritos > 0 {
        let secreto = nombre_de(&contexto.settings.secreto);
        let despues = json!({ "secreto": secreto, "tabla": tabla, "filas": escritos });
        anotar(&tx, contexto.instante(), "recifrar", &despues);
        tx.commit().await?;
    }
    Ok(())
}

fn anotar(tx: &Escritura, ahora: OffsetDateTime, accion: &str, despues: &serde_json::Value) {
    let hecho = Hecho {
        accion,
        objeto: "secreto",
        objeto_id: None,
        antes: None,
        despues: Some(despues),
    };
    anotar_del_sistema(tx, ahora, hecho);
}
