//! The rules of the request, each with its code and what to do about it.

use time::Date;

use super::Formulario;
use crate::kernel::{Nit, NitError};
use crate::personas::{self, Reparo};

/// What is wrong with a field, or missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Falta {
    /// JSON pointer in the form: `/empresa/correo_1`.
    pub campo: String,
    /// Stable code, of one cause.
    pub codigo: &'static str,
    /// What to do.
    pub mensaje: &'static str,
}

/// What the rules ask of the world: how an address is kept, and which municipalities there are.
pub struct Contraste<'a> {
    /// The one way of keeping an address (lower case, without spaces, domain in ASCII); none when
    /// no mail could reach it.
    pub correo: &'a dyn Fn(&str) -> Option<String>,
    /// Whether the department has that municipality.
    pub municipio: &'a dyn Fn(&str, &str) -> bool,
    /// The day on which it is looked at.
    pub hoy: Date,
}

impl std::fmt::Debug for Contraste<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Contraste").field("hoy", &self.hoy).finish()
    }
}

/// All that keeps a request from being filed, in the order of its sections.
#[must_use]
pub fn revisar(formulario: &Formulario, contraste: &Contraste<'_>) -> Vec<Falta> {
    let mut faltas = Faltas(Vec::new());
    fecha(&mut faltas, formulario, contraste.hoy);
    empresa(&mut faltas, formulario, contraste);
    representante(&mut faltas, formulario);
    contador(&mut faltas, formulario);
    for (indice, contacto) in formulario.contactos.iter().enumerate() {
        faltas.nombre(&format!("/contactos/{indice}/nombre"), &contacto.nombre);
    }
    administrador(&mut faltas, formulario);
    correos(&mut faltas, formulario, contraste);
    contactos_distintos(&mut faltas, formulario);
    una_persona_un_nombre(&mut faltas, formulario);
    faltas.0
}

struct Faltas(Vec<Falta>);

const REQUERIDO: (&str, &str) = ("REQUERIDO", "Falta este dato: escríbalo");

impl Faltas {
    fn en(&mut self, campo: impl Into<String>, (codigo, mensaje): (&'static str, &'static str)) {
        self.0.push(Falta {
            campo: campo.into(),
            codigo,
            mensaje,
        });
    }

    /// Whether something was written; if not, that is what is wrong.
    fn dicho(&mut self, campo: &str, texto: &str) -> bool {
        let hay = !texto.trim().is_empty();
        if !hay {
            self.en(campo, REQUERIDO);
        }
        hay
    }

    fn reparo(&mut self, campo: &str, reparo: Reparo) {
        self.en(campo, (reparo.codigo, reparo.mensaje));
    }

    fn nombre(&mut self, campo: &str, texto: &str) {
        if !self.dicho(campo, texto) {
            return;
        }
        if let Err(reparo) = personas::nombre_completo(texto) {
            self.reparo(campo, reparo);
        }
    }

    fn identificacion(&mut self, campo: &str, texto: &str) {
        if !self.dicho(campo, texto) {
            return;
        }
        if personas::es_ficticia(texto.trim()) {
            return self.en(
                campo,
                (
                    "IDENTIFICACION_FICTICIA",
                    "Ese número no es de una persona: escriba el del documento",
                ),
            );
        }
        if let Err(reparo) = personas::identificacion(texto) {
            self.reparo(campo, reparo);
        }
    }

    fn con_largo(&mut self, campo: &str, texto: &str, minimo: usize) {
        if self.dicho(campo, texto) && texto.trim().chars().count() < minimo {
            self.en(campo, ("MUY_CORTO", "Escriba el dato completo"));
        }
    }
}

fn fecha(faltas: &mut Faltas, formulario: &Formulario, hoy: Date) {
    match formulario.fecha {
        None => faltas.en("/fecha", REQUERIDO),
        Some(fecha) if fecha > hoy => faltas.en(
            "/fecha",
            (
                "FECHA_FUTURA",
                "La fecha de la solicitud no puede ser posterior a hoy",
            ),
        ),
        Some(_) => {}
    }
}

fn empresa(faltas: &mut Faltas, formulario: &Formulario, contraste: &Contraste<'_>) {
    let empresa = &formulario.empresa;
    if faltas.dicho("/empresa/identificacion", &empresa.identificacion) {
        nit(faltas, &empresa.identificacion);
    }
    faltas.con_largo("/empresa/razon_social", &empresa.razon_social, 3);
    faltas.con_largo("/empresa/direccion", &empresa.direccion, 5);
    let departamento = faltas.dicho("/empresa/departamento", &empresa.departamento);
    let municipio = faltas.dicho("/empresa/municipio", &empresa.municipio);
    if departamento
        && municipio
        && !(contraste.municipio)(&empresa.departamento, &empresa.municipio)
    {
        faltas.en(
            "/empresa/municipio",
            (
                "MUNICIPIO_DE_OTRO_DEPARTAMENTO",
                "Elija un municipio de ese departamento",
            ),
        );
    }
    if faltas.dicho("/empresa/telefonos", &empresa.telefonos) {
        let digitos = empresa
            .telefonos
            .chars()
            .filter(char::is_ascii_digit)
            .count();
        let admitido = |c: char| c.is_ascii_digit() || " +()-,;/.extEXT".contains(c);
        if digitos < 7 || !empresa.telefonos.chars().all(admitido) {
            faltas.en(
                "/empresa/telefonos",
                (
                    "TELEFONO_INVALIDO",
                    "Escriba números de al menos siete dígitos; separe varios con comas",
                ),
            );
        }
    }
}

fn nit(faltas: &mut Faltas, texto: &str) {
    let falla = match (texto.contains('-'), Nit::parse(texto)) {
        (_, Err(NitError::Formato)) => (
            "NIT_INVALIDO",
            "Escriba el NIT con números, un guion y el dígito de verificación",
        ),
        (_, Err(NitError::DigitoVerificacion)) => (
            "NIT_DIGITO_DE_VERIFICACION",
            "El dígito de verificación no corresponde a ese NIT: revíselo en el RUT",
        ),
        (false, Ok(_)) => (
            "NIT_SIN_DIGITO",
            "Agregue el guion y el dígito de verificación del NIT",
        ),
        (true, Ok(nit)) if personas::es_ficticia(&nit.numero().to_string()) => (
            "IDENTIFICACION_FICTICIA",
            "Ese NIT no es de una empresa: escriba el del RUT",
        ),
        (true, Ok(_)) => return,
    };
    faltas.en("/empresa/identificacion", falla);
}

fn representante(faltas: &mut Faltas, formulario: &Formulario) {
    let persona = &formulario.representante;
    faltas.identificacion("/representante/identificacion", &persona.identificacion);
    faltas.nombre("/representante/nombre", &persona.nombre);
}

fn contador(faltas: &mut Faltas, formulario: &Formulario) {
    let persona = &formulario.contador;
    if !["contador", "revisor_fiscal"].contains(&persona.calidad.as_str()) {
        faltas.en(
            "/contador/calidad",
            (
                "REQUERIDO",
                "Elija si es contador o revisor fiscal: el que normalmente firma",
            ),
        );
    }
    faltas.identificacion("/contador/identificacion", &persona.identificacion);
    faltas.nombre("/contador/nombre", &persona.nombre);
    if faltas.dicho(
        "/contador/tarjeta_profesional",
        &persona.tarjeta_profesional,
    ) && !es_tarjeta(&persona.tarjeta_profesional)
    {
        faltas.en(
            "/contador/tarjeta_profesional",
            (
                "TARJETA_INVALIDA",
                "Escriba el número, un guion y la letra T, como 12345-T",
            ),
        );
    }
}

/// Digits, a hyphen and a T. The form of the number is known; no norm was read for it.
fn es_tarjeta(texto: &str) -> bool {
    texto
        .trim()
        .to_uppercase()
        .strip_suffix("-T")
        .is_some_and(|numero| {
            (1..=7).contains(&numero.len()) && numero.bytes().all(|b| b.is_ascii_digit())
        })
}

fn administrador(faltas: &mut Faltas, formulario: &Formulario) {
    let persona = &formulario.administrador;
    faltas.identificacion("/administrador/identificacion", &persona.identificacion);
    faltas.nombre("/administrador/nombre", &persona.nombre);
}

/// Every address reaches somebody, and nobody else's.
///
/// «No repita direcciones electrónicas»: links, codes and acknowledgements go to these addresses,
/// so each belongs to one person. Two fields of the same person are the one exception, because the
/// request lets one person be representative and administrator (and, for a natural person, the
/// company itself): she has one mailbox. Address 2 of the same section is another one all the same,
/// since it is there for when the first fails.
fn correos(faltas: &mut Faltas, formulario: &Formulario, contraste: &Contraste<'_>) {
    let mut vistos: Vec<(String, &str, String)> = Vec::new();
    for (campo, texto, dueno) in direcciones(formulario) {
        if !faltas.dicho(&campo, texto) {
            continue;
        }
        let Some(correo) = (contraste.correo)(texto) else {
            faltas.en(
                campo,
                (
                    "CORREO_INVALIDO",
                    "Escriba un correo como nombre@empresa.co",
                ),
            );
            continue;
        };
        let seccion = campo.split('/').nth(1).unwrap_or_default().to_owned();
        let repetido = vistos.iter().any(|(otro, de_quien, su_seccion)| {
            *otro == correo && (dueno.is_empty() || *de_quien != dueno || *su_seccion == seccion)
        });
        if repetido {
            faltas.en(
                campo,
                (
                    "CORREO_REPETIDO",
                    "Ese correo ya está en la solicitud: escriba otro",
                ),
            );
        }
        vistos.push((correo, dueno, seccion));
    }
}

/// Each address with its field and whose it is, as the identification says.
fn direcciones(f: &Formulario) -> Vec<(String, &str, &str)> {
    // The NIT of a natural person is her number with a check digit.
    let empresa = f
        .empresa
        .identificacion
        .split('-')
        .next()
        .unwrap_or_default();
    let mut todas = vec![
        (
            "/empresa/correo_1".to_owned(),
            f.empresa.correo_1.as_str(),
            empresa,
        ),
        (
            "/empresa/correo_2".to_owned(),
            f.empresa.correo_2.as_str(),
            empresa,
        ),
        (
            "/representante/correo_1".to_owned(),
            f.representante.correo_1.as_str(),
            f.representante.identificacion.as_str(),
        ),
        (
            "/representante/correo_2".to_owned(),
            f.representante.correo_2.as_str(),
            f.representante.identificacion.as_str(),
        ),
        (
            "/contador/correo".to_owned(),
            f.contador.correo.as_str(),
            f.contador.identificacion.as_str(),
        ),
    ];
    for (indice, contacto) in f.contactos.iter().enumerate() {
        todas.push((
            format!("/contactos/{indice}/correo"),
            contacto.correo.as_str(),
            "",
        ));
    }
    todas.push((
        "/administrador/correo".to_owned(),
        f.administrador.correo.as_str(),
        f.administrador.identificacion.as_str(),
    ));
    todas
}

/// «Registre solamente personas diferentes al Representante Legal y al Contador o Revisor Fiscal.»
fn contactos_distintos(faltas: &mut Faltas, formulario: &Formulario) {
    let mut nombres = vec![
        personas::plegado(&formulario.representante.nombre),
        personas::plegado(&formulario.contador.nombre),
    ];
    for (indice, contacto) in formulario.contactos.iter().enumerate() {
        let nombre = personas::plegado(&contacto.nombre);
        if nombre.is_empty() {
            continue;
        }
        if nombres.contains(&nombre) {
            faltas.en(
                format!("/contactos/{indice}/nombre"),
                (
                    "CONTACTO_REPETIDO",
                    "Registre a otra persona: no puede ser el representante, el contador ni otro contacto",
                ),
            );
        }
        nombres.push(nombre);
    }
}

/// One number is one person: the same number with two names is a mistake of one of them.
fn una_persona_un_nombre(faltas: &mut Faltas, f: &Formulario) {
    let personas = [
        (
            "/representante",
            &f.representante.identificacion,
            &f.representante.nombre,
        ),
        ("/contador", &f.contador.identificacion, &f.contador.nombre),
        (
            "/administrador",
            &f.administrador.identificacion,
            &f.administrador.nombre,
        ),
    ];
    for (indice, (campo, numero, nombre)) in personas.iter().enumerate() {
        let otra = personas[..indice].iter().any(|(_, suyo, otro)| {
            !numero.is_empty()
                && !nombre.trim().is_empty()
                && suyo == numero
                && personas::plegado(otro) != personas::plegado(nombre)
        });
        if otra {
            faltas.en(
                format!("{campo}/identificacion"),
                (
                    "IDENTIFICACION_DE_OTRA_PERSONA",
                    "Ese número ya está con otro nombre: revise cuál es el correcto",
                ),
            );
        }
    }
}
