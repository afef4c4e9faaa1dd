//! Logging in, beside the argon2 that it cannot do without; and what reading costs while somebody
//! sends wrong passwords without pause.

use std::net::{SocketAddr, TcpListener};
use std::time::{Duration, Instant};

use ser_server::credencial::clave;
use ser_server::http::{Problema, Resultado, Solicitud};
use ser_server::{Contexto, app};
use ser_store::{operador, usuario};

use super::carga;
use super::lista::entrar;
use crate::Fin;
use crate::informe::Informe;

const HILOS: usize = 2;
const DURA: Duration = Duration::from_secs(6);
/// In flight at once: enough to keep every core at work.
const A_LA_VEZ: usize = 8;
/// Reads a second, as in the list's own measure at a pace.
const LECTURAS: u32 = 20;
const CLAVE: &str = "una clave larga de la medida";

pub async fn medir(contexto: &Contexto, informe: &mut Informe) -> Fin<()> {
    let hash = clave::cifrar(CLAVE).map_err(falla)?;
    let desnudo = repetir(|| {
        let hash = hash.clone();
        async move {
            clave::coincide(CLAVE.to_owned(), Some(hash))
                .await
                .map(|_| ())
        }
    })
    .await?;
    let producto = ingresos(contexto, &hash).await?;
    let razon = producto / desnudo;
    informe.dato("Bare argon2id, checks a second", format!("{desnudo:.0}"));
    informe.dato("Log-ins a second", format!("{producto:.0}"));
    informe.promesa(
        "Ratio log-ins / bare argon2id",
        format!("{razon:.2}"),
        "≥ 0.8",
        razon >= 0.8,
    );
    lecturas_bajo_ataque(contexto, &hash, informe).await
}

/// Log-ins of one person, from the check of the password to the open session, as the operation does
/// after the proof of work, whose cost is the browser's.
async fn ingresos(contexto: &Contexto, hash: &str) -> Fin<f64> {
    let (_, operador_id) = entrar(contexto).await?;
    let base = contexto.base.conexion();
    let empresa = operador::por_id(base, operador_id)
        .await?
        .ok_or("falta el operador de carga")?;
    let persona = usuario::todos(base, operador_id)
        .await?
        .into_iter()
        .next()
        .ok_or("falta la persona de carga")?;
    usuario::cambiar_clave(base, &persona, hash).await?;
    let solicitud = Solicitud {
        id: "bench".to_owned(),
        direccion: "127.0.0.1".to_owned(),
        agente: "bench".to_owned(),
    };
    repetir(|| {
        let escrito = (empresa.nit.clone(), persona.identificacion.clone());
        let (contexto, solicitud) = (contexto.clone(), solicitud.clone());
        async move {
            let navegador = ser_server::features::sesion::ingreso::Navegador {
                equipo: Some("la-marca-del-navegador-de-las-medidas-de-ser".to_owned()),
                refresco: None,
            };
            ser_server::features::sesion::ingreso::comprobar(
                &contexto,
                &solicitud,
                navegador,
                (&escrito.0, &escrito.1, CLAVE.to_owned()),
            )
            .await
            .map(|_| ())
        }
    })
    .await
}

/// How many a second, with [`A_LA_VEZ`] in flight.
async fn repetir<T, F>(hacer: impl Fn() -> T) -> Fin<f64>
where
    T: Future<Output = Resultado<F>> + 'static,
    F: 'static,
{
    let inicio = Instant::now();
    let mut hechos = 0_u32;
    while inicio.elapsed() < DURA {
        let tanda = (0..A_LA_VEZ).map(|_| actix_web::rt::spawn(hacer()));
        for una in tanda.collect::<Vec<_>>() {
            una.await?.map_err(falla)?;
            hechos += 1;
        }
    }
    Ok(f64::from(hechos) / inicio.elapsed().as_secs_f64())
}

/// The same reads at the same pace, without anybody else and while wrong passwords are checked on
/// every thread that checks passwords.
async fn lecturas_bajo_ataque(contexto: &Contexto, hash: &str, informe: &mut Informe) -> Fin<()> {
    let (token, _) = entrar(contexto).await?;
    let escucha = TcpListener::bind("127.0.0.1:0")?;
    let (servidor, direccion) = app::servidor(contexto.clone(), escucha, HILOS)?;
    let mango = servidor.handle();
    actix_web::rt::spawn(servidor);
    let fecha = contexto.hoy() + time::Duration::days(10);
    let peticion = format!(
        "GET /api/v1/obligaciones?fecha_pago={fecha}&por_pagina=25 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n\r\n"
    );
    leer(direccion, &peticion).await?;
    let solos = leer(direccion, &peticion).await?;
    let ataque = actix_web::rt::spawn(atacar(hash.to_owned()));
    let atacados = leer(direccion, &peticion).await?;
    ataque.abort();
    mango.stop(true).await;
    let mas = (atacados / solos - 1.0) * 100.0;
    informe.dato("Reads alone, p99", format!("{:.2} ms", solos * 1e3));
    informe.promesa(
        "Reads while wrong passwords are sent without pause, p99",
        format!("{:.2} ms ({mas:+.0} %)", atacados * 1e3),
        "≤ +20 %",
        mas <= 20.0,
    );
    Ok(())
}

async fn leer(direccion: SocketAddr, peticion: &str) -> Fin<f64> {
    let medida = carga::a_ritmo(direccion, peticion, LECTURAS, Duration::from_secs(15)).await?;
    Ok(medida.p99.as_secs_f64())
}

async fn atacar(hash: String) {
    loop {
        let tanda = (0..A_LA_VEZ).map(|_| {
            let hash = hash.clone();
            actix_web::rt::spawn(async move {
                // Refused, which is what it is about.
                let _ = clave::coincide("no es esta".to_owned(), Some(hash)).await;
            })
        });
        for una in tanda.collect::<Vec<_>>() {
            let _ = una.await;
        }
    }
}

fn falla(problema: Problema) -> String {
    problema.to_string()
}
