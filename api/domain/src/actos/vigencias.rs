//! The rule of each penalty by date: what share of what, between which limits, since when.

use std::sync::Arc;

use rust_decimal::Decimal;
use time::{Date, Duration};

use super::{FilaSancion, RegimenSancion};
use crate::kernel::{Vigencia, porcentaje_es};
use crate::parametros::{
    ClaseInfraccion, Extemporaneidad, Ley, Parametro, ParametroUsado, ReglaSancion, TipoPersona,
    Valor,
};
use crate::sanciones;

/// The rule of a penalty while it is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReglaPorFecha {
    /// First day.
    pub desde: Date,
    /// Last day; open when absent.
    pub hasta: Option<Date>,
    /// What is charged, in words: `30 % de la contraprestación no declarada`.
    pub regla: String,
    /// The least penalty, in SMLMV.
    pub piso: Option<Decimal>,
    /// The greatest one, in SMLMV.
    pub techo: Option<Decimal>,
    /// The greatest one as percent of the contraprestación.
    pub tope: Option<Decimal>,
    /// The penalty when nothing is owed, in SMLMV.
    pub sin_valor: Option<Decimal>,
    /// The value of the law, with its source.
    pub parametro: Arc<ParametroUsado>,
}

/// The rules of a penalty, oldest first; none for one that does not apply here.
pub fn reglas_por_fecha(fila: &FilaSancion, ley: &Ley) -> Vec<ReglaPorFecha> {
    let actos = ley.actos();
    match fila.id {
        "PRST_EXT" => extemporaneidad(ley, sanciones::RegimenSancion::Prst),
        "RDS_EXT" => extemporaneidad(ley, sanciones::RegimenSancion::Rds),
        "T_EXT" => extemporaneidad(ley, sanciones::RegimenSancion::Transicion),
        "T_NODECL" => despues_de_meses(ley),
        "PRST_NODECL" => por_porcentaje(actos.prst_no_declarar(), NO_DECLARADA),
        "RDS_NODECL" => por_porcentaje(actos.rds_no_declarar(), NO_DECLARADA),
        "PRST_INEX" => por_porcentaje(actos.prst_inexactitud(), DIFERENCIA),
        "RDS_INEX" => por_porcentaje(actos.rds_inexactitud(), DIFERENCIA),
        "RDS_INEX_CORR" => por_porcentaje(actos.rds_correccion(), DIFERENCIA),
        "T_INEX" => por_porcentaje(actos.transicion_inexactitud(), DIFERENCIA),
        "T_CORR" => por_porcentaje(actos.transicion_correccion(), DIFERENCIA),
        "PRST_ALLAN" => cada_una(actos.prst_allanamiento(), |parte| {
            let parte = porcentaje_es(parte.percent());
            format!("{parte} de la multa, con todo lo adeudado")
        }),
        "PRST_CANC" => cada_una(actos.prst_cancelacion(), |plazo| {
            format!("Después de {plazo} sin pago")
        }),
        // The original text is the first value of the parameter, and the rest that which replaced it.
        "L1341_OLD" => multa_1341(ley, TipoPersona::Juridica, |indice| indice == 0),
        "L1341_PN" => multa_1341(ley, TipoPersona::Natural, |indice| indice > 0),
        "L1341_PJ" => multa_1341(ley, TipoPersona::Juridica, |indice| indice > 0),
        "POST_GEN" => multa_postal(ley),
        _ => Vec::new(),
    }
}

const NO_DECLARADA: &str = "de la contraprestación no declarada";
const DIFERENCIA: &str = "de la diferencia";
const GRADUADA: &str = "La gradúa el acto, dentro de sus límites";

fn de<T>(vigencia: &Vigencia<Valor<T>>, regla: String) -> ReglaPorFecha {
    ReglaPorFecha {
        desde: vigencia.desde,
        hasta: vigencia.hasta,
        regla,
        piso: None,
        techo: None,
        tope: None,
        sin_valor: None,
        parametro: vigencia.valor.uso.clone(),
    }
}

fn cada_una<T>(parametro: &Parametro<T>, regla: impl Fn(&T) -> String) -> Vec<ReglaPorFecha> {
    let vigencias = parametro.vigencias().iter();
    vigencias.map(|v| de(v, regla(&v.valor.valor))).collect()
}

fn por_porcentaje(parametro: &Parametro<ReglaSancion>, base: &str) -> Vec<ReglaPorFecha> {
    let vigencias = parametro.vigencias().iter();
    let reglas = vigencias.map(|vigencia| {
        let regla = &vigencia.valor.valor;
        let porcentaje = porcentaje_es(regla.porcentaje.percent());
        ReglaPorFecha {
            piso: regla.minimo(),
            techo: regla.maximo(),
            sin_valor: regla.sin_valor(),
            ..de(vigencia, format!("{porcentaje} {base}"))
        }
    });
    reglas.collect()
}

fn multa_1341(
    ley: &Ley,
    persona: TipoPersona,
    incluye: impl Fn(usize) -> bool,
) -> Vec<ReglaPorFecha> {
    let vigencias = ley.actos().multa_ley_1341().vigencias().iter().enumerate();
    let vigencias = vigencias.filter(|(indice, _)| incluye(*indice));
    let reglas = vigencias.map(|(_, vigencia)| ReglaPorFecha {
        techo: Some(vigencia.valor.valor.de(persona)),
        ..de(vigencia, GRADUADA.to_owned())
    });
    reglas.collect()
}

/// One rule for each class of a date.
fn multa_postal(ley: &Ley) -> Vec<ReglaPorFecha> {
    let clases = [
        (ClaseInfraccion::Leve, "leve"),
        (ClaseInfraccion::Grave, "grave"),
        (ClaseInfraccion::MuyGrave, "muy grave"),
        (ClaseInfraccion::Unica, "única"),
    ];
    let vigencias = ley.actos().multa_postal().vigencias().iter();
    let reglas = vigencias.flat_map(|vigencia| {
        clases.into_iter().filter_map(move |(clase, nombre)| {
            let limites = vigencia.valor.valor.buscar(clase)?;
            (limites.clase == clase).then(|| ReglaPorFecha {
                piso: limites.minimo(),
                techo: Some(limites.maximo()),
                ..de(
                    vigencia,
                    format!("Infracción {nombre}: la gradúa el acto, dentro de sus límites"),
                )
            })
        })
    });
    reglas.collect()
}

fn extemporaneidad(ley: &Ley, regimen: sanciones::RegimenSancion) -> Vec<ReglaPorFecha> {
    let Some(regla) = ley.sanciones().de(regimen) else {
        return Vec::new();
    };
    con_limites(regla, &regla.porcentaje, |porcentaje| {
        let porcentaje = porcentaje_es(porcentaje.percent());
        format!("{porcentaje} de la contraprestación por mes o fracción")
    })
}

/// The second percentage of the titles in transition.
fn despues_de_meses(ley: &Ley) -> Vec<ReglaPorFecha> {
    let regla = ley.sanciones().de(sanciones::RegimenSancion::Transicion);
    let Some((regla, despues)) = regla.and_then(|regla| Some((regla, regla.despues.as_ref()?)))
    else {
        return Vec::new();
    };
    con_limites(regla, despues, |despues| {
        let porcentaje = porcentaje_es(despues.porcentaje.percent());
        let meses = despues.meses;
        format!(
            "{porcentaje} de la contraprestación por mes o fracción después de los {meses} primeros"
        )
    })
}

/// The percentage with its limits, which have dates of their own: a rule for each stretch in which
/// none of them changes.
fn con_limites<T>(
    limites: &Extemporaneidad,
    porcentaje: &Parametro<T>,
    en_palabras: impl Fn(&T) -> String,
) -> Vec<ReglaPorFecha> {
    let mut cambios: Vec<Date> = Vec::new();
    let smlmv = [&limites.minimo, &limites.sin_valor];
    let smlmv = smlmv.into_iter().flatten().chain([&limites.maximo]);
    for parametro in smlmv {
        cambios.extend(parametro.vigencias().iter().flat_map(bordes));
    }
    if let Some(tope) = &limites.tope {
        cambios.extend(tope.vigencias().iter().flat_map(bordes));
    }
    cambios.sort_unstable();
    cambios.dedup();

    let mut reglas = Vec::new();
    for vigencia in porcentaje.vigencias() {
        let dentro = cambios.iter().filter(|dia| vigencia.cubre(**dia));
        let mut inicios: Vec<Date> = dentro.copied().collect();
        if inicios.first() != Some(&vigencia.desde) {
            inicios.insert(0, vigencia.desde);
        }
        for (indice, desde) in inicios.iter().copied().enumerate() {
            let siguiente = inicios.get(indice + 1).copied();
            let hasta = siguiente.map(|dia| dia.saturating_sub(Duration::DAY));
            reglas.push(ReglaPorFecha {
                desde,
                hasta: hasta.or(vigencia.hasta),
                piso: en(limites.minimo.as_ref(), desde).map(|valor| valor.0),
                techo: en(Some(&limites.maximo), desde).map(|valor| valor.0),
                tope: en(limites.tope.as_ref(), desde).map(|tope| tope.percent()),
                sin_valor: en(limites.sin_valor.as_ref(), desde).map(|valor| valor.0),
                ..de(vigencia, en_palabras(&vigencia.valor.valor))
            });
        }
    }
    reglas
}

/// The days on which a value begins to hold and on which it no longer does.
fn bordes<T>(vigencia: &Vigencia<T>) -> impl Iterator<Item = Date> + use<T> {
    let fin = vigencia.hasta.map(|dia| dia.saturating_add(Duration::DAY));
    [Some(vigencia.desde), fin].into_iter().flatten()
}

fn en<T>(parametro: Option<&Parametro<T>>, fecha: Date) -> Option<&T> {
    Some(&parametro?.en_opcional(fecha)?.valor)
}

impl FilaSancion {
    /// Whether it reaches the payers of a regime.
    pub fn alcanza(&self, regimen: RegimenSancion) -> bool {
        self.regimen.is_none_or(|suyo| suyo == regimen)
    }
}
