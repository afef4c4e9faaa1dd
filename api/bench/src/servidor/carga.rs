//! A small load generator: keep-alive connections that repeat one request, so that the client
//! costs little beside what it measures.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::Fin;

/// What a run measured.
pub struct Medida {
    pub por_segundo: f64,
    pub p99: Duration,
}

/// `conexiones` connections, each asking again as soon as it is answered.
pub async fn sin_pausa(
    direccion: SocketAddr,
    peticion: &str,
    conexiones: usize,
    dura: Duration,
) -> Fin<Medida> {
    let inicio = Instant::now();
    let tareas = (0..conexiones).map(|_| {
        let peticion = peticion.to_owned();
        tokio::spawn(async move {
            let mut conexion = Conexion::abrir(direccion)
                .await
                .map_err(|e| e.to_string())?;
            let mut demoras = Vec::new();
            while inicio.elapsed() < dura {
                demoras.push(conexion.pedir(&peticion).await.map_err(|e| e.to_string())?);
            }
            Ok::<_, String>(demoras)
        })
    });
    let mut demoras = Vec::new();
    for tarea in tareas.collect::<Vec<_>>() {
        demoras.extend(tarea.await??);
    }
    medida(demoras, inicio.elapsed())
}

/// `por_segundo` requests a second on one connection each, whatever the answers take.
pub async fn a_ritmo(
    direccion: SocketAddr,
    peticion: &str,
    por_segundo: u32,
    dura: Duration,
) -> Fin<Medida> {
    let inicio = Instant::now();
    let mut compas = tokio::time::interval(Duration::from_secs(1) / por_segundo);
    let mut tareas = Vec::new();
    while inicio.elapsed() < dura {
        compas.tick().await;
        let peticion = peticion.to_owned();
        tareas.push(tokio::spawn(async move {
            let mut conexion = Conexion::abrir(direccion)
                .await
                .map_err(|e| e.to_string())?;
            conexion.pedir(&peticion).await.map_err(|e| e.to_string())
        }));
    }
    let mut demoras = Vec::new();
    for tarea in tareas {
        demoras.push(tarea.await??);
    }
    medida(demoras, inicio.elapsed())
}

fn medida(mut demoras: Vec<Duration>, transcurrido: Duration) -> Fin<Medida> {
    demoras.sort_unstable();
    let p99 = demoras
        .get(demoras.len() * 99 / 100)
        .copied()
        .ok_or("ninguna respuesta")?;
    Ok(Medida {
        por_segundo: demoras.len() as f64 / transcurrido.as_secs_f64(),
        p99,
    })
}

struct Conexion {
    socket: TcpStream,
    leido: Vec<u8>,
}

impl Conexion {
    async fn abrir(direccion: SocketAddr) -> Fin<Self> {
        let socket = TcpStream::connect(direccion).await?;
        socket.set_nodelay(true)?;
        Ok(Self {
            socket,
            leido: Vec::with_capacity(64 * 1024),
        })
    }

    /// Sends the request and reads its whole answer; anything but 200 is an error.
    async fn pedir(&mut self, peticion: &str) -> Fin<Duration> {
        let inicio = Instant::now();
        self.socket.write_all(peticion.as_bytes()).await?;
        self.leido.clear();
        loop {
            if let Some(total) = largo_total(&self.leido)?
                && self.leido.len() >= total
            {
                return Ok(inicio.elapsed());
            }
            if self.socket.read_buf(&mut self.leido).await? == 0 {
                return Err("la conexión se cerró".into());
            }
        }
    }
}

/// Head and body together, once the head is whole.
fn largo_total(leido: &[u8]) -> Fin<Option<usize>> {
    let Some(fin) = leido.windows(4).position(|ventana| ventana == b"\r\n\r\n") else {
        return Ok(None);
    };
    let cabeza = std::str::from_utf8(&leido[..fin])?;
    if !cabeza.starts_with("HTTP/1.1 200") {
        return Err(format!(
            "respuesta inesperada: {}",
            cabeza.lines().next().unwrap_or_default()
        )
        .into());
    }
    let largo = cabeza
        .lines()
        .find_map(|linea| {
            linea
                .to_ascii_lowercase()
                .strip_prefix("content-length:")
                .map(|n| n.trim().to_owned())
        })
        .ok_or("respuesta sin largo")?;
    Ok(Some(fin + 4 + largo.parse::<usize>()?))
}
