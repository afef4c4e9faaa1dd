//! How the rows of the table of penalties are told.

use ser_domain::actos::{
    FilaSancion, Origen, RegimenSancion, ReglaPorFecha, TABLA, reglas_por_fecha,
};
use ser_domain::parametros::Parametros;

use super::catalogo::simulables;
use super::types::{FiltroSanciones, ReglaDeSancion, SancionDeLaTabla, Sanciones};
use crate::http::Resultado;
use crate::http::calculo::Parametro;

/// Stable code of who determines it.
pub fn codigo_de_origen(origen: Origen) -> &'static str {
    match origen {
        Origen::Autoliquidada => "autoliquidada",
        Origen::PorActo => "por_acto",
        Origen::Informativa => "informativa",
        Origen::NoAplica => "no_aplica",
    }
}

/// Who determines it, in words.
pub fn determina(origen: Origen) -> &'static str {
    match origen {
        Origen::Autoliquidada => "La liquida el operador",
        Origen::PorActo => "La impone un acto",
        Origen::Informativa => "Es un aviso: no causa un valor",
        Origen::NoAplica => "No rige para las contraprestaciones",
    }
}

/// The regime of that code.
pub fn regimen(codigo: &str) -> Option<RegimenSancion> {
    let mut regimenes = RegimenSancion::TODOS.into_iter();
    regimenes.find(|regimen| regimen.as_str() == codigo)
}

/// The table, with what may be simulated in each regime.
pub fn listar(parametros: &Parametros, filtro: &FiltroSanciones) -> Resultado<Sanciones> {
    let pedido = filtro.regimen.as_deref().map(super::catalogo::leer_regimen);
    let pedido = pedido.transpose()?;
    let filas = TABLA
        .iter()
        .filter(|fila| pedido.is_none_or(|regimen| fila.alcanza(regimen)))
        .map(|fila| presentar(fila, parametros, filtro))
        .filter(|fila| filtro.fecha.is_none() || !fila.reglas.is_empty());
    Ok(Sanciones {
        regimenes: simulables(pedido),
        datos: filas.collect(),
    })
}

fn presentar(
    fila: &'static FilaSancion,
    parametros: &Parametros,
    filtro: &FiltroSanciones,
) -> SancionDeLaTabla {
    let reglas = reglas_por_fecha(fila, parametros.ley()).into_iter();
    let reglas = reglas.filter(|regla| {
        let despues = |fecha| regla.hasta.is_none_or(|hasta| fecha <= hasta);
        filtro
            .fecha
            .is_none_or(|fecha| regla.desde <= fecha && despues(fecha))
    });
    SancionDeLaTabla {
        codigo: fila.id,
        nombre: fila.nombre,
        regimen: fila.regimen.map(RegimenSancion::as_str),
        nombre_regimen: fila.regimen.map(RegimenSancion::nombre),
        origen: codigo_de_origen(fila.origen),
        determina: determina(fila.origen),
        con_acto: fila.con_acto,
        norma: fila.norma,
        reglas: reglas.map(ReglaDeSancion::from).collect(),
    }
}

impl From<ReglaPorFecha> for ReglaDeSancion {
    fn from(regla: ReglaPorFecha) -> Self {
        let texto = |valor: Option<rust_decimal::Decimal>| valor.map(|v| v.normalize().to_string());
        Self {
            desde: regla.desde,
            hasta: regla.hasta,
            regla: regla.regla,
            piso_smlmv: texto(regla.piso),
            techo_smlmv: texto(regla.techo),
            tope_porcentaje: texto(regla.tope),
            sin_valor_smlmv: texto(regla.sin_valor),
            parametro: Parametro::from(&*regla.parametro),
        }
    }
}
