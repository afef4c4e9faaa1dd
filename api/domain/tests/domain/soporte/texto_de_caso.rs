//! Reads the text of a worked case. Whatever is wrong with it is said with file and line; nothing
//! here panics, so that a broken text can be tried on purpose.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;
use ser_domain::Money;
use ser_domain::archivo::{FallaArchivo, leer_tabla, linea_de};
use time::{Date, Month};
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

pub type Leido<T> = Result<T, FallaArchivo>;

/// The keys of a case; `base_unidad` changes the law it is read with.
const CLAVES: [&str; 6] = [
    "nombre",
    "fuente",
    "clase",
    "base_unidad",
    "entrada",
    "esperado",
];

/// Where something stands.
#[derive(Debug, Clone)]
struct Lugar {
    archivo: Arc<str>,
    linea: usize,
}

impl Lugar {
    fn falla(&self, detalle: impl Into<String>) -> FallaArchivo {
        FallaArchivo {
            archivo: self.archivo.to_string(),
            linea: self.linea,
            detalle: detalle.into(),
        }
    }
}

/// A table of the file.
#[derive(Debug, Clone)]
pub struct Seccion {
    lugar: Lugar,
    campos: BTreeMap<String, Dato>,
}

/// A value of the file.
#[derive(Debug, Clone)]
pub struct Dato {
    lugar: Lugar,
    valor: Valor,
}

#[derive(Debug, Clone)]
enum Valor {
    Texto(String),
    Entero(i64),
    Booleano(bool),
    Fecha(Date),
    Lista(Vec<Dato>),
    Tabla(Seccion),
}

/// Reads a case of that class and checks that it says its name, its source, what goes in and what
/// must come out.
pub fn leer_texto(archivo: &str, clase: &str, texto: &str) -> Leido<Seccion> {
    let fuente = Fuente {
        archivo: archivo.into(),
        texto,
    };
    let tabla = leer_tabla(archivo, texto)?;
    if let Some(otra) = tabla
        .keys()
        .find(|k| !CLAVES.contains(&k.get_ref().as_ref()))
    {
        let lugar = fuente.lugar(otra.span().start);
        return Err(lugar.falla(format!("un caso no tiene «{}»", otra.get_ref())));
    }
    let raiz = fuente.seccion(0, &tabla)?;
    for clave in ["nombre", "fuente"] {
        let dato = raiz.exigir(clave)?;
        if dato.texto()?.trim().is_empty() {
            return Err(dato.falla(format!("«{clave}» está en blanco")));
        }
    }
    let propia = raiz.exigir("clase")?;
    if propia.texto()? != clase {
        return Err(propia.falla(format!("la clase de esta carpeta es «{clase}»")));
    }
    raiz.exigir("entrada")?.tabla()?;
    let esperado = raiz.exigir("esperado")?;
    if esperado.tabla()?.campos.is_empty() {
        return Err(esperado.falla("el caso no espera nada"));
    }
    Ok(raiz)
}

struct Fuente<'t> {
    archivo: Arc<str>,
    texto: &'t str,
}

impl Fuente<'_> {
    fn lugar(&self, byte: usize) -> Lugar {
        Lugar {
            archivo: self.archivo.clone(),
            linea: linea_de(self.texto, byte),
        }
    }

    fn seccion(&self, byte: usize, tabla: &DeTable<'_>) -> Leido<Seccion> {
        let campos = tabla
            .iter()
            .map(|(clave, valor)| Ok((clave.get_ref().to_string(), self.dato(valor)?)));
        Ok(Seccion {
            lugar: self.lugar(byte),
            campos: campos.collect::<Leido<_>>()?,
        })
    }

    fn dato(&self, leido: &Spanned<DeValue<'_>>) -> Leido<Dato> {
        let byte = leido.span().start;
        let lugar = self.lugar(byte);
        let valor = match leido.get_ref() {
            DeValue::String(texto) => Valor::Texto(texto.to_string()),
            DeValue::Integer(entero) => {
                let leido = i64::from_str_radix(entero.as_str(), entero.radix());
                Valor::Entero(leido.map_err(|error| lugar.falla(format!("{entero}: {error}")))?)
            }
            DeValue::Float(_) => return Err(lugar.falla("un decimal se escribe entre comillas")),
            DeValue::Boolean(valor) => Valor::Booleano(*valor),
            DeValue::Datetime(dia) => Valor::Fecha(
                dia_de(dia)
                    .ok_or_else(|| lugar.falla(format!("{dia} no es una fecha sin hora")))?,
            ),
            DeValue::Array(lista) => {
                let lista = lista.iter().map(|dato| self.dato(dato));
                Valor::Lista(lista.collect::<Leido<_>>()?)
            }
            DeValue::Table(tabla) => Valor::Tabla(self.seccion(byte, tabla)?),
        };
        Ok(Dato { lugar, valor })
    }
}

fn dia_de(leido: &Datetime) -> Option<Date> {
    let (Some(dia), None, None) = (leido.date, leido.time, leido.offset) else {
        return None;
    };
    let mes = Month::try_from(dia.month).ok()?;
    Date::from_calendar_date(i32::from(dia.year), mes, dia.day).ok()
}

impl Seccion {
    pub fn dato(&self, clave: &str) -> Option<&Dato> {
        self.campos.get(clave)
    }

    pub fn exigir(&self, clave: &str) -> Leido<&Dato> {
        let falta = || self.lugar.falla(format!("falta «{clave}»"));
        self.dato(clave).ok_or_else(falta)
    }

    pub fn campos(&self) -> impl Iterator<Item = (&str, &Dato)> {
        self.campos
            .iter()
            .map(|(clave, dato)| (clave.as_str(), dato))
    }
}

impl Dato {
    pub fn falla(&self, detalle: impl Into<String>) -> FallaArchivo {
        self.lugar.falla(detalle)
    }

    pub fn texto(&self) -> Leido<&str> {
        match &self.valor {
            Valor::Texto(texto) => Ok(texto),
            _ => Err(self.falla("debe ser un texto")),
        }
    }

    pub fn fecha(&self) -> Leido<Date> {
        match &self.valor {
            Valor::Fecha(fecha) => Ok(*fecha),
            _ => Err(self.falla("debe ser una fecha")),
        }
    }

    pub fn entero(&self) -> Leido<i64> {
        match &self.valor {
            Valor::Entero(entero) => Ok(*entero),
            _ => Err(self.falla("debe ser un número entero")),
        }
    }

    /// A whole number that fits.
    pub fn numero<T: TryFrom<i64>>(&self) -> Leido<T> {
        let entero = self.entero()?;
        T::try_from(entero).map_err(|_| self.falla(format!("{entero} no cabe aquí")))
    }

    pub fn dinero(&self) -> Leido<Money> {
        let leido = Money::parse(self.texto()?);
        leido.map_err(|error| self.falla(error.to_string()))
    }

    pub fn decimal(&self) -> Leido<Decimal> {
        let texto = self.texto()?;
        Decimal::from_str_exact(texto).map_err(|error| self.falla(format!("{texto}: {error}")))
    }

    pub fn lista(&self) -> Leido<&[Dato]> {
        match &self.valor {
            Valor::Lista(lista) => Ok(lista),
            _ => Err(self.falla("debe ser una lista")),
        }
    }

    pub fn tabla(&self) -> Leido<&Seccion> {
        match &self.valor {
            Valor::Tabla(seccion) => Ok(seccion),
            _ => Err(self.falla("debe ser una tabla")),
        }
    }

    /// As it is compared with what was obtained: the elements of a list, one a line.
    pub fn como_texto(&self) -> Leido<String> {
        Ok(match &self.valor {
            Valor::Texto(texto) => texto.clone(),
            Valor::Entero(entero) => entero.to_string(),
            Valor::Booleano(valor) => valor.to_string(),
            Valor::Fecha(fecha) => fecha.to_string(),
            Valor::Lista(lista) => {
                let lineas: Leido<Vec<_>> = lista.iter().map(Self::como_texto).collect();
                lineas?.join("\n")
            }
            Valor::Tabla(_) => return Err(self.falla("una tabla no es una cifra")),
        })
    }
}
