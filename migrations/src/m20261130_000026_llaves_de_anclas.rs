//! The public keys that signed anchors of the trail and do so no more, each with the word of a later
//! one: who only has the secret of today proves the anchors of before.

use sea_orm_migration::prelude::*;

use crate::columnas::*;
use crate::solo_anexar::{liberar, proteger};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crear(
            manager,
            "llave_de_anclas",
            vec![
                id(),
                texto("llave"),
                texto("avalada_por"),
                fecha("hasta"),
                texto("aval"),
                instante("creada_en"),
            ],
            vec![],
            vec![unico("llave_de_anclas", &["llave", "avalada_por"])],
        )
        .await?;
        proteger(manager, "llave_de_anclas").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        liberar(manager, "llave_de_anclas").await?;
        borrar(manager, &["llave_de_anclas"]).await
    }
}
