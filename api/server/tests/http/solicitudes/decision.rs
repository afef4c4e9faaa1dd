use ser_server::permiso::Rol;
use ser_store::{auditoria, empresa, operador};
use ser_testkit::{Cuenta, TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::firmas::pasar_once_minutos;
use super::{
    CORREO, Tramite, con, consultar, decidir, en_cola, en_revision, firmar_todos, formulario,
    funcionaria, id_de, radicada, secreto,
};

en_ambos_motores![
    the_queue_shows_what_was_filed_and_how_long_is_left,
    sent_back_with_reasons_it_is_corrected_and_keeps_its_number,
    granted_it_makes_the_company_and_its_administrator_and_the_representative_certifies,
    of_two_requests_of_one_new_company_granted_at_once_none_fails,
    refused_it_is_over,
    what_a_state_does_not_allow_is_refused,
    who_may_look_and_who_may_decide,
    the_checks_say_what_to_look_at,
];

async fn the_queue_shows_what_was_filed_and_how_long_is_left(app: &TestApp) {
    let actor = funcionaria(app).await;
    let tramite = super::empezar(app).await;
    tramite.completar(&formulario()).await;
    // Until it is filed it is nobody's but its filer's.
    let lista = app.get("/solicitudes").como(&actor).await.esperar(200);
    assert_eq!(lista["total"], 0);
    let id = tramite.ver().await["id"].as_str().unwrap().to_owned();
    app.get(&format!("/solicitudes/{id}"))
        .como(&actor)
        .await
        .problema(404, "NO_ENCONTRADO");
    tramite.hacer("firmas").await.esperar(200);
    firmar_todos(app, &formulario()).await;
    app.mover_reloj(time::macros::date!(2026 - 11 - 25));
    let lista = app
        .get("/solicitudes?estado=abiertas")
        .como(&actor)
        .await
        .esperar(200);
    let fila = &lista["datos"][0];
    assert_eq!(fila["empresa"], "Nueva Red de Ejemplo S.A.S.");
    // Filed on a Saturday, it counts from Monday.
    assert_eq!(fila["dias_de_espera"], 2);
    assert_eq!(fila["dias_restantes"], 13);
    app.mover_reloj(time::macros::date!(2026 - 12 - 16));
    let lista = app
        .get("/solicitudes?q=901555001")
        .como(&actor)
        .await
        .esperar(200);
    assert_eq!(lista["datos"][0]["dias_restantes"], -1);
    app.get("/solicitudes?estado=perdida")
        .como(&actor)
        .await
        .problema(422, "FILTRO_INVALIDO");
}

async fn sent_back_with_reasons_it_is_corrected_and_keeps_its_number(app: &TestApp) {
    let actor = funcionaria(app).await;
    let id = en_revision(app, &actor, &formulario()).await;
    let radicado = consultar(app, &actor, &id).await["resumen"]["radicado"].clone();
    for campo in ["/empresa/nada", "/empresa", "/anexos/otro", "empresa"] {
        decidir(
            app,
            &actor,
            &id,
            "devolucion",
            &json!({ "motivos": [
            { "campo": campo, "motivo": "No existe ese campo" },
        ] }),
        )
        .await
        .campo_invalido(
            422,
            "DATOS_INVALIDOS",
            "/motivos/0/campo",
            "CAMPO_DESCONOCIDO",
        );
    }
    decidir(
        app,
        &actor,
        &id,
        "devolucion",
        &json!({ "motivos": [
        { "campo": "/empresa/razon_social", "motivo": "No coincide con el certificado" },
        { "campo": "/anexos/cedula_representante", "motivo": "No se puede leer" },
    ] }),
    )
    .await
    .esperar(200);
    app.trabajar().await;
    let correo = app
        .correos()
        .into_iter()
        .rev()
        .find(|c| c.para == CORREO)
        .unwrap();
    for parte in [
        "Empresa: nombre o razón social: No coincide con el certificado",
        "Documento de identidad del representante legal: No se puede leer",
    ] {
        assert!(correo.texto.contains(parte), "{}", correo.texto);
    }
    let tramite = Tramite::con(
        app,
        secreto(app, CORREO, "solicitar-usuario/borrador").await,
    );
    let abierta = tramite.ver().await;
    assert_eq!(abierta["estado"], "devuelta");
    assert_eq!(abierta["motivos"][0]["campo"], "/empresa/razon_social");
    let corregida = con(
        formulario(),
        "/empresa/razon_social",
        "Nueva Red del Café de Ejemplo S.A.S.",
    );
    tramite.guardar(&corregida).await.esperar(200);
    tramite.hacer("firmas").await.esperar(200);
    let otra_vez = firmar_todos(app, &corregida).await;
    assert_eq!(radicado, otra_vez.as_str());
    let vista = consultar(app, &actor, &id).await;
    assert_eq!(vista["resumen"]["estado"], "radicada");
    assert_eq!(vista["motivos"], json!([]));
    assert_eq!(vista["firmas"].as_array().unwrap().len(), 2);
}

/// Chooses a password with the mailed link, and logs in.
async fn activar(app: &TestApp, correo: &str, usuario: &str) -> ser_testkit::Actor {
    let enlace = secreto(app, correo, "activar").await;
    let clave = "tres tazas de café en Manizales";
    app.post("/clave")
        .json(&json!({ "secreto": enlace, "clave": clave, "terminos_version": "2026-11-30" }))
        .await
        .esperar(204);
    app.ingresar(&Cuenta {
        usuario_id: uuid::Uuid::nil(),
        operador: "901555001".to_owned(),
        usuario: usuario.to_owned(),
        clave: clave.to_owned(),
    })
    .await
}

async fn granted_it_makes_the_company_and_its_administrator_and_the_representative_certifies(
    app: &TestApp,
) {
    let actor = funcionaria(app).await;
    let id = en_revision(app, &actor, &formulario()).await;
    let revisada = consultar(app, &actor, &id).await;
    assert_eq!(revisada["clase"], "creacion");
    let aprobada = decidir(app, &actor, &id, "aprobacion", &json!({}))
        .await
        .esperar(200);
    assert_eq!(aprobada["resumen"]["estado"], "aprobada");
    // It stays as it was looked at: the company that the approval made is not found by its checks.
    let despues = consultar(app, &actor, &id).await;
    for parte in ["clase", "comprobaciones"] {
        assert_eq!(aprobada[parte], revisada[parte]);
        assert_eq!(despues[parte], revisada[parte]);
    }
    let base = app.contexto.base.conexion();
    let creada = operador::por_nit(base, "901555001").await.unwrap().unwrap();
    assert_eq!(creada.razon_social, "Nueva Red de Ejemplo S.A.S.");
    assert_eq!(
        (creada.departamento.as_str(), creada.municipio.as_str()),
        ("Caldas", "Manizales")
    );
    let ficha = empresa::vigente(base, creada.id).await.unwrap().unwrap();
    assert_eq!(ficha.representante.nombre, "Rosa Elena Prado Díaz");
    assert_eq!(ficha.contador.tarjeta_profesional, "12345-T");
    assert_eq!(ficha.contactos.len(), 3);
    assert_eq!(ficha.datos.municipio_codigo, "17001");

    let administra = activar(app, "diego@nueva.example.com", "1020304051").await;
    assert_eq!(
        administra.persona["roles"],
        json!(["administrador_operador"])
    );
    let vista = consultar(app, &actor, &id).await;
    assert_eq!(vista["resumen"]["estado"], "usuario_creado");
    // Nobody but the administrator got an account.
    let cuentas = app.get("/usuarios").como(&administra).await.esperar(200);
    assert_eq!(cuentas["total"], 1);

    let recibo =
        json!({ "secreto": secreto(app, "rosa@nueva.example.com", "certificar-recibo").await });
    let por_certificar = app
        .post("/solicitud-de-usuarios/recibo/enlace")
        .json(&recibo)
        .await
        .esperar(200);
    assert_eq!(por_certificar["administrador"], "Diego Peña Ríos");
    // The officer sends it again, not at once; the one before is over.
    let reenviar = async || {
        app.post(&format!("/solicitudes/{id}/recibo"))
            .como(&actor)
            .await
    };
    reenviar().await.problema(429, "DEMASIADAS_PETICIONES");
    pasar_once_minutos(app).await;
    reenviar().await.esperar(200);
    app.post("/solicitud-de-usuarios/recibo/enlace")
        .json(&recibo)
        .await
        .problema(410, "ENLACE_VENCIDO");
    let recibo =
        json!({ "secreto": secreto(app, "rosa@nueva.example.com", "certificar-recibo").await });
    let certificar = async || {
        app.post("/solicitud-de-usuarios/recibo")
            .json(&recibo)
            .await
    };
    certificar().await.esperar(204);
    certificar().await.problema(410, "ENLACE_VENCIDO");
    reenviar().await.problema(409, "SOLICITUD_NO_LO_ADMITE");
    let vista = consultar(app, &actor, &id).await;
    assert_eq!(vista["resumen"]["estado"], "recibo_certificado");
    let eventos = auditoria::de_objeto(base, "solicitud", id.parse().unwrap())
        .await
        .unwrap();
    let acciones: Vec<_> = eventos.iter().map(|e| e.accion.as_str()).collect();
    for accion in [
        "empezar",
        "guardar",
        "adjuntar",
        "pedir_firmas",
        "firmar",
        "radicar",
        "revisar",
        "aprobar",
        "crear_usuario",
        "reenviar_recibo",
        "certificar",
    ] {
        assert!(
            acciones.contains(&accion),
            "{accion} is not in {acciones:?}"
        );
    }
}

async fn of_two_requests_of_one_new_company_granted_at_once_none_fails(app: &TestApp) {
    let actor = funcionaria(app).await;
    let id = en_revision(app, &actor, &formulario()).await;
    let version = consultar(app, &actor, &id).await["version"].clone();
    // The other one has written the company and not finished.
    let tx = app.contexto.base.escribir().await.unwrap();
    let fila = operador::Model {
        id: uuid::Uuid::now_v7(),
        clase: operador::CLASE_OPERADOR.to_owned(),
        nit: "901555001".to_owned(),
        dv: 8,
        razon_social: "Nueva Red de Ejemplo S.A.S.".to_owned(),
        direccion: "Calle 1 # 2-3".to_owned(),
        municipio: "Manizales".to_owned(),
        departamento: "Caldas".to_owned(),
        correo: "red@example.com".to_owned(),
        telefono: "6010000000".to_owned(),
        estado: operador::ESTADO_ACTIVO.to_owned(),
        buscable: String::new(),
        creado_en: app.contexto.ahora(),
    };
    operador::insertar(&tx, fila).await.unwrap();
    let aprobar = async || {
        app.post(&format!("/solicitudes/{id}/aprobacion"))
            .como(&actor)
            .si_coincide(&version)
            .json(&json!({}))
            .await
    };
    let terminar = async {
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        tx.commit().await.unwrap();
    };
    let (respuesta, ()) = futures_util::future::join(aprobar(), terminar).await;
    // PostgreSQL finds it out on writing; on SQLite the second waits and sees the first.
    if respuesta.estado == 409 {
        let problema = respuesta.problema(409, "SOLICITUD_NO_LO_ADMITE");
        assert!(problema["detail"].as_str().unwrap().contains("otra vez"));
        aprobar().await.esperar(200);
    } else {
        respuesta.esperar(200);
    }
    let base = app.contexto.base.conexion();
    let creada = operador::por_nit(base, "901555001").await.unwrap().unwrap();
    assert_eq!(creada.municipio, "Manizales");
}

async fn refused_it_is_over(app: &TestApp) {
    let actor = funcionaria(app).await;
    let id = en_revision(app, &actor, &formulario()).await;
    decidir(app, &actor, &id, "rechazo", &json!({ "motivo": "corto" }))
        .await
        .problema(422, "DATOS_INVALIDOS");
    let motivo = "La empresa no presta servicios en Colombia";
    let rechazada = decidir(app, &actor, &id, "rechazo", &json!({ "motivo": motivo }))
        .await
        .esperar(200);
    assert_eq!(rechazada["resumen"]["estado"], "rechazada");
    assert_eq!(rechazada["motivo_decision"], motivo);
    app.trabajar().await;
    for para in [CORREO, "rosa@nueva.example.com"] {
        let dicho = app
            .correos()
            .into_iter()
            .any(|c| c.para == para && c.texto.contains(motivo));
        assert!(dicho, "{para}");
    }
    assert!(
        operador::por_nit(app.contexto.base.conexion(), "901555001")
            .await
            .unwrap()
            .is_none()
    );
    for (que, cuerpo) in cuerpos() {
        decidir(app, &actor, &id, que, &cuerpo)
            .await
            .problema(409, "SOLICITUD_NO_LO_ADMITE");
    }
}

fn cuerpos() -> [(&'static str, Value); 4] {
    [
        ("revision", json!({})),
        (
            "devolucion",
            json!({ "motivos": [{ "campo": "/fecha", "motivo": "No es la de hoy" }] }),
        ),
        ("aprobacion", json!({})),
        ("rechazo", json!({ "motivo": "No cumple los requisitos" })),
    ]
}

async fn what_a_state_does_not_allow_is_refused(app: &TestApp) {
    let actor = funcionaria(app).await;
    let radicado = radicada(app, &formulario()).await;
    let vista = en_cola(app, &actor, &radicado).await;
    let id = id_de(&vista);
    // Nobody decides on what nobody took.
    for (que, cuerpo) in &cuerpos()[1..] {
        decidir(app, &actor, &id, que, cuerpo)
            .await
            .problema(409, "SOLICITUD_NO_LO_ADMITE");
    }
    decidir(app, &actor, &id, "revision", &json!({}))
        .await
        .esperar(200);
    // What another officer changed meanwhile is seen first.
    let problema = app
        .post(&format!("/solicitudes/{id}/aprobacion"))
        .como(&actor)
        .si_coincide(&vista["version"])
        .json(&json!({}))
        .await
        .problema(412, "VERSION_DESACTUALIZADA");
    assert_eq!(problema["actual"]["resumen"]["estado"], "en_revision");
    app.post(&format!("/solicitudes/{id}/aprobacion"))
        .como(&actor)
        .json(&json!({}))
        .await
        .problema(428, "PRECONDICION_REQUERIDA");
}

async fn who_may_look_and_who_may_decide(app: &TestApp) {
    let radicado = radicada(app, &formulario()).await;
    let ministerio = app.ministerio().await;
    let audita = app.persona(&ministerio, &[Rol::Auditor]).await;
    let id = id_de(&en_cola(app, &audita, &radicado).await);
    decidir(app, &audita, &id, "revision", &json!({}))
        .await
        .problema(403, "SIN_PERMISO");
    let ajena = app.operador("Otra de Ejemplo S.A.").await;
    let persona = app.persona(&ajena, &[Rol::AdministradorOperador]).await;
    app.get("/solicitudes")
        .como(&persona)
        .await
        .problema(403, "SIN_PERMISO");
}

async fn the_checks_say_what_to_look_at(app: &TestApp) {
    let actor = funcionaria(app).await;
    let radicado = radicada(app, &formulario()).await;
    let comprobaciones = async |radicado: &str| -> Vec<(String, String)> {
        en_cola(app, &actor, radicado).await["comprobaciones"]
            .as_array()
            .unwrap()
            .iter()
            .map(|c| {
                (
                    c["codigo"].as_str().unwrap().to_owned(),
                    c["veredicto"].as_str().unwrap().to_owned(),
                )
            })
            .collect()
    };
    let limpias = comprobaciones(&radicado).await;
    assert_eq!(limpias.len(), 7);
    assert!(
        limpias.iter().all(|(_, veredicto)| veredicto == "bien"),
        "{limpias:?}"
    );

    // Another company has somebody of the same name with one digit of difference; the same company
    // asks twice.
    let ajena = app.operador("Otra de Ejemplo S.A.").await;
    let casi = app.cuenta(&ajena, "Otra Persona", &[Rol::Operador]).await;
    use sea_orm::{ActiveModelTrait, Set};
    let parecida = ser_store::usuario::ActiveModel {
        id: Set(casi.usuario_id),
        nombre: Set("DIEGO PEÑA RIOS".to_owned()),
        identificacion: Set("1020304052".to_owned()),
        buscable: Set("diego pena rios 1020304052 x@example.com".to_owned()),
        ..Default::default()
    };
    parecida.update(app.contexto.base.conexion()).await.unwrap();
    let segundo = radicada(app, &formulario()).await;
    let vistas = comprobaciones(&segundo).await;
    let de = |codigo: &str| vistas.iter().find(|(c, _)| c == codigo).unwrap().1.clone();
    assert_eq!(de("cuentas_parecidas"), "atencion");
    assert_eq!(de("solicitudes_repetidas"), "atencion");
    assert_eq!(de("nit"), "bien");
    assert_eq!(de("empresa_registrada"), "bien");
}
