//! A request for a company that is there already.

use ser_server::permiso::Rol;
use ser_store::{operador, usuario};
use ser_testkit::{Actor, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::date;

use super::{con, consultar, decidir, en_revision, formulario, funcionaria};

en_ambos_motores![
    the_old_administrators_are_listed_and_those_chosen_leave,
    one_who_leaves_with_work_hands_it_over,
    whoever_has_an_account_gets_the_role_and_needs_no_activation,
    an_account_that_looks_alike_is_confirmed_first,
    a_cancelled_account_and_anothers_address_are_refused,
    one_person_who_is_both_gets_both_roles,
];

/// A company with an administrator, and the form of a request for it.
async fn conocida(app: &TestApp) -> (operador::Model, Actor, Value) {
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let administra = app.persona(&empresa, &[Rol::AdministradorOperador]).await;
    let formulario = con(
        formulario(),
        "/empresa/identificacion",
        empresa.nit().unwrap().to_string(),
    );
    let formulario = con(
        formulario,
        "/empresa/razon_social",
        "Andina Fibra de Ejemplo S.A.S.",
    );
    (empresa, administra, formulario)
}

async fn the_old_administrators_are_listed_and_those_chosen_leave(app: &TestApp) {
    let (empresa, vieja, pedida) = conocida(app).await;
    let actor = funcionaria(app).await;
    let id = en_revision(app, &actor, &pedida).await;
    let vista = consultar(app, &actor, &id).await;
    assert_eq!(vista["clase"], "modificacion");
    let administradores = vista["administradores"].as_array().unwrap();
    assert_eq!(administradores.len(), 1);
    assert_eq!(
        administradores[0]["id"],
        vieja.cuenta.usuario_id.to_string()
    );
    let ajena = app.operador("Otra de Ejemplo S.A.").await;
    let extrana = app.persona(&ajena, &[Rol::AdministradorOperador]).await;
    decidir(
        app,
        &actor,
        &id,
        "aprobacion",
        &json!({ "inactivar": [
        { "usuario_id": extrana.cuenta.usuario_id },
    ] }),
    )
    .await
    .campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/inactivar/0/usuario_id",
        "NO_ES_ADMINISTRADOR",
    );
    // Refused, it left nothing behind.
    let base = app.contexto.base.conexion();
    assert_eq!(usuario::todos(base, empresa.id).await.unwrap().len(), 1);
    decidir(
        app,
        &actor,
        &id,
        "aprobacion",
        &json!({ "inactivar": [
        { "usuario_id": vieja.cuenta.usuario_id },
    ] }),
    )
    .await
    .esperar(200);
    let fuera = usuario::por_id(base, vieja.cuenta.usuario_id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(fuera.estado, "inactivo");
    // At once, also with the session that was open.
    app.get("/usuarios")
        .como(&vieja)
        .await
        .problema(401, "SIN_SESION");
    let ahora = operador::por_id(base, empresa.id).await.unwrap().unwrap();
    assert_eq!(ahora.direccion, "Calle 10 # 20-30");
    assert_eq!(ahora.creado_en, empresa.creado_en);
}

async fn one_who_leaves_with_work_hands_it_over(app: &TestApp) {
    app.mover_reloj(date!(2026 - 11 - 21));
    let (empresa, _, pedida) = conocida(app).await;
    app.expediente(&empresa, date!(2026 - 01 - 01)).await;
    let vieja = app
        .persona(&empresa, &[Rol::AdministradorOperador, Rol::Operador])
        .await;
    let otra = app.persona(&empresa, &[Rol::Operador]).await;
    let obligaciones = app.get("/obligaciones").como(&vieja).await.esperar(200);
    let periodo = obligaciones["datos"]
        .as_array()
        .unwrap()
        .iter()
        .find(|fila| fila["tipo"] == "autoliquidacion")
        .unwrap()["id"]
        .clone();
    app.post("/autoliquidaciones")
        .como(&vieja)
        .clave(&ser_testkit::declaracion::clave_nueva())
        .json(&json!({ "obligacion_id": periodo }))
        .await
        .esperar(201);
    let actor = funcionaria(app).await;
    let id = en_revision(app, &actor, &pedida).await;
    let sale = |reemplazo: Value| {
        json!({ "inactivar": [
            { "usuario_id": vieja.cuenta.usuario_id, "reemplazo_id": reemplazo },
        ] })
    };
    decidir(app, &actor, &id, "aprobacion", &sale(Value::Null))
        .await
        .problema(409, "TRABAJO_PENDIENTE");
    let vista = consultar(app, &actor, &id).await;
    let reemplazos = vista["reemplazos"].as_array().unwrap();
    assert!(
        reemplazos
            .iter()
            .any(|p| p["id"] == otra.cuenta.usuario_id.to_string())
    );
    decidir(
        app,
        &actor,
        &id,
        "aprobacion",
        &sale(json!(otra.cuenta.usuario_id)),
    )
    .await
    .esperar(200);
}

async fn whoever_has_an_account_gets_the_role_and_needs_no_activation(app: &TestApp) {
    let (empresa, _, pedida) = conocida(app).await;
    let operaria = app.persona(&empresa, &[Rol::Operador]).await;
    let base = app.contexto.base.conexion();
    let fila = usuario::por_id(base, operaria.cuenta.usuario_id)
        .await
        .unwrap()
        .unwrap();
    let pedida = con(
        pedida,
        "/administrador/identificacion",
        fila.identificacion.clone(),
    );
    let actor = funcionaria(app).await;
    let id = en_revision(app, &actor, &pedida).await;
    let fin = decidir(app, &actor, &id, "aprobacion", &json!({}))
        .await
        .esperar(200);
    assert_eq!(fin["resumen"]["estado"], "usuario_creado");
    let roles = usuario::roles(base, fila.id).await.unwrap();
    assert_eq!(roles, ["administrador_operador", "operador"]);
    super::secreto(app, "rosa@nueva.example.com", "certificar-recibo").await;
}

async fn an_account_that_looks_alike_is_confirmed_first(app: &TestApp) {
    let (empresa, _, pedida) = conocida(app).await;
    let otra = app
        .cuenta(&empresa, "Diego Pena Rios", &[Rol::Operador])
        .await;
    // One digit more.
    let pedida = con(
        pedida,
        "/administrador/identificacion",
        format!("{}7", otra.usuario),
    );
    let actor = funcionaria(app).await;
    let id = en_revision(app, &actor, &pedida).await;
    decidir(app, &actor, &id, "aprobacion", &json!({}))
        .await
        .problema(409, "PARECIDA_SIN_CONFIRMAR");
    decidir(
        app,
        &actor,
        &id,
        "aprobacion",
        &json!({ "confirmar_parecida": true }),
    )
    .await
    .esperar(200);
}

async fn a_cancelled_account_and_anothers_address_are_refused(app: &TestApp) {
    let (empresa, _, pedida) = conocida(app).await;
    let base = app.contexto.base.conexion();
    let actor = funcionaria(app).await;
    let cancelada = app
        .cuenta(&empresa, "Diego Peña Ríos", &[Rol::Operador])
        .await;
    let fila = usuario::por_id(base, cancelada.usuario_id)
        .await
        .unwrap()
        .unwrap();
    usuario::cambiar_estado(base, &fila, "cancelado", Some("Mal uso"), None)
        .await
        .unwrap();
    let suya = con(
        pedida.clone(),
        "/administrador/identificacion",
        fila.identificacion,
    );
    let id = en_revision(app, &actor, &suya).await;
    decidir(app, &actor, &id, "aprobacion", &json!({}))
        .await
        .problema(409, "ADMINISTRADOR_NO_DISPONIBLE");
    // Everybody of the kit has this address.
    let ajeno = con(pedida, "/administrador/correo", "persona@example.com");
    let id = en_revision(app, &actor, &ajeno).await;
    decidir(app, &actor, &id, "aprobacion", &json!({}))
        .await
        .problema(409, "CORREO_DE_OTRA_CUENTA");
}

async fn one_person_who_is_both_gets_both_roles(app: &TestApp) {
    let misma = con(
        formulario(),
        "/administrador",
        json!({
            "identificacion": "52123456", "nombre": "Rosa Elena Prado Díaz",
            "correo": "rosa@nueva.example.com",
        }),
    );
    let actor = funcionaria(app).await;
    let id = en_revision(app, &actor, &misma).await;
    decidir(app, &actor, &id, "aprobacion", &json!({}))
        .await
        .esperar(200);
    let base = app.contexto.base.conexion();
    let empresa = operador::por_nit(base, "901555001").await.unwrap().unwrap();
    let cuentas = usuario::todos(base, empresa.id).await.unwrap();
    assert_eq!(cuentas.len(), 1);
    let roles = usuario::roles(base, cuentas[0].id).await.unwrap();
    assert_eq!(roles, ["administrador_operador", "representante_legal"]);
}
