//! Reading obligations.

use ser_domain::kernel::Money;
use ser_domain::liquidacion::{DeudaCausada, LiquidacionError, liquidar_deuda};
use ser_domain::obligaciones::TipoObligacion;
use ser_store::obligacion::lista::{self, Fila, Filtro, Orden, Situacion as SituacionFila};
use ser_store::{libro, obligacion};
use time::{Date, Duration};
use uuid::Uuid;

use super::origen;
use super::problemas::EXPORTACION_DEMASIADO_GRANDE;
use super::terminos::ActosDeMora;
use super::types::{
    Acto, Cuota, FiltroObligaciones, Movimiento, Obligacion, ObligacionFila, PaginaObligaciones,
    ResumenObligaciones, Situacion,
};
use super::valores::{Deuda, Suma, Valuador};
use crate::Contexto;
use crate::features::expedientes::types::{ExpedienteRef, Periodo};
use crate::http::calculo::{Linea, comprobar_fecha_pago};
use crate::http::catalogo::{FILTRO_INVALIDO, NO_ENCONTRADO};
use crate::http::filtro::valor_desconocido;
use crate::http::paginacion::Paginacion;
use crate::http::{Actor, Problema, Resultado};

/// «Por vencer» looks this far.
const PROXIMOS_DIAS: i64 = 30;
const NO_PAGABLE: &str =
    "Se muestra como información: el Ministerio no la ha marcado como pagable.";

/// One page of the list, valued on the payment date.
pub async fn listar(
    contexto: &Contexto,
    actor: &Actor,
    pedido: &FiltroObligaciones,
    paginacion: Paginacion,
) -> Resultado<PaginaObligaciones> {
    let hoy = contexto.hoy();
    let filtro = filtro(actor, pedido, hoy)?;
    let (orden, descendente) = orden(pedido.orden.as_deref())?;
    let fecha_pago = comprobar_fecha_pago(pedido.fecha_pago.unwrap_or(hoy), hoy)?;
    let base = contexto.base.conexion();
    let filas = lista::pagina(
        base,
        &filtro,
        orden,
        descendente,
        paginacion.desde(),
        paginacion.por_pagina,
    )
    .await?;
    // A first page that is not full needs no count.
    let leidas = u64::try_from(filas.len()).map_err(Problema::interno)?;
    let total = if paginacion.pagina == 1 && leidas < paginacion.por_pagina {
        leidas
    } else {
        lista::contar(base, &filtro).await?
    };
    let parametros = contexto.parametros();
    let con_actos = filas.iter().filter(|fila| fila.con_actos_de_mora);
    let actos = ActosDeMora::leer(base, con_actos.map(|fila| fila.id)).await?;
    let mut valuador = Valuador::nuevo(fecha_pago, &parametros, actos);
    let datos = filas
        .into_iter()
        .map(|fila| presentar(fila, hoy, &mut valuador))
        .collect::<Resultado<Vec<_>>>()?;
    Ok(PaginaObligaciones {
        datos,
        pagina: paginacion.pagina,
        por_pagina: paginacion.por_pagina,
        total,
        fecha_pago,
    })
}

/// Most rows of one file: what a spreadsheet opens, and one process holds, without trouble.
pub const EXPORTACION_MAXIMA: u64 = 20_000;

/// The whole list in the order asked for, page by page of one snapshot, for exports: what is
/// presented meanwhile neither repeats a row nor hides one.
pub async fn recorrer(
    contexto: &Contexto,
    actor: &Actor,
    pedido: &FiltroObligaciones,
    mut por_fila: impl FnMut(&ObligacionFila) -> Resultado<()>,
) -> Resultado<Date> {
    const LOTE: u64 = 1_000;
    let hoy = contexto.hoy();
    let filtro = filtro(actor, pedido, hoy)?;
    let (orden, descendente) = orden(pedido.orden.as_deref())?;
    let fecha_pago = comprobar_fecha_pago(pedido.fecha_pago.unwrap_or(hoy), hoy)?;
    let parametros = contexto.parametros();
    let tx = contexto.base.leer_instantanea().await?;
    let mut valuador = Valuador::nuevo(fecha_pago, &parametros, ActosDeMora::default());
    let total = lista::contar(&tx, &filtro).await?;
    if total > EXPORTACION_MAXIMA {
        return Err(Problema::de(&EXPORTACION_DEMASIADO_GRANDE)
            .con("total", total)
            .con("maximo", EXPORTACION_MAXIMA));
    }
    let mut desde = 0;
    loop {
        let filas = lista::pagina(&tx, &filtro, orden, descendente, desde, LOTE).await?;
        if filas.is_empty() {
            tx.commit().await?;
            return Ok(fecha_pago);
        }
        let con_actos = filas.iter().filter(|fila| fila.con_actos_de_mora);
        valuador.actos = ActosDeMora::leer(&tx, con_actos.map(|fila| fila.id)).await?;
        for fila in filas {
            por_fila(&presentar(fila, hoy, &mut valuador)?)?;
        }
        desde += LOTE;
    }
}

/// Counts and totals: of the operator as a whole, and of what the filters leave.
pub async fn resumir(
    contexto: &Contexto,
    actor: &Actor,
    pedido: &FiltroObligaciones,
) -> Resultado<ResumenObligaciones> {
    let hoy = contexto.hoy();
    let fecha_pago = comprobar_fecha_pago(pedido.fecha_pago.unwrap_or(hoy), hoy)?;
    let filtro_pedido = filtro(actor, pedido, hoy)?;
    let todas = Filtro {
        busqueda: None,
        tipos: Vec::new(),
        situaciones: Vec::new(),
        expediente_id: None,
        vence_desde: None,
        vence_hasta: None,
        ..filtro_pedido.clone()
    };
    let base = contexto.base.conexion();
    let todas = lista::valores(base, &todas).await?;
    let filtradas = lista::valores(base, &filtro_pedido).await?;
    let con_actos = todas.iter().chain(&filtradas);
    let con_actos = con_actos.filter(|fila| fila.con_actos_de_mora);
    let actos = ActosDeMora::leer(base, con_actos.map(|fila| fila.id)).await?;
    let parametros = contexto.parametros();
    let mut valuador = Valuador::nuevo(fecha_pago, &parametros, actos);
    let (mut vencido, mut por_vencer, mut informativas) =
        (Suma::default(), Suma::default(), Suma::default());
    let (mut sin_presentar, mut sin_presentar_vencidos) = (0, 0);
    let (mut demostrativo, mut no_disponible) = (false, None);
    for fila in &todas {
        let valor = valuador.valorar(&Deuda::from(fila))?;
        let total = valor
            .as_ref()
            .map(super::valores::ValorALaFecha::total)
            .transpose()?
            .flatten();
        if let Some(valor) = &valor {
            demostrativo |= valor.demostrativo;
            no_disponible = no_disponible.or_else(|| valor.intereses.clone().err());
        }
        match SituacionFila::de(&fila.estado, fila.pagable, fila.fecha_vencimiento, hoy) {
            SituacionFila::Vencida => vencido.agregar(total)?,
            SituacionFila::PorVencer
                if fila.fecha_vencimiento - hoy <= Duration::days(PROXIMOS_DIAS) =>
            {
                por_vencer.agregar(total)?;
            }
            SituacionFila::SinPresentarVencida => {
                sin_presentar += 1;
                sin_presentar_vencidos += 1;
            }
            SituacionFila::SinPresentar => sin_presentar += 1,
            SituacionFila::Informativa => informativas.agregar(total)?,
            SituacionFila::PorVencer | SituacionFila::Pagada => {}
        }
    }
    let (mut suma_filtradas, mut suma_informativas) = (Suma::default(), Suma::default());
    for fila in &filtradas {
        let total = match valuador.valorar(&Deuda::from(fila))? {
            Some(valor) => valor.total()?,
            // What is to be filed counts as an obligation and adds nothing yet.
            None => Some(Money::ZERO),
        };
        match SituacionFila::de(&fila.estado, fila.pagable, fila.fecha_vencimiento, hoy) {
            // Nobody can pay it: it counts, and its value stands apart from what is owed.
            SituacionFila::Informativa => {
                suma_filtradas.agregar(Some(Money::ZERO))?;
                suma_informativas.agregar(total)?;
            }
            _ => suma_filtradas.agregar(total)?,
        }
    }
    Ok(ResumenObligaciones {
        fecha_pago,
        hoy,
        vencido: vencido.cuenta(),
        por_vencer: por_vencer.cuenta(),
        sin_presentar,
        sin_presentar_vencidos,
        informativas: informativas.cuenta(),
        filtradas: suma_filtradas.cuenta(),
        filtradas_informativas: suma_informativas.cuenta(),
        demostrativo,
        no_disponible,
    })
}

/// One obligation with its calculation and its movements.
pub async fn consultar(
    contexto: &Contexto,
    actor: &Actor,
    id: Uuid,
    operador_id: Option<Uuid>,
    pedida: Option<Date>,
) -> Resultado<Obligacion> {
    let hoy = contexto.hoy();
    let operador_id = actor.operador_consultado(operador_id)?;
    let fecha_pago = comprobar_fecha_pago(pedida.unwrap_or(hoy), hoy)?;
    let base = contexto.base.conexion();
    let fila = lista::una(base, operador_id, id)
        .await?
        .ok_or_else(|| Problema::de(&NO_ENCONTRADO))?;
    let acto = fila.acto_numero.clone().map(|numero| Acto {
        numero,
        fecha: fila.acto_fecha,
    });
    let actos = ActosDeMora::leer(base, fila.con_actos_de_mora.then_some(id)).await?;
    let actos_de_mora = actos.de(id).to_vec();
    let parametros = contexto.parametros();
    let calculo = if fila.estado == obligacion::SIN_PRESENTAR {
        None
    } else {
        let deuda = DeudaCausada {
            capital: Money::from_centavos(fila.capital_centavos),
            sancion: Money::from_centavos(fila.sancion_centavos),
            terminos: actos.terminos(id, fila.fecha_vencimiento, &fila.regimen_mora)?,
        };
        match liquidar_deuda(&deuda, fecha_pago, &parametros) {
            Ok(liquidada) => {
                let mut linea = Linea::from(&liquidada.linea);
                origen::explicar(base, operador_id, &fila, &mut linea).await?;
                Some(linea)
            }
            // The row itself says which month is missing.
            Err(LiquidacionError::Mora(_)) => None,
            Err(error) => return Err(Problema::interno(error)),
        }
    };
    let movimientos = libro::de_obligacion(base, id)
        .await?
        .into_iter()
        .map(movimiento)
        .collect();
    let mut valuador = Valuador::nuevo(fecha_pago, &parametros, actos);
    Ok(Obligacion {
        fila: presentar(fila, hoy, &mut valuador)?,
        fecha_pago,
        calculo,
        movimientos,
        acto,
        actos_de_mora,
    })
}

fn movimiento(renglon: libro::Renglon) -> Movimiento {
    let valor = Some(Money::from_centavos(renglon.valor_centavos).to_string());
    let (debito, credito) = if renglon.naturaleza == "D" {
        (valor, None)
    } else {
        (None, valor)
    };
    Movimiento {
        fecha: renglon.fecha_valor,
        descripcion: renglon.descripcion,
        cuenta: renglon.cuenta,
        debito,
        credito,
    }
}

fn presentar(fila: Fila, hoy: Date, valuador: &mut Valuador<'_>) -> Resultado<ObligacionFila> {
    let valor = valuador.valorar(&Deuda::from(&fila))?;
    let total = valor
        .as_ref()
        .map(super::valores::ValorALaFecha::total)
        .transpose()?
        .flatten();
    let intereses = valor.as_ref().map(|valor| valor.intereses.clone());
    let periodo = match (fila.anio, fila.trimestre) {
        (Some(anio), Some(trimestre)) => Some(Periodo::de_columnas(anio, trimestre)?),
        _ => None,
    };
    Ok(ObligacionFila {
        id: fila.id,
        situacion: SituacionFila::de(&fila.estado, fila.pagable, fila.fecha_vencimiento, hoy)
            .into(),
        tipo: fila.tipo,
        concepto: fila.concepto,
        referencia: fila.referencia,
        expediente: fila.expediente_id.map(|id| ExpedienteRef {
            id,
            numero: fila.expediente_numero.unwrap_or_default(),
            servicio: fila.expediente_servicio.unwrap_or_default(),
        }),
        periodo,
        cuota: fila
            .cuota_numero
            .zip(fila.cuota_de)
            .map(|(numero, de)| Cuota { numero, de }),
        fecha_vencimiento: fila.fecha_vencimiento,
        dias: (fila.fecha_vencimiento - hoy).whole_days(),
        pagable: fila.pagable,
        motivo_no_pagable: (!fila.pagable).then(|| NO_PAGABLE.to_owned()),
        capital: valor.as_ref().map(|valor| valor.capital.to_string()),
        sancion: valor.as_ref().map(|valor| valor.sancion.to_string()),
        // Indexation of old penalties is not computed yet: nothing is posted that would need it.
        indexacion: valor.as_ref().map(|_| Money::ZERO.to_string()),
        demostrativo: valor.as_ref().is_some_and(|valor| valor.demostrativo),
        total: total.map(|total| total.to_string()),
        no_disponible: intereses.clone().and_then(Result::err),
        intereses: intereses
            .and_then(Result::ok)
            .map(|intereses| intereses.to_string()),
        autoliquidacion_id: fila.autoliquidacion_id,
        fur_id: fila.fur_id,
    })
}

impl From<SituacionFila> for Situacion {
    fn from(situacion: SituacionFila) -> Self {
        match situacion {
            SituacionFila::Vencida => Self::Vencida,
            SituacionFila::PorVencer => Self::PorVencer,
            SituacionFila::SinPresentarVencida => Self::SinPresentarVencida,
            SituacionFila::SinPresentar => Self::SinPresentar,
            SituacionFila::Informativa => Self::Informativa,
            SituacionFila::Pagada => Self::Pagada,
        }
    }
}

fn filtro(actor: &Actor, pedido: &FiltroObligaciones, hoy: Date) -> Resultado<Filtro> {
    let tipos = valores_de(pedido.tipo.as_deref(), "/tipo", |codigo| {
        TipoObligacion::try_from(codigo)
            .ok()
            .map(|tipo| tipo.as_str().to_owned())
    })?;
    let situaciones = valores_de(
        pedido.situacion.as_deref(),
        "/situacion",
        |codigo| match codigo {
            "vencida" => Some(SituacionFila::Vencida),
            "por_vencer" => Some(SituacionFila::PorVencer),
            "sin_presentar_vencida" => Some(SituacionFila::SinPresentarVencida),
            "sin_presentar" => Some(SituacionFila::SinPresentar),
            "informativa" => Some(SituacionFila::Informativa),
            "pagada" => Some(SituacionFila::Pagada),
            _ => None,
        },
    )?;
    Ok(Filtro {
        operador_id: actor.operador_consultado(pedido.operador_id)?,
        hoy,
        busqueda: pedido.q.clone(),
        tipos,
        situaciones,
        expediente_id: pedido.expediente_id,
        vence_desde: pedido.vence_desde,
        vence_hasta: pedido.vence_hasta,
    })
}

fn valores_de<T>(
    lista: Option<&str>,
    campo: &str,
    leer: impl Fn(&str) -> Option<T>,
) -> Resultado<Vec<T>> {
    lista
        .unwrap_or_default()
        .split(',')
        .map(str::trim)
        .filter(|codigo| !codigo.is_empty())
        .map(|codigo| leer(codigo).ok_or_else(|| valor_desconocido(campo, codigo)))
        .collect()
}

fn orden(pedido: Option<&str>) -> Resultado<(Orden, bool)> {
    let pedido = pedido.unwrap_or("fecha_vencimiento");
    let (descendente, campo) = pedido
        .strip_prefix('-')
        .map_or((false, pedido), |campo| (true, campo));
    let orden = match campo {
        "fecha_vencimiento" => Orden::FechaVencimiento,
        "concepto" => Orden::Concepto,
        "periodo" => Orden::Periodo,
        "capital" => Orden::Capital,
        "tipo" => Orden::Tipo,
        "expediente" => Orden::Expediente,
        _ => {
            return Err(Problema::de(&FILTRO_INVALIDO).campo(
                "/orden",
                "VALOR_DESCONOCIDO",
                format!("No se puede ordenar por «{campo}»"),
            ));
        }
    };
    Ok((orden, descendente))
}
