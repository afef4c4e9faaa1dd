//! What the test files share.
#![allow(clippy::unwrap_used)]
#![allow(dead_code)]

pub mod averia;
pub mod caso;
pub mod cuenta;
pub mod cuenta_ingenua;
pub mod historia;
pub mod intento;
pub mod mora_ingenua;
pub mod terminos;
pub mod texto_de_caso;
pub mod traza;

use std::sync::LazyLock;

use rust_decimal::Decimal;
use ser_domain::parametros::{BaseUnidad, Parametros, UnidadLegal, tasas_mora_certificadas};
use time::{Date, Month};

/// The law and the certified rates, read once: a clone copies two pointers.
pub fn parametros_certificados() -> Parametros {
    static LEIDOS: LazyLock<Parametros> = LazyLock::new(|| {
        let ley = Parametros::de_la_ley().unwrap();
        ley.con_tasas(tasas_mora_certificadas().unwrap()).unwrap()
    });
    LEIDOS.clone()
}

/// The same with one unit for every epoch.
pub fn parametros_con_base(unidad: &str) -> Parametros {
    let base = match unidad {
        "SMLMV" => BaseUnidad::new(UnidadLegal::Smlmv, Decimal::ONE),
        "UVT" => BaseUnidad::new(UnidadLegal::Uvt, Decimal::new(2465, 2)),
        _ => BaseUnidad::new(UnidadLegal::Uvb, Decimal::from(116)),
    };
    let ley = Parametros::de_la_ley()
        .unwrap()
        .con_base_unidad(base)
        .unwrap();
    ley.con_tasas(tasas_mora_certificadas().unwrap()).unwrap()
}

/// A date written `AAAA-MM-DD`.
pub fn fecha_de_texto(texto: &str) -> Date {
    let mut partes = texto.split('-').map(|parte| parte.parse::<u16>().unwrap());
    let (anio, mes, dia) = (
        partes.next().unwrap(),
        u8::try_from(partes.next().unwrap()).unwrap(),
        u8::try_from(partes.next().unwrap()).unwrap(),
    );
    Date::from_calendar_date(i32::from(anio), Month::try_from(mes).unwrap(), dia).unwrap()
}
