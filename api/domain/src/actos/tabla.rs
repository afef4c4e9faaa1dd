//! Every penalty that the sources name, and who computes it: the operator with a return, or an act.

use super::RegimenSancion;

/// How a penalty comes to be owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origen {
    /// SER computes it with the return or the correction.
    Autoliquidada,
    /// It is not owed until an act imposes it.
    PorActo,
    /// It is not money: a warning of what an act may order.
    Informativa,
    /// A rule of others, kept so that nobody applies it here.
    NoAplica,
}

/// One penalty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FilaSancion {
    /// Stable code.
    pub id: &'static str,
    /// Name for people.
    pub nombre: &'static str,
    /// The regime; none when it reaches all of them, or none.
    pub regimen: Option<RegimenSancion>,
    /// The norm.
    pub norma: &'static str,
    /// How it arises.
    pub origen: Origen,
    /// What changes once an act exists, for people.
    pub con_acto: &'static str,
}

const SUSTITUYE: &str = "Si el acto que declara el valor ya existe, procede la sanción por no declarar y no la de extemporaneidad.";
const ANTES_DEL_ACTO: &str =
    "Si la declaración se presenta antes del acto, procede la sanción por extemporaneidad.";
const DERECHO: &str = "Se causa por ministerio de la ley; el acto solo la reconoce.";
const IMPONE: &str = "Se debe desde que el acto la impone; antes no se liquida.";
const CORRIGE: &str =
    "Si ya hay un acto que inicia el procedimiento, procede la sanción por inexactitud.";

const ENCUENTRA: &str = "Si el Ministerio encuentra la diferencia y agota el procedimiento, procede la sanción por inexactitud.";
const ALLANA: &str =
    "Solo durante el procedimiento: pagar el 75 % de la multa y todo lo adeudado lo termina.";
const CANCELA: &str = "El acto puede ordenar la cancelación; no causa un valor.";
const AJENA: &str = "Es de los impuestos: no rige para las contraprestaciones.";

/// Every penalty, in the order of the source.
pub const TABLA: [FilaSancion; 18] = [
    nueva(
        "PRST_EXT",
        "Extemporaneidad",
        Some(RegimenSancion::Prst),
        "Decreto 1161 de 2010, art. 7",
        Origen::Autoliquidada,
        SUSTITUYE,
    ),
    nueva(
        "PRST_NODECL",
        "No declarar",
        Some(RegimenSancion::Prst),
        "Decreto 1161 de 2010, art. 8",
        Origen::PorActo,
        ANTES_DEL_ACTO,
    ),
    nueva(
        "PRST_INEX",
        "Inexactitud",
        Some(RegimenSancion::Prst),
        "Decreto 1161 de 2010, art. 9",
        Origen::PorActo,
        IMPONE,
    ),
    nueva(
        "PRST_ALLAN",
        "Allanamiento",
        Some(RegimenSancion::Prst),
        "Decreto 1161 de 2010, art. 10",
        Origen::PorActo,
        ALLANA,
    ),
    nueva(
        "PRST_CANC",
        "Cancelación del permiso",
        Some(RegimenSancion::Prst),
        "Decreto 1161 de 2010, art. 8 inc. 4",
        Origen::Informativa,
        CANCELA,
    ),
    nueva(
        "L1341_PN",
        "Multa a persona natural",
        None,
        "Ley 1341 de 2009, art. 65",
        Origen::PorActo,
        IMPONE,
    ),
    nueva(
        "L1341_PJ",
        "Multa a persona jurídica",
        None,
        "Ley 1341 de 2009, art. 65",
        Origen::PorActo,
        IMPONE,
    ),
    nueva(
        "L1341_OLD",
        "Multa, texto original de la ley",
        None,
        "Ley 1341 de 2009, art. 65, texto original",
        Origen::PorActo,
        IMPONE,
    ),
    nueva(
        "RDS_EXT",
        "Extemporaneidad",
        Some(RegimenSancion::Rds),
        "Decreto 4350 de 2009, art. 21",
        Origen::Autoliquidada,
        SUSTITUYE,
    ),
    nueva(
        "RDS_NODECL",
        "No declarar",
        Some(RegimenSancion::Rds),
        "Decreto 4350 de 2009, art. 22",
        Origen::PorActo,
        ANTES_DEL_ACTO,
    ),
    nueva(
        "RDS_INEX",
        "Inexactitud",
        Some(RegimenSancion::Rds),
        "Decreto 4350 de 2009, art. 23",
        Origen::PorActo,
        IMPONE,
    ),
    nueva(
        "RDS_INEX_CORR",
        "Corrección",
        Some(RegimenSancion::Rds),
        "Decreto 4350 de 2009, art. 23 inc. 2",
        Origen::Autoliquidada,
        CORRIGE,
    ),
    nueva(
        "T_EXT",
        "Extemporaneidad",
        Some(RegimenSancion::Transicion),
        "Decreto 1972 de 2003, art. 64",
        Origen::Autoliquidada,
        DERECHO,
    ),
    nueva(
        "T_NODECL",
        "Extemporaneidad de más de tres meses",
        Some(RegimenSancion::Transicion),
        "Decreto 1972 de 2003, art. 65",
        Origen::Autoliquidada,
        DERECHO,
    ),
    nueva(
        "T_INEX",
        "Inexactitud",
        Some(RegimenSancion::Transicion),
        "Decreto 1972 de 2003, art. 67",
        Origen::PorActo,
        IMPONE,
    ),
    nueva(
        "T_CORR",
        "Corrección",
        Some(RegimenSancion::Transicion),
        "Decreto 1972 de 2003, art. 67 inc. 2",
        Origen::Autoliquidada,
        ENCUENTRA,
    ),
    nueva(
        "POST_GEN",
        "Multa postal",
        Some(RegimenSancion::Postal),
        "Ley 1369 de 2009, arts. 37 a 39; Decreto 1739 de 2010, art. 9",
        Origen::PorActo,
        IMPONE,
    ),
    nueva(
        "ET641",
        "Extemporaneidad de los impuestos",
        None,
        "Estatuto Tributario, art. 641",
        Origen::NoAplica,
        AJENA,
    ),
];

const fn nueva(
    id: &'static str,
    nombre: &'static str,
    regimen: Option<RegimenSancion>,
    norma: &'static str,
    origen: Origen,
    con_acto: &'static str,
) -> FilaSancion {
    FilaSancion {
        id,
        nombre,
        regimen,
        norma,
        origen,
        con_acto,
    }
}

/// The row of that code.
pub fn fila(id: &str) -> Option<&'static FilaSancion> {
    TABLA.iter().find(|fila| fila.id == id)
}
