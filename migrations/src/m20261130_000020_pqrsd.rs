//! Petitions, complaints, claims, suggestions and reports, the steps of each, and the sequences of
//! their numbers.

use sea_orm_migration::prelude::*;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crear(
            manager,
            "radicado_consecutivo",
            vec![id(), entero("anio"), texto("tipo"), entero("ultimo")],
            vec![],
            vec![unico("radicado_consecutivo", &["anio", "tipo"])],
        )
        .await?;
        crear(
            manager,
            "pqrsd",
            vec![
                id(),
                texto("radicado"),
                texto("tipo"),
                texto("estado"),
                entero("version"),
                texto("tipo_identificacion"),
                texto("identificacion"),
                texto("nombre"),
                texto("correo"),
                texto("telefono"),
                texto("direccion"),
                texto("pais"),
                opcional(texto("municipio")),
                opcional(texto("ciudad")),
                texto("detalle"),
                texto("buscable"),
                texto("terminos_version"),
                texto("clave_huella"),
                texto("cuerpo_huella"),
                instante("registrada_en"),
                fecha("radicada_el"),
                fecha("vence_el"),
                texto("norma_plazo"),
                opcional(fecha("devuelta_el")),
                opcional(uuid("responsable_id")),
                opcional(texto("respuesta")),
                opcional(texto("motivo")),
                opcional(instante("terminada_en")),
            ],
            vec![referencia("pqrsd", "responsable_id", "usuario")],
            vec![
                unico("pqrsd", &["radicado"]),
                unico("pqrsd", &["clave_huella"]),
                indice("pqrsd", &["estado"]),
                indice("pqrsd", &["responsable_id"]),
                indice("pqrsd", &["vence_el"]),
            ],
        )
        .await?;
        crear(
            manager,
            "pqrsd_paso",
            vec![
                id(),
                uuid("pqrsd_id"),
                texto("estado"),
                opcional(texto("texto")),
                opcional(uuid("usuario_id")),
                instante("ocurrido_en"),
            ],
            vec![
                referencia("pqrsd_paso", "pqrsd_id", "pqrsd"),
                referencia("pqrsd_paso", "usuario_id", "usuario"),
            ],
            vec![
                indice("pqrsd_paso", &["pqrsd_id"]),
                indice("pqrsd_paso", &["usuario_id"]),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(manager, &["pqrsd_paso", "pqrsd", "radicado_consecutivo"]).await
    }
}
