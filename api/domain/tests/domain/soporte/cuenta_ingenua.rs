//! A second, deliberately naive account: one day at a time, with integers for the simple formula
//! and a root of its own for the compound one. Not the way the engine does it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_decimal::Decimal;
use ser_domain::imputacion::RegimenImputacion;
use ser_domain::mora::RegimenMora;
use ser_domain::parametros::{TasaMora, tasas_mora_certificadas};
use time::macros::date;
use time::{Date, Duration};

use super::historia::{Historia, SancionSuelta};
use super::mora_ingenua::DiasIngenuos;
use crate::ingenuas::indexacion::{ESCALA, inflacion, sube};
use crate::ingenuas::interes::raiz_365;
use crate::ingenuas::reparto::repartir;

static TASAS: LazyLock<Vec<TasaMora>> = LazyLock::new(|| tasas_mora_certificadas().unwrap());

/// What one peso becomes in a day under each compound rate, by the first day of the rate.
static RAICES: LazyLock<BTreeMap<Date, Decimal>> = LazyLock::new(|| {
    let compuestas = TASAS.iter().filter(|tasa| tasa.hasta <= ULTIMO_COMPUESTO);
    compuestas
        .map(|tasa| (tasa.desde, raiz_365(tasa.tasa.percent())))
        .collect()
});

const ULTIMO_COMPUESTO: Date = date!(2012 - 12 - 25);

/// Simple interest is counted in units of 1 / (100 × 100 × 13 359 000) of a peso: centavos of
/// capital by hundredths of a point, over 36 500 × 366 = 36 600 × 365.
const UNIDADES_POR_PESO: i128 = 133_590_000_000;

/// What the naive account owes, in centavos.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Ingenuo {
    pub capital: i128,
    pub sancion: i128,
    pub intereses: i128,
    pub indexacion: i128,
    pub saldo_a_favor: i128,
    /// Interest of all the days, in pesos.
    pub exactos: Decimal,
    /// What each payment covered: sanción, its updating, intereses, capital, and what was left.
    pub pagos: Vec<(String, [i128; 5])>,
}

pub fn estado_ingenuo(historia: &Historia, fecha: Date) -> Ingenuo {
    let mut cuenta = Andando::default();
    let version = historia
        .versiones
        .iter()
        .rfind(|v| v.presentada_en <= fecha);
    if let Some(version) = version {
        cuenta.capital = centavos(version.capital);
    }
    let sanciones = historia.sanciones(fecha).into_iter();
    cuenta.sanciones = sanciones
        .map(|suelta| SancionIngenua {
            queda: centavos(suelta.valor),
            cubierto: 0,
            subida: 0,
            suelta,
        })
        .collect();
    let dias = historia.dias();
    let mut dia = historia.vencimiento() - Duration::days(60);
    while dia <= fecha {
        if dias.corre(dia) {
            cuenta.un_dia(dia, &dias, historia.mora);
        }
        for sancion in &mut cuenta.sanciones {
            sancion.pasar(dia);
        }
        for pago in &historia.pagos {
            let anulado = pago.anulado_en.is_some_and(|anulado| anulado <= fecha);
            if pago.fecha == dia && !anulado {
                cuenta.pagar(dia, &pago.id, centavos(pago.valor), historia.imputacion);
            }
        }
        dia += Duration::DAY;
    }
    Ingenuo {
        intereses: cuenta.intereses(),
        indexacion: cuenta.indexacion(),
        exactos: cuenta.exactos(),
        capital: cuenta.capital,
        sancion: cuenta.sanciones.iter().map(|sancion| sancion.queda).sum(),
        saldo_a_favor: cuenta.saldo_a_favor,
        pagos: cuenta.pagos,
    }
}

fn centavos(valor: ser_domain::Money) -> i128 {
    i128::from(valor.centavos().unwrap())
}

/// A sanción that rises each 1 January, in centavos; its rise by [`ESCALA`].
struct SancionIngenua {
    queda: i128,
    cubierto: i128,
    subida: i128,
    suelta: SancionSuelta,
}

impl SancionIngenua {
    fn pasar(&mut self, dia: Date) {
        let debe_algo = self.queda + self.debe() > 0;
        let espera = self.suelta.espera;
        if espera.is_some_and(|(desde, por_acto)| sube(dia, desde, por_acto)) && debe_algo {
            let saldo = (self.queda - self.cubierto) * ESCALA + self.subida;
            self.subida += saldo.max(0) * inflacion(dia.year() - 1) / 10_000;
        }
    }

    /// To the nearest thousand, less what was covered.
    fn debe(&self) -> i128 {
        const MIL: i128 = 100_000 * ESCALA;
        (self.subida + MIL / 2) / MIL * 100_000 - self.cubierto
    }
}

#[derive(Default)]
struct Andando {
    capital: i128,
    simple: i128,
    compuesto: Decimal,
    intereses_pagados: i128,
    /// Those that rise.
    sanciones: Vec<SancionIngenua>,
    saldo_a_favor: i128,
    pagos: Vec<(String, [i128; 5])>,
}

impl Andando {
    fn un_dia(&mut self, dia: Date, dias: &DiasIngenuos, mora: RegimenMora) {
        if self.capital == 0 || mora == RegimenMora::Ninguno {
            return;
        }
        let bisiesto = time::util::is_leap_year(dia.year());
        // One unit is a 36 500 × 366th part: 365 of them over 366 days, 366 over 365.
        let por_dia = |sobre_366: bool| if sobre_366 { 365 } else { 366 };
        if mora == RegimenMora::Ley68De1923 {
            self.simple += self.capital * 1200 * por_dia(bisiesto);
            return;
        }
        let tasa = &TASAS[TASAS.partition_point(|tasa| tasa.hasta < dia)];
        if dia > ULTIMO_COMPUESTO {
            let sobre_366 = dia < date!(2019 - 11 - 22) || bisiesto;
            let centesimas: i128 = (tasa.tasa.percent() * Decimal::ONE_HUNDRED)
                .try_into()
                .unwrap();
            self.simple += self.capital * centesimas * por_dia(sobre_366);
            return;
        }
        // The compound formula restarts with each certified rate and after each suspension; a
        // payment does not restart it.
        let mut primero = dia;
        while primero > tasa.desde && dias.corre(primero - Duration::DAY) {
            primero -= Duration::DAY;
        }
        let raiz = RAICES[&tasa.desde];
        let mut antes = Decimal::ONE;
        for _ in 0..(dia - primero).whole_days() {
            antes *= raiz;
        }
        self.compuesto +=
            Decimal::from(self.capital) / Decimal::ONE_HUNDRED * (antes * raiz - antes);
    }

    fn exactos(&self) -> Decimal {
        let enteros = Decimal::from(self.simple / UNIDADES_POR_PESO);
        let resto = Decimal::from(self.simple % UNIDADES_POR_PESO);
        self.compuesto + enteros + resto / Decimal::from(UNIDADES_POR_PESO)
    }

    /// Interest still owed: all of it to the nearest thousand, halves upward, less what was paid.
    fn intereses(&self) -> i128 {
        let miles = if self.compuesto.is_zero() {
            (self.simple + 500 * UNIDADES_POR_PESO) / (1000 * UNIDADES_POR_PESO)
        } else {
            let mas_media = self.exactos() + Decimal::from(500);
            (mas_media / Decimal::ONE_THOUSAND)
                .floor()
                .try_into()
                .unwrap()
        };
        miles * 100_000 - self.intereses_pagados
    }

    fn indexacion(&self) -> i128 {
        self.sanciones.iter().map(SancionIngenua::debe).sum()
    }

    fn pagar(&mut self, dia: Date, id: &str, pago: i128, regimen: RegimenImputacion) {
        let intereses = self.intereses();
        let nacidas = self.sanciones.iter().filter(|s| s.suelta.nacida <= dia);
        let sanciones = nacidas.map(|s| s.queda + s.debe()).sum();
        let debe = [sanciones, intereses, self.capital];
        let aplicado = pago.min(debe.iter().sum());
        let [s, i, c] = match regimen {
            RegimenImputacion::Prst | RegimenImputacion::Postal => repartir(aplicado, debe),
            RegimenImputacion::Rds => uno_tras_otro(aplicado, debe, [0, 1, 2]),
            RegimenImputacion::Transicion => uno_tras_otro(aplicado, debe, [1, 0, 2]),
        };
        let (mut queda, mut su_indexacion) = (s, 0);
        for sancion in self.sanciones.iter_mut().filter(|s| s.suelta.nacida <= dia) {
            let a_indexacion = queda.min(sancion.debe());
            sancion.cubierto += a_indexacion;
            su_indexacion += a_indexacion;
            queda -= a_indexacion;
            let a_sancion = queda.min(sancion.queda);
            sancion.queda -= a_sancion;
            queda -= a_sancion;
        }
        self.intereses_pagados += i;
        self.capital -= c;
        self.saldo_a_favor += pago - aplicado;
        let partes = [s - su_indexacion, su_indexacion, i, c, pago - aplicado];
        self.pagos.push((id.to_owned(), partes));
    }
}

fn uno_tras_otro(pago: i128, debe: [i128; 3], orden: [usize; 3]) -> [i128; 3] {
    let mut partes = [0; 3];
    let mut queda = pago;
    for lugar in orden {
        partes[lugar] = queda.min(debe[lugar]);
        queda -= partes[lugar];
    }
    partes
}
