// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/scanpanel.h"

#include "models/retirement/scanlabels.h"
#include "models/retirement/scanpaper.h"
#include "models/text/labels.h"
#include "ui/assistant/printing.h"
#include "ui/kit/messagebox.h"
#include "ui/kit/rowtable.h"
#include "ui/kit/sharingtable.h"
#include "ui/kit/widgets.h"
#include "ui/retirement/scancard.h"
#include "ui/retirement/scanfield.h"
#include "ui/retirement/scanside.h"
#include "ui/retirement/scantone.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

ScanPanel::ScanPanel(const AppServices &work, ScanSession &session, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_session(session)
    , m_tone(new ScanTone(this))
{
    setObjectName(QStringLiteral("scanPanel"));
    QWidget *scans = makeScans();
    m_side = new ScanSide(work, session, this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    row->addWidget(scans, 1);
    row->addWidget(m_side);
    connect(m_field, &ScanField::scanned, this, &ScanPanel::takeScan);
    connect(m_card, &ScanCard::suggestionAccepted, this, [this] {
        m_field->setFocus(Qt::OtherFocusReason);
        if (m_session.acceptSuggestion())
            tellResult();
    });
    connect(m_side, &ScanSide::largeToggled, this, &ScanPanel::setLarge);
    connect(&m_session, &ScanSession::changed, this, &ScanPanel::refresh);
    setLarge(m_side->isLarge());
    refresh();
}

QWidget *ScanPanel::beginning() const
{
    return m_field;
}

QWidget *ScanPanel::makeScans()
{
    auto *side = new QWidget(this);
    QLabel *title = plainLabel(tr("Scan the devices on the table"), side, "strong");
    makeTitle(title, 1.3);
    m_field = new ScanField(side);
    m_card = new ScanCard(side);
    m_table = makeTable(side);
    m_foot = makeFoot();
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(wrappedLabel(
        tr("Barcode reader or keyboard; the field stays ready. A tone and a shape tell each result."), side, "muted"));
    column->addWidget(m_field);
    column->addWidget(m_card);
    column->addWidget(m_table, 1);
    column->addWidget(m_foot);
    return side;
}

QTableView *ScanPanel::makeTable(QWidget *parent)
{
    auto *table = new SharingTable({6, 20, 26, 48}, parent);
    setNames(table, QStringLiteral("scanTable"), tr("Scans, the last one first"));
    table->setModel(&m_session);
    makeRowTable(table, m_work.theme, 31);
    table->keepWhole(static_cast<int>(ScanSession::Column::Serial));
    table->setProperty("role", QStringLiteral("boxed"));
    table->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where labels are read
    table->installEventFilter(this);
    return table;
}

QWidget *ScanPanel::makeFoot()
{
    auto *foot = new QWidget(this);
    foot->setObjectName(QStringLiteral("scanFoot"));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch();
    const auto add = [&](const QString &text, const QString &objectName, void (ScanPanel::*slot)()) {
        auto *button = new QPushButton(text, foot);
        setNames(button, objectName, text);
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus);
        button->installEventFilter(this); // wherever the row stands
        connect(button, &QPushButton::clicked, this, slot);
        row->addWidget(button);
        return button;
    };
    m_startOver = add(tr("Start over…"), QStringLiteral("scanStartOver"), &ScanPanel::askStartOver);
    m_remove = add(tr("Remove last"), QStringLiteral("scanRemove"), &ScanPanel::removeLast);
    m_print = add(tr("Print missing…"), QStringLiteral("scanPrint"), &ScanPanel::printMissing);
    ignoreSecondPress(m_remove);
    return foot;
}

void ScanPanel::takeScan(const QString &text)
{
    if (m_session.scan(text))
        tellResult();
}

void ScanPanel::tellResult()
{
    const ScanLine &line = m_session.at(0);
    if (m_side->sounds())
        m_tone->play(line.result);
    m_table->scrollToTop();
    tellScreenReader(this,
        tr("%1. %2.", "what a scan came to, 45 of 47 scanned")
            .arg(scanSentence(line, m_session.target()), scanCountText(m_session)));
}

void ScanPanel::removeLast()
{
    if (m_session.scans() == 0)
        return;
    const QString device = scanSerialText(m_session.at(0));
    m_session.removeLast();
    m_field->clear();
    tellScreenReader(
        this, tr("Removed: %1. %2.", "serial number, 44 of 47 scanned").arg(device, scanCountText(m_session)));
}

void ScanPanel::printMissing()
{
    PaperDocument document = missingSheet(m_session, m_work.clock.now());
    document.origin = m_work.origin;
    printDocument(document, this);
}

void ScanPanel::askStartOver()
{
    const QString name = QStringLiteral("scanStartOverQuestion");
    if (isAsking(window(), name))
        return;
    QMessageBox *box = makeMessageBox(QMessageBox::Question, name,
        {.title = tr("Start over"),
            .text = tr("Forget all scans?"),
            .more = tr("%1. Nothing was sent to any device; they have to be scanned again.", "45 of 47 scanned")
                        .arg(scanCountText(m_session))},
        this);
    addSafeButton(box, tr("Keep them"), QStringLiteral("scanKeep"));
    const QPushButton *forget = addButton(
        box, tr("Forget scans"), QMessageBox::DestructiveRole, QStringLiteral("scanForget"));
    connect(forget, &QPushButton::clicked, this, [this] {
        m_session.clear();
        m_field->clear();
        m_field->setFocus(Qt::OtherFocusReason);
    });
    box->open();
}

void ScanPanel::refresh()
{
    const bool isAny = m_session.scans() > 0;
    m_card->showLine(isAny ? std::optional(m_session.at(0)) : std::nullopt, m_session.target());
    m_side->refresh();
    QWidget *focus = m_foot->window()->focusWidget();
    m_remove->setEnabled(isAny);
    m_startOver->setEnabled(isAny);
    const bool isMissing = m_session.expectsSome() && !m_session.missing().isEmpty();
    m_print->setEnabled(isMissing || m_session.putAside() > 0);
    setTip(m_print, m_print->isEnabled() ? QString() : tr("Nothing is missing or put aside."));
    setTip(m_remove, isAny ? QString() : tr("Nothing is scanned."));
    if (focus && focus->parentWidget() == m_foot && !focus->isEnabled())
        m_field->setFocus(Qt::OtherFocusReason);
}

void ScanPanel::setLarge(bool large)
{
    m_field->setLarge(large);
    m_card->setLarge(large);
}

/// A reader types wherever the focus happens to be.
bool ScanPanel::passOn(const QKeyEvent &key)
{
    const QString text = key.text();
    const bool isTyped = text.size() == 1 && text.front().isPrint() && text.front() != QLatin1Char(' ')
        && (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (isTyped)
        m_field->takeKey(key);
    return isTyped;
}

void ScanPanel::keyPressEvent(QKeyEvent *event)
{
    if (!passOn(*event))
        QWidget::keyPressEvent(event);
}

bool ScanPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && passOn(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace Reslate
