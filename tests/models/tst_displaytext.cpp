// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/searchtext.h"
#include "models/text/displaytext.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Models;

class TestDisplayText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plain_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &hostile, const QString &shown) {
            QTest::newRow(name) << hostile << shown;
        };
        row("simple", QStringLiteral("HHS-0711"), QStringLiteral("HHS-0711"));
        row("accents stay", QStringLiteral("Müller–Straße"), QStringLiteral("Müller–Straße"));
        row("markup stays text", QStringLiteral("<b>&x"), QStringLiteral("<b>&x"));
        row("line breaks", QStringLiteral("a\r\nb\tc"), QStringLiteral("a  b c"));
        row("controls", QString::fromUtf8("a\x07\x1b[31mb"), QStringLiteral("a[31mb"));
        row("null", QStringLiteral("a%1b").arg(QChar(0)), QStringLiteral("ab"));
        row("override", QStringLiteral("abc\u202Eexe.doc"), QStringLiteral("abcexe.doc"));
        row("isolates", QStringLiteral("\u2066a\u2069\u200Fb"), QStringLiteral("ab"));
        row("zero width", QStringLiteral("a\u200Bb\uFEFF"), QStringLiteral("ab"));
        row("right to left", QStringLiteral("מחשב 7"), QStringLiteral("\u2068מחשב 7\u2069"));
        row("paragraph", QStringLiteral("a\u2029b"), QStringLiteral("a b"));
        row("emoji", QStringLiteral("👩‍🏫"), QStringLiteral("👩‍🏫"));
        row("lone surrogate", QStringLiteral("a%1b").arg(QChar(0xd800)), QStringLiteral("a\uFFFDb"));
        row("long", QString(500, QLatin1Char('x')), QString(120, QLatin1Char('x')) + QStringLiteral("…"));
        row("just fits", QString(120, QLatin1Char('x')), QString(120, QLatin1Char('x')));
    }
    void plain()
    {
        QFETCH(QString, hostile);
        QTEST(plainForDisplay(hostile), "shown");
    }

    void longEmojiIsNotTorn()
    {
        const QString shown = plainForDisplay(QStringLiteral("x") + QStringLiteral("😀").repeated(200));
        QVERIFY(shown.endsWith(QStringLiteral("😀…")));
        QVERIFY(shown.isValidUtf16());
        QVERIFY(shown.size() <= 123);
    }

    void toolTipIsNeverMarkup()
    {
        QCOMPARE(toolTipText(QString()), QString());
        QCOMPARE(toolTipText(QStringLiteral("<img src=x>\n&")), QStringLiteral("<qt>&lt;img src=x&gt;<br>&amp;</qt>"));
    }

    void folding()
    {
        QCOMPARE(foldedText(QStringLiteral("HHS-07 Ä")), std::string("hhs-07 a"));
        QCOMPARE(foldedText(QStringLiteral("Mu\u0308ller")), foldedText(QStringLiteral("MÜLLER")));
        QCOMPARE(foldedText(QStringLiteral("a\u202Eb")), std::string("ab"));
        QCOMPARE(foldedWords(QStringLiteral("  Room \t 101 ")), (std::vector<std::string> {"room", "101"}));
        QVERIFY(foldedWords(QStringLiteral(" \u202E ")).empty());
    }

    void naturalOrder_data()
    {
        QTest::addColumn<QString>("less");
        QTest::addColumn<QString>("more");
        const auto row = [](const QString &less, const QString &more) {
            QTest::newRow(qPrintable(less + QLatin1Char('<') + more)) << less << more;
        };
        row(QStringLiteral("Year 9"), QStringLiteral("Year 10"));
        row(QStringLiteral("year 9"), QStringLiteral("Year 10"));
        row(QStringLiteral("Year 10 A"), QStringLiteral("Year 10 B"));
        row(QStringLiteral("HHS-0099"), QStringLiteral("HHS-100"));
        row(QStringLiteral("Apfel"), QStringLiteral("Ärger"));
        row(QStringLiteral("Ärger"), QStringLiteral("Zug"));
        row(QStringLiteral("a1b9"), QStringLiteral("a1b10"));
        row(QStringLiteral("99999999999999999999998"), QStringLiteral("99999999999999999999999"));
        row(QString(), QStringLiteral("a"));
    }
    void naturalOrder()
    {
        QFETCH(QString, less);
        QFETCH(QString, more);
        QVERIFY(naturalKey(less) < naturalKey(more));
        QVERIFY(!(naturalKey(more) < naturalKey(less)));
    }
};

QTEST_GUILESS_MAIN(TestDisplayText)
#include "tst_displaytext.moc"
