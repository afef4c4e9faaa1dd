//! One section of a company's record, when it changes by itself.

use super::{Contraste, Falta, Formulario, revisar};
use crate::kernel::CodigoDesconocido;
use crate::personas;

/// A section that a company's record keeps; the administrator is an account, not part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seccion {
    /// Name, address, places and telephones.
    Empresa,
    /// The legal representative.
    Representante,
    /// The accountant or statutory auditor.
    Contador,
    /// The three contacts.
    Contactos,
}

impl Seccion {
    /// In the order of the form.
    pub const TODAS: &[Self] = &[
        Self::Empresa,
        Self::Representante,
        Self::Contador,
        Self::Contactos,
    ];

    /// Stable code: the name of the section in the form.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Empresa => "empresa",
            Self::Representante => "representante",
            Self::Contador => "contador",
            Self::Contactos => "contactos",
        }
    }

    /// Whether a field of the form stands in it.
    #[must_use]
    pub fn tiene(self, campo: &str) -> bool {
        campo
            .strip_prefix('/')
            .and_then(|resto| resto.strip_prefix(self.as_str()))
            .is_some_and(|resto| resto.starts_with('/'))
    }
}

impl TryFrom<&str> for Seccion {
    type Error = CodigoDesconocido;

    fn try_from(codigo: &str) -> Result<Self, Self::Error> {
        Self::TODAS
            .iter()
            .copied()
            .find(|seccion| seccion.as_str() == codigo)
            .ok_or_else(|| CodigoDesconocido(codigo.to_owned()))
    }
}

/// What is wrong with a section that changes, by the rules of the whole form. A clash with another
/// section may be told of that one's field: it is said of the field that changed, since the other
/// was well until then.
#[must_use]
pub fn revisar_seccion(
    seccion: Seccion,
    antes: &Formulario,
    despues: &Formulario,
    contraste: &Contraste<'_>,
) -> Vec<Falta> {
    let previas = revisar(antes, contraste);
    let mut suyas = Vec::new();
    for falta in revisar(despues, contraste) {
        if seccion.tiene(&falta.campo) {
            suyas.push(falta);
        } else if !previas.contains(&falta)
            && let Some(campo) = causante(seccion, despues, &falta)
        {
            suyas.push(Falta { campo, ..falta });
        }
    }
    suyas
}

/// The field of the section that says the same as the one that a clash was told of.
fn causante(seccion: Seccion, formulario: &Formulario, falta: &Falta) -> Option<String> {
    let campos = campos(formulario);
    let (_, dicho) = campos.iter().find(|(campo, _)| *campo == falta.campo)?;
    campos
        .iter()
        .find(|(campo, valor)| {
            seccion.tiene(campo) && personas::plegado(valor) == personas::plegado(dicho)
        })
        .map(|(campo, _)| campo.clone())
}

/// The fields that may clash with those of another section: numbers, names and addresses.
fn campos(f: &Formulario) -> Vec<(String, &str)> {
    let mut todos: Vec<(String, &str)> = [
        ("/empresa/correo_1", f.empresa.correo_1.as_str()),
        ("/empresa/correo_2", &f.empresa.correo_2),
        (
            "/representante/identificacion",
            &f.representante.identificacion,
        ),
        ("/representante/nombre", &f.representante.nombre),
        ("/representante/correo_1", &f.representante.correo_1),
        ("/representante/correo_2", &f.representante.correo_2),
        ("/contador/identificacion", &f.contador.identificacion),
        ("/contador/nombre", &f.contador.nombre),
        ("/contador/correo", &f.contador.correo),
    ]
    .into_iter()
    .map(|(campo, valor)| (campo.to_owned(), valor))
    .collect();
    for (indice, contacto) in f.contactos.iter().enumerate() {
        todos.push((format!("/contactos/{indice}/nombre"), &contacto.nombre));
        todos.push((format!("/contactos/{indice}/correo"), &contacto.correo));
    }
    todos
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::solicitudes::{Contacto, Representante};

    fn contacto(nombre: &str, correo: &str) -> Contacto {
        Contacto {
            nombre: nombre.to_owned(),
            correo: correo.to_owned(),
        }
    }

    fn hallado(seccion: Seccion, despues: &Formulario) -> Vec<(String, &'static str)> {
        let antes = Formulario {
            contactos: [
                contacto("Ana Ruiz Paz", "ana@nueva.example.com"),
                contacto("Beto Cano Sol", "beto@nueva.example.com"),
                contacto("Cira Luna Rey", "cira@nueva.example.com"),
            ],
            ..Formulario::default()
        };
        let contraste = Contraste {
            correo: &|texto| Some(texto.to_owned()),
            municipio: &|_, _| true,
            hoy: date!(2026 - 11 - 30),
        };
        revisar_seccion(seccion, &antes, despues, &contraste)
            .into_iter()
            .map(|falta| (falta.campo, falta.codigo))
            .collect()
    }

    fn con_representante(nombre: &str, correo: &str) -> Formulario {
        Formulario {
            representante: Representante {
                identificacion: "52123456".to_owned(),
                nombre: nombre.to_owned(),
                correo_1: correo.to_owned(),
                correo_2: "otro@correo.example.com".to_owned(),
            },
            contactos: [
                contacto("Ana Ruiz Paz", "ana@nueva.example.com"),
                contacto("Beto Cano Sol", "beto@nueva.example.com"),
                contacto("Cira Luna Rey", "cira@nueva.example.com"),
            ],
            ..Formulario::default()
        }
    }

    #[test]
    fn what_is_missing_in_other_sections_is_not_asked_for() {
        let despues = con_representante("Rosa Elena Prado", "rosa@nueva.example.com");
        assert_eq!(hallado(Seccion::Representante, &despues), []);
        let mut incompleta = despues;
        incompleta.representante.correo_2 = String::new();
        assert_eq!(
            hallado(Seccion::Representante, &incompleta),
            [("/representante/correo_2".to_owned(), "REQUERIDO")]
        );
    }

    #[test]
    fn a_clash_is_said_of_the_section_that_changes() {
        let despues = con_representante("Ana Ruiz Paz", "beto@nueva.example.com");
        assert_eq!(
            hallado(Seccion::Representante, &despues),
            [
                ("/representante/correo_1".to_owned(), "CORREO_REPETIDO"),
                ("/representante/nombre".to_owned(), "CONTACTO_REPETIDO"),
            ]
        );
    }

    #[test]
    fn a_section_is_known_by_its_code() {
        for seccion in Seccion::TODAS {
            assert_eq!(Seccion::try_from(seccion.as_str()), Ok(*seccion));
        }
        assert!(Seccion::try_from("administrador").is_err());
        assert!(Seccion::Contactos.tiene("/contactos/0/nombre"));
        assert!(!Seccion::Contador.tiene("/contactos/0/nombre"));
    }
}
