//! A text that is either part of the program or read from a file of the law, and cheap to share.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

/// A shared text. Copying it never copies its letters.
#[derive(Clone)]
pub enum Texto {
    /// Part of the program.
    Fijo(&'static str),
    /// Read from a file, or made.
    Comun(Arc<str>),
}

impl Texto {
    /// The same as an ingredient of a sentence.
    pub(crate) fn en_palabras(&self) -> Cow<'static, str> {
        match self {
            Self::Fijo(fijo) => Cow::Borrowed(fijo),
            Self::Comun(comun) => Cow::Owned(comun.to_string()),
        }
    }
}

impl Deref for Texto {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Fijo(texto) => texto,
            Self::Comun(texto) => texto,
        }
    }
}

impl From<&'static str> for Texto {
    fn from(texto: &'static str) -> Self {
        Self::Fijo(texto)
    }
}

impl From<String> for Texto {
    fn from(texto: String) -> Self {
        Self::Comun(texto.into())
    }
}

impl From<Arc<str>> for Texto {
    fn from(texto: Arc<str>) -> Self {
        Self::Comun(texto)
    }
}

impl PartialEq for Texto {
    fn eq(&self, otro: &Self) -> bool {
        **self == **otro
    }
}

impl Eq for Texto {}

impl Hash for Texto {
    fn hash<H: Hasher>(&self, estado: &mut H) {
        (**self).hash(estado);
    }
}

impl fmt::Debug for Texto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl fmt::Display for Texto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}
