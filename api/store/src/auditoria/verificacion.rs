//! Following the chain of the trail from its own words: no database is needed.

use std::collections::BTreeMap;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::cadena::{Cabeza, ORIGEN};

/// The first link that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("eslabón {numero}: {causa}")]
pub struct Rotura {
    /// The place in the chain, from 1.
    pub numero: i64,
    pub causa: Causa,
}

/// Why a link does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Causa {
    /// The line is not an event of the trail.
    #[error("no se puede leer: {0}")]
    Ilegible(String),
    /// Something was taken out, put in or moved.
    #[error("se esperaba el eslabón {esperado}: falta, sobra o está en otro lugar")]
    Lugar { esperado: i64 },
    /// It does not follow the link before it.
    #[error("no sigue al eslabón anterior")]
    Previa,
    /// The event is not the one that was sealed.
    #[error("el evento no es el que se selló")]
    Huella,
    /// There is a seal, and the event it was for is gone.
    #[error("el evento que se selló ya no está")]
    SinEvento,
    /// Events that nobody sealed.
    #[error("hay {0} eventos que nadie selló")]
    SinSello(u64),
    /// An anchor that was signed says otherwise: the chain was written anew, or cut.
    #[error("el ancla del {dia} dice otra cosa")]
    Ancla { dia: String },
}

impl Causa {
    /// Stable: what the API shows.
    pub const fn codigo(&self) -> &'static str {
        match self {
            Self::Ilegible(_) => "ilegible",
            Self::Lugar { .. } => "lugar",
            Self::Previa => "previa",
            Self::Huella => "huella",
            Self::SinEvento => "sin_evento",
            Self::SinSello(_) => "sin_sello",
            Self::Ancla { .. } => "ancla",
        }
    }
}

/// What an anchor says: on a day, the chain ended in this link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hito {
    pub dia: String,
    pub numero: i64,
    pub huella: String,
}

/// Follows the links one by one, and keeps an eye on the anchors.
#[derive(Debug)]
pub struct Verificador {
    cabeza: Option<Cabeza>,
    /// In order of their place; those that were met are gone.
    hitos: Vec<Hito>,
    vistos: u64,
}

impl Verificador {
    /// Of a whole chain, from its origin.
    pub fn desde_el_origen(hitos: Vec<Hito>) -> Self {
        let mut nuevo = Self::desde_donde_empiece(hitos);
        nuevo.cabeza = Some(Cabeza {
            numero: 0,
            huella: ORIGEN.to_owned(),
        });
        nuevo
    }

    /// Of a piece of the chain, whose first link is believed to follow the one before it.
    pub fn desde_donde_empiece(mut hitos: Vec<Hito>) -> Self {
        hitos.sort_by_key(|hito| hito.numero);
        Self {
            cabeza: None,
            hitos,
            vistos: 0,
        }
    }

    /// How many links were followed.
    pub fn vistos(&self) -> u64 {
        self.vistos
    }

    /// The last link that was followed.
    pub fn cabeza(&self) -> Option<&Cabeza> {
        self.cabeza.as_ref()
    }

    /// The place that the next link must have, when that is known.
    pub fn esperado(&self) -> Option<i64> {
        self.cabeza.as_ref().map(|cabeza| cabeza.numero + 1)
    }

    /// The next link, as it is exported.
    pub fn seguir(&mut self, linea: &str) -> Result<(), Rotura> {
        let lugar = self.esperado().unwrap_or_default();
        let ilegible = |causa: String| Rotura {
            numero: lugar,
            causa: Causa::Ilegible(causa),
        };
        // Repeated keys would let one text say two things.
        let mut campos: BTreeMap<String, Value> =
            serde_json::from_str(linea).map_err(|error| ilegible(error.to_string()))?;
        let texto = |nombre: &str| {
            campos
                .get(nombre)
                .and_then(Value::as_str)
                .map(str::to_owned)
                .ok_or_else(|| ilegible(format!("falta «{nombre}»")))
        };
        let (previa, huella) = (texto("previa")?, texto("huella")?);
        let numero = campos
            .get("numero")
            .and_then(Value::as_i64)
            .ok_or_else(|| ilegible("falta «numero»".to_owned()))?;
        campos.remove("huella");
        let canonico = serde_json::to_string(&campos).map_err(|e| ilegible(e.to_string()))?;
        let suya = hex::encode(Sha256::digest(canonico));
        let rota = |causa| Err(Rotura { numero, causa });
        if let Some(cabeza) = &self.cabeza {
            if numero != cabeza.numero + 1 {
                let esperado = cabeza.numero + 1;
                return rota(Causa::Lugar { esperado });
            }
            if previa != cabeza.huella {
                return rota(Causa::Previa);
            }
        }
        if suya != huella {
            return rota(Causa::Huella);
        }
        self.comparar_con_anclas(numero, &huella)?;
        self.vistos += 1;
        self.cabeza = Some(Cabeza { numero, huella });
        Ok(())
    }

    /// Nothing more comes: an anchor beyond the end says that the chain was cut.
    pub fn terminar(&self) -> Result<(), Rotura> {
        let ultimo = self.cabeza.as_ref().map_or(0, |cabeza| cabeza.numero);
        match self.hitos.iter().find(|hito| hito.numero > ultimo) {
            Some(hito) => Err(Rotura {
                numero: ultimo + 1,
                causa: Causa::Ancla {
                    dia: hito.dia.clone(),
                },
            }),
            None => Ok(()),
        }
    }

    fn comparar_con_anclas(&self, numero: i64, huella: &str) -> Result<(), Rotura> {
        let desde = self.hitos.partition_point(|hito| hito.numero < numero);
        let otra = self.hitos[desde..]
            .iter()
            .take_while(|hito| hito.numero == numero)
            .find(|hito| hito.huella != huella);
        match otra {
            Some(hito) => Err(Rotura {
                numero,
                causa: Causa::Ancla {
                    dia: hito.dia.clone(),
                },
            }),
            None => Ok(()),
        }
    }
}
