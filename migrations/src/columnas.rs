//! The few column shapes that the schema uses, so that both engines agree on them:
//! identifiers are UUID, money is an integer number of centavos, instants are UTC.

use sea_orm_migration::prelude::*;

pub fn id() -> ColumnDef {
    let mut columna = uuid("id");
    columna.primary_key();
    columna
}

pub fn uuid(nombre: &'static str) -> ColumnDef {
    let mut columna = ColumnDef::new(nombre);
    columna.uuid().not_null();
    columna
}

pub fn texto(nombre: &'static str) -> ColumnDef {
    let mut columna = ColumnDef::new(nombre);
    columna.text().not_null();
    columna
}

pub fn entero(nombre: &'static str) -> ColumnDef {
    let mut columna = ColumnDef::new(nombre);
    columna.integer().not_null();
    columna
}

/// A whole number of 64 bits. Written by name, because for SQLite the builder would forget that it
/// is the wide one.
pub fn entero_largo(nombre: &'static str) -> ColumnDef {
    let mut columna = ColumnDef::new(nombre);
    columna.custom("bigint").not_null();
    columna
}

/// Money: centavos of Colombian peso.
pub fn centavos(nombre: &'static str) -> ColumnDef {
    entero_largo(nombre)
}

pub fn booleano(nombre: &'static str) -> ColumnDef {
    let mut columna = ColumnDef::new(nombre);
    columna.boolean().not_null();
    columna
}

/// A legal date in Colombia.
pub fn fecha(nombre: &'static str) -> ColumnDef {
    let mut columna = ColumnDef::new(nombre);
    columna.date().not_null();
    columna
}

/// An instant, UTC, kept to the second.
pub fn instante(nombre: &'static str) -> ColumnDef {
    let mut columna = ColumnDef::new(nombre);
    columna.timestamp_with_time_zone().not_null();
    columna
}

/// The same column without a value being required.
pub fn opcional(mut columna: ColumnDef) -> ColumnDef {
    columna.null();
    columna
}

pub fn referencia(
    tabla: &'static str,
    columna: &'static str,
    a: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{tabla}_{columna}"))
        .from(tabla, columna)
        .to(a, "id")
        .to_owned()
}

pub fn indice(tabla: &'static str, columnas: &[&'static str]) -> IndexCreateStatement {
    let mut indice = Index::create();
    indice
        .name(format!("ix_{tabla}_{}", columnas.join("_")))
        .table(tabla);
    for columna in columnas {
        indice.col(*columna);
    }
    indice
}

pub fn unico(tabla: &'static str, columnas: &[&'static str]) -> IndexCreateStatement {
    let mut indice = Index::create();
    indice
        .name(format!("ux_{tabla}_{}", columnas.join("_")))
        .table(tabla)
        .unique();
    for columna in columnas {
        indice.col(*columna);
    }
    indice
}

/// Creates a table from its columns and references, then its indexes.
pub async fn crear(
    manager: &SchemaManager<'_>,
    tabla: &'static str,
    columnas: Vec<ColumnDef>,
    referencias: Vec<ForeignKeyCreateStatement>,
    indices: Vec<IndexCreateStatement>,
) -> Result<(), DbErr> {
    let mut creacion = Table::create();
    creacion.table(tabla);
    for mut columna in columnas {
        creacion.col(&mut columna);
    }
    for mut referencia in referencias {
        creacion.foreign_key(&mut referencia);
    }
    manager.create_table(creacion).await?;
    for indice in indices {
        manager.create_index(indice).await?;
    }
    Ok(())
}

pub async fn borrar(manager: &SchemaManager<'_>, tablas: &[&'static str]) -> Result<(), DbErr> {
    for tabla in tablas {
        manager
            .drop_table(Table::drop().table(*tabla).to_owned())
            .await?;
    }
    Ok(())
}

/// The same column with what rows that exist already have in it.
pub fn con_valor(mut columna: ColumnDef, valor: impl Into<Expr>) -> ColumnDef {
    columna.default(valor);
    columna
}

pub async fn agregar(
    manager: &SchemaManager<'_>,
    tabla: &'static str,
    mut columna: ColumnDef,
) -> Result<(), DbErr> {
    let cambio = Table::alter()
        .table(tabla)
        .add_column(&mut columna)
        .to_owned();
    manager.alter_table(cambio).await
}

pub async fn quitar(
    manager: &SchemaManager<'_>,
    tabla: &'static str,
    columna: &'static str,
) -> Result<(), DbErr> {
    let cambio = Table::alter().table(tabla).drop_column(columna).to_owned();
    manager.alter_table(cambio).await
}
