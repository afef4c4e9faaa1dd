//! The worked cases of spectrum: fees by formula, fixed fees, schedules, terms.

use std::collections::BTreeSet;
use std::path::Path;

use crate::soporte::caso::{Caso, leer_casos_de_tipos};
use crate::soporte::parametros_certificados;
use crate::soporte::texto_de_caso::Seccion;
use crate::soporte::traza::cifras;
use ser_domain::Money;
use ser_domain::espectro::{
    Ambito, AreaServicio, ClaseCronograma, CronogramaActo, CuotaActo, DerechoFijo, HechoDePago,
    HorasHf, MedidaEspectro, PeriodoAnual, UsoEspectro, comprobar_obligaciones_hacer,
    escalonar_rds, liquidar_derecho, liquidar_espectro, vencimiento_anual, vencimiento_por_hecho,
};
use ser_domain::linea::formula_en_palabras;
use ser_domain::parametros::{PagoAnual, Parametros};
use toml::Table;

type Cifras = Result<Vec<(&'static str, String)>, String>;

const TIPOS: [&str; 14] = [
    "hf",
    "cubrimiento",
    "punto_a_punto",
    "punto_a_zona",
    "satelite",
    "recinto_cerrado",
    "rds_estacion",
    "rds_punto_a_punto",
    "rds_enlaces_sociales",
    "derecho",
    "escalonamiento",
    "obligaciones_hacer",
    "cronograma",
    "plazo",
];

fn horas(caso: &Caso) -> HorasHf {
    let franjas = caso.lista("horas").iter();
    let franjas = franjas.map(|franja| {
        let horas = franja.numeros();
        HorasHf::entre(horas[0], horas[1]).unwrap()
    });
    franjas.reduce(HorasHf::con).unwrap()
}

fn area(fila: &Seccion) -> AreaServicio {
    let texto = |clave: &str| fila.texto(clave).to_owned();
    match fila.texto("area") {
        "nacional" => AreaServicio::Nacional,
        "departamento" => AreaServicio::Departamento {
            codigo: texto("departamento"),
        },
        _ => AreaServicio::Municipio {
            departamento: texto("departamento"),
            categoria: fila.entero("categoria"),
            ambito: match fila.texto("ambito") {
                "urbano" => Ambito::Urbano,
                _ => Ambito::Rural,
            },
        },
    }
}

fn medida(caso: &Caso) -> MedidaEspectro {
    match UsoEspectro::try_from(caso.tipo()).unwrap() {
        UsoEspectro::Hf => MedidaEspectro::Hf {
            ancho_khz: caso.decimal("ancho_khz"),
            horas: horas(caso),
        },
        UsoEspectro::Cubrimiento => MedidaEspectro::Cubrimiento {
            ancho_mhz: caso.decimal("ancho_mhz"),
            frecuencia_mhz: caso.decimal("frecuencia_mhz"),
            excepcion: caso.opcional("excepcion").map(ToOwned::to_owned),
            areas: caso.tablas("areas").into_iter().map(area).collect(),
        },
        UsoEspectro::Satelite => MedidaEspectro::Satelite {
            ancho_khz: caso.decimal("ancho_khz"),
        },
        UsoEspectro::RecintoCerrado => MedidaEspectro::RecintoCerrado {
            sitios: caso.entero("sitios"),
        },
        UsoEspectro::RdsEnlacesSociales => MedidaEspectro::RdsEnlacesSociales,
        UsoEspectro::PuntoAPunto => MedidaEspectro::PuntoAPunto,
        UsoEspectro::PuntoAZona => MedidaEspectro::PuntoAZona,
        UsoEspectro::RdsEstacion => MedidaEspectro::RdsEstacion,
        UsoEspectro::RdsPuntoAPunto => MedidaEspectro::RdsPuntoAPunto,
    }
}

fn por_formula(caso: &Caso, parametros: &Parametros) -> Cifras {
    let periodo = PeriodoAnual::parte(caso.fecha("desde"), caso.fecha("hasta")).unwrap();
    let medida = medida(caso);
    assert_eq!(medida.uso().as_str(), caso.tipo());
    let liquidacion =
        liquidar_espectro(&medida, periodo, parametros).map_err(|error| error.to_string())?;
    assert_eq!(liquidacion.valor, liquidacion.linea.valor);
    assert_eq!(liquidacion.exacto, liquidacion.linea.exacto);
    assert_eq!(liquidacion.uso.as_str(), caso.tipo());
    assert!(liquidacion.linea.parametro.is_some());
    Ok(cifras(&liquidacion.linea))
}

fn cronograma(caso: &Caso, parametros: &Parametros) -> Cifras {
    let clase = if caso.tiene("termina") {
        ClaseCronograma::Renovacion {
            termina: caso.fecha("termina"),
        }
    } else {
        ClaseCronograma::Otorgamiento
    };
    let cuotas = caso.tablas("cuotas").into_iter().map(|fila| CuotaActo {
        vencimiento: fila.fecha("vencimiento"),
        valor: fila.dinero("valor"),
    });
    let cuotas: Vec<_> = cuotas.collect();
    let (acto, norma) = (caso.texto("acto"), caso.texto("norma"));
    let fecha_acto = caso.fecha("fecha_acto");
    let cronograma =
        CronogramaActo::new(acto, norma, fecha_acto, clase, cuotas.clone(), parametros)
            .map_err(|error| error.to_string())?;
    assert_eq!(cronograma.cuotas(), cuotas);
    assert_eq!((cronograma.acto(), cronograma.norma()), (acto, norma));
    assert_eq!(
        (cronograma.fecha_acto(), cronograma.clase()),
        (fecha_acto, clase)
    );
    let linea = cronograma.linea();
    cifras(&linea);
    let partes = Money::sum(linea.lineas.iter().map(|cuota| cuota.valor)).unwrap();
    assert_eq!(
        (linea.valor, partes),
        (cronograma.total(), cronograma.total())
    );
    Ok(vec![
        ("total", cronograma.total().to_string()),
        ("cuotas", linea.lineas.len().to_string()),
    ])
}

fn plazo(caso: &Caso, parametros: &Parametros) -> Cifras {
    let anual = |pago| {
        vencimiento_anual(caso.entero("anio"), pago, parametros).map_err(|error| error.to_string())
    };
    let por_hecho =
        |hecho| vencimiento_por_hecho(hecho, parametros).map_err(|error| error.to_string());
    let vencimiento = match caso.texto("hecho") {
        "anual_anticipado" => anual(PagoAnual::AnualAnticipado),
        "anual_vencido" => anual(PagoAnual::AnualVencido),
        "derecho" => por_hecho(HechoDePago::Derecho {
            fecha: caso.fecha("fecha"),
        }),
        "fraccion" => por_hecho(HechoDePago::Fraccion {
            ejecutoria: caso.fecha("fecha"),
        }),
        "temporal" => por_hecho(HechoDePago::Temporal {
            acto: caso.fecha("fecha"),
        }),
        "primer_pago" => por_hecho(HechoDePago::PrimerPago {
            envio: caso.fecha("fecha"),
            ejecutoria: caso.fecha("ejecutoria"),
        }),
        otro => panic!("{otro}"),
    }?;
    assert!(!vencimiento.regla.norma.is_empty());
    Ok(vec![
        ("fin_plazo", vencimiento.fin_plazo.to_string()),
        ("vencimiento", vencimiento.fecha.to_string()),
    ])
}

#[test]
fn espectro_cases() {
    let parametros = parametros_certificados();
    for caso in leer_casos_de_tipos("espectro", &TIPOS) {
        let linea = match caso.tipo() {
            "derecho" => {
                let derecho = DerechoFijo::try_from(caso.texto("derecho")).unwrap();
                liquidar_derecho(derecho, caso.fecha("fecha_acto"), &parametros)
            }
            "escalonamiento" => {
                let anio = caso.entero("anio");
                let (anterior, nuevo) = (caso.dinero("anterior"), caso.dinero("nuevo"));
                escalonar_rds(anterior, nuevo, anio, &parametros)
            }
            "obligaciones_hacer" => {
                let (total, parte) = (caso.dinero("total"), caso.dinero("parte"));
                let fecha_acto = caso.fecha("fecha_acto");
                comprobar_obligaciones_hacer(total, parte, fecha_acto, &parametros)
            }
            "cronograma" => {
                caso.comprobar(cronograma(&caso, &parametros));
                continue;
            }
            "plazo" => {
                caso.comprobar(plazo(&caso, &parametros));
                continue;
            }
            _ => {
                caso.comprobar(por_formula(&caso, &parametros));
                continue;
            }
        };
        let resultado = linea
            .map(|linea| cifras(&linea))
            .map_err(|error| error.to_string());
        caso.comprobar(resultado);
    }
}

/// Only the five uses marked derivable carry an expression; the others say their norm.
#[test]
fn no_formula_is_computed_unless_it_was_derived() {
    let parametros = parametros_certificados();
    let ley = parametros.ley();
    for uso in UsoEspectro::TODOS {
        let derivable = matches!(
            uso,
            UsoEspectro::Hf
                | UsoEspectro::Cubrimiento
                | UsoEspectro::Satelite
                | UsoEspectro::RecintoCerrado
                | UsoEspectro::RdsEnlacesSociales
        );
        for registro in uso.registro(ley).vigencias() {
            let formula = uso.formula(ley, registro.desde);
            assert_eq!(formula.is_ok(), derivable, "{uso:?}");
            assert!(registro.valor.uso.articulo.is_some(), "{uso:?}");
        }
        assert_eq!(UsoEspectro::try_from(uso.as_str()), Ok(uso));
        assert!(!uso.nombre().is_empty());
    }
    assert!(UsoEspectro::try_from("laser").is_err());
    assert!(DerechoFijo::try_from("laser").is_err());
}

/// A file that no rule reads would be law for nobody.
#[test]
fn every_file_of_the_area_is_a_parameter_of_the_law() {
    let parametros = parametros_certificados();
    let todos = parametros.ley().todos();
    let codigos: BTreeSet<&str> = todos.iter().map(|parametro| parametro.codigo()).collect();
    assert_eq!(codigos.len(), todos.len(), "a code is repeated");
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR")).join("parametros");
    let carpetas = [
        "espectro",
        "espectro/formulas",
        "espectro/derechos",
        "espectro/plazos",
        "actos",
    ];
    let mut leidos = 0;
    for carpeta in carpetas {
        for entrada in std::fs::read_dir(raiz.join(carpeta)).unwrap() {
            let ruta = entrada.unwrap().path();
            if ruta.is_dir() {
                continue;
            }
            let tabla: Table = std::fs::read_to_string(&ruta).unwrap().parse().unwrap();
            assert!(
                codigos.contains(tabla["codigo"].as_str().unwrap()),
                "{ruta:?}"
            );
            leidos += 1;
        }
    }
    let del_area = |codigo: &&&str| codigo.starts_with("espectro.") || codigo.starts_with("actos.");
    assert_eq!(codigos.iter().filter(del_area).count(), leidos);
}

#[test]
fn sentences_a_person_can_follow() {
    let parametros = parametros_certificados();
    let frases = |medida: MedidaEspectro, periodo: PeriodoAnual| -> Vec<String> {
        let linea = liquidar_espectro(&medida, periodo, &parametros)
            .unwrap()
            .linea;
        let mut frases = vec![formula_en_palabras(&linea)];
        for parte in &linea.lineas {
            frases.push(formula_en_palabras(parte));
            frases.extend(parte.lineas.iter().map(formula_en_palabras));
        }
        frases
    };
    let hf = MedidaEspectro::Hf {
        ancho_khz: 10.into(),
        horas: HorasHf::entre(16, 20).unwrap(),
    };
    let desde_marzo = PeriodoAnual::parte(
        time::macros::date!(2024 - 03 - 01),
        time::macros::date!(2024 - 12 - 31),
    );
    assert_eq!(
        frases(hf, desde_marzo.unwrap()),
        [
            "Uso de espectro en HF: del 1 de marzo de 2024 al 31 de diciembre de 2024, $ 7.621.896 × 306 ÷ 366 = $ 6.372.404,85; se redondea al múltiplo de mil más cercano: $ 6.372.000.",
            "Valor del año completo: 10 kHz × 0,6 × $ 1.270.316 = $ 7.621.896.",
            "Valor de un SMLMV: 1 SMLMV = 116 UVB × $ 10.951 = $ 1.270.316.",
            "Horas de día: 10 kHz × 2 h × 0,2 × $ 1.270.316 = $ 5.081.264.",
            "Horas de noche: 10 kHz × 2 h × 0,1 × $ 1.270.316 = $ 2.540.632.",
        ]
    );
    let municipio = |categoria| AreaServicio::Municipio {
        departamento: "94".to_owned(),
        categoria,
        ambito: Ambito::Urbano,
    };
    let guainia = MedidaEspectro::Cubrimiento {
        ancho_mhz: rust_decimal::Decimal::new(125, 4),
        frecuencia_mhz: 160.into(),
        excepcion: None,
        areas: vec![AreaServicio::Nacional, municipio(6), municipio(8)],
    };
    assert_eq!(
        frases(guainia, PeriodoAnual::anio(2019).unwrap()),
        [
            "Cubrimiento y punto a multipunto: $ 26.913.770, la de Z = 1, que es el tope porque las áreas suman 1,002: 0,0125 MHz × 2.600 × 1 × $ 828.116; se redondea al múltiplo de mil más cercano: $ 26.914.000.",
            "Valor de un SMLMV: 1 SMLMV × $ 828.116 = $ 828.116.",
            "Área nacional: $ 26.913.770 × 1 = $ 26.913.770.",
            "Guainía: $ 53.827,54, la de Z = 0,002, que es su tope porque sus áreas suman 0,007: $ 26.913.770 × 0,002.",
        ]
    );
}

#[test]
fn the_last_step_says_that_the_increase_is_whole() {
    let parametros = parametros_certificados();
    let frase = |nuevo, anio| {
        let (anterior, nuevo) = (Money::from_pesos(1_000_000), Money::from_pesos(nuevo));
        formula_en_palabras(&escalonar_rds(anterior, nuevo, anio, &parametros).unwrap())
    };
    assert_eq!(
        frase(2_000_000, 2012),
        "Valor escalonado: $ 1.000.000 + $ 1.000.000 × 3 ÷ 4 = $ 1.750.000."
    );
    assert_eq!(
        frase(2_000_000, 2013),
        "Valor escalonado: $ 2.000.000, porque ya se cobra el aumento completo."
    );
    assert_eq!(
        frase(1_250_000, 2010),
        "Valor escalonado: $ 1.250.000, porque no supera en más de 25 % el valor anterior, $ 1.000.000."
    );
}
