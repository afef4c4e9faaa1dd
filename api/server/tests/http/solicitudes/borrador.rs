use ser_store::auditoria;
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::json;

use super::{CORREO, Tramite, con, empezar, formulario, pedir, secreto};

en_ambos_motores![
    the_link_goes_by_mail_and_opens_an_empty_form,
    the_answer_does_not_say_whether_somebody_began,
    the_captcha_is_spent_once,
    sections_are_kept_one_by_one_and_in_one_way,
    two_who_write_at_once_do_not_undo_each_other,
    the_paper_has_every_field_and_is_refused_while_one_is_empty,
    the_link_ends_when_the_request_is_filed,
    the_link_lives_thirty_days,
];

async fn the_link_goes_by_mail_and_opens_an_empty_form(app: &TestApp) {
    let tramite = empezar(app).await;
    let abierta = tramite.ver().await;
    assert_eq!(abierta["estado"], "borrador");
    assert_eq!(abierta["correo"], CORREO);
    assert_eq!(abierta["formulario"]["fecha"], "2026-11-21");
    assert_eq!(
        abierta["formulario"]["contactos"].as_array().unwrap().len(),
        3
    );
    assert_eq!(abierta["anexos"].as_array().unwrap().len(), 4);
    // Opening it does not spend it.
    tramite.ver().await;
    for secreto in ["", "no es un enlace", &"a".repeat(64)] {
        Tramite::con(app, secreto.to_owned())
            .intentar_ver()
            .await
            .problema(410, "ENLACE_VENCIDO");
    }
    // The kept copy of the mail does not open it.
    let volcado = format!("{:?}", app.trabajos().await);
    assert!(!volcado.contains(&tramite.secreto));
}

async fn the_answer_does_not_say_whether_somebody_began(app: &TestApp) {
    let primera = pedir(app, CORREO, false).await;
    let segunda = pedir(app, CORREO, false).await;
    assert_eq!(primera.estado, 202);
    assert_eq!(
        (primera.estado, primera.texto()),
        (segunda.estado, segunda.texto())
    );
    // The second one gave the same request a new link.
    app.trabajar().await;
    assert_eq!(app.correos().len(), 2);
    let tramite = Tramite::con(
        app,
        secreto(app, CORREO, "solicitar-usuario/borrador").await,
    );
    let id = tramite.ver().await["id"].clone();
    let otra = empezar(app).await;
    assert_ne!(otra.ver().await["id"], id);
    pedir(app, "no es un correo", false).await.campo_invalido(
        422,
        "DATOS_INVALIDOS",
        "/correo",
        "CORREO_INVALIDO",
    );
}

async fn the_captcha_is_spent_once(app: &TestApp) {
    let captcha = app.captcha_de("solicitud").await;
    let enviar = async |captcha: &str| {
        app.post("/solicitud-de-usuarios")
            .json(
                &json!({ "correo": CORREO, "captcha": captcha, "terminos_version": "2026-11-30" }),
            )
            .await
    };
    enviar(&captcha).await.esperar(202);
    enviar(&captcha).await.problema(422, "CAPTCHA_INVALIDO");
    // One that was made to log in opens nothing here.
    let ajeno = app.captcha().await;
    enviar(&ajeno).await.problema(422, "CAPTCHA_INVALIDO");
}

async fn sections_are_kept_one_by_one_and_in_one_way(app: &TestApp) {
    let tramite = empezar(app).await;
    let todo = formulario();
    let empresa = con(
        todo.clone(),
        "/empresa/correo_1",
        " Contacto@Nueva.Example.COM ",
    );
    let guardada = tramite
        .guardar(&json!({ "empresa": empresa["empresa"] }))
        .await
        .esperar(200);
    let vista = &guardada["formulario"]["empresa"];
    assert_eq!(vista["identificacion"], "901555001-8");
    assert_eq!(vista["correo_1"], "contacto@nueva.example.com");
    tramite
        .guardar(&json!({ "contador": todo["contador"] }))
        .await
        .esperar(200);
    let abierta = tramite.ver().await;
    assert_eq!(abierta["formulario"]["empresa"], *vista);
    assert_eq!(
        abierta["formulario"]["contador"]["tarjeta_profesional"],
        "12345-T"
    );
    assert_eq!(abierta["formulario"]["representante"]["nombre"], "");
    let faltas = abierta["faltas"].as_array().unwrap();
    let de = |seccion: &str| {
        faltas
            .iter()
            .filter(|falta| falta["campo"].as_str().unwrap().starts_with(seccion))
            .count()
    };
    assert_eq!((de("/empresa"), de("/contador")), (0, 0), "{faltas:?}");
    assert_eq!((de("/representante"), de("/administrador")), (4, 3));
    assert_eq!((de("/contactos"), de("/anexos")), (6, 3));

    let id = abierta["id"].as_str().unwrap().parse().unwrap();
    let eventos = auditoria::de_objeto(app.contexto.base.conexion(), "solicitud", id)
        .await
        .unwrap();
    let acciones: Vec<_> = eventos
        .iter()
        .map(|evento| evento.accion.as_str())
        .collect();
    assert_eq!(acciones, ["empezar", "guardar", "guardar"]);
    assert!(eventos.iter().all(|evento| evento.usuario_id.is_none()));
}

async fn two_who_write_at_once_do_not_undo_each_other(app: &TestApp) {
    let tramite = empezar(app).await;
    let version = tramite.ver().await["version"].clone();
    let cambio = json!({ "representante": formulario()["representante"] });
    tramite.guardar_en(&version, &cambio).await.esperar(200);
    let problema = tramite
        .guardar_en(
            &version,
            &json!({ "administrador": formulario()["administrador"] }),
        )
        .await
        .problema(412, "VERSION_DESACTUALIZADA");
    assert_eq!(
        problema["actual"]["formulario"]["representante"]["nombre"],
        "Rosa Elena Prado Díaz"
    );
    app.put("/solicitud-de-usuarios/borrador")
        .cabecera("x-ser-enlace", &tramite.secreto)
        .json(&cambio)
        .await
        .problema(428, "PRECONDICION_REQUERIDA");
}

async fn the_paper_has_every_field_and_is_refused_while_one_is_empty(app: &TestApp) {
    let tramite = empezar(app).await;
    tramite
        .guardar(&con(formulario(), "/contactos/1/correo", ""))
        .await
        .esperar(200);
    let negado = tramite.imprimir().await.campo_invalido(
        422,
        "SOLICITUD_INCOMPLETA",
        "/contactos/1/correo",
        "REQUERIDO",
    );
    assert_eq!(negado["errores"].as_array().unwrap().len(), 1);
    tramite.guardar(&formulario()).await.esperar(200);
    // Without its documents: the signed paper is one of them.
    let impresa = tramite.imprimir().await;
    assert_eq!(impresa.estado, 200);
    assert_eq!(impresa.cabecera("content-type"), "application/pdf");
    assert!(
        impresa
            .cabecera("content-disposition")
            .starts_with("attachment")
    );
    assert!(impresa.bytes.starts_with(b"%PDF-1.7"));
}

async fn the_link_ends_when_the_request_is_filed(app: &TestApp) {
    let tramite = empezar(app).await;
    tramite.completar(&formulario()).await;
    tramite.hacer("firmas").await.esperar(200);
    tramite.ver().await;
    super::firmar_todos(app, &formulario()).await;
    tramite.intentar_ver().await.problema(410, "ENLACE_VENCIDO");
}

async fn the_link_lives_thirty_days(app: &TestApp) {
    use sea_orm::EntityTrait;
    empezar(app).await;
    let enlaces = ser_store::enlace::Entity::find()
        .all(app.contexto.base.conexion())
        .await
        .unwrap();
    let [enlace] = enlaces.as_slice() else {
        panic!("{enlaces:?}")
    };
    assert_eq!((enlace.expira_en - enlace.creado_en).whole_days(), 30);
    let vencido = enlace.expira_en;
    assert!(vencido > app.contexto.instante());
}
