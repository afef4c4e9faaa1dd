//! What exists before a test begins, in the law's words.

use std::sync::OnceLock;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use ser_domain::kernel::{Money, Nit};
use ser_domain::obligaciones::{Familia, TipoObligacion};
use ser_domain::parametros::{CODIGO_TASA_MORA, Cadencia, Publicados, ValorPublicado};
use ser_server::app::cargar_publicados;
use ser_server::credencial::clave;
use ser_server::jobs::periodos;
use ser_server::permiso::Rol;
use ser_store::libro::{self, Asiento};
use ser_store::obligacion::acto_de_mora::{self, Model as ActoDeMora};
use ser_store::{expediente, obligacion, operador, suscripcion_boletin, usuario};
use time::{Date, Month};
use uuid::Uuid;

use crate::{Actor, Cuenta, TestApp};

/// The password of everybody.
pub const CLAVE: &str = "una clave larga de prueba";

/// An operator with a file and the legal representative, logged in.
#[derive(Clone, Debug)]
pub struct Empresa {
    pub operador: operador::Model,
    pub expediente: expediente::Model,
    pub representante: Actor,
}

/// A debt that exists already.
#[derive(Clone, Debug)]
pub struct Deuda<'a> {
    pub tipo: TipoObligacion,
    pub concepto: &'a str,
    pub referencia: &'a str,
    pub capital: i64,
    pub sancion: i64,
    pub vencimiento: Date,
    pub pagable: bool,
}

impl Deuda<'_> {
    pub fn de(tipo: TipoObligacion, capital: i64, vencimiento: Date) -> Self {
        Self {
            tipo,
            concepto: "Obligación de prueba",
            referencia: "Acto 1",
            capital,
            sancion: 0,
            vencimiento,
            pagable: tipo != TipoObligacion::CuentaOrden,
        }
    }
}

/// Costs what argon2id costs, so it is paid once a process.
fn clave_hash() -> String {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| clave::cifrar(CLAVE).unwrap()).clone()
}

impl TestApp {
    /// A plainly fictional company with a valid NIT.
    pub async fn operador(&self, razon_social: &str) -> operador::Model {
        self.entidad(razon_social, operador::CLASE_OPERADOR).await
    }

    pub async fn ministerio(&self) -> operador::Model {
        self.entidad("Ministerio de Demostración", operador::CLASE_MINISTERIO)
            .await
    }

    async fn entidad(&self, razon_social: &str, clase: &str) -> operador::Model {
        let numero = 900_100_000 + self.siguiente();
        let fila = operador::Model {
            id: Uuid::now_v7(),
            clase: clase.to_owned(),
            nit: numero.to_string(),
            dv: i32::from(Nit::calcular_dv(numero)),
            razon_social: razon_social.to_owned(),
            direccion: "Carrera 1 # 2-03".to_owned(),
            municipio: "Manizales".to_owned(),
            departamento: "Caldas".to_owned(),
            correo: "impuestos@operador.example.com".to_owned(),
            telefono: "6060000000".to_owned(),
            estado: operador::ESTADO_ACTIVO.to_owned(),
            buscable: String::new(),
            creado_en: self.contexto.ahora(),
        };
        operador::insertar(self.contexto.base.conexion(), fila.clone())
            .await
            .unwrap();
        fila
    }

    pub async fn cuenta(&self, empresa: &operador::Model, nombre: &str, roles: &[Rol]) -> Cuenta {
        let fila = usuario::Model {
            id: Uuid::now_v7(),
            operador_id: empresa.id,
            identificacion: (1_020_000_000 + self.siguiente()).to_string(),
            nombre: nombre.to_owned(),
            correo: "persona@example.com".to_owned(),
            tarjeta_profesional: None,
            clave_hash: clave_hash(),
            estado: usuario::ESTADO_ACTIVO.to_owned(),
            creado_en: self.contexto.ahora(),
            version: 1,
            buscable: String::new(),
            motivo_estado: None,
            suspendido_hasta: None,
            correo_comprobado_en: None,
        };
        let cuenta = Cuenta {
            usuario_id: fila.id,
            operador: empresa.nit.clone(),
            usuario: fila.identificacion.clone(),
            clave: CLAVE.to_owned(),
        };
        let roles: Vec<String> = roles.iter().map(|rol| rol.codigo().to_owned()).collect();
        usuario::insertar(self.contexto.base.conexion(), fila, &roles)
            .await
            .unwrap();
        cuenta
    }

    /// A person with these roles, logged in.
    pub async fn persona(&self, empresa: &operador::Model, roles: &[Rol]) -> Actor {
        let cuenta = self.cuenta(empresa, "Persona De Prueba", roles).await;
        self.ingresar(&cuenta).await
    }

    /// A file of the general authorisation in force from `desde` on; its periods are opened.
    pub async fn expediente(&self, empresa: &operador::Model, desde: Date) -> expediente::Model {
        self.expedientes(empresa, desde, 1).await.remove(0)
    }

    /// As many files, alike but for their numbers.
    pub async fn expedientes(
        &self,
        empresa: &operador::Model,
        desde: Date,
        cuantos: usize,
    ) -> Vec<expediente::Model> {
        let mut filas = Vec::with_capacity(cuantos);
        for _ in 0..cuantos {
            let fila = expediente::Model {
                id: Uuid::now_v7(),
                operador_id: empresa.id,
                numero: (96_000_000 + self.siguiente()).to_string(),
                familia: Familia::Prst.as_str().to_owned(),
                servicio: "internet_fijo".to_owned(),
                descripcion: "Provisión de redes y servicios".to_owned(),
                vigente_desde: desde,
                vigente_hasta: None,
                creado_en: self.contexto.ahora(),
            };
            expediente::insertar(self.contexto.base.conexion(), fila.clone())
                .await
                .unwrap();
            filas.push(fila);
        }
        periodos::abrir(&self.contexto).await.unwrap();
        filas
    }

    /// An operator whose file begins on `desde`.
    pub async fn empresa(&self, desde: Date) -> Empresa {
        let operador = self.operador("Andina Fibra de Ejemplo S.A.S.").await;
        let expediente = self.expediente(&operador, desde).await;
        let representante = self.persona(&operador, &[Rol::RepresentanteLegal]).await;
        Empresa {
            operador,
            expediente,
            representante,
        }
    }

    /// The obligation to file a quarter of a file.
    pub async fn periodo(&self, expediente: &expediente::Model, anio: i32, trimestre: i32) -> Uuid {
        obligacion::Entity::find()
            .filter(obligacion::Column::ExpedienteId.eq(expediente.id))
            .filter(obligacion::Column::Anio.eq(anio))
            .filter(obligacion::Column::Trimestre.eq(trimestre))
            .one(self.contexto.base.conexion())
            .await
            .unwrap()
            .expect("the period was opened")
            .id
    }

    /// Somebody who agreed to get the bulletin.
    pub async fn suscribir_al_boletin(&self, correo: &str) {
        let ahora = self.contexto.instante();
        let fila = suscripcion_boletin::Model {
            id: Uuid::now_v7(),
            correo: correo.to_owned(),
            nombre: "Cartera de Ejemplo".to_owned(),
            documento_tipo: "CC".to_owned(),
            documento: "52123456".to_owned(),
            expediente: None,
            estado: "activa".to_owned(),
            terminos_version: "2026-11-30".to_owned(),
            buscable: String::new(),
            pedida_en: ahora,
            confirmada_en: Some(ahora),
            retirada_en: None,
        };
        suscripcion_boletin::insertar(self.contexto.base.conexion(), fila)
            .await
            .unwrap();
    }

    /// A debt of any kind with its ledger entry.
    pub async fn deuda(&self, empresa: &operador::Model, deuda: Deuda<'_>) -> Uuid {
        let id = Uuid::now_v7();
        let base = self.contexto.base.conexion();
        let acto = matches!(
            deuda.tipo,
            TipoObligacion::LiquidacionDerechos | TipoObligacion::Multa
        );
        let fila = obligacion::Model {
            id,
            operador_id: empresa.id,
            expediente_id: None,
            tipo: deuda.tipo.as_str().to_owned(),
            estado: obligacion::PENDIENTE.to_owned(),
            concepto: deuda.concepto.to_owned(),
            referencia: deuda.referencia.to_owned(),
            buscable: String::new(),
            anio: None,
            trimestre: None,
            periodo_desde: None,
            periodo_hasta: None,
            cuota_numero: (deuda.tipo == TipoObligacion::FacilidadPago).then_some(1),
            cuota_de: (deuda.tipo == TipoObligacion::FacilidadPago).then_some(12),
            acto_numero: acto.then(|| deuda.referencia.to_owned()),
            acto_fecha: acto.then_some(deuda.vencimiento),
            fecha_vencimiento: deuda.vencimiento,
            regimen_mora: deuda.tipo.regimen_mora().as_str().to_owned(),
            pagable: deuda.pagable,
            visible_desde: deuda.vencimiento.replace_year(2000).unwrap(),
            creada_en: self.contexto.ahora(),
        };
        obligacion::insertar(base, fila).await.unwrap();
        let asiento = Asiento {
            operador_id: empresa.id,
            obligacion_id: id,
            causa: "acto",
            causa_id: id,
            descripcion: format!("Deuda según {}", deuda.referencia),
            fecha_valor: deuda.vencimiento,
            registrado_en: self.contexto.ahora(),
            registrado_por: None,
            pares: vec![
                (
                    libro::CARTERA_CAPITAL,
                    libro::INGRESO_DERECHOS,
                    Money::from_pesos(deuda.capital),
                ),
                (
                    libro::CARTERA_SANCION,
                    libro::INGRESO_SANCION,
                    Money::from_pesos(deuda.sancion),
                ),
            ],
        };
        libro::asentar(base, asiento).await.unwrap();
        id
    }

    /// An act that fixes the first day of the interest of a debt.
    pub async fn intereses_desde(&self, deuda: Uuid, desde: Date) -> Uuid {
        self.registrar_acto(ActoDeMora {
            clase: acto_de_mora::INTERESES_DESDE.to_owned(),
            norma: None,
            ..self.acto_de_mora(deuda, desde)
        })
        .await
    }

    /// Days on which the interest of a debt does not run.
    pub async fn suspension(&self, deuda: Uuid, (desde, hasta): (Date, Option<Date>)) -> Uuid {
        self.registrar_acto(ActoDeMora {
            hasta,
            ..self.acto_de_mora(deuda, desde)
        })
        .await
    }

    pub async fn registrar_acto(&self, acto: ActoDeMora) -> Uuid {
        let id = acto.id;
        let base = self.contexto.base.conexion();
        acto_de_mora::insertar(base, acto).await.unwrap();
        id
    }

    /// An open suspension, before it is registered.
    pub fn acto_de_mora(&self, deuda: Uuid, desde: Date) -> ActoDeMora {
        ActoDeMora {
            id: Uuid::now_v7(),
            obligacion_id: deuda,
            clase: acto_de_mora::SUSPENSION.to_owned(),
            desde: Some(desde),
            hasta: None,
            acto: "Auto 7 de prueba".to_owned(),
            norma: Some("Norma de prueba".to_owned()),
            reemplaza: None,
            registrado_por: None,
            registrado_en: self.contexto.ahora(),
        }
    }

    /// Demonstration rates for each month from April 2026, the first uncertified one, to the end
    /// of 2028.
    pub async fn tasas_demostrativas(&self) {
        let meses = (2026..=2028).flat_map(|anio| (1..=12_u8).map(move |mes| (anio, mes)));
        let valores = meses.filter(|mes| *mes >= (2026, 4)).map(|(anio, mes)| {
            let desde = Date::from_calendar_date(anio, Month::try_from(mes).unwrap(), 1).unwrap();
            let hasta = Cadencia::Mes.fin(desde).unwrap();
            ValorPublicado::demostrativo(CODIGO_TASA_MORA, desde, hasta, "23.52")
        });
        let publicados = Publicados::new(valores.collect());
        cargar_publicados(&self.contexto.base, &publicados)
            .await
            .unwrap();
        self.contexto.recargar_parametros().await.unwrap();
    }
}
