// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"
#include "practicetenant.h"

#include <QHash>

#include <mutex>

namespace Reslate::Demo {

/// What was asked of the tenant. Thread-safe.
class RequestLog {
public:
    void add(const Message &message, const QByteArray &token);
    void addDestructive(const DestructiveRequest &request);
    /// A recovery key or a local administrator's password was told; id of the key, or of the Entra device.
    void addSecretRead(const QString &id);
    /// A request comes into work, and is answered.
    void enter();
    void leave();
    void clear();

    int count(const QByteArray &method, const QByteArray &pathPart) const;
    int batches() const;
    int peak() const;
    bool leaked() const;
    FaultHeaders lastHeaders() const;
    QList<DestructiveRequest> destructive() const;
    int destructive(const QString &id) const;
    QStringList secretReads() const;

private:
    struct Line {
        QByteArray method;
        QByteArray target;
    };
    mutable std::mutex m_mutex;
    std::vector<Line> m_lines;
    QList<DestructiveRequest> m_destructive;
    QHash<QString, int> m_perRecord;
    QStringList m_secretReads;
    FaultHeaders m_lastHeaders;
    int m_batches = 0;
    int m_inWork = 0;
    int m_peak = 0;
    bool m_leaked = false;
};

} // namespace Reslate::Demo
