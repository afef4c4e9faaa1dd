use ser_domain::obligaciones::TipoObligacion;
use ser_server::permiso::Rol;
use ser_testkit::peticion::consulta;
use ser_testkit::{Deuda, TestApp, en_ambos_motores};
use time::macros::date;

use super::{columna, empresa_con_deudas};

en_ambos_motores![
    searching_does_not_mind_accents_or_case,
    what_is_typed_is_searched_literally,
    lists_are_filtered_by_kind_situation_file_and_due_date,
    an_unknown_value_of_a_filter_is_named,
    lists_are_sorted_by_each_column_both_ways,
    pages_do_not_overlap_and_link_to_each_other,
    page_numbers_have_bounds,
    a_stranger_sees_nothing_and_the_ministry_sees_whom_it_names,
];

async fn searching_does_not_mind_accents_or_case(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    let buscar = async |texto: &str| -> usize {
        let consulta = consulta(&[("q", texto)]);
        let lista = app
            .get(&format!("/obligaciones?{consulta}"))
            .como(&empresa.representante)
            .await
            .esperar(200);
        let cuantas = lista["datos"].as_array().unwrap().len();
        assert_eq!(lista["total"], cuantas);
        cuantas
    };
    assert_eq!(buscar("resolucion").await, 2);
    assert_eq!(buscar("RESOLUCIÓN 0456").await, 1);
    assert_eq!(buscar("extemporanea").await, 1);
    assert_eq!(buscar("  Espectro ").await, 1);
    assert_eq!(buscar("contraprestacion periodica").await, 1);
    assert_eq!(buscar("2025").await, 1);
    assert_eq!(buscar(&empresa.expediente.numero).await, 1);
    assert_eq!(buscar("nada de esto").await, 0);
    assert_eq!(buscar("").await, 5);
}

async fn what_is_typed_is_searched_literally(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    for (texto, cuantas) in [
        ("100%", 1),
        ("%", 1),
        ("_", 1),
        ("co_1", 1),
        ("c__1", 0),
        ("\\", 0),
        ("' OR 1=1 --", 0),
        ("\u{0}", 0),
    ] {
        let consulta = consulta(&[("q", texto)]);
        let respuesta = app
            .get(&format!("/obligaciones?{consulta}"))
            .como(&empresa.representante)
            .await;
        if texto.contains('\u{0}') {
            respuesta.problema(400, "PARAMETRO_INVALIDO");
            continue;
        }
        assert_eq!(respuesta.esperar(200)["total"], cuantas, "«{texto}»");
    }
    let larga = consulta(&[("q", &"á".repeat(101))]);
    app.get(&format!("/obligaciones?{larga}"))
        .como(&empresa.representante)
        .await
        .campo_invalido(422, "DATOS_INVALIDOS", "/q", "LENGTH");
}

async fn lists_are_filtered_by_kind_situation_file_and_due_date(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    let tipos = async |filtro: &str| -> Vec<String> {
        let lista = app
            .get(&format!("/obligaciones?orden=tipo&{filtro}"))
            .como(&empresa.representante)
            .await
            .esperar(200);
        columna(&lista, "tipo")
            .into_iter()
            .map(ToOwned::to_owned)
            .collect()
    };
    assert_eq!(tipos("tipo=multa").await, ["multa"]);
    assert_eq!(
        tipos("tipo=multa,cuenta_orden").await,
        ["cuenta_orden", "multa"]
    );
    assert_eq!(
        tipos("situacion=vencida").await,
        ["liquidacion_derechos", "multa"]
    );
    assert_eq!(tipos("situacion=por_vencer").await, ["facilidad_pago"]);
    assert_eq!(tipos("situacion=informativa").await, ["cuenta_orden"]);
    assert_eq!(
        tipos("situacion=sin_presentar_vencida").await,
        ["autoliquidacion"]
    );
    assert!(tipos("situacion=sin_presentar").await.is_empty());
    assert!(tipos("situacion=pagada").await.is_empty());
    assert_eq!(
        tipos(&format!("expediente_id={}", empresa.expediente.id)).await,
        ["autoliquidacion"]
    );
    assert_eq!(
        tipos("vence_desde=2025-03-31&vence_hasta=2025-06-30").await,
        ["liquidacion_derechos", "multa"]
    );
    assert_eq!(tipos("q=resolucion&tipo=multa").await, ["multa"]);
}

async fn an_unknown_value_of_a_filter_is_named(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    for (filtro, campo) in [
        ("tipo=impuesto", "/tipo"),
        ("tipo=multa,impuesto", "/tipo"),
        ("situacion=triste", "/situacion"),
        ("orden=color", "/orden"),
        ("orden=--capital", "/orden"),
    ] {
        app.get(&format!("/obligaciones?{filtro}"))
            .como(&empresa.representante)
            .await
            .campo_invalido(422, "FILTRO_INVALIDO", campo, "VALOR_DESCONOCIDO");
    }
    for (consulta, campo, falla) in [
        ("vence_desde=ayer", "/vence_desde", "FORMATO"),
        ("fecha_pago=31/12/2026", "/fecha_pago", "FORMATO"),
        ("expediente_id=7", "/expediente_id", "FORMATO"),
        ("pagina=dos", "/pagina", "FORMATO"),
        ("q=a&pagina=-1", "/pagina", "FORMATO"),
        ("q=%00", "/q", "FORMATO"),
        ("pagina=1&pagina=2", "/pagina", "REPETIDO"),
        ("situacíon=vencida", "/situacíon", "PARAMETRO_DESCONOCIDO"),
        ("estado=vencida", "/estado", "PARAMETRO_DESCONOCIDO"),
    ] {
        app.get(&format!(
            "/obligaciones?{}",
            consulta.replace('í', "%C3%AD")
        ))
        .como(&empresa.representante)
        .await
        .campo_invalido(400, "PARAMETRO_INVALIDO", campo, falla);
    }
    let dos = app
        .get("/obligaciones?fecha_pago=hoy&vence_hasta=siempre")
        .como(&empresa.representante)
        .await
        .problema(400, "PARAMETRO_INVALIDO");
    assert_eq!(dos["errores"].as_array().unwrap().len(), 2);
    app.get("/obligaciones/exportacion")
        .como(&empresa.representante)
        .await
        .campo_invalido(400, "PARAMETRO_INVALIDO", "/formato", "REQUERIDO");
    app.get("/obligaciones/resumen?pagina=2")
        .como(&empresa.representante)
        .await
        .campo_invalido(
            400,
            "PARAMETRO_INVALIDO",
            "/pagina",
            "PARAMETRO_DESCONOCIDO",
        );
}

async fn lists_are_sorted_by_each_column_both_ways(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    let listar = async |orden: &str| {
        app.get(&format!("/obligaciones?orden={orden}"))
            .como(&empresa.representante)
            .await
            .esperar(200)
    };
    for campo in ["fecha_vencimiento", "concepto", "tipo"] {
        let lista = listar(campo).await;
        assert!(columna(&lista, campo).is_sorted(), "{campo}: {lista}");
        let lista = listar(&format!("-{campo}")).await;
        assert!(
            columna(&lista, campo).is_sorted_by(|a, b| a >= b),
            "-{campo}: {lista}"
        );
    }
    let capitales = |lista: &serde_json::Value| -> Vec<i64> {
        columna(lista, "capital")
            .iter()
            .map(|texto| texto.split('.').next().unwrap().parse().unwrap_or(0))
            .collect()
    };
    assert!(capitales(&listar("capital").await).is_sorted());
    assert!(capitales(&listar("-capital").await).is_sorted_by(|a, b| a >= b));
    // Rows without period or file come last, whichever way.
    for orden in ["periodo", "-periodo", "expediente", "-expediente"] {
        let lista = listar(orden).await;
        assert_eq!(lista["datos"][0]["tipo"], "autoliquidacion", "{orden}");
    }
}

async fn pages_do_not_overlap_and_link_to_each_other(app: &TestApp) {
    app.mover_reloj(date!(2025 - 09 - 30));
    let empresa = app.empresa(date!(2025 - 07 - 01)).await;
    for _ in 0..7 {
        app.deuda(
            &empresa.operador,
            Deuda::de(TipoObligacion::Multa, 1_000, date!(2025 - 01 - 31)),
        )
        .await;
    }
    let mut vistos = Vec::new();
    for pagina in 1..=3 {
        let respuesta = app
            .get(&format!(
                "/obligaciones?orden=capital&por_pagina=3&pagina={pagina}&tipo=multa"
            ))
            .como(&empresa.representante)
            .await;
        let lista = respuesta.esperar(200);
        assert_eq!(lista["pagina"], pagina);
        assert_eq!(lista["por_pagina"], 3);
        assert_eq!(lista["total"], 7);
        vistos.extend(columna(&lista, "id").into_iter().map(ToOwned::to_owned));
        let enlaces = respuesta.cabecera("link");
        let enlace = |numero: i32, relacion: &str| {
            let resto = "/api/v1/obligaciones?orden=capital&por_pagina=3&tipo=multa";
            format!("<{resto}&pagina={numero}>; rel=\"{relacion}\"")
        };
        assert!(enlaces.contains(&enlace(1, "first")), "{enlaces}");
        assert!(enlaces.contains(&enlace(3, "last")), "{enlaces}");
        assert_eq!(enlaces.contains(&enlace(pagina - 1, "prev")), pagina > 1);
        assert_eq!(enlaces.contains(&enlace(pagina + 1, "next")), pagina < 3);
    }
    assert_eq!(vistos.len(), 7);
    vistos.sort();
    vistos.dedup();
    assert_eq!(vistos.len(), 7);

    let lejana = app
        .get("/obligaciones?pagina=99")
        .como(&empresa.representante)
        .await
        .esperar(200);
    assert_eq!(lejana["datos"].as_array().unwrap().len(), 0);
    assert_eq!(lejana["total"], 7);
}

async fn page_numbers_have_bounds(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    for (filtro, campo) in [
        ("pagina=0", "/pagina"),
        ("pagina=1000001", "/pagina"),
        ("por_pagina=0", "/por_pagina"),
        ("por_pagina=101", "/por_pagina"),
    ] {
        app.get(&format!("/obligaciones?{filtro}"))
            .como(&empresa.representante)
            .await
            .campo_invalido(422, "DATOS_INVALIDOS", campo, "RANGE");
    }
}

async fn a_stranger_sees_nothing_and_the_ministry_sees_whom_it_names(app: &TestApp) {
    let empresa = empresa_con_deudas(app).await;
    let otra = app.operador("Otra Empresa de Ejemplo S.A.").await;
    let ajena = app.persona(&otra, &[Rol::RepresentanteLegal]).await;
    let ministerio = app.ministerio().await;
    let funcionario = app.persona(&ministerio, &[Rol::Funcionario]).await;
    let de_la_empresa = format!("/obligaciones?operador_id={}", empresa.operador.id);

    let lista = app.get("/obligaciones").como(&ajena).await.esperar(200);
    assert_eq!(lista["total"], 0);
    app.get(&de_la_empresa)
        .como(&ajena)
        .await
        .problema(404, "NO_ENCONTRADO");
    let propia = app
        .get(&de_la_empresa)
        .como(&empresa.representante)
        .await
        .esperar(200);
    let vista = app
        .get(&de_la_empresa)
        .como(&funcionario)
        .await
        .esperar(200);
    assert_eq!(vista, propia);
    app.get("/obligaciones")
        .como(&funcionario)
        .await
        .problema(404, "NO_ENCONTRADO");
}
