//! When a person proved to read the mails of the account's address; and what own data are searched by.

use sea_orm_migration::prelude::*;

use crate::columnas::{indice, instante, opcional, quitar};

#[derive(DeriveMigrationName)]
pub struct Migration;

const POR_PERSONA: [(&str, &str); 3] = [
    ("correo", "usuario_id"),
    ("pqrsd", "correo"),
    ("incidencia", "correo"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(
                Table::alter()
                    .table("usuario")
                    .add_column(opcional(instante("correo_comprobado_en")))
                    .to_owned(),
            )
            .await?;
        for (tabla, columna) in POR_PERSONA {
            manager.create_index(indice(tabla, &[columna])).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (tabla, columna) in POR_PERSONA {
            let mut fuera = Index::drop();
            fuera.table(tabla).name(format!("ix_{tabla}_{columna}"));
            manager.drop_index(fuera).await?;
        }
        quitar(manager, "usuario", "correo_comprobado_en").await
    }
}
