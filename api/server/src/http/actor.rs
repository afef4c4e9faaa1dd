//! Who is asking, and whether they may: `Require<Permiso>` in a handler's signature.

use std::marker::PhantomData;
use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use ser_store::{operador, segundo_factor, sesion};
use time::OffsetDateTime;
use tokio::sync::watch;
use uuid::Uuid;

use super::catalogo::{
    CONFIRMACION_REQUERIDA, NO_ENCONTRADO, SEGUNDO_FACTOR_REQUERIDO, SIN_PERMISO, SIN_SESION,
};
use super::{Problema, Resultado, Solicitud, limite};
use crate::Contexto;
use crate::permiso::{Permiso, Rol};
use crate::tokens::TokenError;

/// The person behind the request, of a live session.
#[derive(Clone, Debug)]
pub struct Actor {
    pub usuario_id: Uuid,
    pub sesion_id: Uuid,
    pub nombre: String,
    pub identificacion: String,
    pub correo: String,
    pub operador_id: Uuid,
    pub es_ministerio: bool,
    /// It must enrol a second factor before it may do anything else.
    pub le_falta_factor: bool,
    /// When the owner of the session last proved who it is.
    pub confirmada_en: OffsetDateTime,
    pub roles: Vec<Rol>,
    pub solicitud: Solicitud,
}

impl Actor {
    pub fn tiene(&self, roles: &[Rol]) -> bool {
        self.roles.iter().any(|rol| roles.contains(rol))
    }

    /// Whose data are asked for: the actor's own operator; for the ministry, the one it names.
    /// Another company's is answered as one that does not exist.
    pub fn operador_consultado(&self, pedido: Option<Uuid>) -> Resultado<Uuid> {
        match (self.es_ministerio, pedido) {
            (true, Some(id)) => Ok(id),
            (false, None) => Ok(self.operador_id),
            (false, Some(id)) if id == self.operador_id => Ok(id),
            _ => Err(Problema::de(&NO_ENCONTRADO)),
        }
    }
}

impl FromRequest for Actor {
    type Error = Problema;
    type Future = LocalBoxFuture<'static, Resultado<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let de = req.clone();
        antes_que_nada(req, async move { completo(identificar(&de).await?) })
    }
}

/// Known once it was decided whether the request may be made at all. Extractors are polled side by
/// side: without this, whoever may not do something would first learn what is wrong with the body.
struct Turno(watch::Receiver<bool>);

/// Makes `decision`, and lets those wait who call [`esperar_turno`].
fn antes_que_nada<T: 'static>(
    req: &HttpRequest,
    decision: impl Future<Output = Resultado<T>> + 'static,
) -> LocalBoxFuture<'static, Resultado<T>> {
    let (decir, turno) = watch::channel(false);
    req.extensions_mut().insert(Turno(turno));
    Box::pin(async move {
        let decidido = decision.await?;
        // Nobody may be waiting.
        let _ = decir.send(true);
        Ok(decidido)
    })
}

/// Waits until it was decided who asks and whether they may, where the operation asks for that. When
/// they may not, that is the answer already.
pub(super) async fn esperar_turno(req: &HttpRequest) {
    let turno = req.extensions().get::<Turno>().map(|turno| turno.0.clone());
    if let Some(mut turno) = turno {
        let _ = turno.wait_for(|decidido| *decidido).await;
    }
}

/// The actor of an operation that is open to the public: none without a session, and an answer like
/// any other's with a session that is over.
#[derive(Clone, Debug)]
pub struct QuizasActor(pub Option<Actor>);

impl FromRequest for QuizasActor {
    type Error = Problema;
    type Future = LocalBoxFuture<'static, Resultado<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            if req.headers().contains_key(AUTHORIZATION) {
                Ok(Self(Some(completo(identificar(&req).await?)?)))
            } else {
                Ok(Self(None))
            }
        })
    }
}

/// The actor, also when the only thing that it may do is to enrol a second factor: for the operations
/// that enrol it, and for leaving.
#[derive(Clone, Debug)]
pub struct PorInscribir(Actor);

impl Deref for PorInscribir {
    type Target = Actor;

    fn deref(&self) -> &Actor {
        &self.0
    }
}

impl FromRequest for PorInscribir {
    type Error = Problema;
    type Future = LocalBoxFuture<'static, Resultado<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let de = req.clone();
        antes_que_nada(req, async move { identificar(&de).await.map(Self) })
    }
}

/// Here and not in the handlers, so that none can forget it.
fn completo(actor: Actor) -> Resultado<Actor> {
    if actor.le_falta_factor {
        return Err(Problema::de(&SEGUNDO_FACTOR_REQUERIDO));
    }
    Ok(actor)
}

/// Whose live session the request carries, kept with it for whoever asks again.
pub(super) async fn identificar(req: &HttpRequest) -> Resultado<Actor> {
    if let Some(actor) = req.extensions().get::<Actor>() {
        return Ok(actor.clone());
    }
    let actor = buscar(req).await?;
    req.extensions_mut().insert(actor.clone());
    // After it is known whose request it is: one that is refused leaves its event.
    limite::admitir_a(req, &actor)?;
    Ok(actor)
}

async fn buscar(req: &HttpRequest) -> Resultado<Actor> {
    let contexto = req
        .app_data::<web::Data<Contexto>>()
        .ok_or_else(|| Problema::interno("sin contexto"))?;
    let token = req
        .headers()
        .get(AUTHORIZATION)
        .and_then(|valor| valor.to_str().ok())
        .and_then(|texto| texto.strip_prefix("Bearer "))
        .ok_or_else(|| Problema::de(&SIN_SESION))?;
    let ahora = contexto.instante();
    let afirmaciones = match contexto.llavero.verificar(token, ahora) {
        Err(TokenError::LlaveDesconocida) => {
            contexto.buscar_llave().await?;
            contexto.llavero.verificar(token, ahora)
        }
        otro => otro,
    }
    .map_err(|_| Problema::de(&SIN_SESION))?;
    let base = contexto.base.conexion();
    let usada_desde = ahora - contexto.settings.inactividad;
    let titular = sesion::titular(base, afirmaciones.sid, usada_desde, ahora)
        .await?
        .filter(|titular| titular.usuario_id == afirmaciones.sub)
        .ok_or_else(|| Problema::de(&SIN_SESION))?;
    let es_ministerio = titular.clase == operador::CLASE_MINISTERIO;
    Ok(Actor {
        le_falta_factor: contexto.settings.exige_factor(es_ministerio)
            && !titular.con_segundo_factor,
        confirmada_en: titular.confirmada_en.unwrap_or(titular.creada_en),
        usuario_id: titular.usuario_id,
        sesion_id: afirmaciones.sid,
        nombre: titular.nombre,
        identificacion: titular.identificacion,
        correo: titular.correo,
        operador_id: titular.operador_id,
        es_ministerio,
        roles: titular
            .roles
            .split(',')
            .filter_map(Rol::de_codigo)
            .collect(),
        solicitud: Solicitud::de(req),
    })
}

/// The actor, with the permission `P` proven.
#[derive(Debug)]
pub struct Require<P>(Actor, PhantomData<P>);

impl<P> Deref for Require<P> {
    type Target = Actor;

    fn deref(&self) -> &Actor {
        &self.0
    }
}

impl<P: Permiso> FromRequest for Require<P> {
    type Error = Problema;
    type Future = LocalBoxFuture<'static, Resultado<Self>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let de = req.clone();
        antes_que_nada(req, async move {
            let actor = completo(identificar(&de).await?)?;
            if actor.tiene(P::ROLES) {
                return Ok(Self(actor, PhantomData));
            }
            let nombres = P::ROLES
                .iter()
                .map(|rol| rol.nombre())
                .collect::<Vec<_>>()
                .join(", ");
            Err(Problema::de(&SIN_PERMISO)
                .detalle(format!(
                    "Esta acción la puede hacer quien tenga el rol: {nombres}."
                ))
                .con("permiso", P::CODIGO)
                .con(
                    "roles",
                    P::ROLES.iter().map(|rol| rol.codigo()).collect::<Vec<_>>(),
                ))
        })
    }
}

/// Around an actor in a handler's signature: the operation is delicate, and whoever asks for it proved
/// a moment ago who it is, by logging in or by `POST /sesion/confirmacion`. A screen that was left
/// open is not enough.
#[derive(Debug)]
pub struct Reciente<A>(A);

impl<A> Deref for Reciente<A> {
    type Target = A;

    fn deref(&self) -> &A {
        &self.0
    }
}

impl<A> FromRequest for Reciente<A>
where
    A: FromRequest<Error = Problema> + 'static,
{
    type Error = Problema;
    type Future = LocalBoxFuture<'static, Resultado<Self>>;

    fn from_request(req: &HttpRequest, cuerpo: &mut Payload) -> Self::Future {
        let dentro = A::from_request(req, cuerpo);
        let req = req.clone();
        Box::pin(async move {
            // Whether it may at all comes first: nobody says the password for nothing.
            let actor = dentro.await?;
            confirmado(&req).await?;
            Ok(Self(actor))
        })
    }
}

async fn confirmado(req: &HttpRequest) -> Resultado<()> {
    let actor = identificar(req).await?;
    let contexto = req
        .app_data::<web::Data<Contexto>>()
        .ok_or_else(|| Problema::interno("sin contexto"))?;
    if contexto.instante() - actor.confirmada_en < contexto.settings.confirmacion {
        return Ok(());
    }
    let factor = segundo_factor::activo(contexto.base.conexion(), actor.usuario_id).await?;
    Err(Problema::de(&CONFIRMACION_REQUERIDA).con("medio", factor.map(|factor| factor.medio)))
}
