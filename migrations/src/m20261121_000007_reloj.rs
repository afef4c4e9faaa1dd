//! The movable clock of demonstrations.

use sea_orm_migration::prelude::*;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crear(
            manager,
            "reloj",
            vec![
                id(),
                centavos("desplazamiento_segundos"),
                instante("movido_en"),
                opcional(uuid("movido_por")),
            ],
            vec![],
            vec![],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(manager, &["reloj"]).await
    }
}
