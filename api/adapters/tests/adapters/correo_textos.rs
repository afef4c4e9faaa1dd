use ser_adapters::correo::textos::{acuse_presentacion, fur_generado};
use time::macros::datetime;

use crate::ejemplos;

#[test]
fn the_mail_of_a_generated_form() {
    let cuerpo = fur_generado(&ejemplos::comun(), "https://ser.example/fur/1");
    assert_eq!(
        cuerpo.asunto,
        format!("FUR {} generado", ejemplos::comun().numero)
    );
    for esperado in [
        "Total a pagar",
        "$ 21.728.000",
        "30 de noviembre de 2026",
        "https://ser.example/fur/1",
        "K7QF-3M2P-X9RT",
    ] {
        assert!(
            cuerpo.texto.contains(esperado),
            "{esperado}\n{}",
            cuerpo.texto
        );
        assert!(
            cuerpo.html.contains(esperado),
            "{esperado}\n{}",
            cuerpo.html
        );
    }
    assert!(
        cuerpo
            .html
            .starts_with("<!DOCTYPE html>\n<html lang=\"es-CO\">")
    );
}

#[test]
fn the_receipt_says_when_in_colombian_time_and_escapes_what_people_wrote() {
    let mut fur = ejemplos::comun();
    fur.operador.razon_social = "Redes <b>& Cía.</b>".to_owned();
    fur.demostrativo = Some("formulario de demostración".to_owned());
    let cuerpo = acuse_presentacion(
        &fur,
        datetime!(2026-11-22 02:05 UTC),
        "María Núñez",
        "https://ser.example/fur/1",
    );
    assert!(
        cuerpo
            .texto
            .contains("21 de noviembre de 2026 a las 21:05 (hora de Colombia)")
    );
    assert!(cuerpo.texto.contains(&fur.huella_declaracion));
    assert!(
        cuerpo
            .texto
            .contains("Atención: formulario de demostración")
    );
    assert!(cuerpo.html.contains("Redes &lt;b&gt;&amp; Cía.&lt;/b&gt;"));
    assert!(!cuerpo.html.contains("<b>"));
}
