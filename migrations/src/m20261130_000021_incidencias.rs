//! Problems that people report.

use sea_orm_migration::prelude::*;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crear(
            manager,
            "incidencia",
            vec![
                id(),
                texto("caso"),
                texto("estado"),
                entero("version"),
                texto("nit"),
                texto("empresa"),
                texto("codigo"),
                texto("expediente"),
                texto("incidencia"),
                texto("pasos"),
                texto("nombre"),
                texto("correo"),
                texto("buscable"),
                texto("pagina"),
                texto("navegador"),
                opcional(texto("solicitud_fallida")),
                texto("solicitud_id"),
                opcional(uuid("usuario_id")),
                opcional(uuid("operador_id")),
                texto("clave_huella"),
                texto("cuerpo_huella"),
                instante("registrada_en"),
                opcional(uuid("responsable_id")),
                opcional(texto("respuesta")),
                opcional(instante("revisada_en")),
                opcional(instante("terminada_en")),
            ],
            vec![
                referencia("incidencia", "usuario_id", "usuario"),
                referencia("incidencia", "operador_id", "operador"),
                referencia("incidencia", "responsable_id", "usuario"),
            ],
            vec![
                unico("incidencia", &["caso"]),
                unico("incidencia", &["clave_huella"]),
                indice("incidencia", &["estado"]),
                indice("incidencia", &["usuario_id"]),
                indice("incidencia", &["operador_id"]),
                indice("incidencia", &["responsable_id"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(manager, &["incidencia"]).await
    }
}
