//! Presenting per second: the use case, against the same statements in a bare transaction.

use std::time::{Duration, Instant};

use ser_server::Contexto;
use ser_server::features::autoliquidaciones::types::{
    Declaracion, IngresoDeclarado, NuevaAutoliquidacion, PedidoCalculo, PedidoPresentacion,
};
use ser_server::features::autoliquidaciones::{presentar, service};
use ser_server::http::idempotencia::ClaveIdempotencia;
use ser_server::http::{Actor, Solicitud};
use ser_server::permiso::Rol;
use ser_server::semilla::carga as semilla;
use ser_store::{autoliquidacion, obligacion, operador, usuario};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use uuid::Uuid;

use super::preparacion::{OPERADORES, RUTA};
use crate::Fin;
use crate::informe::Informe;

/// Presentations of one run; each run uses up as many unfiled periods.
const CUANTAS: usize = 300;

struct Listo {
    actor: Actor,
    id: Uuid,
    version: i32,
    pedido: PedidoPresentacion,
    clave: ClaveIdempotencia,
}

pub async fn medir(contexto: &Contexto, informe: &mut Informe) -> Fin<()> {
    let listos = preparar(contexto).await?;
    let inicio = Instant::now();
    let mut contenidos = Vec::with_capacity(listos.len());
    for listo in listos {
        let fin = presentar::presentar(
            contexto,
            &listo.actor,
            &listo.clave,
            listo.id,
            listo.version,
            listo.pedido,
        )
        .await?;
        contenidos.push((listo.actor, listo.id, serde_json::to_string(&fin)?));
    }
    let producto = por_segundo(contenidos.len(), inicio.elapsed());
    let minimo = desnudas(&contenidos).await?;
    informe.dato(
        "Presentations a second, use case (one at a time, synchronous=FULL)",
        format!("{producto:.0}"),
    );
    informe.dato(
        "The same statements in a bare transaction, a second",
        format!("{minimo:.0}"),
    );
    informe.dato("Ratio product / bare", format!("{:.2}", producto / minimo));
    Ok(())
}

fn por_segundo(cuantas: usize, dura: Duration) -> f64 {
    cuantas as f64 / dura.as_secs_f64()
}

/// Drafts ready to be presented, in unfiled periods of the load-test operators.
async fn preparar(contexto: &Contexto) -> Fin<Vec<Listo>> {
    let base = contexto.base.conexion();
    let mut listos = Vec::new();
    for numero in 0..OPERADORES {
        if listos.len() == CUANTAS {
            break;
        }
        let nit = (semilla::PRIMER_NIT + u64::from(numero)).to_string();
        let Some(empresa) = operador::por_nit(base, &nit).await? else {
            continue;
        };
        let Some(persona) =
            usuario::por_identificacion(base, empresa.id, semilla::IDENTIFICACION).await?
        else {
            continue;
        };
        let Some(expediente) = ser_store::expediente::listar(base, empresa.id)
            .await?
            .into_iter()
            .next()
        else {
            continue;
        };
        let periodos = obligacion::periodos_de(base, expediente.id).await?;
        let mut libre = None;
        for periodo in periodos
            .into_iter()
            .filter(|periodo| periodo.estado == obligacion::SIN_PRESENTAR)
        {
            if autoliquidacion::viva(base, periodo.id).await?.is_none() {
                libre = Some(periodo);
                break;
            }
        }
        let Some(periodo) = libre else { continue };
        let actor = Actor {
            usuario_id: persona.id,
            sesion_id: Uuid::nil(),
            nombre: persona.nombre,
            identificacion: persona.identificacion,
            correo: persona.correo,
            operador_id: empresa.id,
            es_ministerio: false,
            le_falta_factor: false,
            confirmada_en: contexto.instante(),
            roles: vec![Rol::Operador, Rol::RepresentanteLegal],
            solicitud: Solicitud {
                id: "bench".to_owned(),
                direccion: String::new(),
                agente: String::new(),
            },
        };
        let clave = ClaveIdempotencia::leer(&Uuid::now_v7().to_string())?;
        let creada = service::crear(
            contexto,
            &actor,
            &clave,
            NuevaAutoliquidacion {
                obligacion_id: periodo.id,
            },
        )
        .await?;
        let guardada =
            service::guardar(contexto, &actor, creada.id, creada.version, declaracion()).await?;
        let fecha_pago = contexto.hoy();
        let pedido = PedidoCalculo {
            fecha_pago,
            declaracion: None,
        };
        let total_mostrado = service::calcular(contexto, &actor, creada.id, &pedido)
            .await?
            .total;
        let pedido = PedidoPresentacion {
            fecha_pago,
            acepta_juramento: true,
            total_mostrado,
        };
        listos.push(Listo {
            actor,
            id: creada.id,
            version: guardada.version,
            pedido,
            clave,
        });
    }
    Ok(listos)
}

fn declaracion() -> Declaracion {
    Declaracion {
        ingresos: vec![IngresoDeclarado {
            servicio: "internet_fijo".to_owned(),
            descripcion: "Abonados".to_owned(),
            valor: "1250000000.00".to_owned(),
        }],
        ..Declaracion::default()
    }
}

/// Writes the same rows, of the same size, with nothing around.
async fn desnudas(contenidos: &[(Actor, Uuid, String)]) -> Fin<f64> {
    let opciones = SqliteConnectOptions::new()
        .filename(RUTA)
        .pragma("synchronous", "FULL");
    let base = SqlitePoolOptions::new()
        .max_connections(1)
        .connect_with(opciones)
        .await?;
    let obligacion: Uuid = sqlx::query_scalar("SELECT id FROM obligacion LIMIT 1")
        .fetch_one(&base)
        .await?;
    let expediente: Uuid = sqlx::query_scalar("SELECT id FROM expediente LIMIT 1")
        .fetch_one(&base)
        .await?;
    let ahora = time::OffsetDateTime::now_utc();
    let hoy = ahora.date();
    let inicio = Instant::now();
    for (actor, autoliquidacion_id, respuesta) in contenidos {
        let mut tx = base.begin_with("BEGIN IMMEDIATE").await?;
        sqlx::query_scalar::<_, String>("SELECT estado FROM obligacion WHERE id = ?")
            .bind(obligacion)
            .fetch_one(&mut *tx)
            .await?;
        sqlx::query(
            "UPDATE autoliquidacion SET liquidacion = liquidacion || substr(?, 1, 0) WHERE id = ?",
        )
        .bind(respuesta)
        .bind(autoliquidacion_id)
        .execute(&mut *tx)
        .await?;
        let asiento = Uuid::now_v7();
        sqlx::query("INSERT INTO asiento VALUES (?,?,'bench',?,'bench',?,?,?)")
            .bind(asiento)
            .bind(actor.operador_id)
            .bind(asiento)
            .bind(hoy)
            .bind(ahora)
            .bind(actor.usuario_id)
            .execute(&mut *tx)
            .await?;
        for (cuenta, naturaleza) in [
            ("bench", "D"),
            ("bench", "C"),
            ("bench", "D"),
            ("bench", "C"),
        ] {
            sqlx::query("INSERT INTO movimiento VALUES (?,?,?,?,?,?,100,?)")
                .bind(Uuid::now_v7())
                .bind(asiento)
                .bind(actor.operador_id)
                .bind(obligacion)
                .bind(cuenta)
                .bind(naturaleza)
                .bind(hoy)
                .execute(&mut *tx)
                .await?;
        }
        sqlx::query("UPDATE obligacion SET estado = estado WHERE id = ?")
            .bind(obligacion)
            .execute(&mut *tx)
            .await?;
        let numero: i64 = sqlx::query_scalar(
            "INSERT INTO consecutivo VALUES (?,'bench',1,1) ON CONFLICT (nombre, anio) DO UPDATE SET ultimo = ultimo + 1 RETURNING ultimo",
        )
        .bind(Uuid::now_v7()).fetch_one(&mut *tx).await?;
        let fur = Uuid::now_v7();
        sqlx::query("INSERT INTO fur VALUES (?,?,?,'bench','bench',?,?,?,1,1,?,100,0,?,'','listo',NULL,?,?,?)")
            .bind(fur).bind(format!("bench-{fur}-{numero}")).bind(fur.to_string()).bind(actor.operador_id)
            .bind(autoliquidacion_id).bind(expediente).bind(hoy).bind(respuesta).bind(actor.usuario_id).bind(ahora).bind(hoy)
            .execute(&mut *tx).await?;
        sqlx::query("INSERT INTO evento_auditoria VALUES (?,?,?,'','','bench','bench',NULL,'hecho',?,?,'','')")
            .bind(Uuid::now_v7()).bind(ahora).bind(actor.usuario_id).bind(respuesta).bind(respuesta).execute(&mut *tx).await?;
        for _ in 0..2 {
            let id = Uuid::now_v7();
            sqlx::query(
                "INSERT INTO trabajo VALUES (?,'bench',?,'','hecho',0,?,NULL,NULL,NULL,?,?)",
            )
            .bind(id)
            .bind(id.to_string())
            .bind(ahora)
            .bind(ahora)
            .bind(ahora)
            .execute(&mut *tx)
            .await?;
        }
        sqlx::query("INSERT INTO idempotencia VALUES (?,?,'bench',?,'',?,?)")
            .bind(Uuid::now_v7())
            .bind(actor.usuario_id)
            .bind(Uuid::now_v7().to_string())
            .bind(respuesta)
            .bind(ahora)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
    }
    Ok(por_segundo(contenidos.len(), inicio.elapsed()))
}
