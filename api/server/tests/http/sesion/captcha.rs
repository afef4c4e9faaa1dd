use altcha::{
    CreateChallengeOptions, Payload, SolveChallengeOptions, create_challenge, solve_challenge,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ser_server::permiso::Rol;
use ser_server::tokens::subllave;
use ser_testkit::{Cuenta, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};

en_ambos_motores![
    a_solution_opens_one_door_only,
    a_solution_made_for_another_form_is_refused,
    what_is_no_solution_is_refused_before_the_password_is_looked_at,
    an_expired_challenge_is_refused,
    a_challenge_of_another_installation_is_refused,
    a_body_that_is_no_login_is_refused,
];

async fn alguien(app: &TestApp) -> Cuenta {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.cuenta(&operador, "Persona De Prueba", &[Rol::Operador])
        .await
}

async fn ingresar_con(app: &TestApp, cuenta: &Cuenta, captcha: &str) -> Respuesta {
    app.post("/sesion")
        .json(&json!({
            "operador": cuenta.operador, "usuario": cuenta.usuario,
            "clave": cuenta.clave, "captcha": captcha,
        }))
        .await
}

async fn a_solution_opens_one_door_only(app: &TestApp) {
    let cuenta = alguien(app).await;
    let captcha = app.captcha().await;
    ingresar_con(app, &cuenta, &captcha).await.esperar(200);
    ingresar_con(app, &cuenta, &captcha)
        .await
        .problema(422, "CAPTCHA_INVALIDO");

    // The same solution written in another way is the same solution.
    let mut otra: Value = serde_json::from_slice(&STANDARD.decode(&captcha).unwrap()).unwrap();
    otra["solution"]["time"] = json!(1.5);
    let otra = STANDARD.encode(otra.to_string());
    ingresar_con(app, &cuenta, &otra)
        .await
        .problema(422, "CAPTCHA_INVALIDO");
}

async fn a_solution_made_for_another_form_is_refused(app: &TestApp) {
    let cuenta = alguien(app).await;
    let captcha = app.captcha_de("recuperacion").await;
    ingresar_con(app, &cuenta, &captcha)
        .await
        .problema(422, "CAPTCHA_INVALIDO");
    app.get("/captcha/otro")
        .await
        .problema(404, "RUTA_DESCONOCIDA");
}

async fn what_is_no_solution_is_refused_before_the_password_is_looked_at(app: &TestApp) {
    let cuenta = alguien(app).await;
    let mut alterada: Value =
        serde_json::from_slice(&STANDARD.decode(app.captcha().await).unwrap()).unwrap();
    alterada["solution"]["derivedKey"] = json!("00".repeat(32));
    let mut sin_firma: Value =
        serde_json::from_slice(&STANDARD.decode(app.captcha().await).unwrap()).unwrap();
    sin_firma["challenge"]["signature"] = Value::Null;
    for captcha in [
        String::new(),
        "no es base64".to_owned(),
        STANDARD.encode("no es json"),
        STANDARD.encode("{}"),
        STANDARD.encode(alterada.to_string()),
        STANDARD.encode(sin_firma.to_string()),
    ] {
        ingresar_con(app, &cuenta, &captcha)
            .await
            .problema(422, "CAPTCHA_INVALIDO");
    }
    let larga = "A".repeat(4001);
    ingresar_con(app, &cuenta, &larga).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/captcha",
        "LENGTH",
    );
    // None of them counted as a failed attempt.
    app.ingresar(&cuenta).await;
}

async fn an_expired_challenge_is_refused(app: &TestApp) {
    let cuenta = alguien(app).await;
    let secreto = &app.contexto.settings.secreto;
    let captcha = resolver(
        subllave(secreto, "ser/captcha/ingreso"),
        subllave(secreto, "ser/captcha/llave"),
        1_600_000_000,
    );
    ingresar_con(app, &cuenta, &captcha)
        .await
        .problema(422, "CAPTCHA_INVALIDO");
}

async fn a_challenge_of_another_installation_is_refused(app: &TestApp) {
    let cuenta = alguien(app).await;
    let captcha = resolver("otra".to_owned(), "otra más".to_owned(), 4_000_000_000);
    ingresar_con(app, &cuenta, &captcha)
        .await
        .problema(422, "CAPTCHA_INVALIDO");
}

async fn a_body_that_is_no_login_is_refused(app: &TestApp) {
    let cuenta = alguien(app).await;
    let bueno = json!({
        "operador": cuenta.operador, "usuario": cuenta.usuario,
        "clave": cuenta.clave, "captcha": app.captcha().await,
    });
    for campo in ["operador", "usuario", "clave", "captcha"] {
        for valor in [Value::Null, json!(900_100_000), json!(["x"]), json!({})] {
            let mut cuerpo = bueno.clone();
            cuerpo[campo] = valor;
            app.post("/sesion").json(&cuerpo).await.campo_invalido(
                422,
                "DATOS_INVALIDOS",
                &format!("/{campo}"),
                "FORMATO",
            );
        }
    }
    for (campo, largo) in [("operador", 41), ("usuario", 41), ("clave", 201)] {
        let mut cuerpo = bueno.clone();
        cuerpo[campo] = json!("9".repeat(largo));
        app.post("/sesion").json(&cuerpo).await.campo_invalido(
            422,
            "DATOS_INVALIDOS",
            &format!("/{campo}"),
            "LENGTH",
        );
    }
    app.post("/sesion").json(&json!({})).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/operador",
        "REQUERIDO",
    );
    for cuerpo in [json!([]), json!("x"), json!(null)] {
        app.post("/sesion")
            .json(&cuerpo)
            .await
            .problema(400, "JSON_MAL_FORMADO");
    }
    app.post("/sesion")
        .cuerpo("application/json", "x".repeat(10 * 1024 * 1024))
        .await
        .problema(413, "CUERPO_DEMASIADO_GRANDE");
    // None of it spent the challenge.
    app.post("/sesion").json(&bueno).await.esperar(200);
}

fn resolver(firma: String, llave: String, vence: i64) -> String {
    let challenge = create_challenge(CreateChallengeOptions {
        cost: 1,
        counter: Some(1),
        expires_at: Some(vence),
        hmac_signature_secret: Some(firma),
        hmac_key_signature_secret: Some(llave),
        ..CreateChallengeOptions::default()
    })
    .unwrap();
    let solution = solve_challenge(SolveChallengeOptions::new(&challenge))
        .unwrap()
        .unwrap();
    let payload = Payload {
        challenge,
        solution,
    };
    STANDARD.encode(serde_json::to_vec(&payload).unwrap())
}
