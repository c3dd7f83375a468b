// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/proxyoptions.h"

#include "signin/proxyaccess.h"

namespace Reslate {

bool takeProxy(Words &words, ProxyOptions &proxy)
{
    const QString verb = words.loose.value(1);
    proxy.sets = verb == QLatin1String("set");
    if (!proxy.sets && verb != QLatin1String("forget"))
        return false;
    words.loose.removeAt(1);
    return true;
}

void readProxy(Reader &read, ProxyOptions &proxy)
{
    const std::optional<QString> name = proxyNameFrom(read.text("host"));
    if (!name)
        read.wrong(CliText::tr("--host takes the proxy's name and port, like proxy.school.example:8080."));
    proxy.host = name.value_or(QString());
    proxy.user = read.text("user");
    if (proxy.sets != read.has("user"))
        read.wrong(CliText::tr("proxy set needs --user, and proxy forget takes none."));
    if (proxy.user.contains(QLatin1Char(':')) || proxy.user.contains(QLatin1Char('\n')))
        read.wrong(CliText::tr("A user name for a proxy has no colon."));
}

} // namespace Reslate
