//! The OpenAPI document: assembled from the same registration that serves requests, without
//! any live service, so that `ser openapi` needs no database.

mod comunes;

use std::collections::HashMap;
use std::sync::LazyLock;

use actix_web::App;
use serde_json::{Value, json};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::tag::{Tag, TagBuilder};
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, OpenApi};
use utoipa_actix_web::AppExt;
use utoipa_actix_web::scope::scope;

use crate::features;
use crate::permiso::{Rol, TABLA};

const DESCRIPCION: &str = "La API del Sistema Electrónico de Recaudo (SER). Lo que hace una pantalla lo hace también un programa.\n\n\
    - El dinero va en textos con dos decimales, en pesos colombianos: `\"20520000.00\"`.\n\
    - Las fechas son legales de Colombia (`AAAA-MM-DD`); los instantes, RFC 3339 en UTC.\n\
    - Los errores son `application/problem+json` (RFC 9457) con un `codigo` estable; la lista está en `openapi/problems.md` y en `/api/problemas/{codigo}`.\n\
    - Los POST con efecto piden `Idempotency-Key`; los borradores llevan `ETag` y piden `If-Match`.\n\
    - Límites: cuerpo de 256 kB (cada archivo que se adjunta, 1.000 kB), 100 filas por página, y las operaciones públicas un número de peticiones por minuto y dirección. Con sesión, cada persona tiene por minuto 600 consultas, 120 cambios y 60 archivos (los de fábrica): `x-limite` dice de cuál gasta cada operación. Pasado el límite responde 429 con `Retry-After`; un programa que espera lo indicado sigue sin perder nada.\n\
    - Lo delicado (`x-confirmacion: reciente`) pide haber ingresado hace poco, o confirmarlo en `POST /api/v1/sesion/confirmacion`; si no, responde 403 `CONFIRMACION_REQUERIDA`.";

/// What each group of operations is for, in the order in which they are shown.
const ETIQUETAS: &[(&str, &str)] = &[
    (
        "sesion",
        "El ingreso, la sesión de la persona y sus sesiones abiertas.",
    ),
    (
        "captcha",
        "La prueba de trabajo que un formulario público pide antes de enviarse.",
    ),
    (
        "reloj",
        "La fecha legal en la que está el sistema; fuera de producción se puede mover.",
    ),
    ("inicio", "Lo que la persona tiene por atender hoy."),
    (
        "obligaciones",
        "Lo que el operador debe y tiene por presentar, con sus valores a una fecha de pago.",
    ),
    (
        "expedientes",
        "Los expedientes del operador, sus períodos y los servicios que se declaran.",
    ),
    (
        "autoliquidaciones",
        "Los borradores, su liquidación y su presentación bajo juramento.",
    ),
    (
        "fur",
        "El formulario único de recaudo que se genera al presentar, en datos y en PDF.",
    ),
    (
        "verificacion",
        "La comprobación pública de un FUR con su código de verificación.",
    ),
    (
        "operadores",
        "El registro de operadores, para el ministerio.",
    ),
    (
        "procesos",
        "Los trabajos que siguen a una operación, como los correos y los PDF, y su estado.",
    ),
    (
        "usuarios",
        "Las personas de una empresa o del ministerio, sus roles y el estado de sus cuentas.",
    ),
    (
        "autorizaciones",
        "A quién autoriza el representante legal para firmar, en qué días y expedientes.",
    ),
    (
        "correos",
        "Lo que el sistema envió por correo, lo que falló y lo que fue devuelto.",
    ),
    (
        "clave",
        "La contraseña: elegirla con un enlace, recuperarla y cambiarla.",
    ),
    (
        "segundo_factor",
        "El segundo paso del ingreso: una aplicación de códigos o el correo, y los códigos de recuperación.",
    ),
    (
        "boletin",
        "El boletín del SER: pedirlo, confirmarlo, dejar de recibirlo y publicarlo.",
    ),
    (
        "solicitudes",
        "Las solicitudes de usuarios: públicas al diligenciarlas y firmarlas, y su revisión en el ministerio.",
    ),
    (
        "auditoria",
        "El rastro de lo que se hizo: quién, qué, cuándo y desde dónde, y la prueba de que nadie lo alteró.",
    ),
    (
        "accesos",
        "La revisión periódica de quién tiene acceso del lado del ministerio.",
    ),
    (
        "pqrsd",
        "Peticiones, quejas, reclamos, sugerencias y denuncias: su radicación, su consulta y su respuesta.",
    ),
    (
        "incidencias",
        "Los problemas que las personas reportan del sistema, y su respuesta.",
    ),
    (
        "empresa",
        "Lo que el registro dice de una empresa, los cambios que pide y su revisión en el ministerio.",
    ),
    (
        "consentimientos",
        "Los textos sobre datos personales que muestran los formularios, por versión.",
    ),
    (
        "mis_datos",
        "Lo que el sistema guarda de la persona que pregunta, y su descarga.",
    ),
    (
        "divipola",
        "Departamentos, municipios y países con sus códigos, para los formularios.",
    ),
    (
        "simulador",
        "Cuánto costaría una autoliquidación de cualquier familia: pública, y no oficial.",
    ),
    (
        "parametros",
        "Los valores que fijan las normas, con su vigencia y su fuente: datos abiertos.",
    ),
];

/// The whole document.
pub fn documento() -> OpenApi {
    let (_, mut api) = App::new()
        .into_utoipa_app()
        .service(scope("/api/v1").configure(features::registrar))
        .split_for_parts();
    api.info = InfoBuilder::new()
        .title("SER · Sistema Electrónico de Recaudo")
        .version("1.0.0")
        .description(Some(DESCRIPCION))
        .build();
    let portador = SecurityScheme::Http(
        HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format("JWT")
            .build(),
    );
    let mut componentes = api
        .components
        .take()
        .unwrap_or_else(|| ComponentsBuilder::new().build());
    componentes
        .security_schemes
        .insert("portador".to_owned(), portador.into());
    api.components = Some(componentes);
    api.tags = Some(ETIQUETAS.iter().map(etiqueta).collect());
    api.security = Some(vec![utoipa::openapi::security::SecurityRequirement::new(
        "portador",
        Vec::<String>::new(),
    )]);
    api
}

fn etiqueta((nombre, descripcion): &(&str, &str)) -> Tag {
    TagBuilder::new()
        .name(*nombre)
        .description(Some(*descripcion))
        .build()
}

/// The document as it is checked in: pretty JSON, with the marks that auditors filter by.
pub fn json() -> serde_json::Result<String> {
    let mut texto = serde_json::to_string_pretty(&marcado()?)?;
    texto.push('\n');
    Ok(texto)
}

/// From which of a person's limits an operation takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gasto {
    Lectura,
    Escritura,
    /// It gives or takes a whole file.
    Archivo,
}

impl Gasto {
    const TODOS: [Self; 3] = [Self::Lectura, Self::Escritura, Self::Archivo];

    /// As `x-limite` says it in the contract.
    const fn codigo(self) -> &'static str {
        match self {
            Self::Lectura => "lectura",
            Self::Escritura => "escritura",
            Self::Archivo => "archivo",
        }
    }
}

/// What an operation says of itself.
struct Marcas {
    solo_lee: bool,
    gasto: Option<Gasto>,
    /// Its tag, when its answer shows data of people.
    muestra: Option<String>,
}

/// The marks of every operation, by method and path.
static MARCAS: LazyLock<HashMap<(String, String), Marcas>> = LazyLock::new(|| {
    let documento = marcado().unwrap_or_default();
    let rutas = documento.get("paths").and_then(Value::as_object);
    let operaciones = rutas.into_iter().flatten().flat_map(|(ruta, operaciones)| {
        let operaciones = operaciones.as_object().into_iter().flatten();
        operaciones.map(move |(metodo, operacion)| (ruta, metodo, operacion))
    });
    operaciones
        .map(|(ruta, metodo, operacion)| {
            let personal = operacion.get("x-dato-personal") == Some(&json!(true));
            let etiqueta = operacion["tags"][0].as_str().map(str::to_owned);
            let marcas = Marcas {
                gasto: Gasto::TODOS
                    .into_iter()
                    .find(|gasto| operacion.get("x-limite") == Some(&json!(gasto.codigo()))),
                solo_lee: operacion.get("x-efecto") == Some(&json!("lee")),
                muestra: etiqueta.filter(|_| personal),
            };
            ((metodo.to_uppercase(), ruta.clone()), marcas)
        })
        .collect()
});

fn marcas(metodo: &str, patron: &str) -> Option<&'static Marcas> {
    MARCAS.get(&(metodo.to_owned(), patron.to_owned()))
}

/// Whether the operation says of itself that it writes nothing.
pub fn solo_lee(metodo: &str, patron: &str) -> bool {
    marcas(metodo, patron).is_some_and(|marcas| marcas.solo_lee)
}

/// From which limit the operation takes, if from any; one that is not in the contract writes, for all
/// we know.
pub fn gasto(metodo: &str, patron: &str) -> Option<Gasto> {
    marcas(metodo, patron).map_or(Some(Gasto::Escritura), |marcas| marcas.gasto)
}

/// The tag of an operation that says of itself that it shows data of people.
pub fn muestra_personas(metodo: &str, patron: &str) -> Option<&'static str> {
    marcas(metodo, patron)?.muestra.as_deref()
}

fn marcado() -> serde_json::Result<Value> {
    let mut valor = serde_json::to_value(documento())?;
    if let Some(rutas) = valor.get_mut("paths").and_then(Value::as_object_mut) {
        for operaciones in rutas.values_mut() {
            let Some(operaciones) = operaciones.as_object_mut() else {
                continue;
            };
            for (metodo, operacion) in operaciones.iter_mut() {
                marcar(metodo, operacion);
            }
        }
    }
    Ok(valor)
}

/// Adds `x-roles` (from the permission that the handler asks for), `x-efecto`, and `x-limite` where
/// there is a person whose requests are counted.
fn marcar(metodo: &str, operacion: &mut Value) {
    let Some(operacion) = operacion.as_object_mut() else {
        return;
    };
    let permiso = operacion
        .get("x-permiso")
        .and_then(Value::as_str)
        .map(ToOwned::to_owned);
    let publica = operacion
        .get("security")
        .and_then(Value::as_array)
        .is_some_and(|lista| {
            lista
                .iter()
                .all(|requisito| requisito.as_object().is_some_and(serde_json::Map::is_empty))
        });
    let roles: Vec<&str> = match permiso {
        Some(codigo) => TABLA
            .iter()
            .filter(|(nombre, _)| *nombre == codigo)
            .flat_map(|(_, roles)| roles.iter().map(|rol| rol.codigo()))
            .collect(),
        None if publica => vec!["publico"],
        None => Rol::TODOS.iter().map(|rol| rol.codigo()).collect(),
    };
    operacion.insert("x-roles".to_owned(), json!(roles));
    let lee = metodo == "get"
        || operacion
            .get("x-efecto")
            .is_some_and(|efecto| efecto == "lee");
    operacion.insert(
        "x-efecto".to_owned(),
        json!(if lee { "lee" } else { "escribe" }),
    );
    // Whoever uses somebody's session to ask without pause does not keep its owner from ending it.
    let termina_sesiones = metodo == "delete" && operacion["tags"][0] == "sesion";
    if !publica && !termina_sesiones {
        let gasto = match (con_archivo(operacion), lee) {
            (true, _) => Gasto::Archivo,
            (false, true) => Gasto::Lectura,
            (false, false) => Gasto::Escritura,
        };
        operacion.insert("x-limite".to_owned(), json!(gasto.codigo()));
    }
    comunes::completar(operacion, publica);
}

/// Whether the body that goes in or comes out is a file: anything but JSON.
fn con_archivo(operacion: &serde_json::Map<String, Value>) -> bool {
    let respuestas = operacion.get("responses").and_then(Value::as_object);
    let cuerpos = respuestas.into_iter().flat_map(serde_json::Map::values);
    cuerpos
        .chain(operacion.get("requestBody"))
        .filter_map(|cuerpo| cuerpo.get("content").and_then(Value::as_object))
        .flat_map(serde_json::Map::keys)
        .any(|tipo| !tipo.ends_with("json"))
}
