// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/retiredwindow.h"

#include "jobs/retirement/recordwatch.h"
#include "models/retirement/retiredlabels.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "ui/assistant/titledcard.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/widgets.h"
#include "ui/retirement/countchart.h"
#include "ui/retirement/numbercards.h"
#include "ui/retirement/reportactions.h"
#include "ui/retirement/retireddelegates.h"
#include "ui/retirement/retiredside.h"
#include "ui/rules/ruletable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

using RetiredColumn = RetiredModel::Column;

QPushButton *makeButton(const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setNames(button, QLatin1String(name), text);
    button->setAutoDefault(false);
    return button;
}

} // namespace

RetiredWindow::RetiredWindow(const AppServices &work, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
    , m_list(work.reports)
    , m_model(m_list)
    , m_actions(new ReportActions(work, this))
{
    setNames(this, QStringLiteral("retired"), tr("Retired"));
    setWindowTitle(tr("Retired"));
    resize(QSize(1240, 680).boundedTo(screen()->availableSize()));
    QWidget *head = makeHead(); // first: the tab key goes in this order
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    m_cards = new NumberCards(this);
    left->addWidget(m_cards);
    left->addWidget(makeTable(), 1);
    left->addWidget(makeChart());
    left->addStretch(); // a short list leaves the rest of the height below the chart
    m_side = new RetiredSide(this);
    QScrollArea *side = scrolling(m_side, QStringLiteral("retiredSideScroll"), tr("The chosen report"), this);
    side->setFixedWidth(306);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addLayout(left, 1);
    middle->addWidget(side);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addWidget(head);
    column->addLayout(middle, 1);
    column->addLayout(makeFoot());
    connectParts();
    connectSide();
    readAgain();
    m_search->setFocus();
}

void RetiredWindow::readAgain()
{
    m_list.refresh();
    updateState();
}

void RetiredWindow::search(const QString &text)
{
    m_search->setText(text);
}

QWidget *RetiredWindow::makeHead()
{
    auto *head = new QWidget(this);
    QLabel *title = plainLabel(tr("Retired"), head, "strong");
    makeTitle(title, 1.2);
    m_search = makeSearchField(QStringLiteral("retiredSearch"), tr("Search serial, tag, report…"), head);
    m_search->setMaximumWidth(300);
    m_year = new QComboBox(head);
    setNames(m_year, QStringLiteral("retiredYear"), tr("Year"));
    m_year->addItem(tr("All years"), 0);
    m_openPoints = makeButton(tr("Open points…"), "retiredOpenPoints", head);
    m_school = makeButton(tr("School on reports…"), "retiredSchool", head);
    m_export = makeButton(tr("Export… ▾"), "retiredExport", head);
    setSpokenName(m_export, tr("Export for an asset system"));
    auto *menu = new QMenu(m_export);
    for (const auto &[system, name, text] : {std::tuple(AssetSystem::SnipeIt, "retiredSnipeIt", tr("For Snipe-IT…")),
             std::tuple(AssetSystem::Glpi, "retiredGlpi", tr("For GLPI…"))}) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this,
            [this, system = system] { m_actions->exportAssets(m_model.shown(), system); });
    }
    m_export->setMenu(menu);
    m_summary = makeButton(tr("Print summary…"), "retiredSummary", head);
    m_summary->setProperty("role", QStringLiteral("primary"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    for (QWidget *widget : QList<QWidget *> {m_year, m_openPoints, m_school, m_export, m_summary})
        row->addWidget(widget);
    return head;
}

QWidget *RetiredWindow::makeTable()
{
    m_table = makeRuleTable(&m_model, m_work.theme, {14, 13, 14, 17, 8, 12, 24}, this);
    setNames(m_table, QStringLiteral("retiredTable"), tr("Reports and retirements"));
    const auto place = [this](RetiredColumn column, QAbstractItemDelegate *delegate) {
        m_table->setItemDelegateForColumn(static_cast<int>(column), delegate);
    };
    place(RetiredColumn::Report, new ReportNumberDelegate(m_work.theme, m_table));
    place(RetiredColumn::Proven, new SegmentsDelegate(m_work.theme, m_table));
    place(RetiredColumn::Status, new StatusDelegate(m_work.theme, m_table));
    m_table->setMinimumHeight(130);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_table);
    m_pages->addWidget(makeStatePage());
    return m_pages;
}

QWidget *RetiredWindow::makeStatePage()
{
    auto *page = new QWidget(this);
    m_stateTitle = wrappedLabel({}, page);
    m_stateTitle->setObjectName(QStringLiteral("retiredStateTitle"));
    makeTitle(m_stateTitle, 1.1);
    m_stateText = wrappedLabel({}, page, "muted");
    m_stateText->setObjectName(QStringLiteral("retiredStateText"));
    m_retry = makeButton(tr("Retry"), "retiredRetry", page);
    m_allJobs = makeButton(tr("Search all jobs…"), "retiredAllJobs", page);
    for (QLabel *label : {m_stateTitle, m_stateText})
        label->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(page);
    column->addStretch();
    column->addWidget(m_stateTitle);
    column->addWidget(m_stateText);
    column->addWidget(m_retry, 0, Qt::AlignHCenter);
    column->addWidget(m_allJobs, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

QWidget *RetiredWindow::makeChart()
{
    QVBoxLayout *card = titledCard(tr("Devices"), this);
    m_countedBy = new QComboBox(card->parentWidget());
    setNames(m_countedBy, QStringLiteral("retiredBy"), tr("What is counted"));
    for (const RetiredBy by : {RetiredBy::Model, RetiredBy::Reason, RetiredBy::Year})
        m_countedBy->addItem(retiredByText(by), static_cast<int>(by));
    auto *head = new QHBoxLayout;
    head->addWidget(card->itemAt(0)->widget(), 1);
    head->addWidget(m_countedBy);
    card->insertLayout(0, head);
    m_chart = new CountChart(m_work.theme, card->parentWidget());
    card->addWidget(m_chart);
    card->parentWidget()->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return card->parentWidget();
}

QLayout *RetiredWindow::makeFoot()
{
    QLabel *rule = plainLabel(tr("Numbers run without gaps; a void report keeps its number"), this, "muted");
    m_state = plainLabel({}, this, "muted");
    m_state->setObjectName(QStringLiteral("retiredState"));
    QPushButton *close = makeButton(tr("Close"), "retiredClose", this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(rule, 1);
    row->addWidget(m_state);
    row->addSpacing(10);
    row->addWidget(close);
    return row;
}

void RetiredWindow::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, &m_model, &RetiredModel::setSearch);
    leadDownTo(m_search, m_table);
    connect(m_year, &QComboBox::currentIndexChanged, this, [this] { m_model.setYear(m_year->currentData().toInt()); });
    connect(m_countedBy, &QComboBox::currentIndexChanged, this, [this] { showCounts(retiredTotals(m_model.shown())); });
    connect(m_openPoints, &QPushButton::clicked, this,
        [this] { m_actions->showOpenPoints(m_model.shown(), tr("What is open of all that are listed")); });
    connect(m_school, &QPushButton::clicked, m_actions, &ReportActions::editSchool);
    connect(m_summary, &QPushButton::clicked, this, [this] { m_actions->printSummary(m_model.shown(), shownText()); });
    connect(m_retry, &QPushButton::clicked, this, &RetiredWindow::readAgain);
    connect(m_allJobs, &QPushButton::clicked, this, [this] { Q_EMIT jobsWanted(m_search->text().trimmed()); });
    connect(&m_list, &RetiredList::listed, this, &RetiredWindow::updateYears);
    connect(&m_list, &RetiredList::finished, this, &RetiredWindow::updateState);
    connect(&m_model, &RetiredModel::totalsChanged, this, [this] {
        updateTotals();
        updateState();
        updateSide();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RetiredWindow::updateSide);
    connect(m_actions, &ReportActions::changed, this, &RetiredWindow::readAgain);
    connect(m_actions, &ReportActions::announced, this, [this](const QString &text) {
        m_state->setText(text);
        if (!text.isEmpty())
            tellScreenReader(m_state, text);
    });
    connect(&m_work.recordWatch, &RecordWatch::looked, this, &RetiredWindow::noteLook);
}

void RetiredWindow::connectSide()
{
    const auto act = [this](void (RetiredSide::*wanted)(), auto fn) {
        connect(m_side, wanted, this, [this, fn] {
            if (const RetiredEntry *entry = chosen())
                fn(*entry);
        });
    };
    act(&RetiredSide::makeWanted, [this](const RetiredEntry &entry) { m_actions->make(entry); });
    act(&RetiredSide::openWanted, [this](const RetiredEntry &entry) { m_actions->open(entry.report.number); });
    act(&RetiredSide::printWanted, [this](const RetiredEntry &entry) { m_actions->print(entry); });
    act(&RetiredSide::sheetsWanted, [this](const RetiredEntry &entry) { m_actions->printSheets(entry); });
    act(&RetiredSide::saveWanted, [this](const RetiredEntry &entry) { m_actions->save(entry); });
    act(&RetiredSide::verifyWanted, [this](const RetiredEntry &entry) { m_actions->verify(entry.report.number); });
    act(&RetiredSide::voidWanted, [this](const RetiredEntry &entry) { m_actions->declareVoid(entry.report.number); });
    act(&RetiredSide::devicesWanted, [this](const RetiredEntry &entry) {
        m_actions->showOpenPoints({entry},
            tr("%1 · %2", "number of a report, devices, reason and destination")
                .arg(reportNumberText(entry), retiredLine(entry)));
    });
    act(&RetiredSide::openListWanted, [this](const RetiredEntry &entry) { m_actions->printOpenPoints(entry); });
    act(&RetiredSide::lookWanted, [this](const RetiredEntry &entry) {
        const RetirementId id = entry.report.retirement;
        if (m_looking.contains(id)) // the button stays enabled, so that it keeps the focus
            return;
        m_looking.insert(id);
        if (!m_work.recordWatch.lookNow(id)) {
            m_looking.remove(id);
            m_state->setText(
                tr("None of its records is looked at again: nothing left for its devices, or it ended more "
                   "than 30 days ago."));
            tellScreenReader(m_state, m_state->text());
        }
        updateSide();
    });
}

void RetiredWindow::noteLook(const RetirementId &id, const LookEnd &end)
{
    const bool wasAsked = m_looking.remove(id);
    if (wasAsked || m_troubles.contains(id)) {
        const QString trouble = lookTroubleText(end, lookedBefore(id), m_work.clock.now());
        if (trouble.isEmpty())
            m_troubles.remove(id);
        else
            m_troubles.insert(id, trouble);
    }
    readAgain();
    updateSide();
}

QDateTime RetiredWindow::lookedBefore(const RetirementId &id) const
{
    QDateTime last;
    for (const RetiredEntry &entry : m_list.entries()) {
        if (entry.report.retirement != id || entry.isVoid() || !entry.facts || !entry.facts->lookedAgain.isValid())
            continue;
        last = last.isValid() ? std::max(last, entry.facts->lookedAgain) : entry.facts->lookedAgain;
    }
    return last;
}

const RetiredEntry *RetiredWindow::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_model.at(index.row()) : nullptr;
}

QString RetiredWindow::shownText() const
{
    QStringList parts;
    if (m_year->currentIndex() > 0)
        parts.append(m_year->currentText());
    if (const QString typed = m_search->text().trimmed(); !typed.isEmpty())
        parts.append(tr("with \"%1\"", "what was searched for").arg(typed));
    return parts.join(QStringLiteral(" · "));
}

void RetiredWindow::updateYears()
{
    const int shown = m_year->currentData().toInt();
    const QSignalBlocker blocker(m_year);
    m_year->clear();
    m_year->addItem(tr("All years"), 0);
    for (const int year : m_model.years())
        m_year->addItem(QString::number(year), year);
    m_year->setCurrentIndex(std::max(0, m_year->findData(shown)));
    if (m_year->currentData().toInt() != shown) // that year is gone
        m_model.setYear(0);
}

void RetiredWindow::updateTotals()
{
    const RetiredTotals totals = retiredTotals(m_model.shown());
    m_cards->showTotals(totals);
    showCounts(totals);
    m_chart->parentWidget()->setVisible(!totals.models.isEmpty());
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
}

void RetiredWindow::showCounts(const RetiredTotals &totals)
{
    m_chart->setCounts(countsBy(static_cast<RetiredBy>(m_countedBy->currentData().toInt()), totals));
}

void RetiredWindow::updateState()
{
    const bool isAny = m_model.rowCount() > 0;
    const bool isFailed = m_list.error().has_value();
    const QList<RetiredEntry> shownEntries = m_model.shown();
    const bool isKnown = std::all_of(shownEntries.cbegin(), shownEntries.cend(),
        [](const RetiredEntry &entry) { return entry.facts || entry.error; });
    m_pages->setCurrentIndex(isAny && !isFailed ? 0 : 1);
    for (QWidget *widget : QList<QWidget *> {m_openPoints, m_export, m_summary}) {
        widget->setEnabled(isAny && !isFailed && isKnown); // not each time they are read again
        setTip(widget,
            widget->isEnabled() ? QString()
                : !isKnown      ? tr("The reports are being read.")
                                : tr("Nothing is listed."));
    }
    const int height = m_table->horizontalHeader()->height() + m_model.rowCount() * m_table->rowHeight(0) + 2;
    m_pages->setMaximumHeight(
        m_pages->currentIndex() == 0 ? std::max(m_table->minimumHeight(), height) : QWIDGETSIZE_MAX);
    m_retry->setVisible(isFailed);
    m_allJobs->setVisible(!isFailed && !m_list.isReading());
    if (isFailed) {
        const ErrorText text = errorText(*m_list.error(), ErrorContext::Reading);
        m_stateTitle->setText(tr("The reports can't be read"));
        m_stateText->setText(text.whatHappened + QLatin1Char(' ') + text.whatToDo);
    } else if (m_list.isReading()) {
        m_stateTitle->setText(tr("Reading the reports…"));
        m_stateText->clear();
    } else if (m_list.entries().isEmpty()) {
        m_stateTitle->setText(tr("No device was retired yet"));
        m_stateText->setText(tr("What leaves the school by \"Wipe and remove\" is listed here, with its report."));
    } else {
        m_stateTitle->setText(tr("Nothing matches"));
        m_stateText->setText(
            tr("Change the search or the year. A device that was only reset did not leave the school: its job "
               "is among all jobs."));
    }
    const auto shown = numberText(m_model.rowCount());
    const auto all = numberText(m_list.entries().size());
    m_state->setText(m_list.isReading() ? tr("Reading…")
            : shown == all              ? tr("%1 listed", "number of reports").arg(all)
                                        : tr("%1 of %2 listed", "numbers of reports").arg(shown, all));
}

void RetiredWindow::updateSide()
{
    const RetiredEntry *entry = chosen();
    m_side->showEntry(entry, !m_work.who.isEmpty(), m_work.clock.now());
    m_side->showLookTrouble(entry ? m_troubles.value(entry->report.retirement) : QString());
    m_side->showLooking(entry && m_looking.contains(entry->report.retirement));
}

} // namespace Reslate
