// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/colors.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <utility>

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
    void controlsCanBeSeen_data();
    void controlsCanBeSeen();
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

void TestColors::controlsCanBeSeen_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// As they are painted: the border of each field and button against what is around it, the ring of the focus, and the
/// prompt in a field.
void TestColors::controlsCanBeSeen()
{
    QFETCH(bool, dark);
    const Theme theme(dark ? Theme::Choice::Dark : Theme::Choice::Light, [] { return false; });
    const Colors &colors = theme.colors();
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *line = new QLineEdit;
    line->setPlaceholderText(QStringLiteral("Search"));
    auto *list = new QListView;
    list->setProperty("role", QStringLiteral("boxed"));
    QList<QWidget *> controls {line, new QSpinBox, new QTimeEdit, new QPlainTextEdit, new QComboBox, list,
        new QPushButton(QStringLiteral("x"))};
    for (const char *role : {"small", "primary", "danger", "chip"}) {
        controls.append(new QPushButton(QStringLiteral("x")));
        controls.constLast()->setProperty("role", QLatin1String(role));
    }
    for (QWidget *control : std::as_const(controls))
        column->addWidget(control);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto edge = [&window](const QWidget *control) {
        const QPoint middle = control->mapTo(&window, QPoint(0, control->height() / 2));
        const QImage image = window.grab().toImage();
        double best = 0; // the line may be a pixel further in
        QColor strongest;
        const QColor around = image.pixelColor(middle - QPoint(4, 0));
        for (int x = 0; x < 2; ++x) {
            const QColor color = image.pixelColor(middle + QPoint(x, 0));
            if (contrast(color, around) > best) {
                best = contrast(color, around);
                strongest = color;
            }
        }
        return std::pair(best, strongest);
    };
    for (QWidget *control : std::as_const(controls)) {
        const QString name = QLatin1String(control->metaObject()->className()) + QLatin1Char(' ')
            + control->property("role").toString();
        window.setFocus();
        const auto [ratio, color] = edge(control);
        QVERIFY2(ratio >= 3, qPrintable(QStringLiteral("%1: border %2, %3").arg(name, color.name()).arg(ratio)));
        control->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(control->hasFocus());
        const auto [ring, ringColor] = edge(control);
        QVERIFY2(ring >= 3, qPrintable(QStringLiteral("%1: ring %2, %3").arg(name, ringColor.name()).arg(ring)));
        QVERIFY2(ringColor == colors.accent || ringColor == colors.text,
            qPrintable(QStringLiteral("%1: ring %2").arg(name, ringColor.name())));
    }
    const QColor prompt = line->palette().color(QPalette::PlaceholderText);
    QCOMPARE(prompt.alpha(), 255);
    for (const QColor &ground : {colors.surface, colors.sunken}) {
        QVERIFY(contrast(prompt, ground) >= 4.5);
        QVERIFY(contrast(colors.outline, ground) >= 3);
        QVERIFY(contrast(colors.accent, ground) >= 3);
    }
}

QTEST_MAIN(TestColors)
#include "tst_colors.moc"
