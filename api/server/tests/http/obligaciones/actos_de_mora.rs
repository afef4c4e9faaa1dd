//! Acts that change the interest of a debt: wherever it is valued, and what the database refuses.

use sea_orm::ConnectionTrait;
use ser_domain::obligaciones::TipoObligacion;
use ser_store::obligacion::acto_de_mora::{self, Model as ActoDeMora};
use ser_testkit::declaracion::caso_a;
use ser_testkit::{Deuda, TestApp, en_ambos_motores};
use serde_json::json;
use time::macros::date;
use uuid::Uuid;

en_ambos_motores![
    suspended_days_bear_no_interest_in_any_view,
    interest_runs_from_the_day_that_an_act_fixes,
    acts_touch_no_other_debt,
    the_database_refuses_acts_that_make_no_sense,
    a_later_row_replaces_or_withdraws_an_earlier_one,
    a_return_is_filed_on_the_terms_of_its_acts,
];

/// 12 000 000 at 12 % a year: 183 days of delay, 61 of them suspended; 122 bear 481 315.07.
async fn suspended_days_bear_no_interest_in_any_view(app: &TestApp) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 07 - 01)).await;
    let deuda = Deuda::de(TipoObligacion::Multa, 12_000_000, date!(2025 - 03 - 31));
    let id = app.deuda(&empresa.operador, deuda).await;
    let dias = (date!(2025 - 05 - 01), Some(date!(2025 - 06 - 30)));
    app.suspension(id, dias).await;

    let lista = app
        .get("/obligaciones?tipo=multa")
        .como(&empresa.representante)
        .await
        .json();
    assert_eq!(lista["datos"][0]["intereses"], "481000.00");
    let resumen = app
        .get("/obligaciones/resumen?tipo=multa")
        .como(&empresa.representante)
        .await
        .json();
    assert_eq!(resumen["vencido"]["total"], "12481000.00");
    assert_eq!(resumen["filtradas"]["total"], "12481000.00");
    let archivo = app
        .get("/obligaciones/exportacion?formato=csv&tipo=multa")
        .como(&empresa.representante)
        .await
        .texto();
    assert!(archivo.contains("481000"), "{archivo}");

    let detalle = app
        .get(&format!("/obligaciones/{id}"))
        .como(&empresa.representante)
        .await
        .json();
    assert_eq!(detalle["intereses"], "481000.00");
    assert_eq!(
        detalle["actos_de_mora"],
        json!([{
            "clase": "suspension",
            "desde": "2025-05-01",
            "hasta": "2025-06-30",
            "acto": "Auto 7 de prueba",
            "norma": "Norma de prueba",
        }])
    );
    let calculo = detalle["calculo"].to_string();
    assert!(calculo.contains("tramo_suspendido"), "{calculo}");
}

/// 48 000 000 due on 30 June; interest from 1 September: 30 days at 23.01 % make 907 791.78.
async fn interest_runs_from_the_day_that_an_act_fixes(app: &TestApp) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 07 - 01)).await;
    let deuda = Deuda::de(
        TipoObligacion::LiquidacionDerechos,
        48_000_000,
        date!(2025 - 06 - 30),
    );
    let id = app.deuda(&empresa.operador, deuda).await;
    app.intereses_desde(id, date!(2025 - 09 - 01)).await;
    let detalle = app
        .get(&format!("/obligaciones/{id}"))
        .como(&empresa.representante)
        .await
        .json();
    assert_eq!(detalle["intereses"], "908000.00");
    assert_eq!(detalle["actos_de_mora"][0]["clase"], "intereses_desde");
    assert_eq!(detalle["fecha_vencimiento"], "2025-06-30");
}

async fn acts_touch_no_other_debt(app: &TestApp) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 07 - 01)).await;
    let multa = || Deuda::de(TipoObligacion::Multa, 12_000_000, date!(2025 - 03 - 31));
    let suspendida = app.deuda(&empresa.operador, multa()).await;
    let otra = app.deuda(&empresa.operador, multa()).await;
    let dias = (date!(2025 - 04 - 01), None);
    app.suspension(suspendida, dias).await;
    for (id, intereses) in [(suspendida, "0.00"), (otra, "722000.00")] {
        let detalle = app
            .get(&format!("/obligaciones/{id}"))
            .como(&empresa.representante)
            .await
            .json();
        assert_eq!(detalle["intereses"], intereses);
    }
}

async fn the_database_refuses_acts_that_make_no_sense(app: &TestApp) {
    let empresa = app.empresa(date!(2025 - 07 - 01)).await;
    let deuda = Deuda::de(TipoObligacion::Multa, 1_000, date!(2025 - 03 - 31));
    let id = app.deuda(&empresa.operador, deuda).await;
    let desde = date!(2025 - 05 - 01);
    app.intereses_desde(id, desde).await;
    let suspension = app.acto_de_mora(id, desde);
    let base = app.contexto.base.conexion();
    for absurdo in [
        ActoDeMora {
            hasta: Some(date!(2025 - 04 - 30)),
            ..suspension.clone()
        },
        ActoDeMora {
            norma: None,
            ..suspension.clone()
        },
        ActoDeMora {
            clase: "otra".to_owned(),
            ..suspension.clone()
        },
        ActoDeMora {
            clase: acto_de_mora::INTERESES_DESDE.to_owned(),
            norma: None,
            hasta: Some(desde),
            ..suspension.clone()
        },
        ActoDeMora {
            acto: "  ".to_owned(),
            ..suspension.clone()
        },
        // Withdraws nothing.
        ActoDeMora {
            clase: acto_de_mora::RETIRO.to_owned(),
            desde: None,
            ..suspension.clone()
        },
    ] {
        let intento = acto_de_mora::insertar(base, absurdo.clone()).await;
        assert!(intento.is_err(), "{absurdo:?}");
    }
    let registrada = app.registrar_acto(suspension.clone()).await;
    // Nothing is replaced twice, and no row is ever changed.
    let otra = |id| ActoDeMora {
        id,
        reemplaza: Some(registrada),
        ..suspension.clone()
    };
    app.registrar_acto(otra(Uuid::now_v7())).await;
    assert!(
        acto_de_mora::insertar(base, otra(Uuid::now_v7()))
            .await
            .is_err()
    );
    for orden in [
        "UPDATE acto_de_mora SET hasta = desde",
        "DELETE FROM acto_de_mora",
    ] {
        assert!(base.execute_unprepared(orden).await.is_err(), "{orden}");
    }
}

/// The suspension was open; it ended on 30 June, and later it was withdrawn.
async fn a_later_row_replaces_or_withdraws_an_earlier_one(app: &TestApp) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 07 - 01)).await;
    let deuda = Deuda::de(TipoObligacion::Multa, 12_000_000, date!(2025 - 03 - 31));
    let id = app.deuda(&empresa.operador, deuda).await;
    let desde = date!(2025 - 05 - 01);
    let intereses = async || {
        let direccion = format!("/obligaciones/{id}");
        let detalle = app
            .get(&direccion)
            .como(&empresa.representante)
            .await
            .json();
        (
            detalle["intereses"].clone(),
            detalle["actos_de_mora"].as_array().unwrap().len(),
        )
    };
    let abierta = app.suspension(id, (desde, None)).await;
    assert_eq!(intereses().await, (json!("118000.00"), 1));
    let cerrada = app
        .registrar_acto(ActoDeMora {
            hasta: Some(date!(2025 - 06 - 30)),
            reemplaza: Some(abierta),
            ..app.acto_de_mora(id, desde)
        })
        .await;
    assert_eq!(intereses().await, (json!("481000.00"), 1));
    app.registrar_acto(ActoDeMora {
        clase: acto_de_mora::RETIRO.to_owned(),
        desde: None,
        norma: None,
        reemplaza: Some(cerrada),
        ..app.acto_de_mora(id, desde)
    })
    .await;
    assert_eq!(intereses().await, (json!("722000.00"), 0));
}

/// What is filed, its form and its recomputation say the same as the list.
async fn a_return_is_filed_on_the_terms_of_its_acts(app: &TestApp) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    let periodos = app
        .get("/obligaciones?situacion=sin_presentar_vencida")
        .como(&empresa.representante)
        .await
        .json();
    let id: Uuid = periodos["datos"][0]["id"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    // Without September, 16 days at 22.78 % and 31 at 23.17 % make 608 712.85.
    let dias = (date!(2025 - 09 - 01), Some(date!(2025 - 09 - 30)));
    app.suspension(id, dias).await;
    let presentada = app.presentar(&empresa.representante, &borrador).await;
    let detalle = app
        .get(&format!("/obligaciones/{id}"))
        .como(&empresa.representante)
        .await
        .json();
    assert_eq!(detalle["intereses"], "609000.00");
    let fur = app
        .get(&format!(
            "/fur/{}",
            presentada["fur"]["id"].as_str().unwrap()
        ))
        .como(&empresa.representante)
        .await
        .json();
    assert_eq!(fur["pago"]["intereses"], "609000.00");
    let recalculo = app
        .get(&format!("/autoliquidaciones/{}/recalculo", borrador.id))
        .como(&empresa.representante)
        .await
        .json();
    assert_eq!(recalculo["igual"], true, "{recalculo}");
}
