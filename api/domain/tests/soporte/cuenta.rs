//! Building accounts: those of the cases, and small ones by hand.

use ser_domain::Money;
use ser_domain::cuenta::{Cuenta, Pago, Version};
use ser_domain::imputacion::RegimenImputacion;
use ser_domain::mora::RegimenMora;
use time::Date;
use time::macros::date;
use toml::Table;

use super::caso_de_cuenta::{Caso, dinero, fecha, lista, texto};
use super::terminos::{intereses_desde, suspensiones};

fn version(tabla: &Table) -> Version {
    Version {
        presentada_en: fecha(tabla, "presentada"),
        vencimiento: fecha(tabla, "vencimiento"),
        capital: dinero(tabla, "capital"),
        sancion: dinero(tabla, "sancion"),
        sancion_correccion: dinero(tabla, "sancion_correccion"),
    }
}

fn pago(tabla: &Table) -> Pago {
    Pago {
        id: texto(tabla, "id").into(),
        fecha: fecha(tabla, "fecha"),
        valor: dinero(tabla, "valor"),
        anulado_en: tabla.get("anulado_en").map(super::fecha),
    }
}

pub fn cuenta(caso: &Caso) -> Cuenta {
    let entrada = caso.entrada();
    let cuenta = Cuenta::new(
        RegimenMora::try_from(texto(entrada, "mora")).unwrap(),
        RegimenImputacion::try_from(texto(entrada, "imputacion")).unwrap(),
        lista(entrada, "versiones")
            .into_iter()
            .map(version)
            .collect(),
        lista(entrada, "pagos").into_iter().map(pago).collect(),
    )
    .unwrap();
    let suspensiones = suspensiones(entrada, &super::parametros_certificados()).unwrap();
    let cuenta = cuenta.con_suspensiones(suspensiones);
    match intereses_desde(entrada).unwrap() {
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
