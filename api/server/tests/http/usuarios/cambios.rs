use futures_util::future::join;
use ser_server::permiso::Rol;
use ser_testkit::{Actor, Respuesta, TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::{ana, con, consultar, empresa, invitar};

en_ambos_motores![
    data_and_roles_change_and_the_person_is_told_at_both_addresses,
    a_new_role_counts_from_the_next_request,
    a_stale_version_shows_what_the_record_says_now,
    the_last_administrator_keeps_the_role,
    two_administrators_do_not_remove_each_other_at_once,
    a_strangers_person_does_not_exist,
];

async fn guardar(
    app: &TestApp,
    actor: &Actor,
    id: &str,
    version: &Value,
    cuerpo: &Value,
) -> Respuesta {
    app.put(&format!("/usuarios/{id}"))
        .como(actor)
        .si_coincide(version)
        .json(cuerpo)
        .await
}

/// What the form sends back of a person.
fn forma(persona: &Value) -> Value {
    json!({
        "nombre": persona["nombre"], "correo": persona["correo"],
        "tarjeta_profesional": persona["tarjeta_profesional"], "roles": persona["roles"],
    })
}

async fn data_and_roles_change_and_the_person_is_told_at_both_addresses(app: &TestApp) {
    let (_, administra) = empresa(app).await;
    let creada = invitar(app, &administra, &ana()).await.esperar(201);
    let id = creada["id"].as_str().unwrap();
    app.trabajar().await;
    let cambio = con(
        con(forma(&creada), "correo", "nueva@operador.example.com"),
        "roles",
        json!(["representante_legal", "operador"]),
    );
    let nueva = guardar(app, &administra, id, &creada["version"], &cambio)
        .await
        .esperar(200);
    assert_eq!(nueva["roles"], json!(["operador", "representante_legal"]));
    assert_eq!(nueva["version"], 2);
    assert_eq!(nueva, consultar(app, &administra, id).await);
    app.trabajar().await;
    let mut avisos: Vec<(String, String)> = app
        .correos()
        .into_iter()
        .skip(1)
        .map(|correo| (correo.para, correo.asunto))
        .collect();
    avisos.sort();
    let (vieja, nueva) = (
        "ana.pena@operador.example.com",
        "nueva@operador.example.com",
    );
    let (datos, roles) = (
        "SER: cambiaron los datos de su cuenta",
        "SER: cambiaron los roles de su cuenta",
    );
    let esperados: Vec<(String, String)> = [
        (vieja, datos),
        (vieja, roles),
        (nueva, datos),
        (nueva, roles),
    ]
    .map(|(para, asunto)| (para.to_owned(), asunto.to_owned()))
    .to_vec();
    assert_eq!(avisos, esperados);
}

async fn a_new_role_counts_from_the_next_request(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    let persona = app.persona(&operador, &[Rol::AdministradorOperador]).await;
    let id = persona.cuenta.usuario_id.to_string();
    app.get("/fur")
        .como(&persona)
        .await
        .problema(403, "SIN_PERMISO");
    let actual = consultar(app, &administra, &id).await;
    let cambio = con(
        con(forma(&actual), "roles", json!(["operador"])),
        "correo",
        "otra@operador.example.com",
    );
    guardar(app, &administra, &id, &actual["version"], &cambio)
        .await
        .esperar(200);
    app.get("/fur").como(&persona).await.esperar(200);
    app.get("/usuarios")
        .como(&persona)
        .await
        .problema(403, "SIN_PERMISO");
}

async fn a_stale_version_shows_what_the_record_says_now(app: &TestApp) {
    let (_, administra) = empresa(app).await;
    let creada = invitar(app, &administra, &ana()).await.esperar(201);
    let id = creada["id"].as_str().unwrap();
    let cambio = con(forma(&creada), "nombre", "Ana Peña Rojas");
    guardar(app, &administra, id, &creada["version"], &cambio)
        .await
        .esperar(200);
    let tarde = con(forma(&creada), "nombre", "Ana Peña Ríos");
    let problema = guardar(app, &administra, id, &creada["version"], &tarde)
        .await
        .problema(412, "VERSION_DESACTUALIZADA");
    assert_eq!(problema["actual"]["nombre"], "Ana Peña Rojas");
    app.put(&format!("/usuarios/{id}"))
        .como(&administra)
        .json(&tarde)
        .await
        .problema(428, "PRECONDICION_REQUERIDA");
}

async fn the_last_administrator_keeps_the_role(app: &TestApp) {
    let (operador, administra) = empresa(app).await;
    let id = administra.cuenta.usuario_id.to_string();
    let actual = consultar(app, &administra, &id).await;
    let cambio = con(forma(&actual), "roles", json!(["operador"]));
    guardar(app, &administra, &id, &actual["version"], &cambio)
        .await
        .problema(409, "ULTIMO_ADMINISTRADOR");
    // With another one it may go.
    app.persona(&operador, &[Rol::AdministradorOperador]).await;
    let cambio = con(cambio, "correo", "sola@operador.example.com");
    guardar(app, &administra, &id, &actual["version"], &cambio)
        .await
        .esperar(200);
}

async fn two_administrators_do_not_remove_each_other_at_once(app: &TestApp) {
    let (operador, uno) = empresa(app).await;
    let otro = app.persona(&operador, &[Rol::AdministradorOperador]).await;
    let visto =
        async |quien: &Actor| consultar(app, quien, &quien.cuenta.usuario_id.to_string()).await;
    let (uno_visto, otro_visto) = (visto(&uno).await, visto(&otro).await);
    let quitar = async |quien: &Actor, a: &Value, correo: &str| {
        let cambio = con(
            con(forma(a), "roles", json!(["operador"])),
            "correo",
            correo,
        );
        let id = a["id"].as_str().unwrap();
        guardar(app, quien, id, &a["version"], &cambio).await.estado
    };
    let (a, b) = join(
        quitar(&uno, &otro_visto, "uno@operador.example.com"),
        quitar(&otro, &uno_visto, "dos@operador.example.com"),
    )
    .await;
    let mut estados = [a, b];
    estados.sort_unstable();
    // Whoever comes second is not an administrator any more, or would leave none.
    assert_eq!(estados[0], 200, "{estados:?}");
    assert!([403, 409].contains(&estados[1]), "{estados:?}");
}

async fn a_strangers_person_does_not_exist(app: &TestApp) {
    let (_, administra) = empresa(app).await;
    let (_, ajena) = empresa(app).await;
    let id = administra.cuenta.usuario_id;
    app.get(&format!("/usuarios/{id}"))
        .como(&ajena)
        .await
        .problema(404, "NO_ENCONTRADO");
    let actual = consultar(app, &administra, &id.to_string()).await;
    guardar(app, &ajena, &id.to_string(), &json!(1), &forma(&actual))
        .await
        .problema(404, "NO_ENCONTRADO");
    for verbo in ["inactivacion", "reactivacion"] {
        app.post(&format!("/usuarios/{id}/{verbo}"))
            .como(&ajena)
            .si_coincide(1)
            .json(&json!({ "motivo": "Ya no trabaja aquí" }))
            .await
            .problema(404, "NO_ENCONTRADO");
    }
    // Neither does one of a company for the ministry's own administrator, except to be cancelled.
    let ministerio = app.ministerio().await;
    let suyo = app.persona(&ministerio, &[Rol::Administrador]).await;
    guardar(app, &suyo, &id.to_string(), &json!(1), &forma(&actual))
        .await
        .problema(404, "NO_ENCONTRADO");
}
