//! The worked cases of `casos/`: data in, exact figures out. One harness runs them all.

use crate::soporte::caso::{Caso, leer_casos};
use crate::soporte::terminos::terminos_mora;
use crate::soporte::traza::{comprobar_traza, cuatro_decimales};
use crate::soporte::{parametros_certificados, parametros_con_base};
use ser_domain::linea::formula_en_palabras;
use ser_domain::liquidacion::{
    ContextoLiquidacion, Declaracion, LineaIngreso, Liquidacion, LiquidacionError, liquidar,
};
use ser_domain::mora::{
    ClaseTramo, Mora, TerminosMora, TramoSuspendido, calcular_mora, factor_mora,
};
use ser_domain::obligaciones::{Familia, fecha_vencimiento, vencimiento};
use ser_domain::parametros::{CodigoRenglon, Parametros};
use ser_domain::sanciones::{RegimenSancion, sancion_extemporaneidad};
use ser_domain::{Money, Periodo, Redondeo};

/// What the families and the first rules ask of their cases.
trait CasoDeReglas {
    fn dinero_o_cero(&self, clave: &str) -> Money;
    fn periodo(&self) -> Periodo;
    fn comprobar_una(&self, clave: &str, obtenido: impl ToString);
    fn comprobar_mora(&self, mora: &Mora, exacto: &str, al_peso: &str);
    fn comprobar_suspendidos(&self, mora: &Mora);
}

impl CasoDeReglas for Caso {
    fn dinero_o_cero(&self, clave: &str) -> Money {
        if self.tiene(clave) {
            self.dinero(clave)
        } else {
            Money::ZERO
        }
    }

    fn periodo(&self) -> Periodo {
        Periodo::try_from(self.texto("periodo")).unwrap()
    }

    /// Compares one figure; a case that does not state it does not check it.
    fn comprobar_una(&self, clave: &str, obtenido: impl ToString) {
        let Some(esperado) = self.esperado().dato(clave) else {
            return;
        };
        let esperado = esperado.como_texto().unwrap();
        assert_eq!(obtenido.to_string(), esperado, "{clave} en {:?}", self.ruta);
    }

    fn comprobar_mora(&self, mora: &Mora, exacto: &str, al_peso: &str) {
        self.comprobar_una("dias", mora.dias);
        self.comprobar_una(exacto, cuatro_decimales(mora.exacto));
        let peso = Redondeo::Peso.aplicar(mora.exacto).unwrap();
        self.comprobar_una(al_peso, peso);
        let esperados = self.esperado().textos("tramos");
        let obtenidos: Vec<_> = mora.tramos.iter().map(describir_tramo).collect();
        assert_eq!(obtenidos, esperados, "tramos en {:?}", self.ruta);
    }

    /// A case that lists no suspended day has none.
    fn comprobar_suspendidos(&self, mora: &Mora) {
        let esperado = self.esperado();
        let esperados = if esperado.tiene("suspendidos") {
            esperado.textos("suspendidos")
        } else {
            Vec::new()
        };
        let obtenidos: Vec<_> = mora.suspendidos.iter().map(describir_suspendido).collect();
        assert_eq!(obtenidos, esperados, "suspendidos en {:?}", self.ruta);
    }
}

fn describir_suspendido(suspendido: &TramoSuspendido) -> String {
    let TramoSuspendido {
        desde, hasta, dias, ..
    } = suspendido;
    format!(
        "{dias} d, {desde} a {hasta}, {}",
        suspendido.suspension.acto
    )
}

fn describir_tramo(tramo: &ser_domain::mora::Tramo) -> String {
    let divisor = match tramo.clase {
        ClaseTramo::Simple { divisor } => divisor,
        ClaseTramo::Compuesto => 365,
        ClaseTramo::MesOFraccion { .. } => 12,
    };
    format!("{} d, {} %, {divisor}", tramo.dias, tramo.tasa)
}

fn liquidar_caso(
    caso: &Caso,
    familia: Familia,
    parametros: &Parametros,
) -> Result<Liquidacion, LiquidacionError> {
    let sin_ingresos = caso.tiene("sin_ingresos");
    let linea = LineaIngreso {
        servicio: "internet_fijo".to_owned(),
        descripcion: "Internet fijo".to_owned(),
        valor: caso.dinero_o_cero("ingresos"),
    };
    let otros = CodigoRenglon::TODOS
        .into_iter()
        .filter(|codigo| *codigo != CodigoRenglon::Ingresos && caso.tiene(codigo.as_str()));
    let declaracion = Declaracion {
        ingresos: if sin_ingresos { vec![] } else { vec![linea] },
        sin_ingresos,
        renglones: otros
            .map(|codigo| (codigo, caso.dinero_o_cero(codigo.as_str())))
            .collect(),
    };
    let contexto = ContextoLiquidacion {
        familia,
        periodo: caso.periodo(),
        fecha_vencimiento: fecha_vencimiento(familia, caso.periodo(), parametros)?,
        fecha_presentacion: caso.fecha("presentacion"),
        fecha_pago: caso.fecha("pago"),
        habitantes: caso.entero_opcional("habitantes"),
    };
    liquidar(&declaracion, &contexto, parametros)
}

/// A family without worked cases is not tested: its folder is compulsory.
#[test]
fn family_cases() {
    for familia in Familia::TODAS {
        for caso in leer_casos(&format!("familias/{}", familia.as_str()), 2) {
            comprobar_caso_de_familia(&caso, familia);
        }
    }
}

fn comprobar_caso_de_familia(caso: &Caso, familia: Familia) {
    let parametros = match caso.base_unidad() {
        Some(unidad) => parametros_con_base(unidad),
        None => parametros_certificados(),
    };
    let resultado = liquidar_caso(caso, familia, &parametros);
    if let Some(esperado) = caso.error_esperado() {
        assert_eq!(
            resultado.unwrap_err().to_string(),
            esperado,
            "{:?}",
            caso.ruta
        );
        return;
    }
    let liquidacion = resultado.unwrap();
    let vencimiento = fecha_vencimiento(familia, caso.periodo(), &parametros).unwrap();
    caso.comprobar_una("vencimiento", vencimiento);
    caso.comprobar_una("base", liquidacion.base);
    let tarifa = liquidacion.tarifa.map(|tarifa| tarifa.to_string());
    caso.comprobar_una("tarifa", tarifa.unwrap_or_default());
    caso.comprobar_una("contraprestacion", liquidacion.contraprestacion);
    caso.comprobar_una("meses", liquidacion.meses_extemporaneidad);
    caso.comprobar_una("sancion", liquidacion.sancion);
    caso.comprobar_una("intereses", liquidacion.intereses);
    caso.comprobar_una("total", liquidacion.total);
    let sancion = liquidacion
        .lineas
        .iter()
        .find(|l| l.codigo == "sancion_extemporaneidad");
    caso.comprobar_una("sancion_exacta", cuatro_decimales(sancion.unwrap().exacto));
    let ficha = parametros.ley().familias().de(familia).unwrap().ficha();
    let terminos = TerminosMora::simples(vencimiento, ficha.mora);
    let capital = liquidacion.contraprestacion;
    let mora = calcular_mora(capital, &terminos, caso.fecha("pago"), &parametros).unwrap();
    if caso.esperado().tiene("tramos") {
        caso.comprobar_mora(&mora, "intereses_exactos", "intereses_al_peso");
    }
    let suma = Money::sum([
        liquidacion.contraprestacion,
        liquidacion.sancion,
        liquidacion.intereses,
    ]);
    assert_eq!(suma.unwrap(), liquidacion.total, "{:?}", caso.ruta);
    for linea in &liquidacion.lineas {
        comprobar_traza(linea);
    }
}

#[test]
fn mora_cases() {
    let certificados = parametros_certificados();
    let (estimados, _) = certificados.con_ultima_tasa().unwrap();
    for caso in leer_casos("mora", 3) {
        let parametros = if caso.tiene("estimar") {
            &estimados
        } else {
            &certificados
        };
        let (capital, pago) = (caso.dinero("capital"), caso.fecha("pago"));
        let resultado = terminos_mora(&caso, parametros).and_then(|terminos| {
            let mora = calcular_mora(capital, &terminos, pago, parametros)?;
            Ok((mora, factor_mora(&terminos, pago, parametros)?))
        });
        if let Some(esperado) = caso.error_esperado() {
            assert_eq!(
                resultado.unwrap_err().to_string(),
                esperado,
                "{:?}",
                caso.ruta
            );
            continue;
        }
        let (mora, factor) = resultado.unwrap();
        caso.comprobar_mora(&mora, "exacto", "al_peso");
        caso.comprobar_una("total", mora.total);
        caso.comprobar_una("dias_suspendidos", mora.dias_suspendidos);
        let estimado = mora.estimado_desde;
        let esperado = caso.esperado().fecha_opcional("estimado_desde");
        assert_eq!(estimado, esperado, "{:?}", caso.ruta);
        caso.comprobar_suspendidos(&mora);
        comprobar_traza(&mora.linea().unwrap());
        assert_eq!(factor.aplicar(capital).unwrap(), (mora.exacto, mora.total));
        assert_eq!(factor.dias(), mora.dias);
        assert_eq!(factor.estimado_desde(), mora.estimado_desde);
    }
}

#[test]
fn sancion_cases() {
    let parametros = parametros_certificados();
    for caso in leer_casos("sancion", 3) {
        let sancion = sancion_extemporaneidad(
            RegimenSancion::try_from(caso.texto("regimen")).unwrap(),
            caso.dinero("contraprestacion"),
            caso.fecha("vencimiento"),
            caso.fecha("presentacion"),
            &parametros,
        )
        .unwrap();
        caso.comprobar_una("meses", sancion.meses);
        caso.comprobar_una("exacta", cuatro_decimales(sancion.exacto));
        caso.comprobar_una("sancion", sancion.valor);
        comprobar_traza(&sancion.linea);
    }
}

#[test]
fn vencimiento_cases() {
    let parametros = parametros_certificados();
    for caso in leer_casos("vencimiento", 3) {
        let familia = Familia::try_from(caso.texto("familia")).unwrap();
        let vencimiento = vencimiento(familia, caso.periodo(), &parametros).unwrap();
        caso.comprobar_una("fin_plazo", vencimiento.fin_plazo);
        caso.comprobar_una("vencimiento", vencimiento.fecha);
    }
}

#[test]
fn sentences_a_person_can_follow() {
    let frases = |archivo: &str| -> Vec<String> {
        let caso = Caso::uno("familias/prst", archivo);
        let liquidacion = liquidar_caso(&caso, Familia::Prst, &parametros_certificados()).unwrap();
        let mut frases = Vec::new();
        for linea in &liquidacion.lineas {
            frases.push(formula_en_palabras(linea));
            frases.extend(linea.lineas.iter().map(formula_en_palabras));
        }
        frases
    };
    assert_eq!(
        frases("a_extemporanea_2025.toml"),
        [
            "Ingresos brutos: $ 1.250.000.000, suma de los ingresos declarados por servicio.",
            "Internet fijo: $ 1.250.000.000.",
            "Terminales: $ 150.000.000.",
            "Devoluciones: $ 20.000.000.",
            "Base de la contraprestación: $ 1.250.000.000 − $ 150.000.000 − $ 20.000.000 = $ 1.080.000.000.",
            "Contraprestación: $ 1.080.000.000 × 1,9 % = $ 20.520.000.",
            "Sanción por extemporaneidad: $ 20.520.000 × 1,5 % × 3 meses o fracción = $ 923.400; se redondea al múltiplo de mil más cercano: $ 923.000.",
            "Sanción mínima: 0,5 SMLMV = 58 UVB × $ 11.552 = $ 670.016.",
            "Sanción máxima: 2.000 SMLMV = 232.000 UVB × $ 11.552 = $ 2.680.064.000.",
            "Intereses de mora: $ 996.794,14, suma de los tramos sobre $ 20.520.000: 77 días, desde el siguiente al 15 de julio de 2025 hasta el 30 de septiembre de 2025; se redondea al múltiplo de mil más cercano: $ 997.000.",
            "Tramo de interés: del 16 de julio de 2025 al 31 de julio de 2025, $ 20.520.000 × 22,78 % anual × 16 días ÷ 365 = $ 204.907,66.",
            "Tramo de interés: del 1 de agosto de 2025 al 31 de agosto de 2025, $ 20.520.000 × 23,17 % anual × 31 días ÷ 365 = $ 403.805,49.",
            "Tramo de interés: del 1 de septiembre de 2025 al 30 de septiembre de 2025, $ 20.520.000 × 23,01 % anual × 30 días ÷ 365 = $ 388.080,99.",
            "Total a pagar: $ 20.520.000 + $ 923.000 + $ 997.000 = $ 22.440.000.",
        ]
    );
    let piso = frases("piso_uvt_2022.toml");
    assert!(piso.contains(&"Sanción por extemporaneidad: $ 468.589,32, la mínima, porque $ 760.000 × 1,5 % × 2 meses o fracción = $ 22.800 no la alcanza; se redondea al múltiplo de mil más cercano: $ 469.000.".to_owned()), "{piso:#?}");
    let nulo = frases("sin_ingresos_a_tiempo.toml");
    assert!(nulo.contains(&"Intereses de mora: $ 0, porque se paga el 10 de abril de 2025, dentro del plazo que vence el 15 de abril de 2025.".to_owned()), "{nulo:#?}");
}
