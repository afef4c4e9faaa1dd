//! What acts say of the interest of an obligation: the day from which it runs, the days on which it
//! does not.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut tabla = Table::create();
        tabla.table("acto_de_mora");
        for mut columna in [
            id(),
            uuid("operador_id"),
            uuid("obligacion_id"),
            texto("clase"),
            fecha("desde"),
            opcional(fecha("hasta")),
            texto("acto"),
            opcional(texto("norma")),
            opcional(uuid("registrado_por")),
            instante("registrado_en"),
        ] {
            tabla.col(&mut columna);
        }
        // A first day of interest has no last one; a suspension rests on a norm.
        tabla.check(Expr::cust(
            "(clase = 'intereses_desde' AND hasta IS NULL) \
             OR (clase = 'suspension' AND norma IS NOT NULL AND (hasta IS NULL OR hasta >= desde))",
        ));
        for (columna, otra) in [
            ("operador_id", "operador"),
            ("obligacion_id", "obligacion"),
            ("registrado_por", "usuario"),
        ] {
            tabla.foreign_key(&mut referencia("acto_de_mora", columna, otra));
        }
        manager.create_table(tabla).await?;
        for columna in ["operador_id", "obligacion_id"] {
            manager
                .create_index(indice("acto_de_mora", &[columna]))
                .await?;
        }
        manager
            .get_connection()
            .execute_unprepared(
                "CREATE UNIQUE INDEX ux_acto_de_mora_intereses_desde \
                 ON acto_de_mora (obligacion_id) WHERE clase = 'intereses_desde'",
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(manager, &["acto_de_mora"]).await
    }
}
