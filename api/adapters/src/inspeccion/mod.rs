//! What a file that a person sends really is, judged by its bytes alone: whether its name and its
//! content say the same kind, and whether it carries anything that acts when it is opened.
//!
//! Nothing here reads a disk or a network, and nothing that is refused is ever kept.

mod clase;
mod comprimido;
mod docx;
mod nombre;
mod pdf;
mod word;

pub use clase::Clase;

/// Largest file that is accepted: 1 000 kB. Source: instructions of the request for users of the
/// SER («tratando que el peso de cada documento no supere los 1,000 Kb (1 mega)»).
pub const TAMANO_MAXIMO_BYTES: usize = 1_000 * 1_000;

/// Why a file is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Rechazo {
    /// It has no bytes.
    #[error("El archivo está vacío")]
    Vacio,
    /// Its name ends in something that is not on the list.
    #[error("Ese tipo de archivo no se recibe aquí. Se reciben: {0}")]
    Extension(String),
    /// Its content is not what its name says.
    #[error("El contenido no es {0}, como dice su nombre. Guárdelo de nuevo con su programa")]
    Contenido(&'static str),
    /// It is broken, or so strange that nobody can say what it holds.
    #[error("El archivo está dañado y no se puede revisar. Guárdelo de nuevo con su programa")]
    Ilegible,
    /// It opens with a password.
    #[error("El archivo tiene contraseña. Quítesela y envíelo de nuevo")]
    Cifrado,
    /// It carries a program of an office suite.
    #[error("El documento tiene macros. Guárdelo sin ellas")]
    Macros,
    /// It carries something that acts when it is opened; what it is.
    #[error("El PDF tiene contenido activo ({0}). Imprímalo como PDF y envíe esa copia")]
    PdfActivo(&'static str),
    /// Too many files in one.
    #[error("El comprimido tiene más de {0} archivos")]
    DemasiadosArchivos(usize),
    /// It would grow beyond measure when opened.
    #[error("El comprimido ocupa demasiado al abrirse")]
    Expansion,
    /// A compressed file in another.
    #[error("El comprimido tiene otro comprimido adentro: «{0}»")]
    Anidado(String),
    /// A name that would write outside its folder.
    #[error("El comprimido tiene un archivo con un nombre que no se admite")]
    Ruta,
    /// A file inside that would not be accepted alone.
    #[error("Dentro del comprimido, «{nombre}» no se recibe: {motivo}")]
    Adentro {
        /// Name of the file inside.
        nombre: String,
        /// Why.
        motivo: Box<Rechazo>,
    },
}

impl Rechazo {
    /// Stable code.
    #[must_use]
    pub const fn codigo(&self) -> &'static str {
        match self {
            Self::Vacio => "ARCHIVO_VACIO",
            Self::Extension(_) => "EXTENSION_NO_ADMITIDA",
            Self::Contenido(_) => "CONTENIDO_DISTINTO",
            Self::Ilegible => "ARCHIVO_ILEGIBLE",
            Self::Cifrado => "ARCHIVO_CON_CLAVE",
            Self::Macros => "DOCUMENTO_CON_MACROS",
            Self::PdfActivo(_) => "PDF_ACTIVO",
            Self::DemasiadosArchivos(_) => "COMPRIMIDO_NUMEROSO",
            Self::Expansion => "COMPRIMIDO_EXCESIVO",
            Self::Anidado(_) => "COMPRIMIDO_ANIDADO",
            Self::Ruta => "COMPRIMIDO_RUTA",
            Self::Adentro { .. } => "COMPRIMIDO_CONTENIDO",
        }
    }
}

/// A file that may be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspeccionado {
    /// What it is.
    pub clase: Clase,
    /// Its name, fit to be shown and to be given back.
    pub nombre: String,
}

/// Judges a file by its name and bytes; `admitidas` are the kinds that are received here.
///
/// # Errors
/// When it must not be kept; [`Rechazo`] says why.
pub fn inspeccionar(
    nombre: &str,
    bytes: &[u8],
    admitidas: &[Clase],
) -> Result<Inspeccionado, Rechazo> {
    let nombre = nombre::sanear(nombre);
    let clase = nombre
        .rsplit_once('.')
        .and_then(|(_, extension)| Clase::de_extension(extension))
        .filter(|clase| admitidas.contains(clase))
        .ok_or_else(|| Rechazo::Extension(Clase::enumerar(admitidas)))?;
    examinar(clase, bytes)?;
    Ok(Inspeccionado { clase, nombre })
}

fn examinar(clase: Clase, bytes: &[u8]) -> Result<(), Rechazo> {
    if bytes.is_empty() {
        return Err(Rechazo::Vacio);
    }
    if !clase.empieza_asi(bytes) {
        return Err(Rechazo::Contenido(clase.nombre()));
    }
    match clase {
        // The scanner alone looks into a rar: nothing of ours opens one.
        Clase::Jpeg | Clase::Gif | Clase::Png | Clase::Rar => Ok(()),
        Clase::Doc => word::examinar(bytes),
        Clase::Docx => docx::examinar(bytes),
        Clase::Pdf => pdf::examinar(bytes),
        Clase::Zip => comprimido::examinar(bytes),
    }
}

#[cfg(test)]
mod pruebas;
