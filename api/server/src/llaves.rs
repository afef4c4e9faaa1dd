//! The keys that sign access tokens: which there are, making the next one, finding another
//! process's. Their names and dates are in the database; [`crate::tokens`] derives the rest.

use std::time::{Duration as Espera, Instant};

use ser_store::llave;
use serde_json::json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::Contexto;
use crate::auditoria::{Hecho, anotar_del_sistema};
use crate::contexto::ArranqueError;
use crate::http::{Problema, Resultado};
use crate::tokens::{Llave, TokenError, azar_hex, nombre_de};

/// How long a signing key signs, and how much longer its tokens are accepted.
const FIRMA_POR: Duration = Duration::days(30);
const VERIFICA_MAS: Duration = Duration::hours(1);

/// Keys are looked for at most this often because of a token that names an unknown one: whoever
/// invents names costs one query, not one a request.
const ENTRE_BUSQUEDAS: Espera = Espera::from_secs(2);

impl Contexto {
    /// Makes sure that a key can sign, creating the next one when the last is about to end.
    pub async fn asegurar_llave(&self) -> Result<(), ArranqueError> {
        // One at a time: many people who log in at once need one key, not one each.
        let _turno = self.busqueda_de_llaves.lock().await;
        self.recargar_llaves().await?;
        if !self
            .llavero
            .puede_firmar(self.instante() + Duration::days(1))
        {
            self.rotar_llave().await?;
        }
        Ok(())
    }

    /// Starts signing with a new key; tokens of the old one stay good until they expire.
    pub async fn rotar_llave(&self) -> Result<(), ArranqueError> {
        let ahora = self.instante();
        let fila = llave::Model {
            id: Uuid::now_v7(),
            kid: format!("{}.{}", nombre_de(&self.settings.secreto), azar_hex(8)),
            creada_en: ahora,
            firma_hasta: ahora + FIRMA_POR,
            verifica_hasta: ahora + FIRMA_POR + VERIFICA_MAS,
        };
        let despues = json!({ "kid": fila.kid });
        let hecho = Hecho {
            accion: "rotar",
            objeto: "llave",
            objeto_id: Some(fila.id),
            antes: None,
            despues: Some(&despues),
        };
        let tx = self.base.escribir().await?;
        llave::insertar(&tx, fila).await?;
        anotar_del_sistema(&tx, ahora, hecho);
        tx.commit().await?;
        self.recargar_llaves().await
    }

    pub async fn recargar_llaves(&self) -> Result<(), ArranqueError> {
        let filas = llave::vigentes(self.base.conexion(), self.instante()).await?;
        let llaves = filas
            .into_iter()
            .map(|fila| Llave {
                kid: fila.kid,
                firma_hasta: fila.firma_hasta,
                verifica_hasta: fila.verifica_hasta,
            })
            .collect();
        self.llavero
            .cargar(llaves)
            .map_err(|e| ArranqueError::Llaves(e.to_string()))
    }

    /// A token names a key that this process does not know: another one may have made it since.
    pub async fn buscar_llave(&self) -> Resultado<()> {
        let mut ultima = self.busqueda_de_llaves.lock().await;
        if ultima.is_some_and(|ultima| ultima.elapsed() < ENTRE_BUSQUEDAS) {
            // What that search found is known by now, also to those who waited for it.
            return Ok(());
        }
        self.recargar_llaves().await?;
        *ultima = Some(Instant::now());
        Ok(())
    }

    /// An access token. A process that outlived its keys looks for new ones, and makes one if
    /// nobody did, before it refuses.
    pub async fn firmar_acceso(
        &self,
        usuario: Uuid,
        sesion: Uuid,
        ahora: OffsetDateTime,
    ) -> Resultado<String> {
        let firmado = match self.llavero.firmar(usuario, sesion, ahora) {
            Err(TokenError::SinLlave) => {
                self.asegurar_llave().await?;
                self.llavero.firmar(usuario, sesion, ahora)
            }
            firmado => firmado,
        };
        firmado.map_err(Problema::interno)
    }
}
