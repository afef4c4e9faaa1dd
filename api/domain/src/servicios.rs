//! The catalogue of services by which income is declared, family by family.
//!
//! It is ours: no official list of service codes was found (the codes of the ministry's
//! calendar name companies, not services). Rates never depend on it; it orders what is
//! declared so that each concept of the base is shown (Decreto 542 de 2014, artículo 9,
//! parágrafo).

use crate::obligaciones::Familia;

/// A service of which income is declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Servicio {
    /// Stable code, kept in declarations.
    pub codigo: &'static str,
    /// Name on screen and on the FUR.
    pub nombre: &'static str,
    /// Family of payer whose declarations offer it.
    pub familia: Familia,
}

const fn prst(codigo: &'static str, nombre: &'static str) -> Servicio {
    Servicio {
        codigo,
        nombre,
        familia: Familia::Prst,
    }
}

/// All services, in the order in which they are offered.
pub const SERVICIOS: &[Servicio] = &[
    prst("internet_fijo", "Internet fijo"),
    prst("internet_movil", "Internet móvil"),
    prst("telefonia_fija", "Telefonía fija"),
    prst("telefonia_movil", "Telefonía móvil"),
    prst("larga_distancia", "Larga distancia"),
    prst("portador", "Portador y transmisión de datos"),
    prst("interconexion", "Interconexión y acceso"),
    prst("itinerancia", "Itinerancia (roaming)"),
    prst("valor_agregado", "Valor agregado y telemáticos"),
    prst("venta_terminales", "Venta de equipos terminales"),
    prst(
        "participaciones",
        "Participaciones, primas y otros beneficios de la provisión",
    ),
    prst("otros", "Otros ingresos por redes y servicios"),
];

/// The service with this code in a family.
#[must_use]
pub fn buscar(familia: Familia, codigo: &str) -> Option<&'static Servicio> {
    SERVICIOS
        .iter()
        .find(|servicio| servicio.familia == familia && servicio.codigo == codigo)
}
