// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupsidebar.h"

#include "banner.h"
#include "errorlabels.h"
#include "groupdelegate.h"
#include "labels.h"
#include "modelroles.h"
#include "widgets.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace Reslate {

GroupSidebar::GroupSidebar(const Workspace &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_title(tr("All devices"))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_state(wrappedLabel({}, this, "muted"))
    , m_banner(new Banner(work.theme, Banner::Shape::Narrow, this))
    , m_showEmpty(new QCheckBox(tr("Show groups without devices"), this))
{
    setObjectName(QStringLiteral("sidebar"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(180);
    makeList();
    setNames(m_showEmpty, QStringLiteral("showEmptyGroups"), m_showEmpty->text());
    m_state->setObjectName(QStringLiteral("groupState"));

    auto *footer = new QVBoxLayout;
    footer->setContentsMargins(12, 4, 8, 8);
    footer->addWidget(m_state);
    footer->addWidget(m_banner);
    footer->addWidget(m_showEmpty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeSearch());
    column->addWidget(m_list, 1);
    column->addLayout(footer);

    const bool showEmpty = work.settings.get(settingkeys::showEmptyGroups);
    m_work.groups.setShowEmpty(showEmpty);
    m_showEmpty->setChecked(showEmpty);
    connect(m_showEmpty, &QCheckBox::toggled, this, [this](bool show) {
        m_work.settings.set(settingkeys::showEmptyGroups, show);
        m_work.groups.setShowEmpty(show);
    });
    connect(m_banner, &Banner::retryClicked, this, [this] { m_work.catalog.reload(DeviceCatalog::Part::Groups); });
    connect(&work.catalog, &DeviceCatalog::loadChanged, this, &GroupSidebar::updateState);
    connect(&work.theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    updateState();
    keepCurrent();
}

QWidget *GroupSidebar::makeSearch()
{
    auto *frame = new QWidget(this);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(m_search);
    setNames(m_search, QStringLiteral("groupSearch"), tr("Search groups"));
    m_search->setPlaceholderText(tr("Search groups"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_work.groups.setSearch(text);
        updateState();
    });
    setTabOrder(m_search, m_list);
    return frame;
}

void GroupSidebar::makeList()
{
    setNames(m_list, QStringLiteral("groupList"), tr("Groups and views"));
    m_list->setModel(&m_work.groups);
    m_list->setItemDelegate(new GroupDelegate(m_work.theme, m_list));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &GroupSidebar::take);
    // The chosen row may vanish from the list and come back, by a search or with a refresh.
    connect(&m_work.groups, &QAbstractItemModel::rowsInserted, this, &GroupSidebar::keepCurrent);
    connect(&m_work.groups, &QAbstractItemModel::modelReset, this, &GroupSidebar::keepCurrent);
    connect(&m_work.groups, &QAbstractItemModel::layoutChanged, this, &GroupSidebar::keepCurrent);
    connect(&m_work.groups, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_restoring = true; });
    connect(&m_work.groups, &QAbstractItemModel::rowsRemoved, this, &GroupSidebar::keepCurrent);
}

QString GroupSidebar::choiceTitle() const
{
    return m_title;
}

void GroupSidebar::take(const QModelIndex &index)
{
    if (m_restoring || !index.isValid())
        return;
    SidebarChoice choice;
    if (const Group *group = m_work.groups.groupAt(index))
        choice = group->id;
    else if (index.data(KindRole).toInt() == static_cast<int>(SidebarKind::View))
        choice = static_cast<DeviceView>(index.data(ViewRole).toInt());
    m_title = index.data(Qt::DisplayRole).toString();
    if (choice == m_choice)
        return;
    m_choice = choice;
    Q_EMIT chosen();
}

void GroupSidebar::keepCurrent()
{
    m_restoring = true;
    const QModelIndex index = indexOfChoice();
    if (index.isValid())
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    else
        m_list->selectionModel()->clear();
    m_restoring = false;
}

QModelIndex GroupSidebar::indexOfChoice() const
{
    if (const auto *group = std::get_if<GroupId>(&m_choice))
        return m_work.groups.indexOf(*group);
    if (const auto *view = std::get_if<DeviceView>(&m_choice))
        return m_work.groups.indexOf(*view);
    return m_work.groups.allDevicesIndex();
}

void GroupSidebar::updateState()
{
    const DeviceCatalog::Load &load = m_work.catalog.load(DeviceCatalog::Part::Groups);
    const DeviceCatalog::Load &counts = m_work.catalog.load(DeviceCatalog::Part::GroupCounts);
    using State = DeviceCatalog::Load::State;
    QString text;
    if (load.state == State::Loading)
        text = load.count > 0 ? tr("Loading groups: %1 so far").arg(numberText(load.count)) : tr("Loading groups…");
    else if (counts.state == State::Loading)
        text = tr("Counting devices…");
    else if (load.state == State::Complete && m_work.catalog.groups().isEmpty())
        text = tr("This school has no groups.");
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());

    const bool incomplete = load.state == State::Incomplete;
    m_banner->setVisible(incomplete);
    if (incomplete) {
        const ErrorText error = errorText(load.error.value_or(Error {}), ErrorContext::Reading);
        m_banner->showNotice(Tone::Caution, incompleteText(DeviceCatalog::Part::Groups, load), error.whatToDo, {});
    }
}

} // namespace Reslate
