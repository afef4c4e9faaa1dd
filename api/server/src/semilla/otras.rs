//! The other kinds of obligation of the demonstration: fees, fines, instalments, control accounts.

use ser_domain::kernel::Money;
use ser_domain::obligaciones::TipoObligacion;
use ser_store::expediente;
use ser_store::libro::{self, Asiento};
use ser_store::obligacion::{self, acto_de_mora};
use time::{Date, Duration};
use uuid::Uuid;

use super::empresas::{self, ANDINA, COOPERATIVA, Empresa, MOVIL};
use crate::Contexto;
use crate::features::obligaciones::pago;
use crate::http::{Problema, Resultado};

/// A debt that did not come from a return.
struct Deuda {
    tipo: TipoObligacion,
    concepto: &'static str,
    referencia: String,
    acto: Option<(&'static str, Date)>,
    cuota: Option<(i32, i32)>,
    vence: Date,
    pesos: i64,
    pagada: bool,
    mora: Option<ActoDeMora>,
}

/// What an act says of the interest of a debt.
struct ActoDeMora {
    clase: &'static str,
    desde: Date,
    hasta: Option<Date>,
    acto: &'static str,
    norma: Option<&'static str>,
}

pub async fn escribir(contexto: &Contexto) -> Resultado<()> {
    let hoy = contexto.hoy();
    let dias = |cuantos: i64| hoy + Duration::days(cuantos);
    for deuda in facilidad(hoy) {
        asentar(contexto, &COOPERATIVA, deuda).await?;
    }
    let sueltas = [
        (
            ANDINA,
            derecho(
                "Liquidación de derechos: registro de red de transporte",
                "LD-2026-0101",
                dias(-63),
                18_450_000,
                false,
            )
            .con_acto_de_mora(ActoDeMora {
                clase: acto_de_mora::INTERESES_DESDE,
                desde: dias(-40),
                hasta: None,
                acto: "Resolución 0502, que corrige la fecha de notificación",
                norma: None,
            }),
        ),
        (
            ANDINA,
            derecho(
                "Liquidación de derechos: prórroga del permiso de ejemplo",
                "LD-2026-0145",
                dias(24),
                9_870_000,
                false,
            ),
        ),
        (
            ANDINA,
            multa(
                "Multa por entrega tardía de información",
                "0451",
                dias(-140),
                dias(-95),
                14_200_000,
            ),
        ),
        (
            ANDINA,
            orden(
                "Reclamación en discusión, vigencia 2023",
                "CO-0007",
                dias(-420),
                6_300_000,
            ),
        ),
        (
            MOVIL,
            derecho(
                "Liquidación de derechos: uso del espectro, banda de ejemplo",
                "LD-2026-0202",
                dias(18),
                2_480_000_000,
                false,
            ),
        ),
        (
            MOVIL,
            derecho(
                "Liquidación de derechos: uso del espectro, banda de ejemplo",
                "LD-2025-0188",
                dias(-347),
                2_310_000_000,
                true,
            ),
        ),
        (
            MOVIL,
            orden(
                "Saldo en control por obligaciones de hacer",
                "CO-0031",
                dias(-200),
                845_000_000,
            ),
        ),
        (
            COOPERATIVA,
            multa(
                "Multa por no presentar la información del servicio",
                "0388",
                dias(-260),
                dias(-215),
                5_250_000,
            )
            .con_acto_de_mora(ActoDeMora {
                clase: acto_de_mora::SUSPENSION,
                desde: dias(-150),
                hasta: Some(dias(-121)),
                acto: "Auto de suspensión provisional de la multa",
                norma: Some("Ley 1437 de 2011, arts. 230 y 231"),
            }),
        ),
    ];
    for (empresa, deuda) in sueltas {
        asentar(contexto, &empresa, deuda).await?;
    }
    Ok(())
}

impl Deuda {
    fn con_acto_de_mora(self, acto: ActoDeMora) -> Self {
        Self {
            mora: Some(acto),
            ..self
        }
    }
}

fn derecho(
    concepto: &'static str,
    referencia: &str,
    vence: Date,
    pesos: i64,
    pagada: bool,
) -> Deuda {
    let tipo = TipoObligacion::LiquidacionDerechos;
    Deuda {
        tipo,
        concepto,
        referencia: referencia.to_owned(),
        acto: None,
        cuota: None,
        vence,
        pesos,
        pagada,
        mora: None,
    }
}

fn multa(
    concepto: &'static str,
    acto: &'static str,
    fecha: Date,
    vence: Date,
    pesos: i64,
) -> Deuda {
    let referencia = format!("Resolución {acto} de {}", fecha.year());
    let acto = Some((acto, fecha));
    Deuda {
        tipo: TipoObligacion::Multa,
        concepto,
        referencia,
        acto,
        cuota: None,
        vence,
        pesos,
        pagada: false,
        mora: None,
    }
}

fn orden(concepto: &'static str, referencia: &str, vence: Date, pesos: i64) -> Deuda {
    let tipo = TipoObligacion::CuentaOrden;
    Deuda {
        tipo,
        concepto,
        referencia: referencia.to_owned(),
        acto: None,
        cuota: None,
        vence,
        pesos,
        pagada: false,
        mora: None,
    }
}

/// Twelve instalments around today: six paid, one overdue, five to come.
fn facilidad(hoy: Date) -> Vec<Deuda> {
    (1..=12)
        .map(|numero| Deuda {
            tipo: TipoObligacion::FacilidadPago,
            concepto: "Facilidad de pago FP-2026-014",
            referencia: format!("Cuota {numero} de 12"),
            acto: Some(("FP-2026-014", hoy - Duration::days(220))),
            cuota: Some((numero, 12)),
            vence: hoy + Duration::days(i64::from(numero - 7) * 30 - 9),
            pesos: 700_000,
            pagada: numero <= 6,
            mora: None,
        })
        .collect()
}

async fn asentar(contexto: &Contexto, empresa: &Empresa, deuda: Deuda) -> Resultado<()> {
    let operador = empresas::fila(contexto, empresa).await?;
    let primero = expediente::listar(contexto.base.conexion(), operador.id)
        .await?
        .into_iter()
        .next();
    let ahora = contexto.instante();
    let id = Uuid::now_v7();
    // Counted in days from today, a term may end, and an act be dated, on a day without business.
    let parametros = contexto.parametros();
    let habil = |dia: Date| parametros.calendario().siguiente_habil(dia);
    let vence = habil(deuda.vence);
    let pagable = deuda.tipo != TipoObligacion::CuentaOrden;
    let fila = obligacion::Model {
        id,
        operador_id: operador.id,
        expediente_id: primero.as_ref().map(|expediente| expediente.id),
        tipo: deuda.tipo.as_str().to_owned(),
        estado: obligacion::PENDIENTE.to_owned(),
        concepto: deuda.concepto.to_owned(),
        referencia: deuda.referencia.clone(),
        buscable: primero
            .map(|expediente| expediente.numero)
            .unwrap_or_default(),
        anio: None,
        trimestre: None,
        periodo_desde: None,
        periodo_hasta: None,
        cuota_numero: deuda.cuota.map(|(numero, _)| numero),
        cuota_de: deuda.cuota.map(|(_, de)| de),
        acto_numero: deuda.acto.map(|(numero, _)| numero.to_owned()),
        acto_fecha: deuda.acto.map(|(_, fecha)| habil(fecha)),
        fecha_vencimiento: vence,
        regimen_mora: deuda.tipo.regimen_mora().as_str().to_owned(),
        pagable,
        visible_desde: vence.min(contexto.hoy()),
        creada_en: ahora,
    };
    let valor = Money::from_pesos(deuda.pesos);
    let contrapartida = match deuda.tipo {
        TipoObligacion::Multa => libro::INGRESO_MULTA,
        TipoObligacion::CuentaOrden => libro::ORDEN_CONTROL,
        _ => libro::INGRESO_DERECHOS,
    };
    let entrada = |causa: &'static str,
                   descripcion: String,
                   fecha: Date,
                   par: (&'static str, &'static str)| Asiento {
        operador_id: operador.id,
        obligacion_id: id,
        causa,
        causa_id: id,
        descripcion,
        fecha_valor: fecha,
        registrado_en: ahora,
        registrado_por: None,
        pares: vec![(par.0, par.1, valor)],
    };
    let tx = contexto.base.escribir().await?;
    obligacion::insertar(&tx, fila).await?;
    if let Some(mora) = deuda.mora {
        let acto = acto_de_mora::Model {
            id: Uuid::now_v7(),
            obligacion_id: id,
            clase: mora.clase.to_owned(),
            desde: Some(mora.desde),
            hasta: mora.hasta,
            acto: mora.acto.to_owned(),
            norma: mora.norma.map(str::to_owned),
            reemplaza: None,
            registrado_por: None,
            registrado_en: ahora,
        };
        acto_de_mora::insertar(&tx, acto).await?;
    }
    let causada = entrada(
        "acto",
        format!("{}, {}", deuda.concepto, deuda.referencia),
        vence,
        (libro::CARTERA_CAPITAL, contrapartida),
    );
    libro::asentar(&tx, causada).await?;
    if deuda.pagada {
        let abono = entrada(
            "pago",
            format!("Pago de {}", deuda.referencia),
            vence,
            (libro::BANCO, libro::CARTERA_CAPITAL),
        );
        pago::saldar(&tx, abono).await?;
    }
    tx.commit().await.map_err(Problema::from)
}
