use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use sea_orm::EntityTrait;
use ser_domain::obligaciones::TipoObligacion;
use ser_server::features::obligaciones::service;
use ser_server::features::obligaciones::types::FiltroObligaciones;
use ser_server::http::{Actor, Solicitud};
use ser_server::permiso::Rol;
use ser_store::{BaseDatos, obligacion};
use ser_testkit::{Deuda, Respuesta, TestApp, en_ambos_motores};
use serde_json::Value;
use time::macros::date;
use uuid::Uuid;

use super::empresa_con_deudas;

en_ambos_motores![
    the_spreadsheet_has_the_rows_of_the_list_with_dates_and_numbers,
    the_csv_opens_in_a_colombian_spreadsheet,
    both_files_follow_the_filters_and_the_order,
    a_text_that_looks_like_a_formula_stays_a_text,
    another_format_is_refused,
    an_amount_of_more_digits_than_a_spreadsheet_shows_is_a_text,
    what_happens_meanwhile_repeats_no_row_and_hides_none,
    a_file_of_too_many_rows_says_what_to_do,
];

const FILTRO: &str = "fecha_pago=2025-12-31&orden=-fecha_vencimiento";

async fn lista(app: &TestApp, empresa: &ser_testkit::Empresa, filtro: &str) -> Vec<Value> {
    let lista = app
        .get(&format!("/obligaciones?{filtro}"))
        .como(&empresa.representante)
        .await
        .esperar(200);
    lista["datos"].as_array().unwrap().clone()
}

async fn archivo(
    app: &TestApp,
    empresa: &ser_testkit::Empresa,
    formato: &str,
    filtro: &str,
) -> Respuesta {
    let respuesta = app
        .get(&format!(
            "/obligaciones/exportacion?formato={formato}&{filtro}"
        ))
        .como(&empresa.representante)
        .await;
    assert_eq!(respuesta.estado, 200, "{}", respuesta.texto());
    respuesta
}

fn hoja(respuesta: &Respuesta) -> Vec<Vec<Data>> {
    let mut libro: Xlsx<_> = Xlsx::new(Cursor::new(respuesta.bytes.clone())).unwrap();
    let hoja = libro.worksheet_range("Obligaciones").unwrap();
    hoja.rows().map(<[Data]>::to_vec).collect()
}

fn renglones(respuesta: &Respuesta) -> Vec<csv::StringRecord> {
    csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(&respuesta.bytes[3..])
        .records()
        .map(Result::unwrap)
        .collect()
}

async fn the_spreadsheet_has_the_rows_of_the_list_with_dates_and_numbers(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    let filas = lista(app, &empresa, FILTRO).await;
    let respuesta = archivo(app, &empresa, "xlsx", FILTRO).await;
    assert_eq!(
        respuesta.cabecera("content-type"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    );
    assert_eq!(
        respuesta.cabecera("content-disposition"),
        "attachment; filename=\"obligaciones-al-2025-12-31.xlsx\""
    );
    let hoja = hoja(&respuesta);
    assert_eq!(hoja.len(), filas.len() + 1);
    assert_eq!(hoja[0][5], Data::String("Vence".to_owned()));
    for (renglon, fila) in hoja[1..].iter().zip(&filas) {
        assert_eq!(
            renglon[1],
            Data::String(fila["concepto"].as_str().unwrap().to_owned())
        );
        let Data::DateTime(vence) = &renglon[5] else {
            panic!("not a date: {:?}", renglon[5]);
        };
        let (anio, mes, dia, ..) = vence.to_ymd_hms_milli();
        assert_eq!(
            format!("{anio:04}-{mes:02}-{dia:02}"),
            fila["fecha_vencimiento"].as_str().unwrap()
        );
        assert_eq!(renglon[6].to_string(), fila["dias"].to_string());
        for (columna, campo) in [
            (8, "capital"),
            (9, "sancion"),
            (10, "intereses"),
            (11, "total"),
        ] {
            match fila[campo].as_str() {
                Some(valor) => {
                    let Data::Float(numero) = renglon[columna] else {
                        panic!("not a number: {:?}", renglon[columna]);
                    };
                    assert_eq!(format!("{numero:.2}"), valor);
                }
                None => assert!(
                    matches!(&renglon[columna], Data::Empty)
                        || renglon[columna] == Data::String(String::new())
                ),
            }
        }
    }
}

async fn the_csv_opens_in_a_colombian_spreadsheet(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    let filas = lista(app, &empresa, FILTRO).await;
    let respuesta = archivo(app, &empresa, "csv", FILTRO).await;
    assert_eq!(
        respuesta.cabecera("content-type"),
        "text/csv; charset=utf-8"
    );
    assert!(respuesta.bytes.starts_with("\u{feff}".as_bytes()));
    let renglones = renglones(&respuesta);
    assert_eq!(renglones.len(), filas.len());
    for (renglon, fila) in renglones.iter().zip(&filas) {
        assert_eq!(&renglon[2], fila["referencia"].as_str().unwrap());
        let vence = fila["fecha_vencimiento"].as_str().unwrap();
        let (anio, mes, dia) = (&vence[..4], &vence[5..7], &vence[8..]);
        assert_eq!(&renglon[5], format!("{dia}/{mes}/{anio}"));
        let total = fila["total"].as_str().unwrap_or_default();
        assert_eq!(&renglon[11], total.replace('.', ","));
    }
}

async fn both_files_follow_the_filters_and_the_order(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    for filtro in [
        "tipo=multa,facilidad_pago&orden=concepto",
        "q=resolucion&orden=-concepto",
        "situacion=informativa",
        "q=nada",
    ] {
        let conceptos: Vec<String> = lista(app, &empresa, filtro)
            .await
            .iter()
            .map(|fila| fila["concepto"].as_str().unwrap().to_owned())
            .collect();
        let del_csv: Vec<String> = renglones(&archivo(app, &empresa, "csv", filtro).await)
            .iter()
            .map(|renglon| renglon[1].to_owned())
            .collect();
        let del_xlsx: Vec<String> = hoja(&archivo(app, &empresa, "xlsx", filtro).await)[1..]
            .iter()
            .map(|renglon| renglon[1].to_string())
            .collect();
        assert_eq!(del_csv, conceptos, "{filtro}");
        assert_eq!(del_xlsx, conceptos, "{filtro}");
    }
}

async fn a_text_that_looks_like_a_formula_stays_a_text(app: &TestApp) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 07 - 01)).await;
    let formula = "=HYPERLINK(\"http://example.com\";\"x\")";
    app.deuda(
        &empresa.operador,
        Deuda {
            concepto: formula,
            ..Deuda::de(TipoObligacion::Multa, 1_000, date!(2025 - 01 - 31))
        },
    )
    .await;
    let renglones = renglones(&archivo(app, &empresa, "csv", "").await);
    assert_eq!(&renglones[0][1], format!("'{formula}"));
    let hoja = hoja(&archivo(app, &empresa, "xlsx", "").await);
    assert_eq!(hoja[1][1], Data::String(formula.to_owned()));
}

async fn another_format_is_refused(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    for formato in ["formato=pdf", "formato=", ""] {
        app.get(&format!("/obligaciones/exportacion?{formato}"))
            .como(&empresa.representante)
            .await
            .problema(400, "PARAMETRO_INVALIDO");
    }
}

async fn an_amount_of_more_digits_than_a_spreadsheet_shows_is_a_text(app: &TestApp) {
    let empresa = app.empresa(date!(2026 - 10 - 01)).await;
    for capital in [9_999_999_999_999, 12_345_678_901_234] {
        app.deuda(
            &empresa.operador,
            Deuda {
                capital,
                ..deuda("Grande")
            },
        )
        .await;
    }
    let filas = hoja(&archivo(app, &empresa, "xlsx", "orden=capital").await);
    assert_eq!(filas[1][8], Data::Float(9_999_999_999_999.0));
    assert_eq!(filas[2][8], Data::String("12345678901234.00".to_owned()));
}

fn deuda(concepto: &str) -> Deuda<'_> {
    Deuda {
        tipo: TipoObligacion::Multa,
        concepto,
        referencia: "Resolución 1",
        vencimiento: date!(2027 - 01 - 15),
        capital: 1_000,
        sancion: 0,
        pagable: true,
    }
}

/// As many more, alike but for their identifiers.
async fn repetir(app: &TestApp, id: Uuid, cuantas: usize) {
    let base = app.contexto.base.conexion();
    let una = obligacion::Entity::find_by_id(id)
        .one(base)
        .await
        .unwrap()
        .unwrap();
    let filas = (0..cuantas)
        .map(|_| obligacion::Model {
            id: Uuid::now_v7(),
            ..una.clone()
        })
        .collect();
    obligacion::insertar_muchas(base, filas).await.unwrap();
}

async fn what_happens_meanwhile_repeats_no_row_and_hides_none(app: &TestApp) {
    let empresa = app.empresa(date!(2026 - 10 - 01)).await;
    let primera = app.deuda(&empresa.operador, deuda("Multa")).await;
    repetir(app, primera, 1_499).await;
    let actor = Actor {
        usuario_id: empresa.representante.cuenta.usuario_id,
        sesion_id: Uuid::nil(),
        nombre: String::new(),
        identificacion: String::new(),
        correo: String::new(),
        operador_id: empresa.operador.id,
        es_ministerio: false,
        le_falta_factor: false,
        confirmada_en: app.contexto.instante(),
        roles: vec![Rol::RepresentanteLegal],
        solicitud: Solicitud {
            id: String::new(),
            direccion: String::new(),
            agente: String::new(),
        },
    };
    let nueva = obligacion::Model {
        id: Uuid::nil(),
        fecha_vencimiento: date!(2020 - 01 - 01),
        ..obligacion::Entity::find_by_id(primera)
            .one(app.contexto.base.conexion())
            .await
            .unwrap()
            .unwrap()
    };
    let mut vistas = Vec::new();
    let url = app.base.url.clone();
    service::recorrer(
        &app.contexto,
        &actor,
        &FiltroObligaciones::default(),
        |fila| {
            if vistas.is_empty() {
                // Somebody else writes a row that comes first, before the second page is read.
                let (url, nueva) = (url.clone(), nueva.clone());
                let escribir = async move {
                    let otra = BaseDatos::abrir(&url, 1).await.unwrap();
                    obligacion::insertar_muchas(otra.conexion(), vec![nueva])
                        .await
                        .unwrap();
                    otra.cerrar().await.unwrap();
                };
                std::thread::spawn(|| ser_testkit::app::correr(escribir))
                    .join()
                    .unwrap();
            }
            vistas.push(fila.id);
            Ok(())
        },
    )
    .await
    .unwrap();
    assert_eq!(vistas.len(), 1_500);
    vistas.sort();
    vistas.dedup();
    assert_eq!(vistas.len(), 1_500);
}

async fn a_file_of_too_many_rows_says_what_to_do(app: &TestApp) {
    let empresa = app.empresa(date!(2026 - 10 - 01)).await;
    let primera = app.deuda(&empresa.operador, deuda("Multa")).await;
    repetir(app, primera, 20_000).await;
    let problema = app
        .get("/obligaciones/exportacion?formato=csv")
        .como(&empresa.representante)
        .await
        .problema(422, "EXPORTACION_DEMASIADO_GRANDE");
    assert_eq!(
        (&problema["total"], &problema["maximo"]),
        (&20_001.into(), &20_000.into())
    );
}
