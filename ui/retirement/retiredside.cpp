// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/retiredside.h"

#include "domain/retirement/devicepaper.h"
#include "models/retirement/retiredlabels.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"
#include "ui/assistant/titledcard.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/widgets.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {
namespace {

/// What a person should know of it beside its status; empty: nothing.
QString noteOf(const RetiredEntry &entry)
{
    if (entry.error)
        return errorText(*entry.error, ErrorContext::Reading).whatHappened;
    if (entry.isVoid())
        return RetiredSide::tr("Void since %1, by %2: %3", "time, person, reason")
            .arg(exactTime(entry.report.voided), plainForDisplay(entry.report.voidedBy),
                plainForDisplay(entry.report.voidReason));
    if (entry.facts && entry.isMade() && entry.facts->isOutdated)
        return RetiredSide::tr("More became known of its devices since it was made. A report is never changed: declare "
                               "it void, then make the one that replaces it.");
    if (entry.facts && entry.facts->isUnderWay)
        return RetiredSide::tr("Its jobs are not finished: what becomes known later needs another report.");
    return {};
}

} // namespace

RetiredSide::RetiredSide(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("retiredSide"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(makeReportCard());
    column->addWidget(makeOpenCard());
    column->addWidget(makeLookCard());
    column->addStretch();
}

QPushButton *RetiredSide::addButton(
    FlowLayout *row, const char *name, const QString &text, void (RetiredSide::*wanted)())
{
    auto *button = new QPushButton(text, row->parentWidget());
    setNames(button, QLatin1String(name), text);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, wanted);
    row->addWidget(button);
    return button;
}

QWidget *RetiredSide::makeReportCard()
{
    QVBoxLayout *column = titledCard({}, this);
    QWidget *card = column->parentWidget();
    m_title = card->findChild<QLabel *>();
    m_title->setObjectName(QStringLiteral("retiredTitle"));
    m_line = wrappedLabel({}, card, "muted");
    m_line->setObjectName(QStringLiteral("retiredLine"));
    m_note = wrappedLabel({}, card, "caution");
    m_note->setObjectName(QStringLiteral("retiredNote"));
    column->addWidget(m_line);
    column->addWidget(m_note);
    auto *buttons = new QWidget(card);
    auto *row = new FlowLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_make = addButton(row, "retiredMake", tr("Make report…"), &RetiredSide::makeWanted);
    m_make->setProperty("role", QStringLiteral("primary"));
    m_open = addButton(row, "retiredOpen", tr("Open PDF"), &RetiredSide::openWanted);
    m_print = addButton(row, "retiredPrint", tr("Reprint…"), &RetiredSide::printWanted);
    m_sheets = addButton(row, "retiredSheets", {}, &RetiredSide::sheetsWanted);
    m_save = addButton(row, "retiredSave", tr("Save as…"), &RetiredSide::saveWanted);
    m_verify = addButton(row, "retiredVerify", tr("Verify"), &RetiredSide::verifyWanted);
    m_void = addButton(row, "retiredVoid", tr("Void…"), &RetiredSide::voidWanted);
    setTip(m_open, tr("Writes it as a PDF and opens that"));
    setTip(m_save, tr("As PDF, CSV or JSON"));
    setTip(m_verify, tr("Whether it is what was made"));
    column->addWidget(buttons);
    return card;
}

QWidget *RetiredSide::makeOpenCard()
{
    QVBoxLayout *column = titledCard(tr("Open points"), this);
    m_openCard = column->parentWidget();
    m_points = wrappedLabel({}, m_openCard, "muted");
    m_points->setObjectName(QStringLiteral("retiredPoints"));
    column->addWidget(m_points);
    auto *links = new QWidget(m_openCard);
    auto *row = new FlowLayout(links);
    row->setContentsMargins(0, 0, 0, 0);
    m_devices = addButton(row, "retiredDevices", tr("Show devices"), &RetiredSide::devicesWanted);
    m_openList = addButton(row, "retiredOpenList", tr("Print list…"), &RetiredSide::openListWanted);
    for (QPushButton *link : {m_devices, m_openList})
        link->setProperty("role", QStringLiteral("link"));
    column->addWidget(links);
    return m_openCard;
}

QWidget *RetiredSide::makeLookCard()
{
    QVBoxLayout *column = titledCard(tr("Looked at again"), this);
    m_lookCard = column->parentWidget();
    m_looked = wrappedLabel({}, m_lookCard, "muted");
    m_looked->setObjectName(QStringLiteral("retiredLooked"));
    column->addWidget(m_looked);
    m_look = new QPushButton(tr("Look now"), m_lookCard);
    setNames(m_look, QStringLiteral("retiredLook"), tr("Look at the records now"));
    m_look->setAutoDefault(false);
    connect(m_look, &QPushButton::clicked, this, &RetiredSide::lookWanted);
    // Above what may be long, so that it is seen without scrolling.
    column->addWidget(m_look, 0, Qt::AlignLeft);
    m_lookTrouble = wrappedLabel({}, m_lookCard, "caution");
    m_lookTrouble->setObjectName(QStringLiteral("retiredLookTrouble"));
    m_lookTrouble->hide();
    column->addWidget(m_lookTrouble);
    QLabel *when = wrappedLabel(
        tr("Reslate looks again by itself an hour and a day after the end, and at each start."), m_lookCard, "muted");
    column->addWidget(when);
    return m_lookCard;
}

void RetiredSide::showEntry(const RetiredEntry *entry, bool mayMake, const QDateTime &now)
{
    const bool isNone = !entry;
    m_title->setText(isNone ? tr("No report is chosen") : reportNumberText(*entry));
    m_line->setText(isNone ? tr("Choose one in the list.") : breakable(retiredLine(*entry)));
    m_note->setText(isNone ? QString() : breakable(noteOf(*entry)));
    m_note->setVisible(!m_note->text().isEmpty());
    for (QPushButton *button : {m_make, m_open, m_print, m_sheets, m_save, m_verify, m_void})
        button->setVisible(false);
    const bool counts = entry && entry->facts && !entry->isVoid();
    m_openCard->setVisible(counts);
    m_lookCard->setVisible(counts);
    if (isNone)
        return;
    if (!entry->isMade())
        m_title->setText(plainForDisplay(entry->report.title));
    showButtons(*entry, mayMake);
    if (!counts)
        return;
    showOpen(*entry);
    m_looked->setText(lookedAgainText(*entry->facts, now));
}

void RetiredSide::showButtons(const RetiredEntry &entry, bool mayMake)
{
    m_make->setVisible(!entry.isMade());
    m_make->setEnabled(mayMake && entry.facts);
    setTip(m_make,
        m_make->isEnabled() ? tr("Gives it the next number and keeps it for good")
            : mayMake       ? tr("What is known of its devices was not read yet.")
                            : tr("Who is signed in is not known yet, and a report says who made it."));
    for (QPushButton *button : {m_open, m_print, m_save, m_verify})
        button->setVisible(entry.isMade());
    const std::optional<DevicePaper> sheet = devicePaperOf(entry.report.reason);
    m_sheets->setVisible(entry.facts && sheet && !entry.isVoid()); // what is void says nothing of any device
    if (sheet) {
        m_sheets->setText(tr("%1…", "a button that shows these papers").arg(deviceSheetsText(*sheet)));
        setSpokenName(m_sheets, m_sheets->text());
    }
    m_void->setVisible(entry.isMade() && !entry.isVoid());
}

void RetiredSide::showOpen(const RetiredEntry &entry)
{
    constexpr qsizetype shown = 5;
    const QList<OpenItem> &open = entry.facts->open;
    QStringList lines;
    for (const OpenItem &item : open.mid(0, shown))
        lines.append(openItemText(item));
    if (open.size() > shown)
        lines.append(tr("and %1 more", "number").arg(numberText(open.size() - shown)));
    m_points->setText(open.isEmpty() ? tr("Nothing is open.") : breakable(lines.join(u'\n')));
    m_devices->setVisible(!open.isEmpty());
    m_openList->setVisible(!open.isEmpty());
}

void RetiredSide::showLookTrouble(const QString &text)
{
    const bool isNew = !text.isEmpty() && m_lookTrouble->text() != breakable(text);
    m_lookTrouble->setText(breakable(text));
    m_lookTrouble->setVisible(!text.isEmpty());
    if (isNew)
        tellScreenReader(m_lookTrouble, text);
}

void RetiredSide::showLooking(bool isLooking)
{
    m_look->setText(isLooking ? tr("Looking…") : tr("Look now"));
}

} // namespace Reslate
