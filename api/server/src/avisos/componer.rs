//! From a notice to the mail that says it.

use ser_adapters::correo::textos::{boletin, cuenta, pie, pqrsd, presentacion, seguridad};
use ser_adapters::correo::{Adjunto, Carta};
use ser_adapters::inspeccion::Clase;
use ser_domain::estados::{EstadoIncidencia, EstadoPqrsd};
use ser_domain::fur::Fur;
use ser_domain::radicado::Radicado;
use ser_store::{adjunto, autoliquidacion, fur, segundo_factor, usuario};
use uuid::Uuid;

use super::{Aviso, CambioDeCuenta, HechoDeSeguridad};
use crate::Contexto;
use crate::config::AVISO_DE_INDEPENDENCIA;
use crate::credencial::codigo;
use crate::enlaces::{self, Uso};
use crate::features::boletin::envio;
use crate::features::pqrsd::RESPUESTA;
use crate::jobs::{FallaTrabajo, pdf};
use crate::permiso::Rol;

/// A mail without its address.
#[derive(Debug)]
pub struct Compuesto {
    pub carta: Carta,
    pub adjuntos: Vec<Adjunto>,
    /// Where the subscription that it is of ends (RFC 8058).
    pub baja: Option<String>,
}

impl From<Carta> for Compuesto {
    fn from(carta: Carta) -> Self {
        Self {
            carta,
            adjuntos: Vec::new(),
            baja: None,
        }
    }
}

/// The words of a notice, with its links.
pub async fn componer(contexto: &Contexto, aviso: &Aviso) -> Result<Compuesto, FallaTrabajo> {
    let pie = pie(
        &contexto.settings.entidad.nombre,
        Some(AVISO_DE_INDEPENDENCIA),
    );
    Ok(match aviso {
        Aviso::AcusePresentacion { fur_id } => return acuse(contexto, *fur_id).await,
        Aviso::Activacion {
            nombre,
            empresa,
            operador,
            usuario,
            roles,
            enlace_id,
            vence_en,
        } => cuenta::activacion(
            &cuenta::Nueva {
                nombre,
                empresa,
                operador,
                usuario,
                roles: &nombres(roles),
                vence_en: *vence_en,
            },
            enlaces::url(contexto, Uso::Activacion, *enlace_id).await?,
            pie,
        )
        .into(),
        Aviso::CuentaCambiada {
            nombre,
            empresa,
            que,
            quien,
            cuando,
        } => {
            let cambio = match que {
                CambioDeCuenta::Roles { roles } => cuenta::Cambio::Roles(nombres(roles)),
                CambioDeCuenta::Datos => cuenta::Cambio::Datos,
                CambioDeCuenta::Inactivada => cuenta::Cambio::Inactivada,
                CambioDeCuenta::Restablecida => cuenta::Cambio::Restablecida,
                CambioDeCuenta::Reactivada => cuenta::Cambio::Reactivada,
                CambioDeCuenta::Suspendida { motivo, hasta } => {
                    cuenta::Cambio::Suspendida(motivo.clone(), *hasta)
                }
                CambioDeCuenta::Cancelada { motivo } => cuenta::Cambio::Cancelada(motivo.clone()),
            };
            cuenta::cambio(nombre, empresa, &cambio, quien, *cuando, pie).into()
        }
        Aviso::AccesoRestablecido {
            nombre,
            empresa,
            persona,
            quien,
            cuando,
        } => cuenta::acceso_restablecido(nombre, empresa, persona, quien, *cuando, pie).into(),
        Aviso::FirmanteNombrado {
            nombre,
            empresa,
            firmante,
            roles,
            quien,
            cuando,
        } => cuenta::firmante_nombrado(
            nombre,
            empresa,
            (firmante, &nombres(roles)),
            quien,
            *cuando,
            pie,
        )
        .into(),
        Aviso::TrabajoRecibido {
            nombre,
            empresa,
            de,
            borradores,
            quien,
            cuando,
        } => cuenta::trabajo_recibido(
            nombre,
            empresa,
            (de, *borradores),
            quien,
            *cuando,
            format!("{}/autoliquidaciones", contexto.settings.url_publica),
            pie,
        )
        .into(),
        Aviso::FirmaAutorizada {
            nombre,
            empresa,
            calidad,
            desde,
            hasta,
            expedientes,
            quien,
        } => cuenta::firma_autorizada(
            &cuenta::Autorizada {
                nombre,
                empresa,
                calidad: &nombre_de(calidad),
                desde: *desde,
                hasta: *hasta,
                expedientes: *expedientes,
                quien,
            },
            pie,
        )
        .into(),
        Aviso::FirmaRevocada {
            nombre,
            calidad,
            motivo,
            quien,
        } => cuenta::firma_revocada(nombre, &nombre_de(calidad), motivo, quien, pie).into(),
        Aviso::ConfirmarBoletin {
            nombre,
            enlace_id,
            vence_en,
        } => boletin::confirmar(
            nombre,
            *vence_en,
            enlaces::url(contexto, Uso::Boletin, *enlace_id).await?,
            pie,
        )
        .into(),
        Aviso::Boletin {
            boletin_id,
            suscripcion_id,
        } => return envio::componer(contexto, (*boletin_id, *suscripcion_id), pie).await,
        Aviso::Solicitud { empresa, que } => que.componer(contexto, empresa, pie).await?.into(),
        Aviso::PqrsdRadicada {
            radicado,
            nombre,
            tipo,
            recibida_en,
            radicada_el,
            vence_el,
            norma,
            anexos,
        } => pqrsd::radicada(
            &pqrsd::Acuse {
                radicado,
                nombre,
                tipo,
                recibida_en: *recibida_en,
                radicada_el: *radicada_el,
                vence_el: *vence_el,
                norma,
                anexos,
            },
            consulta(contexto),
            pie,
        )
        .into(),
        Aviso::PqrsdAvanza {
            radicado,
            nombre,
            estado,
            vence_el,
        } => pqrsd::avanza(
            radicado,
            nombre,
            estado == EstadoPqrsd::EnTramite.as_str(),
            *vence_el,
            consulta(contexto),
            pie,
        )
        .into(),
        Aviso::PqrsdDevuelta {
            radicado,
            nombre,
            motivo,
            enlace_id,
            vence_en,
        } => pqrsd::devuelta(
            radicado,
            nombre,
            motivo,
            *vence_en,
            enlaces::url(contexto, Uso::CompletarPqrsd, *enlace_id).await?,
            pie,
        )
        .into(),
        Aviso::PqrsdCompletada {
            radicado,
            nombre,
            vence_el,
            anexos,
        } => pqrsd::completada(radicado, nombre, *vence_el, anexos, consulta(contexto), pie).into(),
        Aviso::PqrsdRespondida { pqrsd_id } => return respuesta(contexto, *pqrsd_id, pie).await,
        Aviso::PqrsdCerrada {
            radicado,
            nombre,
            motivo,
        } => pqrsd::cerrada(radicado, nombre, motivo, pie).into(),
        Aviso::IncidenciaRegistrada {
            caso,
            nombre,
            incidencia,
        } => pqrsd::incidencia_registrada(caso, nombre, incidencia, seguimiento(contexto), pie)
            .into(),
        Aviso::IncidenciaAvanza {
            caso,
            nombre,
            estado,
            respuesta,
        } => {
            let cambio = match EstadoIncidencia::try_from(estado.as_str()) {
                Ok(EstadoIncidencia::Resuelta) => pqrsd::Cambio::Resuelta,
                Ok(EstadoIncidencia::Cerrada) => pqrsd::Cambio::Cerrada,
                _ => pqrsd::Cambio::EnRevision,
            };
            pqrsd::incidencia_avanza(
                caso,
                nombre,
                cambio,
                respuesta.as_deref(),
                seguimiento(contexto),
                pie,
            )
            .into()
        }
        Aviso::CambioDeEmpresa {
            empresa,
            seccion,
            pidio,
            cambio_id,
            que,
        } => que
            .componer(contexto, (empresa, seccion, pidio), *cambio_id, pie)
            .into(),
        Aviso::Recuperacion {
            nombre,
            empresa,
            enlace_id,
            vence_en,
            agente,
            direccion,
        } => seguridad::recuperacion(
            nombre,
            empresa,
            &seguridad::Lugar { agente, direccion },
            *vence_en,
            enlaces::url(contexto, Uso::Recuperacion, *enlace_id).await?,
            pie,
        )
        .into(),
        Aviso::CodigoDeUnSoloUso {
            nombre,
            codigo_id,
            vence_en,
        } => seguridad::codigo(nombre, codigo::cifras(contexto, *codigo_id), *vence_en, pie).into(),
        Aviso::Seguridad {
            nombre,
            empresa,
            que,
            agente,
            direccion,
            cuando,
        } => seguridad::hecho(
            nombre,
            empresa,
            &hecho(que),
            &seguridad::Lugar { agente, direccion },
            *cuando,
            format!("{}/perfil/sesiones", contexto.settings.url_publica),
            pie,
        )
        .into(),
    })
}

/// Where anybody follows a PQRSD.
fn consulta(contexto: &Contexto) -> String {
    format!("{}/pqrsd/buscar", contexto.settings.url_publica)
}

/// Where anybody follows a reported problem.
fn seguimiento(contexto: &Contexto) -> String {
    format!("{}/reportar/seguimiento", contexto.settings.url_publica)
}

async fn respuesta(
    contexto: &Contexto,
    pqrsd_id: Uuid,
    pie: Vec<String>,
) -> Result<Compuesto, FallaTrabajo> {
    let base = contexto.base.conexion();
    let fila = ser_store::pqrsd::por_id(base, pqrsd_id)
        .await?
        .ok_or_else(|| FallaTrabajo::definitiva("la PQRSD no existe"))?;
    let radicado = Radicado::parse(&fila.radicado).map_err(FallaTrabajo::definitiva)?;
    let texto = fila.respuesta.unwrap_or_default();
    let mut adjuntos = Vec::new();
    for archivo in adjunto::de_objeto(base, RESPUESTA, pqrsd_id).await? {
        let contenido = contexto
            .archivos
            .leer(&archivo.clave)
            .await
            .map_err(FallaTrabajo::pasajera)?;
        let tipo = Clase::de_extension(&archivo.clase).map(Clase::tipo);
        adjuntos.push(Adjunto {
            nombre: archivo.nombre,
            tipo: tipo.unwrap_or("application/octet-stream").to_owned(),
            contenido,
        });
    }
    let carta = pqrsd::respondida(
        &radicado.to_string(),
        &fila.nombre,
        &texto,
        adjuntos.len(),
        pie,
    );
    Ok(Compuesto {
        carta,
        adjuntos,
        baja: None,
    })
}

fn hecho(que: &HechoDeSeguridad) -> seguridad::Hecho<'_> {
    match que {
        HechoDeSeguridad::ClaveCambiada => seguridad::Hecho::ClaveCambiada,
        HechoDeSeguridad::ClaveRecuperada => seguridad::Hecho::ClaveRecuperada,
        HechoDeSeguridad::FactorActivado { medio } => {
            seguridad::Hecho::FactorActivado(if medio == segundo_factor::CORREO {
                "que llega a este correo"
            } else {
                "de su aplicación de códigos"
            })
        }
        HechoDeSeguridad::FactorRetirado => seguridad::Hecho::FactorRetirado,
        HechoDeSeguridad::CodigosRenovados => seguridad::Hecho::CodigosRenovados,
        HechoDeSeguridad::CodigoUsado { quedan } => seguridad::Hecho::CodigoUsado(*quedan),
        HechoDeSeguridad::EquipoNuevo => seguridad::Hecho::EquipoNuevo,
        HechoDeSeguridad::CuentaBloqueada { hasta } => seguridad::Hecho::CuentaBloqueada(*hasta),
        HechoDeSeguridad::SesionRobada => seguridad::Hecho::SesionRobada,
    }
}

/// The names of some roles; one that this version does not know shows as it came.
fn nombres(roles: &[String]) -> Vec<String> {
    roles.iter().map(|codigo| nombre_de(codigo)).collect()
}

pub(super) fn nombre_de(codigo: &str) -> String {
    Rol::de_codigo(codigo)
        .map_or(codigo, |rol| rol.nombre())
        .to_owned()
}

async fn acuse(contexto: &Contexto, fur_id: Uuid) -> Result<Compuesto, FallaTrabajo> {
    let base = contexto.base.conexion();
    let fila = fur::por_id(base, fur_id)
        .await?
        .ok_or_else(|| FallaTrabajo::definitiva("el FUR no existe"))?;
    let documento: Fur = serde_json::from_str(&fila.contenido).map_err(FallaTrabajo::definitiva)?;
    let declaracion =
        autoliquidacion::de_operador(base, fila.operador_id, fila.autoliquidacion_id).await?;
    let presentada_en = declaracion
        .and_then(|d| d.presentada_en)
        .unwrap_or(fila.generado_en);
    let quien = usuario::por_id(base, fila.generado_por)
        .await?
        .map(|persona| persona.nombre)
        .unwrap_or_default();
    let bytes = pdf::obtener(contexto, &fila).await?;
    let url = format!("{}/fur/{}", contexto.settings.url_publica, fila.id);
    Ok(Compuesto {
        carta: presentacion::acuse(&documento, presentada_en, &quien, &url),
        adjuntos: vec![Adjunto {
            nombre: format!("FUR-{}.pdf", fila.numero),
            tipo: "application/pdf".to_owned(),
            contenido: bytes,
        }],
        baja: None,
    })
}
