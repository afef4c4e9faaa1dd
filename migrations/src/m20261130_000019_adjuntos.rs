//! The files that people send: loose under the secret of a draft, then of the object they were sent
//! with.

use sea_orm_migration::prelude::*;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crear(
            manager,
            "adjunto",
            vec![
                id(),
                texto("uso"),
                opcional(texto("borrador_huella")),
                opcional(texto("objeto")),
                opcional(uuid("objeto_id")),
                entero("orden"),
                texto("nombre"),
                texto("clase"),
                entero("tamano"),
                texto("sha256"),
                texto("clave"),
                booleano("con_antivirus"),
                opcional(uuid("subido_por")),
                instante("subido_en"),
                opcional(instante("adjuntado_en")),
            ],
            vec![referencia("adjunto", "subido_por", "usuario")],
            vec![
                unico("adjunto", &["clave"]),
                indice("adjunto", &["borrador_huella"]),
                indice("adjunto", &["objeto", "objeto_id"]),
                indice("adjunto", &["subido_en"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(manager, &["adjunto"]).await
    }
}
