//! What the operator declares.

use std::collections::BTreeMap;

use super::LiquidacionError;
use crate::kernel::Money;
use crate::parametros::{CodigoRenglon, Ficha};

/// The declared figures of a return.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declaracion {
    /// Gross income by service, caused in the period; of a family that declares amounts and not
    /// income, the amounts.
    pub ingresos: Vec<LineaIngreso>,
    /// A nil return: says in so many words that there was no income.
    pub sin_ingresos: bool,
    /// The other lines of the base; what is absent is zero.
    pub renglones: BTreeMap<CodigoRenglon, Money>,
}

/// Income of one service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineaIngreso {
    /// Code of our service catalogue.
    pub servicio: String,
    /// Its name, for the line.
    pub descripcion: String,
    /// Pesos caused in the period.
    pub valor: Money,
}

/// A place in a declaration, for an error to point at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CampoDeclaracion {
    /// The income line of that index.
    Ingreso(usize),
    /// Another line of the base.
    Renglon(CodigoRenglon),
}

impl CampoDeclaracion {
    /// JSON pointer within the declaration: `/ingresos/0/valor`, `/terminales`.
    pub fn puntero(self) -> String {
        match self {
            Self::Ingreso(indice) => format!("/ingresos/{indice}/valor"),
            Self::Renglon(codigo) => format!("/{}", codigo.as_str()),
        }
    }
}

impl Declaracion {
    /// What was declared in a line of the base other than income.
    pub fn renglon(&self, codigo: CodigoRenglon) -> Money {
        self.renglones.get(&codigo).copied().unwrap_or(Money::ZERO)
    }

    pub(super) fn comprobar(&self, ficha: &Ficha) -> Result<(), LiquidacionError> {
        if self.ingresos.is_empty() && !self.sin_ingresos {
            return Err(LiquidacionError::SinIngresos);
        }
        for (campo, valor) in self.campos() {
            if valor.is_negative() {
                return Err(LiquidacionError::ValorNegativo(campo));
            }
            if self.sin_ingresos && !valor.is_zero() {
                return Err(LiquidacionError::ValorEnDeclaracionSinIngresos(campo));
            }
        }
        for (codigo, valor) in &self.renglones {
            let suyo = ficha
                .renglones
                .iter()
                .any(|renglon| renglon.codigo == *codigo);
            if !suyo && !valor.is_zero() {
                return Err(LiquidacionError::RenglonAjeno {
                    campo: CampoDeclaracion::Renglon(*codigo),
                    familia: ficha.nombre.clone(),
                    norma: ficha.norma_base.clone(),
                });
            }
        }
        Ok(())
    }

    fn campos(&self) -> impl Iterator<Item = (CampoDeclaracion, Money)> + '_ {
        let ingresos = self.ingresos.iter().enumerate();
        let renglones = self.renglones.iter();
        ingresos
            .map(|(indice, linea)| (CampoDeclaracion::Ingreso(indice), linea.valor))
            .chain(renglones.map(|(codigo, valor)| (CampoDeclaracion::Renglon(*codigo), *valor)))
    }
}
