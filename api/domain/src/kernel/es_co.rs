//! Numbers, amounts and dates as Colombians write them. Text for people, at the edge only.

use rust_decimal::Decimal;
use time::Date;

use super::mes;

/// Groups a run of digits with dots: `20520000` → `20.520.000`.
pub(super) fn miles(digitos: &str) -> String {
    let mut salida = String::with_capacity(digitos.len() + digitos.len() / 3);
    for (posicion, digito) in digitos.chars().enumerate() {
        if posicion > 0 && (digitos.len() - posicion).is_multiple_of(3) {
            salida.push('.');
        }
        salida.push(digito);
    }
    salida
}

/// A number with dot for thousands and comma for decimals: 1234.5 → `1.234,5`.
pub fn numero_es(valor: Decimal) -> String {
    let texto = valor.abs().normalize().to_string();
    let (enteros, decimales) = texto.split_once('.').unwrap_or((&texto, ""));
    let signo = if valor.is_sign_negative() && !valor.is_zero() {
        "-"
    } else {
        ""
    };
    let enteros = miles(enteros);
    if decimales.is_empty() {
        format!("{signo}{enteros}")
    } else {
        format!("{signo}{enteros},{decimales}")
    }
}

/// An amount: `$ 20.520.000`, with centavos only when there are any, rounded to show.
pub fn pesos_es(valor: Decimal) -> String {
    let valor =
        valor.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    if valor.is_integer() {
        format!("$ {}", numero_es(valor))
    } else {
        // Two places, not one: "$ 0,50" and not "$ 0,5".
        let mut texto = numero_es(valor);
        if valor.normalize().scale() == 1 {
            texto.push('0');
        }
        format!("$ {texto}")
    }
}

/// A percentage: `22,78 %`.
pub fn porcentaje_es(porcentaje: Decimal) -> String {
    format!("{} %", numero_es(porcentaje))
}

/// A date: `16 de julio de 2025`.
pub fn fecha_larga(fecha: Date) -> String {
    format!(
        "{} de {} de {}",
        fecha.day(),
        mes::nombre(fecha.month().into()),
        fecha.year()
    )
}

/// A range of days, both included: `16 al 31 de julio de 2025`, without repeating what is shared.
pub fn rango_fechas(desde: Date, hasta: Date) -> String {
    if desde == hasta {
        return fecha_larga(desde);
    }
    let final_ = fecha_larga(hasta);
    if (desde.year(), desde.month()) == (hasta.year(), hasta.month()) {
        format!("{} al {final_}", desde.day())
    } else if desde.year() == hasta.year() {
        let mes = mes::nombre(desde.month().into());
        format!("{} de {mes} al {final_}", desde.day())
    } else {
        format!("{} al {final_}", fecha_larga(desde))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn numbers_as_colombians_write_them() {
        let decimal = |texto| Decimal::from_str_exact(texto).unwrap();
        assert_eq!(pesos_es(decimal("20520000.00")), "$ 20.520.000");
        assert_eq!(pesos_es(decimal("204907.6580")), "$ 204.907,66");
        assert_eq!(pesos_es(decimal("0.5")), "$ 0,50");
        assert_eq!(pesos_es(decimal("-1234")), "$ -1.234");
        assert_eq!(porcentaje_es(decimal("22.78")), "22,78 %");
        assert_eq!(numero_es(decimal("100")), "100");
    }

    #[test]
    fn ranges_do_not_repeat_themselves() {
        let a = date!(2025 - 07 - 16);
        assert_eq!(
            rango_fechas(a, date!(2025 - 07 - 31)),
            "16 al 31 de julio de 2025"
        );
        assert_eq!(
            rango_fechas(a, date!(2025 - 08 - 01)),
            "16 de julio al 1 de agosto de 2025"
        );
        assert_eq!(
            rango_fechas(a, date!(2026 - 01 - 01)),
            "16 de julio de 2025 al 1 de enero de 2026"
        );
        assert_eq!(rango_fechas(a, a), "16 de julio de 2025");
    }
}
