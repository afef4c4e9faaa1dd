use ser_domain::kernel::Money;
use ser_domain::mora::{RegimenMora, TerminosMora, calcular_mora};
use ser_domain::obligaciones::TipoObligacion;
use ser_testkit::declaracion::caso_a;
use ser_testkit::{Deuda, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::Date;
use time::macros::{date, format_description};

use super::empresa_con_deudas;

en_ambos_motores![
    every_value_is_that_of_the_domain_on_the_payment_date,
    a_presented_return_bears_interest_from_its_due_date,
    without_the_rate_of_a_month_the_total_is_withheld,
    demonstration_rates_are_marked_row_by_row,
    a_payment_date_is_from_today_to_two_years_ahead,
    the_summary_adds_what_the_list_shows,
    what_cannot_be_paid_stands_apart_from_what_is_owed,
];

fn dinero(valor: &Value) -> Money {
    Money::parse(valor.as_str().unwrap()).unwrap()
}

fn fecha(valor: &Value) -> Date {
    let forma = format_description!("[year]-[month]-[day]");
    Date::parse(valor.as_str().unwrap(), &forma).unwrap()
}

async fn every_value_is_that_of_the_domain_on_the_payment_date(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    let parametros = app.contexto.parametros();
    for pago in [
        date!(2025 - 09 - 30),
        date!(2025 - 10 - 15),
        date!(2025 - 10 - 16),
        date!(2026 - 03 - 31),
    ] {
        let lista = app
            .get(&format!("/obligaciones?fecha_pago={pago}"))
            .como(&empresa.representante)
            .await
            .esperar(200);
        assert_eq!(lista["fecha_pago"], pago.to_string());
        let mut vistas = 0;
        for fila in lista["datos"].as_array().unwrap() {
            if fila["capital"].is_null() {
                assert_eq!(fila["situacion"], "sin_presentar_vencida");
                assert!(fila["total"].is_null());
                continue;
            }
            let tipo = TipoObligacion::try_from(fila["tipo"].as_str().unwrap()).unwrap();
            let capital = dinero(&fila["capital"]);
            let vencimiento = fecha(&fila["fecha_vencimiento"]);
            let terminos = TerminosMora::simples(vencimiento, tipo.regimen_mora());
            let mora = calcular_mora(capital, &terminos, pago, &parametros).unwrap();
            assert_eq!(dinero(&fila["intereses"]), mora.total, "{fila}");
            let total = Money::sum([capital, dinero(&fila["sancion"]), mora.total]).unwrap();
            assert_eq!(dinero(&fila["total"]), total, "{fila}");
            assert_eq!(fila["demostrativo"], false);
            vistas += 1;
        }
        assert_eq!(vistas, 4);
    }
}

async fn a_presented_return_bears_interest_from_its_due_date(app: &TestApp) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    app.presentar(&empresa.representante, &borrador).await;
    let parametros = app.contexto.parametros();
    for pago in [date!(2025 - 09 - 30), date!(2025 - 12 - 24)] {
        let lista = app
            .get(&format!("/obligaciones?fecha_pago={pago}"))
            .como(&empresa.representante)
            .await
            .esperar(200);
        let fila = &lista["datos"][0];
        let terminos = TerminosMora::simples(date!(2025 - 07 - 15), RegimenMora::Et635);
        let capital = Money::from_pesos(20_520_000);
        let mora = calcular_mora(capital, &terminos, pago, &parametros).unwrap();
        assert_eq!(dinero(&fila["intereses"]), mora.total);
        assert_eq!(fila["sancion"], "923000.00");
    }
}

async fn without_the_rate_of_a_month_the_total_is_withheld(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    let quien = &empresa.representante;
    let lista = app
        .get("/obligaciones?fecha_pago=2026-04-30")
        .como(quien)
        .await
        .esperar(200);
    for fila in lista["datos"].as_array().unwrap() {
        match fila["tipo"].as_str().unwrap() {
            "liquidacion_derechos" | "facilidad_pago" => {
                assert!(fila["intereses"].is_null());
                assert!(fila["total"].is_null());
                assert!(fila["capital"].is_string());
                assert_eq!(fila["no_disponible"]["codigo"], "TASA_MORA_SIN_PUBLICAR");
                assert_eq!(fila["no_disponible"]["mes"], "2026-04");
            }
            // Fines bear 12 % a year by law, and control accounts nothing: no rate is missing.
            "multa" | "cuenta_orden" => {
                assert!(fila["total"].is_string());
                assert!(fila["no_disponible"].is_null());
            }
            _ => assert!(fila["capital"].is_null()),
        }
    }
    let resumen = app
        .get("/obligaciones/resumen?fecha_pago=2026-04-30")
        .como(quien)
        .await
        .esperar(200);
    assert_eq!(resumen["vencido"], json!({ "cantidad": 2, "total": null }));
    assert_eq!(
        resumen["filtradas"],
        json!({ "cantidad": 5, "total": null })
    );
    assert_eq!(resumen["no_disponible"]["mes"], "2026-04");
    let solo_multas = app
        .get("/obligaciones/resumen?fecha_pago=2026-04-30&tipo=multa")
        .como(quien)
        .await
        .esperar(200);
    assert_eq!(solo_multas["filtradas"]["cantidad"], 1);
    assert!(solo_multas["filtradas"]["total"].is_string());
}

async fn demonstration_rates_are_marked_row_by_row(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    app.tasas_demostrativas().await;
    let lista = app
        .get("/obligaciones?fecha_pago=2026-04-30")
        .como(&empresa.representante)
        .await
        .esperar(200);
    for fila in lista["datos"].as_array().unwrap() {
        let usa_tasas =
            ["liquidacion_derechos", "facilidad_pago"].contains(&fila["tipo"].as_str().unwrap());
        assert_eq!(fila["demostrativo"], usa_tasas, "{fila}");
        assert!(fila["no_disponible"].is_null());
    }
    let resumen = app
        .get("/obligaciones/resumen?fecha_pago=2026-04-30")
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(resumen["demostrativo"], true);
    assert!(resumen["vencido"]["total"].is_string());
}

async fn a_payment_date_is_from_today_to_two_years_ahead(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    for ruta in [
        "/obligaciones?",
        "/obligaciones/resumen?",
        "/obligaciones/exportacion?formato=csv&",
    ] {
        for pago in ["2025-09-29", "2027-10-02", "2000-01-01"] {
            app.get(&format!("{ruta}fecha_pago={pago}"))
                .como(&empresa.representante)
                .await
                .campo_invalido(422, "FECHA_PAGO_INVALIDA", "/fecha_pago", "FUERA_DE_RANGO");
        }
        app.get(&format!("{ruta}fecha_pago=2025-13-01"))
            .como(&empresa.representante)
            .await
            .campo_invalido(400, "PARAMETRO_INVALIDO", "/fecha_pago", "FORMATO");
        let respuesta = app
            .get(&format!("{ruta}fecha_pago=2027-10-01"))
            .como(&empresa.representante)
            .await;
        assert_eq!(respuesta.estado, 200);
    }
}

async fn the_summary_adds_what_the_list_shows(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    app.deuda(
        &empresa.operador,
        Deuda::de(
            TipoObligacion::LiquidacionDerechos,
            1_000_000,
            date!(2025 - 12 - 15),
        ),
    )
    .await;
    let quien = &empresa.representante;
    let resumen = app
        .get("/obligaciones/resumen?fecha_pago=2025-10-15")
        .como(quien)
        .await
        .esperar(200);
    let sumar = async |situacion: &str| {
        let lista = app
            .get(&format!(
                "/obligaciones?fecha_pago=2025-10-15&situacion={situacion}"
            ))
            .como(quien)
            .await
            .esperar(200);
        let filas = lista["datos"].as_array().unwrap();
        let total = Money::sum(filas.iter().map(|fila| dinero(&fila["total"]))).unwrap();
        json!({ "cantidad": filas.len(), "total": total.to_string() })
    };
    assert_eq!(resumen["vencido"], sumar("vencida").await);
    assert_eq!(resumen["informativas"], sumar("informativa").await);
    // Of the two that come due, one does so in more than thirty days.
    assert_eq!(resumen["por_vencer"]["cantidad"], 1);
    assert_eq!(resumen["por_vencer"]["total"], "3500000.00");
    assert_eq!(resumen["sin_presentar"], 1);
    assert_eq!(resumen["sin_presentar_vencidos"], 1);
    assert_eq!(resumen["hoy"], "2025-09-30");
}

async fn what_cannot_be_paid_stands_apart_from_what_is_owed(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    let resumen = async |filtro: &str| {
        app.get(&format!("/obligaciones/resumen?{filtro}"))
            .como(&empresa.representante)
            .await
            .esperar(200)
    };
    let lista = app
        .get("/obligaciones")
        .como(&empresa.representante)
        .await
        .esperar(200);
    let filas = lista["datos"].as_array().unwrap();
    let pagables = filas
        .iter()
        .filter(|fila| fila["pagable"] == true && fila["total"].is_string());
    let debido = Money::sum(pagables.map(|fila| dinero(&fila["total"]))).unwrap();
    let siete_millones = json!({ "cantidad": 1, "total": "7000000.00" });

    let todo = resumen("").await;
    assert_eq!(todo["filtradas"]["cantidad"], filas.len());
    assert_eq!(todo["filtradas"]["total"], debido.to_string());
    assert_eq!(todo["filtradas_informativas"], siete_millones);
    assert_eq!(todo["informativas"], siete_millones);

    let solas = resumen("tipo=cuenta_orden").await;
    assert_eq!(
        solas["filtradas"],
        json!({ "cantidad": 1, "total": "0.00" })
    );
    assert_eq!(solas["filtradas_informativas"], siete_millones);

    let sin_ellas = resumen("tipo=multa").await;
    assert_eq!(sin_ellas["filtradas_informativas"]["cantidad"], 0);
    assert_eq!(sin_ellas["informativas"], siete_millones);
}
