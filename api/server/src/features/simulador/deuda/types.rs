//! What goes in and out of the account of a debt.

use serde::{Deserialize, Serialize};
use time::Date;
use utoipa::ToSchema;
use validator::Validate;

use crate::features::simulador::campos::fecha_posible;
use crate::features::simulador::diferencia::CambioValor;
use crate::http::calculo::{Linea, Parametro};

/// Una deuda, sus pagos y la fecha de la pregunta.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PedidoDeuda {
    /// Régimen de los intereses: `et_635`, `ley_68_1923` o `ninguno`.
    #[schema(example = "et_635")]
    #[validate(length(max = 40))]
    pub mora: String,
    /// Régimen de la imputación de los pagos: `prst`, `postal`, `rds` o `transicion`.
    #[schema(example = "prst")]
    #[validate(length(max = 40))]
    pub imputacion: String,
    /// La deuda y sus correcciones, en el orden en que se presentaron.
    #[validate(nested, length(min = 1, max = 21))]
    pub versiones: Vec<VersionDeuda>,
    #[serde(default)]
    #[validate(nested, length(max = 60))]
    pub pagos: Vec<PagoDeuda>,
    /// El día desde el que un acto hace correr los intereses, posterior al vencimiento; sin él, el
    /// siguiente al vencimiento.
    #[serde(default)]
    #[validate(nested)]
    pub intereses_desde: Option<InicioIntereses>,
    /// Los días en que no corren intereses.
    #[serde(default)]
    #[validate(nested, length(max = 20))]
    pub suspensiones: Vec<SuspensionIntereses>,
    #[serde(default)]
    #[validate(nested)]
    pub indexacion: Option<PedidoIndexacion>,
    /// Hasta qué día se liquida, incluidos los pagos de ese día.
    #[validate(custom(function = "fecha_posible"))]
    pub fecha: Date,
    /// Desde qué día se cuentan los movimientos; sin él, desde antes de la primera versión.
    #[serde(default)]
    #[validate(custom(function = "fecha_posible"))]
    pub movimientos_desde: Option<Date>,
    /// Con lo que se conocía ese día: sin las normas ni las tasas publicadas después.
    #[serde(default)]
    #[validate(custom(function = "fecha_posible"))]
    pub conocido_al: Option<Date>,
    /// Repite la última tasa certificada donde falta una; la respuesta dice desde qué día.
    #[serde(default)]
    pub estimar: bool,
}

/// La deuda como se presentó un día: la declaración o el acto, o una corrección.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct VersionDeuda {
    #[validate(custom(function = "fecha_posible"))]
    pub presentada_en: Date,
    /// Último día para pagar sin intereses. Una corrección conserva el de la primera versión.
    #[validate(custom(function = "fecha_posible"))]
    pub vencimiento: Date,
    /// Todo el capital, no la diferencia con la versión anterior.
    #[schema(example = "20520000")]
    #[validate(length(max = 40))]
    pub capital: String,
    /// Toda la sanción de la declaración.
    #[serde(default = "cero")]
    #[validate(length(max = 40))]
    pub sancion: String,
    /// Toda la sanción que han traído las correcciones, hasta esta.
    #[serde(default = "cero")]
    #[validate(length(max = 40))]
    pub sancion_correccion: String,
}

fn cero() -> String {
    "0".to_owned()
}

/// Un pago recibido.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PagoDeuda {
    /// Su nombre, único. Los pagos de un mismo día se imputan en el orden de sus nombres.
    #[schema(example = "p1")]
    #[validate(length(min = 1, max = 60))]
    pub id: String,
    /// El día en que el banco o PSE recibió el dinero.
    #[validate(custom(function = "fecha_posible"))]
    pub fecha: Date,
    #[schema(example = "10000000")]
    #[validate(length(max = 40))]
    pub valor: String,
    /// El día desde el que ya no cuenta, si se anuló.
    #[serde(default)]
    #[validate(custom(function = "fecha_posible"))]
    pub anulado_en: Option<Date>,
}

/// El primer día de intereses, y el acto que lo dice.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct InicioIntereses {
    #[validate(custom(function = "fecha_posible"))]
    pub dia: Date,
    #[schema(example = "la Resolución 20 de 2025")]
    #[validate(length(max = 200))]
    pub acto: String,
}

/// Días sin intereses, con el acto y la norma que lo ordenan.
#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct SuspensionIntereses {
    #[validate(custom(function = "fecha_posible"))]
    pub desde: Date,
    /// Último día sin intereses; falta mientras siga.
    #[serde(default)]
    #[validate(custom(function = "fecha_posible"))]
    pub hasta: Option<Date>,
    #[validate(length(max = 200))]
    pub acto: String,
    #[validate(length(max = 200))]
    pub norma: String,
}

/// Cómo se actualiza lo que sigue sin pagar. Los pagos cubren la sanción actualizada (Estatuto
/// Tributario, art. 804); con `ipc` no puede haber pagos.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PedidoIndexacion {
    /// `sancion_autoliquidada` o `sancion_por_acto` (Estatuto Tributario, art. 867-1), o `ipc`: la
    /// razón de índices que un acto ordena sobre el capital.
    #[schema(example = "sancion_autoliquidada")]
    #[validate(length(max = 40))]
    pub metodo: String,
    /// El día en que el acto de la sanción quedó en firme; solo en `sancion_por_acto`.
    #[serde(default)]
    #[validate(custom(function = "fecha_posible"))]
    pub firmeza: Option<Date>,
    /// Solo en `ipc`.
    #[serde(default)]
    #[schema(example = "2020-12")]
    #[validate(length(max = 7))]
    pub mes_inicial: Option<String>,
    /// Solo en `ipc`.
    #[serde(default)]
    #[schema(example = "2024-12")]
    #[validate(length(max = 7))]
    pub mes_final: Option<String>,
}

/// La deuda en la fecha, con lo que la explica. No es una liquidación oficial.
#[derive(Debug, Serialize, ToSchema)]
pub struct CuentaDeuda {
    pub fecha: Date,
    /// La versión que es la deuda ese día; falta si aún no se había presentado ninguna.
    pub version: Option<VersionDeuda>,
    /// Capital sin pagar.
    #[schema(example = "11125686.00")]
    pub capital: String,
    /// Sanción sin pagar, la de la declaración y la de sus correcciones.
    pub sancion: String,
    /// Intereses sin pagar.
    pub intereses: String,
    /// Lo que gana lo que sigue sin pagar, si se pidió indexarlo.
    pub indexacion: String,
    /// Capital, sanción, intereses e indexación.
    #[schema(example = "12167000.00")]
    pub total: String,
    pub total_en_letras: String,
    /// Los pagos que cuentan ese día.
    pub pagado: String,
    /// Lo que se pagó y no se debía: un crédito de quien paga.
    pub saldo_a_favor: String,
    /// Todos los intereses que ha causado, pagados o no.
    pub intereses_causados: String,
    /// Días en que corrieron intereses.
    pub dias_mora: u32,
    /// Días de la mora en que no corrieron, por una suspensión.
    pub dias_suspendidos: u32,
    /// Los días de la mora, un tramo por cada capital sin pagar.
    pub tramos: Vec<TramoDeuda>,
    /// Los pagos que cuentan, con lo que cubrió cada uno, en el orden en que se imputan.
    pub pagos: Vec<PagoAplicado>,
    /// Los pagos que ese día no cuentan: anulados, o posteriores.
    pub pagos_sin_contar: Vec<PagoDeuda>,
    /// Lo que vale cada corrección: la diferencia de dos liquidaciones completas en la fecha.
    pub correcciones: Vec<CorreccionDeuda>,
    /// Los asientos que llevan de la cuenta de `movimientos_desde` a la de la fecha.
    pub movimientos: Vec<MovimientoDeuda>,
    /// Lo que cambió la cuenta entre esas dos fechas, si se pidió `movimientos_desde`.
    pub cambio: Option<DiferenciaDeuda>,
    /// Lo que cambia con lo que se conoce hoy; solo si se pidió `conocido_al`.
    pub diferencia_con_hoy: Option<DiferenciaDeuda>,
    pub lineas: Vec<Linea>,
    pub conocido_al: Option<Date>,
    /// Primer día de una tasa sin publicar, si se pidió estimar y hizo falta.
    pub estimado_desde: Option<Date>,
    /// Siempre falso: una simulación no es una liquidación oficial.
    pub oficial: bool,
    /// Verdadero si usó tasas de demostración.
    pub demostrativo: bool,
}

/// Días seguidos con un mismo capital sin pagar.
#[derive(Debug, Serialize, ToSchema)]
pub struct TramoDeuda {
    pub desde: Date,
    pub hasta: Date,
    pub capital: String,
    /// Sin contar los suspendidos.
    pub dias: u32,
    pub dias_suspendidos: u32,
    /// Intereses de esos días, al centavo; el total se redondea una sola vez.
    pub intereses: String,
    /// Los mismos, sin redondear.
    #[schema(example = "400297.4137")]
    pub intereses_exactos: String,
    pub estimado_desde: Option<Date>,
    pub demostrativo: bool,
}

/// Un pago con lo que cubrió. Las cinco partes suman el pago.
#[derive(Debug, Serialize, ToSchema)]
pub struct PagoAplicado {
    pub id: String,
    pub fecha: Date,
    pub valor: String,
    /// De la sanción como se presentó.
    pub a_sancion: String,
    /// De lo que la indexación le ha sumado a la sanción.
    pub a_indexacion: String,
    pub a_intereses: String,
    pub a_capital: String,
    /// Lo que no se debía.
    pub saldo_a_favor: String,
    /// La regla de imputación de su fecha.
    pub regla: Parametro,
}

/// Lo que vale una corrección en la fecha.
#[derive(Debug, Serialize, ToSchema)]
pub struct CorreccionDeuda {
    pub presentada_en: Date,
    pub diferencia: DiferenciaDeuda,
}

/// La diferencia de dos cuentas, la segunda menos la primera.
#[derive(Debug, Serialize, ToSchema)]
pub struct DiferenciaDeuda {
    pub capital: CambioValor,
    pub sancion: CambioValor,
    pub intereses: CambioValor,
    pub indexacion: CambioValor,
    pub total: CambioValor,
    pub saldo_a_favor: CambioValor,
}

/// Un débito y un crédito del mismo valor.
#[derive(Debug, Serialize, ToSchema)]
pub struct MovimientoDeuda {
    /// `cargo`, `contracargo`, `pago` o `contrapago`.
    pub clase: &'static str,
    pub fecha: Date,
    /// El pago, si es de uno.
    pub pago: Option<String>,
    /// `cartera_capital`, `cartera_sancion`, `cartera_intereses`, `cartera_indexacion`,
    /// `saldo_a_favor`, `ingreso` o `banco`.
    pub debito: &'static str,
    pub credito: &'static str,
    pub valor: String,
}
