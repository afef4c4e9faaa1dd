//! Append-only tables: the database itself refuses UPDATE and DELETE, whoever asks.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

pub async fn proteger(manager: &SchemaManager<'_>, tabla: &str) -> Result<(), DbErr> {
    let conexion = manager.get_connection();
    match manager.get_database_backend() {
        DbBackend::Sqlite => {
            for accion in ["UPDATE", "DELETE"] {
                let nombre = format!("tr_{tabla}_{}", accion.to_lowercase());
                conexion
                    .execute_unprepared(&format!(
                        "CREATE TRIGGER {nombre} BEFORE {accion} ON {tabla} \
                         BEGIN SELECT RAISE(ABORT, '{tabla} es de solo anexar'); END"
                    ))
                    .await?;
            }
        }
        _ => {
            conexion
                .execute_unprepared(&format!(
                    "CREATE FUNCTION fn_{tabla}_solo_anexar() RETURNS trigger LANGUAGE plpgsql AS $$ \
                     BEGIN RAISE EXCEPTION '{tabla} es de solo anexar'; END $$"
                ))
                .await?;
            conexion
                .execute_unprepared(&format!(
                    "CREATE TRIGGER tr_{tabla}_solo_anexar BEFORE UPDATE OR DELETE OR TRUNCATE ON {tabla} \
                     FOR EACH STATEMENT EXECUTE FUNCTION fn_{tabla}_solo_anexar()"
                ))
                .await?;
        }
    }
    Ok(())
}

pub async fn liberar(manager: &SchemaManager<'_>, tabla: &str) -> Result<(), DbErr> {
    // On SQLite the triggers go with the table.
    if manager.get_database_backend() != DbBackend::Sqlite {
        manager
            .get_connection()
            .execute_unprepared(&format!("DROP FUNCTION fn_{tabla}_solo_anexar() CASCADE"))
            .await?;
    }
    Ok(())
}
