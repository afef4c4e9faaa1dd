//! The records of the demonstration's companies: one with the representative that it had before, one
//! that asks for a change, and one that never told the ministry what is missing.

use ser_domain::solicitudes::{
    Contacto, Contador, Empresa as DatosDeEmpresa, Formulario, Representante, Seccion,
};
use ser_store::{Escritura, empresa, operador, usuario};
use time::Duration;

use super::empresas::{self, ANDINA, Empresa, MOVIL};
use super::solicitudes::HOJA;
use crate::Contexto;
use crate::features::empresa::demostracion;
use crate::features::solicitudes::ficha;
use crate::http::{Problema, Resultado};

pub async fn escribir(contexto: &Contexto) -> Resultado<()> {
    let ahora = contexto.ahora();
    let andina = empresas::fila(contexto, &ANDINA).await?;
    let movil = empresas::fila(contexto, &MOVIL).await?;
    let tx = contexto.base.escribir().await?;

    let antes = formulario(&andina, &ANDINA, ("11", "11001"), "Representación Anterior");
    poner(&tx, &andina, &antes, ahora - Duration::days(600)).await?;
    let ahora_si = formulario(&andina, &ANDINA, ("11", "11001"), "Representación Andina");
    let desde = ahora - Duration::days(200);
    let nuevo = ficha::representante(andina.id, &ahora_si, desde);
    empresa::poner_representante(&tx, nuevo, desde).await?;

    let suyo = formulario(&movil, &MOVIL, ("05", "05001"), "Representación Móvil");
    poner(&tx, &movil, &suyo, ahora - Duration::days(400)).await?;
    let pidio = usuario::por_identificacion(&tx, movil.id, MOVIL.personas[0].identificacion)
        .await?
        .ok_or_else(|| Problema::interno("falta una persona de la demostración"))?;
    let mut nuevo = demostracion::formulario(&tx, &movil).await?;
    nuevo.contactos[1] = contacto(&MOVIL, "Contacto Reemplazo", 4);
    let motivo = "Quien atendía la cartera cambió de cargo";
    let cambio = (Seccion::Contactos, &nuevo, motivo);
    demostracion::pedir(contexto, &tx, (&movil, pidio.id), cambio, HOJA).await?;
    Ok(tx.commit().await?)
}

async fn poner(
    tx: &Escritura,
    fila: &operador::Model,
    f: &Formulario,
    desde: time::OffsetDateTime,
) -> Resultado<()> {
    Ok(empresa::reemplazar(tx, ficha::ficha(fila.id, f, desde), desde).await?)
}

fn dominio(de: &Empresa) -> &'static str {
    de.correo.split('@').nth(1).unwrap_or("example.com")
}

fn contacto(de: &Empresa, nombre: &str, numero: usize) -> Contacto {
    Contacto {
        nombre: nombre.to_owned(),
        correo: format!("contacto{numero}@{}", dominio(de)),
    }
}

fn formulario(
    fila: &operador::Model,
    de: &Empresa,
    (departamento, municipio): (&str, &str),
    representante: &str,
) -> Formulario {
    let firma = de
        .personas
        .iter()
        .find(|una| una.tarjeta_profesional.is_some());
    let correo = |quien: &str| format!("{quien}@{}", dominio(de));
    Formulario {
        empresa: DatosDeEmpresa {
            identificacion: format!("{}-{}", fila.nit, fila.dv),
            razon_social: fila.razon_social.clone(),
            direccion: fila.direccion.clone(),
            correo_1: fila.correo.clone(),
            correo_2: correo("gerencia"),
            departamento: departamento.to_owned(),
            municipio: municipio.to_owned(),
            telefonos: fila.telefono.clone(),
        },
        representante: Representante {
            identificacion: de
                .personas
                .last()
                .map(|una| una.identificacion.to_owned())
                .unwrap_or_default(),
            nombre: representante.to_owned(),
            correo_1: correo("representacion"),
            correo_2: correo("representacion.alterno"),
        },
        contador: Contador {
            calidad: if de.nit == MOVIL.nit {
                "revisor_fiscal"
            } else {
                "contador"
            }
            .to_owned(),
            identificacion: firma
                .map(|una| una.identificacion.to_owned())
                .unwrap_or_default(),
            nombre: firma.map(|una| una.nombre.to_owned()).unwrap_or_default(),
            correo: firma.map(|una| una.correo.to_owned()).unwrap_or_default(),
            tarjeta_profesional: firma
                .and_then(|una| una.tarjeta_profesional)
                .unwrap_or_default()
                .to_owned(),
        },
        contactos: [
            contacto(de, "Contacto Primero", 1),
            contacto(de, "Contacto Segundo", 2),
            contacto(de, "Contacto Tercero", 3),
        ],
        ..Formulario::default()
    }
}
