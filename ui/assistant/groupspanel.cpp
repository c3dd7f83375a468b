// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/groupspanel.h"

#include "models/plans/assistantstate.h"
#include "models/text/labels.h"
#include "models/text/planlabels.h"
#include "ui/kit/rowdelegate.h"
#include "ui/kit/rowtable.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/sharingtable.h"
#include "ui/kit/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace Reslate {

GroupsPanel::GroupsPanel(const AppServices &work, ResetAssistant &assistant, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_assistant(assistant)
    , m_groups(work.catalog, [&assistant](const GroupId &id) { return assistant.state().groups.contains(id); })
    , m_minus(work.catalog, [&assistant](const GroupId &id) { return assistant.state().minusGroups.contains(id); })
    , m_devices(assistant, work.clock)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(makeGroups(), 4);
    row->addWidget(makeDevices(), 7);
    connect(&m_groups, &GroupChecklist::toggled, &assistant, &ResetAssistant::setGroup);
    connect(&m_minus, &GroupChecklist::toggled, &assistant, &ResetAssistant::setMinusGroup);
}

QListView *GroupsPanel::makeList(GroupChecklist &model, const QString &objectName, const QString &accessibleName)
{
    auto *list = new QListView(this);
    setNames(list, objectName, accessibleName);
    list->setModel(&model);
    list->setItemDelegate(new WholeRowTickDelegate(list));
    list->setProperty("role", QStringLiteral("boxed"));
    list->setUniformItemSizes(true);
    list->setSpacing(2);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tellOfTicks(list);
    return list;
}

QWidget *GroupsPanel::makeGroups()
{
    auto *side = new QWidget(this);
    m_groupSearch = makeSearchField(QStringLiteral("assistantGroupSearch"), tr("Search groups"), side);
    m_groupList = makeList(m_groups, QStringLiteral("groupChecks"), tr("Groups to reset"));
    leadDownTo(m_groupSearch, m_groupList);
    QListView *minus = makeList(m_minus, QStringLiteral("minusChecks"), tr("Groups whose devices are left out"));
    QLabel *groupsTitle = plainLabel(tr("All devices of these groups"), side, "strong");
    QLabel *minusTitle = plainLabel(tr("except those in one of these"), side, "strong");
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_groupSearch);
    column->addWidget(groupsTitle);
    column->addWidget(m_groupList, 3);
    column->addWidget(minusTitle);
    column->addWidget(minus, 2);
    connect(m_groupSearch, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_groups.setSearch(text);
        m_minus.setSearch(text);
    });
    return side;
}

QWidget *GroupsPanel::makeDevices()
{
    auto *side = new QWidget(this);
    m_count = plainLabel({}, side, "strong");
    m_count->setObjectName(QStringLiteral("chosenCount"));
    m_note = wrappedLabel({}, side, "muted");
    m_note->setObjectName(QStringLiteral("chosenNote"));
    QLineEdit *search = makeSearchField(
        QStringLiteral("assistantDeviceSearch"), tr("Search any device to add it"), side);
    auto *table = new SharingTable({18, 17, 16, 18}, side);
    leadDownTo(search, table);
    setNames(table, QStringLiteral("deviceChecks"), tr("Devices to reset"));
    table->setModel(&m_devices);
    makeRowTable(table, m_work.theme, 30);
    table->setItemDelegateForColumn(
        static_cast<int>(DeviceChecklist::Column::Device), new TickDelegate(m_work.theme, table));
    tellOfTicks(table);
    table->setProperty("role", QStringLiteral("boxed"));
    table->keepWhole(static_cast<int>(DeviceChecklist::Column::Serial));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(search);
    column->addWidget(m_count);
    column->addWidget(table, 1);
    column->addWidget(m_note);
    connect(search, &QLineEdit::textChanged, &m_devices, &DeviceChecklist::setSearch);
    return side;
}

void GroupsPanel::refresh()
{
    const AssistantState &state = m_assistant.state();
    const int count = m_assistant.draft().asked();
    const bool certain = m_assistant.facts().certain;
    m_count->setText(certain || count > 0 ? devicesText(count) : tr("Loading devices…"));
    QStringList notes;
    if (!certain && m_assistant.facts().loading)
        notes.append(tr("Still loading; more may come."));
    if (!state.minus.isEmpty())
        notes.append(tr("%1 taken off by hand.").arg(numberText(state.minus.size())));
    if (!state.plus.isEmpty())
        notes.append(tr("%1 added by hand.").arg(numberText(state.plus.size())));
    if (const int without = m_assistant.withoutRecord(); certain && without > 0)
        notes.append(unlistedText(without));
    if (const int records = m_assistant.secondRecords(); certain && records > 0)
        notes.append(listedTwiceText(records));
    m_note->setText(notes.join(QLatin1Char(' ')));
    m_note->setVisible(!notes.isEmpty());
    m_groups.refreshChecks();
    m_minus.refreshChecks();
}

void GroupsPanel::showChosen()
{
    const QModelIndex index = m_groups.firstChecked();
    if (!index.isValid())
        return;
    m_groupList->setCurrentIndex(index);
    m_groupList->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

} // namespace Reslate
