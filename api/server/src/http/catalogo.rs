//! The problems that any operation may answer, and the list of all of them.

use super::TipoProblema;
use crate::features;

macro_rules! problemas {
    ($($nombre:ident = $estado:literal, $titulo:literal, $remedio:literal;)+) => {
        $(
            pub static $nombre: $crate::http::TipoProblema = $crate::http::TipoProblema {
                codigo: stringify!($nombre),
                estado: $estado,
                titulo: $titulo,
                remedio: $remedio,
            };
        )+
        /// The problems of this module.
        pub static PROBLEMAS: &[&$crate::http::TipoProblema] = &[$(&$nombre),+];
    };
}
pub(crate) use problemas;

problemas! {
    ERROR_INTERNO = 500, "Error interno",
        "Algo falló de nuestro lado y nada quedó a medias. Intente de nuevo; si se repite, infórmelo con el código de solicitud.";
    NO_DISPONIBLE = 503, "Servicio ocupado",
        "El sistema está ocupado. Espere unos segundos e intente de nuevo; nada se perdió.";
    RUTA_DESCONOCIDA = 404, "No existe",
        "La dirección no existe. Revise que esté bien escrita.";
    METODO_NO_PERMITIDO = 405, "Método no permitido",
        "Esta dirección no admite ese método HTTP. Consulte la documentación de la API.";
    NO_ENCONTRADO = 404, "No encontrado",
        "Lo que busca no existe o no es de su empresa.";
    JSON_MAL_FORMADO = 400, "JSON mal formado",
        "El cuerpo no es JSON válido o no es un objeto. Corríjalo e intente de nuevo.";
    PARAMETRO_INVALIDO = 400, "Parámetro inválido",
        "Un parámetro de la dirección no tiene el formato esperado. Corríjalo e intente de nuevo.";
    TIPO_DE_CONTENIDO = 415, "Tipo de contenido no admitido",
        "Envíe el cuerpo como application/json.";
    CUERPO_DEMASIADO_GRANDE = 413, "Cuerpo demasiado grande",
        "El cuerpo supera el tamaño permitido. Envíe menos datos por petición.";
    DATOS_INVALIDOS = 422, "Datos inválidos",
        "Corrija los campos señalados e intente de nuevo. Nada se guardó.";
    FILTRO_INVALIDO = 422, "Filtro inválido",
        "Un filtro tiene un valor que no existe. Elija uno de los indicados.";
    SIN_SESION = 401, "Debe ingresar",
        "Ingrese con su usuario para continuar.";
    SIN_PERMISO = 403, "Sin permiso",
        "Ninguno de sus roles permite esta acción. Pídala a quien tenga el rol indicado.";
    ENLACE_VENCIDO = 410, "El enlace ya no sirve",
        "Venció o ya se usó. Pida otro: le llegará al mismo correo.";
    CAPTCHA_INVALIDO = 422, "Comprobación vencida",
        "La comprobación de que no es un robot venció o ya se usó. Intente de nuevo: se hace sola.";
    ACCESO_BLOQUEADO = 429, "Ingreso bloqueado por un tiempo",
        "Hubo cinco intentos fallidos. Espere el tiempo indicado antes de intentar de nuevo.";
    SEGUNDO_FACTOR_REQUERIDO = 403, "Falta su segundo factor",
        "A su cuenta se ingresa con un segundo paso. Inscríbalo en su perfil para continuar.";
    CONFIRMACION_REQUERIDA = 403, "Confirme que es usted",
        "Esto es delicado: escriba otra vez su contraseña, y el código si tiene segundo factor, en POST /api/v1/sesion/confirmacion. Después repita la petición.";
    PRECONDICION_REQUERIDA = 428, "Falta If-Match",
        "Envíe en If-Match el ETag de la versión que está cambiando.";
    PRECONDICION_INVALIDA = 400, "If-Match inválido",
        "Envíe en If-Match el ETag tal como llegó, con sus comillas: \"7\".";
    VERSION_DESACTUALIZADA = 412, "Otra persona lo cambió",
        "Alguien guardó una versión más reciente. Compare los valores y elija con cuáles quedarse.";
    CLAVE_IDEMPOTENCIA_REQUERIDA = 400, "Falta Idempotency-Key",
        "Envíe una clave única en Idempotency-Key: así un reintento no repite el efecto.";
    CLAVE_IDEMPOTENCIA_INVALIDA = 400, "Idempotency-Key inválida",
        "La clave debe tener entre 8 y 100 caracteres ASCII visibles.";
    CLAVE_IDEMPOTENCIA_REUTILIZADA = 422, "Clave ya usada con otros datos",
        "Esa Idempotency-Key se usó con otros datos. Genere una clave nueva para una petición nueva.";
    LIMITE_DE_LA_PERSONA = 429, "Va muy rápido",
        "Usted, o un programa con su sesión, hizo muchas peticiones en un minuto. Espere el tiempo indicado en Retry-After y siga más despacio; nada se perdió.";
    DEMASIADAS_PETICIONES = 429, "Demasiadas peticiones",
        "Espere el tiempo indicado en Retry-After e intente de nuevo.";
}

/// Every kind of problem that the API can answer, by code.
pub fn todos() -> Vec<&'static TipoProblema> {
    let mut todos: Vec<&'static TipoProblema> = [
        PROBLEMAS,
        super::calculo::PROBLEMAS,
        crate::adjuntos::problemas::PROBLEMAS,
    ]
    .into_iter()
    .chain(features::problemas())
    .flatten()
    .copied()
    .collect();
    todos.sort_by_key(|tipo| tipo.codigo);
    todos
}

/// `openapi/problems.md`.
pub fn markdown() -> String {
    let mut texto = String::from(
        "# Problemas de la API\n\nGenerado por `ser openapi`; no se edita a mano. Toda respuesta de error es `application/problem+json` \
         (RFC 9457) y lleva uno de estos códigos. Un código tiene una sola causa.\n\n\
         | Código | HTTP | Título | Qué hacer |\n|---|---|---|---|\n",
    );
    for tipo in todos() {
        texto.push_str(&format!(
            "| `{}` | {} | {} | {} |\n",
            tipo.codigo, tipo.estado, tipo.titulo, tipo.remedio
        ));
    }
    texto
}
