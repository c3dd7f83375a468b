// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTest>

namespace Reslate::Test {

/// What dbus-send (of the package that brings the bus) prints of an answer of the session bus; empty: none.
inline QByteArray askBus(
    const QString &service, const QString &path, const QString &method, const QString &argument = {})
{
    QStringList words {QStringLiteral("--session"), QStringLiteral("--print-reply"),
        QStringLiteral("--dest=") + service, path, method};
    if (!argument.isEmpty())
        words += argument.split(QLatin1Char('|'));
    QProcess process;
    process.start(QStringLiteral("dbus-send"), words);
    return process.waitForFinished(20'000) && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

/// Asks the daemon that is there, by the name of its connection: asked for by the service's name when there is none,
/// the bus would start another one.
inline QByteArray askKeyring(const QString &method, const QString &argument)
{
    const QByteArray owner = askBus(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus.GetNameOwner"), QStringLiteral("string:org.freedesktop.secrets"));
    const QByteArray connection = owner.mid(owner.indexOf('"') + 1).split('"').first();
    if (!connection.startsWith(':'))
        return {};
    const QString collection = QStringLiteral("/org/freedesktop/secrets/collection/login");
    const bool isProperty = method.startsWith(QLatin1String("org.freedesktop.DBus"));
    return askBus(QString::fromLatin1(connection), isProperty ? collection : QStringLiteral("/org/freedesktop/secrets"),
        method, argument);
}

inline bool isKeyringLocked(bool yes)
{
    const QByteArray said = askKeyring(QStringLiteral("org.freedesktop.DBus.Properties.Get"),
        QStringLiteral("string:org.freedesktop.Secret.Collection|string:Locked"));
    return said.contains(yes ? "boolean true" : "boolean false");
}

/// Locks the keychain that withkeyring.sh started, as a desktop does when its session is locked.
inline bool lockKeyring()
{
    askKeyring(QStringLiteral("org.freedesktop.Secret.Service.Lock"),
        QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login"));
    return isKeyringLocked(true);
}

/// Puts another daemon in the place of the locked one, which opens the same keychain with its password.
inline bool unlockKeyring()
{
    QProcess process;
    process.start(QStringLiteral("gnome-keyring-daemon"),
        {QStringLiteral("--replace"), QStringLiteral("--daemonize"), QStringLiteral("--unlock"),
            QStringLiteral("--components=secrets")});
    process.write("practice");
    process.closeWriteChannel();
    return process.waitForFinished(20'000) && QTest::qWaitFor([] { return isKeyringLocked(false); }, 20'000);
}

/// How many secrets the keychain holds.
inline qsizetype secretsKept()
{
    const QByteArray said = askKeyring(
        QStringLiteral("org.freedesktop.Secret.Service.SearchItems"), QStringLiteral("dict:string:string:"));
    return said.count("/collection/login/");
}

} // namespace Reslate::Test
