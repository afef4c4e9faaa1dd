//! The account of one debt: the figures of worked cases that were calculated apart, day by day and
//! with exact fractions, and what is refused beside its field.

use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};

en_ambos_motores![
    a_partial_payment_is_imputed_on_its_day_and_explained,
    an_annulled_payment_is_undone_by_counter_entries,
    a_correction_is_worth_the_difference_of_two_liquidations,
    suspended_days_bear_no_interest_and_are_counted,
    interest_runs_from_the_day_that_the_act_says,
    what_is_paid_in_excess_is_a_credit_with_its_name,
    an_unpaid_sancion_is_updated_and_a_debt_at_usura_is_not,
    without_a_rate_it_is_refused_or_estimated_as_who_asks_prefers,
    as_known_on_a_day_it_says_what_today_changes,
    before_the_first_version_nothing_is_owed,
    every_field_that_cannot_be_read_is_told_at_once,
    what_the_law_refuses_of_a_debt_points_at_its_field,
    nothing_is_written,
];

fn version(presentada_en: &str, capital: &str, sancion: &str) -> Value {
    json!({
        "presentada_en": presentada_en, "vencimiento": "2025-07-15",
        "capital": capital, "sancion": sancion,
    })
}

fn deuda(fecha: &str) -> Value {
    json!({
        "mora": "et_635", "imputacion": "prst", "fecha": fecha,
        "versiones": [version("2025-07-15", "20520000", "923000")],
    })
}

fn con_pagos(fecha: &str, pagos: Value) -> Value {
    let mut pedido = deuda(fecha);
    pedido["pagos"] = pagos;
    pedido
}

fn un_pago(fecha: &str) -> Value {
    let pago = json!({ "id": "p1", "fecha": "2025-08-15", "valor": "10000000" });
    con_pagos(fecha, json!([pago]))
}

async fn preguntar(app: &TestApp, pedido: &Value) -> ser_testkit::Respuesta {
    app.post("/simulador/deuda").json(pedido).await
}

async fn cuenta(app: &TestApp, pedido: &Value) -> Value {
    preguntar(app, pedido).await.esperar(200)
}

#[track_caller]
fn comprobar(objeto: &Value, esperado: &[(&str, &str)]) {
    for (campo, valor) in esperado {
        assert_eq!(objeto[*campo], *valor, "{campo} de {objeto}");
    }
}

/// Every movement in short: `pago p1: banco / cartera_capital 10.00`.
fn movimientos(cuenta: &Value) -> Vec<String> {
    let lista = cuenta["movimientos"].as_array().unwrap();
    let texto = |valor: &Value| valor.as_str().unwrap_or("-").to_owned();
    lista
        .iter()
        .map(|m| {
            let partes = ["clase", "pago", "debito", "credito", "valor"].map(|c| texto(&m[c]));
            let [clase, pago, debito, credito, valor] = partes;
            format!("{clase} {pago}: {debito} / {credito} {valor}")
        })
        .collect()
}

/// Every line of a tree, with its parts.
fn todas(lineas: &Value) -> Vec<Value> {
    let lineas = lineas.as_array().unwrap().iter();
    lineas
        .flat_map(|linea| [vec![linea.clone()], todas(&linea["lineas"])].concat())
        .collect()
}

async fn a_partial_payment_is_imputed_on_its_day_and_explained(app: &TestApp) {
    let cuenta = cuenta(app, &un_pago("2025-09-30")).await;
    comprobar(
        &cuenta,
        &[
            ("capital", "11125686.00"),
            ("sancion", "500439.00"),
            ("intereses", "540875.00"),
            ("indexacion", "0.00"),
            ("total", "12167000.00"),
            ("pagado", "10000000.00"),
            ("saldo_a_favor", "0.00"),
            ("intereses_causados", "724000.00"),
        ],
    );
    comprobar(
        &cuenta["pagos"][0],
        &[
            ("id", "p1"),
            ("a_sancion", "422561.00"),
            ("a_intereses", "183125.00"),
            ("a_capital", "9394314.00"),
            ("saldo_a_favor", "0.00"),
        ],
    );
    assert_eq!(cuenta["pagos"][0]["regla"]["codigo"], "imputacion.prst");
    // 16 days of July and 15 of August before the payment; 16 and 30 after it.
    let dias: Vec<_> = cuenta["tramos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| t["dias"].as_u64())
        .collect();
    assert_eq!(dias, [Some(31), Some(46)]);
    assert_eq!(cuenta["dias_mora"], 77);
    assert_eq!(cuenta["oficial"], false);
    assert_eq!(cuenta["demostrativo"], false);
    assert_eq!(cuenta["lineas"][0]["valor"], cuenta["total"]);
    assert_eq!(cuenta["lineas"][1]["valor"], cuenta["pagado"]);
    let lineas = todas(&cuenta["lineas"]);
    assert!(
        lineas
            .iter()
            .all(|l| !l["formula"].as_str().unwrap().is_empty())
    );
    assert!(
        lineas
            .iter()
            .any(|l| l["parametro"]["codigo"] == "mora.tasa")
    );
    assert_eq!(
        movimientos(&cuenta),
        [
            "cargo -: cartera_capital / ingreso 20520000.00",
            "cargo -: cartera_sancion / ingreso 923000.00",
            "cargo -: cartera_intereses / ingreso 724000.00",
            "pago p1: banco / cartera_capital 9394314.00",
            "pago p1: banco / cartera_sancion 422561.00",
            "pago p1: banco / cartera_intereses 183125.00",
        ]
    );
}

async fn an_annulled_payment_is_undone_by_counter_entries(app: &TestApp) {
    let pagos = json!([
        { "id": "p1", "fecha": "2025-08-15", "valor": "10000000", "anulado_en": "2025-09-10" },
        { "id": "p2", "fecha": "2025-09-01", "valor": "4000000" },
    ]);
    let antes = cuenta(app, &con_pagos("2025-09-09", pagos.clone())).await;
    assert_eq!(antes["total"], "8001000.00");
    assert_eq!(antes["pagos_sin_contar"], json!([]));
    let mut pedido = con_pagos("2025-09-10", pagos);
    pedido["movimientos_desde"] = json!("2025-09-09");
    let despues = cuenta(app, &pedido).await;
    assert_eq!(despues["total"], "18160000.00");
    assert_eq!(despues["pagos_sin_contar"][0]["id"], "p1");
    comprobar(
        &despues["cambio"]["total"],
        &[
            ("antes", "8001000.00"),
            ("despues", "18160000.00"),
            ("diferencia", "10159000.00"),
        ],
    );
    assert_eq!(
        movimientos(&despues),
        [
            "contrapago p1: cartera_capital / banco 9394314.00",
            "contrapago p1: cartera_sancion / banco 422561.00",
            "contrapago p1: cartera_intereses / banco 183125.00",
            "contrapago p2: cartera_capital / banco 3720032.00",
            "contrapago p2: cartera_sancion / banco 167329.00",
            "contrapago p2: cartera_intereses / banco 112639.00",
            "cargo -: cartera_intereses / ingreso 159000.00",
            "pago p2: banco / cartera_capital 3719918.00",
            "pago p2: banco / cartera_sancion 167324.00",
            "pago p2: banco / cartera_intereses 112758.00",
        ]
    );
}

async fn a_correction_is_worth_the_difference_of_two_liquidations(app: &TestApp) {
    let pagos = json!([
        { "id": "p1", "fecha": "2025-08-29", "valor": "9000000" },
        { "id": "p2", "fecha": "2025-10-20", "valor": "3000000" },
    ]);
    let mut pedido = con_pagos("2025-10-20", pagos);
    let mut ultima = version("2025-10-20", "22000000", "100000");
    ultima["sancion_correccion"] = json!("348000");
    pedido["versiones"] = json!([
        version("2025-07-15", "20520000", "0"),
        version("2025-08-20", "5000000", "0"),
        ultima,
    ]);
    let corregida = cuenta(app, &pedido).await;
    comprobar(
        &corregida,
        &[
            ("capital", "10643822.00"),
            ("sancion", "216747.00"),
            ("intereses", "647431.00"),
            ("total", "11508000.00"),
        ],
    );
    assert_eq!(corregida["version"]["sancion_correccion"], "348000.00");
    let correcciones = corregida["correcciones"].as_array().unwrap();
    let totales: Vec<_> = correcciones
        .iter()
        .map(|c| {
            (
                c["presentada_en"].as_str(),
                c["diferencia"]["total"]["diferencia"].as_str(),
            )
        })
        .collect();
    assert_eq!(
        totales,
        [
            (Some("2025-08-20"), Some("-9484000.00")),
            (Some("2025-10-20"), Some("11508000.00")),
        ]
    );
    // The middle version left the payments as a credit, which the last one takes back.
    comprobar(
        &correcciones[1]["diferencia"]["saldo_a_favor"],
        &[
            ("antes", "6858000.00"),
            ("despues", "0.00"),
            ("diferencia", "-6858000.00"),
        ],
    );
    let conceptos: Vec<_> = todas(&corregida["lineas"]);
    let linea = conceptos
        .iter()
        .find(|l| l["concepto"] == "Corrección del 20 de octubre de 2025");
    assert_eq!(linea.unwrap()["valor"], "11508000.00");
    // On the eve the last correction does not exist yet.
    pedido["fecha"] = json!("2025-10-19");
    let vispera = cuenta(app, &pedido).await;
    assert_eq!(vispera["correcciones"].as_array().unwrap().len(), 1);
    assert_eq!(vispera["pagos_sin_contar"][0]["id"], "p2");
}

async fn suspended_days_bear_no_interest_and_are_counted(app: &TestApp) {
    let mut pedido = con_pagos(
        "2025-09-30",
        json!([
            { "id": "p1", "fecha": "2025-08-20", "valor": "5000000" },
            { "id": "p2", "fecha": "2025-09-20", "valor": "1000000" },
        ]),
    );
    pedido["imputacion"] = json!("rds");
    pedido["versiones"] = json!([version("2025-07-15", "20520000", "0")]);
    pedido["suspensiones"] = json!([{
        "desde": "2025-08-10", "hasta": "2025-09-05",
        "acto": "Resolución 100 de prueba", "norma": "Acto del ministerio",
    }]);
    let suspendida = cuenta(app, &pedido).await;
    comprobar(
        &suspendida,
        &[
            ("capital", "14992000.00"),
            ("intereses", "94000.00"),
            ("total", "15086000.00"),
        ],
    );
    // 77 days from the due date, 27 of them suspended: 11 before the first payment and 16 after.
    assert_eq!(suspendida["dias_mora"], 50);
    assert_eq!(suspendida["dias_suspendidos"], 27);
    let dias: Vec<_> = suspendida["tramos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| t["dias_suspendidos"].as_u64())
        .collect();
    assert_eq!(dias, [Some(11), Some(16), Some(0)]);
    let lineas = serde_json::to_string(&suspendida["lineas"]).unwrap();
    assert!(lineas.contains("Resolución 100 de prueba"), "{lineas}");
}

async fn interest_runs_from_the_day_that_the_act_says(app: &TestApp) {
    let mut pedido = con_pagos(
        "2025-09-30",
        json!([
            { "id": "p1", "fecha": "2025-07-31", "valor": "520000" },
            { "id": "p2", "fecha": "2025-08-31", "valor": "1000000" },
        ]),
    );
    pedido["imputacion"] = json!("rds");
    pedido["versiones"] = json!([version("2025-07-15", "20520000", "0")]);
    pedido["intereses_desde"] =
        json!({ "dia": "2025-08-10", "acto": "la Resolución 20 de prueba" });
    let desde_el_acto = cuenta(app, &pedido).await;
    comprobar(
        &desde_el_acto,
        &[
            ("capital", "19279000.00"),
            ("intereses", "365000.00"),
            ("total", "19644000.00"),
        ],
    );
    assert_eq!(desde_el_acto["tramos"][0]["desde"], "2025-08-10");
    assert_eq!(desde_el_acto["dias_mora"], 52);
}

async fn what_is_paid_in_excess_is_a_credit_with_its_name(app: &TestApp) {
    let pagos = json!([{ "id": "p1", "fecha": "2025-09-30", "valor": "22500000.75" }]);
    let cuenta = cuenta(app, &con_pagos("2026-03-31", pagos)).await;
    comprobar(&cuenta, &[("total", "0.00"), ("saldo_a_favor", "60000.75")]);
    assert_eq!(cuenta["pagos"][0]["saldo_a_favor"], "60000.75");
    assert!(
        movimientos(&cuenta).contains(&"pago p1: banco / saldo_a_favor 60000.75".to_owned()),
        "{cuenta}"
    );
    let lineas = todas(&cuenta["lineas"]);
    let credito = lineas.iter().find(|l| l["valor"] == "60000.75").unwrap();
    assert!(
        credito["norma"]
            .as_str()
            .unwrap()
            .contains("Decreto 1161 de 2010")
    );
}

async fn an_unpaid_sancion_is_updated_and_a_debt_at_usura_is_not(app: &TestApp) {
    let mut pedido = json!({
        "mora": "et_635", "imputacion": "prst", "fecha": "2025-09-30",
        "versiones": [{
            "presentada_en": "2022-07-15", "vencimiento": "2022-07-15",
            "capital": "0", "sancion": "1000000",
        }],
        "indexacion": { "metodo": "sancion_autoliquidada" },
    });
    let indexada = cuenta(app, &pedido).await;
    comprobar(
        &indexada,
        &[
            ("sancion", "1000000.00"),
            ("indexacion", "150000.00"),
            ("total", "1150000.00"),
        ],
    );
    // The tree of the total opens the updating into its years, once.
    let lineas = todas(&indexada["lineas"]);
    assert_eq!(
        lineas
            .iter()
            .filter(|l| l["codigo"] == "indexacion")
            .count(),
        1
    );
    let reajustes = lineas.iter().filter(|l| l["codigo"] == "reajuste_anual");
    let reajustes: Vec<_> = reajustes.map(|l| l["valor"].as_str().unwrap()).collect();
    assert_eq!(reajustes, ["92800.00", "56825.60"]);
    assert!(
        movimientos(&indexada)
            .contains(&"cargo -: cartera_indexacion / ingreso 150000.00".to_owned())
    );

    pedido["movimientos_desde"] = json!("2024-12-31");
    let desde = cuenta(app, &pedido).await;
    // 92 800 → 93 000 had been charged by then.
    assert_eq!(
        movimientos(&desde),
        ["cargo -: cartera_indexacion / ingreso 57000.00"]
    );
    pedido.as_object_mut().unwrap().remove("movimientos_desde");

    pedido["indexacion"] = json!({ "metodo": "sancion_por_acto", "firmeza": "2024-06-10" });
    pedido["versiones"][0]["sancion"] = json!("5000000");
    assert_eq!(cuenta(app, &pedido).await["indexacion"], "260000.00");

    let ipc = json!({ "metodo": "ipc", "mes_inicial": "2020-12", "mes_final": "2024-12" });
    pedido["indexacion"] = ipc;
    pedido["fecha"] = json!("2025-06-30");
    pedido["versiones"] = json!([{
        "presentada_en": "2020-12-01", "vencimiento": "2020-12-31", "capital": "10000000",
    }]);
    preguntar(app, &pedido).await.campo_invalido(
        422,
        "SIMULACION_IMPOSIBLE",
        "/indexacion/metodo",
        "DOBLE_ACTUALIZACION",
    );
    pedido["mora"] = json!("ninguno");
    let por_ipc = cuenta(app, &pedido).await;
    comprobar(
        &por_ipc,
        &[("indexacion", "3735000.00"), ("total", "13735000.00")],
    );
}

async fn without_a_rate_it_is_refused_or_estimated_as_who_asks_prefers(app: &TestApp) {
    let mut pedido = deuda("2026-04-10");
    let problema = preguntar(app, &pedido).await.campo_invalido(
        422,
        "TASA_MORA_SIN_PUBLICAR",
        "/fecha",
        "TASA_MORA_SIN_PUBLICAR",
    );
    assert_eq!(problema["mes"], "2026-04");
    pedido["estimar"] = json!(true);
    let estimada = cuenta(app, &pedido).await;
    // March's 23.52 % carried on for ten days.
    comprobar(
        &estimada,
        &[
            ("intereses", "3473000.00"),
            ("total", "24916000.00"),
            ("estimado_desde", "2026-04-01"),
        ],
    );
    pedido["fecha"] = json!("2026-03-31");
    let cierta = cuenta(app, &pedido).await;
    assert_eq!(cierta["intereses"], "3341000.00");
    assert_eq!(cierta["estimado_desde"], Value::Null);
}

async fn as_known_on_a_day_it_says_what_today_changes(app: &TestApp) {
    let mut pedido = deuda("2025-09-30");
    pedido["conocido_al"] = json!("2025-08-15");
    let problema = preguntar(app, &pedido)
        .await
        .problema(422, "TASA_MORA_SIN_PUBLICAR");
    assert_eq!(problema["mes"], "2025-09");
    pedido["estimar"] = json!(true);
    let entonces = cuenta(app, &pedido).await;
    // August's 23.17 % instead of September's 23.01 %: 999 492.66 against 996 794.14.
    comprobar(
        &entonces,
        &[
            ("intereses", "999000.00"),
            ("estimado_desde", "2025-09-01"),
            ("conocido_al", "2025-08-15"),
        ],
    );
    comprobar(
        &entonces["diferencia_con_hoy"]["intereses"],
        &[
            ("antes", "999000.00"),
            ("despues", "997000.00"),
            ("diferencia", "-2000.00"),
        ],
    );
}

async fn before_the_first_version_nothing_is_owed(app: &TestApp) {
    let mut pedido = un_pago("2025-08-31");
    pedido["versiones"] = json!([version("2025-09-30", "20520000", "923000")]);
    let antes = cuenta(app, &pedido).await;
    assert_eq!(antes["version"], Value::Null);
    comprobar(
        &antes,
        &[("total", "0.00"), ("saldo_a_favor", "10000000.00")],
    );
}

async fn every_field_that_cannot_be_read_is_told_at_once(app: &TestApp) {
    let mut pedido = un_pago("2025-09-30");
    pedido["mora"] = json!("usura");
    pedido["imputacion"] = json!("marte");
    pedido["versiones"][0]["capital"] = json!("mil");
    pedido["versiones"][0]["sancion"] = json!("-1");
    pedido["pagos"][0]["valor"] = json!("1,5");
    pedido["intereses_desde"] = json!({ "dia": "2025-08-10", "acto": " " });
    pedido["suspensiones"] = json!([
        { "desde": "2025-08-10", "hasta": "2025-08-01", "acto": "a", "norma": "n" },
        { "desde": "2025-08-10", "acto": "a", "norma": "" },
    ]);
    pedido["indexacion"] = json!({ "metodo": "ipc", "mes_inicial": "2020-13" });
    pedido["movimientos_desde"] = json!("2025-10-01");
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
            ("/mora", "CODIGO_DESCONOCIDO"),
            ("/imputacion", "CODIGO_DESCONOCIDO"),
            ("/versiones/0/capital", "VALOR_ILEGIBLE"),
            ("/versiones/0/sancion", "VALOR_NEGATIVO"),
            ("/pagos/0/valor", "VALOR_ILEGIBLE"),
            ("/intereses_desde/acto", "FALTA_ACTO"),
            ("/suspensiones/0/hasta", "SUSPENSION_INVERTIDA"),
            ("/suspensiones/1/norma", "FALTA_ACTO"),
            ("/indexacion/mes_inicial", "MES_ILEGIBLE"),
            ("/indexacion/mes_final", "MES_ILEGIBLE"),
            ("/movimientos_desde", "DESPUES_DE_LA_FECHA"),
        ]
    );
    let mut sobra = deuda("2025-09-30");
    sobra["versiones"][0]["propina"] = json!("1");
    preguntar(app, &sobra)
        .await
        .problema(400, "JSON_MAL_FORMADO");
    let mut sin_firmeza = deuda("2025-09-30");
    sin_firmeza["indexacion"] = json!({ "metodo": "sancion_por_acto" });
    preguntar(app, &sin_firmeza).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/indexacion/firmeza",
        "FALTA_FIRMEZA",
    );
    let mut vacia = deuda("2025-09-30");
    vacia["versiones"] = json!([]);
    preguntar(app, &vacia)
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/versiones", "LENGTH");
}

async fn what_the_law_refuses_of_a_debt_points_at_its_field(app: &TestApp) {
    let p1 = json!({ "id": "p1", "fecha": "2025-08-15", "valor": "1" });
    let mut desorden = deuda("2025-09-30");
    desorden["versiones"] = json!([
        version("2025-08-20", "1", "0"),
        version("2025-07-15", "2", "0"),
    ]);
    let mut anulado = p1.clone();
    anulado["anulado_en"] = json!("2025-08-01");
    for (pedido, campo, codigo) in [
        (
            desorden,
            "/versiones/1/presentada_en",
            "VERSIONES_EN_DESORDEN",
        ),
        (
            con_pagos("2025-09-30", json!([p1, p1])),
            "/pagos/1/id",
            "PAGO_REPETIDO",
        ),
        (
            con_pagos("2025-09-30", json!([anulado])),
            "/pagos/0/anulado_en",
            "ANULACION_ANTERIOR",
        ),
    ] {
        preguntar(app, &pedido)
            .await
            .campo_invalido(422, "SIMULACION_IMPOSIBLE", campo, codigo);
    }
    let mut sin_regla = con_pagos(
        "2025-09-30",
        json!([p1, { "id": "p0", "fecha": "2009-07-29", "valor": "1" }]),
    );
    sin_regla["versiones"][0]["vencimiento"] = json!("2009-07-15");
    preguntar(app, &sin_regla).await.campo_invalido(
        422,
        "SIMULACION_IMPOSIBLE",
        "/pagos/1/fecha",
        "PAGO_ANTES_DE_LA_REGLA",
    );
}

async fn nothing_is_written(app: &TestApp) {
    let antes = ser_testkit::base::filas(&app.contexto.base).await;
    cuenta(app, &un_pago("2025-09-30")).await;
    assert_eq!(antes, ser_testkit::base::filas(&app.contexto.base).await);
}
