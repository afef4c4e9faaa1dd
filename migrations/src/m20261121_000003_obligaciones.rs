//! Obligations: what an operator owes or must file. Amounts are not here: they are sums of ledger movements.

use sea_orm_migration::prelude::*;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crear(
            manager,
            "obligacion",
            vec![
                id(),
                uuid("operador_id"),
                opcional(uuid("expediente_id")),
                texto("tipo"),
                texto("estado"),
                texto("concepto"),
                texto("referencia"),
                texto("buscable"),
                opcional(entero("anio")),
                opcional(entero("trimestre")),
                opcional(fecha("periodo_desde")),
                opcional(fecha("periodo_hasta")),
                opcional(entero("cuota_numero")),
                opcional(entero("cuota_de")),
                opcional(texto("acto_numero")),
                opcional(fecha("acto_fecha")),
                fecha("fecha_vencimiento"),
                texto("regimen_mora"),
                booleano("pagable"),
                fecha("visible_desde"),
                instante("creada_en"),
            ],
            vec![
                referencia("obligacion", "operador_id", "operador"),
                referencia("obligacion", "expediente_id", "expediente"),
            ],
            vec![
                unico(
                    "obligacion",
                    &["expediente_id", "tipo", "anio", "trimestre"],
                ),
                indice("obligacion", &["operador_id", "fecha_vencimiento", "id"]),
                indice("obligacion", &["operador_id", "concepto", "id"]),
                indice(
                    "obligacion",
                    &["operador_id", "estado", "fecha_vencimiento"],
                ),
            ],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(manager, &["obligacion"]).await
    }
}
