//! The worked cases of the penalties that an act imposes, and the table of all penalties.

use crate::leer_sanciones::filas_de_la_fuente;
use crate::soporte::caso::{Caso, leer_casos_de_tipos};
use crate::soporte::traza::{cifras, cuatro_decimales};
use crate::soporte::{fecha_de_texto, parametros_certificados};
use ser_domain::Money;
use ser_domain::actos::{
    ActoError, Adeudado, ContextoActo, InfraccionMulta, InfraccionPostal, MomentoCorreccion,
    Origen, RegimenSancion, TABLA, aviso_cancelacion, comprobar_multa, fila, limites_multa,
    liquidar_allanamiento, sancion_correccion, sancion_inexactitud, sancion_no_declarar,
    tope_por_declaracion,
};
use ser_domain::linea::{Linea, formula_en_palabras};
use ser_domain::parametros::{ClaseInfraccion, Parametros, TipoPersona};
use time::Date;
use time::macros::date;

type Cifras = Result<Vec<(&'static str, String)>, String>;

const TIPOS: [&str; 7] = [
    "no_declarar",
    "inexactitud",
    "correccion",
    "allanamiento",
    "cancelacion",
    "tope_declaracion",
    "multa",
];

fn regimen(caso: &Caso) -> RegimenSancion {
    let codigo = caso.texto("regimen");
    let regimenes = RegimenSancion::TODOS.into_iter();
    regimenes
        .into_iter()
        .find(|regimen| regimen.as_str() == codigo)
        .unwrap()
}

fn contexto(caso: &Caso) -> Result<ContextoActo, ActoError> {
    ContextoActo::new(caso.fecha("fecha_infraccion"), caso.fecha("fecha_acto"))
}

fn momento(caso: &Caso) -> MomentoCorreccion {
    match caso.texto("momento") {
        "antes_del_procedimiento" => MomentoCorreccion::AntesDelProcedimiento,
        _ => MomentoCorreccion::ConProcedimiento,
    }
}

fn infraccion(codigo: &str) -> InfraccionMulta {
    match codigo {
        "persona_natural" => InfraccionMulta::Ley1341(TipoPersona::Natural),
        "persona_juridica" => InfraccionMulta::Ley1341(TipoPersona::Juridica),
        "pago_tardio" => InfraccionMulta::Postal(InfraccionPostal::PagoTardio),
        "base_inferior" => InfraccionMulta::Postal(InfraccionPostal::BaseInferior),
        otra => {
            let clase = ClaseInfraccion::try_from(otra).unwrap();
            InfraccionMulta::Postal(InfraccionPostal::Otra(clase))
        }
    }
}

fn sanciones(caso: &Caso, parametros: &Parametros) -> Vec<Linea> {
    // The lines of the engine are the only ones there are: a correction of PRST is a line of zero,
    // on which any amount may stand.
    let contexto = ContextoActo::new(date!(2024 - 01 - 01), date!(2024 - 01 - 01)).unwrap();
    let modelo = sancion_correccion(
        RegimenSancion::Prst,
        Money::from_pesos(1),
        MomentoCorreccion::AntesDelProcedimiento,
        contexto,
        parametros,
    );
    let modelo = modelo.unwrap();
    let valores = caso.dineros("sanciones").into_iter();
    let lineas = valores.map(|valor| Linea {
        valor,
        exacto: valor.as_decimal(),
        ..modelo.clone()
    });
    lineas.collect()
}

fn calcular(caso: &Caso, parametros: &Parametros) -> Result<Linea, ActoError> {
    match caso.tipo() {
        "no_declarar" => sancion_no_declarar(
            regimen(caso),
            caso.dinero("base"),
            caso.fecha("vencimiento"),
            caso.fecha("fecha_acto"),
            parametros,
        ),
        "inexactitud" => {
            let diferencia = caso.dinero("diferencia");
            sancion_inexactitud(regimen(caso), diferencia, contexto(caso)?, parametros)
        }
        "correccion" => sancion_correccion(
            regimen(caso),
            caso.dinero("diferencia"),
            momento(caso),
            contexto(caso)?,
            parametros,
        ),
        "allanamiento" => {
            let adeudado = Adeudado {
                capital: caso.dinero("capital"),
                intereses: caso.dinero("intereses"),
                sanciones: caso.dinero("sanciones"),
            };
            let fecha_pago = caso.fecha("fecha_pago");
            liquidar_allanamiento(caso.dinero("multa"), adeudado, fecha_pago, parametros)
        }
        "tope_declaracion" => {
            let sanciones = sanciones(caso, parametros);
            tope_por_declaracion(sanciones, contexto(caso)?, parametros)
        }
        otro => panic!("{otro}"),
    }
}

fn multa(caso: &Caso, parametros: &Parametros) -> Cifras {
    let infraccion = infraccion(caso.texto("infraccion"));
    let contexto = contexto(caso).unwrap();
    let limites = if caso.tiene("multa") {
        comprobar_multa(caso.dinero("multa"), infraccion, contexto, parametros)
    } else {
        limites_multa(infraccion, contexto, parametros)
    };
    let limites = limites.map_err(|error| error.to_string())?;
    cifras(&limites.maximo);
    let mut obtenido = vec![("maximo", cuatro_decimales(limites.maximo.exacto))];
    if let Some(minimo) = &limites.minimo {
        cifras(minimo);
        obtenido.push(("minimo", cuatro_decimales(minimo.exacto)));
    }
    Ok(obtenido)
}

fn cancelacion(caso: &Caso, parametros: &Parametros) -> Cifras {
    let (vencimiento, fecha) = (caso.fecha("vencimiento"), caso.fecha("fecha"));
    let aviso = aviso_cancelacion(vencimiento, fecha, parametros);
    let aviso = aviso.map_err(|error| error.to_string())?;
    assert_eq!(&*aviso.regla.codigo, "actos.prst_cancelacion");
    Ok(vec![
        ("desde", aviso.desde.to_string()),
        ("procede", aviso.procede.to_string()),
    ])
}

#[test]
fn actos_cases() {
    let parametros = parametros_certificados();
    for caso in leer_casos_de_tipos("actos", &TIPOS) {
        let obtenido = match caso.tipo() {
            "multa" => multa(&caso, &parametros),
            "cancelacion" => cancelacion(&caso, &parametros),
            _ => calcular(&caso, &parametros)
                .map(|linea| {
                    let mut obtenido = cifras(&linea);
                    if let Some(reducida) = linea.buscar("multa_reducida") {
                        obtenido.push(("reducida", reducida.valor.to_string()));
                    }
                    obtenido
                })
                .map_err(|error| error.to_string()),
        };
        caso.comprobar(obtenido);
    }
}

/// What the words of the source mean for who computes the penalty.
fn origen_de_la_fuente(como: &str) -> Origen {
    if como.starts_with("NOT applicable") {
        Origen::NoAplica
    } else if como.starts_with("informative") {
        Origen::Informativa
    } else if como.starts_with("self-assessed") || como.starts_with("by operation of law") {
        Origen::Autoliquidada
    } else {
        Origen::PorActo
    }
}

#[test]
fn every_penalty_of_the_source_has_its_row() {
    let fuente = filas_de_la_fuente();
    let ids: Vec<&str> = fuente.iter().map(|fila| fila["id"].as_str()).collect();
    let nuestros: Vec<&str> = TABLA.iter().map(|fila| fila.id).collect();
    assert_eq!(ids, nuestros);
    for linea in &fuente {
        let propia = fila(&linea["id"]).unwrap();
        let esperado = origen_de_la_fuente(&linea["how_it_arises"]);
        assert_eq!(propia.origen, esperado, "{}", linea["id"]);
        assert!(!propia.nombre.is_empty() && !propia.con_acto.is_empty());
        let regimen = linea["applies_to"].as_str();
        let esperado = match regimen.split([' ', '/']).next().unwrap() {
            "PRST" => Some(RegimenSancion::Prst),
            "radiodifusion" => Some(RegimenSancion::Rds),
            "transition" => Some(RegimenSancion::Transicion),
            "postal" => Some(RegimenSancion::Postal),
            _ => None,
        };
        assert_eq!(propia.regimen, esperado, "{}", linea["id"]);
    }
    assert_eq!(fila("OTRA"), None);
}

/// The penalty of that row on 100 000 000 pesos, or its limit; none for what a return brings.
fn calcular_fila(id: &str, infraccion: Date, parametros: &Parametros) -> Option<Linea> {
    let base = Money::from_pesos(100_000_000);
    let contexto = ContextoActo::new(infraccion, infraccion).unwrap();
    let antes = MomentoCorreccion::AntesDelProcedimiento;
    let inexactitud = |regimen| sancion_inexactitud(regimen, base, contexto, parametros).ok();
    let correccion = |regimen| sancion_correccion(regimen, base, antes, contexto, parametros).ok();
    let multa = |codigo: &str| {
        let limites = limites_multa(self::infraccion(codigo), contexto, parametros);
        limites.ok().map(|limites| limites.maximo)
    };
    let no_declarar = |regimen| {
        let acto = infraccion + time::Duration::days(120);
        sancion_no_declarar(regimen, base, infraccion, acto, parametros).ok()
    };
    match id {
        "PRST_NODECL" => no_declarar(RegimenSancion::Prst),
        "RDS_NODECL" => no_declarar(RegimenSancion::Rds),
        "PRST_INEX" => inexactitud(RegimenSancion::Prst),
        "PRST_ALLAN" => {
            let nada = Adeudado {
                capital: Money::ZERO,
                intereses: Money::ZERO,
                sanciones: Money::ZERO,
            };
            liquidar_allanamiento(base, nada, infraccion, parametros).ok()
        }
        "L1341_PN" => multa("persona_natural"),
        "L1341_PJ" | "L1341_OLD" => multa("persona_juridica"),
        "RDS_INEX" => inexactitud(RegimenSancion::Rds),
        "RDS_INEX_CORR" => correccion(RegimenSancion::Rds),
        "T_INEX" => inexactitud(RegimenSancion::Transicion),
        "T_CORR" => correccion(RegimenSancion::Transicion),
        _ => None,
    }
}

/// Each percentage or limit of the source is what the engine uses from the first day of the row.
#[test]
fn the_figures_of_the_source_are_those_of_the_engine() {
    let parametros = parametros_certificados();
    let mut comprobadas = Vec::new();
    for linea in filas_de_la_fuente() {
        let id = linea["id"].as_str();
        let Ok(porcentaje) = linea["pct"].parse::<i64>() else {
            continue;
        };
        if linea["valid_from"].is_empty() {
            assert_eq!(fila(id).unwrap().origen, Origen::NoAplica);
            continue;
        }
        // Units begin in 2004; the decree of transition, half a year before.
        let desde = fecha_de_texto(&linea["valid_from"].replace("2003-07-18", "2004-01-01"));
        let Some(calculada) = calcular_fila(id, desde, &parametros) else {
            continue;
        };
        assert_eq!(
            calculada.valor,
            Money::from_pesos(porcentaje * 1_000_000),
            "{id}"
        );
        comprobadas.push(id.to_owned());
    }
    assert_eq!(
        comprobadas,
        [
            "PRST_NODECL",
            "PRST_INEX",
            "PRST_ALLAN",
            "RDS_NODECL",
            "RDS_INEX",
            "RDS_INEX_CORR",
            "T_INEX",
            "T_CORR"
        ]
    );
    for (id, dia, smlmv) in [
        ("L1341_PN", date!(2015 - 06 - 09), 2_000),
        ("L1341_PJ", date!(2015 - 06 - 09), 15_000),
        ("L1341_OLD", date!(2015 - 06 - 08), 2_000),
    ] {
        let maximo = calcular_fila(id, dia, &parametros).unwrap().valor;
        assert_eq!(maximo, Money::from_pesos(644_350 * smlmv), "{id}");
    }
}

#[test]
fn sentences_a_person_can_follow() {
    let parametros = parametros_certificados();
    let vencimiento = date!(2025 - 07 - 15);
    let frase = |pesos| {
        let base = Money::from_pesos(pesos);
        let acto = date!(2025 - 12 - 01);
        let regimen = RegimenSancion::Prst;
        let linea = sancion_no_declarar(regimen, base, vencimiento, acto, &parametros);
        formula_en_palabras(&linea.unwrap())
    };
    assert_eq!(
        frase(20_520_000),
        "Sanción por no declarar: $ 20.520.000 × 30 % = $ 6.156.000."
    );
    assert_eq!(
        frase(1_000_000),
        "Sanción por no declarar: $ 4.020.096, la mínima, porque $ 1.000.000 × 30 % = $ 300.000 no la alcanza; se redondea al múltiplo de mil más cercano: $ 4.020.000."
    );
    assert_eq!(
        frase(0),
        "Sanción por no declarar: $ 4.020.096, la que se aplica cuando no hay contraprestación a cargo; se redondea al múltiplo de mil más cercano: $ 4.020.000."
    );
}

/// 1 000 SMLMV of 2010 are 515 000 000 pesos: reaching a limit is not passing it.
#[test]
fn a_figure_equal_to_its_limit_does_not_pass_it() {
    let parametros = parametros_certificados();
    let dia = date!(2010 - 12 - 01);
    let contexto = ContextoActo::new(dia, dia).unwrap();
    let inexacta = |pesos| {
        let diferencia = Money::from_pesos(pesos);
        let regimen = RegimenSancion::Transicion;
        sancion_inexactitud(regimen, diferencia, contexto, &parametros).unwrap()
    };
    assert_eq!(
        formula_en_palabras(&inexacta(515_000_000)),
        "Sanción por inexactitud: $ 515.000.000 × 100 % = $ 515.000.000."
    );
    assert_eq!(
        formula_en_palabras(&inexacta(515_001_000)),
        "Sanción por inexactitud: $ 515.000.000, la máxima, porque $ 515.001.000 × 100 % = $ 515.001.000 la supera."
    );
    let juntas = |pesos: [i64; 2]| {
        let lineas = pesos.map(inexacta).to_vec();
        formula_en_palabras(&tope_por_declaracion(lineas, contexto, &parametros).unwrap())
    };
    assert_eq!(
        juntas([500_000_000, 15_000_000]),
        "Sanciones de la declaración: $ 515.000.000, suma que no supera el tope de $ 515.000.000."
    );
    assert_eq!(
        juntas([500_000_000, 15_001_000]),
        "Sanciones de la declaración: $ 515.000.000, el tope de las sanciones de una declaración, porque suman $ 515.001.000."
    );
    // Three SMLMV of 2010, 1 545 000 pesos, are 30 % of 5 150 000.
    let vencimiento = date!(2010 - 07 - 15);
    let no_declarada = |pesos| {
        let base = Money::from_pesos(pesos);
        sancion_no_declarar(RegimenSancion::Prst, base, vencimiento, dia, &parametros).unwrap()
    };
    assert_eq!(
        formula_en_palabras(&no_declarada(5_150_000)),
        "Sanción por no declarar: $ 5.150.000 × 30 % = $ 1.545.000."
    );
}
