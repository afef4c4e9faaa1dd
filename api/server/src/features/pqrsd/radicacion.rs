//! Filing: everything is written, with its number and its term, or nothing is.

use ser_adapters::inspeccion::{Clase, TAMANO_MAXIMO_BYTES};
use ser_adapters::reloj::dia_en_bogota;
use ser_domain::estados::EstadoPqrsd;
use ser_domain::pqrsd::{DETALLE_MAXIMO, TipoIdentificacion, TipoSolicitud, vencimiento};
use ser_domain::radicado::{Radicado, TipoRadicado};
use ser_store::{Escritura, adjunto, pqrsd, radicado};
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::lectura::{self, Leida};
use super::types::{AcusePqrsd, FormularioPqrsd, NuevaPqrsd, OpcionDeFormulario, TipoDeSolicitud};
use super::{PQRSD, REGLAS};
use crate::Contexto;
use crate::adjuntos::{self, Borrador, ver};
use crate::auditoria::{Autor, Hecho, anotar_autor};
use crate::avisos::{Aviso, Destino, avisar};
use crate::captcha::{self, Formulario};
use crate::features::consentimientos::{self, Finalidad, Texto, vigente};
use crate::http::catalogo::CLAVE_IDEMPOTENCIA_REUTILIZADA;
use crate::http::idempotencia::{ClaveIdempotencia, huella_de_formulario};
use crate::http::{Problema, Resultado, Solicitud};

/// What the form offers.
pub fn formulario(contexto: &Contexto) -> Resultado<FormularioPqrsd> {
    let (parametros, hoy) = (contexto.parametros(), contexto.hoy());
    let tipos = TipoSolicitud::TODOS
        .iter()
        .map(|tipo| {
            let plazo = tipo
                .plazo(parametros.ley())
                .en(hoy)
                .map_err(Problema::interno)?;
            Ok(TipoDeSolicitud {
                codigo: tipo.as_str(),
                nombre: tipo.nombre(),
                plazo_dias: plazo.valor.n,
            })
        })
        .collect::<Resultado<_>>()?;
    Ok(FormularioPqrsd {
        tipos,
        tipos_identificacion: TipoIdentificacion::TODOS
            .iter()
            .map(|tipo| OpcionDeFormulario {
                codigo: tipo.as_str(),
                nombre: tipo.nombre(),
            })
            .collect(),
        terminos_version: vigente(Finalidad::Pqrsd)?.version,
        detalle_maximo: DETALLE_MAXIMO,
        adjuntos_maximo: REGLAS.maximo,
        adjunto_maximo_bytes: TAMANO_MAXIMO_BYTES,
        extensiones: REGLAS
            .clases
            .iter()
            .flat_map(|clase| clase.extensiones())
            .collect(),
    })
}

/// What somebody filed, checked.
#[derive(Debug)]
pub struct Recibida {
    leida: Leida,
    texto: &'static Texto,
    /// Of the key and of what was sent.
    huellas: (String, String),
}

impl Recibida {
    /// # Errors
    /// `DATOS_INVALIDOS` with every field that is wrong, `TERMINOS_CAMBIARON`.
    pub fn leer(clave: &ClaveIdempotencia, pedido: &NuevaPqrsd) -> Resultado<Self> {
        Ok(Self {
            leida: lectura::leer(pedido)?,
            texto: consentimientos::comprobar(Finalidad::Pqrsd, &pedido.terminos_version)?,
            huellas: (
                clave.huella_publica("radicar_pqrsd"),
                huella_de_formulario(pedido)?,
            ),
        })
    }
}

/// Files a PQRSD. The same key with the same data gets the same acknowledgement.
pub async fn radicar(
    contexto: &Contexto,
    solicitud: &Solicitud,
    clave: &ClaveIdempotencia,
    borrador: &Borrador,
    pedido: NuevaPqrsd,
) -> Resultado<AcusePqrsd> {
    let recibida = Recibida::leer(clave, &pedido)?;
    let tx = contexto.base.escribir().await?;
    if let Some(previa) = previa(&tx, &recibida.huellas).await? {
        return Ok(previa);
    }
    if let Err(problema) = captcha::gastar(contexto, &tx, Formulario::Pqrsd, &pedido.captcha).await
    {
        // The same request at the same time may have spent it: then its answer is there by now.
        return match previa(&tx, &recibida.huellas).await? {
            Some(previa) => Ok(previa),
            None => Err(problema),
        };
    }
    let acuse = registrar(contexto, &tx, solicitud, (borrador, &pedido), recibida).await?;
    tx.commit().await?;
    contexto.aviso_trabajo.notify_one();
    Ok(acuse)
}

/// Writes a PQRSD, in the transaction in which its proof of work was spent.
pub async fn registrar(
    contexto: &Contexto,
    tx: &Escritura,
    solicitud: &Solicitud,
    (borrador, pedido): (&Borrador, &NuevaPqrsd),
    recibida: Recibida,
) -> Resultado<AcusePqrsd> {
    let texto = recibida.texto;
    let ahora = contexto.ahora();
    let fila = componer(contexto, tx, recibida, &pedido.pais, ahora).await?;
    pqrsd::insertar(tx, fila.clone()).await?;
    let anexos = adjuntos::adjuntar(
        tx,
        &REGLAS,
        borrador,
        &pedido.adjuntos,
        (PQRSD, fila.id),
        contexto.instante(),
    )
    .await?;
    pqrsd::anotar_paso(tx, &fila, None, None, ahora).await?;
    let instante = contexto.instante();
    anotar_radicacion(tx, solicitud, &fila, &anexos, instante);
    let de_quien = (Finalidad::Pqrsd, fila.correo.as_str());
    consentimientos::informar(tx, solicitud, de_quien, texto, instante).await?;
    avisar_radicada(tx, &fila, &anexos, instante).await?;
    acuse(&fila, &anexos)
}

async fn previa(
    tx: &Escritura,
    (clave_huella, cuerpo_huella): &(String, String),
) -> Resultado<Option<AcusePqrsd>> {
    let Some(fila) = pqrsd::por_clave(tx, clave_huella).await? else {
        return Ok(None);
    };
    if fila.cuerpo_huella != *cuerpo_huella {
        return Err(Problema::de(&CLAVE_IDEMPOTENCIA_REUTILIZADA));
    }
    let anexos = adjunto::de_objeto(tx, PQRSD, fila.id).await?;
    acuse(&fila, &anexos).map(Some)
}

async fn componer(
    contexto: &Contexto,
    tx: &Escritura,
    Recibida {
        leida,
        texto,
        huellas: (clave_huella, cuerpo_huella),
    }: Recibida,
    pais: &str,
    ahora: OffsetDateTime,
) -> Resultado<pqrsd::Model> {
    let parametros = contexto.parametros();
    let radicada_el = contexto.dia_de_radicacion(ahora);
    let (vence_el, plazo) =
        vencimiento(leida.tipo, radicada_el, &parametros).map_err(Problema::interno)?;
    let numero = radicado::siguiente(tx, dia_en_bogota(ahora).year(), TipoRadicado::Pqrsd).await?;
    Ok(pqrsd::Model {
        id: Uuid::now_v7(),
        radicado: numero.digitos().to_owned(),
        tipo: leida.tipo.as_str().to_owned(),
        estado: EstadoPqrsd::INICIAL.as_str().to_owned(),
        version: 1,
        tipo_identificacion: leida.tipo_identificacion.as_str().to_owned(),
        identificacion: leida.identificacion,
        nombre: leida.nombre,
        correo: leida.correo,
        telefono: leida.telefono,
        direccion: leida.direccion,
        pais: pais.to_owned(),
        municipio: leida.municipio,
        ciudad: leida.ciudad,
        detalle: leida.detalle,
        buscable: String::new(),
        terminos_version: texto.version.to_owned(),
        clave_huella,
        cuerpo_huella,
        registrada_en: ahora,
        radicada_el,
        vence_el,
        norma_plazo: plazo.uso.norma.clone(),
        devuelta_el: None,
        responsable_id: None,
        respuesta: None,
        motivo: None,
        terminada_en: None,
    })
}

fn anotar_radicacion(
    tx: &Escritura,
    solicitud: &Solicitud,
    fila: &pqrsd::Model,
    anexos: &[adjunto::Model],
    ahora: OffsetDateTime,
) {
    let huellas: Vec<&str> = anexos.iter().map(|anexo| anexo.sha256.as_str()).collect();
    let despues = json!({
        "radicado": fila.radicado, "tipo": fila.tipo, "vence_el": fila.vence_el,
        "terminos": fila.terminos_version, "autoriza_correo": true, "anexos": huellas,
    });
    let hecho = Hecho {
        accion: "radicar",
        objeto: "pqrsd",
        objeto_id: Some(fila.id),
        antes: None,
        despues: Some(&despues),
    };
    anotar_autor(tx, Autor::Publico(solicitud), ahora, hecho);
}

async fn avisar_radicada(
    tx: &Escritura,
    fila: &pqrsd::Model,
    anexos: &[adjunto::Model],
    ahora: OffsetDateTime,
) -> Resultado<()> {
    let aviso = Aviso::PqrsdRadicada {
        radicado: numero(fila)?.to_string(),
        nombre: fila.nombre.clone(),
        tipo: TipoSolicitud::try_from(fila.tipo.as_str())
            .map_or_else(|_| fila.tipo.clone(), |tipo| tipo.nombre().to_owned()),
        recibida_en: fila.registrada_en,
        radicada_el: fila.radicada_el,
        vence_el: fila.vence_el,
        norma: fila.norma_plazo.clone(),
        anexos: nombrados(anexos),
    };
    avisar(tx, &aviso, fila.id, destino(fila), ahora).await?;
    Ok(())
}

/// «carta.pdf (un PDF)»: number and kind of the annexes, as the law asks.
pub(super) fn nombrados(anexos: &[adjunto::Model]) -> Vec<String> {
    anexos
        .iter()
        .map(|anexo| match Clase::de_extension(&anexo.clase) {
            Some(clase) => format!("{} ({})", anexo.nombre, clase.nombre()),
            None => anexo.nombre.clone(),
        })
        .collect()
}

pub(super) fn destino(fila: &pqrsd::Model) -> Destino<'_> {
    Destino {
        correo: &fila.correo,
        usuario_id: None,
        operador_id: None,
    }
}

pub(super) fn numero(fila: &pqrsd::Model) -> Resultado<Radicado> {
    Radicado::parse(&fila.radicado).map_err(Problema::interno)
}

fn acuse(fila: &pqrsd::Model, anexos: &[adjunto::Model]) -> Resultado<AcusePqrsd> {
    Ok(AcusePqrsd {
        radicado: numero(fila)?.to_string(),
        registrada_en: fila.registrada_en,
        radicada_el: fila.radicada_el,
        vence_el: fila.vence_el,
        norma_plazo: fila.norma_plazo.clone(),
        adjuntos: anexos.iter().map(ver).collect(),
        correo: fila.correo.clone(),
    })
}
