// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenantprocess.h"

#include "practicetenant.h"

#include <QCoreApplication>
#include <QTextStream>

namespace Reslate::Bench {

TenantProcess::TenantProcess(int devices, int groups)
{
    start(QStringLiteral(RESLATE_CLI),
        {QStringLiteral("practice-tenant"), QStringLiteral("--devices"), QString::number(devices),
            QStringLiteral("--groups"), QString::number(groups)});
}

std::unique_ptr<TenantProcess> TenantProcess::sluggish(int devices)
{
    std::unique_ptr<TenantProcess> tenant(new TenantProcess);
    tenant->start(QCoreApplication::applicationFilePath(), {sluggishWord, QString::number(devices)});
    return tenant;
}

void TenantProcess::start(const QString &program, const QStringList &words)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, words);
    if (!m_process.waitForStarted())
        return;
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            return;
    }
    const QList<QByteArray> said = m_process.readLine().trimmed().split(' ');
    if (said.size() != 3 || said[0] != "READY")
        return;
    m_url = QString::fromLatin1(said[1]);
    m_token = said[2];
}

TenantProcess::~TenantProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(5000);
}

int serveSluggish(int devices)
{
    TenantOptions options;
    options.devices = devices;
    options.speed = 0.01;
    options.limits = false;
    PracticeTenant tenant(options);
    const Result<QUrl> url = tenant.start();
    if (!url)
        return 1;
    QTextStream(stdout) << "READY " << url->toString() << ' ' << tenant.token() << Qt::endl;
    QTextStream(stdin).readLine(); // until that process lets go of it
    return 0;
}

} // namespace Reslate::Bench
