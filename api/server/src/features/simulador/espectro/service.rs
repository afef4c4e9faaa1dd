//! A spectrum fee simulated by the law of its dates, with what is paid and when.

use ser_domain::espectro::{
    ClaseCronograma, CronogramaActo, CronogramaError, CuotaActo, DerechoFijo, EspectroError,
    HechoDePago, UsoEspectro, comprobar_obligaciones_hacer, escalonar_rds, liquidar_derecho,
    vencimiento_anual, vencimiento_por_hecho,
};
use ser_domain::fur::pesos_en_letras;
use ser_domain::kernel::Money;
use ser_domain::linea::Linea as LineaDominio;
use ser_domain::parametros::{ParametroUsado, Parametros};
use time::{Date, Month};

use super::lectura::lector;
use super::rechazo::{rechazo, rechazo_de_cronograma};
use super::tipo::TipoEspectro;
use super::types::{CuotaDeEspectro, DiferenciaEspectro, EspectroSimulado, PedidoEspectro};
use super::uso;
use crate::features::simulador::diferencia::{CambioValor, con_hoy};
use crate::features::simulador::lectura::ley_conocida;
use crate::http::calculo::{Linea, Parametro};
use crate::http::catalogo::DATOS_INVALIDOS;
use crate::http::{Problema, Resultado};

const SIN_HECHO: &str =
    "El plazo corre desde la notificación o la ejecutoria: indique ese día para conocerlo";

/// What a fee came to.
#[derive(Debug)]
pub struct Calculo {
    pub formula: Option<std::sync::Arc<ParametroUsado>>,
    pub valor: Money,
    pub lineas: Vec<LineaDominio>,
    pub cuotas: Vec<CuotaDeEspectro>,
}

impl Calculo {
    fn de(linea: LineaDominio, cuotas: Vec<CuotaDeEspectro>) -> Self {
        Self {
            formula: None,
            valor: linea.valor,
            lineas: vec![linea],
            cuotas,
        }
    }
}

/// One fee, with what is known today or was known on the day it names.
pub fn simular(parametros: &Parametros, pedido: &PedidoEspectro) -> Resultado<EspectroSimulado> {
    let conocidos = ley_conocida(parametros, pedido.conocido_al)?;
    let tipo = TipoEspectro::try_from(pedido.tipo.as_str()).map_err(|_| {
        let mensaje = "Ese cálculo no existe; elija uno de la lista";
        Problema::de(&DATOS_INVALIDOS).campo("/tipo", "TIPO_DESCONOCIDO", mensaje)
    })?;
    let calculo = calcular(tipo, pedido, &conocidos)?;
    let diferencia_con_hoy = con_hoy(
        pedido.conocido_al,
        || calcular(tipo, pedido, parametros),
        |hoy| {
            let valor = CambioValor::entre(calculo.valor, hoy.valor)?;
            Ok(DiferenciaEspectro { valor })
        },
    )?;
    let demostrativo = calculo.lineas.iter().any(LineaDominio::usa_demostrativos);
    Ok(EspectroSimulado {
        tipo: tipo.as_str(),
        nombre: tipo.nombre(),
        formula: calculo.formula.as_deref().map(Parametro::from),
        valor: calculo.valor.to_string(),
        valor_en_letras: pesos_en_letras(calculo.valor),
        lineas: calculo.lineas.iter().map(Linea::from).collect(),
        incompleto: calculo.cuotas.iter().any(|cuota| cuota.valor.is_none()),
        cuotas: calculo.cuotas,
        conocido_al: pedido.conocido_al,
        diferencia_con_hoy,
        oficial: false,
        demostrativo,
    })
}

fn calcular(
    tipo: TipoEspectro,
    pedido: &PedidoEspectro,
    parametros: &Parametros,
) -> Resultado<Calculo> {
    match tipo {
        TipoEspectro::Uso(uso) => uso::simular(uso, pedido, parametros),
        TipoEspectro::Derecho => derecho(pedido, parametros),
        TipoEspectro::Escalonamiento => escalonamiento(pedido, parametros),
        TipoEspectro::ObligacionesHacer => obligaciones_hacer(pedido, parametros),
        TipoEspectro::Cronograma => cronograma(pedido, parametros),
    }
}

fn derecho(pedido: &PedidoEspectro, parametros: &Parametros) -> Resultado<Calculo> {
    let mut lector = lector(pedido);
    let derechos = DerechoFijo::TODOS.map(|derecho| (derecho.as_str(), derecho));
    let derecho = lector.codigo("derecho", &pedido.derecho, &derechos);
    let acto = lector.exigido("fecha_acto", &pedido.fecha_acto);
    let hecho = lector.opcional("fecha_hecho", &pedido.fecha_hecho);
    let (derecho, acto) = lector.terminar(derecho.zip(acto))?;
    let no = |error: EspectroError| rechazo(&error, pedido);
    let linea = liquidar_derecho(derecho, *acto, parametros).map_err(no)?;
    let vencimiento = hecho.map(|fecha| {
        let hecho = HechoDePago::Derecho { fecha: *fecha };
        vencimiento_por_hecho(hecho, parametros)
    });
    let vencimiento = vencimiento.transpose().map_err(|error| no(error.into()))?;
    let cuota = CuotaDeEspectro {
        desde: None,
        hasta: None,
        valor: Some(linea.valor.to_string()),
        falta: vencimiento.is_none().then(|| SIN_HECHO.to_owned()),
        vencimiento: vencimiento.as_ref().map(|vencimiento| vencimiento.fecha),
        regla: vencimiento.map(|vencimiento| Parametro::from(&*vencimiento.regla)),
    };
    Ok(Calculo::de(linea, vec![cuota]))
}

fn escalonamiento(pedido: &PedidoEspectro, parametros: &Parametros) -> Resultado<Calculo> {
    let mut lector = lector(pedido);
    let anterior = lector.monto("anterior", &pedido.anterior);
    let nuevo = lector.monto("nuevo", &pedido.nuevo);
    let anio = lector.exigido("anio", &pedido.anio);
    let ((anterior, nuevo), anio) = lector.terminar(anterior.zip(nuevo).zip(anio))?;
    let no = |error: EspectroError| rechazo(&error, pedido);
    let linea = escalonar_rds(anterior, nuevo, *anio, parametros).map_err(no)?;
    // The step is a year of the spectrum of the station, and is paid when that year is.
    let primero = Date::from_calendar_date(*anio, Month::January, 1);
    let registro = UsoEspectro::RdsEstacion.registro(parametros.ley());
    let registro = registro.en(primero.map_err(Problema::interno)?);
    let pago = registro.map_err(|error| no(error.into()))?.valor.pago;
    let vencimiento = vencimiento_anual(*anio, pago, parametros).map_err(no)?;
    let cuota = CuotaDeEspectro {
        desde: None,
        hasta: None,
        vencimiento: Some(vencimiento.fecha),
        regla: Some(Parametro::from(&*vencimiento.regla)),
        valor: Some(linea.valor.to_string()),
        falta: None,
    };
    Ok(Calculo::de(linea, vec![cuota]))
}

fn obligaciones_hacer(pedido: &PedidoEspectro, parametros: &Parametros) -> Resultado<Calculo> {
    let mut lector = lector(pedido);
    let total = lector.monto("total", &pedido.total);
    let parte = lector.monto("parte", &pedido.parte);
    let acto = lector.exigido("fecha_acto", &pedido.fecha_acto);
    let ((total, parte), acto) = lector.terminar(total.zip(parte).zip(acto))?;
    let linea = comprobar_obligaciones_hacer(total, parte, *acto, parametros)
        .map_err(|error| rechazo(&error, pedido))?;
    Ok(Calculo::de(linea, Vec::new()))
}

fn cronograma(pedido: &PedidoEspectro, parametros: &Parametros) -> Resultado<Calculo> {
    let mut lector = lector(pedido);
    let acto = lector.exigido("acto", &pedido.acto);
    let norma = lector.exigido("norma", &pedido.norma);
    let fecha_acto = lector.exigido("fecha_acto", &pedido.fecha_acto);
    let termina = lector.opcional("termina", &pedido.termina);
    let pedidas = lector.exigido("cuotas", &pedido.cuotas);
    let mut cuotas = Vec::new();
    for (indice, pedida) in pedidas.into_iter().flatten().enumerate() {
        let valor = lector.leer_monto(&format!("cuotas/{indice}/valor"), &pedida.valor);
        cuotas.extend(valor.map(|valor| CuotaActo {
            vencimiento: pedida.vencimiento,
            valor,
        }));
    }
    let leido = acto.zip(norma).zip(fecha_acto.zip(pedidas));
    let ((acto, norma), (fecha_acto, _)) = lector.terminar(leido)?;
    let clase = match termina {
        Some(termina) => ClaseCronograma::Renovacion { termina: *termina },
        None => ClaseCronograma::Otorgamiento,
    };
    let cronograma = CronogramaActo::new(acto, norma, *fecha_acto, clase, cuotas, parametros)
        .map_err(|error: CronogramaError| rechazo_de_cronograma(&error, pedido))?;
    let cuotas = cronograma.cuotas().iter().map(|cuota| CuotaDeEspectro {
        desde: None,
        hasta: None,
        vencimiento: Some(cuota.vencimiento),
        regla: None,
        valor: Some(cuota.valor.to_string()),
        falta: None,
    });
    Ok(Calculo::de(cronograma.linea(), cuotas.collect()))
}
