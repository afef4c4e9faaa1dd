use ser_testkit::{TestApp, en_ambos_motores};
use serde_json::{Value, json};

use super::{con, empezar, formulario};

en_ambos_motores![
    every_rule_of_the_form_names_its_field,
    one_person_may_be_representative_and_administrator_with_one_address,
    a_natural_person_asks_for_herself,
    what_is_not_complete_is_neither_signed_nor_filed,
];

/// The codes that the form gets at a field.
async fn faltas(tramite: &super::Tramite<'_>, formulario: &Value) -> Vec<(String, String)> {
    let guardada = tramite.guardar(formulario).await.esperar(200);
    guardada["faltas"]
        .as_array()
        .unwrap()
        .iter()
        .map(|falta| {
            (
                falta["campo"].as_str().unwrap().to_owned(),
                falta["codigo"].as_str().unwrap().to_owned(),
            )
        })
        .filter(|(campo, _)| !campo.starts_with("/anexos"))
        .collect()
}

async fn every_rule_of_the_form_names_its_field(app: &TestApp) {
    let tramite = empezar(app).await;
    assert_eq!(faltas(&tramite, &formulario()).await, []);
    for (campo, valor, codigo) in [
        ("/fecha", "2026-11-22", "FECHA_FUTURA"),
        ("/empresa/identificacion", "", "REQUERIDO"),
        (
            "/empresa/identificacion",
            "901555001-6",
            "NIT_DIGITO_DE_VERIFICACION",
        ),
        ("/empresa/identificacion", "901555001", "NIT_SIN_DIGITO"),
        ("/empresa/identificacion", "nueve-1", "NIT_INVALIDO"),
        (
            "/empresa/identificacion",
            "111111111-9",
            "IDENTIFICACION_FICTICIA",
        ),
        ("/empresa/razon_social", "", "REQUERIDO"),
        ("/empresa/razon_social", "Ab", "MUY_CORTO"),
        ("/empresa/direccion", "  ", "REQUERIDO"),
        ("/empresa/correo_1", "contacto@nueva", "CORREO_INVALIDO"),
        ("/empresa/correo_2", "", "REQUERIDO"),
        ("/empresa/departamento", "", "REQUERIDO"),
        (
            "/empresa/municipio",
            "11001",
            "MUNICIPIO_DE_OTRO_DEPARTAMENTO",
        ),
        (
            "/empresa/municipio",
            "17999",
            "MUNICIPIO_DE_OTRO_DEPARTAMENTO",
        ),
        ("/empresa/telefonos", "555", "TELEFONO_INVALIDO"),
        (
            "/empresa/telefonos",
            "no tengo teléfono 5550101",
            "TELEFONO_INVALIDO",
        ),
        (
            "/representante/identificacion",
            "123456789",
            "IDENTIFICACION_FICTICIA",
        ),
        (
            "/representante/identificacion",
            "77777777",
            "IDENTIFICACION_FICTICIA",
        ),
        (
            "/representante/identificacion",
            "12",
            "IDENTIFICACION_INVALIDA",
        ),
        ("/representante/nombre", "Rosa", "NOMBRE_INCOMPLETO"),
        ("/representante/nombre", "Rosa 2 Prado", "NOMBRE_INVALIDO"),
        (
            "/representante/nombre",
            "Inversiones Rosa S.A.S.",
            "NO_ES_PERSONA_NATURAL",
        ),
        ("/contador/calidad", "", "REQUERIDO"),
        ("/contador/calidad", "gerente", "REQUERIDO"),
        ("/contador/tarjeta_profesional", "12345", "TARJETA_INVALIDA"),
        (
            "/contador/nombre",
            "Contadores Asociados Ltda.",
            "NO_ES_PERSONA_NATURAL",
        ),
        (
            "/contactos/0/nombre",
            "ROSA ELENA PRADO DIAZ",
            "CONTACTO_REPETIDO",
        ),
        ("/contactos/1/nombre", "Luis Mora Gil", "CONTACTO_REPETIDO"),
        ("/contactos/2/nombre", "Ana Ruiz Paz", "CONTACTO_REPETIDO"),
        ("/contactos/2/nombre", "", "REQUERIDO"),
        // «No repita direcciones electrónicas», however it is written.
        (
            "/contactos/2/correo",
            " ANA@nueva.example.com",
            "CORREO_REPETIDO",
        ),
        (
            "/contactos/0/correo",
            "luis@contadores.example.com",
            "CORREO_REPETIDO",
        ),
        (
            "/contador/correo",
            "rosa@nueva.example.com",
            "CORREO_REPETIDO",
        ),
        (
            "/administrador/correo",
            "rosa@nueva.example.com",
            "CORREO_REPETIDO",
        ),
        (
            "/administrador/correo",
            "contacto@nueva.example.com",
            "CORREO_REPETIDO",
        ),
        (
            "/representante/correo_2",
            "rosa@nueva.example.com",
            "CORREO_REPETIDO",
        ),
        (
            "/empresa/correo_2",
            "contacto@nueva.example.com",
            "CORREO_REPETIDO",
        ),
        (
            "/administrador/identificacion",
            "1234567890",
            "IDENTIFICACION_FICTICIA",
        ),
        (
            "/administrador/identificacion",
            "52123456",
            "IDENTIFICACION_DE_OTRA_PERSONA",
        ),
    ] {
        let halladas = faltas(&tramite, &con(formulario(), campo, valor)).await;
        assert!(
            halladas.contains(&(campo.to_owned(), codigo.to_owned())),
            "«{valor}» at {campo}: {halladas:?}"
        );
    }
}

async fn one_person_may_be_representative_and_administrator_with_one_address(app: &TestApp) {
    let tramite = empezar(app).await;
    let todo = formulario();
    let misma = con(
        todo.clone(),
        "/administrador",
        json!({
            "identificacion": "52123456", "nombre": "Rosa Elena Prado Diaz",
            "correo": "rosa@nueva.example.com",
        }),
    );
    assert_eq!(faltas(&tramite, &misma).await, []);
    // One identity document less.
    let abierta = tramite.ver().await;
    assert_eq!(abierta["anexos"].as_array().unwrap().len(), 3);
    // An international name is one address, however it is written.
    let idn = con(misma, "/contactos/0/correo", "ana@peñas.example");
    let idn = con(idn, "/contactos/1/correo", "ana@xn--peas-hqa.example");
    let halladas = faltas(&tramite, &idn).await;
    assert_eq!(
        halladas,
        [(
            "/contactos/1/correo".to_owned(),
            "CORREO_REPETIDO".to_owned()
        )]
    );
}

async fn a_natural_person_asks_for_herself(app: &TestApp) {
    let tramite = empezar(app).await;
    let propia = con(formulario(), "/empresa/identificacion", "52123456-0");
    let numero = ser_domain::Nit::de_numero(52_123_456).unwrap().to_string();
    let propia = con(propia, "/empresa/identificacion", numero);
    let propia = con(propia, "/empresa/correo_1", "rosa@nueva.example.com");
    assert_eq!(faltas(&tramite, &propia).await, []);
}

async fn what_is_not_complete_is_neither_signed_nor_filed(app: &TestApp) {
    let tramite = empezar(app).await;
    tramite.guardar(&formulario()).await.esperar(200);
    for que in ["firmas", "radicacion"] {
        tramite.hacer(que).await.campo_invalido(
            422,
            "SOLICITUD_INCOMPLETA",
            "/anexos/existencia_y_representacion",
            "ANEXO_FALTANTE",
        );
    }
    tramite.adjuntar_todo().await;
    tramite
        .guardar(&con(formulario(), "/contador/correo", ""))
        .await
        .esperar(200);
    tramite.hacer("firmas").await.campo_invalido(
        422,
        "SOLICITUD_INCOMPLETA",
        "/contador/correo",
        "REQUERIDO",
    );
    assert_eq!(tramite.ver().await["estado"], "borrador");
}
