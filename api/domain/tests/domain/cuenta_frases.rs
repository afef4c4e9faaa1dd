//! How the state of a debt reads, for a person with a pencil.

use crate::soporte::caso::Caso;
use crate::soporte::cuenta::cuenta;
use crate::soporte::parametros_certificados;
use ser_domain::linea::{Linea, formula_en_palabras};
use time::Date;
use time::macros::date;

fn frases(linea: &Linea, nivel: usize, salida: &mut Vec<String>) {
    salida.push(format!(
        "{}{}",
        "· ".repeat(nivel),
        formula_en_palabras(linea)
    ));
    for parte in &linea.lineas {
        frases(parte, nivel + 1, salida);
    }
}

fn frases_de(archivo: &str, al: Date) -> (Vec<String>, Vec<String>) {
    let cuenta = cuenta(&Caso::uno("cuenta", archivo));
    let estado = cuenta.estado_al(al, &parametros_certificados()).unwrap();
    let (mut deuda, mut pagos) = (Vec::new(), Vec::new());
    frases(&estado.linea().unwrap(), 0, &mut deuda);
    frases(&estado.linea_pagos().unwrap(), 0, &mut pagos);
    (deuda, pagos)
}

#[test]
fn sentences_a_person_can_follow() {
    let archivo = "pago_parcial_en_medio_de_un_tramo.toml";
    let (deuda, pagos) = frases_de(archivo, date!(2025 - 09 - 30));
    assert_eq!(
        deuda,
        [
            "Total a pagar: $ 11.125.686 + $ 500.439 + $ 540.875 = $ 12.167.000.",
            "· Capital: $ 20.520.000 − $ 9.394.314 = $ 11.125.686.",
            "· · Capital presentado: $ 20.520.000.",
            "· · Pago del 15 de agosto de 2025: $ -9.394.314.",
            "· Sanción: $ 923.000 − $ 422.561 = $ 500.439.",
            "· · Sanción presentada: $ 923.000.",
            "· · Pago del 15 de agosto de 2025: $ -422.561.",
            "· Intereses de mora: $ 724.000 − $ 183.125 = $ 540.875.",
            "· · Intereses causados: $ 723.710,44, suma de los tramos entre pagos, redondeada una sola vez; se redondea al múltiplo de mil más cercano: $ 724.000.",
            "· · · Intereses entre pagos: $ 400.297,41, del 16 de julio de 2025 al 15 de agosto de 2025, 31 días sobre un capital de $ 20.520.000.",
            "· · · · Tramo de interés: del 16 de julio de 2025 al 31 de julio de 2025, $ 20.520.000 × 22,78 % anual × 16 días ÷ 365 = $ 204.907,66.",
            "· · · · Tramo de interés: del 1 de agosto de 2025 al 15 de agosto de 2025, $ 20.520.000 × 23,17 % anual × 15 días ÷ 365 = $ 195.389,75.",
            "· · · Intereses entre pagos: $ 323.413,02, del 16 de agosto de 2025 al 30 de septiembre de 2025, 46 días sobre un capital de $ 11.125.686.",
            "· · · · Tramo de interés: del 16 de agosto de 2025 al 31 de agosto de 2025, $ 11.125.686 × 23,17 % anual × 16 días ÷ 365 = $ 113.000,39.",
            "· · · · Tramo de interés: del 1 de septiembre de 2025 al 30 de septiembre de 2025, $ 11.125.686 × 23,01 % anual × 30 días ÷ 365 = $ 210.412,63.",
            "· · Pago del 15 de agosto de 2025: $ -183.125.",
        ]
    );
    assert_eq!(
        pagos,
        [
            "Pagos: $ 10.000.000, suma de los pagos, sin saldo a favor.",
            "· Pago del 15 de agosto de 2025: $ 10.000.000, que se imputa en proporción a sanción, intereses y capital.",
            "· · A sanción: $ 422.561, $ 10.000.000 × $ 923.000 ÷ $ 21.843.000, en pesos enteros repartidos por el resto mayor.",
            "· · A intereses: $ 183.125, $ 10.000.000 × $ 400.000 ÷ $ 21.843.000, en pesos enteros repartidos por el resto mayor.",
            "· · A capital: $ 9.394.314, $ 10.000.000 × $ 20.520.000 ÷ $ 21.843.000, en pesos enteros repartidos por el resto mayor.",
        ]
    );
}

/// What only some histories say.
#[rstest::rstest]
#[case("cambio_de_ley_2012.toml", date!(2013 - 01 - 31),
    "· · · · Tramo de interés: del 1 de diciembre de 2012 al 25 de diciembre de 2012, $ 6.313.364 × [(1 + 31,34 %)^(71 días desde el 16 de octubre de 2012 ÷ 365) − 1] − $ 220.680,63 ya causados = $ 123.153,48.")]
#[case("mes_o_fraccion.toml", date!(2006 - 08 - 15),
    "· · · · Tramo de interés: del 2 de marzo de 2006 al 28 de julio de 2006, $ 2.112.000 × 20,63 % anual × 7 meses o fracción desde el 17 de enero de 2006 ÷ 12 − $ 78.531,20 ya causados = $ 175.630,40.")]
#[case("tasa_plana_que_baja.toml", date!(2006 - 07 - 10),
    "· · Intereses ya cubiertos: $ 75.950, que se pagaron a la tasa de su fecha, mayor que la de hoy.")]
#[case("correccion_con_excedente.toml", date!(2025 - 10 - 20),
    "· · Sanción por corrección: $ 948.000.")]
#[case("pago_antes_de_presentar.toml", date!(2025 - 08 - 20),
    "· · Intereses causados: $ 0, porque al 20 de agosto de 2025 no se ha presentado.")]
#[case("pago_antes_del_vencimiento.toml", date!(2025 - 07 - 15),
    "· · Intereses causados: $ 0, porque el 15 de julio de 2025 está dentro del plazo que vence el 15 de julio de 2025.")]
#[case("declaracion_en_cero.toml", date!(2025 - 11 - 30),
    "· · Intereses causados: $ 0, porque después del vencimiento no quedó capital sin pagar.")]
#[case("sin_intereses.toml", date!(2030 - 12 - 31),
    "· · Intereses causados: $ 0, porque la obligación no causa intereses de mora.")]
#[case("suspension_entre_pagos.toml", date!(2025 - 09 - 30),
    "· · · Intereses entre pagos: $ 149.804,56, del 21 de agosto de 2025 al 20 de septiembre de 2025, 15 días sobre un capital de $ 15.842.000, sin contar 16 días de suspensión.")]
// The part of a suspension that a payment left to the next stretch.
#[case("suspension_entre_pagos.toml", date!(2025 - 09 - 30),
    "· · · · Intereses suspendidos: $ 0, del 21 de agosto de 2025 al 5 de septiembre de 2025, 16 días en que no corren intereses: Resolución 100 de prueba (Acto del ministerio).")]
#[case("intereses_desde_el_acto.toml", date!(2025 - 08 - 09),
    "· · Intereses causados: $ 0, porque al 9 de agosto de 2025 no corren: corren desde el 10 de agosto de 2025, según la Resolución 20 de prueba.")]
fn a_sentence_of_the_debt(#[case] archivo: &str, #[case] al: Date, #[case] frase: &str) {
    let (deuda, _) = frases_de(archivo, al);
    assert!(deuda.iter().any(|linea| linea == frase), "{deuda:#?}");
}

#[rstest::rstest]
#[case("pago_de_mas.toml", date!(2025 - 09 - 30), 0,
    "Pagos: $ 22.500.000,75, suma de los pagos, con un saldo a favor de $ 60.000,75.")]
#[case("pago_de_mas.toml", date!(2025 - 09 - 30), 5,
    "· · Saldo a favor: $ 22.500.000,75 − $ 22.440.000 = $ 60.000,75.")]
// Nothing was owed: the payment has no other part.
#[case("pago_antes_de_presentar.toml", date!(2025 - 08 - 20), 2,
    "· · Saldo a favor: $ 10.000.000 − $ 0 = $ 10.000.000.")]
#[case("mes_o_fraccion.toml", date!(2006 - 08 - 15), 2,
    "· · A intereses: $ 112.000, lo menor entre el saldo, $ 112.000, y lo que queda del pago, $ 1.000.000.")]
// There was no sanción to cover.
#[case("mes_o_fraccion.toml", date!(2006 - 08 - 15), 3,
    "· · A capital: $ 888.000, lo menor entre el saldo, $ 3.000.000, y lo que queda del pago, $ 888.000.")]
fn a_sentence_of_the_payments(
    #[case] archivo: &str,
    #[case] al: Date,
    #[case] lugar: usize,
    #[case] frase: &str,
) {
    let (_, pagos) = frases_de(archivo, al);
    assert_eq!(pagos[lugar], frase, "{pagos:#?}");
}

/// A payment on the last day of a leg leaves nothing of it to the next stretch, and interest paid
/// to the peso leaves nothing to explain.
#[test]
fn there_is_no_line_of_nothing() {
    let (deuda, _) = frases_de("bisiesto.toml", date!(2024 - 03 - 31));
    let tramos = deuda.iter().filter(|l| l.starts_with("· · · · Tramo"));
    // 16 to 31 December, January, February; then March.
    assert_eq!(tramos.count(), 4, "{deuda:#?}");
    let (deuda, _) = frases_de("pago_exacto.toml", date!(2025 - 09 - 30));
    assert!(
        !deuda.iter().any(|l| l.contains("ya cubiertos")),
        "{deuda:#?}"
    );
}
