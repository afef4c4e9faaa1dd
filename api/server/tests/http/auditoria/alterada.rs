//! Somebody who rules the database: whatever is changed, taken out, put in or moved is found, in
//! the database and in what was taken away from it.

use std::io::Cursor;

use sea_orm::{ConnectionTrait, Database, DatabaseConnection, EntityTrait, QueryOrder};
use ser_server::auditoria::llaves::Llave;
use ser_server::auditoria::orden;
use ser_store::auditoria::{self, cadena};
use ser_testkit::{Motor, TestApp, en_ambos_motores};
use serde_json::Value;
use time::macros::date;
use uuid::Uuid;

use super::{auditora, exportar, verificar};

en_ambos_motores![
    an_untouched_chain_is_whole_and_so_is_what_is_taken_away,
    a_changed_event_is_found,
    an_event_taken_out_is_found_with_its_seal_or_without,
    an_event_put_in_is_found,
    events_that_change_places_are_found,
    a_chain_that_is_cut_is_found_by_its_anchor,
    a_chain_written_anew_is_found_by_its_anchor,
    an_export_that_was_touched_names_its_first_broken_link,
    what_many_write_at_once_is_one_chain,
];

/// A connection that no trigger nor reference holds back.
async fn intruso(app: &TestApp) -> DatabaseConnection {
    let base = Database::connect(
        sea_orm::ConnectOptions::new(&app.base.url)
            .max_connections(1)
            .clone(),
    )
    .await
    .unwrap();
    let ordenes: &[&str] = match app.base.motor {
        Motor::Sqlite => &[
            "PRAGMA foreign_keys = OFF",
            "DROP TRIGGER tr_evento_auditoria_update",
            "DROP TRIGGER tr_evento_auditoria_delete",
            "DROP TRIGGER tr_eslabon_update",
            "DROP TRIGGER tr_eslabon_delete",
        ],
        Motor::Postgres => &[
            "ALTER TABLE eslabon DROP CONSTRAINT fk_eslabon_evento_id",
            "ALTER TABLE evento_auditoria DISABLE TRIGGER USER",
            "ALTER TABLE eslabon DISABLE TRIGGER USER",
        ],
    };
    for orden in ordenes {
        base.execute_unprepared(orden).await.unwrap();
    }
    base
}

async fn sellos(base: &DatabaseConnection) -> Vec<cadena::Model> {
    cadena::Entity::find()
        .order_by_asc(cadena::Column::Numero)
        .all(base)
        .await
        .unwrap()
}

/// An identifier as each engine writes it in a statement.
fn literal(app: &TestApp, id: Uuid) -> String {
    match app.base.motor {
        Motor::Sqlite => format!("x'{}'", id.simple()),
        Motor::Postgres => format!("'{id}'"),
    }
}

/// Some events, an anchor in the middle of them, and who looks at it all.
async fn rastro(app: &TestApp) -> ser_testkit::Actor {
    let audita = auditora(app).await;
    app.empresa(date!(2025 - 04 - 01)).await;
    ser_server::auditoria::ancla::anclar(&app.contexto)
        .await
        .unwrap();
    app.empresa(date!(2025 - 04 - 01)).await;
    audita
}

fn rotura(verificacion: &Value) -> (i64, &str) {
    assert_eq!(verificacion["integra"], false, "{verificacion}");
    let rotura = &verificacion["rotura"];
    (
        rotura["numero"].as_i64().unwrap(),
        rotura["causa"].as_str().unwrap(),
    )
}

async fn an_untouched_chain_is_whole_and_so_is_what_is_taken_away(app: &TestApp) {
    let audita = rastro(app).await;
    let bien = verificar(app, &audita).await;
    assert_eq!(bien["integra"], true, "{bien}");
    assert_eq!(bien["rotura"], Value::Null);
    let todos = sellos(app.contexto.base.conexion()).await;
    assert_eq!(bien["eslabones"], todos.len());
    assert_eq!(bien["huella"], todos.last().unwrap().huella);
    assert_eq!(todos[0].previa, cadena::ORIGEN);
    let llave = Llave::leer(bien["llave_publica"].as_str().unwrap()).unwrap();
    let carpeta = app.contexto.settings.anclas.clone();
    let archivo = exportar(app, &audita).await;
    assert_eq!(archivo.lines().count(), todos.len());
    let dicho = orden::verificar(Cursor::new(&archivo), Some((&carpeta, &[llave]))).unwrap();
    assert!(dicho.contains("La cadena está entera"), "{dicho}");
    assert!(dicho.contains("Coincide con 1 anclas firmadas"), "{dicho}");
    // The terminal writes the same.
    let mut salida = Vec::new();
    let total = orden::exportar(&app.contexto.base, 1, &mut salida)
        .await
        .unwrap();
    assert_eq!(usize::try_from(total).unwrap(), todos.len() + 1);
    let salida = String::from_utf8(salida).unwrap();
    assert!(salida.starts_with(&archivo));
}

async fn a_changed_event_is_found(app: &TestApp) {
    let audita = rastro(app).await;
    let base = intruso(app).await;
    let victima = sellos(&base).await.swap_remove(2);
    let id = literal(app, victima.evento_id);
    for columna in ["accion", "direccion", "roles", "resultado"] {
        let cambio = |a: &str, de: &str| {
            format!(
                "UPDATE evento_auditoria SET {columna} = {a} WHERE id = {id} AND {columna} {de}"
            )
        };
        let antes = auditoria::Entity::find_by_id(victima.evento_id)
            .one(&base)
            .await
            .unwrap()
            .unwrap();
        base.execute_unprepared(&cambio("'otra cosa'", "IS NOT NULL"))
            .await
            .unwrap();
        assert_eq!(
            rotura(&verificar(app, &audita).await),
            (3, "huella"),
            "{columna}"
        );
        let valor = match columna {
            "accion" => antes.accion,
            "direccion" => antes.direccion,
            "roles" => antes.roles,
            _ => antes.resultado,
        };
        base.execute_unprepared(&cambio(&format!("'{valor}'"), "= 'otra cosa'"))
            .await
            .unwrap();
        assert_eq!(verificar(app, &audita).await["integra"], true);
    }
}

async fn an_event_taken_out_is_found_with_its_seal_or_without(app: &TestApp) {
    let audita = rastro(app).await;
    let base = intruso(app).await;
    let victima = sellos(&base).await.swap_remove(1);
    let id = literal(app, victima.evento_id);
    base.execute_unprepared(&format!("DELETE FROM evento_auditoria WHERE id = {id}"))
        .await
        .unwrap();
    assert_eq!(rotura(&verificar(app, &audita).await), (2, "sin_evento"));
    base.execute_unprepared("DELETE FROM eslabon WHERE numero = 2")
        .await
        .unwrap();
    assert_eq!(rotura(&verificar(app, &audita).await), (3, "lugar"));
}

async fn an_event_put_in_is_found(app: &TestApp) {
    let audita = rastro(app).await;
    let base = intruso(app).await;
    let todos = sellos(&base).await;
    let modelo = auditoria::Entity::find_by_id(todos[3].evento_id)
        .one(&base)
        .await
        .unwrap()
        .unwrap();
    let nuevo = auditoria::Model {
        id: Uuid::now_v7(),
        ..modelo
    };
    let id = nuevo.id;
    auditoria::Entity::insert(auditoria::ActiveModel::from(nuevo))
        .exec_without_returning(&base)
        .await
        .unwrap();
    let visto = verificar(app, &audita).await;
    assert_eq!(rotura(&visto).1, "sin_sello");
    // With a seal of its own at the end, but not made from what it seals.
    let ultimo = sellos(&base).await.pop().unwrap();
    let sello = cadena::Model {
        numero: ultimo.numero + 1,
        evento_id: id,
        previa: ultimo.huella,
        huella: "f".repeat(64),
    };
    let numero = sello.numero;
    cadena::Entity::insert(cadena::ActiveModel::from(sello))
        .exec_without_returning(&base)
        .await
        .unwrap();
    assert_eq!(rotura(&verificar(app, &audita).await), (numero, "huella"));
}

async fn events_that_change_places_are_found(app: &TestApp) {
    let audita = rastro(app).await;
    let base = intruso(app).await;
    let todos = sellos(&base).await;
    let (uno, otro) = (
        literal(app, todos[1].evento_id),
        literal(app, todos[2].evento_id),
    );
    let libre = literal(app, Uuid::now_v7());
    for (numero, evento) in [(2, &libre), (3, &uno), (2, &otro)] {
        base.execute_unprepared(&format!(
            "UPDATE eslabon SET evento_id = {evento} WHERE numero = {numero}"
        ))
        .await
        .unwrap();
    }
    assert_eq!(rotura(&verificar(app, &audita).await), (2, "huella"));
}

async fn a_chain_that_is_cut_is_found_by_its_anchor(app: &TestApp) {
    let audita = rastro(app).await;
    let base = intruso(app).await;
    let ancla = verificar(app, &audita).await["anclas"][0]["numero"]
        .as_i64()
        .unwrap();
    let cortados: Vec<Uuid> = sellos(&base)
        .await
        .into_iter()
        .filter(|sello| sello.numero >= ancla)
        .map(|sello| sello.evento_id)
        .collect();
    base.execute_unprepared(&format!("DELETE FROM eslabon WHERE numero >= {ancla}"))
        .await
        .unwrap();
    for id in cortados {
        let id = literal(app, id);
        base.execute_unprepared(&format!("DELETE FROM evento_auditoria WHERE id = {id}"))
            .await
            .unwrap();
    }
    assert_eq!(rotura(&verificar(app, &audita).await), (ancla, "ancla"));
}

/// Everything from the second link on, as if the intruder knew how links are made.
async fn a_chain_written_anew_is_found_by_its_anchor(app: &TestApp) {
    let audita = rastro(app).await;
    let base = intruso(app).await;
    let todos = sellos(&base).await;
    let ancla = verificar(app, &audita).await["anclas"][0]["numero"]
        .as_i64()
        .unwrap();
    let id = literal(app, todos[1].evento_id);
    base.execute_unprepared(&format!(
        "UPDATE evento_auditoria SET direccion = '203.0.113.9' WHERE id = {id}"
    ))
    .await
    .unwrap();
    let mut previa = cadena::ORIGEN.to_owned();
    for sello in &todos {
        let evento = auditoria::Entity::find_by_id(sello.evento_id)
            .one(&base)
            .await
            .unwrap()
            .unwrap();
        let huella = cadena::huella(&evento, sello.numero, &previa).unwrap();
        base.execute_unprepared(&format!(
            "UPDATE eslabon SET previa = '{previa}', huella = '{huella}' WHERE numero = {}",
            sello.numero
        ))
        .await
        .unwrap();
        previa = huella;
    }
    let (numero, causa) = {
        let visto = verificar(app, &audita).await;
        let (numero, causa) = rotura(&visto);
        (numero, causa.to_owned())
    };
    assert_eq!((numero, causa.as_str()), (ancla, "ancla"));
}

async fn an_export_that_was_touched_names_its_first_broken_link(app: &TestApp) {
    let audita = rastro(app).await;
    let archivo = exportar(app, &audita).await;
    let lineas: Vec<&str> = archivo.lines().collect();
    let decir = |lineas: &[String]| {
        let texto = lineas.join("\n");
        orden::verificar(Cursor::new(texto), None)
            .unwrap_err()
            .to_string()
    };
    let copia = || lineas.iter().map(ToString::to_string).collect::<Vec<_>>();
    let mut cambiada = copia();
    cambiada[2] = cambiada[2]
        .replace("127.0.0.1", "203.0.113.9")
        .replace("\"accion\":\"", "\"accion\":\"x");
    assert_eq!(
        decir(&cambiada),
        "eslabón 3: el evento no es el que se selló"
    );
    let mut quitada = copia();
    quitada.remove(2);
    assert!(decir(&quitada).starts_with("eslabón 4: se esperaba el eslabón 3"));
    let mut repetida = copia();
    repetida.insert(2, repetida[2].clone());
    assert!(decir(&repetida).starts_with("eslabón 3: se esperaba el eslabón 4"));
    let mut movida = copia();
    movida.swap(2, 3);
    assert!(decir(&movida).starts_with("eslabón 4: se esperaba el eslabón 3"));
    let mut basura = copia();
    basura[2] = "{\"numero\":3".to_owned();
    assert!(decir(&basura).starts_with("eslabón 3: no se puede leer"));
    let ajena = copia()
        .iter()
        .map(|linea| linea.replace("\"huella\":\"", "\"huella\":\"0"))
        .collect::<Vec<_>>();
    assert_eq!(decir(&ajena), "eslabón 1: el evento no es el que se selló");
    assert_eq!(decir(&[String::new()]), "el archivo no tiene eslabones");
    // A piece of the chain holds by itself.
    let pedazo = lineas[2..].join("\n");
    let dicho = orden::verificar(Cursor::new(pedazo), None).unwrap();
    assert!(dicho.contains("del 3 al"), "{dicho}");
    assert!(dicho.contains("Sin anclas"), "{dicho}");
}

async fn what_many_write_at_once_is_one_chain(app: &TestApp) {
    let audita = auditora(app).await;
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let mut cuentas = Vec::new();
    for _ in 0..8 {
        let roles = [ser_server::permiso::Rol::Operador];
        cuentas.push(app.cuenta(&empresa, "Persona De Prueba", &roles).await);
    }
    let otro = app.otro_proceso().await;
    // Half of them in another process, on the same database.
    let ingresos = cuentas
        .iter()
        .zip([app, &otro].into_iter().cycle())
        .map(|(cuenta, proceso)| proceso.ingresar(cuenta));
    futures_util::future::join_all(ingresos).await;
    let bien = verificar(app, &audita).await;
    assert_eq!(bien["integra"], true, "{bien}");
    otro.terminar().await;
}
