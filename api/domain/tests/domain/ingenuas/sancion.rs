//! A second, deliberately naive late-filing sanction: one month after another, with the figures of
//! the decrees typed again.

use rust_decimal::Decimal;
use ser_domain::parametros::Parametros;
use ser_domain::sanciones::RegimenSancion;
use time::{Date, Duration};

/// Pesos of so many hundredths of an SMLMV, the long way: into the unit of the day, to two
/// decimals, and then into pesos.
pub fn pesos_de(centesimas: i64, dia: Date, parametros: &Parametros) -> Decimal {
    let ley = parametros.ley();
    let (por_smlmv, valor) = match dia.year() {
        ..=2019 => (Decimal::ONE, ley.smlmv().en(dia).unwrap().valor),
        2020..=2023 => (Decimal::new(2465, 2), ley.uvt().en(dia).unwrap().valor),
        _ => (Decimal::from(116), ley.uvb().en(dia).unwrap().valor),
    };
    let exacta = Decimal::new(centesimas, 2) * por_smlmv * Decimal::ONE_HUNDRED;
    let mut entera = exacta.trunc();
    if exacta - entera >= Decimal::new(5, 1) {
        entera += Decimal::ONE;
    }
    entera / Decimal::ONE_HUNDRED * valor.as_decimal()
}

/// The sanction of a return filed on `fecha`, unrounded, in pesos.
pub fn sancion_ingenua(
    regimen: RegimenSancion,
    contraprestacion: Decimal,
    vencimiento: Date,
    fecha: Date,
    parametros: &Parametros,
) -> Decimal {
    if fecha <= vencimiento || regimen == RegimenSancion::Ninguna {
        return Decimal::ZERO;
    }
    let pesos = |centesimas| pesos_de(centesimas, fecha, parametros);
    if contraprestacion.is_zero() {
        return match regimen {
            RegimenSancion::Prst => pesos(50),
            _ => Decimal::ZERO,
        };
    }
    let mut por_mil = 0;
    for mes in 1..=meses(vencimiento, fecha, parametros) {
        por_mil += match regimen {
            RegimenSancion::Transicion if mes > 3 => 30,
            _ => 15,
        };
    }
    let calculada = contraprestacion * Decimal::from(por_mil) / Decimal::ONE_THOUSAND;
    let (piso, techo) = match regimen {
        RegimenSancion::Prst => (pesos(50), pesos(200_000)),
        RegimenSancion::Rds => (Decimal::ZERO, pesos(100_000)),
        _ => (
            pesos(50),
            pesos(100_000).min(contraprestacion / Decimal::TWO),
        ),
    };
    calculada.max(piso).min(techo)
}

/// Months or fractions from date to date; the one that ends on a holiday lasts until a business day.
fn meses(vencimiento: Date, fecha: Date, parametros: &Parametros) -> u32 {
    let mut cuenta = 0;
    let mut mes = vencimiento.replace_day(1).unwrap();
    loop {
        cuenta += 1;
        mes = (mes + Duration::days(31)).replace_day(1).unwrap();
        let ultimo = mes.month().length(mes.year());
        let mut fin = mes.replace_day(vencimiento.day().min(ultimo)).unwrap();
        while !parametros.calendario().es_habil(fin) {
            fin += Duration::DAY;
        }
        if fecha <= fin {
            return cuenta;
        }
    }
}
