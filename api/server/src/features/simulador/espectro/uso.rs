//! The use of spectrum in one or several years, each with its due date.

use ser_domain::espectro::{
    EspectroError, HechoDePago, PeriodoAnual, UsoEspectro, liquidar_espectro, vencimiento_anual,
    vencimiento_por_hecho,
};
use ser_domain::kernel::Money;
use ser_domain::obligaciones::Vencimiento;
use ser_domain::parametros::{PagoAnual, Parametros};
use time::{Date, Month};

use super::lectura::{hecho, lector, medida};
use super::rechazo::rechazo;
use super::service::Calculo;
use super::types::{CuotaDeEspectro, PedidoEspectro};
use crate::features::simulador::lectura::imposible;
use crate::http::calculo::Parametro;
use crate::http::{Problema, Resultado};

/// Years that one request may span: those of the longest permit.
const ANIOS_MAXIMOS: i32 = 20;

const SIN_HECHO: &str = "El primer pago vence según el acto: indique desde cuándo corre el plazo";

/// The fee of a use from one day to another, an instalment each year.
pub fn simular(
    uso: UsoEspectro,
    pedido: &PedidoEspectro,
    parametros: &Parametros,
) -> Resultado<Calculo> {
    let mut lector = lector(pedido);
    let medida = medida(uso, pedido, &mut lector);
    let desde = lector.exigido("desde", &pedido.desde);
    let hasta = lector.exigido("hasta", &pedido.hasta);
    let hecho = hecho(pedido, &mut lector);
    let (medida, (desde, hasta)) = lector.terminar(medida.zip(desde.zip(hasta)))?;
    let no = |error: EspectroError| rechazo(&error, pedido);

    let mut calculo = Calculo {
        formula: None,
        valor: Money::ZERO,
        lineas: Vec::new(),
        cuotas: Vec::new(),
    };
    for (indice, periodo) in periodos(*desde, *hasta)?.into_iter().enumerate() {
        let periodo = periodo.map_err(no)?;
        let liquidado = match liquidar_espectro(&medida, periodo, parametros) {
            Ok(liquidado) => Ok(liquidado),
            // The law of a later year may not be known yet: what is known stands.
            Err(EspectroError::Parametro(error)) if indice > 0 => Err(error.to_string()),
            Err(error) => return Err(no(error)),
        };
        let registro = uso.registro(parametros.ley()).en(periodo.desde());
        let pago = registro.map_err(|error| no(error.into()))?.valor.pago;
        let hecho = hecho.filter(|_| indice == 0);
        let vencimiento = vencimiento(periodo, pago, hecho, parametros);
        calculo.cuotas.push(CuotaDeEspectro {
            desde: Some(periodo.desde()),
            hasta: Some(periodo.hasta()),
            vencimiento: vencimiento.as_ref().ok().map(|v| v.fecha),
            regla: vencimiento
                .as_ref()
                .ok()
                .map(|v| Parametro::from(&*v.regla)),
            valor: liquidado.as_ref().ok().map(|l| l.valor.to_string()),
            falta: liquidado.as_ref().err().cloned().or(vencimiento.err()),
        });
        if let Ok(liquidado) = liquidado {
            let suma = calculo.valor.checked_add(liquidado.valor);
            calculo.valor = suma.map_err(|error| no(error.into()))?;
            calculo.formula.get_or_insert(liquidado.formula);
            calculo.lineas.push(liquidado.linea);
        }
    }
    Ok(calculo)
}

/// The years between two days, each cut to them.
fn periodos(desde: Date, hasta: Date) -> Resultado<Vec<Result<PeriodoAnual, EspectroError>>> {
    let anios = hasta.year().saturating_sub(desde.year()).saturating_add(1);
    if anios > ANIOS_MAXIMOS {
        let texto = format!("Simule hasta {ANIOS_MAXIMOS} años de una vez");
        return Err(imposible(texto, Some(("/hasta", "PERIODO_LARGO"))));
    }
    if anios <= 1 {
        return Ok(vec![PeriodoAnual::parte(desde, hasta)]);
    }
    let cortar = |anio: i32| -> Resultado<Result<PeriodoAnual, EspectroError>> {
        let dia = |mes, dia| Date::from_calendar_date(anio, mes, dia).map_err(Problema::interno);
        let primero = dia(Month::January, 1)?.max(desde);
        let ultimo = dia(Month::December, 31)?.min(hasta);
        Ok(PeriodoAnual::parte(primero, ultimo))
    };
    (desde.year()..=hasta.year()).map(cortar).collect()
}

/// The due date, or why there is none.
fn vencimiento(
    periodo: PeriodoAnual,
    pago: PagoAnual,
    hecho: Option<HechoDePago>,
    parametros: &Parametros,
) -> Result<Vencimiento, String> {
    if let Some(hecho) = hecho {
        return vencimiento_por_hecho(hecho, parametros).map_err(|error| error.to_string());
    }
    // Paid in advance, a year that began before the permit was due before it too.
    let empezado = periodo.desde().ordinal() > 1;
    if empezado && pago == PagoAnual::AnualAnticipado {
        return Err(SIN_HECHO.to_owned());
    }
    let anio = periodo.desde().year();
    vencimiento_anual(anio, pago, parametros).map_err(|error| error.to_string())
}
