//! What goes in and out of a simulated spectrum fee.

use serde::{Deserialize, Serialize};
use time::Date;
use utoipa::ToSchema;
use validator::Validate;

use crate::features::simulador::campos::fecha_posible;
use crate::features::simulador::diferencia::CambioValor;
use crate::http::calculo::{Linea, Parametro};

/// Lo que se quiere simular. Cada tipo pide unos datos: los dice
/// `GET /simulador/espectro/formulas`.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PedidoEspectro {
    /// Un uso (`hf`, `cubrimiento`, `satelite`, `recinto_cerrado`, …), o `derecho`,
    /// `escalonamiento`, `obligaciones_hacer` o `cronograma`.
    #[schema(example = "hf")]
    #[validate(length(max = 40))]
    pub tipo: String,
    /// Primer día de uso.
    #[schema(example = "2019-01-01")]
    #[validate(custom(function = "fecha_posible"))]
    pub desde: Option<Date>,
    /// Último día de uso; si es de otro año, cada año es una cuota.
    #[schema(example = "2019-12-31")]
    #[validate(custom(function = "fecha_posible"))]
    pub hasta: Option<Date>,
    #[schema(example = "3.5")]
    #[validate(length(max = 30))]
    pub ancho_khz: Option<String>,
    #[validate(length(max = 30))]
    pub ancho_mhz: Option<String>,
    #[validate(length(max = 30))]
    pub frecuencia_mhz: Option<String>,
    /// Código de la excepción de N, si el uso es una.
    #[validate(length(max = 40))]
    pub excepcion: Option<String>,
    /// Las franjas de horas asignadas en HF.
    #[validate(length(max = 24))]
    pub horas: Option<Vec<FranjaHoras>>,
    #[validate(length(max = 2000), nested)]
    pub areas: Option<Vec<AreaPedida>>,
    /// Cuántos sitios son, en recinto cerrado.
    pub sitios: Option<u32>,
    /// Código del derecho de valor fijo.
    #[validate(length(max = 40))]
    pub derecho: Option<String>,
    /// Fecha del acto.
    #[validate(custom(function = "fecha_posible"))]
    pub fecha_acto: Option<Date>,
    /// De qué corre el plazo del primer pago: `fraccion`, `temporal` o `primer_pago`.
    #[validate(length(max = 40))]
    pub hecho: Option<String>,
    /// Cuándo ocurrió: la ejecutoria de una fracción o un derecho, el acto de un permiso
    /// temporal, el envío de la liquidación de un primer pago.
    #[validate(custom(function = "fecha_posible"))]
    pub fecha_hecho: Option<Date>,
    /// Ejecutoria del acto, que limita el plazo de un primer pago.
    #[validate(custom(function = "fecha_posible"))]
    pub ejecutoria: Option<Date>,
    /// Pesos del valor anterior, que se escalona.
    pub anterior: Option<String>,
    /// Pesos del valor nuevo.
    pub nuevo: Option<String>,
    pub anio: Option<i32>,
    /// Pesos de la contraprestación de la que una parte se paga con obligaciones de hacer.
    pub total: Option<String>,
    /// Pesos de esa parte.
    pub parte: Option<String>,
    /// El acto que fija las cuotas, como se cita.
    #[validate(length(max = 200))]
    pub acto: Option<String>,
    /// La norma en que se funda.
    #[validate(length(max = 200))]
    pub norma: Option<String>,
    /// Último día de la renovación, si el acto renueva un permiso.
    #[validate(custom(function = "fecha_posible"))]
    pub termina: Option<Date>,
    #[validate(length(max = 100))]
    pub cuotas: Option<Vec<CuotaPedida>>,
    /// Simula con lo que se conocía ese día.
    #[serde(default)]
    #[validate(custom(function = "fecha_posible"))]
    pub conocido_al: Option<Date>,
}

/// Una franja de horas completas, de 0 a 24; puede pasar de medianoche.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FranjaHoras {
    #[schema(example = 16)]
    pub desde: u8,
    #[schema(example = 20)]
    pub hasta: u8,
}

/// Dónde se usa el espectro.
#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AreaPedida {
    /// `nacional`, `departamento` o `municipio`.
    #[schema(example = "municipio")]
    #[validate(length(max = 20))]
    pub area: String,
    /// Código DIVIPOLA del departamento, de dos cifras.
    #[schema(example = "05")]
    #[validate(length(max = 2))]
    pub departamento: Option<String>,
    /// Categoría del municipio, de 1 a 8.
    pub categoria: Option<u8>,
    /// `urbano` o `rural`.
    #[validate(length(max = 20))]
    pub ambito: Option<String>,
}

/// Una cuota que el acto fija.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CuotaPedida {
    pub vencimiento: Date,
    #[schema(example = "2000000")]
    pub valor: String,
}

/// El valor simulado, con su cálculo y sus cuotas. No es una liquidación oficial.
#[derive(Debug, Serialize, ToSchema)]
pub struct EspectroSimulado {
    pub tipo: &'static str,
    pub nombre: &'static str,
    /// El registro de la fórmula que se aplicó.
    pub formula: Option<Parametro>,
    /// La suma de las cuotas que se pudieron calcular.
    #[schema(example = "1739000.00")]
    pub valor: String,
    pub valor_en_letras: String,
    pub lineas: Vec<Linea>,
    /// Lo que se paga y cuándo.
    pub cuotas: Vec<CuotaDeEspectro>,
    /// Verdadero si de alguna cuota no se conoce el valor todavía.
    pub incompleto: bool,
    pub conocido_al: Option<Date>,
    /// Lo que cambia con lo que se conoce hoy; solo si se pidió `conocido_al`.
    pub diferencia_con_hoy: Option<DiferenciaEspectro>,
    /// Siempre falso: una simulación no es una liquidación oficial.
    pub oficial: bool,
    pub demostrativo: bool,
}

/// El valor de hoy menos el de entonces.
#[derive(Debug, Serialize, ToSchema)]
pub struct DiferenciaEspectro {
    pub valor: CambioValor,
}

/// Lo que se paga de una vez.
#[derive(Debug, Serialize, ToSchema)]
pub struct CuotaDeEspectro {
    /// Primer día que paga; falta en lo que no es por días.
    pub desde: Option<Date>,
    pub hasta: Option<Date>,
    /// Último día para pagar; falta si corre desde un hecho que no se dijo.
    pub vencimiento: Option<Date>,
    /// La regla que dio el vencimiento.
    pub regla: Option<Parametro>,
    /// Falta si la ley de ese año no se conoce todavía.
    pub valor: Option<String>,
    /// Por qué falta el valor o el vencimiento.
    pub falta: Option<String>,
}

/// Lo que se puede simular del espectro.
#[derive(Debug, Serialize, ToSchema)]
pub struct FormulasDeEspectro {
    /// Los usos, con el registro de su fórmula por fecha.
    pub usos: Vec<UsoDeEspectro>,
    /// Los demás cálculos.
    pub otros: Vec<OtroDeEspectro>,
    /// Los derechos de valor fijo, con sus SMLMV por fecha.
    pub derechos: Vec<DerechoDeEspectro>,
    /// Los códigos que reemplazan el N de la frecuencia.
    pub excepciones: Vec<OpcionDeEspectro>,
    /// Los departamentos de un área, y los lugares cuyos municipios cuentan en uno de ellos.
    pub departamentos: Vec<DepartamentoDeEspectro>,
    /// Las categorías de municipio, por su número.
    pub categorias: Vec<OpcionDeEspectro>,
}

/// Un uso del espectro.
#[derive(Debug, Serialize, ToSchema)]
pub struct UsoDeEspectro {
    #[schema(example = "hf")]
    pub codigo: &'static str,
    pub nombre: &'static str,
    /// Falso si su valor lo fija un acto: no se puede simular.
    pub derivable: bool,
    pub campos: Vec<&'static str>,
    pub opcionales: Vec<&'static str>,
    pub registros: Vec<RegistroDeFormula>,
}

/// La fórmula de un uso mientras rige.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegistroDeFormula {
    pub desde: Date,
    pub hasta: Option<Date>,
    /// Falta si el texto leído no la trae: el valor lo fija un acto.
    pub expresion: Option<String>,
    pub variables: Vec<String>,
    /// `anual_anticipado` o `anual_vencido`.
    pub pago: &'static str,
    pub parametro: Parametro,
}

/// Un cálculo que no es de un uso.
#[derive(Debug, Serialize, ToSchema)]
pub struct OtroDeEspectro {
    #[schema(example = "derecho")]
    pub codigo: &'static str,
    pub nombre: &'static str,
    pub campos: Vec<&'static str>,
    pub opcionales: Vec<&'static str>,
}

/// Un derecho de valor fijo.
#[derive(Debug, Serialize, ToSchema)]
pub struct DerechoDeEspectro {
    #[schema(example = "registro_postal")]
    pub codigo: &'static str,
    pub nombre: &'static str,
    pub valores: Vec<Parametro>,
}

/// Un departamento, o un lugar cuyos municipios cuentan en uno, como Bogotá en Cundinamarca.
#[derive(Debug, Serialize, ToSchema)]
pub struct DepartamentoDeEspectro {
    #[schema(example = "05")]
    pub codigo: String,
    pub nombre: String,
    /// Verdadero si el área puede ser todo el departamento: tiene su propio Z.
    pub entero: bool,
    /// Las categorías que sus municipios pueden tener.
    pub categorias: Vec<String>,
}

/// Una opción de una lista.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpcionDeEspectro {
    pub codigo: String,
    pub nombre: String,
}
