//! From the request to what a debtor proposes.

use ser_domain::facilidades::{Antecedentes, Garantia, Partes, Periodicidad, PropuestaPlan};
use ser_domain::kernel::Money;

use super::types::PedidoFacilidad;
use crate::features::simulador::lectura::Lector;
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
    let mut lector = Lector::default();
    let deuda = Partes {
        capital: lector.no_negativo("capital", &pedido.capital),
        intereses: lector.no_negativo("intereses", &pedido.intereses),
        sancion: lector.no_negativo("sancion", &pedido.sancion),
    };
    let inicial = pedido.cuota_inicial.as_ref();
    let cuota_inicial = inicial.map(|texto| lector.no_negativo("cuota_inicial", texto));
    let periodicidades = [
        ("mensual", Periodicidad::Mensual),
        ("trimestral", Periodicidad::Trimestral),
    ];
    let periodicidad = lector.leer_codigo("periodicidad", &pedido.periodicidad, &periodicidades);
    let garantias = [
        ("ninguna", Garantia::Ninguna),
        ("personal", Garantia::Personal),
        ("real", Garantia::Real),
    ];
    let garantia = lector.leer_codigo("garantia", &pedido.garantia, &garantias);
    let abonos = pedido.abonos.iter().enumerate();
    let abonos = abonos
        .map(|(indice, abono)| lector.no_negativo(&format!("abonos/{indice}/valor"), &abono.valor))
        .collect();
    if pedido
        .ultimo_incumplimiento
        .is_some_and(|dia| dia > pedido.fecha_acuerdo)
    {
        lector.falla(
            "ultimo_incumplimiento",
            "DESPUES_DEL_ACUERDO",
            "El incumplimiento de otra facilidad no puede ser posterior al acuerdo",
        );
    }
    let (periodicidad, garantia) = lector.terminar(periodicidad.zip(garantia))?;
    Ok(Propuesta {
        plan: PropuestaPlan {
            deuda,
            fecha_acuerdo: pedido.fecha_acuerdo,
            cuota_inicial,
            primera_cuota: pedido.primera_cuota,
            numero_cuotas: pedido.numero_cuotas,
            periodicidad,
            garantia,
            antecedentes: Antecedentes {
                en_boletin_de_deudores: pedido.en_boletin_de_deudores,
                ultimo_incumplimiento: pedido.ultimo_incumplimiento,
            },
        },
        abonos,
    })
}
