// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryDir>

namespace Reslate::Test {

/// A certificate authority of this test alone, made by the openssl command while the test runs.
class TestCertificates {
public:
    struct Server {
        QSslCertificate certificate;
        QSslKey key;
    };

    /// Whether there is an openssl command.
    static bool possible() { return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty(); }

    TestCertificates()
    {
        openssl(QStringLiteral(
            "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 10 -subj /CN=Inspection "
            "-keyout ca.key -out ca.pem"));
    }

    QString authorityFile() const { return m_dir.filePath(QStringLiteral("ca.pem")); }
    QSslCertificate authority() const { return certificateFrom(QStringLiteral("ca.pem")); }

    /// For the names, such as "DNS:localhost,IP:127.0.0.1". days: how long it is good; -1: it expired yesterday.
    Server make(const QString &names, int days = 5) const
    {
        write(QStringLiteral("index.txt"), {});
        write(QStringLiteral("ca.cnf"),
            "[ca]\ndefault_ca=here\n[here]\ndatabase=index.txt\nnew_certs_dir=.\nrand_serial=yes\nunique_subject=no\n"
            "default_md=sha256\npolicy=names\nx509_extensions=server\n[names]\ncommonName=supplied\n[server]\n"
            "subjectAltName="
                + names.toLatin1() + '\n');
        openssl(QStringLiteral(
            "req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=server -keyout server.key "
            "-out server.csr"));
        // Not by -days: OpenSSL 3.5 takes no negative number there.
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString format = QStringLiteral("yyyyMMddhhmmss'Z'");
        openssl(QStringLiteral("ca -batch -notext -config ca.cnf -cert ca.pem -keyfile ca.key -in server.csr "
                               "-out server.pem -startdate %1 -enddate %2")
                    .arg(now.addDays(-2).toString(format), now.addDays(days).toString(format)));
        QFile key(m_dir.filePath(QStringLiteral("server.key")));
        if (!key.open(QIODevice::ReadOnly))
            qFatal("no key");
        return {certificateFrom(QStringLiteral("server.pem")), QSslKey(&key, QSsl::Ec)};
    }

    /// A folder with the authority alone, as the system keeps its own.
    QString systemFolder() const
    {
        QDir(m_dir.path()).mkdir(QStringLiteral("certs"));
        QFile::copy(authorityFile(), m_dir.filePath(QStringLiteral("certs/ca.pem")));
        openssl(QStringLiteral("rehash certs"));
        return m_dir.filePath(QStringLiteral("certs"));
    }

private:
    void openssl(const QString &words) const
    {
        QProcess process;
        process.setWorkingDirectory(m_dir.path());
        process.start(QStringLiteral("openssl"), words.split(QLatin1Char(' ')));
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("openssl %s: %s", qUtf8Printable(words), process.readAllStandardError().constData());
    }

    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("no file %s", qUtf8Printable(name));
        file.write(text);
    }

    QSslCertificate certificateFrom(const QString &name) const
    {
        const QList<QSslCertificate> all = QSslCertificate::fromPath(m_dir.filePath(name));
        return all.value(0);
    }

    QTemporaryDir m_dir;
};

} // namespace Reslate::Test
