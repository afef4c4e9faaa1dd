//! Default-interest rates as published, and the movable clock of demonstrations.

use sea_orm_migration::prelude::*;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crear(
            manager,
            "tasa_mora",
            vec![
                id(),
                fecha("vigente_desde"),
                fecha("vigente_hasta"),
                texto("tasa_pct"),
                opcional(texto("ibc_pct")),
                opcional(texto("usura_pct")),
                texto("fuente"),
                texto("confianza"),
                booleano("demostrativa"),
                instante("registrada_en"),
                opcional(uuid("registrada_por")),
            ],
            vec![],
            vec![unico("tasa_mora", &["vigente_desde"])],
        )
        .await?;
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
        borrar(manager, &["reloj", "tasa_mora"]).await
    }
}
