//! HTTP of the administration of people.

use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, get, post, put, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::types::{
    CambioDeUsuario, Cancelacion, FiltroUsuarios, Inactivacion, Levantamiento, NuevoUsuario,
    Restablecimiento, Usuario,
};
use super::{alta, cambios, consulta, estado, restablecimiento};
use crate::Contexto;
use crate::http::etag::{IfMatch, etag};
use crate::http::idempotencia::ClaveIdempotencia;
use crate::http::paginacion::{Pagina, Paginacion};
use crate::http::problema::CuerpoProblema;
use crate::http::{Consultas, Cuerpo, Reciente, Require, Resultado, Ruta};
use crate::permiso::{AdministrarUsuarios, CancelarCuentas, RestablecerAcceso, VerUsuarios};

pub fn registrar(rutas: &mut ServiceConfig) {
    rutas
        .service(listar_usuarios)
        .service(consultar_usuario)
        .service(invitar_usuario)
        .service(guardar_usuario)
        .service(reinvitar_usuario)
        .service(inactivar_usuario)
        .service(reactivar_usuario)
        .service(cancelar_usuario)
        .service(levantar_usuario)
        .service(restablecer_usuario);
}

/// Personas con cuenta; por nombre.
#[utoipa::path(tag = "usuarios", extensions(("x-permiso" = json!("ver_usuarios")), ("x-dato-personal" = json!(true))), params(FiltroUsuarios, Paginacion), responses(
    (status = 200, body = Pagina<Usuario>),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 422, body = CuerpoProblema, description = "FILTRO_INVALIDO"),
))]
#[get("/usuarios")]
async fn listar_usuarios(
    req: HttpRequest,
    actor: Require<VerUsuarios>,
    contexto: web::Data<Contexto>,
    Consultas(filtro, paginacion): Consultas<FiltroUsuarios, Paginacion>,
) -> Resultado<HttpResponse> {
    Ok(consulta::listar(&contexto, &actor, &filtro, paginacion)
        .await?
        .responder(&req))
}

/// La cuenta de una persona.
#[utoipa::path(tag = "usuarios", extensions(("x-permiso" = json!("ver_usuarios")), ("x-dato-personal" = json!(true))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = Usuario, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
))]
#[get("/usuarios/{id}")]
async fn consultar_usuario(
    actor: Require<VerUsuarios>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    Ok(responder(
        consulta::consultar(&contexto, &actor, id.0).await?,
    ))
}

/// Da una cuenta a una persona: le llega un correo para elegir su contraseña.
#[utoipa::path(tag = "usuarios", extensions(("x-permiso" = json!("administrar_usuarios")), ("x-confirmacion" = json!("reciente"))),
    params(("Idempotency-Key" = String, Header)),
    request_body = NuevoUsuario, responses(
    (status = 201, body = Usuario, headers(("Location" = String), ("ETag" = String))),
    (status = 409, body = CuerpoProblema, description = "USUARIO_REPETIDO, CORREO_REPETIDO, CUENTA_PARECIDA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/usuarios")]
async fn invitar_usuario(
    actor: Reciente<Require<AdministrarUsuarios>>,
    contexto: web::Data<Contexto>,
    clave: ClaveIdempotencia,
    nuevo: Cuerpo<NuevoUsuario>,
) -> Resultado<HttpResponse> {
    let creado = alta::invitar(&contexto, &actor, &clave, nuevo.0).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("/api/v1/usuarios/{}", creado.id)))
        .insert_header(etag(creado.version))
        .json(creado))
}

/// Cambia los datos y los roles de una persona de la propia empresa.
#[utoipa::path(tag = "usuarios", extensions(("x-permiso" = json!("administrar_usuarios")), ("x-confirmacion" = json!("reciente"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = CambioDeUsuario, responses(
    (status = 200, body = Usuario, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ULTIMO_ADMINISTRADOR, CORREO_REPETIDO, ESTADO_DE_CUENTA_INVALIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[put("/usuarios/{id}")]
async fn guardar_usuario(
    actor: Reciente<Require<AdministrarUsuarios>>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    cambio: Cuerpo<CambioDeUsuario>,
) -> Resultado<HttpResponse> {
    Ok(responder(
        cambios::guardar(&contexto, &actor, id.0, version.0, cambio.0).await?,
    ))
}

/// Envía otra invitación; el enlace anterior deja de servir.
#[utoipa::path(tag = "usuarios", extensions(("x-permiso" = json!("administrar_usuarios"))), params(("id" = Uuid, Path)), responses(
    (status = 200, body = Usuario, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ESTADO_DE_CUENTA_INVALIDO"),
))]
#[post("/usuarios/{id}/invitacion")]
async fn reinvitar_usuario(
    actor: Require<AdministrarUsuarios>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
) -> Resultado<HttpResponse> {
    Ok(responder(
        alta::invitar_otra_vez(&contexto, &actor, id.0).await?,
    ))
}

/// Pone una cuenta fuera de uso y traspasa lo que tenga por terminar.
#[utoipa::path(tag = "usuarios", extensions(("x-permiso" = json!("administrar_usuarios"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Inactivacion, responses(
    (status = 200, body = Usuario, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ULTIMO_ADMINISTRADOR, TRABAJO_PENDIENTE, ESTADO_DE_CUENTA_INVALIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/usuarios/{id}/inactivacion")]
async fn inactivar_usuario(
    actor: Require<AdministrarUsuarios>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    pedido: Cuerpo<Inactivacion>,
) -> Resultado<HttpResponse> {
    Ok(responder(
        estado::inactivar(&contexto, &actor, id.0, version.0, pedido.0).await?,
    ))
}

/// Pone en uso otra vez una cuenta inactiva.
#[utoipa::path(tag = "usuarios", extensions(("x-permiso" = json!("administrar_usuarios"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)), responses(
    (status = 200, body = Usuario, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ESTADO_DE_CUENTA_INVALIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
))]
#[post("/usuarios/{id}/reactivacion")]
async fn reactivar_usuario(
    actor: Require<AdministrarUsuarios>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
) -> Resultado<HttpResponse> {
    Ok(responder(
        estado::reactivar(&contexto, &actor, id.0, version.0).await?,
    ))
}

/// Cancela por uso inapropiado la cuenta de una empresa, por un tiempo o para siempre.
#[utoipa::path(tag = "usuarios", extensions(("x-permiso" = json!("cancelar_cuentas"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Cancelacion, responses(
    (status = 200, body = Usuario, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ESTADO_DE_CUENTA_INVALIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/usuarios/{id}/cancelacion")]
async fn cancelar_usuario(
    actor: Require<CancelarCuentas>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    pedido: Cuerpo<Cancelacion>,
) -> Resultado<HttpResponse> {
    Ok(responder(
        estado::cancelar(&contexto, &actor, id.0, version.0, pedido.0).await?,
    ))
}

/// Termina una suspensión.
#[utoipa::path(tag = "usuarios", extensions(("x-permiso" = json!("cancelar_cuentas"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Levantamiento, responses(
    (status = 200, body = Usuario, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "ESTADO_DE_CUENTA_INVALIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/usuarios/{id}/levantamiento")]
async fn levantar_usuario(
    actor: Require<CancelarCuentas>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    pedido: Cuerpo<Levantamiento>,
) -> Resultado<HttpResponse> {
    Ok(responder(
        estado::levantar(&contexto, &actor, id.0, version.0, pedido.0).await?,
    ))
}

/// Devuelve el acceso a quien perdió el segundo factor y los códigos de recuperación: todo empieza
/// de nuevo con un enlace de activación.
#[utoipa::path(tag = "usuarios", extensions(("x-permiso" = json!("restablecer_acceso")), ("x-confirmacion" = json!("reciente"))),
    params(("id" = Uuid, Path), ("If-Match" = String, Header)),
    request_body = Restablecimiento, responses(
    (status = 200, body = Usuario, headers(("ETag" = String))),
    (status = 404, body = CuerpoProblema, description = "NO_ENCONTRADO"),
    (status = 409, body = CuerpoProblema, description = "RESTABLECER_A_SI_MISMO, LO_RESTABLECE_SU_ADMINISTRADOR, CORREO_RECIEN_CAMBIADO, ESTADO_DE_CUENTA_INVALIDO"),
    (status = 412, body = CuerpoProblema, description = "VERSION_DESACTUALIZADA"),
    (status = 422, body = CuerpoProblema, description = "DATOS_INVALIDOS"),
))]
#[post("/usuarios/{id}/restablecimiento")]
async fn restablecer_usuario(
    actor: Reciente<Require<RestablecerAcceso>>,
    contexto: web::Data<Contexto>,
    id: Ruta<Uuid>,
    version: IfMatch,
    pedido: Cuerpo<Restablecimiento>,
) -> Resultado<HttpResponse> {
    Ok(responder(
        restablecimiento::restablecer(&contexto, &actor, id.0, version.0, pedido.0).await?,
    ))
}

fn responder(usuario: Usuario) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header(etag(usuario.version))
        .json(usuario)
}
