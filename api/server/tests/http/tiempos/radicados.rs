//! Following up what was filed, with numbers that exist and a document that is not theirs, and with
//! numbers that do not exist.

use actix_web::{HttpResponse, web};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_domain::radicado::{Radicado, TipoRadicado};
use ser_server::Contexto;
use ser_server::http::Resultado;
use ser_store::solicitud;
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{Motor, Peticion, TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::{medir, se_nota};
use crate::{incidencias, pqrsd, solicitudes};

en_ambos_motores![sin_app: neither_time_nor_words_tell_whether_a_number_was_filed];

const INTENTOS: usize = 2_000;
const FUGA: &str = "/api/fuga/seguimiento";

async fn neither_time_nor_words_tell_whether_a_number_was_filed(motor: Motor) {
    let app = TestApp::con_rutas(
        motor,
        |_| {},
        |rutas| {
            rutas.route(FUGA, web::post().to(seguimiento_con_fuga));
        },
    )
    .await;
    let peticion = pqrsd::radicar(&app).await["radicado"].clone();
    let caso = incidencias::reportar(&app, &incidencias::reporte(), &clave_nueva())
        .await
        .esperar(201)["caso"]
        .clone();
    let solicitud = json!(solicitudes::radicada(&app, &solicitudes::formulario()).await);

    let buscar = |ruta: &str, existe: bool, numero: usize, real: &Value, tipo| -> Peticion {
        let radicado = match existe {
            true => real.clone(),
            false => json!(Radicado::new(2026, tipo, 70_000_000 + numero as u32).to_string()),
        };
        app.post(ruta).json(&json!({
            "radicado": radicado, "caso": radicado,
            "identificacion": "1999888777", "correo": "otra@persona.example.com",
        }))
    };
    for (ruta, real, tipo) in [
        ("/pqrsd/busqueda", &peticion, TipoRadicado::Pqrsd),
        ("/incidencias/busqueda", &caso, TipoRadicado::Incidencia),
        (
            "/solicitud-de-usuarios/seguimiento",
            &solicitud,
            TipoRadicado::SolicitudDeUsuarios,
        ),
    ] {
        medir(ruta, INTENTOS, async |existe, numero| {
            buscar(ruta, existe, numero, real, tipo)
        })
        .await
        .no_dice_nada();
    }
    se_nota(FUGA, async |existe, numero| {
        let tipo = TipoRadicado::SolicitudDeUsuarios;
        buscar(FUGA, existe, numero, &solicitud, tipo)
    })
    .await;
}

/// Reads the form of those that exist, and only then looks at the document: the mistake that one
/// question of the two avoids.
async fn seguimiento_con_fuga(
    contexto: web::Data<Contexto>,
    cuerpo: web::Json<Value>,
) -> Resultado<HttpResponse> {
    let escrito = cuerpo["radicado"].as_str().unwrap_or_default();
    let base = contexto.base.conexion();
    let numero = escrito.replace('-', "");
    let hallada = solicitud::Entity::find()
        .filter(solicitud::Column::Radicado.eq(numero))
        .one(base)
        .await?;
    if let Some(fila) = hallada {
        fila.formulario()?;
        solicitud::paso::de(base, fila.id).await?;
    }
    Ok(HttpResponse::NotFound().finish())
}
