//! The terms on which each debt bears interest: its due date and rule, and what acts say of them.

use std::collections::HashMap;

use sea_orm::ConnectionTrait;
use ser_domain::mora::{
    ActosMora, InteresesDesde, RegimenMora, Suspension, Suspensiones, TerminosMora,
};
use ser_store::obligacion::acto_de_mora::{self, Efecto};
use time::Date;
use uuid::Uuid;

use super::types::{ActoDeMora, ClaseActoDeMora};
use crate::http::{Problema, Resultado};

/// The acts that change the interest of some debts, by obligation, in the order in which they were
/// registered.
#[derive(Debug, Default)]
pub struct ActosDeMora(HashMap<Uuid, Vec<ActoDeMora>>);

impl ActosDeMora {
    /// Those of `obligaciones`; without any, no question is asked.
    pub async fn leer(
        tx: &impl ConnectionTrait,
        obligaciones: impl IntoIterator<Item = Uuid>,
    ) -> Resultado<Self> {
        /// Both engines take more values than these in one statement.
        const POR_CONSULTA: usize = 1_000;
        let obligaciones: Vec<Uuid> = obligaciones.into_iter().collect();
        let mut actos: HashMap<Uuid, Vec<ActoDeMora>> = HashMap::new();
        for grupo in obligaciones.chunks(POR_CONSULTA) {
            for fila in acto_de_mora::de_obligaciones(tx, grupo).await? {
                if let Some(acto) = ActoDeMora::de(&fila)? {
                    actos.entry(fila.obligacion_id).or_default().push(acto);
                }
            }
        }
        Ok(Self(actos))
    }

    /// Those of one obligation.
    pub fn de(&self, obligacion_id: Uuid) -> &[ActoDeMora] {
        self.0.get(&obligacion_id).map_or(&[], Vec::as_slice)
    }

    /// The terms of one obligation.
    pub fn terminos(
        &self,
        obligacion_id: Uuid,
        vencimiento: Date,
        regimen: &str,
    ) -> Resultado<TerminosMora> {
        let regimen = RegimenMora::try_from(regimen).map_err(Problema::interno)?;
        let actos = actos_mora(self.de(obligacion_id))?;
        Ok(TerminosMora::simples(vencimiento, regimen).con_actos(actos))
    }
}

/// What the acts of one debt say. Of two that fix the first day, the last one registered.
pub fn actos_mora(actos: &[ActoDeMora]) -> Resultado<ActosMora> {
    let mut intereses_desde = None;
    let mut suspensiones = Vec::new();
    for acto in actos {
        match acto.clase {
            ClaseActoDeMora::InteresesDesde => {
                let inicio = InteresesDesde::new(acto.desde, acto.acto.clone());
                intereses_desde = Some(inicio.map_err(Problema::interno)?);
            }
            ClaseActoDeMora::Suspension => suspensiones.push(Suspension {
                desde: acto.desde,
                hasta: acto.hasta,
                acto: acto.acto.clone().into(),
                norma: acto.norma.clone().unwrap_or_default().into(),
            }),
        }
    }
    Ok(ActosMora {
        intereses_desde,
        suspensiones: Suspensiones::new(suspensiones).map_err(Problema::interno)?,
    })
}

impl ActoDeMora {
    /// As it is answered; none when the row only withdraws another one.
    fn de(fila: &acto_de_mora::Model) -> Resultado<Option<Self>> {
        let (clase, desde, hasta, norma) = match fila.efecto()? {
            None => return Ok(None),
            Some(Efecto::InteresesDesde(desde)) => {
                (ClaseActoDeMora::InteresesDesde, desde, None, None)
            }
            Some(Efecto::Suspension {
                desde,
                hasta,
                norma,
            }) => (ClaseActoDeMora::Suspension, desde, hasta, Some(norma)),
        };
        Ok(Some(Self {
            clase,
            desde,
            hasta,
            acto: fila.acto.clone(),
            norma,
        }))
    }
}
