//! What acts say of the interest of an obligation: the day from which it runs, the days on which it
//! does not. Only added to: a row that changes another one names it, and one that withdraws it has
//! no days.

use sea_orm_migration::prelude::*;

use crate::columnas::*;
use crate::solo_anexar::{liberar, proteger};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut tabla = Table::create();
        tabla.table("acto_de_mora");
        for mut columna in [
            id(),
            uuid("obligacion_id"),
            texto("clase"),
            opcional(fecha("desde")),
            opcional(fecha("hasta")),
            texto("acto"),
            opcional(texto("norma")),
            opcional(uuid("reemplaza")),
            opcional(uuid("registrado_por")),
            instante("registrado_en"),
        ] {
            tabla.col(&mut columna);
        }
        // A first day of interest has no last one; a suspension rests on a norm; what is withdrawn
        // was there.
        tabla.check(Expr::cust(
            "trim(acto) <> '' AND (\
             (clase = 'intereses_desde' AND desde IS NOT NULL AND hasta IS NULL) \
             OR (clase = 'suspension' AND desde IS NOT NULL AND norma IS NOT NULL \
                 AND trim(norma) <> '' AND (hasta IS NULL OR hasta >= desde)) \
             OR (clase = 'retiro' AND reemplaza IS NOT NULL AND desde IS NULL AND hasta IS NULL))",
        ));
        for (columna, otra) in [
            ("obligacion_id", "obligacion"),
            ("reemplaza", "acto_de_mora"),
            ("registrado_por", "usuario"),
        ] {
            tabla.foreign_key(&mut referencia("acto_de_mora", columna, otra));
        }
        manager.create_table(tabla).await?;
        manager
            .create_index(indice("acto_de_mora", &["obligacion_id"]))
            .await?;
        // Nothing is replaced twice.
        manager
            .create_index(unico("acto_de_mora", &["reemplaza"]))
            .await?;
        proteger(manager, "acto_de_mora").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        liberar(manager, "acto_de_mora").await?;
        borrar(manager, &["acto_de_mora"]).await
    }
}
