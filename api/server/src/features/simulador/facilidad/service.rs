//! The use case: a plan and what happened to it. It writes nothing.

use ser_domain::facilidades::{
    Aceleracion, CuotaLiquidada, Plan, Proyeccion, abono, incumplimiento, liquidar_cuota,
    planificar,
};
use ser_domain::parametros::Parametros;
use time::Date;

use super::lectura::{Propuesta, leer};
use super::presentacion::{Cifras, presentar, restar};
use super::rechazo::rechazar;
use super::types::{PedidoFacilidad, PlanFacilidad};
use crate::features::simulador::diferencia::con_hoy;
use crate::features::simulador::service::leer_parametros;
use crate::http::{Problema, Resultado};

/// The instalments of a plan, with its payments ahead, its late payments and its breach.
///
/// # Errors
/// `DATOS_INVALIDOS`, `SIMULACION_IMPOSIBLE` or `TASA_MORA_SIN_PUBLICAR`, with their fields.
pub fn liquidar(parametros: &Parametros, pedido: &PedidoFacilidad) -> Resultado<PlanFacilidad> {
    let propuesta = leer(pedido)?;
    let segun = |dia| {
        let parametros = leer_parametros(parametros, dia, pedido.estimar)?;
        calcular(&propuesta, pedido, &parametros)
    };
    let cifras = segun(pedido.conocido_al)?;
    let diferencia = con_hoy(
        pedido.conocido_al,
        || segun(None),
        |hoy| restar(&cifras, hoy),
    )?;
    presentar(pedido, &cifras, diferencia).map_err(Problema::interno)
}

fn calcular(
    propuesta: &Propuesta,
    pedido: &PedidoFacilidad,
    parametros: &Parametros,
) -> Resultado<Cifras> {
    let plan = planificar(&propuesta.plan, Proyeccion::Ninguna, parametros)
        .map_err(|error| rechazar(&error, ""))?;
    let planes = abonar(plan, propuesta, pedido, parametros)?;
    let (_, certificado_hasta) = parametros.con_ultima_tasa().map_err(Problema::interno)?;
    Ok(Cifras {
        sin_tasa_desde: certificado_hasta.and_then(Date::next_day),
        pagos: pagar(&planes, pedido, parametros)?,
        incumplimiento: incumplir(&planes, pedido, parametros)?,
        plan: planes.ultimo,
    })
}

/// The plan as it was after each payment ahead.
struct Planes {
    /// Each with the day until which it was the plan.
    anteriores: Vec<(Date, Plan)>,
    ultimo: Plan,
}

impl Planes {
    /// The plan at the end of `fecha`: what is paid on a day knows nothing of later payments.
    fn al(&self, fecha: Date) -> &Plan {
        let vigente = self.anteriores.iter().find(|(hasta, _)| fecha < *hasta);
        vigente.map_or(&self.ultimo, |(_, plan)| plan)
    }
}

fn abonar(
    plan: Plan,
    propuesta: &Propuesta,
    pedido: &PedidoFacilidad,
    parametros: &Parametros,
) -> Resultado<Planes> {
    let mut planes = Planes {
        anteriores: Vec::new(),
        ultimo: plan,
    };
    let abonos = pedido.abonos.iter().zip(&propuesta.abonos).enumerate();
    for (indice, (pedido, valor)) in abonos {
        let nuevo = abono(
            &planes.ultimo,
            pedido.fecha,
            *valor,
            Proyeccion::Ninguna,
            parametros,
        )
        .map_err(|error| rechazar(&error, &format!("/abonos/{indice}")))?;
        let anterior = std::mem::replace(&mut planes.ultimo, nuevo);
        planes.anteriores.push((pedido.fecha, anterior));
    }
    Ok(planes)
}

fn pagar(
    planes: &Planes,
    pedido: &PedidoFacilidad,
    parametros: &Parametros,
) -> Resultado<Vec<(Date, CuotaLiquidada)>> {
    let pagos = pedido.pagos.iter().enumerate();
    pagos
        .map(|(indice, pago)| {
            let plan = planes.al(pago.fecha);
            let cuota = liquidar_cuota(
                plan,
                pago.numero,
                pago.fecha,
                Proyeccion::Ninguna,
                parametros,
            );
            let cuota = cuota.map_err(|error| rechazar(&error, &format!("/pagos/{indice}")))?;
            Ok((pago.fecha, cuota))
        })
        .collect()
}

fn incumplir(
    planes: &Planes,
    pedido: &PedidoFacilidad,
    parametros: &Parametros,
) -> Resultado<Option<(Date, Aceleracion)>> {
    let Some(pedido) = &pedido.incumplimiento else {
        return Ok(None);
    };
    let aceleracion = incumplimiento(
        &planes.ultimo,
        usize::from(pedido.pagadas),
        pedido.fecha,
        Proyeccion::Ninguna,
        parametros,
    );
    let aceleracion = aceleracion.map_err(|error| rechazar(&error, "/incumplimiento"))?;
    Ok(Some((pedido.fecha, aceleracion)))
}
