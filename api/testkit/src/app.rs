//! The application under test.

use std::future::Future;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::JoinHandle;

use actix_web::dev::ServerHandle;
use sea_orm::EntityTrait;
use ser_adapters::correo::Mensaje;
use ser_adapters::reloj::{BOGOTA, Reloj};
use ser_server::config::{Entidad, Limites, Perfil, Proxies, Secreto, Settings};
use ser_server::{Contexto, app, jobs};
use ser_store::{Motor, libro, trabajo};
use time::{Date, Time};

use crate::HOY;
use crate::base::Base;
use crate::peticion::Peticion;

/// The real application, listening, on its own database.
#[derive(Debug)]
pub struct TestApp {
    pub contexto: Contexto,
    pub url: String,
    pub(crate) cliente: reqwest::Client,
    servidor: Option<(ServerHandle, JoinHandle<()>)>,
    numero: AtomicU64,
    pub base: Arc<Base>,
}

/// Runs a test to its end on a runtime of its own.
pub fn correr(prueba: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(prueba);
}

/// The settings of a test: nothing leaves the machine, nothing costs time.
pub fn settings(carpeta: &Path) -> Settings {
    Settings {
        perfil: Perfil::Prueba,
        database_url: Secreto::nuevo(String::new()),
        conexiones: 8,
        escucha: "127.0.0.1:0".to_owned(),
        url_publica: "http://localhost:8080".to_owned(),
        secreto: Secreto::nuevo("un secreto que solo conocen las pruebas".to_owned()),
        secretos_anteriores: Vec::new(),
        archivos: carpeta.join("archivos"),
        anclas: carpeta.join("anclas"),
        correo: Secreto::nuevo("memoria".to_owned()),
        correo_remitente: "SER <ser@example.com>".to_owned(),
        entidad: Entidad {
            nombre: "Ministerio de Demostración".to_owned(),
            fondo: "Fondo Único de TIC (demostración)".to_owned(),
            nit: "900999990-9".to_owned(),
            direccion: "Calle 0 # 0-00, Bogotá, D. C.".to_owned(),
            gln: "7709998000018".to_owned(),
        },
        con_trabajador: false,
        spa: Some(carpeta.join("spa")),
        captcha_costo: 1,
        segundo_factor_ministerio: false,
        segundo_factor_operadores: false,
        inactividad: time::Duration::minutes(20),
        confirmacion: time::Duration::minutes(10),
        peticiones_publicas_por_minuto: u32::MAX,
        limites: Limites {
            lecturas: u32::MAX,
            escrituras: u32::MAX,
            archivos: u32::MAX,
        },
        rechazos_por_minuto: u32::MAX,
        proxies: Proxies::default(),
        antivirus: None,
        metricas_token: None,
    }
}

impl TestApp {
    pub async fn en(motor: Motor) -> Self {
        Self::con(motor, |_| {}).await
    }

    /// With other settings than the usual ones.
    pub async fn con(motor: Motor, cambiar: impl FnOnce(&mut Settings)) -> Self {
        Self::con_rutas(motor, cambiar, |_| {}).await
    }

    /// With routes that only the test knows, behind the same middleware as all others.
    pub async fn con_rutas(
        motor: Motor,
        cambiar: impl FnOnce(&mut Settings),
        rutas: fn(&mut actix_web::web::ServiceConfig),
    ) -> Self {
        let base = Arc::new(Base::nueva(motor).await);
        let mut settings = settings(base.carpeta.path());
        settings.database_url = Secreto::nuevo(base.url.clone());
        escribir_spa(&base.carpeta.path().join("spa"));
        cambiar(&mut settings);
        Self::arrancar(base, settings, rutas).await
    }

    /// A second process on the same database and files, standing on the same date.
    pub async fn otro_proceso(&self) -> Self {
        self.otro_proceso_con(|_| {}).await
    }

    /// A second process with other settings.
    pub async fn otro_proceso_con(&self, cambiar: impl FnOnce(&mut Settings)) -> Self {
        let mut settings = self.contexto.settings.clone();
        cambiar(&mut settings);
        let otro = Self::arrancar(self.base.clone(), settings, |_| {}).await;
        otro.mover_reloj(self.contexto.hoy());
        otro
    }

    async fn arrancar(
        base: Arc<Base>,
        settings: Settings,
        rutas: fn(&mut actix_web::web::ServiceConfig),
    ) -> Self {
        let (avisar, aviso) = tokio::sync::oneshot::channel();
        // Its own thread and runtime, as in the binary, so that a test that waits never stops it.
        let hilo = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let contexto = app::preparar(settings).await.unwrap();
                let escucha = TcpListener::bind("127.0.0.1:0").unwrap();
                let (servidor, direccion) =
                    app::servidor_con(contexto.clone(), escucha, 2, rutas).unwrap();
                avisar
                    .send((contexto, direccion, servidor.handle()))
                    .unwrap();
                servidor.await.unwrap();
            });
        });
        let (contexto, direccion, manija) = aviso.await.expect("the application did not start");
        let app = Self {
            contexto,
            url: format!("http://{direccion}"),
            cliente: reqwest::Client::builder()
                .redirect(reqwest::redirect::Policy::none())
                .build()
                .unwrap(),
            servidor: Some((manija, hilo)),
            numero: AtomicU64::new(0),
            base,
        };
        if app.contexto.reloj.es_movible() {
            app.mover_reloj(HOY);
        }
        app
    }

    /// Stands at noon of `hoy`, Colombian time: no test crosses midnight.
    pub fn mover_reloj(&self, hoy: Date) {
        let mediodia = hoy.with_time(Time::MIDNIGHT + time::Duration::hours(12));
        let desplazamiento = mediodia.assume_offset(BOGOTA) - Reloj::Sistema.ahora();
        self.contexto
            .reloj
            .desplazar(desplazamiento.whole_seconds())
            .unwrap();
    }

    /// A number that this test did not use; the first is the same in every run.
    pub(crate) fn siguiente(&self) -> u64 {
        self.numero.fetch_add(1, Ordering::Relaxed)
    }

    pub fn get(&self, ruta: &str) -> Peticion {
        self.peticion(reqwest::Method::GET, ruta)
    }

    pub fn post(&self, ruta: &str) -> Peticion {
        self.peticion(reqwest::Method::POST, ruta)
    }

    pub fn put(&self, ruta: &str) -> Peticion {
        self.peticion(reqwest::Method::PUT, ruta)
    }

    pub fn delete(&self, ruta: &str) -> Peticion {
        self.peticion(reqwest::Method::DELETE, ruta)
    }

    /// A path that begins with `/api` or is given whole; others are operations of version 1.
    pub fn peticion(&self, metodo: reqwest::Method, ruta: &str) -> Peticion {
        let entera = ["/api", "/salud", "/metricas", "/~"]
            .iter()
            .any(|prefijo| ruta.starts_with(prefijo));
        let url = match (entera, ruta.strip_prefix("/~")) {
            (_, Some(pagina)) => format!("{}{pagina}", self.url),
            (true, None) => format!("{}{ruta}", self.url),
            (false, None) => format!("{}/api/v1{ruta}", self.url),
        };
        Peticion::nueva(&self.cliente, metodo, &url)
    }

    /// Does what waits in the outbox until nothing can be done now.
    pub async fn trabajar(&self) {
        while jobs::ronda(&self.contexto, "prueba").await.unwrap() > 0 {}
    }

    /// The mails sent so far.
    pub fn correos(&self) -> Vec<Mensaje> {
        self.contexto.correo.enviados()
    }

    pub async fn trabajos(&self) -> Vec<trabajo::Model> {
        trabajo::Entity::find()
            .all(self.contexto.base.conexion())
            .await
            .unwrap()
    }

    /// What holds at the end of every test: the ledger balances, and the outbox can be emptied.
    pub async fn terminar(self) {
        self.trabajar().await;
        for trabajo in self.trabajos().await {
            assert_eq!(trabajo.estado, trabajo::HECHO, "{trabajo:?}");
        }
        self.comprobar_libro().await;
    }

    /// Stops the application and leaves its database to whoever comes next.
    pub async fn apagar(self) -> Arc<Base> {
        let base = self.base.clone();
        self.contexto.base.clone().cerrar().await.unwrap();
        base
    }

    /// Debits equal credits, in all and in each entry.
    pub async fn comprobar_libro(&self) -> libro::Comprobacion {
        let cuenta = libro::comprobar(self.contexto.base.conexion())
            .await
            .unwrap();
        assert_eq!(cuenta.debitos_centavos, cuenta.creditos_centavos);
        assert_eq!(cuenta.asientos_descuadrados, 0);
        cuenta
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let Some((manija, hilo)) = self.servidor.take() else {
            return;
        };
        // The order is given at once; its future only waits for it to be carried out.
        drop(manija.stop(false));
        let fin = hilo.join();
        assert!(
            fin.is_ok() || std::thread::panicking(),
            "the server of the test ended badly"
        );
    }
}

/// A page and a named asset: the tests look at headers, not at the SPA.
fn escribir_spa(carpeta: &Path) {
    std::fs::create_dir_all(carpeta.join("assets")).unwrap();
    std::fs::write(
        carpeta.join("index.html"),
        "<!doctype html><title>SER</title>",
    )
    .unwrap();
    std::fs::write(carpeta.join("assets/app-0a1b2c3d.js"), "export {};").unwrap();
    std::fs::write(
        carpeta.join("icono.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
    )
    .unwrap();
}
