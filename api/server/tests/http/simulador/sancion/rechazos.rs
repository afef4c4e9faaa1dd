//! What the law refuses of a penalty.

use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::{fechas, pedido, simular};

en_ambos_motores![
    what_the_law_refuses_points_at_its_field,
    what_fell_due_before_the_norm_has_no_penalty,
];

async fn what_the_law_refuses_points_at_its_field(app: &TestApp) {
    let no_declarar = fechas(
        "2025-07-15",
        "2025-10-15",
        json!({ "contraprestacion": "1" }),
    );
    let diferencia = fechas("2024-04-15", "2025-02-03", json!({ "diferencia": "1" }));
    let con = |base: &Value, campo: &str, valor: &str| {
        let mut otro = base.clone();
        otro[campo] = json!(valor);
        otro
    };
    let multa = fechas(
        "2012-05-02",
        "2012-09-03",
        json!({ "infraccion": "grave", "multa": "34002000.01" }),
    );
    let allana = json!({ "multa": "1", "capital": "0", "intereses": "-1", "sanciones": "0",
        "fecha_acto": "2025-05-20" });
    let imposible = "SIMULACION_IMPOSIBLE";
    let invalido = "DATOS_INVALIDOS";
    for (regimen, sancion, datos, codigo, campo, falla) in [
        (
            "marte",
            "multa",
            &diferencia,
            invalido,
            "/regimen",
            "REGIMEN_DESCONOCIDO",
        ),
        (
            "prst",
            "azote",
            &diferencia,
            invalido,
            "/sancion",
            "SANCION_DESCONOCIDA",
        ),
        (
            "prst",
            "inexactitud",
            &con(&diferencia, "diferencia", "mil"),
            invalido,
            "/diferencia",
            "VALOR_ILEGIBLE",
        ),
        (
            "prst",
            "no_declarar",
            &no_declarar,
            imposible,
            "/fecha_acto",
            "AUN_EN_PLAZO",
        ),
        (
            "transicion",
            "no_declarar",
            &no_declarar,
            imposible,
            "/sancion",
            "SANCION_AJENA",
        ),
        (
            "postal",
            "inexactitud",
            &diferencia,
            imposible,
            "/sancion",
            "SANCION_AJENA",
        ),
        (
            "rds",
            "allanamiento",
            &allana,
            imposible,
            "/sancion",
            "SANCION_AJENA",
        ),
        (
            "prst",
            "allanamiento",
            &allana,
            imposible,
            "/intereses",
            "VALOR_NEGATIVO",
        ),
        (
            "prst",
            "inexactitud",
            &con(&diferencia, "diferencia", "0"),
            imposible,
            "/diferencia",
            "SIN_DIFERENCIA",
        ),
        (
            "prst",
            "inexactitud",
            &con(&diferencia, "fecha_acto", "2024-04-14"),
            imposible,
            "/fecha_acto",
            "ANTES_DEL_HECHO",
        ),
        (
            "postal",
            "multa",
            &multa,
            imposible,
            "/multa",
            "MULTA_FUERA_DE_LIMITES",
        ),
        (
            "postal",
            "multa",
            &con(&multa, "multa", "0"),
            imposible,
            "/multa",
            "MULTA_NO_POSITIVA",
        ),
        (
            "postal",
            "multa",
            &con(&multa, "infraccion", "unica"),
            imposible,
            "/infraccion",
            "INFRACCION_AJENA",
        ),
        (
            "postal",
            "multa",
            &con(&multa, "infraccion", "persona_natural"),
            invalido,
            "/infraccion",
            "CODIGO_DESCONOCIDO",
        ),
    ] {
        simular(app, &pedido(regimen, sancion, datos.clone()))
            .await
            .campo_invalido(422, codigo, campo, falla);
    }
}

async fn what_fell_due_before_the_norm_has_no_penalty(app: &TestApp) {
    for (regimen, ultimo_sin, primero_con) in [
        ("prst", "2010-04-12", "2010-04-13"),
        ("rds", "2009-11-08", "2009-11-09"),
    ] {
        let de = |vencimiento: &str| {
            let datos = json!({ "contraprestacion": "100000000" });
            pedido(
                regimen,
                "extemporaneidad",
                fechas(vencimiento, "2010-06-01", datos),
            )
        };
        simular(app, &de(ultimo_sin)).await.campo_invalido(
            422,
            "SIMULACION_IMPOSIBLE",
            "/fecha_hecho",
            "ANTES_DE_LA_NORMA",
        );
        simular(app, &de(primero_con)).await.esperar(200);
    }
}
