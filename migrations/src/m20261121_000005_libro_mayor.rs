//! The ledger: entries (asientos) of movements, debit or credit, append-only.

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
            "asiento",
            vec![
                id(),
                uuid("operador_id"),
                texto("causa"),
                uuid("causa_id"),
                texto("descripcion"),
                fecha("fecha_valor"),
                instante("registrado_en"),
                opcional(uuid("registrado_por")),
            ],
            vec![referencia("asiento", "operador_id", "operador")],
            vec![
                unico("asiento", &["causa", "causa_id"]),
                indice("asiento", &["operador_id", "fecha_valor"]),
            ],
        )
        .await?;
        crear(
            manager,
            "movimiento",
            vec![
                id(),
                uuid("asiento_id"),
                uuid("operador_id"),
                uuid("obligacion_id"),
                texto("cuenta"),
                texto("naturaleza"),
                centavos("valor_centavos"),
                fecha("fecha_valor"),
            ],
            vec![
                referencia("movimiento", "asiento_id", "asiento"),
                referencia("movimiento", "operador_id", "operador"),
                referencia("movimiento", "obligacion_id", "obligacion"),
            ],
            vec![
                indice(
                    "movimiento",
                    &["obligacion_id", "cuenta", "naturaleza", "valor_centavos"],
                ),
                indice("movimiento", &["asiento_id"]),
            ],
        )
        .await?;
        proteger(manager, "asiento").await?;
        proteger(manager, "movimiento").await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        liberar(manager, "movimiento").await?;
        liberar(manager, "asiento").await?;
        borrar(manager, &["movimiento", "asiento"]).await
    }
}
