//! A stretch of the account between two payments: one capital, and the interest it bore.

use rust_decimal::Decimal;
use time::{Date, Duration};

use super::CuentaError;
use crate::kernel::{Money, MoneyError, Redondeo, dias_entre};
use crate::linea::{Dato, Linea, operando};
use crate::mora::{
    ClaseTramo, Mora, MoraDesde, TerminosMora, Tramo, con_suspendidos, frase, mora_desde,
};
use crate::parametros::Parametros;

/// Days with one unpaid capital.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TramoCuenta {
    /// First day, included.
    pub desde: Date,
    /// Last day, included: that of a payment, or the one asked for.
    pub hasta: Date,
    /// Capital unpaid during those days.
    pub capital: Money,
    /// Interest of those days, unrounded, in pesos.
    pub exacto: Decimal,
    /// Whether a rate made up for a demonstration took part.
    pub usa_tasas_demostrativas: bool,
    /// First day of a rate that is not published, when an estimate was asked for.
    pub estimado_desde: Option<Date>,
    /// The leg of the delay that a payment cut in two, when its formula has no days of its own.
    cortado: Option<Corte>,
    /// The delay to the last day, with only the legs of the stretch.
    mora: Mora,
}

/// A leg whose beginning belongs to an earlier stretch.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Corte {
    entero: Tramo,
    antes: Tramo,
}

impl TramoCuenta {
    /// The stretch after `corte` (a payment, or the due date) to `hasta`: what the capital has
    /// borne since the due date, less what it had borne by then.
    pub(super) fn new(
        capital: Money,
        terminos: &TerminosMora,
        (corte, hasta): (Date, Date),
        parametros: &Parametros,
    ) -> Result<Self, CuentaError> {
        let MoraDesde {
            mut mora,
            antes,
            comienzo,
        } = mora_desde(capital, terminos, (corte, hasta), parametros)?;
        let desde = corte.saturating_add(Duration::DAY);
        let exacto = mora
            .exacto
            .checked_sub(antes)
            .ok_or(MoneyError::FueraDeRango)?;
        let demostrativas = mora.tramos.iter().any(|t| t.parametro.demostrativa);
        let cortado = cortar(&mut mora.tramos, comienzo, desde)?;
        mora.suspendidos.retain(|dias| dias.hasta > corte);
        if let Some(primero) = mora.suspendidos.first_mut().filter(|s| s.desde < desde) {
            primero.desde = desde;
            primero.dias = dias_entre(desde, primero.hasta);
        }
        let estimado = mora.tramos.iter().find(|tramo| tramo.parametro.estimada);
        Ok(Self {
            desde,
            hasta,
            capital,
            exacto,
            usa_tasas_demostrativas: demostrativas && !capital.is_zero(),
            estimado_desde: estimado.map(|tramo| tramo.desde),
            cortado,
            mora,
        })
    }

    /// Days from the first to the last, without those suspended.
    pub fn dias(&self) -> u32 {
        dias_entre(self.desde, self.hasta).saturating_sub(self.dias_suspendidos())
    }

    /// Days on which interest did not run.
    pub fn dias_suspendidos(&self) -> u32 {
        self.mora.suspendidos.iter().map(|dias| dias.dias).sum()
    }

    /// The stretch as a line, with a part for each leg.
    pub(super) fn linea(&self) -> Result<Linea, CuentaError> {
        let mut operandos = vec![
            operando("desde", Dato::Fecha(self.desde)),
            operando("hasta", Dato::Fecha(self.hasta)),
            operando("dias", Dato::Dias(self.dias())),
            operando("capital", Dato::Pesos(self.capital.as_decimal())),
        ];
        let motivo = "del {desde} al {hasta}, {dias} sobre un capital de {capital}";
        let suspendidos = con_suspendidos(self.dias_suspendidos(), &mut operandos);
        let mut lineas = Vec::with_capacity(self.mora.tramos.len() + 1);
        if let Some(corte) = &self.cortado {
            lineas.push(corte.linea(self.capital, self.desde)?);
        }
        lineas.extend(self.mora.partes()?);
        let linea = Linea::redondeada(
            "intereses_tramo",
            "Intereses entre pagos",
            self.exacto,
            Redondeo::Centavo,
        )?;
        Ok(linea
            .con_motivo(frase(motivo, suspendidos, ""), operandos)
            .con_lineas(lineas))
    }
}

/// Takes off the first leg `comienzo`, its days before `desde`. A simple leg is simply shorter; one of
/// another formula leaves the list, because only the difference of two figures says what it is worth.
fn cortar(
    tramos: &mut Vec<Tramo>,
    comienzo: Option<Tramo>,
    desde: Date,
) -> Result<Option<Corte>, CuentaError> {
    let (Some(primero), Some(antes)) = (tramos.first_mut(), comienzo) else {
        return Ok(None);
    };
    if let ClaseTramo::Simple { .. } = primero.clase {
        primero.desde = desde;
        primero.dias = primero.dias.saturating_sub(antes.dias);
        primero.exacto = primero
            .exacto
            .checked_sub(antes.exacto)
            .ok_or(MoneyError::FueraDeRango)?;
        return Ok(None);
    }
    Ok(Some(Corte {
        entero: tramos.remove(0),
        antes,
    }))
}

impl Corte {
    fn linea(&self, capital: Money, desde: Date) -> Result<Linea, CuentaError> {
        let Self { entero, antes } = self;
        let exacto = entero
            .exacto
            .checked_sub(antes.exacto)
            .ok_or(MoneyError::FueraDeRango)?;
        let (formula, cuenta, divisor) = match entero.clase {
            ClaseTramo::MesOFraccion { meses } => (
                "del {desde} al {hasta}, {capital} × {tasa} anual × {meses} o fracción desde el {inicio} ÷ {divisor} − {causado} ya causados",
                operando("meses", Dato::Meses(meses)),
                12,
            ),
            ClaseTramo::Compuesto | ClaseTramo::Simple { .. } => (
                "del {desde} al {hasta}, {capital} × [(1 + {tasa})^({dias} desde el {inicio} ÷ {divisor}) − 1] − {causado} ya causados",
                operando("dias", Dato::Dias(entero.dias)),
                365,
            ),
        };
        let operandos = vec![
            operando("desde", Dato::Fecha(desde)),
            operando("hasta", Dato::Fecha(entero.hasta)),
            operando("inicio", Dato::Fecha(entero.desde)),
            operando("capital", Dato::Pesos(capital.as_decimal())),
            operando("tasa", Dato::Porcentaje(entero.tasa.percent())),
            cuenta,
            operando("divisor", Dato::Numero(Decimal::from(divisor))),
            operando("causado", Dato::Pesos(antes.exacto)),
        ];
        let linea = Linea::redondeada("tramo_mora", "Tramo de interés", exacto, Redondeo::Centavo)?;
        Ok(linea
            .con_formula(formula, operandos)
            .con_parametro(entero.parametro.clone()))
    }
}
