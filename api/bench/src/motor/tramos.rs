//! The cost as the legs of a delay grow, beside the naive oracle that goes day by day.

use rust_decimal::Decimal;
use ser_domain::kernel::Money;
use ser_domain::liquidacion::{DeudaCausada, liquidar_deuda};
use ser_domain::mora::{RegimenMora, TerminosMora};
use ser_domain::parametros::Parametros;
use time::{Date, Duration};

use super::cronometro::{segundos, tiempo};
use super::escena::{self, PAGO};
use super::ingenuas::interes::MoraIngenua;
use crate::Fin;
use crate::informe::Informe;

const MESES: [i32; 6] = [1, 12, 24, 60, 120, 240];

pub fn medir(parametros: &Parametros, informe: &mut Informe) -> Fin<()> {
    informe.seccion("The law engine: cost by months of delay, one debt with trace");
    let ingenua = MoraIngenua::new(escena::tasas()?);
    let mut por_tramo = Vec::new();
    for meses in MESES {
        let deuda = DeudaCausada {
            capital: Money::from_pesos(20_520_000),
            sancion: Money::from_pesos(923_000),
            terminos: TerminosMora::simples(meses_antes(meses)?, RegimenMora::Et635),
        };
        let una = liquidar_deuda(&deuda, PAGO, parametros)?;
        let intereses = una.linea.buscar("intereses_mora").ok_or("sin intereses")?;
        let tramos = intereses.lineas.len();
        let otra = ingenua.et_635(deuda.capital, deuda.terminos.vencimiento, PAGO);
        if (intereses.exacto - otra).abs() > Decimal::new(1, 6) {
            return Err(format!("{meses} meses: {} y {otra}", intereses.exacto).into());
        }
        let motor = segundos(|| Ok(liquidar_deuda(&deuda, PAGO, parametros)?))?;
        let naive =
            segundos(|| Ok(ingenua.et_635(deuda.capital, deuda.terminos.vencimiento, PAGO)))?;
        let cada = motor / tramos as f64;
        por_tramo.push(cada);
        informe.dato(
            &format!("{meses} months, {tramos} legs"),
            format!("{}, {} a leg", tiempo(motor), tiempo(cada)),
        );
        informe.dato(
            &format!("{meses} months by the naive oracle, interest alone"),
            format!("{} (×{:.0})", tiempo(naive), naive / motor),
        );
    }
    let [_, doce, .., diez_anios, veinte_anios] = por_tramo[..] else {
        return Err("faltan medidas".into());
    };
    let razon = diez_anios / doce;
    informe.promesa(
        "Cost of a leg, 120 months over 12",
        format!("{razon:.2}"),
        "≤ 1.5: linear in legs",
        razon <= 1.5,
    );
    informe.dato(
        "Cost of a leg, 240 months over 12 (those before 2012-12-26 compound: a power each)",
        format!("{:.2}", veinte_anios / doce),
    );
    Ok(())
}

/// The last day of the month so many months before that of [`PAGO`], which is one.
fn meses_antes(meses: i32) -> Fin<Date> {
    let mut mes = PAGO.replace_day(1)?;
    for _ in 1..meses {
        mes = (mes - Duration::DAY).replace_day(1)?;
    }
    Ok(mes - Duration::DAY)
}
