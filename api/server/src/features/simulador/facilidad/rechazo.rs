//! What the norms refuse of a plan, said of the field that they refuse.

use ser_domain::facilidades::FacilidadError;
use ser_domain::mora::MoraError;

use crate::features::simulador::deuda::sin_tasa;
use crate::features::simulador::problemas::SIMULACION_IMPOSIBLE;
use crate::http::Problema;

/// A limit of the norms, or a month without a rate; `en` is the part of the request at work.
pub fn rechazar(error: &FacilidadError, en: &str) -> Problema {
    let (campo, codigo) = match error {
        FacilidadError::Mora(error @ MoraError::TasaSinPublicar { .. }) => {
            let campo = if en.is_empty() { "/numero_cuotas" } else { en };
            return sin_tasa(error, campo);
        }
        FacilidadError::SinDeuda => ("/capital", "SIN_DEUDA"),
        FacilidadError::SinCuotas => ("/numero_cuotas", "SIN_CUOTAS"),
        FacilidadError::PrimeraCuotaAnterior { .. } => ("/primera_cuota", "PRIMERA_CUOTA_ANTERIOR"),
        FacilidadError::CuotaInicialExcede { .. } => ("/cuota_inicial", "CUOTA_INICIAL_EXCEDE"),
        FacilidadError::EnBoletinDeDeudores => {
            ("/en_boletin_de_deudores", "EN_BOLETIN_DE_DEUDORES")
        }
        FacilidadError::PlazoExcedido { .. } => ("/numero_cuotas", "PLAZO_EXCEDIDO"),
        FacilidadError::PlazoSinGarantia { .. } => ("/garantia", "PLAZO_SIN_GARANTIA"),
        FacilidadError::IncumplimientoReciente { .. } => ("/garantia", "INCUMPLIMIENTO_RECIENTE"),
        FacilidadError::GarantiaPersonalInsuficiente { .. } => {
            ("/garantia", "GARANTIA_PERSONAL_INSUFICIENTE")
        }
        FacilidadError::CuotaInexistente { .. } => ("/numero", "CUOTA_INEXISTENTE"),
        FacilidadError::CuotaYaPagada { .. } => ("/fecha", "CUOTA_YA_PAGADA"),
        FacilidadError::AbonoSinValor => ("/valor", "ABONO_SIN_VALOR"),
        FacilidadError::AbonoExcede { .. } => ("/valor", "ABONO_EXCEDE"),
        FacilidadError::AbonoAnterior { .. } => ("/fecha", "ABONO_ANTERIOR"),
        FacilidadError::PlanTerminado { .. } => ("/fecha", "PLAN_TERMINADO"),
        FacilidadError::SinIncumplimiento { .. } => ("/fecha", "SIN_INCUMPLIMIENTO"),
        otro => return Problema::de(&SIMULACION_IMPOSIBLE).detalle(otro.to_string()),
    };
    let texto = error.to_string();
    Problema::de(&SIMULACION_IMPOSIBLE)
        .detalle(texto.clone())
        .campo(format!("{en}{campo}"), codigo, texto)
}
