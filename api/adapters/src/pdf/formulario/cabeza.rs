//! From the top of the page to the table: who collects, which form, who owes, and what.

use ser_domain::fur::Fur;
use ser_domain::kernel::fecha_larga;

use super::super::PdfError;
use super::super::lienzo::{BLANCO, Caja, Lienzo, letra};
use super::super::parrafo::Alineacion::{Centro, Derecha, Izquierda};
use super::campo::{self, campo, destacado, fila, titulo};
use super::{AIRE, ANCHO, ARRIBA, AZUL, GRIS, MARGEN, ROJO};

const BANDA: Caja = Caja::new(MARGEN, ARRIBA, ANCHO, 15.4);

/// The band with the entity and the title, and the warning when there is one.
pub(super) fn encabezado(lienzo: &mut Lienzo<'_>, fur: &Fur) -> Result<f64, PdfError> {
    lienzo.rellenar(BANDA, AZUL);
    let dentro = BANDA.sin_borde(3.0, 2.1);
    let izquierda = Caja::new(dentro.x, dentro.y, 104.0, 5.6);
    let blanca = letra(8).tinta(BLANCO);
    lienzo.texto_al_medio(
        izquierda,
        blanca.de(11).negrita(),
        Izquierda,
        &fur.entidad.nombre,
    )?;
    let fondo = Caja::new(dentro.x, izquierda.abajo() + 0.7, 104.0, 5.2);
    let linea = format!(
        "{} · NIT {}",
        fur.entidad.fondo,
        fur.entidad.nit.formateado()
    );
    lienzo.texto_al_medio(fondo, blanca, Izquierda, &linea)?;

    lienzo.texto_al_medio(
        derecha(izquierda.y, izquierda.alto),
        blanca.de(11).negrita(),
        Derecha,
        "FORMULARIO ÚNICO DE RECAUDO – FUR",
    )?;

    let direccion = Caja::new(MARGEN, BANDA.abajo() + 1.0, ANCHO, 2.6);
    let mut linea = format!("{} · {}", fur.entidad.direccion, fur.entidad.sitio);
    if let Some(aviso) = &fur.entidad.aviso {
        linea = format!("{linea} · {aviso}");
    }
    lienzo.texto_al_medio(direccion, letra(7).tinta(GRIS), Centro, &linea)?;
    let mut y = direccion.abajo() + 1.4;

    if let Some(aviso) = &fur.demostrativo {
        let caja = Caja::new(MARGEN, y, ANCHO, 5.6);
        lienzo.enmarcar(caja, 0.4, ROJO);
        let rojo = letra(8).negrita().tinta(ROJO);
        lienzo.texto_al_medio(caja.sin_borde(2.0, 0.8), rojo, Centro, aviso)?;
        y = caja.abajo() + 1.4;
    }
    Ok(y)
}

/// Which page of how many, in the band; it is known when all are drawn.
pub(super) fn numero_de_pagina(
    lienzo: &mut Lienzo<'_>,
    pagina: usize,
    paginas: usize,
) -> Result<(), PdfError> {
    let linea = format!("Sistema Electrónico de Recaudo – SER · Página {pagina} de {paginas}");
    let caja = derecha(BANDA.y + 8.4, 5.2);
    lienzo.texto_al_medio(caja, letra(8).tinta(BLANCO), Derecha, &linea)
}

/// The right half of the band, at that height.
fn derecha(y: f64, alto: f64) -> Caja {
    let dentro = BANDA.sin_borde(3.0, 0.0);
    let x = dentro.x + 108.0;
    Caja::new(x, y, dentro.derecha() - x, alto)
}

/// Number, type, instant of generation and limit date.
pub(super) fn identificacion(lienzo: &mut Lienzo<'_>, fur: &Fur, y: f64) -> Result<f64, PdfError> {
    let alto = 12.0;
    let anchos = [58.0, 34.0, 38.0];
    let valores = [
        (
            "NÚMERO DE FORMULARIO",
            fur.numero.agrupado(),
            letra(12).negrita(),
        ),
        (
            "TIPO DE FUR",
            fur.tipo.nombre().to_owned(),
            letra(9).negrita(),
        ),
        (
            "GENERADO (HORA DE COLOMBIA)",
            super::instante(fur.generado_en),
            letra(9),
        ),
    ];
    let mut x = MARGEN;
    for ((etiqueta, valor, letra), ancho) in valores.into_iter().zip(anchos) {
        let caja = Caja::new(x, y, ancho + super::GROSOR, alto);
        campo::dibujar(lienzo, caja, etiqueta, &valor, letra)?;
        x += ancho;
    }
    let caja = Caja::new(x, y, MARGEN + ANCHO - x, alto);
    destacado(
        lienzo,
        caja,
        "PAGUE HASTA (FECHA LÍMITE)",
        &fecha_larga(fur.fecha_limite_pago),
        letra(11).negrita(),
    )?;
    Ok(y + alto + AIRE)
}

/// Who owes.
pub(super) fn operador(lienzo: &mut Lienzo<'_>, fur: &Fur, y: f64) -> Result<f64, PdfError> {
    let operador = &fur.operador;
    let y = titulo(lienzo, y, "1. OPERADOR")?;
    let y = fila(
        lienzo,
        y,
        &[
            campo("Razón social", &operador.razon_social, 4.0),
            campo("NIT", &operador.nit.formateado(), 1.1),
            campo("Teléfono", &operador.telefono, 1.1),
        ],
    )?;
    let lugar = format!("{}, {}", operador.municipio, operador.departamento);
    let y = fila(
        lienzo,
        y,
        &[
            campo("Dirección", &operador.direccion, 2.4),
            campo("Municipio y departamento", &lugar, 2.0),
            campo("Correo electrónico", &operador.correo, 2.0),
        ],
    )?;
    Ok(y + AIRE)
}

/// What is declared or paid.
pub(super) fn obligacion(lienzo: &mut Lienzo<'_>, fur: &Fur, y: f64) -> Result<f64, PdfError> {
    let obligacion = &fur.obligacion;
    let y = titulo(lienzo, y, "2. OBLIGACIÓN")?;
    let y = fila(
        lienzo,
        y,
        &[
            campo("Concepto", &obligacion.concepto, 2.0),
            campo("Familia", &obligacion.familia, 2.2),
            campo("Servicio", &obligacion.servicio, 1.9),
            campo("Expediente", &obligacion.expediente, 0.9),
        ],
    )?;
    let trimestre = obligacion
        .trimestre
        .map_or_else(|| "No aplica".to_owned(), |trimestre| trimestre.to_string());
    let clase = obligacion.correccion_de.map_or_else(
        || "Inicial".to_owned(),
        |numero| format!("Corrige el FUR {numero}"),
    );
    let y = fila(
        lienzo,
        y,
        &[
            campo("Año", &obligacion.anio.to_string(), 0.6),
            campo("Trimestre", &trimestre, 0.8),
            campo(
                "Vencimiento",
                &super::fecha(obligacion.fecha_vencimiento),
                1.0,
            ),
            campo("Declaración", &clase, 1.9),
            campo("Norma", &obligacion.norma, 2.7),
        ],
    )?;
    Ok(y + AIRE)
}
