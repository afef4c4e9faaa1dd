//! From what a person wrote to what is filed.

use ser_domain::Nit;
use ser_domain::divipola::{self, COLOMBIA};
use ser_domain::pqrsd::{DETALLE_MAXIMO, TipoIdentificacion, TipoSolicitud};

use super::types::NuevaPqrsd;
use crate::http::catalogo::DATOS_INVALIDOS;
use crate::http::{Problema, Resultado};
use crate::personas;

/// What a person filed, checked.
#[derive(Debug)]
pub(super) struct Leida {
    pub tipo: TipoSolicitud,
    pub tipo_identificacion: TipoIdentificacion,
    pub identificacion: String,
    pub nombre: String,
    pub correo: String,
    pub telefono: String,
    pub direccion: String,
    pub municipio: Option<String>,
    pub ciudad: Option<String>,
    pub detalle: String,
}

/// # Errors
/// `DATOS_INVALIDOS` with every field that is wrong.
pub(super) fn leer(pedido: &NuevaPqrsd) -> Resultado<Leida> {
    let mut faltas = Faltas(Problema::de(&DATOS_INVALIDOS));
    let tipo = TipoSolicitud::try_from(pedido.tipo.as_str()).ok();
    if tipo.is_none() {
        faltas.anotar("/tipo", "VALOR_DESCONOCIDO", "Elija el tipo de solicitud");
    }
    let tipo_identificacion =
        TipoIdentificacion::try_from(pedido.tipo_identificacion.as_str()).ok();
    if tipo_identificacion.is_none() {
        let mensaje = "Elija el tipo de identificación";
        faltas.anotar("/tipo_identificacion", "VALOR_DESCONOCIDO", mensaje);
    }
    let identificacion = faltas.leer(
        "/identificacion",
        identificacion(tipo_identificacion, &pedido.identificacion),
    );
    let nombre = faltas.texto(
        "/nombre",
        &pedido.nombre,
        3,
        "Escriba nombres y apellidos, o el nombre de la empresa",
    );
    let correo = faltas.leer("/correo", personas::correo_electronico(&pedido.correo));
    let telefono = faltas.texto(
        "/telefono",
        &pedido.telefono,
        7,
        "Escriba un teléfono con al menos siete dígitos",
    );
    let digitos = telefono.chars().filter(char::is_ascii_digit).count();
    let ajenos = telefono
        .chars()
        .any(|c| !c.is_ascii_digit() && !" +-().extEXT".contains(c));
    if !telefono.is_empty() && (!(7..=15).contains(&digitos) || ajenos) {
        let mensaje = "Escriba un teléfono con siete a quince dígitos";
        faltas.anotar("/telefono", "TELEFONO_INVALIDO", mensaje);
    }
    let direccion = faltas.texto(
        "/direccion",
        &pedido.direccion,
        5,
        "Escriba la dirección de correspondencia",
    );
    let (municipio, ciudad) = faltas.lugar(pedido);
    let detalle = faltas.texto(
        "/detalle",
        &pedido.detalle,
        10,
        "Escriba el detalle: al menos 10 caracteres",
    );
    if detalle.chars().count() > DETALLE_MAXIMO {
        let mensaje = "El detalle tiene hasta 300 caracteres";
        faltas.anotar("/detalle", "DEMASIADO_LARGO", mensaje);
    }
    if !pedido.acepta_terminos {
        let mensaje = "Acepte los términos y condiciones de uso de datos para enviar";
        faltas.anotar("/acepta_terminos", "REQUERIDO", mensaje);
    }
    if !pedido.certifica_correo {
        let mensaje = "Certifique que su correo está vigente: por él le respondemos";
        faltas.anotar("/certifica_correo", "REQUERIDO", mensaje);
    }
    match (tipo, tipo_identificacion) {
        (Some(tipo), Some(tipo_identificacion)) if faltas.0.errores().is_empty() => Ok(Leida {
            tipo,
            tipo_identificacion,
            identificacion,
            nombre,
            correo,
            telefono,
            direccion,
            municipio,
            ciudad,
            detalle,
        }),
        _ => Err(faltas.0),
    }
}

/// A number as it is kept: without signs and, of a NIT, without its check digit, which must be its.
fn identificacion(
    tipo: Option<TipoIdentificacion>,
    texto: &str,
) -> Result<String, personas::Reparo> {
    match tipo {
        Some(TipoIdentificacion::Nit) => Nit::parse(texto)
            .map(|nit| nit.numero().to_string())
            .map_err(|_| personas::Reparo {
                codigo: "NIT_INVALIDO",
                mensaje: "Revise el NIT y su dígito de verificación",
            }),
        Some(TipoIdentificacion::Cc | TipoIdentificacion::Ti | TipoIdentificacion::Ppt) => {
            personas::cedula(texto)
        }
        // A passport has letters, and so have old cards of foreigners.
        Some(TipoIdentificacion::Ce | TipoIdentificacion::Pa) | None => {
            personas::identificacion(texto)
        }
    }
}

/// All that the number somebody searches with may have been kept as.
pub(super) fn identificaciones(texto: &str) -> Vec<String> {
    let limpia: String = texto
        .chars()
        .filter(|c| c.is_ascii_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect();
    let sin_digito = Nit::parse(texto.trim()).map(|nit| nit.numero().to_string());
    // Always two, so that every search asks the same.
    let otra = sin_digito.unwrap_or_else(|_| limpia.clone());
    vec![limpia, otra]
}

struct Faltas(Problema);

impl Faltas {
    fn anotar(&mut self, campo: &str, codigo: &str, mensaje: &str) {
        self.0 = self.0.clone().campo(campo, codigo, mensaje);
    }

    fn leer(&mut self, campo: &str, leido: Result<String, personas::Reparo>) -> String {
        leido.unwrap_or_else(|reparo| {
            self.anotar(campo, reparo.codigo, reparo.mensaje);
            String::new()
        })
    }

    /// A text of at least so many characters, without those that nobody sees.
    fn texto(&mut self, campo: &str, texto: &str, minimo: usize, mensaje: &str) -> String {
        let limpio: String = texto
            .trim()
            .chars()
            .filter(|c| !c.is_control() || *c == '\n')
            .collect();
        if limpio.chars().count() < minimo {
            self.anotar(campo, "INCOMPLETO", mensaje);
            return String::new();
        }
        limpio
    }

    /// In Colombia a municipality by its code; elsewhere a city by its name.
    fn lugar(&mut self, pedido: &NuevaPqrsd) -> (Option<String>, Option<String>) {
        if divipola::pais(&pedido.pais).is_none() {
            self.anotar("/pais", "VALOR_DESCONOCIDO", "Elija el país");
            return (None, None);
        }
        if pedido.pais == COLOMBIA {
            let municipio = pedido
                .municipio
                .clone()
                .filter(|codigo| divipola::municipio(codigo).is_some());
            if municipio.is_none() {
                let mensaje = "Elija el departamento y el municipio";
                self.anotar("/municipio", "VALOR_DESCONOCIDO", mensaje);
            }
            return (municipio, None);
        }
        let dicha = pedido.ciudad.clone().unwrap_or_default();
        let ciudad = self.texto("/ciudad", &dicha, 2, "Escriba la ciudad");
        (None, Some(ciudad))
    }
}
