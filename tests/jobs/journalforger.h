// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journal/journalrows.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariantList>

namespace Reslate::Test {

/// Changes a journal that nobody has open as somebody does who knows how its checksums are made.
class Forger {
public:
    explicit Forger(const QString &file)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("forger"));
        m_database.setDatabaseName(file);
        m_database.open();
        for (const char *trigger : {"history_stays", "history_remains", "items_stay"})
            run(QStringLiteral("DROP TRIGGER ") + QLatin1String(trigger));
    }
    ~Forger()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("forger"));
    }
    Q_DISABLE_COPY_MOVE(Forger)

    void run(const QString &statement, const QVariantList &values = {})
    {
        QSqlQuery query(m_database);
        query.prepare(statement);
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec())
            qWarning("%s", qPrintable(query.lastError().text()));
    }

    /// Makes every hash anew, and the places where they are noted.
    void recomputeHistory()
    {
        QByteArray previous("");
        const QList<QVariantList> rows = all(QStringLiteral("SELECT seq, job, place, at, who, what, detail, request_id"
                                                            " FROM history ORDER BY seq"));
        for (QVariantList row : rows) {
            row.append(previous);
            const QVariant seq = row.constFirst();
            const QByteArray hash = digestOf(row);
            run(QStringLiteral("UPDATE history SET previous = ?, hash = ? WHERE seq = ?"), {previous, hash, seq});
            for (const char *table : {"head", "verified", "seals"})
                run(QStringLiteral("UPDATE %1 SET hash = ? WHERE seq = ?").arg(QLatin1String(table)), {hash, seq});
            previous = hash;
        }
    }

    /// Makes the digest of every device's state anew; what stands behind it stays.
    void recomputeSteps()
    {
        const QList<QVariantList> rows = all(QStringLiteral(
            "SELECT proof, changed, blocked_reason, request_id, baseline, seen_before, note, confirmed_by, enrolled_as,"
            " tries, approval_code, error_kind, error_status, error_code, error_message, error_request,"
            " error_client_request, error_retry_after, serial_bearers, job, place, step, seal FROM steps"));
        for (QVariantList row : rows) {
            const QByteArray behind = row.takeLast().toByteArray().mid(digestBytes);
            const QVariantList place = row.mid(stepColumns);
            const QByteArray digest = digestOf(sealedStepValues(row.first(stepColumns), place));
            run(QStringLiteral("UPDATE steps SET seal = ? WHERE job = ? AND place = ? AND step = ?"),
                QVariantList {digest + behind} + place);
        }
    }

private:
    static constexpr qsizetype digestBytes = 32;

    QList<QVariantList> all(const QString &statement)
    {
        QList<QVariantList> rows;
        QSqlQuery query(statement, m_database);
        while (query.next()) {
            QVariantList row;
            for (int i = 0; i < query.record().count(); ++i)
                row.append(query.value(i));
            rows.append(row);
        }
        return rows;
    }

    QSqlDatabase m_database;
};

} // namespace Reslate::Test
