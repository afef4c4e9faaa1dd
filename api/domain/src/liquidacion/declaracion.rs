//! What the operator declares.

use crate::kernel::Money;

/// The declared figures of a return.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declaracion {
    /// Gross income by service, caused in the period (Decreto 542 de 2014, arts. 2 and 4).
    pub ingresos: Vec<LineaIngreso>,
    /// A nil return: says in so many words that there was no income.
    pub sin_ingresos: bool,
    /// Terminals that may be deducted (Decreto 542 de 2014, arts. 5 a and 6).
    pub terminales: Money,
    /// Devoluciones that may be deducted (Decreto 542 de 2014, art. 5 b).
    pub devoluciones: Money,
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
    /// Terminals.
    Terminales,
    /// Devoluciones.
    Devoluciones,
}

impl CampoDeclaracion {
    /// JSON pointer within the declaration: `/ingresos/0/valor`.
    pub fn puntero(self) -> String {
        match self {
            Self::Ingreso(indice) => format!("/ingresos/{indice}/valor"),
            Self::Terminales => "/terminales".to_owned(),
            Self::Devoluciones => "/devoluciones".to_owned(),
        }
    }
}

impl Declaracion {
    pub(super) fn campos(&self) -> impl Iterator<Item = (CampoDeclaracion, Money)> + '_ {
        self.ingresos
            .iter()
            .enumerate()
            .map(|(indice, linea)| (CampoDeclaracion::Ingreso(indice), linea.valor))
            .chain([
                (CampoDeclaracion::Terminales, self.terminales),
                (CampoDeclaracion::Devoluciones, self.devoluciones),
            ])
    }
}
