//! Values of demonstration, for the days after the last published ones.

use ser_domain::parametros::{CODIGO_TASA_MORA, Cadencia, Publicados, ValorPublicado};
use ser_store::publicado::periodo;
use time::{Date, Duration};

use crate::Contexto;
use crate::app::cargar_publicados;
use crate::http::{Problema, Resultado};

/// Days ahead of today that a demonstration can reach.
const DIAS_ADELANTE: i64 = 3 * 366;

/// Made-up values of a series, taken in turn.
struct Inventada {
    codigo: &'static str,
    cada: Cadencia,
    valores: &'static [&'static str],
}

const INVENTADAS: [Inventada; 5] = [
    Inventada {
        codigo: CODIGO_TASA_MORA,
        cada: Cadencia::Mes,
        // Consecutive months differ.
        valores: &["23.40", "23.10", "22.95", "23.25", "22.80", "23.05"],
    },
    Inventada {
        codigo: "unidades.smlmv",
        cada: Cadencia::Anio,
        valores: &["1860000", "1970000", "2080000", "2190000"],
    },
    Inventada {
        codigo: "unidades.uvt",
        cada: Cadencia::Anio,
        valores: &["55100", "57900", "60700", "63500"],
    },
    Inventada {
        codigo: "unidades.uvb",
        cada: Cadencia::Anio,
        valores: &["12720", "13350", "14000", "14700"],
    },
    Inventada {
        codigo: "indexacion.ipc_variacion",
        cada: Cadencia::Anio,
        valores: &["5.10", "4.60", "4.20", "4.00"],
    },
];

pub async fn cargar(contexto: &Contexto) -> Resultado<()> {
    let fin = contexto.hoy() + Duration::days(DIAS_ADELANTE);
    let mut valores = Vec::new();
    for serie in INVENTADAS {
        let cadena = periodo::cadena(contexto.base.conexion(), serie.codigo).await?;
        let ultimo = cadena.last().and_then(|periodo| periodo.hasta);
        let mut desde = ultimo.and_then(Date::next_day);
        let mut turno = serie.valores.iter().cycle();
        while let (Some(primero), Some(valor)) = (desde.filter(|dia| *dia <= fin), turno.next())
            && let Some(hasta) = serie.cada.fin(primero)
        {
            let inventado = ValorPublicado::demostrativo(serie.codigo, primero, hasta, valor);
            valores.push(inventado);
            desde = hasta.next_day();
        }
    }
    cargar_publicados(&contexto.base, &Publicados::new(valores))
        .await
        .map_err(Problema::interno)
}
