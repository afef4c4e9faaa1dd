use time::macros::datetime;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use super::*;

fn mensaje() -> Mensaje {
    Mensaje {
        id: "0193-fur".to_owned(),
        fecha: datetime!(2026-11-21 14:30 UTC),
        para: "María Núñez <maria@operador.example>".to_owned(),
        asunto: "FUR generado: presentación y pago".to_owned(),
        texto: "Su formulario está adjunto.\n".to_owned(),
        html: Some("<p>Su formulario está adjunto.</p>".to_owned()),
        adjuntos: vec![Adjunto {
            nombre: "FUR-1.pdf".to_owned(),
            tipo: "application/pdf".to_owned(),
            contenido: b"%PDF-1.7".to_vec(),
        }],
        baja: None,
    }
}

/// A mail server for one message: it answers `al_destinatario` to RCPT and gives back what it read.
async fn servidor(
    al_destinatario: &'static str,
) -> (String, tokio::task::JoinHandle<(String, String)>) {
    let puerto = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", puerto.local_addr().unwrap());
    let tarea = tokio::spawn(async move {
        let (conexion, _) = puerto.accept().await.unwrap();
        let (lectura, mut escritura) = conexion.into_split();
        let mut lineas = BufReader::new(lectura).lines();
        let (mut ordenes, mut datos) = (String::new(), String::new());
        escritura.write_all(b"220 prueba ESMTP\r\n").await.unwrap();
        while let Some(linea) = lineas.next_line().await.unwrap() {
            ordenes.push_str(&linea);
            ordenes.push('\n');
            let orden = linea.get(..4).unwrap_or_default().to_ascii_uppercase();
            let respuesta = match orden.as_str() {
                "EHLO" => "250-prueba\r\n250 8BITMIME\r\n",
                "RCPT" => al_destinatario,
                "DATA" => {
                    escritura.write_all(b"354 adelante\r\n").await.unwrap();
                    while let Some(linea) = lineas.next_line().await.unwrap() {
                        if linea == "." {
                            break;
                        }
                        datos.push_str(&linea);
                        datos.push('\n');
                    }
                    "250 recibido\r\n"
                }
                "QUIT" => "221 hasta luego\r\n",
                _ => "250 bien\r\n",
            };
            escritura.write_all(respuesta.as_bytes()).await.unwrap();
            if orden == "QUIT" || !datos.is_empty() {
                break;
            }
        }
        (ordenes, datos)
    });
    (url, tarea)
}

#[tokio::test]
async fn a_message_crosses_a_real_smtp_conversation() {
    let (url, servidor) = servidor("250 bien\r\n").await;
    let correo = Correo::smtp(&url, "SER <ser@mintic.example>").unwrap();
    correo.enviar(&mensaje()).await.unwrap();

    let (ordenes, datos) = servidor.await.unwrap();
    assert!(
        ordenes.contains("MAIL FROM:<ser@mintic.example>"),
        "{ordenes}"
    );
    assert!(
        ordenes.contains("RCPT TO:<maria@operador.example>"),
        "{ordenes}"
    );
    for esperado in [
        "Message-ID: <0193-fur@mintic.example>",
        "Date: Sat, 21 Nov 2026 14:30:00 +0000",
        "Auto-Submitted: auto-generated",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Type: text/html; charset=utf-8",
        "Content-Type: application/pdf",
        "filename=\"FUR-1.pdf\"",
        "Su formulario est=C3=A1 adjunto.",
    ] {
        assert!(datos.contains(esperado), "missing {esperado} in\n{datos}");
    }
}

#[tokio::test]
async fn a_refused_address_is_final_and_a_busy_server_is_not() {
    for (respuesta, temporal) in [
        ("550 no existe\r\n", false),
        ("451 intente luego\r\n", true),
    ] {
        let (url, _servidor) = servidor(respuesta).await;
        let correo = Correo::smtp(&url, "ser@mintic.example").unwrap();
        let error = correo.enviar(&mensaje()).await.unwrap_err();
        assert_eq!(error.temporal, temporal, "{error}");
    }
}

#[tokio::test]
async fn no_server_is_a_temporary_failure() {
    let puerto = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", puerto.local_addr().unwrap());
    drop(puerto);
    let correo = Correo::smtp(&url, "ser@mintic.example").unwrap();
    assert!(correo.enviar(&mensaje()).await.unwrap_err().temporal);
}

#[tokio::test]
async fn a_wrong_address_is_final() {
    let correo = Correo::memoria("ser@mintic.example").unwrap();
    let malo = Mensaje {
        para: "sin arroba".to_owned(),
        ..mensaje()
    };
    assert!(!correo.enviar(&malo).await.unwrap_err().temporal);
    assert!(correo.enviados().is_empty());
}

#[tokio::test]
async fn messages_are_kept_in_memory_for_tests() {
    let correo = Correo::memoria("ser@mintic.example").unwrap();
    correo.clone().enviar(&mensaje()).await.unwrap();
    assert_eq!(correo.enviados(), [mensaje()]);
}

#[tokio::test]
async fn messages_are_written_whole_to_files_while_developing() {
    let carpeta = tempfile::tempdir().unwrap();
    let correo = Correo::archivos(carpeta.path(), "ser@mintic.example").unwrap();
    let mensaje = Mensaje {
        id: "../fuera".to_owned(),
        asunto: "uno\r\nBcc: otro@example.test".to_owned(),
        html: None,
        adjuntos: Vec::new(),
        baja: None,
        ..mensaje()
    };
    correo.enviar(&mensaje).await.unwrap();
    correo.enviar(&mensaje).await.unwrap();

    let nombres: Vec<_> = std::fs::read_dir(carpeta.path())
        .unwrap()
        .map(|entrada| entrada.unwrap().file_name())
        .collect();
    assert_eq!(nombres, ["___fuera.eml"]);
    let escrito = std::fs::read_to_string(carpeta.path().join("___fuera.eml")).unwrap();
    assert!(
        !escrito.lines().any(|linea| linea.starts_with("Bcc")),
        "a line break in the subject must not begin a header"
    );
}

#[test]
fn the_password_is_not_printed() {
    let correo = Correo::smtp(
        "smtp://ser:secreta@127.0.0.1:587?tls=required",
        "ser@mintic.example",
    )
    .unwrap();
    assert!(!format!("{correo:?}").contains("secreta"));
}
