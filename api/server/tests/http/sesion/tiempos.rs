//! What logging in and recovering a password take and say does not tell whether an account exists.
//!
//! Two thousand tries an engine: 200 log-ins, which cost an argon2 each, and 1,800 recoveries, which
//! cost none. In each kind half name an account that exists, in random order, so that whatever else
//! the machine does falls on both halves alike. The statistic is that of Mann and Whitney: how often
//! a try of one half took longer than one of the other. Without a difference it is one half, whatever
//! the noise looks like, because the order was drawn by lot; it is accepted within six standard
//! deviations, which a fair lot leaves twice in a thousand million times. Variants that leak on
//! purpose must fall outside.

use std::time::{Duration, Instant};

use actix_web::{HttpResponse, web};
use rand::seq::SliceRandom;
use ser_server::credencial::clave;
use ser_server::enlaces::{self, Uso};
use ser_server::http::Resultado;
use ser_server::permiso::Rol;
use ser_server::{Contexto, jobs};
use ser_store::{operador, usuario};
use ser_testkit::{Motor, TestApp, en_ambos_motores};
use serde_json::{Value, json};

en_ambos_motores![sin_app: neither_time_nor_words_tell_whether_an_account_exists];

/// Accounts that exist, and as many that do not: four failures each, one short of the lock.
const CUENTAS: usize = 25;
const POR_CUENTA: usize = 4;
const RECUPERACIONES: usize = 1_800;
const CON_FUGA: usize = 200;
const DESVIACIONES: f64 = 6.0;

/// What was tried, and how long it took.
struct Intento {
    existe: bool,
    tardo: Duration,
}

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
    let nombrar = |existe: bool, numero: usize| match existe {
        true => existentes[numero % CUENTAS].clone(),
        false => (3_020_000_000_u64 + (numero % CUENTAS) as u64).to_string(),
    };

    // What only the first one does, such as the hash of nobody, is done.
    medir(&app, "/sesion", &empresa.nit, "4020000000").await;
    let ingresos = medir_todos(
        &app,
        CUENTAS * POR_CUENTA * 2,
        "/sesion",
        &empresa.nit,
        nombrar,
    );
    let (ingresos, dichos) = ingresos.await;
    assert_eq!(dichos.len(), 1, "{dichos:?}");
    comprobar("ingreso", &ingresos);

    let recuperacion = "/clave/recuperacion";
    let pedidos = medir_todos(&app, RECUPERACIONES, recuperacion, &empresa.nit, nombrar);
    let (pedidos, dichos) = pedidos.await;
    assert_eq!(dichos.len(), 1, "{dichos:?}");
    comprobar("recuperación", &pedidos);

    for fuga in ["/api/fuga/ingreso", "/api/fuga/recuperacion"] {
        let (intentos, _) = medir_todos(&app, CON_FUGA, fuga, &empresa.nit, nombrar).await;
        let (veces, tolerancia) = ventaja(&intentos);
        assert!(
            (veces - 0.5).abs() > tolerancia,
            "{fuga} leaks on purpose and was not found: {veces:.3} ± {tolerancia:.3}"
        );
    }
}

fn comprobar(que: &str, intentos: &[Intento]) {
    let (veces, tolerancia) = ventaja(intentos);
    assert!(
        (veces - 0.5).abs() <= tolerancia,
        "{que}: {veces:.3} of the tries of accounts that exist took longer (± {tolerancia:.3})"
    );
}

/// How often a try that names an account took longer than one that names none, and how far from one
/// half that may be by chance.
fn ventaja(intentos: &[Intento]) -> (f64, f64) {
    let de = |existe: bool| -> Vec<Duration> {
        intentos
            .iter()
            .filter(|intento| intento.existe == existe)
            .map(|intento| intento.tardo)
            .collect()
    };
    let (con, sin) = (de(true), de(false));
    let mayores = con
        .iter()
        .map(|uno| sin.iter().filter(|otro| uno > *otro).count())
        .sum::<usize>();
    let (n, m) = (con.len() as f64, sin.len() as f64);
    let desviacion = ((n + m + 1.0) / (12.0 * n * m)).sqrt();
    (mayores as f64 / (n * m), DESVIACIONES * desviacion)
}

/// Half of the tries name an account, in an order drawn by lot; and all the different things said.
async fn medir_todos(
    app: &TestApp,
    cuantos: usize,
    ruta: &str,
    operador: &str,
    nombrar: impl Fn(bool, usize) -> String,
) -> (Vec<Intento>, Vec<(u16, Value)>) {
    let mut orden: Vec<(bool, usize)> = (0..cuantos).map(|i| (i % 2 == 0, i / 2)).collect();
    orden.shuffle(&mut rand::rng());
    let mut intentos = Vec::with_capacity(cuantos);
    let mut dichos: Vec<(u16, Value)> = Vec::new();
    for (existe, numero) in orden {
        let (tardo, dicho) = medir(app, ruta, operador, &nombrar(existe, numero)).await;
        intentos.push(Intento { existe, tardo });
        if !dichos.contains(&dicho) {
            dichos.push(dicho);
        }
    }
    (intentos, dichos)
}

async fn medir(
    app: &TestApp,
    ruta: &str,
    operador: &str,
    usuario: &str,
) -> (Duration, (u16, Value)) {
    let formulario = match ruta {
        "/sesion" => "ingreso",
        _ => "recuperacion",
    };
    let cuerpo = json!({
        "operador": operador, "usuario": usuario, "clave": "no es la contraseña",
        "captcha": app.captcha_de(formulario).await,
    });
    let inicio = Instant::now();
    let respuesta = app.post(ruta).json(&cuerpo).await;
    let tardo = inicio.elapsed();
    let mut dicho = serde_json::from_slice(&respuesta.bytes).unwrap_or(Value::Null);
    if let Some(problema) = dicho.as_object_mut() {
        problema.remove("solicitud_id");
    }
    (tardo, (respuesta.estado, dicho))
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
