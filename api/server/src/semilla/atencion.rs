//! What people have asked and told the ministry, for its queues: filed by the same functions that file
//! everybody's, on days of the last weeks.

use time::Duration;
use uuid::Uuid;

use super::solicitud_de_demostracion;
use crate::Contexto;
use crate::adjuntos::Borrador;
use crate::features::consentimientos::{Finalidad, vigente};
use crate::features::incidencias::reporte::{self, Quien};
use crate::features::incidencias::types::NuevaIncidencia;
use crate::features::pqrsd::radicacion;
use crate::features::pqrsd::types::NuevaPqrsd;
use crate::http::idempotencia::ClaveIdempotencia;
use crate::http::{Problema, Resultado};

struct Pedida {
    hace_dias: i64,
    tipo: &'static str,
    identificacion: (&'static str, &'static str),
    nombre: &'static str,
    buzon: &'static str,
    municipio: &'static str,
    detalle: &'static str,
}

const PEDIDAS: [Pedida; 3] = [
    Pedida {
        hace_dias: 16,
        tipo: "peticion",
        identificacion: ("NIT", "901000001-6"),
        nombre: "Andina Fibra de Ejemplo S.A.S.",
        buzon: "juridica@andina-fibra",
        municipio: "11001",
        detalle: "Pedimos el certificado de los pagos de la contraprestación de 2025 para la revisoría fiscal.",
    },
    Pedida {
        hace_dias: 6,
        tipo: "consulta",
        identificacion: ("CC", "1000000811"),
        nombre: "Lucía Ejemplo Torres",
        buzon: "lucia.ejemplo",
        municipio: "05001",
        detalle: "¿Un proveedor que empezó a mitad del trimestre presenta la autoliquidación de todo el trimestre?",
    },
    Pedida {
        hace_dias: 2,
        tipo: "queja",
        identificacion: ("CC", "1000000812"),
        nombre: "Mateo Ejemplo Rincón",
        buzon: "mateo.ejemplo",
        municipio: "76001",
        detalle: "Llamé tres veces a la línea de soporte y nadie contestó.",
    },
];

struct Contada {
    hace_dias: i64,
    empresa: (&'static str, &'static str),
    nombre: &'static str,
    buzon: &'static str,
    incidencia: &'static str,
    pasos: &'static str,
    pagina: &'static str,
}

const CONTADAS: [Contada; 2] = [
    Contada {
        hace_dias: 4,
        empresa: ("901000001-6", "Andina Fibra de Ejemplo S.A.S."),
        nombre: "Paula Ejemplo Vargas",
        buzon: "contabilidad@andina-fibra",
        incidencia: "El PDF del FUR se abre en blanco en el lector de la oficina.",
        pasos: "Generé el FUR, lo descargué y lo abrí en el computador de contabilidad.",
        pagina: "/fur",
    },
    Contada {
        hace_dias: 1,
        empresa: ("901000710-1", "Enlaces del Cauca de Ejemplo S.A.S."),
        nombre: "Jorge Andrés Ejemplo Vela",
        buzon: "jorge.ejemplo",
        incidencia: "No me llega el enlace para seguir la solicitud de usuarios.",
        pasos: "Escribí el correo, pedí el enlace y esperé media hora.",
        pagina: "/solicitud-de-usuarios",
    },
];

/// Leaves the clock on one of those days.
pub async fn escribir(contexto: &Contexto) -> Resultado<()> {
    for pedida in &PEDIDAS {
        dias_atras(contexto, pedida.hace_dias)?;
        radicar(contexto, pedida).await?;
    }
    for contada in &CONTADAS {
        dias_atras(contexto, contada.hace_dias)?;
        contar(contexto, contada).await?;
    }
    Ok(())
}

fn dias_atras(contexto: &Contexto, dias: i64) -> Resultado<()> {
    contexto.reloj.mover(None).map_err(Problema::interno)?;
    let dia = contexto.hoy() - Duration::days(dias);
    contexto.reloj.mover(Some(dia)).map_err(Problema::interno)
}

async fn radicar(contexto: &Contexto, pedida: &Pedida) -> Resultado<()> {
    let (tipo_identificacion, identificacion) = pedida.identificacion;
    let pedido = NuevaPqrsd {
        tipo_identificacion: tipo_identificacion.to_owned(),
        identificacion: identificacion.to_owned(),
        nombre: pedida.nombre.to_owned(),
        correo: correo(pedida.buzon),
        telefono: "601 5550100".to_owned(),
        direccion: "Calle 1 # 2-3".to_owned(),
        pais: "170".to_owned(),
        municipio: Some(pedida.municipio.to_owned()),
        ciudad: None,
        tipo: pedida.tipo.to_owned(),
        detalle: pedida.detalle.to_owned(),
        acepta_terminos: true,
        terminos_version: vigente(Finalidad::Pqrsd)?.version.to_owned(),
        certifica_correo: true,
        adjuntos: Vec::new(),
        captcha: String::new(),
    };
    let solicitud = solicitud_de_demostracion();
    let (clave, borrador) = (clave()?, Borrador::leer(None)?);
    let tx = contexto.base.escribir().await?;
    let recibida = radicacion::Recibida::leer(&clave, &pedido)?;
    radicacion::registrar(contexto, &tx, &solicitud, (&borrador, &pedido), recibida).await?;
    Ok(tx.commit().await?)
}

async fn contar(contexto: &Contexto, contada: &Contada) -> Resultado<()> {
    let (nit, empresa) = contada.empresa;
    let pedido = NuevaIncidencia {
        nit: nit.to_owned(),
        empresa: empresa.to_owned(),
        codigo: String::new(),
        expediente: String::new(),
        incidencia: contada.incidencia.to_owned(),
        pasos: contada.pasos.to_owned(),
        nombre: contada.nombre.to_owned(),
        correo: correo(contada.buzon),
        pagina: contada.pagina.to_owned(),
        solicitud_fallida: None,
        adjuntos: Vec::new(),
        terminos_version: vigente(Finalidad::Incidencia)?.version.to_owned(),
        captcha: None,
    };
    let solicitud = solicitud_de_demostracion();
    let quien = Quien {
        actor: None,
        solicitud: &solicitud,
    };
    let (clave, borrador) = (clave()?, Borrador::leer(None)?);
    let tx = contexto.base.escribir().await?;
    let recibida = reporte::Recibida::leer(contexto, &quien, &clave, &pedido)?;
    reporte::registrar(contexto, &tx, &quien, (&borrador, &[]), recibida).await?;
    Ok(tx.commit().await?)
}

/// `buzon` of example.com, or of a part of it.
fn correo(buzon: &str) -> String {
    match buzon.split_once('@') {
        Some((persona, parte)) => format!("{persona}@{parte}.example.com"),
        None => format!("{buzon}@example.com"),
    }
}

fn clave() -> Resultado<ClaveIdempotencia> {
    ClaveIdempotencia::leer(&Uuid::new_v4().to_string())
}
