// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace Reslate::Bench {

/// The word before the number of devices that makes this program a sluggish tenant.
inline const QString sluggishWord = QStringLiteral("--sluggish-tenant");

/// A practice tenant in a process of its own, so that its work is not counted as ours. Ends with this object.
class TenantProcess {
public:
    TenantProcess(int devices, int groups);
    /// One that takes orders as fast as they come, and whose devices carry none of them out for hours.
    static std::unique_ptr<TenantProcess> sluggish(int devices);
    ~TenantProcess();

    bool isReady() const { return !m_url.isEmpty(); }
    QString url() const { return m_url; }
    QByteArray token() const { return m_token; }

private:
    TenantProcess() = default;
    void start(const QString &program, const QStringList &words);

    QProcess m_process;
    QString m_url;
    QByteArray m_token;
};

/// What sluggish() starts: this program itself, which ends with its standard input.
int serveSluggish(int devices);

} // namespace Reslate::Bench
