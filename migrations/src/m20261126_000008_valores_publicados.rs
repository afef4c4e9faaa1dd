//! Values that authorities publish: the chain of periods of each series, the versions of each value,
//! the proposals of the officers, and which versions each return used.
//!
//! A period names the one before it, and the database checks that it ends where this one begins: a
//! series can have no overlap and no gap, whoever writes (A. Kuznetsov's contiguous periods). Days
//! without a published value are periods too, without versions.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::columnas::*;
use crate::solo_anexar::{liberar, proteger};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crear_periodos(manager).await?;
        crear(
            manager,
            "valor_publicado",
            vec![
                id(),
                uuid("periodo_id"),
                entero("version"),
                texto("valor"),
                opcional(texto("ibc_pct")),
                opcional(texto("usura_pct")),
                texto("norma"),
                opcional(texto("articulo")),
                opcional(texto("enlace")),
                opcional(texto("fuente")),
                opcional(texto("nota")),
                opcional(fecha("publicado_el")),
                texto("confianza"),
                booleano("demostrativo"),
                fecha("conocido_desde"),
                opcional(uuid("registrado_por")),
                instante("registrado_en"),
                opcional(uuid("aprobado_por")),
                opcional(instante("aprobado_en")),
            ],
            vec![
                referencia("valor_publicado", "periodo_id", "periodo_publicado"),
                referencia("valor_publicado", "registrado_por", "usuario"),
                referencia("valor_publicado", "aprobado_por", "usuario"),
            ],
            vec![unico("valor_publicado", &["periodo_id", "version"])],
        )
        .await?;
        proteger(manager, "valor_publicado").await?;
        crear_publicaciones(manager).await?;
        crear(
            manager,
            "valor_usado",
            vec![
                id(),
                uuid("autoliquidacion_id"),
                texto("codigo"),
                fecha("desde"),
                entero("version"),
            ],
            vec![referencia(
                "valor_usado",
                "autoliquidacion_id",
                "autoliquidacion",
            )],
            vec![
                unico("valor_usado", &["autoliquidacion_id", "codigo", "desde"]),
                indice("valor_usado", &["codigo", "desde", "version"]),
            ],
        )
        .await?;
        proteger(manager, "valor_usado").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        liberar(manager, "valor_usado").await?;
        liberar(manager, "valor_publicado").await?;
        borrar(
            manager,
            &[
                "valor_usado",
                "publicacion",
                "valor_publicado",
                "periodo_publicado",
            ],
        )
        .await
    }
}

/// By hand, because the builder knows no deferred keys: a period that is cut in two leaves the next
/// one without its predecessor until the second half is written.
async fn crear_periodos(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const LLAVE: &str = "CONSTRAINT fk_periodo_publicado_anterior FOREIGN KEY (codigo, anterior) \
        REFERENCES periodo_publicado (codigo, siguiente) DEFERRABLE INITIALLY DEFERRED";
    let en_sqlite = manager.get_database_backend() == DbBackend::Sqlite;
    let (uuid, fecha, llave) = if en_sqlite {
        ("uuid_text", "date_text", format!(", {LLAVE}"))
    } else {
        ("uuid", "date", String::new())
    };
    let conexion = manager.get_connection();
    conexion
        .execute_unprepared(&format!(
            "CREATE TABLE periodo_publicado (\
             id {uuid} NOT NULL PRIMARY KEY, \
             codigo text NOT NULL, \
             desde {fecha} NOT NULL, \
             siguiente {fecha}, \
             anterior {fecha}, \
             CHECK (siguiente > desde), \
             CHECK (anterior = desde){llave})"
        ))
        .await?;
    for columna in ["desde", "siguiente", "anterior"] {
        manager
            .create_index(unico("periodo_publicado", &["codigo", columna]))
            .await?;
    }
    conexion
        .execute_unprepared(
            "CREATE UNIQUE INDEX ux_periodo_publicado_primero \
             ON periodo_publicado (codigo) WHERE anterior IS NULL",
        )
        .await?;
    // SQLite takes the key with the table only; PostgreSQL only once its index is there.
    if !en_sqlite {
        conexion
            .execute_unprepared(&format!("ALTER TABLE periodo_publicado ADD {LLAVE}"))
            .await?;
    }
    Ok(())
}

async fn crear_publicaciones(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let mut tabla = Table::create();
    tabla.table("publicacion");
    for mut columna in [
        id(),
        texto("codigo"),
        fecha("desde"),
        opcional(fecha("hasta")),
        texto("valor"),
        opcional(texto("ibc_pct")),
        opcional(texto("usura_pct")),
        texto("norma"),
        opcional(texto("articulo")),
        opcional(texto("enlace")),
        opcional(texto("fuente")),
        opcional(texto("nota")),
        opcional(fecha("publicado_el")),
        texto("confianza"),
        texto("estado"),
        uuid("propuesta_por"),
        instante("propuesta_en"),
        opcional(uuid("decidida_por")),
        opcional(instante("decidida_en")),
        opcional(texto("motivo")),
    ] {
        tabla.col(&mut columna);
    }
    // Two pairs of eyes, whoever writes.
    tabla.check(Expr::cust(
        "estado <> 'aprobada' OR (decidida_por IS NOT NULL AND decidida_por <> propuesta_por)",
    ));
    for columna in ["propuesta_por", "decidida_por"] {
        tabla.foreign_key(&mut referencia("publicacion", columna, "usuario"));
    }
    manager.create_table(tabla).await?;
    manager
        .create_index(indice("publicacion", &["estado", "propuesta_en"]))
        .await?;
    manager
        .get_connection()
        .execute_unprepared(
            "CREATE UNIQUE INDEX ux_publicacion_pendiente \
             ON publicacion (codigo, desde) WHERE estado = 'pendiente'",
        )
        .await?;
    Ok(())
}
