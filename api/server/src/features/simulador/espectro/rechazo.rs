//! What the law refused, said of the field that it refused where there is one.

use ser_domain::espectro::{CronogramaError, EspectroError};
use ser_domain::kernel::Money;
use time::Date;

use super::lectura::numero;
use super::types::PedidoEspectro;
use crate::features::simulador::lectura::imposible;
use crate::http::Problema;

/// What the law refused of a fee.
pub fn rechazo(error: &EspectroError, pedido: &PedidoEspectro) -> Problema {
    let en = |campo: &str, codigo: &str| imposible(error.to_string(), Some((campo, codigo)));
    match error {
        EspectroError::SinFormula { .. } => en("/tipo", "LO_FIJA_UN_ACTO"),
        EspectroError::MedidaNoPositiva { .. } => en(no_positiva(pedido), "MEDIDA_NO_POSITIVA"),
        EspectroError::HoraInvalida => en("/horas", "HORA_INVALIDA"),
        EspectroError::PocasHoras { .. } => en("/horas", "POCAS_HORAS"),
        EspectroError::FrecuenciaSinN { .. } => en("/frecuencia_mhz", "FRECUENCIA_SIN_N"),
        EspectroError::ExcepcionFuera { .. } => en("/frecuencia_mhz", "FUERA_DE_LA_EXCEPCION"),
        EspectroError::ExcepcionDesconocida { .. } => en("/excepcion", "EXCEPCION_DESCONOCIDA"),
        EspectroError::SinArea => en("/areas", "SIN_AREA"),
        EspectroError::DepartamentoSinZ { codigo, .. } => {
            let indice = indice(&pedido.areas, |area| {
                area.departamento.as_ref() == Some(codigo)
            });
            en(
                &format!("/areas/{indice}/departamento"),
                "DEPARTAMENTO_SIN_Z",
            )
        }
        EspectroError::CategoriaDesconocida { categoria } => {
            let indice = indice(&pedido.areas, |area| area.categoria == Some(*categoria));
            en(
                &format!("/areas/{indice}/categoria"),
                "CATEGORIA_DESCONOCIDA",
            )
        }
        EspectroError::CategoriaAjena {
            categoria, codigo, ..
        } => {
            let indice = indice(&pedido.areas, |area| {
                area.departamento.as_ref() == Some(codigo) && area.categoria == Some(*categoria)
            });
            en(&format!("/areas/{indice}/categoria"), "CATEGORIA_AJENA")
        }
        EspectroError::PeriodoInvalido { .. } => en("/hasta", "PERIODO_INVALIDO"),
        EspectroError::ValorNegativo => en(negativo(pedido), "VALOR_NEGATIVO"),
        EspectroError::SinObligacionesHacer { .. } => en("/fecha_acto", "SIN_OBLIGACIONES_HACER"),
        EspectroError::ObligacionesHacerExcedidas { .. } => en("/parte", "PARTE_EXCEDIDA"),
        EspectroError::Parametro(_) | EspectroError::Valor(_) => imposible(error.to_string(), None),
    }
}

/// What the law refused of a schedule.
pub fn rechazo_de_cronograma(error: &CronogramaError, pedido: &PedidoEspectro) -> Problema {
    let en = |campo: &str, codigo: &str| imposible(error.to_string(), Some((campo, codigo)));
    let cuota = |dia: &Date| indice(&pedido.cuotas, |cuota| cuota.vencimiento == *dia);
    match error {
        CronogramaError::SinActo => en("/acto", "SIN_ACTO"),
        CronogramaError::SinCuotas => en("/cuotas", "SIN_CUOTAS"),
        CronogramaError::CuotaNoPositiva { vencimiento } => {
            let indice = cuota(vencimiento);
            en(&format!("/cuotas/{indice}/valor"), "CUOTA_NO_POSITIVA")
        }
        CronogramaError::Desorden { vencimiento } => {
            // The later one of two of the same day is the one out of order.
            let ultimas = pedido.cuotas.iter().flatten();
            let indice = ultimas
                .enumerate()
                .filter(|(_, c)| c.vencimiento == *vencimiento);
            let indice = indice.last().map_or(0, |(indice, _)| indice);
            en(&format!("/cuotas/{indice}/vencimiento"), "DESORDEN")
        }
        CronogramaError::AntesDelActo { .. } => en("/cuotas/0/vencimiento", "ANTES_DEL_ACTO"),
        CronogramaError::PrimeraCuotaInsuficiente { .. } => {
            en("/cuotas/0/valor", "PRIMERA_CUOTA_INSUFICIENTE")
        }
        CronogramaError::PasaDeLaRenovacion { vencimiento, .. } => {
            let indice = cuota(vencimiento);
            en(
                &format!("/cuotas/{indice}/vencimiento"),
                "PASA_DE_LA_RENOVACION",
            )
        }
        CronogramaError::Valor(_) => imposible(error.to_string(), None),
    }
}

/// Where the first row of that kind is.
fn indice<T>(filas: &Option<Vec<T>>, es: impl Fn(&T) -> bool) -> usize {
    let mut filas = filas.iter().flatten();
    filas.position(es).unwrap_or_default()
}

/// The measure that is zero or less.
fn no_positiva(pedido: &PedidoEspectro) -> &'static str {
    let medidas = [
        ("/ancho_khz", &pedido.ancho_khz),
        ("/ancho_mhz", &pedido.ancho_mhz),
        ("/frecuencia_mhz", &pedido.frecuencia_mhz),
    ];
    let mut malas = medidas.into_iter().filter(|(_, texto)| {
        let valor = texto.as_deref().and_then(numero);
        valor.is_some_and(|valor| valor <= rust_decimal::Decimal::ZERO)
    });
    malas.next().map_or("/sitios", |(campo, _)| campo)
}

/// The amount that is below zero.
fn negativo(pedido: &PedidoEspectro) -> &'static str {
    let montos = [
        ("/anterior", &pedido.anterior),
        ("/nuevo", &pedido.nuevo),
        ("/total", &pedido.total),
    ];
    let mut malos = montos.into_iter().filter(|(_, texto)| {
        let valor = texto.as_deref().map(|texto| Money::parse(texto.trim()));
        matches!(valor, Some(Ok(valor)) if valor.is_negative())
    });
    malos.next().map_or("/parte", |(campo, _)| campo)
}
