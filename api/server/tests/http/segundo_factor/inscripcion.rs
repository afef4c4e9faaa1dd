use sea_orm::EntityTrait;
use ser_store::{auditoria, segundo_factor};
use ser_testkit::constructores::CLAVE;
use ser_testkit::{Actor, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::{
    alguien, asuntos, codigo, codigo_del_correo, con_aplicacion, con_correo, confirmar, inscribir,
};

en_ambos_motores![
    an_application_is_enrolled_with_a_code_and_ten_recovery_codes_come_out,
    nothing_that_is_kept_gives_a_code,
    the_mail_is_enrolled_with_the_code_that_went_to_it,
    enrolling_asks_for_the_password,
    another_factor_takes_the_place_of_the_one_there_is_only_with_its_code,
    recovery_codes_are_renewed_and_the_old_ones_stop_working,
    it_is_taken_off_with_password_and_code,
    what_was_not_begun_is_not_finished,
];

async fn retirar(app: &TestApp, actor: &Actor, clave: &str, codigo: &str) -> Respuesta {
    app.post("/segundo-factor/retiro")
        .como(actor)
        .json(&json!({ "clave": clave, "codigo": codigo }))
        .await
}

async fn estado(app: &TestApp, actor: &Actor) -> Value {
    app.get("/segundo-factor").como(actor).await.esperar(200)
}

async fn an_application_is_enrolled_with_a_code_and_ten_recovery_codes_come_out(app: &TestApp) {
    let ana = alguien(app).await;
    assert_eq!(
        estado(app, &ana).await,
        json!({
            "activo": false, "medio": null, "desde": null, "codigos_sin_usar": 0,
            "obligatorio": false,
        })
    );
    let inscripcion = inscribir(app, &ana, "aplicacion").await.esperar(200);
    let uri = inscripcion["uri"].as_str().unwrap();
    assert!(uri.starts_with("otpauth://totp/SER:"), "{uri}");
    let secreto = inscripcion["secreto"].as_str().unwrap();
    assert!(uri.contains(secreto), "{uri}");
    assert!(inscripcion["qr_svg"].as_str().unwrap().contains("<svg"));
    // Until it is proven nothing is asked on entering.
    assert_eq!(estado(app, &ana).await["activo"], false);
    app.ingresar(&ana.cuenta).await;

    confirmar(app, &ana, "12345").await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/codigo",
        "CODIGO_INCORRECTO",
    );
    let codigos = confirmar(app, &ana, &codigo(secreto, 0).await)
        .await
        .esperar(200);
    assert_eq!(codigos["codigos"].as_array().unwrap().len(), 10);
    let estado = estado(app, &ana).await;
    assert_eq!(estado["medio"], "aplicacion");
    assert_eq!(estado["codigos_sin_usar"], 10);
    let asuntos = asuntos(app).await;
    assert!(
        asuntos.contains(&"SER: su cuenta pide un segundo paso".to_owned()),
        "{asuntos:?}"
    );
    let base = app.contexto.base.conexion();
    let eventos = auditoria::de_objeto(base, "segundo_factor", ana.cuenta.usuario_id)
        .await
        .unwrap();
    assert_eq!(eventos[0].accion, "activar");
}

async fn nothing_that_is_kept_gives_a_code(app: &TestApp) {
    let ana = alguien(app).await;
    let (secreto, codigos) = con_aplicacion(app, &ana).await;
    let base = app.contexto.base.conexion();
    let filas = segundo_factor::Entity::find().all(base).await.unwrap();
    let de_recuperacion = segundo_factor::recuperacion::Entity::find()
        .all(base)
        .await
        .unwrap();
    // Slow, with a salt of its own, and found by its first letter.
    let mut sales = std::collections::HashSet::new();
    for fila in &de_recuperacion {
        let (letra, hash) = fila.huella.split_at(1);
        let partes: Vec<_> = hash.split('$').collect();
        assert_eq!(partes[1..4], ["argon2id", "v=19", "m=19456,t=2,p=1"]);
        assert!(codigos.iter().any(|codigo| codigo.starts_with(letra)));
        assert!(sales.insert(partes[4].to_owned()));
    }
    assert_eq!(sales.len(), 10);
    let volcado = format!("{filas:?} {de_recuperacion:?}").to_uppercase();
    assert!(!volcado.contains(&secreto));
    for codigo in codigos {
        assert!(!volcado.contains(&codigo) && !volcado.contains(&codigo.replace('-', "")));
    }
    let berta = alguien(app).await;
    con_correo(app, &berta).await;
    let enviado = codigo_del_correo(app).await;
    let correos = ser_store::correo::Entity::find().all(base).await.unwrap();
    let filas = ser_store::codigo::Entity::find().all(base).await.unwrap();
    let textos: Vec<_> = correos.iter().map(|c| (&c.texto, &c.aviso)).collect();
    assert!(!format!("{textos:?}").contains(&format!(" {enviado}")));
    assert_eq!(filas.len(), 1);
}

async fn the_mail_is_enrolled_with_the_code_that_went_to_it(app: &TestApp) {
    let ana = alguien(app).await;
    let inscripcion = inscribir(app, &ana, "correo").await.esperar(200);
    assert_eq!(
        inscripcion,
        json!({ "medio": "correo", "secreto": null, "uri": null, "qr_svg": null })
    );
    let bueno = codigo_del_correo(app).await;
    // Five wrong tries, and the right one comes too late.
    let malo = if bueno == "000000" {
        "000001"
    } else {
        "000000"
    };
    for _ in 0..5 {
        confirmar(app, &ana, malo).await.campo_invalido(
            422,
            "DATOS_INVALIDOS",
            "/codigo",
            "CODIGO_INCORRECTO",
        );
    }
    confirmar(app, &ana, &bueno).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/codigo",
        "CODIGO_INCORRECTO",
    );
    // And another one is not sent in the same minute.
    app.post("/segundo-factor/codigo")
        .como(&ana)
        .await
        .problema(429, "DEMASIADAS_PETICIONES");
    pasar_un_minuto(app).await;
    app.post("/segundo-factor/codigo")
        .como(&ana)
        .await
        .esperar(204);
    let bueno = codigo_del_correo(app).await;
    confirmar(app, &ana, &bueno).await.esperar(200);
    confirmar(app, &ana, &bueno)
        .await
        .problema(409, "SIN_INSCRIPCION");
    assert_eq!(estado(app, &ana).await["medio"], "correo");
}

/// As if the codes so far had been sent a while ago.
pub async fn pasar_un_minuto(app: &TestApp) {
    use sea_orm::sea_query::Expr;
    ser_store::codigo::Entity::update_many()
        .col_expr(
            ser_store::codigo::Column::CreadoEn,
            Expr::value(app.contexto.instante() - time::Duration::seconds(61)),
        )
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
}

async fn enrolling_asks_for_the_password(app: &TestApp) {
    let ana = alguien(app).await;
    app.post("/segundo-factor")
        .como(&ana)
        .json(&json!({ "medio": "aplicacion", "clave": "otra clave" }))
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/clave", "CLAVE_INCORRECTA");
    confirmar(app, &ana, "123456")
        .await
        .problema(409, "SIN_INSCRIPCION");
}

async fn another_factor_takes_the_place_of_the_one_there_is_only_with_its_code(app: &TestApp) {
    let ana = alguien(app).await;
    let (secreto, codigos) = con_aplicacion(app, &ana).await;
    inscribir(app, &ana, "correo").await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/codigo",
        "CODIGO_INCORRECTO",
    );
    app.post("/segundo-factor")
        .como(&ana)
        .json(&json!({ "medio": "correo", "clave": CLAVE, "codigo": codigo(&secreto, 0).await }))
        .await
        .esperar(200);
    assert_eq!(estado(app, &ana).await["medio"], "aplicacion");
    let nuevo = codigo_del_correo(app).await;
    confirmar(app, &ana, &nuevo).await.esperar(200);
    assert_eq!(estado(app, &ana).await["medio"], "correo");
    // The recovery codes of before went with it.
    retirar(app, &ana, CLAVE, &codigos[0]).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/codigo",
        "CODIGO_INCORRECTO",
    );
}

async fn recovery_codes_are_renewed_and_the_old_ones_stop_working(app: &TestApp) {
    let ana = alguien(app).await;
    let (secreto, viejos) = con_aplicacion(app, &ana).await;
    let renovar = async |codigo: &str| {
        app.post("/segundo-factor/codigos-de-recuperacion")
            .como(&ana)
            .json(&json!({ "clave": CLAVE, "codigo": codigo }))
            .await
    };
    let nuevos = renovar(&codigo(&secreto, 0).await).await.esperar(200);
    renovar(&viejos[0]).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/codigo",
        "CODIGO_INCORRECTO",
    );
    // In lower case and without its dashes it is the same code, and it serves once.
    let nuevo = nuevos["codigos"][0]
        .as_str()
        .unwrap()
        .to_lowercase()
        .replace('-', " ");
    renovar(&nuevo).await.esperar(200);
    renovar(&nuevo)
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/codigo", "CODIGO_INCORRECTO");
    let asuntos = asuntos(app).await;
    assert!(
        asuntos.contains(&"SER: tiene códigos de recuperación nuevos".to_owned()),
        "{asuntos:?}"
    );
}

async fn it_is_taken_off_with_password_and_code(app: &TestApp) {
    let ana = alguien(app).await;
    retirar(app, &ana, CLAVE, "123456")
        .await
        .problema(409, "SIN_SEGUNDO_FACTOR");
    let (secreto, _) = con_aplicacion(app, &ana).await;
    let bueno = codigo(&secreto, 0).await;
    retirar(app, &ana, "otra clave", &bueno)
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/clave", "CLAVE_INCORRECTA");
    retirar(app, &ana, CLAVE, "000").await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/codigo",
        "CODIGO_INCORRECTO",
    );
    retirar(app, &ana, CLAVE, &codigo(&secreto, 0).await)
        .await
        .esperar(204);
    app.ingresar(&ana.cuenta).await;
    assert_eq!(estado(app, &ana).await["codigos_sin_usar"], 0);
    let asuntos = asuntos(app).await;
    assert!(
        asuntos.contains(&"SER: su cuenta ya no pide el segundo paso".to_owned()),
        "{asuntos:?}"
    );
}

async fn what_was_not_begun_is_not_finished(app: &TestApp) {
    let ana = alguien(app).await;
    confirmar(app, &ana, "123456")
        .await
        .problema(409, "SIN_INSCRIPCION");
    app.post("/segundo-factor/codigo")
        .como(&ana)
        .await
        .problema(409, "SIN_SEGUNDO_FACTOR");
    let inscripcion = inscribir(app, &ana, "aplicacion").await.esperar(200);
    use sea_orm::sea_query::Expr;
    segundo_factor::Entity::update_many()
        .col_expr(
            segundo_factor::Column::CreadoEn,
            Expr::value(app.contexto.instante() - time::Duration::hours(2)),
        )
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
    let secreto = inscripcion["secreto"].as_str().unwrap();
    confirmar(app, &ana, &codigo(secreto, 0).await)
        .await
        .problema(409, "SIN_INSCRIPCION");
}
