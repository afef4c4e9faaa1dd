//! The fictional companies of the demonstration, their people and their files.

use ser_domain::kernel::Nit;
use ser_domain::obligaciones::Familia;
use ser_store::{expediente, operador, usuario};
use time::Date;
use time::macros::date;
use uuid::Uuid;

use crate::Contexto;
use crate::http::{Problema, Resultado};
use crate::permiso::Rol;

/// A company, or the ministry.
#[derive(Debug)]
pub struct Empresa {
    pub nit: u64,
    pub clase: &'static str,
    pub razon_social: &'static str,
    pub direccion: &'static str,
    pub municipio: &'static str,
    pub departamento: &'static str,
    pub correo: &'static str,
    pub telefono: &'static str,
    pub personas: &'static [Persona],
    pub expedientes: &'static [Titulo],
}

#[derive(Debug)]
pub struct Persona {
    pub identificacion: &'static str,
    /// A role, not a name: nobody is invented.
    pub nombre: &'static str,
    pub correo: &'static str,
    pub tarjeta_profesional: Option<&'static str>,
    pub roles: &'static [Rol],
}

#[derive(Debug)]
pub struct Titulo {
    pub numero: &'static str,
    pub servicio: &'static str,
    pub descripcion: &'static str,
    pub vigente_desde: Date,
    pub vigente_hasta: Option<Date>,
}

impl Empresa {
    pub fn dv(&self) -> u8 {
        Nit::calcular_dv(self.nit)
    }
}

const fn persona(
    identificacion: &'static str,
    nombre: &'static str,
    correo: &'static str,
    roles: &'static [Rol],
) -> Persona {
    Persona {
        identificacion,
        nombre,
        correo,
        tarjeta_profesional: None,
        roles,
    }
}

/// An internet provider that files late.
pub const ANDINA: Empresa = Empresa {
    nit: 901_000_001,
    clase: operador::CLASE_OPERADOR,
    razon_social: "Andina Fibra de Ejemplo S.A.S.",
    direccion: "Calle de Ejemplo 10 # 20-30",
    municipio: "Bogotá, D. C.",
    departamento: "Bogotá, D. C.",
    correo: "recaudo@andina-fibra.example.com",
    telefono: "+57 601 000 0001",
    personas: &[
        persona(
            "1000000001",
            "Administración Andina",
            "administracion@andina-fibra.example.com",
            &[Rol::AdministradorOperador],
        ),
        persona(
            "1000000002",
            "Operación Andina",
            "operacion@andina-fibra.example.com",
            &[Rol::Operador],
        ),
        Persona {
            identificacion: "1000000003",
            nombre: "Contaduría Andina",
            correo: "contaduria@andina-fibra.example.com",
            tarjeta_profesional: Some("10003-T"),
            roles: &[Rol::Contador],
        },
        persona(
            "1000000004",
            "Representación Andina",
            "representacion@andina-fibra.example.com",
            &[Rol::RepresentanteLegal],
        ),
    ],
    expedientes: &[
        Titulo {
            numero: "96000101",
            servicio: "internet_fijo",
            descripcion: "Internet fijo y transmisión de datos",
            vigente_desde: date!(2023 - 11 - 15),
            vigente_hasta: None,
        },
        Titulo {
            numero: "96000102",
            servicio: "portador",
            descripcion: "Red de transporte de fibra óptica",
            vigente_desde: date!(2025 - 02 - 01),
            vigente_hasta: None,
        },
    ],
};

/// A large mobile provider that is up to date and pays fees for spectrum.
pub const MOVIL: Empresa = Empresa {
    nit: 901_000_102,
    clase: operador::CLASE_OPERADOR,
    razon_social: "Móvil Cordillera de Ejemplo S.A. E.S.P.",
    direccion: "Carrera de Ejemplo 43 # 5-15, piso 8",
    municipio: "Medellín",
    departamento: "Antioquia",
    correo: "tributaria@movil-cordillera.example.com",
    telefono: "+57 604 000 0002",
    personas: &[
        persona(
            "1000000101",
            "Administración Móvil",
            "administracion@movil-cordillera.example.com",
            &[Rol::AdministradorOperador],
        ),
        persona(
            "1000000102",
            "Operación Móvil",
            "operacion@movil-cordillera.example.com",
            &[Rol::Operador],
        ),
        Persona {
            identificacion: "1000000103",
            nombre: "Revisoría Móvil",
            correo: "revisoria@movil-cordillera.example.com",
            tarjeta_profesional: Some("10103-T"),
            roles: &[Rol::RevisorFiscal],
        },
        persona(
            "1000000104",
            "Representación Móvil",
            "representacion@movil-cordillera.example.com",
            &[Rol::RepresentanteLegal],
        ),
    ],
    expedientes: &[
        Titulo {
            numero: "96000201",
            servicio: "telefonia_movil",
            descripcion: "Telefonía e internet móvil",
            vigente_desde: date!(2023 - 10 - 01),
            vigente_hasta: None,
        },
        Titulo {
            numero: "96000202",
            servicio: "interconexion",
            descripcion: "Larga distancia (título terminado)",
            vigente_desde: date!(2023 - 10 - 01),
            vigente_hasta: Some(date!(2025 - 06 - 30)),
        },
    ],
};

/// A small cooperative where one person does everything.
pub const COOPERATIVA: Empresa = Empresa {
    nit: 901_000_203,
    clase: operador::CLASE_OPERADOR,
    razon_social: "Cooperativa TIC Río Claro de Ejemplo",
    direccion: "Vereda de Ejemplo, km 3",
    municipio: "Puerto Triunfo",
    departamento: "Antioquia",
    correo: "gerencia@rio-claro.example.com",
    telefono: "+57 604 000 0003",
    personas: &[persona(
        "1000000201",
        "Gerencia Río Claro",
        "gerencia@rio-claro.example.com",
        &[
            Rol::AdministradorOperador,
            Rol::Operador,
            Rol::RepresentanteLegal,
        ],
    )],
    expedientes: &[Titulo {
        numero: "96000301",
        servicio: "internet_fijo",
        descripcion: "Internet comunitario rural",
        vigente_desde: date!(2024 - 01 - 10),
        vigente_hasta: None,
    }],
};

pub const OPERADORES: &[Empresa] = &[ANDINA, MOVIL, COOPERATIVA];

pub const MINISTERIO: Empresa = Empresa {
    nit: 900_999_990,
    clase: operador::CLASE_MINISTERIO,
    razon_social: "Ministerio de Demostración",
    direccion: "Calle 0 # 0-00",
    municipio: "Bogotá, D. C.",
    departamento: "Bogotá, D. C.",
    correo: "ser@ministerio.example.com",
    telefono: "+57 601 000 0000",
    personas: &[
        persona(
            "1000000901",
            "Funcionariado de Cartera",
            "cartera@ministerio.example.com",
            &[Rol::Funcionario],
        ),
        persona(
            "1000000902",
            "Administración del SER",
            "administracion@ministerio.example.com",
            &[Rol::Administrador],
        ),
        persona(
            "1000000903",
            "Auditoría del SER",
            "auditoria@ministerio.example.com",
            &[Rol::Auditor],
        ),
    ],
    expedientes: &[],
};

/// Writes a company with its people and files.
pub async fn registrar(contexto: &Contexto, empresa: &Empresa, clave_hash: &str) -> Resultado<()> {
    let creado_en = contexto.instante();
    let tx = contexto.base.escribir().await?;
    let operador_id = Uuid::now_v7();
    operador::insertar(
        &tx,
        operador::Model {
            id: operador_id,
            clase: empresa.clase.to_owned(),
            nit: empresa.nit.to_string(),
            dv: i32::from(empresa.dv()),
            razon_social: empresa.razon_social.to_owned(),
            direccion: empresa.direccion.to_owned(),
            municipio: empresa.municipio.to_owned(),
            departamento: empresa.departamento.to_owned(),
            correo: empresa.correo.to_owned(),
            telefono: empresa.telefono.to_owned(),
            estado: operador::ESTADO_ACTIVO.to_owned(),
            buscable: String::new(),
            creado_en,
        },
    )
    .await?;
    for persona in empresa.personas {
        let fila = usuario::Model {
            id: Uuid::now_v7(),
            operador_id,
            identificacion: persona.identificacion.to_owned(),
            nombre: persona.nombre.to_owned(),
            correo: persona.correo.to_owned(),
            tarjeta_profesional: persona.tarjeta_profesional.map(ToOwned::to_owned),
            clave_hash: clave_hash.to_owned(),
            estado: usuario::ESTADO_ACTIVO.to_owned(),
            creado_en,
            version: 1,
            buscable: String::new(),
            motivo_estado: None,
            suspendido_hasta: None,
            correo_comprobado_en: None,
        };
        let roles: Vec<String> = persona
            .roles
            .iter()
            .map(|rol| rol.codigo().to_owned())
            .collect();
        usuario::insertar(&tx, fila, &roles).await?;
    }
    for titulo in empresa.expedientes {
        let fila = expediente::Model {
            id: Uuid::now_v7(),
            operador_id,
            numero: titulo.numero.to_owned(),
            familia: Familia::Prst.as_str().to_owned(),
            servicio: titulo.servicio.to_owned(),
            descripcion: titulo.descripcion.to_owned(),
            vigente_desde: titulo.vigente_desde,
            vigente_hasta: titulo.vigente_hasta,
            creado_en,
        };
        expediente::insertar(&tx, fila).await?;
    }
    tx.commit().await.map_err(Problema::from)
}

/// The row of a company of the demonstration.
pub async fn fila(contexto: &Contexto, empresa: &Empresa) -> Resultado<operador::Model> {
    operador::por_nit(contexto.base.conexion(), &empresa.nit.to_string())
        .await?
        .ok_or_else(|| Problema::interno("falta una empresa de la demostración"))
}
