//! What one person may ask for in a minute.

use ser_server::config::Limites;
use ser_server::permiso::Rol;
use ser_testkit::{Actor, Motor, TestApp, en_ambos_motores};
use serde_json::json;

en_ambos_motores![sin_app:
    one_persons_flood_is_stopped_and_nobody_elses,
    a_program_that_waits_as_it_is_told_goes_on,
    writes_and_files_have_limits_of_their_own,
];

async fn con(motor: Motor, lecturas: u32, escrituras: u32, archivos: u32) -> TestApp {
    TestApp::con(motor, |settings| {
        settings.limites = Limites {
            lecturas,
            escrituras,
            archivos,
        };
    })
    .await
}

async fn alguien(app: &TestApp) -> Actor {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.persona(&operador, &[Rol::RepresentanteLegal]).await
}

async fn one_persons_flood_is_stopped_and_nobody_elses(motor: Motor) {
    let app = con(motor, 5, 100, 100).await;
    let ana = alguien(&app).await;
    let luis = alguien(&app).await;
    // In another session too: it is the person who is counted.
    let ana_en_otra = app.ingresar(&ana.cuenta).await;
    for _ in 0..5 {
        app.get("/sesion").como(&ana).await.esperar(200);
    }
    for desde in [&ana, &ana_en_otra] {
        let respuesta = app.get("/sesion").como(desde).await;
        respuesta.problema(429, "LIMITE_DE_LA_PERSONA");
        let espera: u64 = respuesta.cabecera("retry-after").parse().unwrap();
        assert!((1..=12).contains(&espera), "{espera}");
    }
    for _ in 0..5 {
        app.get("/sesion").como(&luis).await.esperar(200);
    }
    // Whoever ran out of everything still leaves.
    app.delete("/sesion").como(&ana).await.esperar(204);
}

async fn a_program_that_waits_as_it_is_told_goes_on(motor: Motor) {
    // One every three seconds, twenty at once.
    let app = con(motor, 20, 100, 100).await;
    let ana = alguien(&app).await;
    let mut rechazadas = 0;
    for _ in 0..24 {
        let respuesta = app.get("/sesion").como(&ana).await;
        if respuesta.estado == 429 {
            rechazadas += 1;
            let espera = respuesta.cabecera("retry-after").parse().unwrap();
            tokio::time::sleep(std::time::Duration::from_secs(espera)).await;
            app.get("/sesion").como(&ana).await.esperar(200);
        }
    }
    assert!((1..=4).contains(&rechazadas), "{rechazadas}");
}

async fn writes_and_files_have_limits_of_their_own(motor: Motor) {
    let app = con(motor, 100, 3, 2).await;
    let ana = alguien(&app).await;
    for _ in 0..3 {
        app.post("/sesion/actividad").como(&ana).await.esperar(204);
    }
    app.post("/sesion/actividad")
        .como(&ana)
        .await
        .problema(429, "LIMITE_DE_LA_PERSONA");
    let hoja = async || {
        app.get("/obligaciones/exportacion?formato=csv")
            .como(&ana)
            .await
    };
    for _ in 0..2 {
        assert_eq!(hoja().await.estado, 200);
    }
    hoja().await.problema(429, "LIMITE_DE_LA_PERSONA");
    app.get("/sesion").como(&ana).await.esperar(200);
    // What the contract says of each.
    let documento = app.get("/api/openapi.json").await.esperar(200);
    let limite = |ruta: &str, metodo: &str| documento["paths"][ruta][metodo]["x-limite"].clone();
    for (ruta, metodo, cual) in [
        ("/api/v1/sesiones", "get", json!("lectura")),
        ("/api/v1/usuarios", "post", json!("escritura")),
        ("/api/v1/obligaciones/exportacion", "get", json!("archivo")),
        ("/api/v1/fur/{id}/pdf", "get", json!("archivo")),
        ("/api/v1/simulador/liquidacion", "post", json!(null)),
        ("/api/v1/sesiones", "delete", json!(null)),
    ] {
        assert_eq!(limite(ruta, metodo), cual, "{ruta}");
    }
}
