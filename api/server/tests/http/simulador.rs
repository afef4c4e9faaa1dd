//! What anybody may simulate, and that it equals what the law computes.

mod deuda;
mod facilidad;
mod sancion;

use ser_testkit::{Motor, TestApp, en_ambos_motores};
use serde_json::{Value, json};

use crate::publicados::{Oficina, tasa_de};

en_ambos_motores![
    an_estimate_is_given_only_when_asked_for_and_says_so,
    a_wait_says_which_unit_is_missing,
    a_unit_of_next_year_is_estimated_only_when_asked_for,
    the_families_say_what_their_return_asks_for,
    a_simulation_is_the_liquidation_of_the_law_with_its_norms,
    each_family_is_simulated_by_its_own_rules,
    what_the_law_refuses_points_at_its_field,
    waiting_a_year_is_a_year_of_single_liquidations,
    waiting_stops_where_a_rate_is_missing,
    as_known_on_a_day_it_tells_what_changed_since_and_why,
];
en_ambos_motores![sin_app: simulating_without_end_is_slowed_down];

fn caso_a() -> Value {
    json!({
        "familia": "prst", "periodo": "2025-T2",
        "renglones": { "ingresos": "1250000000", "terminales": "150000000", "devoluciones": "20000000" },
        "fecha_presentacion": "2025-09-30", "fecha_pago": "2025-09-30",
    })
}

fn con(campo: &str, valor: Value) -> Value {
    let mut caso = caso_a();
    caso[campo] = valor;
    caso
}

async fn simular(app: &TestApp, pedido: &Value) -> ser_testkit::Respuesta {
    app.post("/simulador/liquidacion").json(pedido).await
}

async fn the_families_say_what_their_return_asks_for(app: &TestApp) {
    let familias = app.get("/simulador/familias").await.esperar(200);
    let familias = familias["datos"].as_array().unwrap();
    assert_eq!(familias.len(), 14);
    let de = |codigo: &str| familias.iter().find(|f| f["codigo"] == codigo).unwrap();
    let renglones = |codigo: &str| -> Vec<&str> {
        let renglones = de(codigo)["renglones"].as_array().unwrap();
        renglones
            .iter()
            .map(|r| r["codigo"].as_str().unwrap())
            .collect()
    };
    assert_eq!(
        renglones("prst"),
        ["ingresos", "terminales", "devoluciones"]
    );
    assert_eq!(renglones("television"), ["ingresos", "devoluciones"]);
    assert_eq!(de("rds")["anticipada"], true);
    assert_eq!(de("isp_exento")["informativa"], true);
    assert_eq!(de("tv_comunitaria_antv")["pide_habitantes"], true);
    assert_eq!(de("prst")["pide_habitantes"], false);
}

async fn a_simulation_is_the_liquidation_of_the_law_with_its_norms(app: &TestApp) {
    let simulada = simular(app, &caso_a()).await.esperar(200);
    for (campo, valor) in [
        ("base", "1080000000.00"),
        ("contraprestacion", "20520000.00"),
        ("sancion", "923000.00"),
        ("intereses", "997000.00"),
        ("total", "22440000.00"),
        ("fecha_vencimiento", "2025-07-15"),
        ("tarifa", "1.9"),
    ] {
        assert_eq!(simulada[campo], valor, "{campo}");
    }
    assert_eq!(simulada["oficial"], false);
    assert_eq!(simulada["demostrativo"], false);
    assert_eq!(simulada["regla_vencimiento"]["codigo"], "vencimiento.prst");
    for linea in simulada["lineas"].as_array().unwrap() {
        assert!(!linea["formula"].as_str().unwrap().is_empty());
        let sin_norma = linea["codigo"] == "total";
        assert_eq!(linea["norma"].is_null(), sin_norma, "{linea}");
    }
}

async fn each_family_is_simulated_by_its_own_rules(app: &TestApp) {
    let postal = json!({
        "familia": "postal", "periodo": "2023-T4", "renglones": { "ingresos": "100000000" },
        "fecha_presentacion": "2024-01-10", "fecha_pago": "2024-01-10",
    });
    assert_eq!(
        simular(app, &postal).await.esperar(200)["total"],
        "1700000.00"
    );
    let rds = json!({
        "familia": "rds", "periodo": "2025", "renglones": { "ingresos": "18450000" },
        "fecha_presentacion": "2025-03-31", "fecha_pago": "2025-03-31",
    });
    let rds = simular(app, &rds).await.esperar(200);
    assert_eq!(rds["total"], "18450000.00");
    assert_eq!(rds["tarifa"], Value::Null);
    let antv = json!({
        "familia": "tv_comunitaria_antv", "periodo": "2018-10", "habitantes": 20001,
        "renglones": { "ingresos": "40000000" },
        "fecha_presentacion": "2018-11-15", "fecha_pago": "2018-11-15",
    });
    assert_eq!(simular(app, &antv).await.esperar(200)["tarifa"], "0.4");
    let nula = con("renglones", json!({}));
    assert_eq!(
        simular(app, &nula).await.esperar(200)["sancion"],
        "670000.00"
    );
}

async fn what_the_law_refuses_points_at_its_field(app: &TestApp) {
    for (pedido, codigo, campo, falla) in [
        (
            con("familia", json!("marte")),
            "DATOS_INVALIDOS",
            "/familia",
            "FAMILIA_DESCONOCIDA",
        ),
        (
            con("periodo", json!("2025-T9")),
            "DATOS_INVALIDOS",
            "/periodo",
            "PERIODO_ILEGIBLE",
        ),
        (
            con("periodo", json!("2025-08")),
            "SIMULACION_IMPOSIBLE",
            "/periodo",
            "PERIODO_AJENO",
        ),
        (
            con("renglones", json!({ "ingresos": "1,5" })),
            "DATOS_INVALIDOS",
            "/renglones/ingresos",
            "VALOR_ILEGIBLE",
        ),
        (
            con("renglones", json!({ "propinas": "1" })),
            "DATOS_INVALIDOS",
            "/renglones/propinas",
            "RENGLON_DESCONOCIDO",
        ),
        (
            con("renglones", json!({ "ingresos": "-5" })),
            "SIMULACION_IMPOSIBLE",
            "/renglones/ingresos",
            "VALOR_NEGATIVO",
        ),
        (
            con("renglones", json!({ "ingresos": "5", "terminales": "6" })),
            "SIMULACION_IMPOSIBLE",
            "/renglones",
            "BASE_NEGATIVA",
        ),
        (
            con(
                "renglones",
                json!({ "ingresos": "5", "costo_servicios": "1" }),
            ),
            "SIMULACION_IMPOSIBLE",
            "/renglones/costo_servicios",
            "RENGLON_AJENO",
        ),
        (
            con("fecha_presentacion", json!("2025-06-30")),
            "SIMULACION_IMPOSIBLE",
            "/fecha_presentacion",
            "PERIODO_NO_ABIERTO",
        ),
        (
            con("fecha_pago", json!("2025-09-29")),
            "SIMULACION_IMPOSIBLE",
            "/fecha_pago",
            "ANTES_DE_PRESENTAR",
        ),
    ] {
        simular(app, &pedido)
            .await
            .campo_invalido(422, codigo, campo, falla);
    }
    let sin_tarifa = json!({
        "familia": "postal", "periodo": "2024-T4", "renglones": { "ingresos": "1" },
        "fecha_presentacion": "2025-01-10", "fecha_pago": "2025-01-10",
    });
    let problema = simular(app, &sin_tarifa)
        .await
        .problema(422, "SIMULACION_IMPOSIBLE");
    let detalle = problema["detail"].as_str().unwrap();
    assert!(detalle.contains("Decreto 805 de 2024"), "{detalle}");
    let sin_tasa = con("fecha_pago", json!("2027-09-30"));
    let problema = simular(app, &sin_tasa)
        .await
        .problema(422, "TASA_MORA_SIN_PUBLICAR");
    assert_eq!(problema["mes"], "2026-04");
    assert_eq!(
        ser_testkit::base::filas(&app.contexto.base).await,
        {
            simular(app, &caso_a()).await.esperar(200);
            ser_testkit::base::filas(&app.contexto.base).await
        },
        "a simulation writes nothing"
    );
}

async fn waiting_a_year_is_a_year_of_single_liquidations(app: &TestApp) {
    let mut pedido = caso_a();
    pedido["fecha_presentacion"] = json!("2025-03-20");
    pedido["fecha_pago"] = json!("2025-03-20");
    pedido["periodo"] = json!("2024-T4");
    let espera = app
        .post("/simulador/espera")
        .json(&pedido)
        .await
        .esperar(200);
    let dias = espera["dias"].as_array().unwrap();
    assert_eq!(dias.len(), 366);
    assert_eq!(espera["falta"], Value::Null);
    assert_eq!(espera["oficial"], false);
    for indice in [0, 1, 11, 12, 100, 200, 300, 365] {
        let dia = &dias[indice];
        pedido["fecha_presentacion"] = dia["fecha"].clone();
        pedido["fecha_pago"] = dia["fecha"].clone();
        let sola = simular(app, &pedido).await.esperar(200);
        for campo in ["contraprestacion", "sancion", "intereses", "total"] {
            assert_eq!(dia[campo], sola[campo], "{campo} {dia}");
        }
    }
}

async fn waiting_stops_where_a_rate_is_missing(app: &TestApp) {
    let mut pedido = caso_a();
    pedido["fecha_presentacion"] = json!("2026-03-30");
    pedido["fecha_pago"] = json!("2026-03-30");
    let espera = app
        .post("/simulador/espera")
        .json(&pedido)
        .await
        .esperar(200);
    assert_eq!(espera["dias"].as_array().unwrap().len(), 2);
    assert_eq!(espera["falta"]["codigo"], "TASA_MORA_SIN_PUBLICAR");
    assert_eq!(espera["falta"]["mes"], "2026-04");
}

async fn simulating_without_end_is_slowed_down(motor: Motor) {
    let app = TestApp::con(motor, |settings| {
        settings.peticiones_publicas_por_minuto = 3
    })
    .await;
    let mut ultima = simular(&app, &caso_a()).await;
    for _ in 0..7 {
        if ultima.estado == 429 {
            break;
        }
        ultima.esperar(200);
        ultima = simular(&app, &caso_a()).await;
    }
    ultima.problema(429, "DEMASIADAS_PETICIONES");
    app.terminar().await;
}

async fn as_known_on_a_day_it_tells_what_changed_since_and_why(app: &TestApp) {
    let mut postal = json!({
        "familia": "postal", "periodo": "2014-T3", "renglones": { "ingresos": "800000000" },
        "fecha_presentacion": "2014-10-15", "fecha_pago": "2014-10-15",
        "conocido_al": "2014-08-01",
    });
    let entonces = simular(app, &postal).await.esperar(200);
    assert_eq!(entonces["total"], "21600000.00");
    assert_eq!(entonces["conocido_al"], "2014-08-01");
    let cambio = &entonces["cambios"][0];
    assert_eq!(cambio["codigo"], "contraprestacion");
    assert_eq!(cambio["diferencia"], "2400000.00");
    assert_eq!(cambio["parametros"][0]["entonces"]["valor"], "2.7");
    assert_eq!(
        cambio["parametros"][0]["hoy"]["norma"],
        "Decreto 1529 de 2014, art. 1"
    );
    postal["conocido_al"] = Value::Null;
    let hoy = simular(app, &postal).await.esperar(200);
    assert_eq!(hoy["total"], "24000000.00");
    assert_eq!(hoy["cambios"], json!([]));
}

/// Without asking, a month without a rate is refused; an estimate says that it is one.
async fn an_estimate_is_given_only_when_asked_for_and_says_so(app: &TestApp) {
    let pedido = |estimar: bool| {
        json!({
            "familia": "prst", "periodo": "2025-T4", "renglones": { "ingresos": "1250000000" },
            "fecha_presentacion": "2026-04-30", "fecha_pago": "2026-04-30", "estimar": estimar,
        })
    };
    app.post("/simulador/liquidacion")
        .json(&pedido(false))
        .await
        .problema(422, "TASA_MORA_SIN_PUBLICAR");
    let estimada = app
        .post("/simulador/liquidacion")
        .json(&pedido(true))
        .await
        .esperar(200);
    assert_eq!(estimada["estimado_desde"], "2026-04-01");
    let intereses = estimada["lineas"]
        .as_array()
        .unwrap()
        .iter()
        .find(|linea| linea["codigo"] == "intereses_mora")
        .unwrap();
    assert!(
        intereses["formula"].as_str().unwrap().contains("estimada"),
        "{intereses}"
    );
    let ultimo = intereses["lineas"].as_array().unwrap().last().unwrap();
    assert_eq!(ultimo["parametro"]["desde"], "2026-04-01");
    let marzo = &intereses["lineas"]
        .as_array()
        .unwrap()
        .iter()
        .rev()
        .nth(1)
        .unwrap()["parametro"];
    assert_eq!(ultimo["parametro"]["valor"], marzo["valor"]);
    let espera = app
        .post("/simulador/espera")
        .json(&pedido(true))
        .await
        .esperar(200);
    assert_eq!(espera["estimado_desde"], "2026-04-01");
    // The whole year is told: units are carried on as rates are.
    assert_eq!(espera["falta"], Value::Null);
    let dias = espera["dias"].as_array().unwrap();
    assert_eq!(dias.last().unwrap()["fecha"], "2027-04-30");
}

/// With the rates published, a wait ends where the unit of its sanción is missing, and says which.
async fn a_wait_says_which_unit_is_missing(app: &TestApp) {
    let oficina = Oficina::abrir(app).await;
    for (desde, hasta) in [("2026-04-01", "2026-04-30"), ("2026-05-01", "2027-01-31")] {
        oficina.publicar(app, &tasa_de(desde, hasta)).await;
    }
    let mut pedido = json!({
        "familia": "prst", "periodo": "2025-T4", "renglones": { "ingresos": "1250000000" },
        "fecha_presentacion": "2026-04-30", "fecha_pago": "2026-04-30",
    });
    let espera = app
        .post("/simulador/espera")
        .json(&pedido)
        .await
        .esperar(200);
    let dias = espera["dias"].as_array().unwrap();
    assert_eq!(dias.last().unwrap()["fecha"], "2026-12-31");
    pedido["fecha_presentacion"] = json!("2027-01-01");
    pedido["fecha_pago"] = json!("2027-01-01");
    let problema = simular(app, &pedido)
        .await
        .problema(422, "SIMULACION_IMPOSIBLE");
    let falta = &espera["falta"];
    assert_eq!(falta["codigo"], problema["codigo"]);
    assert_eq!(falta["mensaje"], problema["detail"]);
    let dicho = "No hay un valor de «Unidad de valor básico» para el 1 de enero de 2027";
    assert_eq!(falta["mensaje"], dicho);
    assert_eq!(falta["mes"], Value::Null);
}

/// Filed in a year without UVB, nobody owes what depends on it: the floor and the ceiling.
async fn a_unit_of_next_year_is_estimated_only_when_asked_for(app: &TestApp) {
    let pedido = |estimar: bool| {
        json!({
            "familia": "prst", "periodo": "2025-T4", "renglones": { "ingresos": "1250000000" },
            "fecha_presentacion": "2027-01-20", "fecha_pago": "2027-01-20", "estimar": estimar,
        })
    };
    let problema = simular(app, &pedido(false))
        .await
        .problema(422, "SIMULACION_IMPOSIBLE");
    let detalle = problema["detail"].as_str().unwrap();
    assert!(detalle.contains("Unidad de valor básico"), "{detalle}");
    let estimada = simular(app, &pedido(true)).await.esperar(200);
    let lineas = estimada["lineas"].as_array().unwrap();
    let codigo = "sancion_extemporaneidad";
    let sancion = lineas.iter().find(|linea| linea["codigo"] == codigo);
    let minima = &sancion.unwrap()["lineas"][0];
    assert_eq!(minima["valor"], "702380.00");
    assert_eq!(minima["parametro"]["desde"], "2027-01-01");
    let formula = minima["formula"].as_str().unwrap();
    assert!(formula.contains("estimado"), "{formula}");
}
