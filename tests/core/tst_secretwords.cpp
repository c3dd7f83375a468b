// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretwords.h"

#include <QtTest/QTest>

using namespace Reslate;

namespace {

const QString jwt = QStringLiteral("eyJ0eXAiOiJKV1QiLCJub25jZSI6.eyJhdWQiOiIwMDAwMDAwMy0wMDAw.c2lnbmF0dXJl");
const QString opaque = QStringLiteral("EwB4A8l6BAAU") + QString(30, QLatin1Char('x')) + QStringLiteral("/+=Zz9")
    + QString(60, QLatin1Char('Q'));
const QString appSecret = QStringLiteral("aB18Q~") + QString(34, QLatin1Char('k'));

} // namespace

class SecretWordsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTokens_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("word");
        QTest::newRow("JWT") << jwt << jwt;
        QTest::newRow("opaque token") << opaque << opaque;
        QTest::newRow("app's secret") << appSecret << appSecret;
        QTest::newRow("value of an option") << QStringLiteral("--group=") + jwt << jwt;
        QTest::newRow("as an option") << QStringLiteral("--") + jwt << jwt;
    }

    void findsTokens()
    {
        QFETCH(QString, argument);
        QFETCH(QString, word);
        const QStringList words = secretWords({QStringLiteral("run"), argument});
        QVERIFY(words.contains(word));
        const QString message = withoutWords(QStringLiteral("There is no command \"%1\".").arg(argument), words);
        QVERIFY2(!message.contains(word), qPrintable(message));
        QVERIFY(message.contains(QLatin1String("[removed]")));
    }

    void leavesWhatPeopleType_data()
    {
        QTest::addColumn<QString>("argument");
        for (const char *argument : {"run", "--group=Year 7 – Room 101", "d0000000-0000-0000-0000-00000000000a", "eyJ",
                 "/home/anna/Documents/Klassen/2026/Sommer/Notebooks-7a-Raum-101-Reset-Plan.json", "--confirm=30", "",
                 "https://login.microsoftonline.com/"})
            QTest::newRow(argument) << QString::fromUtf8(argument);
    }

    void leavesWhatPeopleType()
    {
        QFETCH(QString, argument);
        QCOMPARE(secretWords({argument}), QStringList());
    }
};

QTEST_GUILESS_MAIN(SecretWordsTest)
#include "tst_secretwords.moc"
