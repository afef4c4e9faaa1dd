//! What the record of a company says beyond [`crate::operador`]: its second address and codes, its
//! legal representative, its accountant or statutory auditor, its contacts. Of people there is a row
//! for each time, open while it lasts.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{EntityTrait, QueryOrder};
use time::OffsetDateTime;

use crate::StoreError;

pub mod datos {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "empresa_datos")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub operador_id: Uuid,
        pub correo_alterno: String,
        /// DIVIPOLA.
        pub departamento_codigo: String,
        pub municipio_codigo: String,
        pub actualizado_en: TimeDateTimeWithTimeZone,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod representante {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "empresa_representante")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub operador_id: Uuid,
        pub identificacion: String,
        pub nombre: String,
        pub correo: String,
        pub correo_alterno: String,
        pub desde: TimeDateTimeWithTimeZone,
        pub hasta: Option<TimeDateTimeWithTimeZone>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod contador {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "empresa_contador")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub operador_id: Uuid,
        /// `contador` or `revisor_fiscal`.
        pub calidad: String,
        pub identificacion: String,
        pub nombre: String,
        pub correo: String,
        pub tarjeta_profesional: String,
        pub desde: TimeDateTimeWithTimeZone,
        pub hasta: Option<TimeDateTimeWithTimeZone>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod contacto {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "empresa_contacto")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub operador_id: Uuid,
        pub orden: i32,
        pub nombre: String,
        pub correo: String,
        pub desde: TimeDateTimeWithTimeZone,
        pub hasta: Option<TimeDateTimeWithTimeZone>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// All that is known of a company whose record is held, as it takes the place of what was known.
#[derive(Clone, Debug)]
pub struct Ficha {
    pub datos: datos::Model,
    pub representante: representante::Model,
    pub contador: contador::Model,
    pub contactos: Vec<contacto::Model>,
}

/// Writes what is known from `ahora` on; who was there before stays, with an end.
pub async fn reemplazar(
    tx: &impl ConnectionTrait,
    ficha: Ficha,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    let operador_id = ficha.datos.operador_id;
    datos::Entity::insert(datos::ActiveModel::from(ficha.datos))
        .on_conflict(
            OnConflict::column(datos::Column::OperadorId)
                .update_columns([
                    datos::Column::CorreoAlterno,
                    datos::Column::DepartamentoCodigo,
                    datos::Column::MunicipioCodigo,
                    datos::Column::ActualizadoEn,
                ])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    representante::Entity::update_many()
        .col_expr(representante::Column::Hasta, Expr::value(ahora))
        .filter(representante::Column::OperadorId.eq(operador_id))
        .filter(representante::Column::Hasta.is_null())
        .exec(tx)
        .await?;
    representante::Entity::insert(representante::ActiveModel::from(ficha.representante))
        .exec_without_returning(tx)
        .await?;
    contador::Entity::update_many()
        .col_expr(contador::Column::Hasta, Expr::value(ahora))
        .filter(contador::Column::OperadorId.eq(operador_id))
        .filter(contador::Column::Hasta.is_null())
        .exec(tx)
        .await?;
    contador::Entity::insert(contador::ActiveModel::from(ficha.contador))
        .exec_without_returning(tx)
        .await?;
    contacto::Entity::update_many()
        .col_expr(contacto::Column::Hasta, Expr::value(ahora))
        .filter(contacto::Column::OperadorId.eq(operador_id))
        .filter(contacto::Column::Hasta.is_null())
        .exec(tx)
        .await?;
    let contactos = ficha.contactos.into_iter().map(contacto::ActiveModel::from);
    contacto::Entity::insert_many(contactos)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// What is known of a company now, if a request ever said it.
pub async fn vigente(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
) -> Result<Option<Ficha>, StoreError> {
    let datos = datos::Entity::find()
        .filter(datos::Column::OperadorId.eq(operador_id))
        .one(tx)
        .await?;
    let representante = representante::Entity::find()
        .filter(representante::Column::OperadorId.eq(operador_id))
        .filter(representante::Column::Hasta.is_null())
        .one(tx)
        .await?;
    let contador = contador::Entity::find()
        .filter(contador::Column::OperadorId.eq(operador_id))
        .filter(contador::Column::Hasta.is_null())
        .one(tx)
        .await?;
    let contactos = contacto::Entity::find()
        .filter(contacto::Column::OperadorId.eq(operador_id))
        .filter(contacto::Column::Hasta.is_null())
        .order_by_asc(contacto::Column::Orden)
        .all(tx)
        .await?;
    Ok(match (datos, representante, contador) {
        (Some(datos), Some(representante), Some(contador)) => Some(Ficha {
            datos,
            representante,
            contador,
            contactos,
        }),
        _ => None,
    })
}
