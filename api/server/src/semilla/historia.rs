//! What the fictional operators filed: each return is presented through the real use case, with
//! the clock on the day on which it was filed.

use ser_domain::kernel::Money;
use ser_domain::mora::{RegimenMora, TerminosMora, calcular_mora};
use ser_store::libro::{self, Asiento};
use ser_store::{expediente, obligacion, operador, usuario};
use time::{Date, Duration};
use uuid::Uuid;

use super::empresas::{self, ANDINA, COOPERATIVA, Empresa, MOVIL};
use super::solicitud_de_demostracion;
use crate::Contexto;
use crate::features::autoliquidaciones::types::{
    Declaracion, IngresoDeclarado, NuevaAutoliquidacion, PedidoCalculo, PedidoPresentacion,
};
use crate::features::autoliquidaciones::{presentar, service};
use crate::features::obligaciones::pago;
use crate::http::idempotencia::ClaveIdempotencia;
use crate::http::{Actor, Problema, Resultado};
use crate::permiso::Rol;

/// How a company behaves with its returns.
struct Conducta {
    empresa: Empresa,
    /// Days after the due date on which it files the n-th return, in turn; negative is early.
    demora_dias: &'static [i64],
    /// Whether it pays what it files, in turn.
    paga: &'static [bool],
    /// The last periods that it leaves unfiled.
    sin_presentar: usize,
    /// Income of a quarter, in pesos, before its growth.
    ingresos: i64,
    /// Whether it leaves a draft begun in the oldest unfiled period.
    deja_borrador: bool,
}

const CONDUCTAS: [Conducta; 3] = [
    Conducta {
        empresa: ANDINA,
        demora_dias: &[-2, 12, -1, 40, -3],
        paga: &[true, true, true, true, true, true, false],
        sin_presentar: 2,
        ingresos: 1_250_000_000,
        deja_borrador: true,
    },
    Conducta {
        empresa: MOVIL,
        demora_dias: &[-4, -1],
        paga: &[true],
        sin_presentar: 0,
        ingresos: 98_000_000_000,
        deja_borrador: false,
    },
    Conducta {
        empresa: COOPERATIVA,
        demora_dias: &[-1, 75, 5],
        paga: &[true, false, true, true],
        sin_presentar: 4,
        ingresos: 38_500_000,
        deja_borrador: false,
    },
];

pub async fn escribir(contexto: &Contexto) -> Resultado<()> {
    let hoy = contexto.hoy();
    for conducta in &CONDUCTAS {
        let actor = representante(contexto, &conducta.empresa).await?;
        for expediente in expediente::listar(contexto.base.conexion(), actor.operador_id).await? {
            let periodos = obligacion::periodos_de(contexto.base.conexion(), expediente.id).await?;
            let presenta = periodos.len().saturating_sub(conducta.sin_presentar);
            for (turno, periodo) in periodos.iter().enumerate().take(presenta) {
                presentar_periodo(contexto, &actor, conducta, periodo, turno, hoy).await?;
            }
            contexto.reloj.mover(None).map_err(Problema::interno)?;
            if let Some(periodo) = periodos.get(presenta).filter(|_| conducta.deja_borrador) {
                let clave = clave(periodo.id, "borrador")?;
                let creada = service::crear(
                    contexto,
                    &actor,
                    &clave,
                    NuevaAutoliquidacion {
                        obligacion_id: periodo.id,
                    },
                )
                .await?;
                let declaracion = declaracion(&expediente, conducta.ingresos, presenta);
                service::guardar(contexto, &actor, creada.id, creada.version, declaracion).await?;
            }
        }
    }
    Ok(())
}

async fn presentar_periodo(
    contexto: &Contexto,
    actor: &Actor,
    conducta: &Conducta,
    periodo: &obligacion::Model,
    turno: usize,
    hoy: Date,
) -> Resultado<()> {
    let demora = en_turno(conducta.demora_dias, turno)
        .copied()
        .unwrap_or_default();
    let fecha = (periodo.fecha_vencimiento + Duration::days(demora))
        .max(periodo.visible_desde)
        .min(hoy);
    contexto
        .reloj
        .mover(Some(fecha))
        .map_err(Problema::interno)?;
    let expediente_id = periodo
        .expediente_id
        .ok_or_else(|| Problema::interno("período sin expediente"))?;
    let expediente =
        expediente::de_operador(contexto.base.conexion(), actor.operador_id, expediente_id)
            .await?
            .ok_or_else(|| Problema::interno("período sin expediente"))?;
    let nueva = NuevaAutoliquidacion {
        obligacion_id: periodo.id,
    };
    let creada = service::crear(contexto, actor, &clave(periodo.id, "crear")?, nueva).await?;
    let declaracion = declaracion(&expediente, conducta.ingresos, turno);
    let guardada =
        service::guardar(contexto, actor, creada.id, creada.version, declaracion).await?;
    let pedido = PedidoCalculo {
        fecha_pago: fecha,
        declaracion: None,
    };
    let liquidacion = service::calcular(contexto, actor, creada.id, &pedido).await?;
    let pedido = PedidoPresentacion {
        fecha_pago: fecha,
        acepta_juramento: true,
        total_mostrado: liquidacion.total,
    };
    presentar::presentar(
        contexto,
        actor,
        &clave(periodo.id, "presentar")?,
        creada.id,
        guardada.version,
        pedido,
    )
    .await?;
    let paga = en_turno(conducta.paga, turno).copied().unwrap_or_default();
    if paga {
        pagar(contexto, actor, periodo, fecha).await
    } else {
        Ok(())
    }
}

/// Posts the payment of the whole debt on the day of filing.
async fn pagar(
    contexto: &Contexto,
    actor: &Actor,
    periodo: &obligacion::Model,
    fecha: Date,
) -> Resultado<()> {
    let tx = contexto.base.escribir().await?;
    let fila = obligacion::lista::una(&tx, actor.operador_id, periodo.id)
        .await?
        .ok_or_else(|| Problema::interno("período sin saldo"))?;
    let capital = Money::from_centavos(fila.capital_centavos);
    let terminos = TerminosMora::simples(periodo.fecha_vencimiento, RegimenMora::Et635);
    let mora = calcular_mora(capital, &terminos, fecha, &contexto.parametros())
        .map_err(Problema::interno)?;
    let asiento = Asiento {
        operador_id: actor.operador_id,
        obligacion_id: periodo.id,
        causa: "pago",
        causa_id: periodo.id,
        descripcion: format!("Pago de {}", periodo.referencia),
        fecha_valor: fecha,
        registrado_en: contexto.ahora(),
        registrado_por: Some(actor.usuario_id),
        pares: vec![
            (libro::BANCO, libro::CARTERA_CAPITAL, capital),
            (
                libro::BANCO,
                libro::CARTERA_SANCION,
                Money::from_centavos(fila.sancion_centavos),
            ),
            (libro::BANCO, libro::INGRESO_INTERESES, mora.total),
        ],
    };
    pago::saldar(&tx, asiento).await?;
    Ok(tx.commit().await?)
}

/// Income that grows 3 % a quarter, with one smaller line and some deductions now and then.
fn declaracion(expediente: &expediente::Model, ingresos: i64, turno: usize) -> Declaracion {
    let crecido = (0..turno).fold(ingresos, |valor, _| valor + valor * 3 / 100);
    let linea = |servicio: &str, descripcion: &str, pesos: i64| IngresoDeclarado {
        servicio: servicio.to_owned(),
        descripcion: descripcion.to_owned(),
        valor: Money::from_pesos(pesos).to_string(),
    };
    Declaracion {
        sin_ingresos: false,
        ingresos: vec![
            linea(&expediente.servicio, "Abonados", crecido),
            linea("valor_agregado", "Servicios adicionales", crecido / 25),
        ],
        terminales: if turno.is_multiple_of(2) {
            Money::from_pesos(crecido / 50).to_string()
        } else {
            String::new()
        },
        devoluciones: Money::from_pesos(crecido / 200).to_string(),
    }
}

fn en_turno<T>(valores: &[T], turno: usize) -> Option<&T> {
    valores.get(turno.checked_rem(valores.len())?)
}

fn clave(id: Uuid, accion: &str) -> Resultado<ClaveIdempotencia> {
    ClaveIdempotencia::leer(&format!("demo-{accion}-{id}"))
}

/// The legal representative of a company, acting.
async fn representante(contexto: &Contexto, empresa: &Empresa) -> Resultado<Actor> {
    let fila: operador::Model = empresas::fila(contexto, empresa).await?;
    let rol = Rol::RepresentanteLegal;
    let persona = usuario::con_rol(contexto.base.conexion(), fila.id, rol.codigo())
        .await?
        .into_iter()
        .next()
        .ok_or_else(|| Problema::interno("empresa sin representante"))?;
    Ok(Actor {
        usuario_id: persona.id,
        sesion_id: Uuid::nil(),
        nombre: persona.nombre,
        identificacion: persona.identificacion,
        correo: persona.correo,
        operador_id: fila.id,
        es_ministerio: false,
        le_falta_factor: false,
        confirmada_en: contexto.instante(),
        roles: vec![rol],
        solicitud: solicitud_de_demostracion(),
    })
}
