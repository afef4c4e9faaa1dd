use ser_testkit::{Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::Duration;
use time::macros::date;

use super::{decidir, en_cola, formulario, funcionaria, id_de, radicada};

en_ambos_motores![
    any_of_its_people_follows_a_request_up,
    a_wrong_number_and_a_wrong_document_are_answered_alike,
    what_arrives_after_hours_counts_from_the_next_business_day,
];

async fn buscar(app: &TestApp, radicado: &str, identificacion: &str) -> Respuesta {
    app.post("/solicitud-de-usuarios/seguimiento")
        .json(&json!({ "radicado": radicado, "identificacion": identificacion }))
        .await
}

async fn any_of_its_people_follows_a_request_up(app: &TestApp) {
    let radicado = radicada(app, &formulario()).await;
    for quien in ["52.123.456", "79456123", "1020304051"] {
        let vista = buscar(app, &radicado, quien).await.esperar(200);
        assert_eq!(vista["estado"], "radicada");
        assert_eq!(vista["estado_comun"], "registrada");
        assert_eq!(vista["empresa"], "Nueva Red de Ejemplo S.A.S.");
    }
    let vista = buscar(app, &radicado.replace('-', ""), "52123456")
        .await
        .esperar(200);
    let estados: Vec<&Value> = vista["pasos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|paso| &paso["estado"])
        .collect();
    assert_eq!(estados, ["borrador", "pendiente_firmas", "radicada"]);

    let actor = funcionaria(app).await;
    let id = id_de(&en_cola(app, &actor, &radicado).await);
    decidir(app, &actor, &id, "revision", &json!({}))
        .await
        .esperar(200);
    let motivos = json!({ "motivos": [
        { "campo": "/empresa/direccion", "motivo": "No es la del certificado" },
    ] });
    decidir(app, &actor, &id, "devolucion", &motivos)
        .await
        .esperar(200);
    let vista = buscar(app, &radicado, "52123456").await.esperar(200);
    assert_eq!(vista["estado"], "devuelta");
    assert_eq!(vista["motivos"], motivos["motivos"]);
}

async fn a_wrong_number_and_a_wrong_document_are_answered_alike(app: &TestApp) {
    let radicado = radicada(app, &formulario()).await;
    let ajeno = buscar(app, &radicado, "1999888777").await;
    let sin_numero = buscar(app, "2026-01-00009999-1", "52123456").await;
    let ilegible = buscar(app, "no es un radicado", "52123456").await;
    let vacio = buscar(app, &radicado, "").await;
    let mut cuerpos = Vec::new();
    for respuesta in [ajeno, sin_numero, ilegible, vacio] {
        let mut cuerpo = respuesta.problema(404, "SOLICITUD_NO_ENCONTRADA");
        cuerpo["solicitud_id"] = Value::Null;
        cuerpos.push(cuerpo);
    }
    assert!(
        cuerpos.windows(2).all(|par| par[0] == par[1]),
        "{cuerpos:?}"
    );
}

async fn what_arrives_after_hours_counts_from_the_next_business_day(app: &TestApp) {
    // A Friday, at a quarter past five in the afternoon.
    app.mover_reloj(date!(2026 - 11 - 27));
    let reloj = &app.contexto.reloj;
    let tarde = Duration::hours(5) + Duration::minutes(15);
    reloj
        .desplazar(reloj.segundos_desplazados() + tarde.whole_seconds())
        .unwrap();
    let mut escrito = formulario();
    escrito["fecha"] = json!("2026-11-27");
    let radicado = radicada(app, &escrito).await;
    let actor = funcionaria(app).await;
    let fila = en_cola(app, &actor, &radicado).await;
    assert_eq!(fila["resumen"]["radicada_el"], "2026-11-30");
    assert_eq!(fila["resumen"]["vence_el"], "2026-12-22");
    assert_eq!(fila["resumen"]["dias_de_espera"], 0);
}
