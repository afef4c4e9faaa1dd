//! The life of people's accounts: versions, reasons and days of their states, who is responsible for
//! a draft, whom the legal representative authorised to sign, and the reviews of who has access.

use sea_orm_migration::prelude::*;

use crate::columnas::*;
use crate::solo_anexar::{liberar, proteger};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for columna in [
            con_valor(entero("version"), 1),
            con_valor(texto("buscable"), ""),
            opcional(texto("motivo_estado")),
            opcional(fecha("suspendido_hasta")),
        ] {
            agregar(manager, "usuario", columna).await?;
        }
        // What the program does with names, as far as both engines can.
        let sin_acentos = [
            ("á", "a"),
            ("é", "e"),
            ("í", "i"),
            ("ó", "o"),
            ("ú", "u"),
            ("ñ", "n"),
        ]
        .iter()
        .fold(
            "lower(nombre || ' ' || identificacion || ' ' || correo)".to_owned(),
            |texto, (con, sin)| format!("replace({texto}, '{con}', '{sin}')"),
        );
        let base = manager.get_connection();
        base.execute_unprepared(&format!("UPDATE usuario SET buscable = {sin_acentos}"))
            .await?;
        agregar(manager, "autoliquidacion", opcional(uuid("responsable_id"))).await?;
        base.execute_unprepared("UPDATE autoliquidacion SET responsable_id = creada_por")
            .await?;
        manager
            .create_index(indice("autoliquidacion", &["responsable_id"]))
            .await?;
        crear(
            manager,
            "autorizacion_firma",
            vec![
                id(),
                uuid("operador_id"),
                uuid("usuario_id"),
                texto("calidad"),
                fecha("desde"),
                opcional(fecha("hasta")),
                uuid("otorgada_por"),
                instante("otorgada_en"),
                opcional(uuid("revocada_por")),
                opcional(instante("revocada_en")),
                opcional(texto("motivo_revocacion")),
            ],
            vec![
                referencia("autorizacion_firma", "operador_id", "operador"),
                referencia("autorizacion_firma", "usuario_id", "usuario"),
                referencia("autorizacion_firma", "otorgada_por", "usuario"),
                referencia("autorizacion_firma", "revocada_por", "usuario"),
            ],
            vec![
                indice("autorizacion_firma", &["operador_id"]),
                indice("autorizacion_firma", &["usuario_id"]),
            ],
        )
        .await?;
        crear(
            manager,
            "autorizacion_firma_expediente",
            vec![id(), uuid("autorizacion_id"), uuid("expediente_id")],
            vec![
                referencia(
                    "autorizacion_firma_expediente",
                    "autorizacion_id",
                    "autorizacion_firma",
                ),
                referencia(
                    "autorizacion_firma_expediente",
                    "expediente_id",
                    "expediente",
                ),
            ],
            vec![unico(
                "autorizacion_firma_expediente",
                &["autorizacion_id", "expediente_id"],
            )],
        )
        .await?;
        crear(
            manager,
            "revision_de_accesos",
            vec![
                id(),
                uuid("operador_id"),
                uuid("revisada_por"),
                instante("revisada_en"),
                texto("personas"),
                texto("observaciones"),
            ],
            vec![
                referencia("revision_de_accesos", "operador_id", "operador"),
                referencia("revision_de_accesos", "revisada_por", "usuario"),
            ],
            vec![indice("revision_de_accesos", &["operador_id"])],
        )
        .await?;
        proteger(manager, "revision_de_accesos").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        liberar(manager, "revision_de_accesos").await?;
        borrar(
            manager,
            &[
                "revision_de_accesos",
                "autorizacion_firma_expediente",
                "autorizacion_firma",
            ],
        )
        .await?;
        manager
            .drop_index(
                Index::drop()
                    .name("ix_autoliquidacion_responsable_id")
                    .table("autoliquidacion")
                    .to_owned(),
            )
            .await?;
        for (tabla, columna) in [
            ("autoliquidacion", "responsable_id"),
            ("usuario", "suspendido_hasta"),
            ("usuario", "motivo_estado"),
            ("usuario", "buscable"),
            ("usuario", "version"),
        ] {
            quitar(manager, tabla, columna).await?;
        }
        Ok(())
    }
}
