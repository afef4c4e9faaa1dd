use ser_domain::kernel::{Money, Periodo};
use ser_domain::liquidacion::{ContextoLiquidacion, Declaracion, LineaIngreso, liquidar};
use ser_domain::obligaciones::{Familia, fecha_vencimiento};
use ser_domain::parametros::CodigoRenglon;
use ser_testkit::declaracion::{caso_a, sin_ingresos};
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::date;

use super::{T2_2025, empresa_del_caso_a};

en_ambos_motores![
    worked_case_a_comes_out_to_the_peso,
    what_is_on_screen_is_computed_without_being_saved,
    the_figures_are_those_of_the_domain_on_every_payment_date,
    every_line_says_how_it_was_reached,
    a_nil_return_costs_nothing_on_time_and_the_minimum_late,
    a_payment_date_is_from_today_to_two_years_ahead,
    a_month_without_rate_is_named,
    demonstration_rates_are_said_to_be_so,
    figures_ten_times_those_of_the_period_before_are_pointed_at,
];

async fn worked_case_a_comes_out_to_the_peso(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let calculo = app
        .calcular(&empresa.representante, &borrador.id, "2025-09-30")
        .await
        .esperar(200);
    for (campo, valor) in [
        ("ingresos", "1250000000.00"),
        ("terminales", "150000000.00"),
        ("devoluciones", "20000000.00"),
        ("base", "1080000000.00"),
        ("tarifa", "1.9"),
        ("contraprestacion", "20520000.00"),
        ("sancion", "923000.00"),
        ("intereses", "997000.00"),
        ("total", "22440000.00"),
        ("fecha_vencimiento", "2025-07-15"),
        ("fecha_presentacion", "2025-09-30"),
        ("fecha_pago", "2025-09-30"),
    ] {
        assert_eq!(calculo[campo], valor, "{campo}");
    }
    assert_eq!(calculo["dias_mora"], 77);
    assert_eq!(calculo["meses_extemporaneidad"], 3);
    assert_eq!(calculo["demostrativo"], false);
    let avisos: Vec<&Value> = calculo["avisos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|aviso| &aviso["codigo"])
        .collect();
    assert_eq!(avisos, ["EXTEMPORANEA"]);
}

async fn what_is_on_screen_is_computed_without_being_saved(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &sin_ingresos()).await;
    let antes = ser_testkit::base::filas(&app.contexto.base).await;
    let calculo = app
        .post(&format!("/autoliquidaciones/{}/calculo", borrador.id))
        .como(&empresa.representante)
        .json(&json!({ "fecha_pago": "2025-09-30", "declaracion": caso_a() }))
        .await
        .esperar(200);
    assert_eq!(calculo["total"], "22440000.00");
    let leida = app
        .get(&format!("/autoliquidaciones/{}", borrador.id))
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(leida["declaracion"], sin_ingresos());
    assert_eq!(leida["version"], borrador.version);
    assert_eq!(ser_testkit::base::filas(&app.contexto.base).await, antes);
}

async fn the_figures_are_those_of_the_domain_on_every_payment_date(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let parametros = app.contexto.parametros();
    let periodo = Periodo::try_from("2025-T2").unwrap();
    let declaracion = Declaracion {
        sin_ingresos: false,
        ingresos: vec![LineaIngreso {
            servicio: "internet_fijo".to_owned(),
            descripcion: String::new(),
            valor: Money::from_pesos(1_250_000_000),
        }],
        renglones: [
            (CodigoRenglon::Terminales, Money::from_pesos(150_000_000)),
            (CodigoRenglon::Devoluciones, Money::from_pesos(20_000_000)),
        ]
        .into(),
    };
    for fecha_pago in [
        date!(2025 - 09 - 30),
        date!(2025 - 10 - 01),
        date!(2025 - 12 - 31),
        date!(2026 - 02 - 28),
        date!(2026 - 03 - 31),
    ] {
        let fechas = ContextoLiquidacion {
            familia: Familia::Prst,
            periodo,
            habitantes: None,
            fecha_vencimiento: fecha_vencimiento(Familia::Prst, periodo, &parametros).unwrap(),
            fecha_presentacion: app.contexto.hoy(),
            fecha_pago,
        };
        let esperada = liquidar(&declaracion, &fechas, &parametros).unwrap();
        let calculo = app
            .calcular(
                &empresa.representante,
                &borrador.id,
                &fecha_pago.to_string(),
            )
            .await
            .esperar(200);
        assert_eq!(calculo["intereses"], esperada.intereses.to_string());
        assert_eq!(calculo["sancion"], esperada.sancion.to_string());
        assert_eq!(calculo["total"], esperada.total.to_string());
        assert_eq!(calculo["dias_mora"], esperada.dias_mora);
    }
}

async fn every_line_says_how_it_was_reached(app: &TestApp) {
    fn recorrer(linea: &Value, vistas: &mut Vec<String>) {
        let codigo = linea["codigo"].as_str().unwrap();
        vistas.push(codigo.to_owned());
        assert!(!linea["concepto"].as_str().unwrap().is_empty(), "{linea}");
        assert!(
            Money::parse(linea["valor"].as_str().unwrap()).is_ok(),
            "{linea}"
        );
        if let Some(parametro) = linea["parametro"].as_object() {
            for campo in ["codigo", "nombre", "valor", "unidad", "desde", "norma"] {
                assert!(parametro[campo].is_string(), "{campo}: {linea}");
            }
        }
        for hija in linea["lineas"].as_array().unwrap() {
            recorrer(hija, vistas);
        }
    }
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let calculo = app
        .calcular(&empresa.representante, &borrador.id, "2025-09-30")
        .await
        .esperar(200);
    let mut vistas = Vec::new();
    for linea in calculo["lineas"].as_array().unwrap() {
        recorrer(linea, &mut vistas);
    }
    for codigo in [
        "ingresos",
        "base",
        "contraprestacion",
        "sancion_extemporaneidad",
        "intereses_mora",
        "total",
    ] {
        assert!(
            vistas.iter().any(|vista| vista == codigo),
            "{codigo} is not in {vistas:?}"
        );
    }
    let interes = calculo["lineas"]
        .as_array()
        .unwrap()
        .iter()
        .find(|linea| linea["codigo"] == "intereses_mora")
        .unwrap();
    assert_eq!(interes["lineas"].as_array().unwrap().len(), 3);
}

async fn a_nil_return_costs_nothing_on_time_and_the_minimum_late(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &sin_ingresos()).await;
    app.mover_reloj(date!(2025 - 07 - 15));
    let a_tiempo = app
        .calcular(&empresa.representante, &borrador.id, "2025-07-15")
        .await
        .esperar(200);
    assert_eq!(a_tiempo["total"], "0.00");
    app.mover_reloj(date!(2025 - 07 - 16));
    let tarde = app
        .calcular(&empresa.representante, &borrador.id, "2025-07-16")
        .await
        .esperar(200);
    assert_eq!(tarde["contraprestacion"], "0.00");
    assert_eq!(tarde["intereses"], "0.00");
    assert_ne!(tarde["sancion"], "0.00");
    assert_eq!(tarde["total"], tarde["sancion"]);
}

async fn a_payment_date_is_from_today_to_two_years_ahead(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    app.tasas_demostrativas().await;
    let quien = &empresa.representante;
    for fecha in ["2025-09-29", "2027-10-02", "1900-01-01", "9999-12-31"] {
        app.calcular(quien, &borrador.id, fecha)
            .await
            .campo_invalido(422, "FECHA_PAGO_INVALIDA", "/fecha_pago", "FUERA_DE_RANGO");
    }
    app.calcular(quien, &borrador.id, "2027-10-01")
        .await
        .esperar(200);
    for fecha in ["2025-02-30", "30/09/2025", "", "ayer"] {
        app.calcular(quien, &borrador.id, fecha)
            .await
            .campo_invalido(422, "DATOS_INVALIDOS", "/fecha_pago", "FORMATO");
    }
}

async fn a_month_without_rate_is_named(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let problema = app
        .calcular(&empresa.representante, &borrador.id, "2026-04-01")
        .await
        .campo_invalido(
            422,
            "TASA_MORA_SIN_PUBLICAR",
            "/fecha_pago",
            "TASA_MORA_SIN_PUBLICAR",
        );
    assert_eq!(problema["mes"], "2026-04");
}

async fn demonstration_rates_are_said_to_be_so(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    app.tasas_demostrativas().await;
    let calculo = app
        .calcular(&empresa.representante, &borrador.id, "2026-04-01")
        .await
        .esperar(200);
    assert_eq!(calculo["demostrativo"], true);
    let avisos = calculo["avisos"].to_string();
    assert!(avisos.contains("TASA_DEMOSTRATIVA"), "{avisos}");
}

async fn figures_ten_times_those_of_the_period_before_are_pointed_at(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    app.presentar(&empresa.representante, &borrador).await;
    app.mover_reloj(date!(2025 - 10 - 02));
    ser_server::jobs::periodos::abrir(&app.contexto)
        .await
        .unwrap();
    let mut mucho = caso_a();
    mucho["ingresos"][0]["valor"] = json!("12500000000");
    let siguiente = app.borrador(&empresa, (2025, 3), &mucho).await;
    let calculo = app
        .calcular(&empresa.representante, &siguiente.id, "2025-10-02")
        .await
        .esperar(200);
    let avisos = calculo["avisos"].to_string();
    assert!(avisos.contains("MUY_DISTINTA_DE_LA_ANTERIOR"), "{avisos}");
    let leida = app
        .get(&format!("/autoliquidaciones/{}", siguiente.id))
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(leida["anterior"]["ingresos"], "1250000000.00");
    assert_eq!(leida["anterior"]["contraprestacion"], "20520000.00");
    assert_eq!(leida["anterior"]["periodo"]["trimestre"], 2);
}
