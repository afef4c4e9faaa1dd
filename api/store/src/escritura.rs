//! A transaction that writes, and the audit events of what it does.

use std::sync::{Mutex, PoisonError};

use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, Statement,
};

use crate::auditoria::{self, cadena};
use crate::{Motor, StoreError};

/// Its events join the chain of the trail when it commits, after everything else: whoever writes an
/// event waits for the one before it, and waiting with other locks to come would end in deadlocks.
#[derive(Debug)]
pub struct Escritura {
    tx: DatabaseTransaction,
    motor: Motor,
    eventos: Mutex<Vec<auditoria::Model>>,
}

impl Escritura {
    pub(crate) fn nueva(tx: DatabaseTransaction, motor: Motor) -> Self {
        Self {
            tx,
            motor,
            eventos: Mutex::default(),
        }
    }

    /// An event that is written if, and only if, the transaction commits.
    pub fn anotar(&self, evento: auditoria::Model) {
        self.eventos
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(evento);
    }

    /// Writes the events, each sealed to the one before it, and commits all.
    pub async fn commit(self) -> Result<(), StoreError> {
        let eventos = self
            .eventos
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        if !eventos.is_empty() {
            cadena::anexar(&self.tx, self.motor, eventos).await?;
        }
        Ok(self.tx.commit().await?)
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Escritura {
    fn get_database_backend(&self) -> DbBackend {
        self.tx.get_database_backend()
    }

    async fn execute_raw(&self, orden: Statement) -> Result<ExecResult, DbErr> {
        self.tx.execute_raw(orden).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.tx.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, consulta: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.tx.query_one_raw(consulta).await
    }

    async fn query_all_raw(&self, consulta: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.tx.query_all_raw(consulta).await
    }
}
