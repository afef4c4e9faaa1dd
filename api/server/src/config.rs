//! One tree of settings, read from the environment, checked at start with a full list of
//! what is wrong, and documented by the program itself.

use std::fmt;
use std::path::PathBuf;

use ser_domain::fur::gs1::Gln;
use ser_domain::kernel::Nit;

/// Where this process stands; decides what is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Perfil {
    /// Real money: no demo data, no movable clock, secrets required.
    Produccion,
    /// Demonstrations and training, always labelled on screen.
    Demo,
    Desarrollo,
    /// Automatic tests.
    Prueba,
}

impl Perfil {
    pub fn codigo(self) -> &'static str {
        match self {
            Self::Produccion => "produccion",
            Self::Demo => "demo",
            Self::Desarrollo => "desarrollo",
            Self::Prueba => "prueba",
        }
    }

    fn de_codigo(codigo: &str) -> Option<Self> {
        [Self::Produccion, Self::Demo, Self::Desarrollo, Self::Prueba]
            .into_iter()
            .find(|p| p.codigo() == codigo)
    }

    /// Only outside production may the clock be moved and demonstration rates be used.
    pub fn permite_demostracion(self) -> bool {
        self != Self::Produccion
    }
}

/// A value that never prints itself.
#[derive(Clone)]
pub struct Secreto(String);

impl Secreto {
    pub fn nuevo(valor: String) -> Self {
        Self(valor)
    }

    pub fn exponer(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secreto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secreto]")
    }
}

/// Who collects: printed on the FUR and in the footer. The defaults are plainly fictional.
#[derive(Clone, Debug)]
pub struct Entidad {
    pub nombre: String,
    pub fondo: String,
    pub nit: String,
    pub direccion: String,
    pub gln: String,
}

/// Everything the process needs to know from outside.
#[derive(Clone, Debug)]
pub struct Settings {
    pub perfil: Perfil,
    pub database_url: String,
    pub conexiones: u32,
    pub escucha: String,
    pub url_publica: String,
    pub secreto: Secreto,
    pub archivos: PathBuf,
    /// `archivos:<carpeta>`, `memoria` or `smtp://…`.
    pub correo: String,
    pub correo_remitente: String,
    pub entidad: Entidad,
    /// Whether `serve` also runs the worker.
    pub con_trabajador: bool,
    /// Folder of the built SPA; empty to use the one inside the binary.
    pub spa: Option<PathBuf>,
    /// Hashes computed by the captcha solver: 1 000 is about a third of a second on a phone.
    pub captcha_costo: u32,
    pub peticiones_publicas_por_minuto: u32,
}

/// One line of the configuration table.
#[derive(Clone, Copy, Debug)]
pub struct Variable {
    pub nombre: &'static str,
    pub por_defecto: &'static str,
    pub que_hace: &'static str,
}

/// The table that `ser configuracion` prints and README shows.
pub const VARIABLES: &[Variable] = &[
    Variable {
        nombre: "SER_PERFIL",
        por_defecto: "produccion",
        que_hace: "produccion, demo, desarrollo o prueba; `serve --demo` equivale a demo",
    },
    Variable {
        nombre: "SER_DATABASE_URL",
        por_defecto: "sqlite://var/ser.db?mode=rwc",
        que_hace: "Base de datos: sqlite://… o postgres://…",
    },
    Variable {
        nombre: "SER_CONEXIONES",
        por_defecto: "16",
        que_hace: "Conexiones de la base de datos por proceso",
    },
    Variable {
        nombre: "SER_ESCUCHA",
        por_defecto: "127.0.0.1:8080",
        que_hace: "Dirección y puerto en que atiende",
    },
    Variable {
        nombre: "SER_URL_PUBLICA",
        por_defecto: "http://localhost:8080",
        que_hace: "Dirección con que lo ven las personas; va en el FUR y en los correos",
    },
    Variable {
        nombre: "SER_SECRETO",
        por_defecto: "(en demo se genera y se guarda en var/secreto)",
        que_hace: "Al menos 32 caracteres al azar; de él se derivan las llaves de los tokens. Obligatorio en producción",
    },
    Variable {
        nombre: "SER_ARCHIVOS",
        por_defecto: "var/archivos",
        que_hace: "Carpeta de los PDF",
    },
    Variable {
        nombre: "SER_CORREO",
        por_defecto: "archivos:var/correo",
        que_hace: "smtp://usuario:clave@servidor:587, o archivos:<carpeta> para verlos sin enviarlos",
    },
    Variable {
        nombre: "SER_CORREO_REMITENTE",
        por_defecto: "SER <ser@example.com>",
        que_hace: "Buzón desde el que escribe el SER",
    },
    Variable {
        nombre: "SER_ENTIDAD",
        por_defecto: "Ministerio de Demostración",
        que_hace: "Nombre de la entidad",
    },
    Variable {
        nombre: "SER_FONDO",
        por_defecto: "Fondo Único de TIC (demostración)",
        que_hace: "Nombre del fondo que recauda",
    },
    Variable {
        nombre: "SER_ENTIDAD_NIT",
        por_defecto: "900999990-9",
        que_hace: "NIT de quien recauda, con dígito de verificación",
    },
    Variable {
        nombre: "SER_ENTIDAD_DIRECCION",
        por_defecto: "Calle 0 # 0-00, Bogotá, D. C.",
        que_hace: "Dirección de la entidad",
    },
    Variable {
        nombre: "SER_GLN",
        por_defecto: "7709998000018",
        que_hace: "GLN del convenio de recaudo en bancos (AI 415 del código de barras)",
    },
    Variable {
        nombre: "SER_TRABAJADOR",
        por_defecto: "si",
        que_hace: "no: `serve` no envía correos ni dibuja PDF; lo hace `ser worker`",
    },
    Variable {
        nombre: "SER_SPA",
        por_defecto: "(la del binario)",
        que_hace: "Carpeta de la aplicación web ya construida",
    },
    Variable {
        nombre: "SER_CAPTCHA_COSTO",
        por_defecto: "1000",
        que_hace: "Costo de la prueba de trabajo del ingreso",
    },
    Variable {
        nombre: "SER_LIMITE_PUBLICO",
        por_defecto: "120",
        que_hace: "Peticiones públicas por minuto y dirección",
    },
];

/// What is wrong with the environment, all of it at once.
#[derive(Debug, thiserror::Error)]
#[error("La configuración no sirve:\n- {}", .0.join("\n- "))]
pub struct ConfigError(pub Vec<String>);

impl Settings {
    /// Reads `leer(nombre)` for each variable of [`VARIABLES`].
    pub fn leer(demo: bool, leer: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let mut errores = Vec::new();
        let valor = |nombre: &str| leer(nombre).filter(|texto| !texto.trim().is_empty());
        let texto = |nombre: &str| {
            valor(nombre).unwrap_or_else(|| {
                VARIABLES
                    .iter()
                    .find(|v| v.nombre == nombre)
                    .map_or_else(String::new, |v| v.por_defecto.to_owned())
            })
        };
        let mut numero = |nombre: &'static str| {
            texto(nombre)
                .parse::<u32>()
                .ok()
                .filter(|n| *n > 0)
                .unwrap_or_else(|| {
                    errores.push(format!("{nombre} debe ser un número entero mayor que cero"));
                    1
                })
        };
        let conexiones = numero("SER_CONEXIONES");
        let captcha_costo = numero("SER_CAPTCHA_COSTO");
        let peticiones_publicas_por_minuto = numero("SER_LIMITE_PUBLICO");

        let codigo_perfil = if demo && valor("SER_PERFIL").is_none() {
            "demo".to_owned()
        } else {
            texto("SER_PERFIL")
        };
        let perfil = Perfil::de_codigo(&codigo_perfil).unwrap_or_else(|| {
            errores.push("SER_PERFIL debe ser produccion, demo, desarrollo o prueba".to_owned());
            Perfil::Produccion
        });
        if demo && perfil == Perfil::Produccion {
            errores.push("--demo no se admite con SER_PERFIL=produccion".to_owned());
        }
        let secreto = match valor("SER_SECRETO") {
            Some(secreto) if secreto.len() >= 32 => secreto,
            Some(_) => {
                errores.push("SER_SECRETO debe tener al menos 32 caracteres".to_owned());
                String::new()
            }
            None if perfil.permite_demostracion() => match secreto_local() {
                Ok(secreto) => secreto,
                Err(error) => {
                    errores.push(format!("no se pudo guardar var/secreto: {error}"));
                    String::new()
                }
            },
            None => {
                errores.push("falta SER_SECRETO (al menos 32 caracteres al azar)".to_owned());
                String::new()
            }
        };
        let database_url = texto("SER_DATABASE_URL");
        if !["sqlite:", "postgres://", "postgresql://"]
            .iter()
            .any(|esquema| database_url.starts_with(esquema))
        {
            errores.push("SER_DATABASE_URL debe empezar por sqlite: o postgres://".to_owned());
        }
        let correo = texto("SER_CORREO");
        if !["archivos:", "smtp://", "smtps://", "memoria"]
            .iter()
            .any(|esquema| correo.starts_with(esquema))
        {
            errores.push("SER_CORREO debe ser smtp://…, smtps://… o archivos:<carpeta>".to_owned());
        }
        if perfil == Perfil::Produccion && correo == "memoria" {
            errores.push("SER_CORREO=memoria no se admite en producción".to_owned());
        }
        // Both are printed on every FUR: a wrong one would stop all presentations later.
        if let Err(error) = Nit::parse(&texto("SER_ENTIDAD_NIT")) {
            errores.push(format!("SER_ENTIDAD_NIT no sirve: {error}"));
        }
        if let Err(error) = Gln::parse(&texto("SER_GLN")) {
            errores.push(format!("SER_GLN no sirve: {error}"));
        }
        if !["si", "no"].contains(&texto("SER_TRABAJADOR").as_str()) {
            errores.push("SER_TRABAJADOR debe ser si o no".to_owned());
        }
        if perfil == Perfil::Produccion && !texto("SER_URL_PUBLICA").starts_with("https://") {
            errores.push("SER_URL_PUBLICA debe ser https:// en producción".to_owned());
        }
        if !errores.is_empty() {
            return Err(ConfigError(errores));
        }
        Ok(Self {
            perfil,
            database_url,
            conexiones,
            escucha: texto("SER_ESCUCHA"),
            url_publica: texto("SER_URL_PUBLICA").trim_end_matches('/').to_owned(),
            secreto: Secreto::nuevo(secreto),
            archivos: PathBuf::from(texto("SER_ARCHIVOS")),
            correo,
            correo_remitente: texto("SER_CORREO_REMITENTE"),
            entidad: Entidad {
                nombre: texto("SER_ENTIDAD"),
                fondo: texto("SER_FONDO"),
                nit: texto("SER_ENTIDAD_NIT"),
                direccion: texto("SER_ENTIDAD_DIRECCION"),
                gln: texto("SER_GLN"),
            },
            con_trabajador: texto("SER_TRABAJADOR") != "no",
            spa: valor("SER_SPA").map(PathBuf::from),
            captcha_costo,
            peticiones_publicas_por_minuto,
        })
    }
}

/// The secret of a demonstration: made once, kept beside its database, readable by its owner only.
fn secreto_local() -> std::io::Result<String> {
    use std::io::Write;
    let ruta = PathBuf::from("var/secreto");
    if let Ok(secreto) = std::fs::read_to_string(&ruta)
        && secreto.len() >= 32
    {
        return Ok(secreto);
    }
    std::fs::create_dir_all("var")?;
    let secreto = crate::tokens::azar_hex(32);
    let mut opciones = std::fs::OpenOptions::new();
    opciones.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut opciones, 0o600);
    opciones.open(&ruta)?.write_all(secreto.as_bytes())?;
    Ok(secreto)
}
