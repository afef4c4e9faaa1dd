//! What anybody learns from the code of a paper.

use ser_testkit::declaracion::caso_a;
use ser_testkit::{Motor, TestApp, en_ambos_motores};
use serde_json::Value;
use time::macros::date;

en_ambos_motores![
    anybody_learns_what_a_code_stands_for,
    a_code_may_be_typed_without_hyphens_and_in_small_letters,
    after_the_payment_limit_it_is_no_longer_valid,
    other_codes_stand_for_nothing,
];
en_ambos_motores![sin_app: asking_without_end_is_slowed_down];

async fn presentado(app: &TestApp) -> Value {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    app.presentar(&empresa.representante, &borrador).await["fur"].clone()
}

async fn anybody_learns_what_a_code_stands_for(app: &TestApp) {
    let fur = presentado(app).await;
    let codigo = fur["codigo_verificacion"].as_str().unwrap();
    let visto = app
        .get(&format!("/verificacion/{codigo}"))
        .await
        .esperar(200);
    for campo in [
        "tipo",
        "estado",
        "total",
        "fecha_limite_pago",
        "generado_en",
        "huella",
        "demostrativo",
        "periodo",
    ] {
        assert_eq!(visto[campo], fur[campo], "{campo}");
    }
    assert_eq!(visto["numero_fur"], fur["numero"]);
    assert_eq!(visto["vigente"], true);
    assert_eq!(visto["firmas"][0]["rol"], "Representante legal");
    // Who holds the paper recognises the operator; who tries codes learns nobody's name.
    assert_eq!(
        visto["operador"]["razon_social"],
        "And*** Fib*** de Eje*** S.A.S."
    );
    let entera = visto.to_string();
    for secreto in [
        "Andina",
        "900100",
        "900.100",
        "Persona De Prueba",
        "example.com",
        "Carrera",
    ] {
        assert!(!entera.contains(secreto), "{secreto} is in {entera}");
    }
}

async fn a_code_may_be_typed_without_hyphens_and_in_small_letters(app: &TestApp) {
    let fur = presentado(app).await;
    let codigo = fur["codigo_verificacion"].as_str().unwrap();
    let limpio = app
        .get(&format!("/verificacion/{codigo}"))
        .await
        .esperar(200);
    for escrito in [
        codigo.replace('-', ""),
        codigo.to_lowercase(),
        codigo.replace('-', "%20"),
        codigo.replace('0', "o").replace('1', "l"),
    ] {
        let visto = app
            .get(&format!("/verificacion/{escrito}"))
            .await
            .esperar(200);
        assert_eq!(visto, limpio);
    }
}

async fn after_the_payment_limit_it_is_no_longer_valid(app: &TestApp) {
    let fur = presentado(app).await;
    let codigo = fur["codigo_verificacion"].as_str().unwrap();
    app.mover_reloj(date!(2025 - 10 - 01));
    let visto = app
        .get(&format!("/verificacion/{codigo}"))
        .await
        .esperar(200);
    assert_eq!(visto["vigente"], false);
    assert_eq!(visto["estado"], "generado");
}

async fn other_codes_stand_for_nothing(app: &TestApp) {
    presentado(app).await;
    for codigo in [
        "0000-0000-0000",
        "K7QF",
        "%00",
        "K7QF-3M2P-X9RT-1111",
        "%27%20OR%201=1",
    ] {
        app.get(&format!("/verificacion/{codigo}"))
            .await
            .problema(404, "CODIGO_NO_ENCONTRADO");
    }
}

async fn asking_without_end_is_slowed_down(motor: Motor) {
    let app = TestApp::con(motor, |settings| {
        settings.peticiones_publicas_por_minuto = 3
    })
    .await;
    // The count begins anew with each minute of the machine: in eight there are four of one.
    let mut ultima = app.get("/verificacion/0000-0000-0000").await;
    for _ in 0..7 {
        if ultima.estado == 429 {
            break;
        }
        ultima.problema(404, "CODIGO_NO_ENCONTRADO");
        ultima = app.get("/verificacion/0000-0000-0000").await;
    }
    ultima.problema(429, "DEMASIADAS_PETICIONES");
    let espera: u32 = ultima.cabecera("retry-after").parse().unwrap();
    assert!((1..=60).contains(&espera));
    app.terminar().await;
}
