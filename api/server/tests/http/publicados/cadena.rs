//! The database itself refuses overlaps, breaks and changes of what was published.

use sea_orm::ConnectionTrait;
use ser_testkit::{TestApp, en_ambos_motores};

en_ambos_motores![
    no_series_can_overlap_or_break_whoever_writes,
    no_version_is_changed_or_deleted,
];

async fn no_series_can_overlap_or_break_whoever_writes(app: &TestApp) {
    let base = app.contexto.base.conexion();
    let insertar = |id: u8, desde: &str, siguiente: &str, anterior: &str| {
        let fecha = |dia: &str| {
            if dia.is_empty() {
                "NULL".to_owned()
            } else {
                format!("'{dia}'")
            }
        };
        format!(
            "INSERT INTO periodo_publicado (id, codigo, desde, siguiente, anterior) VALUES \
             ('00000000-0000-0000-0000-0000000000{id:02}', 'mora.tasa', {}, {}, {})",
            fecha(desde),
            fecha(siguiente),
            fecha(anterior)
        )
    };
    let malas = [
        (
            "another first period",
            insertar(1, "2030-01-01", "2030-02-01", ""),
        ),
        (
            "a gap",
            insertar(2, "2030-01-01", "2030-02-01", "2030-01-01"),
        ),
        (
            "an overlap",
            insertar(3, "2026-03-15", "2026-04-15", "2026-03-15"),
        ),
        (
            "the same days again",
            insertar(4, "2026-03-01", "2026-04-01", "2026-03-01"),
        ),
        (
            "the end before the start",
            insertar(5, "2026-04-01", "2026-03-31", "2026-04-01"),
        ),
        (
            "a predecessor that is not",
            insertar(6, "2026-04-01", "2026-05-01", "2026-03-01"),
        ),
        (
            "two followers",
            insertar(7, "2026-03-01", "2026-03-20", "2026-03-01"),
        ),
        (
            "a middle made longer",
            "UPDATE periodo_publicado SET siguiente = '2025-08-15' \
             WHERE codigo = 'mora.tasa' AND desde = '2025-07-01'"
                .to_owned(),
        ),
        (
            "a middle taken out",
            "DELETE FROM periodo_publicado WHERE codigo = 'mora.tasa' AND desde = '2025-07-01'"
                .to_owned(),
        ),
    ];
    for (que, orden) in malas {
        assert!(base.execute_unprepared(&orden).await.is_err(), "{que}");
    }
    base.execute_unprepared(&insertar(8, "2026-04-01", "2026-05-01", "2026-04-01"))
        .await
        .unwrap();
}

async fn no_version_is_changed_or_deleted(app: &TestApp) {
    let base = app.contexto.base.conexion();
    for orden in [
        "UPDATE valor_publicado SET valor = '1' WHERE version = 1",
        "DELETE FROM valor_publicado",
    ] {
        assert!(base.execute_unprepared(orden).await.is_err(), "{orden}");
    }
}
