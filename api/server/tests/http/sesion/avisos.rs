//! What a person is told by mail of the sessions of the account.

use ser_server::permiso::Rol;
use ser_testkit::actor::cookie;
use ser_testkit::{Cuenta, TestApp, en_ambos_motores};
use serde_json::json;

en_ambos_motores![
    a_browser_never_seen_is_told_and_a_known_one_is_not,
    a_lock_is_told_once_a_day_and_only_to_those_who_exist,
    a_stolen_refresh_token_is_told,
];

async fn alguien(app: &TestApp) -> Cuenta {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.cuenta(&operador, "Persona De Prueba", &[Rol::Operador])
        .await
}

async fn asuntos(app: &TestApp) -> Vec<String> {
    app.trabajar().await;
    app.correos().into_iter().map(|c| c.asunto).collect()
}

/// Logs in from a browser with these cookies; those that it has afterwards.
async fn ingresar_desde(app: &TestApp, cuenta: &Cuenta, galletas: &str) -> Vec<String> {
    let respuesta = app
        .post("/sesion")
        .cabecera("cookie", galletas)
        .json(&json!({
            "operador": cuenta.operador, "usuario": cuenta.usuario,
            "clave": cuenta.clave, "captcha": app.captcha().await,
        }))
        .await;
    respuesta.esperar(200);
    assert!(cookie(&respuesta).starts_with("ser_refresco="));
    respuesta
        .cabeceras
        .get_all("set-cookie")
        .iter()
        .map(|valor| valor.to_str().unwrap().to_owned())
        .collect()
}

async fn a_browser_never_seen_is_told_and_a_known_one_is_not(app: &TestApp) {
    let cuenta = alguien(app).await;
    let marca = |galletas: &[String]| {
        let marca = galletas
            .iter()
            .find(|una| una.starts_with("ser_equipo="))
            .unwrap();
        assert!(marca.contains("HttpOnly") && marca.contains("SameSite=Strict"));
        marca.split(';').next().unwrap().to_owned()
    };
    // The first time of all is no news.
    let primero = marca(&ingresar_desde(app, &cuenta, "").await);
    assert_eq!(asuntos(app).await, Vec::<String>::new());
    let otra_vez = marca(&ingresar_desde(app, &cuenta, &primero).await);
    assert_eq!(otra_vez, primero);
    assert_eq!(asuntos(app).await, Vec::<String>::new());

    let otro = marca(&ingresar_desde(app, &cuenta, "").await);
    assert_ne!(otro, primero);
    assert_eq!(
        asuntos(app).await,
        ["SER: ingreso desde un navegador nuevo"]
    );
    ingresar_desde(app, &cuenta, &otro).await;
    assert_eq!(asuntos(app).await.len(), 1);

    // A browser that another account knows is new to this one; an invented mark is replaced.
    let colega = alguien(app).await;
    ingresar_desde(app, &colega, "").await;
    ingresar_desde(app, &colega, &primero).await;
    assert_eq!(asuntos(app).await.len(), 2);
    let nueva = marca(&ingresar_desde(app, &colega, "ser_equipo=corta").await);
    assert_ne!(nueva, "ser_equipo=corta");
}

async fn a_lock_is_told_once_a_day_and_only_to_those_who_exist(app: &TestApp) {
    let cuenta = alguien(app).await;
    let inventada = Cuenta {
        usuario: "999999".to_owned(),
        ..cuenta.clone()
    };
    for quien in [&inventada, &cuenta] {
        let equivocada = Cuenta {
            clave: "otra clave".to_owned(),
            ..quien.clone()
        };
        for _ in 0..5 {
            app.intentar_ingreso(&equivocada).await;
        }
        app.intentar_ingreso(quien)
            .await
            .problema(429, "ACCESO_BLOQUEADO");
    }
    let bloqueo = "SER: el ingreso a su cuenta está bloqueado por un rato";
    assert_eq!(asuntos(app).await, [bloqueo]);
    // The lock ends, and there is another one the same day.
    use sea_orm::EntityTrait;
    ser_store::acceso::Entity::delete_many()
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
    let equivocada = Cuenta {
        clave: "otra clave".to_owned(),
        ..cuenta.clone()
    };
    for _ in 0..5 {
        app.intentar_ingreso(&equivocada).await;
    }
    assert_eq!(asuntos(app).await, [bloqueo]);
}

async fn a_stolen_refresh_token_is_told(app: &TestApp) {
    let cuenta = alguien(app).await;
    let actor = app.ingresar(&cuenta).await;
    let renovar = async |agente: &str| {
        app.post("/sesion/renovacion")
            .cabecera("x-ser-csrf", "1")
            .cabecera("user-agent", agente)
            .cabecera("cookie", &actor.cookie)
            .await
    };
    renovar("").await.esperar(200);
    renovar("otro navegador")
        .await
        .problema(401, "SESION_VENCIDA");
    assert_eq!(asuntos(app).await, ["SER: cerramos una de sus sesiones"]);
}
