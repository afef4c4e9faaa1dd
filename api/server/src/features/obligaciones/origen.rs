//! Where a debt came from: the lines of its return, as parts of what is owed.

use sea_orm::ConnectionTrait;
use ser_domain::kernel::{Money, pesos_es};
use ser_store::autoliquidacion;
use ser_store::obligacion::lista::Fila;
use serde::Deserialize;
use uuid::Uuid;

use crate::http::calculo::Linea;
use crate::http::{Problema, Resultado};

/// What is read of the liquidation that a filing keeps.
#[derive(Deserialize)]
struct Presentada {
    lineas: Vec<Linea>,
}

/// Opens the capital and the penalty of a debt into what its return computed. They stand as they
/// were presented: nothing is computed again.
pub async fn explicar(
    tx: &impl ConnectionTrait,
    operador_id: Uuid,
    fila: &Fila,
    calculo: &mut Linea,
) -> Resultado<()> {
    let Some(id) = fila.autoliquidacion_id else {
        return Ok(());
    };
    let presentada = autoliquidacion::de_operador(tx, operador_id, id).await?;
    let Some(guardada) = presentada.and_then(|presentada| presentada.liquidacion) else {
        return Ok(());
    };
    let guardada: Presentada = serde_json::from_str(&guardada).map_err(Problema::interno)?;
    let (contraprestacion, sancion) = separar(guardada.lineas);
    for linea in &mut calculo.lineas {
        match linea.codigo.as_str() {
            "capital" => abrir(linea, contraprestacion.clone())?,
            "sancion" => abrir(linea, sancion.clone())?,
            _ => {}
        }
    }
    Ok(())
}

/// The contraprestación over its base, the base over its lines; and the penalty.
fn separar(lineas: Vec<Linea>) -> (Option<Linea>, Option<Linea>) {
    let mut anteriores = Vec::new();
    let (mut contraprestacion, mut sancion) = (None, None);
    for mut linea in lineas {
        match linea.codigo.as_str() {
            "base" => {
                linea.lineas.append(&mut anteriores);
                anteriores.push(linea);
            }
            "contraprestacion" => {
                linea.lineas.append(&mut anteriores);
                contraprestacion = Some(linea);
            }
            "sancion_extemporaneidad" => sancion = Some(linea),
            _ => anteriores.push(linea),
        }
    }
    (contraprestacion, sancion)
}

/// Puts a figure under what is owed of it, with what was paid of it since, so that the parts add up.
fn abrir(debida: &mut Linea, causada: Option<Linea>) -> Resultado<()> {
    let Some(causada) = causada else {
        return Ok(());
    };
    let valor = |linea: &Linea| Money::parse(&linea.valor).map_err(Problema::interno);
    let abonado = valor(debida)?
        .checked_sub(valor(&causada)?)
        .map_err(Problema::interno)?;
    debida.lineas.push(causada);
    if !abonado.is_zero() {
        debida.lineas.push(pagos(abonado));
    }
    Ok(())
}

fn pagos(valor: Money) -> Linea {
    let concepto = "Pagos ya registrados";
    Linea {
        codigo: "pagos".to_owned(),
        concepto: concepto.to_owned(),
        valor: valor.to_string(),
        valor_exacto: valor.as_decimal().normalize().to_string(),
        formula: format!("{concepto}: {}.", pesos_es(valor.as_decimal())),
        operandos: Vec::new(),
        parametro: None,
        redondeo: None,
        norma: None,
        lineas: Vec::new(),
    }
}
