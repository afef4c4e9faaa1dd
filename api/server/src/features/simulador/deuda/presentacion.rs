//! The account of a debt as it is answered.

use ser_domain::cuenta::{
    ClaseMovimiento, CuentaError, Diferencia, EstadoCuenta, Movimiento, PagoImputado, TramoCuenta,
};
use ser_domain::fur::pesos_en_letras;
use ser_domain::kernel::{Redondeo, fecha_larga};
use ser_domain::liquidacion::Linea as LineaDominio;
use time::Date;

use super::lectura::Historia;
use super::types::{
    CorreccionDeuda, CuentaDeuda, DiferenciaDeuda, MovimientoDeuda, PagoAplicado, PagoDeuda,
    PedidoDeuda, TramoDeuda, VersionDeuda,
};
use crate::http::calculo::{Linea, Parametro};

/// What the domain found.
pub struct Cifras {
    pub estado: EstadoCuenta,
    pub correcciones: Vec<(Date, Diferencia)>,
    pub movimientos: Vec<Movimiento>,
    pub cambio: Option<Diferencia>,
}

pub fn presentar(
    pedido: &PedidoDeuda,
    historia: &Historia,
    cifras: &Cifras,
    con_hoy: Option<&Diferencia>,
) -> Result<CuentaDeuda, CuentaError> {
    let estado = &cifras.estado;
    let sin_contar = historia.pagos.iter().zip(&pedido.pagos);
    let sin_contar = sin_contar.filter(|(pago, _)| !pago.rige_al(estado.fecha));
    let correcciones = cifras.correcciones.iter();
    Ok(CuentaDeuda {
        fecha: estado.fecha,
        version: estado.version.map(|version| VersionDeuda {
            presentada_en: version.presentada_en,
            vencimiento: version.vencimiento,
            capital: version.capital.to_string(),
            sancion: version.sancion.to_string(),
            sancion_correccion: version.sancion_correccion.to_string(),
        }),
        capital: estado.capital.to_string(),
        sancion: estado.sancion.to_string(),
        intereses: estado.intereses.to_string(),
        indexacion: estado.indexacion.to_string(),
        total: estado.total.to_string(),
        total_en_letras: pesos_en_letras(estado.total),
        pagado: estado.pagado()?.to_string(),
        saldo_a_favor: estado.saldo_a_favor.to_string(),
        intereses_causados: estado.intereses_causados.to_string(),
        dias_mora: estado.tramos.iter().map(TramoCuenta::dias).sum(),
        dias_suspendidos: estado
            .tramos
            .iter()
            .map(TramoCuenta::dias_suspendidos)
            .sum(),
        tramos: estado
            .tramos
            .iter()
            .map(presentar_tramo)
            .collect::<Result<_, _>>()?,
        pagos: estado.pagos.iter().map(PagoAplicado::from).collect(),
        pagos_sin_contar: sin_contar
            .map(|(leido, pago)| PagoDeuda {
                valor: leido.valor.to_string(),
                ..pago.clone()
            })
            .collect(),
        correcciones: correcciones
            .map(|(presentada_en, diferencia)| CorreccionDeuda {
                presentada_en: *presentada_en,
                diferencia: diferencia.into(),
            })
            .collect(),
        movimientos: cifras.movimientos.iter().map(Into::into).collect(),
        cambio: cifras.cambio.as_ref().map(DiferenciaDeuda::from),
        diferencia_con_hoy: con_hoy.map(DiferenciaDeuda::from),
        lineas: lineas(cifras)?,
        conocido_al: pedido.conocido_al,
        estimado_desde: estado.estimado_desde,
        oficial: false,
        demostrativo: estado.usa_tasas_demostrativas,
    })
}

/// What is owed, what was paid, and what each correction is worth.
fn lineas(cifras: &Cifras) -> Result<Vec<Linea>, CuentaError> {
    let mut lineas = vec![cifras.estado.linea()?];
    if !cifras.estado.pagos.is_empty() {
        lineas.push(cifras.estado.linea_pagos()?);
    }
    for (presentada_en, diferencia) in &cifras.correcciones {
        let concepto = format!("Corrección del {}", fecha_larga(*presentada_en));
        lineas.push(LineaDominio {
            concepto: concepto.into(),
            ..diferencia.linea()
        });
    }
    Ok(lineas.iter().map(Linea::from).collect())
}

fn presentar_tramo(tramo: &TramoCuenta) -> Result<TramoDeuda, CuentaError> {
    Ok(TramoDeuda {
        desde: tramo.desde,
        hasta: tramo.hasta,
        capital: tramo.capital.to_string(),
        dias: tramo.dias(),
        dias_suspendidos: tramo.dias_suspendidos(),
        intereses: Redondeo::Centavo.aplicar(tramo.exacto)?.to_string(),
        intereses_exactos: tramo.exacto.normalize().to_string(),
        estimado_desde: tramo.estimado_desde,
        demostrativo: tramo.usa_tasas_demostrativas,
    })
}

impl From<&PagoImputado> for PagoAplicado {
    fn from(pago: &PagoImputado) -> Self {
        let imputacion = &pago.imputacion;
        Self {
            id: pago.id.to_string(),
            fecha: pago.fecha,
            valor: imputacion.pago.to_string(),
            a_sancion: pago.a_sancion.to_string(),
            a_indexacion: pago.a_indexacion.to_string(),
            a_intereses: imputacion.a_intereses.to_string(),
            a_capital: imputacion.a_capital.to_string(),
            saldo_a_favor: imputacion.excedente.to_string(),
            regla: Parametro::from(&*imputacion.regla.uso),
        }
    }
}

impl From<&Movimiento> for MovimientoDeuda {
    fn from(movimiento: &Movimiento) -> Self {
        Self {
            clase: match movimiento.clase {
                ClaseMovimiento::Cargo => "cargo",
                ClaseMovimiento::Contracargo => "contracargo",
                ClaseMovimiento::Pago => "pago",
                ClaseMovimiento::Contrapago => "contrapago",
            },
            fecha: movimiento.fecha,
            pago: movimiento.pago.as_deref().map(ToOwned::to_owned),
            debito: movimiento.debito.as_str(),
            credito: movimiento.credito.as_str(),
            valor: movimiento.valor.to_string(),
        }
    }
}

impl From<&Diferencia> for DiferenciaDeuda {
    fn from(diferencia: &Diferencia) -> Self {
        Self {
            capital: diferencia.capital.into(),
            sancion: diferencia.sancion.into(),
            intereses: diferencia.intereses.into(),
            indexacion: diferencia.indexacion.into(),
            total: diferencia.total.into(),
            saldo_a_favor: diferencia.saldo_a_favor.into(),
        }
    }
}
