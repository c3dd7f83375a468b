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
        QTest::newRow("glued to a letter") << QStringLiteral("-t") + jwt << jwt;
        QTest::newRow("glued to an option") << QStringLiteral("--token") + jwt << jwt;
        QTest::newRow("behind a colon") << QStringLiteral("token:") + jwt << jwt;
        QTest::newRow("secret glued to a letter") << QStringLiteral("-s") + appSecret << appSecret;
        QTest::newRow("opaque glued to a letter") << QStringLiteral("-t") + opaque << QStringLiteral("-t") + opaque;
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
        for (const char *argument : {"run", "--group=Year 7 – Room 101", "--group=HeyJackson-and-friends",
                 "d0000000-0000-0000-0000-00000000000a", "eyJ",
                 "/home/anna/Documents/Klassen/2026/Sommer/Notebooks-7a-Raum-101-Reset-Plan.json", "--confirm=30", "",
                 "https://login.microsoftonline.com/"})
            QTest::newRow(argument) << QString::fromUtf8(argument);
    }

    void repeatsNamesAlone_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("repeated");
        const auto row = [](const char *argument, const char *repeated) {
            QTest::newRow(argument) << QString::fromUtf8(argument) << QString::fromUtf8(repeated);
        };
        row("--nonsense", "--nonsense");
        row("--nonsense=hunter2", "--nonsense");
        row("--minus-groop", "--minus-groop");
        row("--", "--");
        row("-x", "-x");
        row("-thunter2", "-t");
        row("-t=hunter2", "-t");
        row("-p hunter2", "-p");
        row("--hunter2", "");
        row("--tokenHunter", "");
        row("--token hunter", "");
        row("--averyveryveryveryveryverylongname", "");
        row("-", "");
        row("", "");
    }
    void repeatsNamesAlone()
    {
        QFETCH(const QString, argument);
        QTEST(repeatableOption(argument), "repeated");
    }

    void repeatsWordsThatAreNone()
    {
        for (const char *word : {"wipe", "Groups", "other.csv", "run-plan", "M\u00fcnchen"})
            QVERIFY2(isRepeatable(QString::fromUtf8(word)), word);
        for (const char *word :
            {"hunter2", "p@ss", "", "-x", "=HYPERLINK", "a word that goes on and on and on", "x\x1b[31m"})
            QVERIFY2(!isRepeatable(QString::fromUtf8(word)), word);
    }

    void leavesWhatPeopleType()
    {
        QFETCH(QString, argument);
        QCOMPARE(secretWords({argument}), QStringList());
    }
};

QTEST_GUILESS_MAIN(SecretWordsTest)
#include "tst_secretwords.moc"
