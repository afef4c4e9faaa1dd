//! What goes in and out of a simulation.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;
use utoipa::ToSchema;
use validator::Validate;

use super::campos::fecha_posible;
use crate::http::calculo::{Cambio, Linea, NoDisponible, Parametro};

/// Una familia de obligados y lo que su declaración pide.
#[derive(Debug, Serialize, ToSchema)]
pub struct Familia {
    #[schema(example = "prst")]
    pub codigo: &'static str,
    pub nombre: String,
    pub descripcion: String,
    /// Cómo se llama lo que paga.
    pub obligacion: String,
    /// `mensual`, `trimestral` o `anual`.
    pub periodicidad: &'static str,
    /// Verdadero si el período se paga antes de que corra.
    pub anticipada: bool,
    /// Verdadero si solo informa: presenta y no paga.
    pub informativa: bool,
    /// Verdadero si su tarifa depende de los habitantes del área.
    pub pide_habitantes: bool,
    /// Primer día de sus reglas.
    pub desde: Date,
    pub norma: String,
    /// Los renglones de la base, en el orden del formulario.
    pub renglones: Vec<Renglon>,
}

/// Un renglón de la base.
#[derive(Debug, Serialize, ToSchema)]
pub struct Renglon {
    #[schema(example = "ingresos")]
    pub codigo: &'static str,
    pub nombre: String,
    /// Verdadero si se resta.
    pub resta: bool,
    pub norma: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Familias {
    pub datos: Vec<Familia>,
}

/// Lo que se quiere simular.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PedidoSimulacion {
    /// Código de la familia.
    #[schema(example = "prst")]
    #[validate(length(max = 40))]
    pub familia: String,
    /// `2025-08`, `2025-T2` o `2025`, según la periodicidad de la familia.
    #[schema(example = "2025-T2")]
    #[validate(length(max = 10))]
    pub periodo: String,
    /// Pesos de cada renglón de la base, por su código. El que falta vale cero.
    #[schema(example = json!({ "ingresos": "1250000000" }))]
    pub renglones: BTreeMap<String, String>,
    /// Habitantes del área de servicio, si la tarifa depende de ellos.
    pub habitantes: Option<u32>,
    #[validate(custom(function = "fecha_posible"))]
    pub fecha_presentacion: Date,
    #[validate(custom(function = "fecha_posible"))]
    pub fecha_pago: Date,
    /// Simula con lo que se conocía ese día: sin las normas ni las tasas publicadas después.
    #[serde(default)]
    #[validate(custom(function = "fecha_posible"))]
    pub conocido_al: Option<Date>,
    /// Estima lo que no se ha publicado: repite la última tasa de mora y el último valor del
    /// SMLMV, la UVT y la UVB, y lo dice.
    #[serde(default)]
    pub estimar: bool,
}

/// El valor simulado, con su cálculo. No es una liquidación oficial.
#[derive(Debug, Serialize, ToSchema)]
pub struct Simulacion {
    pub familia: String,
    pub periodo: String,
    pub fecha_vencimiento: Date,
    /// La regla que dio el vencimiento.
    pub regla_vencimiento: Parametro,
    pub fecha_presentacion: Date,
    pub fecha_pago: Date,
    pub dias_mora: u32,
    pub meses_extemporaneidad: u32,
    #[schema(example = "1080000000.00")]
    pub base: String,
    /// Porcentaje; falta en las familias que declaran el valor mismo.
    #[schema(example = "1.9")]
    pub tarifa: Option<String>,
    #[schema(example = "20520000.00")]
    pub contraprestacion: String,
    pub sancion: String,
    pub intereses: String,
    #[schema(example = "22440000.00")]
    pub total: String,
    pub total_en_letras: String,
    pub lineas: Vec<Linea>,
    pub conocido_al: Option<Date>,
    /// Qué líneas cambian con lo que se conoce hoy, y por qué; solo si se pidió `conocido_al`.
    pub cambios: Vec<Cambio>,
    /// Siempre falso: una simulación no es una liquidación oficial.
    pub oficial: bool,
    /// Verdadero si usó tasas de demostración.
    pub demostrativo: bool,
    /// El primer día sin la tasa o la unidad publicada, si se pidió una estimación que lo alcanza.
    pub estimado_desde: Option<Date>,
}

/// Lo que cuesta esperar: el valor si se presenta y paga cada uno de los días que siguen.
#[derive(Debug, Serialize, ToSchema)]
pub struct Espera {
    pub fecha_vencimiento: Date,
    pub dias: Vec<DiaDeEspera>,
    /// Por qué no hay más días, si no los hay.
    pub falta: Option<NoDisponible>,
    pub oficial: bool,
    pub demostrativo: bool,
    /// El primer día sin la tasa o la unidad publicada, si se pidió una estimación.
    pub estimado_desde: Option<Date>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DiaDeEspera {
    /// El día en que se presentaría y pagaría.
    pub fecha: Date,
    pub contraprestacion: String,
    pub sancion: String,
    pub intereses: String,
    pub total: String,
}
