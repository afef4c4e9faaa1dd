//! The trace of a figure as JSON: the same tree on screen, in the API and on paper.

use ser_domain::liquidacion::{
    CambioLinea, Linea as LineaDominio, ParametroUsado, formula_en_palabras,
};
use ser_domain::mora::MoraError;
use serde::{Deserialize, Serialize};
use time::{Date, Duration};
use utoipa::ToSchema;

use super::{Problema, Resultado, TipoProblema};

/// Una cifra y cómo se obtuvo.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Linea {
    pub codigo: String,
    pub concepto: String,
    #[schema(example = "20520000.00")]
    pub valor: String,
    /// Antes de redondear.
    #[schema(example = "20520000")]
    pub valor_exacto: String,
    /// La fórmula en palabras.
    pub formula: String,
    pub operandos: Vec<Operando>,
    pub parametro: Option<Parametro>,
    pub redondeo: Option<Redondeo>,
    pub norma: Option<String>,
    /// Las partes de la cifra.
    #[schema(no_recursion)]
    pub lineas: Vec<Linea>,
}

/// Un dato de la fórmula, con su nombre.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Operando {
    pub nombre: String,
    pub valor: String,
    /// `COP`, `porcentaje`, `dias`, `meses`, `fecha`, `SMLMV`, `UVT`, `UVB`, `numero` o `texto`.
    pub unidad: String,
}

/// El valor normativo que se usó, con su vigencia y su fuente.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Parametro {
    #[schema(example = "tarifa.prst")]
    pub codigo: String,
    pub nombre: String,
    pub valor: String,
    pub unidad: String,
    pub desde: Date,
    pub hasta: Option<Date>,
    pub norma: String,
    pub articulo: Option<String>,
    pub fuente: Option<String>,
    /// `seen`, `seen_secondary`, `known` o `assumed`: qué tan segura es la fuente.
    pub confianza: String,
    /// Verdadero si el valor se inventó para demostraciones.
    pub demostrativo: bool,
    /// La versión, si es de un valor que una autoridad publica por períodos.
    #[serde(default)]
    pub version: Option<u32>,
}

/// Cómo se pasó del valor exacto al que se muestra.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Redondeo {
    pub regla: String,
    pub norma: String,
}

impl From<&LineaDominio> for Linea {
    fn from(linea: &LineaDominio) -> Self {
        Self {
            codigo: linea.codigo.to_owned(),
            concepto: linea.concepto.to_string(),
            valor: linea.valor.to_string(),
            valor_exacto: linea.exacto.normalize().to_string(),
            formula: formula_en_palabras(linea),
            operandos: linea
                .operandos
                .iter()
                .map(|operando| Operando {
                    nombre: operando.nombre.to_owned(),
                    valor: operando.valor.texto(),
                    unidad: operando.valor.unidad().to_owned(),
                })
                .collect(),
            parametro: linea.parametro.as_deref().map(Parametro::from),
            redondeo: linea.redondeo.map(|redondeo| Redondeo {
                regla: redondeo.en_palabras().to_owned(),
                norma: redondeo.norma().to_owned(),
            }),
            norma: linea.norma.as_deref().map(ToOwned::to_owned),
            lineas: linea.lineas.iter().map(Self::from).collect(),
        }
    }
}

impl From<&ParametroUsado> for Parametro {
    fn from(parametro: &ParametroUsado) -> Self {
        Self {
            codigo: parametro.codigo.to_string(),
            nombre: parametro.nombre.to_string(),
            valor: parametro.valor.clone(),
            unidad: parametro.unidad.to_string(),
            desde: parametro.desde,
            hasta: parametro.hasta,
            norma: parametro.norma.clone(),
            articulo: parametro.articulo.clone(),
            fuente: parametro.fuente.clone(),
            confianza: parametro.confianza.as_str().to_owned(),
            demostrativo: parametro.demostrativa,
            version: parametro.version,
        }
    }
}

/// Una línea que hoy vale otra cosa.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Cambio {
    pub codigo: String,
    pub concepto: String,
    /// Con lo que se conocía entonces.
    pub entonces: String,
    /// Con lo que se conoce hoy.
    pub hoy: String,
    pub diferencia: String,
    /// Los valores de la ley que la explican.
    pub parametros: Vec<CambioParametro>,
}

/// Un valor de la ley que tomó el lugar de otro.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CambioParametro {
    pub entonces: Option<Parametro>,
    pub hoy: Option<Parametro>,
}

impl From<CambioLinea> for Cambio {
    fn from(cambio: CambioLinea) -> Self {
        let parametros = cambio.parametros.iter().map(|parametro| CambioParametro {
            entonces: parametro.antes.as_deref().map(Parametro::from),
            hoy: parametro.despues.as_deref().map(Parametro::from),
        });
        Self {
            codigo: cambio.codigo.to_owned(),
            concepto: cambio.concepto.to_string(),
            entonces: cambio.antes.to_string(),
            hoy: cambio.despues.to_string(),
            diferencia: cambio.diferencia.to_string(),
            parametros: parametros.collect(),
        }
    }
}

/// Por qué falta una cifra; va junto a las que sí están.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NoDisponible {
    #[schema(example = "TASA_MORA_SIN_PUBLICAR")]
    pub codigo: &'static str,
    pub mensaje: String,
    /// El mes cuya tasa falta, si es eso lo que falta; si no, el mensaje dice qué.
    #[schema(example = "2027-01")]
    pub mes: Option<String>,
}

impl NoDisponible {
    /// What is missing: the rate of a month, or else what makes the calculation `imposible`, under
    /// the code with which it is refused elsewhere.
    pub fn por(error: &MoraError, imposible: &TipoProblema) -> Self {
        let (codigo, mes) = match error {
            MoraError::TasaSinPublicar { mes } => {
                let mes = format!("{:04}-{:02}", mes.anio(), mes.numero());
                (TASA_MORA_SIN_PUBLICAR.codigo, Some(mes))
            }
            _ => (imposible.codigo, None),
        };
        Self {
            codigo,
            mensaje: error.to_string(),
            mes,
        }
    }
}

super::catalogo::problemas! {
    TASA_MORA_SIN_PUBLICAR = 422, "Falta la tasa de interés de mora",
        "La tasa de un mes de la mora no está publicada. Elija una fecha de pago anterior, o espere a que se publique.";
    LIQUIDACION_IMPOSIBLE = 422, "No se puede liquidar",
        "La ley no da un valor para estos datos; el detalle dice cuál norma y qué fecha.";
    FECHA_PAGO_INVALIDA = 422, "Fecha de pago inválida",
        "Elija una fecha de pago desde hoy y hasta dos años después.";
}

/// How far ahead a payment date may be: two years.
const ANTICIPACION_MAXIMA: Duration = Duration::days(731);

/// The payment date, if one may pay on it as seen on `hoy`: neither past nor too far ahead.
pub fn comprobar_fecha_pago(fecha: Date, hoy: Date) -> Resultado<Date> {
    if fecha >= hoy && fecha - hoy <= ANTICIPACION_MAXIMA {
        return Ok(fecha);
    }
    Err(Problema::de(&FECHA_PAGO_INVALIDA).campo(
        "/fecha_pago",
        "FUERA_DE_RANGO",
        FECHA_PAGO_INVALIDA.remedio,
    ))
}
