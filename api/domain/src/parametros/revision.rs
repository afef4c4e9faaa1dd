//! What every file of the law must keep, and the review of one file on its own.

use std::cell::Cell;
use std::fmt;

use rust_decimal::Decimal;
use serde::de::DeserializeOwned;
use time::Date;

use super::lectura::Lector;
use super::ley::Ley;
use super::tasas::{ARCHIVO_TASAS, revisar_tasas};
use super::{ParametroError, Parametros};
use crate::archivo::{FallaArchivo, linea_del_campo};
use crate::kernel::{Dated, Vigencia};

/// A value that a file of the law may fix.
pub(super) trait ValorDeLey: DeserializeOwned + fmt::Display {
    /// What its shape alone does not refuse.
    fn revisar(&self) -> Result<(), String> {
        Ok(())
    }
}

/// What is wrong with a field of a file, by its JSON pointer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Falla {
    campo: String,
    detalle: String,
}

impl Falla {
    pub(super) fn en_campo(campo: impl Into<String>, detalle: impl Into<String>) -> Self {
        Self {
            campo: campo.into(),
            detalle: detalle.into(),
        }
    }

    /// Refuses a blank text.
    pub(super) fn si_blanco(campo: impl Into<String>, texto: &str) -> Result<(), Self> {
        if texto.trim().is_empty() {
            return Err(Self::en_campo(campo, "está en blanco"));
        }
        Ok(())
    }

    /// With the line of the field.
    pub(super) fn en(self, archivo: &str, texto: &str) -> ParametroError {
        let Self { campo, detalle } = self;
        ParametroError::Archivo(FallaArchivo {
            archivo: archivo.to_owned(),
            linea: linea_del_campo(texto, &campo),
            detalle: match campo.rsplit('/').next() {
                Some(nombre) if !nombre.is_empty() => format!("{nombre}: {detalle}"),
                _ => detalle,
            },
        })
    }
}

/// Refuses dates of a list that do not grow, overlap or end before they start.
pub(super) fn revisar_fechas(
    lista: &str,
    fechas: impl Iterator<Item = (Date, Option<Date>)>,
) -> Result<(), Falla> {
    let fechas: Vec<(Date, Option<Date>)> = fechas.collect();
    let vigencias = fechas.iter().map(|(desde, hasta)| Vigencia {
        desde: *desde,
        hasta: *hasta,
        valor: (),
    });
    let Err(error) = Dated::new(vigencias.collect()) else {
        return Ok(());
    };
    // The one refused is the last that starts that day: an equal one may stand above it.
    let cual = fechas
        .iter()
        .rposition(|(desde, _)| *desde == error.desde());
    let campo = format!("{lista}/{}/desde", cual.unwrap_or_default());
    Err(Falla::en_campo(campo, error.to_string()))
}

/// Refuses an amount below zero.
pub(super) fn no_negativo(valor: Decimal) -> Result<(), String> {
    if valor.is_sign_negative() && !valor.is_zero() {
        return Err(format!("{valor} es menor que cero"));
    }
    Ok(())
}

/// Refuses an amount that is not above zero, such as what another is divided by.
pub(super) fn positivo(valor: Decimal) -> Result<(), String> {
    if valor > Decimal::ZERO {
        return Ok(());
    }
    Err(format!("{valor} no es mayor que cero"))
}

/// The text of one file, in the place of the one that comes with the program.
#[derive(Debug)]
pub(super) struct Revision<'t> {
    archivo: &'t str,
    texto: &'t str,
    hallado: Cell<bool>,
}

/// The folders whose files cite each other by code: one of them is reviewed with the others.
const CITADOS: [&str; 3] = ["familias/", "tarifas/", "vencimientos/"];

impl<'t> Revision<'t> {
    /// What to read of a file; nothing of those that have no part in the review.
    pub(super) fn texto<'u>(&self, archivo: &str, propio: &'u str) -> Option<&'u str>
    where
        't: 'u,
    {
        if archivo == self.archivo {
            self.hallado.set(true);
            return Some(self.texto);
        }
        let citado = |archivo: &str| CITADOS.iter().any(|carpeta| archivo.starts_with(carpeta));
        (citado(self.archivo) && citado(archivo)).then_some(propio)
    }
}

impl Parametros {
    /// Reads `texto` as the file of the law `archivo` (relative to `api/domain/parametros`, such as
    /// `mora/metodo.toml`), by the same rules as the one that comes with the program. A rate, a term
    /// or a family is read with the files that it cites or that cite it.
    ///
    /// # Errors
    /// [`ParametroError::Archivo`] with the file, the line and the reason: a text that is not TOML
    /// of the expected shape, a value without norm, dates that overlap, a rate that does not follow
    /// from usura; or a file that is none of the law.
    pub fn revisar_archivo(archivo: &str, texto: &str) -> Result<(), ParametroError> {
        if archivo == ARCHIVO_TASAS {
            return revisar_tasas(&Self::de_la_ley()?, texto);
        }
        let revision = Revision {
            archivo,
            texto,
            hallado: Cell::new(false),
        };
        Ley::leer(Lector::de_revision(&revision))?;
        if revision.hallado.get() {
            return Ok(());
        }
        let nadie = "ninguna regla lee este archivo";
        Err(Falla::en_campo("", nadie).en(archivo, texto))
    }
}
