//! A scanner of viruses that knows one: the test file of EICAR, which every scanner finds and which
//! does nothing.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The test file, in two halves so that nobody takes this program for infected.
pub const EICAR: &str = concat!(
    "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR",
    "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
);

/// Answers like clamd, on a port of its own, for as long as the test runs.
pub async fn escuchar() -> SocketAddr {
    let escucha = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let direccion = escucha.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((conexion, _)) = escucha.accept().await {
            tokio::spawn(atender(conexion));
        }
    });
    direccion
}

/// `zINSTREAM`, then pieces with their length before them, the last one empty.
async fn atender(mut conexion: TcpStream) {
    let mut orden = [0; 10];
    conexion.read_exact(&mut orden).await.unwrap();
    assert_eq!(&orden, b"zINSTREAM\0");
    let mut contenido = Vec::new();
    loop {
        let largo = conexion.read_u32().await.unwrap();
        if largo == 0 {
            break;
        }
        let mut trozo = vec![0; largo.try_into().unwrap()];
        conexion.read_exact(&mut trozo).await.unwrap();
        contenido.extend(trozo);
    }
    let infectado = contenido
        .windows(EICAR.len())
        .any(|ventana| ventana == EICAR.as_bytes());
    let dicho: &[u8] = if infectado {
        b"stream: Eicar-Test-Signature FOUND\0"
    } else {
        b"stream: OK\0"
    };
    conexion.write_all(dicho).await.unwrap();
}
