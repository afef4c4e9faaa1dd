//! The use case: the state of a debt on a date, and what explains it. It writes nothing.

use ser_domain::cuenta::{Cuenta, Diferencia, EstadoCuenta, diferencia, movimientos_entre};
use ser_domain::indexacion::{ValorPendiente, indexar_por_ipc};
use ser_domain::kernel::Mes;
use ser_domain::parametros::Parametros;
use time::Date;

use super::lectura::{Historia, Metodo, leer};
use super::presentacion::{Cifras, presentar};
use super::rechazo;
use super::types::{CuentaDeuda, PedidoDeuda};
use crate::features::simulador::service::leer_parametros;
use crate::http::{Problema, Resultado};

/// The account of one debt, with what is known today or was known on the day it names.
///
/// # Errors
/// `DATOS_INVALIDOS`, `SIMULACION_IMPOSIBLE` or `TASA_MORA_SIN_PUBLICAR`, with their fields.
pub fn liquidar(parametros: &Parametros, pedido: &PedidoDeuda) -> Resultado<CuentaDeuda> {
    let caso = Caso {
        historia: leer(pedido)?,
        pedido,
    };
    let leidos = leer_parametros(parametros, pedido.conocido_al, pedido.estimar)?;
    let cifras = caso.cifras(&leidos)?;
    let con_hoy = match pedido.conocido_al {
        // What was known then may be refused today: then there is no difference to tell.
        Some(_) => {
            let hoy = leer_parametros(parametros, None, pedido.estimar)?;
            let hoy = caso
                .entera()
                .and_then(|cuenta| caso.al(&cuenta, pedido.fecha, &hoy));
            hoy.ok()
                .map(|hoy| restar(&cifras.estado, &hoy))
                .transpose()?
        }
        None => None,
    };
    presentar(pedido, &caso.historia, &cifras, con_hoy.as_ref()).map_err(Problema::interno)
}

struct Caso<'p> {
    historia: Historia,
    pedido: &'p PedidoDeuda,
}

impl Caso<'_> {
    fn entera(&self) -> Resultado<Cuenta> {
        self.historia
            .cuenta(self.historia.versiones.len(), self.pedido)
    }

    fn cifras(&self, parametros: &Parametros) -> Resultado<Cifras> {
        let cuenta = self.entera()?;
        self.comprobar_reglas(parametros)?;
        let fecha = self.pedido.fecha;
        let estado = self.al(&cuenta, fecha, parametros)?;
        let antes = match self.pedido.movimientos_desde {
            Some(desde) => self.al(&cuenta, desde, parametros)?,
            None => self.al(&cuenta, Date::MIN, parametros)?,
        };
        let movimientos = movimientos_entre(&antes, &estado).map_err(Problema::interno)?;
        let cambio = match self.pedido.movimientos_desde {
            Some(_) => Some(restar(&antes, &estado)?),
            None => None,
        };
        Ok(Cifras {
            correcciones: self.correcciones(parametros)?,
            estado,
            movimientos,
            cambio,
        })
    }

    /// A payment that no rule can impute is told of its field.
    fn comprobar_reglas(&self, parametros: &Parametros) -> Resultado<()> {
        for (indice, pago) in self.historia.pagos.iter().enumerate() {
            let regla = self.historia.imputacion().regla(pago.fecha, parametros);
            if let Err(error) = regla
                && pago.rige_al(self.pedido.fecha)
            {
                return Err(rechazo::de_regla(&error, indice));
            }
        }
        Ok(())
    }

    /// The state on a day, with the updating that was asked for.
    fn al(&self, cuenta: &Cuenta, fecha: Date, parametros: &Parametros) -> Resultado<EstadoCuenta> {
        let estado = cuenta.estado_al(fecha, parametros);
        let estado = estado.map_err(|error| rechazo::de_cuenta(&error, self.pedido))?;
        let Some(Metodo::Ipc(inicial, final_)) = self.historia.indexacion else {
            return Ok(estado);
        };
        // An earlier account had not seen the later months yet.
        let (mes, anterior) = (Mes::de(fecha), fecha < self.pedido.fecha);
        if estado.version.is_none() || anterior && mes < inicial {
            return Ok(estado);
        }
        let ultimo = if anterior { final_.min(mes) } else { final_ };
        let pendiente = ValorPendiente {
            valor: estado.capital,
            regimen: self.historia.mora(),
        };
        let indexacion = indexar_por_ipc(pendiente, inicial, ultimo, fecha, parametros)
            .map_err(|error| rechazo::de_indexacion(&error))?;
        let estado = estado.con_indexacion_del_capital(indexacion);
        estado.map_err(|error| rechazo::de_cuenta(&error, self.pedido))
    }

    /// What each correction presented by the date is worth on it.
    fn correcciones(&self, parametros: &Parametros) -> Resultado<Vec<(Date, Diferencia)>> {
        let fecha = self.pedido.fecha;
        let presentadas = self.historia.versiones.iter();
        let presentadas = presentadas.take_while(|version| version.presentada_en <= fecha);
        let mut correcciones = Vec::new();
        let mut anterior: Option<EstadoCuenta> = None;
        if presentadas.clone().count() < 2 {
            return Ok(correcciones);
        }
        for (indice, version) in presentadas.enumerate() {
            let cuenta = self
                .historia
                .cuenta(indice.saturating_add(1), self.pedido)?;
            let estado = self.al(&cuenta, fecha, parametros)?;
            if let Some(antes) = &anterior {
                correcciones.push((version.presentada_en, restar(antes, &estado)?));
            }
            anterior = Some(estado);
        }
        Ok(correcciones)
    }
}

fn restar(antes: &EstadoCuenta, despues: &EstadoCuenta) -> Resultado<Diferencia> {
    diferencia(antes, despues).map_err(Problema::interno)
}
