//! The binary `ser` as another process.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;

use reqwest::Method;
use ser_testkit::declaracion::Borrador;
use ser_testkit::{Actor, Base, Peticion, Respuesta};
use serde_json::json;

/// How long the outbox may take before the test gives up: a bound, not a pace.
const PACIENCIA: Duration = Duration::from_secs(240);

#[derive(Debug)]
pub struct Programa {
    proceso: Mutex<Child>,
    url: String,
    cliente: reqwest::Client,
}

impl Programa {
    /// Serves on a free port, with its worker, on the database and folders of the test.
    pub async fn arrancar(base: &Base) -> Self {
        let carpeta = base.carpeta.path();
        let settings = ser_testkit::app::settings(carpeta);
        let mut proceso = Command::new(env!("CARGO_BIN_EXE_ser"))
            .arg("serve")
            .current_dir(carpeta)
            .env_clear()
            .env("SER_PERFIL", "prueba")
            .env("SER_DATABASE_URL", &base.url)
            .env("SER_CONEXIONES", "8")
            .env("SER_ESCUCHA", "127.0.0.1:0")
            .env("SER_SECRETO", settings.secreto.exponer())
            .env("SER_ARCHIVOS", carpeta.join("archivos"))
            .env(
                "SER_CORREO",
                format!("archivos:{}", carpeta.join("correo").display()),
            )
            .env("SER_SPA", carpeta.join("spa"))
            .env("SER_LOG", "error")
            // One person does in seconds what people do in days.
            .env("SER_LIMITE_LECTURAS", "1000000")
            .env("SER_LIMITE_ESCRITURAS", "1000000")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let salida = BufReader::new(proceso.stdout.take().unwrap());
        let direccion = salida
            .lines()
            .map(Result::unwrap)
            .find_map(|linea| {
                let (_, resto) = linea.split_once("SER atiende en ")?;
                let (_, direccion) = resto.split_once('(')?;
                Some(direccion.trim_end_matches(')').to_owned())
            })
            .expect("the program did not start");
        Self {
            proceso: Mutex::new(proceso),
            url: format!("http://{direccion}/api/v1"),
            cliente: reqwest::Client::new(),
        }
    }

    fn peticion(&self, metodo: Method, ruta: &str) -> Peticion {
        Peticion::nueva(&self.cliente, metodo, &format!("{}{ruta}", self.url))
    }

    /// Presents worked case A; an error means that no answer came.
    pub async fn presentar(
        &self,
        quien: &Actor,
        borrador: &Borrador,
        clave: &str,
    ) -> Result<Respuesta, reqwest::Error> {
        let ruta = format!("/autoliquidaciones/{}/presentacion", borrador.id);
        self.peticion(Method::POST, &ruta)
            .como(quien)
            .si_coincide(borrador.version)
            .clave(clave)
            .json(&json!({
                "fecha_pago": "2025-09-30", "acepta_juramento": true,
                "total_mostrado": "22440000.00",
            }))
            .intentar()
            .await
    }

    /// Asks until nothing waits in the outbox.
    pub async fn esperar_trabajos(&self, administrador: &Actor) {
        let vaciar = async {
            loop {
                let pendientes = self
                    .peticion(Method::GET, "/procesos?estado=pendiente&por_pagina=1")
                    .como(administrador)
                    .await
                    .esperar(200);
                if pendientes["total"] == 0 {
                    return;
                }
            }
        };
        tokio::time::timeout(PACIENCIA, vaciar)
            .await
            .expect("the outbox was not emptied");
    }

    /// `kill -9`, and its end.
    pub fn matar(&self) {
        let mut proceso = self.proceso.lock().unwrap();
        // It may have been killed by another task already.
        let _ = proceso.kill();
        proceso.wait().unwrap();
    }
}

impl Drop for Programa {
    fn drop(&mut self) {
        self.matar();
    }
}
