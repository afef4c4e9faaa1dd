//! Operators, the people who act for them, their roles and their files (expedientes).

use sea_orm_migration::prelude::*;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crear(
            manager,
            "operador",
            vec![
                id(),
                texto("clase"),
                texto("nit"),
                entero("dv"),
                texto("razon_social"),
                texto("direccion"),
                texto("municipio"),
                texto("departamento"),
                texto("correo"),
                texto("telefono"),
                texto("estado"),
                texto("buscable"),
                instante("creado_en"),
            ],
            vec![],
            vec![unico("operador", &["nit"])],
        )
        .await?;
        crear(
            manager,
            "usuario",
            vec![
                id(),
                uuid("operador_id"),
                texto("identificacion"),
                texto("nombre"),
                texto("correo"),
                opcional(texto("tarjeta_profesional")),
                texto("clave_hash"),
                texto("estado"),
                instante("creado_en"),
            ],
            vec![referencia("usuario", "operador_id", "operador")],
            vec![unico("usuario", &["operador_id", "identificacion"])],
        )
        .await?;
        crear(
            manager,
            "usuario_rol",
            vec![id(), uuid("usuario_id"), texto("rol")],
            vec![referencia("usuario_rol", "usuario_id", "usuario")],
            vec![unico("usuario_rol", &["usuario_id", "rol"])],
        )
        .await?;
        crear(
            manager,
            "expediente",
            vec![
                id(),
                uuid("operador_id"),
                texto("numero"),
                texto("familia"),
                texto("servicio"),
                texto("descripcion"),
                fecha("vigente_desde"),
                opcional(fecha("vigente_hasta")),
                instante("creado_en"),
            ],
            vec![referencia("expediente", "operador_id", "operador")],
            vec![
                unico("expediente", &["numero"]),
                indice("expediente", &["operador_id"]),
            ],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(
            manager,
            &["expediente", "usuario_rol", "usuario", "operador"],
        )
        .await
    }
}
