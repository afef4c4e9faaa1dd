//! Who signed, and how anybody can check the form.

use qrcode::{Color, EcLevel, QrCode};
use ser_domain::fur::{FirmaFur, Fur};

use super::super::PdfError;
use super::super::lienzo::{Caja, Lienzo, NEGRO, letra};
use super::super::parrafo::Alineacion::Izquierda;
use super::campo::{self, titulo};
use super::{AIRE, ANCHO, GRIS, GROSOR, LINEA, MARGEN};

const ALTO: f64 = 27.0;
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
    // Share of the height of each line of text; the name and the way of signing may need two.
    let renglones = [
        (firma.rol.as_str(), letra(6).tinta(GRIS), 0.16),
        (firma.nombre.as_str(), letra(8).negrita(), 0.32),
        (documento.as_str(), normal, 0.20),
        (estado.as_str(), normal, 0.32),
    ];
    let mut y = caja.y;
    for (texto, letra, parte) in renglones {
        let alto = caja.alto * parte;
        let renglon = Caja::new(caja.x, y, caja.ancho, alto - 0.6);
        lienzo.texto_en(renglon, letra, Izquierda, texto)?;
        y += alto;
    }
    Ok(())
}

fn verificacion(lienzo: &mut Lienzo<'_>, fur: &Fur, caja: Caja) -> Result<(), PdfError> {
    let lado = ALTO - 2.0;
    let qr = Caja::new(caja.x + 1.0, caja.y + 1.0, lado, lado);
    dibujar_qr(lienzo, &fur.url_verificacion, qr)?;

    let x = qr.derecha() + 0.5;
    let texto = Caja::new(x, caja.y + 1.8, caja.derecha() - x - 1.5, 0.0);
    let gris = letra(6).tinta(GRIS);
    let huella = fur.huella_declaracion.get(..32).unwrap_or_default();
    let resto = fur.huella_declaracion.get(32..).unwrap_or_default();
    let renglones = [
        ("Código de verificación", gris, 2.6),
        (
            &*fur.codigo_verificacion.to_string(),
            letra(11).negrita(),
            4.6,
        ),
        ("Compruebe este formulario en", gris, 2.5),
        (&*fur.url_verificacion, letra(7), 5.8),
        ("Huella SHA-256 de la declaración", gris, 2.5),
        (huella, letra(6), 2.3),
        (resto, letra(6), 2.3),
    ];
    let mut y = texto.y;
    for (renglon, letra, alto) in renglones {
        lienzo.texto_en(
            Caja {
                y,
                alto: alto - 0.5,
                ..texto
            },
            letra,
            Izquierda,
            renglon,
        )?;
        y += alto;
    }
    Ok(())
}

/// The QR as filled rectangles, one for each run of dark modules.
fn dibujar_qr(lienzo: &mut Lienzo<'_>, contenido: &str, caja: Caja) -> Result<(), PdfError> {
    let qr = QrCode::with_error_correction_level(contenido, EcLevel::M)
        .map_err(|error| PdfError::Composicion(error.to_string()))?;
    let modulos = qr.width();
    let lado = caja.ancho / a_f64(modulos + 2 * ZONA_QUIETA);
    for (fila, colores) in qr.to_colors().chunks(modulos).enumerate() {
        let y = caja.y + a_f64(fila + ZONA_QUIETA) * lado;
        let mut columna = 0;
        for tramo in colores.chunk_by(|a, b| a == b) {
            if tramo.first() == Some(&Color::Dark) {
                let x = caja.x + a_f64(columna + ZONA_QUIETA) * lado;
                lienzo.rellenar(Caja::new(x, y, a_f64(tramo.len()) * lado, lado), NEGRO);
            }
            columna += tramo.len();
        }
    }
    Ok(())
}

fn a_f64(cantidad: usize) -> f64 {
    f64::from(u32::try_from(cantidad).unwrap_or(u32::MAX))
}
