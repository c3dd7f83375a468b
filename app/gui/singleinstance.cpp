// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/singleinstance.h"

#include "app/datafolder.h"
#include "core/privatefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

namespace Reslate {
namespace {

constexpr int connectPatience = 500; // ms
constexpr int answerPatience = 2'000; // ms
const QByteArray question("raise\n");
const QByteArray raised("raised\n");

/// In the data folder, into which nobody else gets; on Windows the name of a pipe of this user.
QString addressOf(const GuiOptions &options)
{
    const QString folder = QDir(dataFolder(options.dataDir)).absolutePath();
    const QStringList way {options.graphUrl, options.loginUrl, options.tokenEnv,
        options.practice ? QStringLiteral("practice") : QString()};
    QString seed = way.join(QLatin1Char('\n'));
#ifdef Q_OS_WIN
    seed += QLatin1Char('\n') + folder + QLatin1Char('\n') + QDir::homePath();
#endif
    const QByteArray digest = QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    const QString name = QStringLiteral("reslate-%1").arg(QString::fromLatin1(digest));
#ifdef Q_OS_WIN
    return name;
#else
    return QStringLiteral("%1/%2.socket").arg(folder, name);
#endif
}

} // namespace

SingleInstance::SingleInstance(const GuiOptions &options, QObject *parent)
    : QObject(parent)
    , m_address(addressOf(options))
{
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::raiseFirst()
{
    QLocalSocket socket;
    socket.connectToServer(m_address);
    if (!socket.waitForConnected(connectPatience))
        return false;
    socket.write(question);
    while (socket.bytesAvailable() < raised.size()) {
        if (!socket.waitForReadyRead(answerPatience)) // or it says nothing: its window is going
            return false;
    }
    return socket.read(raised.size()) == raised;
}

QString SingleInstance::raisedText()
{
    return tr("Reslate is open already; its window is in front now.");
}

bool SingleInstance::listen(const std::function<bool()> &raise)
{
    m_raise = raise;
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::answer);
#ifndef Q_OS_WIN
    makePrivateFolder(QFileInfo(m_address).path());
#endif
    QLocalServer::removeServer(m_address); // what a program left that was killed: nobody answered there
    return m_server->listen(m_address);
}

void SingleInstance::answer()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() < question.size())
                return;
            if (socket->read(question.size()) == question && m_raise())
                socket->write(raised);
            socket->disconnectFromServer(); // once the answer is written
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace Reslate
