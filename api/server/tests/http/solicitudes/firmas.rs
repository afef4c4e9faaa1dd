use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_server::codigos;
use ser_store::enlace;
use ser_store::solicitud::firma;
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::Duration;

use super::{CORREO, codigo, con, empezar, firmar, formulario, secreto};

en_ambos_motores![
    both_read_the_same_text_and_the_last_signature_files_it,
    a_code_is_tried_five_times_and_lives_ten_minutes,
    a_link_gives_ten_codes_and_no_more,
    a_link_to_sign_is_sent_again_to_whoever_has_not_signed,
    a_change_after_a_signature_voids_it,
    one_person_who_is_both_signs_once,
    signed_by_hand_it_is_filed_with_its_scan,
    numbers_have_no_gaps,
];

pub(super) const ROSA: &str = "rosa@nueva.example.com";
pub(super) const DIEGO: &str = "diego@nueva.example.com";

async fn leer(app: &TestApp, secreto: &str) -> Value {
    app.post("/solicitud-de-usuarios/firma/enlace")
        .json(&json!({ "secreto": secreto }))
        .await
        .esperar(200)
}

async fn both_read_the_same_text_and_the_last_signature_files_it(app: &TestApp) {
    let tramite = empezar(app).await;
    tramite.completar(&formulario()).await;
    let abierta = tramite.hacer("firmas").await.esperar(200);
    assert_eq!(abierta["estado"], "pendiente_firmas");
    let de_rosa = secreto(app, ROSA, "firmar-solicitud").await;
    let texto = leer(app, &de_rosa).await;
    assert_eq!(texto["calidades"], json!(["representante_legal"]));
    let dicho = texto["texto"].as_str().unwrap();
    for parte in [
        "SOLICITUD DE CREACIÓN Y/O MODIFICACIÓN DE USUARIOS",
        "1 DATOS DE LA EMPRESA\nNúmero de Identificación: 901555001-8",
        "Departamento: Caldas\nMunicipio: Manizales",
        "Nombre completo: Cira Luna Rey",
        "Certificado de existencia y representación legal (SHA-256 ",
    ] {
        assert!(dicho.contains(parte), "«{parte}» is not in {dicho}");
    }
    assert_eq!(texto["huella"], ser_server::tokens::huella(dicho));

    let primera = firmar(app, ROSA).await;
    assert_eq!(primera["radicada"], Value::Null);
    assert_eq!(primera["faltan"], json!(["Diego Peña Ríos"]));
    // Spent.
    app.post("/solicitud-de-usuarios/firma/enlace")
        .json(&json!({ "secreto": de_rosa }))
        .await
        .problema(410, "ENLACE_VENCIDO");
    let segunda = firmar(app, DIEGO).await;
    let radicado = segunda["radicada"]["radicado"].as_str().unwrap();
    assert!(radicado.starts_with("2026-01-00000001-"), "{radicado}");
    // 21 November 2026 is a Saturday, so it counts from Monday 23; 8 December is a holiday: fifteen
    // business days later.
    assert_eq!(segunda["radicada"]["vence_el"], "2026-12-15");
    app.trabajar().await;
    for para in [CORREO, ROSA, DIEGO] {
        let acuses = app
            .correos()
            .into_iter()
            .filter(|correo| correo.para == para && correo.asunto.contains(radicado))
            .count();
        assert_eq!(acuses, 1, "{para}");
    }
}

async fn a_code_is_tried_five_times_and_lives_ten_minutes(app: &TestApp) {
    let tramite = empezar(app).await;
    tramite.completar(&formulario()).await;
    tramite.hacer("firmas").await.esperar(200);
    let secreto = secreto(app, ROSA, "firmar-solicitud").await;
    let huella = leer(app, &secreto).await["huella"].clone();
    let probar = async |codigo: &str, huella: &Value| {
        app.post("/solicitud-de-usuarios/firma")
            .json(&json!({ "secreto": secreto, "codigo": codigo, "huella": huella }))
            .await
    };
    let pedir = async || {
        app.post("/solicitud-de-usuarios/firma/codigo")
            .json(&json!({ "secreto": secreto }))
            .await
            .esperar(200)
    };
    probar("000000", &huella)
        .await
        .problema(410, "CODIGO_DE_FIRMA_VENCIDO");
    pedir().await;
    let primero = codigo(app, ROSA).await;
    let malo = if primero == "000000" {
        "000001"
    } else {
        "000000"
    };
    for quedan in (0..5).rev() {
        let problema = probar(malo, &huella).await.campo_invalido(
            422,
            "CODIGO_DE_FIRMA_INVALIDO",
            "/codigo",
            "CODIGO_INVALIDO",
        );
        assert_eq!(problema["intentos_restantes"], quedan);
    }
    // Even the right one, now.
    probar(&primero, &huella)
        .await
        .problema(410, "CODIGO_DE_FIRMA_VENCIDO");
    let enviado = pedir().await;
    let vence = enviado["vence_en"].as_str().unwrap();
    let vence = time::OffsetDateTime::parse(vence, &time::format_description::well_known::Rfc3339);
    let falta = vence.unwrap() - app.contexto.instante();
    assert!(falta <= Duration::minutes(10) && falta > Duration::minutes(9));
    let segundo = codigo(app, ROSA).await;
    probar(&segundo, &json!("otra huella"))
        .await
        .problema(409, "TEXTO_CAMBIADO");
    let espaciado = format!("{} {}", &segundo[..3], &segundo[3..]);
    probar(&espaciado, &huella).await.esperar(200);
    // Nothing that is kept is the code.
    let filas = firma::de(
        app.contexto.base.conexion(),
        tramite.ver().await["id"].as_str().unwrap().parse().unwrap(),
    )
    .await
    .unwrap();
    assert!(!format!("{filas:?}").contains(&segundo));
    let inventado = codigos::codigo(
        &app.contexto,
        codigos::FIRMA_DE_SOLICITUD,
        uuid::Uuid::nil(),
    );
    assert_eq!(inventado.len(), 6);
}

async fn a_link_gives_ten_codes_and_no_more(app: &TestApp) {
    let tramite = empezar(app).await;
    tramite.completar(&formulario()).await;
    tramite.hacer("firmas").await.esperar(200);
    let de_rosa = secreto(app, ROSA, "firmar-solicitud").await;
    let pedir = async |secreto: &str| {
        app.post("/solicitud-de-usuarios/firma/codigo")
            .json(&json!({ "secreto": secreto }))
            .await
    };
    for _ in 0..10 {
        pedir(&de_rosa).await.esperar(200);
    }
    pedir(&de_rosa)
        .await
        .problema(409, "CODIGOS_DE_FIRMA_AGOTADOS");
    // The other person's link has its own.
    let de_diego = secreto(app, DIEGO, "firmar-solicitud").await;
    pedir(&de_diego).await.esperar(200);
    app.trabajar().await;
}

async fn a_link_to_sign_is_sent_again_to_whoever_has_not_signed(app: &TestApp) {
    let tramite = empezar(app).await;
    tramite.completar(&formulario()).await;
    tramite
        .hacer("firmas/reenvio")
        .await
        .problema(409, "SOLICITUD_NO_LO_ADMITE");
    tramite.hacer("firmas").await.esperar(200);
    let de_diego = secreto(app, DIEGO, "firmar-solicitud").await;
    firmar(app, ROSA).await;
    tramite
        .hacer("firmas/reenvio")
        .await
        .problema(429, "DEMASIADAS_PETICIONES");
    for vez in 1..=3 {
        pasar_once_minutos(app).await;
        let abierta = tramite.hacer("firmas/reenvio").await.esperar(200);
        assert_eq!(abierta["estado"], "pendiente_firmas", "{vez}");
    }
    pasar_once_minutos(app).await;
    tramite
        .hacer("firmas/reenvio")
        .await
        .problema(429, "DEMASIADAS_PETICIONES");
    // The one before is over, and what Rosa signed stands.
    app.post("/solicitud-de-usuarios/firma/enlace")
        .json(&json!({ "secreto": de_diego }))
        .await
        .problema(410, "ENLACE_VENCIDO");
    let para_rosa = app
        .correos()
        .iter()
        .filter(|correo| correo.para == ROSA && correo.texto.contains("/firmar-solicitud#"))
        .count();
    assert_eq!(para_rosa, 1);
    let hecha = firmar(app, DIEGO).await;
    assert!(hecha["radicada"]["radicado"].is_string(), "{hecha}");
    let base = app.contexto.base.conexion();
    let eventos = ser_store::auditoria::Entity::find()
        .all(base)
        .await
        .unwrap();
    let reenvios = eventos.iter().filter(|e| e.accion == "reenviar_firmas");
    assert_eq!(reenvios.count(), 3);
}

/// As if all links had been sent eleven minutes before.
pub(super) async fn pasar_once_minutos(app: &TestApp) {
    let base = app.contexto.base.conexion();
    for fila in enlace::Entity::find().all(base).await.unwrap() {
        enlace::Entity::update_many()
            .col_expr(
                enlace::Column::CreadoEn,
                Expr::value(fila.creado_en - Duration::minutes(11)),
            )
            .filter(enlace::Column::Id.eq(fila.id))
            .exec(base)
            .await
            .unwrap();
    }
}

async fn a_change_after_a_signature_voids_it(app: &TestApp) {
    let tramite = empezar(app).await;
    tramite.completar(&formulario()).await;
    tramite.hacer("firmas").await.esperar(200);
    let de_diego = secreto(app, DIEGO, "firmar-solicitud").await;
    firmar(app, ROSA).await;
    let cambiada = con(formulario(), "/empresa/direccion", "Carrera 7 # 8-09");
    let abierta = tramite.guardar(&cambiada).await.esperar(200);
    assert_eq!(abierta["estado"], "borrador");
    assert_eq!(abierta["firmas"], json!([]));
    // Diego's link asked for another text; Rosa is told that hers is void.
    app.post("/solicitud-de-usuarios/firma/enlace")
        .json(&json!({ "secreto": de_diego }))
        .await
        .problema(410, "ENLACE_VENCIDO");
    app.trabajar().await;
    let avisos: Vec<_> = app
        .correos()
        .into_iter()
        .filter(|correo| correo.texto.contains("quedó sin efecto"))
        .map(|correo| correo.para)
        .collect();
    assert_eq!(avisos, [ROSA]);
    // Asked for again, both sign the new text.
    tramite.hacer("firmas").await.esperar(200);
    firmar(app, DIEGO).await;
    let fin = firmar(app, ROSA).await;
    assert!(fin["radicada"]["radicado"].is_string());
}

async fn one_person_who_is_both_signs_once(app: &TestApp) {
    let misma = con(
        formulario(),
        "/administrador",
        json!({
            "identificacion": "52123456", "nombre": "Rosa Elena Prado Díaz", "correo": ROSA,
        }),
    );
    let tramite = empezar(app).await;
    tramite.completar(&misma).await;
    let abierta = tramite.hacer("firmas").await.esperar(200);
    assert_eq!(abierta["firmas"].as_array().unwrap().len(), 1);
    assert_eq!(
        abierta["firmas"][0]["calidades"],
        json!(["representante_legal", "administrador_operador"])
    );
    let fin = firmar(app, ROSA).await;
    assert!(fin["radicada"]["radicado"].is_string(), "{fin}");
}

async fn signed_by_hand_it_is_filed_with_its_scan(app: &TestApp) {
    let tramite = empezar(app).await;
    tramite.completar(&formulario()).await;
    tramite
        .hacer("radicacion")
        .await
        .problema(409, "FORMULARIO_SIN_FIRMAR");
    tramite
        .adjuntar("formulario_firmado", "nombre=firmado.pdf", super::PDF)
        .await
        .esperar(200);
    let radicada = tramite.hacer("radicacion").await.esperar(201);
    assert!(
        radicada["radicado"]
            .as_str()
            .unwrap()
            .starts_with("2026-01-")
    );
    tramite.intentar_ver().await.problema(410, "ENLACE_VENCIDO");
}

async fn numbers_have_no_gaps(app: &TestApp) {
    for numero in 1..=3 {
        let tramite = empezar(app).await;
        tramite.completar(&formulario()).await;
        // One that is refused takes no number.
        tramite
            .hacer("radicacion")
            .await
            .problema(409, "FORMULARIO_SIN_FIRMAR");
        tramite
            .adjuntar("formulario_firmado", "nombre=firmado.pdf", super::PDF)
            .await
            .esperar(200);
        let radicada = tramite.hacer("radicacion").await.esperar(201);
        let radicado = radicada["radicado"].as_str().unwrap();
        assert!(
            radicado.starts_with(&format!("2026-01-{numero:08}-")),
            "{radicado}"
        );
    }
}
