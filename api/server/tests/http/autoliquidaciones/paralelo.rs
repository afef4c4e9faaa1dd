use futures_util::future::join_all;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_store::{autoliquidacion, fur, libro, obligacion};
use ser_testkit::declaracion::{Borrador, caso_a, clave_nueva};
use ser_testkit::{Empresa, TestApp, en_ambos_motores};
use time::OffsetDateTime;
use time::macros::{date, datetime};

use super::{T2_2025, empresa_del_caso_a};

en_ambos_motores![
    a_hundred_presentations_at_once_make_one_filing_and_one_fur,
    a_hundred_presentations_to_two_processes_make_one_filing_and_one_fur,
    presentations_of_many_drafts_at_once_number_their_fur_without_gaps,
    one_key_sent_at_once_for_two_drafts_serves_one,
    who_presses_before_midnight_is_in_time_however_long_it_waits,
];

async fn a_hundred_presentations_at_once_make_one_filing_and_one_fur(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    presentar_cien_veces([app, app], &empresa, &borrador).await;
}

async fn a_hundred_presentations_to_two_processes_make_one_filing_and_one_fur(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let otro = app.otro_proceso().await;
    presentar_cien_veces([app, &otro], &empresa, &borrador).await;
}

async fn presentar_cien_veces(procesos: [&TestApp; 2], empresa: &Empresa, borrador: &Borrador) {
    let app = procesos[0];
    // Twenty keys, five requests each: what impatient fingers and retrying programs send.
    let claves: Vec<String> = (0..20).map(|_| clave_nueva()).collect();
    let respuestas = join_all((0..100).map(|numero| {
        procesos[numero % 2].presentar_con(
            &empresa.representante,
            borrador,
            &claves[numero % claves.len()],
            "2025-09-30",
            "22440000.00",
        )
    }))
    .await;

    let base = app.contexto.base.conexion();
    let emitidos = fur::Entity::find().all(base).await.unwrap();
    assert_eq!(emitidos.len(), 1);
    let id = emitidos[0].id.to_string();
    let mut claves_servidas = Vec::new();
    for (numero, respuesta) in respuestas.iter().enumerate() {
        if respuesta.estado == 201 {
            assert_eq!(respuesta.json()["fur"]["id"], id);
            claves_servidas.push(numero % claves.len());
        } else {
            let problema = respuesta.problema(409, "PERIODO_YA_PRESENTADO");
            assert_eq!(problema["fur_id"], id);
        }
    }
    assert_eq!(claves_servidas.len(), 5, "the five requests of one key");
    claves_servidas.dedup();
    assert_eq!(claves_servidas.len(), 1);

    let presentadas = autoliquidacion::Entity::find()
        .filter(autoliquidacion::Column::Estado.eq(autoliquidacion::PRESENTADA))
        .all(base)
        .await
        .unwrap();
    assert_eq!(presentadas.len(), 1);
    let asientos = libro::asiento::Entity::find().all(base).await.unwrap();
    assert_eq!(asientos.len(), 1);
    assert_eq!(app.comprobar_libro().await.movimientos, 4);
    assert_eq!(app.trabajos().await.len(), 2);
}

async fn presentations_of_many_drafts_at_once_number_their_fur_without_gaps(app: &TestApp) {
    let mut empresa = empresa_del_caso_a(app).await;
    let mut borradores = Vec::new();
    for _ in 0..20 {
        borradores.push(app.borrador(&empresa, T2_2025, &caso_a()).await);
        empresa.expediente = app
            .expediente(&empresa.operador, date!(2025 - 04 - 01))
            .await;
    }
    let claves: Vec<String> = borradores.iter().map(|_| clave_nueva()).collect();
    let respuestas = join_all(borradores.iter().zip(&claves).map(|(borrador, clave)| {
        app.presentar_con(
            &empresa.representante,
            borrador,
            clave,
            "2025-09-30",
            "22440000.00",
        )
    }))
    .await;
    let mut consecutivos: Vec<u64> = respuestas
        .iter()
        .map(|respuesta| {
            let cuerpo = respuesta.esperar(201);
            let numero = cuerpo["fur"]["numero"].as_str().unwrap();
            assert!(numero.starts_with("2025"));
            numero[4..17].parse().unwrap()
        })
        .collect();
    consecutivos.sort_unstable();
    assert_eq!(consecutivos, (1..=20).collect::<Vec<_>>());
}

async fn one_key_sent_at_once_for_two_drafts_serves_one(app: &TestApp) {
    let mut empresa = empresa_del_caso_a(app).await;
    let mut borradores = Vec::new();
    for _ in 0..6 {
        borradores.push(app.borrador(&empresa, T2_2025, &caso_a()).await);
        empresa.expediente = app
            .expediente(&empresa.operador, date!(2025 - 04 - 01))
            .await;
    }
    let clave = clave_nueva();
    let respuestas = join_all(borradores.iter().map(|borrador| {
        app.presentar_con(
            &empresa.representante,
            borrador,
            &clave,
            "2025-09-30",
            "22440000.00",
        )
    }))
    .await;
    let servidas = respuestas.iter().filter(|r| r.estado == 201).count();
    assert_eq!(servidas, 1);
    for otra in respuestas.iter().filter(|r| r.estado != 201) {
        otra.problema(422, "CLAVE_IDEMPOTENCIA_REUTILIZADA");
    }
    let emitidos = fur::Entity::find()
        .all(app.contexto.base.conexion())
        .await
        .unwrap();
    assert_eq!(emitidos.len(), 1);
}

/// The last second of the last day, and somebody else's transaction holds the period until it is
/// the next one. All dates of the filing are those of its arrival.
async fn who_presses_before_midnight_is_in_time_however_long_it_waits(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    app.mover_reloj(date!(2025 - 07 - 15));
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let base = &app.contexto.base;
    let fila = autoliquidacion::Entity::find()
        .one(base.conexion())
        .await
        .unwrap()
        .unwrap();
    let tx = base.escribir().await.unwrap();
    obligacion::bloquear(&tx, empresa.operador.id, fila.obligacion_id)
        .await
        .unwrap();

    // Two seconds before midnight: the request needs some time to arrive.
    let llegada = datetime!(2025-07-15 23:59:58 -5);
    let salto = llegada - OffsetDateTime::now_utc();
    app.contexto.reloj.desplazar(salto.whole_seconds()).unwrap();
    let clave = clave_nueva();
    let presentar = app.presentar_con(
        &empresa.representante,
        &borrador,
        &clave,
        "2025-07-15",
        "20520000.00",
    );
    let soltar = async {
        while app.contexto.hoy() == date!(2025 - 07 - 15) {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        tx.commit().await.unwrap();
    };
    let (respuesta, ()) = futures_util::future::join(presentar, soltar).await;
    let fur = respuesta.esperar(201)["fur"].clone();
    assert_eq!(fur["fecha_limite_pago"], "2025-07-15");
    assert_eq!(fur["pago"]["sancion"], "0.00");
    assert_eq!(fur["vencido"], false);
    let fila = autoliquidacion::Entity::find()
        .one(base.conexion())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(fila.fecha_presentacion, Some(date!(2025 - 07 - 15)));
    let emitido = fur::Entity::find()
        .one(base.conexion())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(emitido.fecha_generacion, date!(2025 - 07 - 15));
    let asiento = libro::asiento::Entity::find()
        .one(base.conexion())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(asiento.fecha_valor, date!(2025 - 07 - 15));
}
