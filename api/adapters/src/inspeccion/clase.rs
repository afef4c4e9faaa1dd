//! The kinds of file that are received, by extension and by first bytes. Source of the list: the
//! form of PQRSD («Formatos válidos: Imagen (jpg, jpeg, gif, png), Texto (doc, docx, pdf),
//! compresión de archivos (zip, rar)»).

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Clase {
    /// jpg, jpeg.
    Jpeg,
    /// gif.
    Gif,
    /// png.
    Png,
    /// Word up to 2003.
    Doc,
    /// Word since 2007.
    Docx,
    /// pdf.
    Pdf,
    /// zip.
    Zip,
    /// rar.
    Rar,
}

impl Clase {
    /// All kinds, as the form lists them.
    pub const TODAS: &'static [Self] = &[
        Self::Jpeg,
        Self::Gif,
        Self::Png,
        Self::Doc,
        Self::Docx,
        Self::Pdf,
        Self::Zip,
        Self::Rar,
    ];
    /// Pictures.
    pub const IMAGENES: &'static [Self] = &[Self::Jpeg, Self::Gif, Self::Png];
    /// Pictures and texts: what may be inside a compressed file.
    pub const SIMPLES: &'static [Self] = &[
        Self::Jpeg,
        Self::Gif,
        Self::Png,
        Self::Doc,
        Self::Docx,
        Self::Pdf,
    ];

    /// By the end of a name, without the dot.
    #[must_use]
    pub fn de_extension(extension: &str) -> Option<Self> {
        let extension = extension.to_ascii_lowercase();
        Self::TODAS
            .iter()
            .copied()
            .find(|clase| clase.extensiones().contains(&extension.as_str()))
    }

    /// All the ways in which its names end.
    #[must_use]
    pub fn extensiones(self) -> Vec<&'static str> {
        match self {
            Self::Jpeg => vec![self.extension(), "jpeg"],
            _ => vec![self.extension()],
        }
    }

    /// How its names end as a rule; also its stable code.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Gif => "gif",
            Self::Png => "png",
            Self::Doc => "doc",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Zip => "zip",
            Self::Rar => "rar",
        }
    }

    /// With what content type it is given back.
    #[must_use]
    pub const fn tipo(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Png => "image/png",
            Self::Doc => "application/msword",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
            Self::Zip => "application/zip",
            Self::Rar => "application/vnd.rar",
        }
    }

    /// As a person says it.
    #[must_use]
    pub const fn nombre(self) -> &'static str {
        match self {
            Self::Jpeg => "una imagen JPEG",
            Self::Gif => "una imagen GIF",
            Self::Png => "una imagen PNG",
            Self::Doc | Self::Docx => "un documento de Word",
            Self::Pdf => "un PDF",
            Self::Zip => "un comprimido ZIP",
            Self::Rar => "un comprimido RAR",
        }
    }

    pub(super) fn empieza_asi(self, bytes: &[u8]) -> bool {
        let firmas: &[&[u8]] = match self {
            Self::Jpeg => &[b"\xff\xd8\xff"],
            Self::Gif => &[b"GIF87a", b"GIF89a"],
            Self::Png => &[b"\x89PNG\r\n\x1a\n"],
            Self::Doc => &[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
            Self::Docx | Self::Zip => &[b"PK\x03\x04"],
            Self::Pdf => &[b"%PDF-"],
            Self::Rar => &[b"Rar!\x1a\x07\x00", b"Rar!\x1a\x07\x01\x00"],
        };
        firmas.iter().any(|firma| bytes.starts_with(firma))
    }

    pub(super) fn enumerar(clases: &[Self]) -> String {
        let nombres: Vec<&str> = clases
            .iter()
            .flat_map(|clase| clase.extensiones())
            .collect();
        nombres.join(", ")
    }
}
