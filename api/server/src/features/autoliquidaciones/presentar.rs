//! Presenting: the act by which a draft becomes a debt and a FUR. One transaction.

use sea_orm::ConnectionTrait;
use ser_adapters::reloj::dia_en_bogota;
use ser_domain::estados::EventoAutoliquidacion;
use ser_domain::fur::{Fur as Documento, NumeroFur};
use ser_domain::kernel::Money;
use ser_domain::liquidacion::Liquidacion as LiquidacionDominio;
use ser_store::libro::{self, Asiento};
use ser_store::publicado::usado;
use ser_store::{autoliquidacion, expediente, fur, obligacion, operador};
use serde_json::json;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::documento::{Datos, componer};
use super::liquidacion::{Calculada, liquidar, presentar_liquidacion};
use super::problemas::{JURAMENTO_REQUERIDO, PERIODO_YA_PRESENTADO, VALORES_CAMBIARON};
use super::service::{desactualizada, hecho, leer_declaracion, suya, transitar};
use super::types::{Declaracion, PedidoPresentacion, Presentada};
use super::vista::anterior;
use crate::Contexto;
use crate::auditoria::anotar;
use crate::avisos::{Aviso, Destino, avisar};
use crate::features::fur::types::Fur;
use crate::http::idempotencia::{ClaveIdempotencia, Efecto};
use crate::http::{Actor, Problema, Resultado};
use crate::jobs;
use crate::tokens::huella;

/// Presents the draft at `version` and issues its FUR.
///
/// Repeating with the same key gives the same answer; a second presentation with another key is
/// a conflict that names the FUR that exists.
pub async fn presentar(
    contexto: &Contexto,
    actor: &Actor,
    clave: &ClaveIdempotencia,
    id: Uuid,
    version: i32,
    pedido: PedidoPresentacion,
) -> Resultado<Presentada> {
    if !pedido.acepta_juramento {
        return Err(Problema::de(&JURAMENTO_REQUERIDO).campo(
            "/acepta_juramento",
            "REQUERIDO",
            JURAMENTO_REQUERIDO.remedio,
        ));
    }
    let efecto = Efecto::nuevo(
        actor.usuario_id,
        "presentar_autoliquidacion",
        clave,
        &id.to_string(),
        &pedido,
    )?;
    let (ahora, hoy) = contexto.ahora_y_hoy();
    let tx = contexto.base.escribir().await?;
    let obligacion_id = suya(&tx, actor, id).await?.obligacion_id;
    let obligacion = obligacion::bloquear(&tx, actor.operador_id, obligacion_id)
        .await?
        .ok_or_else(|| Problema::interno("autoliquidación sin obligación"))?;
    // From here on nobody else presents this period: whoever waited reads what was written.
    if let Some(previa) = efecto.respuesta_previa(&tx).await? {
        return Ok(previa);
    }
    let borrador = suya(&tx, actor, id).await?;
    if borrador.estado == autoliquidacion::PRESENTADA {
        let emitido = fur::de_autoliquidacion(&tx, id).await?.map(|fila| fila.id);
        return Err(Problema::de(&PERIODO_YA_PRESENTADO).con("fur_id", emitido));
    }
    transitar(&borrador, EventoAutoliquidacion::Presentar)?;
    if borrador.version != version {
        return Err(desactualizada(contexto, &tx, borrador, hoy).await?);
    }
    let declaracion = leer_declaracion(&borrador)?;
    let calculada = liquidar(
        contexto,
        &tx,
        &borrador,
        &declaracion,
        hoy,
        pedido.fecha_pago,
    )
    .await?;
    let previa = anterior(&tx, &borrador).await?;
    let mostrada = presentar_liquidacion(&calculada, previa.as_ref(), &contexto.ley);
    let Calculada {
        liquidacion,
        fechas,
        ..
    } = calculada;
    if Money::parse(&pedido.total_mostrado) != Ok(liquidacion.total) {
        return Err(Problema::de(&VALORES_CAMBIARON).con("liquidacion", mostrada));
    }

    let huella = huella_declaracion(actor, &obligacion, &declaracion)?;
    let presentada = autoliquidacion::Presentada {
        por: actor.usuario_id,
        en: ahora,
        fecha: fechas.fecha_presentacion,
        declaracion: borrador.declaracion.clone(),
        liquidacion: serde_json::to_string(&mostrada).map_err(Problema::interno)?,
        huella: huella.clone(),
        contraprestacion_centavos: liquidacion
            .contraprestacion
            .centavos()
            .map_err(Problema::interno)?,
        total_centavos: liquidacion.total.centavos().map_err(Problema::interno)?,
    };
    if !autoliquidacion::presentar(&tx, id, version, &presentada).await? {
        return Err(desactualizada(contexto, &tx, suya(&tx, actor, id).await?, hoy).await?);
    }
    usado::guardar(&tx, id, &liquidacion.versiones()).await?;
    causar(
        &tx,
        actor,
        &obligacion,
        id,
        &liquidacion,
        fechas.fecha_presentacion,
        ahora,
    )
    .await?;
    let (fila, documento) = emitir(
        contexto,
        &tx,
        actor,
        &obligacion,
        id,
        &liquidacion,
        pedido.fecha_pago,
        huella,
        ahora,
    )
    .await?;
    let despues = json!({
        "fur": fila.numero, "total": liquidacion.total, "contraprestacion": liquidacion.contraprestacion,
        "sancion": liquidacion.sancion, "intereses": liquidacion.intereses, "huella": documento.huella_declaracion,
    });
    let antes = serde_json::to_value(&declaracion).map_err(Problema::interno)?;
    let instante = contexto.instante();
    anotar(
        &tx,
        actor,
        instante,
        hecho("presentar", id, Some(&antes), Some(&despues)),
    );
    jobs::encolar(&tx, jobs::DIBUJAR_FUR, fila.id, instante).await?;
    let acuse = Aviso::AcusePresentacion { fur_id: fila.id };
    let destino = Destino {
        correo: &documento.operador.correo,
        usuario_id: None,
        operador_id: Some(fila.operador_id),
    };
    avisar(&tx, &acuse, fila.id, destino, instante).await?;
    let respuesta = Presentada {
        autoliquidacion_id: id,
        fur: Fur::de(&fila, documento, hoy)?,
    };
    efecto.guardar(&tx, &respuesta, instante).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(respuesta)
}

/// Posts the debt. Interest is not posted: it is computed until it is paid.
async fn causar(
    tx: &impl ConnectionTrait,
    actor: &Actor,
    obligacion: &obligacion::Model,
    autoliquidacion_id: Uuid,
    liquidacion: &LiquidacionDominio,
    fecha: Date,
    ahora: OffsetDateTime,
) -> Resultado<()> {
    libro::asentar(
        tx,
        Asiento {
            operador_id: obligacion.operador_id,
            obligacion_id: obligacion.id,
            causa: "presentacion",
            causa_id: autoliquidacion_id,
            descripcion: format!(
                "Presentación de la autoliquidación, {}",
                obligacion.referencia
            ),
            fecha_valor: fecha,
            registrado_en: ahora,
            registrado_por: Some(actor.usuario_id),
            pares: vec![
                (
                    libro::CARTERA_CAPITAL,
                    libro::INGRESO_CONTRAPRESTACION,
                    liquidacion.contraprestacion,
                ),
                (
                    libro::CARTERA_SANCION,
                    libro::INGRESO_SANCION,
                    liquidacion.sancion,
                ),
            ],
        },
    )
    .await?;
    let debe = !(liquidacion.contraprestacion.is_zero() && liquidacion.sancion.is_zero());
    let estado = if debe {
        obligacion::PENDIENTE
    } else {
        obligacion::PAGADA
    };
    Ok(obligacion::cambiar_estado(tx, obligacion.id, estado).await?)
}

/// Takes the next number and writes the FUR.
#[expect(
    clippy::too_many_arguments,
    reason = "one private step of the paragraph above, with its facts"
)]
async fn emitir(
    contexto: &Contexto,
    tx: &impl ConnectionTrait,
    actor: &Actor,
    obligacion: &obligacion::Model,
    autoliquidacion_id: Uuid,
    liquidacion: &LiquidacionDominio,
    fecha_pago: Date,
    huella_declaracion: String,
    ahora: OffsetDateTime,
) -> Resultado<(fur::Model, Documento)> {
    let falta = || Problema::interno("obligación sin operador o expediente");
    let operador = operador::por_id(tx, obligacion.operador_id)
        .await?
        .ok_or_else(falta)?;
    let expediente_id = obligacion.expediente_id.ok_or_else(falta)?;
    let expediente = expediente::de_operador(tx, operador.id, expediente_id)
        .await?
        .ok_or_else(falta)?;
    // The day of `ahora`, as the filing has it.
    let hoy = dia_en_bogota(ahora);
    let consecutivo = fur::siguiente_consecutivo(tx, hoy.year()).await?;
    let documento = componer(
        contexto,
        &Datos {
            numero: NumeroFur::nuevo(hoy.year(), consecutivo).map_err(Problema::interno)?,
            generado_en: ahora,
            fecha_pago,
            operador: &operador,
            expediente: &expediente,
            obligacion,
            liquidacion,
            huella: huella_declaracion,
            presenta: actor,
        },
    )?;
    let contenido = serde_json::to_string(&documento).map_err(Problema::interno)?;
    let fila = fur::Model {
        id: Uuid::now_v7(),
        numero: documento.numero.to_string(),
        codigo_verificacion: documento.codigo_verificacion.to_string(),
        tipo: documento.tipo.codigo().to_owned(),
        estado: fur::GENERADO.to_owned(),
        operador_id: operador.id,
        autoliquidacion_id,
        expediente_id,
        anio: obligacion.anio.unwrap_or_default(),
        trimestre: obligacion.trimestre.unwrap_or_default(),
        fecha_limite_pago: fecha_pago,
        total_centavos: documento.pago.total.centavos().map_err(Problema::interno)?,
        demostrativo: liquidacion.usa_tasas_demostrativas,
        huella: huella(&contenido),
        contenido,
        pdf: fur::PDF_PENDIENTE.to_owned(),
        pdf_sha256: None,
        generado_por: actor.usuario_id,
        generado_en: ahora,
        fecha_generacion: hoy,
    };
    fur::insertar(tx, fila.clone()).await?;
    Ok((fila, documento))
}

/// SHA-256 of who declares what for which period.
fn huella_declaracion(
    actor: &Actor,
    obligacion: &obligacion::Model,
    declaracion: &Declaracion,
) -> Resultado<String> {
    let texto = json!({
        "anio": obligacion.anio,
        "declaracion": declaracion,
        "expediente_id": obligacion.expediente_id,
        "operador_id": actor.operador_id,
        "trimestre": obligacion.trimestre,
    });
    Ok(huella(
        serde_json::to_string(&texto).map_err(Problema::interno)?,
    ))
}
