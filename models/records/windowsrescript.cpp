// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/windowsrescript.h"

#include <QFile>

static void initScripts()
{
    Q_INIT_RESOURCE(scripts); // in a static library nobody else names it
}

namespace Reslate {

QByteArray windowsReScript()
{
    initScripts();
    QFile file(QStringLiteral(":/scripts/check-windows-re.ps1"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray script = file.readAll();
    script.replace("\r\n", "\n").replace('\n', "\r\n"); // as Windows writes lines
    return script;
}

QString windowsReScriptName()
{
    return QStringLiteral("check-windows-re.ps1");
}

} // namespace Reslate
