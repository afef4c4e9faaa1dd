//! The terms of the interest of a debt, as a case writes them.

use ser_domain::mora::{
    Demanda, InteresesDesde, MoraError, RegimenMora, Suspension, Suspensiones, TerminosMora,
};
use ser_domain::parametros::Parametros;
use toml::{Table, Value};

use super::fecha;

/// `vencimiento` and `regimen`, with what an act or a lawsuit changes, when the case says so.
pub fn terminos_mora(entrada: &Table, parametros: &Parametros) -> Result<TerminosMora, MoraError> {
    let regimen = RegimenMora::try_from(entrada["regimen"].as_str().unwrap()).unwrap();
    let terminos = TerminosMora::simples(fecha(&entrada["vencimiento"]), regimen);
    let terminos = terminos.con_suspensiones(suspensiones(entrada, parametros)?);
    Ok(match intereses_desde(entrada)? {
        Some(inicio) => terminos.con_intereses_desde(inicio),
        None => terminos,
    })
}

/// `intereses_desde = { dia, acto }`.
pub fn intereses_desde(entrada: &Table) -> Result<Option<InteresesDesde>, MoraError> {
    let Some(inicio) = entrada.get("intereses_desde") else {
        return Ok(None);
    };
    InteresesDesde::new(fecha(&inicio["dia"]), texto(&inicio["acto"])).map(Some)
}

/// `suspensiones = [{ desde, hasta, acto, norma }]` and `demanda = { proceso, admitida, ejecutoria }`.
pub fn suspensiones(entrada: &Table, parametros: &Parametros) -> Result<Suspensiones, MoraError> {
    let escritas = entrada.get("suspensiones").and_then(Value::as_array);
    let mut lista: Vec<Suspension> = escritas.into_iter().flatten().map(suspension).collect();
    if let Some(demanda) = entrada.get("demanda") {
        let demanda = Demanda {
            proceso: texto(&demanda["proceso"]).into(),
            admitida_en: fecha(&demanda["admitida"]),
            ejecutoria: demanda.get("ejecutoria").map(fecha),
        };
        lista.extend(Suspension::por_demanda(&demanda, parametros)?);
    }
    Suspensiones::new(lista)
}

fn suspension(tabla: &Value) -> Suspension {
    Suspension {
        desde: fecha(&tabla["desde"]),
        hasta: tabla.get("hasta").map(fecha),
        acto: texto(&tabla["acto"]).into(),
        norma: texto(&tabla["norma"]).into(),
    }
}

fn texto(valor: &Value) -> String {
    valor.as_str().unwrap().to_owned()
}
