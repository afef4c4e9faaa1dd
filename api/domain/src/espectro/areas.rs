//! The service area and its Z, the share of the territory (Decreto 1972 de 2003, art. 33).

use std::sync::Arc;

use rust_decimal::Decimal;
use time::Date;

use super::catalogo::norma_y_articulo;
use super::formulas::producto;
use super::{EspectroError, UsoEspectro};
use crate::kernel::{MoneyError, Redondeo};
use crate::linea::{Dato, Linea, operando};
use crate::parametros::{Ley, ParametroUsado, ZDepartamento, ZMunicipio};

/// Where spectrum is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AreaServicio {
    /// The whole country.
    Nacional,
    /// A department.
    Departamento {
        /// DIVIPOLA code, two digits.
        codigo: String,
    },
    /// A municipality, or the part of it that is town or country.
    Municipio {
        /// DIVIPOLA code of its department, which caps the sum.
        departamento: String,
        /// Its category, 1 to 8.
        categoria: u8,
        /// Which part of it.
        ambito: Ambito,
    },
}

/// The part of a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ambito {
    /// The town.
    Urbano,
    /// The country around it.
    Rural,
}

impl Ambito {
    fn z(self, fila: &ZMunicipio) -> Decimal {
        match self {
            Self::Urbano => fila.urbano(),
            Self::Rural => fila.rural(),
        }
    }
}

/// The areas gathered by department, with the caps of art. 33.2 d and e.
pub(super) struct Zonas {
    grupos: Vec<Grupo>,
    /// Sum of the departments, each within its cap.
    pub(super) suma: Decimal,
    /// The same within the cap of the country.
    pub(super) z: Decimal,
}

/// A department, or the country.
struct Grupo {
    nombre: String,
    tope: Decimal,
    suma: Decimal,
    uso: Arc<ParametroUsado>,
}

impl Grupo {
    fn de(departamento: &ZDepartamento, uso: &Arc<ParametroUsado>) -> Self {
        Self {
            nombre: departamento.nombre.clone(),
            tope: departamento.z(),
            suma: Decimal::ZERO,
            uso: uso.clone(),
        }
    }

    fn z(&self) -> Decimal {
        self.suma.min(self.tope)
    }
}

impl Zonas {
    /// Gathers the areas. The Z of the municipalities of a department, and of the department
    /// itself, together are at most the Z of the department; all together, at most that of the
    /// country: Medellín (0.150) with two towns of category 3 gives 0.270, within 0.281.
    pub(super) fn de(
        areas: &[AreaServicio],
        ley: &Ley,
        fecha: Date,
    ) -> Result<Self, EspectroError> {
        if areas.is_empty() {
            return Err(EspectroError::SinArea);
        }
        let nacional = ley.espectro().z_nacional().en(fecha)?;
        let tope_nacional = nacional.valor.0;
        let mut grupos: Vec<Grupo> = Vec::new();
        for area in areas {
            let (grupo, z) = match area {
                AreaServicio::Nacional => {
                    let grupo = Grupo {
                        nombre: "Área nacional".to_owned(),
                        tope: tope_nacional,
                        suma: Decimal::ZERO,
                        uso: nacional.uso.clone(),
                    };
                    (grupo, tope_nacional)
                }
                AreaServicio::Departamento { codigo } => {
                    let tabla = ley.espectro().z_departamental().en(fecha)?;
                    let fila = tabla.valor.buscar(codigo);
                    let fila = fila.ok_or_else(|| sin_z(codigo, &tabla.uso))?;
                    (Grupo::de(fila, &tabla.uso), fila.z())
                }
                AreaServicio::Municipio {
                    departamento: codigo,
                    categoria,
                    ambito,
                } => {
                    let fila = z_municipal(*categoria, ley, fecha)?;
                    let tabla = ley.espectro().z_departamental().en(fecha)?;
                    let lugar = tabla.valor.lugares().find(|lugar| lugar.codigo == codigo);
                    let lugar = lugar.ok_or_else(|| sin_z(codigo, &tabla.uso))?;
                    if !lugar.categorias.contains(categoria) {
                        return Err(EspectroError::CategoriaAjena {
                            categoria: *categoria,
                            nombre: fila.nombre.clone(),
                            codigo: codigo.clone(),
                            lugar: lugar.nombre.to_owned(),
                            norma: norma_y_articulo(&tabla.uso),
                        });
                    }
                    (Grupo::de(lugar.departamento, &tabla.uso), ambito.z(fila))
                }
            };
            match grupos.iter_mut().find(|otro| otro.nombre == grupo.nombre) {
                Some(otro) => otro.suma += z,
                None => grupos.push(Grupo { suma: z, ..grupo }),
            }
        }
        let suma = grupos.iter().map(Grupo::z).sum();
        Ok(Self {
            grupos,
            suma,
            z: tope_nacional.min(suma),
        })
    }

    /// What each department adds, of `valor_entero` pesos for the whole country.
    pub(super) fn lineas(&self, valor_entero: Decimal) -> Result<Vec<Linea>, MoneyError> {
        let lineas = self.grupos.iter().map(|grupo| {
            let exacto = producto([valor_entero, grupo.z()])?;
            let operandos = vec![
                operando("valor", Dato::Pesos(valor_entero)),
                operando("z", Dato::Numero(grupo.z())),
                operando("suma", Dato::Numero(grupo.suma)),
            ];
            let linea = Linea::redondeada("area", grupo.nombre.clone(), exacto, Redondeo::Centavo)?;
            let linea = if grupo.suma > grupo.tope {
                linea.con_motivo(
                    "la de Z = {z}, que es su tope porque sus áreas suman {suma}: {valor} × {z}",
                    operandos,
                )
            } else {
                linea.con_formula("{valor} × {z}", operandos)
            };
            Ok(linea
                .con_parametro(grupo.uso.clone())
                .con_norma(UsoEspectro::Cubrimiento.norma()))
        });
        lineas.collect()
    }
}

fn sin_z(codigo: &str, uso: &ParametroUsado) -> EspectroError {
    EspectroError::DepartamentoSinZ {
        codigo: codigo.to_owned(),
        norma: norma_y_articulo(uso),
    }
}

fn z_municipal(categoria: u8, ley: &Ley, fecha: Date) -> Result<&ZMunicipio, EspectroError> {
    let tabla = ley.espectro().z_municipal().en(fecha)?;
    let fila = tabla.valor.buscar(categoria);
    fila.ok_or(EspectroError::CategoriaDesconocida { categoria })
}
