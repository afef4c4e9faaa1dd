//! Figures with a rate that is not published yet: refused, unless an estimate is asked for; and
//! then they say so, wherever they go.

use std::collections::BTreeMap;

use crate::soporte::cuenta::{con, debe, paga};
use crate::soporte::parametros_certificados;
use crate::soporte::traza::comprobar_linea;
use ser_domain::Money;
use ser_domain::cuenta::EstadoCuenta;
use ser_domain::kernel::Periodo;
use ser_domain::linea::{Linea, formula_en_palabras};
use ser_domain::liquidacion::{
    ContextoLiquidacion, Declaracion, DeudaCausada, LineaIngreso, Liquidacion, LiquidacionError,
    liquidar, liquidar_deuda,
};
use ser_domain::mora::{MoraError, RegimenMora, TerminosMora, calcular_mora, factor_mora};
use ser_domain::obligaciones::{Familia, fecha_vencimiento};
use ser_domain::parametros::Parametros;
use time::Date;
use time::macros::date;

const SIN_CERTIFICAR: Date = date!(2026 - 04 - 01);

fn estimados() -> Parametros {
    parametros_certificados().con_ultima_tasa().unwrap().0
}

fn deuda(capital: i64) -> DeudaCausada {
    DeudaCausada {
        capital: Money::from_pesos(capital),
        sancion: Money::ZERO,
        terminos: TerminosMora::simples(date!(2026 - 03 - 15), RegimenMora::Et635),
    }
}

fn presentar(pago: Date, parametros: &Parametros) -> Result<Liquidacion, LiquidacionError> {
    let periodo = Periodo::try_from("2025-T4").unwrap();
    let declaracion = Declaracion {
        ingresos: vec![LineaIngreso {
            servicio: "internet_fijo".to_owned(),
            descripcion: "Internet fijo".to_owned(),
            valor: Money::from_pesos(1_000_000_000),
        }],
        sin_ingresos: false,
        renglones: BTreeMap::new(),
    };
    let contexto = ContextoLiquidacion {
        familia: Familia::Prst,
        periodo,
        fecha_vencimiento: fecha_vencimiento(Familia::Prst, periodo, parametros).unwrap(),
        fecha_presentacion: pago,
        fecha_pago: pago,
        habitantes: None,
    };
    liquidar(&declaracion, &contexto, parametros)
}

fn frases(linea: &Linea) -> Vec<String> {
    let partes = linea.lineas.iter().flat_map(frases);
    std::iter::once(formula_en_palabras(linea))
        .chain(partes)
        .collect()
}

#[test]
fn without_asking_a_missing_month_is_refused() {
    let certificados = parametros_certificados();
    let (hasta, pago) = (date!(2026 - 03 - 31), SIN_CERTIFICAR);
    assert_eq!(
        presentar(hasta, &certificados).unwrap().estimado_desde,
        None
    );
    let rechazo = presentar(pago, &certificados).unwrap_err();
    let LiquidacionError::Mora(MoraError::TasaSinPublicar { mes }) = rechazo else {
        unreachable!("{rechazo}");
    };
    assert_eq!(mes.en_palabras(), "abril de 2026");
}

#[test]
fn an_estimate_is_marked_from_its_first_day() {
    let parametros = estimados();
    for (pago, esperado) in [
        (date!(2026 - 03 - 31), None),
        (SIN_CERTIFICAR, Some(SIN_CERTIFICAR)),
        (date!(2026 - 06 - 30), Some(SIN_CERTIFICAR)),
    ] {
        let deuda = deuda(10_000_000);
        let liquidada = liquidar_deuda(&deuda, pago, &parametros).unwrap();
        assert_eq!(liquidada.estimado_desde, esperado);
        assert_eq!(
            presentar(pago, &parametros).unwrap().estimado_desde,
            esperado
        );
        let factor = factor_mora(&deuda.terminos, pago, &parametros).unwrap();
        assert_eq!(factor.estimado_desde(), esperado);
        let palabras = frases(&liquidada.linea).join(" ");
        assert_eq!(
            palabras.contains("estimada"),
            esperado.is_some(),
            "{palabras}"
        );
        assert!(!liquidada.usa_tasas_demostrativas);
    }
    // A debt of nothing has nothing to estimate.
    let nada = liquidar_deuda(&deuda(0), SIN_CERTIFICAR, &parametros).unwrap();
    assert_eq!(nada.estimado_desde, None);
}

#[test]
fn the_sentence_of_an_estimate_says_so() {
    let deuda = deuda(10_000_000);
    let mora = calcular_mora(
        deuda.capital,
        &deuda.terminos,
        date!(2026 - 05 - 15),
        &estimados(),
    );
    assert_eq!(
        frases(&mora.unwrap().linea().unwrap()),
        [
            "Intereses de mora: $ 393.073,97, suma de los tramos sobre $ 10.000.000: 61 días, desde el siguiente al 15 de marzo de 2026 hasta el 15 de mayo de 2026; cifra estimada: desde el 1 de abril de 2026 repite la última tasa certificada; se redondea al múltiplo de mil más cercano: $ 393.000.",
            "Tramo de interés: del 16 de marzo de 2026 al 31 de marzo de 2026, $ 10.000.000 × 23,52 % anual × 16 días ÷ 365 = $ 103.101,37.",
            "Tramo de interés: del 1 de abril de 2026 al 15 de mayo de 2026, $ 10.000.000 × 23,52 % anual estimada × 45 días ÷ 365 = $ 289.972,60.",
        ]
    );
}

#[test]
fn an_account_says_from_which_day_it_is_an_estimate() {
    let parametros = estimados();
    let pagos = vec![paga("p1", date!(2026 - 04 - 10), 100_000)];
    let cuenta = con(vec![debe(date!(2025 - 07 - 15), 1_000_000)], pagos).unwrap();
    let estado = |al: Date| -> EstadoCuenta { cuenta.estado_al(al, &parametros).unwrap() };
    assert_eq!(estado(date!(2026 - 03 - 31)).estimado_desde, None);
    for al in [SIN_CERTIFICAR, date!(2026 - 05 - 10)] {
        let estado = estado(al);
        assert_eq!(estado.estimado_desde, Some(SIN_CERTIFICAR));
        let linea = estado.linea().unwrap();
        comprobar_linea(&linea);
        let causados = linea.buscar("intereses_causados").unwrap();
        assert!(formula_en_palabras(causados).contains(
            "; cifra estimada: desde el 1 de abril de 2026 repite la última tasa certificada"
        ));
    }
    // The stretch after the payment starts within the estimate.
    let tramos = estado(date!(2026 - 05 - 10)).tramos;
    let desde: Vec<_> = tramos.iter().map(|tramo| tramo.estimado_desde).collect();
    assert_eq!(desde, [Some(SIN_CERTIFICAR), Some(date!(2026 - 04 - 11))]);
}

/// Asking twice changes nothing, and an estimate is never something that was known.
#[test]
fn an_estimate_stands_on_the_certified_rates_alone() {
    let certificados = parametros_certificados();
    let (una, hasta) = certificados.con_ultima_tasa().unwrap();
    let (dos, hasta_dos) = una.con_ultima_tasa().unwrap();
    assert_eq!((hasta, hasta_dos), (Some(date!(2026 - 03 - 31)), hasta));
    let deuda = deuda(10_000_000);
    let total = |parametros: &Parametros| {
        let pago = date!(2026 - 08 - 31);
        calcular_mora(deuda.capital, &deuda.terminos, pago, parametros).map(|mora| mora.total)
    };
    assert_eq!(total(&una), total(&dos));
    let conocidos = una.conocidos_al(date!(2026 - 08 - 31)).unwrap();
    assert_eq!(total(&conocidos), total(&certificados));
    assert!(total(&conocidos).is_err());
    let marcas = |p: &Parametros| {
        p.tasas_mora()
            .iter()
            .filter(|t| t.valor.uso.estimada)
            .count()
    };
    assert_eq!(
        (marcas(&certificados), marcas(&una), marcas(&dos)),
        (0, 1, 1)
    );
}

#[test]
fn a_unit_of_next_year_is_refused_or_estimated_and_says_so() {
    let pago = date!(2027 - 01 - 20);
    let sin_unidad = presentar(pago, &estimados()).unwrap_err();
    let falta = sin_unidad.to_string();
    assert!(falta.contains("Unidad de valor básico"), "{falta}");

    let con_unidades = estimados().con_ultimas_unidades().unwrap();
    let estimada = presentar(pago, &con_unidades).unwrap();
    let sancion = estimada.lineas.iter();
    let mut sancion = sancion.filter(|linea| linea.codigo == "sancion_extemporaneidad");
    let sancion = sancion.next().unwrap();
    // 0.5 SMLMV = 58 UVB of 12 110 pesos, the value of 2026.
    assert_eq!(
        formula_en_palabras(&sancion.lineas[0]),
        "Sanción mínima: 0,5 SMLMV = 58 UVB × $ 12.110 (estimado: repite el último valor publicado) = $ 702.380."
    );
    let uso = sancion.lineas[0].parametro.as_ref().unwrap();
    assert!(uso.estimada);
    assert_eq!(uso.desde, date!(2027 - 01 - 01));
    assert_eq!(sancion.estimada_desde(), Some(date!(2027 - 01 - 01)));
    // The rate was missing before the unit.
    assert_eq!(estimada.estimado_desde, Some(SIN_CERTIFICAR));

    // What has its unit is what it was.
    let hoy = date!(2026 - 03 - 20);
    let con = presentar(hoy, &con_unidades).unwrap();
    assert_eq!(con, presentar(hoy, &estimados()).unwrap());
    // And twice is once.
    let dos = con_unidades.con_ultimas_unidades().unwrap();
    assert_eq!(presentar(pago, &dos).unwrap(), estimada);
}
