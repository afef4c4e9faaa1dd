//! The second factor of people, their codes, log-ins that wait for it, the browsers that each
//! account has been seen in, and requests that are looked into after they were answered.

use sea_orm_migration::prelude::*;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let de_usuario = |tabla| vec![referencia(tabla, "usuario_id", "usuario")];
        crear(
            manager,
            "segundo_factor",
            vec![
                id(),
                uuid("usuario_id"),
                texto("medio"),
                texto("estado"),
                opcional(texto("secreto_cifrado")),
                opcional(entero_largo("ultimo_paso")),
                instante("creado_en"),
            ],
            de_usuario("segundo_factor"),
            vec![unico("segundo_factor", &["usuario_id", "estado"])],
        )
        .await?;
        crear(
            manager,
            "codigo_recuperacion",
            vec![
                id(),
                uuid("usuario_id"),
                texto("huella"),
                opcional(instante("usado_en")),
            ],
            de_usuario("codigo_recuperacion"),
            vec![unico("codigo_recuperacion", &["usuario_id", "huella"])],
        )
        .await?;
        crear(
            manager,
            "codigo_por_correo",
            vec![
                id(),
                texto("uso"),
                uuid("usuario_id"),
                instante("creado_en"),
                instante("expira_en"),
                entero("intentos"),
                opcional(instante("usado_en")),
            ],
            de_usuario("codigo_por_correo"),
            vec![indice("codigo_por_correo", &["usuario_id", "uso"])],
        )
        .await?;
        crear(
            manager,
            "ingreso_pendiente",
            vec![
                id(),
                uuid("usuario_id"),
                texto("huella"),
                instante("creado_en"),
                instante("expira_en"),
                opcional(instante("usado_en")),
            ],
            de_usuario("ingreso_pendiente"),
            vec![
                unico("ingreso_pendiente", &["huella"]),
                indice("ingreso_pendiente", &["usuario_id"]),
            ],
        )
        .await?;
        crear(
            manager,
            "equipo_conocido",
            vec![
                id(),
                uuid("usuario_id"),
                texto("huella"),
                instante("primera_vez_en"),
                instante("ultima_vez_en"),
            ],
            de_usuario("equipo_conocido"),
            vec![unico("equipo_conocido", &["usuario_id", "huella"])],
        )
        .await?;
        crear(
            manager,
            "pedido_de_cuenta",
            vec![id(), texto("cifrado"), instante("creado_en")],
            vec![],
            vec![],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(
            manager,
            &[
                "pedido_de_cuenta",
                "equipo_conocido",
                "ingreso_pendiente",
                "codigo_por_correo",
                "codigo_recuperacion",
                "segundo_factor",
            ],
        )
        .await
    }
}
