//! A worked case whatever it says: what can be computed of it is computed, and thrown away. What it
//! lacks is said with file and line; what the engine refuses is an error, never a panic.

use ser_domain::imputacion::{RegimenImputacion, Saldos, imputar};
use ser_domain::liquidacion::{ContextoLiquidacion, Declaracion, LineaIngreso, liquidar};
use ser_domain::mora::{RegimenMora, TerminosMora, calcular_mora};
use ser_domain::obligaciones::{Familia, vencimiento};
use ser_domain::parametros::{CodigoRenglon, Parametros};
use ser_domain::sanciones::{RegimenSancion, sancion_extemporaneidad};
use ser_domain::{Money, Periodo};

use super::texto_de_caso::{Dato, Leido, Seccion, leer_texto};

/// Reads the text as a case of that path within `casos/`, reads every value of it in every way, and
/// computes it.
pub fn intentar(archivo: &str, texto: &str, parametros: &Parametros) -> Leido<()> {
    let carpeta = archivo.rsplit_once('/').map_or("", |(carpeta, _)| carpeta);
    let clase = carpeta.rsplit('/').next().unwrap_or_default();
    let raiz = leer_texto(archivo, clase, texto)?;
    raiz.campos().try_for_each(|(_, dato)| recorrer(dato))?;
    let entrada = raiz.exigir("entrada")?.tabla()?;
    match carpeta {
        "mora" => mora(entrada, parametros),
        "sancion" => sancion(entrada, parametros),
        "imputacion" => imputacion(entrada, parametros),
        "vencimiento" => {
            let familia = codigo(entrada.exigir("familia")?, |c| Familia::try_from(c).ok())?;
            let _ = vencimiento(familia, periodo(entrada)?, parametros);
            Ok(())
        }
        _ if carpeta.starts_with("familias/") => match Familia::try_from(clase) {
            Ok(familia) => de_familia(familia, entrada, parametros),
            Err(_) => Ok(()),
        },
        _ => Ok(()),
    }
}

/// Every way to read a value ends, in a value or in a reason.
fn recorrer(dato: &Dato) -> Leido<()> {
    let razones = [
        dato.texto().err(),
        dato.fecha().err(),
        dato.entero().err(),
        dato.dinero().err(),
        dato.decimal().err(),
        dato.como_texto().err(),
        dato.numero::<u8>().err(),
    ];
    for razon in razones.into_iter().flatten() {
        if razon.detalle.is_empty() || razon.linea == 0 {
            return Err(razon);
        }
    }
    for dentro in dato.lista().unwrap_or_default() {
        recorrer(dentro)?;
    }
    match dato.tabla() {
        Ok(tabla) => tabla.campos().try_for_each(|(_, dentro)| recorrer(dentro)),
        Err(_) => Ok(()),
    }
}

fn codigo<T>(dato: &Dato, leer: impl Fn(&str) -> Option<T>) -> Leido<T> {
    leer(dato.texto()?).ok_or_else(|| dato.falla("no es un código conocido"))
}

fn periodo(entrada: &Seccion) -> Leido<Periodo> {
    codigo(entrada.exigir("periodo")?, |c| Periodo::try_from(c).ok())
}

fn mora(entrada: &Seccion, parametros: &Parametros) -> Leido<()> {
    let regimen = codigo(entrada.exigir("regimen")?, |c| {
        RegimenMora::try_from(c).ok()
    })?;
    let vencimiento = entrada.exigir("vencimiento")?.fecha()?;
    let mora = calcular_mora(
        entrada.exigir("capital")?.dinero()?,
        &TerminosMora::simples(vencimiento, regimen),
        entrada.exigir("pago")?.fecha()?,
        parametros,
    );
    let _ = mora.map(|mora| mora.linea());
    Ok(())
}

fn sancion(entrada: &Seccion, parametros: &Parametros) -> Leido<()> {
    let regimen = codigo(entrada.exigir("regimen")?, |c| {
        RegimenSancion::try_from(c).ok()
    })?;
    let _ = sancion_extemporaneidad(
        regimen,
        entrada.exigir("contraprestacion")?.dinero()?,
        entrada.exigir("vencimiento")?.fecha()?,
        entrada.exigir("presentacion")?.fecha()?,
        parametros,
    );
    Ok(())
}

fn imputacion(entrada: &Seccion, parametros: &Parametros) -> Leido<()> {
    let regimen = codigo(entrada.exigir("regimen")?, |c| {
        RegimenImputacion::try_from(c).ok()
    })?;
    let fecha = entrada.exigir("fecha")?.fecha()?;
    let saldos = Saldos {
        sancion: entrada.exigir("sancion")?.dinero()?,
        intereses: entrada.exigir("intereses")?.dinero()?,
        capital: entrada.exigir("capital")?.dinero()?,
    };
    let pago = entrada.exigir("pago")?.dinero()?;
    if let Ok(regla) = regimen.regla(fecha, parametros) {
        let _ = imputar(pago, &saldos, regla).map(|imputacion| imputacion.linea());
    }
    Ok(())
}

fn de_familia(familia: Familia, entrada: &Seccion, parametros: &Parametros) -> Leido<()> {
    let dinero = |clave: &str| entrada.dato(clave).map_or(Ok(Money::ZERO), Dato::dinero);
    let periodo = periodo(entrada)?;
    let renglones = CodigoRenglon::TODOS.into_iter();
    let renglones = renglones.filter(|renglon| *renglon != CodigoRenglon::Ingresos);
    let declaracion = Declaracion {
        ingresos: vec![LineaIngreso {
            servicio: "internet_fijo".to_owned(),
            descripcion: "Internet fijo".to_owned(),
            valor: dinero("ingresos")?,
        }],
        sin_ingresos: entrada.dato("sin_ingresos").is_some(),
        renglones: renglones
            .map(|renglon| Ok((renglon, dinero(renglon.as_str())?)))
            .collect::<Leido<_>>()?,
    };
    let habitantes = entrada.dato("habitantes").map(Dato::numero::<u32>);
    let (habitantes, presentacion, pago) = (
        habitantes.transpose()?,
        entrada.exigir("presentacion")?.fecha()?,
        entrada.exigir("pago")?.fecha()?,
    );
    if let Ok(vencimiento) = vencimiento(familia, periodo, parametros) {
        let contexto = ContextoLiquidacion {
            familia,
            periodo,
            fecha_vencimiento: vencimiento.fecha,
            fecha_presentacion: presentacion,
            fecha_pago: pago,
            habitantes,
        };
        let _ = liquidar(&declaracion, &contexto, parametros);
    }
    Ok(())
}
