//! Log-ins and recoveries of a password, of accounts that exist and of those that do not.
//!
//! Two thousand tries an engine: 200 log-ins, which cost an argon2 each, and 1,800 recoveries, which
//! cost none.

use actix_web::{HttpResponse, web};
use ser_server::credencial::clave;
use ser_server::enlaces::{self, Uso};
use ser_server::http::Resultado;
use ser_server::permiso::Rol;
use ser_server::{Contexto, jobs};
use ser_store::{operador, usuario};
use ser_testkit::{Motor, TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::{medir, se_nota};

en_ambos_motores![sin_app: neither_time_nor_words_tell_whether_an_account_exists];

/// Accounts that exist, and as many that do not: four failures each, one short of the lock.
const CUENTAS: usize = 25;
const POR_CUENTA: usize = 4;
const RECUPERACIONES: usize = 1_800;

async fn neither_time_nor_words_tell_whether_an_account_exists(motor: Motor) {
    let app = TestApp::con_rutas(
        motor,
        |_| {},
        |rutas| {
            rutas
                .route("/api/fuga/ingreso", web::post().to(ingreso_con_fuga))
                .route(
                    "/api/fuga/recuperacion",
                    web::post().to(recuperacion_con_fuga),
                );
        },
    )
    .await;
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let mut existentes = Vec::new();
    for _ in 0..CUENTAS {
        let cuenta = app
            .cuenta(&empresa, "Persona De Prueba", &[Rol::Operador])
            .await;
        existentes.push(cuenta.usuario);
    }
    let enviar = async |ruta: &str, usuario: String| {
        let formulario = match ruta {
            "/sesion" => "ingreso",
            _ => "recuperacion",
        };
        app.post(ruta).json(&json!({
            "operador": empresa.nit, "usuario": usuario, "clave": "no es la contraseña",
            "captcha": app.captcha_de(formulario).await,
        }))
    };
    let peticion = async |ruta: &str, existe: bool, numero: usize| {
        let usuario = match existe {
            true => existentes[numero % CUENTAS].clone(),
            false => (3_020_000_000_u64 + (numero % CUENTAS) as u64).to_string(),
        };
        enviar(ruta, usuario).await
    };

    // What only the first one does, such as the hash of nobody, is done.
    enviar("/sesion", "4020000000".to_owned()).await.await;
    medir("ingreso", CUENTAS * POR_CUENTA * 2, async |existe, n| {
        peticion("/sesion", existe, n).await
    })
    .await
    .no_dice_nada();
    medir("recuperación", RECUPERACIONES, async |existe, n| {
        peticion("/clave/recuperacion", existe, n).await
    })
    .await
    .no_dice_nada();

    for fuga in ["/api/fuga/ingreso", "/api/fuga/recuperacion"] {
        se_nota(fuga, async |existe, n| peticion(fuga, existe, n).await).await;
    }
}

/// Checks the password only of those who exist: the mistake that the work on nobody's hash avoids.
async fn ingreso_con_fuga(
    contexto: web::Data<Contexto>,
    cuerpo: web::Json<Value>,
) -> Resultado<HttpResponse> {
    if let Some(persona) = buscar(&contexto, &cuerpo).await? {
        clave::coincide("otra".to_owned(), Some(persona.clave_hash)).await?;
    }
    Ok(HttpResponse::Unauthorized().finish())
}

/// Writes the link and its mail while the person waits: the mistake that the job avoids.
async fn recuperacion_con_fuga(
    contexto: web::Data<Contexto>,
    cuerpo: web::Json<Value>,
) -> Resultado<HttpResponse> {
    let ahora = contexto.instante();
    if let Some(persona) = buscar(&contexto, &cuerpo).await? {
        let tx = contexto.base.escribir().await?;
        let uso = Uso::Recuperacion;
        let id = enlaces::crear(&tx, &contexto, uso, persona.id, ahora).await?;
        jobs::encolar(&tx, jobs::BUSCAR_CUENTA, id, ahora).await?;
        tx.commit().await?;
    }
    Ok(HttpResponse::Accepted().finish())
}

async fn buscar(contexto: &Contexto, cuerpo: &Value) -> Resultado<Option<usuario::Model>> {
    let base = contexto.base.conexion();
    let nit = cuerpo["operador"].as_str().unwrap_or_default();
    let identificacion = cuerpo["usuario"].as_str().unwrap_or_default();
    let Some(empresa) = operador::por_nit(base, nit).await? else {
        return Ok(None);
    };
    Ok(usuario::por_identificacion(base, empresa.id, identificacion).await?)
}
