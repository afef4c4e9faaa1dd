//! The record between its rows and the sections of the form, and how it is shown.

use sea_orm::ConnectionTrait;
use ser_domain::estados::EstadoCambioDeEmpresa;
use ser_domain::solicitudes::{Contacto, Contador, Empresa, Formulario, Representante, Seccion};
use ser_store::empresa::{self, Registro};
use ser_store::{cambio_empresa, operador, usuario};
use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

use super::evidencias;
use super::types::{
    CampoDicho, RegistroDeEmpresa, ResumenDeCambio, SeccionDeRegistro, ValoresDeEmpresa, Vigencia,
};
use crate::Contexto;
use crate::features::solicitudes::formulario::convertir;
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::{Problema, Resultado};
use crate::lugares;

/// The fields of each section, as the form has them.
const fn campos_de(seccion: Seccion) -> &'static [&'static str] {
    match seccion {
        Seccion::Empresa => &[
            "/razon_social",
            "/direccion",
            "/correo_1",
            "/correo_2",
            "/departamento",
            "/municipio",
            "/telefonos",
        ],
        Seccion::Representante => &["/identificacion", "/nombre", "/correo_1", "/correo_2"],
        Seccion::Contador => &[
            "/calidad",
            "/identificacion",
            "/nombre",
            "/correo",
            "/tarjeta_profesional",
        ],
        Seccion::Contactos => &[
            "/0/nombre",
            "/0/correo",
            "/1/nombre",
            "/1/correo",
            "/2/nombre",
            "/2/correo",
        ],
    }
}

/// The form as it would be if the company wrote down what the record says.
pub fn formulario(operador: &operador::Model, registro: &Registro) -> Resultado<Formulario> {
    let datos = registro.datos.as_ref();
    let de_datos = |campo: fn(&empresa::datos::Model) -> &String| {
        datos.map(campo).cloned().unwrap_or_default()
    };
    let mut contactos: [Contacto; 3] = Default::default();
    for fila in &registro.contactos {
        let lugar = usize::try_from(fila.orden - 1).unwrap_or(usize::MAX);
        if let Some(contacto) = contactos.get_mut(lugar) {
            contacto.nombre.clone_from(&fila.nombre);
            contacto.correo.clone_from(&fila.correo);
        }
    }
    Ok(Formulario {
        empresa: Empresa {
            identificacion: operador.nit()?.to_string(),
            razon_social: operador.razon_social.clone(),
            direccion: operador.direccion.clone(),
            correo_1: operador.correo.clone(),
            correo_2: de_datos(|fila| &fila.correo_alterno),
            departamento: de_datos(|fila| &fila.departamento_codigo),
            municipio: de_datos(|fila| &fila.municipio_codigo),
            telefonos: operador.telefono.clone(),
        },
        representante: registro
            .representante
            .as_ref()
            .map(de_representante)
            .unwrap_or_default(),
        contador: registro
            .contador
            .as_ref()
            .map(de_contador)
            .unwrap_or_default(),
        contactos,
        ..Formulario::default()
    })
}

fn de_representante(fila: &empresa::representante::Model) -> Representante {
    Representante {
        identificacion: fila.identificacion.clone(),
        nombre: fila.nombre.clone(),
        correo_1: fila.correo.clone(),
        correo_2: fila.correo_alterno.clone(),
    }
}

fn de_contador(fila: &empresa::contador::Model) -> Contador {
    Contador {
        calidad: fila.calidad.clone(),
        identificacion: fila.identificacion.clone(),
        nombre: fila.nombre.clone(),
        correo: fila.correo.clone(),
        tarjeta_profesional: fila.tarjeta_profesional.clone(),
    }
}

/// What a section says, as it is kept with a change.
pub fn valor(formulario: &Formulario, seccion: Seccion) -> Resultado<Value> {
    let entero = serde_json::to_value(formulario).map_err(Problema::interno)?;
    Ok(entero[seccion.as_str()].clone())
}

/// The form with another value of a section.
pub fn con_seccion(
    formulario: &Formulario,
    seccion: Seccion,
    valor: &Value,
) -> Resultado<Formulario> {
    let mut entero = serde_json::to_value(formulario).map_err(Problema::interno)?;
    entero[seccion.as_str()] = valor.clone();
    serde_json::from_value(entero).map_err(Problema::interno)
}

/// A section alone, to travel.
pub fn solo(seccion: Seccion, valor: &Value) -> Resultado<ValoresDeEmpresa> {
    let mut entero = serde_json::Map::new();
    entero.insert(seccion.as_str().to_owned(), valor.clone());
    serde_json::from_value(Value::Object(entero)).map_err(Problema::interno)
}

/// Each field of a section with what it says, places by their names.
pub fn campos(seccion: Seccion, valor: &Value) -> Vec<CampoDicho> {
    let texto = |campo: &str| {
        valor
            .pointer(campo)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let (departamento, municipio) = lugares::nombres(&texto("/departamento"), &texto("/municipio"));
    campos_de(seccion)
        .iter()
        .map(|campo| CampoDicho {
            campo: format!("/{}{campo}", seccion.as_str()),
            valor: match *campo {
                "/departamento" => departamento.clone(),
                "/municipio" => municipio.clone(),
                otro => texto(otro),
            },
        })
        .collect()
}

/// Whether the section has that field.
pub fn es_campo(seccion: Seccion, campo: &str) -> bool {
    campos_de(seccion)
        .iter()
        .any(|suyo| campo.strip_prefix(&format!("/{}", seccion.as_str())) == Some(*suyo))
}

/// A company's record: the own one, or any for the ministry.
pub async fn consultar(contexto: &Contexto, operador_id: Uuid) -> Resultado<RegistroDeEmpresa> {
    let base = contexto.base.conexion();
    let operador = operador::por_id(base, operador_id)
        .await?
        .filter(|fila| fila.clase == operador::CLASE_OPERADOR)
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    let registro = empresa::registro(base, operador_id).await?;
    let formulario = formulario(&operador, &registro)?;
    let filas = cambio_empresa::de_operador(base, operador_id).await?;
    let cambios = resumir_varios(base, &filas).await?;
    let anteriores = empresa::anteriores(base, operador_id).await?;
    let hoy = contexto.hoy();
    let mut secciones = Vec::new();
    for seccion in Seccion::TODAS.iter().copied() {
        let valor = valor(&formulario, seccion)?;
        let vigentes = vigentes(seccion, &valor, &operador, &registro);
        secciones.push(SeccionDeRegistro {
            seccion: seccion.as_str().to_owned(),
            completa: campos(seccion, &valor)
                .iter()
                .all(|campo| !campo.valor.is_empty()),
            vigentes,
            anteriores: match seccion {
                Seccion::Empresa => datos_anteriores(&filas)?,
                _ => personas_anteriores(seccion, &anteriores)?,
            },
            evidencias: evidencias::requeridas(seccion, hoy)?,
            en_curso: cambios
                .iter()
                .zip(&filas)
                .find(|(_, fila)| fila.abierta.as_deref() == Some(seccion.as_str()))
                .map(|(resumen, _)| resumen.clone()),
        });
    }
    Ok(RegistroDeEmpresa {
        operador_id,
        nit: operador.nit()?.formateado(),
        razon_social: operador.razon_social,
        valores: convertir_valores(&formulario)?,
        secciones,
        cambios,
    })
}

fn convertir_valores(formulario: &Formulario) -> Resultado<ValoresDeEmpresa> {
    Ok(ValoresDeEmpresa {
        empresa: Some(convertir(&formulario.empresa)?),
        representante: Some(convertir(&formulario.representante)?),
        contador: Some(convertir(&formulario.contador)?),
        contactos: Some(convertir(&formulario.contactos)?),
    })
}

/// What a section says now, and since when. Of the contacts, each by itself: one may be new.
fn vigentes(
    seccion: Seccion,
    valor: &Value,
    operador: &operador::Model,
    registro: &Registro,
) -> Vec<Vigencia> {
    let mut dichos = campos(seccion, valor);
    let desde = match seccion {
        Seccion::Empresa => {
            // A company that never wrote down its codes has the names of its places all the same.
            for (campo, nombre) in [
                ("/empresa/departamento", &operador.departamento),
                ("/empresa/municipio", &operador.municipio),
            ] {
                if let Some(dicho) = dichos.iter_mut().find(|dicho| dicho.campo == campo)
                    && dicho.valor.is_empty()
                    && registro.datos.is_some()
                {
                    dicho.valor.clone_from(nombre);
                }
            }
            Some(
                registro
                    .datos
                    .as_ref()
                    .map_or(operador.creado_en, |fila| fila.actualizado_en),
            )
        }
        Seccion::Representante => registro.representante.as_ref().map(|fila| fila.desde),
        Seccion::Contador => registro.contador.as_ref().map(|fila| fila.desde),
        Seccion::Contactos => {
            return dichos
                .chunks(2)
                .zip(1_i32..)
                .map(|(campos, orden)| Vigencia {
                    desde: registro
                        .contactos
                        .iter()
                        .find(|fila| fila.orden == orden)
                        .map(|fila| fila.desde),
                    hasta: None,
                    campos: campos.to_vec(),
                })
                .collect();
        }
    };
    vec![Vigencia {
        desde,
        hasta: None,
        campos: dichos,
    }]
}

/// The data of the company have one row: of what they were it is known what the last granted changes
/// replaced, and not what a request for accounts did.
fn datos_anteriores(filas: &[cambio_empresa::Model]) -> Resultado<Vec<Vigencia>> {
    let aprobados: Vec<_> = filas
        .iter()
        .filter(|fila| fila.seccion == Seccion::Empresa.as_str())
        .filter(|fila| fila.estado == EstadoCambioDeEmpresa::Aprobada.as_str())
        .collect();
    aprobados
        .iter()
        .enumerate()
        .map(|(indice, fila)| {
            Ok(Vigencia {
                desde: aprobados
                    .get(indice + 1)
                    .and_then(|anterior| anterior.decidido_en),
                hasta: fila.decidido_en,
                campos: campos(Seccion::Empresa, &fila.antes()?),
            })
        })
        .collect()
}

fn personas_anteriores(
    seccion: Seccion,
    anteriores: &empresa::Anteriores,
) -> Resultado<Vec<Vigencia>> {
    let vigencia = |desde: OffsetDateTime, hasta: Option<OffsetDateTime>, valor: &Value| Vigencia {
        desde: Some(desde),
        hasta,
        campos: campos(seccion, valor)
            .into_iter()
            .filter(|campo| !campo.valor.is_empty())
            .collect(),
    };
    let json = |valor: serde_json::Result<Value>| valor.map_err(Problema::interno);
    match seccion {
        Seccion::Empresa => Ok(Vec::new()),
        Seccion::Representante => anteriores
            .representantes
            .iter()
            .map(|fila| {
                let valor = json(serde_json::to_value(de_representante(fila)))?;
                Ok(vigencia(fila.desde, fila.hasta, &valor))
            })
            .collect(),
        Seccion::Contador => anteriores
            .contadores
            .iter()
            .map(|fila| {
                let valor = json(serde_json::to_value(de_contador(fila)))?;
                Ok(vigencia(fila.desde, fila.hasta, &valor))
            })
            .collect(),
        Seccion::Contactos => anteriores
            .contactos
            .iter()
            .map(|fila| {
                let mut tres: [Contacto; 3] = Default::default();
                let lugar = usize::try_from(fila.orden - 1).unwrap_or(usize::MAX);
                if let Some(contacto) = tres.get_mut(lugar) {
                    contacto.nombre.clone_from(&fila.nombre);
                    contacto.correo.clone_from(&fila.correo);
                }
                let valor = json(serde_json::to_value(tres))?;
                Ok(vigencia(fila.desde, fila.hasta, &valor))
            })
            .collect(),
    }
}

pub async fn resumir_varios(
    tx: &impl ConnectionTrait,
    filas: &[cambio_empresa::Model],
) -> Resultado<Vec<ResumenDeCambio>> {
    let nombres = usuario::nombres(tx, filas.iter().map(|fila| fila.pedido_por)).await?;
    Ok(filas
        .iter()
        .map(|fila| ResumenDeCambio {
            id: fila.id,
            seccion: fila.seccion.clone(),
            estado: fila.estado.clone(),
            pedido_por: nombres
                .iter()
                .find(|(id, _)| *id == fila.pedido_por)
                .map(|(_, nombre)| nombre.clone())
                .unwrap_or_default(),
            enviado_en: fila.enviado_en,
            decidido_en: fila.decidido_en,
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hojas(valor: &Value, camino: &str, en: &mut Vec<String>) {
        match valor {
            Value::Object(partes) => {
                for (nombre, parte) in partes {
                    hojas(parte, &format!("{camino}/{nombre}"), en);
                }
            }
            Value::Array(partes) => {
                for (indice, parte) in partes.iter().enumerate() {
                    hojas(parte, &format!("{camino}/{indice}"), en);
                }
            }
            _ => en.push(camino.to_owned()),
        }
    }

    #[test]
    fn the_record_shows_every_field_of_the_form_but_the_number_that_nobody_changes() {
        for seccion in Seccion::TODAS.iter().copied() {
            let vacia = valor(&Formulario::default(), seccion).unwrap();
            let mut del_formulario = Vec::new();
            hojas(&vacia, "", &mut del_formulario);
            if seccion == Seccion::Empresa {
                del_formulario.retain(|campo| campo != "/identificacion");
            }
            let mut mostrados = campos_de(seccion).to_vec();
            del_formulario.sort_unstable();
            mostrados.sort_unstable();
            assert_eq!(mostrados, del_formulario, "{seccion:?}");
        }
    }
}
