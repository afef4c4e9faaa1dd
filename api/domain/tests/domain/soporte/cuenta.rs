//! Building accounts: those of the cases, and small ones by hand.

use ser_domain::Money;
use ser_domain::cuenta::{Cuenta, Pago, SancionIndexada, Version};
use ser_domain::imputacion::RegimenImputacion;
use ser_domain::mora::RegimenMora;
use time::Date;
use time::macros::date;

use super::caso::Caso;
use super::terminos::{intereses_desde, suspensiones};
use super::texto_de_caso::Seccion;

fn version(tabla: &Seccion) -> Version {
    Version {
        presentada_en: tabla.fecha("presentada"),
        vencimiento: tabla.fecha("vencimiento"),
        capital: tabla.dinero("capital"),
        sancion: tabla.dinero("sancion"),
        sancion_correccion: tabla.dinero("sancion_correccion"),
    }
}

fn pago(tabla: &Seccion) -> Pago {
    Pago {
        id: tabla.texto("id").into(),
        fecha: tabla.fecha("fecha"),
        valor: tabla.dinero("valor"),
        anulado_en: tabla.fecha_opcional("anulado_en"),
    }
}

pub fn cuenta(caso: &Caso) -> Cuenta {
    let cuenta = Cuenta::new(
        RegimenMora::try_from(caso.texto("mora")).unwrap(),
        RegimenImputacion::try_from(caso.texto("imputacion")).unwrap(),
        caso.tablas("versiones").into_iter().map(version).collect(),
        caso.tablas("pagos").into_iter().map(pago).collect(),
    )
    .unwrap();
    let suspensiones = suspensiones(caso, &super::parametros_certificados()).unwrap();
    let cuenta = cuenta.con_suspensiones(suspensiones);
    let cuenta = match (caso.opcional("indexacion"), caso.fecha_opcional("firmeza")) {
        (Some("sancion_por_acto"), Some(firmeza)) => {
            cuenta.con_sancion_indexada(SancionIndexada::PorActo(firmeza))
        }
        (Some("sancion_autoliquidada"), None) => {
            cuenta.con_sancion_indexada(SancionIndexada::Autoliquidada)
        }
        (None, None) => cuenta,
        otra => panic!("{otra:?} en {:?}", caso.ruta),
    };
    match intereses_desde(caso).unwrap() {
        Some(inicio) => cuenta.con_intereses_desde(inicio),
        None => cuenta,
    }
}

/// PRST, interest of the Estatuto Tributario; the error in words.
pub fn con(versiones: Vec<Version>, pagos: Vec<Pago>) -> Result<Cuenta, String> {
    Cuenta::new(
        RegimenMora::Et635,
        RegimenImputacion::Prst,
        versiones,
        pagos,
    )
    .map_err(|error| error.to_string())
}

/// A version due on 2025-07-15, without sanción.
pub fn debe(presentada_en: Date, capital: i64) -> Version {
    Version {
        presentada_en,
        vencimiento: date!(2025 - 07 - 15),
        capital: Money::from_pesos(capital),
        sancion: Money::ZERO,
        sancion_correccion: Money::ZERO,
    }
}

pub fn paga(id: &str, fecha: Date, valor: i64) -> Pago {
    Pago {
        id: id.into(),
        fecha,
        valor: Money::from_pesos(valor),
        anulado_en: None,
    }
}
