use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::Value;

use super::{PDF, empezar, en_cola, firmar_todos, formulario, funcionaria, id_de};

en_ambos_motores![
    a_document_has_its_day_and_takes_the_place_of_the_one_before,
    what_is_no_document_of_the_request_is_refused,
    a_document_may_be_taken_away,
    the_officer_downloads_what_came_and_it_is_written_down,
];

const CERTIFICADO: &str = "existencia_y_representacion";

fn archivo(abierta: &Value, clase: &str) -> Value {
    abierta["anexos"]
        .as_array()
        .unwrap()
        .iter()
        .find(|anexo| anexo["clase"] == clase)
        .unwrap()["archivo"]
        .clone()
}

async fn a_document_has_its_day_and_takes_the_place_of_the_one_before(app: &TestApp) {
    let tramite = empezar(app).await;
    let sin_dia = tramite.adjuntar(CERTIFICADO, "nombre=c.pdf", PDF).await;
    sin_dia.campo_invalido(422, "DATOS_INVALIDOS", "/expedido_el", "REQUERIDO");
    // Ninety days before today are still good, and one more is not.
    for (dia, codigo) in [
        ("2026-11-22", "FECHA_FUTURA"),
        ("2026-08-22", "ANEXO_VENCIDO"),
    ] {
        tramite
            .adjuntar(CERTIFICADO, &format!("nombre=c.pdf&expedido_el={dia}"), PDF)
            .await
            .campo_invalido(422, "DATOS_INVALIDOS", "/expedido_el", codigo);
    }
    let abierta = tramite
        .adjuntar(CERTIFICADO, "nombre=c.pdf&expedido_el=2026-08-23", PDF)
        .await
        .esperar(200);
    let primero = archivo(&abierta, CERTIFICADO);
    assert_eq!(primero["nombre"], "c.pdf");
    assert_eq!(primero["expedido_el"], "2026-08-23");
    let abierta = tramite
        .adjuntar(CERTIFICADO, "nombre=otro.pdf&expedido_el=2026-11-01", PDF)
        .await
        .esperar(200);
    let segundo = archivo(&abierta, CERTIFICADO);
    assert_eq!(segundo["nombre"], "otro.pdf");
    assert_ne!(segundo["id"], primero["id"]);
}

async fn what_is_no_document_of_the_request_is_refused(app: &TestApp) {
    let tramite = empezar(app).await;
    let dia = "expedido_el=2026-11-01";
    tramite
        .adjuntar("hoja_de_vida", &format!("nombre=c.pdf&{dia}"), PDF)
        .await
        .problema(404, "NO_ENCONTRADO");
    tramite
        .adjuntar(
            CERTIFICADO,
            &format!("nombre=c.pdf&{dia}"),
            b"MZ esto no es un PDF",
        )
        .await
        .problema(422, "ADJUNTO_RECHAZADO");
    tramite
        .adjuntar(CERTIFICADO, &format!("nombre=c.docx&{dia}"), PDF)
        .await
        .problema(422, "ADJUNTO_RECHAZADO");
    let grande = vec![b' '; 1_000_001];
    tramite
        .adjuntar(CERTIFICADO, &format!("nombre=c.pdf&{dia}"), &grande)
        .await
        .problema(413, "ADJUNTO_DEMASIADO_GRANDE");
    assert!(archivo(&tramite.ver().await, CERTIFICADO).is_null());
    app.post(&format!(
        "/solicitud-de-usuarios/borrador/anexos/{CERTIFICADO}?nombre=c.pdf&{dia}"
    ))
    .cabecera("x-ser-enlace", "de nadie")
    .si_coincide(1)
    .cuerpo("application/octet-stream", PDF.to_vec())
    .await
    .problema(410, "ENLACE_VENCIDO");
}

async fn a_document_may_be_taken_away(app: &TestApp) {
    let tramite = empezar(app).await;
    tramite
        .adjuntar(CERTIFICADO, "nombre=c.pdf&expedido_el=2026-11-01", PDF)
        .await
        .esperar(200);
    let ruta = format!("/solicitud-de-usuarios/borrador/anexos/{CERTIFICADO}");
    let vuelto = app
        .get(&ruta)
        .cabecera("x-ser-enlace", &tramite.secreto)
        .await;
    assert_eq!((vuelto.estado, vuelto.bytes.as_slice()), (200, PDF));
    let quitar = async || {
        let version = tramite.ver().await["version"].clone();
        app.delete(&ruta)
            .cabecera("x-ser-enlace", &tramite.secreto)
            .si_coincide(version)
            .await
    };
    let abierta = quitar().await.esperar(200);
    assert!(archivo(&abierta, CERTIFICADO).is_null());
    quitar().await.problema(404, "NO_ENCONTRADO");
}

async fn the_officer_downloads_what_came_and_it_is_written_down(app: &TestApp) {
    let tramite = empezar(app).await;
    let abierta = tramite.completar(&formulario()).await;
    let suyo = archivo(&abierta, CERTIFICADO);
    tramite.hacer("firmas").await.esperar(200);
    let radicado = firmar_todos(app, &formulario()).await;
    let actor = funcionaria(app).await;
    let id = id_de(&en_cola(app, &actor, &radicado).await);
    let ruta = format!("/solicitudes/{id}/anexos/{}", suyo["id"].as_str().unwrap());
    let bajado = app.get(&ruta).como(&actor).await;
    assert_eq!((bajado.estado, bajado.bytes.as_slice()), (200, PDF));
    assert!(
        bajado
            .cabecera("content-disposition")
            .starts_with("attachment")
    );
    let eventos = ser_store::auditoria::de_objeto(
        app.contexto.base.conexion(),
        "solicitud",
        id.parse().unwrap(),
    )
    .await
    .unwrap();
    let ultimo = eventos.last().unwrap();
    assert_eq!(ultimo.accion, "descargar");
    assert_eq!(ultimo.usuario_id, Some(actor.cuenta.usuario_id));
    assert!(
        ultimo
            .despues
            .as_ref()
            .unwrap()
            .contains(suyo["huella"].as_str().unwrap())
    );
    app.get(&format!(
        "/solicitudes/{id}/anexos/{}",
        uuid::Uuid::now_v7()
    ))
    .como(&actor)
    .await
    .problema(404, "NO_ENCONTRADO");
}
