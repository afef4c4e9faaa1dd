//! What of a debt is refused, and beside which field.

use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::json;

use super::{con_pagos, deuda, preguntar, un_pago, version};

en_ambos_motores![
    a_date_that_nobody_means_is_refused,
    dates_that_contradict_each_other_are_told_beside_their_field,
    every_field_that_cannot_be_read_is_told_at_once,
    what_the_law_refuses_of_a_debt_points_at_its_field,
];

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
    preguntar(app, &sobra).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/versiones/0/propina",
        "CAMPO_DESCONOCIDO",
    );
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

async fn dates_that_contradict_each_other_are_told_beside_their_field(app: &TestApp) {
    let acto = |dia: &str| json!({ "dia": dia, "acto": "la Resolución 20 de prueba" });
    let mut pedido = deuda("2025-12-31");
    let mut correcciones = [
        version("2025-08-20", "20520000", "0"),
        version("2025-10-20", "30000000", "0"),
    ];
    correcciones[1]["vencimiento"] = json!("2025-11-20");
    pedido["versiones"]
        .as_array_mut()
        .unwrap()
        .extend(correcciones);
    // The due date itself is the last day without interest.
    pedido["intereses_desde"] = acto("2025-07-15");
    let problema = preguntar(app, &pedido)
        .await
        .problema(422, "DATOS_INVALIDOS");
    assert_eq!(
        problema["errores"],
        json!([
            {
                "campo": "/versiones/2/vencimiento",
                "codigo": "VENCIMIENTO_DISTINTO",
                "mensaje": "Una corrección conserva el vencimiento de la deuda, el 15 de julio de 2025",
            },
            {
                "campo": "/intereses_desde/dia",
                "codigo": "ANTES_DEL_VENCIMIENTO",
                "mensaje": "Los intereses solo corren después del vencimiento, el 15 de julio de 2025",
            },
        ])
    );
    pedido["versiones"][2]["vencimiento"] = json!("2025-07-15");
    pedido["intereses_desde"] = acto("2025-07-16");
    preguntar(app, &pedido).await.esperar(200);
}

/// The years between two dates cost work, and anybody may ask.
async fn a_date_that_nobody_means_is_refused(app: &TestApp) {
    for (campo, dia) in [
        ("/fecha", "9999-12-31"),
        ("/versiones/0/vencimiento", "0001-01-01"),
    ] {
        let mut pedido = deuda("2025-09-30");
        pedido["estimar"] = json!(true);
        *pedido.pointer_mut(campo).unwrap() = json!(dia);
        preguntar(app, &pedido).await.campo_invalido(
            422,
            "DATOS_INVALIDOS",
            campo,
            "FECHA_FUERA_DE_RANGO",
        );
    }
}
