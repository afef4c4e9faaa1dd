//! The person's part in requests for accounts.
//!
//! What somebody wrote of a person is that person's when it has their document and their proven address,
//! or when the approval gave it to their account. A contact has no document: the name stands for it.

use sea_orm::ConnectionTrait;
use ser_domain::solicitudes::Formulario;
use ser_store::solicitud::{self, anexo, firma};
use ser_store::{texto, usuario};
use uuid::Uuid;

use super::reunion::con_guiones;
use super::types::{MiFirma, MiParte};
use crate::http::Resultado;
use crate::permiso::Rol;

pub async fn reunir(
    tx: &impl ConnectionTrait,
    persona: &usuario::Model,
    propio: Option<&str>,
) -> Resultado<Vec<MiParte>> {
    let filas = solicitud::que_nombran(tx, persona.id, &persona.identificacion, propio).await?;
    let mut encontradas = Vec::new();
    for fila in filas {
        let partes = en_formulario(&fila, &fila.formulario()?, persona, propio);
        if !partes.is_empty() {
            encontradas.push((fila, partes));
        }
    }
    let ids: Vec<Uuid> = encontradas.iter().map(|(fila, _)| fila.id).collect();
    let firmas = firma::de_persona(tx, &ids, &persona.identificacion).await?;
    let papeles = anexo::firmados_a_mano(tx, &ids).await?;
    let mut todas = Vec::new();
    for (fila, partes) in encontradas {
        for parte in partes {
            todas.push(MiParte {
                firmas: de_parte(&fila, &parte, &firmas, &papeles),
                ..parte
            });
        }
    }
    Ok(todas)
}

/// What the form says of the person, part by part.
fn en_formulario(
    fila: &solicitud::Model,
    f: &Formulario,
    persona: &usuario::Model,
    propio: Option<&str>,
) -> Vec<MiParte> {
    let es_su_correo = |correo: &str| propio.is_some_and(|suyo| suyo == correo.to_lowercase());
    let es_su_documento = |documento: &str| documento == persona.identificacion;
    let por_cuenta = fila.administrador_id == Some(persona.id);
    let en_blanco = || MiParte {
        radicado: fila.radicado.as_deref().map(con_guiones),
        empresa: f.empresa.razon_social.clone(),
        estado: fila.estado.clone(),
        creada_en: fila.creada_en,
        parte: String::new(),
        nombre: String::new(),
        identificacion: None,
        correo: String::new(),
        correo_alterno: None,
        tarjeta_profesional: None,
        firmas: Vec::new(),
    };
    let mut partes = Vec::new();
    let r = &f.representante;
    if es_su_documento(&r.identificacion)
        && (por_cuenta || es_su_correo(&r.correo_1) || es_su_correo(&r.correo_2))
    {
        partes.push(MiParte {
            parte: Rol::RepresentanteLegal.codigo().to_owned(),
            nombre: r.nombre.clone(),
            identificacion: Some(r.identificacion.clone()),
            correo: r.correo_1.clone(),
            correo_alterno: con_algo(&r.correo_2),
            ..en_blanco()
        });
    }
    let c = &f.contador;
    if es_su_documento(&c.identificacion) && es_su_correo(&c.correo) {
        partes.push(MiParte {
            parte: c.calidad.clone(),
            nombre: c.nombre.clone(),
            identificacion: Some(c.identificacion.clone()),
            correo: c.correo.clone(),
            tarjeta_profesional: con_algo(&c.tarjeta_profesional),
            ..en_blanco()
        });
    }
    for contacto in &f.contactos {
        if es_su_correo(&contacto.correo) && mismo_nombre(&contacto.nombre, &persona.nombre) {
            partes.push(MiParte {
                parte: "contacto".to_owned(),
                nombre: contacto.nombre.clone(),
                correo: contacto.correo.clone(),
                ..en_blanco()
            });
        }
    }
    let a = &f.administrador;
    if es_su_documento(&a.identificacion) && (por_cuenta || es_su_correo(&a.correo)) {
        partes.push(MiParte {
            parte: Rol::AdministradorOperador.codigo().to_owned(),
            nombre: a.nombre.clone(),
            identificacion: Some(a.identificacion.clone()),
            correo: a.correo.clone(),
            ..en_blanco()
        });
    }
    partes
}

/// The signatures asked of the person in a part, and the paper if it was filed on paper.
fn de_parte(
    fila: &solicitud::Model,
    parte: &MiParte,
    firmas: &[firma::Model],
    papeles: &[anexo::Model],
) -> Vec<MiFirma> {
    let mut suyas: Vec<_> = firmas
        .iter()
        .filter(|firma| firma.solicitud_id == fila.id && firma.correo == parte.correo)
        .filter(|firma| firma.calidades.split(',').any(|una| una == parte.parte))
        .map(|firma| MiFirma {
            medio: "enlace".to_owned(),
            pedida_en: Some(firma.pedida_en),
            firmada_en: firma.firmada_en,
            direccion: firma.direccion.clone(),
            anulada_en: firma.anulada_en,
        })
        .collect();
    let firma = [Rol::RepresentanteLegal, Rol::AdministradorOperador]
        .iter()
        .any(|rol| rol.codigo() == parte.parte);
    let por_enlace = suyas
        .iter()
        .any(|una| una.firmada_en.is_some() && una.anulada_en.is_none());
    if firma && fila.radicado.is_some() && !por_enlace {
        let papel = papeles.iter().find(|papel| papel.solicitud_id == fila.id);
        suyas.extend(papel.map(|papel| MiFirma {
            medio: "papel".to_owned(),
            pedida_en: None,
            firmada_en: Some(papel.subido_en),
            direccion: None,
            anulada_en: None,
        }));
    }
    suyas
}

pub fn mismo_nombre(uno: &str, otro: &str) -> bool {
    texto::normalizar(uno.trim()) == texto::normalizar(otro.trim())
}

fn con_algo(escrito: &str) -> Option<String> {
    (!escrito.is_empty()).then(|| escrito.to_owned())
}
