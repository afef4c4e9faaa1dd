//! One tree of settings, read from the environment, checked at start with a full list of
//! what is wrong, and documented by the program itself.

mod correo;
mod proxies;
mod variables;

use std::fmt;
use std::path::PathBuf;

use ser_adapters::antivirus::Antivirus;
use ser_domain::fur::gs1::Gln;
use ser_domain::kernel::Nit;
use time::Duration;

pub use proxies::Proxies;
pub use variables::{VARIABLES, Variable};

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

/// What every paper and mail says of who made the program.
pub const AVISO_DE_INDEPENDENCIA: &str = "Implementación independiente, no oficial";

/// Who collects: printed on the FUR and in the footer. The defaults are plainly fictional.
#[derive(Clone, Debug)]
pub struct Entidad {
    pub nombre: String,
    pub fondo: String,
    pub nit: String,
    pub direccion: String,
    pub gln: String,
}

/// How many operations of each kind a person has in a minute.
#[derive(Clone, Copy, Debug)]
pub struct Limites {
    pub lecturas: u32,
    pub escrituras: u32,
    /// Those that give or take a whole file.
    pub archivos: u32,
}

/// Everything the process needs to know from outside.
#[derive(Clone, Debug)]
pub struct Settings {
    pub perfil: Perfil,
    /// A secret because its password stands in it.
    pub database_url: Secreto,
    pub conexiones: u32,
    pub escucha: String,
    pub url_publica: String,
    pub secreto: Secreto,
    /// Earlier ones, in any order: what was made with them is still read.
    pub secretos_anteriores: Vec<Secreto>,
    pub archivos: PathBuf,
    /// Where the signed anchors of the audit trail are kept.
    pub anclas: PathBuf,
    /// `archivos:<carpeta>`, `memoria`, `smtp://…` or `smtps://…`; a secret like the other.
    pub correo: Secreto,
    pub correo_remitente: String,
    pub entidad: Entidad,
    /// Whether `serve` also runs the worker.
    pub con_trabajador: bool,
    /// Folder of the built SPA; empty to use the one inside the binary.
    pub spa: Option<PathBuf>,
    /// Hashes computed by the captcha solver: 1 000 is about a third of a second on a phone.
    pub captcha_costo: u32,
    /// Whether the ministry's people must have a second factor.
    pub segundo_factor_ministerio: bool,
    /// The same of the people of operators.
    pub segundo_factor_operadores: bool,
    /// After so long without activity a session ends.
    pub inactividad: Duration,
    /// How long a proof of who one is serves for what is delicate.
    pub confirmacion: Duration,
    pub peticiones_publicas_por_minuto: u32,
    /// What one person may ask for in a minute.
    pub limites: Limites,
    /// Refused attempts of one person that are audited in a minute.
    pub rechazos_por_minuto: u32,
    /// Whose `X-Forwarded-For` is believed.
    pub proxies: Proxies,
    /// Who scans what people send; none when it is not configured.
    pub antivirus: Option<Antivirus>,
    /// What a reader of `/metricas` presents; without it only the machine itself reads them.
    pub metricas_token: Option<Secreto>,
}

/// What is wrong with the environment, all of it at once.
#[derive(Debug, thiserror::Error)]
#[error("La configuración no sirve:\n- {}", .0.join("\n- "))]
pub struct ConfigError(pub Vec<String>);

/// What a production must say by itself: the defaults are fictional, and papers that banks read
/// would carry them.
const PROPIAS_EN_PRODUCCION: [&str; 7] = [
    "SER_ENTIDAD",
    "SER_FONDO",
    "SER_ENTIDAD_NIT",
    "SER_ENTIDAD_DIRECCION",
    "SER_GLN",
    "SER_CORREO",
    "SER_CORREO_REMITENTE",
];

/// What a production says that receives files which nobody scans.
const RIESGO_ACEPTADO: &str = "acepto-el-riesgo";

/// Letters of a secret of the installation.
const SECRETO_MINIMO: usize = 32;

/// People are warned two minutes before.
const INACTIVIDAD_MINIMA_MINUTOS: u32 = 3;

impl Settings {
    /// The settings of `ser seed`, which writes fictional data: the profile must be said, and be
    /// one that admits them. Nobody fills a real database for having forgotten a variable.
    pub fn para_sembrar(leer: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let perfil = leer("SER_PERFIL").as_deref().and_then(Perfil::de_codigo);
        if perfil.is_some_and(Perfil::permite_demostracion) {
            return Self::leer(false, leer);
        }
        Err(ConfigError(vec![
            "`ser seed` escribe datos ficticios: diga SER_PERFIL=demo, desarrollo o prueba"
                .to_owned(),
        ]))
    }

    /// Whether a person of the ministry, or of an operator, must have a second factor.
    pub fn exige_factor(&self, es_ministerio: bool) -> bool {
        if es_ministerio {
            self.segundo_factor_ministerio
        } else {
            self.segundo_factor_operadores
        }
    }

    /// The secret in force, then the earlier ones.
    pub fn secretos(&self) -> Vec<&Secreto> {
        std::iter::once(&self.secreto)
            .chain(&self.secretos_anteriores)
            .collect()
    }

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
        let rechazos_por_minuto = numero("SER_LIMITE_RECHAZOS");
        let inactividad_minutos = numero("SER_INACTIVIDAD_MINUTOS");
        let confirmacion_minutos = numero("SER_CONFIRMACION_MINUTOS");
        let limites = Limites {
            lecturas: numero("SER_LIMITE_LECTURAS"),
            escrituras: numero("SER_LIMITE_ESCRITURAS"),
            archivos: numero("SER_LIMITE_ARCHIVOS"),
        };

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
            Some(secreto) if secreto.len() >= SECRETO_MINIMO => secreto,
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
        let anteriores: Vec<String> = valor("SER_SECRETO_ANTERIORES")
            .unwrap_or_default()
            .split(',')
            .map(|anterior| anterior.trim().to_owned())
            .filter(|anterior| !anterior.is_empty())
            .collect();
        if anteriores
            .iter()
            .any(|anterior| anterior.len() < SECRETO_MINIMO)
        {
            errores.push(format!(
                "cada secreto de SER_SECRETO_ANTERIORES debe tener al menos {SECRETO_MINIMO} caracteres"
            ));
        }
        if secreto.contains(',') {
            errores.push(
                "SER_SECRETO no puede tener comas: con ellas se separan los de SER_SECRETO_ANTERIORES"
                    .to_owned(),
            );
        }
        if anteriores.contains(&secreto) {
            errores.push("SER_SECRETO_ANTERIORES no puede tener el secreto en uso".to_owned());
        }
        let database_url = texto("SER_DATABASE_URL");
        if !["sqlite:", "postgres://", "postgresql://"]
            .iter()
            .any(|esquema| database_url.starts_with(esquema))
        {
            errores.push("SER_DATABASE_URL debe empezar por sqlite: o postgres://".to_owned());
        }
        let buzon = texto("SER_CORREO");
        if let Err(error) = correo::comprobar(&buzon, perfil) {
            errores.push(error.to_owned());
        }
        if perfil == Perfil::Produccion {
            errores.extend(
                PROPIAS_EN_PRODUCCION
                    .into_iter()
                    .filter(|nombre| valor(nombre).is_none())
                    .map(|nombre| {
                        format!("falta {nombre}: en producción no hay valor por defecto")
                    }),
            );
        }
        let proxies =
            Proxies::leer(&valor("SER_PROXIES").unwrap_or_default()).unwrap_or_else(|mala| {
                errores.push(format!(
                    "SER_PROXIES no sirve: «{mala}» no es dirección ni red"
                ));
                Proxies::default()
            });
        let clamd = valor("SER_CLAMD");
        let antivirus = clamd.as_deref().and_then(Antivirus::leer);
        if clamd.is_some() && antivirus.is_none() {
            errores.push("SER_CLAMD debe ser tcp://maquina:puerto o unix:/ruta".to_owned());
        }
        let riesgo_aceptado = match valor("SER_SIN_ANTIVIRUS").as_deref() {
            None => false,
            Some(RIESGO_ACEPTADO) => true,
            Some(_) => {
                errores.push(format!("SER_SIN_ANTIVIRUS solo admite {RIESGO_ACEPTADO}"));
                true
            }
        };
        if riesgo_aceptado && clamd.is_some() {
            errores.push("diga SER_CLAMD o SER_SIN_ANTIVIRUS, no los dos".to_owned());
        }
        if perfil == Perfil::Produccion && clamd.is_none() && !riesgo_aceptado {
            errores.push(format!(
                "falta SER_CLAMD: en producción un antivirus revisa lo que la gente envía. Si decide \
                 recibirlo sin revisar, diga SER_SIN_ANTIVIRUS={RIESGO_ACEPTADO}"
            ));
        }
        let metricas_token = valor("SER_METRICAS_TOKEN");
        if metricas_token
            .as_ref()
            .is_some_and(|token| token.len() < 16)
        {
            errores.push("SER_METRICAS_TOKEN debe tener al menos 16 caracteres".to_owned());
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
        let segundo_factor_ministerio = match valor("SER_SEGUNDO_FACTOR_MINISTERIO").as_deref() {
            Some("si") => true,
            Some("no") => false,
            None => perfil == Perfil::Produccion,
            Some(_) => {
                errores.push("SER_SEGUNDO_FACTOR_MINISTERIO debe ser si o no".to_owned());
                true
            }
        };
        if !["si", "no"].contains(&texto("SER_SEGUNDO_FACTOR_OPERADORES").as_str()) {
            errores.push("SER_SEGUNDO_FACTOR_OPERADORES debe ser si o no".to_owned());
        }
        if inactividad_minutos < INACTIVIDAD_MINIMA_MINUTOS {
            errores.push(format!(
                "SER_INACTIVIDAD_MINUTOS debe ser {INACTIVIDAD_MINIMA_MINUTOS} o más"
            ));
        }
        if perfil == Perfil::Produccion && !texto("SER_URL_PUBLICA").starts_with("https://") {
            errores.push("SER_URL_PUBLICA debe ser https:// en producción".to_owned());
        }
        if !errores.is_empty() {
            return Err(ConfigError(errores));
        }
        Ok(Self {
            perfil,
            database_url: Secreto::nuevo(database_url),
            conexiones,
            escucha: texto("SER_ESCUCHA"),
            url_publica: texto("SER_URL_PUBLICA").trim_end_matches('/').to_owned(),
            secreto: Secreto::nuevo(secreto),
            secretos_anteriores: anteriores.into_iter().map(Secreto::nuevo).collect(),
            archivos: PathBuf::from(texto("SER_ARCHIVOS")),
            anclas: PathBuf::from(texto("SER_ANCLAS")),
            correo: Secreto::nuevo(buzon),
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
            segundo_factor_ministerio,
            segundo_factor_operadores: texto("SER_SEGUNDO_FACTOR_OPERADORES") == "si",
            inactividad: Duration::minutes(i64::from(inactividad_minutos)),
            confirmacion: Duration::minutes(i64::from(confirmacion_minutos)),
            peticiones_publicas_por_minuto,
            limites,
            rechazos_por_minuto,
            proxies,
            antivirus,
            metricas_token: metricas_token.map(Secreto::nuevo),
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
