//! Files that SER keeps: drawn FUR, attachments. A folder of the machine or a mounted volume.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Longest accepted extension: it is a hint for people, not a type.
const EXTENSION_MAXIMA: usize = 5;

/// A folder of files, each named by the identifier that the caller gives.
#[derive(Debug, Clone)]
pub struct Archivos {
    carpeta: PathBuf,
}

/// What is remembered of a stored file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archivo {
    /// Key with which the file is read again.
    pub clave: String,
    /// SHA-256 of the content, hexadecimal in small letters.
    pub sha256: String,
    /// Size in bytes.
    pub tamano: u64,
}

/// Why a file could not be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum ArchivoError {
    /// The key is not one that this store gives, for example because it climbs folders.
    #[error("«{0}» no es una clave de este almacén")]
    Clave(String),
    /// There is no file with that key.
    #[error("no hay archivo con la clave «{0}»")]
    NoExiste(String),
    /// The folder refused.
    #[error("el almacén de archivos falló: {0}")]
    Disco(#[from] io::Error),
}

impl Archivos {
    /// A store in `carpeta`, which is made when the first file is kept.
    #[must_use]
    pub fn en(carpeta: impl Into<PathBuf>) -> Self {
        Self {
            carpeta: carpeta.into(),
        }
    }

    /// Keeps `contenido` under the identifier `id`; the file is whole or absent, never half.
    ///
    /// Repeating with the same identifier replaces the file, so that a job may run twice.
    ///
    /// # Errors
    /// When the extension is not one to five letters or digits, or the disk refuses.
    pub async fn guardar(
        &self,
        id: Uuid,
        extension: &str,
        contenido: Vec<u8>,
    ) -> Result<Archivo, ArchivoError> {
        let clave = clave(id, extension);
        let ruta = self.ruta(&clave)?;
        en_otro_hilo(move || {
            escribir_entero(&ruta, &contenido)?;
            Ok(Archivo {
                clave,
                sha256: hex::encode(Sha256::digest(&contenido)),
                tamano: u64::try_from(contenido.len()).map_err(io::Error::other)?,
            })
        })
        .await
    }

    /// The key under which [`Archivos::guardar`] keeps a file.
    #[must_use]
    pub fn clave(id: Uuid, extension: &str) -> String {
        clave(id, extension)
    }

    /// Reads the file with that key.
    ///
    /// # Errors
    /// When the key is not one of this store, there is no such file, or the disk refuses.
    pub async fn leer(&self, clave: &str) -> Result<Vec<u8>, ArchivoError> {
        let ruta = self.ruta(clave)?;
        let clave = clave.to_owned();
        en_otro_hilo(move || {
            fs::read(ruta).map_err(|error| match error.kind() {
                io::ErrorKind::NotFound => ArchivoError::NoExiste(clave),
                _ => ArchivoError::Disco(error),
            })
        })
        .await
    }

    /// Removes the file with that key; one that is not there is already removed.
    ///
    /// # Errors
    /// When the key is not one of this store, or the disk refuses.
    pub async fn borrar(&self, clave: &str) -> Result<(), ArchivoError> {
        let ruta = self.ruta(clave)?;
        en_otro_hilo(move || match fs::remove_file(ruta) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(ArchivoError::Disco(error))
            }
            _ => Ok(()),
        })
        .await
    }

    /// A key is accepted only when it is exactly what [`clave`] would write for its identifier:
    /// nothing that climbs folders, and one name per file.
    fn ruta(&self, clave_dada: &str) -> Result<PathBuf, ArchivoError> {
        clave_dada
            .split_once('/')
            .and_then(|(_, nombre)| nombre.split_once('.'))
            .filter(|(_, extension)| {
                (1..=EXTENSION_MAXIMA).contains(&extension.len())
                    && extension.bytes().all(|b| b.is_ascii_alphanumeric())
            })
            .and_then(|(id, extension)| Some((Uuid::parse_str(id).ok()?, extension)))
            .filter(|(id, extension)| clave(*id, extension) == clave_dada)
            .map(|_| self.carpeta.join(clave_dada))
            .ok_or_else(|| ArchivoError::Clave(clave_dada.to_owned()))
    }
}

/// Files spread over 256 folders by the last byte of the identifier, which is random in version 7
/// where the first ones are the time.
fn clave(id: Uuid, extension: &str) -> String {
    let ultimo = id.as_bytes()[15];
    format!("{ultimo:02x}/{id}.{extension}")
}

/// Writes to a temporary name, flushes to the disk and renames: readers see the old file or the new.
pub(crate) fn escribir_entero(ruta: &Path, contenido: &[u8]) -> io::Result<()> {
    let carpeta = ruta.parent().unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(carpeta)?;
    let temporal = carpeta.join(format!(".{}.parcial", Uuid::new_v4()));
    let escrito = File::create_new(&temporal).and_then(|mut archivo| {
        archivo.write_all(contenido)?;
        archivo.sync_all()?;
        fs::rename(&temporal, ruta)?;
        // The new name itself must survive a power cut.
        File::open(carpeta)?.sync_all()
    });
    if escrito.is_err() {
        // What is reported is the first failure; a leftover partial file is never read.
        let _ = fs::remove_file(&temporal);
    }
    escrito
}

async fn en_otro_hilo<T: Send + 'static>(
    trabajo: impl FnOnce() -> Result<T, ArchivoError> + Send + 'static,
) -> Result<T, ArchivoError> {
    tokio::task::spawn_blocking(trabajo)
        .await
        .map_err(io::Error::other)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_kept_is_read_back_and_may_be_kept_again() {
        let carpeta = tempfile::tempdir().unwrap();
        let archivos = Archivos::en(carpeta.path().join("fur"));
        let id = Uuid::now_v7();

        let archivo = archivos.guardar(id, "pdf", b"uno".to_vec()).await.unwrap();
        assert_eq!(archivo.tamano, 3);
        assert_eq!(archivo.sha256, hex::encode(Sha256::digest(b"uno")));
        assert_eq!(archivos.leer(&archivo.clave).await.unwrap(), b"uno");

        let otra_vez = archivos.guardar(id, "pdf", b"dos".to_vec()).await.unwrap();
        assert_eq!(otra_vez.clave, archivo.clave);
        assert_eq!(archivos.leer(&archivo.clave).await.unwrap(), b"dos");

        let en_la_carpeta = walk(carpeta.path());
        assert_eq!(
            en_la_carpeta.len(),
            1,
            "no partial files: {en_la_carpeta:?}"
        );
        for _ in 0..2 {
            archivos.borrar(&archivo.clave).await.unwrap();
        }
        assert!(walk(carpeta.path()).is_empty());
    }

    #[tokio::test]
    async fn keys_that_this_store_does_not_give_are_refused() {
        let carpeta = tempfile::tempdir().unwrap();
        fs::write(carpeta.path().join("secreto.txt"), "x").unwrap();
        let archivos = Archivos::en(carpeta.path().join("fur"));
        let id = Uuid::now_v7();
        let buena = clave(id, "pdf");
        for mala in [
            "../secreto.txt".to_owned(),
            "/etc/passwd".to_owned(),
            String::new(),
            format!("../{buena}"),
            format!("{buena}/.."),
            buena.replace(".pdf", "./../pdf"),
            buena.to_uppercase(),
            format!("zz{}", &buena[2..]),
        ] {
            assert!(
                matches!(archivos.leer(&mala).await, Err(ArchivoError::Clave(_))),
                "{mala}"
            );
        }
        assert!(matches!(
            archivos.leer(&buena).await,
            Err(ArchivoError::NoExiste(_))
        ));
        assert!(matches!(
            archivos.guardar(id, "../x", Vec::new()).await,
            Err(ArchivoError::Clave(_))
        ));
    }

    fn walk(carpeta: &Path) -> Vec<PathBuf> {
        fs::read_dir(carpeta)
            .unwrap()
            .flat_map(|entrada| {
                let ruta = entrada.unwrap().path();
                if ruta.is_dir() {
                    walk(&ruta)
                } else {
                    vec![ruta]
                }
            })
            .collect()
    }
}
