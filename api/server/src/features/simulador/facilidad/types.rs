//! What goes in and out of a payment plan.

use serde::{Deserialize, Serialize};
use time::Date;
use utoipa::ToSchema;
use validator::Validate;

use crate::features::simulador::campos::fecha_posible;
use crate::features::simulador::diferencia::CambioValor;
use crate::http::calculo::Linea;

/// La facilidad que se propone, y lo que pasó con ella.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PedidoFacilidad {
    /// Capital que se debe el día del acuerdo: es lo único que causa intereses de plazo.
    #[schema(example = "20520000")]
    #[validate(length(max = 40))]
    pub capital: String,
    /// Intereses causados hasta ese día.
    #[serde(default = "cero")]
    #[schema(example = "996794")]
    #[validate(length(max = 40))]
    pub intereses: String,
    /// Sanción, ya actualizada a ese día.
    #[serde(default = "cero")]
    #[schema(example = "923400")]
    #[validate(length(max = 40))]
    pub sancion: String,
    #[validate(custom(function = "fecha_posible"))]
    pub fecha_acuerdo: Date,
    /// Lo que se paga el día del acuerdo, si algo.
    #[serde(default)]
    #[validate(length(max = 40))]
    pub cuota_inicial: Option<String>,
    /// Día de la primera cuota; si no es hábil, vence el hábil siguiente.
    #[validate(custom(function = "fecha_posible"))]
    pub primera_cuota: Date,
    /// Cuántas cuotas, sin la inicial.
    pub numero_cuotas: u16,
    /// `mensual` o `trimestral`.
    #[schema(example = "mensual")]
    #[validate(length(max = 40))]
    pub periodicidad: String,
    /// `ninguna`, `personal` o `real`.
    #[schema(example = "ninguna")]
    #[validate(length(max = 40))]
    pub garantia: String,
    /// Verdadero si figura en el Boletín de Deudores Morosos por incumplir otra facilidad.
    #[serde(default)]
    pub en_boletin_de_deudores: bool,
    /// Día del último incumplimiento de otra facilidad.
    #[serde(default)]
    #[validate(custom(function = "fecha_posible"))]
    pub ultimo_incumplimiento: Option<Date>,
    /// Lo que se paga por anticipado, en orden de fecha.
    #[serde(default)]
    #[validate(nested, length(max = 20))]
    pub abonos: Vec<AbonoPedido>,
    /// Cuotas que se pagan, con su fecha: después del vencimiento causan intereses de mora.
    #[serde(default)]
    #[validate(nested, length(max = 60))]
    pub pagos: Vec<PagoDeCuota>,
    /// El incumplimiento, si lo hubo: todo el saldo se hace exigible.
    #[serde(default)]
    #[validate(nested)]
    pub incumplimiento: Option<IncumplimientoPedido>,
    /// Con lo que se conocía ese día: sin las normas ni las tasas publicadas después.
    #[serde(default)]
    #[validate(custom(function = "fecha_posible"))]
    pub conocido_al: Option<Date>,
    /// Estima los meses sin tasa publicada: repite la última certificada, y lo dice.
    #[serde(default)]
    pub estimar: bool,
}

fn cero() -> String {
    "0".to_owned()
}

/// Un pago por anticipado.
#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AbonoPedido {
    #[validate(custom(function = "fecha_posible"))]
    pub fecha: Date,
    #[validate(length(max = 40))]
    pub valor: String,
}

/// Una cuota que se paga un día.
#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PagoDeCuota {
    /// Su número; cero es la cuota inicial.
    pub numero: u16,
    #[validate(custom(function = "fecha_posible"))]
    pub fecha: Date,
}

/// Desde qué cuota se dejó de pagar, y a qué día se liquida todo.
#[derive(Debug, Deserialize, Serialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct IncumplimientoPedido {
    /// Cuántas cuotas se pagaron, contada la inicial.
    pub pagadas: u16,
    #[validate(custom(function = "fecha_posible"))]
    pub fecha: Date,
}

/// El plan de pagos, con el cálculo de cada cuota. No es un acuerdo.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlanFacilidad {
    pub fecha_acuerdo: Date,
    /// La deuda de ese día.
    pub deuda: String,
    /// Intereses de todos los plazos.
    pub intereses_plazo: String,
    /// Todo lo que se pagaría: las cuotas y los abonos.
    #[schema(example = "23623194.00")]
    pub total: String,
    pub total_en_letras: String,
    /// Las cuotas, primero la inicial.
    pub cuotas: Vec<CuotaFacilidad>,
    /// Los pagos por anticipado, con lo que quitaron de la deuda.
    pub abonos: Vec<AbonoFacilidad>,
    /// Las cuotas que se pagaron, a la fecha de su pago.
    pub pagos: Vec<CuotaPagada>,
    pub incumplimiento: Option<Aceleracion>,
    pub lineas: Vec<Linea>,
    pub conocido_al: Option<Date>,
    /// Lo que cambia con lo que se conoce hoy; solo si se pidió `conocido_al`.
    pub diferencia_con_hoy: Option<DiferenciaFacilidad>,
    /// El primer día sin tasa publicada, si se pidió una estimación que lo alcanza.
    pub estimado_desde: Option<Date>,
    /// Siempre falso: una simulación no es un acuerdo de pago.
    pub oficial: bool,
    /// Verdadero si usó tasas de demostración.
    pub demostrativo: bool,
}

/// El plan de hoy menos el de entonces.
#[derive(Debug, Serialize, ToSchema)]
pub struct DiferenciaFacilidad {
    /// Intereses de todos los plazos.
    pub intereses_plazo: CambioValor,
    /// Todo lo que se pagaría: las cuotas y los abonos.
    pub total: CambioValor,
    /// Lo que costaron las cuotas que se pagaron, en la fecha de su pago.
    pub pagos: CambioValor,
    /// Lo que el incumplimiento hace exigible, si lo hubo.
    pub incumplimiento: Option<CambioValor>,
}

/// Una cuota del plan.
#[derive(Debug, Serialize, ToSchema)]
pub struct CuotaFacilidad {
    /// Su número; cero es la inicial.
    pub numero: u16,
    /// Último día para pagarla, hábil.
    pub vencimiento: Date,
    #[schema(example = "4104000.00")]
    pub capital: String,
    /// Intereses causados antes del acuerdo.
    pub intereses: String,
    pub sancion: String,
    /// Intereses del plazo, sobre el saldo de capital.
    pub intereses_plazo: String,
    pub total: String,
    /// Lo que queda de la deuda una vez pagada.
    pub saldo: String,
    /// Verdadero si usa una tasa sin publicar.
    pub estimada: bool,
}

/// Un pago por anticipado, por partes de la deuda.
#[derive(Debug, Serialize, ToSchema)]
pub struct AbonoFacilidad {
    pub fecha: Date,
    pub capital: String,
    pub intereses: String,
    pub sancion: String,
    pub total: String,
}

/// Una cuota en la fecha en que se paga.
#[derive(Debug, Serialize, ToSchema)]
pub struct CuotaPagada {
    pub numero: u16,
    pub fecha: Date,
    pub intereses_plazo: String,
    /// Intereses de mora sobre su capital; cero si se paga a tiempo.
    pub intereses_mora: String,
    pub total: String,
    pub estimada: bool,
}

/// Todo lo que se hace exigible por un incumplimiento.
#[derive(Debug, Serialize, ToSchema)]
pub struct Aceleracion {
    /// La primera cuota que no se pagó.
    pub cuota: u16,
    /// Su vencimiento: desde el día siguiente, todo el saldo de capital causa intereses de mora.
    pub desde: Date,
    pub fecha: Date,
    pub capital: String,
    pub intereses: String,
    pub sancion: String,
    pub intereses_plazo: String,
    pub intereses_mora: String,
    #[schema(example = "14048118.00")]
    pub total: String,
    pub estimada: bool,
}
