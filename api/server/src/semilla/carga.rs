//! Load-test data: N operators with forty obligations each, the same for the same N.

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use ser_domain::kernel::{Calendario, Nit, Trimestre};
use ser_domain::obligaciones::{Familia, TipoObligacion};
use ser_store::{expediente, libro, obligacion, operador, usuario};
use time::macros::{date, datetime};
use time::{Date, Duration};
use uuid::Uuid;

use crate::Contexto;
use crate::http::{Problema, Resultado};
use crate::jobs::periodos;
use crate::permiso::Rol;

/// Obligations of each operator: sixteen quarters, of which four unfiled, and twenty-four others.
pub const OBLIGACIONES_POR_OPERADOR: u32 = 40;
const TRIMESTRES: u32 = 16;
const SIN_PRESENTAR: u32 = 4;
/// NIT of the first operator; the n-th has this plus n.
pub const PRIMER_NIT: u64 = 700_000_000;
/// Identification of the one person of each operator, who is its operator and representative.
pub const IDENTIFICACION: &str = "2000000000";
const PRIMER_TRIMESTRE: Date = date!(2022 - 10 - 01);
const OPERADORES_POR_TRANSACCION: u32 = 50;

/// Writes operators 0 to `operadores − 1`. Everything depends on N and nothing on the clock.
pub async fn sembrar(contexto: &Contexto, operadores: u32) -> Resultado<()> {
    let clave_hash = crate::credencial::clave::cifrar(super::CLAVE)?;
    let mut desde = 0;
    while desde < operadores {
        let hasta = (desde + OPERADORES_POR_TRANSACCION).min(operadores);
        let tx = contexto.base.escribir().await?;
        let mut lote = Lote::default();
        for numero in desde..hasta {
            let nuevo = nuevo_operador(contexto, numero, &clave_hash, &mut lote)?;
            operador::insertar(&tx, nuevo.operador).await?;
            let roles = [
                Rol::Operador.codigo().to_owned(),
                Rol::RepresentanteLegal.codigo().to_owned(),
            ];
            usuario::insertar(&tx, nuevo.usuario, &roles).await?;
            expediente::insertar(&tx, nuevo.expediente).await?;
        }
        obligacion::insertar_muchas(&tx, lote.obligaciones).await?;
        libro::insertar_muchos(&tx, lote.asientos, lote.movimientos).await?;
        tx.commit().await?;
        desde = hasta;
    }
    Ok(())
}

#[derive(Default)]
struct Lote {
    obligaciones: Vec<obligacion::Model>,
    asientos: Vec<libro::asiento::Model>,
    movimientos: Vec<libro::Model>,
}

struct Nuevo {
    operador: operador::Model,
    usuario: usuario::Model,
    expediente: expediente::Model,
}

fn nuevo_operador(
    contexto: &Contexto,
    numero: u32,
    clave_hash: &str,
    lote: &mut Lote,
) -> Resultado<Nuevo> {
    let creado_en = datetime!(2022-10-01 12:00 UTC);
    let mut azar = StdRng::seed_from_u64(u64::from(numero));
    let mut uuid = {
        let mut fuente = StdRng::seed_from_u64(u64::from(numero) << 32);
        move || uuid::Builder::from_random_bytes(fuente.random()).into_uuid()
    };
    let nit = Nit::de_numero(PRIMER_NIT + u64::from(numero)).map_err(Problema::interno)?;
    let operador = operador::Model {
        id: uuid(),
        clase: operador::CLASE_OPERADOR.to_owned(),
        nit: nit.numero().to_string(),
        dv: i32::from(nit.dv()),
        razon_social: format!("Operador de carga {numero:06}"),
        direccion: "Calle de Ejemplo 1 # 1-1".to_owned(),
        municipio: "Tunja".to_owned(),
        departamento: "Boyacá".to_owned(),
        correo: format!("operador{numero}@carga.example.com"),
        telefono: "+57 608 000 0000".to_owned(),
        estado: operador::ESTADO_ACTIVO.to_owned(),
        buscable: String::new(),
        creado_en,
    };
    let usuario = usuario::Model {
        id: uuid(),
        operador_id: operador.id,
        identificacion: IDENTIFICACION.to_owned(),
        nombre: "Representación de carga".to_owned(),
        correo: operador.correo.clone(),
        tarjeta_profesional: None,
        clave_hash: clave_hash.to_owned(),
        estado: usuario::ESTADO_ACTIVO.to_owned(),
        creado_en,
        version: 1,
        buscable: String::new(),
        motivo_estado: None,
        suspendido_hasta: None,
        correo_comprobado_en: None,
    };
    let expediente = expediente::Model {
        id: uuid(),
        operador_id: operador.id,
        numero: format!("97{numero:06}"),
        familia: Familia::Prst.as_str().to_owned(),
        servicio: "internet_fijo".to_owned(),
        descripcion: "Internet fijo".to_owned(),
        vigente_desde: PRIMER_TRIMESTRE,
        vigente_hasta: None,
        creado_en,
    };
    let parametros = contexto.parametros();
    let mut trimestre = Trimestre::de(PRIMER_TRIMESTRE);
    for turno in 0..OBLIGACIONES_POR_OPERADOR {
        let mut fila = periodos::periodo(&expediente, trimestre, creado_en, &parametros)?;
        fila.id = uuid();
        if turno < TRIMESTRES {
            trimestre = trimestre.siguiente();
        } else {
            otra(&mut fila, turno, &mut azar, parametros.calendario());
        }
        let causada = !(TRIMESTRES - SIN_PRESENTAR..TRIMESTRES).contains(&turno);
        if causada {
            fila.estado = obligacion::PENDIENTE.to_owned();
            debitar(
                lote,
                &fila,
                azar.random_range(500_000..90_000_000),
                &mut uuid,
            );
        }
        fila.buscable = obligacion::texto_buscable(&fila, &expediente.numero);
        lote.obligaciones.push(fila);
    }
    Ok(Nuevo {
        operador,
        usuario,
        expediente,
    })
}

/// Turns a period into another kind of debt, due somewhere in the last three years.
fn otra(fila: &mut obligacion::Model, turno: u32, azar: &mut StdRng, calendario: &Calendario) {
    let (tipo, concepto) = match turno % 4 {
        0 => (
            TipoObligacion::LiquidacionDerechos,
            "Liquidación de derechos",
        ),
        1 => (TipoObligacion::Multa, "Multa"),
        2 => (TipoObligacion::FacilidadPago, "Facilidad de pago"),
        _ => (TipoObligacion::CuentaOrden, "Cuenta de orden"),
    };
    fila.tipo = tipo.as_str().to_owned();
    fila.concepto = concepto.to_owned();
    fila.referencia = format!("{concepto} {turno}");
    (
        fila.anio,
        fila.trimestre,
        fila.periodo_desde,
        fila.periodo_hasta,
    ) = (None, None, None, None);
    let vence = date!(2023 - 12 - 15) + Duration::days(azar.random_range(0..1_095));
    fila.fecha_vencimiento = calendario.siguiente_habil(vence);
    fila.regimen_mora = tipo.regimen_mora().as_str().to_owned();
    fila.pagable = tipo != TipoObligacion::CuentaOrden;
    fila.visible_desde = PRIMER_TRIMESTRE;
}

fn debitar(lote: &mut Lote, fila: &obligacion::Model, pesos: i64, uuid: &mut impl FnMut() -> Uuid) {
    let asiento_id = uuid();
    lote.asientos.push(libro::asiento::Model {
        id: asiento_id,
        operador_id: fila.operador_id,
        causa: "carga".to_owned(),
        causa_id: fila.id,
        descripcion: "Dato de prueba de carga".to_owned(),
        fecha_valor: fila.fecha_vencimiento,
        registrado_en: fila.creada_en,
        registrado_por: None,
    });
    for (cuenta, naturaleza) in [
        (libro::CARTERA_CAPITAL, "D"),
        (libro::INGRESO_CONTRAPRESTACION, "C"),
    ] {
        lote.movimientos.push(libro::Model {
            id: uuid(),
            asiento_id,
            operador_id: fila.operador_id,
            obligacion_id: fila.id,
            cuenta: cuenta.to_owned(),
            naturaleza: naturaleza.to_owned(),
            valor_centavos: pesos * 100,
            fecha_valor: fila.fecha_vencimiento,
        });
    }
}
