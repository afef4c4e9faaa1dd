//! Requests for accounts in several states, of companies that are as fictional as the others. They
//! are filed by the same function that files everybody's; the signatures and documents that would
//! come before are written as they would be.

use ser_domain::estados::EstadoSolicitud;
use ser_domain::solicitudes::{
    Administrador, Contacto, Contador, Empresa, Formulario, Representante,
};
use ser_store::solicitud::{self, anexo, firma};
use ser_store::{Escritura, adjunto};
use serde_json::json;
use uuid::Uuid;

use crate::Contexto;
use crate::features::solicitudes::demostracion::{self, Momento};
use crate::http::{Problema, Resultado};
use crate::tokens::huella;

struct Pedida {
    nit: u64,
    razon_social: &'static str,
    municipio: (&'static str, &'static str),
    representante: (&'static str, &'static str),
    administrador: (&'static str, &'static str),
    contador: (&'static str, &'static str),
    contactos: [&'static str; 3],
    /// Under which part of example.com its people are.
    dominio: &'static str,
    estado: EstadoSolicitud,
}

const PEDIDAS: [Pedida; 3] = [
    Pedida {
        nit: 901_000_710,
        razon_social: "Enlaces del Cauca de Ejemplo S.A.S.",
        municipio: ("19", "19001"),
        representante: ("1000000711", "Marta Lucía Ejemplo Paz"),
        administrador: ("1000000712", "Jorge Andrés Ejemplo Vela"),
        contador: ("1000000713", "Inés Ejemplo Castro"),
        contactos: ["Pablo Ejemplo Uno", "Lina Ejemplo Dos", "Hugo Ejemplo Tres"],
        dominio: "enlaces-cauca",
        estado: EstadoSolicitud::Radicada,
    },
    Pedida {
        nit: 901_000_720,
        razon_social: "Señal Llanera de Ejemplo S.A.S.",
        municipio: ("50", "50001"),
        representante: ("1000000721", "Carlos Ejemplo Duarte"),
        administrador: ("1000000721", "Carlos Ejemplo Duarte"),
        contador: ("1000000723", "Nora Ejemplo Sierra"),
        contactos: ["Olga Ejemplo Uno", "Raúl Ejemplo Dos", "Sofía Ejemplo Tres"],
        dominio: "senal-llanera",
        estado: EstadoSolicitud::EnRevision,
    },
    Pedida {
        nit: 901_000_730,
        razon_social: "Antena Guajira de Ejemplo Ltda.",
        municipio: ("44", "44001"),
        representante: ("1000000731", "Elena Ejemplo Brito"),
        administrador: ("1000000732", "Tomás Ejemplo Iguarán"),
        contador: ("1000000733", "Víctor Ejemplo Mejía"),
        contactos: ["Aura Ejemplo Uno", "Blas Ejemplo Dos", "Celia Ejemplo Tres"],
        dominio: "antena-guajira",
        estado: EstadoSolicitud::Devuelta,
    },
];

/// A page with nothing on it, as the document that would have been scanned.
pub(super) const HOJA: &[u8] = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>\nendobj\ntrailer\n<< /Size 4 /Root 1 0 R >>\n%%EOF\n";

pub async fn escribir(contexto: &Contexto) -> Resultado<()> {
    for pedida in &PEDIDAS {
        radicar(contexto, pedida).await?;
    }
    Ok(())
}

async fn radicar(contexto: &Contexto, pedida: &Pedida) -> Resultado<()> {
    let momento = Momento::de(contexto);
    let formulario = pedida.formulario(momento);
    let nueva = demostracion::nueva(pedida.correo("tramites"), momento);
    let tx = contexto.base.escribir().await?;
    let antes = solicitud::Model {
        nit: pedida.nit.to_string(),
        formulario: serde_json::to_string(&formulario).map_err(Problema::interno)?,
        ..nueva
    };
    solicitud::insertar(&tx, antes.clone()).await?;
    adjuntar(contexto, &tx, (antes.id, &formulario), momento).await?;
    firmar(&tx, (antes.id, &formulario), momento).await?;
    let pendiente = solicitud::Model {
        estado: EstadoSolicitud::PendienteFirmas.as_str().to_owned(),
        ..antes.clone()
    };
    let pendiente = solicitud::guardar(&tx, &antes, pendiente, momento.ahora).await?;
    demostracion::radicar(&tx, contexto, &pendiente, momento).await?;
    avanzar(&tx, pendiente.id, pedida.estado, momento).await?;
    Ok(tx.commit().await?)
}

async fn adjuntar(
    contexto: &Contexto,
    tx: &Escritura,
    (id, formulario): (Uuid, &Formulario),
    momento: Momento,
) -> Resultado<()> {
    for clase in demostracion::anexos(formulario, momento)? {
        let archivo = contexto
            .archivos
            .guardar(Uuid::new_v4(), "pdf", HOJA.to_vec())
            .await
            .map_err(Problema::interno)?;
        let fila = adjunto::Model {
            id: Uuid::now_v7(),
            uso: "solicitud".to_owned(),
            borrador_huella: None,
            objeto: Some("solicitud".to_owned()),
            objeto_id: Some(id),
            orden: 0,
            nombre: format!("{clase}.pdf"),
            clase: "pdf".to_owned(),
            tamano: i32::try_from(archivo.tamano).map_err(Problema::interno)?,
            sha256: archivo.sha256,
            clave: archivo.clave,
            con_antivirus: false,
            subido_por: None,
            subido_en: momento.instante,
            adjuntado_en: Some(momento.instante),
        };
        let nuevo = anexo::Model {
            id: Uuid::now_v7(),
            solicitud_id: id,
            clase,
            adjunto_id: fila.id,
            nombre: fila.nombre.clone(),
            tamano: i64::from(fila.tamano),
            huella: fila.sha256.clone(),
            expedido_el: Some(momento.hoy - time::Duration::days(20)),
            subido_en: momento.ahora,
            quitado_en: None,
        };
        adjunto::insertar(tx, fila).await?;
        anexo::poner(tx, nuevo).await?;
    }
    Ok(())
}

async fn firmar(tx: &Escritura, (id, f): (Uuid, &Formulario), momento: Momento) -> Resultado<()> {
    let anexos = anexo::de(tx, id).await?;
    let texto = demostracion::texto(f, &anexos, momento)?;
    let representante = ("representante_legal", &f.representante.correo_1);
    let firmas = if f.es_la_misma_persona() {
        let ambas = "representante_legal,administrador_operador";
        vec![(
            (ambas, representante.1),
            &f.representante.identificacion,
            &f.representante.nombre,
        )]
    } else {
        let administrador = ("administrador_operador", &f.administrador.correo);
        vec![
            (
                representante,
                &f.representante.identificacion,
                &f.representante.nombre,
            ),
            (
                administrador,
                &f.administrador.identificacion,
                &f.administrador.nombre,
            ),
        ]
    };
    for ((calidades, correo), identificacion, nombre) in firmas {
        let fila = firma::Model {
            id: Uuid::now_v7(),
            solicitud_id: id,
            calidades: calidades.to_owned(),
            identificacion: identificacion.clone(),
            nombre: nombre.clone(),
            correo: correo.clone(),
            huella: huella(&texto),
            texto: texto.clone(),
            codigo_id: None,
            codigo_vence_en: None,
            intentos: 0,
            codigos: 0,
            pedida_en: momento.ahora,
            firmada_en: Some(momento.ahora),
            direccion: Some("192.0.2.10".to_owned()),
            anulada_en: None,
        };
        firma::insertar(tx, fila).await?;
    }
    Ok(())
}

/// Through the states that an officer would give it.
async fn avanzar(
    tx: &Escritura,
    id: Uuid,
    hasta: EstadoSolicitud,
    momento: Momento,
) -> Resultado<()> {
    let mut fila = solicitud::por_id(tx, id)
        .await?
        .ok_or_else(|| Problema::interno("la solicitud no quedó escrita"))?;
    for estado in [EstadoSolicitud::EnRevision, EstadoSolicitud::Devuelta] {
        if fila.estado()? == hasta {
            break;
        }
        let mut nueva = solicitud::Model {
            estado: estado.as_str().to_owned(),
            ..fila.clone()
        };
        if estado == EstadoSolicitud::Devuelta {
            nueva.motivos = json!([{
                "campo": "/anexos/existencia_y_representacion",
                "motivo": "El certificado no se puede leer: adjunte una copia más clara",
            }])
            .to_string();
        }
        fila = solicitud::guardar(tx, &fila, nueva, momento.ahora).await?;
    }
    Ok(())
}

impl Pedida {
    fn correo(&self, quien: &str) -> String {
        format!("{quien}@{}.example.com", self.dominio)
    }

    fn formulario(&self, momento: Momento) -> Formulario {
        let misma = self.representante.0 == self.administrador.0;
        Formulario {
            fecha: Some(momento.hoy),
            empresa: Empresa {
                identificacion: ser_domain::Nit::de_numero(self.nit)
                    .map(|nit| nit.to_string())
                    .unwrap_or_default(),
                razon_social: self.razon_social.to_owned(),
                direccion: "Carrera 0 # 0-00".to_owned(),
                correo_1: self.correo("empresa"),
                correo_2: self.correo("gerencia"),
                departamento: self.municipio.0.to_owned(),
                municipio: self.municipio.1.to_owned(),
                telefonos: "300 000 0000".to_owned(),
            },
            representante: Representante {
                identificacion: self.representante.0.to_owned(),
                nombre: self.representante.1.to_owned(),
                correo_1: self.correo("representante"),
                correo_2: self.correo("representante.alterno"),
            },
            contador: Contador {
                calidad: "contador".to_owned(),
                identificacion: self.contador.0.to_owned(),
                nombre: self.contador.1.to_owned(),
                correo: self.correo("contador"),
                tarjeta_profesional: "12345-T".to_owned(),
            },
            contactos: [0, 1, 2].map(|n| Contacto {
                nombre: self.contactos[n].to_owned(),
                correo: self.correo(&format!("contacto{}", n + 1)),
            }),
            administrador: Administrador {
                identificacion: self.administrador.0.to_owned(),
                nombre: self.administrador.1.to_owned(),
                correo: self.correo(if misma {
                    "representante"
                } else {
                    "administrador"
                }),
            },
        }
    }
}
