//! Time travel in two times: a return for a payment date, as the law was known on another date;
//! and why two readings differ.

use crate::soporte::parametros_certificados;
use ser_domain::liquidacion::{
    ContextoLiquidacion, Declaracion, LineaIngreso, Liquidacion, LiquidacionError, comparar,
    liquidar,
};
use ser_domain::mora::MoraError;
use ser_domain::obligaciones::{Familia, fecha_vencimiento};
use ser_domain::parametros::{Descrito, ParametroError, Parametros, Publicados};
use ser_domain::{Mes, Money, Periodo};
use time::Date;
use time::macros::date;

fn liquidada(
    familia: Familia,
    periodo: &str,
    fecha: Date,
    parametros: &Parametros,
) -> Result<Liquidacion, LiquidacionError> {
    let periodo = Periodo::try_from(periodo).unwrap();
    let declaracion = Declaracion {
        ingresos: vec![LineaIngreso {
            servicio: "uno".to_owned(),
            descripcion: "Uno".to_owned(),
            valor: Money::from_pesos(800_000_000),
        }],
        ..Declaracion::default()
    };
    let contexto = ContextoLiquidacion {
        familia,
        periodo,
        fecha_vencimiento: fecha_vencimiento(familia, periodo, parametros)?,
        fecha_presentacion: fecha,
        fecha_pago: fecha,
        habitantes: None,
    };
    liquidar(&declaracion, &contexto, parametros)
}

#[test]
fn what_was_published_later_was_not_known() {
    let hoy = parametros_certificados();
    let entonces = hoy.conocidos_al(date!(2014 - 08 - 01)).unwrap();
    let pago = date!(2014 - 10 - 15);
    let antes = liquidada(Familia::Postal, "2014-T3", pago, &entonces).unwrap();
    let despues = liquidada(Familia::Postal, "2014-T3", pago, &hoy).unwrap();
    assert_eq!(antes.contraprestacion, Money::from_pesos(21_600_000));
    assert_eq!(despues.contraprestacion, Money::from_pesos(24_000_000));

    let cambios = comparar(&antes, &despues).unwrap();
    let codigos: Vec<_> = cambios.iter().map(|cambio| cambio.codigo).collect();
    assert_eq!(codigos, ["contraprestacion", "total"]);
    assert_eq!(cambios[0].diferencia, Money::from_pesos(2_400_000));
    assert_eq!(cambios[0].parametros.len(), 1);
    let parametro = &cambios[0].parametros[0];
    assert_eq!(parametro.antes.as_ref().unwrap().valor, "2.7");
    let despues = parametro.despues.as_ref().unwrap();
    assert_eq!(
        (despues.codigo.as_ref(), despues.valor.as_str()),
        ("tarifa.postal", "3")
    );
    assert_eq!(despues.norma, "Decreto 1529 de 2014, art. 1");
}

/// The same question has the same answer, wherever the published values are kept.
#[test]
fn a_register_of_published_values_knows_what_the_files_knew() {
    let archivos = parametros_certificados();
    let registro = Parametros::con_publicados(Publicados::de_fabrica().unwrap()).unwrap();
    for (familia, periodo, presentacion, conocido) in [
        (
            Familia::Postal,
            "2014-T3",
            date!(2014 - 10 - 15),
            date!(2014 - 08 - 01),
        ),
        (
            Familia::Postal,
            "2014-T3",
            date!(2014 - 10 - 15),
            date!(2014 - 08 - 14),
        ),
        (
            Familia::Prst,
            "2025-T2",
            date!(2025 - 08 - 31),
            date!(2025 - 08 - 20),
        ),
        (
            Familia::Prst,
            "2025-T2",
            date!(2025 - 09 - 01),
            date!(2025 - 08 - 20),
        ),
        (
            Familia::Prst,
            "2020-T1",
            date!(2020 - 05 - 20),
            date!(2020 - 03 - 26),
        ),
        (
            Familia::Prst,
            "2020-T1",
            date!(2020 - 05 - 20),
            date!(2020 - 03 - 27),
        ),
    ] {
        let de = |parametros: &Parametros| {
            let conocidos = parametros.conocidos_al(conocido).unwrap();
            liquidada(familia, periodo, presentacion, &conocidos).map(|l| l.total)
        };
        assert_eq!(
            de(&archivos),
            de(&registro),
            "{familia:?} {periodo} {conocido}"
        );
    }
}

#[test]
fn a_rate_of_a_later_month_was_not_published() {
    let entonces = parametros_certificados()
        .conocidos_al(date!(2025 - 08 - 20))
        .unwrap();
    let error = liquidada(Familia::Prst, "2025-T2", date!(2025 - 09 - 01), &entonces);
    let Err(LiquidacionError::Mora(MoraError::TasaSinPublicar { mes })) = error else {
        unreachable!("the rate of September was known in August");
    };
    assert_eq!(mes, Mes::de(date!(2025 - 09 - 01)));
    assert!(liquidada(Familia::Prst, "2025-T2", date!(2025 - 08 - 31), &entonces).is_ok());
}

#[test]
fn an_end_that_was_not_known_leaves_the_value_in_force() {
    let antes = parametros_certificados()
        .conocidos_al(date!(2018 - 12 - 31))
        .unwrap();
    let reglas = antes.ley().familias().de(Familia::Prst).unwrap();
    let tarifa = reglas.tarifa().unwrap().en(date!(2030 - 01 - 01)).unwrap();
    assert_eq!(tarifa.uso.norma, "Resolución MinTIC 290 de 2010");
    assert_eq!(tarifa.uso.hasta, None);
    let television = antes.ley().familias().de(Familia::TvComunitaria).unwrap();
    let futura = television.tarifa().unwrap().en(date!(2018 - 12 - 31));
    assert!(matches!(futura, Err(ParametroError::SinValor { .. })));
}

/// What was liquidated with what was known then recomputes to the same peso for ever.
#[test]
fn what_is_published_later_moves_nothing_that_was_liquidated() {
    let hoy = parametros_certificados();
    for (familia, periodo, fecha) in [
        (Familia::Prst, "2025-T2", date!(2025 - 09 - 30)),
        (Familia::Prst, "2016-T1", date!(2019 - 03 - 04)),
        (Familia::Rds, "2022", date!(2023 - 02 - 01)),
        (Familia::TransicionBasicos, "2014-T2", date!(2014 - 12 - 31)),
    ] {
        let entonces = hoy.conocidos_al(fecha).unwrap();
        let guardada = liquidada(familia, periodo, fecha, &entonces).unwrap();
        let ahora = liquidada(familia, periodo, fecha, &hoy).unwrap();
        assert_eq!(guardada.total, ahora.total, "{familia:?}");
        assert_eq!(comparar(&guardada, &ahora).unwrap(), []);
    }
}

#[test]
fn every_parameter_can_be_read_as_of_any_day() {
    let hoy = parametros_certificados();
    for anio in 2004..=2026 {
        let dia = Date::from_calendar_date(anio, time::Month::January, 1).unwrap();
        let ley = hoy.conocidos_al(dia).unwrap();
        for parametro in ley.ley().todos() {
            let tardio = parametro
                .usos()
                .into_iter()
                .find(|uso| uso.publicado.unwrap_or(uso.desde) > dia);
            assert_eq!(tardio, None, "{} {dia}", Descrito::codigo(parametro));
        }
    }
}
