//! The request as words: the same for the screen, the paper and the text that is signed.

use super::Formulario;
use crate::kernel::fecha_larga;

/// Title of the form.
pub const SOLICITUD: &str = "SOLICITUD DE CREACIÓN Y/O MODIFICACIÓN DE USUARIOS";

/// Titles of the five sections, as the paper form has them.
pub const SECCIONES: [&str; 5] = [
    "1 DATOS DE LA EMPRESA",
    "2 DATOS DEL REPRESENTANTE LEGAL",
    "3 DATOS DEL CONTADOR / REVISOR FISCAL",
    "4 CONTACTOS DE SU EMPRESA CON EL MINISTERIO / FONDO TIC",
    "5 DATOS DEL ADMINISTRADOR OPERADOR DEL SER",
];

const NUMERO: &str = "Número identificación";
const NOMBRE: &str = "Nombre completo";
const CORREO: &str = "Dirección electrónica (E-mail)";
const CORREO_1: &str = "Dirección electrónica (E-mail) 1";
const CORREO_2: &str = "Dirección electrónica (E-mail) 2";

/// Each section with the names of its fields and what was written. `lugar` gives the names of
/// department and municipality.
#[must_use]
pub fn secciones<'a>(
    formulario: &'a Formulario,
    (departamento, municipio): (&'a str, &'a str),
) -> [(&'static str, Vec<(&'static str, &'a str)>); 5] {
    let f = formulario;
    let calidad = match f.contador.calidad.as_str() {
        "contador" => "Contador",
        "revisor_fiscal" => "Revisor fiscal",
        _ => "",
    };
    [
        (
            SECCIONES[0],
            vec![
                ("Número de Identificación", &f.empresa.identificacion),
                ("Nombre o Razón Social", &f.empresa.razon_social),
                ("Dirección de correspondencia", &f.empresa.direccion),
                (CORREO_1, &f.empresa.correo_1),
                (CORREO_2, &f.empresa.correo_2),
                ("Departamento", departamento),
                ("Municipio", municipio),
                ("Números de teléfono", &f.empresa.telefonos),
            ],
        ),
        (
            SECCIONES[1],
            vec![
                (NUMERO, &f.representante.identificacion),
                (NOMBRE, &f.representante.nombre),
                (CORREO_1, &f.representante.correo_1),
                (CORREO_2, &f.representante.correo_2),
            ],
        ),
        (
            SECCIONES[2],
            vec![
                (NUMERO, &f.contador.identificacion),
                (NOMBRE, &f.contador.nombre),
                (CORREO, &f.contador.correo),
                ("Tarjeta profesional", &f.contador.tarjeta_profesional),
                ("Firma como", calidad),
            ],
        ),
        (
            SECCIONES[3],
            f.contactos
                .iter()
                .flat_map(|contacto| {
                    [
                        (NOMBRE, contacto.nombre.as_str()),
                        (CORREO, contacto.correo.as_str()),
                    ]
                })
                .collect(),
        ),
        (
            SECCIONES[4],
            vec![
                (NUMERO, &f.administrador.identificacion),
                (NOMBRE, &f.administrador.nombre),
                (CORREO, &f.administrador.correo),
            ],
        ),
    ]
}

/// What both persons ask for, in the words of the paper form.
pub const PETICION: &str = "Señores Ministerio de Tecnologías de la Información y las Comunicaciones, con el siguiente documento solicito la creación y/o modificación del usuario Administrador Operador del Sistema Electrónico de Recaudo - SER.";

/// The exact text that both sign: every field, the petition, and what goes with it by its name and
/// SHA-256. Who signs it knows all of it, and nothing can be changed without another text.
#[must_use]
pub fn declaracion(
    formulario: &Formulario,
    lugar: (&str, &str),
    anexos: &[(String, String)],
) -> String {
    let mut texto = format!("{SOLICITUD}\n");
    if let Some(fecha) = formulario.fecha {
        texto.push_str(&format!("Fecha: {}\n", fecha_larga(fecha)));
    }
    for (titulo, campos) in secciones(formulario, lugar) {
        texto.push_str(&format!("\n{titulo}\n"));
        for (nombre, valor) in campos {
            texto.push_str(&format!("{nombre}: {valor}\n"));
        }
    }
    texto.push_str(&format!("\n{PETICION}\n"));
    if !anexos.is_empty() {
        texto.push_str("\nANEXOS\n");
        for (nombre, huella) in anexos {
            texto.push_str(&format!("{nombre} (SHA-256 {huella})\n"));
        }
    }
    texto
}
