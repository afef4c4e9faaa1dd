//! `ser`: the one binary. Serves, works, migrates, loads demonstration data, and prints what
//! is generated from it.

use std::net::TcpListener;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use ser_server::config::Settings;
use ser_server::{app, documentos, jobs, semilla};
use ser_store::libro;

#[global_allocator]
static ASIGNADOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Parser)]
#[command(name = "ser", about = "SER, Sistema Electrónico de Recaudo", version)]
struct Linea {
    #[command(subcommand)]
    orden: Orden,
}

#[derive(Subcommand)]
enum Orden {
    /// Atiende la API, la aplicación web y los trabajos.
    #[command(after_help = documentos::tabla_configuracion())]
    Serve {
        /// Perfil de demostración: carga datos de práctica y muestra sus cuentas.
        #[arg(long)]
        demo: bool,
    },
    /// Solo hace los trabajos que siguen a los casos de uso: correos y PDF.
    Worker,
    /// Crea o actualiza la base de datos y carga las tasas publicadas.
    Migrate,
    /// Carga datos de demostración; con --scale N, además N operadores de prueba de carga.
    Seed {
        #[arg(long)]
        scale: Option<u32>,
    },
    /// Escribe lo que se genera del programa: contrato, problemas, ciclos de vida, tablas de README.
    Openapi {
        /// Compara con los archivos en vez de escribirlos; falla si difieren.
        #[arg(long)]
        comprobar: bool,
    },
    /// Comprueba el libro mayor: débitos iguales a créditos, asiento por asiento.
    Libro,
    /// Crea una llave nueva para firmar tokens; las anteriores valen hasta que venzan.
    RotarLlave,
    /// Dibuja los ciclos de vida (Mermaid).
    Estados,
    /// Imprime la tabla de configuración.
    Configuracion,
}

type Fin = Result<(), Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let orden = Linea::parse().orden;
    let registro = tracing_subscriber::EnvFilter::try_from_env("SER_LOG")
        .unwrap_or_else(|_| "warn,ser_server=warn".into());
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(registro)
        .with_writer(std::io::stderr)
        .init();
    match actix_web::rt::System::new().block_on(cumplir(orden)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            escribir(&mut std::io::stderr(), &format!("{error}\n"));
            ExitCode::FAILURE
        }
    }
}

async fn cumplir(orden: Orden) -> Fin {
    match orden {
        Orden::Serve { demo } => atender(leer_settings(demo)?, demo).await,
        Orden::Worker => {
            let contexto = app::preparar(leer_settings(false)?).await?;
            tokio::select! {
                () = jobs::trabajar(contexto) => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            Ok(())
        }
        Orden::Migrate => {
            app::preparar(leer_settings(false)?).await?;
            decir("La base de datos está al día.\n");
            Ok(())
        }
        Orden::Seed { scale } => {
            let contexto = app::preparar(leer_settings(true)?).await?;
            semilla::demo(&contexto).await?;
            if let Some(operadores) = scale {
                semilla::carga::sembrar(&contexto, operadores).await?;
            }
            decir(&semilla::cuentas());
            Ok(())
        }
        Orden::Openapi { comprobar } => {
            let raiz = std::path::Path::new(".");
            if comprobar {
                documentos::comprobar(raiz)?
            } else {
                documentos::escribir(raiz)?
            }
            Ok(())
        }
        Orden::Libro => {
            let contexto = app::preparar(leer_settings(false)?).await?;
            let cuenta = libro::comprobar(contexto.base.conexion()).await?;
            decir(&format!("{cuenta:?}\n"));
            if cuenta.debitos_centavos == cuenta.creditos_centavos
                && cuenta.asientos_descuadrados == 0
            {
                return Ok(());
            }
            Err("el libro no cuadra".into())
        }
        Orden::RotarLlave => {
            let contexto = app::preparar(leer_settings(false)?).await?;
            contexto.rotar_llave().await?;
            decir("Llave nueva en uso.\n");
            Ok(())
        }
        Orden::Estados => {
            decir(&ser_domain::estados::diagramas());
            Ok(())
        }
        Orden::Configuracion => {
            decir(&documentos::tabla_configuracion());
            Ok(())
        }
    }
}

async fn atender(settings: Settings, demo: bool) -> Fin {
    let escucha = TcpListener::bind(&settings.escucha)
        .map_err(|error| format!("{}: {error}", settings.escucha))?;
    let (con_trabajador, url) = (settings.con_trabajador, settings.url_publica.clone());
    let contexto = app::preparar(settings).await?;
    if demo {
        semilla::demo(&contexto).await?;
    }
    jobs::periodos::abrir(&contexto)
        .await
        .map_err(|problema| problema.to_string())?;
    let hilos = std::thread::available_parallelism().map_or(2, usize::from);
    let (servidor, direccion) = app::servidor(contexto.clone(), escucha, hilos)?;
    if con_trabajador {
        actix_web::rt::spawn(jobs::trabajar(contexto));
    }
    decir(&format!("SER atiende en {url} ({direccion})\n"));
    if demo {
        decir(&semilla::cuentas());
    }
    Ok(servidor.await?)
}

fn leer_settings(demo: bool) -> Result<Settings, ser_server::config::ConfigError> {
    Settings::leer(demo, |nombre| std::env::var(nombre).ok())
}

fn decir(texto: &str) {
    escribir(&mut std::io::stdout(), texto);
}

fn escribir(salida: &mut dyn std::io::Write, texto: &str) {
    // A closed pipe is no reason to stop serving.
    let _ = salida
        .write_all(texto.as_bytes())
        .and_then(|()| salida.flush());
}
