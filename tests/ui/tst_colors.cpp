// SPDX-License-Identifier: GPL-3.0-or-later
#include "colors.h"
#include "theme.h"

#include <QTest>

using namespace Reslate;

class TestColors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastIsComputedAsWcagSays()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    }

    void everyTextIsReadable_data();
    void everyTextIsReadable();
    void darkPalettesAreRecognized();
};

void TestColors::everyTextIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Colors *c : {&lightColors(), &darkColors()}) {
        const char *theme = c->dark ? "dark" : "light";
        const auto add = [theme](const char *name, const QColor &text, const QColor &ground) {
            QTest::addRow("%s: %s", theme, name) << text << ground;
        };
        add("text on surface", c->text, c->surface);
        add("text on sunken", c->text, c->sunken);
        add("text on selection", c->text, c->selection);
        add("text on hover", c->text, c->hover);
        add("muted on surface", c->muted, c->surface);
        add("muted on sunken", c->muted, c->sunken);
        add("muted on selection", c->muted, c->selection);
        add("muted on hover", c->muted, c->hover);
        add("muted on track (disabled)", c->muted, c->track);
        add("on accent", c->onAccent, c->accent);
        add("on accent, hovered", c->onAccent, c->accentHover);
        add("link on surface", c->accent, c->surface);
        add("chosen group on selection", c->busy.text, c->selection);
        for (const Tone tone : {Tone::Neutral, Tone::Good, Tone::Caution, Tone::Bad, Tone::Busy}) {
            const QByteArray name = "tone " + QByteArray::number(static_cast<int>(tone));
            const ToneColors &colors = c->of(tone);
            add((name + " badge").constData(), colors.text, colors.ground);
            add((name + " on surface").constData(), colors.text, c->surface);
            add((name + " on sunken").constData(), colors.text, c->sunken);
            add((name + " on selection").constData(), colors.text, c->selection);
            add((name + " on hover").constData(), colors.text, c->hover);
        }
    }
}

void TestColors::everyTextIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(ratio)));
}

void TestColors::darkPalettesAreRecognized()
{
    QVERIFY(isDark(paletteFrom(darkColors())));
    QVERIFY(!isDark(paletteFrom(lightColors())));
}

QTEST_MAIN(TestColors)
#include "tst_colors.moc"
