//! Forms to draw: a common one, one with everything as long as it gets, and one with an annex.

use ser_domain::fur::gs1::Gln;
use ser_domain::fur::{
    CodigoVerificacion, EntidadFur, FirmaFur, Fur, LineaFur, NumeroFur, ObligacionFur, OperadorFur,
    PagoFur, TipoFur,
};
use ser_domain::kernel::{Money, Nit};
use time::macros::{date, datetime};

fn linea(codigo: &str, concepto: &str, detalle: &str, pesos: i64) -> LineaFur {
    LineaFur {
        codigo: codigo.to_owned(),
        concepto: concepto.to_owned(),
        detalle: detalle.to_owned(),
        valor: Money::from_pesos(pesos),
        es_total: false,
    }
}

fn total(codigo: &str, concepto: &str, pesos: i64) -> LineaFur {
    LineaFur {
        es_total: true,
        ..linea(codigo, concepto, "", pesos)
    }
}

fn firma(rol: &str, nombre: &str, identificacion: &str, tarjeta: Option<&str>) -> FirmaFur {
    FirmaFur {
        rol: rol.to_owned(),
        nombre: nombre.to_owned(),
        identificacion: identificacion.to_owned(),
        tarjeta_profesional: tarjeta.map(str::to_owned),
        firmada_en: Some(datetime!(2026-11-21 14:31:07 UTC)),
        forma: "Firma electrónica".to_owned(),
    }
}

/// A filing with payment, late, with two services; its formulas are those of the law.
pub fn comun() -> Fur {
    Fur {
        numero: NumeroFur::nuevo(2026, 1234).unwrap(),
        tipo: TipoFur::PresentacionYPago,
        generado_en: datetime!(2026-11-21 14:32:10 UTC),
        fecha_limite_pago: date!(2026 - 11 - 30),
        entidad: EntidadFur {
            nombre: "Ministerio de Tecnologías de la Información y las Comunicaciones".to_owned(),
            fondo: "Fondo Único de TIC".to_owned(),
            nit: Nit::de_numero(800_131_648).unwrap(),
            direccion: "Carrera 8 entre calles 12A y 12B, Bogotá, D. C.".to_owned(),
            gln: Gln::parse("7709998000018").unwrap(),
            sitio: "www.ejemplo.gov.co".to_owned(),
            aviso: Some("Implementación independiente, no oficial".to_owned()),
        },
        operador: OperadorFur {
            nit: Nit::de_numero(900_123_456).unwrap(),
            razon_social: "Redes y Comunicaciones del Caribe S.A.S. E.S.P.".to_owned(),
            direccion: "Calle 84 # 42B-15, oficina 301".to_owned(),
            municipio: "Barranquilla".to_owned(),
            departamento: "Atlántico".to_owned(),
            correo: "impuestos@redescaribe.example".to_owned(),
            telefono: "605 385 0000".to_owned(),
        },
        obligacion: ObligacionFur {
            familia: "Redes y servicios de telecomunicaciones".to_owned(),
            concepto: "Contraprestación periódica única".to_owned(),
            servicio: "Provisión de redes y servicios de telecomunicaciones".to_owned(),
            expediente: "96002345".to_owned(),
            anio: 2026,
            trimestre: Some(3),
            correccion_de: None,
            fecha_vencimiento: date!(2026 - 10 - 16),
            norma: "Ley 1341 de 2009, art. 36; Resolución MinTIC 290 de 2010".to_owned(),
        },
        lineas: vec![
            linea(
                "01.1",
                "Ingresos brutos: servicios portadores",
                "",
                620_000_000,
            ),
            linea("01.2", "Ingresos brutos: telefonía fija", "", 480_000_000),
            linea(
                "01",
                "Ingresos brutos",
                "suma de los ingresos declarados por servicio",
                1_100_000_000,
            ),
            linea("02", "Terminales", "", 18_000_000),
            linea("03", "Devoluciones", "", 2_000_000),
            linea(
                "04",
                "Base de la contraprestación",
                "$ 1.100.000.000 – $ 18.000.000 – $ 2.000.000",
                1_080_000_000,
            ),
            linea(
                "05",
                "Contraprestación",
                "$ 1.080.000.000 × 1,9 %",
                20_520_000,
            ),
            linea(
                "06",
                "Sanción por extemporaneidad",
                "la mínima, porque $ 20.520.000 × 1 % × 2 meses o fracción = $ 410.400 no la alcanza",
                500_000,
            ),
            linea(
                "07",
                "Intereses de mora",
                "suma de los tramos sobre $ 20.520.000: 45 días, desde el siguiente al 16 de \
                 octubre de 2026 hasta el 30 de noviembre de 2026",
                708_000,
            ),
            total("08", "Total a pagar", 21_728_000),
        ],
        pago: PagoFur {
            capital: Money::from_pesos(20_520_000),
            sancion: Money::from_pesos(500_000),
            intereses: Money::from_pesos(708_000),
            indexacion: Money::ZERO,
            total: Money::from_pesos(21_728_000),
        },
        firmas: vec![
            firma(
                "Representante legal",
                "María Fernanda Núñez Agüero",
                "C.C. 1.020.304.050",
                None,
            ),
            firma(
                "Contador público",
                "Íñigo Peña Güiza",
                "C.C. 79.111.222",
                Some("12345-T"),
            ),
        ],
        codigo_verificacion: CodigoVerificacion::parse("K7QF-3M2P-X9RT").unwrap(),
        url_verificacion: "https://ser.ejemplo.gov.co/verificar/K7QF-3M2P-X9RT".to_owned(),
        huella_declaracion: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            .to_owned(),
        demostrativo: None,
    }
}

const NOMBRE_DE_120: &str = "Consorcio de Telecomunicaciones, Redes Ñandú y Servicios de Información del Pacífico Colombiano S.A.S. E.S.P. en reorgan";

/// Everything as long as it gets: names of 120 characters, twelve services, large amounts, three
/// signatures, a correction, and the warning band.
pub fn extremo() -> Fur {
    let mut fur = comun();
    assert_eq!(NOMBRE_DE_120.chars().count(), 120);
    fur.demostrativo =
        Some("FORMULARIO DE DEMOSTRACIÓN: usa tasas de ejemplo, no sirve para pagar".to_owned());
    fur.fecha_limite_pago = date!(2026 - 09 - 30);
    fur.operador.razon_social = NOMBRE_DE_120.to_owned();
    fur.operador.direccion = NOMBRE_DE_120.to_owned();
    fur.operador.correo =
        "notificaciones.judiciales.y.tributarias@telecomunicacionesdelpacifico.example".to_owned();
    fur.operador.municipio = "San Andrés de Tumaco".to_owned();
    fur.operador.departamento =
        "Archipiélago de San Andrés, Providencia y Santa Catalina".to_owned();
    fur.obligacion.concepto = NOMBRE_DE_120.to_owned();
    fur.obligacion.servicio = NOMBRE_DE_120.to_owned();
    fur.obligacion.norma = NOMBRE_DE_120.to_owned();
    fur.obligacion.correccion_de = Some(NumeroFur::nuevo(2026, 9).unwrap());
    let mayor = 999_999_999_999;
    fur.lineas = (1..=12)
        .map(|numero| linea(&format!("01.{numero}"), NOMBRE_DE_120, "", mayor))
        .collect();
    fur.lineas.extend([
        linea(
            "01",
            "Ingresos brutos",
            "suma de los ingresos declarados por servicio",
            mayor,
        ),
        linea("02", "Terminales", "", mayor),
        linea("03", "Devoluciones", "", mayor),
        linea(
            "04",
            "Base de la contraprestación",
            "$ 999.999.999.999 – $ 999.999.999.999 – $ 999.999.999.999",
            mayor,
        ),
        linea(
            "05",
            "Contraprestación",
            "$ 999.999.999.999 × 1,9 %",
            mayor - 3,
        ),
        linea(
            "06",
            "Sanción por extemporaneidad",
            "la mínima, porque $ 999.999.999.999 × 5 % × 120 meses o fracción = \
             $ 999.999.999.999 no la alcanza",
            1,
        ),
        linea(
            "07",
            "Intereses de mora",
            "suma de los tramos sobre $ 999.999.999.999: 3.652 días, desde el siguiente al 16 de \
             septiembre de 2026 hasta el 30 de septiembre de 2036",
            1,
        ),
        linea("08", "Indexación", "$ 999.999.999.999 × 153,24 ÷ 151,87", 1),
        total("09", "Total a pagar", mayor),
    ]);
    fur.pago = PagoFur {
        capital: Money::from_pesos(mayor - 3),
        sancion: Money::from_pesos(1),
        intereses: Money::from_pesos(1),
        indexacion: Money::from_pesos(1),
        total: Money::from_pesos(mayor),
    };
    for firma in &mut fur.firmas {
        firma.nombre = NOMBRE_DE_120.to_owned();
    }
    fur.firmas.push(FirmaFur {
        firmada_en: None,
        ..firma(
            "Revisor fiscal",
            NOMBRE_DE_120,
            "C.E. 1.234.567.890",
            Some("7654321-T"),
        )
    });
    fur.url_verificacion = format!("https://ser.ejemplo.gov.co/verificar/{}", "K7QF-3M2P-X9RT");
    fur
}

/// As many lines of income as a declaration takes, the last ones with the longest description.
pub fn con_anexo() -> Fur {
    let mut fur = comun();
    let calculo = fur.lineas.split_off(2);
    let servicios = (1..=60).map(|numero| {
        let mut concepto = format!("Ingresos brutos: servicio {numero} ");
        if numero > 40 {
            concepto.push_str(&NOMBRE_DE_120.repeat(2));
        }
        let concepto: String = concepto.chars().take(200).collect();
        linea(&format!("01.{numero}"), &concepto, "", 27_500_000)
    });
    fur.lineas = servicios.chain(calculo).collect();
    fur
}

/// A form stored when the parts of the income were numbered like any other line.
pub fn de_antes() -> Fur {
    let mut fur = con_anexo();
    for (lugar, linea) in fur.lineas.iter_mut().enumerate() {
        linea.codigo = format!("{:02}", lugar + 1);
    }
    fur
}
