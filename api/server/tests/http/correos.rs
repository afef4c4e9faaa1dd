//! What the system sent, what came back, and sending it again.

use std::path::Path;

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_adapters::correo::Correo;
use ser_server::features::correos::rebotes::{self, ReboteError};
use ser_server::permiso::Rol;
use ser_server::{Contexto, jobs};
use ser_store::{correo, trabajo};
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{Actor, Motor, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::Duration;
use uuid::Uuid;

en_ambos_motores![
    the_ministry_sees_what_was_sent_without_its_secrets,
    a_delivery_report_marks_the_mail_and_it_may_be_sent_again,
    what_is_no_report_of_a_mail_of_ours_is_not_noted,
    a_mail_whose_link_ended_is_not_sent_again,
];
en_ambos_motores![sin_app: an_address_that_is_refused_at_the_door_came_back];

/// A company's administrator invites somebody; an officer looks.
async fn invitar(app: &TestApp) -> (Value, Actor) {
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let administra = app.persona(&empresa, &[Rol::AdministradorOperador]).await;
    let creada = app
        .post("/usuarios")
        .como(&administra)
        .clave(&clave_nueva())
        .json(&json!({
            "identificacion": "1020304050", "nombre": "Ana Peña Ruiz",
            "correo": "ana@operador.example.com", "roles": ["operador"],
        }))
        .await
        .esperar(201);
    let ministerio = app.ministerio().await;
    let funcionaria = app.persona(&ministerio, &[Rol::Funcionario]).await;
    (creada, funcionaria)
}

async fn unico(app: &TestApp, actor: &Actor) -> Value {
    let lista = app.get("/correos").como(actor).await.esperar(200);
    assert_eq!(lista["total"], 1);
    let id = lista["datos"][0]["id"].as_str().unwrap();
    app.get(&format!("/correos/{id}"))
        .como(actor)
        .await
        .esperar(200)
}

async fn the_ministry_sees_what_was_sent_without_its_secrets(app: &TestApp) {
    let (_, funcionaria) = invitar(app).await;
    let antes = unico(app, &funcionaria).await;
    assert_eq!(antes["estado"], "pendiente");
    assert_eq!(antes["texto"], Value::Null);
    app.trabajar().await;
    let enviado = unico(app, &funcionaria).await;
    assert_eq!(enviado["estado"], "enviado");
    assert_eq!(enviado["clase"], "activacion");
    assert_eq!(enviado["reenviable"], false);
    assert!(enviado["asunto"].as_str().unwrap().contains("Andina Fibra"));
    let texto = enviado["texto"].as_str().unwrap();
    assert!(texto.contains("[oculto"), "{texto}");
    assert!(!texto.contains("/activar#"), "{texto}");
    let contar = async |filtro: &str| {
        app.get(&format!("/correos?{filtro}"))
            .como(&funcionaria)
            .await
            .esperar(200)["total"]
            .clone()
    };
    for (filtro, cuantos) in [
        ("estado=enviado", 1),
        ("estado=rebotado", 0),
        ("clase=activacion", 1),
        ("clase=cuenta_cambiada", 0),
        ("destinatario=ANA@", 1),
        ("destinatario=%25", 0),
    ] {
        assert_eq!(contar(filtro).await, cuantos, "{filtro}");
    }
    for filtro in ["estado=perdido", "clase=carta"] {
        app.get(&format!("/correos?{filtro}"))
            .como(&funcionaria)
            .await
            .problema(422, "FILTRO_INVALIDO");
    }
}

/// As a mail server writes it (RFC 3464), with our headers at the end.
fn informe(accion: &str, message_id: &str) -> String {
    [
        "From: MAILER-DAEMON@example.com",
        "To: ser@example.com",
        "Subject: Undelivered Mail Returned to Sender",
        "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=\"frontera\"",
        "",
        "--frontera",
        "Content-Type: text/plain; charset=us-ascii",
        "",
        "This is the mail system at host mx.example.com.",
        "",
        "--frontera",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.example.com",
        "",
        "Final-Recipient: rfc822; ana@operador.example.com",
        &format!("Action: {accion}"),
        "Status: 5.1.1",
        "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
        "",
        "--frontera",
        "Content-Type: text/rfc822-headers",
        "",
        "From: SER <ser@example.com>",
        "To: ana@operador.example.com",
        &format!("Message-ID: <{message_id}>"),
        "Subject: Active su cuenta del SER",
        "",
        "--frontera--",
        "",
    ]
    .join("\r\n")
}

async fn a_delivery_report_marks_the_mail_and_it_may_be_sent_again(app: &TestApp) {
    let (_, funcionaria) = invitar(app).await;
    app.trabajar().await;
    let id = unico(app, &funcionaria).await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let message_id = format!("{id}@example.com");
    let tarde = rebotes::anotar(&app.contexto, informe("delayed", &message_id).as_bytes()).await;
    assert!(matches!(tarde, Err(ReboteError::SinRebote)));
    let rebote = rebotes::anotar(&app.contexto, informe("failed", &message_id).as_bytes())
        .await
        .unwrap();
    assert_eq!(rebote.correo_id.to_string(), id);
    let devuelto = unico(app, &funcionaria).await;
    assert_eq!(devuelto["estado"], "rebotado");
    assert_eq!(devuelto["causa"], "5.1.1 · smtp; 550 5.1.1 User unknown");
    assert_eq!(devuelto["reenviable"], true);

    let reenvio = async || {
        app.post(&format!("/correos/{id}/reenvio"))
            .como(&funcionaria)
            .await
    };
    assert_eq!(reenvio().await.esperar(200)["estado"], "pendiente");
    reenvio().await.problema(409, "CORREO_NO_REENVIABLE");
    app.trabajar().await;
    assert_eq!(unico(app, &funcionaria).await["estado"], "enviado");
    let correos = app.correos();
    assert_eq!(correos.len(), 2);
    assert_eq!(correos[0].texto, correos[1].texto);
}

async fn what_is_no_report_of_a_mail_of_ours_is_not_noted(app: &TestApp) {
    let (_, funcionaria) = invitar(app).await;
    app.trabajar().await;
    let anotar = async |texto: &str| rebotes::anotar(&app.contexto, texto.as_bytes()).await;
    for texto in ["", "hola", "From: a@example.com\r\n\r\nNo llegó su correo"] {
        let fin = anotar(texto).await;
        assert!(matches!(fin, Err(ReboteError::NoEsInforme)), "{fin:?}");
    }
    for ajeno in ["otro@example.com", "no-es-un-uuid@example.com", ""] {
        let fin = anotar(&informe("failed", ajeno)).await;
        assert!(matches!(fin, Err(ReboteError::SinRebote)), "{fin:?}");
    }
    let desconocido = format!("{}@example.com", Uuid::now_v7());
    let fin = anotar(&informe("failed", &desconocido)).await;
    assert!(matches!(fin, Err(ReboteError::Ajeno)), "{fin:?}");
    assert_eq!(unico(app, &funcionaria).await["estado"], "enviado");
}

async fn a_mail_whose_link_ended_is_not_sent_again(app: &TestApp) {
    let (_, funcionaria) = invitar(app).await;
    app.trabajar().await;
    let base = app.contexto.base.conexion();
    let fila = correo::Entity::find().one(base).await.unwrap().unwrap();
    let mut aviso: Value = serde_json::from_str(&fila.aviso).unwrap();
    aviso["vence_en"] = json!("2020-01-01T00:00:00Z");
    correo::Entity::update_many()
        .col_expr(correo::Column::Aviso, Expr::value(aviso.to_string()))
        .col_expr(correo::Column::Estado, Expr::value(correo::REBOTADO))
        .filter(correo::Column::Id.eq(fila.id))
        .exec(base)
        .await
        .unwrap();
    assert_eq!(unico(app, &funcionaria).await["reenviable"], false);
    app.post(&format!("/correos/{}/reenvio", fila.id))
        .como(&funcionaria)
        .await
        .problema(409, "CORREO_NO_REENVIABLE");
}

async fn an_address_that_is_refused_at_the_door_came_back(motor: Motor) {
    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
    let app = TestApp::en(motor).await;
    let (_, funcionaria) = invitar(&app).await;
    let puerto = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", puerto.local_addr().unwrap());
    // A mail server that knows nobody.
    let servidor = tokio::spawn(async move {
        let (conexion, _) = puerto.accept().await.unwrap();
        let (lectura, mut escritura) = conexion.into_split();
        let mut lineas = BufReader::new(lectura).lines();
        escritura.write_all(b"220 prueba ESMTP\r\n").await.unwrap();
        while let Ok(Some(linea)) = lineas.next_line().await {
            let respuesta: &[u8] = match linea.get(..4).unwrap_or_default() {
                "RCPT" => b"550 5.1.1 no existe\r\n",
                "QUIT" => break,
                _ => b"250 bien\r\n",
            };
            if escritura.write_all(respuesta).await.is_err() {
                break;
            }
        }
    });
    let con_smtp = Contexto::abrir(
        ser_testkit::app::settings(Path::new(".")),
        app.contexto.base.clone(),
        Correo::smtp(&url, "SER <ser@example.com>").unwrap(),
        app.contexto.reloj.clone(),
    )
    .await
    .unwrap();
    while jobs::ronda(&con_smtp, "prueba").await.unwrap() > 0 {}
    servidor.abort();
    let devuelto = unico(&app, &funcionaria).await;
    assert_eq!(devuelto["estado"], "rebotado");
    assert!(devuelto["causa"].as_str().unwrap().contains("no existe"));
    let ahora = app.contexto.instante();
    let trabajos = app.trabajos().await;
    assert_eq!(trabajos[0].estado, trabajo::FALLIDO);
    assert!(trabajos[0].disponible_desde < ahora + Duration::seconds(1));
}
