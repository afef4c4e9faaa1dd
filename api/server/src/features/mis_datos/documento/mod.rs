//! Own data as a document: in the order of the page, in words and in the time of Colombia.

mod hoja;
mod tramites;

use ser_adapters::reloj::dia_en_bogota;
use ser_domain::kernel::fecha_larga;

use self::hoja::{Ficha, Hoja, cuando, periodo};
use super::palabras::palabra;
use super::rastro;
use super::types::MisDatos;
use crate::permiso::Rol;

pub fn componer(datos: &MisDatos) -> String {
    let mut hoja = Hoja::nueva(
        "Mis datos en el SER",
        &format!(
            "Lo que el SER guarda de {}, al {} (hora de Colombia). Primero lo último.",
            datos.cuenta.nombre,
            cuando(datos.generado_en)
        ),
    );
    cuenta(&mut hoja, datos);
    empresa(&mut hoja, datos);
    tramites::partes(&mut hoja, datos);
    textos(&mut hoja, datos);
    tramites::presentado(&mut hoja, datos);
    ingresos(&mut hoja, datos);
    correos_y_actos(&mut hoja, datos);
    hoja.lista(
        "Para qué se guarda y hasta cuándo",
        datos.tratamiento.iter().map(|uno| Ficha {
            titulo: uno.dato.to_owned(),
            renglones: vec![
                ("Para qué", Some(uno.finalidad.to_owned())),
                ("Hasta cuándo", Some(uno.conservacion.to_owned())),
            ],
        }),
    );
    hoja.terminar()
}

fn cuenta(hoja: &mut Hoja, datos: &MisDatos) {
    let c = &datos.cuenta;
    let roles: Vec<_> = c
        .roles
        .iter()
        .map(|codigo| {
            Rol::de_codigo(codigo).map_or_else(|| codigo.clone(), |rol| rol.nombre().to_owned())
        })
        .collect();
    let comprobado = match (c.correo_comprobado, c.correo_comprobado_en) {
        (true, Some(cuando_fue)) => format!("Sí, el {}", cuando(cuando_fue)),
        (true, None) => "Sí".to_owned(),
        (false, _) => "No".to_owned(),
    };
    let segundo = datos.segundo_factor.as_ref().map_or_else(
        || "No lo tiene activo".to_owned(),
        |activo| {
            format!(
                "{}, desde el {}; le quedan {} códigos de recuperación",
                palabra("medio", &activo.medio),
                cuando(activo.desde),
                activo.codigos_sin_usar
            )
        },
    );
    hoja.datos(
        "Cuenta",
        vec![
            ("Nombre", Some(c.nombre.clone())),
            ("Identificación", Some(c.identificacion.clone())),
            ("Correo", Some(c.correo.clone())),
            ("Correo comprobado", Some(comprobado)),
            ("Entidad", Some(format!("{}, NIT {}", c.entidad, c.nit))),
            ("Roles", Some(roles.join(", "))),
            ("Tarjeta profesional", c.tarjeta_profesional.clone()),
            ("Estado", Some(palabra("cuenta", &c.estado))),
            ("Por qué está así", c.motivo_estado.clone()),
            ("Suspendida hasta", c.suspendida_hasta.map(fecha_larga)),
            ("Creada", Some(cuando(c.creada_en))),
            ("Segundo paso del ingreso", Some(segundo)),
        ],
    );
    hoja.lista(
        "Correos que tuvo la cuenta",
        datos.correos_anteriores.iter().map(|uno| Ficha {
            titulo: uno.correo.clone(),
            renglones: vec![("Cambiado", Some(cuando(uno.cambiado_en)))],
        }),
    );
}

fn empresa(hoja: &mut Hoja, datos: &MisDatos) {
    hoja.lista(
        "Registro de la empresa",
        datos.registro_de_empresa.iter().map(|suyo| Ficha {
            titulo: palabra("calidad", &suyo.calidad),
            renglones: vec![
                ("Nombre", Some(suyo.nombre.clone())),
                ("Identificación", suyo.identificacion.clone()),
                ("Correo", Some(suyo.correo.clone())),
                ("Otro correo", suyo.correo_alterno.clone()),
                ("Tarjeta profesional", suyo.tarjeta_profesional.clone()),
                (
                    "Tiempo",
                    Some(periodo(
                        dia_en_bogota(suyo.desde),
                        suyo.hasta.map(dia_en_bogota),
                    )),
                ),
            ],
        }),
    );
    hoja.lista(
        "Autorizaciones de firma",
        datos.autorizaciones.iter().map(|suya| Ficha {
            titulo: palabra("calidad", &suya.calidad),
            renglones: vec![
                ("Tiempo", Some(periodo(suya.desde, suya.hasta))),
                ("Otorgada", Some(cuando(suya.otorgada_en))),
                ("Revocada", suya.revocada_en.map(cuando)),
            ],
        }),
    );
    hoja.lista(
        "Revisiones de accesos",
        datos.revisiones.iter().map(|una| Ficha {
            titulo: palabra("decision", &una.decision),
            renglones: vec![("Cuándo", Some(cuando(una.revisada_en)))],
        }),
    );
}

fn textos(hoja: &mut Hoja, datos: &MisDatos) {
    hoja.lista(
        "Boletín SER",
        datos.boletin.iter().map(|una| Ficha {
            titulo: palabra("boletin", &una.estado),
            renglones: vec![
                ("Pedido", Some(cuando(una.pedida_en))),
                ("Confirmado", una.confirmada_en.map(cuando)),
            ],
        }),
    );
    hoja.lista(
        "Textos que leyó o aceptó",
        datos.consentimientos.iter().map(|uno| Ficha {
            titulo: format!(
                "{}, versión {}",
                palabra("finalidad", &uno.finalidad),
                uno.version
            ),
            renglones: vec![
                ("Acto", Some(palabra("consentimiento", &uno.acto))),
                ("Cuándo", Some(cuando(uno.instante))),
                ("Por qué medio", Some(medio(&uno.canal))),
                ("Desde dónde", Some(uno.direccion.clone())),
                ("Huella del texto (SHA-256)", Some(uno.huella.clone())),
            ],
        }),
    );
}

fn medio(canal: &str) -> String {
    match canal {
        "correo" => "Por correo".to_owned(),
        otro => palabra("canal", otro),
    }
}

fn ingresos(hoja: &mut Hoja, datos: &MisDatos) {
    hoja.lista(
        "Sesiones",
        datos.sesiones.iter().map(|una| Ficha {
            titulo: cuando(una.abierta_en),
            renglones: vec![
                ("Navegador", Some(una.navegador.clone())),
                ("Desde dónde", Some(una.direccion.clone())),
                ("Último uso", Some(cuando(una.ultimo_uso_en))),
                ("Cerrada", una.cerrada_en.map(cuando)),
            ],
        }),
    );
    hoja.lista(
        "Navegadores conocidos",
        datos.navegadores.iter().map(|uno| Ficha {
            titulo: format!("Visto por última vez: {}", cuando(uno.ultima_vez_en)),
            renglones: vec![("Visto por primera vez", Some(cuando(uno.primera_vez_en)))],
        }),
    );
}

fn correos_y_actos(hoja: &mut Hoja, datos: &MisDatos) {
    hoja.lista(
        "Correos que le enviamos",
        datos.correos.iter().map(|uno| Ficha {
            titulo: uno
                .asunto
                .clone()
                .unwrap_or_else(|| "Sin enviar todavía".to_owned()),
            renglones: vec![
                ("Enviado a", Some(uno.destinatario.clone())),
                ("Cuándo", Some(cuando(uno.creado_en))),
                ("Estado", Some(palabra("correo", &uno.estado))),
            ],
        }),
    );
    hoja.lista(
        "Lo que hizo en el SER",
        datos.actos.iter().map(|uno| Ficha {
            titulo: format!(
                "{}: {}",
                rastro::palabra("accion", &uno.accion),
                rastro::palabra("objeto", &uno.objeto)
            ),
            renglones: vec![
                ("Cuándo", Some(cuando(uno.instante))),
                ("Desde dónde", Some(uno.direccion.clone())),
                ("Resultado", Some(palabra("resultado", &uno.resultado))),
            ],
        }),
    );
}
