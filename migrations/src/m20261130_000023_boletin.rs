//! The bulletin: who asked for it, what each person agreed to and withdrew, and the issues.

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
            "consentimiento",
            vec![
                id(),
                texto("titular"),
                texto("finalidad"),
                texto("acto"),
                texto("version"),
                texto("huella"),
                texto("canal"),
                texto("direccion"),
                instante("instante"),
            ],
            vec![],
            vec![indice("consentimiento", &["titular", "finalidad"])],
        )
        .await?;
        proteger(manager, "consentimiento").await?;
        crear(
            manager,
            "suscripcion_boletin",
            vec![
                id(),
                texto("correo"),
                texto("nombre"),
                texto("documento_tipo"),
                texto("documento"),
                opcional(texto("expediente")),
                texto("estado"),
                texto("terminos_version"),
                texto("buscable"),
                instante("pedida_en"),
                opcional(instante("confirmada_en")),
                opcional(instante("retirada_en")),
            ],
            vec![],
            vec![
                unico("suscripcion_boletin", &["correo"]),
                indice("suscripcion_boletin", &["estado"]),
            ],
        )
        .await?;
        crear(
            manager,
            "boletin",
            vec![
                id(),
                entero("numero"),
                texto("asunto"),
                texto("texto"),
                uuid("publicado_por"),
                instante("publicado_en"),
                entero("destinatarios"),
            ],
            vec![referencia("boletin", "publicado_por", "usuario")],
            vec![unico("boletin", &["numero"])],
        )
        .await?;
        proteger(manager, "boletin").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for tabla in ["boletin", "consentimiento"] {
            liberar(manager, tabla).await?;
        }
        borrar(
            manager,
            &["boletin", "suscripcion_boletin", "consentimiento"],
        )
        .await
    }
}
