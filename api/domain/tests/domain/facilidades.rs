//! Facilidades de pago: the worked cases, with what each trace says.

use std::sync::LazyLock;

use crate::soporte::caso::{Caso, leer_casos};
use crate::soporte::parametros_certificados;
use crate::soporte::traza::{comprobar_traza, cuatro_decimales};
use ser_domain::Money;
use ser_domain::facilidades::{
    Aceleracion, Antecedentes, Cuota, CuotaLiquidada, FacilidadError, Garantia, Partes,
    Periodicidad, Plan, PropuestaPlan, Proyeccion, abono, incumplimiento, liquidar_cuota,
    planificar,
};
use ser_domain::linea::formula_en_palabras;
use ser_domain::parametros::{Confianza, Parametros, tasas_mora_certificadas};
use time::macros::date;

static PARAMETROS: LazyLock<Parametros> = LazyLock::new(parametros_certificados);

fn propuesta(caso: &Caso) -> PropuestaPlan {
    PropuestaPlan {
        deuda: Partes {
            capital: caso.dinero("capital"),
            intereses: caso.dinero("intereses"),
            sancion: caso.dinero("sancion"),
        },
        fecha_acuerdo: caso.fecha("acuerdo"),
        cuota_inicial: caso
            .tiene("cuota_inicial")
            .then(|| caso.dinero("cuota_inicial")),
        primera_cuota: caso.fecha("primera"),
        numero_cuotas: caso.entero("cuotas"),
        periodicidad: match caso.texto("periodicidad") {
            "mensual" => Periodicidad::Mensual,
            "trimestral" => Periodicidad::Trimestral,
            otra => panic!("{otra}"),
        },
        garantia: match caso.texto("garantia") {
            "ninguna" => Garantia::Ninguna,
            "personal" => Garantia::Personal,
            "real" => Garantia::Real,
            otra => panic!("{otra}"),
        },
        antecedentes: Antecedentes {
            en_boletin_de_deudores: caso.tiene("boletin"),
            ultimo_incumplimiento: caso.fecha_opcional("ultimo_incumplimiento"),
        },
    }
}

struct Historia {
    plan: Plan,
    pago: Option<CuotaLiquidada>,
    aceleracion: Option<Aceleracion>,
}

fn recorrer(caso: &Caso) -> Result<Historia, FacilidadError> {
    let proyeccion = match caso.dato("proyeccion") {
        Some(_) => Proyeccion::ConUltimaTasa,
        None => Proyeccion::Ninguna,
    };
    let mut plan = planificar(&propuesta(caso), proyeccion, &PARAMETROS)?;
    for fila in caso.tablas("abonos") {
        let (fecha, valor) = (fila.fecha("fecha"), fila.dinero("valor"));
        plan = abono(&plan, fecha, valor, proyeccion, &PARAMETROS)?;
    }
    let pago = caso.entero_opcional("pago_cuota").map(|numero| {
        let dia = caso.fecha("pago_fecha");
        liquidar_cuota(&plan, numero, dia, proyeccion, &PARAMETROS)
    });
    let aceleracion = caso.entero_opcional::<u16>("pagadas").map(|pagadas| {
        let dia = caso.fecha("incumplida_al");
        incumplimiento(&plan, pagadas.into(), dia, proyeccion, &PARAMETROS)
    });
    Ok(Historia {
        pago: pago.transpose()?,
        aceleracion: aceleracion.transpose()?,
        plan,
    })
}

fn describir(cuota: &Cuota) -> String {
    let Partes {
        capital,
        intereses,
        sancion,
    } = cuota.partes;
    format!(
        "{} {} {capital} {intereses} {sancion} + {} = {} saldo {}{}",
        cuota.numero,
        cuota.vencimiento,
        cuota.intereses_plazo,
        cuota.total,
        cuota.saldo.total().unwrap(),
        if cuota.estimada { " estimada" } else { "" }
    )
}

#[test]
fn facilidades_cases() {
    for caso in leer_casos("facilidades", 10) {
        let historia = match recorrer(&caso) {
            Ok(historia) => historia,
            Err(error) => {
                caso.comprobar(Err(error.to_string()));
                continue;
            }
        };
        let plan = &historia.plan;
        let cuotas: Vec<String> = plan.cuotas.iter().map(describir).collect();
        let mut obtenidos = vec![
            ("cuotas", cuotas.join("\n")),
            (
                "intereses_plazo",
                plan.intereses_plazo().unwrap().to_string(),
            ),
            ("total", plan.total().unwrap().to_string()),
        ];
        let linea = plan.linea().unwrap();
        comprobar_traza(&linea);
        let mostrado = Money::sum(linea.lineas.iter().map(|parte| parte.valor));
        assert_eq!(mostrado, Ok(linea.valor), "{:?}", caso.ruta);
        if let Some(pago) = &historia.pago {
            comprobar_traza(&pago.linea);
            let mora = pago.linea.buscar("intereses_mora").unwrap();
            obtenidos.extend([
                ("pago_mora_exacta", cuatro_decimales(mora.exacto)),
                ("pago_mora", pago.intereses_mora.to_string()),
                ("pago_total", pago.total.to_string()),
                ("pago_estimado", pago.estimada.to_string()),
            ]);
        }
        if let Some(aceleracion) = &historia.aceleracion {
            comprobar_traza(&aceleracion.linea);
            obtenidos.extend([
                ("acelerada_cuota", aceleracion.cuota.to_string()),
                ("acelerada_desde", aceleracion.desde.to_string()),
                (
                    "acelerada_saldo",
                    aceleracion.saldo.total().unwrap().to_string(),
                ),
                ("acelerada_plazo", aceleracion.intereses_plazo.to_string()),
                ("acelerada_mora", aceleracion.intereses_mora.to_string()),
                ("acelerada_total", aceleracion.total.to_string()),
                ("acelerada_estimada", aceleracion.estimada.to_string()),
            ]);
        }
        caso.comprobar(Ok(obtenidos));
    }
}

fn caso(archivo: &str) -> Caso {
    Caso::uno("facilidades", archivo)
}

#[test]
fn sentences_a_person_can_follow() {
    let plan = recorrer(&caso("abono.toml")).unwrap().plan;
    let linea = plan.linea().unwrap();
    assert_eq!(
        formula_en_palabras(&linea),
        "Facilidad de pago: $ 22.440.194 + $ 991.000 = $ 23.431.194."
    );
    let mut frases: Vec<String> = linea.lineas.iter().map(formula_en_palabras).collect();
    frases.drain(2..5);
    assert_eq!(
        frases,
        [
            "Cuota 1 de 5: $ 4.104.000 + $ 199.358 + $ 184.680 + $ 390.000 = $ 4.878.038.",
            "Cuota 2 de 5: $ 2.960.961 + $ 143.834 + $ 133.243 + $ 260.000 = $ 3.498.038.",
            "Abono: $ 5.000.000, pagado el 10 de noviembre de 2025, en proporción a las partes del saldo, en pesos enteros repartidos por el resto mayor.",
        ]
    );
    let partes: Vec<_> = linea.lineas[1]
        .lineas
        .iter()
        .map(formula_en_palabras)
        .collect();
    assert_eq!(
        partes,
        [
            "Capital: $ 2.960.961, $ 11.843.847 ÷ 4 cuotas, en pesos enteros; el resto va en la última.",
            "Intereses causados antes del acuerdo: $ 143.834, $ 575.336 ÷ 4 cuotas, en pesos enteros; el resto va en la última.",
            "Sanción: $ 133.243, $ 532.973 ÷ 4 cuotas, en pesos enteros; el resto va en la última.",
            "Intereses del plazo: $ 260.068,07, suma de los intereses de cada saldo de capital; se redondea al múltiplo de mil más cercano: $ 260.000.",
        ]
    );
    let inicial = recorrer(&caso("cuota_inicial_tardia.toml")).unwrap().plan;
    let partes = inicial.cuota(0).unwrap().linea.lineas.iter();
    let partes: Vec<_> = partes.map(formula_en_palabras).collect();
    assert_eq!(
        partes,
        [
            "Capital: $ 914.431, $ 1.000.000 × $ 20.520.000 ÷ $ 22.440.194, en pesos enteros repartidos por el resto mayor.",
            "Intereses causados antes del acuerdo: $ 44.420, $ 1.000.000 × $ 996.794 ÷ $ 22.440.194, en pesos enteros repartidos por el resto mayor.",
            "Sanción: $ 41.149, $ 1.000.000 × $ 923.400 ÷ $ 22.440.194, en pesos enteros repartidos por el resto mayor.",
        ]
    );
    let pago = recorrer(&caso("cuota_tardia.toml")).unwrap().pago.unwrap();
    assert_eq!(
        formula_en_palabras(&pago.linea),
        "Total a pagar: $ 4.809.038 + $ 49.000 = $ 4.858.038."
    );
    let acelerada = recorrer(&caso("incumplimiento.toml")).unwrap().aceleracion;
    assert_eq!(
        formula_en_palabras(&acelerada.unwrap().linea),
        "Total por incumplimiento: $ 13.464.118 + $ 233.000 + $ 351.000 = $ 14.048.118."
    );
}

/// An estimate of today gives way to the rates published later, and says so while it is one.
#[test]
fn an_instalment_is_liquidated_with_the_rates_published_by_its_day() {
    let estimado = recorrer(&caso("estimada.toml")).unwrap().plan;
    let tercera = estimado.cuota(3).unwrap();
    assert!(estimado.es_estimado() && tercera.estimada);
    let plazo = tercera.linea.buscar("intereses_plazo").unwrap();
    let ultimo = plazo.lineas.last().unwrap().parametro.as_ref().unwrap();
    assert_eq!(ultimo.confianza, Confianza::Assumed);
    assert_eq!((ultimo.desde, ultimo.hasta), (date!(2026 - 04 - 01), None));
    assert!(ultimo.nota.as_ref().unwrap().starts_with("Estimada"));

    let mut tasas = tasas_mora_certificadas().unwrap();
    let mut abril = tasas.last().unwrap().clone();
    abril.desde = date!(2026 - 04 - 01);
    abril.hasta = date!(2026 - 04 - 30);
    abril.usura = None;
    abril.tasa = "40".parse().unwrap();
    abril.demostrativa = true;
    tasas.push(abril);
    let despues = Parametros::de_la_ley().unwrap().con_tasas(tasas).unwrap();
    let dia = tercera.vencimiento;
    let pagada = liquidar_cuota(&estimado, 3, dia, Proyeccion::Ninguna, &despues).unwrap();
    assert!(!pagada.estimada && pagada.usa_tasas_demostrativas);
    assert!(pagada.intereses_plazo > tercera.intereses_plazo);
    assert_eq!(pagada.partes, tercera.partes);
    let sin_abril = liquidar_cuota(&estimado, 3, dia, Proyeccion::Ninguna, &PARAMETROS);
    assert_eq!(
        sin_abril.unwrap_err().to_string(),
        "La tasa de interés de mora de abril de 2026 no está publicada"
    );
}

#[test]
fn a_balance_that_lasted_no_day_leaves_no_trace() {
    let saldos = |archivo: &str, numero| {
        let plan = recorrer(&caso(archivo)).unwrap().plan;
        plan.cuota(numero).unwrap().saldos_capital.len()
    };
    assert_eq!(saldos("abono_el_dia_del_acuerdo.toml", 1), 1);
    assert_eq!(saldos("abono_el_dia_de_una_cuota.toml", 2), 2);
    assert_eq!(saldos("abono.toml", 2), 2);
}

#[test]
fn a_demonstration_rate_marks_each_figure_that_uses_it() {
    let mut tasas = tasas_mora_certificadas().unwrap();
    let mut nueva = tasas.last().unwrap().clone();
    (nueva.desde, nueva.hasta) = (date!(2026 - 04 - 01), date!(2026 - 04 - 30));
    nueva.demostrativa = true;
    tasas.push(nueva.clone());
    (nueva.desde, nueva.hasta) = (date!(2026 - 05 - 01), date!(2026 - 05 - 31));
    nueva.demostrativa = false;
    tasas.push(nueva);
    let ley = Parametros::de_la_ley().unwrap();
    let parametros = ley.con_tasas(tasas).unwrap();
    // Due on 31 March and 30 April: only the second term runs through the made-up month.
    let propuesta = PropuestaPlan {
        fecha_acuerdo: date!(2026 - 02 - 28),
        primera_cuota: date!(2026 - 03 - 31),
        numero_cuotas: 2,
        ..propuesta(&caso("mensual_con_resto.toml"))
    };
    let proyeccion = Proyeccion::Ninguna;
    let plan = planificar(&propuesta, proyeccion, &parametros).unwrap();
    let marcas = plan
        .cuotas
        .iter()
        .map(|cuota| cuota.usa_tasas_demostrativas);
    assert_eq!(marcas.collect::<Vec<_>>(), [false, true]);
    let pago = |numero, dia| {
        let pago = liquidar_cuota(&plan, numero, dia, proyeccion, &parametros);
        pago.unwrap().usa_tasas_demostrativas
    };
    let acelerada = |pagadas, dia| {
        let acelerada = incumplimiento(&plan, pagadas, dia, proyeccion, &parametros);
        acelerada.unwrap().usa_tasas_demostrativas
    };
    assert!(!pago(1, date!(2026 - 03 - 31)));
    assert!(pago(1, date!(2026 - 04 - 01)) && acelerada(0, date!(2026 - 04 - 01)));
    assert!(pago(2, date!(2026 - 05 - 20)) && acelerada(1, date!(2026 - 05 - 20)));
}

#[test]
fn the_last_rate_is_carried_on_only_under_the_law_in_force() {
    let con_hasta = |corte| {
        let mut tasas = tasas_mora_certificadas().unwrap();
        tasas.retain(|tasa| tasa.hasta <= corte);
        let parametros = Parametros::de_la_ley().unwrap().con_tasas(tasas).unwrap();
        parametros.con_ultima_tasa().unwrap()
    };
    let lejos = date!(2040 - 05 - 05);
    let (vigentes, hasta) = con_hasta(date!(2026 - 03 - 31));
    assert_eq!(hasta, Some(date!(2026 - 03 - 31)));
    assert_eq!(
        vigentes.tasa_mora(lejos).unwrap().valor.tasa.to_string(),
        "23.52"
    );
    let (compuestas, hasta) = con_hasta(date!(2012 - 09 - 30));
    assert_eq!(hasta, Some(date!(2012 - 09 - 30)));
    assert!(compuestas.tasa_mora(date!(2012 - 10 - 01)).is_err());
    let (ninguna, hasta) = con_hasta(date!(2000 - 01 - 01));
    assert_eq!(hasta, None);
    assert!(ninguna.tasa_mora(lejos).is_err());
}
