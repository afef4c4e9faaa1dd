use ser_server::jobs::mantenimiento::{Agenda, mantener};
use ser_server::permiso::Rol;
use ser_store::{autoliquidacion, autorizacion};
use ser_testkit::declaracion::{caso_a, clave_nueva};
use ser_testkit::{Actor, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::date;
use uuid::Uuid;

use super::{ana, consultar, empresa, hacer, invitar};

en_ambos_motores![
    an_inactive_person_is_out_at_the_next_request_and_may_come_back,
    who_leaves_hands_over_what_is_unfinished,
    who_never_had_a_password_is_invited_again,
    the_last_administrator_cannot_leave,
    the_ministry_suspends_for_a_time_and_the_day_ends_it,
    the_ministry_ends_a_suspension_early,
    what_the_ministry_cancels_never_comes_back,
    a_state_that_does_not_allow_it_is_a_conflict,
];

fn motivo() -> Value {
    json!({ "motivo": "Ya no trabaja en la empresa" })
}

async fn an_inactive_person_is_out_at_the_next_request_and_may_come_back(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    let persona = app.persona(&operador, &[Rol::Operador]).await;
    let id = persona.cuenta.usuario_id.to_string();
    app.get("/fur").como(&persona).await.esperar(200);
    let inactiva = hacer(app, &administra, &id, "inactivacion", &motivo())
        .await
        .esperar(200);
    assert_eq!(inactiva["estado"], "inactivo");
    assert_eq!(inactiva["motivo_estado"], "Ya no trabaja en la empresa");
    app.get("/fur")
        .como(&persona)
        .await
        .problema(401, "SIN_SESION");
    app.post("/sesion/renovacion")
        .cabecera("cookie", &persona.cookie)
        .cabecera("x-ser-csrf", "1")
        .await
        .problema(401, "SESION_VENCIDA");
    app.intentar_ingreso(&persona.cuenta)
        .await
        .problema(401, "CREDENCIALES_INVALIDAS");

    let activa = hacer(app, &administra, &id, "reactivacion", &json!({}))
        .await
        .esperar(200);
    assert_eq!(activa["estado"], "activo");
    assert_eq!(activa["motivo_estado"], Value::Null);
    app.ingresar(&persona.cuenta).await;
    // The session of before stays closed.
    app.get("/fur")
        .como(&persona)
        .await
        .problema(401, "SIN_SESION");
    app.trabajar().await;
    let asuntos: Vec<String> = app.correos().into_iter().map(|c| c.asunto).collect();
    assert_eq!(
        asuntos,
        [
            "SER: su cuenta quedó inactiva",
            "SER: su cuenta está activa otra vez"
        ]
    );
}

async fn who_leaves_hands_over_what_is_unfinished(app: &TestApp) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let administra = app
        .persona(&empresa.operador, &[Rol::AdministradorOperador])
        .await;
    let releva = app.persona(&empresa.operador, &[Rol::Operador]).await;
    let contadora = app.persona(&empresa.operador, &[Rol::Contador]).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    let autorizada = app
        .post("/autorizaciones-de-firma")
        .como(&empresa.representante)
        .clave(&clave_nueva())
        .json(&json!({
            "usuario_id": empresa.representante.cuenta.usuario_id,
            "calidad": "representante_legal", "desde": "2025-09-30",
        }))
        .await
        .esperar(201);
    let id = empresa.representante.cuenta.usuario_id.to_string();
    assert_eq!(consultar(app, &administra, &id).await["borradores"], 1);
    let problema = hacer(app, &administra, &id, "inactivacion", &motivo())
        .await
        .problema(409, "TRABAJO_PENDIENTE");
    assert_eq!(problema["borradores"], 1);
    // Not to oneself, nor to who cannot finish it, nor to who does not exist.
    let con = |a: &dyn std::fmt::Display| json!({ "motivo": "Ya no trabaja aquí", "reemplazo_id": a.to_string() });
    for malo in [
        con(&id),
        con(&contadora.cuenta.usuario_id),
        con(&Uuid::now_v7()),
    ] {
        hacer(app, &administra, &id, "inactivacion", &malo)
            .await
            .campo_invalido(
                422,
                "DATOS_INVALIDOS",
                "/reemplazo_id",
                "REEMPLAZO_INVALIDO",
            );
    }
    assert_eq!(consultar(app, &administra, &id).await["estado"], "activo");

    hacer(
        app,
        &administra,
        &id,
        "inactivacion",
        &con(&releva.cuenta.usuario_id),
    )
    .await
    .esperar(200);
    let base = app.contexto.base.conexion();
    let fila = autoliquidacion::de_operador(
        base,
        empresa.operador.id,
        Uuid::parse_str(&borrador.id).unwrap(),
    )
    .await
    .unwrap()
    .unwrap();
    assert_eq!(fila.responsable_id, Some(releva.cuenta.usuario_id));
    assert_eq!(
        i64::from(fila.version),
        borrador.version,
        "what it says did not change"
    );
    let visto = app
        .get(&format!("/autoliquidaciones/{}", borrador.id))
        .como(&releva)
        .await
        .esperar(200);
    assert_eq!(visto["responsable"], "Persona De Prueba");
    let autorizacion = autorizacion::de_operador(
        base,
        empresa.operador.id,
        Uuid::parse_str(autorizada["id"].as_str().unwrap()).unwrap(),
    )
    .await
    .unwrap()
    .unwrap();
    assert!(autorizacion.revocada_en.is_some());
    let releva_id = releva.cuenta.usuario_id.to_string();
    let relevo = consultar(app, &administra, &releva_id).await;
    assert_eq!(relevo["borradores"], 1);
    app.trabajar().await;
    assert!(
        app.correos()
            .iter()
            .any(|correo| correo.asunto == "SER: recibió un borrador de Persona De Prueba")
    );
}

async fn who_never_had_a_password_is_invited_again(app: &TestApp) {
    let (_, administra) = empresa(app).await;
    let creada = invitar(app, &administra, &ana()).await.esperar(201);
    let id = creada["id"].as_str().unwrap();
    hacer(app, &administra, id, "inactivacion", &motivo())
        .await
        .esperar(200);
    let vuelve = hacer(app, &administra, id, "reactivacion", &json!({}))
        .await
        .esperar(200);
    assert_eq!(vuelve["estado"], "invitado");
    app.trabajar().await;
    let activaciones = app
        .correos()
        .iter()
        .filter(|correo| correo.asunto.starts_with("Active su cuenta"))
        .count();
    assert_eq!(activaciones, 2);
}

async fn the_last_administrator_cannot_leave(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    let id = administra.cuenta.usuario_id.to_string();
    hacer(app, &administra, &id, "inactivacion", &motivo())
        .await
        .problema(409, "ULTIMO_ADMINISTRADOR");
    // One who was only invited administers nothing yet.
    let otra = super::con(ana(), "roles", json!(["administrador_operador"]));
    invitar(app, &administra, &otra).await.esperar(201);
    hacer(app, &administra, &id, "inactivacion", &motivo())
        .await
        .problema(409, "ULTIMO_ADMINISTRADOR");
    app.persona(&operador, &[Rol::AdministradorOperador]).await;
    hacer(app, &administra, &id, "inactivacion", &motivo())
        .await
        .esperar(200);
}

/// A company's person, and an officer of the ministry.
async fn dos(app: &TestApp) -> (Actor, Actor) {
    let (operador, _) = empresa(app).await;
    let persona = app.persona(&operador, &[Rol::Operador]).await;
    let ministerio = app.ministerio().await;
    let funcionaria = app.persona(&ministerio, &[Rol::Funcionario]).await;
    (persona, funcionaria)
}

async fn the_ministry_suspends_for_a_time_and_the_day_ends_it(app: &TestApp) {
    app.mover_reloj(date!(2026 - 03 - 02));
    let (persona, funcionaria) = dos(app).await;
    let id = persona.cuenta.usuario_id.to_string();
    let pedido = json!({
        "motivo": "Compartió su contraseña", "definitiva": false, "hasta": "2026-03-06",
    });
    let suspendida = hacer(app, &funcionaria, &id, "cancelacion", &pedido)
        .await
        .esperar(200);
    assert_eq!(suspendida["estado"], "suspendido");
    assert_eq!(suspendida["suspendido_hasta"], "2026-03-06");
    app.get("/fur")
        .como(&persona)
        .await
        .problema(401, "SIN_SESION");
    for (dia, estado) in [
        (date!(2026 - 03 - 06), "suspendido"),
        (date!(2026 - 03 - 07), "activo"),
    ] {
        app.mover_reloj(dia);
        mantener(&app.contexto, &mut Agenda::default()).await;
        assert_eq!(consultar(app, &funcionaria, &id).await["estado"], estado);
    }
    app.ingresar(&persona.cuenta).await;
    app.trabajar().await;
    let correos = app.correos();
    assert_eq!(correos.len(), 2);
    assert!(
        correos[0]
            .texto
            .contains("Hasta el 6 de marzo de 2026. Motivo: Compartió su contraseña"),
        "{}",
        correos[0].texto
    );
}

async fn the_ministry_ends_a_suspension_early(app: &TestApp) {
    let (persona, funcionaria) = dos(app).await;
    let id = persona.cuenta.usuario_id.to_string();
    let pedido = json!({ "motivo": "Compartió su contraseña", "definitiva": false });
    hacer(app, &funcionaria, &id, "cancelacion", &pedido)
        .await
        .esperar(200);
    let motivo = json!({ "motivo": "Se aclaró" });
    let vuelve = hacer(app, &funcionaria, &id, "levantamiento", &motivo)
        .await
        .esperar(200);
    assert_eq!(vuelve["estado"], "activo");
    app.ingresar(&persona.cuenta).await;
}

async fn what_the_ministry_cancels_never_comes_back(app: &TestApp) {
    let (persona, funcionaria) = dos(app).await;
    let id = persona.cuenta.usuario_id.to_string();
    let definitiva = json!({ "motivo": "Cuenta de una persona ficticia", "definitiva": true });
    for (campo, valor, codigo) in [
        ("hasta", json!("2030-01-01"), "NO_APLICA"),
        ("motivo", json!("corto"), "LENGTH"),
    ] {
        hacer(
            app,
            &funcionaria,
            &id,
            "cancelacion",
            &super::con(definitiva.clone(), campo, valor),
        )
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", &format!("/{campo}"), codigo);
    }
    let pasada = json!({
        "motivo": "Compartió su contraseña", "definitiva": false, "hasta": "2020-01-01",
    });
    hacer(app, &funcionaria, &id, "cancelacion", &pasada)
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/hasta", "FECHA_PASADA");
    let cancelada = hacer(app, &funcionaria, &id, "cancelacion", &definitiva)
        .await
        .esperar(200);
    assert_eq!(cancelada["estado"], "cancelado");
    hacer(
        app,
        &funcionaria,
        &id,
        "levantamiento",
        &json!({ "motivo": "Se aclaró" }),
    )
    .await
    .problema(409, "ESTADO_DE_CUENTA_INVALIDO");
    // The ministry's own people are not cancelled this way.
    let propia = funcionaria.cuenta.usuario_id.to_string();
    hacer(app, &funcionaria, &propia, "cancelacion", &definitiva)
        .await
        .problema(404, "NO_ENCONTRADO");
}

async fn a_state_that_does_not_allow_it_is_a_conflict(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    let persona = app.persona(&operador, &[Rol::Operador]).await;
    let id = persona.cuenta.usuario_id.to_string();
    let problema = hacer(app, &administra, &id, "reactivacion", &json!({}))
        .await
        .problema(409, "ESTADO_DE_CUENTA_INVALIDO");
    assert_eq!(problema["estado"], "activo");
    hacer(app, &administra, &id, "inactivacion", &motivo())
        .await
        .esperar(200);
    hacer(app, &administra, &id, "inactivacion", &motivo())
        .await
        .problema(409, "ESTADO_DE_CUENTA_INVALIDO");
    let en_blanco = json!({ "motivo": "   " });
    hacer(app, &administra, &id, "inactivacion", &en_blanco)
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/motivo", "REQUERIDO");
}
