use sea_orm::EntityTrait;
use ser_server::permiso::Rol;
use ser_store::{auditoria, correo, enlace, usuario};
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{ana, con, empresa, invitar};

en_ambos_motores![
    whoever_is_invited_gets_one_mail_with_a_link_that_nobody_keeps,
    the_same_key_invites_once,
    what_no_person_has_is_refused_beside_its_field,
    nobody_has_two_accounts_nor_anothers_address,
    an_account_that_looks_like_another_is_confirmed_first,
    roles_are_of_the_entity_and_go_together,
    an_invitation_may_be_sent_again_and_the_first_stops_working,
    the_legal_representatives_are_told_who_may_sign,
    the_ministry_invites_its_own_people,
    the_list_is_filtered_and_in_order,
];

async fn whoever_is_invited_gets_one_mail_with_a_link_that_nobody_keeps(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    let creada = invitar(app, &administra, &ana()).await.esperar(201);
    assert_eq!(creada["estado"], "invitado");
    assert_eq!(creada["identificacion"], "1020304050");
    assert_eq!(creada["nombre"], "Ana Peña Ruiz");
    assert_eq!(creada["correo"], "ana.pena@operador.example.com");
    assert_eq!(creada["operador_id"], operador.id.to_string());
    app.trabajar().await;
    let correos = app.correos();
    let [correo] = correos.as_slice() else {
        panic!("{correos:?}")
    };
    assert_eq!(correo.para, "ana.pena@operador.example.com");
    for parte in [
        "Andina Fibra de Ejemplo S.A.S.",
        "1020304050",
        &operador.nit().unwrap().formateado(),
        "Roles: Operador",
    ] {
        assert!(correo.texto.contains(parte), "{}", correo.texto);
    }
    let secreto = secreto(&correo.texto);
    assert_eq!(secreto.len(), 64);
    assert!(correo.html.as_ref().unwrap().contains(&secreto));

    // The database has neither the secret nor anything that it can be made of.
    let base = app.contexto.base.conexion();
    let volcado = format!(
        "{:?}{:?}{:?}",
        correo::Entity::find().all(base).await,
        enlace::Entity::find().all(base).await,
        app.trabajos().await,
    );
    assert!(!volcado.contains(&secreto));
    assert!(volcado.contains("oculto"));

    // Nobody logs in with an account that has no password.
    let cuenta = ser_testkit::Cuenta {
        usuario_id: Uuid::parse_str(creada["id"].as_str().unwrap()).unwrap(),
        operador: operador.nit.clone(),
        usuario: "1020304050".to_owned(),
        clave: String::new(),
    };
    app.intentar_ingreso(&cuenta)
        .await
        .problema(401, "CREDENCIALES_INVALIDAS");
    let eventos = auditoria::de_objeto(base, "usuario", cuenta.usuario_id)
        .await
        .unwrap();
    assert_eq!(eventos.len(), 1);
    assert_eq!(eventos[0].accion, "invitar");
    assert_eq!(eventos[0].usuario_id, Some(administra.cuenta.usuario_id));
}

/// What stands after «#» in the link of a mail.
fn secreto(texto: &str) -> String {
    let (_, despues) = texto.split_once("/activar#").expect("a link");
    despues.split_whitespace().next().unwrap().to_owned()
}

async fn the_same_key_invites_once(app: &TestApp) {
    let (_, administra) = empresa(app).await;
    let clave = clave_nueva();
    let enviar = async || {
        app.post("/usuarios")
            .como(&administra)
            .clave(&clave)
            .json(&ana())
            .await
            .esperar(201)
    };
    assert_eq!(enviar().await, enviar().await);
    app.trabajar().await;
    assert_eq!(app.correos().len(), 1);
}

async fn what_no_person_has_is_refused_beside_its_field(app: &TestApp) {
    let (_, administra) = empresa(app).await;
    for (campo, valor, codigo) in [
        ("identificacion", "12", "IDENTIFICACION_INVALIDA"),
        ("identificacion", "1111111111", "IDENTIFICACION_INVALIDA"),
        ("nombre", "Ana", "NOMBRE_INCOMPLETO"),
        ("nombre", "Usuario 2", "NOMBRE_INVALIDO"),
        ("nombre", "Empresa S.A.S.", "NO_ES_PERSONA_NATURAL"),
        ("correo", "ana@empresa", "CORREO_INVALIDO"),
        ("correo", "ana", "CORREO_INVALIDO"),
    ] {
        invitar(app, &administra, &con(ana(), campo, valor))
            .await
            .campo_invalido(422, "DATOS_INVALIDOS", &format!("/{campo}"), codigo);
    }
    let todo = json!({
        "identificacion": "1", "nombre": "x", "correo": "y", "roles": ["operador"],
    });
    let problema = invitar(app, &administra, &todo)
        .await
        .problema(422, "DATOS_INVALIDOS");
    assert_eq!(problema["errores"].as_array().unwrap().len(), 3);
    app.trabajar().await;
    assert!(app.correos().is_empty());
}

async fn nobody_has_two_accounts_nor_anothers_address(app: &TestApp) {
    let (_, administra) = empresa(app).await;
    let primera = invitar(app, &administra, &ana()).await.esperar(201);
    let otra = con(ana(), "correo", "otra@operador.example.com");
    let problema = invitar(app, &administra, &otra)
        .await
        .problema(409, "USUARIO_REPETIDO");
    assert_eq!(problema["usuario_id"], primera["id"]);
    let otra = con(ana(), "identificacion", "52000111");
    invitar(app, &administra, &otra).await.campo_invalido(
        409,
        "CORREO_REPETIDO",
        "/correo",
        "CORREO_REPETIDO",
    );
    // Another company knows nothing of them.
    let (_, ajena) = empresa(app).await;
    invitar(app, &ajena, &ana()).await.esperar(201);
}

async fn an_account_that_looks_like_another_is_confirmed_first(app: &TestApp) {
    let (_, administra) = empresa(app).await;
    let primera = invitar(app, &administra, &ana()).await.esperar(201);
    let parecida = con(
        con(ana(), "identificacion", "1020304051"),
        "correo",
        "ana2@operador.example.com",
    );
    let problema = invitar(app, &administra, &parecida)
        .await
        .problema(409, "CUENTA_PARECIDA");
    assert_eq!(problema["identificacion"], primera["identificacion"]);
    let confirmada = con(parecida, "confirmar_parecido", true);
    invitar(app, &administra, &confirmada).await.esperar(201);
}

async fn roles_are_of_the_entity_and_go_together(app: &TestApp) {
    let (_, administra) = empresa(app).await;
    for (roles, campo, codigo) in [
        (json!(["auditor"]), "/roles/0", "ROL_DESCONOCIDO"),
        (
            json!(["operador", "funcionario"]),
            "/roles/1",
            "ROL_DESCONOCIDO",
        ),
        (json!(["operador", "rey"]), "/roles/1", "ROL_DESCONOCIDO"),
        (json!(["operador", "operador"]), "/roles/1", "ROL_REPETIDO"),
        (json!(["contador"]), "/tarjeta_profesional", "REQUERIDO"),
        (json!([]), "/roles", "LENGTH"),
    ] {
        invitar(app, &administra, &con(ana(), "roles", roles))
            .await
            .campo_invalido(422, "DATOS_INVALIDOS", campo, codigo);
    }
    let contadora = con(
        con(ana(), "roles", json!(["contador"])),
        "tarjeta_profesional",
        " 12345-T ",
    );
    let creada = invitar(app, &administra, &contadora).await.esperar(201);
    assert_eq!(creada["tarjeta_profesional"], "12345-T");
    // One person may do it all.
    let todo = json!({
        "identificacion": "52000111", "nombre": "Luis Mora Díaz", "correo": "luis@operador.example.com",
        "roles": ["operador", "administrador_operador", "representante_legal"],
    });
    invitar(app, &administra, &todo).await.esperar(201);
}

async fn an_invitation_may_be_sent_again_and_the_first_stops_working(app: &TestApp) {
    let (_, administra) = empresa(app).await;
    let creada = invitar(app, &administra, &ana()).await.esperar(201);
    let ruta = format!("/usuarios/{}/invitacion", creada["id"].as_str().unwrap());
    app.post(&ruta).como(&administra).await.esperar(200);
    app.trabajar().await;
    let correos = app.correos();
    assert_eq!(correos.len(), 2);
    let secretos: Vec<String> = correos
        .iter()
        .map(|correo| secreto(&correo.texto))
        .collect();
    let base = app.contexto.base.conexion();
    let ahora = app.contexto.instante();
    let abre = async |secreto: &str| {
        ser_server::enlaces::mirar(base, ser_server::enlaces::Uso::Activacion, secreto, ahora)
            .await
            .is_ok()
    };
    assert!(!abre(&secretos[0]).await);
    assert!(abre(&secretos[1]).await);
    // Who has a password already is not invited.
    let propia = administra.cuenta.usuario_id;
    app.post(&format!("/usuarios/{propia}/invitacion"))
        .como(&administra)
        .await
        .problema(409, "ESTADO_DE_CUENTA_INVALIDO");
}

async fn the_legal_representatives_are_told_who_may_sign(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    app.persona(&operador, &[Rol::RepresentanteLegal]).await;
    let firma = con(ana(), "roles", json!(["representante_legal"]));
    invitar(app, &administra, &firma).await.esperar(201);
    app.trabajar().await;
    let avisos: Vec<String> = app
        .correos()
        .into_iter()
        .filter(|correo| correo.para == "persona@example.com")
        .map(|correo| correo.asunto)
        .collect();
    assert_eq!(
        avisos,
        ["SER: Ana Peña Ruiz tiene un rol que firma por Andina Fibra de Ejemplo S.A.S."]
    );
}

async fn the_ministry_invites_its_own_people(app: &TestApp) {
    let ministerio = app.ministerio().await;
    let administra = app.persona(&ministerio, &[Rol::Administrador]).await;
    let auditora = con(ana(), "roles", json!(["auditor"]));
    let creada = invitar(app, &administra, &auditora).await.esperar(201);
    assert_eq!(creada["operador_id"], ministerio.id.to_string());
    let doble = con(
        con(ana(), "identificacion", "52000111"),
        "roles",
        json!(["funcionario", "auditor"]),
    );
    invitar(app, &administra, &doble).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/roles/1",
        "ROLES_INCOMPATIBLES",
    );
    let de_empresa = con(ana(), "identificacion", "52000112");
    invitar(app, &administra, &de_empresa).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/roles/0",
        "ROL_DESCONOCIDO",
    );
}

async fn the_list_is_filtered_and_in_order(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    for (nombre, numero) in [("Zoila Ruiz", "52000111"), ("Ángel Peña", "52000222")] {
        let cuerpo = json!({
            "identificacion": numero, "nombre": nombre, "roles": ["operador"],
            "correo": format!("{numero}@operador.example.com"),
        });
        invitar(app, &administra, &cuerpo).await.esperar(201);
    }
    let nombres = async |filtro: &str| -> Vec<String> {
        app.get(&format!("/usuarios?{filtro}"))
            .como(&administra)
            .await
            .esperar(200)["datos"]
            .as_array()
            .unwrap()
            .iter()
            .map(|persona| persona["nombre"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        nombres("").await,
        ["Ángel Peña", "Persona De Prueba", "Zoila Ruiz"]
    );
    assert_eq!(nombres("q=ANGEL").await, ["Ángel Peña"]);
    assert_eq!(nombres("q=52000111").await, ["Zoila Ruiz"]);
    assert_eq!(
        nombres("rol=administrador_operador").await,
        ["Persona De Prueba"]
    );
    assert_eq!(nombres("estado=activo").await, ["Persona De Prueba"]);
    assert_eq!(nombres("estado=invitado&q=ruiz").await, ["Zoila Ruiz"]);
    for filtro in ["estado=muerto", "rol=rey"] {
        app.get(&format!("/usuarios?{filtro}"))
            .como(&administra)
            .await
            .problema(422, "FILTRO_INVALIDO");
    }
    let yo = app
        .get("/usuarios?rol=administrador_operador")
        .como(&administra)
        .await
        .esperar(200)["datos"][0]
        .clone();
    assert_eq!(yo["ultimo_administrador"], true);
    assert!(yo["ultimo_ingreso_en"].is_string());
    assert_eq!(yo["estado"], usuario::ESTADO_ACTIVO);

    // The ministry names whose; another company does not.
    let ministerio = app.ministerio().await;
    let funcionaria = app.persona(&ministerio, &[Rol::Funcionario]).await;
    let ruta = format!("/usuarios?operador_id={}", operador.id);
    let lista = app.get(&ruta).como(&funcionaria).await.esperar(200);
    assert_eq!(lista["total"], 3);
    let (_, ajena) = empresa(app).await;
    app.get(&ruta)
        .como(&ajena)
        .await
        .problema(404, "NO_ENCONTRADO");
    let suya = app.get("/usuarios").como(&funcionaria).await.esperar(200);
    assert_eq!(suya["total"], Value::from(1));
}
