//! From a presented declaration to what its FUR says.

use ser_domain::fur::gs1::Gln;
use ser_domain::fur::{
    CodigoVerificacion, EntidadFur, FirmaFur, Fur, LineaFur, NumeroFur, ObligacionFur, OperadorFur,
    PagoFur, TipoFur,
};
use ser_domain::kernel::{Money, Nit};
use ser_domain::liquidacion::{Linea, Liquidacion, formula_breve};
use ser_domain::obligaciones::Familia;
use ser_store::{expediente, obligacion, operador};
use time::{Date, OffsetDateTime};

use crate::Contexto;
use crate::config::AVISO_DE_INDEPENDENCIA;
use crate::http::{Actor, Problema, Resultado};

/// All that the form needs to know.
#[derive(Debug)]
pub struct Datos<'a> {
    pub numero: NumeroFur,
    pub generado_en: OffsetDateTime,
    pub fecha_pago: Date,
    pub operador: &'a operador::Model,
    pub expediente: &'a expediente::Model,
    pub obligacion: &'a obligacion::Model,
    pub liquidacion: &'a Liquidacion,
    pub huella: String,
    pub presenta: &'a Actor,
}

/// Composes the form and checks that its figures agree.
pub fn componer(contexto: &Contexto, datos: &Datos<'_>) -> Resultado<Fur> {
    let codigo_verificacion = CodigoVerificacion::desde_azar(rand::random());
    let total = datos.liquidacion.total;
    let fur = Fur {
        numero: datos.numero,
        // With nothing to pay there is nothing to take to the bank.
        tipo: if total.is_zero() {
            TipoFur::Presentacion
        } else {
            TipoFur::PresentacionYPago
        },
        generado_en: datos.generado_en,
        fecha_limite_pago: datos.fecha_pago,
        entidad: entidad(contexto)?,
        operador: operador_fur(datos.operador)?,
        obligacion: obligacion_fur(contexto, datos)?,
        lineas: lineas(datos.liquidacion),
        pago: PagoFur {
            capital: datos.liquidacion.contraprestacion,
            sancion: datos.liquidacion.sancion,
            intereses: datos.liquidacion.intereses,
            indexacion: Money::ZERO,
            total,
        },
        firmas: vec![FirmaFur {
            rol: "Representante legal".to_owned(),
            nombre: datos.presenta.nombre.clone(),
            identificacion: datos.presenta.identificacion.clone(),
            tarjeta_profesional: None,
            firmada_en: Some(datos.generado_en),
            forma: "Presentación electrónica en el SER".to_owned(),
        }],
        url_verificacion: format!(
            "{}/verificar/{codigo_verificacion}",
            contexto.settings.url_publica
        ),
        codigo_verificacion,
        huella_declaracion: datos.huella.clone(),
        demostrativo: aviso(contexto, datos.liquidacion),
    };
    fur.verificar().map_err(Problema::interno)?;
    Ok(fur)
}

fn aviso(contexto: &Contexto, liquidacion: &Liquidacion) -> Option<String> {
    if liquidacion.usa_tasas_demostrativas {
        return Some(
            "Documento de práctica: usa tasas de interés de demostración. Sin valor legal."
                .to_owned(),
        );
    }
    contexto
        .settings
        .perfil
        .permite_demostracion()
        .then(|| "Documento de práctica. Sin valor legal.".to_owned())
}

fn entidad(contexto: &Contexto) -> Resultado<EntidadFur> {
    let entidad = &contexto.settings.entidad;
    Ok(EntidadFur {
        nombre: entidad.nombre.clone(),
        fondo: entidad.fondo.clone(),
        nit: Nit::parse(&entidad.nit).map_err(Problema::interno)?,
        direccion: entidad.direccion.clone(),
        gln: Gln::parse(&entidad.gln).map_err(Problema::interno)?,
        sitio: contexto.settings.url_publica.clone(),
        aviso: Some(AVISO_DE_INDEPENDENCIA.to_owned()),
    })
}

fn operador_fur(operador: &operador::Model) -> Resultado<OperadorFur> {
    Ok(OperadorFur {
        nit: operador.nit()?,
        razon_social: operador.razon_social.clone(),
        direccion: operador.direccion.clone(),
        municipio: operador.municipio.clone(),
        departamento: operador.departamento.clone(),
        correo: operador.correo.clone(),
        telefono: operador.telefono.clone(),
    })
}

fn obligacion_fur(contexto: &Contexto, datos: &Datos<'_>) -> Resultado<ObligacionFur> {
    let familia =
        Familia::try_from(datos.expediente.familia.as_str()).map_err(Problema::interno)?;
    let parametros = contexto.parametros();
    let reglas = parametros.ley().familias().de(familia);
    let ficha = reglas.map_err(Problema::interno)?.ficha();
    let trimestre = datos
        .obligacion
        .trimestre
        .map(u8::try_from)
        .transpose()
        .map_err(Problema::interno)?;
    Ok(ObligacionFur {
        familia: ficha.nombre.to_string(),
        concepto: datos.obligacion.concepto.clone(),
        servicio: datos.expediente.descripcion.clone(),
        expediente: datos.expediente.numero.clone(),
        anio: datos.obligacion.anio.unwrap_or_default(),
        trimestre,
        correccion_de: None,
        fecha_vencimiento: datos.obligacion.fecha_vencimiento,
        norma: ficha.norma_contraprestacion.to_string(),
    })
}

/// The lines of the liquidation, numbered, and beside each computed one how it was reached. A line
/// has the same number in every form; the concepts of the base stand before their sum as its parts,
/// `01.1`, `01.2`… (Decreto 542 de 2014, artículo 9, parágrafo).
fn lineas(liquidacion: &Liquidacion) -> Vec<LineaFur> {
    let mut lineas = Vec::new();
    for (lugar, linea) in liquidacion.lineas.iter().enumerate() {
        let numero = format!("{:02}", lugar + 1);
        if linea.codigo == "ingresos" {
            let partes = linea.lineas.iter().enumerate();
            lineas.extend(
                partes.map(|(lugar, parte)| renglon(format!("{numero}.{}", lugar + 1), parte)),
            );
        }
        lineas.push(renglon(numero, linea));
    }
    lineas
}

fn renglon(codigo: String, linea: &Linea) -> LineaFur {
    let es_total = linea.codigo == "total";
    LineaFur {
        codigo,
        concepto: linea.concepto.to_string(),
        // The total is the sum of what stands above it: nobody needs it said again.
        detalle: if es_total {
            String::new()
        } else {
            formula_breve(linea)
        },
        valor: linea.valor,
        es_total,
    }
}
