//! What the operator is told of a return that it filed.

use ser_domain::fur::Fur;
use ser_domain::kernel::pesos_es;
use time::OffsetDateTime;

use super::pie;
use crate::correo::carta::{Accion, Carta, instante_es};

/// «Acuse de presentación»: says what was filed, when and by whom. `url_fur` opens it in SER.
#[must_use]
pub fn acuse(
    fur: &Fur,
    presentada_en: OffsetDateTime,
    presentada_por: &str,
    url_fur: &str,
) -> Carta {
    let aviso = fur.demostrativo.as_ref();
    let mut parrafos: Vec<String> = aviso
        .map(|aviso| format!("Atención: {aviso}"))
        .into_iter()
        .collect();
    parrafos.push(format!(
        "La declaración de {} quedó presentada y tiene el FUR número {}.",
        fur.operador.razon_social,
        fur.numero.agrupado()
    ));
    parrafos.push("Conserve este mensaje: es la constancia de la presentación.".to_owned());
    Carta {
        asunto: format!(
            "Acuse de presentación: {}, {}",
            fur.obligacion.concepto,
            fur.obligacion.periodo()
        ),
        titulo: "Recibimos su declaración".to_owned(),
        parrafos,
        codigo: None,
        datos: datos(fur, presentada_en, presentada_por),
        accion: Some(Accion {
            texto: "Consultar la declaración en SER".to_owned(),
            url: url_fur.to_owned(),
            secreta: false,
        }),
        despues: vec![format!(
            "Cualquier persona puede comprobar este formulario en {} con el código {}.",
            fur.url_verificacion, fur.codigo_verificacion
        )],
        pie: pie(&fur.entidad.nombre, fur.entidad.aviso.as_deref()),
    }
}

fn datos(fur: &Fur, presentada_en: OffsetDateTime, presentada_por: &str) -> Vec<(String, String)> {
    [
        ("Número de FUR", fur.numero.to_string()),
        ("Tipo", fur.tipo.nombre().to_owned()),
        ("Operador", fur.operador.razon_social.clone()),
        ("NIT", fur.operador.nit.formateado()),
        ("Concepto", fur.obligacion.concepto.clone()),
        ("Periodo", fur.obligacion.periodo()),
        ("Expediente", fur.obligacion.expediente.clone()),
        ("Presentada", instante_es(presentada_en)),
        ("Presentada por", presentada_por.to_owned()),
        ("Total a pagar", pesos_es(fur.pago.total.as_decimal())),
        (
            "Huella de la declaración (SHA-256)",
            fur.huella_declaracion.clone(),
        ),
    ]
    .map(|(nombre, valor)| (nombre.to_owned(), valor))
    .to_vec()
}
