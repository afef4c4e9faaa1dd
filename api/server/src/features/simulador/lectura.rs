//! Reading a request: all that is missing, illegible or out of place is told at once, also where the
//! fields depend on what it asks for.

use std::fmt::Display;

use ser_domain::kernel::Money;
use ser_domain::parametros::Parametros;
use time::Date;

use super::problemas::SIMULACION_IMPOSIBLE;
use crate::http::catalogo::DATOS_INVALIDOS;
use crate::http::problema::ErrorCampo;
use crate::http::{Problema, Resultado};

/// A field of a request, by its name and whether it came.
pub type Presente = (&'static str, bool);

/// A request while it is read. A field is named by its JSON pointer without the first bar.
#[derive(Debug, Default)]
pub struct Lector {
    presentes: Vec<Presente>,
    leidos: Vec<&'static str>,
    errores: Vec<ErrorCampo>,
}

impl Lector {
    /// `presentes`: the fields that not every request has.
    pub fn new(presentes: &[Presente]) -> Self {
        Self {
            presentes: presentes.to_vec(),
            leidos: Vec::new(),
            errores: Vec::new(),
        }
    }

    /// Tells a fault of a field.
    pub fn falla(&mut self, campo: impl Display, codigo: &str, mensaje: impl Into<String>) {
        self.errores.push(ErrorCampo {
            campo: format!("/{campo}"),
            codigo: codigo.to_owned(),
            mensaje: mensaje.into(),
        });
    }

    /// A field that may be absent.
    pub fn opcional<'v, T>(&mut self, campo: &'static str, valor: &'v Option<T>) -> Option<&'v T> {
        self.leidos.push(campo);
        valor.as_ref()
    }

    /// A field that must be there.
    pub fn exigido<'v, T>(&mut self, campo: &'static str, valor: &'v Option<T>) -> Option<&'v T> {
        let valor = self.opcional(campo, valor);
        if valor.is_none() {
            self.falla(campo, "REQUERIDO", "Falta este dato");
        }
        valor
    }

    /// An amount that must be there.
    pub fn monto(&mut self, campo: &'static str, valor: &Option<String>) -> Option<Money> {
        let texto = self.exigido(campo, valor)?;
        self.leer_monto(campo, texto)
    }

    /// An amount that may be absent.
    pub fn monto_opcional(&mut self, campo: &'static str, valor: &Option<String>) -> Option<Money> {
        let texto = self.opcional(campo, valor)?;
        self.leer_monto(campo, texto)
    }

    /// An amount at the pointer of a row.
    pub fn leer_monto(&mut self, campo: &str, texto: &str) -> Option<Money> {
        let leido = Money::parse(texto.trim());
        if let Err(error) = &leido {
            self.falla(campo, "VALOR_ILEGIBLE", error.to_string());
        }
        leido.ok()
    }

    /// An amount of zero or more at the pointer of a field; zero stands for what could not be read.
    pub fn no_negativo(&mut self, campo: &str, texto: &str) -> Money {
        match self.leer_monto(campo, texto) {
            Some(valor) if valor.is_negative() => {
                self.falla(campo, "VALOR_NEGATIVO", "El valor no puede ser negativo");
                Money::ZERO
            }
            leido => leido.unwrap_or(Money::ZERO),
        }
    }

    /// A code that must be there and be one of a list.
    pub fn codigo<T: Copy>(
        &mut self,
        campo: &'static str,
        valor: &Option<String>,
        lista: &[(&str, T)],
    ) -> Option<T> {
        let codigo = self.exigido(campo, valor)?;
        self.leer_codigo(campo, codigo, lista)
    }

    /// What a code stands for in a list.
    pub fn leer_codigo<T: Copy>(
        &mut self,
        campo: &str,
        codigo: &str,
        lista: &[(&str, T)],
    ) -> Option<T> {
        let leido = lista.iter().find(|(suyo, _)| *suyo == codigo);
        if leido.is_none() {
            let codigos: Vec<&str> = lista.iter().map(|(codigo, _)| *codigo).collect();
            let mensaje = format!("Escriba uno de: {}", codigos.join(", "));
            self.falla(campo, "CODIGO_DESCONOCIDO", mensaje);
        }
        leido.map(|(_, valor)| *valor)
    }

    /// What was read, when nothing failed and no field came that nobody asked for.
    pub fn terminar<T>(mut self, leido: Option<T>) -> Resultado<T> {
        let presentes = std::mem::take(&mut self.presentes);
        for (campo, presente) in presentes {
            if presente && !self.leidos.contains(&campo) {
                self.falla(campo, "CAMPO_AJENO", "Este cálculo no usa este dato");
            }
        }
        match leido {
            Some(leido) if self.errores.is_empty() => Ok(leido),
            _ => Err(Problema::de(&DATOS_INVALIDOS).campos(self.errores)),
        }
    }
}

/// The law as it is known today, or as it was on a day.
pub fn ley_conocida(parametros: &Parametros, dia: Option<Date>) -> Resultado<Parametros> {
    match dia {
        Some(dia) => parametros.conocidos_al(dia).map_err(Problema::interno),
        None => Ok(parametros.clone()),
    }
}

/// What the law refused, said of the field that it refused.
pub fn imposible(texto: String, campo: Option<(&str, &str)>) -> Problema {
    let problema = Problema::de(&SIMULACION_IMPOSIBLE).detalle(texto.clone());
    match campo {
        Some((campo, codigo)) => problema.campo(campo, codigo, texto),
        None => problema,
    }
}
