//! A second, deliberately naive computation of spectrum fees and of the penalties of an act — one
//! hour, one day, one area at a time, with tables of its own — and the properties that both keep.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::soporte::parametros_certificados;
use proptest::prelude::*;
use rust_decimal::Decimal;
use ser_domain::actos::{
    ContextoActo, MomentoCorreccion, RegimenSancion, sancion_correccion, sancion_inexactitud,
    sancion_no_declarar,
};
use ser_domain::espectro::{
    Ambito, AreaServicio, ClaseCronograma, CronogramaActo, CuotaActo, EspectroError, HechoDePago,
    HorasHf, MedidaEspectro, PeriodoAnual, comprobar_obligaciones_hacer, escalonar_rds,
    liquidar_espectro, vencimiento_por_hecho,
};
use ser_domain::linea::Linea;
use ser_domain::parametros::Parametros;
use ser_domain::{Money, Redondeo};
use time::macros::date;
use time::{Date, Duration};

static PARAMETROS: LazyLock<Parametros> = LazyLock::new(parametros_certificados);

fn pesos_de(centesimas: i64, dia: Date) -> Decimal {
    crate::ingenuas::sancion::pesos_de(centesimas, dia, &PARAMETROS)
}

fn casi_iguales(a: Decimal, b: Decimal) -> bool {
    (a - b).abs() < Decimal::new(1, 6)
}

/// The figure of the line is the naive one, and its rounding to the thousand too unless it stands
/// within the noise of an exact half.
fn misma_cifra(linea: &Linea, ingenua: Decimal) -> bool {
    let redondeada = Redondeo::Mil.aplicar(ingenua).unwrap();
    let en_la_mitad = casi_iguales(linea.exacto % Decimal::ONE_THOUSAND, Decimal::from(500));
    casi_iguales(linea.exacto, ingenua) && (linea.valor == redondeada || en_la_mitad)
}

/// A year amount, one day of the period at a time.
fn por_dias(anual: Decimal, periodo: PeriodoAnual) -> Decimal {
    let bisiesto = time::util::is_leap_year(periodo.desde().year());
    let dias_anio = Decimal::from(if bisiesto { 366 } else { 365 });
    let mut dia = periodo.desde();
    let mut dias = 0;
    while dia <= periodo.hasta() {
        dias += 1;
        dia = dia.next_day().unwrap();
    }
    anual * Decimal::from(dias) / dias_anio
}

fn n_ingenuo(mhz: Decimal) -> Option<i64> {
    let tope = |limite: i64| mhz <= Decimal::from(limite);
    if tope(30) {
        None
    } else if tope(300) {
        Some(2600)
    } else if tope(512) {
        Some(3000)
    } else if tope(806) {
        Some(3500)
    } else if tope(2300) {
        Some(3600)
    } else if tope(30_000) {
        None
    } else {
        Some(5)
    }
}

const DEPARTAMENTOS: [(&str, i64); 4] = [("25", 3570), ("05", 2810), ("76", 2170), ("94", 20)];
const URBANOS: [i64; 8] = [3000, 1500, 600, 300, 150, 60, 20, 10];
const RURALES: [i64; 8] = [160, 75, 50, 40, 30, 24, 13, 10];

/// Z in ten-thousandths.
fn z_ingenuo(areas: &[AreaServicio]) -> i64 {
    let tope = |codigo: &str| {
        DEPARTAMENTOS
            .iter()
            .find(|fila| fila.0 == codigo)
            .unwrap()
            .1
    };
    let mut por_departamento: BTreeMap<String, i64> = BTreeMap::new();
    for area in areas {
        let (codigo, z) = match area {
            AreaServicio::Nacional => return 10_000,
            AreaServicio::Departamento { codigo } => (codigo.clone(), tope(codigo)),
            AreaServicio::Municipio {
                departamento,
                categoria,
                ambito,
            } => {
                let tabla = match ambito {
                    Ambito::Urbano => URBANOS,
                    Ambito::Rural => RURALES,
                };
                let codigo = departamento.replace("11", "25");
                (codigo, tabla[usize::from(*categoria) - 1])
            }
        };
        let suma = por_departamento.entry(codigo.clone()).or_default();
        *suma += z;
        if *suma > tope(&codigo) {
            *suma = tope(&codigo);
        }
    }
    por_departamento.values().sum::<i64>().min(10_000)
}

fn periodo() -> impl Strategy<Value = PeriodoAnual> {
    // From the first full year of the table of N to the last one with a unit.
    let anio = 2010_i32..=2026;
    (anio, 0_i64..366, 0_i64..366).prop_map(|(anio, a, b)| {
        let entero = PeriodoAnual::anio(anio).unwrap();
        let dia = |n| (entero.desde() + Duration::days(n)).min(entero.hasta());
        PeriodoAnual::parte(dia(a.min(b)), dia(a.max(b))).unwrap()
    })
}

fn area() -> impl Strategy<Value = AreaServicio> {
    let codigo = prop::sample::select(vec!["25", "05", "76", "94"]);
    // Bogotá alone is of the first category, Medellín and Cali alone of the second.
    let de_municipio = prop_oneof![
        Just(("11", 1_u8)),
        (prop::sample::select(vec!["05", "76"]), 2_u8..=8),
        (prop::sample::select(vec!["25", "94"]), 3_u8..=8),
    ];
    let ambito = prop_oneof![Just(Ambito::Urbano), Just(Ambito::Rural)];
    prop_oneof![
        1 => Just(AreaServicio::Nacional),
        3 => codigo.prop_map(|codigo| AreaServicio::Departamento { codigo: codigo.to_owned() }),
        9 => (de_municipio, ambito).prop_map(|((departamento, categoria), ambito)| {
            AreaServicio::Municipio {
                departamento: departamento.to_owned(),
                categoria,
                ambito,
            }
        }),
    ]
}

fn dinero() -> impl Strategy<Value = Money> {
    (1_i64..=100_000_000_000_000).prop_map(Money::from_centavos)
}

fn dia_entre(desde: Date, hasta: Date) -> impl Strategy<Value = Date> {
    (0..=(hasta - desde).whole_days()).prop_map(move |dias| desde + Duration::days(dias))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn hf_is_the_sum_of_its_hours(
        milesimas in 1_i64..1_000_000,
        franjas in prop::collection::vec((0_u8..24, 1_u8..24), 1..4),
        periodo in periodo(),
    ) {
        let ancho_khz = Decimal::new(milesimas, 3);
        let mut asignadas = [false; 24];
        let mut horas: Option<HorasHf> = None;
        for (desde, cuantas) in franjas {
            let hasta = (desde + cuantas) % 24;
            let franja = HorasHf::entre(desde, hasta).unwrap();
            horas = Some(horas.map_or(franja, |otras| otras.con(franja)));
            for paso in 0..cuantas {
                asignadas[usize::from((desde + paso) % 24)] = true;
            }
        }
        let horas = horas.unwrap();
        let mut decimas = 0;
        for (hora, asignada) in asignadas.into_iter().enumerate() {
            if asignada {
                decimas += if (6..18).contains(&hora) { 2 } else { 1 };
            }
        }
        let medida = MedidaEspectro::Hf { ancho_khz, horas };
        let resultado = liquidar_espectro(&medida, periodo, &PARAMETROS);
        if asignadas.into_iter().filter(|asignada| *asignada).count() < 2 {
            prop_assert_eq!(resultado.unwrap_err(), EspectroError::PocasHoras { minimas: 2 });
            return Ok(());
        }
        let liquidacion = resultado.unwrap();
        let anual = ancho_khz * Decimal::new(decimas, 1) * pesos_de(100, periodo.desde());
        prop_assert!(misma_cifra(&liquidacion.linea, por_dias(anual, periodo)));
        let de_las_horas = ["horas_dia", "horas_noche"].into_iter();
        let partes = de_las_horas.filter_map(|codigo| liquidacion.linea.buscar(codigo));
        prop_assert!(casi_iguales(partes.map(|parte| parte.exacto).sum(), anual));
    }

    #[test]
    fn coverage_is_bandwidth_by_n_by_z(
        milesimas in 1_i64..100_000,
        decimas_mhz in prop_oneof![4 => 301_i64..23_100, 1 => 1_i64..400_000],
        areas in prop::collection::vec(area(), 1..7),
        periodo in periodo(),
    ) {
        let (ancho_mhz, frecuencia_mhz) = (Decimal::new(milesimas, 3), Decimal::new(decimas_mhz, 1));
        let z = Decimal::new(z_ingenuo(&areas), 4);
        let medida = MedidaEspectro::Cubrimiento {
            ancho_mhz,
            frecuencia_mhz,
            excepcion: None,
            areas,
        };
        let resultado = liquidar_espectro(&medida, periodo, &PARAMETROS);
        let Some(n) = n_ingenuo(frecuencia_mhz) else {
            let sin_n = matches!(resultado, Err(EspectroError::FrecuenciaSinN { .. }));
            prop_assert!(sin_n);
            return Ok(());
        };
        let linea = resultado.unwrap().linea;
        let entero = ancho_mhz * Decimal::from(n) * pesos_de(100, periodo.desde());
        prop_assert!(misma_cifra(&linea, por_dias(entero * z, periodo)));
        prop_assert!(linea.exacto <= entero);
    }

    #[test]
    fn satellite_capacity_by_its_shares(milesimas in 1_i64..1_000_000_000, periodo in periodo()) {
        let ancho_khz = Decimal::new(milesimas, 3);
        let medida = MedidaEspectro::Satelite { ancho_khz };
        let linea = liquidar_espectro(&medida, periodo, &PARAMETROS).unwrap().linea;
        let anual = ancho_khz * pesos_de(100, periodo.hasta()) / Decimal::from(75);
        prop_assert!(misma_cifra(&linea, por_dias(anual, periodo)));
    }

    #[test]
    fn premises_and_links_are_whole_amounts(sitios in 1_u32..5_000, periodo in periodo()) {
        let recintos = MedidaEspectro::RecintoCerrado { sitios };
        let linea = liquidar_espectro(&recintos, periodo, &PARAMETROS).unwrap().linea;
        let anual: Decimal = (0..sitios).map(|_| pesos_de(50, periodo.desde())).sum();
        prop_assert!(misma_cifra(&linea, por_dias(anual, periodo)));
        let enlaces = MedidaEspectro::RdsEnlacesSociales;
        let linea = liquidar_espectro(&enlaces, periodo, &PARAMETROS).unwrap().linea;
        prop_assert!(misma_cifra(&linea, por_dias(pesos_de(70, periodo.desde()), periodo)));
    }

    #[test]
    fn two_parts_of_a_year_make_the_year(
        milesimas in 1_i64..1_000_000,
        anio in 2010_i32..=2026,
        corte in 0_i64..364,
    ) {
        let medida = MedidaEspectro::RecintoCerrado { sitios: u32::try_from(milesimas).unwrap() };
        let entero = PeriodoAnual::anio(anio).unwrap();
        let medio = entero.desde() + Duration::days(corte);
        let primera = PeriodoAnual::parte(entero.desde(), medio).unwrap();
        let segunda = PeriodoAnual::parte(medio.next_day().unwrap(), entero.hasta()).unwrap();
        let exacto = |periodo| liquidar_espectro(&medida, periodo, &PARAMETROS).unwrap().exacto;
        prop_assert!(casi_iguales(exacto(primera) + exacto(segunda), exacto(entero)));
    }

    #[test]
    fn steps_climb_to_the_new_fee(anterior in dinero(), nuevo in dinero(), anio in 2010_i32..2016) {
        let linea = escalonar_rds(anterior, nuevo, anio, &PARAMETROS).unwrap();
        let (antes, ahora) = (anterior.as_decimal(), nuevo.as_decimal());
        let mut ingenua = ahora;
        if ahora * Decimal::from(4) > antes * Decimal::from(5) {
            ingenua = antes;
            for paso in 2010..=anio.min(2013) {
                ingenua += (ahora - antes) / Decimal::from(4);
                prop_assert!(paso <= anio);
            }
        }
        prop_assert!(misma_cifra(&linea, ingenua));
        let siguiente = escalonar_rds(anterior, nuevo, anio + 1, &PARAMETROS).unwrap();
        prop_assert!(linea.exacto <= siguiente.exacto && siguiente.exacto <= ahora.max(antes));
    }

    #[test]
    fn works_pay_no_more_than_their_share(
        total in dinero(),
        parte in dinero(),
        acto in dia_entre(date!(2019 - 07 - 25), date!(2026 - 12 - 31)),
    ) {
        let ciento = if acto < date!(2023 - 05 - 19) { 60 } else { 90 };
        let cabe = i128::from(parte.centavos().unwrap()) * 100
            <= i128::from(total.centavos().unwrap()) * ciento;
        let resultado = comprobar_obligaciones_hacer(total, parte, acto, &PARAMETROS);
        prop_assert_eq!(resultado.is_ok(), cabe);
    }

    #[test]
    fn schedules_keep_their_limits(
        cuotas in prop::collection::vec((-1_i64..400, 0_i64..1_000_000), 1..6),
        acto in dia_entre(date!(2013 - 06 - 01), date!(2015 - 06 - 01)),
        dura in 0_i64..1_500,
    ) {
        let termina = acto + Duration::days(dura);
        let mut vencimiento = acto;
        let lista: Vec<CuotaActo> = cuotas.iter().map(|(dias, centavos)| {
            vencimiento += Duration::days(*dias);
            CuotaActo { vencimiento, valor: Money::from_centavos(*centavos) }
        }).collect();
        let crecen = lista.windows(2).all(|par| par[0].vencimiento < par[1].vencimiento);
        let positivas = cuotas.iter().all(|(_, centavos)| *centavos > 0);
        let total: i64 = cuotas.iter().map(|(_, centavos)| centavos).sum();
        let basta = acto < date!(2014 - 03 - 13) || cuotas[0].1 * 5 >= total;
        let cabe = lista.iter().all(|cuota| cuota.vencimiento <= termina);
        let propia = lista[0].vencimiento >= acto && crecen && positivas;
        let de_clase = |clase| {
            CronogramaActo::new("Acto", "Norma", acto, clase, lista.clone(), &PARAMETROS)
        };
        let otorgamiento = de_clase(ClaseCronograma::Otorgamiento);
        prop_assert_eq!(otorgamiento.is_ok(), propia);
        let renovacion = de_clase(ClaseCronograma::Renovacion { termina });
        prop_assert_eq!(renovacion.is_ok(), propia && basta && cabe);
        if let Ok(cronograma) = renovacion {
            prop_assert_eq!(cronograma.total(), Money::from_centavos(total));
        }
    }

    #[test]
    fn terms_end_on_business_days(
        hecho in dia_entre(date!(2009 - 11 - 09), date!(2030 - 12 - 31)),
        atraso in 0_i64..60,
    ) {
        let contar = |desde: Date, dias: i64| {
            let mut dia = desde + Duration::days(dias);
            while !PARAMETROS.calendario().es_habil(dia) {
                dia += Duration::DAY;
            }
            dia
        };
        let vence = |hecho| vencimiento_por_hecho(hecho, &PARAMETROS).unwrap().fecha;
        prop_assert_eq!(vence(HechoDePago::Derecho { fecha: hecho }), contar(hecho, 30));
        prop_assert_eq!(vence(HechoDePago::Fraccion { ejecutoria: hecho }), contar(hecho, 30));
        prop_assert_eq!(vence(HechoDePago::Temporal { acto: hecho }), contar(hecho, 10));
        let envio = hecho + Duration::days(atraso);
        let primero = HechoDePago::PrimerPago { envio, ejecutoria: hecho };
        prop_assert_eq!(vence(primero), contar(envio, 30).min(contar(hecho, 60)));
    }

    #[test]
    fn penalties_of_an_act_in_whole_centavos(
        base in prop_oneof![1 => Just(0_i64), 9 => 1_i64..10_000_000_000_000],
        infraccion in dia_entre(date!(2010 - 04 - 13), date!(2026 - 06 - 30)),
        espera in 0_i64..1_500,
        clase in 0_usize..6,
    ) {
        use MomentoCorreccion::{AntesDelProcedimiento, ConProcedimiento};
        let acto = (infraccion + Duration::days(espera)).min(date!(2026 - 12 - 31));
        let contexto = ContextoActo::new(infraccion, acto).unwrap();
        let dinero = Money::from_centavos(base);
        let (rds, transicion) = (RegimenSancion::Rds, RegimenSancion::Transicion);
        let inexacta = |regimen| sancion_inexactitud(regimen, dinero, contexto, &PARAMETROS);
        let corrige = |regimen, momento| {
            sancion_correccion(regimen, dinero, momento, contexto, &PARAMETROS)
        };
        let (resultado, ciento, tope) = match clase {
            0 => (inexacta(RegimenSancion::Prst), 20, 2_000),
            1 => (inexacta(rds), 20, 1_000),
            2 => (inexacta(transicion), 100, 1_000),
            3 => (corrige(rds, AntesDelProcedimiento), 10, 1_000),
            4 => (corrige(rds, ConProcedimiento), 20, 1_000),
            _ => (corrige(transicion, ConProcedimiento), 30, 1_000),
        };
        if base == 0 {
            prop_assert!(resultado.is_err());
            return Ok(());
        }
        let mut ingenua = Decimal::new(base * ciento, 4);
        let maxima = pesos_de(tope * 100, acto);
        if ingenua > maxima {
            ingenua = maxima;
        }
        prop_assert!(misma_cifra(&resultado.unwrap(), ingenua));
    }

    #[test]
    fn not_filing_costs_between_its_limits(
        base in prop_oneof![1 => Just(0_i64), 9 => 1_i64..10_000_000_000_000],
        vencimiento in dia_entre(date!(2010 - 04 - 13), date!(2026 - 06 - 30)),
        espera in 0_i64..1_500,
        prst in any::<bool>(),
    ) {
        let acto = (vencimiento + Duration::days(espera)).min(date!(2026 - 12 - 31));
        let regimen = if prst { RegimenSancion::Prst } else { RegimenSancion::Rds };
        let dinero = Money::from_centavos(base);
        let resultado = sancion_no_declarar(regimen, dinero, vencimiento, acto, &PARAMETROS);
        // Three months on, one month at a time; a day that the month lacks falls back to its last.
        let (mut anio, mut mes) = (vencimiento.year(), vencimiento.month());
        for _ in 0..3 {
            mes = mes.next();
            if mes == time::Month::January {
                anio += 1;
            }
        }
        let dia = vencimiento.day().min(mes.length(anio));
        let mut fin = Date::from_calendar_date(anio, mes, dia).unwrap();
        while !PARAMETROS.calendario().es_habil(fin) {
            fin += Duration::DAY;
        }
        if acto <= fin {
            prop_assert!(resultado.is_err());
            return Ok(());
        }
        let mut ingenua = Decimal::new(base * 30, 4);
        if prst && ingenua < pesos_de(300, acto) {
            ingenua = pesos_de(300, acto);
        }
        let maxima = pesos_de(if prst { 200_000 } else { 100_000 }, acto);
        if ingenua > maxima {
            ingenua = maxima;
        }
        prop_assert!(misma_cifra(&resultado.unwrap(), ingenua));
    }
}
