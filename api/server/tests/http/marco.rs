//! The frame of every request: unknown paths, wrong methods, panics, headers, files of the SPA.

use std::future::IntoFuture;

use actix_web::web;
use sea_orm::EntityTrait;
use ser_server::config::{Proxies, Secreto};
use ser_server::permiso::Rol;
use ser_store::auditoria;
use ser_testkit::{Motor, TestApp, en_ambos_motores};

en_ambos_motores![
    a_path_that_does_not_exist_is_a_problem,
    a_method_that_a_path_does_not_take_is_a_problem_that_names_those_it_does,
    a_problem_is_readable_whatever_encoding_the_browser_takes,
    every_request_has_its_own_name,
    pages_of_the_spa_are_its_index_and_files_are_themselves,
    every_text_says_its_character_set,
    what_is_already_compressed_is_sent_as_it_is,
    nothing_outside_the_folder_of_the_spa_is_served,
    watchers_learn_whether_the_process_is_alive_and_ready,
];
en_ambos_motores![sin_app:
    a_panic_leaves_as_a_problem_and_the_server_goes_on,
    only_a_proxy_of_ours_says_who_asks,
    metrics_are_for_the_machine_itself_or_for_who_shows_the_token,
    without_its_database_a_process_is_alive_and_not_ready,
];

async fn a_path_that_does_not_exist_is_a_problem(app: &TestApp) {
    for ruta in [
        "/api/v1/nada",
        "/api/v1",
        "/api/v1/",
        "/api/v2/sesion",
        "/api/nada",
        "/api",
        "/api/problemas",
        "/salud/nada",
        "/~/nada.js",
        "/~/assets/nada.css",
    ] {
        let problema = app.get(ruta).await.problema(404, "RUTA_DESCONOCIDA");
        assert_eq!(problema["instance"], ruta.trim_start_matches("/~"));
    }
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let actor = app.persona(&operador, &[Rol::Operador]).await;
    app.get("/fur/1/2/3")
        .como(&actor)
        .await
        .problema(404, "RUTA_DESCONOCIDA");
}

async fn a_method_that_a_path_does_not_take_is_a_problem_that_names_those_it_does(app: &TestApp) {
    for (metodo, ruta, permitidos) in [
        ("DELETE", "/api/v1/obligaciones", "GET"),
        ("PATCH", "/api/v1/sesion", "DELETE, GET, POST"),
        (
            "POST",
            "/api/v1/fur/01a1fda4-b429-71c0-9a3e-3e507b73d794",
            "GET",
        ),
        ("PUT", "/api/v1/captcha/ingreso", "GET"),
    ] {
        let respuesta = app.peticion(metodo.parse().unwrap(), ruta).await;
        respuesta.problema(405, "METODO_NO_PERMITIDO");
        assert_eq!(respuesta.cabecera("allow"), permitidos, "{ruta}");
    }
    app.post("/~/inicio")
        .await
        .problema(405, "METODO_NO_PERMITIDO");
    for ruta in [
        "/api/openapi.json",
        "/api/problemas/sin-sesion",
        "/api/docs",
    ] {
        app.post(ruta).await.problema(404, "RUTA_DESCONOCIDA");
    }
}

async fn a_problem_is_readable_whatever_encoding_the_browser_takes(app: &TestApp) {
    for codificacion in ["gzip", "br", "identity", "gzip, deflate, br, zstd", "*"] {
        // Written by hand, so that the client does not take the encoding away again.
        let respuesta = app
            .get("/sesion")
            .cabecera("accept-encoding", codificacion)
            .await;
        assert_eq!(respuesta.cabecera("content-encoding"), "", "{codificacion}");
        respuesta.problema(401, "SIN_SESION");
    }
    let respuesta = app
        .get("/sesion")
        .cabecera("accept-encoding", "identity;q=0, br;q=1")
        .await;
    assert_eq!(respuesta.estado / 100, 4);
    assert_eq!(
        respuesta.cabecera("content-type"),
        "application/problem+json"
    );
}

async fn every_request_has_its_own_name(app: &TestApp) {
    let uno = app.get("/reloj").await;
    let dos = app.get("/reloj").await;
    assert_ne!(uno.cabecera("x-request-id"), dos.cabecera("x-request-id"));
    // Nobody else chooses it.
    let tres = app.get("/reloj").cabecera("x-request-id", "mío").await;
    assert_ne!(tres.cabecera("x-request-id"), "mío");
}

fn con_panico(rutas: &mut web::ServiceConfig) {
    rutas.route(
        "/panico",
        web::get().to(|| async {
            if true {
                panic!("una clave que nadie debe ver");
            }
            "nunca"
        }),
    );
}

async fn a_panic_leaves_as_a_problem_and_the_server_goes_on(motor: Motor) {
    let app = TestApp::con_rutas(motor, |_| {}, con_panico).await;
    for _ in 0..5 {
        let respuesta = app.get("/~/panico").await;
        let problema = respuesta.problema(500, "ERROR_INTERNO");
        assert_eq!(problema["instance"], "/panico");
        assert!(!respuesta.texto().contains("clave"), "{problema}");
    }
    app.get("/reloj").await.esperar(200);
    app.terminar().await;
}

async fn pages_of_the_spa_are_its_index_and_files_are_themselves(app: &TestApp) {
    for pagina in [
        "/",
        "/inicio",
        "/obligaciones/7",
        "/verificar/K7QF-3M2P-X9RT",
    ] {
        let respuesta = app.get(&format!("/~{pagina}")).await;
        assert_eq!(respuesta.estado, 200);
        assert_eq!(
            respuesta.cabecera("content-type"),
            "text/html; charset=utf-8"
        );
        assert_eq!(respuesta.cabecera("cache-control"), "no-cache");
        assert!(respuesta.texto().contains("<title>SER</title>"));
    }
    let archivo = app.get("/~/assets/app-0a1b2c3d.js").await;
    assert_eq!(archivo.estado, 200);
    assert_eq!(
        archivo.cabecera("content-type"),
        "text/javascript; charset=utf-8"
    );
    assert!(archivo.cabecera("cache-control").contains("immutable"));
    let cabeza = app.peticion("HEAD".parse().unwrap(), "/~/inicio").await;
    assert_eq!(cabeza.estado, 200);
}

async fn every_text_says_its_character_set(app: &TestApp) {
    // What a library or ourselves may give that is text, but JSON, which has no such parameter.
    let es_texto = |tipo: &str| {
        tipo.starts_with("text/") || tipo.contains("xml") || tipo.contains("javascript")
    };
    let carpeta = app.contexto.settings.spa.clone().unwrap();
    let mut rutas: Vec<String> = [
        "/~/",
        "/~/icono.svg",
        "/~/assets/app-0a1b2c3d.js",
        "/salud/vivo",
        "/salud/listo",
        "/metricas",
        "/api/openapi.json",
        "/api/problemas/sin-sesion",
        "/api/v1/reloj",
        "/api/docs/",
        "/api/docs/index.html",
        "/api/docs/swagger-ui.css",
        "/api/docs/index.css",
        "/api/docs/swagger-ui-bundle.js",
        "/api/docs/swagger-ui-standalone-preset.js",
        "/api/docs/swagger-initializer.js",
        "/api/docs/favicon-32x32.png",
    ]
    .map(str::to_owned)
    .to_vec();
    for extension in [
        "css",
        "mjs",
        "txt",
        "webmanifest",
        "json",
        "ico",
        "png",
        "woff2",
    ] {
        std::fs::write(carpeta.join(format!("archivo.{extension}")), "x").unwrap();
        rutas.push(format!("/~/archivo.{extension}"));
    }
    let mut textos = 0;
    for ruta in rutas {
        let respuesta = app.get(&ruta).await;
        assert_eq!(respuesta.estado, 200, "{ruta}");
        let tipo = respuesta.cabecera("content-type").to_owned();
        assert_eq!(
            es_texto(&tipo),
            tipo.contains("charset=utf-8"),
            "{ruta}: {tipo}"
        );
        textos += usize::from(es_texto(&tipo));
    }
    assert!(textos >= 13, "{textos}");
    // A problem too is JSON.
    let problema = app.get("/no-existe").await;
    assert_eq!(
        problema.cabecera("content-type"),
        "application/problem+json"
    );
}

async fn what_is_already_compressed_is_sent_as_it_is(app: &TestApp) {
    let carpeta = app.contexto.settings.spa.clone().unwrap();
    let compresible = vec![b'a'; 5_000];
    for nombre in ["letra.woff2", "texto.js"] {
        std::fs::write(carpeta.join("assets").join(nombre), &compresible).unwrap();
    }
    let tal_como_viaja = reqwest::Client::builder().no_gzip().build().unwrap();
    let pedir = async |nombre: &str| {
        let pedido = tal_como_viaja
            .get(format!("{}/assets/{nombre}", app.url))
            .header("accept-encoding", "gzip");
        let respuesta = pedido.send().await.unwrap();
        let codificacion = respuesta.headers().get("content-encoding").cloned();
        (codificacion, respuesta.bytes().await.unwrap())
    };
    let (codificacion, letra) = pedir("letra.woff2").await;
    assert_eq!(codificacion, None);
    assert_eq!(letra, compresible);
    let (codificacion, texto) = pedir("texto.js").await;
    assert_eq!(codificacion.unwrap(), "gzip");
    assert!(texto.len() < 1_000);
}

async fn nothing_outside_the_folder_of_the_spa_is_served(app: &TestApp) {
    std::fs::write(app.base.carpeta.path().join("secreto.txt"), "x").unwrap();
    for ruta in [
        "/~/%2e%2e/secreto.txt",
        "/~/..%2fsecreto.txt",
        "/~/assets/%2e%2e/%2e%2e/secreto.txt",
        "/~//etc/passwd.txt",
        "/~/.",
        "/~/assets/",
        "/~/x%00.js",
    ] {
        let respuesta = app.get(ruta).await;
        assert!(
            respuesta.estado == 404 || respuesta.texto().contains("<title>SER</title>"),
            "{ruta}: {}",
            respuesta.texto()
        );
    }
}

async fn watchers_learn_whether_the_process_is_alive_and_ready(app: &TestApp) {
    assert_eq!(app.get("/salud/vivo").await.texto(), "vivo");
    assert_eq!(app.get("/salud/listo").await.texto(), "listo");
    let metricas = app.get("/metricas").await;
    assert_eq!(metricas.estado, 200);
    let texto = metricas.texto();
    assert!(
        texto.contains("ruta=\"/salud/vivo\",estado=\"200\""),
        "{texto}"
    );
}

/// The limit of public requests counts each client that the proxy names, and nobody names himself.
async fn only_a_proxy_of_ours_says_who_asks(motor: Motor) {
    let pedir = |app: &TestApp, de: &str| {
        let de = de.to_owned();
        app.get("/captcha/ingreso")
            .cabecera("x-forwarded-for", &de)
            .into_future()
    };
    let con_proxy = TestApp::con(motor, |settings| {
        settings.peticiones_publicas_por_minuto = 2;
        settings.proxies = Proxies::leer("127.0.0.1").unwrap();
    })
    .await;
    for ultimo in 1..=6 {
        let respuesta = pedir(&con_proxy, &format!("192.0.2.1, 198.51.100.{ultimo}")).await;
        assert_eq!(respuesta.estado, 200, "{ultimo}");
    }
    // Five of one client fall in at most two minutes, with room for two each.
    let mut del_mismo = Vec::new();
    for inventada in 1..=5 {
        let respuesta = pedir(&con_proxy, &format!("192.0.2.{inventada}, 198.51.100.99")).await;
        del_mismo.push(respuesta.estado);
    }
    assert!(del_mismo.contains(&429), "{del_mismo:?}");
    let anonima = con_proxy
        .post("/autoliquidaciones")
        .cabecera("x-forwarded-for", "198.51.100.200")
        .await;
    assert_eq!(anonima.estado, 401);
    let base = con_proxy.contexto.base.conexion();
    let eventos = auditoria::Entity::find().all(base).await.unwrap();
    assert!(eventos.iter().any(|e| e.direccion == "198.51.100.200"));

    let sin_proxy = TestApp::con(motor, |settings| {
        settings.peticiones_publicas_por_minuto = 2
    })
    .await;
    let mut estados = Vec::new();
    for ultimo in 1..=5 {
        estados.push(
            pedir(&sin_proxy, &format!("198.51.100.{ultimo}"))
                .await
                .estado,
        );
    }
    assert!(estados.contains(&429), "{estados:?}");
}

async fn metrics_are_for_the_machine_itself_or_for_who_shows_the_token(motor: Motor) {
    let app = TestApp::con(motor, |settings| {
        settings.metricas_token = Some(Secreto::nuevo("una-clave-de-metricas".to_owned()));
    })
    .await;
    assert_eq!(app.get("/metricas").await.estado, 200);
    for cabecera in ["x-forwarded-for", "forwarded", "x-real-ip", "via"] {
        app.get("/metricas")
            .cabecera(cabecera, "127.0.0.1")
            .await
            .problema(404, "RUTA_DESCONOCIDA");
    }
    let con = |token: &str| {
        app.get("/metricas")
            .cabecera("x-forwarded-for", "198.51.100.7")
            .con_token(token)
    };
    con("otra-clave").await.problema(404, "RUTA_DESCONOCIDA");
    assert_eq!(con("una-clave-de-metricas").await.estado, 200);
}

async fn without_its_database_a_process_is_alive_and_not_ready(motor: Motor) {
    let app = TestApp::en(motor).await;
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let actor = app.persona(&operador, &[Rol::Operador]).await;
    app.contexto.base.clone().cerrar().await.unwrap();
    assert_eq!(app.get("/salud/vivo").await.estado, 200);
    for ruta in ["/salud/listo", "/api/v1/sesion"] {
        let respuesta = app.get(ruta).como(&actor).await;
        respuesta.problema(503, "NO_DISPONIBLE");
        assert!(!respuesta.cabecera("retry-after").is_empty());
    }
}
