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
const RENGLONES_DE_LA_PRIMERA: usize = 20;
/// Most lines of the summary that stands for an annex; if there are more, only the totals stand.
const RENGLONES_DEL_RESUMEN: usize = 12;
/// Lines that fit the annex.
const RENGLONES_DEL_ANEXO: usize = 70;

const ALTO_ENCABEZADO: f64 = 4.4;
/// Most that a row grows to fill the page.
const HOLGURA_MAXIMA: f64 = 2.2;
const BORDE: f64 = 1.3;

/// Widths of the columns: code, concept, detail, value.
const COLUMNAS: [f64; 4] = [20.0, 80.0, 54.0, ANCHO - 154.0];

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

/// The table on the first page: all the lines or, when there is an annex, those from the first
/// total on.
pub(super) fn tabla(lienzo: &mut Lienzo<'_>, fur: &Fur, caja: Caja) -> Result<(), PdfError> {
    if cabe_en_la_primera(fur) {
        let lineas: Vec<_> = fur.lineas.iter().collect();
        return filas(lienzo, &lineas, caja, "3. LIQUIDACIÓN");
    }
    let desde = fur
        .lineas
        .iter()
        .position(|linea| linea.es_total)
        .unwrap_or_default();
    let ultimas = fur.lineas.get(desde..).unwrap_or_default();
    let resumen: Vec<_> = ultimas
        .iter()
        .filter(|linea| linea.es_total || ultimas.len() <= RENGLONES_DEL_RESUMEN)
        .collect();
    let titulo = format!(
        "3. LIQUIDACIÓN: RESUMEN (LOS {} RENGLONES ESTÁN EN LA PÁGINA 2)",
        fur.lineas.len()
    );
    filas(lienzo, &resumen, caja, &titulo)
}

/// All the lines, on a page of their own.
pub(super) fn anexo(lienzo: &mut Lienzo<'_>, fur: &Fur, caja: Caja) -> Result<(), PdfError> {
    if fur.lineas.len() > RENGLONES_DEL_ANEXO {
        return Err(PdfError::NoCabe(fur.lineas.len()));
    }
    let lineas: Vec<_> = fur.lineas.iter().collect();
    filas(lienzo, &lineas, caja, "ANEXO: RENGLONES DE LA LIQUIDACIÓN")
}

/// One line with its texts already broken and the height that they need.
struct Fila<'a> {
    linea: &'a LineaFur,
    codigo: Parrafo,
    concepto: Parrafo,
    detalle: Parrafo,
    valor: Parrafo,
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
    let cantidad = f64::from(u32::try_from(filas.len()).unwrap_or(u32::MAX));
    let holgura = ((disponible - alto(&filas)) / cantidad).min(HOLGURA_MAXIMA);
    let mut y = nombres_de_columnas(lienzo, arriba)?;
    for fila in &filas {
        let caja = Caja::new(MARGEN, y, ANCHO, fila.alto + holgura);
        una_fila(lienzo, fila, caja)?;
        y = caja.abajo();
    }
    lienzo.enmarcar(Caja::new(MARGEN, arriba, ANCHO, y - arriba), GROSOR, LINEA);
    Ok(())
}

fn una_fila(lienzo: &mut Lienzo<'_>, fila: &Fila<'_>, caja: Caja) -> Result<(), PdfError> {
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
    let [codigo, concepto, detalle, valor] = columnas(caja, &fila.linea.detalle);
    for (columna, parrafo, alineacion) in [
        (codigo, &fila.codigo, Izquierda),
        (concepto, &fila.concepto, Izquierda),
        (detalle, &fila.detalle, Izquierda),
        (valor, &fila.valor, Derecha),
    ] {
        if columna.ancho <= 0.0 {
            continue;
        }
        if columna.x > caja.x {
            lienzo.rellenar(
                Caja {
                    ancho: GROSOR,
                    ..columna
                },
                LINEA,
            );
        }
        let dentro = columna.sin_borde(BORDE, (caja.alto - parrafo.alto()) / 2.0);
        lienzo.parrafo(dentro, alineacion, parrafo)?;
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
            let gris = letra.tinta(GRIS);
            let una = letra.alto();
            let varias = una + f64::from(densidad.renglones - 1) * letra.interlinea();
            let ajustado = |texto: &str, letra, columna: Caja, alto| {
                let dentro = columna.sin_borde(BORDE, 0.0);
                Parrafo::ajustado(lienzo, texto, letra, Caja { alto, ..dentro })
            };
            let fila = Caja::new(MARGEN, 0.0, ANCHO, varias);
            let [codigo, concepto, detalle, valor] = columnas(fila, &linea.detalle);
            let concepto = ajustado(&linea.concepto, letra, concepto, varias);
            let detalle = ajustado(&linea.detalle, gris, detalle, varias);
            let texto = una.max(concepto.alto()).max(detalle.alto());
            Fila {
                linea,
                codigo: ajustado(&linea.codigo, gris.de(7), codigo, una),
                concepto,
                detalle,
                valor: ajustado(&pesos(linea.valor), letra, valor, una),
                alto: texto + 2.0 * densidad.aire,
            }
        })
        .collect()
}

fn nombres_de_columnas(lienzo: &mut Lienzo<'_>, y: f64) -> Result<f64, PdfError> {
    let caja = Caja::new(MARGEN, y, ANCHO, ALTO_ENCABEZADO);
    lienzo.rellenar(caja, FONDO);
    let nombres = [
        ("Renglón", Izquierda),
        ("Concepto", Izquierda),
        ("Detalle", Izquierda),
        ("Valor (pesos)", Derecha),
    ];
    for (columna, (nombre, alineacion)) in columnas(caja, "con detalle").into_iter().zip(nombres) {
        if columna.x > caja.x {
            lienzo.rellenar(
                Caja {
                    ancho: GROSOR,
                    ..columna
                },
                LINEA,
            );
        }
        let dentro = columna.sin_borde(BORDE, 0.0);
        lienzo.texto_al_medio(dentro, letra(7).negrita().tinta(AZUL), alineacion, nombre)?;
    }
    Ok(caja.abajo())
}

/// The columns of a row: code, concept, detail and value. Without detail the concept takes its room.
fn columnas(fila: Caja, detalle: &str) -> [Caja; 4] {
    let [codigo, concepto, del_detalle, valor] = COLUMNAS;
    let anchos = if detalle.is_empty() {
        [codigo, concepto + del_detalle, 0.0, valor]
    } else {
        COLUMNAS
    };
    let mut x = fila.x;
    anchos.map(|ancho| {
        let columna = Caja { x, ancho, ..fila };
        x += ancho;
        columna
    })
}

/// The payment, above `hasta`; gives where it begins.
pub(super) fn pago(lienzo: &mut Lienzo<'_>, fur: &Fur, hasta: f64) -> Result<f64, PdfError> {
    let (alto_cifras, alto_letras) = (10.6, 6.4);
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
