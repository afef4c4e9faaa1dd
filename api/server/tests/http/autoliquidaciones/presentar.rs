use sea_orm::EntityTrait;
use ser_domain::fur::NumeroFur;
use ser_store::{auditoria, fur, idempotencia};
use ser_testkit::declaracion::{caso_a, clave_nueva, sin_ingresos};
use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};
use time::macros::date;
use uuid::Uuid;

use super::{T2_2025, empresa_del_caso_a};

en_ambos_motores![
    presenting_answers_with_the_fur,
    presenting_makes_the_debt_and_posts_it_to_the_ledger,
    presenting_is_audited_with_before_and_after,
    presenting_sends_the_acknowledgement_with_the_pdf,
    an_answer_is_kept_by_real_days_wherever_the_clock_stands,
    the_same_key_gives_the_same_answer_and_nothing_new,
    what_was_presented_is_never_computed_again,
    a_nil_return_on_time_owes_nothing,
    a_nil_return_late_owes_the_penalty,
];

async fn presenting_answers_with_the_fur(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let respuesta = app
        .presentar_con(
            &empresa.representante,
            &borrador,
            &clave_nueva(),
            "2025-10-15",
            "22656000.00",
        )
        .await;
    // The total is asked for first: nobody guesses it.
    let problema = respuesta.problema(409, "VALORES_CAMBIARON");
    let total = problema["liquidacion"]["total"]
        .as_str()
        .unwrap()
        .to_owned();
    let respuesta = app
        .presentar_con(
            &empresa.representante,
            &borrador,
            &clave_nueva(),
            "2025-10-15",
            &total,
        )
        .await;
    let cuerpo = respuesta.esperar(201);
    let fur = &cuerpo["fur"];
    assert_eq!(
        respuesta.cabecera("location"),
        format!("/api/v1/fur/{}", fur["id"].as_str().unwrap())
    );
    assert_eq!(fur["total"], total);
    let numero = NumeroFur::parse(fur["numero"].as_str().unwrap()).unwrap();
    assert_eq!(numero, NumeroFur::nuevo(2025, 1).unwrap());
    assert_eq!(fur["fecha_limite_pago"], "2025-10-15");
    insta::assert_json_snapshot!("presentacion", cuerpo, {
        ".autoliquidacion_id" => "[uuid]",
        ".fur.autoliquidacion_id" => "[uuid]",
        ".fur.id" => "[uuid]",
        ".fur.generado_en" => "[instante]",
        ".fur.firmas[].firmada_en" => "[instante]",
        ".fur.codigo_verificacion" => "[codigo]",
        ".fur.url_verificacion" => "[url]",
        ".fur.huella" => "[sha256]",
    });
}

async fn presenting_makes_the_debt_and_posts_it_to_the_ledger(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let presentada = app.presentar(&empresa.representante, &borrador).await;

    let lista = app
        .get("/obligaciones?tipo=autoliquidacion&situacion=vencida")
        .como(&empresa.representante)
        .await
        .esperar(200);
    let fila = &lista["datos"][0];
    assert_eq!(lista["total"], 1);
    assert_eq!(fila["capital"], "20520000.00");
    assert_eq!(fila["sancion"], "923000.00");
    assert_eq!(fila["fur_id"], presentada["fur"]["id"]);
    assert_eq!(fila["autoliquidacion_id"], borrador.id);

    let detalle = app
        .get(&format!("/obligaciones/{}", fila["id"].as_str().unwrap()))
        .como(&empresa.representante)
        .await
        .esperar(200);
    let movimientos: Vec<Value> = detalle["movimientos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| json!([m["fecha"], m["cuenta"], m["debito"], m["credito"]]))
        .collect();
    assert_eq!(
        movimientos,
        [
            json!(["2025-09-30", "cartera_capital", "20520000.00", null]),
            json!(["2025-09-30", "cartera_sancion", "923000.00", null]),
        ]
    );
    let libro = app.comprobar_libro().await;
    assert_eq!(libro.movimientos, 4);
    assert_eq!(libro.debitos_centavos, 2_144_300_000);
}

async fn presenting_is_audited_with_before_and_after(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    app.presentar(&empresa.representante, &borrador).await;
    let eventos = auditoria::de_objeto(
        app.contexto.base.conexion(),
        "autoliquidacion",
        Uuid::parse_str(&borrador.id).unwrap(),
    )
    .await
    .unwrap();
    let evento = eventos.last().unwrap();
    // The machine's own instant, wherever the demonstration stands.
    assert!(evento.instante.year() != 2025, "{}", evento.instante);
    assert_eq!(
        evento.usuario_id,
        Some(empresa.representante.cuenta.usuario_id)
    );
    assert_eq!(evento.operador_id, Some(empresa.operador.id));
    let leer = |texto: &Option<String>| -> Value {
        serde_json::from_str(texto.as_deref().unwrap()).unwrap()
    };
    let visto = json!({
        "accion": evento.accion, "objeto": evento.objeto, "resultado": evento.resultado,
        "roles": evento.roles, "direccion": evento.direccion,
        "antes": leer(&evento.antes), "despues": leer(&evento.despues),
    });
    insta::assert_json_snapshot!("evento_de_auditoria", visto, { ".despues.huella" => "[sha256]" });
}

async fn presenting_sends_the_acknowledgement_with_the_pdf(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let presentada = app.presentar(&empresa.representante, &borrador).await;
    let tipos: Vec<String> = app.trabajos().await.into_iter().map(|t| t.tipo).collect();
    assert_eq!(tipos.len(), 2);
    assert!(
        app.correos().is_empty(),
        "nothing is sent inside the request"
    );

    app.trabajar().await;
    let correos = app.correos();
    assert_eq!(correos.len(), 1);
    let correo = &correos[0];
    assert_eq!(correo.para, empresa.operador.correo);
    let fur = &presentada["fur"];
    let numero = fur["numero"].as_str().unwrap();
    assert_eq!(correo.adjuntos.len(), 1);
    assert_eq!(correo.adjuntos[0].nombre, format!("FUR-{numero}.pdf"));
    assert!(correo.adjuntos[0].contenido.starts_with(b"%PDF-"));

    let mut texto = format!("{}\n\n{}", correo.asunto, correo.texto);
    for (visto, dicho) in [
        (fur["codigo_verificacion"].as_str().unwrap(), "[codigo]"),
        (fur["huella"].as_str().unwrap(), "[sha256]"),
        (fur["id"].as_str().unwrap(), "[uuid]"),
    ] {
        texto = texto.replace(visto, dicho);
    }
    let texto: Vec<&str> = texto
        .lines()
        .map(|linea| {
            if linea.starts_with("Presentada: ") {
                "Presentada: [instante]"
            } else {
                linea
            }
        })
        .collect();
    insta::assert_snapshot!("correo", texto.join("\n"));
}

async fn the_same_key_gives_the_same_answer_and_nothing_new(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let clave = clave_nueva();
    let presentar = async |clave: &str, fecha: &str| {
        app.presentar_con(
            &empresa.representante,
            &borrador,
            clave,
            fecha,
            "22440000.00",
        )
        .await
    };
    let primera = presentar(&clave, "2025-09-30").await;
    let fur_id = primera.esperar(201)["fur"]["id"].clone();
    let antes = ser_testkit::base::filas(&app.contexto.base).await;

    let segunda = presentar(&clave, "2025-09-30").await;
    assert_eq!(segunda.esperar(201), primera.json());
    assert_eq!(segunda.cabecera("location"), primera.cabecera("location"));
    presentar(&clave, "2025-10-01")
        .await
        .problema(422, "CLAVE_IDEMPOTENCIA_REUTILIZADA");
    let otra = presentar(&clave_nueva(), "2025-09-30")
        .await
        .problema(409, "PERIODO_YA_PRESENTADO");
    assert_eq!(otra["fur_id"], fur_id);
    assert_eq!(ser_testkit::base::filas(&app.contexto.base).await, antes);
}

async fn an_answer_is_kept_by_real_days_wherever_the_clock_stands(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let antes = app.contexto.instante();
    app.presentar(&empresa.representante, &borrador).await;
    let base = app.contexto.base.conexion();
    let guardadas = idempotencia::Entity::find().all(base).await.unwrap();
    assert_eq!(guardadas.len(), 2);
    let despues = app.contexto.instante();
    assert!(
        guardadas
            .iter()
            .any(|fila| (antes..=despues).contains(&fila.creada_en))
    );
    idempotencia::limpiar(base, antes - time::Duration::days(7))
        .await
        .unwrap();
    let quedan = idempotencia::Entity::find().all(base).await.unwrap();
    assert_eq!(quedan.len(), 2);
}

async fn what_was_presented_is_never_computed_again(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &caso_a()).await;
    let presentada = app.presentar(&empresa.representante, &borrador).await;
    app.mover_reloj(date!(2026 - 03 - 01));
    let leida = app
        .get(&format!("/autoliquidaciones/{}", borrador.id))
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(leida["estado"], "presentada");
    assert_eq!(leida["liquidacion"]["total"], "22440000.00");
    assert_eq!(leida["liquidacion"]["fecha_presentacion"], "2025-09-30");
    assert_eq!(leida["fur_id"], presentada["fur"]["id"]);
    assert_eq!(leida["presentada_por"], "Persona De Prueba");

    let ruta = format!("/autoliquidaciones/{}", borrador.id);
    app.put(&ruta)
        .como(&empresa.representante)
        .si_coincide(&leida["version"])
        .json(&json!({ "declaracion": sin_ingresos() }))
        .await
        .problema(409, "AUTOLIQUIDACION_NO_EDITABLE");
    app.delete(&ruta)
        .como(&empresa.representante)
        .si_coincide(&leida["version"])
        .await
        .problema(409, "AUTOLIQUIDACION_NO_EDITABLE");
}

async fn a_nil_return_on_time_owes_nothing(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    app.mover_reloj(date!(2025 - 07 - 10));
    let borrador = app.borrador(&empresa, T2_2025, &sin_ingresos()).await;
    let presentada = app.presentar(&empresa.representante, &borrador).await;
    assert_eq!(presentada["fur"]["total"], "0.00");
    assert_eq!(presentada["fur"]["tipo"], "presentacion");
    assert_eq!(app.comprobar_libro().await.movimientos, 0);
    let obligacion = app.periodo(&empresa.expediente, 2025, 2).await;
    let detalle = app
        .get(&format!("/obligaciones/{obligacion}"))
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(detalle["situacion"], "pagada");
    assert_eq!(detalle["total"], "0.00");
    app.trabajar().await;
    assert_eq!(app.correos().len(), 1);
}

async fn a_nil_return_late_owes_the_penalty(app: &TestApp) {
    let empresa = empresa_del_caso_a(app).await;
    let borrador = app.borrador(&empresa, T2_2025, &sin_ingresos()).await;
    let presentada = app.presentar(&empresa.representante, &borrador).await;
    let fur = &presentada["fur"];
    assert_eq!(fur["tipo"], "presentacion_y_pago");
    assert_eq!(fur["pago"]["capital"], "0.00");
    assert_ne!(fur["pago"]["sancion"], "0.00");
    assert_eq!(fur["total"], fur["pago"]["sancion"]);
    let guardado = fur::Entity::find()
        .one(app.contexto.base.conexion())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(app.comprobar_libro().await.movimientos, 2);
    assert_eq!(
        guardado.total_centavos,
        app.comprobar_libro().await.debitos_centavos
    );
}
