//! From the request to the history of a debt.

use std::sync::Arc;

use super::rechazo;
use super::types::{PedidoDeuda, PedidoIndexacion, VersionDeuda};
use crate::features::simulador::campos::Errores;
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
    let mut errores = Errores::default();
    let mora = errores.codigo(
        "/mora",
        RegimenMora::try_from(pedido.mora.as_str()).ok(),
        "et_635, ley_68_1923, ninguno",
    );
    let imputacion = errores.codigo(
        "/imputacion",
        RegimenImputacion::try_from(pedido.imputacion.as_str()).ok(),
        "prst, postal, rds, transicion",
    );
    if pedido.versiones.is_empty() {
        errores.agregar("/versiones", "LENGTH", "Escriba al menos una versión");
    }
    comprobar_vencimiento(pedido, &mut errores);
    let versiones = pedido.versiones.iter().enumerate();
    let versiones = versiones
        .map(|(indice, version)| leer_version(indice, version, &mut errores))
        .collect();
    let pagos = pedido.pagos.iter().enumerate();
    let pagos = pagos
        .map(|(indice, pago)| Pago {
            id: Arc::from(pago.id.as_str()),
            fecha: pago.fecha,
            valor: errores.dinero(format!("/pagos/{indice}/valor"), &pago.valor),
            anulado_en: pago.anulado_en,
        })
        .collect();
    let intereses_desde = leer_inicio(pedido, &mut errores);
    let suspensiones = leer_suspensiones(pedido, &mut errores);
    let indexacion = pedido.indexacion.as_ref();
    let indexacion = indexacion.and_then(|pedida| leer_indexacion(pedida, &mut errores));
    if let Some(desde) = pedido.movimientos_desde.filter(|dia| *dia > pedido.fecha) {
        errores.agregar(
            "/movimientos_desde",
            "DESPUES_DE_LA_FECHA",
            format!("Los movimientos no pueden contarse desde el {desde}, después de la fecha"),
        );
    }
    errores.comprobar()?;
    Ok(Historia {
        mora: mora.unwrap_or(RegimenMora::Ninguno),
        imputacion: imputacion.unwrap_or(RegimenImputacion::Prst),
        intereses_desde,
        suspensiones,
        versiones,
        pagos,
        indexacion,
    })
}

/// One debt has one due date, and no interest runs before it: an act that fixes another first day
/// has its own field.
fn comprobar_vencimiento(pedido: &PedidoDeuda, errores: &mut Errores) {
    let Some((primera, correcciones)) = pedido.versiones.split_first() else {
        return;
    };
    let dia = fecha_larga(primera.vencimiento);
    for (indice, correccion) in (1_usize..).zip(correcciones) {
        if correccion.vencimiento != primera.vencimiento {
            errores.agregar(
                format!("/versiones/{indice}/vencimiento"),
                "VENCIMIENTO_DISTINTO",
                format!("Una corrección conserva el vencimiento de la deuda, el {dia}"),
            );
        }
    }
    let inicio = pedido.intereses_desde.as_ref();
    if inicio.is_some_and(|inicio| inicio.dia <= primera.vencimiento) {
        errores.agregar(
            "/intereses_desde/dia",
            "ANTES_DEL_VENCIMIENTO",
            format!("Los intereses solo corren después del vencimiento, el {dia}"),
        );
    }
}

fn leer_version(indice: usize, version: &VersionDeuda, errores: &mut Errores) -> Version {
    let mut dinero =
        |campo: &str, texto: &str| errores.dinero(format!("/versiones/{indice}/{campo}"), texto);
    Version {
        presentada_en: version.presentada_en,
        vencimiento: version.vencimiento,
        capital: dinero("capital", &version.capital),
        sancion: dinero("sancion", &version.sancion),
        sancion_correccion: dinero("sancion_correccion", &version.sancion_correccion),
    }
}

fn leer_inicio(pedido: &PedidoDeuda, errores: &mut Errores) -> Option<InteresesDesde> {
    let inicio = pedido.intereses_desde.as_ref()?;
    let leido = InteresesDesde::new(inicio.dia, inicio.acto.clone());
    if let Err(error) = &leido {
        errores.agregar("/intereses_desde/acto", "FALTA_ACTO", error.to_string());
    }
    leido.ok()
}

/// Each on its own first, so that the error names which; then together.
fn leer_suspensiones(pedido: &PedidoDeuda, errores: &mut Errores) -> Suspensiones {
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
            Err(error @ MoraError::SuspensionInvertida { .. }) => errores.agregar(
                format!("/suspensiones/{indice}/hasta"),
                "SUSPENSION_INVERTIDA",
                error.to_string(),
            ),
            Err(error) => {
                let falta = match pedida.acto.trim().is_empty() {
                    true => "acto",
                    false => "norma",
                };
                errores.agregar(
                    format!("/suspensiones/{indice}/{falta}"),
                    "FALTA_ACTO",
                    error.to_string(),
                );
            }
        }
    }
    Suspensiones::new(leidas).unwrap_or_default()
}

fn leer_indexacion(pedida: &PedidoIndexacion, errores: &mut Errores) -> Option<Metodo> {
    match pedida.metodo.as_str() {
        "sancion_autoliquidada" => Some(Metodo::Sancion(SancionIndexada::Autoliquidada)),
        "sancion_por_acto" => {
            if pedida.firmeza.is_none() {
                errores.agregar(
                    "/indexacion/firmeza",
                    "FALTA_FIRMEZA",
                    "Escriba el día en que el acto quedó en firme",
                );
            }
            let firmeza = pedida.firmeza?;
            Some(Metodo::Sancion(SancionIndexada::PorActo(firmeza)))
        }
        "ipc" => {
            let inicial = leer_mes("mes_inicial", pedida.mes_inicial.as_deref(), errores);
            let final_ = leer_mes("mes_final", pedida.mes_final.as_deref(), errores);
            Some(Metodo::Ipc(inicial?, final_?))
        }
        _ => errores.codigo(
            "/indexacion/metodo",
            None,
            "sancion_autoliquidada, sancion_por_acto, ipc",
        ),
    }
}

fn leer_mes(campo: &str, texto: Option<&str>, errores: &mut Errores) -> Option<Mes> {
    match texto.map(|texto| Periodo::try_from(texto.trim())) {
        Some(Ok(Periodo::Mes(mes))) => Some(mes),
        _ => {
            errores.agregar(
                format!("/indexacion/{campo}"),
                "MES_ILEGIBLE",
                "Escriba el mes como 2024-12",
            );
            None
        }
    }
}
