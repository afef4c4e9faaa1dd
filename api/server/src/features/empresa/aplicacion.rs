//! What was granted becomes what the record says.

use ser_domain::solicitudes::{Formulario, Seccion};
use ser_store::{Escritura, empresa, operador};
use serde_json::json;
use time::OffsetDateTime;

use crate::auditoria::{Hecho, anotar};
use crate::features::solicitudes::ficha;
use crate::http::{Actor, Resultado};
use crate::tokens::huella;

/// Writes a section of the record of a company that is held; who was there before stays, with an end.
/// Gives the company as it now is.
pub async fn aplicar(
    tx: &Escritura,
    actor: &Actor,
    previa: &operador::Model,
    (seccion, actual, nuevo): (Seccion, &Formulario, &Formulario),
    (ahora, instante): (OffsetDateTime, OffsetDateTime),
) -> Resultado<operador::Model> {
    let id = previa.id;
    let (mut antes, mut despues) = (json!({}), json!({}));
    let mut fila = previa.clone();
    match seccion {
        Seccion::Empresa => {
            fila = ficha::con_datos(fila, &nuevo.empresa);
            operador::actualizar(tx, &fila).await?;
            empresa::poner_datos(tx, ficha::datos(id, nuevo, ahora)).await?;
            (antes, despues) = (ficha::huella_de(previa), ficha::huella_de(&fila));
        }
        Seccion::Representante => {
            let nueva = ficha::representante(id, nuevo, ahora);
            empresa::poner_representante(tx, nueva, ahora).await?;
        }
        Seccion::Contador => {
            empresa::poner_contador(tx, ficha::contador(id, nuevo, ahora), ahora).await?;
        }
        Seccion::Contactos => {
            empresa::poner_contactos(tx, id, ficha::contactos(id, nuevo, ahora), ahora).await?;
        }
    }
    // Of people the trail keeps a digest: who they are stays in the record, with its dates.
    for (dicho, formulario) in [(&mut antes, actual), (&mut despues, nuevo)] {
        let valor = super::registro::valor(formulario, seccion)?;
        dicho["seccion"] = json!(seccion.as_str());
        dicho["huella"] = json!(huella(valor.to_string()));
    }
    let hecho = Hecho {
        accion: "actualizar",
        objeto: "operador",
        objeto_id: Some(id),
        antes: Some(&antes),
        despues: Some(&despues),
    };
    anotar(tx, actor, instante, hecho);
    Ok(fila)
}
