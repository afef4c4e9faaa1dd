//! Sessions, rotating refresh tokens, signing keys of the access tokens, failed attempts and used captcha challenges.

use sea_orm_migration::prelude::*;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crear(
            manager,
            "sesion",
            vec![
                id(),
                uuid("usuario_id"),
                instante("creada_en"),
                instante("ultimo_uso_en"),
                instante("expira_en"),
                opcional(instante("revocada_en")),
                opcional(texto("motivo_revocacion")),
                texto("agente"),
                texto("direccion"),
            ],
            vec![referencia("sesion", "usuario_id", "usuario")],
            vec![indice("sesion", &["usuario_id"])],
        )
        .await?;
        crear(
            manager,
            "token_refresco",
            vec![
                id(),
                uuid("sesion_id"),
                texto("huella"),
                instante("creado_en"),
                instante("expira_en"),
                opcional(instante("usado_en")),
            ],
            vec![referencia("token_refresco", "sesion_id", "sesion")],
            vec![
                unico("token_refresco", &["huella"]),
                indice("token_refresco", &["sesion_id"]),
            ],
        )
        .await?;
        crear(
            manager,
            "llave_jwt",
            vec![
                id(),
                texto("kid"),
                instante("creada_en"),
                instante("firma_hasta"),
                instante("verifica_hasta"),
            ],
            vec![],
            vec![unico("llave_jwt", &["kid"])],
        )
        .await?;
        crear(
            manager,
            "intento_ingreso",
            vec![
                id(),
                texto("huella"),
                entero("fallos"),
                instante("primer_fallo_en"),
                opcional(instante("bloqueado_hasta")),
            ],
            vec![],
            vec![unico("intento_ingreso", &["huella"])],
        )
        .await?;
        crear(
            manager,
            "desafio_usado",
            vec![id(), texto("huella"), instante("expira_en")],
            vec![],
            vec![
                unico("desafio_usado", &["huella"]),
                indice("desafio_usado", &["expira_en"]),
            ],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(
            manager,
            &[
                "desafio_usado",
                "intento_ingreso",
                "llave_jwt",
                "token_refresco",
                "sesion",
            ],
        )
        .await
    }
}
