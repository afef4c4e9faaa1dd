//! Proving the second factor: a code of the application, one that went by mail, or a recovery code.

use ser_store::{Escritura, segundo_factor};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{codigo, totp};
use crate::Contexto;
use crate::http::{Problema, Resultado};
use crate::tokens::seudonimo;

/// Digits of a code of the application or of the mail.
const CIFRAS: usize = 6;
/// Of 32 signs, without those that are taken for each other: 60 bits each.
const SIGNOS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const LARGO: usize = 12;
const GRUPO: usize = 4;
/// How many recovery codes a person gets.
pub const CODIGOS: usize = 10;

/// Whether `escrito` proves the factor of this person, which is spent then. A wrong one that went by
/// mail counts as a try, if the transaction is committed.
pub async fn probar(
    contexto: &Contexto,
    tx: &Escritura,
    uso: codigo::Uso,
    factor: &segundo_factor::Model,
    escrito: &str,
    ahora: OffsetDateTime,
) -> Resultado<bool> {
    let limpio = limpiar(escrito);
    if limpio.len() == LARGO {
        let huella = huella(contexto, factor.usuario_id, &limpio);
        return Ok(segundo_factor::gastar_codigo(tx, factor.usuario_id, &huella, ahora).await?);
    }
    probar_medio(contexto, tx, uso, factor, &limpio, ahora).await
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

/// Ten new recovery codes, which take the place of those that there were. Only their digests stay.
pub async fn renovar_codigos(
    contexto: &Contexto,
    tx: &Escritura,
    usuario_id: Uuid,
) -> Resultado<Vec<String>> {
    let codigos: Vec<String> = (0..CODIGOS).map(|_| nuevo()).collect();
    let huellas = codigos
        .iter()
        .map(|codigo| huella(contexto, usuario_id, &limpiar(codigo)));
    segundo_factor::poner_codigos(tx, usuario_id, huellas).await?;
    Ok(codigos)
}

/// «ABCD-EFGH-JKLM».
fn nuevo() -> String {
    let mut azar = [0_u8; LARGO];
    rand::fill(&mut azar);
    let signos: Vec<char> = azar
        .iter()
        .map(|byte| char::from(SIGNOS[usize::from(byte % 32)]))
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

fn huella(contexto: &Contexto, usuario_id: Uuid, limpio: &str) -> String {
    seudonimo(
        &contexto.settings.secreto,
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
        let codigos: HashSet<String> = (0..1_000).map(|_| nuevo()).collect();
        assert_eq!(codigos.len(), 1_000);
        for codigo in &codigos {
            assert_eq!(codigo.len(), LARGO + 2, "{codigo}");
            assert_eq!(limpiar(&codigo.to_lowercase()).len(), LARGO);
            assert!(!codigo.contains(['0', 'O', '1', 'I']), "{codigo}");
        }
    }
}
