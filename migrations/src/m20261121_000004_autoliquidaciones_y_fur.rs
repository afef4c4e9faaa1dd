//! Self-assessments (one living version an obligation), FUR, stored files and the counters without gaps.

use sea_orm_migration::prelude::*;

use crate::columnas::*;

const UN_BORRADOR_O_PRESENTADA: &str = "CREATE UNIQUE INDEX ux_autoliquidacion_viva ON autoliquidacion (obligacion_id) WHERE estado <> 'anulada'";

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crear(
            manager,
            "autoliquidacion",
            vec![
                id(),
                uuid("operador_id"),
                uuid("expediente_id"),
                uuid("obligacion_id"),
                entero("anio"),
                entero("trimestre"),
                texto("estado"),
                entero("version"),
                texto("declaracion"),
                uuid("creada_por"),
                instante("creada_en"),
                uuid("actualizada_por"),
                instante("actualizada_en"),
                opcional(uuid("presentada_por")),
                opcional(instante("presentada_en")),
                opcional(fecha("fecha_presentacion")),
                opcional(texto("liquidacion")),
                opcional(texto("huella")),
                opcional(centavos("contraprestacion_centavos")),
                opcional(centavos("total_centavos")),
            ],
            vec![
                referencia("autoliquidacion", "operador_id", "operador"),
                referencia("autoliquidacion", "expediente_id", "expediente"),
                referencia("autoliquidacion", "obligacion_id", "obligacion"),
                referencia("autoliquidacion", "creada_por", "usuario"),
                referencia("autoliquidacion", "actualizada_por", "usuario"),
            ],
            vec![
                indice("autoliquidacion", &["operador_id", "actualizada_en"]),
                indice("autoliquidacion", &["expediente_id", "anio", "trimestre"]),
            ],
        )
        .await?;
        manager
            .get_connection()
            .execute_unprepared(UN_BORRADOR_O_PRESENTADA)
            .await?;
        crear(
            manager,
            "fur",
            vec![
                id(),
                texto("numero"),
                texto("codigo_verificacion"),
                texto("tipo"),
                texto("estado"),
                uuid("operador_id"),
                uuid("autoliquidacion_id"),
                uuid("expediente_id"),
                entero("anio"),
                entero("trimestre"),
                fecha("fecha_limite_pago"),
                centavos("total_centavos"),
                booleano("demostrativo"),
                texto("contenido"),
                texto("huella"),
                texto("pdf"),
                opcional(texto("pdf_sha256")),
                uuid("generado_por"),
                instante("generado_en"),
                fecha("fecha_generacion"),
            ],
            vec![
                referencia("fur", "operador_id", "operador"),
                referencia("fur", "autoliquidacion_id", "autoliquidacion"),
                referencia("fur", "expediente_id", "expediente"),
                referencia("fur", "generado_por", "usuario"),
            ],
            vec![
                unico("fur", &["numero"]),
                unico("fur", &["codigo_verificacion"]),
                indice("fur", &["operador_id", "generado_en"]),
                indice("fur", &["autoliquidacion_id"]),
            ],
        )
        .await?;
        crear(
            manager,
            "consecutivo",
            vec![id(), texto("nombre"), entero("anio"), centavos("ultimo")],
            vec![],
            vec![unico("consecutivo", &["nombre", "anio"])],
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(manager, &["consecutivo", "fur", "autoliquidacion"]).await
    }
}
