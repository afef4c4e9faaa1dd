//! What the law refuses of a debt, said of the field that it refuses where there is one.

use ser_domain::cuenta::CuentaError;
use ser_domain::indexacion::IndexacionError;
use ser_domain::mora::MoraError;
use ser_domain::parametros::ParametroError;

use super::types::PedidoDeuda;
use crate::features::simulador::problemas::SIMULACION_IMPOSIBLE;
use crate::http::Problema;
use crate::http::calculo::{NoDisponible, TASA_MORA_SIN_PUBLICAR};

/// A history that is not one, or whose state cannot be known.
pub fn de_cuenta(error: &CuentaError, pedido: &PedidoDeuda) -> Problema {
    let pago = |id: &str, de: &str| {
        let indice = pedido.pagos.iter().rposition(|pago| pago.id == id);
        format!("/pagos/{}/{de}", indice.unwrap_or_default())
    };
    let (campo, codigo) = match error {
        CuentaError::VersionesEnDesorden { presentada_en } => {
            let versiones = pedido.versiones.windows(2);
            let tardia = versiones.into_iter().position(
                |par| matches!(par, [a, b] if b.presentada_en < a.presentada_en && b.presentada_en == *presentada_en),
            );
            let indice = tardia.map_or(0, |antes| antes.saturating_add(1));
            (
                format!("/versiones/{indice}/presentada_en"),
                "VERSIONES_EN_DESORDEN",
            )
        }
        CuentaError::PagoRepetido(id) => (pago(id, "id"), "PAGO_REPETIDO"),
        CuentaError::AnulacionAnterior(id) => (pago(id, "anulado_en"), "ANULACION_ANTERIOR"),
        CuentaError::IndexacionConPagos => ("/pagos".to_owned(), "INDEXACION_CON_PAGOS"),
        CuentaError::Indexacion(error) => return de_indexacion(error),
        CuentaError::Mora(error @ MoraError::TasaSinPublicar { .. }) => {
            return sin_tasa(error, "/fecha");
        }
        otro => return Problema::de(&SIMULACION_IMPOSIBLE).detalle(otro.to_string()),
    };
    en(campo, codigo, &error.to_string())
}

/// A payment before the first norm that says how to impute it.
pub fn de_regla(error: &ParametroError, indice: usize) -> Problema {
    en(
        format!("/pagos/{indice}/fecha"),
        "PAGO_ANTES_DE_LA_REGLA",
        &error.to_string(),
    )
}

/// What cannot be updated, or not with what was given.
pub fn de_indexacion(error: &IndexacionError) -> Problema {
    let (campo, codigo) = match error {
        IndexacionError::DobleActualizacion => ("/indexacion/metodo", "DOBLE_ACTUALIZACION"),
        IndexacionError::MesesInvertidos { .. } => ("/indexacion/mes_final", "MESES_INVERTIDOS"),
        IndexacionError::IndiceSinPublicar { .. } => ("/indexacion", "INDICE_SIN_PUBLICAR"),
        IndexacionError::InflacionSinPublicar { .. } => ("/fecha", "INFLACION_SIN_PUBLICAR"),
        otro => return Problema::de(&SIMULACION_IMPOSIBLE).detalle(otro.to_string()),
    };
    en(campo.to_owned(), codigo, &error.to_string())
}

/// A month without a rate, which who asks may estimate.
pub fn sin_tasa(error: &MoraError, campo: &str) -> Problema {
    let falta = NoDisponible::por(error, &SIMULACION_IMPOSIBLE);
    Problema::de(&TASA_MORA_SIN_PUBLICAR)
        .detalle(format!("{error}. {}", TASA_MORA_SIN_PUBLICAR.remedio))
        .campo(campo, falta.codigo, error.to_string())
        .con("mes", falta.mes)
}

fn en(campo: String, codigo: &str, texto: &str) -> Problema {
    Problema::de(&SIMULACION_IMPOSIBLE)
        .detalle(texto)
        .campo(campo, codigo, texto)
}
