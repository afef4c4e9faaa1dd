//! Roles, permissions, and which role holds which permission: one table, read by the
//! extractor [`crate::http::Require`], by the OpenAPI document and by the tests.

/// A role. One person may hold several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rol {
    AdministradorOperador,
    Operador,
    Contador,
    RevisorFiscal,
    RepresentanteLegal,
    Funcionario,
    Administrador,
    Auditor,
}

impl Rol {
    pub const TODOS: [Self; 8] = [
        Self::AdministradorOperador,
        Self::Operador,
        Self::Contador,
        Self::RevisorFiscal,
        Self::RepresentanteLegal,
        Self::Funcionario,
        Self::Administrador,
        Self::Auditor,
    ];

    /// Stable: what the database keeps and the contract shows as `x-roles`.
    pub const fn codigo(self) -> &'static str {
        match self {
            Self::AdministradorOperador => "administrador_operador",
            Self::Operador => "operador",
            Self::Contador => "contador",
            Self::RevisorFiscal => "revisor_fiscal",
            Self::RepresentanteLegal => "representante_legal",
            Self::Funcionario => "funcionario",
            Self::Administrador => "administrador",
            Self::Auditor => "auditor",
        }
    }

    pub fn de_codigo(codigo: &str) -> Option<Self> {
        Self::TODOS.into_iter().find(|rol| rol.codigo() == codigo)
    }

    /// What a person reads.
    pub fn nombre(self) -> &'static str {
        match self {
            Self::AdministradorOperador => "Administrador operador",
            Self::Operador => "Operador",
            Self::Contador => "Contador",
            Self::RevisorFiscal => "Revisor fiscal",
            Self::RepresentanteLegal => "Representante legal",
            Self::Funcionario => "Funcionario",
            Self::Administrador => "Administrador",
            Self::Auditor => "Auditor",
        }
    }
}

/// A permission that a handler asks for in its signature.
pub trait Permiso: 'static {
    /// Stable code, known to the SPA.
    const CODIGO: &'static str;
    const ROLES: &'static [Rol];
}

macro_rules! permisos {
    ($($(#[$doc:meta])* $nombre:ident = $codigo:literal: [$($rol:ident),+];)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub struct $nombre;

            impl Permiso for $nombre {
                const CODIGO: &'static str = $codigo;
                const ROLES: &'static [Rol] = &[$(Rol::$rol),+];
            }
        )+

        /// Every permission with the roles that hold it.
        pub const TABLA: &[(&str, &[Rol])] = &[$(($codigo, $nombre::ROLES)),+];
    };
}

permisos! {
    /// The home page of an operator's people.
    VerInicio = "ver_inicio": [AdministradorOperador, Operador, Contador, RevisorFiscal, RepresentanteLegal];
    /// What the operator owes. Officers and auditors see it for any operator.
    VerObligaciones = "ver_obligaciones":
        [Operador, Contador, RevisorFiscal, RepresentanteLegal, Funcionario, Administrador, Auditor];
    VerExpedientes = "ver_expedientes":
        [AdministradorOperador, Operador, Contador, RevisorFiscal, RepresentanteLegal, Funcionario, Administrador, Auditor];
    VerAutoliquidaciones = "ver_autoliquidaciones": [Operador, Contador, RevisorFiscal, RepresentanteLegal];
    EditarAutoliquidacion = "editar_autoliquidacion": [Operador, RepresentanteLegal];
    /// Presenting is an act of the legal representative.
    PresentarAutoliquidacion = "presentar_autoliquidacion": [RepresentanteLegal];
    VerFur = "ver_fur": [Operador, Contador, RevisorFiscal, RepresentanteLegal];
    /// The ministry's register of operators.
    VerOperadores = "ver_operadores": [Funcionario, Administrador, Auditor];
    /// The work that follows a use case: mails, PDF.
    VerProcesos = "ver_procesos": [Administrador, Auditor];
    /// The values that authorities publish, with their versions and who approved them.
    VerPublicados = "ver_publicados": [Funcionario, Administrador, Auditor];
    /// Entering them, and deciding on what another person entered.
    PublicarValores = "publicar_valores": [Funcionario, Administrador];
    /// The people of a company or of the ministry.
    VerUsuarios = "ver_usuarios": [AdministradorOperador, RepresentanteLegal, Funcionario, Administrador, Auditor];
    /// Those of the own entity: an operator's administrator, and the ministry's.
    AdministrarUsuarios = "administrar_usuarios": [AdministradorOperador, Administrador];
    /// Giving somebody who lost every way in another one: those who administer the account, and the
    /// ministry's officers for a company's last administrator.
    RestablecerAcceso = "restablecer_acceso": [AdministradorOperador, Funcionario, Administrador];
    /// Cancelling a company's account for misuse, for a time or for good.
    CancelarCuentas = "cancelar_cuentas": [Funcionario, Administrador];
    /// Who has access on the ministry's side, and the reviews of it.
    VerAccesos = "ver_accesos": [Administrador, Auditor];
    RevisarAccesos = "revisar_accesos": [Administrador];
    VerAutorizaciones = "ver_autorizaciones":
        [AdministradorOperador, Operador, Contador, RevisorFiscal, RepresentanteLegal];
    /// Saying who signs for the company is an act of its legal representative.
    AutorizarFirmas = "autorizar_firmas": [RepresentanteLegal];
    /// What the system sent by mail, without its secrets.
    VerCorreos = "ver_correos": [Funcionario, Administrador, Auditor];
    ReenviarCorreos = "reenviar_correos": [Funcionario, Administrador];
    /// Who gets the bulletin, and its issues.
    VerBoletin = "ver_boletin": [Funcionario, Administrador, Auditor];
    PublicarBoletin = "publicar_boletin": [Funcionario, Administrador];
    /// The requests for accounts that were filed.
    VerSolicitudes = "ver_solicitudes": [Funcionario, Administrador, Auditor];
    RevisarSolicitudes = "revisar_solicitudes": [Funcionario, Administrador];
    /// What the record says of the own company.
    VerEmpresa = "ver_empresa": [AdministradorOperador, RepresentanteLegal];
    CambiarEmpresa = "cambiar_empresa": [AdministradorOperador, RepresentanteLegal];
    /// The audit trail, its export and its proof.
    VerAuditoria = "ver_auditoria": [Administrador, Auditor];
    /// What people file: petitions, complaints, claims, suggestions and reports.
    VerPqrsd = "ver_pqrsd": [Funcionario, Administrador, Auditor];
    AtenderPqrsd = "atender_pqrsd": [Funcionario, Administrador];
    /// The problems that people report of the system.
    VerIncidencias = "ver_incidencias": [Funcionario, Administrador, Auditor];
    AtenderIncidencias = "atender_incidencias": [Funcionario, Administrador];
    /// Everybody's date, outside production: whoever takes part in a demonstration may turn it.
    MoverReloj = "mover_reloj":
        [AdministradorOperador, Operador, Contador, RevisorFiscal, RepresentanteLegal, Funcionario, Administrador, Auditor];
}

/// The codes of all that these roles may do, in the order of the table.
pub fn de_roles(roles: &[Rol]) -> Vec<&'static str> {
    TABLA
        .iter()
        .filter(|(_, permitidos)| permitidos.iter().any(|rol| roles.contains(rol)))
        .map(|(codigo, _)| *codigo)
        .collect()
}
