//! The liquidation of a draft for a payment date: what the law computes, and how it is answered.

use sea_orm::ConnectionTrait;
use ser_domain::fur::pesos_en_letras;
use ser_domain::kernel::{Money, Periodo, pesos_es};
use ser_domain::liquidacion::{self as dominio, ContextoLiquidacion};
use ser_domain::obligaciones::Familia;
use ser_domain::parametros::CodigoRenglon;
use ser_store::{autoliquidacion, obligacion};
use time::Date;

use super::declaracion::{declarar, rechazo};
use super::types::{Aviso, Declaracion, Liquidacion, PeriodoAnterior};
use crate::Contexto;
use crate::features::expedientes::types::trimestre_de_columnas;
use crate::features::obligaciones::terminos::{ActosDeMora, actos_mora};
use crate::features::obligaciones::types::ActoDeMora;
use crate::http::calculo::{Linea, comprobar_fecha_pago};
use crate::http::catalogo::NO_ENCONTRADO;
use crate::http::{Problema, Resultado};

/// What a draft comes to, and what it was computed from.
pub(super) struct Calculada {
    pub liquidacion: dominio::Liquidacion,
    pub fechas: ContextoLiquidacion,
    pub actos: Vec<ActoDeMora>,
}

/// The liquidation of a declaration of this draft, presented on `hoy` and paid on `fecha_pago`.
pub(super) async fn liquidar(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    fila: &autoliquidacion::Model,
    declaracion: &Declaracion,
    hoy: Date,
    fecha_pago: Date,
) -> Resultado<Calculada> {
    let fecha_pago = comprobar_fecha_pago(fecha_pago, hoy)?;
    let obligacion = obligacion::de_operador(tx, fila.operador_id, fila.obligacion_id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    let fechas = ContextoLiquidacion {
        familia: Familia::Prst,
        periodo: Periodo::Trimestre(trimestre_de_columnas(fila.anio, fila.trimestre)?),
        habitantes: None,
        fecha_vencimiento: obligacion.fecha_vencimiento,
        fecha_presentacion: hoy,
        fecha_pago,
    };
    let actos = ActosDeMora::leer(tx, [obligacion.id]).await?;
    let actos = actos.de(obligacion.id).to_vec();
    let liquidacion = dominio::liquidar_con_actos(
        &declarar(declaracion)?,
        &fechas,
        actos_mora(&actos)?,
        &contexto.parametros(),
    )
    .map_err(rechazo)?;
    Ok(Calculada {
        liquidacion,
        fechas,
        actos,
    })
}

/// The liquidation as it is answered and stored.
pub(super) fn presentar_liquidacion(
    calculada: &Calculada,
    anterior: Option<&PeriodoAnterior>,
    ley: &str,
) -> Liquidacion {
    let Calculada {
        liquidacion,
        fechas,
        actos,
    } = calculada;
    Liquidacion {
        fecha_presentacion: fechas.fecha_presentacion,
        fecha_pago: fechas.fecha_pago,
        fecha_vencimiento: fechas.fecha_vencimiento,
        dias_mora: liquidacion.dias_mora,
        meses_extemporaneidad: liquidacion.meses_extemporaneidad,
        ingresos: liquidacion.renglon(CodigoRenglon::Ingresos).to_string(),
        terminales: liquidacion.renglon(CodigoRenglon::Terminales).to_string(),
        devoluciones: liquidacion.renglon(CodigoRenglon::Devoluciones).to_string(),
        base: liquidacion.base.to_string(),
        tarifa: liquidacion
            .tarifa
            .map(|tarifa| tarifa.to_string())
            .unwrap_or_default(),
        contraprestacion: liquidacion.contraprestacion.to_string(),
        sancion: liquidacion.sancion.to_string(),
        intereses: liquidacion.intereses.to_string(),
        total: liquidacion.total.to_string(),
        total_en_letras: pesos_en_letras(liquidacion.total),
        demostrativo: liquidacion.usa_tasas_demostrativas,
        avisos: avisos(liquidacion, anterior),
        lineas: liquidacion.lineas.iter().map(Linea::from).collect(),
        ley: ley.to_owned(),
        actos_de_mora: actos.clone(),
    }
}

fn avisos(liquidacion: &dominio::Liquidacion, anterior: Option<&PeriodoAnterior>) -> Vec<Aviso> {
    let mut avisos = Vec::new();
    let mut avisar = |codigo: &str, mensaje: String| {
        avisos.push(Aviso {
            codigo: codigo.to_owned(),
            mensaje,
        })
    };
    if liquidacion.meses_extemporaneidad > 0 {
        avisar(
            "EXTEMPORANEA",
            format!(
                "La presentación es extemporánea: meses o fracción de retraso, {}. La sanción es de {} y los intereses crecen cada día.",
                liquidacion.meses_extemporaneidad,
                pesos_es(liquidacion.sancion.as_decimal())
            ),
        );
    }
    if liquidacion.usa_tasas_demostrativas {
        avisar(
            "TASA_DEMOSTRATIVA",
            "Los intereses usan tasas de demostración: sin valor legal.".to_owned(),
        );
    }
    if anterior
        .and_then(|previa| Money::parse(&previa.ingresos).ok())
        .is_some_and(|previo| muy_distinto(previo, liquidacion.renglon(CodigoRenglon::Ingresos)))
    {
        avisar(
            "MUY_DISTINTA_DE_LA_ANTERIOR",
            "Los ingresos son diez veces mayores o menores que los del período anterior. Revise que los valores estén bien escritos.".to_owned(),
        );
    }
    avisos
}

fn muy_distinto(uno: Money, otro: Money) -> bool {
    let diez = |valor: Money| Money::sum([valor; 10]).unwrap_or(valor);
    !uno.is_zero() && !otro.is_zero() && (otro >= diez(uno) || uno >= diez(otro))
}
