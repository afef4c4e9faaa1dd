//! What the ledger is told when a state gives way to another.

use crate::soporte::caso::Caso;
use crate::soporte::cuenta::{con, cuenta, paga};
use crate::soporte::parametros_certificados;
use ser_domain::cuenta::{ClaseMovimiento, CuentaContable, movimientos_entre};
use time::macros::date;

#[test]
fn a_credit_that_changes_is_posted_again() {
    let parametros = parametros_certificados();
    let al = date!(2025 - 07 - 20);
    let credito = |valor| {
        let cuenta = con(vec![], vec![paga("p1", al, valor)]).unwrap();
        cuenta.estado_al(al, &parametros).unwrap()
    };
    let movimientos = movimientos_entre(&credito(10), &credito(12)).unwrap();
    let valores: Vec<String> = movimientos.iter().map(|m| m.valor.to_string()).collect();
    assert_eq!(valores, ["10.00", "12.00"]);
}

#[test]
fn undoing_a_payment_is_a_counter_entry() {
    let parametros = parametros_certificados();
    let cuenta = cuenta(&Caso::uno("cuenta", "anulacion.toml"));
    let antes = cuenta
        .estado_al(date!(2025 - 09 - 09), &parametros)
        .unwrap();
    let despues = cuenta
        .estado_al(date!(2025 - 09 - 10), &parametros)
        .unwrap();
    let movimientos = movimientos_entre(&antes, &despues).unwrap();
    let escritos: Vec<String> = movimientos
        .iter()
        .map(|m| {
            let (debito, credito) = (m.debito.as_str(), m.credito.as_str());
            let pago = m.pago.as_deref().unwrap_or("-");
            format!("{:?} {pago}: {debito} / {credito} {}", m.clase, m.valor)
        })
        .collect();
    assert_eq!(
        escritos,
        [
            "Contrapago p1: cartera_capital / banco 9394314.00",
            "Contrapago p1: cartera_sancion / banco 422561.00",
            "Contrapago p1: cartera_intereses / banco 183125.00",
            // The second payment found another debt: it is imputed again.
            "Contrapago p2: cartera_capital / banco 3720032.00",
            "Contrapago p2: cartera_sancion / banco 167329.00",
            "Contrapago p2: cartera_intereses / banco 112639.00",
            // 604 242 + 112 758 of now, less 262 236 + 183 125 + 112 639 of before.
            "Cargo -: cartera_intereses / ingreso 159000.00",
            "Pago p2: banco / cartera_capital 3719918.00",
            "Pago p2: banco / cartera_sancion 167324.00",
            "Pago p2: banco / cartera_intereses 112758.00",
        ]
    );
}

#[test]
fn a_correction_downward_turns_what_was_paid_into_a_credit() {
    let parametros = parametros_certificados();
    let cuenta = cuenta(&Caso::uno("cuenta", "correccion_a_la_baja.toml"));
    let antes = cuenta
        .estado_al(date!(2025 - 10 - 19), &parametros)
        .unwrap();
    let despues = cuenta
        .estado_al(date!(2025 - 10 - 20), &parametros)
        .unwrap();
    let valor = |clase, debito, credito| {
        let movimientos = movimientos_entre(&antes, &despues).unwrap().into_iter();
        let mut hallados =
            movimientos.filter(|m| (m.clase, m.debito, m.credito) == (clase, debito, credito));
        hallados.next().map(|m| m.valor.to_string())
    };
    let (ingreso, capital) = (CuentaContable::Ingreso, CuentaContable::CarteraCapital);
    // 20 520 000 → 5 000 000.
    let contracargo = valor(ClaseMovimiento::Contracargo, ingreso, capital);
    assert_eq!(contracargo.as_deref(), Some("15520000.00"));
    let favor = CuentaContable::SaldoAFavor;
    let credito = valor(ClaseMovimiento::Pago, CuentaContable::Banco, favor);
    assert_eq!(credito.as_deref(), Some("3858000.00"));
    assert_eq!(favor.as_str(), "saldo_a_favor");
}
