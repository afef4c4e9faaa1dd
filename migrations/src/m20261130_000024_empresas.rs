//! Changes that a company asks of its record, with what proves them.

use sea_orm_migration::prelude::*;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crear(
            manager,
            "cambio_empresa",
            vec![
                id(),
                uuid("operador_id"),
                texto("seccion"),
                // The section while the change is open, nothing afterwards: two rows without a value
                // are different to both engines, so that only open ones exclude each other.
                opcional(texto("abierta")),
                texto("estado"),
                entero("version"),
                texto("antes"),
                texto("propuesta"),
                texto("motivo"),
                texto("devolucion"),
                opcional(texto("motivo_decision")),
                uuid("pedido_por"),
                opcional(uuid("revisor_id")),
                instante("pedido_en"),
                instante("enviado_en"),
                opcional(instante("decidido_en")),
            ],
            vec![
                referencia("cambio_empresa", "operador_id", "operador"),
                referencia("cambio_empresa", "pedido_por", "usuario"),
                referencia("cambio_empresa", "revisor_id", "usuario"),
            ],
            vec![
                unico("cambio_empresa", &["operador_id", "abierta"]),
                indice("cambio_empresa", &["estado"]),
                indice("cambio_empresa", &["pedido_por"]),
            ],
        )
        .await?;
        crear(
            manager,
            "cambio_empresa_anexo",
            vec![
                id(),
                uuid("cambio_id"),
                texto("clase"),
                uuid("adjunto_id"),
                texto("nombre"),
                entero_largo("tamano"),
                texto("huella"),
                fecha("expedido_el"),
                instante("puesto_en"),
                opcional(instante("quitado_en")),
            ],
            vec![referencia(
                "cambio_empresa_anexo",
                "cambio_id",
                "cambio_empresa",
            )],
            vec![indice("cambio_empresa_anexo", &["cambio_id"])],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(manager, &["cambio_empresa_anexo", "cambio_empresa"]).await
    }
}
