// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journal/journalsql.h"
#include "jobs/journal/sealkey.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace Reslate::Jobs {

/// What a connection had the database do so far.
struct StatementCount {
    qint64 prepared = 0;
    qint64 executed = 0;
};

/// A connection to a journal's database, and its prepared statements. For one thread. Errors are of the kinds
/// Storage…; a statement that can't be prepared means that the schema is not what it should be: StorageDamaged.
class JournalDatabase {
public:
    using RowFn = std::function<Result<void>(const QVariantList &row)>;

    /// Reads and writes nothing yet. What is read or written first takes the database for this program alone, until
    /// the object goes.
    static Result<std::unique_ptr<JournalDatabase>> connect(const SqlDialect &dialect, const QString &name);
    ~JournalDatabase();
    Q_DISABLE_COPY_MOVE(JournalDatabase)

    const SqlDialect &dialect() const { return m_dialect; }

    /// What is written from now on bears seals of this key.
    void setSealKey(const SealKey &key) { m_sealKey = key; }
    const SealKey &sealKey() const { return m_sealKey; }
    /// From now on a row without a seal of the key counts as changed (journalchain.h).
    void demandSeals() { m_demandsSeals = m_sealKey.isThere(); }
    bool demandsSeals() const { return m_demandsSeals; }

    Result<void> run(Sql statement, const QVariantList &values = {});
    /// Calls fn for every row until it fails.
    Result<void> read(Sql statement, const QVariantList &values, const RowFn &fn);
    /// The same for statements that take rows of values, with as many rows at once as a batch has orders. Storage: one
    /// that should be changed isn't there. What takes more than one execution is whole only inside atomically().
    Result<void> runRows(Sql statement, const QList<QVariantList> &rows);
    Result<void> readRows(Sql statement, const QList<QVariantList> &rows, const RowFn &fn);
    /// From now on nothing is written once the file with this name is another one, or none: what was taken away while
    /// it is open would be lost with it, and another program may have begun a new one. StorageMissing then.
    Result<void> holdTo(const QString &file);
    /// All of work's changes, committed when this returns; or none, when work or the commit failed.
    Result<void> atomically(const std::function<Result<void>()> &work);

    /// Statements that are needed once, and those of a migration, which must stay as they were when today's columns are
    /// others; ask gives the first column of the first row.
    Result<void> runOnce(const QString &statement, const QVariantList &values = {});
    Result<void> readOnce(const QString &statement, const RowFn &fn);
    Result<QVariant> ask(const char *question);

    const StatementCount &statementCount() const { return m_count; }

private:
    /// Tells a file from another one of the same name; on Windows, where a file that is open can't be taken away, all
    /// are alike.
    using FileIdentity = std::pair<quint64, quint64>;
    static std::optional<FileIdentity> identityOf(const QString &file);

    JournalDatabase(const SqlDialect &dialect, const QString &connection);
    /// rows: how many rows of values these are; 0: the statement takes none.
    Result<QSqlQuery *> execute(Sql statement, const QVariantList &values, int rows = 0);
    Result<void> readAll(QSqlQuery &query, const RowFn &fn);
    bool prepare(QSqlQuery &query, const QString &text);
    bool execute(QSqlQuery &query, const QVariantList &values);
    tl::unexpected<Error> failed(const QSqlError &error) const;

    const SqlDialect &m_dialect;
    QString m_connection;
    QSqlDatabase m_database;
    std::map<std::pair<Sql, int>, QSqlQuery> m_queries; ///< prepared, each for so many rows of values
    QString m_file;
    FileIdentity m_identity;
    SealKey m_sealKey;
    StatementCount m_count;
    bool m_demandsSeals = false;
};

} // namespace Reslate::Jobs
