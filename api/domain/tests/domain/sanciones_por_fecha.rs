//! The rule of each penalty by date, against the table of the source.

use std::collections::BTreeMap;

use crate::leer_sanciones::filas_de_la_fuente;
use crate::soporte::{fecha_de_texto, parametros_certificados};
use rust_decimal::Decimal;
use ser_domain::actos::{RegimenSancion, ReglaPorFecha, TABLA, fila, reglas_por_fecha};
use time::macros::date;

type Fila = BTreeMap<String, String>;

fn reglas(id: &str) -> Vec<ReglaPorFecha> {
    let parametros = parametros_certificados();
    reglas_por_fecha(fila(id).unwrap(), parametros.ley())
}

/// `2000 SMLMV`, `1000 SMLMV (art.24)` or `50 % of the contraprestacion, or 1000 SMLMV`.
fn smlmv(texto: &str) -> Option<Decimal> {
    let antes = texto
        .split(" SMLMV")
        .next()
        .filter(|antes| *antes != texto)?;
    antes.split([' ', '(']).next_back()?.parse().ok()
}

/// The postal fines have a table of classes, and their row of the source says «see note».
fn tiene_cifras(linea: &Fila) -> bool {
    !linea["valid_from"].is_empty() && linea["id"] != "POST_GEN"
}

#[test]
fn dates_floors_and_ceilings_are_those_of_the_source() {
    let mut comprobadas = 0;
    for linea in filas_de_la_fuente()
        .iter()
        .filter(|linea| tiene_cifras(linea))
    {
        let id = linea["id"].as_str();
        let reglas = reglas(id);
        let [regla] = reglas.as_slice() else {
            unreachable!("{id}: {reglas:?}");
        };
        assert_eq!(regla.desde, fecha_de_texto(&linea["valid_from"]), "{id}");
        let hasta = Some(linea["valid_to"].as_str()).filter(|texto| !texto.is_empty());
        assert_eq!(regla.hasta, hasta.map(fecha_de_texto), "{id}");
        assert_eq!(regla.piso, smlmv(&linea["minimum"]), "{id}");
        assert_eq!(regla.techo, smlmv(&linea["maximum"]), "{id}");
        assert_eq!(regla.sin_valor, smlmv(&linea["nil_return"]), "{id}");
        let tope = linea["maximum"].starts_with("50 %").then(|| 50.into());
        assert_eq!(regla.tope, tope, "{id}");
        if let Ok(porcentaje) = linea["pct"].parse::<Decimal>() {
            let porcentaje = porcentaje.to_string().replace('.', ",");
            let inicio = format!("{porcentaje} % ");
            assert!(regla.regla.starts_with(&inicio), "{id}: {}", regla.regla);
        }
        comprobadas += 1;
    }
    assert_eq!(comprobadas, 16);
}

#[test]
fn the_postal_classes_give_way_to_one() {
    let clases: Vec<_> = reglas("POST_GEN")
        .into_iter()
        .map(|regla| {
            (
                regla.desde,
                regla.hasta,
                regla.regla,
                regla.piso,
                regla.techo,
            )
        })
        .collect();
    let fila = |nombre: &str, piso: Option<i64>, techo: i64, unica: bool| {
        let (desde, hasta) = if unica {
            (date!(2019 - 05 - 25), None)
        } else {
            (date!(2009 - 12 - 30), Some(date!(2019 - 05 - 24)))
        };
        let regla = format!("Infracción {nombre}: la gradúa el acto, dentro de sus límites");
        (
            desde,
            hasta,
            regla,
            piso.map(Decimal::from),
            Some(Decimal::from(techo)),
        )
    };
    assert_eq!(
        clases,
        [
            fila("leve", Some(1), 30, false),
            fila("grave", Some(30), 60, false),
            fila("muy grave", Some(60), 200, false),
            fila("única", None, 400, true),
        ]
    );
}

#[test]
fn every_penalty_that_applies_has_a_rule_with_its_norm() {
    let parametros = parametros_certificados();
    for fila in &TABLA {
        let reglas = reglas_por_fecha(fila, parametros.ley());
        assert_eq!(reglas.is_empty(), fila.id == "ET641", "{}", fila.id);
        assert!(reglas.iter().all(|regla| !regla.parametro.norma.is_empty()));
    }
}

#[test]
fn a_penalty_reaches_its_regime_or_all_of_them() {
    let alcanza = |id, regimen| fila(id).unwrap().alcanza(regimen);
    assert!(alcanza("RDS_INEX", RegimenSancion::Rds));
    assert!(!alcanza("RDS_INEX", RegimenSancion::Prst));
    for regimen in RegimenSancion::TODOS {
        assert!(alcanza("L1341_PJ", regimen));
    }
}
