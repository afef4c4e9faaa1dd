//! Who signed, and how anybody can check the form.

use qrcode::{Color, EcLevel, QrCode};
use ser_domain::fur::{FirmaFur, Fur};

use super::super::PdfError;
use super::super::lienzo::{Caja, Letra, Lienzo, NEGRO, letra};
use super::super::parrafo::{Alineacion::Izquierda, Parrafo};
use super::campo::{self, titulo};
use super::{AIRE, ANCHO, GRIS, GROSOR, LINEA, MARGEN};

const ALTO: f64 = 26.0;
const ANCHO_FIRMAS: f64 = 116.0;
/// Four modules of white around a QR, as its standard asks.
const ZONA_QUIETA: usize = 4;

/// Signatures and verification, above `hasta`; gives where they begin.
pub(super) fn dibujar(lienzo: &mut Lienzo<'_>, fur: &Fur, hasta: f64) -> Result<f64, PdfError> {
    let y = hasta - ALTO - campo::ALTO_TITULO;
    let abajo = titulo(lienzo, y, "5. FIRMAS Y VERIFICACIÓN")?;
    let caja = Caja::new(MARGEN, abajo, ANCHO, ALTO);
    lienzo.enmarcar(caja, GROSOR, LINEA);
    firmas(
        lienzo,
        fur,
        Caja {
            ancho: ANCHO_FIRMAS,
            ..caja
        },
    )?;
    lienzo.rellenar(Caja::new(MARGEN + ANCHO_FIRMAS, abajo, GROSOR, ALTO), LINEA);
    verificacion(
        lienzo,
        fur,
        Caja::new(MARGEN + ANCHO_FIRMAS, abajo, ANCHO - ANCHO_FIRMAS, ALTO),
    )?;
    Ok(y - AIRE)
}

/// Up to three signatures a row.
fn firmas(lienzo: &mut Lienzo<'_>, fur: &Fur, caja: Caja) -> Result<(), PdfError> {
    let filas: Vec<_> = fur.firmas.chunks(3).collect();
    let alto = caja.alto / a_f64(filas.len().max(1));
    for (fila, firmas) in filas.into_iter().enumerate() {
        let ancho = caja.ancho / a_f64(firmas.len());
        for (columna, firma) in firmas.iter().enumerate() {
            let celda = Caja::new(
                caja.x + a_f64(columna) * ancho,
                caja.y + a_f64(fila) * alto,
                ancho,
                alto,
            );
            if columna > 0 {
                lienzo.rellenar(
                    Caja {
                        ancho: GROSOR,
                        ..celda
                    },
                    LINEA,
                );
            }
            if fila > 0 {
                lienzo.rellenar(
                    Caja {
                        alto: GROSOR,
                        ..celda
                    },
                    LINEA,
                );
            }
            una_firma(lienzo, firma, celda.sin_borde(2.0, 1.8))?;
        }
    }
    Ok(())
}

fn una_firma(lienzo: &mut Lienzo<'_>, firma: &FirmaFur, caja: Caja) -> Result<(), PdfError> {
    let documento = match &firma.tarjeta_profesional {
        Some(tarjeta) => format!("{} · T.P. {tarjeta}", firma.identificacion),
        None => firma.identificacion.clone(),
    };
    let estado = match firma.firmada_en {
        Some(instante) => format!("{}, {}", firma.forma, super::instante(instante)),
        None => "Pendiente de firma".to_owned(),
    };
    let normal = letra(7);
    // The share of the height is what a line of text may take; what it leaves, the next one uses.
    apilar(
        lienzo,
        caja,
        &[
            (&firma.rol, letra(6).tinta(GRIS), 0.10),
            (&firma.nombre, letra(8).negrita(), 0.36),
            (&documento, normal, 0.19),
            (&estado, normal, 0.19),
        ],
        1.5,
    )?;
    if firma.firmada_en.is_none() {
        lienzo.rellenar(Caja::new(caja.x, caja.abajo(), caja.ancho, GROSOR), NEGRO);
    }
    Ok(())
}

/// Writes texts one under the other, each in at most its share of the height, with so much white
/// between them.
fn apilar(
    lienzo: &mut Lienzo<'_>,
    caja: Caja,
    textos: &[(&str, Letra, f64)],
    entre_textos: f64,
) -> Result<(), PdfError> {
    let mut y = caja.y;
    for (texto, letra, parte) in textos {
        let alto = caja.alto * parte;
        let parrafo = Parrafo::ajustado(lienzo, texto, *letra, Caja { alto, ..caja });
        lienzo.parrafo(Caja { y, ..caja }, Izquierda, &parrafo)?;
        y += parrafo.alto() + entre_textos;
    }
    Ok(())
}

fn verificacion(lienzo: &mut Lienzo<'_>, fur: &Fur, caja: Caja) -> Result<(), PdfError> {
    let lado = ALTO - 2.0;
    let qr = Caja::new(caja.x + 1.0, caja.y + 1.0, lado, lado);
    dibujar_qr(lienzo, &fur.url_verificacion, qr)?;

    let x = qr.derecha() + 0.5;
    let texto = Caja::new(x, caja.y, caja.derecha() - x, ALTO).sin_borde(1.0, 2.0);
    let gris = letra(6).tinta(GRIS);
    // The address breaks before its last part, which is the code, and not in the middle of it.
    let (sitio, ultimo) = fur
        .url_verificacion
        .rsplit_once('/')
        .unwrap_or((&fur.url_verificacion, ""));
    let url = format!("{sitio}/ {ultimo}");
    apilar(
        lienzo,
        texto,
        &[
            ("Código de verificación", gris, 0.1),
            (
                &fur.codigo_verificacion.to_string(),
                letra(11).negrita(),
                0.2,
            ),
            ("Compruebe este formulario en", gris, 0.1),
            (&url, letra(7), 0.24),
            ("Huella SHA-256 de la declaración", gris, 0.1),
            (&fur.huella_declaracion, letra(6), 0.2),
        ],
        1.15,
    )
}

/// The QR as one shape of rectangles, one for each run of dark modules.
fn dibujar_qr(lienzo: &mut Lienzo<'_>, contenido: &str, caja: Caja) -> Result<(), PdfError> {
    let qr = QrCode::with_error_correction_level(contenido, EcLevel::M)
        .map_err(|error| PdfError::Composicion(error.to_string()))?;
    let modulos = qr.width();
    let lado = caja.ancho / a_f64(modulos + 2 * ZONA_QUIETA);
    let mut oscuros = Vec::new();
    for (fila, colores) in qr.to_colors().chunks(modulos).enumerate() {
        let y = caja.y + a_f64(fila + ZONA_QUIETA) * lado;
        let mut columna = 0;
        for tramo in colores.chunk_by(|a, b| a == b) {
            if tramo.first() == Some(&Color::Dark) {
                let x = caja.x + a_f64(columna + ZONA_QUIETA) * lado;
                oscuros.push(Caja::new(x, y, a_f64(tramo.len()) * lado, lado));
            }
            columna += tramo.len();
        }
    }
    lienzo.rellenar_juntas(&oscuros, NEGRO);
    Ok(())
}

fn a_f64(cantidad: usize) -> f64 {
    f64::from(u32::try_from(cantidad).unwrap_or(u32::MAX))
}
