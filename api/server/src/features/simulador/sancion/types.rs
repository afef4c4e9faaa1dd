//! What goes in and out of a simulated penalty.

use serde::{Deserialize, Serialize};
use time::Date;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::features::simulador::campos::fecha_posible;
use crate::features::simulador::diferencia::CambioValor;
use crate::http::calculo::{Linea, Parametro};

/// La sanción que se quiere simular. Cada una pide unos datos: los dice `GET /simulador/sanciones`.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PedidoSancion {
    /// `prst`, `rds`, `transicion` o `postal`.
    #[schema(example = "prst")]
    #[validate(length(max = 40))]
    pub regimen: String,
    /// `extemporaneidad`, `no_declarar`, `inexactitud`, `correccion`, `allanamiento`,
    /// `cancelacion`, `multa` o `tope_declaracion`.
    #[schema(example = "no_declarar")]
    #[validate(length(max = 40))]
    pub sancion: String,
    /// El día del hecho: el vencimiento de la declaración que faltó o llegó tarde, la presentación
    /// de la inexacta, la infracción.
    #[schema(example = "2025-07-15")]
    #[validate(custom(function = "fecha_posible"))]
    pub fecha_hecho: Option<Date>,
    /// El día del acto: el de presentar la declaración tardía, el de corregir, el de pagar.
    #[schema(example = "2025-12-01")]
    #[validate(custom(function = "fecha_posible"))]
    pub fecha_acto: Option<Date>,
    /// Pesos de la contraprestación de la declaración.
    #[schema(example = "20520000")]
    pub contraprestacion: Option<String>,
    /// Pesos que la declaración debió tener de más.
    pub diferencia: Option<String>,
    /// Pesos de la multa.
    pub multa: Option<String>,
    /// Contraprestaciones adeudadas, en pesos.
    pub capital: Option<String>,
    /// Intereses adeudados hasta el pago, en pesos.
    pub intereses: Option<String>,
    /// Otras sanciones adeudadas, en pesos.
    pub sanciones: Option<String>,
    /// Sanción por extemporaneidad de la declaración, en pesos.
    pub por_extemporaneidad: Option<String>,
    /// Sanción por inexactitud de la declaración, en pesos.
    pub por_inexactitud: Option<String>,
    /// Sanción por corregir la declaración, en pesos.
    pub por_correccion: Option<String>,
    /// `antes_del_procedimiento` o `con_procedimiento`.
    #[validate(length(max = 40))]
    pub momento: Option<String>,
    /// `persona_natural` o `persona_juridica`; de los postales, `pago_tardio`, `base_inferior`,
    /// `leve`, `grave`, `muy_grave` o `unica`.
    #[validate(length(max = 40))]
    pub infraccion: Option<String>,
    /// Simula con lo que se conocía ese día.
    #[serde(default)]
    #[validate(custom(function = "fecha_posible"))]
    pub conocido_al: Option<Date>,
}

/// La sanción simulada, con su cálculo. No es una liquidación oficial.
#[derive(Debug, Serialize, ToSchema)]
pub struct SancionSimulada {
    pub regimen: &'static str,
    pub sancion: &'static str,
    pub nombre: &'static str,
    /// La fila de la tabla de sanciones que se aplicó; falta si la norma no fija una sanción.
    #[schema(example = "PRST_NODECL")]
    pub fila: Option<&'static str>,
    /// `autoliquidada`, `por_acto`, `informativa` o `no_aplica`.
    pub origen: &'static str,
    /// Quién la determina, en palabras.
    #[schema(example = "La impone un acto")]
    pub determina: &'static str,
    /// Qué cambia cuando hay un acto.
    pub con_acto: Option<&'static str>,
    pub fecha_hecho: Option<Date>,
    pub fecha_acto: Date,
    /// Falta en un aviso, y en una multa de la que solo se piden los límites.
    #[schema(example = "6156000.00")]
    pub valor: Option<String>,
    pub valor_en_letras: Option<String>,
    /// Meses o fracciones de tardanza, de la extemporaneidad.
    pub meses: Option<u32>,
    /// Los límites de una multa.
    pub limites: Option<LimitesDeMulta>,
    /// Desde cuándo se puede cancelar el permiso.
    pub aviso: Option<AvisoDeCancelacion>,
    pub lineas: Vec<Linea>,
    pub conocido_al: Option<Date>,
    /// Lo que cambia con lo que se conoce hoy; solo si se pidió `conocido_al` y hay un valor.
    pub diferencia_con_hoy: Option<DiferenciaSancion>,
    /// Siempre falso: una simulación no es una liquidación oficial.
    pub oficial: bool,
    pub demostrativo: bool,
}

/// La sanción de hoy menos la de entonces.
#[derive(Debug, Serialize, ToSchema)]
pub struct DiferenciaSancion {
    /// Falta si solo se pidieron los límites de una multa.
    pub valor: Option<CambioValor>,
    /// Los límites de una multa; un mínimo que la norma no fija es cero.
    pub minimo: Option<CambioValor>,
    pub maximo: Option<CambioValor>,
}

/// Entre cuánto y cuánto puede ir una multa.
#[derive(Debug, Serialize, ToSchema)]
pub struct LimitesDeMulta {
    /// Falta si la norma no lo fija.
    pub minimo: Option<String>,
    pub maximo: String,
}

/// Aviso de lo que un acto puede ordenar. No es un valor.
#[derive(Debug, Serialize, ToSchema)]
pub struct AvisoDeCancelacion {
    /// Primer día en que el acto puede ordenarla.
    pub desde: Date,
    /// Verdadero si ese día ya llegó.
    pub procede: bool,
    pub regla: Parametro,
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FiltroSanciones {
    /// Solo las que alcanzan a este régimen.
    #[validate(length(max = 40))]
    pub regimen: Option<String>,
    /// Solo las reglas que regían ese día.
    #[validate(custom(function = "fecha_posible"))]
    pub fecha: Option<Date>,
}

/// Las sanciones, con sus reglas por fecha, y lo que pide cada una para simularla.
#[derive(Debug, Serialize, ToSchema)]
pub struct Sanciones {
    pub regimenes: Vec<RegimenDeSancion>,
    pub datos: Vec<SancionDeLaTabla>,
}

/// Un régimen y las sanciones que se pueden simular en él.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegimenDeSancion {
    #[schema(example = "prst")]
    pub codigo: &'static str,
    pub nombre: &'static str,
    pub sanciones: Vec<SancionSimulable>,
}

/// Una sanción que se puede simular, y lo que pide.
#[derive(Debug, Serialize, ToSchema)]
pub struct SancionSimulable {
    #[schema(example = "no_declarar")]
    pub codigo: &'static str,
    pub nombre: &'static str,
    /// Los datos que exige, por el nombre que tienen en el pedido.
    pub campos: Vec<&'static str>,
    /// Los que admite además.
    pub opcionales: Vec<&'static str>,
    /// Los valores de `infraccion`, si la pide.
    pub infracciones: Vec<&'static str>,
}

/// Una sanción que las normas nombran.
#[derive(Debug, Serialize, ToSchema)]
pub struct SancionDeLaTabla {
    #[schema(example = "PRST_NODECL")]
    pub codigo: &'static str,
    pub nombre: &'static str,
    /// Falta si alcanza a todos los regímenes, o a ninguno.
    pub regimen: Option<&'static str>,
    pub nombre_regimen: Option<&'static str>,
    /// `autoliquidada`, `por_acto`, `informativa` o `no_aplica`.
    pub origen: &'static str,
    /// Quién la determina, en palabras.
    pub determina: &'static str,
    /// Qué cambia cuando hay un acto.
    pub con_acto: &'static str,
    pub norma: &'static str,
    /// De la más antigua a la vigente; ninguna de la que no rige aquí.
    pub reglas: Vec<ReglaDeSancion>,
}

/// La regla de una sanción mientras rige.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReglaDeSancion {
    pub desde: Date,
    pub hasta: Option<Date>,
    #[schema(example = "30 % de la contraprestación no declarada")]
    pub regla: String,
    /// La menor, en SMLMV.
    #[schema(example = "3")]
    pub piso_smlmv: Option<String>,
    /// La mayor, en SMLMV.
    #[schema(example = "2000")]
    pub techo_smlmv: Option<String>,
    /// La mayor, como porcentaje de la contraprestación.
    pub tope_porcentaje: Option<String>,
    /// La de quien no debe nada, en SMLMV.
    pub sin_valor_smlmv: Option<String>,
    pub parametro: Parametro,
}
