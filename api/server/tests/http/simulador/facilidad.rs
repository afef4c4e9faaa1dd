//! A payment plan: the figures of worked cases that were calculated apart with exact arithmetic,
//! and the limits of the norms beside their fields.

use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};

en_ambos_motores![
    a_debt_is_split_into_instalments_with_their_interest_and_their_trace,
    an_initial_payment_and_one_ahead_lower_the_balance,
    a_late_instalment_bears_default_interest,
    a_breach_makes_the_whole_balance_due,
    without_a_rate_it_is_refused_or_estimated_as_who_asks_prefers,
    as_known_on_a_day_it_says_what_today_changes,
    every_field_that_cannot_be_read_is_told_at_once,
    what_the_norms_refuse_points_at_its_field_and_names_the_norm,
];

fn facilidad() -> Value {
    json!({
        "capital": "20520000", "intereses": "996794", "sancion": "923400",
        "fecha_acuerdo": "2025-09-30", "primera_cuota": "2025-10-31", "numero_cuotas": 5,
        "periodicidad": "mensual", "garantia": "ninguna",
    })
}

fn con(cambios: Value) -> Value {
    let mut pedido = facilidad();
    for (campo, valor) in cambios.as_object().unwrap() {
        pedido[campo] = valor.clone();
    }
    pedido
}

async fn preguntar(app: &TestApp, pedido: &Value) -> ser_testkit::Respuesta {
    app.post("/simulador/facilidad").json(pedido).await
}

async fn plan(app: &TestApp, pedido: &Value) -> Value {
    preguntar(app, pedido).await.esperar(200)
}

/// Every instalment in short, as the worked cases write them.
fn cuotas(plan: &Value) -> Vec<String> {
    let cuotas = plan["cuotas"].as_array().unwrap().iter();
    let cuotas = cuotas.map(|cuota| {
        let campo = |nombre: &str| cuota[nombre].as_str().unwrap().to_owned();
        let partes = [
            "vencimiento",
            "capital",
            "intereses",
            "sancion",
            "intereses_plazo",
            "total",
            "saldo",
        ];
        let [vence, capital, intereses, sancion, plazo, total, saldo] = partes.map(campo);
        let numero = &cuota["numero"];
        format!(
            "{numero} {vence} {capital} {intereses} {sancion} + {plazo} = {total} saldo {saldo}"
        )
    });
    cuotas.collect()
}

async fn a_debt_is_split_into_instalments_with_their_interest_and_their_trace(app: &TestApp) {
    let plan = plan(app, &facilidad()).await;
    assert_eq!(
        cuotas(&plan),
        [
            "1 2025-10-31 4104000.00 199358.00 184680.00 + 390000.00 = 4878038.00 saldo 17952156.00",
            "2 2025-12-01 4104000.00 199358.00 184680.00 + 321000.00 = 4809038.00 saldo 13464118.00",
            "3 2025-12-31 4104000.00 199358.00 184680.00 + 233000.00 = 4721038.00 saldo 8976080.00",
            "4 2026-02-02 4104000.00 199358.00 184680.00 + 166000.00 = 4654038.00 saldo 4488042.00",
            "5 2026-03-02 4104000.00 199362.00 184680.00 + 73000.00 = 4561042.00 saldo 0.00",
        ]
    );
    assert_eq!(plan["deuda"], "22440194.00");
    assert_eq!(plan["intereses_plazo"], "1183000.00");
    assert_eq!(plan["total"], "23623194.00");
    assert_eq!(plan["oficial"], false);
    assert_eq!(plan["estimado_desde"], Value::Null);
    let linea = &plan["lineas"][0];
    assert_eq!(linea["valor"], plan["total"]);
    assert_eq!(linea["lineas"].as_array().unwrap().len(), 5);
    let traza = serde_json::to_string(linea).unwrap();
    for palabra in ["mora.tasa", "Decreto 4473 de 2006", "Intereses del plazo"] {
        assert!(traza.contains(palabra), "{palabra}");
    }
}

async fn an_initial_payment_and_one_ahead_lower_the_balance(app: &TestApp) {
    let inicial = plan(app, &con(json!({ "cuota_inicial": "6732058.20" }))).await;
    let filas = cuotas(&inicial);
    assert_eq!(
        filas[0],
        "0 2025-09-30 6156000.00 299038.20 277020.00 + 0.00 = 6732058.20 saldo 15708135.80"
    );
    assert_eq!(filas.len(), 6);
    assert_eq!(inicial["total"], "23267194.00");
    let abonos = json!([{ "fecha": "2025-11-10", "valor": "5000000" }]);
    let abonada = plan(app, &con(json!({ "abonos": abonos }))).await;
    assert_eq!(
        cuotas(&abonada)[1],
        "2 2025-12-01 2960961.00 143834.00 133243.00 + 260000.00 = 3498038.00 saldo 9714118.00"
    );
    assert_eq!(abonada["abonos"][0]["total"], "5000000.00");
    assert_eq!(abonada["total"], "23431194.00");
}

async fn a_late_instalment_bears_default_interest(app: &TestApp) {
    let pagos = json!([
        { "numero": 1, "fecha": "2025-10-31" },
        { "numero": 2, "fecha": "2025-12-11" },
    ]);
    // The payment ahead came after the first instalment was paid: it is no obstacle to it.
    let abonos = json!([{ "fecha": "2025-12-20", "valor": "1000000" }]);
    let tardia = plan(app, &con(json!({ "pagos": pagos, "abonos": abonos }))).await;
    let pagos = tardia["pagos"].as_array().unwrap();
    assert_eq!(pagos[0]["intereses_mora"], "0.00");
    assert_eq!(pagos[0]["total"], "4878038.00");
    // Ten days of December at 23.02 % on 4 104 000: 25 883.31 → 26 000.
    assert_eq!(pagos[1]["intereses_mora"], "26000.00");
    assert_eq!(pagos[1]["total"], "4835038.00");
    let conceptos = tardia["lineas"].as_array().unwrap().iter();
    let conceptos: Vec<_> = conceptos.map(|l| l["concepto"].as_str().unwrap()).collect();
    assert_eq!(
        conceptos,
        [
            "Facilidad de pago",
            "Pago de la cuota 1",
            "Pago de la cuota 2"
        ]
    );
}

async fn a_breach_makes_the_whole_balance_due(app: &TestApp) {
    let incumplimiento = json!({ "pagadas": 2, "fecha": "2026-02-15" });
    let incumplida = plan(app, &con(json!({ "incumplimiento": incumplimiento }))).await;
    let acelerada = &incumplida["incumplimiento"];
    for (campo, valor) in [
        ("desde", "2025-12-31"),
        ("capital", "12312000.00"),
        ("intereses_plazo", "233000.00"),
        ("intereses_mora", "351000.00"),
        ("total", "14048118.00"),
    ] {
        assert_eq!(acelerada[campo], valor, "{campo}");
    }
    assert_eq!(acelerada["cuota"], 3);
    assert_eq!(incumplida["lineas"][1]["valor"], "14048118.00");
    let norma = incumplida["lineas"][1]["norma"].as_str().unwrap();
    assert!(norma.contains("814-3"), "{norma}");
}

async fn without_a_rate_it_is_refused_or_estimated_as_who_asks_prefers(app: &TestApp) {
    let larga = con(json!({ "numero_cuotas": 8 }));
    let problema = preguntar(app, &larga).await.campo_invalido(
        422,
        "TASA_MORA_SIN_PUBLICAR",
        "/numero_cuotas",
        "TASA_MORA_SIN_PUBLICAR",
    );
    assert_eq!(problema["mes"], "2026-04");
    let estimada = plan(app, &con(json!({ "numero_cuotas": 8, "estimar": true }))).await;
    assert_eq!(estimada["estimado_desde"], "2026-04-01");
    let cuotas = estimada["cuotas"].as_array().unwrap().iter();
    let estimadas: Vec<_> = cuotas.map(|c| c["estimada"].as_bool().unwrap()).collect();
    assert_eq!(
        estimadas,
        [false, false, false, false, false, false, true, true]
    );
    let corta = plan(app, &con(json!({ "estimar": true }))).await;
    assert_eq!(corta["estimado_desde"], Value::Null);
}

async fn as_known_on_a_day_it_says_what_today_changes(app: &TestApp) {
    let mut pedido = con(json!({
        "estimar": true,
        "pagos": [{ "numero": 1, "fecha": "2025-11-28" }],
        "incumplimiento": { "pagadas": 2, "fecha": "2026-02-27" },
    }));
    let hoy = plan(app, &pedido).await;
    assert_eq!(hoy["diferencia_con_hoy"], Value::Null);
    // Then the rate of August was carried on.
    pedido["conocido_al"] = json!("2025-08-15");
    let entonces = plan(app, &pedido).await;
    assert_eq!(entonces["estimado_desde"], "2025-09-01");
    let diferencia = &entonces["diferencia_con_hoy"];
    for (parte, antes, despues) in [
        ("total", &entonces["total"], &hoy["total"]),
        (
            "intereses_plazo",
            &entonces["intereses_plazo"],
            &hoy["intereses_plazo"],
        ),
        (
            "pagos",
            &entonces["pagos"][0]["total"],
            &hoy["pagos"][0]["total"],
        ),
        (
            "incumplimiento",
            &entonces["incumplimiento"]["total"],
            &hoy["incumplimiento"]["total"],
        ),
    ] {
        assert_eq!(&diferencia[parte]["antes"], antes, "{parte}");
        assert_eq!(&diferencia[parte]["despues"], despues, "{parte}");
        assert_ne!(diferencia[parte]["diferencia"], "0.00", "{parte}");
    }
}

async fn every_field_that_cannot_be_read_is_told_at_once(app: &TestApp) {
    let pedido = con(json!({
        "capital": "mil", "sancion": "-1", "cuota_inicial": "1,5",
        "periodicidad": "diaria", "garantia": "palabra",
        "abonos": [{ "fecha": "2025-11-10", "valor": "x" }],
    }));
    let problema = preguntar(app, &pedido)
        .await
        .problema(422, "DATOS_INVALIDOS");
    let errores = problema["errores"].as_array().unwrap().iter();
    let errores: Vec<_> = errores
        .map(|e| (e["campo"].as_str().unwrap(), e["codigo"].as_str().unwrap()))
        .collect();
    assert_eq!(
        errores,
        [
            ("/capital", "VALOR_ILEGIBLE"),
            ("/sancion", "VALOR_NEGATIVO"),
            ("/cuota_inicial", "VALOR_ILEGIBLE"),
            ("/periodicidad", "CODIGO_DESCONOCIDO"),
            ("/garantia", "CODIGO_DESCONOCIDO"),
            ("/abonos/0/valor", "VALOR_ILEGIBLE"),
        ]
    );
    for (cambio, campo, codigo) in [
        (json!({ "propina": 1 }), "/propina", "CAMPO_DESCONOCIDO"),
        (json!({ "numero_cuotas": "5" }), "/numero_cuotas", "FORMATO"),
        (
            json!({ "abonos": [{ "fecha": "2025-11-31", "valor": "1" }] }),
            "/abonos/0/fecha",
            "FORMATO",
        ),
    ] {
        preguntar(app, &con(cambio))
            .await
            .campo_invalido(422, "DATOS_INVALIDOS", campo, codigo);
    }
}

async fn what_the_norms_refuse_points_at_its_field_and_names_the_norm(app: &TestApp) {
    let abono =
        |fecha: &str, valor: &str| json!({ "abonos": [{ "fecha": fecha, "valor": valor }] });
    let casos = [
        (
            json!({ "capital": "0", "intereses": "0", "sancion": "0" }),
            "/capital",
            "SIN_DEUDA",
        ),
        (
            json!({ "numero_cuotas": 0 }),
            "/numero_cuotas",
            "SIN_CUOTAS",
        ),
        (
            json!({ "primera_cuota": "2025-09-30" }),
            "/primera_cuota",
            "PRIMERA_CUOTA_ANTERIOR",
        ),
        (
            json!({ "cuota_inicial": "22440194" }),
            "/cuota_inicial",
            "CUOTA_INICIAL_EXCEDE",
        ),
        (
            json!({ "en_boletin_de_deudores": true }),
            "/en_boletin_de_deudores",
            "EN_BOLETIN_DE_DEUDORES",
        ),
        (
            json!({ "numero_cuotas": 61, "garantia": "real" }),
            "/numero_cuotas",
            "PLAZO_EXCEDIDO",
        ),
        (
            json!({ "numero_cuotas": 13 }),
            "/garantia",
            "PLAZO_SIN_GARANTIA",
        ),
        (
            json!({ "ultimo_incumplimiento": "2025-09-01" }),
            "/garantia",
            "INCUMPLIMIENTO_RECIENTE",
        ),
        (
            json!({ "capital": "900000000000", "garantia": "personal" }),
            "/garantia",
            "GARANTIA_PERSONAL_INSUFICIENTE",
        ),
        (
            abono("2025-11-10", "0"),
            "/abonos/0/valor",
            "ABONO_SIN_VALOR",
        ),
        (
            abono("2025-11-10", "17952156.01"),
            "/abonos/0/valor",
            "ABONO_EXCEDE",
        ),
        (
            abono("2025-09-29", "1"),
            "/abonos/0/fecha",
            "ABONO_ANTERIOR",
        ),
        (
            abono("2026-03-02", "1"),
            "/abonos/0/fecha",
            "PLAN_TERMINADO",
        ),
        (
            json!({ "pagos": [{ "numero": 9, "fecha": "2025-11-10" }] }),
            "/pagos/0/numero",
            "CUOTA_INEXISTENTE",
        ),
        (
            json!({
                "pagos": [{ "numero": 1, "fecha": "2025-11-10" }],
                "abonos": [{ "fecha": "2025-11-10", "valor": "1" }],
            }),
            "/pagos/0/fecha",
            "CUOTA_YA_PAGADA",
        ),
        (
            json!({ "incumplimiento": { "pagadas": 2, "fecha": "2025-12-31" } }),
            "/incumplimiento/fecha",
            "SIN_INCUMPLIMIENTO",
        ),
    ];
    for (cambio, campo, codigo) in casos {
        preguntar(app, &con(cambio)).await.campo_invalido(
            422,
            "SIMULACION_IMPOSIBLE",
            campo,
            codigo,
        );
    }
    let problema = preguntar(app, &con(json!({ "numero_cuotas": 13 })))
        .await
        .problema(422, "SIMULACION_IMPOSIBLE");
    let detalle = problema["detail"].as_str().unwrap();
    assert!(
        detalle.contains("Ley 1066 de 2006")
            || detalle.contains("Decreto 4473 de 2006")
            || detalle.contains("art. 814"),
        "{detalle}"
    );
}
