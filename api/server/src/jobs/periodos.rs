//! Opens the periods to file: one obligation for each file and quarter that has ended. Runs
//! every day and may run as often as it likes.

use ser_domain::kernel::Trimestre;
use ser_domain::mora::RegimenMora;
use ser_domain::obligaciones::{TipoObligacion, prst};
use ser_domain::parametros::Parametros;
use ser_domain::servicios::FAMILIA_PRST;
use ser_store::{StoreError, expediente, obligacion};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::Contexto;
use crate::http::{Problema, Resultado};

const LOTE: u64 = 500;

/// What every period of the contraprestación periódica única is called.
pub const CONCEPTO_PRST: &str = "Contraprestación periódica única";

pub async fn abrir(contexto: &Contexto) -> Resultado<()> {
    let parametros = contexto.parametros();
    let (hoy, ahora) = (contexto.hoy(), contexto.ahora());
    let mut despues_de = None;
    loop {
        let expedientes =
            expediente::de_familia(contexto.base.conexion(), FAMILIA_PRST, despues_de, LOTE)
                .await?;
        let Some(ultimo) = expedientes.last() else {
            return Ok(());
        };
        despues_de = Some(ultimo.id);
        let abiertos = obligacion::ultimos_periodos(
            contexto.base.conexion(),
            expedientes.iter().map(|e| e.id).collect(),
        )
        .await?;
        let mut filas = Vec::new();
        for expediente in &expedientes {
            filas.extend(faltantes(
                expediente,
                abiertos.get(&expediente.id).copied(),
                hoy,
                ahora,
                &parametros,
            )?);
        }
        if !filas.is_empty() {
            let tx = contexto.base.escribir().await?;
            for fila in filas {
                obligacion::abrir_periodo(&tx, fila).await?;
            }
            tx.commit().await.map_err(StoreError::from)?;
        }
    }
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
    let mut trimestre = Trimestre::de(expediente.vigente_desde);
    if let Some((anio, numero)) = ultimo {
        let numero = u8::try_from(numero).map_err(Problema::interno)?;
        trimestre = Trimestre::new(anio, numero)
            .map_err(Problema::interno)?
            .siguiente();
    }
    let mut filas = Vec::new();
    while trimestre.hasta() < hoy
        && expediente
            .vigente_hasta
            .is_none_or(|fin| trimestre.desde() <= fin)
    {
        filas.push(periodo(expediente, trimestre, ahora, parametros)?);
        trimestre = trimestre.siguiente();
    }
    Ok(filas)
}

/// The obligation to file one quarter.
pub fn periodo(
    expediente: &expediente::Model,
    trimestre: Trimestre,
    ahora: OffsetDateTime,
    parametros: &Parametros,
) -> Resultado<obligacion::Model> {
    let fecha_vencimiento =
        prst::fecha_vencimiento(trimestre, parametros).map_err(Problema::interno)?;
    Ok(obligacion::Model {
        id: Uuid::now_v7(),
        operador_id: expediente.operador_id,
        expediente_id: Some(expediente.id),
        tipo: TipoObligacion::Autoliquidacion.as_str().to_owned(),
        estado: obligacion::SIN_PRESENTAR.to_owned(),
        concepto: CONCEPTO_PRST.to_owned(),
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
        regimen_mora: RegimenMora::Et635.as_str().to_owned(),
        pagable: true,
        visible_desde: trimestre.siguiente().desde(),
        creada_en: ahora,
    })
}
