// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cliprocess.h"
#include "pretendbrowser.h"

#include <QFile>
#include <QTest>

namespace Reslate::Test {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Signs in with "reslate-cli login" by a browser that only notes the address, which a pretend one then opens.
class CliLogin {
public:
    /// words: what stands before the command. folder: for the noted address.
    CliLogin(const QStringList &words, const QString &clientId, const QString &folder)
        : m_words(words + QStringList {QStringLiteral("login"), QStringLiteral("--client-id"), clientId})
        , m_addressFile(folder + QStringLiteral("/address"))
    {
        qputenv("BROWSER", QByteArray(RESLATE_NOTE_BROWSER));
        qputenv("RESLATE_TEST_ADDRESS", m_addressFile.toUtf8());
    }

    const QString &addressFile() const { return m_addressFile; }
    void begin(QProcess &process, const QStringList &more = {}) const
    {
        QFile::remove(m_addressFile);
        CliProcess().start(process, m_words + more);
    }
    /// In a browser in which somebody picks that account.
    CliRun run(const QString &account = QStringLiteral("0"), const QStringList &more = {}) const
    {
        QProcess process;
        begin(process, more);
        PretendBrowser browser;
        if (QTest::qWaitFor([this] { return QFile::exists(m_addressFile); }, 60'000)) {
            browser.open(QUrl::fromEncoded(contentOf(m_addressFile)), account);
            if (!QTest::qWaitFor([&browser] { return browser.status != 0; }, 60'000))
                process.kill();
        }
        return CliProcess::finish(process);
    }
    /// The code that the program tells; empty: it told none in time. said: what it wrote until then.
    static QString code(QProcess &process, QByteArray &said)
    {
        const QRegularExpression code(QStringLiteral("enter the code ([A-Z0-9-]+)\\. It is good for"));
        QRegularExpressionMatch found;
        (void)QTest::qWaitFor(
            [&] {
                said += process.readAllStandardError();
                found = code.match(QString::fromUtf8(said));
                return found.hasMatch();
            },
            60'000);
        return found.captured(1);
    }

private:
    QStringList m_words;
    QString m_addressFile;
};

} // namespace Reslate::Test
