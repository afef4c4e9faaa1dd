//! The formulas that the decrees give, for a whole year. Nothing is rounded here.

use std::sync::Arc;

use rust_decimal::Decimal;
use time::Date;

use super::areas::Zonas;
use super::catalogo::norma_y_articulo;
use super::{AreaServicio, EspectroError, HorasHf, UsoEspectro};
use crate::kernel::{MoneyError, Redondeo};
use crate::linea::{Dato, Expresion, Linea, Operando, linea_smlmv, operando};
use crate::parametros::{CantidadSmlmv, Ley, ParametroUsado};

/// The amount of a whole year, as a fraction so that nothing is lost before the one rounding.
pub(super) struct Anual {
    pub(super) numerador: Decimal,
    pub(super) divisor: Decimal,
    pub(super) expresion: Expresion,
    pub(super) operandos: Vec<Operando>,
    pub(super) parametro: Arc<ParametroUsado>,
    pub(super) partes: Vec<Linea>,
}

/// `AB × ΣN(hours) × SMLMV`.
pub(super) fn hf(
    ancho_khz: Decimal,
    horas: HorasHf,
    ley: &Ley,
    fecha: Date,
) -> Result<Anual, EspectroError> {
    positiva(ancho_khz, "El ancho de banda")?;
    let tarifa = ley.espectro().hf().en(fecha)?;
    let minimas = tarifa.valor.horas_minimas;
    if horas.cuenta() < minimas {
        return Err(EspectroError::PocasHoras { minimas });
    }
    let smlmv = ley.smlmv_en_pesos(Decimal::ONE, fecha)?;
    let mut partes = vec![un_smlmv(&smlmv, UsoEspectro::Hf)?];
    let franjas = [
        ("horas_dia", "Horas de día", tarifa.valor.dia(), true),
        ("horas_noche", "Horas de noche", tarifa.valor.noche(), false),
    ];
    let mut suma_n = Decimal::ZERO;
    for (codigo, concepto, n, de_dia) in franjas {
        let son = horas
            .iter()
            .filter(|h| tarifa.valor.es_de_dia(*h) == de_dia);
        let cuenta = Decimal::from(son.count());
        if cuenta.is_zero() {
            continue;
        }
        suma_n += cuenta * n;
        let exacto = producto([ancho_khz, cuenta, n, smlmv.pesos])?;
        let operandos = vec![
            operando("ancho", Dato::Numero(ancho_khz)),
            operando("horas", Dato::Numero(cuenta)),
            operando("n", Dato::Numero(n)),
            operando("smlmv", Dato::Pesos(smlmv.pesos)),
        ];
        let parte = Linea::redondeada(codigo, concepto, exacto, Redondeo::Centavo)?
            .con_formula("{ancho} kHz × {horas} h × {n} × {smlmv}", operandos)
            .con_parametro(tarifa.uso.clone())
            .con_norma(UsoEspectro::Hf.norma());
        partes.push(parte);
    }
    Ok(Anual {
        numerador: producto([ancho_khz, suma_n, smlmv.pesos])?,
        divisor: Decimal::ONE,
        expresion: Expresion::Calculo("{ancho} kHz × {suma_n} × {smlmv}".into()),
        operandos: vec![
            operando("ancho", Dato::Numero(ancho_khz)),
            operando("suma_n", Dato::Numero(suma_n)),
            operando("smlmv", Dato::Pesos(smlmv.pesos)),
        ],
        parametro: tarifa.uso.clone(),
        partes,
    })
}

/// `AB × N × Z × SMLMV`.
pub(super) fn cubrimiento(
    ancho_mhz: Decimal,
    frecuencia_mhz: Decimal,
    excepcion: Option<&str>,
    areas: &[AreaServicio],
    ley: &Ley,
    fecha: Date,
) -> Result<Anual, EspectroError> {
    positiva(ancho_mhz, "El ancho de banda")?;
    let (n, uso_n) = n_de(frecuencia_mhz, excepcion, ley, fecha)?;
    let zonas = Zonas::de(areas, ley, fecha)?;
    let smlmv = ley.smlmv_en_pesos(Decimal::ONE, fecha)?;
    let valor_entero = producto([ancho_mhz, n, smlmv.pesos])?;
    let mut partes = vec![un_smlmv(&smlmv, UsoEspectro::Cubrimiento)?];
    partes.extend(zonas.lineas(valor_entero)?);
    let formula = if zonas.z < zonas.suma {
        Expresion::Motivo(
            "la de Z = {z}, que es el tope porque las áreas suman {suma}: {ancho} MHz × {n} × {z} × {smlmv}"
                .into(),
        )
    } else {
        Expresion::Calculo("{ancho} MHz × {n} × {z} × {smlmv}".into())
    };
    Ok(Anual {
        numerador: producto([valor_entero, zonas.z])?,
        divisor: Decimal::ONE,
        expresion: formula,
        operandos: vec![
            operando("ancho", Dato::Numero(ancho_mhz)),
            operando("n", Dato::Numero(n)),
            operando("z", Dato::Numero(zonas.z)),
            operando("suma", Dato::Numero(zonas.suma)),
            operando("smlmv", Dato::Pesos(smlmv.pesos)),
        ],
        parametro: uso_n,
        partes,
    })
}

/// N of the exception, or that of the frequency.
fn n_de(
    mhz: Decimal,
    excepcion: Option<&str>,
    ley: &Ley,
    fecha: Date,
) -> Result<(Decimal, Arc<ParametroUsado>), EspectroError> {
    positiva(mhz, "La frecuencia")?;
    let Some(codigo) = excepcion else {
        let tabla = ley.espectro().n_frecuencia().en(fecha)?;
        let banda = tabla.valor.banda(mhz);
        let banda = banda.ok_or_else(|| EspectroError::FrecuenciaSinN {
            mhz,
            norma: norma_y_articulo(&tabla.uso),
        })?;
        return Ok((banda.n(), tabla.uso.clone()));
    };
    let tabla = ley.espectro().n_excepciones().en(fecha)?;
    let excepcion = tabla.valor.buscar(codigo);
    let excepcion = excepcion.ok_or_else(|| EspectroError::ExcepcionDesconocida {
        codigo: codigo.to_owned(),
    })?;
    if !excepcion.cubre(mhz) {
        return Err(EspectroError::ExcepcionFuera {
            nombre: excepcion.nombre.clone(),
            mhz,
        });
    }
    Ok((excepcion.n(), tabla.uso.clone()))
}

/// `AB ÷ 25 × SMLMV ÷ 3`.
pub(super) fn satelite(ancho_khz: Decimal, ley: &Ley, fecha: Date) -> Result<Anual, EspectroError> {
    positiva(ancho_khz, "El ancho de banda")?;
    let tarifa = ley.espectro().satelite().en(fecha)?;
    let smlmv = ley.smlmv_en_pesos(Decimal::ONE, fecha)?;
    let (khz, divisor) = (tarifa.valor.khz(), tarifa.valor.divisor());
    Ok(Anual {
        numerador: producto([ancho_khz, smlmv.pesos])?,
        divisor: producto([khz, divisor])?,
        expresion: Expresion::Calculo("{ancho} kHz ÷ {khz} kHz × {smlmv} ÷ {divisor}".into()),
        operandos: vec![
            operando("ancho", Dato::Numero(ancho_khz)),
            operando("khz", Dato::Numero(khz)),
            operando("smlmv", Dato::Pesos(smlmv.pesos)),
            operando("divisor", Dato::Numero(divisor)),
        ],
        parametro: tarifa.uso.clone(),
        partes: vec![un_smlmv(&smlmv, UsoEspectro::Satelite)?],
    })
}

/// `sites × 0.5 SMLMV`.
pub(super) fn recinto_cerrado(sitios: u32, ley: &Ley, fecha: Date) -> Result<Anual, EspectroError> {
    let sitios = Decimal::from(sitios);
    positiva(sitios, "El número de sitios")?;
    let valor = ley.espectro().recinto_cerrado().en(fecha)?;
    let por_sitio = ley.smlmv_en_pesos(valor.valor.0, fecha)?;
    let norma = UsoEspectro::RecintoCerrado.norma();
    Ok(Anual {
        numerador: producto([sitios, por_sitio.pesos])?,
        divisor: Decimal::ONE,
        expresion: Expresion::Calculo("{sitios} × {por_sitio}".into()),
        operandos: vec![
            operando("sitios", Dato::Numero(sitios)),
            operando("por_sitio", Dato::Pesos(por_sitio.pesos)),
        ],
        parametro: valor.uso.clone(),
        partes: vec![linea_smlmv(
            "por_sitio",
            "Por cada sitio",
            &por_sitio,
            norma,
        )?],
    })
}

/// `0.70 SMLMV`.
pub(super) fn rds_enlaces_sociales(ley: &Ley, fecha: Date) -> Result<Anual, EspectroError> {
    let valor = ley.espectro().rds_enlaces_sociales().en(fecha)?;
    let unico = ley.smlmv_en_pesos(valor.valor.0, fecha)?;
    let norma = UsoEspectro::RdsEnlacesSociales.norma();
    Ok(Anual {
        numerador: unico.pesos,
        divisor: Decimal::ONE,
        expresion: Expresion::Motivo("valor único del año".into()),
        operandos: Vec::new(),
        parametro: valor.uso.clone(),
        partes: vec![linea_smlmv("valor_unico", "Valor único", &unico, norma)?],
    })
}

fn un_smlmv(smlmv: &CantidadSmlmv, uso: UsoEspectro) -> Result<Linea, MoneyError> {
    linea_smlmv("un_smlmv", "Valor de un SMLMV", smlmv, uso.norma())
}

fn positiva(valor: Decimal, medida: &'static str) -> Result<(), EspectroError> {
    if valor.is_zero() || valor.is_sign_negative() {
        return Err(EspectroError::MedidaNoPositiva { medida });
    }
    Ok(())
}

pub(super) fn producto<const N: usize>(factores: [Decimal; N]) -> Result<Decimal, MoneyError> {
    factores
        .into_iter()
        .try_fold(Decimal::ONE, Decimal::checked_mul)
        .ok_or(MoneyError::FueraDeRango)
}
