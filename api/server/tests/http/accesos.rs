//! The periodic review of who has access on the ministry's side.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_server::permiso::Rol;
use ser_store::{revision_de_accesos, sesion, usuario};
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{Actor, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

en_ambos_motores![
    the_report_says_what_each_person_may_do_and_how_lately,
    a_review_decides_on_everybody_who_has_access,
    what_changed_meanwhile_is_looked_at_again,
    a_review_is_due_again_after_its_time,
    the_report_is_a_file_that_no_spreadsheet_runs,
];

async fn dos(app: &TestApp) -> (Actor, Actor) {
    let ministerio = app.ministerio().await;
    let administra = app.persona(&ministerio, &[Rol::Administrador]).await;
    let audita = app.persona(&ministerio, &[Rol::Auditor]).await;
    (administra, audita)
}

async fn consultar(app: &TestApp, actor: &Actor) -> Value {
    app.get("/accesos").como(actor).await.esperar(200)
}

async fn revisar(app: &TestApp, actor: &Actor, decisiones: &[(&str, &str)]) -> Respuesta {
    let decisiones: Vec<Value> = decisiones
        .iter()
        .map(|(id, decision)| json!({ "usuario_id": id, "decision": decision }))
        .collect();
    app.post("/accesos/revisiones")
        .como(actor)
        .clave(&clave_nueva())
        .json(&json!({ "decisiones": decisiones, "observaciones": " Todo en orden " }))
        .await
}

/// The warnings about a person.
fn avisos(accesos: &Value, id: Uuid) -> Value {
    accesos["personas"]
        .as_array()
        .unwrap()
        .iter()
        .find(|persona| persona["usuario_id"] == id.to_string())
        .unwrap()["avisos"]
        .clone()
}

async fn the_report_says_what_each_person_may_do_and_how_lately(app: &TestApp) {
    let (administra, audita) = dos(app).await;
    let ministerio = administra.persona["operador"]["id"].clone();
    let nueva = app
        .post("/usuarios")
        .como(&administra)
        .clave(&clave_nueva())
        .json(&json!({
            "identificacion": "1020304050", "nombre": "Ana Peña Ruiz",
            "correo": "ana@ministerio.example.com", "roles": ["funcionario"],
        }))
        .await
        .esperar(201);
    assert_eq!(nueva["operador_id"], ministerio);
    let hace_mucho = app.contexto.instante() - Duration::days(91);
    sesion::Entity::update_many()
        .col_expr(sesion::Column::CreadaEn, Expr::value(hace_mucho))
        .filter(sesion::Column::UsuarioId.eq(audita.cuenta.usuario_id))
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
    let accesos = consultar(app, &audita).await;
    assert_eq!(accesos["vencida"], true);
    assert_eq!(accesos["revisiones"], json!([]));
    assert_eq!(accesos["personas"].as_array().unwrap().len(), 3);
    let nueva_id = Uuid::parse_str(nueva["id"].as_str().unwrap()).unwrap();
    for (id, esperados) in [
        (administra.cuenta.usuario_id, json!([])),
        (audita.cuenta.usuario_id, json!(["sin_ingreso_reciente"])),
        (nueva_id, json!(["nunca_ingreso"])),
    ] {
        assert_eq!(avisos(&accesos, id), esperados);
    }
}

async fn a_review_decides_on_everybody_who_has_access(app: &TestApp) {
    let (administra, audita) = dos(app).await;
    let (una, otra) = (
        administra.cuenta.usuario_id.to_string(),
        audita.cuenta.usuario_id.to_string(),
    );
    let hecha = revisar(app, &administra, &[(&una, "mantener"), (&otra, "retirar")])
        .await
        .esperar(201);
    assert_eq!(hecha["mantenidas"], 1);
    assert_eq!(hecha["retiradas"], 1);
    assert_eq!(hecha["observaciones"], "Todo en orden");
    let accesos = consultar(app, &audita).await;
    assert_eq!(accesos["vencida"], false);
    assert_eq!(accesos["revisiones"], json!([hecha]));
    // What was decided is not done by itself, and is not forgotten either.
    assert_eq!(
        avisos(&accesos, audita.cuenta.usuario_id),
        json!(["por_retirar"])
    );
    for (decisiones, campo) in [
        (
            vec![(una.as_str(), "mantener"), (una.as_str(), "retirar")],
            "/decisiones/1/usuario_id",
        ),
        (vec![(una.as_str(), "borrar")], "/decisiones/0/decision"),
    ] {
        revisar(app, &administra, &decisiones).await.campo_invalido(
            422,
            "DATOS_INVALIDOS",
            campo,
            "DECISION_INVALIDA",
        );
    }
    // Who looks over does not decide.
    revisar(app, &audita, &[(&una, "mantener"), (&otra, "mantener")])
        .await
        .problema(403, "SIN_PERMISO");
}

async fn what_changed_meanwhile_is_looked_at_again(app: &TestApp) {
    let (administra, audita) = dos(app).await;
    let (una, otra) = (
        administra.cuenta.usuario_id.to_string(),
        audita.cuenta.usuario_id.to_string(),
    );
    let ajena = Uuid::now_v7().to_string();
    for decisiones in [
        vec![(una.as_str(), "mantener")],
        vec![
            (una.as_str(), "mantener"),
            (otra.as_str(), "mantener"),
            (ajena.as_str(), "mantener"),
        ],
    ] {
        revisar(app, &administra, &decisiones)
            .await
            .problema(409, "PERSONAS_CAMBIARON");
    }
    // Who is out of use has no access to decide on.
    usuario::Entity::update_many()
        .col_expr(usuario::Column::Estado, Expr::value("inactivo"))
        .filter(usuario::Column::Id.eq(audita.cuenta.usuario_id))
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
    revisar(app, &administra, &[(&una, "mantener")])
        .await
        .esperar(201);
}

async fn a_review_is_due_again_after_its_time(app: &TestApp) {
    let (administra, _) = dos(app).await;
    let base = app.contexto.base.conexion();
    let ministerio =
        Uuid::parse_str(administra.persona["operador"]["id"].as_str().unwrap()).unwrap();
    for (dias, vencida) in [(91, true), (89, false)] {
        let fila = revision_de_accesos::Model {
            id: Uuid::now_v7(),
            operador_id: ministerio,
            revisada_por: administra.cuenta.usuario_id,
            revisada_en: app.contexto.instante() - Duration::days(dias),
            personas: "[]".to_owned(),
            observaciones: String::new(),
        };
        revision_de_accesos::insertar(base, fila).await.unwrap();
        let accesos = consultar(app, &administra).await;
        assert_eq!(accesos["vencida"], vencida, "{dias}");
    }
}

async fn the_report_is_a_file_that_no_spreadsheet_runs(app: &TestApp) {
    let (administra, audita) = dos(app).await;
    usuario::Entity::update_many()
        .col_expr(usuario::Column::Nombre, Expr::value("=1+1; «Ana»"))
        .filter(usuario::Column::Id.eq(audita.cuenta.usuario_id))
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
    let archivo = app.get("/accesos/informe").como(&administra).await;
    assert_eq!(archivo.estado, 200);
    assert_eq!(archivo.cabecera("content-type"), "text/csv; charset=utf-8");
    let texto = archivo.texto();
    assert!(
        texto.starts_with("\u{feff}Nombre;Identificación;"),
        "{texto}"
    );
    assert!(texto.contains("\"'=1+1; «Ana»\";"), "{texto}");
    assert!(texto.contains(";Administrador;activo;"), "{texto}");
}
