//! One-time codes of six digits. Like the secret of a link, a code is made from its identifier with
//! the installation's secret: no table, backup or kept mail has it. Few digits are enough because
//! they live minutes and tries are counted.

use uuid::Uuid;

use crate::Contexto;
use crate::config::Secreto;
use crate::tokens::seudonimo;

/// What the code of a signature of a request for accounts is for.
pub const FIRMA_DE_SOLICITUD: &str = "firma_de_solicitud";

/// What the code of a second step is for.
pub const POR_CORREO: &str = "por_correo";

const CODIGOS: u64 = 1_000_000;

/// The six digits of this identifier.
pub fn codigo(contexto: &Contexto, uso: &str, id: Uuid) -> String {
    con(&contexto.settings.secreto, uso, id)
}

fn con(secreto: &Secreto, uso: &str, id: Uuid) -> String {
    let huella = seudonimo(secreto, &format!("ser/codigo/{uso}"), &id.to_string());
    let numero = huella
        .get(..15)
        .and_then(|parte| u64::from_str_radix(parte, 16).ok())
        .unwrap_or_default();
    format!("{:06}", numero % CODIGOS)
}

/// Whether what a person typed is that code, or the one that an earlier secret made of it: it may be
/// in a mail that was sent before. Spaces do not count.
pub fn coincide(contexto: &Contexto, uso: &str, id: Uuid, escrito: &str) -> bool {
    let escrito: String = escrito.chars().filter(|c| !c.is_whitespace()).collect();
    contexto.settings.secretos().into_iter().any(|secreto| {
        let esperado = con(secreto, uso, id);
        // Every digit is looked at, however early one differs.
        escrito.len() == esperado.len()
            && escrito
                .bytes()
                .zip(esperado.bytes())
                .fold(0, |distinto, (a, b)| distinto | (a ^ b))
                == 0
    })
}
