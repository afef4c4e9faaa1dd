//! Conditions that hold in every FUR, checked before it is stored or drawn.

use super::Fur;
use super::gs1::RecaudoError;
use crate::kernel::{Money, MoneyError};

/// Longest verification address: beyond it the QR needs modules too small for a laser print.
const URL_MAXIMA: usize = 150;

/// What in a FUR contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FurIncoherente {
    /// Capital, penalty, interest and indexation do not add up to the total.
    #[error("las partes del pago suman {suma} y el total dice {total}")]
    SumaDelPago {
        /// Sum of the four parts.
        suma: Money,
        /// Total written on the form.
        total: Money,
    },
    /// An amount of the payment is below zero.
    #[error("el pago tiene un valor negativo: {0}")]
    PagoNegativo(Money),
    /// The last total of the liquidation is not the total to pay.
    #[error("la liquidación termina en {liquidado} y el total a pagar dice {total}")]
    TotalDeLaLiquidacion {
        /// Value of the last line marked as a total.
        liquidado: Money,
        /// Total to pay.
        total: Money,
    },
    /// There is nothing liquidated.
    #[error("el formulario no tiene renglones de liquidación")]
    SinRenglones,
    /// The quarter is not between 1 and 4.
    #[error("el trimestre {0} no existe")]
    Trimestre(u8),
    /// The form says that it corrects itself.
    #[error("el formulario {0} dice que se corrige a sí mismo")]
    SeCorrigeASiMismo(super::NumeroFur),
    /// The fingerprint is not 64 hexadecimal digits.
    #[error("la huella de la declaración no es un SHA-256 en hexadecimal")]
    Huella,
    /// The verification address is empty, too long, or not plain ASCII.
    #[error("la dirección de verificación no sirve para el código QR")]
    UrlVerificacion,
    /// The barcode cannot say the total.
    #[error(transparent)]
    CodigoDeBarras(#[from] RecaudoError),
    /// The parts of the payment leave the range of an amount.
    #[error(transparent)]
    Valor(#[from] MoneyError),
}

pub(super) fn verificar(fur: &Fur) -> Result<(), FurIncoherente> {
    let pago = &fur.pago;
    let partes = [pago.capital, pago.sancion, pago.intereses, pago.indexacion];
    if let Some(negativo) = partes.into_iter().find(Money::is_negative) {
        return Err(FurIncoherente::PagoNegativo(negativo));
    }
    let suma = Money::sum(partes)?;
    if suma != pago.total {
        return Err(FurIncoherente::SumaDelPago {
            suma,
            total: pago.total,
        });
    }
    if fur.lineas.is_empty() {
        return Err(FurIncoherente::SinRenglones);
    }
    if let Some(ultimo) = fur.lineas.iter().rfind(|linea| linea.es_total)
        && ultimo.valor != pago.total
    {
        return Err(FurIncoherente::TotalDeLaLiquidacion {
            liquidado: ultimo.valor,
            total: pago.total,
        });
    }
    if let Some(trimestre) = fur.obligacion.trimestre
        && !(1..=4).contains(&trimestre)
    {
        return Err(FurIncoherente::Trimestre(trimestre));
    }
    if fur.obligacion.correccion_de == Some(fur.numero) {
        return Err(FurIncoherente::SeCorrigeASiMismo(fur.numero));
    }
    let huella = fur.huella_declaracion.as_bytes();
    if huella.len() != 64
        || !huella
            .iter()
            .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    {
        return Err(FurIncoherente::Huella);
    }
    let url = &fur.url_verificacion;
    if url.is_empty() || url.len() > URL_MAXIMA || !url.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(FurIncoherente::UrlVerificacion);
    }
    fur.recaudo()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::{date, datetime};

    use super::*;
    use crate::fur::{
        CodigoVerificacion, EntidadFur, FirmaFur, LineaFur, NumeroFur, ObligacionFur, OperadorFur,
        PagoFur, TipoFur, gs1::Gln,
    };
    use crate::kernel::Nit;

    fn fur() -> Fur {
        let pesos = Money::from_pesos;
        Fur {
            numero: NumeroFur::nuevo(2026, 1).unwrap(),
            tipo: TipoFur::PresentacionYPago,
            generado_en: datetime!(2026-10-19 15:00 UTC),
            fecha_limite_pago: date!(2026 - 10 - 19),
            entidad: EntidadFur {
                nombre: "Ministerio".to_owned(),
                fondo: "Fondo".to_owned(),
                nit: Nit::de_numero(899_999_053).unwrap(),
                direccion: "Bogotá".to_owned(),
                gln: Gln::parse("7709998000018").unwrap(),
                sitio: "example.test".to_owned(),
                aviso: None,
            },
            operador: OperadorFur {
                nit: Nit::de_numero(900_123_456).unwrap(),
                razon_social: "Operador".to_owned(),
                direccion: "Calle 1".to_owned(),
                municipio: "Bogotá".to_owned(),
                departamento: "Bogotá, D. C.".to_owned(),
                correo: "a@example.test".to_owned(),
                telefono: "6010000000".to_owned(),
            },
            obligacion: ObligacionFur {
                familia: "PRST".to_owned(),
                concepto: "Contraprestación periódica".to_owned(),
                servicio: "Telecomunicaciones".to_owned(),
                expediente: "1".to_owned(),
                anio: 2026,
                trimestre: Some(3),
                correccion_de: None,
                fecha_vencimiento: date!(2026 - 10 - 16),
                norma: "Norma".to_owned(),
            },
            lineas: vec![LineaFur {
                codigo: "total".to_owned(),
                concepto: "Total a pagar".to_owned(),
                detalle: String::new(),
                valor: pesos(1_300_000),
                es_total: true,
            }],
            pago: PagoFur {
                capital: pesos(1_000_000),
                sancion: pesos(200_000),
                intereses: pesos(100_000),
                indexacion: Money::ZERO,
                total: pesos(1_300_000),
            },
            firmas: vec![FirmaFur {
                rol: "Representante legal".to_owned(),
                nombre: "Nombre".to_owned(),
                identificacion: "C.C. 1".to_owned(),
                tarjeta_profesional: None,
                firmada_en: None,
                forma: "Firma electrónica".to_owned(),
            }],
            codigo_verificacion: CodigoVerificacion::desde_azar(7),
            url_verificacion: "https://example.test/verificar/0".to_owned(),
            huella_declaracion: "0".repeat(64),
            demostrativo: None,
        }
    }

    fn con(cambio: impl FnOnce(&mut Fur)) -> Result<(), FurIncoherente> {
        let mut fur = fur();
        cambio(&mut fur);
        fur.verificar()
    }

    #[test]
    fn a_coherent_form_passes() {
        assert_eq!(fur().verificar(), Ok(()));
        assert_eq!(fur().obligacion.periodo(), "2026, trimestre 3");
        assert_eq!(
            fur().total_en_letras(),
            "UN MILLÓN TRESCIENTOS MIL PESOS M/CTE"
        );
    }

    #[test]
    fn each_contradiction_is_named() {
        assert_eq!(
            con(|fur| fur.lineas.clear()),
            Err(FurIncoherente::SinRenglones)
        );
        assert_eq!(
            con(|fur| fur.obligacion.trimestre = Some(5)),
            Err(FurIncoherente::Trimestre(5))
        );
        assert_eq!(
            con(|fur| fur.obligacion.correccion_de = Some(fur.numero)),
            Err(FurIncoherente::SeCorrigeASiMismo(fur().numero))
        );
        assert_eq!(
            con(|fur| fur.huella_declaracion = "F".repeat(64)),
            Err(FurIncoherente::Huella)
        );
        assert_eq!(
            con(|fur| fur.url_verificacion = "https://ejemplo.co/verificación".to_owned()),
            Err(FurIncoherente::UrlVerificacion)
        );
        assert_eq!(
            con(|fur| fur.lineas[0].valor = Money::ZERO),
            Err(FurIncoherente::TotalDeLaLiquidacion {
                liquidado: Money::ZERO,
                total: Money::from_pesos(1_300_000),
            })
        );
        assert_eq!(
            con(|fur| fur.pago.sancion = Money::from_pesos(-1)),
            Err(FurIncoherente::PagoNegativo(Money::from_pesos(-1)))
        );
        let con_centavos = Money::from_centavos(130_000_050);
        assert_eq!(
            con(|fur| {
                fur.pago.indexacion = Money::from_centavos(50);
                fur.pago.total = con_centavos;
                fur.lineas[0].valor = con_centavos;
            }),
            Err(FurIncoherente::CodigoDeBarras(RecaudoError::ConCentavos(
                con_centavos
            )))
        );
    }

    proptest! {
        #[test]
        fn a_total_passes_only_when_it_is_the_sum(
            capital in 0..1_000_000_000_000_i64,
            sancion in 0..1_000_000_000_i64,
            intereses in 0..1_000_000_000_i64,
            diferencia in -3..=3_i64,
        ) {
            let total = Money::from_pesos(capital + sancion + intereses + diferencia);
            prop_assume!(!total.is_negative());
            let resultado = con(|fur| {
                fur.pago = PagoFur {
                    capital: Money::from_pesos(capital),
                    sancion: Money::from_pesos(sancion),
                    intereses: Money::from_pesos(intereses),
                    indexacion: Money::ZERO,
                    total,
                };
                fur.lineas[0].valor = total;
            });
            prop_assert_eq!(resultado.is_ok(), diferencia == 0);
        }
    }
}
