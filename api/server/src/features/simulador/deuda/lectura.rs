//! From the request to the history of a debt.

use std::sync::Arc;

use super::rechazo;
use super::types::{PedidoDeuda, PedidoIndexacion, VersionDeuda};
use crate::features::simulador::lectura::Lector;
use crate::http::Resultado;
use ser_domain::cuenta::{Cuenta, Pago, SancionIndexada, Version};
use ser_domain::imputacion::RegimenImputacion;
use ser_domain::kernel::{Mes, Periodo, fecha_larga};
use ser_domain::mora::{InteresesDesde, MoraError, RegimenMora, Suspension, Suspensiones};

/// What a request asks, read and checked once.
#[derive(Debug)]
pub struct Historia {
    mora: RegimenMora,
    imputacion: RegimenImputacion,
    intereses_desde: Option<InteresesDesde>,
    suspensiones: Suspensiones,
    pub versiones: Vec<Version>,
    pub pagos: Vec<Pago>,
    pub indexacion: Option<Metodo>,
}

/// What is updated, and since when.
#[derive(Clone, Copy, Debug)]
pub enum Metodo {
    Sancion(SancionIndexada),
    Ipc(Mes, Mes),
}

/// What a request may ask to update, before the rest of it is read.
#[derive(Clone, Copy)]
enum Actualizacion {
    SancionAutoliquidada,
    SancionPorActo,
    Ipc,
}

const METODOS: [(&str, Actualizacion); 3] = [
    ("sancion_autoliquidada", Actualizacion::SancionAutoliquidada),
    ("sancion_por_acto", Actualizacion::SancionPorActo),
    ("ipc", Actualizacion::Ipc),
];

impl Historia {
    /// The account with only the first `versiones`: what it was before the later corrections.
    pub fn cuenta(&self, versiones: usize, pedido: &PedidoDeuda) -> Resultado<Cuenta> {
        let versiones = self.versiones.iter().take(versiones).copied().collect();
        let cuenta = Cuenta::new(self.mora, self.imputacion, versiones, self.pagos.clone())
            .map_err(|error| rechazo::de_cuenta(&error, pedido))?
            .con_suspensiones(self.suspensiones.clone());
        let cuenta = match self.indexacion {
            Some(Metodo::Sancion(inicio)) => cuenta.con_sancion_indexada(inicio),
            _ => cuenta,
        };
        Ok(match &self.intereses_desde {
            Some(inicio) => cuenta.con_intereses_desde(inicio.clone()),
            None => cuenta,
        })
    }

    pub fn mora(&self) -> RegimenMora {
        self.mora
    }

    pub fn imputacion(&self) -> RegimenImputacion {
        self.imputacion
    }
}

/// Reads a request.
///
/// # Errors
/// `DATOS_INVALIDOS` with every field that cannot be read.
pub fn leer(pedido: &PedidoDeuda) -> Resultado<Historia> {
    let mut lector = Lector::default();
    let regimenes = RegimenMora::TODOS.map(|regimen| (regimen.as_str(), regimen));
    let mora = lector.leer_codigo("mora", &pedido.mora, &regimenes);
    let regimenes = RegimenImputacion::TODOS.map(|regimen| (regimen.as_str(), regimen));
    let imputacion = lector.leer_codigo("imputacion", &pedido.imputacion, &regimenes);
    if pedido.versiones.is_empty() {
        lector.falla("versiones", "LENGTH", "Escriba al menos una versión");
    }
    comprobar_vencimiento(pedido, &mut lector);
    let versiones = pedido.versiones.iter().enumerate();
    let versiones = versiones
        .map(|(indice, version)| leer_version(indice, version, &mut lector))
        .collect();
    let pagos = pedido.pagos.iter().enumerate();
    let pagos = pagos
        .map(|(indice, pago)| Pago {
            id: Arc::from(pago.id.as_str()),
            fecha: pago.fecha,
            valor: lector.no_negativo(&format!("pagos/{indice}/valor"), &pago.valor),
            anulado_en: pago.anulado_en,
        })
        .collect();
    let intereses_desde = leer_inicio(pedido, &mut lector);
    let suspensiones = leer_suspensiones(pedido, &mut lector);
    let indexacion = pedido.indexacion.as_ref();
    let indexacion = indexacion.and_then(|pedida| leer_indexacion(pedida, &mut lector));
    if let Some(desde) = pedido.movimientos_desde.filter(|dia| *dia > pedido.fecha) {
        lector.falla(
            "movimientos_desde",
            "DESPUES_DE_LA_FECHA",
            format!("Los movimientos no pueden contarse desde el {desde}, después de la fecha"),
        );
    }
    let (mora, imputacion) = lector.terminar(mora.zip(imputacion))?;
    Ok(Historia {
        mora,
        imputacion,
        intereses_desde,
        suspensiones,
        versiones,
        pagos,
        indexacion,
    })
}

/// One debt has one due date, and no interest runs before it: an act that fixes another first day
/// has its own field.
fn comprobar_vencimiento(pedido: &PedidoDeuda, lector: &mut Lector) {
    let Some((primera, correcciones)) = pedido.versiones.split_first() else {
        return;
    };
    let dia = fecha_larga(primera.vencimiento);
    for (indice, correccion) in (1_usize..).zip(correcciones) {
        if correccion.vencimiento != primera.vencimiento {
            lector.falla(
                format!("versiones/{indice}/vencimiento"),
                "VENCIMIENTO_DISTINTO",
                format!("Una corrección conserva el vencimiento de la deuda, el {dia}"),
            );
        }
    }
    let inicio = pedido.intereses_desde.as_ref();
    if inicio.is_some_and(|inicio| inicio.dia <= primera.vencimiento) {
        lector.falla(
            "intereses_desde/dia",
            "ANTES_DEL_VENCIMIENTO",
            format!("Los intereses solo corren después del vencimiento, el {dia}"),
        );
    }
}

fn leer_version(indice: usize, version: &VersionDeuda, lector: &mut Lector) -> Version {
    let mut dinero = |campo: &str, texto: &str| {
        lector.no_negativo(&format!("versiones/{indice}/{campo}"), texto)
    };
    Version {
        presentada_en: version.presentada_en,
        vencimiento: version.vencimiento,
        capital: dinero("capital", &version.capital),
        sancion: dinero("sancion", &version.sancion),
        sancion_correccion: dinero("sancion_correccion", &version.sancion_correccion),
    }
}

fn leer_inicio(pedido: &PedidoDeuda, lector: &mut Lector) -> Option<InteresesDesde> {
    let inicio = pedido.intereses_desde.as_ref()?;
    let leido = InteresesDesde::new(inicio.dia, inicio.acto.clone());
    if let Err(error) = &leido {
        lector.falla("intereses_desde/acto", "FALTA_ACTO", error.to_string());
    }
    leido.ok()
}

/// Each on its own first, so that the error names which; then together.
fn leer_suspensiones(pedido: &PedidoDeuda, lector: &mut Lector) -> Suspensiones {
    let mut leidas = Vec::with_capacity(pedido.suspensiones.len());
    for (indice, pedida) in pedido.suspensiones.iter().enumerate() {
        let suspension = Suspension {
            desde: pedida.desde,
            hasta: pedida.hasta,
            acto: pedida.acto.clone().into(),
            norma: pedida.norma.clone().into(),
        };
        match Suspensiones::new(vec![suspension.clone()]) {
            Ok(_) => leidas.push(suspension),
            Err(error @ MoraError::SuspensionInvertida { .. }) => lector.falla(
                format!("suspensiones/{indice}/hasta"),
                "SUSPENSION_INVERTIDA",
                error.to_string(),
            ),
            Err(error) => {
                let falta = match pedida.acto.trim().is_empty() {
                    true => "acto",
                    false => "norma",
                };
                lector.falla(
                    format!("suspensiones/{indice}/{falta}"),
                    "FALTA_ACTO",
                    error.to_string(),
                );
            }
        }
    }
    Suspensiones::new(leidas).unwrap_or_default()
}

fn leer_indexacion(pedida: &PedidoIndexacion, lector: &mut Lector) -> Option<Metodo> {
    match lector.leer_codigo("indexacion/metodo", &pedida.metodo, &METODOS)? {
        Actualizacion::SancionAutoliquidada => {
            Some(Metodo::Sancion(SancionIndexada::Autoliquidada))
        }
        Actualizacion::SancionPorActo => {
            if pedida.firmeza.is_none() {
                lector.falla(
                    "indexacion/firmeza",
                    "FALTA_FIRMEZA",
                    "Escriba el día en que el acto quedó en firme",
                );
            }
            let firmeza = pedida.firmeza?;
            Some(Metodo::Sancion(SancionIndexada::PorActo(firmeza)))
        }
        Actualizacion::Ipc => {
            let inicial = leer_mes("mes_inicial", pedida.mes_inicial.as_deref(), lector);
            let final_ = leer_mes("mes_final", pedida.mes_final.as_deref(), lector);
            Some(Metodo::Ipc(inicial?, final_?))
        }
    }
}

fn leer_mes(campo: &str, texto: Option<&str>, lector: &mut Lector) -> Option<Mes> {
    match texto.map(|texto| Periodo::try_from(texto.trim())) {
        Some(Ok(Periodo::Mes(mes))) => Some(mes),
        _ => {
            lector.falla(
                format!("indexacion/{campo}"),
                "MES_ILEGIBLE",
                "Escriba el mes como 2024-12",
            );
            None
        }
    }
}
