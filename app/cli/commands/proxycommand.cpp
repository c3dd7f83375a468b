// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/proxycommand.h"

#include "app/cli/secretinput.h"
#include "app/cli/sharedoptions.h"
#include "core/async.h"

namespace Reslate {
namespace {

QString takeProxy(QStringList &words, Options &options)
{
    const QString verb = words.value(1);
    options.proxy.sets = verb == QLatin1String("set");
    if (!options.proxy.sets && verb != QLatin1String("forget"))
        return CliText::tr("Say what to do: proxy set or proxy forget.");
    words.removeAt(1);
    return {};
}

void readProxy(CommandLine &line, Options &options)
{
    ProxyOptions &proxy = options.proxy;
    const std::optional<QString> name = proxyNameFrom(line.text("host"));
    if (!name)
        line.wrong(CliText::tr("--host takes the proxy's name and port, like proxy.school.example:8080."));
    proxy.host = name.value_or(QString());
    proxy.user = line.text("user");
    if (proxy.sets != line.has("user"))
        line.wrong(CliText::tr("proxy set needs --user, and proxy forget takes none."));
    if (proxy.user.contains(QLatin1Char(':')) || proxy.user.contains(QLatin1Char('\n')))
        line.wrong(CliText::tr("A user name for a proxy has no colon."));
}

} // namespace

void tellOf(ProxyAccess &proxies, Terminal &terminal)
{
    QObject::connect(&proxies, &ProxyAccess::gotSecret, &proxies,
        [&terminal](const QByteArray &secret) { terminal.keepSecret(secret); });
    QObject::connect(
        &proxies, &ProxyAccess::wanted, &proxies, [&terminal](const QString &proxy, const QString &user, bool refused) {
            if (refused)
                terminal.message(ProxyCommand::tr("The proxy %1 refused the password of %2. It isn't tried again.")
                                     .arg(proxy, user));
            terminal.message(
                ProxyCommand::tr("The proxy %1 wants a name and a password. Put them into this computer's keychain: "
                                 "reslate-cli proxy set --host %1 --user NAME")
                    .arg(proxy));
        });
}

const CommandEntry ProxyCommand::commandEntry {
    CliCommand::Proxy, "proxy", {"data-dir= json host= user="}, makeCommand<ProxyCommand>, takeProxy, readProxy};

ProxyCommand::ProxyCommand(const Options &options, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_terminal(terminal)
    , m_keychain(systemTokenStore(m_clock))
{
}

void ProxyCommand::start()
{
    const QString &host = m_options.proxy.host;
    if (m_options.proxy.sets)
        return set();
    whenReady(forgetProxyLogin(*m_keychain, host), this, [this, host](const Result<void> &done) {
        end(done, tr("This computer's keychain has no password for the proxy %1 any more.").arg(host));
    });
}

void ProxyCommand::set()
{
    const ProxyOptions &proxy = m_options.proxy;
    const auto password = readSecret(m_terminal, tr("Password of %1 for the proxy %2:").arg(proxy.user, proxy.host));
    if (!password) {
        m_terminal.message(tr("There was no password, so nothing is kept."));
        Q_EMIT finished(ExitCode::Usage);
        return;
    }
    const ProxyLogin login {.user = proxy.user, .password = QString::fromUtf8(*password)};
    whenReady(
        keepProxyLogin(*m_keychain, proxy.host, login), this, [this, host = proxy.host](const Result<void> &done) {
            end(done, tr("The password for the proxy %1 is in this computer's keychain.").arg(host));
        });
}

void ProxyCommand::end(const Result<void> &done, const QString &text)
{
    if (done)
        m_terminal.message(text);
    else if (done.error().kind == ErrorKind::KeychainLocked)
        m_terminal.message(
            tr("Nothing was changed: the keychain of this computer is locked. Unlock it and try again."));
    else
        m_terminal.message(
            tr("Nothing was changed: the keychain of this computer can't be used. Reslate never writes a "
               "password into a file."));
    Q_EMIT finished(done ? ExitCode::Done : ExitCode::Unreachable);
}

} // namespace Reslate
