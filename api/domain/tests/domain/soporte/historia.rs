//! Random histories of a debt.

use proptest::prelude::*;
use ser_domain::Money;
use ser_domain::cuenta::{Cuenta, Pago, SancionIndexada, Version};
use ser_domain::imputacion::RegimenImputacion;
use ser_domain::mora::{RegimenMora, TerminosMora};
use time::macros::date;
use time::{Date, Duration};

use super::mora_ingenua::{
    DiasIngenuos, Ventanas, acto_desde, con_ventanas, situar, suspensiones, ventanas,
};

/// First day of the compound formula; before it interest went by months, not days.
pub const PRIMER_DIA: Date = date!(2006 - 07 - 29);
/// Last day with a certified rate.
pub const ULTIMO_DIA: Date = date!(2026 - 03 - 31);

/// A sanción of the naive account.
#[derive(Debug, Clone)]
pub struct SancionSuelta {
    pub valor: Money,
    /// The day that brought it.
    pub nacida: Date,
    /// Since when it waits to rise, and whether an act imposed it; none when it does not rise.
    pub espera: Option<(Date, bool)>,
}

/// The pieces of an account, to build it with or without some of them.
#[derive(Debug, Clone)]
pub struct Historia {
    pub mora: RegimenMora,
    pub imputacion: RegimenImputacion,
    pub versiones: Vec<Version>,
    pub pagos: Vec<Pago>,
    /// First day of interest, when an act fixes it.
    pub intereses_desde: Option<Date>,
    /// Days without interest.
    pub ventanas: Ventanas,
    /// Since when the sanción waits to be updated, if it is.
    pub sancion_indexada: Option<SancionIndexada>,
    /// A day to ask for.
    pub fecha: Date,
}

impl Historia {
    pub fn cuenta(&self) -> Cuenta {
        self.con_pagos(self.pagos.clone())
    }

    pub fn con_pagos(&self, pagos: Vec<Pago>) -> Cuenta {
        let versiones = self.versiones.clone();
        let cuenta = Cuenta::new(self.mora, self.imputacion, versiones, pagos).unwrap();
        let cuenta = cuenta.con_suspensiones(suspensiones(&self.ventanas));
        let cuenta = match self.sancion_indexada {
            Some(inicio) => cuenta.con_sancion_indexada(inicio),
            None => cuenta,
        };
        match self.intereses_desde {
            Some(dia) => cuenta.con_intereses_desde(acto_desde(dia)),
            None => cuenta,
        }
    }

    pub fn terminos(&self) -> TerminosMora {
        let terminos = TerminosMora::simples(self.vencimiento(), self.mora);
        con_ventanas(terminos, self.intereses_desde, &self.ventanas)
    }

    /// The days that bear interest, for the naive account.
    pub fn dias(&self) -> DiasIngenuos {
        let siguiente = self.vencimiento() + Duration::DAY;
        DiasIngenuos {
            primero: self.intereses_desde.unwrap_or(siguiente),
            ventanas: self.ventanas.clone(),
        }
    }

    /// For the naive account: each sanción on its own, oldest first.
    pub fn sanciones(&self, al: Date) -> Vec<SancionSuelta> {
        let presentadas = self.versiones.iter().filter(|v| v.presentada_en <= al);
        let presentadas: Vec<&Version> = presentadas.collect();
        let Some(ultima) = presentadas.last() else {
            return Vec::new();
        };
        let suelta = |valor, version: &Version| SancionSuelta {
            valor,
            nacida: version.presentada_en,
            espera: self.sancion_indexada.map(|indexada| match indexada {
                SancionIndexada::PorActo(firmeza) => (firmeza, true),
                SancionIndexada::Autoliquidada => {
                    (version.presentada_en.max(version.vencimiento), false)
                }
            }),
        };
        // Centavo by centavo of the corrections: what is taken back is what came last.
        let mut pila: Vec<(i64, &Version)> = Vec::new();
        for version in &presentadas {
            let hasta = version.sancion_correccion.centavos().unwrap();
            let van = |pila: &Vec<(i64, &Version)>| pila.iter().map(|(c, _)| c).sum::<i64>();
            while van(&pila) > hasta {
                let sobra = van(&pila) - hasta;
                let (ultimo, _) = pila.last_mut().unwrap();
                *ultimo -= sobra.min(*ultimo);
                if *ultimo == 0 {
                    pila.pop();
                }
            }
            pila.push((hasta - van(&pila), version));
        }
        let corregidas = pila.into_iter();
        let corregidas = corregidas.map(|(c, version)| suelta(Money::from_centavos(c), version));
        std::iter::once(suelta(ultima.sancion, presentadas[0]))
            .chain(corregidas)
            .collect()
    }

    pub fn vencimiento(&self) -> Date {
        self.versiones.first().unwrap().vencimiento
    }
}

/// Amounts of forms (thousands), of acts (centavos), and none.
fn valor() -> impl Strategy<Value = Money> {
    prop_oneof![
        1 => Just(Money::ZERO),
        6 => (0_i64..30_000).prop_map(|miles| Money::from_pesos(miles * 1000)),
        2 => (0_i64..2_000_000_000).prop_map(Money::from_centavos),
        1 => (0_i64..100_000_000_000_000).prop_map(Money::from_centavos),
    ]
}

/// Zero, small, a part, more than the debt.
fn valor_pagado() -> impl Strategy<Value = Money> {
    prop_oneof![
        1 => Just(Money::ZERO),
        2 => (0_i64..200_000).prop_map(Money::from_centavos),
        6 => (0_i64..15_000_000).prop_map(Money::from_pesos),
        1 => (0_i64..1_000_000_000_000).prop_map(Money::from_pesos),
    ]
}

fn regimen() -> impl Strategy<Value = (RegimenMora, RegimenImputacion, Date)> {
    let mora = prop_oneof![
        8 => Just(RegimenMora::Et635),
        1 => Just(RegimenMora::Ley68De1923),
        1 => Just(RegimenMora::Ninguno),
    ];
    // The first due date: payments may come a month before it.
    let imputacion = prop_oneof![
        Just((RegimenImputacion::Prst, date!(2010 - 02 - 01))),
        Just((RegimenImputacion::Postal, date!(2010 - 02 - 01))),
        Just((RegimenImputacion::Rds, date!(2010 - 01 - 01))),
        Just((RegimenImputacion::Transicion, PRIMER_DIA - Duration::DAY)),
    ];
    (mora, imputacion).prop_map(|(mora, (imputacion, desde))| (mora, imputacion, desde))
}

/// File, pay in part, correct up and down, undo, pay late, early, nothing and too much, suspend,
/// start early or late, update the sanción.
pub fn historia() -> impl Strategy<Value = Historia> {
    let pasos = (
        0_i64..5900,
        proptest::collection::vec((0_i64..500, valor(), valor(), valor()), 1..4),
        proptest::collection::vec(
            (
                -30_i64..1500,
                valor_pagado(),
                proptest::option::weighted(0.3, 0_i64..600),
            ),
            0..7,
        ),
        -40_i64..2000,
    );
    let actos = (
        proptest::option::weighted(0.2, -50_i64..400),
        prop_oneof![2 => Just(Vec::new()), 1 => ventanas()],
        prop_oneof![
            1 => Just(None),
            1 => Just(Some(None)),
            1 => (-50_i64..800).prop_map(|dias| Some(Some(dias))),
        ],
    );
    (regimen(), pasos, actos).prop_map(|((mora, imputacion, primero), pasos, actos)| {
        let (dia, versiones, pagos, pregunta) = pasos;
        let vencimiento = (primero + Duration::days(dia)).min(date!(2026 - 03 - 01));
        let despues = |dias: i64| (vencimiento + Duration::days(dias)).min(ULTIMO_DIA);
        let mut presentada = -20;
        let mut sancion_correccion = Money::ZERO;
        let versiones = versiones
            .into_iter()
            .map(|(espera, capital, sancion, mas)| {
                let version = Version {
                    presentada_en: despues(presentada),
                    vencimiento,
                    capital,
                    sancion,
                    sancion_correccion,
                };
                presentada += espera;
                sancion_correccion = mas;
                version
            });
        let versiones = versiones.collect();
        let pagos = pagos
            .into_iter()
            .enumerate()
            .map(|(n, (dia, valor, anulado))| {
                let fecha = despues(dia);
                Pago {
                    id: format!("p{n}").into(),
                    fecha,
                    valor,
                    anulado_en: anulado.map(|dias| fecha + Duration::days(dias)),
                }
            });
        Historia {
            mora,
            imputacion,
            versiones,
            pagos: pagos.collect(),
            intereses_desde: actos
                .0
                .map(|dias| (vencimiento + Duration::days(dias)).max(PRIMER_DIA)),
            ventanas: situar(&actos.1, vencimiento),
            sancion_indexada: actos.2.map(|firmeza| match firmeza {
                None => SancionIndexada::Autoliquidada,
                Some(dias) => SancionIndexada::PorActo(vencimiento + Duration::days(dias)),
            }),
            fecha: despues(pregunta),
        }
    })
}
