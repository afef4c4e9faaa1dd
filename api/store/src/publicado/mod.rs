//! What authorities publish: the versions of each value, which are never changed, and the versions
//! that each return used.

pub mod periodo;
pub mod usado;

use std::collections::BTreeMap;

use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use ser_domain::kernel::Rate;
use ser_domain::parametros::{
    Confianza, Lugar, PeriodoPublicado, Publicados, SeriePublicada, ValorPublicado, ubicar,
};
use time::{Date, OffsetDateTime};

use crate::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "valor_publicado")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub periodo_id: Uuid,
    /// From 1; the last one is the value.
    pub version: i32,
    pub valor: String,
    pub ibc_pct: Option<String>,
    pub usura_pct: Option<String>,
    pub norma: String,
    pub articulo: Option<String>,
    pub enlace: Option<String>,
    pub fuente: Option<String>,
    pub nota: Option<String>,
    /// When the authority published it.
    pub publicado_el: Option<TimeDate>,
    pub confianza: String,
    /// A value for demonstrations only: never published by anybody.
    pub demostrativo: bool,
    /// First day on which this version was the known one.
    pub conocido_desde: TimeDate,
    /// Absent when it came with the program.
    pub registrado_por: Option<Uuid>,
    pub registrado_en: TimeDateTimeWithTimeZone,
    pub aprobado_por: Option<Uuid>,
    pub aprobado_en: Option<TimeDateTimeWithTimeZone>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

const TABLA: &str = "valor_publicado";
/// SQLite takes at most 32 766 values in one statement; a row has 19.
const FILAS_POR_ORDEN: usize = 500;

/// A version with the period it belongs to, and when it stopped being the known one.
#[derive(Clone, Debug)]
pub struct Version {
    pub periodo: periodo::Model,
    pub fila: Model,
    pub conocido_hasta: Option<Date>,
}

/// Who wrote a version, and when.
#[derive(Clone, Copy, Debug, Default)]
pub struct Autoria {
    pub registrado_por: Option<Uuid>,
    pub registrado_en: Option<OffsetDateTime>,
    pub aprobado_por: Option<Uuid>,
}

/// All versions, of one series or of all, by period and version.
pub async fn versiones(
    tx: &impl ConnectionTrait,
    codigo: Option<&str>,
) -> Result<Vec<Version>, StoreError> {
    let periodos: BTreeMap<Uuid, periodo::Model> = periodo::de(tx, codigo)
        .await?
        .into_iter()
        .map(|periodo| (periodo.id, periodo))
        .collect();
    let mut consulta = Entity::find();
    if codigo.is_some() {
        consulta = consulta.filter(Column::PeriodoId.is_in(periodos.keys().copied()));
    }
    let filas = consulta
        .order_by_asc(Column::PeriodoId)
        .order_by_asc(Column::Version)
        .all(tx)
        .await?;
    let siguientes: Vec<Option<Date>> = filas
        .iter()
        .skip(1)
        .zip(&filas)
        .map(|(otra, una)| (otra.periodo_id == una.periodo_id).then_some(otra.conocido_desde))
        .chain([None])
        .collect();
    let mut versiones = Vec::with_capacity(filas.len());
    for (fila, conocido_hasta) in filas.into_iter().zip(siguientes) {
        let periodo = periodos
            .get(&fila.periodo_id)
            .ok_or_else(|| StoreError::ilegible(TABLA, "versión sin período"))?;
        versiones.push(Version {
            periodo: periodo.clone(),
            fila,
            conocido_hasta,
        });
    }
    versiones.sort_by(|a, b| {
        let orden = |v: &Version| (v.periodo.codigo.clone(), v.periodo.desde, v.fila.version);
        orden(a).cmp(&orden(b))
    });
    Ok(versiones)
}

/// All that has been published, for the law engine.
pub async fn todos(tx: &impl ConnectionTrait) -> Result<Publicados, StoreError> {
    let valores: Result<Vec<_>, _> = versiones(tx, None)
        .await?
        .into_iter()
        .map(ValorPublicado::try_from)
        .collect();
    Ok(Publicados::new(valores?))
}

/// Loads values whose period has none yet, each as version 1; those present stay as they are, and
/// one that has no place among them is left out.
pub async fn cargar(
    tx: &impl ConnectionTrait,
    series: &[SeriePublicada],
    valores: &[ValorPublicado],
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    for serie in series {
        let mut cadena = periodo::cadena(tx, &serie.codigo).await?;
        let mut nuevos = Vec::new();
        for valor in valores.iter().filter(|valor| valor.codigo == *serie.codigo) {
            let continua = serie.publicacion.continua;
            if let Ok(Lugar::Agrega(nueva)) = ubicar(&cadena, valor.desde, valor.hasta, continua) {
                cadena = nueva;
                nuevos.push(valor);
            }
        }
        if nuevos.is_empty() {
            continue;
        }
        let periodos = periodo::guardar_cadena(tx, &serie.codigo, &cadena).await?;
        let mut filas = Vec::with_capacity(nuevos.len());
        for valor in nuevos {
            let periodo = periodos
                .get(&valor.desde)
                .ok_or_else(|| StoreError::ilegible(TABLA, "período sin guardar"))?;
            let autoria = Autoria::default();
            filas.push(ActiveModel::from(fila(valor, *periodo, autoria, ahora)));
        }
        for grupo in filas.chunks(FILAS_POR_ORDEN) {
            Entity::insert_many(grupo.to_vec())
                .exec_without_returning(tx)
                .await?;
        }
    }
    Ok(())
}

/// Writes a value at its place in the chain: a period of its own, or a later version of one.
/// The number of the version is chosen here.
pub async fn publicar(
    tx: &impl ConnectionTrait,
    valor: &ValorPublicado,
    lugar: &Lugar,
    autoria: Autoria,
    ahora: OffsetDateTime,
) -> Result<Model, StoreError> {
    let periodo_id = match lugar {
        Lugar::Corrige => periodo::que_empieza(tx, &valor.codigo, valor.desde).await?,
        Lugar::Agrega(cadena) => periodo::guardar_cadena(tx, &valor.codigo, cadena)
            .await?
            .get(&valor.desde)
            .copied(),
    }
    .ok_or_else(|| StoreError::ilegible(TABLA, "período sin guardar"))?;
    let ultima = Entity::find()
        .filter(Column::PeriodoId.eq(periodo_id))
        .order_by_desc(Column::Version)
        .one(tx)
        .await?;
    let mut nueva = fila(valor, periodo_id, autoria, ahora);
    nueva.version = ultima.map_or(1, |ultima| ultima.version + 1);
    Entity::insert(ActiveModel::from(nueva.clone()))
        .exec_without_returning(tx)
        .await?;
    Ok(nueva)
}

fn fila(
    valor: &ValorPublicado,
    periodo_id: Uuid,
    autoria: Autoria,
    ahora: OffsetDateTime,
) -> Model {
    Model {
        id: Uuid::now_v7(),
        periodo_id,
        version: 1,
        valor: valor.valor.clone(),
        ibc_pct: valor.ibc.as_ref().map(Rate::to_string),
        usura_pct: valor.usura.as_ref().map(Rate::to_string),
        norma: valor.norma.clone(),
        articulo: valor.articulo.clone(),
        enlace: valor.enlace.clone(),
        fuente: valor.fuente.clone(),
        nota: valor.nota.clone(),
        publicado_el: valor.publicado,
        confianza: valor.confianza.as_str().to_owned(),
        demostrativo: valor.demostrativa,
        conocido_desde: valor.conocido_desde,
        registrado_por: autoria.registrado_por,
        registrado_en: autoria.registrado_en.unwrap_or(ahora),
        aprobado_por: autoria.aprobado_por,
        aprobado_en: autoria.aprobado_por.map(|_| ahora),
    }
}

impl TryFrom<Version> for ValorPublicado {
    type Error = StoreError;

    fn try_from(version: Version) -> Result<Self, StoreError> {
        let Version {
            periodo,
            fila,
            conocido_hasta,
        } = version;
        let tasa = |texto: &str| Rate::parse(texto).map_err(|e| StoreError::ilegible(TABLA, e));
        Ok(Self {
            desde: periodo.desde,
            hasta: periodo.hasta(),
            codigo: periodo.codigo,
            valor: fila.valor,
            ibc: fila.ibc_pct.as_deref().map(tasa).transpose()?,
            usura: fila.usura_pct.as_deref().map(tasa).transpose()?,
            norma: fila.norma,
            articulo: fila.articulo,
            enlace: fila.enlace,
            fuente: fila.fuente,
            nota: fila.nota,
            publicado: fila.publicado_el,
            confianza: Confianza::try_from(fila.confianza.as_str())
                .map_err(|e| StoreError::ilegible(TABLA, e))?,
            demostrativa: fila.demostrativo,
            version: u32::try_from(fila.version).map_err(|e| StoreError::ilegible(TABLA, e))?,
            conocido_desde: fila.conocido_desde,
            conocido_hasta,
        })
    }
}

/// The chain of a series with the periods that have a value told apart.
pub(crate) fn con_valor(
    periodos: &[periodo::Model],
    con_versiones: &[Uuid],
) -> Vec<PeriodoPublicado> {
    periodos
        .iter()
        .map(|periodo| PeriodoPublicado {
            desde: periodo.desde,
            hasta: periodo.hasta(),
            con_valor: con_versiones.contains(&periodo.id),
        })
        .collect()
}
