//! From what was typed to what is declared: every value is read once, here.

use ser_domain::kernel::{Money, MoneyError};
use ser_domain::liquidacion::{self as dominio, CampoDeclaracion, LiquidacionError};
use ser_domain::mora::MoraError;
use ser_domain::obligaciones::Familia;
use ser_domain::parametros::CodigoRenglon;
use ser_domain::servicios;

use super::problemas::{DECLARACION_INCOMPLETA, PERIODO_NO_ABIERTO};
use super::types::Declaracion;
use crate::http::calculo::{
    FECHA_PAGO_INVALIDA, LIQUIDACION_IMPOSIBLE, NoDisponible, TASA_MORA_SIN_PUBLICAR,
};
use crate::http::catalogo::DATOS_INVALIDOS;
use crate::http::problema::ErrorCampo;
use crate::http::{Problema, Resultado};

/// Checks a draft: what was typed must be readable; what is missing may stay missing.
pub fn comprobar_borrador(declaracion: &Declaracion) -> Resultado<()> {
    let mut errores = Vec::new();
    for (campo, texto) in valores(declaracion) {
        if !texto.is_empty() {
            leer_valor(&campo, texto, &mut errores);
        }
    }
    for (indice, linea) in declaracion.ingresos.iter().enumerate() {
        if !linea.servicio.is_empty() && servicios::buscar(Familia::Prst, &linea.servicio).is_none()
        {
            errores.push(servicio_desconocido(indice));
        }
    }
    if errores.is_empty() {
        Ok(())
    } else {
        Err(Problema::de(&DATOS_INVALIDOS).campos(errores))
    }
}

/// The declaration as the law sees it, complete, or every field that is missing or wrong.
pub fn declarar(declaracion: &Declaracion) -> Resultado<dominio::Declaracion> {
    let mut errores = Vec::new();
    let mut ingresos = Vec::with_capacity(declaracion.ingresos.len());
    for (indice, linea) in declaracion.ingresos.iter().enumerate() {
        let servicio = servicios::buscar(Familia::Prst, &linea.servicio);
        match servicio {
            Some(_) => {}
            None if linea.servicio.is_empty() => errores.push(ErrorCampo {
                campo: format!("/declaracion/ingresos/{indice}/servicio"),
                codigo: "SERVICIO_REQUERIDO".to_owned(),
                mensaje: format!("Línea {}: elija el servicio", indice + 1),
            }),
            None => errores.push(servicio_desconocido(indice)),
        }
        let campo = format!("/declaracion/ingresos/{indice}/valor");
        if linea.valor.trim().is_empty() {
            errores.push(ErrorCampo {
                campo,
                codigo: "VALOR_REQUERIDO".to_owned(),
                mensaje: format!(
                    "Línea {}: falta el valor. Escriba 0 si no tuvo ingresos",
                    indice + 1
                ),
            });
            continue;
        }
        let valor = leer_valor(&campo, &linea.valor, &mut errores);
        let nombre = servicio.map_or("", |servicio| servicio.nombre);
        let descripcion = match linea.descripcion.trim() {
            "" => nombre.to_owned(),
            texto => format!("{nombre}: {texto}"),
        };
        ingresos.push(dominio::LineaIngreso {
            servicio: linea.servicio.clone(),
            descripcion,
            valor,
        });
    }
    let mut deduccion = |campo: &str, texto: &str| match texto.trim() {
        // No deduction was typed: there is none.
        "" => Money::ZERO,
        texto => leer_valor(campo, texto, &mut errores),
    };
    let terminales = deduccion("/declaracion/terminales", &declaracion.terminales);
    let devoluciones = deduccion("/declaracion/devoluciones", &declaracion.devoluciones);
    if !errores.is_empty() {
        return Err(Problema::de(&DECLARACION_INCOMPLETA).campos(errores));
    }
    Ok(dominio::Declaracion {
        ingresos,
        sin_ingresos: declaracion.sin_ingresos,
        renglones: [
            (CodigoRenglon::Terminales, terminales),
            (CodigoRenglon::Devoluciones, devoluciones),
        ]
        .into(),
    })
}

/// What the law refused, said of the field that it refused.
pub fn rechazo(error: LiquidacionError) -> Problema {
    let incompleta = |campo: String, codigo: &str, error: &LiquidacionError| {
        Problema::de(&DECLARACION_INCOMPLETA).campo(campo, codigo, error.to_string())
    };
    match &error {
        LiquidacionError::SinIngresos => incompleta(
            "/declaracion/ingresos".to_owned(),
            "INGRESOS_REQUERIDOS",
            &error,
        ),
        LiquidacionError::ValorEnDeclaracionSinIngresos(campo) => {
            incompleta(puntero(*campo), "VALOR_EN_DECLARACION_SIN_INGRESOS", &error)
        }
        LiquidacionError::ValorNegativo(campo) => {
            incompleta(puntero(*campo), "VALOR_NEGATIVO", &error)
        }
        LiquidacionError::BaseNegativa { .. } => incompleta(
            "/declaracion/devoluciones".to_owned(),
            "BASE_NEGATIVA",
            &error,
        ),
        LiquidacionError::RenglonAjeno { campo, .. } => {
            incompleta(puntero(*campo), "RENGLON_AJENO", &error)
        }
        LiquidacionError::FaltanHabitantes => incompleta(
            "/declaracion/habitantes".to_owned(),
            "HABITANTES_REQUERIDOS",
            &error,
        ),
        LiquidacionError::PeriodoSinTerminar { .. }
        | LiquidacionError::PeriodoSinEmpezar { .. }
        | LiquidacionError::PeriodoAjeno { .. } => {
            Problema::de(&PERIODO_NO_ABIERTO).detalle(error.to_string())
        }
        LiquidacionError::PagoAntesDePresentar { .. } => Problema::de(&FECHA_PAGO_INVALIDA).campo(
            "/fecha_pago",
            "ANTES_DE_PRESENTAR",
            error.to_string(),
        ),
        LiquidacionError::Mora(MoraError::TasaSinPublicar { .. }) => {
            let LiquidacionError::Mora(mora) = &error else {
                return Problema::interno(error);
            };
            let falta = NoDisponible::por(mora, &LIQUIDACION_IMPOSIBLE);
            Problema::de(&TASA_MORA_SIN_PUBLICAR)
                .detalle(format!(
                    "{}. {}",
                    falta.mensaje, TASA_MORA_SIN_PUBLICAR.remedio
                ))
                .campo("/fecha_pago", falta.codigo, falta.mensaje.clone())
                .con("mes", falta.mes)
        }
        LiquidacionError::Mora(_) | LiquidacionError::Parametro(_) => {
            Problema::de(&LIQUIDACION_IMPOSIBLE).detalle(error.to_string())
        }
        LiquidacionError::Valor(_) => incompleta(
            "/declaracion/ingresos".to_owned(),
            "VALOR_DEMASIADO_GRANDE",
            &error,
        ),
    }
}

fn puntero(campo: CampoDeclaracion) -> String {
    format!("/declaracion{}", campo.puntero())
}

fn valores(declaracion: &Declaracion) -> Vec<(String, &str)> {
    let ingresos = declaracion
        .ingresos
        .iter()
        .enumerate()
        .map(|(indice, linea)| {
            (
                format!("/declaracion/ingresos/{indice}/valor"),
                linea.valor.trim(),
            )
        });
    ingresos
        .chain([
            (
                "/declaracion/terminales".to_owned(),
                declaracion.terminales.trim(),
            ),
            (
                "/declaracion/devoluciones".to_owned(),
                declaracion.devoluciones.trim(),
            ),
        ])
        .collect()
}

fn leer_valor(campo: &str, texto: &str, errores: &mut Vec<ErrorCampo>) -> Money {
    let (codigo, mensaje) = match Money::parse(texto.trim()) {
        Ok(valor) if valor.is_negative() => (
            "VALOR_NEGATIVO",
            "El valor no puede ser negativo".to_owned(),
        ),
        Ok(valor) => return valor,
        Err(error @ MoneyError::Formato) => ("VALOR_ILEGIBLE", error.to_string()),
        Err(error @ MoneyError::DemasiadosDecimales) => ("DEMASIADOS_DECIMALES", error.to_string()),
        Err(error @ MoneyError::FueraDeRango) => ("VALOR_DEMASIADO_GRANDE", error.to_string()),
    };
    errores.push(ErrorCampo {
        campo: campo.to_owned(),
        codigo: codigo.to_owned(),
        mensaje,
    });
    Money::ZERO
}

fn servicio_desconocido(indice: usize) -> ErrorCampo {
    ErrorCampo {
        campo: format!("/declaracion/ingresos/{indice}/servicio"),
        codigo: "SERVICIO_DESCONOCIDO".to_owned(),
        mensaje: format!(
            "Línea {}: ese servicio no existe; elija uno de la lista",
            indice + 1
        ),
    }
}
