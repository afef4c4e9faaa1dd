//! Audit events (append-only), idempotency answers and the outbox.

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
            "evento_auditoria",
            vec![
                id(),
                instante("instante"),
                opcional(uuid("usuario_id")),
                texto("roles"),
                opcional(uuid("operador_id")),
                texto("accion"),
                texto("objeto"),
                opcional(uuid("objeto_id")),
                texto("resultado"),
                opcional(texto("antes")),
                opcional(texto("despues")),
                texto("solicitud_id"),
                texto("direccion"),
            ],
            vec![],
            vec![
                indice("evento_auditoria", &["operador_id", "instante"]),
                indice("evento_auditoria", &["objeto", "objeto_id"]),
            ],
        )
        .await?;
        proteger(manager, "evento_auditoria").await?;
        crear(
            manager,
            "idempotencia",
            vec![
                id(),
                uuid("usuario_id"),
                texto("operacion"),
                texto("clave"),
                texto("huella_cuerpo"),
                texto("respuesta"),
                instante("creada_en"),
            ],
            vec![referencia("idempotencia", "usuario_id", "usuario")],
            vec![
                unico("idempotencia", &["usuario_id", "operacion", "clave"]),
                indice("idempotencia", &["creada_en"]),
            ],
        )
        .await?;
        crear(
            manager,
            "trabajo",
            vec![
                id(),
                texto("tipo"),
                texto("clave_unica"),
                texto("carga"),
                texto("estado"),
                entero("intentos"),
                instante("disponible_desde"),
                opcional(texto("tomado_por")),
                opcional(instante("tomado_hasta")),
                opcional(texto("ultimo_error")),
                instante("creado_en"),
                opcional(instante("hecho_en")),
            ],
            vec![],
            vec![
                unico("trabajo", &["clave_unica"]),
                indice("trabajo", &["estado", "disponible_desde"]),
            ],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        liberar(manager, "evento_auditoria").await?;
        borrar(manager, &["trabajo", "idempotencia", "evento_auditoria"]).await
    }
}
