// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenantprocess.h"

namespace Reslate::Bench {

TenantProcess::TenantProcess(int devices, int groups)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(RESLATE_CLI),
        {QStringLiteral("practice-tenant"), QStringLiteral("--devices"), QString::number(devices),
            QStringLiteral("--groups"), QString::number(groups)});
    if (!m_process.waitForStarted())
        return;
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            return;
    }
    const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
    if (words.size() != 3 || words[0] != "READY")
        return;
    m_url = QString::fromLatin1(words[1]);
    m_token = words[2];
}

TenantProcess::~TenantProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(5000);
}

} // namespace Reslate::Bench
