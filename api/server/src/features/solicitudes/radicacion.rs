//! Filing: a number, a term for the answer, and an acknowledgement to all who take part.

use ser_domain::estados::EventoSolicitud;
use ser_domain::radicado::TipoRadicado;
use ser_store::solicitud::{self, anexo};
use ser_store::{Escritura, radicado};

use super::borrador::{Momento, a, al_tramitador, aplicar, con_guiones, editable};
use super::firmas::comprobar_completa;
use super::formulario::{huella_de, nombres_de_anexos, requisitos};
use super::problemas::FORMULARIO_SIN_FIRMAR;
use super::types_publicos::SolicitudRadicada;
use crate::Contexto;
use crate::auditoria::{Autor, Hecho, anotar_autor};
use crate::avisos::{Aviso, AvisoDeSolicitud, Destino, avisar};
use crate::enlaces::{self, Uso};
use crate::http::{Problema, Resultado, Solicitud};

/// Files a complete request that comes printed, signed by hand and scanned.
pub async fn radicar_en_papel(
    contexto: &Contexto,
    http: &Solicitud,
    secreto: &str,
    version: i32,
) -> Resultado<SolicitudRadicada> {
    let momento = Momento::de(contexto);
    let tx = contexto.base.escribir().await?;
    let antes = editable(&tx, secreto, version, momento).await?;
    let anexos = anexo::de(&tx, antes.id).await?;
    comprobar_completa(&antes.formulario()?, &anexos, momento)?;
    if !anexos
        .iter()
        .any(|anexo| anexo.clase == anexo::FORMULARIO_FIRMADO)
    {
        return Err(Problema::de(&FORMULARIO_SIN_FIRMAR));
    }
    let radicada = radicar(
        &tx,
        contexto,
        http,
        &antes,
        (EventoSolicitud::RadicarEnPapel, momento),
    )
    .await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(radicada)
}

/// Files a request that is held. One that was sent back keeps its number, and its term begins anew:
/// it could not be answered as it was.
pub async fn radicar(
    tx: &Escritura,
    contexto: &Contexto,
    http: &Solicitud,
    antes: &solicitud::Model,
    (evento, momento): (EventoSolicitud, Momento),
) -> Resultado<SolicitudRadicada> {
    let estado = aplicar(antes, evento)?;
    let numero = match &antes.radicado {
        Some(numero) => numero.clone(),
        None => radicado::siguiente(tx, momento.hoy.year(), TipoRadicado::SolicitudDeUsuarios)
            .await?
            .digitos()
            .to_owned(),
    };
    let radicada_el = contexto.dia_de_radicacion(momento.ahora);
    let dias = requisitos()?
        .dias_habiles(radicada_el)
        .map_err(Problema::interno)?;
    let vence_el = contexto
        .parametros()
        .calendario()
        .sumar_dias_habiles(radicada_el, dias);
    let fila = solicitud::Model {
        estado,
        radicado: Some(numero),
        radicada_el: Some(radicada_el),
        vence_el: Some(vence_el),
        motivos: "[]".to_owned(),
        ..antes.clone()
    };
    let fila = solicitud::guardar(tx, antes, fila, momento.ahora).await?;
    enlaces::anular(tx, Uso::Solicitud, fila.id, momento.instante).await?;
    let radicada = SolicitudRadicada {
        radicado: con_guiones(fila.radicado.as_deref().unwrap_or_default()),
        radicada_en: momento.ahora,
        vence_el,
    };
    acusar(tx, &fila, &radicada, momento).await?;
    let (huella_antes, huella_despues) = (huella_de(antes), huella_de(&fila));
    let hecho = Hecho {
        accion: "radicar",
        objeto: "solicitud",
        objeto_id: Some(fila.id),
        antes: Some(&huella_antes),
        despues: Some(&huella_despues),
    };
    anotar_autor(tx, Autor::Publico(http), momento.instante, hecho);
    Ok(radicada)
}

async fn acusar(
    tx: &Escritura,
    fila: &solicitud::Model,
    radicada: &SolicitudRadicada,
    momento: Momento,
) -> Resultado<()> {
    let formulario = fila.formulario()?;
    let anexos = anexo::de(tx, fila.id).await?;
    let aviso = Aviso::Solicitud {
        empresa: formulario.empresa.razon_social.clone(),
        que: AvisoDeSolicitud::Radicada {
            radicado: radicada.radicado.clone(),
            cuando: radicada.radicada_en,
            vence_el: radicada.vence_el,
            anexos: nombres_de_anexos(&formulario, &anexos, momento.hoy)?,
        },
    };
    let causa = uuid::Uuid::now_v7();
    let destinos: [Destino<'_>; 3] = [
        al_tramitador(fila),
        a(&formulario.representante.correo_1),
        a(&formulario.administrador.correo),
    ];
    for destino in destinos {
        // The same address is the same mail: it is written once.
        avisar(tx, &aviso, causa, destino, momento.instante).await?;
    }
    Ok(())
}
