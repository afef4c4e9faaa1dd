//! The terms of the interest of a debt, as a case writes them.

use ser_domain::mora::{
    Demanda, InteresesDesde, MoraError, RegimenMora, Suspension, Suspensiones, TerminosMora,
};
use ser_domain::parametros::Parametros;

use super::texto_de_caso::Seccion;

/// `vencimiento` and `regimen`, with what an act or a lawsuit changes, when the case says so.
pub fn terminos_mora(
    entrada: &Seccion,
    parametros: &Parametros,
) -> Result<TerminosMora, MoraError> {
    let regimen = RegimenMora::try_from(entrada.texto("regimen")).unwrap();
    let terminos = TerminosMora::simples(entrada.fecha("vencimiento"), regimen);
    let terminos = terminos.con_suspensiones(suspensiones(entrada, parametros)?);
    Ok(match intereses_desde(entrada)? {
        Some(inicio) => terminos.con_intereses_desde(inicio),
        None => terminos,
    })
}

/// `intereses_desde = { dia, acto }`.
pub fn intereses_desde(entrada: &Seccion) -> Result<Option<InteresesDesde>, MoraError> {
    if !entrada.tiene("intereses_desde") {
        return Ok(None);
    }
    let inicio = entrada.tabla("intereses_desde");
    InteresesDesde::new(inicio.fecha("dia"), inicio.texto("acto").to_owned()).map(Some)
}

/// `suspensiones = [{ desde, hasta, acto, norma }]` and `demanda = { proceso, admitida, ejecutoria }`.
pub fn suspensiones(entrada: &Seccion, parametros: &Parametros) -> Result<Suspensiones, MoraError> {
    let escritas = entrada.tablas("suspensiones").into_iter();
    let mut lista: Vec<Suspension> = escritas.map(suspension).collect();
    if entrada.tiene("demanda") {
        let demanda = entrada.tabla("demanda");
        let demanda = Demanda {
            proceso: demanda.texto("proceso").to_owned().into(),
            admitida_en: demanda.fecha("admitida"),
            ejecutoria: demanda.fecha_opcional("ejecutoria"),
        };
        lista.extend(Suspension::por_demanda(&demanda, parametros)?);
    }
    Suspensiones::new(lista)
}

fn suspension(tabla: &Seccion) -> Suspension {
    Suspension {
        desde: tabla.fecha("desde"),
        hasta: tabla.fecha_opcional("hasta"),
        acto: tabla.texto("acto").to_owned().into(),
        norma: tabla.texto("norma").to_owned().into(),
    }
}
