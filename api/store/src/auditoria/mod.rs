//! Audit events: who did what to which object, before and after, in the same transaction.

pub mod ancla;
pub mod cadena;
pub mod llave_de_anclas;
pub mod verificacion;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{LikeExpr, Query};
use sea_orm::{QueryOrder, QuerySelect};
use time::OffsetDateTime;

use crate::{StoreError, operador, texto, usuario};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "evento_auditoria")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub instante: TimeDateTimeWithTimeZone,
    pub usuario_id: Option<Uuid>,
    /// The roles of the actor, separated by commas.
    pub roles: String,
    pub operador_id: Option<Uuid>,
    pub accion: String,
    pub objeto: String,
    pub objeto_id: Option<Uuid>,
    /// `hecho` or `rechazado`.
    pub resultado: String,
    pub antes: Option<String>,
    pub despues: Option<String>,
    pub solicitud_id: String,
    pub direccion: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The events of one object, oldest first.
pub async fn de_objeto(
    tx: &impl ConnectionTrait,
    objeto: &str,
    id: Uuid,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::Objeto.eq(objeto))
        .filter(Column::ObjetoId.eq(id))
        .order_by_asc(Column::Id)
        .limit(1_000)
        .all(tx)
        .await?)
}

pub const RESULTADOS: [&str; 2] = ["hecho", "rechazado"];

/// Which events a search shows.
#[derive(Clone, Debug, Default)]
pub struct Filtro {
    /// Part of the name, identification or address of who did it.
    pub persona: Option<String>,
    /// Part of the name or NIT of the company of who did it.
    pub operador: Option<String>,
    pub objeto: Option<String>,
    pub objeto_id: Option<Uuid>,
    pub accion: Option<String>,
    pub resultado: Option<String>,
    pub solicitud_id: Option<String>,
    pub desde: Option<OffsetDateTime>,
    pub antes_de: Option<OffsetDateTime>,
}

impl Filtro {
    fn consulta(&self) -> Select<Entity> {
        let textos = [
            (Column::Objeto, &self.objeto),
            (Column::Accion, &self.accion),
            (Column::Resultado, &self.resultado),
            (Column::SolicitudId, &self.solicitud_id),
        ];
        let mut consulta = Entity::find();
        for (columna, valor) in textos {
            if let Some(valor) = valor {
                consulta = consulta.filter(columna.eq(valor));
            }
        }
        if let Some(id) = self.objeto_id {
            consulta = consulta.filter(Column::ObjetoId.eq(id));
        }
        if let Some(parte) = &self.persona {
            let personas = Query::select()
                .column(usuario::Column::Id)
                .from(usuario::Entity)
                .and_where(usuario::Column::Buscable.like(contiene(parte)))
                .to_owned();
            consulta = consulta.filter(Column::UsuarioId.in_subquery(personas));
        }
        if let Some(parte) = &self.operador {
            let empresas = Query::select()
                .column(operador::Column::Id)
                .from(operador::Entity)
                .and_where(operador::Column::Buscable.like(contiene(parte)))
                .to_owned();
            consulta = consulta.filter(Column::OperadorId.in_subquery(empresas));
        }
        if let Some(desde) = self.desde {
            consulta = consulta.filter(Column::Instante.gte(desde));
        }
        if let Some(antes_de) = self.antes_de {
            consulta = consulta.filter(Column::Instante.lt(antes_de));
        }
        consulta
    }
}

fn contiene(parte: &str) -> LikeExpr {
    LikeExpr::new(texto::patron(parte)).escape('\\')
}

/// A page of events, newest first, and how many match.
pub async fn buscar(
    tx: &impl ConnectionTrait,
    filtro: &Filtro,
    desde: u64,
    cuantos: u64,
) -> Result<(Vec<Model>, u64), StoreError> {
    let consulta = filtro.consulta();
    let total = consulta.clone().count(tx).await?;
    let filas = consulta
        .order_by_desc(Column::Instante)
        .order_by_desc(Column::Id)
        .offset(desde)
        .limit(cuantos)
        .all(tx)
        .await?;
    Ok((filas, total))
}

pub async fn por_id(tx: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find_by_id(id).one(tx).await?)
}

/// What a person did, latest first.
pub async fn de_usuario(
    tx: &impl ConnectionTrait,
    usuario_id: Uuid,
    cuantos: u64,
) -> Result<Vec<Model>, StoreError> {
    Ok(Entity::find()
        .filter(Column::UsuarioId.eq(usuario_id))
        .order_by_desc(Column::Id)
        .limit(cuantos)
        .all(tx)
        .await?)
}
