//! Use cases of the simulator: they read the law and write nothing.

use std::collections::BTreeMap;

use ser_domain::fur::pesos_en_letras;
use ser_domain::kernel::{Money, Periodo};
use ser_domain::liquidacion::{
    ContextoLiquidacion, Declaracion, LineaIngreso, Liquidacion, LiquidacionError, comparar,
    liquidar,
};
use ser_domain::mora::MoraError;
use ser_domain::obligaciones::{self, Vencimiento, vencimiento};
use ser_domain::parametros::{Causacion, CodigoRenglon, Ficha, Parametros, Signo, Tarifa};
use time::{Date, Duration};

use super::lectura::Lector;
use super::problemas::SIMULACION_IMPOSIBLE;
use super::types::{DiaDeEspera, Espera, Familia, Familias, PedidoSimulacion, Renglon, Simulacion};
use crate::Contexto;
use crate::http::calculo::{Cambio, Linea, NoDisponible, Parametro, TASA_MORA_SIN_PUBLICAR};
use crate::http::catalogo::DATOS_INVALIDOS;
use crate::http::{Problema, Resultado};

/// Days that [`esperar`] answers: a year, whatever its length.
const DIAS_DE_ESPERA: i64 = 366;

pub fn familias(contexto: &Contexto) -> Resultado<Familias> {
    let parametros = contexto.parametros();
    let datos = obligaciones::Familia::TODAS.into_iter().map(|familia| {
        let reglas = parametros.ley().familias().de(familia);
        let reglas = reglas.map_err(Problema::interno)?;
        let escalonada = reglas.tarifa().is_some_and(|tarifa| {
            let mut vigencias = tarifa.vigencias().iter();
            vigencias.any(|v| matches!(v.valor.valor, Tarifa::Escalonada(_)))
        });
        Ok(presentar_familia(familia, reglas.ficha(), escalonada))
    });
    Ok(Familias {
        datos: datos.collect::<Resultado<_>>()?,
    })
}

fn presentar_familia(
    familia: obligaciones::Familia,
    ficha: &Ficha,
    pide_habitantes: bool,
) -> Familia {
    let renglones = ficha.renglones.iter().map(|renglon| Renglon {
        codigo: renglon.codigo.as_str(),
        nombre: renglon.nombre.to_string(),
        resta: renglon.signo == Signo::Resta,
        norma: renglon.norma.to_string(),
    });
    Familia {
        codigo: familia.as_str(),
        nombre: ficha.nombre.to_string(),
        descripcion: ficha.descripcion.to_string(),
        obligacion: ficha.obligacion.to_string(),
        periodicidad: ficha.periodicidad.as_str(),
        anticipada: ficha.causacion == Causacion::Anticipada,
        informativa: ficha.informativa,
        pide_habitantes,
        desde: ficha.desde,
        norma: ficha.norma_contraprestacion.to_string(),
        renglones: renglones.collect(),
    }
}

/// What a simulation needs, read and checked once.
struct Caso {
    declaracion: Declaracion,
    familia: obligaciones::Familia,
    periodo: Periodo,
    vencimiento: Vencimiento,
    habitantes: Option<u32>,
}

impl Caso {
    fn liquidar(
        &self,
        presentacion: Date,
        pago: Date,
        parametros: &Parametros,
    ) -> Result<Liquidacion, LiquidacionError> {
        let contexto = ContextoLiquidacion {
            familia: self.familia,
            periodo: self.periodo,
            fecha_vencimiento: self.vencimiento.fecha,
            fecha_presentacion: presentacion,
            fecha_pago: pago,
            habitantes: self.habitantes,
        };
        liquidar(&self.declaracion, &contexto, parametros)
    }
}

/// One simulation, with what is known today or was known on the day it names.
pub fn simular(parametros: &Parametros, pedido: &PedidoSimulacion) -> Resultado<Simulacion> {
    let entonces = leer_con_unidades(parametros, pedido.conocido_al, pedido.estimar)?;
    let (caso, liquidacion) = liquidar_pedido(&entonces, pedido)?;
    if pedido.conocido_al.is_none() {
        return Ok(presentar(pedido, &caso, &liquidacion, Vec::new()));
    }
    // What was known then may be refused today (a family that ended): then there is no difference
    // to tell.
    let hoy = leer_con_unidades(parametros, None, pedido.estimar)?;
    let cambios = match liquidar_pedido(&hoy, pedido) {
        Ok((_, hoy)) => comparar(&liquidacion, &hoy).map_err(Problema::interno)?,
        Err(_) => Vec::new(),
    };
    let cambios = cambios.into_iter().map(Cambio::from).collect();
    Ok(presentar(pedido, &caso, &liquidacion, cambios))
}

/// The law as the request wants it: as known on a day, and with the last certified rate carried on
/// if it asks for an estimate.
pub fn leer_parametros(
    parametros: &Parametros,
    conocido_al: Option<Date>,
    estimar: bool,
) -> Resultado<Parametros> {
    let conocidos = match conocido_al {
        Some(dia) => parametros.conocidos_al(dia).map_err(Problema::interno)?,
        None => parametros.clone(),
    };
    if !estimar {
        return Ok(conocidos);
    }
    let (estimados, _) = conocidos.con_ultima_tasa().map_err(Problema::interno)?;
    Ok(estimados)
}

/// The same with the last units carried on too, since a return of next year has penalties in them.
fn leer_con_unidades(
    parametros: &Parametros,
    conocido_al: Option<Date>,
    estimar: bool,
) -> Resultado<Parametros> {
    let leidos = leer_parametros(parametros, conocido_al, estimar)?;
    if !estimar {
        return Ok(leidos);
    }
    leidos.con_ultimas_unidades().map_err(Problema::interno)
}

fn liquidar_pedido(
    parametros: &Parametros,
    pedido: &PedidoSimulacion,
) -> Resultado<(Caso, Liquidacion)> {
    let caso = leer(pedido, parametros)?;
    let liquidacion = caso
        .liquidar(pedido.fecha_presentacion, pedido.fecha_pago, parametros)
        .map_err(rechazo)?;
    Ok((caso, liquidacion))
}

fn presentar(
    pedido: &PedidoSimulacion,
    caso: &Caso,
    liquidacion: &Liquidacion,
    cambios: Vec<Cambio>,
) -> Simulacion {
    Simulacion {
        familia: caso.familia.as_str().to_owned(),
        periodo: caso.periodo.to_string(),
        fecha_vencimiento: caso.vencimiento.fecha,
        regla_vencimiento: Parametro::from(&*caso.vencimiento.regla),
        fecha_presentacion: pedido.fecha_presentacion,
        fecha_pago: pedido.fecha_pago,
        dias_mora: liquidacion.dias_mora,
        meses_extemporaneidad: liquidacion.meses_extemporaneidad,
        base: liquidacion.base.to_string(),
        tarifa: liquidacion.tarifa.map(|tarifa| tarifa.to_string()),
        contraprestacion: liquidacion.contraprestacion.to_string(),
        sancion: liquidacion.sancion.to_string(),
        intereses: liquidacion.intereses.to_string(),
        total: liquidacion.total.to_string(),
        total_en_letras: pesos_en_letras(liquidacion.total),
        lineas: liquidacion.lineas.iter().map(Linea::from).collect(),
        conocido_al: pedido.conocido_al,
        cambios,
        oficial: false,
        demostrativo: liquidacion.usa_tasas_demostrativas,
        estimado_desde: liquidacion.estimado_desde,
    }
}

/// The same, presented and paid on each day of a year; it stops where a value is missing, and says
/// which with the code that the liquidation of that day would be refused with.
pub fn esperar(parametros: &Parametros, pedido: &PedidoSimulacion) -> Resultado<Espera> {
    let parametros = &leer_con_unidades(parametros, pedido.conocido_al, pedido.estimar)?;
    let caso = leer(pedido, parametros)?;
    let mut espera = Espera {
        fecha_vencimiento: caso.vencimiento.fecha,
        dias: Vec::new(),
        falta: None,
        oficial: false,
        demostrativo: false,
        estimado_desde: None,
    };
    for dia in 0..DIAS_DE_ESPERA {
        let fecha = pedido.fecha_pago.saturating_add(Duration::days(dia));
        match caso.liquidar(fecha, fecha, parametros) {
            Ok(liquidacion) => {
                espera.demostrativo |= liquidacion.usa_tasas_demostrativas;
                espera.estimado_desde = espera.estimado_desde.or(liquidacion.estimado_desde);
                espera.dias.push(DiaDeEspera {
                    fecha,
                    contraprestacion: liquidacion.contraprestacion.to_string(),
                    sancion: liquidacion.sancion.to_string(),
                    intereses: liquidacion.intereses.to_string(),
                    total: liquidacion.total.to_string(),
                });
            }
            Err(error) => {
                let falta = match error {
                    LiquidacionError::Mora(error) if !espera.dias.is_empty() => error,
                    LiquidacionError::Parametro(error) if !espera.dias.is_empty() => error.into(),
                    error => return Err(rechazo(error)),
                };
                espera.falta = Some(NoDisponible::por(&falta, &SIMULACION_IMPOSIBLE));
                break;
            }
        }
    }
    Ok(espera)
}

fn leer(pedido: &PedidoSimulacion, parametros: &Parametros) -> Resultado<Caso> {
    let invalido = |campo: &str, codigo: &str, mensaje: String| {
        Problema::de(&DATOS_INVALIDOS).campo(campo, codigo, mensaje)
    };
    let familia = obligaciones::Familia::try_from(pedido.familia.as_str()).map_err(|_| {
        let mensaje = "Esa familia no existe; elija una de la lista".to_owned();
        invalido("/familia", "FAMILIA_DESCONOCIDA", mensaje)
    })?;
    let periodo = Periodo::try_from(pedido.periodo.as_str()).map_err(|_| {
        let mensaje = "Escriba el período como 2025-08, 2025-T2 o 2025".to_owned();
        invalido("/periodo", "PERIODO_ILEGIBLE", mensaje)
    })?;
    let declaracion = declarar(&pedido.renglones)?;
    let vencimiento = vencimiento(familia, periodo, parametros)
        .map_err(|error| rechazo(LiquidacionError::Parametro(error)))?;
    Ok(Caso {
        declaracion,
        familia,
        periodo,
        vencimiento,
        habitantes: pedido.habitantes,
    })
}

fn declarar(escritos: &BTreeMap<String, String>) -> Resultado<Declaracion> {
    let mut lector = Lector::default();
    let mut valores = BTreeMap::new();
    for (codigo, texto) in escritos {
        let campo = format!("renglones/{codigo}");
        let renglon = CodigoRenglon::TODOS
            .into_iter()
            .find(|renglon| renglon.as_str() == codigo);
        match renglon {
            Some(renglon) => valores.extend(
                lector
                    .leer_monto(&campo, texto)
                    .map(|valor| (renglon, valor)),
            ),
            None => lector.falla(campo, "RENGLON_DESCONOCIDO", "Ese renglón no existe"),
        }
    }
    let mut valores = lector.terminar(Some(valores))?;
    let ingresos = valores.remove(&CodigoRenglon::Ingresos);
    let ingresos = ingresos.unwrap_or(Money::ZERO);
    let nula = ingresos.is_zero() && valores.values().all(Money::is_zero);
    Ok(Declaracion {
        ingresos: if nula {
            Vec::new()
        } else {
            vec![LineaIngreso {
                servicio: "todos".to_owned(),
                descripcion: "Ingresos simulados".to_owned(),
                valor: ingresos,
            }]
        },
        sin_ingresos: nula,
        renglones: valores,
    })
}

/// What the law refused, said of the field that it refused where there is one.
fn rechazo(error: LiquidacionError) -> Problema {
    let texto = error.to_string();
    let en = |campo: &str, codigo: &str| {
        Problema::de(&SIMULACION_IMPOSIBLE)
            .detalle(texto.clone())
            .campo(campo, codigo, texto.clone())
    };
    match &error {
        LiquidacionError::ValorNegativo(campo) => en(
            &format!("/renglones{}", renglon_de(*campo)),
            "VALOR_NEGATIVO",
        ),
        LiquidacionError::RenglonAjeno { campo, .. } => en(
            &format!("/renglones{}", renglon_de(*campo)),
            "RENGLON_AJENO",
        ),
        LiquidacionError::BaseNegativa { .. } => en("/renglones", "BASE_NEGATIVA"),
        LiquidacionError::FaltanHabitantes => en("/habitantes", "HABITANTES_REQUERIDOS"),
        LiquidacionError::PeriodoAjeno { .. } => en("/periodo", "PERIODO_AJENO"),
        LiquidacionError::PeriodoSinTerminar { .. }
        | LiquidacionError::PeriodoSinEmpezar { .. } => {
            en("/fecha_presentacion", "PERIODO_NO_ABIERTO")
        }
        LiquidacionError::PagoAntesDePresentar { .. } => en("/fecha_pago", "ANTES_DE_PRESENTAR"),
        LiquidacionError::Mora(mora @ MoraError::TasaSinPublicar { .. }) => {
            let falta = NoDisponible::por(mora, &SIMULACION_IMPOSIBLE);
            Problema::de(&TASA_MORA_SIN_PUBLICAR)
                .detalle(format!("{texto}. {}", TASA_MORA_SIN_PUBLICAR.remedio))
                .campo("/fecha_pago", falta.codigo, texto.clone())
                .con("mes", falta.mes)
        }
        _ => Problema::de(&SIMULACION_IMPOSIBLE).detalle(texto),
    }
}

fn renglon_de(campo: ser_domain::liquidacion::CampoDeclaracion) -> String {
    use ser_domain::liquidacion::CampoDeclaracion;
    match campo {
        CampoDeclaracion::Ingreso(_) => "/ingresos".to_owned(),
        otro @ CampoDeclaracion::Renglon(_) => otro.puntero(),
    }
}
