//! The chain of the trail: one seal an event, and one signed anchor a day.

use sea_orm_migration::prelude::*;

use crate::columnas::*;
use crate::solo_anexar::{liberar, proteger};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut numero = entero_largo("numero");
        numero.primary_key();
        crear(
            manager,
            "eslabon",
            vec![numero, uuid("evento_id"), texto("previa"), texto("huella")],
            vec![referencia("eslabon", "evento_id", "evento_auditoria")],
            vec![
                unico("eslabon", &["evento_id"]),
                unico("eslabon", &["previa"]),
            ],
        )
        .await?;
        proteger(manager, "eslabon").await?;
        let mut dia = fecha("dia");
        dia.primary_key();
        crear(
            manager,
            "ancla",
            vec![
                dia,
                entero_largo("numero"),
                texto("huella"),
                texto("firma"),
                instante("creada_en"),
            ],
            vec![],
            vec![],
        )
        .await?;
        proteger(manager, "ancla").await?;
        for columnas in [
            &["usuario_id", "instante"] as &[&str],
            &["solicitud_id"],
            &["instante"],
        ] {
            manager
                .create_index(indice("evento_auditoria", columnas))
                .await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for columnas in ["usuario_id_instante", "solicitud_id", "instante"] {
            manager
                .drop_index(
                    Index::drop()
                        .name(format!("ix_evento_auditoria_{columnas}"))
                        .table("evento_auditoria")
                        .to_owned(),
                )
                .await?;
        }
        for tabla in ["ancla", "eslabon"] {
            liberar(manager, tabla).await?;
        }
        borrar(manager, &["ancla", "eslabon"]).await
    }
}
