//! The terms on which each debt bears interest: its due date and rule, and what acts say of them.

use std::collections::HashMap;

use sea_orm::ConnectionTrait;
use ser_domain::mora::{InteresesDesde, RegimenMora, Suspension, Suspensiones, TerminosMora};
use ser_store::obligacion::acto_de_mora::{self, Model as ActoDeMora};
use time::Date;
use uuid::Uuid;

use crate::http::{Problema, Resultado};

/// The acts that change the interest of the debts of an operator, by obligation.
#[derive(Debug, Default)]
pub struct ActosDeMora(HashMap<Uuid, Vec<ActoDeMora>>);

impl ActosDeMora {
    /// Those of `operador_id`; no question is asked when no row has any.
    pub async fn leer(tx: &impl ConnectionTrait, operador_id: Uuid, hay: bool) -> Resultado<Self> {
        let mut actos = Self::default();
        if hay {
            for acto in acto_de_mora::de_operador(tx, operador_id).await? {
                actos.0.entry(acto.obligacion_id).or_default().push(acto);
            }
        }
        Ok(actos)
    }

    /// Those of one obligation, oldest first.
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
        let mut terminos = TerminosMora::simples(vencimiento, regimen);
        let mut suspensiones = Vec::new();
        for acto in self.de(obligacion_id) {
            if acto.clase == acto_de_mora::INTERESES_DESDE {
                let inicio = InteresesDesde::new(acto.desde, acto.acto.clone());
                terminos = terminos.con_intereses_desde(inicio.map_err(Problema::interno)?);
            } else {
                suspensiones.push(Suspension {
                    desde: acto.desde,
                    hasta: acto.hasta,
                    acto: acto.acto.clone().into(),
                    norma: acto.norma.clone().unwrap_or_default().into(),
                });
            }
        }
        let suspensiones = Suspensiones::new(suspensiones).map_err(Problema::interno)?;
        Ok(terminos.con_suspensiones(suspensiones))
    }
}
