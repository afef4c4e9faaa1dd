//! What is kept of whoever asks, and of nobody else.

mod cobertura;
mod partes;

use std::io::{Cursor, Read};

use ser_server::permiso::Rol;
use ser_testkit::declaracion::clave_nueva;
use ser_testkit::{Actor, TestApp, actor::Cuenta, en_ambos_motores};
use serde_json::{Value, json};
use zip::ZipArchive;

use crate::pqrsd;
use crate::solicitudes::secreto;

en_ambos_motores![
    a_person_sees_what_is_kept_of_them_and_takes_it_away,
    an_address_that_nobody_proved_shows_nothing_that_came_from_it,
    an_address_that_an_administrator_wrote_later_proves_nothing,
    an_address_that_went_and_came_back_proves_nothing,
    another_persons_data_never_appear,
    what_somebody_else_filed_with_the_own_address_is_not_shown,
    reading_is_an_event_and_is_limited,
    the_ministrys_people_have_theirs,
    the_page_of_the_download_is_read_as_a_document,
    files_former_addresses_and_known_browsers_are_given,
];

const CLAVE: &str = "tres tazas de café en Manizales";

/// A person who chose a password with a link that went to `correo`.
async fn activada(app: &TestApp, administra: &Actor, numero: &str, correo: &str) -> Actor {
    let creada = app
        .post("/usuarios")
        .como(administra)
        .clave(&clave_nueva())
        .json(&json!({
            "identificacion": numero, "nombre": "Ana Peña Ruiz", "correo": correo,
            "roles": ["operador"],
        }))
        .await
        .esperar(201);
    let secreto = secreto(app, correo, "activar").await;
    app.post("/clave")
        .json(&json!({ "secreto": secreto, "clave": CLAVE }))
        .await
        .problema(409, "TERMINOS_CAMBIARON");
    app.post("/clave")
        .json(&json!({
            "secreto": secreto, "clave": CLAVE, "terminos_version": "2026-11-30",
        }))
        .await
        .esperar(204);
    app.ingresar(&Cuenta {
        usuario_id: creada["id"].as_str().unwrap().parse().unwrap(),
        operador: administra.cuenta.operador.clone(),
        usuario: numero.to_owned(),
        clave: CLAVE.to_owned(),
    })
    .await
}

async fn administradora(app: &TestApp) -> Actor {
    let empresa = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.persona(&empresa, &[Rol::AdministradorOperador]).await
}

async fn mis_datos(app: &TestApp, actor: &Actor) -> Value {
    app.get("/mis-datos").como(actor).await.esperar(200)
}

fn contar(datos: &Value, que: &str) -> usize {
    datos[que].as_array().unwrap().len()
}

async fn a_person_sees_what_is_kept_of_them_and_takes_it_away(app: &TestApp) {
    let administra = administradora(app).await;
    let correo = "ana@operador.example.com";
    let ana = activada(app, &administra, "1020304050", correo).await;
    pqrsd::radicar(app).await;
    let datos = mis_datos(app, &ana).await;
    assert_eq!(datos["cuenta"]["correo_comprobado"], true);
    assert_eq!(datos["cuenta"]["roles"], json!(["operador"]));
    assert_eq!(contar(&datos, "pqrsd"), 1);
    assert_eq!(datos["pqrsd"][0]["pasos"].as_array().unwrap().len(), 1);
    assert_eq!(contar(&datos, "sesiones"), 1);
    assert!(contar(&datos, "correos") >= 1);
    assert!(contar(&datos, "tratamiento") >= 5);
    let finalidades: Vec<_> = datos["consentimientos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|uno| uno["finalidad"].clone())
        .collect();
    assert_eq!(finalidades, [json!("cuenta"), json!("pqrsd")]);
    let todo = datos.to_string();
    for secreto in ["clave_hash", "$argon2", "secreto_cifrado"] {
        assert!(!todo.contains(secreto), "{secreto}");
    }

    let bajada = app.get("/mis-datos/exportacion").como(&ana).await;
    assert_eq!(bajada.estado, 200);
    assert!(
        bajada
            .cabecera("content-disposition")
            .contains("mis-datos.zip")
    );
    let mut archivo = ZipArchive::new(Cursor::new(bajada.bytes.to_vec())).unwrap();
    let mut leer = |nombre: &str| {
        let mut texto = String::new();
        archivo
            .by_name(nombre)
            .unwrap()
            .read_to_string(&mut texto)
            .unwrap();
        texto
    };
    let json: Value = serde_json::from_str(&leer("mis-datos.json")).unwrap();
    assert_eq!(json["cuenta"], datos["cuenta"]);
    assert_eq!(json["pqrsd"], datos["pqrsd"]);
    let pagina = leer("mis-datos.html");
    assert!(pagina.contains("Ana Peña Ruiz") && pagina.contains("1020304050"));
}

async fn an_address_that_nobody_proved_shows_nothing_that_came_from_it(app: &TestApp) {
    let administra = administradora(app).await;
    // Her account was not activated by mail; somebody filed with the same address.
    let mut ajena = pqrsd::formulario();
    ajena["correo"] = json!("persona@example.com");
    pqrsd::enviar(app, &ajena, &clave_nueva())
        .await
        .esperar(201);
    let datos = mis_datos(app, &administra).await;
    assert_eq!(datos["cuenta"]["correo_comprobado"], false);
    for que in [
        "pqrsd",
        "consentimientos",
        "solicitudes",
        "registro_de_empresa",
    ] {
        assert_eq!(contar(&datos, que), 0, "{que}");
    }
}

/// What an administrator may do to the address of somebody of the company.
async fn poner_correo(app: &TestApp, administra: &Actor, ana: &Actor, correo: &str) {
    let ruta = format!("/usuarios/{}", ana.cuenta.usuario_id);
    let visto = app.get(&ruta).como(administra).await.esperar(200);
    app.put(&ruta)
        .como(administra)
        .si_coincide(&visto["version"])
        .json(&json!({
            "nombre": "Ana Peña Ruiz", "correo": correo, "roles": ["operador"],
        }))
        .await
        .esperar(200);
}

async fn an_address_that_went_and_came_back_proves_nothing(app: &TestApp) {
    let administra = administradora(app).await;
    let (suyo, ajeno) = (
        "ana@operador.example.com",
        "quien.administra@operador.example.com",
    );
    let ana = activada(app, &administra, "1020304050", suyo).await;
    pqrsd::radicar(app).await;
    assert_eq!(contar(&mis_datos(app, &ana).await, "pqrsd"), 1);
    // Whoever administers makes the address theirs, recovers the password, and puts it back.
    poner_correo(app, &administra, &ana, ajeno).await;
    app.post("/clave/recuperacion")
        .json(&json!({
            "operador": ana.cuenta.operador, "usuario": "1020304050",
            "captcha": app.captcha_de("recuperacion").await,
        }))
        .await;
    let secreto = secreto(app, ajeno, "recuperar").await;
    let clave = "otras tres tazas de café en Manizales";
    app.post("/clave")
        .json(&json!({ "uso": "recuperacion", "secreto": secreto, "clave": clave }))
        .await
        .esperar(204);
    app.trabajar().await;
    // The owner hears of it at the address of before.
    let avisos = app
        .correos()
        .into_iter()
        .filter(|mensaje| mensaje.para == suyo);
    assert!(
        avisos
            .filter(|mensaje| mensaje.asunto.contains("contraseña"))
            .count()
            > 0
    );
    poner_correo(app, &administra, &ana, suyo).await;
    let quien_entra = app
        .ingresar(&Cuenta {
            clave: clave.to_owned(),
            ..ana.cuenta.clone()
        })
        .await;
    let datos = mis_datos(app, &quien_entra).await;
    assert_eq!(datos["cuenta"]["correo_comprobado"], false);
    assert_eq!(contar(&datos, "pqrsd"), 0);
}

async fn an_address_that_an_administrator_wrote_later_proves_nothing(app: &TestApp) {
    let administra = administradora(app).await;
    let ana = activada(app, &administra, "1020304050", "otra@operador.example.com").await;
    pqrsd::radicar(app).await;
    poner_correo(app, &administra, &ana, "ana@operador.example.com").await;
    let datos = mis_datos(app, &ana).await;
    assert_eq!(datos["cuenta"]["correo_comprobado"], false);
    assert_eq!(contar(&datos, "pqrsd"), 0);
}

async fn what_somebody_else_filed_with_the_own_address_is_not_shown(app: &TestApp) {
    let administra = administradora(app).await;
    let ana = activada(app, &administra, "1020304050", "ana@operador.example.com").await;
    let mut ajena = pqrsd::formulario();
    ajena["identificacion"] = json!("41999888");
    ajena["nombre"] = json!("Otra Persona Ajena");
    pqrsd::enviar(app, &ajena, &clave_nueva())
        .await
        .esperar(201);
    let datos = mis_datos(app, &ana).await;
    assert_eq!(contar(&datos, "pqrsd"), 0);
    assert!(!datos.to_string().contains("Ajena"));
}

async fn another_persons_data_never_appear(app: &TestApp) {
    let administra = administradora(app).await;
    let ana = activada(app, &administra, "1020304050", "ana@operador.example.com").await;
    // The same identification in another company, with another address: an administrator typed it.
    let otra = app.operador("Otra de Ejemplo S.A.S.").await;
    let otra_administra = app.persona(&otra, &[Rol::AdministradorOperador]).await;
    let ajena = activada(
        app,
        &otra_administra,
        "1020304050",
        "ajena@otra.example.com",
    )
    .await;
    pqrsd::radicar(app).await;
    app.post("/incidencias")
        .clave(&clave_nueva())
        .como(&ana)
        .json(&json!({
            "nit": "901000001-6", "empresa": "Andina Fibra de Ejemplo S.A.S.",
            "incidencia": "El total no coincide con lo que declaré", "nombre": "Ana Peña Ruiz",
            "correo": "ajena@otra.example.com", "terminos_version": "2026-11-30",
        }))
        .await
        .esperar(201);
    let suyos = mis_datos(app, &ana).await;
    assert_eq!(
        (contar(&suyos, "pqrsd"), contar(&suyos, "incidencias")),
        (1, 1)
    );
    for actor in [&ajena, &otra_administra, &administra] {
        let datos = mis_datos(app, actor).await;
        assert_eq!(
            (contar(&datos, "pqrsd"), contar(&datos, "incidencias")),
            (0, 0)
        );
        let bajada = app.get("/mis-datos/exportacion").como(actor).await;
        let mut archivo = ZipArchive::new(Cursor::new(bajada.bytes.to_vec())).unwrap();
        for nombre in ["mis-datos.json", "mis-datos.html"] {
            let mut texto = String::new();
            archivo
                .by_name(nombre)
                .unwrap()
                .read_to_string(&mut texto)
                .unwrap();
            assert!(!texto.contains("ana@operador.example.com"), "{nombre}");
            assert!(!texto.contains("El total no coincide"), "{nombre}");
        }
    }
}

async fn reading_is_an_event_and_is_limited(app: &TestApp) {
    let administra = administradora(app).await;
    mis_datos(app, &administra).await;
    let mut estados = Vec::new();
    for _ in 0..8 {
        estados.push(
            app.get("/mis-datos/exportacion")
                .como(&administra)
                .await
                .estado,
        );
    }
    assert!(
        estados.starts_with(&[200]) && estados.contains(&429),
        "{estados:?}"
    );
    let datos = mis_datos(app, &administra).await;
    let leidos = datos["actos"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|acto| acto["objeto"] == "mis_datos" && acto["accion"] == "leer")
        .count();
    assert!(leidos >= 2, "{leidos}");
    app.get("/mis-datos").await.problema(401, "SIN_SESION");
}

async fn the_ministrys_people_have_theirs(app: &TestApp) {
    let ministerio = app.ministerio().await;
    let auditora = app.persona(&ministerio, &[Rol::Auditor]).await;
    let datos = mis_datos(app, &auditora).await;
    assert_eq!(datos["cuenta"]["roles"], json!(["auditor"]));
}

/// A file of the download.
async fn de_la_descarga(app: &TestApp, actor: &Actor, nombre: &str) -> String {
    let bajada = app.get("/mis-datos/exportacion").como(actor).await;
    assert_eq!(bajada.estado, 200);
    let mut archivo = ZipArchive::new(Cursor::new(bajada.bytes.to_vec())).unwrap();
    let mut texto = String::new();
    archivo
        .by_name(nombre)
        .unwrap()
        .read_to_string(&mut texto)
        .unwrap();
    texto
}

async fn the_page_of_the_download_is_read_as_a_document(app: &TestApp) {
    let administra = administradora(app).await;
    let ana = activada(app, &administra, "1020304050", "ana@operador.example.com").await;
    pqrsd::radicar(app).await;
    let pagina = de_la_descarga(app, &ana, "mis-datos.html").await;
    let titulos = [
        "Cuenta",
        "Correos que tuvo la cuenta",
        "Registro de la empresa",
        "Autorizaciones de firma",
        "Su parte en solicitudes de usuarios",
        "Boletín SER",
        "Textos que leyó o aceptó",
        "PQRSD",
        "Sesiones",
        "Navegadores conocidos",
        "Correos que le enviamos",
        "Lo que hizo en el SER",
        "Para qué se guarda y hasta cuándo",
    ];
    let lugares: Vec<_> = titulos
        .iter()
        .map(|titulo| {
            pagina
                .find(&format!("<h2>{titulo}</h2>"))
                .unwrap_or_else(|| panic!("no {titulo}"))
        })
        .collect();
    assert!(lugares.is_sorted(), "{lugares:?}");
    for dicho in [
        "<dt>Roles</dt><dd>Operador</dd>",
        "<dt>Estado</dt><dd>Solicitud registrada</dd>",
        "<dt>Acto</dt><dd>Leyó el aviso</dd>",
        "Bogotá",
        "de noviembre de 2026",
    ] {
        assert!(pagina.contains(dicho), "{dicho}: {pagina}");
    }
    // No raw code nor instant.
    for crudo in ["T00:", "Z<", "correo_comprobado", "en_tramite", "null"] {
        assert!(!pagina.contains(crudo), "{crudo}");
    }
}

async fn files_former_addresses_and_known_browsers_are_given(app: &TestApp) {
    let administra = administradora(app).await;
    let ana = activada(app, &administra, "1020304050", "ana@operador.example.com").await;
    let (borrador, id) = pqrsd::subir(app, "/pqrsd/adjuntos", None, None, "recibo.png").await;
    let mut cuerpo = pqrsd::formulario();
    cuerpo["adjuntos"] = json!([id]);
    cuerpo["captcha"] = json!(app.captcha_de("pqrsd").await);
    app.post("/pqrsd")
        .clave(&clave_nueva())
        .cabecera("x-ser-borrador", &borrador)
        .json(&cuerpo)
        .await
        .esperar(201);
    let (borrador, id) =
        pqrsd::subir(app, "/incidencias/adjuntos", Some(&ana), None, "falla.png").await;
    app.post("/incidencias")
        .clave(&clave_nueva())
        .como(&ana)
        .cabecera("x-ser-borrador", &borrador)
        .json(&json!({
            "nit": "901000001-6", "empresa": "Andina Fibra de Ejemplo S.A.S.",
            "incidencia": "El total no coincide con lo que declaré", "nombre": "Ana Peña Ruiz",
            "correo": "ana@operador.example.com", "terminos_version": "2026-11-30",
            "adjuntos": [id],
        }))
        .await
        .esperar(201);
    let datos = mis_datos(app, &ana).await;
    for (que, nombre) in [("pqrsd", "recibo.png"), ("incidencias", "falla.png")] {
        let anexo = &datos[que][0]["anexos"][0];
        assert_eq!(anexo["nombre"], nombre);
        assert_eq!(anexo["tamano"], pqrsd::PNG.len());
        assert_eq!(anexo["de_la_respuesta"], false);
        assert!(anexo["subido_en"].is_string());
    }
    assert_eq!(datos["pqrsd"][0]["identificacion"], "1020304050");
    assert_eq!(contar(&datos, "navegadores"), 1);
    let navegador = datos["navegadores"][0].as_object().unwrap();
    assert_eq!(
        navegador.keys().collect::<Vec<_>>(),
        ["primera_vez_en", "ultima_vez_en"],
        "never the mark, nor its digest"
    );
    assert_eq!(contar(&datos, "correos_anteriores"), 0);
    poner_correo(app, &administra, &ana, "ana.nueva@operador.example.com").await;
    let datos = mis_datos(app, &ana).await;
    assert_eq!(
        datos["correos_anteriores"][0]["correo"],
        "ana@operador.example.com"
    );
    let suyos = mis_datos(app, &administra).await;
    assert_eq!(contar(&suyos, "correos_anteriores"), 0);
}
