//! Who may follow a request up: the documents of its people, beside its number, so that both are
//! asked for at once.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::columnas::{quitar, texto};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Those of the requests that are there already, out of the form of each.
const DE_SQLITE: &str = "UPDATE solicitud SET consultantes = \
     ' ' || coalesce(json_extract(formulario, '$.representante.identificacion'), '') || \
     ' ' || coalesce(json_extract(formulario, '$.contador.identificacion'), '') || \
     ' ' || coalesce(json_extract(formulario, '$.administrador.identificacion'), '') || ' '";
const DE_POSTGRES: &str = "UPDATE solicitud SET consultantes = \
     ' ' || coalesce(formulario::jsonb #>> '{representante,identificacion}', '') || \
     ' ' || coalesce(formulario::jsonb #>> '{contador,identificacion}', '') || \
     ' ' || coalesce(formulario::jsonb #>> '{administrador,identificacion}', '') || ' '";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(
                Table::alter()
                    .table("solicitud")
                    .add_column(texto("consultantes").default("").to_owned())
                    .to_owned(),
            )
            .await?;
        let llenar = match manager.get_database_backend() {
            DbBackend::Postgres => DE_POSTGRES,
            _ => DE_SQLITE,
        };
        manager.get_connection().execute_unprepared(llenar).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        quitar(manager, "solicitud", "consultantes").await
    }
}
