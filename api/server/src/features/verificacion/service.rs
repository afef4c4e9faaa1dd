//! Looking a code up.

use ser_domain::fur::{CodigoVerificacion, Fur};
use ser_domain::kernel::Nit;
use ser_store::fur;

use super::problemas::CODIGO_NO_ENCONTRADO;
use super::types::{FirmaPublica, OperadorEnmascarado, Verificacion};
use crate::Contexto;
use crate::features::expedientes::types::Periodo;
use crate::http::{Problema, Resultado};

pub async fn verificar(contexto: &Contexto, texto: &str) -> Resultado<Verificacion> {
    let no_esta = || Problema::de(&CODIGO_NO_ENCONTRADO);
    let codigo = CodigoVerificacion::parse(texto)
        .map_err(|_| no_esta())?
        .to_string();
    let fila = fur::por_codigo(contexto.base.conexion(), &codigo)
        .await?
        .ok_or_else(no_esta)?;
    let documento: Fur = serde_json::from_str(&fila.contenido).map_err(Problema::interno)?;
    Ok(Verificacion {
        codigo,
        numero_fur: fila.numero,
        tipo: fila.tipo,
        vigente: fila.estado == fur::GENERADO && contexto.hoy() <= fila.fecha_limite_pago,
        estado: fila.estado,
        operador: OperadorEnmascarado {
            nit: enmascarar_nit(documento.operador.nit),
            razon_social: enmascarar_nombre(&documento.operador.razon_social),
        },
        concepto: documento.obligacion.concepto,
        periodo: Periodo::de_columnas(fila.anio, fila.trimestre)?,
        total: documento.pago.total.to_string(),
        fecha_limite_pago: fila.fecha_limite_pago,
        generado_en: fila.generado_en,
        firmas: documento
            .firmas
            .into_iter()
            .map(|f| FirmaPublica {
                rol: f.rol,
                firmada_en: f.firmada_en,
            })
            .collect(),
        huella: documento.huella_declaracion,
        demostrativo: fila.demostrativo,
    })
}

/// «900.123.456-8» → «900.***.**6-8»: who holds the paper recognises it, nobody learns it.
fn enmascarar_nit(nit: Nit) -> String {
    let formateado = nit.formateado();
    let digitos = formateado.chars().filter(char::is_ascii_digit).count();
    let mut visto = 0;
    formateado
        .chars()
        .map(|c| {
            if !c.is_ascii_digit() {
                return c;
            }
            visto += 1;
            if visto <= 3 || visto + 1 >= digitos {
                c
            } else {
                '*'
            }
        })
        .collect()
}

/// «Andina Fibra S.A.S.» → «And*** Fib*** S.A.S.».
fn enmascarar_nombre(nombre: &str) -> String {
    nombre
        .split_whitespace()
        .map(|palabra| {
            if palabra.chars().count() <= 3 || palabra.contains('.') {
                return palabra.to_owned();
            }
            palabra.chars().take(3).chain("***".chars()).collect()
        })
        .collect::<Vec<String>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_operator_is_recognised_but_not_learnt() {
        let nit = Nit::de_numero(899_999_053).unwrap();
        assert_eq!(enmascarar_nit(nit), "899.***.**3-1");
        assert_eq!(
            enmascarar_nombre("Andina Fibra de Ejemplo S.A.S."),
            "And*** Fib*** de Eje*** S.A.S."
        );
    }
}
