//! A line of a liquidation and its trace: what was computed, from what, by which norm.
//!
//! Lines are typed and cheap to build; words are made only when somebody reads them
//! ([`formula_en_palabras`]).

mod cantidad;
mod palabras;

pub(crate) use cantidad::linea_smlmv;
pub use palabras::{formula_breve, formula_en_palabras};

use std::borrow::Cow;
use std::sync::Arc;

use rust_decimal::Decimal;
use time::Date;

use crate::kernel::{Money, MoneyError, Redondeo, Texto};
use crate::parametros::{ParametroUsado, UnidadLegal};

/// One figure with the way it was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Linea {
    /// Stable code, unique among its sisters except for repeated lines (income, legs).
    pub codigo: &'static str,
    /// Name for people.
    pub concepto: Texto,
    /// The figure as the form shows it.
    pub valor: Money,
    /// The figure before rounding, in pesos.
    pub exacto: Decimal,
    /// How it was reached.
    pub expresion: Expresion,
    /// What it was computed from.
    pub operandos: Vec<Operando>,
    /// The parameter of the law it used.
    pub parametro: Option<Arc<ParametroUsado>>,
    /// How `exacto` became `valor`; absent when nothing was rounded.
    pub redondeo: Option<Redondeo>,
    /// The norm that orders the computation.
    pub norma: Option<Texto>,
    /// The parts of the figure.
    pub lineas: Vec<Linea>,
}

/// How a figure was reached: a template whose `{names}` are operands, filled in by
/// [`formula_en_palabras`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expresion {
    /// Given (declared, or fixed by an act), not computed.
    Dada,
    /// Arithmetic, such as `{base} × {tarifa}`.
    Calculo(Texto),
    /// A reason in words, such as `suma de los ingresos declarados por servicio`.
    Motivo(Texto),
}

/// A named ingredient of a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operando {
    /// Its name, as in the template.
    pub nombre: &'static str,
    /// Its value.
    pub valor: Dato,
}

/// The value of an ingredient, with its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dato {
    /// Pesos.
    Pesos(Decimal),
    /// Percent.
    Porcentaje(Decimal),
    /// A pure number.
    Numero(Decimal),
    /// Days.
    Dias(u32),
    /// Months or fractions.
    Meses(u32),
    /// A day.
    Fecha(Date),
    /// So many SMLMV, UVT or UVB.
    Cantidad(Decimal, UnidadLegal),
    /// A word, such as a service code.
    Texto(Cow<'static, str>),
}

impl Dato {
    /// Plain text for machines: `22.78`, `2025-07-16`, `16`.
    pub fn texto(&self) -> String {
        match self {
            Self::Pesos(valor)
            | Self::Porcentaje(valor)
            | Self::Numero(valor)
            | Self::Cantidad(valor, _) => valor.normalize().to_string(),
            Self::Dias(cuenta) | Self::Meses(cuenta) => cuenta.to_string(),
            Self::Fecha(fecha) => fecha.to_string(),
            Self::Texto(texto) => texto.to_string(),
        }
    }

    /// Code of its unit.
    pub fn unidad(&self) -> &'static str {
        match self {
            Self::Pesos(_) => "COP",
            Self::Porcentaje(_) => "porcentaje",
            Self::Numero(_) => "numero",
            Self::Dias(_) => "dias",
            Self::Meses(_) => "meses",
            Self::Fecha(_) => "fecha",
            Self::Cantidad(_, unidad) => unidad.as_str(),
            Self::Texto(_) => "texto",
        }
    }
}

impl Linea {
    /// A figure taken as it is, without rounding.
    pub(crate) fn sin_redondear(
        codigo: &'static str,
        concepto: impl Into<Texto>,
        valor: Money,
    ) -> Self {
        Self {
            codigo,
            concepto: concepto.into(),
            valor,
            exacto: valor.as_decimal(),
            expresion: Expresion::Dada,
            operandos: Vec::new(),
            parametro: None,
            redondeo: None,
            norma: None,
            lineas: Vec::new(),
        }
    }

    /// An exact figure, rounded once by a named rule.
    pub(crate) fn redondeada(
        codigo: &'static str,
        concepto: impl Into<Texto>,
        exacto: Decimal,
        regla: Redondeo,
    ) -> Result<Self, MoneyError> {
        let valor = regla.aplicar(exacto)?;
        Ok(Self {
            exacto,
            redondeo: Some(regla),
            ..Self::sin_redondear(codigo, concepto, valor)
        })
    }

    pub(crate) fn con_formula(
        mut self,
        formula: impl Into<Texto>,
        operandos: Vec<Operando>,
    ) -> Self {
        self.expresion = Expresion::Calculo(formula.into());
        self.operandos = operandos;
        self
    }

    pub(crate) fn con_motivo(mut self, motivo: impl Into<Texto>, operandos: Vec<Operando>) -> Self {
        self.expresion = Expresion::Motivo(motivo.into());
        self.operandos = operandos;
        self
    }

    /// The reason of a ceiling. The rounding of the form is the law's too (Decreto 1972 de 2003,
    /// art. 47 par.) and makes no exception for it, so the figure may pass the ceiling by less than
    /// the unit: then the line says why.
    pub(crate) fn con_techo(self, motivo: impl Into<Texto>, operandos: Vec<Operando>) -> Self {
        let motivo: Texto = motivo.into();
        if self.valor.as_decimal() > self.exacto {
            let motivo = format!("{motivo}; el límite rige el valor sin redondear");
            return self.con_motivo(motivo, operandos);
        }
        self.con_motivo(motivo, operandos)
    }

    pub(crate) fn con_parametro(mut self, parametro: Arc<ParametroUsado>) -> Self {
        self.parametro = Some(parametro);
        self
    }

    pub(crate) fn con_norma(mut self, norma: impl Into<Texto>) -> Self {
        self.norma = Some(norma.into());
        self
    }

    pub(crate) fn con_lineas(mut self, lineas: Vec<Linea>) -> Self {
        self.lineas = lineas;
        self
    }

    /// The line of that code among this one and its parts, depth first.
    pub fn buscar(&self, codigo: &str) -> Option<&Linea> {
        if self.codigo == codigo {
            return Some(self);
        }
        self.lineas.iter().find_map(|linea| linea.buscar(codigo))
    }

    /// The values of the law that it and its parts used, in the order of the page.
    pub fn parametros(&self) -> Vec<&Arc<ParametroUsado>> {
        let mut parametros = Vec::new();
        self.reunir(&mut parametros);
        parametros
    }

    fn reunir<'l>(&'l self, parametros: &mut Vec<&'l Arc<ParametroUsado>>) {
        parametros.extend(&self.parametro);
        for linea in &self.lineas {
            linea.reunir(parametros);
        }
    }

    /// First day of the values that it or a part of it used before they were published.
    pub fn estimada_desde(&self) -> Option<Date> {
        let usados = self.parametros().into_iter();
        let estimados = usados.filter(|uso| uso.estimada);
        estimados.map(|uso| uso.desde).min()
    }

    /// Whether it or a part of it used a value made up for a demonstration.
    pub fn usa_demostrativos(&self) -> bool {
        let suyo = self.parametro.as_ref().is_some_and(|uso| uso.demostrativa);
        suyo || self.lineas.iter().any(Self::usa_demostrativos)
    }
}

pub(crate) fn operando(nombre: &'static str, valor: Dato) -> Operando {
    Operando { nombre, valor }
}
