//! The due date of a term counted from an act, against a walk day by day.

use std::sync::{Arc, LazyLock};

use crate::soporte::mora_ingenua::dia_entre;
use crate::soporte::parametros_certificados;
use proptest::prelude::*;
use ser_domain::Periodo;
use ser_domain::espectro::{HechoDePago, vencimiento_por_hecho};
use ser_domain::obligaciones::{Familia, Vencimiento, vencimiento};
use ser_domain::parametros::{ParametroUsado, Parametros, Plazo, UnidadPlazo, Valor};
use time::macros::date;
use time::{Date, Duration};

static PARAMETROS: LazyLock<Parametros> = LazyLock::new(parametros_certificados);

/// Any reference: a term does not depend on where it was read.
fn uso() -> Arc<ParametroUsado> {
    let valores = PARAMETROS.ley().metodo_mora().vigencias();
    valores[0].valor.uso.clone()
}

fn contado(unidad: UnidadPlazo, n: u16, traslado: bool, hecho: Date) -> Vencimiento {
    let plazo = Plazo {
        unidad,
        n,
        traslado,
    };
    let valor = Valor {
        valor: plazo,
        uso: uso(),
    };
    Vencimiento::contado(&valor, hecho, PARAMETROS.calendario())
}

fn habil_desde(mut dia: Date) -> Date {
    while !PARAMETROS.calendario().es_habil(dia) {
        dia += Duration::DAY;
    }
    dia
}

proptest! {
    #[test]
    fn days_of_an_act_are_counted_one_by_one(
        hecho in dia_entre(date!(2012 - 01 - 01), date!(2034 - 12 - 31)),
        n in 0_u16..90,
        traslado in any::<bool>(),
    ) {
        let calendario = contado(UnidadPlazo::Calendario, n, traslado, hecho);
        let mut dia = hecho;
        for _ in 0..n {
            dia += Duration::DAY;
        }
        prop_assert_eq!(calendario.fin_plazo, dia);
        prop_assert_eq!(calendario.fecha, if traslado { habil_desde(dia) } else { dia });

        let habiles = contado(UnidadPlazo::Habiles, n, traslado, hecho);
        let mut dia = hecho;
        for _ in 0..n {
            dia = habil_desde(dia + Duration::DAY);
        }
        prop_assert_eq!(habiles.fin_plazo, dia);
        // The last business day is one already, unless there was nothing to count.
        prop_assert!(n == 0 || habiles.fecha == dia);
    }
}

/// Months end on the day of the same number, or on the last one of a shorter month.
#[rstest::rstest]
#[case(date!(2025 - 01 - 31), 1, date!(2025 - 02 - 28), date!(2025 - 02 - 28))]
#[case(date!(2024 - 01 - 31), 1, date!(2024 - 02 - 29), date!(2024 - 02 - 29))]
#[case(date!(2025 - 08 - 16), 2, date!(2025 - 10 - 16), date!(2025 - 10 - 16))]
// A Saturday, before a Monday that is a holiday.
#[case(date!(2025 - 07 - 16), 1, date!(2025 - 08 - 16), date!(2025 - 08 - 19))]
#[case(date!(2025 - 11 - 30), 3, date!(2026 - 02 - 28), date!(2026 - 03 - 02))]
fn months_of_an_act(
    #[case] hecho: Date,
    #[case] n: u16,
    #[case] fin_plazo: Date,
    #[case] fecha: Date,
) {
    let vence = contado(UnidadPlazo::Meses, n, true, hecho);
    assert_eq!((vence.fin_plazo, vence.fecha), (fin_plazo, fecha));
    assert_eq!(
        contado(UnidadPlazo::Meses, n, false, hecho).fecha,
        fin_plazo
    );
}

/// A fee of spectrum and the return of a period are due by the same count.
#[test]
fn acts_and_periods_count_alike() {
    let hecho = date!(2025 - 06 - 30);
    let derecho = HechoDePago::Derecho { fecha: hecho };
    let derecho = vencimiento_por_hecho(derecho, &PARAMETROS).unwrap();
    let treinta = contado(UnidadPlazo::Calendario, 30, true, hecho);
    assert_eq!(
        (derecho.fecha, derecho.fin_plazo),
        (treinta.fecha, treinta.fin_plazo)
    );
    let periodo = Periodo::try_from("2025-T2").unwrap();
    let prst = vencimiento(Familia::Prst, periodo, &PARAMETROS).unwrap();
    let quince = contado(UnidadPlazo::Calendario, 15, true, hecho);
    assert_eq!(
        (prst.fecha, prst.fin_plazo),
        (quince.fecha, quince.fin_plazo)
    );
}
