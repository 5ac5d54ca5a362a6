//! Migrations: one text in portable SQL for both engines, applied in the order of their names.

use ordit_kernel::Acting;
use sea_orm::{ConnectionTrait, DbBackend, DbErr};
use sea_orm_migration::{
    MigrationName, MigrationTrait, SchemaManager, async_trait, migrator::MigratorTraitSelf,
};

use super::{Db, Turn};

/// A step of the schema; never changed once it has landed.
#[derive(Clone, Copy, Debug)]
pub struct SqlMigration {
    /// `m<UTC time>_<slice>_<what>`.
    pub name: &'static str,
    /// Statements ended by `;` at the end of a line. `{BLOB}` stands for the engine's binary type.
    pub sql: &'static str,
}

/// Brings the schema up to date, wholly or not at all.
///
/// # Errors
/// When a statement is refused or the database cannot be reached.
pub async fn migrate(db: &Db, migrations: Vec<SqlMigration>) -> Result<(), DbErr> {
    let write = db.write(&Acting::operator()).await?;
    write.take_turn(Turn::Migration).await?;
    Migrator(migrations).up(write.conn(), None).await?;
    write.commit().await.map(drop)
}

/// A fingerprint of a migration's text, kept in `migrations.lock`.
pub fn checksum(migration: &SqlMigration) -> String {
    blake3::hash(migration.sql.as_bytes()).to_hex()[..16].to_owned()
}

struct Migrator(Vec<SqlMigration>);

impl MigratorTraitSelf for Migrator {
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        let mut sorted = self.0.clone();
        sorted.sort_by_key(|migration| migration.name);
        sorted
            .into_iter()
            .map(|migration| Box::new(migration) as Box<dyn MigrationTrait>)
            .collect()
    }
}

impl MigrationName for SqlMigration {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for SqlMigration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let binary = match manager.get_database_backend() {
            DbBackend::Postgres => "BYTEA",
            _ => "BLOB",
        };
        for statement in self.sql.replace("{BLOB}", binary).split(";\n") {
            if !statement.trim().is_empty() {
                connection.execute_unprepared(statement).await?;
            }
        }
        Ok(())
    }

    // Landed data is never unmade: going back is restoring a backup.
    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
