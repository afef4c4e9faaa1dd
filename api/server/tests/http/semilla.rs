//! The demonstration data, as a person who runs the program for the first time finds them.

use sea_orm::EntityTrait;
use ser_server::config::Perfil;
use ser_server::semilla;
use ser_store::{operador, usuario};
use ser_testkit::base::filas;
use ser_testkit::{Cuenta, Motor, TestApp, en_ambos_motores};

en_ambos_motores![
    the_demonstration_is_loaded_once_and_its_people_find_their_home,
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
