//! The trail as files: what a search found, for a spreadsheet; the chain, to be proven elsewhere.

use actix_web::web::Bytes;
use futures_util::stream::{Stream, try_unfold};
use ser_store::auditoria::{self, cadena};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::problemas::RASTRO_DEMASIADO_LARGO;
use super::service::{dias, leer, presentar_varios};
use super::types::{FiltroAuditoria, FiltroCadena};
use crate::Contexto;
use crate::http::hoja::{inofensivo, nueva};
use crate::http::{Problema, Resultado};
use crate::permiso::Rol;

/// More rows than this are no list that a person reads: some 30 MB.
const FILAS_MAXIMAS: u64 = 50_000;
/// Rows and links read at once.
const LOTE: u64 = 1_000;

const COLUMNAS: [&str; 11] = [
    "Eslabón",
    "Instante (UTC)",
    "Persona",
    "Roles",
    "Operador",
    "Acción",
    "Objeto",
    "Identificador",
    "Resultado",
    "Petición",
    "Dirección",
];

/// The rows of a search, newest first.
pub async fn csv(contexto: &Contexto, pedido: &FiltroAuditoria) -> Resultado<Vec<u8>> {
    let filtro = leer(pedido)?;
    // One snapshot: what is written meanwhile moves no row from one page to another.
    let tx = contexto.base.leer_instantanea().await?;
    let mut hoja = nueva(&COLUMNAS)?;
    let mut desde = 0;
    loop {
        let (filas, total) = auditoria::buscar(&tx, &filtro, desde, LOTE).await?;
        if total > FILAS_MAXIMAS {
            return Err(Problema::de(&RASTRO_DEMASIADO_LARGO)
                .con("eventos", total)
                .con("maximo", FILAS_MAXIMAS));
        }
        if filas.is_empty() {
            break;
        }
        desde += filas.len() as u64;
        for evento in presentar_varios(&tx, filas).await? {
            let roles: Vec<&str> = evento
                .roles
                .iter()
                .map(|codigo| Rol::de_codigo(codigo).map_or(codigo.as_str(), |rol| rol.nombre()))
                .collect();
            let celdas = [
                evento.numero.map(|n| n.to_string()).unwrap_or_default(),
                instante(evento.instante),
                evento.persona.unwrap_or_default(),
                roles.join(", "),
                evento.operador.unwrap_or_default(),
                evento.accion,
                evento.objeto,
                evento
                    .objeto_id
                    .map(|id| id.to_string())
                    .unwrap_or_default(),
                evento.resultado,
                evento.solicitud_id,
                evento.direccion,
            ];
            hoja.write_record(celdas.map(|texto| inofensivo(&texto)))
                .map_err(Problema::interno)?;
        }
    }
    hoja.into_inner().map_err(Problema::interno)
}

fn instante(instante: OffsetDateTime) -> String {
    instante.format(&Rfc3339).unwrap_or_default()
}

/// The links of some days, one a line, and the name of the file. Between the first and the last of
/// them none is left out, whatever day its event says.
pub async fn cadena(
    contexto: &Contexto,
    pedido: &FiltroCadena,
) -> Resultado<(String, impl Stream<Item = Resultado<Bytes>> + use<>)> {
    let (desde, antes_de) = dias(pedido.desde, pedido.hasta)?;
    let lugares = cadena::lugares(contexto.base.conexion(), desde, antes_de).await?;
    let (primero, ultimo) = lugares.unwrap_or((1, 0));
    let nombre = format!("rastro-{primero}-{ultimo}.jsonl");
    let contexto = contexto.clone();
    let lineas = try_unfold(primero, move |siguiente| {
        let contexto = contexto.clone();
        async move {
            let base = contexto.base.conexion();
            let eslabones = cadena::recorrer(base, siguiente, ultimo, LOTE).await?;
            let Some(final_) = eslabones.last().map(|(sello, _)| sello.numero) else {
                return Ok(None);
            };
            let mut texto = String::new();
            for (sello, evento) in &eslabones {
                // A link whose event is gone leaves a gap that whoever follows the chain finds.
                if let Some(evento) = evento {
                    texto.push_str(&cadena::exportar(evento, sello)?);
                    texto.push('\n');
                }
            }
            Ok(Some((Bytes::from(texto), final_ + 1)))
        }
    });
    Ok((nombre, lineas))
}
