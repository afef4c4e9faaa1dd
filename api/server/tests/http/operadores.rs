//! The ministry's register of operators.

use ser_domain::obligaciones::TipoObligacion;
use ser_server::permiso::Rol;
use ser_store::usuario;
use ser_testkit::peticion::consulta;
use ser_testkit::{Actor, Deuda, TestApp, en_ambos_motores};
use time::macros::date;
use uuid::Uuid;

en_ambos_motores![
    operators_are_found_by_name_nit_or_mail,
    an_operator_shows_what_it_has_to_file,
    the_ministry_itself_is_no_operator,
    names_are_ordered_as_people_read_them_on_both_engines,
];

async fn funcionario(app: &TestApp) -> Actor {
    let ministerio = app.ministerio().await;
    app.persona(&ministerio, &[Rol::Funcionario]).await
}

async fn operators_are_found_by_name_nit_or_mail(app: &TestApp) {
    let funcionario = funcionario(app).await;
    let andina = app.operador("Andina Fibra de Ejemplo S.A.S.").await;
    app.operador("Comunicación Ñandú de Ejemplo E.S.P.").await;
    for (texto, cuantos) in [
        ("", 2),
        ("comunicacion nandu", 1),
        ("ANDINA", 1),
        (andina.nit.as_str(), 1),
        ("operador.example.com", 2),
        ("100%", 0),
    ] {
        let consulta = consulta(&[("q", texto)]);
        let lista = app
            .get(&format!("/operadores?{consulta}"))
            .como(&funcionario)
            .await
            .esperar(200);
        assert_eq!(lista["total"], cuantos, "«{texto}»");
    }
    let lista = app
        .get("/operadores?por_pagina=1")
        .como(&funcionario)
        .await
        .esperar(200);
    assert_eq!(lista["datos"][0]["razon_social"], andina.razon_social);
    assert_eq!(lista["datos"].as_array().unwrap().len(), 1);
}

async fn an_operator_shows_what_it_has_to_file(app: &TestApp) {
    let funcionario = funcionario(app).await;
    app.mover_reloj(date!(2025 - 12 - 31));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let visto = app
        .get(&format!("/operadores/{}", empresa.operador.id))
        .como(&funcionario)
        .await
        .esperar(200);
    assert_eq!(visto["expedientes"], 1);
    assert_eq!(visto["sin_presentar"], 2);
    assert_eq!(
        visto["nit_formateado"],
        empresa.operador.nit().unwrap().formateado()
    );
}

async fn the_ministry_itself_is_no_operator(app: &TestApp) {
    let ministerio = app.ministerio().await;
    let auditor = app.persona(&ministerio, &[Rol::Auditor]).await;
    for id in [ministerio.id, Uuid::now_v7()] {
        app.get(&format!("/operadores/{id}"))
            .como(&auditor)
            .await
            .problema(404, "NO_ENCONTRADO");
    }
}

/// Neither capitals nor accents decide, nor the locale of the database server.
async fn names_are_ordered_as_people_read_them_on_both_engines(app: &TestApp) {
    const NOMBRES: [&str; 4] = ["Ángel", "ñandú", "Nardo", "Zeta"];
    let ministerio = app.ministerio().await;
    let auditor = app.persona(&ministerio, &[Rol::Auditor]).await;
    let mut ultimo = None;
    for nombre in ["Zeta", "ñandú", "Nardo", "Ángel"] {
        ultimo = Some(app.operador(nombre).await);
    }
    let lista = app.get("/operadores").como(&auditor).await.esperar(200);
    let vistos: Vec<&str> = lista["datos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fila| fila["razon_social"].as_str().unwrap())
        .collect();
    assert_eq!(vistos, NOMBRES);

    let operador = ultimo.unwrap();
    for concepto in ["Zeta", "ñandú", "Nardo", "Ángel"] {
        let deuda = Deuda {
            concepto,
            ..Deuda::de(TipoObligacion::Multa, 1_000, date!(2026 - 12 - 15))
        };
        app.deuda(&operador, deuda).await;
    }
    let ruta = format!("/obligaciones?operador_id={}&orden=concepto", operador.id);
    let lista = app.get(&ruta).como(&auditor).await.esperar(200);
    let vistos: Vec<&str> = lista["datos"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fila| fila["concepto"].as_str().unwrap())
        .collect();
    assert_eq!(vistos, NOMBRES);

    for nombre in ["Zeta", "ñandú", "Nardo", "Ángel"] {
        app.cuenta(&operador, nombre, &[Rol::Contador]).await;
    }
    let base = app.contexto.base.conexion();
    let personas = usuario::con_rol(base, operador.id, Rol::Contador.codigo())
        .await
        .unwrap();
    let vistos: Vec<&str> = personas
        .iter()
        .map(|persona| persona.nombre.as_str())
        .collect();
    assert_eq!(vistos, NOMBRES);
}
