//! The base of a return: the declared lines that add, less those that take away.

use super::{Declaracion, LiquidacionError};
use crate::kernel::Money;
use crate::linea::{Dato, Linea, operando};
use crate::parametros::{CodigoRenglon, Ficha, Renglon, Signo};

/// The base with its lines, itself the last of them.
pub(super) struct Base {
    pub(super) lineas: Vec<Linea>,
    pub(super) renglones: Vec<(CodigoRenglon, Money)>,
    pub(super) valor: Money,
}

pub(super) fn calcular_base(
    declaracion: &Declaracion,
    ficha: &Ficha,
) -> Result<Base, LiquidacionError> {
    let ingresos = Money::sum(declaracion.ingresos.iter().map(|linea| linea.valor))?;
    let mut renglones = Vec::with_capacity(ficha.renglones.len());
    // The lines of the base, the base and the four that follow.
    let mut lineas = Vec::with_capacity(ficha.renglones.len() + 5);
    let (mut suman, mut restan) = (Money::ZERO, Money::ZERO);
    for renglon in ficha.renglones.iter() {
        let valor = match renglon.codigo {
            CodigoRenglon::Ingresos => ingresos,
            codigo => declaracion.renglon(codigo),
        };
        match renglon.signo {
            Signo::Suma => suman = suman.checked_add(valor)?,
            Signo::Resta => restan = restan.checked_add(valor)?,
        }
        renglones.push((renglon.codigo, valor));
        lineas.push(linea_renglon(renglon, declaracion, valor));
    }
    if restan > suman {
        return Err(LiquidacionError::BaseNegativa {
            ingresos: suman,
            deducciones: restan,
            norma: ficha.norma_base.clone(),
        });
    }
    let valor = suman.checked_sub(restan)?;
    let operandos = renglones
        .iter()
        .map(|(codigo, valor)| operando(codigo.as_str(), Dato::Pesos(valor.as_decimal())));
    lineas.push(
        Linea::sin_redondear("base", "Base de la contraprestación", valor)
            .con_formula(ficha.formula_base.clone(), operandos.collect())
            .con_norma(ficha.norma_base.clone()),
    );
    Ok(Base {
        lineas,
        renglones,
        valor,
    })
}

fn linea_renglon(renglon: &Renglon, declaracion: &Declaracion, valor: Money) -> Linea {
    let linea = Linea::sin_redondear(renglon.codigo.as_str(), renglon.nombre.clone(), valor)
        .con_norma(renglon.norma.clone());
    if renglon.codigo != CodigoRenglon::Ingresos {
        return linea;
    }
    let partes = declaracion.ingresos.iter().map(|declarada| {
        let mut parte =
            Linea::sin_redondear("ingreso", declarada.descripcion.clone(), declarada.valor);
        parte.operandos = vec![operando(
            "servicio",
            Dato::Texto(declarada.servicio.clone().into()),
        )];
        parte
    });
    let motivo = if declaracion.sin_ingresos {
        "porque declara que no tuvo ingresos en el periodo"
    } else {
        "suma de los ingresos declarados por servicio"
    };
    linea
        .con_motivo(motivo, Vec::new())
        .con_lineas(partes.collect())
}
