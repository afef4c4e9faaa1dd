//! People who log in for real: through HTTP, with a solved proof of work.

use altcha::{Challenge, Payload, SolveChallengeOptions, solve_challenge};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{Respuesta, TestApp};

/// Everybody uses the same browser: a new one would be told by mail.
const EQUIPO: &str = "ser_equipo=el-navegador-de-las-pruebas-que-todos-conocen";

/// What a person types to log in.
#[derive(Clone, Debug)]
pub struct Cuenta {
    pub usuario_id: Uuid,
    pub operador: String,
    pub usuario: String,
    pub clave: String,
}

/// A person with an open session.
#[derive(Clone, Debug)]
pub struct Actor {
    pub cuenta: Cuenta,
    pub token: String,
    /// The refresh cookie, as `ser_refresco=…`.
    pub cookie: String,
    pub persona: Value,
}

impl TestApp {
    /// A challenge of the login form and its solution, as the form sends it.
    pub async fn captcha(&self) -> String {
        self.captcha_de("ingreso").await
    }

    /// The same for another form.
    pub async fn captcha_de(&self, formulario: &str) -> String {
        let desafio = self
            .get(&format!("/captcha/{formulario}"))
            .await
            .esperar(200);
        let challenge: Challenge = serde_json::from_value(desafio).unwrap();
        let solution = solve_challenge(SolveChallengeOptions::new(&challenge))
            .unwrap()
            .expect("the challenge has a solution");
        let payload = Payload {
            challenge,
            solution,
        };
        STANDARD.encode(serde_json::to_vec(&payload).unwrap())
    }

    /// Tries to log in with a fresh captcha.
    pub async fn intentar_ingreso(&self, cuenta: &Cuenta) -> Respuesta {
        let captcha = self.captcha().await;
        self.post("/sesion")
            .cabecera("cookie", EQUIPO)
            .json(&json!({
                "operador": cuenta.operador, "usuario": cuenta.usuario,
                "clave": cuenta.clave, "captcha": captcha,
            }))
            .await
    }

    pub async fn ingresar(&self, cuenta: &Cuenta) -> Actor {
        let respuesta = self.intentar_ingreso(cuenta).await;
        let cuerpo = respuesta.esperar(200);
        Actor {
            cuenta: cuenta.clone(),
            token: cuerpo["token"].as_str().unwrap().to_owned(),
            cookie: cookie(&respuesta),
            persona: cuerpo["persona"].clone(),
        }
    }
}

/// Name and value of the refresh cookie that an answer sets.
pub fn cookie(respuesta: &Respuesta) -> String {
    respuesta
        .cabecera("set-cookie")
        .split(';')
        .next()
        .unwrap()
        .to_owned()
}
