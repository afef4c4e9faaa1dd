//! The mails of the system, one row each, and the single-use links that some of them carry.

use sea_orm_migration::prelude::*;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crear(
            manager,
            "correo",
            vec![
                id(),
                texto("clave_unica"),
                texto("clase"),
                texto("aviso"),
                texto("destinatario"),
                opcional(uuid("usuario_id")),
                opcional(uuid("operador_id")),
                texto("estado"),
                opcional(texto("asunto")),
                opcional(texto("texto")),
                opcional(texto("causa")),
                instante("creado_en"),
                opcional(instante("enviado_en")),
                opcional(instante("rebotado_en")),
            ],
            vec![
                referencia("correo", "usuario_id", "usuario"),
                referencia("correo", "operador_id", "operador"),
            ],
            vec![
                unico("correo", &["clave_unica"]),
                indice("correo", &["estado"]),
                indice("correo", &["destinatario"]),
            ],
        )
        .await?;
        crear(
            manager,
            "enlace",
            vec![
                id(),
                texto("uso"),
                uuid("objeto_id"),
                texto("huella"),
                instante("creado_en"),
                instante("expira_en"),
                opcional(instante("usado_en")),
            ],
            vec![],
            vec![
                unico("enlace", &["huella"]),
                indice("enlace", &["uso", "objeto_id"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(manager, &["enlace", "correo"]).await
    }
}
