//! The list as a file, exactly as filtered and ordered on screen.

use std::io::Write;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};
use time::Date;

use super::service;
use super::types::{FiltroObligaciones, FormatoExportacion, ObligacionFila};
use crate::Contexto;
use crate::http::{Actor, Problema, Resultado};

const COLUMNAS: [&str; 13] = [
    "Tipo",
    "Concepto",
    "Referencia",
    "Expediente",
    "Período",
    "Vence",
    "Días",
    "Situación",
    "Capital (COP)",
    "Sanción (COP)",
    "Intereses de mora (COP)",
    "Total (COP)",
    "Nota",
];

/// A cell, with its kind, so that a spreadsheet gets real dates and numbers.
enum Celda {
    Texto(String),
    Fecha(Date),
    Numero(i64),
    /// A decimal string of pesos, or nothing.
    Dinero(Option<String>),
}

/// Name, media type and bytes of the file.
#[derive(Debug)]
pub struct Archivo {
    pub nombre: String,
    pub tipo: &'static str,
    pub bytes: Vec<u8>,
}

pub async fn exportar(
    contexto: &Contexto,
    actor: &Actor,
    pedido: &FiltroObligaciones,
    formato: FormatoExportacion,
) -> Resultado<Archivo> {
    let mut filas = Vec::new();
    let fecha_pago = service::recorrer(contexto, actor, pedido, |fila| {
        filas.push(celdas(fila));
        Ok(())
    })
    .await?;
    let nombre = format!("obligaciones-al-{fecha_pago}");
    match formato {
        FormatoExportacion::Csv => Ok(Archivo {
            nombre: format!("{nombre}.csv"),
            tipo: "text/csv; charset=utf-8",
            bytes: actix_web::web::block(move || csv(&filas))
                .await
                .map_err(Problema::interno)??,
        }),
        FormatoExportacion::Xlsx => {
            let bytes = actix_web::web::block(move || xlsx(&filas))
                .await
                .map_err(Problema::interno)?
                .map_err(Problema::interno)?;
            Ok(Archivo {
                nombre: format!("{nombre}.xlsx"),
                tipo: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                bytes,
            })
        }
    }
}

fn celdas(fila: &ObligacionFila) -> Vec<Celda> {
    let nota = fila
        .no_disponible
        .as_ref()
        .map(|falta| falta.mensaje.clone())
        .or_else(|| {
            fila.demostrativo
                .then(|| "Usa tasas de demostración".to_owned())
        })
        .or_else(|| fila.motivo_no_pagable.clone())
        .unwrap_or_default();
    vec![
        Celda::Texto(nombre_tipo(&fila.tipo).to_owned()),
        Celda::Texto(fila.concepto.clone()),
        Celda::Texto(fila.referencia.clone()),
        Celda::Texto(
            fila.expediente
                .as_ref()
                .map(|e| e.numero.clone())
                .unwrap_or_default(),
        ),
        Celda::Texto(
            fila.periodo
                .as_ref()
                .map(|p| p.texto.clone())
                .unwrap_or_default(),
        ),
        Celda::Fecha(fila.fecha_vencimiento),
        Celda::Numero(fila.dias),
        Celda::Texto(nombre_situacion(fila).to_owned()),
        Celda::Dinero(fila.capital.clone()),
        Celda::Dinero(fila.sancion.clone()),
        Celda::Dinero(fila.intereses.clone()),
        Celda::Dinero(fila.total.clone()),
        Celda::Texto(nota),
    ]
}

fn nombre_tipo(codigo: &str) -> &'static str {
    match codigo {
        "autoliquidacion" => "Autoliquidación",
        "liquidacion_derechos" => "Liquidación de derechos",
        "multa" => "Multa",
        "facilidad_pago" => "Facilidad de pago",
        _ => "Cuenta de orden",
    }
}

fn nombre_situacion(fila: &ObligacionFila) -> &'static str {
    use super::types::Situacion;
    match fila.situacion {
        Situacion::Vencida => "Vencida",
        Situacion::PorVencer => "Por vencer",
        Situacion::SinPresentarVencida => "Sin presentar, vencida",
        Situacion::SinPresentar => "Sin presentar",
        Situacion::Informativa => "Informativa",
        Situacion::Pagada => "Pagada",
    }
}

/// Semicolons, decimal comma and a byte-order mark: what a spreadsheet in es-CO opens rightly.
fn csv(filas: &[Vec<Celda>]) -> Resultado<Vec<u8>> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut escritor = ::csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(&mut bytes);
    escritor.write_record(COLUMNAS).map_err(Problema::interno)?;
    for fila in filas {
        escritor
            .write_record(fila.iter().map(texto_csv))
            .map_err(Problema::interno)?;
    }
    escritor.flush().map_err(Problema::interno)?;
    drop(escritor);
    bytes.flush().map_err(Problema::interno)?;
    Ok(bytes)
}

fn texto_csv(celda: &Celda) -> String {
    match celda {
        // A text that a spreadsheet would run as a formula is led by an apostrophe.
        Celda::Texto(texto) if texto.starts_with(['=', '+', '-', '@', '\t', '\r']) => {
            format!("'{texto}")
        }
        Celda::Texto(texto) => texto.clone(),
        Celda::Fecha(fecha) => format!(
            "{:02}/{:02}/{:04}",
            fecha.day(),
            u8::from(fecha.month()),
            fecha.year()
        ),
        Celda::Numero(numero) => numero.to_string(),
        Celda::Dinero(valor) => valor
            .as_ref()
            .map(|valor| valor.replace('.', ","))
            .unwrap_or_default(),
    }
}

/// A spreadsheet knows only binary numbers, and shows fifteen digits: an amount that has more would
/// be altered without a word, so it goes as text.
fn como_numero(valor: &str) -> Option<f64> {
    let digitos = valor.bytes().filter(u8::is_ascii_digit).count();
    (digitos <= 15).then(|| valor.parse().ok()).flatten()
}

fn xlsx(filas: &[Vec<Celda>]) -> Result<Vec<u8>, XlsxError> {
    let mut libro = Workbook::new();
    let hoja = libro.add_worksheet_with_constant_memory()?;
    hoja.set_name("Obligaciones")?;
    hoja.set_freeze_panes(1, 0)?;
    let anchos = [20, 34, 30, 14, 36, 12, 8, 22, 18, 16, 20, 18, 50];
    for (columna, ancho) in anchos.into_iter().enumerate() {
        hoja.set_column_width(u16::try_from(columna).unwrap_or_default(), ancho)?;
    }
    let titulo = Format::new().set_bold();
    let fecha = Format::new().set_num_format("dd/mm/yyyy");
    let dinero = Format::new().set_num_format("#,##0.00");
    for (columna, nombre) in COLUMNAS.into_iter().enumerate() {
        hoja.write_string_with_format(
            0,
            u16::try_from(columna).unwrap_or_default(),
            nombre,
            &titulo,
        )?;
    }
    for (renglon, fila) in filas.iter().enumerate() {
        let renglon = u32::try_from(renglon).unwrap_or(u32::MAX - 1) + 1;
        for (columna, celda) in fila.iter().enumerate() {
            let columna = u16::try_from(columna).unwrap_or_default();
            match celda {
                Celda::Texto(texto) => hoja.write_string(renglon, columna, texto)?,
                Celda::Fecha(dia) => {
                    let anio = u16::try_from(dia.year()).unwrap_or(1900);
                    let valor = ExcelDateTime::from_ymd(anio, u8::from(dia.month()), dia.day())?;
                    hoja.write_datetime_with_format(renglon, columna, &valor, &fecha)?
                }
                Celda::Numero(numero) => {
                    hoja.write_number(renglon, columna, i32::try_from(*numero).unwrap_or_default())?
                }
                Celda::Dinero(Some(valor)) => match como_numero(valor) {
                    Some(numero) => {
                        hoja.write_number_with_format(renglon, columna, numero, &dinero)?
                    }
                    None => hoja.write_string(renglon, columna, valor)?,
                },
                Celda::Dinero(None) => hoja.write_string(renglon, columna, "")?,
            };
        }
    }
    libro.save_to_buffer()
}
