//! Returns of any family, with made-up figures.

use std::collections::BTreeMap;

use ser_domain::kernel::{Money, Periodo};
use ser_domain::liquidacion::{ContextoLiquidacion, Declaracion, LineaIngreso, liquidar};
use ser_domain::obligaciones::{Familia, fecha_vencimiento};
use ser_domain::parametros::{Ficha, Parametros, Signo};
use time::{Date, Duration};

use super::escena::PAGO;

/// A period that a family may file, with its due date.
#[derive(Clone, Copy)]
pub struct Plazo {
    pub familia: Familia,
    pub periodo: Periodo,
    pub vencimiento: Date,
}

impl Plazo {
    /// All those due between two days whose law has every value, oldest first. Gaps that the files
    /// of the law name (a rate not yet registered) leave their periods out.
    pub fn todos(familia: Familia, entre: [Date; 2], parametros: &Parametros) -> Vec<Self> {
        let Ok(reglas) = parametros.ley().familias().de(familia) else {
            return Vec::new();
        };
        let ficha = reglas.ficha();
        // A period is due some months after it ends, or begins, at most.
        let primero = Periodo::de(entre[0] - Duration::days(500), ficha.periodicidad);
        let periodos = std::iter::successors(Some(primero), |periodo| Some(periodo.siguiente()))
            .take_while(|periodo| periodo.desde() <= entre[1]);
        periodos
            .filter_map(|periodo| {
                let vencimiento = fecha_vencimiento(familia, periodo, parametros).ok()?;
                let plazo = Self {
                    familia,
                    periodo,
                    vencimiento,
                };
                let dentro = entre[0] <= vencimiento && vencimiento <= entre[1];
                (dentro && plazo.se_liquida(ficha, parametros)).then_some(plazo)
            })
            .collect()
    }

    fn se_liquida(&self, ficha: &Ficha, parametros: &Parametros) -> bool {
        let al_otro_dia = self.contexto(self.vencimiento + Duration::DAY, PAGO);
        let declaracion = declarar(ficha, Money::from_pesos(1_250_000_000));
        liquidar(&declaracion, &al_otro_dia, parametros).is_ok()
    }

    pub fn contexto(&self, fecha_presentacion: Date, fecha_pago: Date) -> ContextoLiquidacion {
        ContextoLiquidacion {
            familia: self.familia,
            periodo: self.periodo,
            fecha_vencimiento: self.vencimiento,
            fecha_presentacion,
            fecha_pago,
            habitantes: Some(30_000),
        }
    }
}

/// A return with that income and, where the base has deductions, an eighth of it taken away.
pub fn declarar(ficha: &Ficha, ingresos: Money) -> Declaracion {
    let octavo = Money::from_centavos(ingresos.centavos().unwrap_or_default() / 8);
    let resta = ficha.renglones.iter().find(|r| r.signo == Signo::Resta);
    Declaracion {
        ingresos: vec![LineaIngreso {
            servicio: "internet_fijo".to_owned(),
            descripcion: "Internet fijo".to_owned(),
            valor: ingresos,
        }],
        sin_ingresos: false,
        renglones: resta.map_or_else(BTreeMap::new, |r| [(r.codigo, octavo)].into()),
    }
}
