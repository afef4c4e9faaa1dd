use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_server::permiso::Rol;
use ser_store::{auditoria, operador, sesion, usuario};
use ser_testkit::{TestApp, en_ambos_motores};
use time::macros::datetime;
use uuid::Uuid;

en_ambos_motores![
    a_person_sees_and_ends_their_own_sessions_only,
    a_session_that_ran_out_serves_nothing,
    an_account_that_was_closed_loses_its_sessions_at_once,
    an_operator_that_was_closed_takes_its_people_with_it,
    a_role_that_was_taken_away_serves_no_more,
];

async fn a_person_sees_and_ends_their_own_sessions_only(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let una = app.persona(&operador, &[Rol::Operador]).await;
    let otra = app.ingresar(&una.cuenta).await;
    let ajena = app.persona(&operador, &[Rol::Operador]).await;

    let lista = app.get("/sesiones").como(&una).await.esperar(200);
    let sesiones = lista["datos"].as_array().unwrap();
    assert_eq!(sesiones.len(), 2);
    let id_de_otra = sesiones.iter().find(|s| s["actual"] == false).unwrap()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let ruta = format!("/sesiones/{id_de_otra}");

    app.delete(&ruta)
        .como(&ajena)
        .await
        .problema(404, "NO_ENCONTRADO");
    app.get("/sesion").como(&otra).await.esperar(200);

    app.delete(&ruta).como(&una).await.esperar(204);
    app.get("/sesion")
        .como(&otra)
        .await
        .problema(401, "SIN_SESION");
    app.get("/sesion").como(&una).await.esperar(200);
    app.delete(&ruta)
        .como(&una)
        .await
        .problema(404, "NO_ENCONTRADO");

    let eventos = auditoria::de_objeto(
        app.contexto.base.conexion(),
        "sesion",
        Uuid::parse_str(&id_de_otra).unwrap(),
    )
    .await
    .unwrap();
    let acciones: Vec<_> = eventos.iter().map(|e| e.accion.as_str()).collect();
    assert_eq!(acciones, ["ingreso", "revocar"]);
}

async fn a_session_that_ran_out_serves_nothing(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let actor = app.persona(&operador, &[Rol::Operador]).await;
    sesion::Entity::update_many()
        .col_expr(
            sesion::Column::ExpiraEn,
            Expr::value(datetime!(2020-01-01 0:00 UTC)),
        )
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
    app.get("/sesion")
        .como(&actor)
        .await
        .problema(401, "SIN_SESION");
    app.post("/sesion/renovacion")
        .cabecera("x-ser-csrf", "1")
        .cabecera("cookie", &actor.cookie)
        .await
        .problema(401, "SESION_VENCIDA");
}

async fn an_account_that_was_closed_loses_its_sessions_at_once(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let actor = app.persona(&operador, &[Rol::Operador]).await;
    cambiar_estado(app, actor.cuenta.usuario_id, "inactivo").await;
    app.get("/sesion")
        .como(&actor)
        .await
        .problema(401, "SIN_SESION");
    app.post("/sesion/renovacion")
        .cabecera("x-ser-csrf", "1")
        .cabecera("cookie", &actor.cookie)
        .await
        .problema(401, "SESION_VENCIDA");
}

async fn an_operator_that_was_closed_takes_its_people_with_it(app: &TestApp) {
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let actor = app.persona(&empresa, &[Rol::Operador]).await;
    operador::Entity::update_many()
        .col_expr(operador::Column::Estado, Expr::value("inactivo"))
        .filter(operador::Column::Id.eq(empresa.id))
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
    app.get("/sesion")
        .como(&actor)
        .await
        .problema(401, "SIN_SESION");
    app.post("/sesion/renovacion")
        .cabecera("x-ser-csrf", "1")
        .cabecera("cookie", &actor.cookie)
        .await
        .problema(401, "SESION_VENCIDA");
    app.intentar_ingreso(&actor.cuenta)
        .await
        .problema(401, "CREDENCIALES_INVALIDAS");
}

async fn a_role_that_was_taken_away_serves_no_more(app: &TestApp) {
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let actor = app
        .persona(&empresa, &[Rol::AdministradorOperador, Rol::Contador])
        .await;
    app.get("/fur").como(&actor).await.esperar(200);
    usuario::rol::Entity::delete_many()
        .filter(usuario::rol::Column::UsuarioId.eq(actor.cuenta.usuario_id))
        .filter(usuario::rol::Column::Rol.eq("contador"))
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
    let problema = app
        .get("/fur")
        .como(&actor)
        .await
        .problema(403, "SIN_PERMISO");
    assert_eq!(problema["permiso"], "ver_fur");
}

pub async fn cambiar_estado(app: &TestApp, usuario_id: Uuid, estado: &str) {
    usuario::Entity::update_many()
        .col_expr(usuario::Column::Estado, Expr::value(estado))
        .filter(usuario::Column::Id.eq(usuario_id))
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
}
