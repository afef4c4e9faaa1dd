use ser_adapters::correo::textos::presentacion::acuse;
use time::macros::datetime;

use crate::ejemplos;

#[test]
fn the_receipt_says_when_in_colombian_time_and_escapes_what_people_wrote() {
    let mut fur = ejemplos::comun();
    fur.operador.razon_social = "Redes <b>& Cía.</b>".to_owned();
    fur.demostrativo = Some("formulario de demostración".to_owned());
    let cuerpo = acuse(
        &fur,
        datetime!(2026-11-22 02:05 UTC),
        "María Núñez",
        "https://ser.example/fur/1",
    )
    .componer();
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
