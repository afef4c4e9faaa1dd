//! When the database is away for a moment, people are asked to try again and nothing breaks.

use sea_orm::ConnectionTrait;
use ser_server::permiso::Rol;
use ser_store::{BaseDatos, Motor, StoreError, usuario};
use ser_testkit::{Base, TestApp, en_ambos_motores};

en_ambos_motores![people_are_found_among_any_number_of_strangers];

/// The server restarts: it ends every connection of the pool.
#[test]
fn a_restart_of_postgres_is_nobodys_500() {
    ser_testkit::app::correr(async {
        let app = TestApp::en(Motor::Postgres).await;
        let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
        let actor = app.persona(&operador, &[Rol::Operador]).await;
        let aparte = BaseDatos::abrir(&app.base.url, 1).await.unwrap();
        let terminar = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
             WHERE datname = current_database() AND pid <> pg_backend_pid()";
        aparte
            .conexion()
            .execute_unprepared(terminar)
            .await
            .unwrap();
        for _ in 0..10 {
            let respuesta = app.get("/sesion").como(&actor).await;
            match respuesta.estado {
                200 => {}
                _ => {
                    respuesta.problema(503, "NO_DISPONIBLE");
                    assert!(!respuesta.cabecera("retry-after").is_empty());
                }
            }
        }
        app.get("/sesion").como(&actor).await.esperar(200);

        // Those that rested are tried before they are used: nobody notices.
        aparte
            .conexion()
            .execute_unprepared(terminar)
            .await
            .unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(1_200)).await;
        app.get("/sesion").como(&actor).await.esperar(200);
        aparte.cerrar().await.unwrap();
    });
}

#[test]
fn what_postgres_asks_to_try_again_is_passing_and_the_rest_is_not() {
    ser_testkit::app::correr(async {
        let base = Base::vacia(Motor::Postgres).await;
        let abierta = base.abrir().await;
        let fallar = async |codigo: &str| {
            let orden = format!("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{codigo}'; END $$");
            let error = abierta.conexion().execute_unprepared(&orden).await;
            StoreError::from(error.unwrap_err()).es_pasajero()
        };
        for codigo in [
            "40001", "40P01", "55P03", "57014", "57P01", "57P03", "08006", "53300",
        ] {
            assert!(fallar(codigo).await, "{codigo}");
        }
        for codigo in ["23505", "23503", "42P01", "22003", "P0001"] {
            assert!(!fallar(codigo).await, "{codigo}");
        }
        abierta.cerrar().await.unwrap();
    });
}

#[test]
fn no_statement_waits_or_runs_without_limit_on_postgres() {
    ser_testkit::app::correr(async {
        let base = Base::vacia(Motor::Postgres).await;
        let abierta = base.abrir().await;
        for (nombre, valor) in [
            ("lock_timeout", "10s"),
            ("statement_timeout", "1min"),
            ("idle_in_transaction_session_timeout", "1min"),
        ] {
            let consulta = sea_orm::Statement::from_string(
                abierta.conexion().get_database_backend(),
                format!("SELECT current_setting('{nombre}') AS valor"),
            );
            let fila = abierta.conexion().query_one_raw(consulta).await.unwrap();
            let visto: String = fila.unwrap().try_get("", "valor").unwrap();
            assert_eq!(visto, valor, "{nombre}");
        }
        abierta.cerrar().await.unwrap();
    });
}

/// More people than one statement may carry values, in companies that nobody asks about.
async fn people_are_found_among_any_number_of_strangers(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let otro = app.operador("Otra Empresa de Ejemplo S.A.S.").await;
    let roles = [Rol::RepresentanteLegal, Rol::Operador];
    app.cuenta(&operador, "Zoila Prueba", &roles).await;
    app.cuenta(&operador, "Ana Prueba", &roles).await;
    app.cuenta(&operador, "Luis Prueba", &[Rol::Operador]).await;
    app.cuenta(&otro, "Ajena Prueba", &roles).await;
    let base = app.contexto.base.conexion();
    let (serie, id) = match app.base.motor {
        Motor::Sqlite => (
            "WITH RECURSIVE serie(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM serie WHERE n < 70000)",
            "randomblob(16)",
        ),
        Motor::Postgres => (
            "WITH serie AS (SELECT generate_series(1, 70000) AS n)",
            "gen_random_uuid()",
        ),
    };
    for orden in [
        format!(
            "{serie} INSERT INTO usuario (id, operador_id, identificacion, nombre, correo, clave_hash, estado, creado_en) \
             SELECT {id}, o.id, 'x' || n, 'Ajena', 'x@example.com', '', 'activo', o.creado_en \
             FROM serie, operador o WHERE o.razon_social LIKE 'Otra%'"
        ),
        format!(
            "INSERT INTO usuario_rol (id, usuario_id, rol) \
             SELECT {id}, id, 'representante_legal' FROM usuario WHERE nombre = 'Ajena'"
        ),
    ] {
        base.execute_unprepared(&orden).await.unwrap();
    }
    let codigo = Rol::RepresentanteLegal.codigo();
    let suyos = usuario::con_rol(base, operador.id, codigo).await.unwrap();
    let nombres: Vec<&str> = suyos
        .iter()
        .map(|persona| persona.nombre.as_str())
        .collect();
    assert_eq!(nombres, ["Ana Prueba", "Zoila Prueba"]);
}
