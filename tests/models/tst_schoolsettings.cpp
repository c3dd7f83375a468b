// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/schoolsettings.h"

#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Reslate;

namespace {

QByteArray picture(const QSize &size, const char *format)
{
    QImage image(size, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

void putNumber(QByteArray &bytes, qsizetype at, quint32 number)
{
    for (int i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<char>(number >> static_cast<unsigned>(24 - 8 * i));
}

/// As PNG asks for it.
quint32 checksumOf(const QByteArray &bytes)
{
    quint32 sum = 0xffffffffU;
    for (const char byte : bytes) {
        sum ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1U) != 0 ? 0xedb88320U ^ sum >> 1U : sum >> 1U;
    }
    return ~sum;
}

/// A PNG whose head promises so many pixels.
QByteArray promising(quint32 side)
{
    constexpr qsizetype width = 16;
    constexpr qsizetype head = 12;
    constexpr qsizetype checksum = 29;
    QByteArray bytes = picture({8, 8}, "png");
    putNumber(bytes, width, side);
    putNumber(bytes, width + 4, side);
    putNumber(bytes, checksum, checksumOf(bytes.mid(head, checksum - head)));
    return bytes;
}

} // namespace

class SchoolSettingsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatTheSchoolWrites()
    {
        const SchoolDetails details {.name = QStringLiteral("Hillside <b>High</b>"),
            .address = QStringLiteral("1 Hill\n12345 Side"),
            .office = QStringLiteral("IT office, \"room 3\""),
            .telephone = QStringLiteral("+1 23"),
            .dataController = QStringLiteral("\u4F60\u597D"),
            .standard = QStringLiteral("NIST SP 800-88 r2"),
            .retention = QStringLiteral("10 years; then away"),
            .logo = {}};
        {
            QSettings store(file("kept.ini"), QSettings::IniFormat);
            SchoolSettings(store).setDetails(details);
        }
        QSettings store(file("kept.ini"), QSettings::IniFormat);
        QCOMPARE(SchoolSettings(store).details(QStringLiteral("tenant")), details);
    }

    void isCalledLikeItsTenant()
    {
        QSettings store(file("none.ini"), QSettings::IniFormat);
        const SchoolDetails details = SchoolSettings(store).details(QStringLiteral("tenant"));
        QCOMPARE(details, SchoolDetails {.name = QStringLiteral("tenant")});
        QVERIFY(SchoolSettings(store).logoProblem().isEmpty());
    }

    void takesALogo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem"); ///< a part of it; empty: none
        QTest::newRow("PNG") << picture({300, 100}, "png") << QString();
        QTest::newRow("JPEG") << picture({300, 100}, "jpg") << QString();
        QTest::newRow("largest") << picture({4000, 4000}, "png") << QString();
        QTest::newRow("too wide") << picture({4001, 10}, "png") << QStringLiteral("4,000");
        QTest::newRow("too high") << picture({10, 4001}, "jpg") << QStringLiteral("4,000");
        QTest::newRow("too many bytes") << picture({30, 10}, "png").append(QByteArray(2 << 20, 'x'))
                                        << QStringLiteral("too large");
        QTest::newRow("BMP") << picture({30, 10}, "bmp") << QStringLiteral("neither");
        QTest::newRow("text") << QByteArray("<svg/>") << QStringLiteral("neither");
        QTest::newRow("nothing") << QByteArray("") << QStringLiteral("neither");
        QTest::newRow("cut PNG") << picture({300, 100}, "png").first(40) << QStringLiteral("broken");
        QTest::newRow("only a mark") << QByteArray("\xff\xd8\xff") << QStringLiteral("broken");
        QTest::newRow("promises a giant") << promising(60'000) << QStringLiteral("4,000");
        QTest::newRow("promises none") << promising(0) << QStringLiteral("broken");
    }

    void takesALogo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        const QString logo = file("logo");
        QFile out(logo);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        QSettings store(file("logo.ini"), QSettings::IniFormat);
        SchoolSettings settings(store);
        const auto taken = settings.setLogoFile(logo);
        QCOMPARE(taken.has_value(), problem.isEmpty());
        QCOMPARE(settings.logoFile(), taken ? logo : QString());
        QCOMPARE(settings.details({}).logo, taken ? bytes : QByteArray());
        if (!taken)
            QVERIFY2(taken.error().contains(problem), qPrintable(taken.error()));
        settings.setLogoFile({});
    }

    void saysWhyALogoIsNotOnPaper()
    {
        QSettings store(file("gone.ini"), QSettings::IniFormat);
        SchoolSettings settings(store);
        const QString logo = file("gone.png");
        QVERIFY(picture({30, 10}, "png").size() > 0);
        QFile out(logo);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(picture({30, 10}, "png"));
        out.close();
        QVERIFY(settings.setLogoFile(logo).has_value());
        QVERIFY(settings.logoProblem().isEmpty());
        QVERIFY(QFile::remove(logo)); // afterwards
        QVERIFY(settings.logoProblem().contains(logo));
        QVERIFY(settings.details({}).logo.isEmpty());
        QVERIFY(!settings.setLogoFile(m_folder.path()).has_value()); // a folder
        QCOMPARE(settings.logoFile(), logo);
    }

private:
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(SchoolSettingsTest)
#include "tst_schoolsettings.moc"
