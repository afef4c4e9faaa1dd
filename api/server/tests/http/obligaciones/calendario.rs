//! The deadlines of an operator as an iCalendar file.

use ser_domain::obligaciones::TipoObligacion;
use ser_server::permiso::Rol;
use ser_testkit::declaracion::caso_a;
use ser_testkit::{Actor, Deuda, TestApp, en_ambos_motores};
use time::macros::date;

en_ambos_motores![
    it_tells_what_is_to_be_filed_and_paid_in_the_next_year,
    it_belongs_to_one_operator,
];

/// Day, title and identifier of each event; folded lines joined (RFC 5545, 3.1).
async fn eventos(app: &TestApp, actor: &Actor, consulta: &str) -> Vec<(String, String, String)> {
    let respuesta = app
        .get(&format!("/obligaciones/calendario{consulta}"))
        .como(actor)
        .await;
    assert_eq!(respuesta.estado, 200);
    assert!(
        respuesta
            .cabecera("content-type")
            .starts_with("text/calendar")
    );
    let texto = respuesta.texto().replace("\r\n ", "");
    assert!(texto.starts_with("BEGIN:VCALENDAR\r\n") && texto.ends_with("END:VCALENDAR\r\n"));
    let de = |evento: &str, campo: &str| {
        let linea = evento
            .lines()
            .find(|linea| linea.starts_with(campo))
            .unwrap();
        linea.split_once(':').unwrap().1.to_owned()
    };
    texto
        .split("BEGIN:VEVENT")
        .skip(1)
        .map(|evento| {
            (
                de(evento, "DTSTART;VALUE=DATE"),
                de(evento, "SUMMARY"),
                de(evento, "UID"),
            )
        })
        .collect()
}

async fn it_tells_what_is_to_be_filed_and_paid_in_the_next_year(app: &TestApp) {
    app.mover_reloj(date!(2025 - 10 - 05));
    let empresa = app.empresa(date!(2025 - 04 - 01)).await;
    let filed = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    app.presentar(&empresa.representante, &filed).await;
    for (vencimiento, capital) in [
        (date!(2025 - 12 - 01), 1_000_000),
        (date!(2025 - 01 - 31), 5),
    ] {
        let deuda = Deuda::de(TipoObligacion::Multa, capital, vencimiento);
        app.deuda(&empresa.operador, deuda).await;
    }
    let eventos = eventos(app, &empresa.representante, "").await;
    let vistos: Vec<(&str, bool)> = eventos
        .iter()
        .map(|(dia, titulo, _)| (dia.as_str(), titulo.starts_with("Presentar y pagar")))
        .collect();
    // What fell due before today has no deadline any more; 2026-T3 is due on 2026-10-15.
    assert_eq!(
        vistos,
        [
            ("20251015", true),
            ("20251201", false),
            ("20260115", true),
            ("20260415", true),
            ("20260715", true),
        ]
    );
    assert!(eventos[1].1.starts_with("Pagar: "), "{}", eventos[1].1);

    // Filing in time takes its deadline out; the others keep their identifiers.
    let borrador = app.borrador(&empresa, (2025, 3), &caso_a()).await;
    app.presentar(&empresa.representante, &borrador).await;
    let despues = self::eventos(app, &empresa.representante, "").await;
    assert_eq!(despues[0].0, "20251015");
    assert!(despues[0].1.starts_with("Pagar: "), "{}", despues[0].1);
    assert_eq!(despues[1..], eventos[1..]);
}

async fn it_belongs_to_one_operator(app: &TestApp) {
    app.mover_reloj(date!(2025 - 10 - 05));
    let una = app.empresa(date!(2025 - 04 - 01)).await;
    let otra = app.empresa(date!(2025 - 07 - 01)).await;
    let ajeno = format!("?operador_id={}", otra.operador.id);
    app.get(&format!("/obligaciones/calendario{ajeno}"))
        .como(&una.representante)
        .await
        .problema(404, "NO_ENCONTRADO");
    let ministerio = app.ministerio().await;
    let funcionario = app.persona(&ministerio, &[Rol::Funcionario]).await;
    let visto = eventos(app, &funcionario, &ajeno).await;
    assert_eq!(visto, eventos(app, &otra.representante, "").await);
}
