// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/scanside.h"

#include "models/retirement/scanlabels.h"
#include "models/text/labels.h"
#include "ui/assistant/titledcard.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {

/// How much of what is expected is scanned, and how much is put aside.
class ScanBar final : public QWidget {
public:
    ScanBar(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFixedHeight(10);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    void showSegments(const QList<BarSegment> &segments)
    {
        m_segments = segments;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBar(&painter, rect(), m_segments, m_theme.colors());
    }

private:
    const Theme &m_theme;
    QList<BarSegment> m_segments;
};

ScanSide::ScanSide(const AppServices &work, const ScanSession &session, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_session(session)
{
    setFixedWidth(300);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeCount());
    m_missing = addCard(column, tr("Still missing"), QStringLiteral("scanMissing"));
    m_aside = addCard(column, tr("Put aside"), QStringLiteral("scanAside"));
    column->addWidget(makeOptions());
    column->addStretch();
    refresh();
}

QWidget *ScanSide::makeCount()
{
    auto *frame = new QFrame(this);
    frame->setProperty("role", QStringLiteral("card"));
    m_count = plainLabel({}, frame);
    m_count->setObjectName(QStringLiteral("scanCount"));
    m_count->setFont(scaledFont(font(), 3.2, QFont::Bold));
    m_of = plainLabel({}, frame, "muted");
    m_of->setObjectName(QStringLiteral("scanOf"));
    m_of->setFont(scaledFont(font(), 1.5, QFont::Bold));
    m_of->setContentsMargins(0, 0, 0, 6); // on one line with the large number
    m_bar = new ScanBar(m_work.theme, frame);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(12);
    numbers->addWidget(m_count, 0, Qt::AlignBottom);
    numbers->addWidget(m_of, 0, Qt::AlignBottom);
    numbers->addStretch();
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 8, 16, 14);
    column->setSpacing(4);
    column->addLayout(numbers);
    column->addWidget(plainLabel(tr("scanned"), frame, "muted"));
    column->addWidget(m_bar);
    return frame;
}

QLabel *ScanSide::addCard(QVBoxLayout *column, const QString &title, const QString &objectName)
{
    QVBoxLayout *card = titledCard(title, this);
    QLabel *label = wrappedLabel({}, card->parentWidget(), "muted");
    label->setObjectName(objectName);
    card->addWidget(label);
    column->addWidget(card->parentWidget());
    return label;
}

QWidget *ScanSide::makeOptions()
{
    auto *frame = new QFrame(this);
    frame->setProperty("role", QStringLiteral("card"));
    m_sound = new QCheckBox(tr("Sound"), frame);
    setNames(m_sound, QStringLiteral("scanSound"), tr("A tone for each scan"));
    setTip(m_sound, tr("One tone: taken. Two: scanned before. Three: put it aside."));
    m_large = new QCheckBox(tr("Large text"), frame);
    setNames(m_large, QStringLiteral("scanLarge"), tr("Large text"));
    m_sound->setChecked(m_work.settings.get(settingkeys::scanSound));
    m_large->setChecked(m_work.settings.get(settingkeys::scanLargeText));
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(16);
    for (QCheckBox *box : {m_sound, m_large}) {
        box->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where labels are read
        row->addWidget(box);
    }
    row->addStretch();
    connect(m_sound, &QCheckBox::toggled, this, [this](bool on) { m_work.settings.set(settingkeys::scanSound, on); });
    connect(m_large, &QCheckBox::toggled, this, [this](bool on) {
        m_work.settings.set(settingkeys::scanLargeText, on);
        Q_EMIT largeToggled(on);
    });
    return frame;
}

bool ScanSide::isLarge() const
{
    return m_large->isChecked();
}

bool ScanSide::sounds() const
{
    return m_sound->isChecked();
}

void ScanSide::refresh()
{
    const int taken = m_session.count(ScanResult::Taken);
    const bool expectsSome = m_session.expectsSome();
    m_count->setText(numberText(taken));
    m_of->setText(
        expectsSome ? tr("of %1", "45 of 47").arg(numberText(m_session.target().expected.size())) : QString());
    setSpokenName(m_count, scanCountText(m_session));
    const auto missing = static_cast<int>(m_session.missing().size());
    const int aside = std::min(m_session.putAside(), missing); // perhaps in the place of a missing one
    m_bar->showSegments({{Tone::Good, taken}, {Tone::Bad, aside}, {Tone::Neutral, missing - aside}});
    m_bar->setVisible(expectsSome);
    showMissing();
    const QString asideText = putAsideText(m_session);
    m_aside->setText(asideText.isEmpty() ? tr("Nothing") : asideText);
}

void ScanSide::showMissing()
{
    constexpr int shown = 6;
    const QList<DeviceRef> missing = m_session.missing();
    QStringList lines;
    for (const DeviceRef &device : missing.mid(0, missing.size() == shown + 1 ? shown + 1 : shown))
        lines.append(breakable(missingText(device)));
    if (missing.size() > lines.size())
        lines.append(tr("and %1 more", "devices").arg(numberText(missing.size() - lines.size())));
    m_missing->setText(missing.isEmpty() ? tr("None: all are here") : lines.join(QLatin1Char('\n')));
    m_missing->parentWidget()->setVisible(m_session.expectsSome());
}

} // namespace Reslate
