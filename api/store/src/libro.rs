//! The ledger: append-only double entry. A balance is a sum of movements; a mistake is
//! undone by another entry.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{FromQueryResult, QueryOrder, QuerySelect};
use ser_domain::kernel::Money;
use time::{Date, OffsetDateTime};

use crate::StoreError;

/// What the operator owes as contraprestación, fee, fine or instalment.
pub const CARTERA_CAPITAL: &str = "cartera_capital";
/// What it owes as penalty.
pub const CARTERA_SANCION: &str = "cartera_sancion";
/// Counterpart of debts caused: income of the Fondo Único de TIC.
pub const INGRESO_CONTRAPRESTACION: &str = "ingreso_contraprestacion";
pub const INGRESO_SANCION: &str = "ingreso_sancion";
pub const INGRESO_INTERESES: &str = "ingreso_intereses";
pub const INGRESO_DERECHOS: &str = "ingreso_derechos";
pub const INGRESO_MULTA: &str = "ingreso_multa";
/// Control accounts of claims that are shown but not collected here.
pub const ORDEN_CONTROL: &str = "orden_control";
/// Rows written by one statement.
const FILAS_POR_ORDEN: usize = 1_000;

/// Money received.
pub const BANCO: &str = "banco";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "movimiento")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub asiento_id: Uuid,
    pub operador_id: Uuid,
    pub obligacion_id: Uuid,
    pub cuenta: String,
    /// `D` (debit) or `C` (credit).
    pub naturaleza: String,
    pub valor_centavos: i64,
    pub fecha_valor: TimeDate,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The entry that groups movements: one cause, one value date.
pub mod asiento {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "asiento")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub operador_id: Uuid,
        pub causa: String,
        pub causa_id: Uuid,
        pub descripcion: String,
        pub fecha_valor: TimeDate,
        pub registrado_en: TimeDateTimeWithTimeZone,
        pub registrado_por: Option<Uuid>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A debt or its payment, about to be posted. `causa` and `causa_id` make it unrepeatable.
#[derive(Clone, Debug)]
pub struct Asiento {
    pub operador_id: Uuid,
    pub obligacion_id: Uuid,
    pub causa: &'static str,
    pub causa_id: Uuid,
    pub descripcion: String,
    pub fecha_valor: Date,
    pub registrado_en: OffsetDateTime,
    pub registrado_por: Option<Uuid>,
    /// (debit account, credit account, value); pairs of zero value are left out.
    pub pares: Vec<(&'static str, &'static str, Money)>,
}

/// Posts an entry: for each pair one debit and one credit of the same value, so that it
/// balances by construction.
pub async fn asentar(tx: &impl ConnectionTrait, asiento: Asiento) -> Result<(), StoreError> {
    let id = Uuid::now_v7();
    let mut movimientos = Vec::with_capacity(asiento.pares.len() * 2);
    for (debito, credito, valor) in &asiento.pares {
        let centavos = valor
            .centavos()
            .map_err(|e| StoreError::ilegible("movimiento", e))?;
        if centavos == 0 {
            continue;
        }
        for (cuenta, naturaleza) in [(debito, "D"), (credito, "C")] {
            movimientos.push(ActiveModel::from(Model {
                id: Uuid::now_v7(),
                asiento_id: id,
                operador_id: asiento.operador_id,
                obligacion_id: asiento.obligacion_id,
                cuenta: (*cuenta).to_owned(),
                naturaleza: naturaleza.to_owned(),
                valor_centavos: centavos,
                fecha_valor: asiento.fecha_valor,
            }));
        }
    }
    let cabeza = asiento::Model {
        id,
        operador_id: asiento.operador_id,
        causa: asiento.causa.to_owned(),
        causa_id: asiento.causa_id,
        descripcion: asiento.descripcion,
        fecha_valor: asiento.fecha_valor,
        registrado_en: asiento.registrado_en,
        registrado_por: asiento.registrado_por,
    };
    asiento::Entity::insert(asiento::ActiveModel::from(cabeza))
        .exec_without_returning(tx)
        .await?;
    if !movimientos.is_empty() {
        Entity::insert_many(movimientos)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Writes many entries at once: they must balance, as [`comprobar`] will say.
pub async fn insertar_muchos(
    tx: &impl ConnectionTrait,
    asientos: Vec<asiento::Model>,
    movimientos: Vec<Model>,
) -> Result<(), StoreError> {
    for grupo in asientos.chunks(FILAS_POR_ORDEN) {
        asiento::Entity::insert_many(grupo.iter().cloned().map(asiento::ActiveModel::from))
            .exec_without_returning(tx)
            .await?;
    }
    for grupo in movimientos.chunks(FILAS_POR_ORDEN) {
        Entity::insert_many(grupo.iter().cloned().map(ActiveModel::from))
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// A movement with what its entry says, as a person reads it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Renglon {
    pub fecha_valor: Date,
    pub descripcion: String,
    pub cuenta: String,
    pub naturaleza: String,
    pub valor_centavos: i64,
}

/// The movements of an obligation on the accounts of its operator, in order of posting.
pub async fn de_obligacion(
    tx: &impl ConnectionTrait,
    obligacion_id: Uuid,
) -> Result<Vec<Renglon>, StoreError> {
    Ok(Entity::find()
        .select_only()
        .columns([
            Column::FechaValor,
            Column::Cuenta,
            Column::Naturaleza,
            Column::ValorCentavos,
        ])
        .column_as(asiento::Column::Descripcion, "descripcion")
        .join(
            sea_orm::JoinType::InnerJoin,
            Entity::belongs_to(asiento::Entity)
                .from(Column::AsientoId)
                .to(asiento::Column::Id)
                .into(),
        )
        .filter(Column::ObligacionId.eq(obligacion_id))
        .filter(Column::Cuenta.is_in([CARTERA_CAPITAL, CARTERA_SANCION]))
        .order_by_asc(Column::FechaValor)
        .order_by_asc(Column::Id)
        .into_model::<Renglon>()
        .all(tx)
        .await?)
}

/// What [`comprobar`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Comprobacion {
    pub movimientos: i64,
    pub debitos_centavos: i64,
    pub creditos_centavos: i64,
    /// Entries whose debits and credits differ: must be zero.
    pub asientos_descuadrados: i64,
}

/// Proves the ledger: debits equal credits in all and in each entry.
pub async fn comprobar(tx: &impl ConnectionTrait) -> Result<Comprobacion, StoreError> {
    const D: &str =
        "CAST(COALESCE(SUM(CASE naturaleza WHEN 'D' THEN valor_centavos ELSE 0 END), 0) AS BIGINT)";
    const C: &str =
        "CAST(COALESCE(SUM(CASE naturaleza WHEN 'C' THEN valor_centavos ELSE 0 END), 0) AS BIGINT)";
    const DESCUADRADOS: &str = "(SELECT COUNT(*) FROM (SELECT asiento_id FROM movimiento GROUP BY asiento_id \
         HAVING SUM(CASE naturaleza WHEN 'D' THEN valor_centavos ELSE -valor_centavos END) <> 0) d)";
    let fila = Entity::find()
        .select_only()
        .expr_as(Expr::cust("COUNT(*)"), "movimientos")
        .expr_as(Expr::cust(D), "debitos_centavos")
        .expr_as(Expr::cust(C), "creditos_centavos")
        .expr_as(Expr::cust(DESCUADRADOS), "asientos_descuadrados")
        .into_model::<Comprobacion>()
        .one(tx)
        .await?;
    fila.ok_or_else(|| StoreError::ilegible("movimiento", "la suma no devolvió fila"))
}
