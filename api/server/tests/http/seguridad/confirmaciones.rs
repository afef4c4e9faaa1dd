//! What is delicate asks for a recent proof of who one is, and nothing else does. Which operations
//! these are stands in a list that is checked in: what the contract says and what happens agree.

use std::collections::BTreeMap;
use std::fmt::Write;

use ser_server::permiso::Rol;
use ser_testkit::{TestApp, en_ambos_motores};
use time::Duration;

use super::llamadas::{self, Operacion};
use crate::contrato::operaciones;
use crate::sesion::confirmacion::envejecer;

en_ambos_motores![what_is_delicate_asks_again_and_nothing_else_does];

const LISTA: &str = "tests/seguridad/confirmaciones.txt";

const CABEZA: &str = "\
# The operations that ask again who one is: «reciente», a proof of the last minutes; «en_la_peticion»,
# the password in the request itself. Compared by the test `seguridad`; SER_ACTUALIZAR=1 writes it anew.
";

async fn what_is_delicate_asks_again_and_nothing_else_does(app: &TestApp) {
    let documento = app.get("/api/openapi.json").await.esperar(200);
    let ajenos = llamadas::preparar(app).await;
    let empresa = app.operador("Propia de Ejemplo S.A.").await;
    let ministerio = app.ministerio().await;
    let mut actores = Vec::new();
    for rol in Rol::TODOS {
        let del_ministerio = [Rol::Funcionario, Rol::Administrador, Rol::Auditor].contains(&rol);
        let casa = if del_ministerio {
            &ministerio
        } else {
            &empresa
        };
        actores.push((rol.codigo(), app.persona(casa, &[rol]).await));
    }
    let mut lista = BTreeMap::new();
    for descrita in operaciones(&documento) {
        let como = descrita.2.get("x-confirmacion").cloned();
        let operacion = Operacion::from(descrita);
        // Leaving would end the session of whoever tries the next one.
        if operacion.roles == ["publico"] || operacion.id == "cerrar_sesion" {
            assert!(como.is_none(), "{}", operacion.id);
            continue;
        }
        let (_, actor) = actores
            .iter()
            .find(|(rol, _)| operacion.roles.contains(&(*rol).to_owned()))
            .unwrap();
        envejecer(app, Duration::minutes(11)).await;
        let respuesta = operacion.llamar(app, Some(actor), &ajenos).await;
        let la_pide =
            respuesta.estado == 403 && respuesta.json()["codigo"] == "CONFIRMACION_REQUERIDA";
        let dice = como.as_ref().is_some_and(|como| como == "reciente");
        assert_eq!(la_pide, dice, "{}: {}", operacion.id, respuesta.texto());
        if como.as_ref().is_some_and(|como| como == "en_la_peticion") {
            let (campo, respuesta) = operacion.llamar_con_otra_clave(app, actor, &ajenos).await;
            let campo = format!("/{campo}");
            respuesta.campo_invalido(422, "DATOS_INVALIDOS", &campo, "CLAVE_INCORRECTA");
        }
        if let Some(como) = como {
            lista.insert(operacion.id, como.as_str().unwrap().to_owned());
        }
    }
    comparar(&lista);
}

fn comparar(lista: &BTreeMap<String, String>) {
    let mut texto = CABEZA.to_owned();
    for (id, como) in lista {
        writeln!(texto, "{id} | {como}").unwrap();
    }
    let ruta = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(LISTA);
    if std::env::var_os("SER_ACTUALIZAR").is_some() {
        std::fs::write(&ruta, &texto).unwrap();
    }
    let guardada = std::fs::read_to_string(&ruta).unwrap_or_default();
    assert!(
        guardada == texto,
        "{LISTA} does not say what happens now; read the difference, and write it with \
         SER_ACTUALIZAR=1 if it is wanted:\n{texto}"
    );
}
