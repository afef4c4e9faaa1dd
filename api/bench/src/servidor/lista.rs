//! The list of obligations (25 rows with values at a date) through the product, against a bare
//! handler with hand-written SQL on the same database.

use std::net::TcpListener;
use std::time::Duration;

use ser_server::{Contexto, app, semilla};
use ser_store::{operador, sesion, usuario};
use uuid::Uuid;

use super::{carga, desnudo};
use crate::Fin;
use crate::informe::Informe;

const CONEXIONES: usize = 8;
const DURA: Duration = Duration::from_secs(6);
const HILOS: usize = 2;

pub async fn medir(contexto: &Contexto, informe: &mut Informe) -> Fin<()> {
    let (token, operador_id) = entrar(contexto).await?;
    let fecha = contexto.hoy() + time::Duration::days(10);
    let consulta = format!("fecha_pago={fecha}&por_pagina=25&orden=fecha_vencimiento");

    let escucha = TcpListener::bind("127.0.0.1:0")?;
    let (servidor, direccion) = app::servidor(contexto.clone(), escucha, HILOS)?;
    let mango = servidor.handle();
    actix_web::rt::spawn(servidor);
    let peticion = format!(
        "GET /api/v1/obligaciones?{consulta} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n\r\n"
    );
    carga::sin_pausa(direccion, &peticion, CONEXIONES, Duration::from_secs(1)).await?;
    let producto = carga::sin_pausa(direccion, &peticion, CONEXIONES, DURA).await?;
    let a_ritmo = carga::a_ritmo(direccion, &peticion, 20, Duration::from_secs(10)).await?;
    mango.stop(true).await;

    let (desnudo, direccion) =
        desnudo::servidor(contexto.parametros(), operador_id, fecha, HILOS).await?;
    let mango = desnudo.handle();
    actix_web::rt::spawn(desnudo);
    let peticion = format!("GET /obligaciones?{consulta} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    carga::sin_pausa(direccion, &peticion, CONEXIONES, Duration::from_secs(1)).await?;
    let minimo = carga::sin_pausa(direccion, &peticion, CONEXIONES, DURA).await?;
    mango.stop(true).await;

    let razon = producto.por_segundo / minimo.por_segundo;
    informe.dato(
        "List of 25 obligations, product, requests a second",
        format!("{:.0}", producto.por_segundo),
    );
    informe.dato(
        "List of 25 obligations, bare handler and SQL, requests a second",
        format!("{:.0}", minimo.por_segundo),
    );
    informe.promesa(
        "Ratio product / bare",
        format!("{razon:.2}"),
        "≥ 0.5",
        razon >= 0.5,
    );
    let p99 = a_ritmo.p99.as_secs_f64() * 1e3;
    informe.promesa(
        "List at 20 requests a second, p99",
        format!("{p99:.1} ms"),
        "≤ 50 ms",
        p99 <= 50.0,
    );
    Ok(())
}

/// A session of the person of the first load-test operator.
pub async fn entrar(contexto: &Contexto) -> Fin<(String, Uuid)> {
    let base = contexto.base.conexion();
    let nit = semilla::carga::PRIMER_NIT.to_string();
    let operador = operador::por_nit(base, &nit)
        .await?
        .ok_or("falta el operador de carga")?;
    let persona = usuario::por_identificacion(base, operador.id, semilla::carga::IDENTIFICACION)
        .await?
        .ok_or("falta la persona de carga")?;
    let ahora = contexto.instante();
    let fila = sesion::Model {
        id: Uuid::now_v7(),
        usuario_id: persona.id,
        creada_en: ahora,
        ultimo_uso_en: ahora,
        expira_en: ahora + time::Duration::days(1),
        revocada_en: None,
        motivo_revocacion: None,
        agente: "bench".to_owned(),
        direccion: "127.0.0.1".to_owned(),
        confirmada_en: None,
    };
    let sesion_id = fila.id;
    sesion::insertar(base, fila).await?;
    Ok((
        contexto.llavero.firmar(persona.id, sesion_id, ahora)?,
        operador.id,
    ))
}
