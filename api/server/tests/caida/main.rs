//! The real program, killed without warning in the middle of its work, loses nothing that it
//! answered and does nothing twice.
#![recursion_limit = "256"]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "in a test a panic is the report"
)]

mod programa;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::future::join_all;
use programa::Programa;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_domain::fur::NumeroFur;
use ser_server::permiso::Rol;
use ser_store::{autoliquidacion, fur, idempotencia, libro, trabajo};
use ser_testkit::declaracion::{Borrador, caso_a, clave_nueva};
use ser_testkit::{Actor, Base, Motor, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::{date, datetime};

en_ambos_motores![sin_app: two_hundred_presentations_survive_two_kills];

const PRESENTACIONES: usize = 200;
/// Killed when so many were answered.
const MUERTES: [usize; 2] = [60, 130];
const TAREAS: usize = 8;

/// A draft, the key with which it is presented however often, and the answer once it came.
struct Pendiente {
    borrador: Borrador,
    clave: String,
    respuesta: Mutex<Option<Value>>,
}

async fn two_hundred_presentations_survive_two_kills(motor: Motor) {
    let (base, representante, administrador, pendientes) = preparar(motor).await;
    for muerte in MUERTES {
        let programa = Programa::arrancar(&base).await;
        presentar(&programa, &representante, &pendientes, Some(muerte)).await;
        assert!(contestadas(&pendientes) >= muerte, "killed too early");
        assert!(
            contestadas(&pendientes) < PRESENTACIONES,
            "nothing was left"
        );
        soltar_trabajos(&base).await;
        comprobar_lo_contestado(&base, &pendientes).await;
    }
    let programa = Programa::arrancar(&base).await;
    presentar(&programa, &representante, &pendientes, None).await;
    assert_eq!(contestadas(&pendientes), PRESENTACIONES);
    programa.esperar_trabajos(&administrador).await;
    let carpeta = base.carpeta.path().to_owned();
    programa.matar();

    comprobar_lo_contestado(&base, &pendientes).await;
    comprobar_el_final(&base, &carpeta).await;
}

/// Two hundred drafts of worked case A, one a file, left in the database of a program that ended.
async fn preparar(motor: Motor) -> (std::sync::Arc<Base>, Actor, Actor, Vec<Pendiente>) {
    let app = TestApp::en(motor).await;
    app.mover_reloj(date!(2025 - 09 - 30));
    let mut empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let representante = empresa.representante.clone();
    let ministerio = app.ministerio().await;
    let administrador = app.persona(&ministerio, &[Rol::Administrador]).await;
    // The clock that the other program will find.
    app.put("/reloj")
        .como(&representante)
        .json(&json!({ "hoy": "2025-09-30" }))
        .await
        .esperar(200);
    let expedientes = app
        .expedientes(&empresa.operador, date!(2025 - 04 - 01), PRESENTACIONES)
        .await;
    let mut pendientes = Vec::new();
    for expediente in expedientes {
        empresa.expediente = expediente;
        pendientes.push(Pendiente {
            borrador: app.borrador(&empresa, (2025, 2), &caso_a()).await,
            clave: clave_nueva(),
            respuesta: Mutex::new(None),
        });
    }
    (app.apagar().await, representante, administrador, pendientes)
}

/// Presents what has no answer yet, from several tasks, until all is answered or the program is
/// killed.
async fn presentar(
    programa: &Programa,
    quien: &Actor,
    pendientes: &[Pendiente],
    muerte: Option<usize>,
) {
    let siguiente = AtomicUsize::new(0);
    let tarea = async || {
        while let Some(pendiente) = pendientes.get(siguiente.fetch_add(1, Ordering::Relaxed)) {
            if pendiente.respuesta.lock().unwrap().is_some() {
                continue;
            }
            let Ok(respuesta) = programa
                .presentar(quien, &pendiente.borrador, &pendiente.clave)
                .await
            else {
                // Nobody knows whether it was done: it is sent again with the same key.
                continue;
            };
            *pendiente.respuesta.lock().unwrap() = Some(respuesta.esperar(201));
            if muerte == Some(contestadas(pendientes)) {
                programa.matar();
            }
        }
    };
    join_all((0..TAREAS).map(|_| tarea())).await;
}

fn contestadas(pendientes: &[Pendiente]) -> usize {
    pendientes
        .iter()
        .filter(|pendiente| pendiente.respuesta.lock().unwrap().is_some())
        .count()
}

/// As if the two minutes for which a dead worker holds its jobs had passed.
async fn soltar_trabajos(base: &Base) {
    let abierta = base.abrir().await;
    trabajo::Entity::update_many()
        .col_expr(
            trabajo::Column::TomadoHasta,
            Expr::value(datetime!(2020-01-01 0:00 UTC)),
        )
        .filter(trabajo::Column::TomadoHasta.is_not_null())
        .exec(abierta.conexion())
        .await
        .unwrap();
    abierta.cerrar().await.unwrap();
}

/// What was answered is there, once, with the FUR of the answer; and what is there balances.
async fn comprobar_lo_contestado(base: &Base, pendientes: &[Pendiente]) {
    let abierta = base.abrir().await;
    let conexion = abierta.conexion();
    let emitidos = fur::Entity::find().all(conexion).await.unwrap();
    for pendiente in pendientes {
        let Some(respuesta) = pendiente.respuesta.lock().unwrap().clone() else {
            continue;
        };
        let suyos: Vec<_> = emitidos
            .iter()
            .filter(|fila| fila.autoliquidacion_id.to_string() == pendiente.borrador.id)
            .collect();
        assert_eq!(suyos.len(), 1, "{}", pendiente.borrador.id);
        assert_eq!(suyos[0].numero, respuesta["fur"]["numero"]);
        assert_eq!(suyos[0].id.to_string(), respuesta["fur"]["id"]);
    }
    let presentadas = autoliquidacion::Entity::find()
        .filter(autoliquidacion::Column::Estado.eq(autoliquidacion::PRESENTADA))
        .all(conexion)
        .await
        .unwrap();
    assert_eq!(presentadas.len(), emitidos.len());

    let mut numeros: Vec<_> = emitidos.iter().map(|fila| fila.numero.clone()).collect();
    numeros.sort();
    let seguidos: Vec<_> = (1..=u64::try_from(emitidos.len()).unwrap())
        .map(|consecutivo| NumeroFur::nuevo(2025, consecutivo).unwrap().to_string())
        .collect();
    assert_eq!(numeros, seguidos, "numbers without gaps");

    let asientos = libro::asiento::Entity::find().all(conexion).await.unwrap();
    assert_eq!(asientos.len(), emitidos.len());
    let cuenta = libro::comprobar(conexion).await.unwrap();
    assert_eq!(cuenta.debitos_centavos, cuenta.creditos_centavos);
    assert_eq!(cuenta.asientos_descuadrados, 0);
    assert_eq!(
        cuenta.debitos_centavos,
        i64::try_from(emitidos.len()).unwrap() * 2_144_300_000
    );
    let trabajos = trabajo::Entity::find().all(conexion).await.unwrap();
    assert_eq!(trabajos.len(), emitidos.len() * 2);
    abierta.cerrar().await.unwrap();
}

/// Two hundred of each thing: filings, answers kept, papers, mails.
async fn comprobar_el_final(base: &Base, carpeta: &Path) {
    let abierta = base.abrir().await;
    let conexion = abierta.conexion();
    let emitidos = fur::Entity::find().all(conexion).await.unwrap();
    assert_eq!(emitidos.len(), PRESENTACIONES);
    assert!(emitidos.iter().all(|fila| fila.pdf == fur::PDF_LISTO));
    let respuestas = idempotencia::Entity::find()
        .filter(idempotencia::Column::Operacion.eq("presentar_autoliquidacion"))
        .all(conexion)
        .await
        .unwrap();
    assert_eq!(respuestas.len(), PRESENTACIONES);
    let trabajos = trabajo::Entity::find().all(conexion).await.unwrap();
    assert!(trabajos.iter().all(|t| t.estado == trabajo::HECHO));
    abierta.cerrar().await.unwrap();

    // A mail that was sent twice has the same name, so the folder has one a filing.
    let correos: BTreeSet<String> = std::fs::read_dir(carpeta.join("correo"))
        .unwrap()
        .map(|entrada| entrada.unwrap().file_name().into_string().unwrap())
        .filter(|nombre| nombre.ends_with(".eml"))
        .collect();
    assert_eq!(correos.len(), PRESENTACIONES);
    for fila in emitidos {
        let clave = ser_adapters::archivos::Archivos::clave(fila.id, "pdf");
        let bytes = std::fs::read(carpeta.join("archivos").join(clave)).unwrap();
        assert_eq!(fila.pdf_sha256, Some(ser_server::tokens::huella(&bytes)));
    }
}
