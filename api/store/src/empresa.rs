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
    poner_datos(tx, ficha.datos).await?;
    poner_representante(tx, ficha.representante, ahora).await?;
    poner_contador(tx, ficha.contador, ahora).await?;
    poner_contactos(tx, operador_id, ficha.contactos, ahora).await
}

pub async fn poner_datos(tx: &impl ConnectionTrait, fila: datos::Model) -> Result<(), StoreError> {
    datos::Entity::insert(datos::ActiveModel::from(fila))
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
    Ok(())
}

pub async fn poner_representante(
    tx: &impl ConnectionTrait,
    fila: representante::Model,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    representante::Entity::update_many()
        .col_expr(representante::Column::Hasta, Expr::value(ahora))
        .filter(representante::Column::OperadorId.eq(fila.operador_id))
        .filter(representante::Column::Hasta.is_null())
        .exec(tx)
        .await?;
    representante::Entity::insert(representante::ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn poner_contador(
    tx: &impl ConnectionTrait,
    fila: contador::Model,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    contador::Entity::update_many()
        .col_expr(contador::Column::Hasta, Expr::value(ahora))
        .filter(contador::Column::OperadorId.eq(fila.operador_id))
        .filter(contador::Column::Hasta.is_null())
        .exec(tx)
        .await?;
    contador::Entity::insert(contador::ActiveModel::from(fila))
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The contacts from now on. One that stays as it was keeps its row, and since when it is there.
pub async fn poner_contactos(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    filas: Vec<contacto::Model>,
    ahora: OffsetDateTime,
) -> Result<(), StoreError> {
    let igual = |a: &contacto::Model, b: &contacto::Model| {
        (a.orden, &a.nombre, &a.correo) == (b.orden, &b.nombre, &b.correo)
    };
    let vigentes = registro(tx, operador_id).await?.contactos;
    for vieja in &vigentes {
        if filas.iter().any(|nueva| igual(vieja, nueva)) {
            continue;
        }
        contacto::Entity::update_many()
            .col_expr(contacto::Column::Hasta, Expr::value(ahora))
            .filter(contacto::Column::Id.eq(vieja.id))
            .exec(tx)
            .await?;
    }
    for nueva in filas {
        if vigentes.iter().any(|vieja| igual(vieja, &nueva)) {
            continue;
        }
        contacto::Entity::insert(contacto::ActiveModel::from(nueva))
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// What is known of a company now: each part by itself, since a request may never have said it.
#[derive(Clone, Debug, Default)]
pub struct Registro {
    pub datos: Option<datos::Model>,
    pub representante: Option<representante::Model>,
    pub contador: Option<contador::Model>,
    pub contactos: Vec<contacto::Model>,
}

pub async fn registro(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
) -> Result<Registro, StoreError> {
    Ok(Registro {
        datos: datos::Entity::find()
            .filter(datos::Column::OperadorId.eq(operador_id))
            .one(tx)
            .await?,
        representante: representante::Entity::find()
            .filter(representante::Column::OperadorId.eq(operador_id))
            .filter(representante::Column::Hasta.is_null())
            .one(tx)
            .await?,
        contador: contador::Entity::find()
            .filter(contador::Column::OperadorId.eq(operador_id))
            .filter(contador::Column::Hasta.is_null())
            .one(tx)
            .await?,
        contactos: contacto::Entity::find()
            .filter(contacto::Column::OperadorId.eq(operador_id))
            .filter(contacto::Column::Hasta.is_null())
            .order_by_asc(contacto::Column::Orden)
            .all(tx)
            .await?,
    })
}

/// What is known of a company now, when all of it is.
pub async fn vigente(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
) -> Result<Option<Ficha>, StoreError> {
    let registro = registro(tx, operador_id).await?;
    Ok(
        match (registro.datos, registro.representante, registro.contador) {
            (Some(datos), Some(representante), Some(contador)) => Some(Ficha {
                datos,
                representante,
                contador,
                contactos: registro.contactos,
            }),
            _ => None,
        },
    )
}

/// Who was there before, latest first.
#[derive(Clone, Debug, Default)]
pub struct Anteriores {
    pub representantes: Vec<representante::Model>,
    pub contadores: Vec<contador::Model>,
    pub contactos: Vec<contacto::Model>,
}

pub async fn anteriores(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
) -> Result<Anteriores, StoreError> {
    Ok(Anteriores {
        representantes: representante::Entity::find()
            .filter(representante::Column::OperadorId.eq(operador_id))
            .filter(representante::Column::Hasta.is_not_null())
            .order_by_desc(representante::Column::Hasta)
            .order_by_desc(representante::Column::Id)
            .all(tx)
            .await?,
        contadores: contador::Entity::find()
            .filter(contador::Column::OperadorId.eq(operador_id))
            .filter(contador::Column::Hasta.is_not_null())
            .order_by_desc(contador::Column::Hasta)
            .order_by_desc(contador::Column::Id)
            .all(tx)
            .await?,
        contactos: contacto::Entity::find()
            .filter(contacto::Column::OperadorId.eq(operador_id))
            .filter(contacto::Column::Hasta.is_not_null())
            .order_by_desc(contacto::Column::Hasta)
            .order_by_asc(contacto::Column::Orden)
            .all(tx)
            .await?,
    })
}
