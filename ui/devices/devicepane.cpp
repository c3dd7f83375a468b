// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/devicepane.h"

#include "models/devices/devicecriteria.h"
#include "models/devices/deviceflags.h"
#include "models/devices/scopecounts.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/planlabels.h"
#include "ui/devices/actionrow.h"
#include "ui/devices/deviceactions.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/liststatepage.h"
#include "ui/kit/widgets.h"
#include "ui/shell/narrowingbar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

using Part = DeviceCatalog::Part;
using LoadState = DeviceCatalog::Load::State;

// Editions and join types come from a list that the service only offers as a preview, so its absence is no reason for a
// banner.
constexpr std::array shownParts {Part::Devices, Part::EntraRecords, Part::AutopilotRecords};

} // namespace

DevicePane::DevicePane(const AppServices &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_titleLabel(new ElidedLabel(this))
    , m_counts(new QLabel(this))
    , m_actions(new DeviceActions(QStringLiteral("checked"), this))
    , m_narrowing(new NarrowingBar(this))
    , m_progress(new QProgressBar(this))
    , m_table(nullptr)
    , m_stack(new QStackedWidget(this))
    , m_state(nullptr)
{
    setObjectName(QStringLiteral("devicePane"));
    setAttribute(Qt::WA_StyledBackground);
    m_titleLabel->setObjectName(QStringLiteral("listTitle"));
    makeTitle(m_titleLabel, 1.3);
    m_counts->setObjectName(QStringLiteral("listCounts"));
    m_counts->setTextFormat(Qt::RichText); // numbers and our own words only
    m_counts->setProperty("role", QStringLiteral("muted"));
    m_counts->setMinimumWidth(40);
    m_counts->setWordWrap(true);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    setNames(m_progress, QStringLiteral("listProgress"), tr("Loading"));
    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(12);
    titleRow->addWidget(m_titleLabel, 1);
    titleRow->addWidget(actionButton(m_actions->resetGroup(), this)); // where there is room for it on every screen
    QWidget *actionRow = makeActionRow();
    m_table = new DeviceTable(work.devices, work.filter, work.theme, this);
    connect(&work.theme, &Theme::changed, this, &DevicePane::updateCounts);
    m_state = new ListStatePage(work, this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 12, 16, 10);
    head->setSpacing(4);
    head->addLayout(titleRow);
    head->addWidget(m_counts);
    head->addSpacing(4);
    head->addWidget(actionRow);
    head->addWidget(m_narrowing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_progress);
    column->addWidget(m_stack, 1);
    connectParts();
    setChoice(AllDevices {}, tr("All devices"));
}

QWidget *DevicePane::makeActionRow()
{
    auto *row = new ActionRow(this);
    QPushButton *reset = actionButton(m_actions->action(ResetMode::AutopilotReset), row, "primary");
    // The number in it comes and goes; what stands beside it doesn't move under the pointer because of that.
    constexpr int widest = 888;
    reset->setMinimumWidth(reset->sizeHint().width() - fontMetrics().horizontalAdvance(reset->text())
        + fontMetrics().horizontalAdvance(modeAction(ResetMode::AutopilotReset, widest)));
    row->add(reset);
    row->add(actionButton(m_actions->wipeMenu(), row));
    QPushButton *sync = actionButton(m_actions->action(ResetMode::Sync), row);
    row->add(sync);
    row->add(actionButton(m_actions->moreMenu(), row));
    row->addYielding(sync, m_actions->action(ResetMode::Sync)); // More holds it, too
    return row;
}

void DevicePane::connectParts()
{
    connect(m_state, &ListStatePage::buttonClicked, this, &DevicePane::clearNarrowingClicked);
    connect(m_state, &ListStatePage::searchAllClicked, this, &DevicePane::searchAllClicked);
    connect(m_state, &ListStatePage::searchGroupsClicked, this, &DevicePane::searchGroupsClicked);
    connect(m_state, &ListStatePage::searchJobsClicked, this, &DevicePane::searchJobsClicked);
    connect(m_narrowing, &NarrowingBar::searchAllClicked, this, &DevicePane::searchAllClicked);
    connect(&m_work.catalog, &DeviceCatalog::loadChanged, this, &DevicePane::updateState);
    connect(&m_work.catalog, &DeviceCatalog::membersChanged, this, &DevicePane::takeMembers);
    connect(&m_work.filter, &DeviceFilter::countsChanged, this, &DevicePane::updateCounts);
    connect(&m_work.filter, &QAbstractItemModel::rowsInserted, this, &DevicePane::updateState);
    connect(&m_work.filter, &QAbstractItemModel::rowsRemoved, this, &DevicePane::updateState);
    connect(&m_work.filter, &QAbstractItemModel::layoutChanged, this, &DevicePane::updateState);
    connect(&m_work.filter, &QAbstractItemModel::modelReset, this, &DevicePane::updateState);
}

void DevicePane::setChoice(const SidebarChoice &choice, const QString &title)
{
    m_choice = choice;
    m_title = title;
    m_titleLabel->setText(title);
    m_settles = false; // not amid the rows that go
    // Checks of another list must not wait unseen for the next order.
    m_work.devices.clearChecked();
    if (const auto *group = std::get_if<GroupId>(&choice)) {
        m_work.filter.setScope(GroupMembers {});
        takeMembers(*group);
        m_work.catalog.loadMembers(*group);
    } else if (const auto *view = std::get_if<DeviceView>(&choice)) {
        m_work.filter.setScope(*view);
    } else if (const auto *listed = std::get_if<ListedDevices>(&choice)) {
        m_work.filter.setScope(*listed);
    } else {
        m_work.filter.setScope(AllDevices {});
    }
    m_settles = true;
    updateState();
}

void DevicePane::setNarrowed(bool narrowed)
{
    m_narrowed = narrowed;
    updateState();
}

void DevicePane::takeMembers(const GroupId &group)
{
    if (m_choice != SidebarChoice(group))
        return;
    if (const DeviceCatalog::Members *members = m_work.catalog.members(group))
        m_work.filter.setScope(GroupMembers {members->devices});
    updateState();
}

void DevicePane::updateCounts()
{
    const ScopeCounts counts = m_work.filter.counts();
    m_counts->setText(countParts().join(QStringLiteral("&nbsp;&nbsp;&nbsp; ")));
    QList<int> rows;
    const QList<DeviceId> checked = m_work.devices.checkedDevices();
    for (const DeviceId &id : checked)
        rows.append(m_work.catalog.rowOf(id));
    m_actions->setCount(counts.checked, counts.checkedHeld,
        [this, &rows](ResetMode mode) { return ordersFor(m_work.devices, rows, mode); });
    m_narrowing->setHiddenSelection(counts.checkedHidden);
    m_actions->setGroup(std::holds_alternative<GroupId>(m_choice), isWhole(), counts.devices);
}

QStringList DevicePane::countParts() const
{
    const ScopeCounts counts = m_work.filter.counts();
    const bool loading = isLoading();
    QStringList parts;
    const auto add = [&parts, this](const QString &number, const QString &words) {
        QString unbroken = words.toHtmlEscaped();
        unbroken.replace(QLatin1Char(' '), QLatin1String("&nbsp;"));
        parts.append(QStringLiteral("<b style='color:%1'>%2</b>&nbsp;%3")
                         .arg(m_work.theme.colors().text.name(), number.toHtmlEscaped(), unbroken));
    };
    if (counts.devices == 0 && !isKnown()) { // nobody may take "not known" for "none"
        add(loading ? QStringLiteral("…") : QStringLiteral("–"), tr("devices"));
        return parts;
    }
    add(numberText(counts.devices), counts.devices == 1 ? tr("device") : tr("devices"));
    if (m_narrowed)
        parts.append(tr("%1 of %2 shown")
                         .arg(numberText(m_work.filter.rowCount()), numberText(counts.devices))
                         .replace(QLatin1Char(' '), QLatin1String("&nbsp;")));
    const bool judged = !loading || counts.canAutopilotReset > 0;
    add(judged ? numberText(counts.canAutopilotReset) : QStringLiteral("…"), tr("can use Autopilot Reset"));
    if (counts.recent > 0)
        add(numberText(counts.recent), tr("had a reset in the last day"));
    if (counts.hybrid > 0)
        add(numberText(counts.hybrid), tr("hybrid joined: wipe only"));
    if (counts.notSeen30Days > 0)
        add(numberText(counts.notSeen30Days), tr("not seen for 30 days"));
    if (counts.held > 0)
        add(numberText(counts.held), tr("in a running job"));
    if (counts.toStart > 0)
        add(numberText(counts.toStart), tr("in a job that has not started"));
    if (counts.secondRecords > 0)
        add(numberText(counts.secondRecords), tr("listed twice by Intune"));
    if (const int unlisted = unlistedMembers(); unlisted > 0)
        add(numberText(unlisted), tr("not shown by Intune"));
    add(numberText(counts.checked), tr("selected")); // from the start, so that no tick moves the rows below
    return parts;
}

int DevicePane::unlistedMembers() const
{
    const auto *group = std::get_if<GroupId>(&m_choice);
    const DeviceCatalog::Members *members = group && isKnown() ? m_work.catalog.members(*group) : nullptr;
    const ScopeCounts counts = m_work.filter.counts();
    const int listed = counts.devices - counts.secondRecords;
    return members ? std::max(0, static_cast<int>(members->devices.size()) - listed) : 0;
}

QString DevicePane::emptyText() const
{
    const auto *group = std::get_if<GroupId>(&m_choice);
    if (!group)
        return tr("No device belongs in this list at the moment.");
    const int unlisted = unlistedMembers();
    return unlisted > 0 ? unlistedText(unlisted) : emptyGroupText(title());
}

QList<const DeviceCatalog::Load *> DevicePane::loads() const
{
    QList<const DeviceCatalog::Load *> all;
    if (const DeviceCatalog::Load *members = membersLoad())
        all.append(members);
    for (const Part part : shownParts)
        all.append(&m_work.catalog.load(part));
    return all;
}

const DeviceCatalog::Load *DevicePane::membersLoad() const
{
    const auto *group = std::get_if<GroupId>(&m_choice);
    const DeviceCatalog::Members *members = group ? m_work.catalog.members(*group) : nullptr;
    return members ? &members->load : nullptr;
}

bool DevicePane::isLoading() const
{
    const QList<const DeviceCatalog::Load *> all = loads();
    return std::any_of(all.cbegin(), all.cend(), [](const auto *load) { return load->state == LoadState::Loading; });
}

bool DevicePane::isWhole() const
{
    return std::holds_alternative<GroupId>(m_choice) && isKnown();
}

bool DevicePane::isKnown() const
{
    const DeviceCatalog::Load *members = membersLoad();
    const bool isGroup = std::holds_alternative<GroupId>(m_choice);
    return m_work.catalog.load(Part::Devices).state == LoadState::Complete
        && (!isGroup || (members && members->state == LoadState::Complete));
}

void DevicePane::updateState()
{
    m_progress->setVisible(isLoading());
    updateCounts();
    const bool any = m_work.filter.rowCount() > 0;
    const QString searchAll = m_state->searchAllText();
    m_narrowing->setSearchAll(any ? searchAll : QString());
    m_state->offerSearches(searchAll);
    if (any)
        m_stack->setCurrentWidget(m_table);
    settleCurrent();
    if (any)
        return;
    showState();
    m_stack->setCurrentWidget(m_state);
}

void DevicePane::showState()
{
    const DeviceCatalog::Load &devices = m_work.catalog.load(Part::Devices);
    if (isLoading() || devices.state == LoadState::NotLoaded) {
        m_state->showState(QStringLiteral("refresh"), tr("Loading devices…"),
            devices.count > 0 ? tr("%1 so far").arg(devicesText(devices.count)) : QString(), {});
    } else if (!isKnown()) { // why, and Retry, stand in the window's banner
        m_state->showState(QStringLiteral("error"), tr("The list could not be loaded"),
            tr("Nothing is shown because the list is not known, not because it is empty."), {});
    } else if (m_narrowed && m_work.filter.counts().devices > 0) {
        m_state->showState(QStringLiteral("search"), tr("No device matches"), m_state->nothingMatchesText(),
            tr("Clear search and filter"));
    } else {
        m_state->showState(QStringLiteral("empty"), tr("No devices here"), emptyText(), {});
    }
}

bool DevicePane::isListLoading() const
{
    const auto isOpen = [](const DeviceCatalog::Load *load) {
        return !load || load->state == LoadState::Loading || load->state == LoadState::NotLoaded;
    };
    return isOpen(&m_work.catalog.load(Part::Devices))
        || (std::holds_alternative<GroupId>(m_choice) && isOpen(membersLoad()));
}

void DevicePane::settleCurrent()
{
    if (!m_settles)
        return;
    if (m_table->listHoldsCurrent()) {
        m_settles = !m_table->currentDevice(); // its row may still come
        if (!m_settles)
            m_table->showCurrent();
        return;
    }
    if (m_table->isCurrentAway() && isListLoading())
        return; // the list may hold it yet
    if (m_work.filter.rowCount() > 0) {
        m_settles = false;
        m_table->goToTop();
    } else if (m_table->isCurrentAway()) {
        m_table->clearCurrent();
    }
}

} // namespace Reslate
