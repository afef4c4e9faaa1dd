//! Every operation, with no token, with every role that lacks the permission, and with a
//! stranger's resource. What was tried and what came out stands in a list that is checked in.

mod confirmaciones;
pub mod llamadas;

use std::collections::BTreeMap;
use std::fmt::Write;

use llamadas::{Ajenos, Operacion};
use ser_server::permiso::Rol;
use ser_testkit::{Actor, Respuesta, TestApp, en_ambos_motores};

use crate::contrato::operaciones;

en_ambos_motores![
    every_operation_is_tried_by_those_who_may_not,
    whoever_may_not_learns_nothing_of_what_is_wrong_with_the_request,
];

const LISTA: &str = "tests/seguridad/operaciones.txt";

const CABEZA: &str = "\
# Every operation of the API and what answers to those who may not use it.
# Compared by the test `seguridad`; SER_ACTUALIZAR=1 writes it anew after a wanted change.
# operation | without token | roles that get 403 | a stranger's resource
";

/// What one operation answered.
#[derive(Debug, Default)]
struct Visto {
    sin_token: String,
    prohibidos: Vec<&'static str>,
    ajeno: Option<&'static str>,
}

async fn every_operation_is_tried_by_those_who_may_not(app: &TestApp) {
    let documento = app.get("/api/openapi.json").await.esperar(200);
    let operaciones: Vec<Operacion> = operaciones(&documento)
        .into_iter()
        .map(Operacion::from)
        .collect();
    let ajenos = llamadas::preparar(app).await;
    let mut vistos: BTreeMap<String, Visto> = BTreeMap::new();
    for operacion in &operaciones {
        let respuesta = operacion.llamar(app, None, &ajenos).await;
        let visto = Visto {
            sin_token: sin_token(operacion, &respuesta),
            ..Visto::default()
        };
        vistos.insert(operacion.id.clone(), visto);
    }
    let propia = app.operador("Propia de Ejemplo S.A.").await;
    let ministerio = app.ministerio().await;
    for rol in Rol::TODOS {
        let del_ministerio = [Rol::Funcionario, Rol::Administrador, Rol::Auditor].contains(&rol);
        let casa = if del_ministerio { &ministerio } else { &propia };
        let actor = app.persona(casa, &[rol]).await;
        // Leaving ends the session: it is tried when all else was.
        let (salir, demas): (Vec<_>, Vec<_>) =
            operaciones.iter().partition(|o| o.id == "cerrar_sesion");
        for operacion in demas.into_iter().chain(salir) {
            let visto = vistos.get_mut(&operacion.id).unwrap();
            con_rol(app, operacion, &ajenos, (rol, &actor), visto).await;
        }
    }
    comparar(&vistos);
}

async fn whoever_may_not_learns_nothing_of_what_is_wrong_with_the_request(app: &TestApp) {
    let documento = app.get("/api/openapi.json").await.esperar(200);
    let ajenos = llamadas::preparar(app).await;
    let operador = app.operador("Propia de Ejemplo S.A.").await;
    let contador = app.persona(&operador, &[Rol::Contador]).await;
    let ministerio = app.ministerio().await;
    let auditor = app.persona(&ministerio, &[Rol::Auditor]).await;
    let mut probadas = 0;
    for operacion in operaciones(&documento).into_iter().map(Operacion::from) {
        if operacion.roles == ["publico"] {
            continue;
        }
        operacion
            .llamar_mal(app, None, &ajenos)
            .await
            .problema(401, "SIN_SESION");
        for (rol, actor) in [(Rol::Contador, &contador), (Rol::Auditor, &auditor)] {
            if operacion.roles.contains(&rol.codigo().to_owned()) {
                continue;
            }
            let respuesta = operacion.llamar_mal(app, Some(actor), &ajenos).await;
            respuesta.problema(403, "SIN_PERMISO");
            probadas += 1;
        }
    }
    assert!(probadas > 50, "{probadas}");
}

fn sin_token(operacion: &Operacion, respuesta: &Respuesta) -> String {
    if operacion.roles == ["publico"] {
        assert_ne!(respuesta.texto(), "SIN_SESION");
        return "public".to_owned();
    }
    respuesta.problema(401, "SIN_SESION");
    "401".to_owned()
}

async fn con_rol(
    app: &TestApp,
    operacion: &Operacion,
    ajenos: &Ajenos,
    (rol, actor): (Rol, &Actor),
    visto: &mut Visto,
) {
    if operacion.roles == ["publico"] {
        return;
    }
    let respuesta = operacion.llamar(app, Some(actor), ajenos).await;
    let nombrado = format!("{} as {}", operacion.id, rol.codigo());
    if !operacion.roles.contains(&rol.codigo().to_owned()) {
        let problema = respuesta.problema(403, "SIN_PERMISO");
        assert_eq!(problema["permiso"], operacion.permiso, "{nombrado}");
        visto.prohibidos.push(rol.codigo());
    } else if operacion.pide_recurso(actor.persona["operador"]["clase"] == "ministerio") {
        assert_eq!(respuesta.estado, 404, "{nombrado}: {}", respuesta.texto());
        respuesta.problema(404, "NO_ENCONTRADO");
        visto.ajeno = Some("404");
    } else if operacion.pide_prueba() {
        assert!(
            [200, 409, 422].contains(&respuesta.estado),
            "{nombrado}: {}",
            respuesta.texto()
        );
    } else {
        assert_eq!(
            respuesta.estado / 100,
            2,
            "{nombrado}: {}",
            respuesta.texto()
        );
    }
}

fn comparar(vistos: &BTreeMap<String, Visto>) {
    let mut lista = CABEZA.to_owned();
    for (id, visto) in vistos {
        let prohibidos = match visto.prohibidos.as_slice() {
            [] => "-".to_owned(),
            roles => roles.join(" "),
        };
        let ajeno = visto.ajeno.unwrap_or("-");
        writeln!(lista, "{id} | {} | {prohibidos} | {ajeno}", visto.sin_token).unwrap();
    }
    let ruta = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(LISTA);
    if std::env::var_os("SER_ACTUALIZAR").is_some() {
        std::fs::write(&ruta, &lista).unwrap();
    }
    let guardada = std::fs::read_to_string(&ruta).unwrap_or_default();
    assert!(
        guardada == lista,
        "{LISTA} does not say what happens now; read the difference, and write it with \
         SER_ACTUALIZAR=1 if it is wanted:\n{lista}"
    );
}
