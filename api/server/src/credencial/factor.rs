//! Proving the second factor: a code of the application, one that went by mail, or a recovery code.

use ser_store::Escritura;
use ser_store::segundo_factor::{self, recuperacion};
use time::OffsetDateTime;
use uuid::Uuid;

use super::intentos::{self, Quien};
use super::{clave, codigo, totp, trabajadores};
use crate::Contexto;
use crate::config::Secreto;
use crate::http::{Problema, Resultado};
use crate::tokens::seudonimo;

/// Digits of a code of the application or of the mail.
const CIFRAS: usize = 6;
/// Without those that are taken for each other. The first one of a code says which of a person's ten
/// it is, so that one slow hash is computed and not ten; the others are 55 random bits.
const SIGNOS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const LARGO: usize = 12;
const GRUPO: usize = 4;
/// How many recovery codes a person gets.
pub const CODIGOS: usize = 10;

/// What somebody wrote to prove a factor. It is read before the transaction in which it is spent:
/// nobody waits for a slow hash with the database in hand.
#[derive(Debug)]
pub struct Escrito {
    limpio: String,
    /// The recovery code that it is, if it is one.
    codigo: Option<Uuid>,
}

/// Reads what somebody wrote.
///
/// # Errors
/// `ACCESO_BLOQUEADO`, before anything is computed, after too many wrong recovery codes.
pub async fn leer(
    contexto: &Contexto,
    usuario_id: Uuid,
    escrito: &str,
    ahora: OffsetDateTime,
) -> Resultado<Escrito> {
    let limpio = limpiar(escrito);
    if limpio.len() != LARGO {
        let codigo = None;
        return Ok(Escrito { limpio, codigo });
    }
    let base = contexto.base.conexion();
    let quien = Quien::prueba_factor(contexto, usuario_id);
    intentos::rechazar_si_bloqueado(base, &quien, ahora).await?;
    let filas = segundo_factor::codigos(base, usuario_id).await?;
    let candidato = filas.iter().find_map(|fila| {
        let (letra, hash) = fila.huella.split_at_checked(1)?;
        (limpio.starts_with(letra) && hash.starts_with('$')).then(|| (fila.id, hash.to_owned()))
    });
    let (posible, hash) = candidato.unzip();
    let es_el_suyo = clave::coincide(limpio.clone(), hash).await?;
    let codigo = posible
        .filter(|_| es_el_suyo)
        .or_else(|| de_antes(contexto, &filas, usuario_id, &limpio));
    Ok(Escrito { limpio, codigo })
}

/// A code that was given when they were kept as digests made with the installation's secret.
fn de_antes(
    contexto: &Contexto,
    filas: &[recuperacion::Model],
    usuario_id: Uuid,
    limpio: &str,
) -> Option<Uuid> {
    contexto
        .settings
        .secretos()
        .into_iter()
        .find_map(|secreto| {
            let huella = huella(secreto, usuario_id, limpio);
            let mut filas = filas.iter();
            Some(filas.find(|fila| fila.huella == huella)?.id)
        })
}

/// Whether `escrito` proves the factor of this person, which is spent then. A wrong one that went by
/// mail counts as a try, if the transaction is committed.
pub async fn probar(
    contexto: &Contexto,
    tx: &Escritura,
    uso: codigo::Uso,
    factor: &segundo_factor::Model,
    escrito: &Escrito,
    ahora: OffsetDateTime,
) -> Resultado<bool> {
    if let Some(codigo) = escrito.codigo {
        return Ok(segundo_factor::gastar_codigo(tx, factor.usuario_id, codigo, ahora).await?);
    }
    probar_medio(contexto, tx, uso, factor, &escrito.limpio, ahora).await
}

/// Whether it is worth to try: a code of an application that is not one of now can be told without
/// spending anything. One that went by mail is only known by spending a try.
pub fn parece(
    contexto: &Contexto,
    factor: &segundo_factor::Model,
    escrito: &str,
    ahora: OffsetDateTime,
) -> Resultado<bool> {
    match factor.secreto_cifrado.as_deref() {
        Some(cifrado) if factor.medio == segundo_factor::APLICACION => {
            let limpio = limpiar(escrito);
            let paso = totp::paso(contexto, factor.usuario_id, cifrado, &limpio, ahora)?;
            Ok(paso.is_some())
        }
        _ => Ok(true),
    }
}

/// The same without recovery codes: an enrolment proves what it enrols.
pub async fn probar_medio(
    contexto: &Contexto,
    tx: &Escritura,
    uso: codigo::Uso,
    factor: &segundo_factor::Model,
    escrito: &str,
    ahora: OffsetDateTime,
) -> Resultado<bool> {
    let limpio = limpiar(escrito);
    if limpio.len() != CIFRAS {
        return Ok(false);
    }
    if factor.medio == segundo_factor::CORREO {
        return codigo::gastar(contexto, tx, uso, factor.usuario_id, &limpio, ahora).await;
    }
    let cifrada = factor
        .secreto_cifrado
        .as_deref()
        .ok_or_else(|| Problema::interno("segundo factor sin secreto"))?;
    match totp::paso(contexto, factor.usuario_id, cifrada, &limpio, ahora)? {
        Some(paso) => Ok(segundo_factor::gastar_paso(tx, factor.id, paso).await?),
        None => Ok(false),
    }
}

/// Ten recovery codes, and what is kept of them.
#[derive(Debug)]
pub struct Nuevos {
    pub codigos: Vec<String>,
    huellas: Vec<String>,
}

/// Makes ten codes, before the transaction that keeps them.
pub async fn nuevos_codigos() -> Resultado<Nuevos> {
    let codigos = nuevos();
    let por_cifrar = codigos.clone();
    let huellas = trabajadores::ejecutar(move || {
        por_cifrar
            .iter()
            .map(|codigo| {
                let letra = codigo.get(..1).unwrap_or_default();
                Ok(letra.to_owned() + &clave::cifrar(&limpiar(codigo))?)
            })
            .collect::<Resultado<Vec<_>>>()
    })
    .await?;
    Ok(Nuevos { codigos, huellas })
}

/// They take the place of those that there were. Only their hashes stay.
pub async fn renovar_codigos(
    tx: &Escritura,
    usuario_id: Uuid,
    nuevos: Nuevos,
) -> Resultado<Vec<String>> {
    segundo_factor::poner_codigos(tx, usuario_id, nuevos.huellas).await?;
    Ok(nuevos.codigos)
}

/// Ten that begin with letters of their own.
fn nuevos() -> Vec<String> {
    rand::seq::index::sample(&mut rand::rng(), SIGNOS.len(), CODIGOS)
        .iter()
        .map(|inicial| nuevo(SIGNOS[inicial]))
        .collect()
}

/// «ABCD-EFGH-JKLM».
fn nuevo(inicial: u8) -> String {
    let mut azar = [0_u8; LARGO - 1];
    rand::fill(&mut azar);
    let signos: Vec<char> = std::iter::once(inicial)
        .chain(azar.iter().map(|byte| SIGNOS[usize::from(byte % 32)]))
        .map(char::from)
        .collect();
    signos
        .chunks(GRUPO)
        .map(|grupo| grupo.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join("-")
}

fn limpiar(escrito: &str) -> String {
    escrito
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_uppercase())
        .collect()
}

fn huella(secreto: &Secreto, usuario_id: Uuid, limpio: &str) -> String {
    seudonimo(
        secreto,
        "ser/codigo-de-recuperacion",
        &format!("{usuario_id}|{limpio}"),
    )
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn recovery_codes_are_easy_to_copy_and_no_two_are_the_same() {
        let codigos: HashSet<String> = (0..100).flat_map(|_| nuevos()).collect();
        assert_eq!(codigos.len(), 1_000);
        for codigo in &codigos {
            assert_eq!(codigo.len(), LARGO + 2, "{codigo}");
            assert_eq!(limpiar(&codigo.to_lowercase()).len(), LARGO);
            assert!(!codigo.contains(['0', 'O', '1', 'I']), "{codigo}");
        }
        let iniciales: HashSet<char> = nuevos().iter().filter_map(|c| c.chars().next()).collect();
        assert_eq!(iniciales.len(), CODIGOS);
    }
}
