//! The list of what may be simulated, with its formulas by date.

use std::sync::Arc;

use ser_domain::espectro::{DerechoFijo, UsoEspectro};
use ser_domain::kernel::Vigencia;
use ser_domain::parametros::{
    FormulaEspectro, Ley, LugarDeMunicipios, PagoAnual, Parametro as ParametroDominio,
    ParametroUsado, Parametros, TablaDepartamentos, Valor,
};

use super::tipo::TipoEspectro;
use super::types::{
    DepartamentoDeEspectro, DerechoDeEspectro, FormulasDeEspectro, OpcionDeEspectro,
    OtroDeEspectro, RegistroDeFormula, UsoDeEspectro,
};
use crate::http::calculo::Parametro;

pub fn listar(parametros: &Parametros) -> FormulasDeEspectro {
    let ley = parametros.ley();
    let espectro = ley.espectro();
    let excepciones = ultimo(espectro.n_excepciones()).map(|tabla| tabla.filas());
    let departamentos = ultimo(espectro.z_departamental()).into_iter();
    let categorias = ultimo(espectro.z_municipal()).map(|tabla| tabla.filas());
    FormulasDeEspectro {
        usos: UsoEspectro::TODOS.map(|uso| presentar(uso, ley)).into(),
        otros: TipoEspectro::OTROS.map(otro).into(),
        derechos: DerechoFijo::TODOS
            .map(|derecho| DerechoDeEspectro {
                codigo: derecho.as_str(),
                nombre: derecho.nombre(),
                valores: derecho.valores(ley).into_iter().map(uso_de).collect(),
            })
            .into(),
        excepciones: opciones(excepciones, |fila| (fila.codigo.clone(), &fila.nombre)),
        departamentos: departamentos
            .flat_map(TablaDepartamentos::lugares)
            .map(departamento)
            .collect(),
        categorias: opciones(categorias, |fila| {
            (fila.categoria.to_string(), &fila.nombre)
        }),
    }
}

/// The value that took the place of all others.
fn ultimo<T>(parametro: &ParametroDominio<T>) -> Option<&T> {
    let vigencia = parametro.vigencias().last()?;
    Some(&vigencia.valor.valor)
}

fn opciones<T>(filas: Option<&[T]>, de: impl Fn(&T) -> (String, &String)) -> Vec<OpcionDeEspectro> {
    let filas = filas.unwrap_or_default().iter();
    let opciones = filas.map(|fila| {
        let (codigo, nombre) = de(fila);
        OpcionDeEspectro {
            codigo,
            nombre: nombre.clone(),
        }
    });
    opciones.collect()
}

fn departamento(lugar: LugarDeMunicipios<'_>) -> DepartamentoDeEspectro {
    DepartamentoDeEspectro {
        codigo: lugar.codigo.to_owned(),
        nombre: lugar.nombre.to_owned(),
        entero: lugar.codigo == lugar.departamento.codigo,
        categorias: lugar.categorias.iter().map(u8::to_string).collect(),
    }
}

fn uso_de(uso: &Arc<ParametroUsado>) -> Parametro {
    Parametro::from(&**uso)
}

fn presentar(uso: UsoEspectro, ley: &Ley) -> UsoDeEspectro {
    let tipo = TipoEspectro::Uso(uso);
    let vigencias = uso.registro(ley).vigencias();
    UsoDeEspectro {
        codigo: uso.as_str(),
        nombre: uso.nombre(),
        derivable: vigencias.iter().any(|v| v.valor.valor.expresion.is_some()),
        campos: tipo.campos(),
        opcionales: tipo.opcionales().to_vec(),
        registros: vigencias.iter().map(registro).collect(),
    }
}

fn registro(vigencia: &Vigencia<Valor<FormulaEspectro>>) -> RegistroDeFormula {
    let formula = &vigencia.valor.valor;
    RegistroDeFormula {
        desde: vigencia.desde,
        hasta: vigencia.hasta,
        expresion: formula.expresion.clone(),
        variables: formula.variables.clone(),
        pago: match formula.pago {
            PagoAnual::AnualAnticipado => "anual_anticipado",
            PagoAnual::AnualVencido => "anual_vencido",
        },
        parametro: uso_de(&vigencia.valor.uso),
    }
}

fn otro(tipo: TipoEspectro) -> OtroDeEspectro {
    OtroDeEspectro {
        codigo: tipo.as_str(),
        nombre: tipo.nombre(),
        campos: tipo.campos(),
        opcionales: tipo.opcionales().to_vec(),
    }
}
