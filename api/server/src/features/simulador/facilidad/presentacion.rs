//! A payment plan as it is answered.

use ser_domain::facilidades::{
    AbonoAplicado, Aceleracion as AceleracionDominio, Cuota, CuotaLiquidada, Plan,
};
use ser_domain::fur::pesos_en_letras;
use ser_domain::kernel::{Money, MoneyError};
use ser_domain::liquidacion::Linea as LineaDominio;
use time::Date;

use super::types::{
    AbonoFacilidad, Aceleracion, CuotaFacilidad, CuotaPagada, DiferenciaFacilidad, PedidoFacilidad,
    PlanFacilidad,
};
use crate::features::simulador::diferencia::CambioValor;
use crate::http::calculo::Linea;

/// What the domain found.
pub struct Cifras {
    pub plan: Plan,
    pub pagos: Vec<(Date, CuotaLiquidada)>,
    pub incumplimiento: Option<(Date, AceleracionDominio)>,
    /// First day whose rate would be an estimate.
    pub sin_tasa_desde: Option<Date>,
}

impl Cifras {
    fn es_estimada(&self) -> bool {
        let incumplimiento = self.incumplimiento.as_ref();
        self.plan.es_estimado()
            || self.pagos.iter().any(|(_, cuota)| cuota.estimada)
            || incumplimiento.is_some_and(|(_, aceleracion)| aceleracion.estimada)
    }

    fn usa_tasas_demostrativas(&self) -> bool {
        let (mut cuotas, mut pagos) = (self.plan.cuotas.iter(), self.pagos.iter());
        let incumplimiento = self.incumplimiento.as_ref();
        cuotas.any(|cuota| cuota.usa_tasas_demostrativas)
            || pagos.any(|(_, cuota)| cuota.usa_tasas_demostrativas)
            || incumplimiento.is_some_and(|(_, acelerada)| acelerada.usa_tasas_demostrativas)
    }
}

/// What the plan is with what is known today.
pub fn restar(antes: &Cifras, despues: &Cifras) -> Result<DiferenciaFacilidad, MoneyError> {
    let pagos = |cifras: &Cifras| Money::sum(cifras.pagos.iter().map(|(_, cuota)| cuota.total));
    let incumplimiento = antes.incumplimiento.as_ref();
    let incumplimiento = incumplimiento.zip(despues.incumplimiento.as_ref());
    let incumplimiento = incumplimiento
        .map(|((_, antes), (_, despues))| CambioValor::entre(antes.total, despues.total));
    Ok(DiferenciaFacilidad {
        intereses_plazo: CambioValor::entre(
            antes.plan.intereses_plazo()?,
            despues.plan.intereses_plazo()?,
        )?,
        total: CambioValor::entre(antes.plan.total()?, despues.plan.total()?)?,
        pagos: CambioValor::entre(pagos(antes)?, pagos(despues)?)?,
        incumplimiento: incumplimiento.transpose()?,
    })
}

pub fn presentar(
    pedido: &PedidoFacilidad,
    cifras: &Cifras,
    diferencia_con_hoy: Option<DiferenciaFacilidad>,
) -> Result<PlanFacilidad, MoneyError> {
    let plan = &cifras.plan;
    let total = plan.total()?;
    let cuotas: Result<Vec<_>, _> = plan.cuotas.iter().map(presentar_cuota).collect();
    let abonos: Result<Vec<_>, _> = plan.abonos.iter().map(presentar_abono).collect();
    let incumplimiento = cifras.incumplimiento.as_ref();
    Ok(PlanFacilidad {
        fecha_acuerdo: plan.fecha_acuerdo,
        deuda: plan.deuda.total()?.to_string(),
        intereses_plazo: plan.intereses_plazo()?.to_string(),
        total: total.to_string(),
        total_en_letras: pesos_en_letras(total),
        cuotas: cuotas?,
        abonos: abonos?,
        pagos: cifras.pagos.iter().map(presentar_pago).collect(),
        incumplimiento: incumplimiento.map(presentar_incumplimiento),
        lineas: lineas(cifras)?,
        conocido_al: pedido.conocido_al,
        diferencia_con_hoy,
        estimado_desde: cifras.sin_tasa_desde.filter(|_| cifras.es_estimada()),
        oficial: false,
        demostrativo: cifras.usa_tasas_demostrativas(),
    })
}

/// The plan, each instalment that is paid on its day, and what the breach makes due.
fn lineas(cifras: &Cifras) -> Result<Vec<Linea>, MoneyError> {
    let pagos = cifras.pagos.iter().map(|(_, cuota)| LineaDominio {
        concepto: format!("Pago de la cuota {}", cuota.numero).into(),
        ..cuota.linea.clone()
    });
    let incumplimiento = cifras.incumplimiento.iter();
    let incumplimiento = incumplimiento.map(|(_, aceleracion)| aceleracion.linea.clone());
    let lineas = [cifras.plan.linea()?].into_iter();
    let lineas = lineas.chain(pagos).chain(incumplimiento);
    Ok(lineas.map(|linea| Linea::from(&linea)).collect())
}

fn presentar_cuota(cuota: &Cuota) -> Result<CuotaFacilidad, MoneyError> {
    Ok(CuotaFacilidad {
        numero: cuota.numero,
        vencimiento: cuota.vencimiento,
        capital: cuota.partes.capital.to_string(),
        intereses: cuota.partes.intereses.to_string(),
        sancion: cuota.partes.sancion.to_string(),
        intereses_plazo: cuota.intereses_plazo.to_string(),
        total: cuota.total.to_string(),
        saldo: cuota.saldo.total()?.to_string(),
        estimada: cuota.estimada,
    })
}

fn presentar_abono(abono: &AbonoAplicado) -> Result<AbonoFacilidad, MoneyError> {
    Ok(AbonoFacilidad {
        fecha: abono.fecha,
        capital: abono.partes.capital.to_string(),
        intereses: abono.partes.intereses.to_string(),
        sancion: abono.partes.sancion.to_string(),
        total: abono.partes.total()?.to_string(),
    })
}

fn presentar_pago((fecha, cuota): &(Date, CuotaLiquidada)) -> CuotaPagada {
    CuotaPagada {
        numero: cuota.numero,
        fecha: *fecha,
        intereses_plazo: cuota.intereses_plazo.to_string(),
        intereses_mora: cuota.intereses_mora.to_string(),
        total: cuota.total.to_string(),
        estimada: cuota.estimada,
    }
}

fn presentar_incumplimiento((fecha, acelerada): &(Date, AceleracionDominio)) -> Aceleracion {
    Aceleracion {
        cuota: acelerada.cuota,
        desde: acelerada.desde,
        fecha: *fecha,
        capital: acelerada.saldo.capital.to_string(),
        intereses: acelerada.saldo.intereses.to_string(),
        sancion: acelerada.saldo.sancion.to_string(),
        intereses_plazo: acelerada.intereses_plazo.to_string(),
        intereses_mora: acelerada.intereses_mora.to_string(),
        total: acelerada.total.to_string(),
        estimada: acelerada.estimada,
    }
}
