//! Spectrum fees that anybody may simulate: by formula, fixed, or in the instalments of an act.

use ser_testkit::{Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};

en_ambos_motores![
    the_list_says_which_formulas_are_known_and_what_each_asks_for,
    the_worked_fees_come_out_with_their_trace_and_due_date,
    several_years_are_instalments_and_the_first_part_waits_for_its_act,
    a_year_without_law_yet_has_no_value,
    what_an_act_fixes_is_not_computed,
    the_instalments_of_an_act_keep_its_dates,
    what_the_law_refuses_points_at_its_field,
    data_missing_or_of_another_calculation_is_told_at_once,
    as_known_on_a_day_the_unit_of_later_years_is_missing,
];

async fn simular(app: &TestApp, pedido: &Value) -> Respuesta {
    app.post("/simulador/espectro").json(pedido).await
}

fn con(pedido: &Value, campo: &str, valor: Value) -> Value {
    let mut otro = pedido.clone();
    otro[campo] = valor;
    otro
}

fn hf_2019() -> Value {
    json!({ "tipo": "hf", "desde": "2019-01-01", "hasta": "2019-12-31", "ancho_khz": "3.5",
        "horas": [{ "desde": 16, "hasta": 20 }] })
}

fn cubrimiento() -> Value {
    json!({ "tipo": "cubrimiento", "desde": "2020-01-01", "hasta": "2020-12-31",
        "ancho_mhz": "0.1", "frecuencia_mhz": "400", "areas": [
            { "area": "departamento", "departamento": "05" },
            { "area": "municipio", "departamento": "05", "categoria": 2, "ambito": "urbano" },
        ] })
}

fn renovacion() -> Value {
    json!({ "tipo": "cronograma", "acto": "la Resolución 100", "norma": "Decreto 542 de 2014",
        "fecha_acto": "2025-02-01", "termina": "2027-03-31", "cuotas": [
            { "vencimiento": "2025-03-31", "valor": "2000000" },
            { "vencimiento": "2026-03-31", "valor": "4000000" },
            { "vencimiento": "2027-03-31", "valor": "4000000" },
        ] })
}

async fn the_list_says_which_formulas_are_known_and_what_each_asks_for(app: &TestApp) {
    let lista = app.get("/simulador/espectro/formulas").await.esperar(200);
    let usos = lista["usos"].as_array().unwrap();
    let derivables: Vec<&str> = usos
        .iter()
        .filter(|uso| uso["derivable"] == true)
        .map(|uso| uso["codigo"].as_str().unwrap())
        .collect();
    assert_eq!(
        derivables,
        [
            "hf",
            "cubrimiento",
            "satelite",
            "recinto_cerrado",
            "rds_enlaces_sociales"
        ]
    );
    assert_eq!(usos.len(), 9);
    let hf = &usos[0];
    assert_eq!(
        hf["campos"],
        json!(["ancho_khz", "horas", "desde", "hasta"])
    );
    assert_eq!(hf["registros"][0]["pago"], "anual_anticipado");
    assert_eq!(
        hf["registros"][0]["parametro"]["norma"],
        "Decreto 1972 de 2003"
    );
    let por_acto = usos
        .iter()
        .find(|uso| uso["codigo"] == "rds_estacion")
        .unwrap();
    for registro in por_acto["registros"].as_array().unwrap() {
        assert_eq!(registro["expresion"], Value::Null);
    }
    assert_eq!(lista["derechos"].as_array().unwrap().len(), 8);
    assert_eq!(lista["otros"].as_array().unwrap().len(), 4);
    assert_eq!(lista["categorias"].as_array().unwrap().len(), 8);
    let departamentos = lista["departamentos"].as_array().unwrap();
    let lugar = |codigo: &str| {
        let mut lugares = departamentos.iter();
        lugares.find(|lugar| lugar["codigo"] == codigo).unwrap()
    };
    assert_eq!(lugar("05")["nombre"], "Antioquia");
    assert_eq!(lugar("05")["entero"], true);
    assert_eq!(
        lugar("05")["categorias"],
        json!(["2", "3", "4", "5", "6", "7", "8"])
    );
    // Bogotá counts in Cundinamarca: it is no area of its own, and is alone in its category.
    assert_eq!(lugar("11")["entero"], false);
    assert_eq!(lugar("11")["categorias"], json!(["1"]));
    assert!(
        !lugar("25")["categorias"]
            .as_array()
            .unwrap()
            .contains(&json!("1"))
    );
    assert_eq!(lista["excepciones"][0]["codigo"], "trunking");
}

/// The figures are those of `api/domain/casos/espectro`, which cite how each was derived.
async fn the_worked_fees_come_out_with_their_trace_and_due_date(app: &TestApp) {
    let anio = |tipo: &str, anio: i32, mas: Value| {
        let mut pedido = json!({ "tipo": tipo, "desde": format!("{anio}-01-01"),
            "hasta": format!("{anio}-12-31") });
        for (campo, valor) in mas.as_object().unwrap() {
            pedido[campo] = valor.clone();
        }
        pedido
    };
    for (pedido, valor, vencimiento) in [
        // The last day of March 2019 is a Sunday.
        (hf_2019(), "1739000.00", json!("2019-04-01")),
        (cubrimiento(), "73991000.00", json!("2020-03-31")),
        // Satellite capacity is paid the year after.
        (
            anio("satelite", 2024, json!({ "ancho_khz": "36000" })),
            "609752000.00",
            json!("2025-03-31"),
        ),
        (
            anio("recinto_cerrado", 2025, json!({ "sitios": 1 })),
            "670000.00",
            json!("2025-03-31"),
        ),
        (
            anio("rds_enlaces_sociales", 2026, json!({})),
            "983000.00",
            json!("2026-03-31"),
        ),
        (
            json!({ "tipo": "derecho", "derecho": "registro_postal", "fecha_acto": "2025-06-30",
                "fecha_hecho": "2025-10-03" }),
            "134003000.00",
            json!("2025-11-04"),
        ),
        (
            json!({ "tipo": "derecho", "derecho": "registro_postal", "fecha_acto": "2025-06-30" }),
            "134003000.00",
            Value::Null,
        ),
        (
            json!({ "tipo": "escalonamiento", "anterior": "1000000", "nuevo": "2000000",
                "anio": 2011 }),
            "1500000.00",
            json!("2011-03-31"),
        ),
    ] {
        let simulado = simular(app, &pedido).await.esperar(200);
        assert_eq!(simulado["valor"], valor, "{pedido}");
        let linea = &simulado["lineas"][0];
        assert_eq!(linea["valor"], valor, "{pedido}");
        assert!(!linea["formula"].as_str().unwrap().is_empty());
        assert!(!linea["norma"].as_str().unwrap().is_empty());
        let cuotas = simulado["cuotas"].as_array().unwrap();
        assert_eq!(cuotas.len(), 1, "{pedido}");
        assert_eq!(cuotas[0]["valor"], valor, "{pedido}");
        assert_eq!(cuotas[0]["vencimiento"], vencimiento, "{pedido}");
        assert_eq!(
            cuotas[0]["falta"].is_null(),
            !vencimiento.is_null(),
            "{pedido}"
        );
        assert_eq!(
            cuotas[0]["regla"].is_null(),
            vencimiento.is_null(),
            "{pedido}"
        );
        assert_eq!(simulado["oficial"], false);
        assert_eq!(simulado["incompleto"], false);
    }
    let hacer = json!({ "tipo": "obligaciones_hacer", "total": "10000000", "parte": "9000000",
        "fecha_acto": "2023-05-19" });
    let hacer = simular(app, &hacer).await.esperar(200);
    assert_eq!(hacer["valor"], "9000000.00");
    assert_eq!(hacer["cuotas"], json!([]));
}

/// 3.5 kHz × 0.6 × 781 242 = 1 640 608.20 of 2018; from July, 184 of 365 days: 827 046.33.
async fn several_years_are_instalments_and_the_first_part_waits_for_its_act(app: &TestApp) {
    let dos = con(&hf_2019(), "desde", json!("2018-07-01"));
    let simulado = simular(app, &dos).await.esperar(200);
    assert_eq!(simulado["valor"], "2566000.00");
    let cuotas = simulado["cuotas"].as_array().unwrap();
    let dias = |indice: usize| (&cuotas[indice]["desde"], &cuotas[indice]["hasta"]);
    assert_eq!(dias(0), (&json!("2018-07-01"), &json!("2018-12-31")));
    assert_eq!(dias(1), (&json!("2019-01-01"), &json!("2019-12-31")));
    assert_eq!(cuotas[0]["valor"], "827000.00");
    assert_eq!(cuotas[1]["valor"], "1739000.00");
    assert_eq!(cuotas[0]["vencimiento"], Value::Null);
    assert!(
        cuotas[0]["falta"]
            .as_str()
            .unwrap()
            .contains("según el acto")
    );
    // Thirty days after 2018-06-15 end on a Sunday.
    let mut con_acto = con(&dos, "hecho", json!("fraccion"));
    con_acto["fecha_hecho"] = json!("2018-06-15");
    let simulado = simular(app, &con_acto).await.esperar(200);
    assert_eq!(simulado["cuotas"][0]["vencimiento"], "2018-07-16");
    assert_eq!(simulado["cuotas"][0]["falta"], Value::Null);
    assert_eq!(simulado["cuotas"][1]["vencimiento"], "2019-04-01");
}

/// 3.5 kHz × 0.6 × 116 UVB × 12 110 = 2 949 996 in 2026; the UVB of 2027 is not published.
async fn a_year_without_law_yet_has_no_value(app: &TestApp) {
    let mut pedido = con(&hf_2019(), "desde", json!("2026-01-01"));
    pedido["hasta"] = json!("2027-12-31");
    let simulado = simular(app, &pedido).await.esperar(200);
    assert_eq!(simulado["valor"], "2950000.00");
    assert_eq!(simulado["incompleto"], true);
    assert_eq!(simulado["lineas"].as_array().unwrap().len(), 1);
    let segunda = &simulado["cuotas"][1];
    assert_eq!(segunda["valor"], Value::Null);
    assert_eq!(segunda["vencimiento"], "2027-03-31");
    assert!(
        segunda["falta"].as_str().unwrap().contains("2027"),
        "{segunda}"
    );
}

async fn what_an_act_fixes_is_not_computed(app: &TestApp) {
    for tipo in [
        "punto_a_punto",
        "punto_a_zona",
        "rds_estacion",
        "rds_punto_a_punto",
    ] {
        let pedido = json!({ "tipo": tipo, "desde": "2025-01-01", "hasta": "2025-12-31" });
        let respuesta = simular(app, &pedido).await;
        respuesta.campo_invalido(422, "SIMULACION_IMPOSIBLE", "/tipo", "LO_FIJA_UN_ACTO");
        let detalle = respuesta.json()["detail"].as_str().unwrap().to_owned();
        assert!(detalle.contains("se liquida por acto"), "{detalle}");
    }
}

async fn the_instalments_of_an_act_keep_its_dates(app: &TestApp) {
    let simulado = simular(app, &renovacion()).await.esperar(200);
    assert_eq!(simulado["valor"], "10000000.00");
    let cuotas: Vec<(&str, &str)> = simulado["cuotas"]
        .as_array()
        .unwrap()
        .iter()
        .map(|cuota| {
            let texto = |campo: &str| cuota[campo].as_str().unwrap();
            (texto("vencimiento"), texto("valor"))
        })
        .collect();
    assert_eq!(
        cuotas,
        [
            ("2025-03-31", "2000000.00"),
            ("2026-03-31", "4000000.00"),
            ("2027-03-31", "4000000.00")
        ]
    );
    assert_eq!(simulado["lineas"][0]["lineas"].as_array().unwrap().len(), 3);
}

async fn what_the_law_refuses_points_at_its_field(app: &TestApp) {
    let area = |campo: &str, valor: Value| {
        let mut pedido = cubrimiento();
        pedido["areas"][1][campo] = valor;
        pedido
    };
    let cuota = |indice: usize, campo: &str, valor: &str| {
        let mut pedido = renovacion();
        pedido["cuotas"][indice][campo] = json!(valor);
        pedido
    };
    let hacer = json!({ "tipo": "obligaciones_hacer", "total": "10000000", "parte": "9000000.01",
        "fecha_acto": "2023-05-19" });
    let escalona =
        json!({ "tipo": "escalonamiento", "anterior": "-1", "nuevo": "1", "anio": 2011 });
    let hora = |desde: u8, hasta: u8| json!([{ "desde": desde, "hasta": hasta }]);
    for (pedido, campo, falla) in [
        (
            con(&hf_2019(), "horas", hora(16, 17)),
            "/horas",
            "POCAS_HORAS",
        ),
        (
            con(&hf_2019(), "ancho_khz", json!("0")),
            "/ancho_khz",
            "MEDIDA_NO_POSITIVA",
        ),
        (
            con(&hf_2019(), "hasta", json!("2018-12-31")),
            "/hasta",
            "PERIODO_INVALIDO",
        ),
        (
            con(&hf_2019(), "hasta", json!("2039-01-01")),
            "/hasta",
            "PERIODO_LARGO",
        ),
        (
            con(&cubrimiento(), "frecuencia_mhz", json!("5000")),
            "/frecuencia_mhz",
            "FRECUENCIA_SIN_N",
        ),
        (
            con(&cubrimiento(), "excepcion", json!("trunking")),
            "/frecuencia_mhz",
            "FUERA_DE_LA_EXCEPCION",
        ),
        (
            con(&cubrimiento(), "excepcion", json!("magia")),
            "/excepcion",
            "EXCEPCION_DESCONOCIDA",
        ),
        (
            con(&cubrimiento(), "areas", json!([])),
            "/areas",
            "SIN_AREA",
        ),
        (
            area("departamento", json!("00")),
            "/areas/1/departamento",
            "DEPARTAMENTO_SIN_Z",
        ),
        (
            area("categoria", json!(9)),
            "/areas/1/categoria",
            "CATEGORIA_DESCONOCIDA",
        ),
        (
            area("categoria", json!(1)),
            "/areas/1/categoria",
            "CATEGORIA_AJENA",
        ),
        (hacer.clone(), "/parte", "PARTE_EXCEDIDA"),
        (
            con(&hacer, "fecha_acto", json!("2019-07-24")),
            "/fecha_acto",
            "SIN_OBLIGACIONES_HACER",
        ),
        (escalona, "/anterior", "VALOR_NEGATIVO"),
        (con(&renovacion(), "acto", json!(" ")), "/acto", "SIN_ACTO"),
        (
            con(&renovacion(), "cuotas", json!([])),
            "/cuotas",
            "SIN_CUOTAS",
        ),
        (
            cuota(0, "valor", "1999999.99"),
            "/cuotas/0/valor",
            "PRIMERA_CUOTA_INSUFICIENTE",
        ),
        (
            cuota(1, "valor", "0"),
            "/cuotas/1/valor",
            "CUOTA_NO_POSITIVA",
        ),
        (
            cuota(1, "vencimiento", "2025-03-31"),
            "/cuotas/1/vencimiento",
            "DESORDEN",
        ),
        (
            cuota(0, "vencimiento", "2025-01-31"),
            "/cuotas/0/vencimiento",
            "ANTES_DEL_ACTO",
        ),
        (
            cuota(2, "vencimiento", "2027-04-01"),
            "/cuotas/2/vencimiento",
            "PASA_DE_LA_RENOVACION",
        ),
    ] {
        let respuesta = simular(app, &pedido).await;
        respuesta.campo_invalido(422, "SIMULACION_IMPOSIBLE", campo, falla);
    }
}

async fn data_missing_or_of_another_calculation_is_told_at_once(app: &TestApp) {
    let mut sin_ambito = cubrimiento();
    sin_ambito["areas"][1]
        .as_object_mut()
        .unwrap()
        .remove("ambito");
    let mut sin_anchura = hf_2019();
    sin_anchura.as_object_mut().unwrap().remove("ancho_khz");
    sin_anchura["sitios"] = json!(3);
    let hora = json!([{ "desde": 5, "hasta": 5 }]);
    for (pedido, campo, falla) in [
        (
            con(&hf_2019(), "tipo", json!("laser")),
            "/tipo",
            "TIPO_DESCONOCIDO",
        ),
        (sin_ambito, "/areas/1/ambito", "REQUERIDO"),
        (sin_anchura.clone(), "/ancho_khz", "REQUERIDO"),
        (sin_anchura, "/sitios", "CAMPO_AJENO"),
        (con(&hf_2019(), "horas", hora), "/horas/0", "HORA_INVALIDA"),
        (
            con(&hf_2019(), "ancho_khz", json!("3,5")),
            "/ancho_khz",
            "VALOR_ILEGIBLE",
        ),
        (
            con(&hf_2019(), "hecho", json!("fraccion")),
            "/fecha_hecho",
            "REQUERIDO",
        ),
        (
            con(&hf_2019(), "fecha_hecho", json!("2018-06-15")),
            "/fecha_hecho",
            "CAMPO_AJENO",
        ),
        (
            json!({ "tipo": "derecho", "derecho": "de_pernada", "fecha_acto": "2025-01-01" }),
            "/derecho",
            "CODIGO_DESCONOCIDO",
        ),
    ] {
        let respuesta = simular(app, &pedido).await;
        respuesta.campo_invalido(422, "DATOS_INVALIDOS", campo, falla);
    }
}

async fn as_known_on_a_day_the_unit_of_later_years_is_missing(app: &TestApp) {
    let pedido = con(&hf_2019(), "conocido_al", json!("2018-06-01"));
    simular(app, &pedido)
        .await
        .problema(422, "SIMULACION_IMPOSIBLE");
    let pedido = con(&hf_2019(), "conocido_al", json!("2019-06-01"));
    let simulado = simular(app, &pedido).await.esperar(200);
    assert_eq!(simulado["conocido_al"], "2019-06-01");
    assert_eq!(simulado["valor"], "1739000.00");
    assert_eq!(
        simulado["diferencia_con_hoy"]["valor"]["diferencia"],
        "0.00"
    );
    // The half of 2018 was known; 2019 waited for its SMLMV.
    let dos_anios = con(&hf_2019(), "desde", json!("2018-07-01"));
    let hoy = simular(app, &dos_anios).await.esperar(200);
    assert_eq!(hoy["diferencia_con_hoy"], Value::Null);
    let pedido = con(&dos_anios, "conocido_al", json!("2018-06-01"));
    let entonces = simular(app, &pedido).await.esperar(200);
    assert_eq!(
        entonces["diferencia_con_hoy"]["valor"],
        json!({ "antes": "827000.00", "despues": "2566000.00", "diferencia": "1739000.00" })
    );
}
