//! From what the form says to the rows of a company's record.

use ser_domain::solicitudes::{Empresa, Formulario};
use ser_store::empresa::{Ficha, contacto, contador, datos, representante};
use ser_store::operador;
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::lugares;

pub fn ficha(operador_id: Uuid, f: &Formulario, desde: OffsetDateTime) -> Ficha {
    Ficha {
        datos: datos(operador_id, f, desde),
        representante: representante(operador_id, f, desde),
        contador: contador(operador_id, f, desde),
        contactos: contactos(operador_id, f, desde),
    }
}

/// The company with what the form says of it.
pub fn con_datos(previa: operador::Model, f: &Empresa) -> operador::Model {
    let (departamento, municipio) = lugares::nombres(&f.departamento, &f.municipio);
    operador::Model {
        razon_social: f.razon_social.clone(),
        direccion: f.direccion.clone(),
        municipio,
        departamento,
        correo: f.correo_1.clone(),
        telefono: f.telefonos.clone(),
        ..previa
    }
}

pub fn datos(operador_id: Uuid, f: &Formulario, desde: OffsetDateTime) -> datos::Model {
    datos::Model {
        id: Uuid::now_v7(),
        operador_id,
        correo_alterno: f.empresa.correo_2.clone(),
        departamento_codigo: f.empresa.departamento.clone(),
        municipio_codigo: f.empresa.municipio.clone(),
        actualizado_en: desde,
    }
}

pub fn representante(
    operador_id: Uuid,
    f: &Formulario,
    desde: OffsetDateTime,
) -> representante::Model {
    representante::Model {
        id: Uuid::now_v7(),
        operador_id,
        identificacion: f.representante.identificacion.clone(),
        nombre: f.representante.nombre.clone(),
        correo: f.representante.correo_1.clone(),
        correo_alterno: f.representante.correo_2.clone(),
        desde,
        hasta: None,
    }
}

pub fn contador(operador_id: Uuid, f: &Formulario, desde: OffsetDateTime) -> contador::Model {
    contador::Model {
        id: Uuid::now_v7(),
        operador_id,
        calidad: f.contador.calidad.clone(),
        identificacion: f.contador.identificacion.clone(),
        nombre: f.contador.nombre.clone(),
        correo: f.contador.correo.clone(),
        tarjeta_profesional: f.contador.tarjeta_profesional.clone(),
        desde,
        hasta: None,
    }
}

pub fn contactos(operador_id: Uuid, f: &Formulario, desde: OffsetDateTime) -> Vec<contacto::Model> {
    (1_i32..)
        .zip(&f.contactos)
        .map(|(orden, contacto)| contacto::Model {
            id: Uuid::now_v7(),
            operador_id,
            orden,
            nombre: contacto.nombre.clone(),
            correo: contacto.correo.clone(),
            desde,
            hasta: None,
        })
        .collect()
}

/// What the trail says of a company.
pub fn huella_de(fila: &operador::Model) -> serde_json::Value {
    json!({
        "nit": fila.nit, "razon_social": fila.razon_social, "direccion": fila.direccion,
        "municipio": fila.municipio, "departamento": fila.departamento, "correo": fila.correo,
        "telefono": fila.telefono,
    })
}
