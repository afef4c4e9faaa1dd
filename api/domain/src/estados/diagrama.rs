//! The life cycles drawn, from the same tables that rule them.

use super::{
    EstadoAutoliquidacion, EstadoCambioDeEmpresa, EstadoFur, EstadoIncidencia, EstadoPqrsd,
    EstadoSolicitud, EstadoSuscripcion, EstadoUsuario,
};

/// The life cycles as Mermaid state diagrams in a Markdown document.
#[must_use]
pub fn diagramas() -> String {
    let mut salida = String::from("# Ciclos de vida\n");
    dibujar(
        &mut salida,
        "Autoliquidación",
        EstadoAutoliquidacion::INICIAL.as_str(),
        EstadoAutoliquidacion::filas(),
    );
    dibujar(
        &mut salida,
        "FUR",
        EstadoFur::INICIAL.as_str(),
        EstadoFur::filas(),
    );
    dibujar(
        &mut salida,
        "Cuenta de una persona",
        EstadoUsuario::INICIAL.as_str(),
        EstadoUsuario::filas(),
    );
    dibujar(
        &mut salida,
        "Suscripción al boletín",
        EstadoSuscripcion::INICIAL.as_str(),
        EstadoSuscripcion::filas(),
    );
    dibujar(
        &mut salida,
        "Solicitud de usuarios",
        EstadoSolicitud::INICIAL.as_str(),
        EstadoSolicitud::filas(),
    );
    dibujar(
        &mut salida,
        "PQRSD",
        EstadoPqrsd::INICIAL.as_str(),
        EstadoPqrsd::filas(),
    );
    dibujar(
        &mut salida,
        "Incidencia",
        EstadoIncidencia::INICIAL.as_str(),
        EstadoIncidencia::filas(),
    );
    dibujar(
        &mut salida,
        "Cambio de los datos de una empresa",
        EstadoCambioDeEmpresa::INICIAL.as_str(),
        EstadoCambioDeEmpresa::filas(),
    );
    salida
}

fn dibujar(
    salida: &mut String,
    titulo: &str,
    inicial: &str,
    filas: impl Iterator<Item = (&'static str, &'static str, &'static str)>,
) {
    salida.push_str(&format!(
        "\n## {titulo}\n\n```mermaid\nstateDiagram-v2\n    [*] --> {inicial}\n"
    ));
    for (desde, evento, hasta) in filas {
        salida.push_str(&format!("    {desde} --> {hasta}: {evento}\n"));
    }
    salida.push_str("```\n");
}
