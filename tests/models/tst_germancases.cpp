// SPDX-License-Identifier: GPL-3.0-or-later
// German nouns behind a number: in the case that the sentence asks for.
#include "germancases.h"
#include "models/paper/chaselist.h"
#include "models/text/assistantlabels.h"
#include "models/text/labels.h"

#include <QFile>
#include <QLocale>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Reslate;
using namespace Reslate::Test;

class GermanCasesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_catalog.load(QStringLiteral("reslate_de"), QStringLiteral(RESLATE_CATALOG_FOLDER)));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QVERIFY(QCoreApplication::installTranslator(&m_catalog));
    }

    void wrongOnesAreSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("wrong");
        QTest::newRow("of") << QStringLiteral("26 von 30 Geräte") << true;
        QTest::newRow("with") << QStringLiteral("Eine Pilotgruppe mit 3 Geräte; der Rest") << true;
        QTest::newRow("at the beginning") << QStringLiteral("Mit 1.284 Geräte ist nichts geschehen") << true;
        QTest::newRow("article") << QStringLiteral("bei den 3 Geräte") << true;
        QTest::newRow("days") << QStringLiteral("seit 3 Tage") << true;
        QTest::newRow("right") << QStringLiteral("26 von 30 Geräten, seit 3 Tagen") << false;
        QTest::newRow("one") << QStringLiteral("Mit 1 Gerät ist nichts geschehen") << false;
        QTest::newRow("nominative") << QStringLiteral("Für 3 Geräte; von Hand: 3 Geräte") << false;
    }

    void wrongOnesAreSeen()
    {
        QFETCH(const QString, text);
        QTEST(!wrongCaseIn(text).isEmpty(), "wrong");
    }

    /// A noun that is counted apart from its sentence stands in the nominative.
    void noSentenceAsksForAnotherCase()
    {
        QVERIFY(!wrongCaseIn(QStringLiteral("%1 von %2"), QStringLiteral("24 of 30 devices")).isEmpty());
        QVERIFY(!wrongCaseIn(QStringLiteral("Nicht zurück: %1 von %2."), QStringLiteral("number, devices")).isEmpty());
        QVERIFY(wrongCaseIn(QStringLiteral("%1: %2, von %3"), QStringLiteral("3 devices, when, person")).isEmpty());
        QFile file(QStringLiteral(RESLATE_GERMAN_CATALOG));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList wrong;
        int sentences = 0;
        QString comment;
        for (QXmlStreamReader xml(&file); !xml.atEnd();) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("message"))
                comment.clear();
            else if (xml.name() == QLatin1String("comment"))
                comment = xml.readElementText();
            else if (xml.name() == QLatin1String("translation")) {
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                ++sentences;
                if (!wrongCaseIn(text, comment).isEmpty() || !wrongCaseIn(text).isEmpty())
                    wrong.append(QStringLiteral("%1 {%2}").arg(text, comment));
            }
        }
        QVERIFY(sentences > 1000);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void sentences_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("of");
        QTest::addColumn<QString>("notBack");
        QTest::addColumn<QString>("pilot");
        QTest::newRow("one") << 1 << QStringLiteral("0 von 1 Gerät") << QStringLiteral("Nicht zurück: 0 von 1 Gerät.")
                             << QStringLiteral("Zuerst eine Pilotgruppe mit 1 Gerät; der Rest folgt, wenn es fertig "
                                               "ist.");
        QTest::newRow("more") << 1284 << QStringLiteral("0 von 1.284 Geräten")
                              << QStringLiteral("Nicht zurück: 0 von 1.284 Geräten.")
                              << QStringLiteral("Zuerst eine Pilotgruppe mit 1.284 Geräten; der Rest folgt, wenn alle "
                                                "davon fertig sind.");
    }

    void sentences()
    {
        QFETCH(const int, count);
        QTEST(ofDevicesText(QStringLiteral("0"), count), "of");
        ChaseList list;
        list.devices = count;
        list.underWay = 1; // not everyone is back
        QTEST(chaseSummary(list).section(QLatin1Char(' '), 0, 5).section(QLatin1String(" Noch"), 0, 0), "notBack");
        QTEST(paceLines({.pilot = count}, count + 1, QDateTime::currentDateTimeUtc()).constFirst(), "pilot");
    }

private:
    QTranslator m_catalog;
};

QTEST_GUILESS_MAIN(GermanCasesTest)
#include "tst_germancases.moc"
