// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>

namespace Reslate::Bench {

/// A practice tenant in a process of its own, so that its work is not counted as ours. Ends with this object.
class TenantProcess {
public:
    TenantProcess(int devices, int groups);
    ~TenantProcess();

    bool isReady() const { return !m_url.isEmpty(); }
    QString url() const { return m_url; }
    QByteArray token() const { return m_token; }

private:
    QProcess m_process;
    QString m_url;
    QByteArray m_token;
};

} // namespace Reslate::Bench
