//! Values that authorities publish: in versions, as known on a day, without overlaps or gaps.

use crate::soporte::parametros_certificados;
use proptest::prelude::*;
use ser_domain::parametros::{
    ConflictoPeriodo, Lugar, ParametroError, ParametroUsado, Parametros, PeriodoPublicado,
    Publicados, ValorPublicado, ubicar,
};
use ser_domain::{Money, Rate};
use time::macros::date;
use time::{Date, Duration};

fn con(cambio: impl FnOnce(&mut Vec<ValorPublicado>)) -> Result<Parametros, ParametroError> {
    let mut valores = Publicados::de_fabrica().unwrap().todos().to_vec();
    cambio(&mut valores);
    Parametros::con_publicados(Publicados::new(valores))
}

fn uno(valores: &[ValorPublicado], codigo: &str, desde: Date) -> ValorPublicado {
    let mut suyos = valores
        .iter()
        .filter(|v| v.codigo == codigo && v.desde == desde);
    suyos.next().unwrap().clone()
}

fn sin_version(uso: &ParametroUsado) -> ParametroUsado {
    ParametroUsado {
        version: None,
        ..uso.clone()
    }
}

#[test]
fn what_comes_with_the_program_reads_the_same_from_a_register() {
    let archivos = parametros_certificados();
    let registro = con(|_| ()).unwrap();
    for (de_archivo, de_registro) in archivos.ley().todos().iter().zip(registro.ley().todos()) {
        assert_eq!(de_archivo.codigo(), de_registro.codigo());
        let antes: Vec<_> = de_archivo
            .usos()
            .iter()
            .map(|uso| sin_version(uso))
            .collect();
        let ahora: Vec<_> = de_registro
            .usos()
            .iter()
            .map(|uso| sin_version(uso))
            .collect();
        assert_eq!(antes, ahora, "{}", de_archivo.codigo());
        let publicado = de_archivo.publicacion().is_some();
        for uso in de_registro.usos() {
            assert_eq!(uso.version, publicado.then_some(1), "{}", uso.codigo);
        }
        assert_eq!(de_archivo.vacios(), de_registro.vacios());
    }
    let antes = archivos
        .tasas_mora()
        .iter()
        .map(|v| sin_version(&v.valor.uso));
    let ahora = registro
        .tasas_mora()
        .iter()
        .map(|v| sin_version(&v.valor.uso));
    assert!(antes.eq(ahora));
}

#[test]
fn the_series_say_who_publishes_them() {
    let series = parametros_certificados().ley().series_publicadas().unwrap();
    let codigos: Vec<&str> = series.iter().map(|serie| &*serie.codigo).collect();
    assert_eq!(
        codigos,
        [
            "indexacion.ipc_indice",
            "indexacion.ipc_variacion",
            "mora.tasa",
            "tarifa.postal",
            "unidades.smlmv",
            "unidades.uvb",
            "unidades.uvt",
            "vencimiento.especiales_prst",
        ]
    );
    for serie in series {
        assert!(!serie.publicacion.autoridad.is_empty() && !serie.unidad.is_empty());
    }
}

#[test]
fn a_correction_is_a_later_version_known_from_its_day() {
    let parametros = con(|valores| {
        let desde = date!(2026 - 01 - 01);
        let mut primera = uno(valores, "unidades.uvt", desde);
        valores.retain(|v| !(v.codigo == "unidades.uvt" && v.desde == desde));
        primera.conocido_hasta = Some(date!(2026 - 03 - 10));
        valores.push(ValorPublicado {
            valor: "52400".to_owned(),
            version: 2,
            conocido_desde: date!(2026 - 03 - 10),
            conocido_hasta: None,
            ..primera.clone()
        });
        valores.push(primera);
    })
    .unwrap();
    let uvt = |parametros: &Parametros| {
        let valor = parametros.ley().uvt().en(date!(2026 - 02 - 01)).unwrap();
        (valor.valor, valor.uso.version)
    };
    let corregida = (Money::from_pesos(52_400), Some(2));
    assert_eq!(uvt(&parametros), corregida);
    let vispera = parametros.conocidos_al(date!(2026 - 03 - 09)).unwrap();
    assert_eq!(uvt(&vispera), (Money::from_pesos(52_374), Some(1)));
    let ese_dia = parametros.conocidos_al(date!(2026 - 03 - 10)).unwrap();
    assert_eq!(uvt(&ese_dia), corregida);
}

#[test]
fn the_end_of_a_published_value_is_known_with_it() {
    let enero = con(|_| ())
        .unwrap()
        .conocidos_al(date!(2025 - 06 - 30))
        .unwrap();
    assert!(enero.ley().smlmv().en(date!(2025 - 12 - 31)).is_ok());
    assert!(enero.ley().smlmv().en(date!(2026 - 01 - 01)).is_err());
}

#[test]
fn a_named_gap_shrinks_when_its_value_is_entered() {
    let parametros = con(|valores| {
        let anterior = uno(valores, "tarifa.postal", date!(2022 - 07 - 01));
        valores.push(ValorPublicado {
            desde: date!(2025 - 01 - 01),
            hasta: Some(date!(2025 - 12 - 31)),
            valor: "1.5".to_owned(),
            norma: "Decreto de prueba".to_owned(),
            ..anterior
        });
    })
    .unwrap();
    let todos = parametros.ley().todos();
    let postal = todos
        .iter()
        .find(|p| p.codigo() == "tarifa.postal")
        .unwrap();
    let vacios: Vec<_> = postal.vacios().iter().map(|v| (v.desde, v.hasta)).collect();
    assert_eq!(
        vacios,
        [
            (date!(2024 - 07 - 01), Some(date!(2024 - 12 - 31))),
            (date!(2026 - 01 - 01), Some(date!(2026 - 06 - 30))),
            (date!(2026 - 07 - 01), None),
        ]
    );
}

#[test]
fn a_value_of_another_shape_or_an_incoherent_rate_is_refused() {
    let error = con(|valores| {
        let mut valor = uno(valores, "unidades.uvb", date!(2026 - 01 - 01));
        valor.desde = date!(2027 - 01 - 01);
        valor.hasta = Some(date!(2027 - 12 - 31));
        valor.valor = "doce mil".to_owned();
        valores.push(valor);
    });
    assert!(
        matches!(&error, Err(ParametroError::Publicado { codigo, desde, .. })
            if codigo == "unidades.uvb" && *desde == date!(2027 - 01 - 01)),
        "{error:?}"
    );
    let error = con(|valores| {
        let mut tasa = uno(valores, "mora.tasa", date!(2026 - 03 - 01));
        tasa.desde = date!(2026 - 04 - 01);
        tasa.hasta = Some(date!(2026 - 04 - 30));
        tasa.usura = Some(Rate::parse("30").unwrap());
        valores.push(tasa);
    });
    assert!(matches!(error, Err(ParametroError::TasaIncoherente { .. })));
}

fn periodo(desde: Date, hasta: Option<Date>, con_valor: bool) -> PeriodoPublicado {
    PeriodoPublicado {
        desde,
        hasta,
        con_valor,
    }
}

#[test]
fn a_value_finds_its_place_or_is_told_why_not() {
    let cadena = [
        periodo(date!(2024 - 01 - 01), Some(date!(2024 - 12 - 31)), true),
        periodo(date!(2025 - 01 - 01), Some(date!(2025 - 12 - 31)), true),
    ];
    let anio = |n: i32| {
        let primero = Date::from_ordinal_date(n, 1).unwrap();
        let ultimo = Date::from_calendar_date(n, time::Month::December, 31).unwrap();
        (primero, Some(ultimo))
    };
    let ubicada = |(desde, hasta), continua| ubicar(&cadena, desde, hasta, continua);
    assert_eq!(ubicada(anio(2025), true), Ok(Lugar::Corrige));
    let Ok(Lugar::Agrega(nueva)) = ubicada(anio(2026), true) else {
        unreachable!("the year after follows");
    };
    assert_eq!(nueva.len(), 3);
    assert_eq!(
        ubicada(anio(2027), true),
        Err(ConflictoPeriodo::DejaVacio {
            desde: date!(2026 - 01 - 01),
            hasta: date!(2026 - 12 - 31)
        })
    );
    assert_eq!(
        ubicada((date!(2025 - 07 - 01), Some(date!(2026 - 06 - 30))), true),
        Err(ConflictoPeriodo::Traslapa {
            desde: date!(2025 - 01 - 01),
            hasta: Some(date!(2025 - 12 - 31))
        })
    );
    let al_reves = (date!(2026 - 02 - 01), Some(date!(2026 - 01 - 01)));
    assert_eq!(ubicada(al_reves, true), Err(ConflictoPeriodo::Invertido));
    let Ok(Lugar::Agrega(nueva)) = ubicada(anio(2027), false) else {
        unreachable!("a series with gaps may have one");
    };
    let vacio = periodo(date!(2026 - 01 - 01), Some(date!(2026 - 12 - 31)), false);
    assert_eq!(nueva.get(2), Some(&vacio));
    let mensaje = ubicada(anio(2028), true).unwrap_err().to_string();
    assert_eq!(
        mensaje,
        "Falta antes el valor del 1 de enero de 2026 al 31 de diciembre de 2027"
    );
}

#[test]
fn an_open_value_ends_when_the_next_begins() {
    let abierta = [periodo(date!(2022 - 07 - 01), None, true)];
    let Ok(Lugar::Agrega(nueva)) = ubicar(&abierta, date!(2024 - 07 - 01), None, true) else {
        unreachable!("a later decree follows an open value");
    };
    assert_eq!(
        nueva,
        [
            periodo(date!(2022 - 07 - 01), Some(date!(2024 - 06 - 30)), true),
            periodo(date!(2024 - 07 - 01), None, true),
        ]
    );
}

/// Day by day: which publication gave each day its value.
#[derive(Debug, Clone, Default)]
struct PorDia(std::collections::BTreeMap<Date, usize>);

proptest! {
    /// Whatever is published in whatever order, the chain has no overlap and no gap, every accepted
    /// period has its days and no refused one took any.
    #[test]
    fn the_chain_of_a_series_never_overlaps_nor_breaks(
        publicaciones in prop::collection::vec((0_i64..120, 0_i64..20), 1..25),
        continua in any::<bool>(),
    ) {
        let base = date!(2026 - 01 - 01);
        let mut cadena: Vec<PeriodoPublicado> = Vec::new();
        let mut dias = PorDia::default();
        for (turno, (inicio, largo)) in publicaciones.into_iter().enumerate() {
            let desde = base + Duration::days(inicio);
            let hasta = desde + Duration::days(largo);
            let suyos: Vec<Date> = (0..=largo).map(|n| desde + Duration::days(n)).collect();
            let libres = suyos.iter().all(|dia| !dias.0.contains_key(dia));
            match ubicar(&cadena, desde, Some(hasta), continua) {
                Ok(Lugar::Corrige) => {
                    prop_assert!(suyos.iter().all(|dia| dias.0.contains_key(dia)));
                }
                Ok(Lugar::Agrega(nueva)) => {
                    prop_assert!(libres);
                    for dia in suyos {
                        dias.0.insert(dia, turno);
                    }
                    cadena = nueva;
                }
                Err(ConflictoPeriodo::Traslapa { .. }) => prop_assert!(!libres),
                Err(ConflictoPeriodo::DejaVacio { .. }) => prop_assert!(libres && continua),
                Err(otro) => prop_assert!(false, "{otro}"),
            }
            for par in cadena.windows(2) {
                prop_assert_eq!(par[0].hasta.and_then(Date::next_day), Some(par[1].desde));
            }
            for periodo in &cadena {
                let mut dia = periodo.desde;
                let mut autores = std::collections::BTreeSet::<&usize>::new();
                while Some(dia) <= periodo.hasta {
                    prop_assert_eq!(dias.0.contains_key(&dia), periodo.con_valor, "{}", dia);
                    autores.extend(dias.0.get(&dia));
                    dia = dia.next_day().unwrap();
                }
                prop_assert!(autores.len() <= 1);
            }
            if continua {
                prop_assert!(cadena.iter().all(|periodo| periodo.con_valor));
            }
        }
    }
}
