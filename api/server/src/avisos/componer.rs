//! From a notice to the mail that says it.

use ser_adapters::correo::textos::{cuenta, pie, presentacion, seguridad};
use ser_adapters::correo::{Adjunto, Carta};
use ser_domain::fur::Fur;
use ser_store::{autoliquidacion, fur, segundo_factor, usuario};
use uuid::Uuid;

use super::{Aviso, CambioDeCuenta, HechoDeSeguridad};
use crate::Contexto;
use crate::config::AVISO_DE_INDEPENDENCIA;
use crate::credencial::codigo;
use crate::enlaces::{self, Uso};
use crate::jobs::{FallaTrabajo, pdf};
use crate::permiso::Rol;

/// A mail without its address.
#[derive(Debug)]
pub struct Compuesto {
    pub carta: Carta,
    pub adjuntos: Vec<Adjunto>,
}

impl From<Carta> for Compuesto {
    fn from(carta: Carta) -> Self {
        Self {
            carta,
            adjuntos: Vec::new(),
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
            enlaces::url(contexto, Uso::Activacion, *enlace_id),
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
                CambioDeCuenta::Reactivada => cuenta::Cambio::Reactivada,
                CambioDeCuenta::Suspendida { motivo, hasta } => {
                    cuenta::Cambio::Suspendida(motivo.clone(), *hasta)
                }
                CambioDeCuenta::Cancelada { motivo } => cuenta::Cambio::Cancelada(motivo.clone()),
            };
            cuenta::cambio(nombre, empresa, &cambio, quien, *cuando, pie).into()
        }
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
            enlaces::url(contexto, Uso::Recuperacion, *enlace_id),
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

fn nombre_de(codigo: &str) -> String {
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
    })
}
