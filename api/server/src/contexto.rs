//! What every handler and job needs: database, clock, law, keys, mail, files.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Instant;

use ser_adapters::archivos::Archivos;
use ser_adapters::correo::Correo;
use ser_adapters::reloj::{BOGOTA, Reloj, dia_en_bogota};
use ser_domain::parametros::{Parametros, Publicados};
use ser_domain::radicado::dia_de_radicacion;
use ser_store::{BaseDatos, StoreError, publicado};
use time::{Date, OffsetDateTime, PrimitiveDateTime};
use tokio::sync::{Mutex, Notify};

use crate::config::Settings;
use crate::http::limite::{Cubetas, Ventana};
use crate::ley::huella_de;
use crate::tokens::Llavero;

/// Shared by all workers of the process; cloning it shares it.
#[derive(Clone, Debug)]
pub struct Contexto(Arc<Interior>);

#[derive(Debug)]
pub struct Interior {
    pub settings: Settings,
    pub base: BaseDatos,
    pub reloj: Reloj,
    pub llavero: Llavero,
    pub correo: Correo,
    pub archivos: Archivos,
    /// Wakes the worker when a use case has written an outbox row.
    pub aviso_trabajo: Notify,
    /// Held while the movable clock and its row are made to agree, so that a worker that read the
    /// row before a move does not undo it.
    pub acuerdo_reloj: Mutex<()>,
    /// What each address asked for in this minute.
    pub ventana: Ventana,
    /// What each person may still ask for.
    pub cubetas: Cubetas,
    /// Held while keys are looked for or made; when they were last looked for because of a token.
    pub(crate) busqueda_de_llaves: Mutex<Option<Instant>>,
    /// Which text of the law this program has.
    pub ley: String,
    parametros: RwLock<Arc<Parametros>>,
}

impl std::ops::Deref for Contexto {
    type Target = Interior;

    fn deref(&self) -> &Interior {
        &self.0
    }
}

/// Why the process could not start.
#[derive(Debug, thiserror::Error)]
pub enum ArranqueError {
    #[error("base de datos: {0}")]
    Base(#[from] StoreError),
    #[error("parámetros de la ley: {0}")]
    Ley(String),
    #[error("correo: {0}")]
    Correo(String),
    #[error("archivos: {0}")]
    Archivos(String),
    #[error("la base de datos no está al día: ejecute `ser migrate`")]
    BaseAtrasada,
    /// Its accounts have a password that everybody knows.
    #[error(
        "la base de datos tiene los datos de demostración: en producción no se atiende con ella"
    )]
    DatosDemostracion,
    #[error("llaves: {0}")]
    Llaves(String),
}

impl Contexto {
    /// Opens everything. The database must have been migrated.
    pub async fn abrir(
        settings: Settings,
        base: BaseDatos,
        correo: Correo,
        reloj: Reloj,
    ) -> Result<Self, ArranqueError> {
        let archivos = Archivos::en(&settings.archivos);
        let parametros = con(publicados(&settings, &base).await?)?;
        let cubetas = Cubetas::nuevas(settings.limites);
        let llavero = Llavero::nuevo(settings.secretos().into_iter().cloned().collect());
        let contexto = Self(Arc::new(Interior {
            settings,
            base,
            reloj,
            llavero,
            correo,
            archivos,
            aviso_trabajo: Notify::new(),
            acuerdo_reloj: Mutex::new(()),
            ventana: Ventana::default(),
            cubetas,
            busqueda_de_llaves: Mutex::default(),
            ley: huella_de(&parametros),
            parametros: RwLock::new(Arc::new(parametros)),
        }));
        contexto.asegurar_llave().await?;
        Ok(contexto)
    }

    /// Now, UTC, to the second: of the demonstration when it stands elsewhere.
    pub fn ahora(&self) -> OffsetDateTime {
        self.reloj.ahora()
    }

    /// Now and its day in Colombia, from one reading: a use case reads the clock once, when the
    /// request arrives, so that waiting for a lock past midnight makes nobody late.
    pub fn ahora_y_hoy(&self) -> (OffsetDateTime, Date) {
        let ahora = self.ahora();
        (ahora, dia_en_bogota(ahora))
    }

    /// The day on which what arrives at `ahora` counts as filed.
    pub fn dia_de_radicacion(&self, ahora: OffsetDateTime) -> Date {
        let local = ahora.to_offset(BOGOTA);
        let local = PrimitiveDateTime::new(local.date(), local.time());
        dia_de_radicacion(local, self.parametros().calendario())
    }

    /// The machine's own instant: for sessions, locks and queues, which a demonstration on
    /// another date must not end nor hurry.
    pub fn instante(&self) -> OffsetDateTime {
        Reloj::Sistema.ahora()
    }

    /// Today in Colombia.
    pub fn hoy(&self) -> Date {
        self.reloj.hoy()
    }

    /// The law and the published rates, as known now.
    pub fn parametros(&self) -> Arc<Parametros> {
        self.parametros
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Reads the published values again, and the law with them when they changed. Those of a
    /// demonstration are left out in production.
    pub async fn recargar_parametros(&self) -> Result<(), ArranqueError> {
        let publicados = publicados(&self.settings, &self.base).await?;
        if self.parametros().publicados() == Some(&publicados) {
            return Ok(());
        }
        let nuevos = Arc::new(con(publicados)?);
        *self
            .parametros
            .write()
            .unwrap_or_else(PoisonError::into_inner) = nuevos;
        Ok(())
    }
}

/// The law with the values registered in `base`, for a command that only reads.
pub async fn leer_parametros(
    settings: &Settings,
    base: &BaseDatos,
) -> Result<Parametros, ArranqueError> {
    con(publicados(settings, base).await?)
}

async fn publicados(settings: &Settings, base: &BaseDatos) -> Result<Publicados, ArranqueError> {
    let todos = publicado::todos(base.conexion()).await?;
    Ok(if settings.perfil.permite_demostracion() {
        todos
    } else {
        todos.sin_demostrativos()
    })
}

fn con(publicados: Publicados) -> Result<Parametros, ArranqueError> {
    Parametros::con_publicados(publicados).map_err(|e| ArranqueError::Ley(e.to_string()))
}
