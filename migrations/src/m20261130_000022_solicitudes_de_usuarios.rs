//! Requests for accounts: what was asked for, what goes with it, who signed it and what became of
//! it; and what a company's record says beyond its name and address, which an approved request
//! brings.

use sea_orm_migration::prelude::*;

use crate::columnas::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        solicitudes(manager).await?;
        empresas(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        borrar(
            manager,
            &[
                "empresa_contacto",
                "empresa_contador",
                "empresa_representante",
                "empresa_datos",
                "solicitud_paso",
                "solicitud_firma",
                "solicitud_anexo",
                "solicitud",
            ],
        )
        .await
    }
}

async fn solicitudes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    crear(
        manager,
        "solicitud",
        vec![
            id(),
            texto("correo"),
            texto("estado"),
            entero("version"),
            texto("formulario"),
            texto("nit"),
            texto("buscable"),
            opcional(texto("radicado")),
            opcional(fecha("radicada_el")),
            opcional(fecha("vence_el")),
            texto("motivos"),
            opcional(texto("motivo_decision")),
            opcional(uuid("revisor_id")),
            opcional(uuid("operador_id")),
            opcional(uuid("administrador_id")),
            instante("creada_en"),
            instante("cambiada_en"),
        ],
        vec![
            referencia("solicitud", "revisor_id", "usuario"),
            referencia("solicitud", "operador_id", "operador"),
            referencia("solicitud", "administrador_id", "usuario"),
        ],
        vec![
            unico("solicitud", &["radicado"]),
            indice("solicitud", &["estado"]),
            indice("solicitud", &["nit"]),
            indice("solicitud", &["correo"]),
            indice("solicitud", &["administrador_id"]),
        ],
    )
    .await?;
    crear(
        manager,
        "solicitud_anexo",
        vec![
            id(),
            uuid("solicitud_id"),
            texto("clase"),
            uuid("adjunto_id"),
            texto("nombre"),
            entero_largo("tamano"),
            texto("huella"),
            opcional(fecha("expedido_el")),
            instante("subido_en"),
            opcional(instante("quitado_en")),
        ],
        vec![referencia("solicitud_anexo", "solicitud_id", "solicitud")],
        vec![indice("solicitud_anexo", &["solicitud_id"])],
    )
    .await?;
    crear(
        manager,
        "solicitud_firma",
        vec![
            id(),
            uuid("solicitud_id"),
            texto("calidades"),
            texto("identificacion"),
            texto("nombre"),
            texto("correo"),
            texto("texto"),
            texto("huella"),
            opcional(uuid("codigo_id")),
            opcional(instante("codigo_vence_en")),
            entero("intentos"),
            entero("codigos"),
            instante("pedida_en"),
            opcional(instante("firmada_en")),
            opcional(texto("direccion")),
            opcional(instante("anulada_en")),
        ],
        vec![referencia("solicitud_firma", "solicitud_id", "solicitud")],
        vec![indice("solicitud_firma", &["solicitud_id"])],
    )
    .await?;
    crear(
        manager,
        "solicitud_paso",
        vec![
            id(),
            uuid("solicitud_id"),
            texto("estado"),
            instante("instante"),
        ],
        vec![referencia("solicitud_paso", "solicitud_id", "solicitud")],
        vec![indice("solicitud_paso", &["solicitud_id"])],
    )
    .await
}

/// One row of what is one of a kind; of people, a row for each time, open while it lasts.
async fn empresas(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    crear(
        manager,
        "empresa_datos",
        vec![
            id(),
            uuid("operador_id"),
            texto("correo_alterno"),
            texto("departamento_codigo"),
            texto("municipio_codigo"),
            instante("actualizado_en"),
        ],
        vec![referencia("empresa_datos", "operador_id", "operador")],
        vec![unico("empresa_datos", &["operador_id"])],
    )
    .await?;
    for (tabla, propias) in [
        (
            "empresa_representante",
            vec![
                texto("identificacion"),
                texto("nombre"),
                texto("correo"),
                texto("correo_alterno"),
            ],
        ),
        (
            "empresa_contador",
            vec![
                texto("calidad"),
                texto("identificacion"),
                texto("nombre"),
                texto("correo"),
                texto("tarjeta_profesional"),
            ],
        ),
        (
            "empresa_contacto",
            vec![entero("orden"), texto("nombre"), texto("correo")],
        ),
    ] {
        let mut columnas = vec![id(), uuid("operador_id")];
        columnas.extend(propias);
        columnas.extend([instante("desde"), opcional(instante("hasta"))]);
        crear(
            manager,
            tabla,
            columnas,
            vec![referencia(tabla, "operador_id", "operador")],
            vec![indice(tabla, &["operador_id"])],
        )
        .await?;
    }
    Ok(())
}
