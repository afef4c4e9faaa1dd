//! What the system had checked of a request when it was decided: the decision itself changes what it
//! would find.

use sea_orm_migration::prelude::*;

use crate::columnas::{agregar, opcional, quitar, texto};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        agregar(manager, "solicitud", opcional(texto("revision"))).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        quitar(manager, "solicitud", "revision").await
    }
}
