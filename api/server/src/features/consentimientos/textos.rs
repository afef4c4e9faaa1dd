//! The texts. One that was shown is never changed: another one is added below it.

use time::Date;
use time::macros::date;

use crate::http::{Problema, Resultado};
use crate::tokens::huella;

/// What a person gives data for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finalidad {
    Pqrsd,
    Solicitud,
    Boletin,
    Cuenta,
    Incidencia,
}

impl Finalidad {
    pub const TODAS: [Self; 5] = [
        Self::Pqrsd,
        Self::Solicitud,
        Self::Cuenta,
        Self::Incidencia,
        Self::Boletin,
    ];

    /// Stable: what the database keeps.
    pub const fn codigo(self) -> &'static str {
        match self {
            Self::Pqrsd => "pqrsd",
            Self::Solicitud => "solicitud",
            Self::Boletin => "boletin",
            Self::Cuenta => "cuenta",
            Self::Incidencia => "incidencia",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clase {
    /// It informs: the entity acts in its functions.
    Aviso,
    /// It is agreed to, and can be withdrawn.
    Autorizacion,
}

impl Clase {
    pub const fn codigo(self) -> &'static str {
        match self {
            Self::Aviso => "aviso",
            Self::Autorizacion => "autorizacion",
        }
    }
}

/// A text with its version.
#[derive(Debug)]
pub struct Texto {
    pub finalidad: Finalidad,
    pub version: &'static str,
    pub clase: Clase,
    /// The day on which it was put in the forms.
    pub desde: Date,
    /// The one that counts.
    pub texto: &'static str,
    pub texto_en: &'static str,
}

impl Texto {
    /// SHA-256 of the text in Spanish, in hexadecimal.
    pub fn huella(&self) -> String {
        huella(self.texto)
    }
}

/// The last one of its purpose.
///
/// # Errors
/// When there is none, which a test rules out.
pub fn vigente(finalidad: Finalidad) -> Resultado<&'static Texto> {
    TEXTOS
        .iter()
        .rev()
        .find(|texto| texto.finalidad == finalidad)
        .ok_or_else(|| Problema::interno("una finalidad sin texto"))
}

pub fn de_version(finalidad: Finalidad, version: &str) -> Option<&'static Texto> {
    TEXTOS
        .iter()
        .find(|texto| texto.finalidad == finalidad && texto.version == version)
}

/// Of each purpose in the order in which they were in force.
pub const TEXTOS: &[Texto] = &[
    Texto {
        finalidad: Finalidad::Pqrsd,
        version: "2026-11",
        clase: Clase::Autorizacion,
        desde: date!(2026 - 11 - 01),
        texto: "He leído y estoy de acuerdo con los términos y condiciones de uso de datos.",
        texto_en: "I have read and accept the terms and conditions of use of data.",
    },
    Texto {
        finalidad: Finalidad::Pqrsd,
        version: "2026-11-30",
        clase: Clase::Aviso,
        desde: date!(2026 - 11 - 30),
        texto: "El Ministerio usa los datos de este formulario para tramitar su solicitud, responderle y \
            cumplir los deberes de la Ley 1437 de 2011. Por ser funciones suyas, la Ley 1581 de 2012 \
            (artículo 10) no exige su autorización: este aviso le informa. Puede conocer sus datos, pedir \
            que se corrijan o se supriman cuando no exista un deber legal de conservarlos, y presentar un \
            reclamo de hábeas data con otra PQRSD. Sus datos no se usan para publicidad.",
        texto_en: "The Ministry uses the data on this form to process your request, to answer you and to \
            fulfil its duties under Ley 1437 of 2011. As these are its functions, Ley 1581 of 2012 \
            (article 10) does not require your consent: this notice informs you. You may see your data, \
            ask for them to be corrected or deleted when no legal duty to keep them exists, and file a \
            habeas data claim with another PQRSD. Your data are not used for advertising.",
    },
    Texto {
        finalidad: Finalidad::Solicitud,
        version: "2026-11-30",
        clase: Clase::Aviso,
        desde: date!(2026 - 11 - 30),
        texto: "El Ministerio usa los datos de la solicitud de usuarios para saber quién representa a la \
            empresa, dar cuentas y comunicarse con ella. Por ser funciones suyas, la Ley 1581 de 2012 \
            (artículo 10) no exige autorización: este aviso le informa. Escriba datos de otras personas \
            solo si ellas lo saben. Una solicitud que nadie radica se borra; la que se radica se conserva \
            con el expediente de la empresa. Para conocer o corregir datos use una PQRSD de hábeas data.",
        texto_en: "The Ministry uses the data on the request for accounts to know who represents the \
            company, to give accounts and to communicate with it. As these are its functions, Ley 1581 of \
            2012 (article 10) does not require consent: this notice informs you. Write other people's \
            data only if they know. A request that nobody files is deleted; one that is filed is kept with \
            the company's file. To see or correct data use a habeas data PQRSD.",
    },
    Texto {
        finalidad: Finalidad::Cuenta,
        version: "2026-11-30",
        clase: Clase::Aviso,
        desde: date!(2026 - 11 - 30),
        texto: "El Ministerio usa los datos de su cuenta para que ingrese y actúe por su entidad, para \
            avisarle por correo y para probar quién hizo cada trámite. Cada acción queda en un rastro que \
            no se borra. Por ser funciones suyas, la Ley 1581 de 2012 (artículo 10) no exige su \
            autorización: este aviso le informa. En «Mis datos» puede ver y descargar lo que el SER guarda \
            de usted; para corregirlo pida el cambio a quien administra los usuarios o radique una PQRSD \
            de hábeas data.",
        texto_en: "The Ministry uses the data of your account so that you can sign in and act for your \
            entity, to notify you by e-mail and to prove who did each procedure. Each action stays in a \
            trail that is not deleted. As these are its functions, Ley 1581 of 2012 (article 10) does not \
            require your consent: this notice informs you. In «My data» you can see and download what SER \
            keeps about you; to correct it ask whoever administers the users, or file a habeas data PQRSD.",
    },
    Texto {
        finalidad: Finalidad::Incidencia,
        version: "2026-11-30",
        clase: Clase::Aviso,
        desde: date!(2026 - 11 - 30),
        texto: "El Ministerio usa su nombre, su correo y los datos técnicos de la página solo para \
            resolver el problema que reporta y responderle. Por ser funciones suyas, la Ley 1581 de 2012 \
            (artículo 10) no exige su autorización: este aviso le informa. Antes de adjuntar una imagen, \
            tape los datos de otras personas. Para conocer o corregir sus datos use una PQRSD de hábeas \
            data.",
        texto_en: "The Ministry uses your name, your e-mail and the technical data of the page only to \
            solve the problem that you report and to answer you. As these are its functions, Ley 1581 of \
            2012 (article 10) does not require your consent: this notice informs you. Before you attach a \
            picture, cover other people's data. To see or correct your data use a habeas data PQRSD.",
    },
    Texto {
        finalidad: Finalidad::Boletin,
        version: "2026-11-30",
        clase: Clase::Autorizacion,
        desde: date!(2026 - 11 - 30),
        texto: "Autorizo el tratamiento de los datos que escribo en este formulario solo para \
    enviarme por correo el boletín del SER. Puedo conocerlos, corregirlos y retirar esta autorización en \
    cualquier momento con el enlace que trae cada boletín, sin necesidad de ingresar y sin costo.",
        texto_en: "I authorise the processing of the data that I write on this form only to send me the \
            SER bulletin by e-mail. I may see them, correct them and withdraw this authorisation at any \
            time with the link that each bulletin brings, without signing in and free of charge.",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_purpose_has_a_text_and_versions_in_order() {
        for finalidad in Finalidad::TODAS {
            let suyos: Vec<_> = TEXTOS
                .iter()
                .filter(|texto| texto.finalidad == finalidad)
                .collect();
            assert!(!suyos.is_empty(), "{}", finalidad.codigo());
            for par in suyos.windows(2) {
                assert!(par[0].desde < par[1].desde && par[0].version != par[1].version);
            }
            assert_eq!(
                vigente(finalidad).unwrap().version,
                suyos.last().unwrap().version
            );
        }
    }

    /// One that people read is what it was: whoever edits it adds a version instead.
    #[test]
    fn a_text_that_was_shown_does_not_change() {
        let huellas: Vec<_> = TEXTOS
            .iter()
            .map(|texto| {
                format!(
                    "{} {} {}",
                    texto.finalidad.codigo(),
                    texto.version,
                    &texto.huella()[..16]
                )
            })
            .collect();
        insta::assert_snapshot!(huellas.join("\n"));
    }
}
