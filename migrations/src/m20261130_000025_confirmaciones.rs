//! When a session last proved whose it is, what each code by mail was made for, and the addresses
//! that people had before.

use sea_orm_migration::prelude::*;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Empty until somebody proves it again inside: logging in proves it the first time.
        agregar(manager, "sesion", opcional(instante("confirmada_en"))).await?;
        // Empty in the codes of before, which nobody can use any more after ten minutes.
        agregar(manager, "codigo_por_correo", opcional(uuid("objeto_id"))).await?;
        crear(
            manager,
            "correo_anterior",
            vec![
                id(),
                uuid("usuario_id"),
                texto("correo"),
                instante("cambiado_en"),
            ],
            vec![referencia("correo_anterior", "usuario_id", "usuario")],
            vec![indice("correo_anterior", &["usuario_id", "cambiado_en"])],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(manager, &["correo_anterior"]).await?;
        quitar(manager, "codigo_por_correo", "objeto_id").await?;
        quitar(manager, "sesion", "confirmada_en").await
    }
}
