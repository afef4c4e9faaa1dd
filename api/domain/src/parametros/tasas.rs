//! The default-interest rates that the authority certifies, month by month.

use std::sync::Arc;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::Deserialize;
use time::Date;

use super::lectura::FechaToml;
use super::revision::Falla;
use super::{
    Confianza, Formula, Ley, LeyVigente, ParametroError, ParametroUsado, Publicacion,
    SeriePublicada, ValorPublicado,
};
use crate::archivo::leer_toml;
use crate::kernel::{Crecimiento, Dated, Rate, Vigencia, dias_entre, numero_es};

/// A certified (or, in a demonstration, made-up) default-interest rate and its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TasaMora {
    /// First day.
    pub desde: Date,
    /// Last day.
    pub hasta: Date,
    /// Yearly rate to apply: flat to 2006-07-28, usura to 2016-12-28, usura less 2 points since.
    pub tasa: Rate,
    /// Interés bancario corriente, consumo y ordinario.
    pub ibc: Option<Rate>,
    /// Tasa de usura: 1.5 × `ibc`.
    pub usura: Option<Rate>,
    /// Where it was read.
    pub fuente: String,
    /// How sure we are.
    pub confianza: Confianza,
    /// Made up for a demonstration: marks every figure that uses it.
    pub demostrativa: bool,
    /// Which version of the published value, when it comes from a register of them.
    pub version: Option<u32>,
}

impl TryFrom<&ValorPublicado> for TasaMora {
    type Error = ParametroError;

    fn try_from(publicado: &ValorPublicado) -> Result<Self, ParametroError> {
        let ilegible = |detalle: String| ParametroError::Publicado {
            codigo: publicado.codigo.clone(),
            desde: publicado.desde,
            detalle,
        };
        // The engine cites the norm of the formula; that of the certificate goes with its source.
        let fuente = match &publicado.fuente {
            Some(fuente) if publicado.norma == CERTIFICADO_SIN_REGISTRAR => fuente.clone(),
            Some(fuente) => format!("{}. {fuente}", publicado.norma),
            None => publicado.norma.clone(),
        };
        Ok(Self {
            desde: publicado.desde,
            hasta: publicado
                .hasta
                .ok_or_else(|| ilegible("falta el último día".to_owned()))?,
            tasa: Rate::parse(&publicado.valor).map_err(|error| ilegible(error.to_string()))?,
            ibc: publicado.ibc,
            usura: publicado.usura,
            fuente,
            confianza: publicado.confianza,
            demostrativa: publicado.demostrativa,
            version: Some(publicado.version),
        })
    }
}

/// A rate ready for use, with its reference.
#[derive(Debug, Clone)]
pub struct TasaVigente {
    /// Yearly rate to apply.
    pub tasa: Rate,
    /// Only for the days of the compound formula.
    pub(crate) compuesta: Option<Crecimiento>,
    /// Where it comes from.
    pub uso: Arc<ParametroUsado>,
}

/// Why a certified rate is not one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TasaError {
    /// It is not so many times the interés bancario corriente.
    #[error("La tasa de usura debe ser {} veces el interés bancario corriente: {} %", numero_es(*veces), numero_es(esperada.percent()))]
    UsuraDistinta {
        /// How many times, by law.
        veces: Decimal,
        /// The rate that corresponds to it.
        esperada: Rate,
    },
    /// It is below the points that the law takes off.
    #[error("La tasa de usura es menor que los puntos que la ley le resta")]
    MuyBaja,
    /// The law says nothing of that day.
    #[error(transparent)]
    Parametro(#[from] ParametroError),
}

/// The rate to apply from `desde` on, given the certified usura: less the points that the law takes
/// off (Estatuto Tributario, art. 635). The interés bancario corriente, when given, must agree.
///
/// # Errors
/// [`TasaError`].
pub fn tasa_de_usura(
    ley: &Ley,
    desde: Date,
    usura: Rate,
    ibc: Option<Rate>,
) -> Result<Rate, TasaError> {
    if let Some(ibc) = ibc {
        let veces = ley.usura_veces().en(desde)?.valor.0;
        let esperada = (ibc.percent() * veces)
            .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        if esperada != usura.percent() {
            let esperada = Rate::from_percent(esperada).map_err(|_| TasaError::MuyBaja)?;
            return Err(TasaError::UsuraDistinta { veces, esperada });
        }
    }
    let menos = ley.metodo_mora().en(desde)?.valor.menos;
    Rate::from_percent(usura.percent() - menos.percent()).map_err(|_| TasaError::MuyBaja)
}

pub(super) const ARCHIVO_TASAS: &str = "mora/tasas.toml";
/// In the place of the act that certifies a rate, while nobody has entered it.
pub(super) const CERTIFICADO_SIN_REGISTRAR: &str = "Certificación por registrar";
/// Code of the series of the rates of default interest.
pub const CODIGO_TASA_MORA: &str = "mora.tasa";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ArchivoTasas {
    codigo: String,
    nombre: String,
    unidad: String,
    descripcion: String,
    publicacion: Publicacion,
    tasas: Vec<TasaToml>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TasaToml {
    desde: FechaToml,
    hasta: FechaToml,
    tasa: Rate,
    ibc: Option<Rate>,
    usura: Option<Rate>,
    confianza: Confianza,
    fuente: String,
}

/// The certified rates that come with the program: 2004-11-01 to 2026-03-31, without gaps.
///
/// # Errors
/// [`ParametroError::Archivo`] when the embedded file is not as expected.
pub fn tasas_mora_certificadas() -> Result<Vec<TasaMora>, ParametroError> {
    Ok(archivo()?.tasas())
}

/// Reads `texto` as the file of the certified rates, against the formulas of the law.
pub(super) fn revisar_tasas(ley: &LeyVigente, texto: &str) -> Result<(), ParametroError> {
    let leido: ArchivoTasas = leer_toml(ARCHIVO_TASAS, texto)?;
    let filas: Vec<(Date, Date)> = leido
        .tasas
        .iter()
        .map(|fila| (fila.desde.0, fila.hasta.0))
        .collect();
    for (campo, dicho) in [
        ("/codigo", &leido.codigo),
        ("/nombre", &leido.nombre),
        ("/unidad", &leido.unidad),
        ("/descripcion", &leido.descripcion),
    ] {
        Falla::si_blanco(campo, dicho).map_err(|falla| falla.en(ARCHIVO_TASAS, texto))?;
    }
    for (n, fila) in leido.tasas.iter().enumerate() {
        let fuente = Falla::si_blanco(format!("/tasas/{n}/fuente"), &fila.fuente);
        fuente.map_err(|falla| falla.en(ARCHIVO_TASAS, texto))?;
    }
    let serie = serie_de_tasas(ley, leido.tasas());
    serie.map(|_| ()).map_err(|error| {
        let (dia, campo) = match &error {
            ParametroError::TasaIncoherente { desde } => (Some(*desde), "tasa"),
            ParametroError::Fechas { error, .. } => (Some(error.desde()), "desde"),
            ParametroError::SinValor { fecha, .. } => (Some(*fecha), "desde"),
            _ => (None, "tasa"),
        };
        let suya =
            |(desde, hasta): &(Date, Date)| dia.is_some_and(|dia| *desde == dia || *hasta == dia);
        let cual = filas.iter().rposition(suya).unwrap_or_default();
        let campo = format!("/tasas/{cual}/{campo}");
        Falla::en_campo(campo, error.to_string()).en(ARCHIVO_TASAS, texto)
    })
}

impl ArchivoTasas {
    fn tasas(self) -> Vec<TasaMora> {
        let tasas = self.tasas.into_iter().map(|fila| TasaMora {
            desde: fila.desde.0,
            hasta: fila.hasta.0,
            tasa: fila.tasa,
            ibc: fila.ibc,
            usura: fila.usura,
            fuente: fila.fuente,
            confianza: fila.confianza,
            demostrativa: false,
            version: None,
        });
        tasas.collect()
    }
}

fn archivo() -> Result<ArchivoTasas, ParametroError> {
    let texto = include_str!("../../parametros/mora/tasas.toml");
    Ok(leer_toml(ARCHIVO_TASAS, texto)?)
}

/// What the series is.
pub(super) fn serie_tasa_mora() -> Result<SeriePublicada, ParametroError> {
    let leido = archivo()?;
    Ok(SeriePublicada {
        codigo: leido.codigo.into(),
        nombre: leido.nombre.into(),
        descripcion: leido.descripcion.into(),
        unidad: leido.unidad.into(),
        publicacion: leido.publicacion,
    })
}

pub(super) fn serie_de_tasas(
    ley: &LeyVigente,
    mut tasas: Vec<TasaMora>,
) -> Result<Dated<TasaVigente>, ParametroError> {
    tasas.sort_by_key(|tasa| tasa.desde);
    let codigo: Arc<str> = CODIGO_TASA_MORA.into();
    let nombre: Arc<str> = "Tasa de interés de mora".into();
    let unidad: Arc<str> = "porcentaje anual".into();
    let mut vigencias = Vec::with_capacity(tasas.len());
    for fila in tasas {
        let metodo = ley.metodo_mora().en(fila.desde)?;
        if !es_coherente(ley, &fila)? {
            return Err(ParametroError::TasaIncoherente { desde: fila.desde });
        }
        let compuesta = match metodo.valor.formula {
            Formula::Compuesta => {
                let dias = dias_entre(fila.desde, fila.hasta);
                Some(Crecimiento::new(fila.tasa, dias)?)
            }
            Formula::MesOFraccion | Formula::Simple => None,
        };
        let uso = ParametroUsado {
            codigo: codigo.clone(),
            nombre: nombre.clone(),
            valor: fila.tasa.to_string(),
            unidad: unidad.clone(),
            desde: fila.desde,
            hasta: Some(fila.hasta),
            norma: metodo.uso.norma.clone(),
            articulo: metodo.uso.articulo.clone(),
            enlace: None,
            fuente: Some(fila.fuente),
            nota: None,
            publicado: None,
            version: fila.version,
            confianza: fila.confianza,
            demostrativa: fila.demostrativa,
            estimada: false,
        };
        vigencias.push(Vigencia {
            desde: fila.desde,
            hasta: Some(fila.hasta),
            valor: TasaVigente {
                tasa: fila.tasa,
                compuesta,
                uso: Arc::new(uso),
            },
        });
    }
    Dated::new(vigencias).map_err(|error| ParametroError::Fechas {
        codigo: codigo.to_string(),
        error,
    })
}

/// A rate belongs to one formula from end to end, and is usura less the points of that formula.
fn es_coherente(ley: &LeyVigente, fila: &TasaMora) -> Result<bool, ParametroError> {
    let al_empezar = ley.metodo_mora().en(fila.desde)?.valor;
    let al_terminar = ley.metodo_mora().en(fila.hasta.max(fila.desde))?.valor;
    // A change of divisor does not change the rate; a change of shape or of points does.
    let un_solo_metodo =
        al_empezar.formula == al_terminar.formula && al_empezar.menos == al_terminar.menos;
    let usura_menos_puntos = fila
        .usura
        .is_none_or(|usura| usura.percent() - al_empezar.menos.percent() == fila.tasa.percent());
    Ok(un_solo_metodo && usura_menos_puntos)
}
