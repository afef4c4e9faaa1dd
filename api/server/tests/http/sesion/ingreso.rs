use futures_util::future::join_all;
use sea_orm::EntityTrait;
use ser_server::config::{Perfil, Secreto};
use ser_server::permiso::Rol;
use ser_store::{acceso, auditoria};
use ser_testkit::{Cuenta, Motor, TestApp, en_ambos_motores};
use serde_json::Value;
use time::macros::datetime;

en_ambos_motores![
    the_right_data_open_a_session,
    the_operator_may_be_typed_in_any_usual_form,
    every_wrong_value_gets_the_same_answer,
    five_failures_lock_the_person_for_a_stated_time,
    a_lock_that_ended_lets_the_person_in_again,
    failures_sent_at_once_are_all_counted,
    a_success_forgets_the_failures_before_it,
    people_who_are_right_at_once_after_a_failure_all_get_in,
    the_table_of_failures_does_not_tell_who_tried,
    every_attempt_is_audited_and_a_refused_one_leaves_nothing_else,
];
en_ambos_motores![sin_app: in_production_the_cookie_travels_encrypted_only];

async fn alguien(app: &TestApp) -> Cuenta {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.cuenta(
        &operador,
        "Persona De Prueba",
        &[Rol::RepresentanteLegal, Rol::AdministradorOperador],
    )
    .await
}

async fn the_right_data_open_a_session(app: &TestApp) {
    let cuenta = alguien(app).await;
    let respuesta = app.intentar_ingreso(&cuenta).await;
    let cuerpo = respuesta.esperar(200);
    assert_eq!(cuerpo["persona"]["id"], cuenta.usuario_id.to_string());
    assert_eq!(cuerpo["persona"]["identificacion"], cuenta.usuario);
    assert_eq!(
        cuerpo["persona"]["roles"],
        serde_json::json!(["administrador_operador", "representante_legal"])
    );
    let permisos: Vec<&str> = cuerpo["persona"]["permisos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|permiso| permiso.as_str().unwrap())
        .collect();
    assert!(permisos.contains(&"presentar_autoliquidacion"));
    assert!(!permisos.contains(&"ver_operadores"));
    assert_eq!(cuerpo["persona"]["operador"]["nit"], cuenta.operador);
    assert_eq!(respuesta.cabecera("cache-control"), "no-store");

    let cookie = respuesta.cabecera("set-cookie");
    for parte in [
        "ser_refresco=",
        "HttpOnly",
        "SameSite=Strict",
        "Path=/api/v1/sesion",
        "Max-Age=43200",
    ] {
        assert!(cookie.contains(parte), "«{parte}» is not in «{cookie}»");
    }

    let token = cuerpo["token"].as_str().unwrap();
    let persona = app.get("/sesion").con_token(token).await.esperar(200);
    assert_eq!(persona, cuerpo["persona"]);
}

async fn in_production_the_cookie_travels_encrypted_only(motor: Motor) {
    let app = TestApp::con(motor, |settings| {
        settings.perfil = Perfil::Produccion;
        settings.secreto = Secreto::nuevo("x".repeat(64));
    })
    .await;
    let cuenta = alguien(&app).await;
    let respuesta = app.intentar_ingreso(&cuenta).await;
    respuesta.esperar(200);
    assert!(respuesta.cabecera("set-cookie").contains("Secure"));
}

async fn the_operator_may_be_typed_in_any_usual_form(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let cuenta = app
        .cuenta(&operador, "Persona De Prueba", &[Rol::Operador])
        .await;
    let nit = operador.nit().unwrap();
    for texto in [
        operador.nit.clone(),
        nit.to_string(),
        nit.formateado(),
        format!("  {} ", nit.formateado()),
    ] {
        let escrita = Cuenta {
            operador: texto,
            usuario: format!(" {} ", cuenta.usuario),
            ..cuenta.clone()
        };
        app.ingresar(&escrita).await;
    }
}

async fn every_wrong_value_gets_the_same_answer(app: &TestApp) {
    let buena = alguien(app).await;
    let otra = alguien(app).await;
    let inactiva = alguien(app).await;
    desactivar(app, &inactiva).await;
    let casos = [
        Cuenta {
            clave: "otra clave".to_owned(),
            ..buena.clone()
        },
        Cuenta {
            clave: String::new(),
            ..buena.clone()
        },
        Cuenta {
            usuario: "999".to_owned(),
            ..buena.clone()
        },
        Cuenta {
            usuario: otra.usuario,
            ..buena.clone()
        },
        Cuenta {
            operador: "800000000".to_owned(),
            ..buena.clone()
        },
        Cuenta {
            operador: "no es un NIT".to_owned(),
            ..buena.clone()
        },
        Cuenta {
            operador: String::new(),
            usuario: String::new(),
            clave: String::new(),
            ..buena
        },
        inactiva,
    ];
    let mut cuerpos: Vec<Value> = Vec::new();
    for caso in casos {
        let respuesta = app.intentar_ingreso(&caso).await;
        let mut cuerpo = respuesta.problema(401, "CREDENCIALES_INVALIDAS");
        cuerpo["solicitud_id"] = Value::Null;
        cuerpos.push(cuerpo);
        assert!(respuesta.cabecera("set-cookie").is_empty());
    }
    assert!(cuerpos.windows(2).all(|par| par[0] == par[1]));
}

async fn five_failures_lock_the_person_for_a_stated_time(app: &TestApp) {
    let cuenta = alguien(app).await;
    let colega = alguien(app).await;
    bloquear(app, &cuenta).await;

    let respuesta = app.intentar_ingreso(&cuenta).await;
    let problema = respuesta.problema(429, "ACCESO_BLOQUEADO");
    let espera = problema["espera_segundos"].as_i64().unwrap();
    assert!((1..=900).contains(&espera), "{espera}");
    assert_eq!(respuesta.cabecera("retry-after"), espera.to_string());
    assert!(problema["bloqueado_hasta"].is_string());

    app.ingresar(&colega).await;
}

async fn a_lock_that_ended_lets_the_person_in_again(app: &TestApp) {
    let cuenta = alguien(app).await;
    bloquear(app, &cuenta).await;
    let base = app.contexto.base.conexion();
    let fila = acceso::Entity::find().one(base).await.unwrap().unwrap();
    let pasado = acceso::Model {
        primer_fallo_en: datetime!(2020-01-01 0:00 UTC),
        bloqueado_hasta: Some(datetime!(2020-01-01 0:15 UTC)),
        ..fila
    };
    acceso::guardar_intento(base, pasado).await.unwrap();

    equivocarse(app, &cuenta)
        .await
        .problema(401, "CREDENCIALES_INVALIDAS");
    app.ingresar(&cuenta).await;
}

async fn failures_sent_at_once_are_all_counted(app: &TestApp) {
    let cuenta = alguien(app).await;
    let respuestas = join_all((0..12).map(|_| equivocarse(app, &cuenta))).await;
    let rechazadas = respuestas.iter().filter(|r| r.estado == 401).count();
    let bloqueadas = respuestas.iter().filter(|r| r.estado == 429).count();
    assert_eq!((rechazadas, bloqueadas), (4, 8));
    app.intentar_ingreso(&cuenta)
        .await
        .problema(429, "ACCESO_BLOQUEADO");
}

async fn a_success_forgets_the_failures_before_it(app: &TestApp) {
    let cuenta = alguien(app).await;
    for _ in 0..2 {
        for _ in 0..4 {
            equivocarse(app, &cuenta)
                .await
                .problema(401, "CREDENCIALES_INVALIDAS");
        }
        app.ingresar(&cuenta).await;
    }
}

async fn every_attempt_is_audited_and_a_refused_one_leaves_nothing_else(app: &TestApp) {
    let cuenta = alguien(app).await;
    let rechazo = equivocarse(app, &cuenta).await;
    let base = app.contexto.base.conexion();
    let eventos = eventos_de_personas(app).await;
    assert_eq!(eventos.len(), 1);
    assert_eq!(eventos[0].accion, "POST /api/v1/sesion");
    assert_eq!(eventos[0].resultado, "rechazado");
    assert_eq!(eventos[0].usuario_id, None);
    assert_eq!(eventos[0].solicitud_id, rechazo.cabecera("x-request-id"));
    assert_eq!(eventos[0].direccion, "127.0.0.1");
    let sesiones = ser_store::sesion::Entity::find().all(base).await.unwrap();
    assert!(sesiones.is_empty());

    let actor = app.ingresar(&cuenta).await;
    let eventos = eventos_de_personas(app).await;
    let hechos: Vec<_> = eventos.iter().filter(|e| e.resultado == "hecho").collect();
    assert_eq!(hechos.len(), 1);
    assert_eq!(hechos[0].usuario_id, Some(actor.cuenta.usuario_id));
}

async fn equivocarse(app: &TestApp, cuenta: &Cuenta) -> ser_testkit::Respuesta {
    let equivocada = Cuenta {
        clave: "otra clave".to_owned(),
        ..cuenta.clone()
    };
    app.intentar_ingreso(&equivocada).await
}

/// Four failures are told so; the fifth locks.
async fn bloquear(app: &TestApp, cuenta: &Cuenta) {
    for _ in 0..4 {
        equivocarse(app, cuenta)
            .await
            .problema(401, "CREDENCIALES_INVALIDAS");
    }
    equivocarse(app, cuenta)
        .await
        .problema(429, "ACCESO_BLOQUEADO");
}

async fn desactivar(app: &TestApp, cuenta: &Cuenta) {
    super::revocacion::cambiar_estado(app, cuenta.usuario_id, "inactivo").await;
}

/// All but that of the first key, which the process made by itself.
async fn eventos_de_personas(app: &TestApp) -> Vec<auditoria::Model> {
    let base = app.contexto.base.conexion();
    let mut eventos = auditoria::Entity::find().all(base).await.unwrap();
    eventos.retain(|evento| evento.objeto != "llave");
    eventos
}

/// The one who came first begins the count again; those who waited for it find it.
async fn people_who_are_right_at_once_after_a_failure_all_get_in(app: &TestApp) {
    let cuenta = alguien(app).await;
    for _ in 0..3 {
        equivocarse(app, &cuenta)
            .await
            .problema(401, "CREDENCIALES_INVALIDAS");
        let respuestas = join_all((0..8).map(|_| app.intentar_ingreso(&cuenta))).await;
        for respuesta in respuestas {
            respuesta.esperar(200);
        }
    }
}

/// A digest that anybody can make names whoever is in a list of identifications.
async fn the_table_of_failures_does_not_tell_who_tried(app: &TestApp) {
    let cuenta = alguien(app).await;
    equivocarse(app, &cuenta).await;
    let base = app.contexto.base.conexion();
    let fila = acceso::Entity::find().one(base).await.unwrap().unwrap();
    let quien = format!("{}|{}", cuenta.operador, cuenta.usuario);
    assert_ne!(fila.huella, ser_server::tokens::huella(&quien));
    assert_eq!(fila.huella.len(), 64);
}
