//! The life-cycle tables: no duplicates, every state reachable, the rest refused.

use std::fmt::Debug;

use ser_domain::estados::{
    EstadoAutoliquidacion, EstadoCambioDeEmpresa, EstadoFur, EstadoSolicitud, EstadoUsuario,
    EventoAutoliquidacion, EventoCambioDeEmpresa, EventoFur, EventoSolicitud, EventoUsuario,
    TRANSICIONES_AUTOLIQUIDACION, TRANSICIONES_CAMBIO_DE_EMPRESA, TRANSICIONES_FUR,
    TRANSICIONES_SOLICITUD, TRANSICIONES_USUARIO, Transicion, diagramas,
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
            let error = estado.aplicar(*evento).unwrap_err();
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
fn a_cancelled_account_never_comes_back() {
    for evento in EventoUsuario::TODOS {
        assert!(EstadoUsuario::Cancelado.aplicar(*evento).is_err());
    }
    let invitado = EstadoUsuario::INICIAL;
    let activo = invitado.aplicar(EventoUsuario::Activar).unwrap();
    assert_eq!(activo, EstadoUsuario::Activo);
    for (ida, vuelta) in [
        (EventoUsuario::Inactivar, EventoUsuario::Reactivar),
        (EventoUsuario::Suspender, EventoUsuario::Levantar),
    ] {
        let fuera = activo.aplicar(ida).unwrap();
        assert_eq!(fuera.aplicar(vuelta), Ok(activo));
        assert_eq!(
            fuera.aplicar(EventoUsuario::Cancelar),
            Ok(EstadoUsuario::Cancelado)
        );
    }
    // What the ministry suspended its company cannot bring back.
    let suspendido = activo.aplicar(EventoUsuario::Suspender).unwrap();
    assert!(suspendido.aplicar(EventoUsuario::Reactivar).is_err());
}

#[test]
fn tables_have_no_duplicates_and_reach_every_state() {
    comprobar_tabla(
        TRANSICIONES_AUTOLIQUIDACION,
        EstadoAutoliquidacion::TODOS,
        EventoAutoliquidacion::TODOS,
    );
    comprobar_tabla(TRANSICIONES_FUR, EstadoFur::TODOS, EventoFur::TODOS);
    comprobar_tabla(
        TRANSICIONES_CAMBIO_DE_EMPRESA,
        EstadoCambioDeEmpresa::TODOS,
        EventoCambioDeEmpresa::TODOS,
    );
    comprobar_tabla(
        TRANSICIONES_USUARIO,
        EstadoUsuario::TODOS,
        EventoUsuario::TODOS,
    );
    comprobar_tabla(
        TRANSICIONES_SOLICITUD,
        EstadoSolicitud::TODOS,
        EventoSolicitud::TODOS,
    );
}

#[test]
fn a_request_is_decided_by_whoever_took_it_and_certified_at_the_end() {
    use EstadoSolicitud::{Aprobada, EnRevision, Radicada, Rechazada, ReciboCertificado};
    for evento in [
        EventoSolicitud::Aprobar,
        EventoSolicitud::Rechazar,
        EventoSolicitud::Devolver,
    ] {
        assert!(Radicada.aplicar(evento).is_err());
        assert!(EnRevision.aplicar(evento).is_ok());
    }
    for fin in [Rechazada, ReciboCertificado] {
        for evento in EventoSolicitud::TODOS {
            assert!(fin.aplicar(*evento).is_err());
        }
    }
    let creada = Aprobada.aplicar(EventoSolicitud::CrearUsuario).unwrap();
    assert_eq!(
        creada.aplicar(EventoSolicitud::Certificar),
        Ok(ReciboCertificado)
    );
}

/// The first state is where the life begins.
fn comprobar_tabla<E, V>(tabla: &[Transicion<E, V>], estados: &[E], eventos: &[V])
where
    E: Copy + PartialEq + Debug,
    V: Copy + PartialEq + Debug,
{
    for (indice, fila) in tabla.iter().enumerate() {
        let repetida = tabla[..indice]
            .iter()
            .any(|otra| (otra.desde, otra.evento) == (fila.desde, fila.evento));
        assert!(!repetida, "{fila:?}");
    }
    for estado in &estados[1..] {
        assert!(
            tabla.iter().any(|fila| fila.hasta == *estado),
            "{estado:?} is never reached"
        );
    }
    for evento in eventos {
        assert!(
            tabla.iter().any(|fila| fila.evento == *evento),
            "{evento:?} never happens"
        );
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
        assert_eq!(
            EstadoAutoliquidacion::try_from(estado.as_str()),
            Ok(*estado)
        );
    }
    for estado in EstadoFur::TODOS {
        assert_eq!(EstadoFur::try_from(estado.as_str()), Ok(*estado));
    }
    for estado in EstadoUsuario::TODOS {
        assert_eq!(EstadoUsuario::try_from(estado.as_str()), Ok(*estado));
    }
    for estado in EstadoSolicitud::TODOS {
        assert_eq!(EstadoSolicitud::try_from(estado.as_str()), Ok(*estado));
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

#[test]
fn a_change_of_a_record_is_decided_once_and_only_in_review() {
    use EstadoCambioDeEmpresa::{Aprobada, Devuelta, EnRevision, Rechazada, Retirada};
    use EventoCambioDeEmpresa::{Aprobar, Corregir, Devolver, Rechazar, Retirar};
    assert_eq!(EstadoCambioDeEmpresa::INICIAL, EnRevision);
    assert_eq!(EnRevision.aplicar(Devolver), Ok(Devuelta));
    assert_eq!(Devuelta.aplicar(Corregir), Ok(EnRevision));
    for evento in [Aprobar, Rechazar, Devolver] {
        assert!(Devuelta.aplicar(evento).is_err());
    }
    assert_eq!(Devuelta.aplicar(Retirar), Ok(Retirada));
    for estado in [Aprobada, Rechazada, Retirada] {
        for evento in EventoCambioDeEmpresa::TODOS {
            assert!(estado.aplicar(*evento).is_err());
        }
    }
}
