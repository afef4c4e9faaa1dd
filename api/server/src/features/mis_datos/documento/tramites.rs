//! What was filed, by the person or with their data.

use ser_domain::divipola;

use super::super::palabras::palabra;
use super::super::types::{MiAnexo, MiFirma, MiPaso, MiPqrsd, MisDatos};
use super::hoja::{Ficha, Hoja, cuando};

pub fn partes(hoja: &mut Hoja, datos: &MisDatos) {
    hoja.lista(
        "Su parte en solicitudes de usuarios",
        datos.partes_en_solicitudes.iter().map(|una| Ficha {
            titulo: format!(
                "{} en la solicitud {}",
                palabra("calidad", &una.parte),
                una.radicado.as_deref().unwrap_or("sin radicar")
            ),
            renglones: vec![
                ("Empresa", Some(una.empresa.clone())),
                ("Estado", Some(palabra("solicitud", &una.estado))),
                ("Empezada", Some(cuando(una.creada_en))),
                ("Nombre", Some(una.nombre.clone())),
                ("Identificación", una.identificacion.clone()),
                ("Correo", Some(una.correo.clone())),
                ("Otro correo", una.correo_alterno.clone()),
                ("Tarjeta profesional", una.tarjeta_profesional.clone()),
                ("Firma", Some(firmas(&una.firmas))),
            ],
        }),
    );
}

fn firmas(firmas: &[MiFirma]) -> String {
    let dichas: Vec<_> = firmas.iter().map(firma).collect();
    dichas.join("\n")
}

fn firma(una: &MiFirma) -> String {
    let mut dicha = match (una.medio.as_str(), una.firmada_en) {
        ("papel", Some(llego)) => format!("En papel, recibida el {}", cuando(llego)),
        (_, Some(firmada)) => format!("Con el enlace de su correo, el {}", cuando(firmada)),
        (_, None) => "Sin firmar".to_owned(),
    };
    if let Some(pedida) = una.pedida_en {
        dicha.push_str(&format!("; pedida el {}", cuando(pedida)));
    }
    if let Some(direccion) = &una.direccion {
        dicha.push_str(&format!("; desde {direccion}"));
    }
    if let Some(anulada) = una.anulada_en {
        dicha.push_str(&format!(
            "; anulada el {} porque cambió el texto",
            cuando(anulada)
        ));
    }
    dicha
}

pub fn presentado(hoja: &mut Hoja, datos: &MisDatos) {
    hoja.lista("PQRSD", datos.pqrsd.iter().map(pqrsd));
    hoja.lista(
        "Problemas reportados",
        datos.incidencias.iter().map(|una| Ficha {
            titulo: format!("Caso {}", una.caso),
            renglones: vec![
                ("Estado", Some(palabra("incidencia", &una.estado))),
                ("Reportado", Some(cuando(una.registrada_en))),
                ("Nombre", Some(una.nombre.clone())),
                ("Correo", Some(una.correo.clone())),
                ("Empresa", Some(una.empresa.clone())),
                ("NIT", Some(una.nit.clone())),
                ("Código", Some(una.codigo.clone())),
                ("Expediente", Some(una.expediente.clone())),
                ("Qué pasó", Some(una.incidencia.clone())),
                ("Qué hizo antes", Some(una.pasos.clone())),
                ("Página", Some(una.pagina.clone())),
                ("Navegador", Some(una.navegador.clone())),
                ("Archivos", Some(anexos(&una.anexos))),
                ("Respuesta", una.respuesta.clone()),
                ("Terminado", una.terminada_en.map(cuando)),
            ],
        }),
    );
    hoja.lista(
        "Solicitudes de usuarios que tramitó",
        datos.solicitudes.iter().map(|una| Ficha {
            titulo: una
                .radicado
                .clone()
                .unwrap_or_else(|| "Sin radicar".to_owned()),
            renglones: vec![
                ("Estado", Some(palabra("solicitud", &una.estado))),
                ("Empezada", Some(cuando(una.creada_en))),
            ],
        }),
    );
    hoja.lista(
        "Cambios de empresa que pidió",
        datos.cambios_de_empresa.iter().map(|uno| Ficha {
            titulo: palabra("seccion", &uno.seccion),
            renglones: vec![
                ("Estado", Some(palabra("cambio", &uno.estado))),
                ("Pedido", Some(cuando(uno.pedido_en))),
                ("Su explicación", Some(uno.motivo.clone())),
                ("Decidido", uno.decidido_en.map(cuando)),
                ("Respuesta", uno.motivo_decision.clone()),
            ],
        }),
    );
}

fn pqrsd(una: &MiPqrsd) -> Ficha {
    let identificacion = format!("{} {}", una.tipo_identificacion, una.identificacion);
    Ficha {
        titulo: format!("{} {}", palabra("tipo", &una.tipo), una.radicado),
        renglones: vec![
            ("Estado", Some(palabra("pqrsd", &una.estado))),
            ("Registrada", Some(cuando(una.registrada_en))),
            ("Nombre", Some(una.nombre.clone())),
            ("Identificación", Some(identificacion)),
            ("Correo", Some(una.correo.clone())),
            ("Teléfono", Some(una.telefono.clone())),
            ("Dirección", Some(una.direccion.clone())),
            ("Lugar", Some(lugar(una))),
            ("Qué pidió", Some(una.detalle.clone())),
            ("Archivos", Some(anexos(&una.anexos))),
            ("Respuesta", una.respuesta.clone()),
            ("Por qué se devolvió o cerró", una.motivo.clone()),
            ("Terminada", una.terminada_en.map(cuando)),
            ("Qué ha pasado", Some(pasos(&una.pasos))),
        ],
    }
}

/// «Devuelta para completar, 21 de noviembre de 2026, 21:05: falta el radicado.»
fn pasos(pasos: &[MiPaso]) -> String {
    let dichos: Vec<_> = pasos
        .iter()
        .map(|paso| {
            let texto = paso.texto.as_ref().map(|texto| format!(": {texto}"));
            format!(
                "{}, {}{}",
                palabra("pqrsd", &paso.estado),
                cuando(paso.ocurrido_en),
                texto.unwrap_or_default()
            )
        })
        .collect();
    dichos.join("; ")
}

fn lugar(una: &MiPqrsd) -> String {
    let municipio = una
        .municipio
        .as_deref()
        .and_then(divipola::municipio)
        .map(|(departamento, municipio)| format!("{}, {}", municipio.nombre, departamento.nombre));
    let pais = divipola::pais(&una.pais).map(|pais| pais.nombre.to_owned());
    let partes: Vec<_> = [una.ciudad.clone(), municipio, pais]
        .into_iter()
        .flatten()
        .collect();
    partes.join(", ")
}

/// «cedula.pdf (34 kB), 21 de noviembre de 2026, 21:05».
fn anexos(anexos: &[MiAnexo]) -> String {
    let dichos: Vec<_> = anexos
        .iter()
        .map(|uno| {
            let kilos = uno.tamano / 1024;
            let tamano = match kilos {
                0 => format!("{} bytes", uno.tamano),
                _ => format!("{kilos} kB"),
            };
            let de_quien = if uno.de_la_respuesta {
                ", de la respuesta"
            } else {
                ""
            };
            format!(
                "{} ({tamano}), {}{de_quien}",
                uno.nombre,
                cuando(uno.subido_en)
            )
        })
        .collect();
    dichos.join("\n")
}
