//! Kinds of request and of identification.

use crate::kernel::CodigoDesconocido;
use crate::parametros::{Ley, Parametro, Plazo};

macro_rules! clases {
    ($(#[$sobre:meta])* $Nombre:ident { $( $(#[$doc:meta])* $variante:ident = $codigo:literal, $nombre:literal; )+ }) => {
        $(#[$sobre])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $Nombre { $( $(#[$doc])* $variante, )+ }

        impl $Nombre {
            /// All of them, as the form lists them.
            pub const TODOS: &[Self] = &[$( Self::$variante, )+];

            /// Stable code.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variante => $codigo, )+ }
            }

            /// As people read it.
            #[must_use]
            pub const fn nombre(self) -> &'static str {
                match self { $( Self::$variante => $nombre, )+ }
            }
        }

        impl TryFrom<&str> for $Nombre {
            type Error = CodigoDesconocido;

            fn try_from(codigo: &str) -> Result<Self, Self::Error> {
                Self::TODOS
                    .iter()
                    .copied()
                    .find(|una| una.as_str() == codigo)
                    .ok_or_else(|| CodigoDesconocido(codigo.to_owned()))
            }
        }
    };
}

clases! {
    /// What is filed. «SOLICITUD» is what the instructions of the SER tell to choose.
    TipoSolicitud {
        /// Documents of the SER and others.
        Solicitud = "solicitud", "Solicitud";
        /// A right of petition.
        Peticion = "peticion", "Petición";
        /// Of somebody's conduct.
        Queja = "queja", "Queja";
        /// Of a service.
        Reclamo = "reclamo", "Reclamo";
        /// An idea.
        Sugerencia = "sugerencia", "Sugerencia";
        /// Of a possible offence.
        Denuncia = "denuncia", "Denuncia";
        /// Documents or information.
        Informacion = "informacion", "Petición de documentos o de información";
        /// An opinion on a matter in the entity's charge.
        Consulta = "consulta", "Consulta";
    }
}

clases! {
    /// What a number of identification is.
    TipoIdentificacion {
        /// Citizenship card.
        Cc = "CC", "Cédula de ciudadanía";
        /// Tax number.
        Nit = "NIT", "NIT";
        /// Card of a foreigner.
        Ce = "CE", "Cédula de extranjería";
        /// Passport.
        Pa = "PA", "Pasaporte";
        /// Card of a minor.
        Ti = "TI", "Tarjeta de identidad";
        /// Permit for temporary protection.
        Ppt = "PPT", "Permiso por protección temporal";
    }
}

impl TipoSolicitud {
    /// The term to answer it.
    #[must_use]
    pub fn plazo(self, ley: &Ley) -> &Parametro<Plazo> {
        match self {
            Self::Informacion => ley.pqrsd().informacion(),
            Self::Consulta => ley.pqrsd().consulta(),
            Self::Solicitud
            | Self::Peticion
            | Self::Queja
            | Self::Reclamo
            | Self::Sugerencia
            | Self::Denuncia => ley.pqrsd().general(),
        }
    }
}
