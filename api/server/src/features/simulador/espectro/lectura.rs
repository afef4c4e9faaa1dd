//! Reading what is assigned, and from what a term runs.

use rust_decimal::Decimal;
use ser_domain::espectro::{
    Ambito, AreaServicio, HechoDePago, HorasHf, MedidaEspectro, UsoEspectro,
};

use super::types::{AreaPedida, PedidoEspectro};
use crate::features::simulador::lectura::Lector;

/// The fields that not every request has.
pub fn lector(pedido: &PedidoEspectro) -> Lector {
    Lector::new(&[
        ("desde", pedido.desde.is_some()),
        ("hasta", pedido.hasta.is_some()),
        ("ancho_khz", pedido.ancho_khz.is_some()),
        ("ancho_mhz", pedido.ancho_mhz.is_some()),
        ("frecuencia_mhz", pedido.frecuencia_mhz.is_some()),
        ("excepcion", pedido.excepcion.is_some()),
        ("horas", pedido.horas.is_some()),
        ("areas", pedido.areas.is_some()),
        ("sitios", pedido.sitios.is_some()),
        ("derecho", pedido.derecho.is_some()),
        ("fecha_acto", pedido.fecha_acto.is_some()),
        ("hecho", pedido.hecho.is_some()),
        ("fecha_hecho", pedido.fecha_hecho.is_some()),
        ("ejecutoria", pedido.ejecutoria.is_some()),
        ("anterior", pedido.anterior.is_some()),
        ("nuevo", pedido.nuevo.is_some()),
        ("anio", pedido.anio.is_some()),
        ("total", pedido.total.is_some()),
        ("parte", pedido.parte.is_some()),
        ("acto", pedido.acto.is_some()),
        ("norma", pedido.norma.is_some()),
        ("termina", pedido.termina.is_some()),
        ("cuotas", pedido.cuotas.is_some()),
    ])
}

/// What is assigned.
pub fn medida(
    uso: UsoEspectro,
    pedido: &PedidoEspectro,
    lector: &mut Lector,
) -> Option<MedidaEspectro> {
    Some(match uso {
        UsoEspectro::Hf => {
            let ancho_khz = decimal(lector, "ancho_khz", &pedido.ancho_khz);
            let (ancho_khz, horas) = ancho_khz.zip(horas(pedido, lector))?;
            MedidaEspectro::Hf { ancho_khz, horas }
        }
        UsoEspectro::Cubrimiento => {
            let ancho = decimal(lector, "ancho_mhz", &pedido.ancho_mhz);
            let frecuencia = decimal(lector, "frecuencia_mhz", &pedido.frecuencia_mhz);
            let excepcion = lector.opcional("excepcion", &pedido.excepcion).cloned();
            let areas = areas(pedido, lector);
            let (ancho_mhz, (frecuencia_mhz, areas)) = ancho.zip(frecuencia.zip(areas))?;
            MedidaEspectro::Cubrimiento {
                ancho_mhz,
                frecuencia_mhz,
                excepcion,
                areas,
            }
        }
        UsoEspectro::Satelite => {
            let ancho_khz = decimal(lector, "ancho_khz", &pedido.ancho_khz)?;
            MedidaEspectro::Satelite { ancho_khz }
        }
        UsoEspectro::RecintoCerrado => {
            let sitios = *lector.exigido("sitios", &pedido.sitios)?;
            MedidaEspectro::RecintoCerrado { sitios }
        }
        UsoEspectro::RdsEnlacesSociales => MedidaEspectro::RdsEnlacesSociales,
        UsoEspectro::PuntoAPunto => MedidaEspectro::PuntoAPunto,
        UsoEspectro::PuntoAZona => MedidaEspectro::PuntoAZona,
        UsoEspectro::RdsEstacion => MedidaEspectro::RdsEstacion,
        UsoEspectro::RdsPuntoAPunto => MedidaEspectro::RdsPuntoAPunto,
    })
}

/// A plain number as people write it in a file: `12.5`.
pub fn numero(texto: &str) -> Option<Decimal> {
    Decimal::from_str_exact(texto.trim()).ok()
}

fn decimal(lector: &mut Lector, campo: &'static str, valor: &Option<String>) -> Option<Decimal> {
    let leido = numero(lector.exigido(campo, valor)?);
    if leido.is_none() {
        let mensaje = "El valor debe ser un número, con punto decimal";
        lector.falla(campo, "VALOR_ILEGIBLE", mensaje);
    }
    leido
}

fn horas(pedido: &PedidoEspectro, lector: &mut Lector) -> Option<HorasHf> {
    let franjas = lector.exigido("horas", &pedido.horas)?;
    if franjas.is_empty() {
        lector.falla("horas", "REQUERIDO", "Indique al menos una franja");
    }
    let mut todas: Option<HorasHf> = None;
    for (indice, franja) in franjas.iter().enumerate() {
        match HorasHf::entre(franja.desde, franja.hasta) {
            Ok(horas) => todas = Some(todas.map_or(horas, |otras| otras.con(horas))),
            Err(error) => {
                lector.falla(
                    format!("horas/{indice}"),
                    "HORA_INVALIDA",
                    error.to_string(),
                );
            }
        }
    }
    todas
}

fn areas(pedido: &PedidoEspectro, lector: &mut Lector) -> Option<Vec<AreaServicio>> {
    let pedidas = lector.exigido("areas", &pedido.areas)?.iter().enumerate();
    let leidas: Vec<_> = pedidas
        .map(|(indice, pedida)| area(indice, pedida, lector))
        .collect();
    leidas.into_iter().collect()
}

fn area(indice: usize, pedida: &AreaPedida, lector: &mut Lector) -> Option<AreaServicio> {
    let mut exigir = |campo: &str, hay: bool| {
        if !hay {
            let puntero = format!("areas/{indice}/{campo}");
            lector.falla(puntero, "REQUERIDO", "Falta este dato");
        }
    };
    match pedida.area.as_str() {
        "nacional" => Some(AreaServicio::Nacional),
        "departamento" => {
            exigir("departamento", pedida.departamento.is_some());
            let codigo = pedida.departamento.clone()?;
            Some(AreaServicio::Departamento { codigo })
        }
        "municipio" => {
            exigir("departamento", pedida.departamento.is_some());
            exigir("categoria", pedida.categoria.is_some());
            let ambito = match pedida.ambito.as_deref() {
                Some("urbano") => Some(Ambito::Urbano),
                Some("rural") => Some(Ambito::Rural),
                _ => None,
            };
            exigir("ambito", ambito.is_some());
            let departamento = pedida.departamento.clone()?;
            let (categoria, ambito) = pedida.categoria.zip(ambito)?;
            Some(AreaServicio::Municipio {
                departamento,
                categoria,
                ambito,
            })
        }
        _ => {
            let puntero = format!("areas/{indice}/area");
            lector.falla(puntero, "CODIGO_DESCONOCIDO", "Elija una de las opciones");
            None
        }
    }
}

/// From what the term of the first payment runs, when it was said.
pub fn hecho(pedido: &PedidoEspectro, lector: &mut Lector) -> Option<HechoDePago> {
    let codigo = lector.opcional("hecho", &pedido.hecho)?;
    let fecha = lector.exigido("fecha_hecho", &pedido.fecha_hecho).copied();
    match codigo.as_str() {
        "fraccion" => Some(HechoDePago::Fraccion { ejecutoria: fecha? }),
        "temporal" => Some(HechoDePago::Temporal { acto: fecha? }),
        "primer_pago" => {
            let ejecutoria = lector.exigido("ejecutoria", &pedido.ejecutoria);
            Some(HechoDePago::PrimerPago {
                envio: fecha?,
                ejecutoria: *ejecutoria?,
            })
        }
        _ => {
            lector.falla("hecho", "CODIGO_DESCONOCIDO", "Elija una de las opciones");
            None
        }
    }
}
