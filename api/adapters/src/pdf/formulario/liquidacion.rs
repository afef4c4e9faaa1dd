//! The table of the liquidation and what is to be paid.

use ser_domain::fur::{Fur, LineaFur};
use ser_domain::kernel::{Money, pesos_es};

use super::super::PdfError;
use super::super::lienzo::{Caja, Letra, Lienzo, letra};
use super::super::parrafo::Alineacion::{Derecha, Izquierda};
use super::super::parrafo::Parrafo;
use super::campo::{self, destacado, titulo};
use super::{AIRE, ANCHO, AZUL, FONDO, GRIS, GROSOR, LINEA, MARGEN};

/// Lines that fit the first page, with the warning band and the smallest letters.
const RENGLONES_DE_LA_PRIMERA: usize = 21;
/// Lines that fit the annex.
const RENGLONES_DEL_ANEXO: usize = 70;

const ALTO_ENCABEZADO: f64 = 4.4;
const BORDE: f64 = 1.3;

/// Widths of the columns: code, concept, detail, value.
const COLUMNAS: [f64; 4] = [17.0, 80.0, 55.0, ANCHO - 152.0];

/// How roomy the table is: letters, white above and below each line, and text lines a cell.
#[derive(Clone, Copy)]
struct Densidad {
    letra: Letra,
    aire: f64,
    renglones: u32,
}

/// From roomy to tight; the first that fits is used.
const DENSIDADES: [Densidad; 5] = [
    Densidad {
        letra: letra(8),
        aire: 1.7,
        renglones: 3,
    },
    Densidad {
        letra: letra(8),
        aire: 1.3,
        renglones: 2,
    },
    Densidad {
        letra: letra(7),
        aire: 1.1,
        renglones: 2,
    },
    Densidad {
        letra: letra(7),
        aire: 0.8,
        renglones: 1,
    },
    Densidad {
        letra: letra(7),
        aire: 0.62,
        renglones: 1,
    },
];

/// Whether all the lines go on the first page.
pub(super) fn cabe_en_la_primera(fur: &Fur) -> bool {
    fur.lineas.len() <= RENGLONES_DE_LA_PRIMERA
}

/// The table on the first page: all the lines, or the totals alone when there is an annex.
pub(super) fn tabla(lienzo: &mut Lienzo<'_>, fur: &Fur, caja: Caja) -> Result<(), PdfError> {
    if cabe_en_la_primera(fur) {
        let lineas: Vec<_> = fur.lineas.iter().collect();
        return filas(lienzo, &lineas, caja, "3. LIQUIDACIÓN");
    }
    let totales: Vec<_> = fur.lineas.iter().filter(|linea| linea.es_total).collect();
    let titulo = format!(
        "3. LIQUIDACIÓN: TOTALES (LOS {} RENGLONES ESTÁN EN LA PÁGINA 2)",
        fur.lineas.len()
    );
    filas(lienzo, &totales, caja, &titulo)
}

/// All the lines, on a page of their own.
pub(super) fn anexo(lienzo: &mut Lienzo<'_>, fur: &Fur, caja: Caja) -> Result<(), PdfError> {
    if fur.lineas.len() > RENGLONES_DEL_ANEXO {
        return Err(PdfError::NoCabe(fur.lineas.len()));
    }
    let lineas: Vec<_> = fur.lineas.iter().collect();
    filas(lienzo, &lineas, caja, "ANEXO: RENGLONES DE LA LIQUIDACIÓN")
}

/// The cells of one line, already broken, and the height that they need.
struct Fila<'a> {
    linea: &'a LineaFur,
    celdas: [Parrafo; 4],
    alto: f64,
}

fn filas(
    lienzo: &mut Lienzo<'_>,
    lineas: &[&LineaFur],
    caja: Caja,
    nombre: &str,
) -> Result<(), PdfError> {
    let arriba = titulo(lienzo, caja.y, nombre)?;
    let disponible = caja.abajo() - arriba - ALTO_ENCABEZADO;
    let filas = DENSIDADES
        .into_iter()
        .map(|densidad| preparar(lienzo, lineas, densidad))
        .find(|filas| alto(filas) <= disponible)
        .ok_or(PdfError::NoCabe(lineas.len()))?;
    let mut y = nombres_de_columnas(lienzo, arriba)?;
    for fila in &filas {
        let caja = Caja::new(MARGEN, y, ANCHO, fila.alto);
        if fila.linea.es_total {
            lienzo.rellenar(caja, FONDO);
        }
        lienzo.rellenar(
            Caja {
                alto: GROSOR,
                ..caja
            },
            LINEA,
        );
        for ((celda, parrafo), alineacion) in celdas(caja)
            .into_iter()
            .zip(&fila.celdas)
            .zip([Izquierda, Izquierda, Izquierda, Derecha])
        {
            let sobra = fila.alto - parrafo.alto();
            let celda = Caja {
                y: celda.y + sobra / 2.0,
                ..celda
            };
            lienzo.parrafo(celda, alineacion, parrafo)?;
        }
        y += fila.alto;
    }
    let marco = Caja::new(MARGEN, arriba, ANCHO, y - arriba);
    lienzo.enmarcar(marco, GROSOR, LINEA);
    for columna in celdas(marco).into_iter().skip(1) {
        let x = columna.x - BORDE;
        lienzo.rellenar(Caja::new(x, arriba, GROSOR, marco.alto), LINEA);
    }
    Ok(())
}

fn alto(filas: &[Fila<'_>]) -> f64 {
    filas.iter().map(|fila| fila.alto).sum()
}

fn preparar<'a>(lienzo: &Lienzo<'_>, lineas: &[&'a LineaFur], densidad: Densidad) -> Vec<Fila<'a>> {
    lineas
        .iter()
        .map(|linea| {
            let letra = if linea.es_total {
                densidad.letra.negrita()
            } else {
                densidad.letra
            };
            let una = letra.alto();
            let varias = una + f64::from(densidad.renglones - 1) * letra.interlinea();
            let valor = pesos(linea.valor);
            let [codigo, concepto, detalle, importe] =
                celdas(Caja::new(MARGEN, 0.0, ANCHO, varias));
            let ajustado = |texto, letra, caja| Parrafo::ajustado(lienzo, texto, letra, caja);
            let celdas = [
                ajustado(
                    &linea.codigo,
                    letra.tinta(GRIS),
                    Caja {
                        alto: una,
                        ..codigo
                    },
                ),
                ajustado(&linea.concepto, letra, concepto),
                ajustado(&linea.detalle, letra.tinta(GRIS), detalle),
                ajustado(
                    &valor,
                    letra,
                    Caja {
                        alto: una,
                        ..importe
                    },
                ),
            ];
            let texto = celdas.iter().map(Parrafo::alto).fold(una, f64::max);
            Fila {
                linea,
                celdas,
                alto: texto + 2.0 * densidad.aire,
            }
        })
        .collect()
}

fn nombres_de_columnas(lienzo: &mut Lienzo<'_>, y: f64) -> Result<f64, PdfError> {
    let caja = Caja::new(MARGEN, y, ANCHO, ALTO_ENCABEZADO);
    lienzo.rellenar(caja, FONDO);
    let nombres = [
        ("Código", Izquierda),
        ("Concepto", Izquierda),
        ("Detalle", Izquierda),
        ("Valor (pesos)", Derecha),
    ];
    for (celda, (nombre, alineacion)) in celdas(caja).into_iter().zip(nombres) {
        lienzo.texto_al_medio(celda, letra(7).negrita().tinta(AZUL), alineacion, nombre)?;
    }
    Ok(caja.abajo())
}

/// The four cells of a row, without their side borders.
fn celdas(fila: Caja) -> [Caja; 4] {
    let mut x = fila.x;
    COLUMNAS.map(|ancho| {
        let celda = Caja::new(x + BORDE, fila.y, ancho - 2.0 * BORDE, fila.alto);
        x += ancho;
        celda
    })
}

/// The payment, above `hasta`; gives where it begins.
pub(super) fn pago(lienzo: &mut Lienzo<'_>, fur: &Fur, hasta: f64) -> Result<f64, PdfError> {
    let (alto_cifras, alto_letras) = (11.0, 6.6);
    let y = hasta - alto_cifras - alto_letras - campo::ALTO_TITULO;
    let abajo = titulo(lienzo, y, "4. PAGO")?;
    let partes = [
        ("Capital", fur.pago.capital),
        ("Sanción", fur.pago.sancion),
        ("Intereses de mora", fur.pago.intereses),
        ("Indexación", fur.pago.indexacion),
    ];
    let ancho = 33.5;
    let mut x = MARGEN;
    for (nombre, valor) in partes {
        let caja = Caja::new(x, abajo, ancho + GROSOR, alto_cifras);
        campo::dibujar(lienzo, caja, nombre, &pesos(valor), letra(9))?;
        x += ancho;
    }
    let caja = Caja::new(x, abajo, MARGEN + ANCHO - x, alto_cifras);
    destacado(
        lienzo,
        caja,
        "TOTAL A PAGAR",
        &pesos(fur.pago.total),
        letra(13).negrita(),
    )?;
    let caja = Caja::new(MARGEN, caja.abajo(), ANCHO, alto_letras);
    lienzo.enmarcar(caja, GROSOR, LINEA);
    let letras = format!("SON: {}", fur.total_en_letras());
    lienzo.texto_al_medio(caja.sin_borde(BORDE, 0.7), letra(8), Izquierda, &letras)?;
    Ok(y - AIRE)
}

/// `$ 1.250.000`
pub(super) fn pesos(valor: Money) -> String {
    pesos_es(valor.as_decimal())
}
