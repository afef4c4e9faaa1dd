//! Why two liquidations of the same return differ: which line, which parameter, how much.

use std::collections::BTreeMap;
use std::sync::Arc;

use time::Date;

use super::Liquidacion;
use crate::kernel::{Money, MoneyError, Texto};
use crate::linea::Linea;
use crate::parametros::ParametroUsado;

/// A line of the form that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CambioLinea {
    /// Its code.
    pub codigo: &'static str,
    /// Its name.
    pub concepto: Texto,
    /// What it was.
    pub antes: Money,
    /// What it is.
    pub despues: Money,
    /// What it is more, or less.
    pub diferencia: Money,
    /// The values of the law that one of both used and the other did not.
    pub parametros: Vec<CambioParametro>,
}

/// A value of the law that took the place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CambioParametro {
    /// What was used; absent when nothing stood in its place.
    pub antes: Option<Arc<ParametroUsado>>,
    /// What is used; absent when nothing stands in its place.
    pub despues: Option<Arc<ParametroUsado>>,
}

/// The lines that differ, in the order of the form, each with the parameters that explain it.
///
/// Postal return of 2014-T3, as the law was known on 2014-08-01 and today: contraprestación at
/// 2.7 % and at 3 %, by the Decreto 1529 de 2014.
///
/// # Errors
/// [`MoneyError::FueraDeRango`] when a difference does not fit in an amount.
pub fn comparar(
    antes: &Liquidacion,
    despues: &Liquidacion,
) -> Result<Vec<CambioLinea>, MoneyError> {
    let mut cambios = Vec::new();
    for linea in &despues.lineas {
        let Some(previa) = antes.lineas.iter().find(|l| l.codigo == linea.codigo) else {
            continue;
        };
        if previa.valor == linea.valor {
            continue;
        }
        cambios.push(CambioLinea {
            codigo: linea.codigo,
            concepto: linea.concepto.clone(),
            antes: previa.valor,
            despues: linea.valor,
            diferencia: linea.valor.checked_sub(previa.valor)?,
            parametros: cambios_de_parametros(previa, linea),
        });
    }
    Ok(cambios)
}

/// What a figure used, by code and by the stretch of time that it served for.
type Usados = BTreeMap<(Arc<str>, Date), Arc<ParametroUsado>>;

fn usados(linea: &Linea) -> Usados {
    let usos = linea.parametros().into_iter();
    usos.map(|uso| ((uso.codigo.clone(), uso.desde), uso.clone()))
        .collect()
}

fn cambios_de_parametros(antes: &Linea, despues: &Linea) -> Vec<CambioParametro> {
    let (mut eran, mut son) = (usados(antes), usados(despues));
    let comunes: Vec<_> = eran
        .iter()
        .filter(|(clave, uso)| son.get(*clave).is_some_and(|otro| igual(uso, otro)))
        .map(|(clave, _)| clave.clone())
        .collect();
    for clave in comunes {
        eran.remove(&clave);
        son.remove(&clave);
    }
    let mut cambios: Vec<CambioParametro> = Vec::new();
    for ((codigo, _), uso) in son {
        // The oldest of the same code that is left is the one whose place it took.
        let clave = eran.keys().find(|(suyo, _)| *suyo == codigo).cloned();
        cambios.push(CambioParametro {
            antes: clave.and_then(|clave| eran.remove(&clave)),
            despues: Some(uso),
        });
    }
    cambios.extend(eran.into_values().map(|uso| CambioParametro {
        antes: Some(uso),
        despues: None,
    }));
    cambios
}

/// Two readings of one value: its known end may differ, its worth and its norm not.
fn igual(uno: &ParametroUsado, otro: &ParametroUsado) -> bool {
    uno.valor == otro.valor && uno.norma == otro.norma
}
