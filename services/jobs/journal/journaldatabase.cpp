// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journaldatabase.h"

#include <QFile>
#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>
#include <QVariant>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace Reslate::Jobs {
namespace {

QVariantList rowOf(const QSqlQuery &query, int columns)
{
    QVariantList row;
    row.reserve(columns);
    for (int i = 0; i < columns; ++i)
        row.append(query.value(i));
    return row;
}

/// What is bound at once: no limit of SQLite's is near, and a batch of orders has no more.
constexpr qsizetype rowsAtOnce = 20;

/// Calls work with the values of the next rows, one after the other, and how many rows these are; until it fails.
Result<void> inPortions(
    const QList<QVariantList> &rows, const std::function<Result<void>(const QVariantList &values, int rows)> &work)
{
    Result<void> done;
    for (qsizetype from = 0; done && from < rows.size(); from += rowsAtOnce) {
        QVariantList values;
        const QList<QVariantList> portion = rows.mid(from, rowsAtOnce);
        for (const QVariantList &row : portion)
            values += row;
        done = work(values, static_cast<int>(portion.size()));
    }
    return done;
}

/// With so many rows of values.
QString textOf(const SqlStatement &statement, int rows)
{
    const QString text = QLatin1String(statement.text);
    return rows == 0 ? text : text.arg(QStringList(rows, QLatin1String(statement.row)).join(u','));
}

/// Calls fn for every row until it fails.
Result<void> readFrom(QSqlQuery &query, const JournalDatabase::RowFn &fn)
{
    const int columns = query.record().count();
    Result<void> done;
    while (done && query.next())
        done = fn(rowOf(query, columns));
    return done;
}

} // namespace

JournalDatabase::JournalDatabase(const SqlDialect &dialect, const QString &connection)
    : m_dialect(dialect)
    , m_connection(connection)
    , m_database(QSqlDatabase::addDatabase(dialect.driver, connection))
{
    m_database.setConnectOptions(dialect.options);
}

JournalDatabase::~JournalDatabase()
{
    m_queries.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<JournalDatabase>> JournalDatabase::connect(const SqlDialect &dialect, const QString &name)
{
    const QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<JournalDatabase> database(new JournalDatabase(dialect, connection));
    database->m_database.setDatabaseName(name);
    if (!database->m_database.open())
        return database->failed(database->m_database.lastError());
    for (const char *statement : dialect.session) {
        if (const Result<void> done = database->runOnce(QLatin1String(statement)); !done)
            return tl::make_unexpected(done.error());
    }
    return database;
}

Result<void> JournalDatabase::run(Sql statement, const QVariantList &values)
{
    const Result<QSqlQuery *> query = execute(statement, values);
    if (!query)
        return tl::make_unexpected(query.error());
    (*query)->finish();
    return {};
}

Result<void> JournalDatabase::read(Sql statement, const QVariantList &values, const RowFn &fn)
{
    const Result<QSqlQuery *> query = execute(statement, values);
    return query ? readAll(**query, fn) : tl::make_unexpected(query.error());
}

Result<void> JournalDatabase::runRows(Sql statement, const QList<QVariantList> &rows)
{
    return inPortions(rows, [&](const QVariantList &values, int n) -> Result<void> {
        const Result<QSqlQuery *> query = execute(statement, values, n);
        if (!query)
            return tl::make_unexpected(query.error());
        const int changed = (*query)->numRowsAffected();
        (*query)->finish();
        return changed == n ? Result<void>() : failure(ErrorKind::Storage, QStringLiteral("a row isn't there"));
    });
}

Result<void> JournalDatabase::readRows(Sql statement, const QList<QVariantList> &rows, const RowFn &fn)
{
    return inPortions(rows, [&](const QVariantList &values, int n) -> Result<void> {
        const Result<QSqlQuery *> query = execute(statement, values, n);
        return query ? readAll(**query, fn) : tl::make_unexpected(query.error());
    });
}

Result<void> JournalDatabase::readAll(QSqlQuery &query, const RowFn &fn)
{
    const Result<void> done = readFrom(query, fn);
    const QSqlError error = query.lastError();
    query.finish();
    return done && error.isValid() ? failed(error) : done;
}

std::optional<JournalDatabase::FileIdentity> JournalDatabase::identityOf(const QString &file)
{
#ifdef Q_OS_UNIX
    struct stat facts { };
    if (::stat(QFile::encodeName(file).constData(), &facts) != 0)
        return std::nullopt;
    return FileIdentity {facts.st_dev, facts.st_ino};
#else
    return QFile::exists(file) ? std::optional(FileIdentity {}) : std::nullopt;
#endif
}

Result<void> JournalDatabase::holdTo(const QString &file)
{
    const std::optional<FileIdentity> identity = identityOf(file);
    if (!identity)
        return failure(ErrorKind::StorageMissing, file);
    m_file = file;
    m_identity = *identity;
    return {};
}

Result<void> JournalDatabase::atomically(const std::function<Result<void>()> &work)
{
    if (!m_file.isEmpty() && identityOf(m_file) != m_identity)
        return failure(ErrorKind::StorageMissing, m_file);
    if (const Result<void> begun = run(Sql::Begin); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = run(Sql::Commit);
    if (!done)
        (void)run(Sql::Rollback); // fails where SQLite rolled back by itself already
    else if (!m_file.isEmpty() && identityOf(m_file) != m_identity)
        return failure(ErrorKind::StorageMissing, m_file); // kept where nobody finds it again
    return done;
}

Result<void> JournalDatabase::runOnce(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    return prepare(query, statement) && execute(query, values) ? Result<void>() : failed(query.lastError());
}

Result<void> JournalDatabase::readOnce(const QString &statement, const RowFn &fn)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!prepare(query, statement) || !execute(query, {}))
        return failed(query.lastError());
    const Result<void> done = readFrom(query, fn);
    return done && query.lastError().isValid() ? failed(query.lastError()) : done;
}

Result<QVariant> JournalDatabase::ask(const char *question)
{
    QSqlQuery query(m_database);
    if (!prepare(query, QLatin1String(question)) || !execute(query, {}) || !query.next())
        return failed(query.lastError());
    return query.value(0);
}

Result<QSqlQuery *> JournalDatabase::execute(Sql statement, const QVariantList &values, int rows)
{
    auto found = m_queries.find({statement, rows});
    if (found == m_queries.end()) {
        QSqlQuery fresh(m_database);
        fresh.setForwardOnly(true);
        if (!prepare(fresh, textOf(m_dialect.statements[static_cast<size_t>(statement)], rows))) {
            tl::unexpected<Error> error = failed(fresh.lastError());
            if (error.value().kind == ErrorKind::Storage)
                error.value().kind = ErrorKind::StorageDamaged;
            return error;
        }
        found = m_queries.emplace(std::pair(statement, rows), std::move(fresh)).first;
    }
    QSqlQuery &query = found->second;
    if (!execute(query, values)) {
        const QSqlError error = query.lastError();
        query.finish();
        return failed(error);
    }
    return &query;
}

bool JournalDatabase::prepare(QSqlQuery &query, const QString &text)
{
    ++m_count.prepared;
    return query.prepare(text);
}

bool JournalDatabase::execute(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    ++m_count.executed;
    return query.exec();
}

tl::unexpected<Error> JournalDatabase::failed(const QSqlError &error) const
{
    const ErrorKind kind = m_dialect.kindOf(error.nativeErrorCode());
    if (kind == ErrorKind::StorageInUse) // says it all; "database is locked" would only puzzle who reads it
        return failure(kind);
    return tl::make_unexpected(Error {.kind = kind, .code = error.nativeErrorCode(), .message = error.text()});
}

} // namespace Reslate::Jobs
