//! Proposals as they are answered, each with what it would change.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use sea_orm::ConnectionTrait;
use ser_domain::parametros::SeriePublicada;
use ser_store::publicacion;
use ser_store::publicado::{self, usado};
use time::Date;
use uuid::Uuid;

use super::problemas::SERIE_NO_ENCONTRADA;
use super::service::nombres;
use super::types::{Publicacion, ValorAnterior};
use crate::Contexto;
use crate::http::{Actor, Problema, Resultado};

/// One proposal.
pub(super) async fn presentar(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    actor: &Actor,
    fila: publicacion::Model,
) -> Resultado<Publicacion> {
    let lectura = Lectura::de(contexto, tx, std::slice::from_ref(&fila)).await?;
    lectura.presentar(actor, fila)
}

/// Many, with one reading of each series whatever how many wait in it.
pub(super) async fn presentar_todas(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    actor: &Actor,
    filas: Vec<publicacion::Model>,
) -> Resultado<Vec<Publicacion>> {
    let lectura = Lectura::de(contexto, tx, &filas).await?;
    let filas = filas.into_iter();
    filas.map(|fila| lectura.presentar(actor, fila)).collect()
}

/// What some proposals are told with.
struct Lectura {
    series: Vec<SeriePublicada>,
    personas: BTreeMap<Uuid, String>,
    /// The values that the pending ones would follow or correct, by series.
    historias: BTreeMap<String, Historia>,
}

/// What a series says today, and how many returns have used each version of it.
struct Historia {
    vivas: Vec<publicado::Version>,
    usos: BTreeMap<(Date, i32), i64>,
}

impl Lectura {
    async fn de(
        contexto: &Contexto,
        tx: &impl ConnectionTrait,
        filas: &[publicacion::Model],
    ) -> Resultado<Self> {
        let series = contexto.parametros().ley().series_publicadas();
        let quienes = filas
            .iter()
            .flat_map(|fila| [Some(fila.propuesta_por), fila.decidida_por]);
        let pendientes: BTreeSet<&str> = filas
            .iter()
            .filter(|fila| fila.estado == publicacion::PENDIENTE)
            .map(|fila| fila.codigo.as_str())
            .collect();
        let mut historias = BTreeMap::new();
        for codigo in pendientes {
            historias.insert(codigo.to_owned(), Historia::leer(tx, codigo).await?);
        }
        Ok(Self {
            series: series.map_err(Problema::interno)?,
            personas: nombres(tx, quienes).await?,
            historias,
        })
    }

    fn presentar(&self, actor: &Actor, fila: publicacion::Model) -> Resultado<Publicacion> {
        let mut series = self.series.iter();
        let serie = series
            .find(|serie| *serie.codigo == *fila.codigo)
            .ok_or_else(|| Problema::de(&SERIE_NO_ENCONTRADA))?;
        let nombre = |id: Option<Uuid>| id.and_then(|id| self.personas.get(&id).cloned());
        let historia = self.historias.get(&fila.codigo);
        let historia = historia.filter(|_| fila.estado == publicacion::PENDIENTE);
        Ok(Publicacion {
            id: fila.id,
            serie: serie.nombre.to_string(),
            unidad: serie.unidad.to_string(),
            anterior: historia.and_then(|historia| historia.anterior(&fila)),
            desde: fila.desde,
            hasta: fila.hasta,
            ibc: fila.ibc_pct,
            usura: fila.usura_pct,
            norma: fila.norma,
            articulo: fila.articulo,
            enlace: fila.enlace,
            fuente: fila.fuente,
            nota: fila.nota,
            publicado_el: fila.publicado_el,
            confianza: fila.confianza,
            estado: fila.estado,
            propuesta_por: nombre(Some(fila.propuesta_por)).unwrap_or_default(),
            propuesta_en: fila.propuesta_en,
            decidida_por: nombre(fila.decidida_por),
            decidida_en: fila.decidida_en,
            motivo: fila.motivo,
            es_propia: fila.propuesta_por == actor.usuario_id,
            codigo: fila.codigo,
            valor: fila.valor,
        })
    }
}

impl Historia {
    async fn leer(tx: &impl ConnectionTrait, codigo: &str) -> Resultado<Self> {
        let mut vivas = publicado::versiones(tx, Some(codigo)).await?;
        vivas.retain(|version| version.conocido_hasta.is_none());
        let usos = usado::contar(tx, codigo).await?.into_iter();
        let usos = usos.map(|(desde, version, cuantas)| ((desde, version), cuantas));
        Ok(Self {
            vivas,
            usos: usos.collect(),
        })
    }

    /// The value that a proposal follows, or corrects.
    fn anterior(&self, fila: &publicacion::Model) -> Option<ValorAnterior> {
        let mut vivas = self.vivas.iter();
        let previa = vivas.rfind(|version| version.periodo.desde <= fila.desde)?;
        let usos = self.usos.get(&(previa.periodo.desde, previa.fila.version));
        Some(ValorAnterior {
            desde: previa.periodo.desde,
            hasta: previa.periodo.hasta(),
            valor: previa.fila.valor.clone(),
            corrige: previa.periodo.desde == fila.desde,
            variacion: variacion(&previa.fila.valor, &fila.valor),
            autoliquidaciones: usos.copied().unwrap_or_default(),
        })
    }
}

/// `(nuevo ÷ previo − 1) × 100`, with two decimals and its sign.
fn variacion(previo: &str, nuevo: &str) -> Option<String> {
    let numero = |texto: &str| Decimal::from_str_exact(texto).ok();
    let (previo, nuevo) = (numero(previo)?, numero(nuevo)?);
    let cambio = nuevo.checked_sub(previo)?.checked_div(previo)?;
    let porcentaje = cambio.checked_mul(Decimal::ONE_HUNDRED)?.round_dp(2);
    Some(format!("{porcentaje:+.2}"))
}

#[cfg(test)]
mod tests {
    use super::variacion;

    #[test]
    fn a_change_has_its_sign_and_two_decimals() {
        assert_eq!(variacion("49799", "52374").as_deref(), Some("+5.17"));
        assert_eq!(variacion("25", "24").as_deref(), Some("-4.00"));
        assert_eq!(variacion("0", "24"), None);
        assert_eq!(variacion("2020-05-30", "2020-06-30"), None);
    }
}
