//! The demonstration data, as a person who runs the program for the first time finds them.

use sea_orm::EntityTrait;
use ser_server::config::Perfil;
use ser_server::features::fur::types::{FurResumen, documento};
use ser_server::semilla;
use ser_store::{autoliquidacion, fur, obligacion, operador, usuario};
use ser_testkit::base::filas;
use ser_testkit::{Cuenta, Motor, TestApp, en_ambos_motores};

en_ambos_motores![
    the_fur_of_a_paid_debt_is_paid_and_not_overdue,
    the_demonstration_is_loaded_once_and_its_people_find_their_home,
    nothing_falls_due_on_a_day_without_business,
    load_test_data_are_the_same_for_the_same_number,
];
en_ambos_motores![sin_app: in_production_there_is_no_demonstration];

async fn the_demonstration_is_loaded_once_and_its_people_find_their_home(app: &TestApp) {
    semilla::demo(&app.contexto).await.unwrap();
    let antes = filas(&app.contexto.base).await;
    semilla::demo(&app.contexto).await.unwrap();
    assert_eq!(filas(&app.contexto.base).await, antes);
    assert_eq!(app.contexto.hoy(), ser_testkit::HOY);

    let base = app.contexto.base.conexion();
    let empresas = operador::Entity::find().all(base).await.unwrap();
    assert!(empresas.len() >= 4);
    let cuentas = semilla::cuentas();
    for persona in usuario::Entity::find().all(base).await.unwrap() {
        let empresa = empresas
            .iter()
            .find(|empresa| empresa.id == persona.operador_id)
            .unwrap();
        empresa.nit().unwrap();
        assert!(
            empresa.correo.ends_with("example.com"),
            "{}",
            empresa.correo
        );
        assert!(
            persona.correo.ends_with("example.com"),
            "{}",
            persona.correo
        );
        assert!(
            cuentas.contains(&persona.identificacion),
            "{}",
            persona.nombre
        );
        let cuenta = Cuenta {
            usuario_id: persona.id,
            operador: empresa.nit.clone(),
            usuario: persona.identificacion.clone(),
            clave: semilla::CLAVE.to_owned(),
        };
        let actor = app.ingresar(&cuenta).await;
        if empresa.clase == operador::CLASE_MINISTERIO {
            let lista = app.get("/operadores").como(&actor).await.esperar(200);
            assert!(lista["total"].as_u64().unwrap() >= 3);
        } else {
            app.get("/inicio").como(&actor).await.esperar(200);
        }
    }
    assert!(app.comprobar_libro().await.movimientos > 0);
}

async fn nothing_falls_due_on_a_day_without_business(app: &TestApp) {
    semilla::demo(&app.contexto).await.unwrap();
    semilla::carga::sembrar(&app.contexto, 3).await.unwrap();
    let parametros = app.contexto.parametros();
    let base = app.contexto.base.conexion();
    let mut de_otro_tipo = 0;
    for fila in obligacion::Entity::find().all(base).await.unwrap() {
        let dias = [Some(fila.fecha_vencimiento), fila.acto_fecha];
        for dia in dias.into_iter().flatten() {
            let habil = parametros.calendario().es_habil(dia);
            assert!(habil, "{} {}: {dia}", fila.concepto, fila.referencia);
        }
        de_otro_tipo += usize::from(fila.trimestre.is_none());
    }
    assert!(de_otro_tipo > 20, "{de_otro_tipo}");
}

async fn the_fur_of_a_paid_debt_is_paid_and_not_overdue(app: &TestApp) {
    semilla::demo(&app.contexto).await.unwrap();
    let base = app.contexto.base.conexion();
    let mut pagados = 0;
    for fila in fur::Entity::find().all(base).await.unwrap() {
        let presentada = autoliquidacion::Entity::find_by_id(fila.autoliquidacion_id);
        let obligacion_id = presentada.one(base).await.unwrap().unwrap().obligacion_id;
        let deuda = obligacion::Entity::find_by_id(obligacion_id);
        let deuda = deuda.one(base).await.unwrap().unwrap();
        let pagada = deuda.estado == obligacion::PAGADA;
        let esperado = if pagada { "pagado" } else { "generado" };
        assert_eq!(fila.estado, esperado, "{}", fila.numero);
        let documento = documento(&fila).unwrap();
        let leido = FurResumen::de(&fila, &documento, ser_testkit::HOY).unwrap();
        assert!(!pagada || !leido.vencido, "{}", fila.numero);
        pagados += usize::from(pagada);
    }
    assert!(pagados > 10, "{pagados}");
}

async fn load_test_data_are_the_same_for_the_same_number(app: &TestApp) {
    semilla::carga::sembrar(&app.contexto, 3).await.unwrap();
    let otra = TestApp::en(app.base.motor).await;
    semilla::carga::sembrar(&otra.contexto, 3).await.unwrap();
    assert_eq!(
        filas(&app.contexto.base).await,
        filas(&otra.contexto.base).await
    );
    assert_eq!(app.comprobar_libro().await, otra.comprobar_libro().await);
    let operadores = operador::contar(app.contexto.base.conexion())
        .await
        .unwrap();
    assert_eq!(operadores, 3);
}

async fn in_production_there_is_no_demonstration(motor: Motor) {
    let app = TestApp::con(motor, |settings| settings.perfil = Perfil::Produccion).await;
    let antes = filas(&app.contexto.base).await;
    semilla::demo(&app.contexto).await.unwrap_err();
    assert_eq!(filas(&app.contexto.base).await, antes);
}
