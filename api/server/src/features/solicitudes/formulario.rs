//! The form between what travels and what the rules read, and what the rules say of it.

use ser_domain::personas as reglas;
use ser_domain::solicitudes::{Contraste, Falta, Formulario, Requisitos, declaracion, revisar};
use ser_store::solicitud::{self, anexo};
use serde::Serialize;
use serde::de::DeserializeOwned;
use time::Date;

use super::types_publicos::{
    AnexoDeSolicitud, ArchivoDeSolicitud, CambioDeSolicitud, FaltaDeSolicitud,
    FormularioDeSolicitud,
};
use crate::http::{Problema, Resultado};
use crate::{lugares, personas};

/// The same fields under the same names: what travels is what is kept.
pub fn convertir<T: DeserializeOwned>(valor: &impl Serialize) -> Resultado<T> {
    let valor = serde_json::to_value(valor).map_err(Problema::interno)?;
    serde_json::from_value(valor).map_err(Problema::interno)
}

pub fn presentar(formulario: &Formulario) -> Resultado<FormularioDeSolicitud> {
    convertir(formulario)
}

/// The form with the sections that changed, each field in the one way in which it is kept. What
/// cannot be read stays as it was typed, so that the person sees it and corrects it.
pub fn cambiado(antes: Formulario, cambio: &CambioDeSolicitud) -> Resultado<Formulario> {
    let mut f = antes;
    if cambio.fecha.is_some() {
        f.fecha = cambio.fecha;
    }
    if let Some(empresa) = &cambio.empresa {
        f.empresa = convertir(empresa)?;
    }
    if let Some(representante) = &cambio.representante {
        f.representante = convertir(representante)?;
    }
    if let Some(contador) = &cambio.contador {
        f.contador = convertir(contador)?;
    }
    if let Some(contactos) = &cambio.contactos {
        f.contactos = convertir(contactos)?;
    }
    if let Some(administrador) = &cambio.administrador {
        f.administrador = convertir(administrador)?;
    }
    Ok(ordenado(f))
}

fn ordenado(mut f: Formulario) -> Formulario {
    for texto in [
        &mut f.empresa.razon_social,
        &mut f.empresa.direccion,
        &mut f.empresa.telefonos,
        &mut f.representante.nombre,
        &mut f.contador.nombre,
        &mut f.administrador.nombre,
    ] {
        *texto = sin_espacios_de_mas(texto);
    }
    f.empresa.identificacion = nit(&f.empresa.identificacion);
    f.contador.tarjeta_profesional = f.contador.tarjeta_profesional.trim().to_uppercase();
    for numero in [
        &mut f.representante.identificacion,
        &mut f.contador.identificacion,
        &mut f.administrador.identificacion,
    ] {
        *numero = reglas::identificacion(numero).unwrap_or_else(|_| numero.trim().to_owned());
    }
    let mut correos = vec![
        &mut f.empresa.correo_1,
        &mut f.empresa.correo_2,
        &mut f.representante.correo_1,
        &mut f.representante.correo_2,
        &mut f.contador.correo,
        &mut f.administrador.correo,
    ];
    for contacto in &mut f.contactos {
        contacto.nombre = sin_espacios_de_mas(&contacto.nombre);
        correos.push(&mut contacto.correo);
    }
    for correo in correos {
        *correo = personas::correo_electronico(correo).unwrap_or_else(|_| correo.trim().to_owned());
    }
    f
}

/// `900.123.456-8` → `900123456-8`; without a hyphen none is added: that is the person's to write.
fn nit(texto: &str) -> String {
    texto
        .chars()
        .filter(|c| !matches!(c, '.' | ',') && !c.is_whitespace())
        .collect()
}

fn sin_espacios_de_mas(texto: &str) -> String {
    texto.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What keeps the request from being filed: its fields and its documents.
pub fn faltas(
    formulario: &Formulario,
    anexos: &[anexo::Model],
    hoy: Date,
) -> Resultado<Vec<FaltaDeSolicitud>> {
    let contraste = Contraste {
        correo: &|texto| personas::correo_electronico(texto).ok(),
        municipio: &lugares::tiene,
        hoy,
    };
    let mut todas: Vec<FaltaDeSolicitud> = revisar(formulario, &contraste)
        .into_iter()
        .map(FaltaDeSolicitud::from)
        .collect();
    for pedido in requisitos()?.anexos(formulario, hoy) {
        let falla = match anexos.iter().find(|anexo| anexo.clase == pedido.codigo) {
            None => ("ANEXO_FALTANTE", "Adjunte este documento"),
            Some(anexo) => match anexo.expedido_el {
                None => ("SIN_FECHA_DE_EXPEDICION", "Escriba la fecha de expedición"),
                Some(fecha) if pedido.esta_vencido(fecha, hoy) => (
                    "ANEXO_VENCIDO",
                    "El documento es muy antiguo: adjunte uno expedido hace menos tiempo",
                ),
                Some(_) => continue,
            },
        };
        todas.push(FaltaDeSolicitud {
            campo: format!("/anexos/{}", pedido.codigo),
            codigo: falla.0.to_owned(),
            mensaje: falla.1.to_owned(),
        });
    }
    Ok(todas)
}

impl From<Falta> for FaltaDeSolicitud {
    fn from(falta: Falta) -> Self {
        Self {
            campo: falta.campo,
            codigo: falta.codigo.to_owned(),
            mensaje: falta.mensaje.to_owned(),
        }
    }
}

pub fn requisitos() -> Resultado<Requisitos> {
    Requisitos::de_fabrica().map_err(Problema::interno)
}

/// The documents that the request needs, with what was attached.
pub fn presentar_anexos(
    formulario: &Formulario,
    anexos: &[anexo::Model],
    hoy: Date,
) -> Resultado<Vec<AnexoDeSolicitud>> {
    let archivo = |clase: &str| {
        anexos
            .iter()
            .find(|anexo| anexo.clase == clase)
            .map(|anexo| ArchivoDeSolicitud {
                id: anexo.id,
                nombre: anexo.nombre.clone(),
                tamano: anexo.tamano,
                huella: anexo.huella.clone(),
                expedido_el: anexo.expedido_el,
                subido_en: anexo.subido_en,
            })
    };
    let mut todos: Vec<AnexoDeSolicitud> = requisitos()?
        .anexos(formulario, hoy)
        .into_iter()
        .map(|pedido| AnexoDeSolicitud {
            archivo: archivo(&pedido.codigo),
            clase: pedido.codigo.clone(),
            nombre: pedido.nombre.clone(),
            ayuda: pedido.ayuda.clone(),
            dias_maximos: pedido.dias_maximos,
            fuente: Some(pedido.fuente.clone()),
        })
        .collect();
    todos.push(AnexoDeSolicitud {
        clase: anexo::FORMULARIO_FIRMADO.to_owned(),
        nombre: "Solicitud impresa y firmada".to_owned(),
        ayuda: "Solo si prefieren firmar a mano: imprímala desde aquí, fírmenla y digitalícela."
            .to_owned(),
        dias_maximos: None,
        fuente: None,
        archivo: archivo(anexo::FORMULARIO_FIRMADO),
    });
    Ok(todos)
}

/// The exact text that is signed.
pub fn texto(formulario: &Formulario, anexos: &[anexo::Model], hoy: Date) -> Resultado<String> {
    let (departamento, municipio) = lugares::nombres(
        &formulario.empresa.departamento,
        &formulario.empresa.municipio,
    );
    let pedidos = presentar_anexos(formulario, anexos, hoy)?;
    let documentos: Vec<(String, String)> = pedidos
        .into_iter()
        .filter_map(|pedido| Some((pedido.nombre, pedido.archivo?.huella)))
        .collect();
    Ok(declaracion(
        formulario,
        (&departamento, &municipio),
        &documentos,
    ))
}

/// The names of what came with a request.
pub fn nombres_de_anexos(
    formulario: &Formulario,
    anexos: &[anexo::Model],
    hoy: Date,
) -> Resultado<Vec<String>> {
    Ok(presentar_anexos(formulario, anexos, hoy)?
        .into_iter()
        .filter(|pedido| pedido.archivo.is_some())
        .map(|pedido| pedido.nombre)
        .collect())
}

/// Digits of the NIT without its check digit, as companies are found by; empty when it is not one.
pub fn nit_de(formulario: &Formulario) -> String {
    ser_domain::Nit::parse(&formulario.empresa.identificacion)
        .map(|nit| nit.numero().to_string())
        .unwrap_or_default()
}

/// What the trail says of a request: that it changed and how it stands, not the data of its people.
pub fn huella_de(fila: &solicitud::Model) -> serde_json::Value {
    serde_json::json!({
        "estado": fila.estado, "version": fila.version, "radicado": fila.radicado,
        "formulario": crate::tokens::huella(&fila.formulario),
    })
}

/// «/contactos/1/correo» → «Contacto 2: dirección electrónica».
pub fn en_palabras(campo: &str) -> String {
    let partes: Vec<&str> = campo.split('/').skip(1).collect();
    let (seccion, dato) = match partes.as_slice() {
        ["contactos", indice, dato] => (
            format!(
                "Contacto {}",
                indice.parse::<usize>().unwrap_or_default() + 1
            ),
            *dato,
        ),
        [seccion, dato] => (
            match *seccion {
                "empresa" => "Empresa",
                "representante" => "Representante legal",
                "contador" => "Contador o revisor fiscal",
                _ => "Administrador operador",
            }
            .to_owned(),
            *dato,
        ),
        _ => return "Fecha".to_owned(),
    };
    let dato = match dato {
        "identificacion" => "número de identificación",
        "razon_social" => "nombre o razón social",
        "direccion" => "dirección de correspondencia",
        "correo_1" => "dirección electrónica 1",
        "correo_2" => "dirección electrónica 2",
        "correo" => "dirección electrónica",
        "departamento" => "departamento",
        "municipio" => "municipio",
        "telefonos" => "números de teléfono",
        "calidad" => "contador o revisor fiscal",
        "tarjeta_profesional" => "tarjeta profesional",
        _ => "nombre completo",
    };
    format!("{seccion}: {dato}")
}
