//! `ser`: the one binary. Serves, works, migrates, loads demonstration data, and prints what
//! is generated from it.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use ser_domain::parametros::{Parametros, tasas_mora_certificadas};
use ser_server::auditoria::llaves::Llave;
use ser_server::config::Settings;
use ser_server::features::correos::rebotes;
use ser_server::features::{parametros, simulador};
use ser_server::http::Problema;
use ser_server::{app, auditoria, contexto, documentos, jobs, secretos, semilla};
use ser_store::libro;
use time::Date;
use time::macros::format_description;

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
    Worker {
        /// Hace los que esperan y termina.
        #[arg(long)]
        vaciar: bool,
    },
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
    /// Liquida lo que dice un archivo TOML, en palabras y con sus normas. No guarda nada.
    Liquidar {
        /// El cuerpo de una operación del simulador, en TOML; `clase` dice de cuál: `declaracion`
        /// (la usual), `deuda`, `facilidad`, `sancion` o `espectro`.
        #[arg(long)]
        file: std::path::PathBuf,
        /// Con lo que se conocía ese día: sin lo publicado después (AAAA-MM-DD).
        #[arg(long, value_parser = leer_fecha)]
        al: Option<Date>,
        #[command(flatten)]
        fuente: Fuente,
    },
    /// Los parámetros de la ley: los vigentes, lo que cambió entre dos días, lo que falta.
    Parametros {
        /// Los vigentes ese día (AAAA-MM-DD).
        #[arg(long, value_parser = leer_fecha, required_unless_present_any = ["entre", "faltan"])]
        en: Option<Date>,
        /// Lo que cambió entre dos días.
        #[arg(long, num_args = 2, value_names = ["DESDE", "HASTA"], value_parser = leer_fecha)]
        entre: Option<Vec<Date>>,
        /// Lo que falta en los dos años que siguen a ese día.
        #[arg(long, value_parser = leer_fecha)]
        faltan: Option<Date>,
        #[command(flatten)]
        fuente: Fuente,
    },
    /// Toma nota de un correo devuelto: lee de la entrada el informe de entrega (RFC 3464) que le pasa
    /// el servidor de correo.
    Rebote,
    /// El rastro de auditoría: llevarse la cadena, comprobarla y anclarla.
    Auditoria {
        #[command(subcommand)]
        orden: OrdenAuditoria,
    },
    /// Comprueba el libro mayor: débitos iguales a créditos, asiento por asiento.
    Libro,
    /// El secreto de la instalación (SER_SECRETO): qué depende todavía de uno anterior.
    Secreto {
        #[command(subcommand)]
        orden: Option<OrdenSecreto>,
    },
    /// Crea una llave nueva para firmar tokens; las anteriores valen hasta que venzan.
    RotarLlave,
    /// Dibuja los ciclos de vida (Mermaid).
    Estados,
    /// Imprime la tabla de configuración.
    Configuracion,
}

#[derive(Subcommand)]
enum OrdenSecreto {
    /// Vuelve a cifrar con el secreto en uso lo que está cifrado con uno de SER_SECRETO_ANTERIORES, y
    /// avala las llaves con que se firmaron las anclas.
    Rotar,
}

#[derive(Subcommand)]
enum OrdenAuditoria {
    /// Escribe la cadena en la salida, un eslabón por línea.
    Exportar {
        /// Desde este eslabón.
        #[arg(long, default_value_t = 1)]
        desde: i64,
    },
    /// Comprueba un archivo exportado, sin base de datos: dice el primer eslabón que no se sostiene.
    Verificar {
        archivo: std::path::PathBuf,
        /// Carpeta con las anclas firmadas.
        #[arg(long, requires = "llave")]
        anclas: Option<std::path::PathBuf>,
        /// Llaves públicas de las anclas, como las imprime `ser auditoria llave`.
        #[arg(long, num_args = 1.., value_parser = leer_llave)]
        llave: Vec<Llave>,
    },
    /// Firma ahora dónde termina la cadena, si hoy no se ha firmado.
    Anclar,
    /// Imprime las llaves públicas con que se comprueban las anclas, una por renglón: la de hoy, y las
    /// anteriores con el último día de cada una (LLAVE@AAAA-MM-DD).
    Llave,
}

/// De dónde salen los valores que las autoridades publican.
#[derive(clap::Args)]
struct Fuente {
    /// Con los que están registrados en la base de datos (SER_DATABASE_URL), no con los que trae el
    /// programa.
    #[arg(long)]
    base: bool,
}

/// Of a delivery report this much is read.
const INFORME_MAXIMO_BYTES: u64 = 5_000_000;

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
        Orden::Worker { vaciar } => {
            let contexto = app::preparar(leer_settings(false)?).await?;
            if vaciar {
                return Ok(jobs::vaciar(&contexto).await?);
            }
            actix_web::rt::spawn(jobs::seguir::seguir(contexto.clone()));
            tokio::select! {
                fin = actix_web::rt::spawn(jobs::trabajar(contexto)) => Err(fin_del_trabajador(fin)),
                _ = tokio::signal::ctrl_c() => Ok(()),
            }
        }
        Orden::Migrate => {
            app::preparar(leer_settings(false)?).await?;
            decir("La base de datos está al día.\n");
            Ok(())
        }
        Orden::Seed { scale } => {
            let settings = Settings::para_sembrar(|nombre| std::env::var(nombre).ok())?;
            let contexto = app::preparar(settings).await?;
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
        Orden::Rebote => {
            let mut informe = Vec::new();
            // The rest of what came back may be as long as what was sent.
            std::io::stdin()
                .take(INFORME_MAXIMO_BYTES)
                .read_to_end(&mut informe)?;
            let contexto = app::preparar(leer_settings(false)?).await?;
            let rebote = rebotes::anotar(&contexto, &informe).await?;
            decir(&format!("{}: {}\n", rebote.correo_id, rebote.causa));
            Ok(())
        }
        Orden::Auditoria { orden } => auditar(orden).await,
        Orden::Libro => {
            let base = app::abrir_al_dia(&leer_settings(false)?).await?;
            let cuenta = libro::comprobar(base.conexion()).await?;
            decir(&format!("{cuenta:?}\n"));
            if cuenta.debitos_centavos == cuenta.creditos_centavos
                && cuenta.asientos_descuadrados == 0
            {
                return Ok(());
            }
            Err("el libro no cuadra".into())
        }
        Orden::Liquidar { file, al, fuente } => {
            decir(&simulador::orden::liquidar(
                &fuente.parametros().await?,
                &file,
                al,
            )?);
            Ok(())
        }
        Orden::Parametros {
            en,
            entre,
            faltan,
            fuente,
        } => {
            let parametros = fuente.parametros().await?;
            if let Some(fecha) = en {
                decir(&parametros::orden::vigentes(&parametros, fecha));
            }
            if let Some(&[desde, hasta]) = entre.as_deref() {
                decir(&parametros::orden::cambios(&parametros, desde, hasta));
            }
            if let Some(hoy) = faltan {
                decir(&parametros::orden::faltantes(&parametros, hoy));
            }
            Ok(())
        }
        Orden::Secreto { orden } => {
            let contexto = app::preparar(leer_settings(false)?).await?;
            let fallo = |problema: Problema| problema.to_string();
            let mut ilegibles = 0;
            if let Some(OrdenSecreto::Rotar) = orden {
                let hecho = secretos::rotar(&contexto).await.map_err(fallo)?;
                decir(&format!("Cifrado de nuevo: {}\n", hecho.escritos));
                ilegibles = hecho.ilegibles;
            }
            decir(
                &secretos::pendiente(&contexto)
                    .await
                    .map_err(fallo)?
                    .to_string(),
            );
            if ilegibles > 0 {
                return Err(format!(
                    "{ilegibles} cifrados no se leen con ningún secreto configurado: falta uno en SER_SECRETO_ANTERIORES"
                )
                .into());
            }
            Ok(())
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

async fn auditar(orden: OrdenAuditoria) -> Fin {
    match orden {
        OrdenAuditoria::Exportar { desde } => {
            let base = app::abrir_al_dia(&leer_settings(false)?).await?;
            let mut salida = std::io::BufWriter::new(std::io::stdout().lock());
            auditoria::orden::exportar(&base, desde, &mut salida).await?;
            Ok(salida.flush()?)
        }
        OrdenAuditoria::Verificar {
            archivo,
            anclas,
            llave,
        } => {
            let lineas = std::io::BufReader::new(std::fs::File::open(archivo)?);
            let anclas = anclas.as_deref().map(|carpeta| (carpeta, llave.as_slice()));
            decir(&auditoria::orden::verificar(lineas, anclas)?);
            Ok(())
        }
        OrdenAuditoria::Anclar => {
            let contexto = app::preparar(leer_settings(false)?).await?;
            let ancla = auditoria::ancla::anclar(&contexto)
                .await
                .map_err(|problema| problema.to_string())?;
            decir(&format!(
                "{}: eslabón {}, {}\n",
                ancla.dia, ancla.numero, ancla.huella
            ));
            Ok(())
        }
        OrdenAuditoria::Llave => {
            let settings = leer_settings(false)?;
            let base = app::abrir_al_dia(&settings).await?;
            let llaves = auditoria::llaves::todas(&settings, base.conexion())
                .await
                .map_err(|problema| problema.to_string())?;
            for llave in llaves {
                decir(&format!("{llave}\n"));
            }
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
    actix_web::rt::spawn(jobs::seguir::seguir(contexto.clone()));
    decir(&format!("SER atiende en {url} ({direccion})\n"));
    if demo {
        decir(&semilla::cuentas());
    }
    if !con_trabajador {
        return Ok(servidor.await?);
    }
    // Mails and papers would be missing while everything else looks well: whoever watches the
    // process must see it end.
    tokio::select! {
        fin = servidor => Ok(fin?),
        fin = actix_web::rt::spawn(jobs::trabajar(contexto)) => Err(fin_del_trabajador(fin)),
    }
}

fn fin_del_trabajador(fin: Result<(), tokio::task::JoinError>) -> Box<dyn std::error::Error> {
    let causa = fin.err().map(|error| error.to_string());
    format!("el trabajador terminó: {}", causa.unwrap_or_default()).into()
}

impl Fuente {
    /// The law, with the values of the register or, without a database, those of the program.
    async fn parametros(&self) -> Result<Parametros, Box<dyn std::error::Error>> {
        if self.base {
            let settings = leer_settings(false)?;
            let base = app::abrir_al_dia(&settings).await?;
            return Ok(contexto::leer_parametros(&settings, &base).await?);
        }
        Ok(Parametros::de_la_ley()?.con_tasas(tasas_mora_certificadas()?)?)
    }
}

fn leer_llave(texto: &str) -> Result<Llave, String> {
    Llave::leer(texto).ok_or_else(|| {
        format!(
            "{texto} no es una llave: son 32 bytes en base64url, con @AAAA-MM-DD si ya no firma"
        )
    })
}

fn leer_fecha(texto: &str) -> Result<Date, String> {
    Date::parse(texto, format_description!("[year]-[month]-[day]"))
        .map_err(|_| format!("{texto} no es una fecha; escríbala como 2025-09-30"))
}

fn leer_settings(demo: bool) -> Result<Settings, ser_server::config::ConfigError> {
    Settings::leer(demo, |nombre| std::env::var(nombre).ok())
}

fn decir(texto: &str) {
    escribir(&mut std::io::stdout(), texto);
}

fn escribir(salida: &mut dyn Write, texto: &str) {
    // A closed pipe is no reason to stop serving.
    let _ = salida
        .write_all(texto.as_bytes())
        .and_then(|()| salida.flush());
}
