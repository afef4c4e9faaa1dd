//! The life cycles drawn, from the same tables that rule them.

use super::{EstadoAutoliquidacion, EstadoFur, TRANSICIONES_AUTOLIQUIDACION, TRANSICIONES_FUR};

/// The life cycles as Mermaid state diagrams in a Markdown document.
pub fn diagramas() -> String {
    let autoliquidacion = TRANSICIONES_AUTOLIQUIDACION.iter().map(|fila| {
        (
            fila.desde.as_str(),
            fila.evento.as_str(),
            fila.hasta.as_str(),
        )
    });
    let fur = TRANSICIONES_FUR.iter().map(|fila| {
        (
            fila.desde.as_str(),
            fila.evento.as_str(),
            fila.hasta.as_str(),
        )
    });
    let mut salida = String::from("# Ciclos de vida\n");
    dibujar(
        &mut salida,
        "Autoliquidación",
        EstadoAutoliquidacion::INICIAL.as_str(),
        autoliquidacion,
    );
    dibujar(&mut salida, "FUR", EstadoFur::INICIAL.as_str(), fur);
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
