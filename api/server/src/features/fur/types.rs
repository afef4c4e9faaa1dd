//! What goes in and out of the FUR operations.

use ser_domain::fur::Fur as Documento;
use ser_domain::kernel::Money;
use ser_store::fur;
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::features::expedientes::types::Periodo;
use crate::http::{Problema, Resultado};

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct FiltroFur {
    /// Generados desde esta fecha, inclusive.
    pub desde: Option<Date>,
    /// Generados hasta esta fecha, inclusive.
    pub hasta: Option<Date>,
    /// `presentacion`, `presentacion_y_pago` o `pago`.
    #[validate(length(max = 30))]
    pub tipo: Option<String>,
    /// `generado`, `pagado` o `anulado`.
    #[validate(length(max = 30))]
    pub estado: Option<String>,
    pub expediente_id: Option<Uuid>,
    /// Parte del número.
    #[validate(length(max = 30))]
    pub q: Option<String>,
}

/// Un FUR en una lista.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct FurResumen {
    pub id: Uuid,
    #[schema(example = "202600000000000016")]
    pub numero: String,
    pub tipo: String,
    pub estado: String,
    #[serde(with = "time::serde::rfc3339")]
    pub generado_en: OffsetDateTime,
    pub fecha_limite_pago: Date,
    /// Verdadero si espera un pago y pasó su fecha límite: para pagar hay que generar otro FUR.
    pub vencido: bool,
    #[schema(example = "20520000.00")]
    pub total: String,
    pub expediente_numero: String,
    pub periodo: Periodo,
    #[schema(example = "K7QF-3M2P-X9RT")]
    pub codigo_verificacion: String,
    /// `pendiente`, `listo` o `fallido`.
    pub pdf: String,
    pub demostrativo: bool,
}

/// Todo lo que dice un FUR.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct Fur {
    #[serde(flatten)]
    pub resumen: FurResumen,
    /// El número en grupos, como se imprime.
    pub numero_agrupado: String,
    pub autoliquidacion_id: Uuid,
    pub entidad: EntidadDelFur,
    pub operador: OperadorDelFur,
    pub obligacion: ObligacionDelFur,
    pub lineas: Vec<LineaDelFur>,
    pub pago: PagoDelFur,
    pub total_en_letras: String,
    pub firmas: Vec<FirmaDelFur>,
    pub barras: BarrasDelFur,
    pub url_verificacion: String,
    /// SHA-256 de la declaración.
    pub huella: String,
    pub aviso_demostrativo: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct EntidadDelFur {
    pub nombre: String,
    pub fondo: String,
    pub nit: String,
    pub direccion: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct OperadorDelFur {
    pub nit: String,
    pub razon_social: String,
    pub direccion: String,
    pub municipio: String,
    pub departamento: String,
    pub correo: String,
    pub telefono: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ObligacionDelFur {
    pub familia: String,
    pub concepto: String,
    pub servicio: String,
    pub expediente: String,
    pub fecha_vencimiento: Date,
    pub norma: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct LineaDelFur {
    pub codigo: String,
    pub concepto: String,
    pub detalle: String,
    pub valor: String,
    pub es_total: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PagoDelFur {
    pub capital: String,
    pub sancion: String,
    pub intereses: String,
    pub indexacion: String,
    pub total: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct FirmaDelFur {
    pub rol: String,
    pub nombre: String,
    pub identificacion: String,
    #[serde(with = "time::serde::rfc3339::option")]
    pub firmada_en: Option<OffsetDateTime>,
    pub forma: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct BarrasDelFur {
    /// Como se imprime bajo las barras.
    #[schema(example = "(415)7709998000018(8020)…(3900)…(96)20261120")]
    pub texto: String,
}

impl FurResumen {
    pub fn de(fila: &fur::Model, documento: &Documento, hoy: Date) -> Resultado<Self> {
        Ok(Self {
            id: fila.id,
            numero: fila.numero.clone(),
            tipo: fila.tipo.clone(),
            estado: fila.estado.clone(),
            generado_en: fila.generado_en,
            fecha_limite_pago: fila.fecha_limite_pago,
            vencido: fila.estado == fur::GENERADO
                && fila.total_centavos > 0
                && hoy > fila.fecha_limite_pago,
            total: Money::from_centavos(fila.total_centavos).to_string(),
            expediente_numero: documento.obligacion.expediente.clone(),
            periodo: Periodo::de_columnas(fila.anio, fila.trimestre)?,
            codigo_verificacion: fila.codigo_verificacion.clone(),
            pdf: fila.pdf.clone(),
            demostrativo: fila.demostrativo,
        })
    }
}

impl Fur {
    pub fn de(fila: &fur::Model, documento: Documento, hoy: Date) -> Resultado<Self> {
        let barras = documento.recaudo().map_err(Problema::interno)?.texto();
        Ok(Self {
            resumen: FurResumen::de(fila, &documento, hoy)?,
            numero_agrupado: documento.numero.agrupado(),
            autoliquidacion_id: fila.autoliquidacion_id,
            total_en_letras: documento.total_en_letras(),
            entidad: EntidadDelFur {
                nombre: documento.entidad.nombre,
                fondo: documento.entidad.fondo,
                nit: documento.entidad.nit.formateado(),
                direccion: documento.entidad.direccion,
            },
            operador: OperadorDelFur {
                nit: documento.operador.nit.formateado(),
                razon_social: documento.operador.razon_social,
                direccion: documento.operador.direccion,
                municipio: documento.operador.municipio,
                departamento: documento.operador.departamento,
                correo: documento.operador.correo,
                telefono: documento.operador.telefono,
            },
            obligacion: ObligacionDelFur {
                familia: documento.obligacion.familia,
                concepto: documento.obligacion.concepto,
                servicio: documento.obligacion.servicio,
                expediente: documento.obligacion.expediente,
                fecha_vencimiento: documento.obligacion.fecha_vencimiento,
                norma: documento.obligacion.norma,
            },
            lineas: documento
                .lineas
                .into_iter()
                .map(|linea| LineaDelFur {
                    codigo: linea.codigo,
                    concepto: linea.concepto,
                    detalle: linea.detalle,
                    valor: linea.valor.to_string(),
                    es_total: linea.es_total,
                })
                .collect(),
            pago: PagoDelFur {
                capital: documento.pago.capital.to_string(),
                sancion: documento.pago.sancion.to_string(),
                intereses: documento.pago.intereses.to_string(),
                indexacion: documento.pago.indexacion.to_string(),
                total: documento.pago.total.to_string(),
            },
            firmas: documento
                .firmas
                .into_iter()
                .map(|firma| FirmaDelFur {
                    rol: firma.rol,
                    nombre: firma.nombre,
                    identificacion: firma.identificacion,
                    firmada_en: firma.firmada_en,
                    forma: firma.forma,
                })
                .collect(),
            barras: BarrasDelFur { texto: barras },
            url_verificacion: documento.url_verificacion,
            huella: documento.huella_declaracion,
            aviso_demostrativo: documento.demostrativo,
        })
    }
}

/// The document that a row holds.
pub fn documento(fila: &fur::Model) -> Resultado<Documento> {
    serde_json::from_str(&fila.contenido).map_err(Problema::interno)
}
