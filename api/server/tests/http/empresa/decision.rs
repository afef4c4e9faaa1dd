//! The officer's side: the queue, sending back, granting over a record that may have changed.

use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::json;

use super::{
    MOTIVO, aprobado, caso, contactos, datos, decidir, dicho, id_de, proponer, registro,
    representante, seccion, subir_evidencias,
};
use ser_server::permiso::Rol;

en_ambos_motores![
    sent_back_it_is_corrected_granted_and_the_record_says_it,
    granting_keeps_who_was_there_before,
    over_a_record_that_changed_nothing_is_granted,
    a_refused_change_leaves_the_record_and_says_why,
    the_data_of_the_company_change_with_both_addresses_told,
    a_contact_that_stays_keeps_its_date,
    the_queue_has_the_oldest_first_and_what_was_checked,
    each_step_is_an_event_and_a_mail,
];

async fn sent_back_it_is_corrected_granted_and_the_record_says_it(app: &TestApp) {
    let caso = caso(app).await;
    let id = id_de(&proponer(app, &caso.administra, "representante", &representante()).await);
    let motivos = json!({ "motivos": [
        { "campo": "/representante/nombre", "motivo": "No es el del certificado" },
        { "campo": "/evidencias/cedula_representante", "motivo": "No se puede leer" },
    ] });
    for campo in [
        "/contador/nombre",
        "/evidencias/carta_de_contactos",
        "/representante",
    ] {
        decidir(
            app,
            &caso.funcionaria,
            &id,
            "devolucion",
            &json!({ "motivos": [{ "campo": campo, "motivo": "No es de esta sección" }] }),
        )
        .await
        .campo_invalido(
            422,
            "DATOS_INVALIDOS",
            "/motivos/0/campo",
            "CAMPO_DESCONOCIDO",
        );
    }
    let devuelto = decidir(app, &caso.funcionaria, &id, "devolucion", &motivos)
        .await
        .esperar(200);
    assert_eq!(devuelto["fila"]["estado"], "devuelta");
    // It waits for the company now.
    decidir(app, &caso.funcionaria, &id, "aprobacion", &json!({}))
        .await
        .problema(409, "CAMBIO_NO_LO_ADMITE");

    let visto = app
        .get(&format!("/empresa/cambios/{id}"))
        .como(&caso.administra)
        .await
        .esperar(200);
    assert_eq!(visto["motivos"], motivos["motivos"]);
    let mut valores = representante();
    valores["representante"]["nombre"] = json!("Rosa Elena Prado de Díaz");
    let (borrador, nuevas) = subir_evidencias(app, &caso.administra, "representante", 5).await;
    let cedula: Vec<_> = nuevas
        .into_iter()
        .filter(|una| una["clase"] == "cedula_representante")
        .collect();
    let corregido = app
        .put(&format!("/empresa/cambios/{id}"))
        .como(&caso.administra)
        .si_coincide(&visto["version"])
        .cabecera("x-ser-borrador", &borrador)
        .json(&json!({ "valores": valores, "motivo": MOTIVO, "evidencias": cedula }))
        .await
        .esperar(200);
    assert_eq!(corregido["resumen"]["estado"], "en_revision");
    assert_eq!(corregido["motivos"], json!([]));
    assert_eq!(corregido["evidencias"].as_array().unwrap().len(), 2);
    decidir(app, &caso.funcionaria, &id, "aprobacion", &json!({}))
        .await
        .esperar(200);
    let suya = seccion(&registro(app, &caso.administra).await, 1);
    assert_eq!(suya["completa"], true);
    assert_eq!(
        dicho(&suya["vigentes"][0], "/representante/nombre"),
        "Rosa Elena Prado de Díaz"
    );
    assert_eq!(
        dicho(&suya["vigentes"][0], "/representante/identificacion"),
        "52123456"
    );
}

async fn granting_keeps_who_was_there_before(app: &TestApp) {
    let caso = caso(app).await;
    aprobado(app, &caso, "representante", &representante()).await;
    let mut otro = representante();
    otro["representante"]["identificacion"] = json!("79111222");
    otro["representante"]["nombre"] = json!("Mario Paz Luna");
    aprobado(app, &caso, "representante", &otro).await;
    let suya = seccion(&registro(app, &caso.administra).await, 1);
    assert_eq!(
        dicho(&suya["vigentes"][0], "/representante/nombre"),
        "Mario Paz Luna"
    );
    let antes = &suya["anteriores"][0];
    assert_eq!(
        dicho(antes, "/representante/nombre"),
        "Rosa Elena Prado Díaz"
    );
    assert_eq!(antes["hasta"], suya["vigentes"][0]["desde"]);
    // The account of whoever represented the company is another thing: nobody touched it.
    let gente = app
        .get(&format!("/usuarios?operador_id={}", caso.empresa.id))
        .como(&caso.funcionaria)
        .await
        .esperar(200);
    assert_eq!(gente["total"], 1);
    // The ministry reads the same.
    let visto = app
        .get(&format!("/operadores/{}/empresa", caso.empresa.id))
        .como(&caso.funcionaria)
        .await
        .esperar(200);
    assert_eq!(seccion(&visto, 1)["vigentes"], suya["vigentes"]);
}

async fn over_a_record_that_changed_nothing_is_granted(app: &TestApp) {
    let caso = caso(app).await;
    let id = id_de(&proponer(app, &caso.administra, "representante", &representante()).await);
    // Meanwhile a granted request for accounts says who represents the company.
    let tx = app.contexto.base.escribir().await.unwrap();
    let ahora = app.contexto.ahora();
    let otro = ser_store::empresa::representante::Model {
        id: uuid::Uuid::now_v7(),
        operador_id: caso.empresa.id,
        identificacion: "79111222".to_owned(),
        nombre: "Mario Paz Luna".to_owned(),
        correo: "mario@nueva.example.com".to_owned(),
        correo_alterno: "mario@otra.example.com".to_owned(),
        desde: ahora,
        hasta: None,
    };
    ser_store::empresa::poner_representante(&tx, otro, ahora)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let visto = app
        .get(&format!("/cambios-de-empresa/{id}"))
        .como(&caso.funcionaria)
        .await
        .esperar(200);
    assert_eq!(visto["desactualizado"], true);
    decidir(app, &caso.funcionaria, &id, "aprobacion", &json!({}))
        .await
        .problema(409, "FICHA_CAMBIO");
    let suya = seccion(&registro(app, &caso.administra).await, 1);
    assert_eq!(
        dicho(&suya["vigentes"][0], "/representante/nombre"),
        "Mario Paz Luna"
    );
    // Nor over one that says the same where another section now clashes with it.
    let id = id_de(&proponer(app, &caso.administra, "contactos", &contactos()).await);
    let mut choca = super::contador();
    choca["contador"]["correo"] = json!("ana@nueva.example.com");
    aprobado(app, &caso, "contador", &choca).await;
    decidir(app, &caso.funcionaria, &id, "aprobacion", &json!({}))
        .await
        .campo_invalido(
            409,
            "FICHA_CAMBIO",
            "/contactos/0/correo",
            "CORREO_REPETIDO",
        );
    app.post(&format!("/cambios-de-empresa/{id}/aprobacion"))
        .como(&caso.funcionaria)
        .si_coincide(99)
        .await
        .problema(412, "VERSION_DESACTUALIZADA");
}

async fn a_refused_change_leaves_the_record_and_says_why(app: &TestApp) {
    let caso = caso(app).await;
    let id = id_de(&proponer(app, &caso.administra, "contactos", &contactos()).await);
    let motivo = json!({ "motivo": "La carta no está firmada" });
    let rechazado = decidir(app, &caso.funcionaria, &id, "rechazo", &motivo)
        .await
        .esperar(200);
    assert_eq!(rechazado["cambio"]["motivo_decision"], motivo["motivo"]);
    let suya = seccion(&registro(app, &caso.administra).await, 3);
    assert_eq!(suya["completa"], false);
    assert_eq!(suya["en_curso"], json!(null));
    decidir(app, &caso.funcionaria, &id, "aprobacion", &json!({}))
        .await
        .problema(409, "CAMBIO_NO_LO_ADMITE");
}

async fn the_data_of_the_company_change_with_both_addresses_told(app: &TestApp) {
    let caso = caso(app).await;
    aprobado(app, &caso, "empresa", &datos()).await;
    let suya = seccion(&registro(app, &caso.administra).await, 0);
    assert_eq!(
        dicho(&suya["vigentes"][0], "/empresa/municipio"),
        "Manizales"
    );
    assert_eq!(
        dicho(&suya["anteriores"][0], "/empresa/direccion"),
        "Carrera 1 # 2-03"
    );
    // The NIT that was written does not count.
    let operador = app
        .get(&format!("/operadores/{}", caso.empresa.id))
        .como(&caso.funcionaria)
        .await
        .esperar(200);
    assert_eq!(operador["correo"], "contacto@nueva.example.com");
    assert_eq!(
        operador["nit_formateado"],
        caso.empresa.nit().unwrap().formateado()
    );
    app.trabajar().await;
    let avisados: Vec<_> = app
        .correos()
        .into_iter()
        .filter(|correo| correo.asunto.starts_with("SER: cambió"))
        .map(|correo| correo.para)
        .collect();
    assert_eq!(avisados.len(), 3, "{avisados:?}");
    for para in [
        "persona@example.com",
        "impuestos@operador.example.com",
        "contacto@nueva.example.com",
    ] {
        assert!(
            avisados.iter().any(|uno| uno == para),
            "{para}: {avisados:?}"
        );
    }
}

async fn a_contact_that_stays_keeps_its_date(app: &TestApp) {
    let caso = caso(app).await;
    aprobado(app, &caso, "contactos", &contactos()).await;
    let antes = seccion(&registro(app, &caso.administra).await, 3);
    app.mover_reloj(app.contexto.hoy() + time::Duration::days(40));
    let caso = super::Caso {
        administra: app.ingresar(&caso.administra.cuenta).await,
        funcionaria: app.ingresar(&caso.funcionaria.cuenta).await,
        ..caso
    };
    let mut otros = contactos();
    otros["contactos"][1] =
        json!({ "nombre": "Nora Vila Mar", "correo": "nora@nueva.example.com" });
    aprobado(app, &caso, "contactos", &otros).await;
    let suya = seccion(&registro(app, &caso.administra).await, 3);
    assert_eq!(suya["vigentes"][0], antes["vigentes"][0]);
    assert_ne!(suya["vigentes"][1]["desde"], antes["vigentes"][1]["desde"]);
    assert_eq!(suya["anteriores"].as_array().unwrap().len(), 1);
    assert_eq!(
        dicho(&suya["anteriores"][0], "/contactos/1/nombre"),
        "Beto Cano Sol"
    );
}

async fn the_queue_has_the_oldest_first_and_what_was_checked(app: &TestApp) {
    let caso = caso(app).await;
    let primero = id_de(&proponer(app, &caso.administra, "contactos", &contactos()).await);
    let segundo = id_de(&proponer(app, &caso.administra, "representante", &representante()).await);
    let cola = app
        .get("/cambios-de-empresa")
        .como(&caso.funcionaria)
        .await
        .esperar(200);
    assert_eq!(cola["total"], 2);
    assert_eq!(cola["datos"][0]["id"], primero);
    assert_eq!(cola["datos"][1]["id"], segundo);
    assert_eq!(cola["datos"][0]["dias_de_espera"], 0);
    let visto = app
        .get(&format!("/cambios-de-empresa/{segundo}"))
        .como(&caso.funcionaria)
        .await
        .esperar(200);
    let comprobado: Vec<_> = visto["comprobaciones"]
        .as_array()
        .unwrap()
        .iter()
        .map(|una| {
            (
                una["codigo"].as_str().unwrap(),
                una["veredicto"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        comprobado,
        [
            ("reglas_del_registro", "bien"),
            ("solicitudes_repetidas", "bien"),
            ("antiguedad_de_anexos", "bien"),
            ("cuentas_parecidas", "bien"),
        ]
    );
    assert_eq!(
        visto["cambio"]["comparacion"][1],
        json!({ "campo": "/representante/nombre", "antes": "", "despues": "Rosa Elena Prado Díaz" })
    );
    app.get("/cambios-de-empresa?estado=inventado")
        .como(&caso.funcionaria)
        .await
        .problema(422, "FILTRO_INVALIDO");
    let terminados = app
        .get("/cambios-de-empresa?estado=terminados")
        .como(&caso.funcionaria)
        .await
        .esperar(200);
    assert_eq!(terminados["total"], 0);
}

async fn each_step_is_an_event_and_a_mail(app: &TestApp) {
    let caso = caso(app).await;
    let id = aprobado(app, &caso, "representante", &representante()).await;
    let ministerio = app.ministerio().await;
    let auditora = app.persona(&ministerio, &[Rol::Auditor]).await;
    let hechos = app
        .get(&format!("/auditoria?objeto=cambio_empresa&objeto_id={id}"))
        .como(&auditora)
        .await
        .esperar(200);
    let acciones: Vec<_> = hechos["datos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|hecho| hecho["accion"].as_str().unwrap())
        .collect();
    assert_eq!(acciones, ["aprobar", "proponer"]);
    // The trail keeps digests, not the data of people.
    assert!(!hechos.to_string().contains("Rosa Elena"));
    app.trabajar().await;
    let asuntos: Vec<_> = app
        .correos()
        .into_iter()
        .filter(|correo| correo.para == "impuestos@operador.example.com")
        .map(|correo| correo.asunto)
        .collect();
    assert_eq!(
        asuntos,
        [
            "SER: piden cambiar el representante legal de Andina Fibra de Ejemplo S.A.S.",
            "SER: cambió el representante legal de Andina Fibra de Ejemplo S.A.S.",
        ]
    );
}
