//! Files that people send, through a form that only this test has.

use actix_web::{HttpResponse, web};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_adapters::antivirus::Antivirus;
use ser_adapters::inspeccion::{Clase, TAMANO_MAXIMO_BYTES};
use ser_server::Contexto;
use ser_server::adjuntos::{self, Borrador, Envio, NombreDeArchivo, Reglas};
use ser_server::auditoria::Autor;
use ser_server::http::{Consulta, Resultado, Ruta, Solicitud};
use ser_server::jobs::mantenimiento;
use ser_store::{adjunto, auditoria};
use ser_testkit::clamd::{self, EICAR};
use ser_testkit::{Motor, Respuesta, TestApp, en_ambos_motores};
use serde::Deserialize;
use serde_json::Value;
use time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use uuid::Uuid;

en_ambos_motores![sin_app:
    a_file_is_kept_with_its_digest_and_given_back_to_be_saved,
    the_limit_is_enforced_while_reading,
    what_is_not_received_leaves_nothing_behind,
    only_the_secret_of_the_draft_opens_its_files,
    a_file_goes_with_its_form_once_and_in_the_order_given,
    a_draft_has_as_many_as_fit,
    a_virus_is_refused_and_without_an_answer_nothing_is_received,
    what_nobody_sent_is_forgotten_after_a_day,
];

const REGLAS: Reglas = Reglas {
    uso: "prueba",
    clases: &[Clase::Png, Clase::Pdf],
    maximo: 3,
};
const OBJETO: Uuid = Uuid::from_u128(7);
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

#[derive(Deserialize)]
struct Formulario {
    adjuntos: Vec<Uuid>,
}

fn rutas(rutas: &mut web::ServiceConfig) {
    rutas
        .route("/prueba/adjuntos", web::post().to(subir))
        .route("/prueba/adjuntos/{id}", web::delete().to(quitar))
        .route("/prueba/adjuntos/{id}", web::get().to(bajar))
        .route("/prueba/envio", web::post().to(enviar));
}

async fn subir(
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    borrador: Borrador,
    nombre: Consulta<NombreDeArchivo>,
    cuerpo: web::Payload,
) -> Resultado<HttpResponse> {
    let envio = Envio {
        autor: Autor::Publico(&solicitud),
        borrador,
        nombre: &nombre.0.nombre,
    };
    let subido = adjuntos::recibir(&contexto, &REGLAS, envio, cuerpo).await?;
    Ok(HttpResponse::Created().json(subido))
}

async fn quitar(
    contexto: web::Data<Contexto>,
    solicitud: Solicitud,
    borrador: Borrador,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    let autor = Autor::Publico(&solicitud);
    adjuntos::quitar(&contexto, &REGLAS, autor, &borrador, id.0).await?;
    Ok(HttpResponse::NoContent().finish())
}

async fn bajar(contexto: web::Data<Contexto>, id: Ruta<Uuid>) -> Resultado<HttpResponse> {
    let fila = adjunto::uno_de_objeto(contexto.base.conexion(), "prueba", OBJETO, id.0)
        .await?
        .unwrap();
    adjuntos::entregar(&contexto, &fila).await
}

async fn enviar(
    contexto: web::Data<Contexto>,
    borrador: Borrador,
    formulario: web::Json<Formulario>,
) -> Resultado<HttpResponse> {
    let tx = contexto.base.escribir().await?;
    let tomados = adjuntos::adjuntar(
        &tx,
        &REGLAS,
        &borrador,
        &formulario.adjuntos,
        ("prueba", OBJETO),
        contexto.instante(),
    )
    .await?;
    tx.commit().await?;
    Ok(HttpResponse::Ok().json(tomados.len()))
}

async fn app_en(motor: Motor) -> TestApp {
    TestApp::con_rutas(motor, |_| {}, rutas).await
}

async fn subir_a(app: &TestApp, borrador: Option<&str>, nombre: &str, bytes: &[u8]) -> Respuesta {
    let ruta = format!("/~/prueba/adjuntos?nombre={nombre}");
    let peticion = app
        .post(&ruta)
        .cuerpo("application/octet-stream", bytes.to_vec());
    match borrador {
        Some(borrador) => peticion.cabecera("x-ser-borrador", borrador).await,
        None => peticion.await,
    }
}

/// Secret of the draft, and identifier of the file.
fn de(subido: &Value) -> (String, String) {
    (
        subido["borrador"].as_str().unwrap().to_owned(),
        subido["adjunto"]["id"].as_str().unwrap().to_owned(),
    )
}

async fn enviar_con(app: &TestApp, borrador: &str, ids: &[&str]) -> Respuesta {
    app.post("/~/prueba/envio")
        .cabecera("x-ser-borrador", borrador)
        .json(&serde_json::json!({ "adjuntos": ids }))
        .await
}

fn archivos_en(app: &TestApp) -> usize {
    fn contar(carpeta: &std::path::Path) -> usize {
        std::fs::read_dir(carpeta)
            .into_iter()
            .flatten()
            .map(|entrada| match entrada.unwrap().path() {
                ruta if ruta.is_dir() => contar(&ruta),
                _ => 1,
            })
            .sum()
    }
    contar(&app.contexto.settings.archivos)
}

async fn a_file_is_kept_with_its_digest_and_given_back_to_be_saved(motor: Motor) {
    let app = app_en(motor).await;
    let subido = subir_a(&app, None, "..%2Fc%C3%A9dula%20final.PNG", PNG)
        .await
        .esperar(201);
    let (borrador, id) = de(&subido);
    assert_eq!(subido["adjunto"]["nombre"], "cédula final.png");
    assert_eq!(subido["adjunto"]["sha256"], ser_server::tokens::huella(PNG));
    enviar_con(&app, &borrador, &[&id]).await.esperar(200);
    let bajado = app.get(&format!("/~/prueba/adjuntos/{id}")).await;
    assert_eq!((bajado.estado, &*bajado.bytes), (200, PNG));
    assert_eq!(bajado.cabecera("content-type"), "image/png");
    assert_eq!(
        bajado.cabecera("content-disposition"),
        "attachment; filename=\"c_dula final.png\"; filename*=UTF-8''c%C3%A9dula%20final.png"
    );
    assert!(
        bajado
            .cabecera("content-security-policy")
            .ends_with("; sandbox")
    );
    // A name on the disk that says nothing of the name that was sent, nor of its identifier.
    let fila = adjunto::de_objeto(app.contexto.base.conexion(), "prueba", OBJETO)
        .await
        .unwrap()
        .remove(0);
    assert!(!fila.clave.contains("dula") && !fila.clave.contains(&id));
    let eventos = auditoria::de_objeto(app.contexto.base.conexion(), "adjunto", fila.id)
        .await
        .unwrap();
    assert_eq!(eventos[0].accion, "subir");
    assert!(!format!("{eventos:?}").contains(&borrador));
    // One that is not what was received is not given.
    app.contexto
        .archivos
        .guardar(
            Uuid::parse_str(fila.clave.split(['/', '.']).nth(1).unwrap()).unwrap(),
            "png",
            b"otra cosa".to_vec(),
        )
        .await
        .unwrap();
    app.get(&format!("/~/prueba/adjuntos/{id}"))
        .await
        .problema(500, "ERROR_INTERNO");
}

async fn the_limit_is_enforced_while_reading(motor: Motor) {
    let app = app_en(motor).await;
    let mut justo = PNG.to_vec();
    justo.resize(TAMANO_MAXIMO_BYTES, 0);
    subir_a(&app, None, "a.png", &justo).await.esperar(201);
    justo.push(0);
    subir_a(&app, None, "a.png", &justo)
        .await
        .problema(413, "ADJUNTO_DEMASIADO_GRANDE");
    assert_eq!(archivos_en(&app), 1);

    // In pieces, without saying beforehand how many.
    let direccion = app.url.strip_prefix("http://").unwrap();
    let mut conexion = TcpStream::connect(direccion).await.unwrap();
    conexion
        .write_all(
            b"POST /prueba/adjuntos?nombre=a.png HTTP/1.1\r\nHost: x\r\n\
              Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n",
        )
        .await
        .unwrap();
    for _ in 0..3 {
        conexion.write_all(b"7a120\r\n").await.unwrap();
        conexion.write_all(&justo[..500_000]).await.unwrap();
        conexion.write_all(b"\r\n").await.unwrap();
    }
    conexion.write_all(b"0\r\n\r\n").await.unwrap();
    let mut respuesta = String::new();
    conexion.read_to_string(&mut respuesta).await.unwrap();
    assert!(respuesta.starts_with("HTTP/1.1 413"), "{respuesta}");
}

async fn what_is_not_received_leaves_nothing_behind(motor: Motor) {
    let app = app_en(motor).await;
    for (nombre, bytes, falla) in [
        ("a.exe", PNG, "EXTENSION_NO_ADMITIDA"),
        ("a.zip", b"PK\x03\x04", "EXTENSION_NO_ADMITIDA"),
        ("a.pdf", PNG, "CONTENIDO_DISTINTO"),
        ("a.png", b"", "ARCHIVO_VACIO"),
        ("a.pdf", b"%PDF-1.7 nada", "ARCHIVO_ILEGIBLE"),
    ] {
        subir_a(&app, None, nombre, bytes).await.campo_invalido(
            422,
            "ADJUNTO_RECHAZADO",
            "/archivo",
            falla,
        );
    }
    subir_a(&app, None, "", PNG)
        .await
        .problema(422, "DATOS_INVALIDOS");
    subir_a(&app, Some("no soy un secreto"), "a.png", PNG)
        .await
        .problema(400, "PARAMETRO_INVALIDO");
    assert_eq!(archivos_en(&app), 0);
    assert_eq!(
        adjunto::contar_sueltos(app.contexto.base.conexion())
            .await
            .unwrap(),
        0
    );
}

async fn only_the_secret_of_the_draft_opens_its_files(motor: Motor) {
    let app = app_en(motor).await;
    let (propio, id) = de(&subir_a(&app, None, "a.png", PNG).await.esperar(201));
    let (ajeno, _) = de(&subir_a(&app, None, "b.png", PNG).await.esperar(201));
    let quitar = |borrador: String| {
        app.delete(&format!("/~/prueba/adjuntos/{id}"))
            .cabecera("x-ser-borrador", &borrador)
    };
    quitar(ajeno.clone()).await.problema(404, "NO_ENCONTRADO");
    app.delete(&format!("/~/prueba/adjuntos/{id}"))
        .await
        .problema(404, "NO_ENCONTRADO");
    enviar_con(&app, &ajeno, &[&id])
        .await
        .problema(409, "ADJUNTO_DESCONOCIDO");
    quitar(propio.clone()).await.esperar(204);
    quitar(propio.clone()).await.problema(404, "NO_ENCONTRADO");
    assert_eq!(archivos_en(&app), 1);
    enviar_con(&app, &propio, &[&id])
        .await
        .problema(409, "ADJUNTO_DESCONOCIDO");
}

async fn a_file_goes_with_its_form_once_and_in_the_order_given(motor: Motor) {
    let app = app_en(motor).await;
    let (borrador, a) = de(&subir_a(&app, None, "a.png", PNG).await.esperar(201));
    let (_, b) = de(&subir_a(&app, Some(&borrador), "b.png", PNG)
        .await
        .esperar(201));
    // One that is twice in the list is refused whole, and nothing was taken.
    enviar_con(&app, &borrador, &[&a, &a])
        .await
        .problema(409, "ADJUNTO_DESCONOCIDO");
    enviar_con(&app, &borrador, &[&b, &a]).await.esperar(200);
    let nombres: Vec<String> = adjunto::de_objeto(app.contexto.base.conexion(), "prueba", OBJETO)
        .await
        .unwrap()
        .into_iter()
        .map(|fila| fila.nombre)
        .collect();
    assert_eq!(nombres, ["b.png", "a.png"]);
    enviar_con(&app, &borrador, &[&a])
        .await
        .problema(409, "ADJUNTO_DESCONOCIDO");
    app.delete(&format!("/~/prueba/adjuntos/{a}"))
        .cabecera("x-ser-borrador", &borrador)
        .await
        .problema(404, "NO_ENCONTRADO");
}

async fn a_draft_has_as_many_as_fit(motor: Motor) {
    let app = app_en(motor).await;
    let (borrador, _) = de(&subir_a(&app, None, "1.png", PNG).await.esperar(201));
    for nombre in ["2.png", "3.png"] {
        subir_a(&app, Some(&borrador), nombre, PNG)
            .await
            .esperar(201);
    }
    let problema = subir_a(&app, Some(&borrador), "4.png", PNG)
        .await
        .problema(409, "DEMASIADOS_ADJUNTOS");
    assert_eq!(problema["maximo"], 3);
}

async fn a_virus_is_refused_and_without_an_answer_nothing_is_received(motor: Motor) {
    let direccion = clamd::escuchar().await;
    let app = TestApp::con_rutas(
        motor,
        |settings| settings.antivirus = Antivirus::leer(&format!("tcp://{direccion}")),
        rutas,
    )
    .await;
    let infectado = [PNG, EICAR.as_bytes()].concat();
    subir_a(&app, None, "a.png", &infectado)
        .await
        .problema(422, "ADJUNTO_INFECTADO");
    let (_, id) = de(&subir_a(&app, None, "a.png", PNG).await.esperar(201));
    let fila = adjunto::Entity::find_by_id(Uuid::parse_str(&id).unwrap())
        .one(app.contexto.base.conexion())
        .await
        .unwrap()
        .unwrap();
    assert!(fila.con_antivirus);
    assert_eq!(archivos_en(&app), 1);

    let sin_nadie = TestApp::con_rutas(
        motor,
        |settings| settings.antivirus = Antivirus::leer("tcp://127.0.0.1:1"),
        rutas,
    )
    .await;
    let respuesta = subir_a(&sin_nadie, None, "a.png", PNG).await;
    respuesta.problema(503, "ANTIVIRUS_NO_DISPONIBLE");
    assert_eq!(respuesta.cabecera("retry-after"), "60");
    assert_eq!(archivos_en(&sin_nadie), 0);
}

async fn what_nobody_sent_is_forgotten_after_a_day(motor: Motor) {
    let app = app_en(motor).await;
    let (borrador, enviado) = de(&subir_a(&app, None, "a.png", PNG).await.esperar(201));
    let (_, viejo) = de(&subir_a(&app, Some(&borrador), "b.png", PNG)
        .await
        .esperar(201));
    let (_, nuevo) = de(&subir_a(&app, None, "c.png", PNG).await.esperar(201));
    enviar_con(&app, &borrador, &[&enviado]).await.esperar(200);
    let base = app.contexto.base.conexion();
    let ayer = app.contexto.instante() - Duration::hours(24) - Duration::SECOND;
    for id in [&enviado, &viejo] {
        adjunto::Entity::update_many()
            .col_expr(adjunto::Column::SubidoEn, Expr::value(ayer))
            .filter(adjunto::Column::Id.eq(Uuid::parse_str(id).unwrap()))
            .exec(base)
            .await
            .unwrap();
    }
    mantenimiento::mantener(&app.contexto, &mut mantenimiento::Agenda::default()).await;
    let quedan: Vec<String> = adjunto::Entity::find()
        .all(base)
        .await
        .unwrap()
        .into_iter()
        .map(|fila| fila.id.to_string())
        .collect();
    assert!(
        quedan.contains(&enviado) && quedan.contains(&nuevo),
        "{quedan:?}"
    );
    assert_eq!(quedan.len(), 2);
    assert_eq!(archivos_en(&app), 2);
}
