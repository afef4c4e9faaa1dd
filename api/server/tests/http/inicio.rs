//! What needs me today.

use ser_domain::obligaciones::TipoObligacion;
use ser_server::permiso::Rol;
use ser_testkit::declaracion::{caso_a, sin_ingresos};
use ser_testkit::{Deuda, TestApp, en_ambos_motores};
use time::macros::date;

en_ambos_motores![
    the_home_page_gathers_what_needs_somebody,
    what_is_overdue_is_counted_whole_and_shown_from_the_oldest,
    who_may_not_see_debts_sees_an_empty_home,
];

async fn the_home_page_gathers_what_needs_somebody(app: &TestApp) {
    app.mover_reloj(date!(2025 - 10 - 05));
    let empresa = app.empresa(date!(2025 - 01 - 01)).await;
    for mes in [time::Month::February, time::Month::March] {
        let vencimiento = time::Date::from_calendar_date(2025, mes, 15).unwrap();
        app.deuda(
            &empresa.operador,
            Deuda::de(TipoObligacion::Multa, 1_000_000, vencimiento),
        )
        .await;
    }
    app.deuda(
        &empresa.operador,
        Deuda::de(
            TipoObligacion::FacilidadPago,
            2_000_000,
            date!(2025 - 10 - 20),
        ),
    )
    .await;
    let presentado = app.borrador(&empresa, (2025, 1), &sin_ingresos()).await;
    app.presentar(&empresa.representante, &presentado).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;

    let inicio = app
        .get("/inicio")
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(inicio["hoy"], "2025-10-05");
    // Two fines and the penalty of the late nil return.
    assert_eq!(inicio["vencido"]["cantidad"], 3);
    assert_eq!(inicio["por_vencer"]["cantidad"], 1);
    assert_eq!(inicio["por_vencer"]["total"], "2000000.00");
    assert_eq!(inicio["sin_presentar"], 2);
    assert_eq!(inicio["sin_presentar_vencidos"], 1);
    assert_eq!(inicio["vencidas"].as_array().unwrap().len(), 4);
    let proximas: Vec<_> = inicio["proximas"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fila| fila["tipo"].clone())
        .collect();
    assert_eq!(proximas.len(), 2, "{inicio}");
    assert_eq!(inicio["borradores"].as_array().unwrap().len(), 1);
    assert_eq!(inicio["borradores"][0]["autoliquidacion_id"], borrador.id);
    assert_eq!(
        inicio["borradores"][0]["expediente_numero"],
        empresa.expediente.numero
    );
    assert_eq!(inicio["fur_recientes"].as_array().unwrap().len(), 1);
    assert_eq!(inicio["trimestre_en_curso"]["trimestre"], 4);
    assert_eq!(inicio["vence_trimestre_en_curso"], "2026-01-15");
}

async fn what_is_overdue_is_counted_whole_and_shown_from_the_oldest(app: &TestApp) {
    app.mover_reloj(date!(2025 - 10 - 05));
    let empresa = app.empresa(date!(2025 - 01 - 01)).await;
    for mes in (1..=5).rev() {
        let mes = time::Month::try_from(mes).unwrap();
        let vencimiento = time::Date::from_calendar_date(2025, mes, 10).unwrap();
        let multa = Deuda::de(TipoObligacion::Multa, 1_000_000, vencimiento);
        app.deuda(&empresa.operador, multa).await;
    }
    let inicio = app
        .get("/inicio")
        .como(&empresa.representante)
        .await
        .esperar(200);
    // Five fines, and the first two quarters without filing.
    assert_eq!(inicio["por_atender"]["cantidad"], 7);
    assert_eq!(inicio["por_atender"]["total"], inicio["vencido"]["total"]);
    let vencidas = inicio["vencidas"].as_array().unwrap();
    let fechas: Vec<_> = vencidas
        .iter()
        .map(|fila| fila["fecha_vencimiento"].as_str().unwrap())
        .collect();
    assert_eq!(fechas.len(), 5);
    assert!(fechas.is_sorted(), "{fechas:?}");
    assert_eq!(fechas[0], "2025-01-10");
    assert!(
        vencidas
            .iter()
            .all(|fila| fila["dias"].as_i64().unwrap() < 0)
    );
}

async fn who_may_not_see_debts_sees_an_empty_home(app: &TestApp) {
    app.mover_reloj(date!(2025 - 10 - 05));
    let empresa = app.empresa(date!(2025 - 01 - 01)).await;
    let administrador = app
        .persona(&empresa.operador, &[Rol::AdministradorOperador])
        .await;
    let inicio = app.get("/inicio").como(&administrador).await.esperar(200);
    assert_eq!(inicio["sin_presentar"], 0);
    assert_eq!(inicio["por_atender"]["cantidad"], 0);
    assert_eq!(inicio["vencidas"].as_array().unwrap().len(), 0);
    assert_eq!(inicio["borradores"].as_array().unwrap().len(), 0);
    assert_eq!(inicio["trimestre_en_curso"]["trimestre"], 4);
}
