//! Reporting a problem, and following it.

use ser_adapters::reloj::dia_en_bogota;
use ser_domain::Nit;
use ser_domain::estados::EstadoIncidencia;
use ser_domain::radicado::{Radicado, TipoRadicado};
use ser_store::{Escritura, adjunto, incidencia, radicado};
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::problemas::CASO_NO_ENCONTRADO;
use super::types::{AcuseIncidencia, BusquedaIncidencia, NuevaIncidencia, SeguimientoIncidencia};
use super::{INCIDENCIA, REGLAS};
use crate::Contexto;
use crate::adjuntos::{self, Borrador};
use crate::auditoria::{Autor, Hecho, anotar_autor};
use crate::avisos::{Aviso, Destino, avisar};
use crate::captcha::{self, Formulario};
use crate::features::consentimientos::{self, Finalidad, Texto};
use crate::http::catalogo::{CAPTCHA_INVALIDO, CLAVE_IDEMPOTENCIA_REUTILIZADA, DATOS_INVALIDOS};
use crate::http::idempotencia::{ClaveIdempotencia, huella_de_formulario};
use crate::http::{Actor, Problema, Resultado, Solicitud};
use crate::personas;

/// Who reports: known by the session, or only by what is written.
#[derive(Debug)]
pub struct Quien<'a> {
    pub actor: Option<&'a Actor>,
    pub solicitud: &'a Solicitud,
}

impl Quien<'_> {
    fn autor(&self) -> Autor<'_> {
        match self.actor {
            Some(actor) => Autor::Persona(actor),
            None => Autor::Publico(self.solicitud),
        }
    }
}

/// What somebody reported, checked; it has no number yet.
#[derive(Debug)]
pub struct Recibida {
    fila: incidencia::Model,
    texto: &'static Texto,
}

impl Recibida {
    /// # Errors
    /// `DATOS_INVALIDOS` with every field that is wrong, `TERMINOS_CAMBIARON`.
    pub fn leer(
        contexto: &Contexto,
        quien: &Quien<'_>,
        clave: &ClaveIdempotencia,
        pedido: &NuevaIncidencia,
    ) -> Resultado<Self> {
        Ok(Self {
            fila: leer(contexto, quien, clave, pedido)?,
            texto: consentimientos::comprobar(Finalidad::Incidencia, &pedido.terminos_version)?,
        })
    }
}

/// Opens a case. The same key with the same data gets the same case.
pub async fn reportar(
    contexto: &Contexto,
    quien: Quien<'_>,
    clave: &ClaveIdempotencia,
    borrador: &Borrador,
    pedido: NuevaIncidencia,
) -> Resultado<AcuseIncidencia> {
    let recibida = Recibida::leer(contexto, &quien, clave, &pedido)?;
    let tx = contexto.base.escribir().await?;
    if let Some(previa) = previa(&tx, &recibida.fila).await? {
        return Ok(previa);
    }
    if quien.actor.is_none() {
        let captcha = pedido.captcha.as_deref().unwrap_or_default();
        if captcha::gastar(contexto, &tx, Formulario::Incidencia, captcha)
            .await
            .is_err()
        {
            // The same request at the same time may have spent it.
            return match previa(&tx, &recibida.fila).await? {
                Some(previa) => Ok(previa),
                None => Err(Problema::de(&CAPTCHA_INVALIDO)),
            };
        }
    }
    let archivos = (borrador, pedido.adjuntos.as_slice());
    let acuse = registrar(contexto, &tx, &quien, archivos, recibida).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(acuse)
}

/// Writes a case, in the transaction in which its proof of work was spent.
pub async fn registrar(
    contexto: &Contexto,
    tx: &Escritura,
    quien: &Quien<'_>,
    (borrador, adjuntos): (&Borrador, &[Uuid]),
    Recibida { fila, texto }: Recibida,
) -> Resultado<AcuseIncidencia> {
    let anio = dia_en_bogota(fila.registrada_en).year();
    let caso = radicado::siguiente(tx, anio, TipoRadicado::Incidencia).await?;
    let fila = incidencia::Model {
        caso: caso.digitos().to_owned(),
        ..fila
    };
    incidencia::insertar(tx, fila.clone()).await?;
    let imagenes = adjuntos::adjuntar(
        tx,
        &REGLAS,
        borrador,
        adjuntos,
        (INCIDENCIA, fila.id),
        contexto.instante(),
    )
    .await?;
    let instante = contexto.instante();
    anotar_reporte(tx, quien, &fila, &imagenes, instante);
    let de_quien = (Finalidad::Incidencia, fila.correo.as_str());
    consentimientos::informar(tx, quien.solicitud, de_quien, texto, instante).await?;
    let aviso = Aviso::IncidenciaRegistrada {
        caso: caso.to_string(),
        nombre: fila.nombre.clone(),
        incidencia: fila.incidencia.clone(),
    };
    avisar(tx, &aviso, fila.id, destino(&fila), instante).await?;
    acuse(&fila, imagenes.len())
}

async fn previa(tx: &Escritura, nueva: &incidencia::Model) -> Resultado<Option<AcuseIncidencia>> {
    let Some(fila) = incidencia::por_clave(tx, &nueva.clave_huella).await? else {
        return Ok(None);
    };
    if fila.cuerpo_huella != nueva.cuerpo_huella {
        return Err(Problema::de(&CLAVE_IDEMPOTENCIA_REUTILIZADA));
    }
    let imagenes = adjunto::de_objeto(tx, INCIDENCIA, fila.id).await?;
    acuse(&fila, imagenes.len()).map(Some)
}

fn leer(
    contexto: &Contexto,
    quien: &Quien<'_>,
    clave: &ClaveIdempotencia,
    pedido: &NuevaIncidencia,
) -> Resultado<incidencia::Model> {
    let de_quien = quien.actor.map(|actor| actor.usuario_id.to_string());
    let clave_huella = clave.huella_publica(&format!(
        "reportar_incidencia {}",
        de_quien.unwrap_or_default()
    ));
    let mut problema = Problema::de(&DATOS_INVALIDOS);
    let nit = match Nit::parse(&pedido.nit) {
        Ok(nit) => nit.formateado(),
        Err(_) => {
            let mensaje = "Revise el NIT y su dígito de verificación";
            problema = problema.campo("/nit", "NIT_INVALIDO", mensaje);
            String::new()
        }
    };
    let correo = personas::correo_electronico(&pedido.correo).unwrap_or_else(|reparo| {
        problema = problema
            .clone()
            .campo("/correo", reparo.codigo, reparo.mensaje);
        String::new()
    });
    for (campo, texto, minimo, mensaje) in [
        (
            "/empresa",
            &pedido.empresa,
            3,
            "Escriba el nombre de la empresa",
        ),
        ("/nombre", &pedido.nombre, 3, "Escriba su nombre"),
        (
            "/incidencia",
            &pedido.incidencia,
            10,
            "Cuente qué pasó: al menos 10 caracteres",
        ),
    ] {
        if texto.trim().chars().count() < minimo {
            problema = problema.campo(campo, "INCOMPLETO", mensaje);
        }
    }
    if !problema.errores().is_empty() {
        return Err(problema);
    }
    let limpio = |texto: &str| -> String {
        texto
            .trim()
            .chars()
            .filter(|c| !c.is_control() || *c == '\n')
            .collect()
    };
    Ok(incidencia::Model {
        id: Uuid::now_v7(),
        caso: String::new(),
        estado: EstadoIncidencia::INICIAL.as_str().to_owned(),
        version: 1,
        nit,
        empresa: limpio(&pedido.empresa),
        codigo: limpio(&pedido.codigo),
        expediente: limpio(&pedido.expediente),
        incidencia: limpio(&pedido.incidencia),
        pasos: limpio(&pedido.pasos),
        nombre: limpio(&pedido.nombre),
        correo,
        buscable: String::new(),
        pagina: limpio(&pedido.pagina),
        navegador: quien.solicitud.agente.clone(),
        solicitud_fallida: pedido.solicitud_fallida.as_deref().map(limpio),
        solicitud_id: quien.solicitud.id.clone(),
        usuario_id: quien.actor.map(|actor| actor.usuario_id),
        operador_id: quien.actor.map(|actor| actor.operador_id),
        clave_huella,
        cuerpo_huella: huella_de_formulario(pedido)?,
        registrada_en: contexto.ahora(),
        responsable_id: None,
        respuesta: None,
        revisada_en: None,
        terminada_en: None,
    })
}

fn anotar_reporte(
    tx: &Escritura,
    quien: &Quien<'_>,
    fila: &incidencia::Model,
    imagenes: &[adjunto::Model],
    instante: OffsetDateTime,
) {
    let huellas: Vec<&str> = imagenes.iter().map(|una| una.sha256.as_str()).collect();
    let despues = json!({ "caso": fila.caso, "nit": fila.nit, "imagenes": huellas });
    let hecho = Hecho {
        accion: "reportar",
        objeto: "incidencia",
        objeto_id: Some(fila.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar_autor(tx, quien.autor(), instante, hecho);
}

pub(super) fn destino(fila: &incidencia::Model) -> Destino<'_> {
    Destino {
        correo: &fila.correo,
        usuario_id: fila.usuario_id,
        operador_id: fila.operador_id,
    }
}

pub(super) fn numero(fila: &incidencia::Model) -> Resultado<String> {
    let caso = Radicado::parse(&fila.caso).map_err(Problema::interno)?;
    Ok(caso.to_string())
}

fn acuse(fila: &incidencia::Model, adjuntos: usize) -> Resultado<AcuseIncidencia> {
    Ok(AcuseIncidencia {
        caso: numero(fila)?,
        registrada_en: fila.registrada_en,
        correo: fila.correo.clone(),
        adjuntos,
    })
}

/// Where a case stands: the same answer for one that does not exist and one of another address.
pub async fn buscar(
    contexto: &Contexto,
    pedido: &BusquedaIncidencia,
) -> Resultado<SeguimientoIncidencia> {
    let digitos: String = pedido
        .caso
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    // An address that cannot be one is asked for all the same: it belongs to no case.
    let correo = personas::correo_electronico(&pedido.correo).unwrap_or_default();
    let fila = incidencia::de_quien_reporto(contexto.base.conexion(), &digitos, &correo)
        .await?
        .ok_or_else(|| Problema::de(&CASO_NO_ENCONTRADO).esperado())?;
    Ok(SeguimientoIncidencia {
        caso: numero(&fila)?,
        estado: fila.estado,
        registrada_en: fila.registrada_en,
        revisada_en: fila.revisada_en,
        terminada_en: fila.terminada_en,
    })
}
