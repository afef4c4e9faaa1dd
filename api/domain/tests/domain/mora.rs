//! Interest that an act starts or suspends: the same figure as a naive computation day by day, and
//! no day lost.

use std::sync::LazyLock;

use crate::soporte::historia::{PRIMER_DIA, ULTIMO_DIA};
use crate::soporte::mora_ingenua::{
    DiasIngenuos, Ventanas, casi_iguales, con_ventanas, dia_entre, interes_ingenuo, meses_ingenuos,
    situar, tasa_del_dia, ventanas,
};
use crate::soporte::parametros_certificados;
use proptest::prelude::*;
use rust_decimal::Decimal;
use ser_domain::Money;
use ser_domain::mora::{
    ClaseTramo, Mora, RegimenMora, Suspension, Suspensiones, TerminosMora, calcular_mora,
    factor_mora,
};
use ser_domain::parametros::Parametros;
use time::macros::date;
use time::{Date, Duration};

static PARAMETROS: LazyLock<Parametros> = LazyLock::new(parametros_certificados);

/// First day with a rate, and last day of the formula by months.
const PRIMERA_TASA: Date = date!(2004 - 11 - 01);
const ULTIMO_POR_MESES: Date = date!(2006 - 07 - 28);

/// A debt with windows around its due date and, sometimes, interest that an act starts.
#[derive(Debug, Clone)]
struct Deuda {
    capital: Money,
    vencimiento: Date,
    inicio: Option<Date>,
    ventanas: Ventanas,
    pago: Date,
}

impl Deuda {
    fn terminos(&self, regimen: RegimenMora) -> TerminosMora {
        let terminos = TerminosMora::simples(self.vencimiento, regimen);
        con_ventanas(terminos, self.inicio, &self.ventanas)
    }

    fn dias(&self) -> DiasIngenuos {
        DiasIngenuos {
            primero: self.inicio.unwrap_or(self.vencimiento + Duration::DAY),
            ventanas: self.ventanas.clone(),
        }
    }

    fn mora(&self) -> Mora {
        self.mora_de(RegimenMora::Et635)
    }

    fn mora_de(&self, regimen: RegimenMora) -> Mora {
        let terminos = self.terminos(regimen);
        calcular_mora(self.capital, &terminos, self.pago, &PARAMETROS).unwrap()
    }
}

/// Debts whose interest starts on `desde` or later, and is paid by `hasta`.
fn deuda(desde: Date, hasta: Date, largo: i64) -> impl Strategy<Value = Deuda> {
    let capital = (0_i64..=1_000_000_000_000_000).prop_map(Money::from_centavos);
    let inicio = proptest::option::weighted(0.3, -200_i64..400);
    let dia = dia_entre(desde - Duration::DAY, hasta);
    (capital, dia, inicio, ventanas(), -20..largo).prop_map(
        move |(capital, vencimiento, inicio, ventanas, dias)| Deuda {
            capital,
            vencimiento,
            inicio: inicio.map(|dias| (vencimiento + Duration::days(dias)).max(desde)),
            ventanas: situar(&ventanas, vencimiento),
            pago: (vencimiento + Duration::days(dias)).min(hasta),
        },
    )
}

fn regimen() -> impl Strategy<Value = RegimenMora> {
    prop_oneof![
        3 => Just(RegimenMora::Et635),
        1 => Just(RegimenMora::Ley68De1923),
        1 => Just(RegimenMora::Ninguno),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn legs_equal_the_sum_of_the_days_that_bear_interest(
        deuda in deuda(date!(2012 - 12 - 26), ULTIMO_DIA, 3000),
    ) {
        let exacto = deuda.mora().exacto;
        let ingenuo = interes_ingenuo(deuda.capital, &deuda.dias(), deuda.pago);
        prop_assert!(casi_iguales(exacto, ingenuo), "{exacto} {ingenuo}");
    }

    #[test]
    fn a_month_counts_when_some_day_of_it_bears_interest(
        deuda in deuda(PRIMERA_TASA, ULTIMO_POR_MESES, 700),
    ) {
        let mora = deuda.mora();
        let meses = meses_ingenuos(&deuda.dias(), deuda.pago, PARAMETROS.calendario());
        if meses == 0 {
            prop_assert!(mora.tramos.is_empty());
            return Ok(());
        }
        prop_assert_eq!(mora.tramos.len(), 1);
        prop_assert_eq!(mora.tramos[0].clase, ClaseTramo::MesOFraccion { meses });
        let tasa = tasa_del_dia(deuda.pago).tasa.percent();
        let ingenuo = deuda.capital.as_decimal() * tasa * Decimal::from(meses) / Decimal::from(1200);
        prop_assert!(casi_iguales(mora.exacto, ingenuo), "{} {ingenuo}", mora.exacto);
    }

    #[test]
    fn each_day_of_the_delay_bears_interest_or_says_why_not(
        deuda in deuda(PRIMERA_TASA, ULTIMO_DIA, 8000),
        regimen in regimen(),
    ) {
        let mora = deuda.mora_de(regimen);
        let factor = factor_mora(&deuda.terminos(regimen), deuda.pago, &PARAMETROS).unwrap();
        prop_assert_eq!(factor.aplicar(deuda.capital).unwrap(), (mora.exacto, mora.total));
        prop_assert_eq!(factor.dias(), mora.dias);
        let partes: Decimal = mora.tramos.iter().map(|tramo| tramo.exacto).sum();
        prop_assert!(casi_iguales(partes, mora.exacto));
        let dias = deuda.dias();
        let hay = regimen != RegimenMora::Ninguno;
        let mut dia = dias.primero;
        let (mut corren, mut suspendidos) = (0, 0);
        while hay && dia <= deuda.pago {
            if dias.corre(dia) { corren += 1 } else { suspendidos += 1 }
            dia += Duration::DAY;
        }
        prop_assert_eq!((mora.dias, mora.dias_suspendidos), (corren, suspendidos));
        prop_assert_eq!(mora.tramos.iter().map(|tramo| tramo.dias).sum::<u32>(), corren);
        for tramo in &mora.suspendidos {
            let largo = (tramo.hasta - tramo.desde).whole_days() + 1;
            prop_assert_eq!(i64::from(tramo.dias), largo);
            prop_assert!(!dias.corre(tramo.desde) && !dias.corre(tramo.hasta));
        }
        for tramo in &mora.tramos {
            // A leg by months goes over the suspensions; no other leg has a suspended end.
            let por_meses = matches!(tramo.clase, ClaseTramo::MesOFraccion { .. });
            prop_assert!(dias.corre(tramo.desde) && (por_meses || dias.corre(tramo.hasta)));
        }
        let linea = mora.linea().unwrap();
        let lineas = linea.lineas.iter().map(|parte| parte.valor.as_decimal()).sum::<Decimal>();
        prop_assert!((lineas - mora.exacto).abs() <= Decimal::from(linea.lineas.len()) / Decimal::ONE_HUNDRED);
        prop_assert_eq!(linea.lineas.len(), mora.tramos.len() + mora.suspendidos.len());
    }

    #[test]
    fn interest_does_not_decrease_with_days(
        deuda in deuda(PRIMER_DIA, ULTIMO_DIA - Duration::DAY, 4000),
    ) {
        let hoy = deuda.mora();
        let manana = Deuda { pago: deuda.pago + Duration::DAY, ..deuda.clone() };
        let corre = deuda.dias().corre(manana.pago);
        let manana = manana.mora();
        prop_assert!(hoy.exacto <= manana.exacto && hoy.total <= manana.total);
        prop_assert_eq!(manana.dias, hoy.dias + u32::from(corre));
        prop_assert!(corre || hoy.exacto == manana.exacto);
    }

    #[test]
    fn a_suspension_never_raises_the_interest(
        deuda in deuda(PRIMERA_TASA, ULTIMO_DIA, 4000),
        otra in ventanas(),
    ) {
        let mut con_otra = deuda.clone();
        con_otra.ventanas.extend(situar(&otra, deuda.vencimiento));
        let noise = Decimal::new(1, 9);
        prop_assert!(con_otra.mora().exacto <= deuda.mora().exacto + noise);
    }

    #[test]
    fn the_order_of_the_suspensions_does_not_matter(
        ventanas in ventanas(),
        vencimiento in dia_entre(PRIMER_DIA, ULTIMO_DIA),
    ) {
        let de_prueba = |(desde, hasta)| Suspension {
            desde,
            hasta,
            acto: format!("Auto del {desde}").into(),
            norma: "Norma de prueba".into(),
        };
        let mut lista: Vec<_> = situar(&ventanas, vencimiento).into_iter().map(de_prueba).collect();
        let derecho = Suspensiones::new(lista.clone()).unwrap();
        lista.reverse();
        prop_assert_eq!(&Suspensiones::new(lista).unwrap(), &derecho);
        for par in derecho.lista().windows(2) {
            prop_assert!(par[0].hasta.unwrap() < par[1].desde);
        }
    }
}

proptest! {
    // The naive root takes milliseconds: fewer cases, each over whole years of compound interest.
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn legs_equal_the_sum_of_days_across_the_compound_years(
        deuda in deuda(PRIMER_DIA, date!(2014 - 06 - 30), 900),
    ) {
        let exacto = deuda.mora().exacto;
        let ingenuo = interes_ingenuo(deuda.capital, &deuda.dias(), deuda.pago);
        prop_assert!(casi_iguales(exacto, ingenuo), "{exacto} {ingenuo}");
    }
}
