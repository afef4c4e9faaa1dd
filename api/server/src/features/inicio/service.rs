//! Composes the home page from what the store knows. It asks the other features' public
//! readings of one page each; no rule lives here.

use std::collections::HashMap;

use ser_domain::kernel::{self, Trimestre};
use ser_domain::obligaciones::{Familia, fecha_vencimiento};
use ser_store::{autoliquidacion, expediente, fur, usuario};
use uuid::Uuid;

use super::types::{BorradorAbierto, Inicio};
use crate::Contexto;
use crate::features::expedientes::types::Periodo;
use crate::features::fur::types::{FurResumen, documento};
use crate::features::obligaciones::service as obligaciones;
use crate::features::obligaciones::types::{Cuenta, FiltroObligaciones, PaginaObligaciones};
use crate::http::paginacion::Paginacion;
use crate::http::{Actor, Problema, Resultado};
use crate::permiso::{Permiso, VerAutoliquidaciones, VerFur, VerObligaciones};

const CINCO: Paginacion = Paginacion {
    pagina: 1,
    por_pagina: 5,
};

pub async fn consultar(contexto: &Contexto, actor: &Actor) -> Resultado<Inicio> {
    let hoy = contexto.hoy();
    let parametros = contexto.parametros();
    let en_curso = Trimestre::de(hoy);
    let vence = fecha_vencimiento(
        Familia::Prst,
        kernel::Periodo::Trimestre(en_curso),
        &parametros,
    )
    .map_err(Problema::interno)?;
    let mut inicio = Inicio {
        hoy,
        vencido: Default::default(),
        por_vencer: Default::default(),
        sin_presentar: 0,
        sin_presentar_vencidos: 0,
        demostrativo: false,
        por_atender: Default::default(),
        vencidas: Vec::new(),
        proximas: Vec::new(),
        borradores: Vec::new(),
        fur_recientes: Vec::new(),
        trimestre_en_curso: en_curso.into(),
        vence_trimestre_en_curso: vence,
    };
    if actor.tiene(VerObligaciones::ROLES) {
        let resumen =
            obligaciones::resumir(contexto, actor, &FiltroObligaciones::default()).await?;
        let vencidas = primeras(contexto, actor, "vencida,sin_presentar_vencida").await?;
        inicio.por_atender = Cuenta {
            cantidad: vencidas.total,
            total: resumen.vencido.total.clone(),
        };
        inicio.vencidas = vencidas.datos;
        inicio.proximas = primeras(contexto, actor, "por_vencer,sin_presentar")
            .await?
            .datos;
        inicio.vencido = resumen.vencido;
        inicio.por_vencer = resumen.por_vencer;
        inicio.sin_presentar = resumen.sin_presentar;
        inicio.sin_presentar_vencidos = resumen.sin_presentar_vencidos;
        inicio.demostrativo = resumen.demostrativo;
    }
    if actor.tiene(VerAutoliquidaciones::ROLES) {
        inicio.borradores = borradores(contexto, actor).await?;
    }
    if actor.tiene(VerFur::ROLES) {
        let base = contexto.base.conexion();
        let (filas, _) = fur::listar(
            base,
            actor.operador_id,
            &fur::Filtro::default(),
            0,
            CINCO.por_pagina,
        )
        .await?;
        inicio.fur_recientes = filas
            .iter()
            .map(|fila| FurResumen::de(fila, &documento(fila)?, hoy))
            .collect::<Resultado<Vec<_>>>()?;
    }
    Ok(inicio)
}

/// The first obligations in those situations, the oldest due date first, and how many there are.
async fn primeras(
    contexto: &Contexto,
    actor: &Actor,
    situacion: &str,
) -> Resultado<PaginaObligaciones> {
    let pedido = FiltroObligaciones {
        situacion: Some(situacion.to_owned()),
        ..FiltroObligaciones::default()
    };
    obligaciones::listar(contexto, actor, &pedido, CINCO).await
}

async fn borradores(contexto: &Contexto, actor: &Actor) -> Resultado<Vec<BorradorAbierto>> {
    let base = contexto.base.conexion();
    let (filas, _) = autoliquidacion::listar(
        base,
        actor.operador_id,
        Some(autoliquidacion::BORRADOR),
        None,
        0,
        CINCO.por_pagina,
    )
    .await?;
    let mut borradores = Vec::with_capacity(filas.len());
    for fila in filas {
        let expediente =
            expediente::de_operador(base, actor.operador_id, fila.expediente_id).await?;
        let responsable_id = fila.responsable_id.unwrap_or(fila.creada_por);
        let nombres: HashMap<Uuid, String> =
            usuario::nombres(base, [fila.actualizada_por, responsable_id])
                .await?
                .into_iter()
                .collect();
        let nombre = |id| nombres.get(&id).cloned().unwrap_or_default();
        borradores.push(BorradorAbierto {
            autoliquidacion_id: fila.id,
            expediente_numero: expediente.map(|e| e.numero).unwrap_or_default(),
            periodo: Periodo::de_columnas(fila.anio, fila.trimestre)?,
            actualizada_en: fila.actualizada_en,
            actualizada_por: nombre(fila.actualizada_por),
            responsable: nombre(responsable_id),
        });
    }
    Ok(borradores)
}
