// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryDir>

namespace Reslate::Test {

/// A key pair of this test alone, and signatures by it: made by the minisign command while the test runs.
class MinisignKey {
public:
    /// Whether there is a minisign command.
    static bool possible() { return !QStandardPaths::findExecutable(QStringLiteral("minisign")).isEmpty(); }

    MinisignKey() { run(QStringLiteral("-G -W -p key.pub -s key")); }

    QByteArray publicKey() const { return read(QStringLiteral("key.pub")).split('\n').value(1); }
    /// The signature file of a document; isLegacy: of the document itself instead of its hash.
    QByteArray sign(const QByteArray &document, bool isLegacy = false) const
    {
        QFile file(path(QStringLiteral("document")));
        if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size())
            qFatal("can't write the document");
        file.close();
        const QString words = QStringLiteral("-S -s key -m document -t trusted");
        run(isLegacy ? words + QLatin1String(" -l") : words);
        return read(QStringLiteral("document.minisig"));
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("minisign left no file");
        return file.readAll();
    }
    void run(const QString &words) const
    {
        QProcess minisign;
        minisign.setWorkingDirectory(m_folder.path());
        minisign.start(QStringLiteral("minisign"), words.split(QLatin1Char(' ')));
        if (!minisign.waitForFinished() || minisign.exitCode() != 0)
            qFatal("minisign failed: %s", minisign.readAllStandardError().constData());
    }

    QTemporaryDir m_folder;
};

} // namespace Reslate::Test
