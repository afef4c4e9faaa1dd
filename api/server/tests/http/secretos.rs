//! Replacing the installation's secret: nobody notices, and in the end nothing needs the old one.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_server::auditoria::ancla::{self, AnclaError};
use ser_server::auditoria::llaves::{self, Llave};
use ser_server::config::Secreto;
use ser_server::jobs;
use ser_server::permiso::Rol;
use ser_server::secretos::{self, Recifrado};
use ser_server::tokens::{nombre_de, seudonimo};
use ser_store::segundo_factor::{self, recuperacion};
use ser_store::{auditoria, llave};
use ser_testkit::{Cuenta, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::{Date, Duration};
use uuid::Uuid;

use crate::auditoria::{auditora, verificar};
use crate::segundo_factor::{codigo, con_aplicacion, olvidar_paso};

en_ambos_motores![
    people_do_not_notice_that_the_secret_was_replaced,
    what_is_encrypted_is_written_again_and_the_old_secret_is_needed_no_more,
    anchors_of_an_earlier_secret_are_proven_by_the_key_of_today,
    a_secret_that_came_back_is_good_until_the_later_day,
    what_no_secret_reads_is_told_and_left,
];

const NUEVO: &str = "el secreto que reemplaza al de las pruebas";

fn viejo(app: &TestApp) -> Secreto {
    app.contexto.settings.secreto.clone()
}

/// The process that starts with the new secret and still knows the old one.
async fn con_los_dos(app: &TestApp) -> TestApp {
    app.otro_proceso_con(|settings| {
        let previo = std::mem::replace(&mut settings.secreto, Secreto::nuevo(NUEVO.to_owned()));
        settings.secretos_anteriores = vec![previo];
    })
    .await
}

/// The one that starts when the old one was taken away.
async fn con_el_nuevo(app: &TestApp) -> TestApp {
    app.otro_proceso_con(|settings| settings.secreto = Secreto::nuevo(NUEVO.to_owned()))
        .await
}

async fn segundo_paso(app: &TestApp, cuenta: &Cuenta, codigo: &str) -> Respuesta {
    let paso = app.intentar_ingreso(cuenta).await.esperar(200);
    app.post("/sesion/segundo-factor")
        .json(&json!({ "desafio": paso["segundo_paso"]["desafio"], "codigo": codigo }))
        .await
}

/// The secret of the last link to that page that this process sent.
fn enlace(app: &TestApp, pagina: &str) -> String {
    let marca = format!("/{pagina}#");
    let correos = app.correos();
    let mut textos = correos
        .iter()
        .rev()
        .filter_map(|c| c.texto.split_once(&marca));
    let (_, despues) = textos.next().unwrap();
    despues.split_whitespace().next().unwrap().to_owned()
}

async fn elegir_clave(app: &TestApp, uso: &str, secreto: &str) {
    app.post("/clave")
        .json(&json!({
            "uso": uso, "secreto": secreto, "clave": "tres tazas de cafe frio",
            "terminos_version": (uso == "activacion").then_some("2026-11-30"),
        }))
        .await
        .esperar(204);
}

/// A recovery code as they were kept before they had a slow hash.
async fn codigo_de_antes(app: &TestApp, usuario_id: Uuid) -> &'static str {
    let base = app.contexto.base.conexion();
    let texto = format!("{usuario_id}|ABCDEFGHJKLM");
    let huella = seudonimo(&viejo(app), "ser/codigo-de-recuperacion", &texto);
    segundo_factor::poner_codigos(base, usuario_id, [huella])
        .await
        .unwrap();
    "abcd-efgh-jklm"
}

async fn people_do_not_notice_that_the_secret_was_replaced(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let ana = app.persona(&operador, &[Rol::Operador]).await;
    let berta = app.persona(&operador, &[Rol::Operador]).await;
    let celia = app.persona(&operador, &[Rol::Operador]).await;
    let administra = app.persona(&operador, &[Rol::AdministradorOperador]).await;
    let (semilla, codigos) = con_aplicacion(app, &ana).await;
    con_aplicacion(app, &berta).await;
    let de_antes = codigo_de_antes(app, berta.cuenta.usuario_id).await;
    app.post("/usuarios")
        .como(&administra)
        .clave("una clave de idempotencia".replace(' ', "-").as_str())
        .json(&json!({
            "identificacion": "52000111", "nombre": "Otra Persona",
            "correo": "otra@example.com", "roles": ["operador"],
        }))
        .await
        .esperar(201);
    app.trabajar().await;
    let activacion = enlace(app, "activar");
    // One request was looked into and its mail waits; another one waits, encrypted.
    pedir_recuperacion(app, &celia.cuenta).await;
    jobs::ronda(&app.contexto, "prueba").await.unwrap();
    pedir_recuperacion(app, &administra.cuenta).await;
    let desafio = app.captcha().await;

    let nueva = con_los_dos(app).await;
    nueva.get("/sesion").como(&ana).await.esperar(200);
    let paso = nueva
        .post("/sesion")
        .json(&json!({
            "operador": ana.cuenta.operador, "usuario": ana.cuenta.usuario,
            "clave": ana.cuenta.clave, "captcha": desafio,
        }))
        .await
        .esperar(200);
    let entrada = nueva
        .post("/sesion/segundo-factor")
        .json(&json!({
            "desafio": paso["segundo_paso"]["desafio"], "codigo": codigo(&semilla, 0).await,
        }))
        .await
        .esperar(200);
    // A new token is of the new secret, and a process that was not restarted yet does not know it.
    let token = entrada["token"].as_str().unwrap();
    nueva.get("/sesion").con_token(token).await.esperar(200);
    app.get("/sesion")
        .con_token(token)
        .await
        .problema(401, "SIN_SESION");
    segundo_paso(&nueva, &ana.cuenta, &codigos[2])
        .await
        .esperar(200);
    segundo_paso(&nueva, &berta.cuenta, de_antes)
        .await
        .esperar(200);
    segundo_paso(&nueva, &berta.cuenta, de_antes)
        .await
        .problema(401, "CODIGO_INVALIDO");
    elegir_clave(&nueva, "activacion", &activacion).await;
    nueva.trabajar().await;
    let enviados = nueva.correos();
    let recuperaciones = enviados.iter().filter(|c| c.texto.contains("/recuperar#"));
    assert_eq!(recuperaciones.count(), 2, "{enviados:?}");
    for correo in enviados.iter().filter(|c| c.texto.contains("/recuperar#")) {
        let (_, despues) = correo.texto.split_once("/recuperar#").unwrap();
        let secreto = despues.split_whitespace().next().unwrap();
        elegir_clave(&nueva, "recuperacion", secreto).await;
    }
}

async fn pedir_recuperacion(app: &TestApp, cuenta: &Cuenta) {
    let captcha = app.captcha_de("recuperacion").await;
    app.post("/clave/recuperacion")
        .json(&json!({
            "operador": cuenta.operador, "usuario": cuenta.usuario, "captcha": captcha,
        }))
        .await
        .esperar(202);
}

async fn what_is_encrypted_is_written_again_and_the_old_secret_is_needed_no_more(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let ana = app.persona(&operador, &[Rol::Operador]).await;
    let (semilla, codigos) = con_aplicacion(app, &ana).await;
    let berta = app.persona(&operador, &[Rol::Operador]).await;
    con_aplicacion(app, &berta).await;
    let de_antes = codigo_de_antes(app, berta.cuenta.usuario_id).await;
    app.trabajar().await;
    pedir_recuperacion(app, &ana.cuenta).await;

    let nueva = con_los_dos(app).await;
    let falta = secretos::pendiente(&nueva.contexto).await.unwrap();
    assert_eq!((falta.cifrados, falta.trabajos), (3, 1));
    assert_eq!((falta.con_codigos_viejos, falta.llaves_sin_aval), (1, 1));
    assert!(falta.tokens_hasta.is_some() && !falta.se_pueden_quitar());
    assert_eq!(falta.anteriores, [nombre_de(&viejo(app))]);
    let dicho = falta.to_string();
    assert!(dicho.contains("Todavía no quite"), "{dicho}");
    let hecho = secretos::rotar(&nueva.contexto).await.unwrap();
    let esperado = |escritos| Recifrado {
        escritos,
        ilegibles: 0,
    };
    assert_eq!(hecho, esperado(3));
    assert_eq!(secretos::rotar(&nueva.contexto).await.unwrap(), esperado(0));
    let base = app.contexto.base.conexion();
    let hechos = auditoria::Entity::find()
        .filter(auditoria::Column::Objeto.eq("secreto"))
        .all(base)
        .await
        .unwrap();
    let mut acciones: Vec<_> = hechos.iter().map(|e| e.accion.as_str()).collect();
    acciones.sort_unstable();
    assert_eq!(acciones, ["avalar", "recifrar", "recifrar"]);
    assert!(!format!("{hechos:?}").contains(NUEVO));

    // What is left goes by itself, but for the codes that somebody has on paper.
    nueva.trabajar().await;
    segundo_paso(&nueva, &berta.cuenta, de_antes)
        .await
        .esperar(200);
    nueva.trabajar().await;
    envejecer_llaves(&nueva).await;
    let falta = secretos::pendiente(&nueva.contexto).await.unwrap();
    assert!(falta.se_pueden_quitar(), "{falta}");
    assert!(falta.to_string().contains("Ya puede quitar"), "{falta}");

    let sola = con_el_nuevo(app).await;
    olvidar_paso(&sola).await;
    segundo_paso(&sola, &ana.cuenta, &codigo(&semilla, 0).await)
        .await
        .esperar(200);
    segundo_paso(&sola, &ana.cuenta, &codigos[7])
        .await
        .esperar(200);
    sola.get("/sesion")
        .como(&ana)
        .await
        .problema(401, "SIN_SESION");
    let recuperar = enlace(&nueva, "recuperar");
    elegir_clave(&sola, "recuperacion", &recuperar).await;
}

/// As if its keys had been made an hour ago.
async fn envejecer_llaves(app: &TestApp) {
    use sea_orm::sea_query::Expr;
    llave::Entity::update_many()
        .col_expr(
            llave::Column::CreadaEn,
            Expr::value(app.contexto.instante() - Duration::hours(1)),
        )
        .exec(app.contexto.base.conexion())
        .await
        .unwrap();
}

async fn anchors_of_an_earlier_secret_are_proven_by_the_key_of_today(app: &TestApp) {
    let audita = auditora(app).await;
    let hoy = ser_adapters::reloj::dia_en_bogota(app.contexto.instante());
    let firmar = async |app: &TestApp, dia: Date| {
        let instante = dia.midnight().assume_utc() + Duration::hours(17);
        ancla::firmar_en(&app.contexto, instante).await.unwrap()
    };
    firmar(app, hoy - Duration::days(2)).await;
    let antigua = Llave::de(&viejo(app)).unwrap();
    let nueva = con_los_dos(app).await;
    firmar(&nueva, hoy - Duration::days(1)).await;
    let visto = verificar(&nueva, &audita).await;
    assert_eq!(visto["integra"], true, "{visto}");
    assert_eq!(
        visto["llaves_anteriores"],
        json!([{ "llave": antigua.publica(), "hasta": null }])
    );
    secretos::rotar(&nueva.contexto).await.unwrap();
    firmar(&nueva, hoy).await;

    let sola = con_el_nuevo(app).await;
    let audita = sola.ingresar(&audita.cuenta).await;
    let visto = verificar(&sola, &audita).await;
    assert_eq!(visto["integra"], true, "{visto}");
    assert_eq!(
        visto["llaves_anteriores"],
        json!([{ "llave": antigua.publica(), "hasta": hoy.to_string() }])
    );
    // Outside, with the keys as the terminal prints them.
    let base = sola.contexto.base.conexion();
    let publicas = llaves::todas(&sola.contexto.settings, base).await.unwrap();
    let escritas: Vec<String> = publicas.iter().map(Llave::to_string).collect();
    assert_eq!(escritas[1], format!("{}@{hoy}", antigua.publica()));
    let leidas: Vec<Llave> = escritas.iter().map(|l| Llave::leer(l).unwrap()).collect();
    let carpeta = &sola.contexto.settings.anclas;
    assert_eq!(ancla::de_carpeta(carpeta, &leidas).unwrap().len(), 3);
    assert!(ancla::de_carpeta(carpeta, &leidas[..1]).is_err());
    // Whoever has the old secret signs nothing more.
    let tarde = firmar(app, hoy + Duration::days(1)).await;
    assert!(matches!(
        ancla::comprobar(&tarde.firma, &leidas),
        Err(AnclaError::Fecha)
    ));
    // A key that somebody writes into the table has nobody's word.
    let mut ajena = auditoria::llave_de_anclas::todas(base)
        .await
        .unwrap()
        .remove(0);
    let intrusa = Llave::de(&Secreto::nuevo("un secreto de otra instalación".to_owned())).unwrap();
    ajena.id = Uuid::now_v7();
    ajena.llave = intrusa.publica();
    let tx = sola.contexto.base.escribir().await.unwrap();
    auditoria::llave_de_anclas::insertar(&tx, ajena)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let creidas = llaves::todas(&sola.contexto.settings, base).await.unwrap();
    assert_eq!(creidas, publicas);
    // The old one gives its word for another key, for ever: it lasts no longer than its own.
    let mut quien_lo_tiene = app.contexto.settings.clone();
    quien_lo_tiene.secretos_anteriores =
        vec![Secreto::nuevo("un secreto de otra instalación".to_owned())];
    let tx = sola.contexto.base.escribir().await.unwrap();
    let nunca = Date::from_calendar_date(9_999, time::Month::December, 31).unwrap();
    let avaladas = llaves::avalar(&quien_lo_tiene, &tx, nunca, sola.contexto.instante()).await;
    assert_eq!(avaladas.unwrap(), 1);
    tx.commit().await.unwrap();
    let creidas = llaves::todas(&sola.contexto.settings, base).await.unwrap();
    let tardias: Vec<String> = creidas[1..].iter().map(Llave::to_string).collect();
    assert!(
        tardias
            .iter()
            .all(|llave| llave.ends_with(&format!("@{hoy}"))),
        "{tardias:?}"
    );
}

async fn a_secret_that_came_back_is_good_until_the_later_day(app: &TestApp) {
    let hoy = ser_adapters::reloj::dia_en_bogota(app.contexto.instante());
    let instante = app.contexto.instante();
    let [a, b, c] = ["primero", "segundo", "tercero"]
        .map(|cual| Secreto::nuevo(format!("el {cual} de los secretos de esta prueba")));
    let mut settings = app.contexto.settings.clone();
    let dia = |cual: i64| hoy + Duration::days(cual);
    let cambios = [
        (&b, vec![&a], 1),
        (&a, vec![&b], 2),
        // In the order in which nobody would be helped by chance.
        (&c, vec![&b, &a], 3),
    ];
    for (en_uso, anteriores, cuando) in cambios {
        settings.secreto = en_uso.clone();
        settings.secretos_anteriores = anteriores.into_iter().cloned().collect();
        let tx = app.contexto.base.escribir().await.unwrap();
        let ahora = instante + Duration::days(cuando);
        llaves::avalar(&settings, &tx, dia(cuando), ahora)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
    settings.secretos_anteriores.clear();
    let mut creidas: Vec<String> = llaves::todas(&settings, app.contexto.base.conexion())
        .await
        .unwrap()
        .iter()
        .map(Llave::to_string)
        .collect();
    let de = |secreto: &Secreto| Llave::de(secreto).unwrap().publica();
    let mut esperadas = vec![
        de(&c),
        format!("{}@{}", de(&a), dia(3)),
        format!("{}@{}", de(&b), dia(2)),
    ];
    creidas.sort_unstable();
    esperadas.sort_unstable();
    assert_eq!(creidas, esperadas);
}

async fn what_no_secret_reads_is_told_and_left(app: &TestApp) {
    let operador = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    let ana = app.persona(&operador, &[Rol::Operador]).await;
    let (semilla, _) = con_aplicacion(app, &ana).await;
    let perdida = con_el_nuevo(app).await;
    let hecho = secretos::rotar(&perdida.contexto).await.unwrap();
    let esperado = Recifrado {
        escritos: 0,
        ilegibles: 1,
    };
    assert_eq!(hecho, esperado);
    let falta = secretos::pendiente(&perdida.contexto).await.unwrap();
    assert_eq!(falta.cifrados, 1);
    // With the secret of before nothing was lost.
    segundo_paso(app, &ana.cuenta, &codigo(&semilla, 0).await)
        .await
        .esperar(200);
    let filas: Vec<Value> = recuperacion::Entity::find()
        .all(app.contexto.base.conexion())
        .await
        .unwrap()
        .iter()
        .map(|fila| json!(fila.huella))
        .collect();
    // Each with its own salt, and nothing of the secret.
    assert!(
        filas
            .iter()
            .all(|f| f.as_str().unwrap()[1..].starts_with("$argon2id$"))
    );
}
