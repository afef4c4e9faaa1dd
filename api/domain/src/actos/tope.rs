//! The cap on the penalties of one return (Decreto 1972 de 2003, art. 68).

use super::regla::pesos;
use super::{ActoError, ContextoActo};
use crate::kernel::Money;
use crate::linea::{Dato, Linea, linea_smlmv, operando};
use crate::parametros::Parametros;

const NORMA: &str = "Decreto 1972 de 2003, art. 68";

/// A penalty that came to `valor` pesos, as a part for [`tope_por_declaracion`].
pub fn sancion_conocida(codigo: &'static str, concepto: &'static str, valor: Money) -> Linea {
    Linea::sin_redondear(codigo, concepto, valor)
}

/// What the penalties of one return of a title in transition come to together: their sum, up to
/// 1 000 SMLMV. The penalties stay as parts; which of them the cap reduces is not said.
///
/// 400 000 000 and 300 000 000 in 2010, where 1 000 SMLMV = 515 000 000: 515 000 000.
///
/// # Errors
/// [`ActoError::ValorNegativo`]; [`ActoError::Parametro`] without a unit of the day of the act.
pub fn tope_por_declaracion(
    sanciones: Vec<Linea>,
    contexto: ContextoActo,
    parametros: &Parametros,
) -> Result<Linea, ActoError> {
    if sanciones.iter().any(|linea| linea.valor.is_negative()) {
        return Err(ActoError::ValorNegativo);
    }
    let ley = parametros.ley();
    let tope = ley.actos().transicion_tope_declaracion();
    let tope = tope.en(contexto.fecha_infraccion)?;
    let maximo = ley.smlmv_en_pesos(tope.valor.0, contexto.fecha_acto)?;
    let suma = Money::sum(sanciones.iter().map(|linea| linea.valor))?;
    let operandos = vec![
        pesos("suma", suma),
        operando("maximo", Dato::Pesos(maximo.pesos)),
    ];
    let (codigo, concepto) = ("sanciones_declaracion", "Sanciones de la declaración");
    let linea = if suma.as_decimal() > maximo.pesos {
        let redondeo = ley.redondeo(contexto.fecha_acto)?.0;
        Linea::redondeada(codigo, concepto, maximo.pesos, redondeo)?.con_techo(
            "el tope de las sanciones de una declaración, porque suman {suma}",
            operandos,
        )
    } else {
        Linea::sin_redondear(codigo, concepto, suma)
            .con_motivo("suma que no supera el tope de {maximo}", operandos)
    };
    let mut lineas = sanciones;
    lineas.push(linea_smlmv("tope_declaracion", "Tope", &maximo, NORMA)?);
    Ok(linea
        .con_parametro(tope.uso.clone())
        .con_norma(NORMA)
        .con_lineas(lineas))
}
