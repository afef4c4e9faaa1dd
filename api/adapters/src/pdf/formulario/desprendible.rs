//! The bank stub at the foot of the page, with the barcode.

use ser_domain::fur::Fur;
use ser_domain::kernel::fecha_larga;

use super::super::PdfError;
use super::super::barras::code_128_c;
use super::super::lienzo::{Caja, Lienzo, NEGRO, letra};
use super::super::parrafo::Alineacion::{Centro, Izquierda};
use super::campo::{self, titulo};
use super::liquidacion::pesos;
use super::{ABAJO, ANCHO, GRIS, GROSOR, LINEA, MARGEN};

/// Width of a module: a hundredth of an inch, which is three dots of a 300 dpi printer and six of a
/// 600 dpi one, so that every bar comes out as wide as it should.
const MODULO: f64 = 0.254;
const ALTO_BARRAS: f64 = 20.0;
/// White that a reader needs on each side of the bars.
const ZONA_QUIETA: f64 = 10.0 * MODULO;

/// Least height of the fields.
const ALTO_CAMPOS: f64 = 9.0;
const ALTO_ZONA: f64 = 27.2;
const ANCHO_BARRAS: f64 = 124.0;

/// Draws the stub from the foot of the page; gives where the rest of the form must end.
pub(super) fn dibujar(lienzo: &mut Lienzo<'_>, fur: &Fur) -> Result<f64, PdfError> {
    let campos = [
        ("FUR / referencia de pago", fur.numero.to_string(), 42.0),
        ("NIT del operador", fur.operador.nit.formateado(), 28.0),
        ("Operador", fur.operador.razon_social.clone(), 47.0),
        ("Pague hasta", fecha_larga(fur.fecha_limite_pago), 34.0),
        ("Total a pagar", pesos(fur.pago.total), ANCHO - 151.0),
    ];
    let negrita = letra(9).negrita();
    let alto_campos = campos
        .iter()
        .map(|(_, valor, ancho)| campo::alto(lienzo, valor, negrita, *ancho))
        .fold(ALTO_CAMPOS, f64::max);
    let y = ABAJO - ALTO_ZONA - alto_campos - campo::ALTO_TITULO;
    let corte = y - 2.4;
    linea_de_corte(lienzo, corte)?;
    let abajo = titulo(lienzo, y, "DESPRENDIBLE PARA EL BANCO")?;
    let mut x = MARGEN;
    for (etiqueta, valor, ancho) in campos {
        let caja = Caja::new(x, abajo, ancho + GROSOR, alto_campos + GROSOR);
        campo::dibujar(lienzo, caja, etiqueta, &valor, negrita)?;
        x += ancho;
    }
    let zona = Caja::new(MARGEN, abajo + alto_campos, ANCHO, ALTO_ZONA);
    lienzo.enmarcar(zona, GROSOR, LINEA);
    codigo_de_barras(
        lienzo,
        fur,
        Caja {
            ancho: ANCHO_BARRAS,
            ..zona
        },
    )?;
    let x = MARGEN + ANCHO_BARRAS;
    lienzo.rellenar(Caja::new(x, zona.y, GROSOR, ALTO_ZONA), LINEA);
    sello(
        lienzo,
        Caja::new(x, zona.y, ANCHO - ANCHO_BARRAS, ALTO_ZONA),
    )?;
    Ok(corte - 3.4)
}

fn linea_de_corte(lienzo: &mut Lienzo<'_>, y: f64) -> Result<(), PdfError> {
    let gris = letra(6).tinta(GRIS);
    let texto = "Corte por esta línea y entregue el desprendible en el banco";
    let ancho = lienzo.ancho(texto, gris);
    let (desde, hasta) = (
        MARGEN + (ANCHO - ancho) / 2.0 - 2.0,
        MARGEN + (ANCHO + ancho) / 2.0 + 2.0,
    );
    let mut x = MARGEN;
    while x < MARGEN + ANCHO {
        if x + 1.6 < desde || x > hasta {
            lienzo.rellenar(Caja::new(x, y - 0.1, 1.6, 0.2), GRIS);
        }
        x += 2.8;
    }
    lienzo.escribir(desde + 2.0, y + gris.alto() / 2.0, gris, texto)
}

fn codigo_de_barras(lienzo: &mut Lienzo<'_>, fur: &Fur, zona: Caja) -> Result<(), PdfError> {
    let recaudo = fur.recaudo()?;
    let anchos = code_128_c(&recaudo.elementos())?;
    let modulos: u32 = anchos.iter().map(|ancho| u32::from(*ancho)).sum();
    let ancho = f64::from(modulos) * MODULO;
    if ancho + 2.0 * ZONA_QUIETA > zona.ancho {
        return Err(PdfError::CodigoDeBarras);
    }
    // Beginning on a whole module of the page keeps every edge on the dots of the printer.
    let mut x = ((zona.x + (zona.ancho - ancho) / 2.0) / MODULO).round() * MODULO;
    let y = zona.y + 2.0;
    let mut barras = Vec::new();
    for (lugar, modulos) in anchos.into_iter().enumerate() {
        let ancho = f64::from(modulos) * MODULO;
        // Bars and spaces alternate, beginning with a bar.
        if lugar % 2 == 0 {
            barras.push(Caja::new(x, y, ancho, ALTO_BARRAS));
        }
        x += ancho;
    }
    lienzo.rellenar_juntas(&barras, NEGRO);
    let y = y + ALTO_BARRAS + 1.6;
    let texto = Caja::new(zona.x + 2.0, y, zona.ancho - 4.0, zona.abajo() - y);
    lienzo.texto_en(texto, letra(8), Centro, &recaudo.texto())
}

fn sello(lienzo: &mut Lienzo<'_>, caja: Caja) -> Result<(), PdfError> {
    let dentro = caja.sin_borde(2.0, 1.8);
    let gris = letra(6).tinta(GRIS);
    lienzo.texto_en(
        Caja {
            alto: 2.0,
            ..dentro
        },
        gris,
        Izquierda,
        "Forma de pago",
    )?;
    let mut x = dentro.x;
    for forma in ["Efectivo", "Cheque", "Débito"] {
        let cuadro = Caja::new(x, dentro.y + 2.9, 2.4, 2.4);
        lienzo.enmarcar(cuadro, GROSOR, NEGRO);
        lienzo.escribir(
            cuadro.derecha() + 1.0,
            cuadro.abajo() - 0.4,
            letra(7),
            forma,
        )?;
        x += 20.5;
    }
    let y = dentro.y + 7.4;
    lienzo.rellenar(Caja::new(caja.x, y, caja.ancho, GROSOR), LINEA);
    lienzo.texto_en(
        Caja::new(dentro.x, y + 1.4, dentro.ancho, 2.0),
        gris,
        Izquierda,
        "Espacio para el sello del cajero",
    )?;
    lienzo.texto_en(
        Caja::new(dentro.x, caja.abajo() - 3.4, dentro.ancho, 2.4),
        letra(6).negrita(),
        Izquierda,
        "No colocar sello sobre el código de barras",
    )
}
