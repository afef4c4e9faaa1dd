//! Liquidations per second by kind, each with its trace.

use rust_decimal::Decimal;
use ser_domain::actos::{ContextoActo, RegimenSancion, sancion_inexactitud};
use ser_domain::cuenta::{Cuenta, Pago, Version};
use ser_domain::espectro::{Ambito, AreaServicio, MedidaEspectro, PeriodoAnual, liquidar_espectro};
use ser_domain::facilidades::{
    Antecedentes, Garantia, Partes, Periodicidad, PropuestaPlan, Proyeccion, planificar,
};
use ser_domain::imputacion::{RegimenImputacion, Saldos, imputar};
use ser_domain::indexacion::{InicioIndexacion, ValorPendiente, indexar_por_ipc, indexar_sancion};
use ser_domain::kernel::{Mes, Money};
use ser_domain::liquidacion::{DeudaCausada, liquidar, liquidar_deuda};
use ser_domain::mora::{RegimenMora, TerminosMora};
use ser_domain::obligaciones::Familia;
use ser_domain::parametros::Parametros;
use time::macros::date;
use time::{Date, Duration};

use super::cronometro::{por_segundo, segundos};
use super::declaraciones::{Plazo, declarar};
use super::plena::tramos;
use crate::Fin;
use crate::informe::Informe;

const DIA: Date = date!(2026 - 03 - 31);
const CAPITAL: i64 = 20_520_000;

pub fn medir(parametros: &Parametros, informe: &mut Informe) -> Fin<()> {
    informe.seccion("The law engine: by kind, on one core, with trace");
    for familia in Familia::TODAS {
        declaracion(familia, parametros, informe)?;
    }
    let mut anotar = |clase: &str, cada: Fin<f64>| -> Fin<()> {
        informe.dato(clase, por_segundo(cada?));
        Ok(())
    };
    let multa = DeudaCausada {
        capital: pesos(CAPITAL),
        sancion: Money::ZERO,
        terminos: TerminosMora::simples(date!(2016 - 03 - 31), RegimenMora::Ley68De1923),
    };
    anotar(
        "Fine with ten years of interest",
        segundos(|| Ok(liquidar_deuda(&multa, DIA, parametros)?)),
    )?;
    let acto = ContextoActo::new(date!(2024 - 07 - 15), DIA)?;
    anotar(
        "Penalty of an act for an inexact return",
        segundos(|| {
            let diferencia = pesos(CAPITAL);
            Ok(sancion_inexactitud(
                RegimenSancion::Prst,
                diferencia,
                acto,
                parametros,
            )?)
        }),
    )?;
    let (medida, anio) = (permiso(), PeriodoAnual::anio(2025)?);
    anotar(
        "Spectrum fee by coverage, three municipalities",
        segundos(|| Ok(liquidar_espectro(&medida, anio, parametros)?)),
    )?;
    let propuesta = propuesta();
    anotar(
        "Payment plan of 24 instalments",
        segundos(|| Ok(planificar(&propuesta, Proyeccion::Ninguna, parametros)?.linea()?)),
    )?;
    let saldos = Saldos {
        sancion: pesos(923_400),
        intereses: pesos(1_012_345),
        capital: pesos(CAPITAL),
    };
    let regla = RegimenImputacion::Prst.regla(DIA, parametros)?;
    anotar(
        "Imputation of a payment, in proportion",
        segundos(|| Ok(imputar(pesos(10_000_000), &saldos, regla)?.linea()?)),
    )?;
    let cuenta = cuenta()?;
    anotar(
        "Account of a debt: two versions and six payments replayed",
        segundos(|| Ok(cuenta.estado_al(DIA, parametros)?.linea()?)),
    )?;
    let sancion = ValorPendiente::sancion(pesos(1_000_000));
    let firme = InicioIndexacion::Firmeza(date!(2016 - 03 - 31));
    anotar(
        "Indexation of a sanction, ten years",
        segundos(|| Ok(indexar_sancion(sancion, firme, DIA, parametros)?)),
    )?;
    let meses = [date!(2020 - 12 - 01), date!(2024 - 12 - 01)].map(Mes::de);
    anotar(
        "Indexation by the ratio of two price indices",
        segundos(|| {
            Ok(indexar_por_ipc(
                sancion, meses[0], meses[1], DIA, parametros,
            )?)
        }),
    )
}

/// A return of the family as much as a year late, with the last period that the law can liquidate.
fn declaracion(familia: Familia, parametros: &Parametros, informe: &mut Informe) -> Fin<()> {
    let entre = [date!(2010 - 07 - 01), DIA - Duration::days(340)];
    let plazos = Plazo::todos(familia, entre, parametros);
    let plazo = plazos.last().ok_or("una familia no tiene periodos")?;
    let ficha = parametros.ley().familias().de(familia)?.ficha();
    let declaracion = declarar(ficha, pesos(1_250_000_000));
    let pago = plazo.vencimiento + Duration::days(340);
    let contexto = plazo.contexto(pago, pago);
    let cuantos = tramos(&liquidar(&declaracion, &contexto, parametros)?);
    let cada = segundos(|| Ok(liquidar(&declaracion, &contexto, parametros)?))?;
    informe.dato(
        &format!("{} ({}), {cuantos} legs", familia.as_str(), plazo.periodo),
        por_segundo(cada),
    );
    Ok(())
}

fn permiso() -> MedidaEspectro {
    let municipio = |departamento: &str, categoria| AreaServicio::Municipio {
        departamento: departamento.to_owned(),
        categoria,
        ambito: Ambito::Urbano,
    };
    MedidaEspectro::Cubrimiento {
        ancho_mhz: Decimal::TEN,
        frecuencia_mhz: Decimal::from(450),
        excepcion: None,
        areas: vec![municipio("05", 2), municipio("25", 3), municipio("76", 6)],
    }
}

fn propuesta() -> PropuestaPlan {
    PropuestaPlan {
        deuda: Partes {
            capital: pesos(CAPITAL),
            intereses: pesos(997_000),
            sancion: pesos(923_000),
        },
        fecha_acuerdo: date!(2023 - 06 - 15),
        cuota_inicial: None,
        primera_cuota: date!(2023 - 07 - 15),
        numero_cuotas: 24,
        periodicidad: Periodicidad::Mensual,
        garantia: Garantia::Real,
        antecedentes: Antecedentes::default(),
    }
}

/// Due in 2021, corrected once, with a payment every half a year.
fn cuenta() -> Fin<Cuenta> {
    let vencimiento = date!(2021 - 07 - 15);
    let version = |presentada_en, capital| Version {
        presentada_en,
        vencimiento,
        capital: pesos(capital),
        sancion: pesos(923_000),
        sancion_correccion: Money::ZERO,
    };
    let pagos = (1..=6).map(|numero| Pago {
        id: format!("pago {numero}").into(),
        fecha: vencimiento + Duration::days(180 * numero),
        valor: pesos(2_500_000),
        anulado_en: None,
    });
    let versiones = vec![
        version(vencimiento, CAPITAL),
        version(date!(2022 - 03 - 01), CAPITAL + 4_000_000),
    ];
    Ok(Cuenta::new(
        RegimenMora::Et635,
        RegimenImputacion::Prst,
        versiones,
        pagos.collect(),
    )?)
}

fn pesos(valor: i64) -> Money {
    Money::from_pesos(valor)
}
