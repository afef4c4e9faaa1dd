//! The life-cycle tables: no duplicates, every state reachable, the rest refused.

use ser_domain::estados::{
    EstadoAutoliquidacion, EstadoFur, EventoAutoliquidacion, EventoFur,
    TRANSICIONES_AUTOLIQUIDACION, TRANSICIONES_FUR, diagramas,
};
use ser_domain::mora::RegimenMora;
use ser_domain::obligaciones::TipoObligacion;

#[test]
fn a_return_is_filed_or_discarded_once() {
    use EstadoAutoliquidacion::{Anulada, Borrador, Presentada};
    use EventoAutoliquidacion::{Descartar, Presentar};
    assert_eq!(Borrador.aplicar(Presentar), Ok(Presentada));
    assert_eq!(Borrador.aplicar(Descartar), Ok(Anulada));
    for estado in [Presentada, Anulada] {
        for evento in EventoAutoliquidacion::TODOS {
            let error = estado.aplicar(evento).unwrap_err();
            assert_eq!(
                (error.estado, error.evento),
                (estado.as_str(), evento.as_str())
            );
        }
    }
}

#[test]
fn a_fur_is_paid_or_withdrawn_once() {
    assert_eq!(
        EstadoFur::Generado.aplicar(EventoFur::Pagar),
        Ok(EstadoFur::Pagado)
    );
    assert!(EstadoFur::Pagado.aplicar(EventoFur::Anular).is_err());
}

#[test]
fn tables_have_no_duplicates_and_reach_every_state() {
    for (indice, fila) in TRANSICIONES_AUTOLIQUIDACION.iter().enumerate() {
        let antes = &TRANSICIONES_AUTOLIQUIDACION[..indice];
        assert!(
            !antes
                .iter()
                .any(|otra| (otra.desde, otra.evento) == (fila.desde, fila.evento))
        );
    }
    for estado in EstadoAutoliquidacion::TODOS {
        let llega = TRANSICIONES_AUTOLIQUIDACION
            .iter()
            .any(|fila| fila.hasta == estado);
        assert!(llega || estado == EstadoAutoliquidacion::INICIAL);
    }
    for (indice, fila) in TRANSICIONES_FUR.iter().enumerate() {
        let antes = &TRANSICIONES_FUR[..indice];
        assert!(
            !antes
                .iter()
                .any(|otra| (otra.desde, otra.evento) == (fila.desde, fila.evento))
        );
    }
    for estado in EstadoFur::TODOS {
        let llega = TRANSICIONES_FUR.iter().any(|fila| fila.hasta == estado);
        assert!(llega || estado == EstadoFur::INICIAL);
    }
}

#[test]
fn codes_come_back() {
    for tipo in TipoObligacion::TODOS {
        assert_eq!(TipoObligacion::try_from(tipo.as_str()), Ok(tipo));
    }
    for regimen in [
        RegimenMora::Et635,
        RegimenMora::Ley68De1923,
        RegimenMora::Ninguno,
    ] {
        assert_eq!(RegimenMora::try_from(regimen.as_str()), Ok(regimen));
    }
    for estado in EstadoAutoliquidacion::TODOS {
        assert_eq!(EstadoAutoliquidacion::try_from(estado.as_str()), Ok(estado));
    }
    for estado in EstadoFur::TODOS {
        assert_eq!(EstadoFur::try_from(estado.as_str()), Ok(estado));
    }
    assert!(TipoObligacion::try_from("otra").is_err());
}

#[test]
fn the_drawing_has_every_row() {
    let dibujo = diagramas();
    for fila in TRANSICIONES_AUTOLIQUIDACION {
        let flecha = format!(
            "{} --> {}: {}",
            fila.desde.as_str(),
            fila.hasta.as_str(),
            fila.evento.as_str()
        );
        assert!(dibujo.contains(&flecha), "{flecha}");
    }
    for fila in TRANSICIONES_FUR {
        let flecha = format!(
            "{} --> {}: {}",
            fila.desde.as_str(),
            fila.hasta.as_str(),
            fila.evento.as_str()
        );
        assert!(dibujo.contains(&flecha), "{flecha}");
    }
}
