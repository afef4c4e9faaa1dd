//! The schema: up from nothing, down to nothing, and the same on both engines.

pub mod esquema;

use esquema::{Tipo, leer};
use sea_orm::ConnectionTrait;
use ser_migrations::{Migrator, MigratorTrait};
use ser_server::app;
use ser_server::config::{Secreto, Settings};
use ser_server::contexto::ArranqueError;
use ser_store::BaseDatos;
use ser_testkit::declaracion::caso_a;
use ser_testkit::{Base, Motor, TestApp, en_ambos_motores};
use time::macros::date;

en_ambos_motores![sin_app:
    the_schema_goes_up_down_to_nothing_and_up_again,
    money_is_a_whole_number_and_nothing_is_a_float,
    a_command_that_only_reads_changes_no_schema,
];
en_ambos_motores![tables_that_only_grow_refuse_to_be_changed];

async fn migrada(base: &Base) -> BaseDatos {
    let abierta = base.abrir().await;
    Migrator::up(abierta.conexion(), None).await.unwrap();
    abierta
}

async fn the_schema_goes_up_down_to_nothing_and_up_again(motor: Motor) {
    let base = Base::vacia(motor).await;
    let abierta = migrada(&base).await;
    let primero = leer(&abierta).await;
    assert!(primero.len() > 15, "{:?}", primero.keys());

    Migrator::down(abierta.conexion(), None).await.unwrap();
    assert!(leer(&abierta).await.is_empty());

    Migrator::up(abierta.conexion(), None).await.unwrap();
    assert_eq!(leer(&abierta).await, primero);
    abierta.cerrar().await.unwrap();
}

async fn money_is_a_whole_number_and_nothing_is_a_float(motor: Motor) {
    let base = Base::vacia(motor).await;
    let abierta = migrada(&base).await;
    let mut montos = 0;
    for (tabla, esquema) in leer(&abierta).await {
        for columna in esquema.columnas {
            // Reading the schema already refuses a type that is not in its short list.
            if columna.nombre.ends_with("_centavos") {
                assert_eq!(
                    columna.tipo,
                    Tipo::EnteroLargo,
                    "{tabla}.{}",
                    columna.nombre
                );
                montos += 1;
            }
        }
    }
    assert!(montos >= 4);
    abierta.cerrar().await.unwrap();
}

/// `ser libro` on a database that is behind, or that nobody made.
async fn a_command_that_only_reads_changes_no_schema(motor: Motor) {
    let settings = |base: &Base| Settings {
        database_url: Secreto::nuevo(base.url.clone()),
        ..ser_testkit::app::settings(base.carpeta.path())
    };
    let vacia = Base::vacia(motor).await;
    let negada = app::abrir_al_dia(&settings(&vacia)).await;
    assert!(matches!(negada, Err(ArranqueError::BaseAtrasada)));
    assert!(leer(&vacia.abrir().await).await.is_empty());
    let al_dia = Base::nueva(motor).await;
    app::abrir_al_dia(&settings(&al_dia)).await.unwrap();
}

/// SQLite serves one process; on PostgreSQL several start together.
#[test]
fn processes_that_start_together_migrate_once() {
    ser_testkit::app::correr(async {
        let base = Base::vacia(Motor::Postgres).await;
        let settings = Settings {
            database_url: Secreto::nuevo(base.url.clone()),
            ..ser_testkit::app::settings(base.carpeta.path())
        };
        let arranques = (0..6).map(|_| app::preparar_base(&settings));
        for fin in futures_util::future::join_all(arranques).await {
            fin.unwrap();
        }
    });
}

#[test]
fn both_engines_end_with_the_same_schema() {
    ser_testkit::app::correr(async {
        let (uno, otro) = (
            Base::vacia(Motor::Sqlite).await,
            Base::vacia(Motor::Postgres).await,
        );
        let (sqlite, postgres) = (migrada(&uno).await, migrada(&otro).await);
        let (de_sqlite, de_postgres) = (leer(&sqlite).await, leer(&postgres).await);
        assert_eq!(
            de_sqlite.keys().collect::<Vec<_>>(),
            de_postgres.keys().collect::<Vec<_>>()
        );
        for (tabla, esquema) in &de_sqlite {
            assert_eq!(esquema, &de_postgres[tabla], "{tabla}");
        }
        sqlite.cerrar().await.unwrap();
        postgres.cerrar().await.unwrap();
    });
}

async fn tables_that_only_grow_refuse_to_be_changed(app: &TestApp) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    app.presentar(&empresa.representante, &borrador).await;
    let base = app.contexto.base.conexion();
    let antes = ser_testkit::base::filas(&app.contexto.base).await;
    for (tabla, columna) in [
        ("asiento", "descripcion"),
        ("movimiento", "cuenta"),
        ("evento_auditoria", "accion"),
        ("eslabon", "huella"),
    ] {
        let mut ordenes = vec![
            format!("UPDATE {tabla} SET {columna} = 'otra cosa'"),
            format!("UPDATE {tabla} SET {columna} = {columna}"),
            format!("DELETE FROM {tabla}"),
        ];
        if app.base.motor == Motor::Postgres {
            ordenes.push(format!("TRUNCATE {tabla} CASCADE"));
        } else {
            ordenes.push(format!("REPLACE INTO {tabla} SELECT * FROM {tabla}"));
        }
        for orden in ordenes {
            let error = base.execute_unprepared(&orden).await.unwrap_err();
            let dicho = error.to_string();
            assert!(dicho.contains("es de solo anexar"), "{orden}: {dicho}");
        }
    }
    assert_eq!(ser_testkit::base::filas(&app.contexto.base).await, antes);
}
