//! Amounts whose act, judgment or resolution orders to update them by the price index.

use time::Date;

use super::{Indexacion, IndexacionError, ValorPendiente};
use crate::kernel::{Mes, Money, MoneyError, Redondeo};
use crate::linea::{Dato, Linea, Operando, operando};
use crate::parametros::{IndicePrecios, Ley, MetodoIndexacion, Parametros, Valor};

const NORMA: &str = "El acto que la ordena; para el espectro, Decreto 542 de 2014, art. 13";
const CODIGO: &str = "indexacion";
const CONCEPTO: &str = "Indexación";

/// What an amount gains between two months: `V0 × (IPC final − IPC inicial) ÷ IPC inicial`, the
/// same as `V0 × IPC final ÷ IPC inicial − V0` with a single division.
///
/// 10 000 000 from December 2020 (105.48) to December 2024 (144.88): 3 735 305.27 → 3 735 000.
///
/// # Errors
/// [`IndexacionError::IndiceSinPublicar`] with the month that lacks its index;
/// [`IndexacionError::MesesInvertidos`]; [`IndexacionError::DobleActualizacion`];
/// [`IndexacionError::ValorNegativo`]; [`IndexacionError::MetodoDistinto`] where the method in
/// force goes by years.
pub fn indexar_por_ipc(
    pendiente: ValorPendiente,
    inicial: Mes,
    final_: Mes,
    fecha_pago: Date,
    parametros: &Parametros,
) -> Result<Indexacion, IndexacionError> {
    pendiente.comprobar()?;
    if final_ < inicial {
        return Err(IndexacionError::MesesInvertidos {
            desde: inicial,
            hasta: final_,
        });
    }
    let ley = parametros.ley();
    let metodo = ley.indexacion().metodo_acto().en(fecha_pago)?;
    let linea = linea(metodo, pendiente.valor, [inicial, final_], fecha_pago, ley)?;
    Ok(Indexacion {
        inicial: pendiente.valor,
        pasos: Vec::new(),
        exacto: linea.exacto,
        valor: linea.valor,
        actualizado: pendiente.valor.checked_add(linea.valor)?,
        linea,
    })
}

fn linea(
    metodo: &Valor<MetodoIndexacion>,
    valor: Money,
    [inicial, final_]: [Mes; 2],
    fecha_pago: Date,
    ley: &Ley,
) -> Result<Linea, IndexacionError> {
    let linea = match metodo.valor {
        MetodoIndexacion::RazonIpc => {
            let indice = |mes| {
                let indice = ley.indexacion().indice(mes);
                indice.ok_or(IndexacionError::IndiceSinPublicar { mes })
            };
            let extremos = [(inicial, indice(inicial)?), (final_, indice(final_)?)];
            razon(valor, extremos, ley.redondeo(fecha_pago)?.0)?
        }
        MetodoIndexacion::Ninguna => {
            let operandos = vec![operando("fecha_pago", Dato::Fecha(fecha_pago))];
            Linea::sin_redondear(CODIGO, CONCEPTO, Money::ZERO).con_motivo(
                "porque la norma vigente el {fecha_pago} no ordena indexarlo",
                operandos,
            )
        }
        metodo @ MetodoIndexacion::Et867_1 => {
            return Err(IndexacionError::MetodoDistinto {
                metodo,
                fecha: fecha_pago,
            });
        }
    };
    Ok(linea.con_parametro(metodo.uso.clone()).con_norma(NORMA))
}

type Extremo<'l> = (Mes, &'l Valor<IndicePrecios>);

fn razon(
    valor: Money,
    [inicial, final_]: [Extremo<'_>; 2],
    redondeo: Redondeo,
) -> Result<Linea, MoneyError> {
    let pesos = valor.as_decimal();
    let (antes, despues) = (inicial.1.valor.numero(), final_.1.valor.numero());
    let exacto = despues
        .checked_sub(antes)
        .and_then(|diferencia| pesos.checked_mul(diferencia))
        .and_then(|producto| producto.checked_div(antes))
        .ok_or(MoneyError::FueraDeRango)?;
    let actualizado = pesos.checked_add(exacto).ok_or(MoneyError::FueraDeRango)?;
    let operandos = || -> Vec<Operando> {
        vec![
            operando("valor", Dato::Pesos(pesos)),
            operando("ipc_inicial", Dato::Numero(antes)),
            operando("ipc_final", Dato::Numero(despues)),
        ]
    };
    let historico = Linea::sin_redondear(
        "valor_historico",
        format!("Valor de {}", inicial.0.en_palabras()),
        valor,
    )
    .con_parametro(inicial.1.uso.clone());
    let concepto = format!("Valor a {}", final_.0.en_palabras());
    let a_la_fecha = Linea::redondeada("valor_indexado", concepto, actualizado, Redondeo::Centavo)?
        .con_formula("{valor} × {ipc_final} ÷ {ipc_inicial}", operandos())
        .con_parametro(final_.1.uso.clone());
    Ok(Linea::redondeada(CODIGO, CONCEPTO, exacto, redondeo)?
        .con_formula(
            "{valor} × ({ipc_final} − {ipc_inicial}) ÷ {ipc_inicial}",
            operandos(),
        )
        .con_lineas(vec![historico, a_la_fecha]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn another_method_gives_nothing_or_is_refused() {
        let ley = Parametros::de_la_ley().unwrap();
        let hoy = date!(2025 - 06 - 30);
        let calcular = |metodo: &Valor<MetodoIndexacion>| {
            let meses = [date!(2020 - 12 - 01), date!(2024 - 12 - 01)].map(Mes::de);
            linea(metodo, Money::from_pesos(1_000), meses, hoy, &ley)
        };
        let ninguna = ley.indexacion().metodo_otra().en(hoy).unwrap();
        assert!(calcular(ninguna).unwrap().valor.is_zero());
        let por_anios = ley.indexacion().metodo_sancion_por_acto().en(hoy).unwrap();
        assert_eq!(
            calcular(por_anios).unwrap_err(),
            IndexacionError::MetodoDistinto {
                metodo: MetodoIndexacion::Et867_1,
                fecha: hoy
            }
        );
    }
}
