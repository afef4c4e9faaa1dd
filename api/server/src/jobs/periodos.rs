//! Opens the periods to file: one obligation for each file and quarter that has ended. Runs
//! every day and may run as often as it likes.

use ser_adapters::reloj::dia_en_bogota;
use ser_domain::kernel::{Periodo, Trimestre};
use ser_domain::obligaciones::{Familia, TipoObligacion, fecha_vencimiento, periodos_causados};
use ser_domain::parametros::{Ficha, Parametros};
use ser_store::{Escritura, expediente, obligacion};
use serde_json::json;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::Contexto;
use crate::auditoria::{Hecho, anotar_del_sistema};
use crate::http::{Problema, Resultado};

const LOTE: u64 = 500;

/// Opens what is missing as of now, a transaction a batch.
pub async fn abrir(contexto: &Contexto) -> Resultado<()> {
    let ahora = contexto.ahora();
    let mut despues_de = None;
    loop {
        let tx = contexto.base.escribir().await?;
        let ultimo = abrir_lote(&tx, contexto, ahora, despues_de).await?;
        tx.commit().await?;
        if ultimo.is_none() {
            return Ok(());
        }
        despues_de = ultimo;
    }
}

/// The same as of `ahora`, in the transaction of whoever moves the clock there.
pub async fn abrir_en(tx: &Escritura, contexto: &Contexto, ahora: OffsetDateTime) -> Resultado<()> {
    let mut despues_de = None;
    loop {
        despues_de = abrir_lote(tx, contexto, ahora, despues_de).await?;
        if despues_de.is_none() {
            return Ok(());
        }
    }
}

/// The files that follow `despues_de`; the last of them, or `None` when there were none.
async fn abrir_lote(
    tx: &Escritura,
    contexto: &Contexto,
    ahora: OffsetDateTime,
    despues_de: Option<Uuid>,
) -> Resultado<Option<Uuid>> {
    let parametros = contexto.parametros();
    let hoy = dia_en_bogota(ahora);
    let expedientes = expediente::de_familia(tx, Familia::Prst.as_str(), despues_de, LOTE).await?;
    let ids = expedientes.iter().map(|e| e.id).collect();
    let abiertos = obligacion::ultimos_periodos(tx, ids).await?;
    let mut nuevos = 0_u32;
    for expediente in &expedientes {
        let ultimo = abiertos.get(&expediente.id).copied();
        let faltan = faltantes(expediente, ultimo, hoy, ahora, &parametros).unwrap_or_else(|problema| {
            // One file with a date before every rule must not stop all others.
            tracing::error!(
                expediente = %expediente.numero, causa = problema.bitacora().unwrap_or_default(),
                "no se pudieron abrir los períodos de un expediente"
            );
            Vec::new()
        });
        for fila in faltan {
            nuevos += u32::from(obligacion::abrir_periodo(tx, fila).await?);
        }
    }
    if nuevos > 0 {
        let despues = json!({ "hasta": hoy.to_string(), "periodos": nuevos });
        let hecho = Hecho {
            accion: "abrir",
            objeto: "periodo",
            objeto_id: None,
            antes: None,
            despues: Some(&despues),
        };
        anotar_del_sistema(tx, contexto.instante(), hecho);
    }
    Ok(expedientes.last().map(|ultimo| ultimo.id))
}

/// The obligations of the quarters that ended before `hoy` and come after the last opened one.
/// The first quarter is filed although incomplete (Decreto 1972 de 2003, artículo 53.1).
fn faltantes(
    expediente: &expediente::Model,
    ultimo: Option<(i32, i32)>,
    hoy: Date,
    ahora: OffsetDateTime,
    parametros: &Parametros,
) -> Resultado<Vec<obligacion::Model>> {
    let ultimo = match ultimo {
        Some((anio, numero)) => {
            let numero = u8::try_from(numero).map_err(Problema::interno)?;
            Some(Trimestre::new(anio, numero).map_err(Problema::interno)?)
        }
        None => None,
    };
    let ficha = ficha_prst(parametros)?;
    let desde = expediente.vigente_desde.max(ficha.desde);
    let causados = periodos_causados(ficha, desde, expediente.vigente_hasta, hoy);
    causados
        .filter_map(|periodo| match periodo {
            Periodo::Trimestre(trimestre) => Some(trimestre),
            Periodo::Mes(_) | Periodo::Anio(_) => None,
        })
        .filter(|trimestre| ultimo.is_none_or(|ultimo| *trimestre > ultimo))
        .map(|trimestre| periodo(expediente, trimestre, ahora, parametros))
        .collect()
}

fn ficha_prst(parametros: &Parametros) -> Resultado<&Ficha> {
    let reglas = parametros.ley().familias().de(Familia::Prst);
    Ok(reglas.map_err(Problema::interno)?.ficha())
}

/// The obligation to file one quarter.
pub fn periodo(
    expediente: &expediente::Model,
    trimestre: Trimestre,
    ahora: OffsetDateTime,
    parametros: &Parametros,
) -> Resultado<obligacion::Model> {
    let ficha = ficha_prst(parametros)?;
    let periodo = Periodo::Trimestre(trimestre);
    let fecha_vencimiento =
        fecha_vencimiento(Familia::Prst, periodo, parametros).map_err(Problema::interno)?;
    Ok(obligacion::Model {
        id: Uuid::now_v7(),
        operador_id: expediente.operador_id,
        expediente_id: Some(expediente.id),
        tipo: TipoObligacion::Autoliquidacion.as_str().to_owned(),
        estado: obligacion::SIN_PRESENTAR.to_owned(),
        concepto: ficha.obligacion.to_string(),
        referencia: trimestre.en_palabras(),
        buscable: expediente.numero.clone(),
        anio: Some(trimestre.anio()),
        trimestre: Some(i32::from(trimestre.numero())),
        periodo_desde: Some(trimestre.desde()),
        periodo_hasta: Some(trimestre.hasta()),
        cuota_numero: None,
        cuota_de: None,
        acto_numero: None,
        acto_fecha: None,
        fecha_vencimiento,
        regimen_mora: ficha.mora.as_str().to_owned(),
        pagable: true,
        visible_desde: trimestre.siguiente().desde(),
        creada_en: ahora,
    })
}
