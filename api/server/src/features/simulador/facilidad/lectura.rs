//! From the request to what a debtor proposes.

use ser_domain::facilidades::{Antecedentes, Garantia, Partes, Periodicidad, PropuestaPlan};
use ser_domain::kernel::Money;

use super::types::PedidoFacilidad;
use crate::features::simulador::campos::Errores;
use crate::http::Resultado;

/// What a request asks, read and checked once.
#[derive(Debug)]
pub struct Propuesta {
    pub plan: PropuestaPlan,
    /// What each payment ahead is worth, in the order of the request.
    pub abonos: Vec<Money>,
}

/// Reads a request.
///
/// # Errors
/// `DATOS_INVALIDOS` with every field that cannot be read.
pub fn leer(pedido: &PedidoFacilidad) -> Resultado<Propuesta> {
    let mut errores = Errores::default();
    let deuda = Partes {
        capital: errores.dinero("/capital".to_owned(), &pedido.capital),
        intereses: errores.dinero("/intereses".to_owned(), &pedido.intereses),
        sancion: errores.dinero("/sancion".to_owned(), &pedido.sancion),
    };
    let inicial = pedido.cuota_inicial.as_ref();
    let cuota_inicial = inicial.map(|texto| errores.dinero("/cuota_inicial".to_owned(), texto));
    let periodicidad = match pedido.periodicidad.as_str() {
        "mensual" => Some(Periodicidad::Mensual),
        "trimestral" => Some(Periodicidad::Trimestral),
        _ => None,
    };
    let periodicidad = errores.codigo("/periodicidad", periodicidad, "mensual, trimestral");
    let garantia = match pedido.garantia.as_str() {
        "ninguna" => Some(Garantia::Ninguna),
        "personal" => Some(Garantia::Personal),
        "real" => Some(Garantia::Real),
        _ => None,
    };
    let garantia = errores.codigo("/garantia", garantia, "ninguna, personal, real");
    let abonos = pedido.abonos.iter().enumerate();
    let abonos = abonos
        .map(|(indice, abono)| errores.dinero(format!("/abonos/{indice}/valor"), &abono.valor))
        .collect();
    if pedido
        .ultimo_incumplimiento
        .is_some_and(|dia| dia > pedido.fecha_acuerdo)
    {
        errores.agregar(
            "/ultimo_incumplimiento",
            "DESPUES_DEL_ACUERDO",
            "El incumplimiento de otra facilidad no puede ser posterior al acuerdo",
        );
    }
    errores.comprobar()?;
    Ok(Propuesta {
        plan: PropuestaPlan {
            deuda,
            fecha_acuerdo: pedido.fecha_acuerdo,
            cuota_inicial,
            primera_cuota: pedido.primera_cuota,
            numero_cuotas: pedido.numero_cuotas,
            periodicidad: periodicidad.unwrap_or(Periodicidad::Mensual),
            garantia: garantia.unwrap_or(Garantia::Ninguna),
            antecedentes: Antecedentes {
                en_boletin_de_deudores: pedido.en_boletin_de_deudores,
                ultimo_incumplimiento: pedido.ultimo_incumplimiento,
            },
        },
        abonos,
    })
}
