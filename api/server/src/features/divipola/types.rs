//! What goes out of the list of places.

use ser_domain::divipola;
use serde::Serialize;
use utoipa::ToSchema;

/// Lugares con su código y su nombre.
#[derive(Debug, Serialize, ToSchema)]
pub struct Lugares {
    /// Por nombre (ISO 3166-1).
    pub paises: Vec<Lugar>,
    /// Por código (DIVIPOLA).
    pub departamentos: Vec<Departamento>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Lugar {
    #[schema(example = "11001")]
    pub codigo: &'static str,
    #[schema(example = "Bogotá, D. C.")]
    pub nombre: &'static str,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Departamento {
    #[schema(example = "11")]
    pub codigo: &'static str,
    #[schema(example = "Bogotá, D. C.")]
    pub nombre: &'static str,
    pub municipios: Vec<Lugar>,
}

impl Lugares {
    pub fn todos() -> Self {
        let departamentos = divipola::departamentos().iter();
        Self {
            paises: divipola::paises()
                .iter()
                .map(|pais| Lugar {
                    codigo: pais.codigo,
                    nombre: pais.nombre,
                })
                .collect(),
            departamentos: departamentos
                .map(|departamento| Departamento {
                    codigo: departamento.codigo,
                    nombre: departamento.nombre,
                    municipios: departamento
                        .municipios
                        .iter()
                        .map(|municipio| Lugar {
                            codigo: municipio.codigo,
                            nombre: municipio.nombre,
                        })
                        .collect(),
                })
                .collect(),
        }
    }
}
