//! The schema, one file a step. Each step works on SQLite and PostgreSQL alike
//! and knows nothing of the entities that the program uses today.

mod columnas;
mod m20261121_000001_operadores_y_personas;
mod m20261121_000002_sesiones;
mod m20261121_000003_obligaciones;
mod m20261121_000004_autoliquidaciones_y_fur;
mod m20261121_000005_libro_mayor;
mod m20261121_000006_auditoria_y_trabajos;
mod m20261121_000007_reloj;
mod m20261126_000008_valores_publicados;
mod m20261126_000009_actos_de_mora;
mod m20261126_000010_correos_y_enlaces;
mod m20261126_000016_personas;
mod m20261130_000017_rastro;
mod m20261130_000018_segundo_factor;
mod m20261130_000019_adjuntos;
mod m20261130_000020_pqrsd;
mod m20261130_000021_incidencias;
mod m20261130_000022_solicitudes_de_usuarios;
mod m20261130_000023_boletin;
mod m20261130_000024_empresas;
mod m20261130_000025_confirmaciones;
mod m20261130_000026_llaves_de_anclas;
mod m20261130_000027_consultantes_de_solicitud;
mod m20261130_000028_correo_comprobado;
mod m20261201_000029_revision_de_solicitud;
mod solo_anexar;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

/// The steps in their order; the name of each file is its key in `seaql_migrations`.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_000001_operadores_y_personas::Migration),
            Box::new(m20261121_000002_sesiones::Migration),
            Box::new(m20261121_000003_obligaciones::Migration),
            Box::new(m20261121_000004_autoliquidaciones_y_fur::Migration),
            Box::new(m20261121_000005_libro_mayor::Migration),
            Box::new(m20261121_000006_auditoria_y_trabajos::Migration),
            Box::new(m20261121_000007_reloj::Migration),
            Box::new(m20261126_000008_valores_publicados::Migration),
            Box::new(m20261126_000009_actos_de_mora::Migration),
            Box::new(m20261126_000010_correos_y_enlaces::Migration),
            Box::new(m20261126_000016_personas::Migration),
            Box::new(m20261130_000017_rastro::Migration),
            Box::new(m20261130_000018_segundo_factor::Migration),
            Box::new(m20261130_000019_adjuntos::Migration),
            Box::new(m20261130_000020_pqrsd::Migration),
            Box::new(m20261130_000021_incidencias::Migration),
            Box::new(m20261130_000022_solicitudes_de_usuarios::Migration),
            Box::new(m20261130_000023_boletin::Migration),
            Box::new(m20261130_000024_empresas::Migration),
            Box::new(m20261130_000025_confirmaciones::Migration),
            Box::new(m20261130_000026_llaves_de_anclas::Migration),
            Box::new(m20261130_000027_consultantes_de_solicitud::Migration),
            Box::new(m20261130_000028_correo_comprobado::Migration),
            Box::new(m20261201_000029_revision_de_solicitud::Migration),
        ]
    }
}
