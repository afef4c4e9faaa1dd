//! Readings of the law: one answer for the page, the API and the program.

use ser_domain::parametros::{CODIGO_TASA_MORA, Descrito, ParametroUsado, Parametros};
use time::Date;

use super::problemas::PARAMETRO_NO_ENCONTRADO;
use super::types::{FiltroParametros, ParametroLey, ParametrosLey, Vacio};
use crate::Contexto;
use crate::http::calculo::Parametro;
use crate::http::{Problema, Resultado};

pub fn listar(contexto: &Contexto, filtro: &FiltroParametros) -> ParametrosLey {
    let datos = reunir(&contexto.parametros())
        .into_iter()
        .filter(|parametro| {
            let area = filtro.area.as_deref();
            area.is_none_or(|area| parametro.codigo.contains(area))
        })
        .filter_map(|parametro| match filtro.fecha {
            Some(fecha) => en(parametro, fecha),
            None => Some(parametro),
        });
    ParametrosLey {
        fecha: filtro.fecha,
        datos: datos.collect(),
    }
}

pub fn consultar(contexto: &Contexto, codigo: &str) -> Resultado<ParametroLey> {
    reunir(&contexto.parametros())
        .into_iter()
        .find(|parametro| parametro.codigo == codigo)
        .ok_or_else(|| Problema::de(&PARAMETRO_NO_ENCONTRADO))
}

/// What was in force that day; a known gap is an answer too.
pub fn en(mut parametro: ParametroLey, fecha: Date) -> Option<ParametroLey> {
    let rige = |desde: Date, hasta: Option<Date>| {
        desde <= fecha && hasta.is_none_or(|hasta| fecha <= hasta)
    };
    parametro.valores.retain(|v| rige(v.desde, v.hasta));
    parametro.vacios.retain(|v| rige(v.desde, v.hasta));
    (!parametro.valores.is_empty() || !parametro.vacios.is_empty()).then_some(parametro)
}

/// All parameters, those of the law and the published rates, by code.
pub fn reunir(parametros: &Parametros) -> Vec<ParametroLey> {
    let mut todos: Vec<ParametroLey> = parametros
        .ley()
        .todos()
        .into_iter()
        .map(presentar)
        .collect();
    let tasas = parametros.tasas_mora().iter().map(|v| &*v.valor.uso);
    todos.push(ParametroLey {
        codigo: CODIGO_TASA_MORA.to_owned(),
        nombre: "Tasa de interés de mora".to_owned(),
        descripcion: "Tasa anual aplicable a cada día de mora: la certificada, menos los puntos que la ley resta.".to_owned(),
        ocasional: false,
        valores: tasas.map(Parametro::from).collect(),
        vacios: Vec::new(),
    });
    todos.sort_by(|a, b| a.codigo.cmp(&b.codigo));
    todos
}

fn presentar(parametro: &dyn Descrito) -> ParametroLey {
    let usos = parametro.usos();
    let valores = usos.iter().map(|uso: &&_| {
        let uso: &ParametroUsado = uso;
        Parametro::from(uso)
    });
    let vacios = parametro.vacios().iter().map(|vacio| Vacio {
        desde: vacio.desde,
        hasta: vacio.hasta,
        norma: vacio.norma.clone(),
        nota: vacio.nota.clone(),
    });
    ParametroLey {
        codigo: parametro.codigo().to_owned(),
        nombre: parametro.nombre().to_owned(),
        descripcion: parametro.descripcion().to_owned(),
        ocasional: parametro.ocasional(),
        valores: valores.collect(),
        vacios: vacios.collect(),
    }
}

/// The same list as a table: one row a value.
pub fn csv(lista: &ParametrosLey) -> String {
    let mut texto = String::from(
        "codigo,nombre,desde,hasta,valor,unidad,norma,articulo,fuente,confianza,demostrativo\r\n",
    );
    for parametro in &lista.datos {
        for valor in &parametro.valores {
            let celdas = [
                valor.codigo.clone(),
                valor.nombre.clone(),
                valor.desde.to_string(),
                valor.hasta.map(|d| d.to_string()).unwrap_or_default(),
                valor.valor.clone(),
                valor.unidad.clone(),
                valor.norma.clone(),
                valor.articulo.clone().unwrap_or_default(),
                valor.fuente.clone().unwrap_or_default(),
                valor.confianza.clone(),
                if valor.demostrativo { "sí" } else { "no" }.to_owned(),
            ];
            let fila: Vec<String> = celdas.iter().map(|celda| entre_comillas(celda)).collect();
            texto.push_str(&fila.join(","));
            texto.push_str("\r\n");
        }
    }
    texto
}

fn entre_comillas(celda: &str) -> String {
    if celda.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", celda.replace('"', "\"\""))
    } else {
        celda.to_owned()
    }
}
