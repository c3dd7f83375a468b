// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/groupsidebar.h"

#include "models/text/labels.h"
#include "models/text/modelroles.h"
#include "ui/kit/groupdelegate.h"
#include "ui/kit/widgets.h"

#include <QCheckBox>
#include <QItemSelection>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

constexpr int leastListHeight = 60;

} // namespace

GroupSidebar::GroupSidebar(const AppServices &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_title(tr("All devices"))
    , m_groups(work.groups, SidebarSection::Groups)
    , m_views(work.groups, SidebarSection::Views)
    , m_search(new QLineEdit(this))
    , m_groupList(makeList(m_groups, QStringLiteral("groupList"), tr("Groups")))
    , m_viewList(makeList(m_views, QStringLiteral("viewList"), tr("Views")))
    , m_state(wrappedLabel({}, this, "muted"))
    , m_showEmpty(new QCheckBox(tr("Show groups without devices"), this))
{
    setObjectName(QStringLiteral("sidebar"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(180);
    for (QListView *list : {m_groupList, m_viewList})
        list->setMinimumHeight(leastListHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(4);
    column->addWidget(makeSearch());
    column->addWidget(m_groupList, 1);
    column->addLayout(makeGroupsFoot());
    column->addWidget(m_viewList, 100); // up to its maximum first
    setTabOrder(m_search, m_groupList);
    setTabOrder(m_groupList, m_showEmpty);
    setTabOrder(m_showEmpty, m_viewList);
    connectModel();
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
    makeClearable(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_work.groups.setSearch(text);
        updateState();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &GroupSidebar::chooseFirstFound);
    return frame;
}

void GroupSidebar::searchFor(const QString &text)
{
    m_search->setText(text);
    chooseFirstFound();
}

QModelIndex GroupSidebar::firstFound() const
{
    for (int row = 0; row < m_groups.rowCount(); ++row) {
        const QModelIndex index = m_groups.index(row, 0);
        if (index.data(KindRole).toInt() == static_cast<int>(SidebarKind::Group))
            return index;
    }
    return {};
}

/// Whoever types a name and presses Enter means the group, not what happens to stand above it.
void GroupSidebar::chooseFirstFound()
{
    const QModelIndex found = firstFound();
    if (!m_search->text().trimmed().isEmpty() && found.isValid())
        m_groupList->setCurrentIndex(found);
}

QLayout *GroupSidebar::makeGroupsFoot()
{
    setNames(m_showEmpty, QStringLiteral("showEmptyGroups"), m_showEmpty->text());
    m_showEmpty->setFont(scaledFont(font(), 0.92));
    m_state->setObjectName(QStringLiteral("groupState"));
    m_state->setContentsMargins(4, 0, 0, 0);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(12, 0, 8, 0);
    foot->addWidget(m_state);
    foot->addWidget(m_showEmpty);
    const bool showEmpty = m_work.settings.get(settingkeys::showEmptyGroups);
    m_work.groups.setShowEmpty(showEmpty);
    m_showEmpty->setChecked(showEmpty);
    connect(m_showEmpty, &QCheckBox::toggled, this, [this](bool show) {
        m_work.settings.set(settingkeys::showEmptyGroups, show);
        m_work.groups.setShowEmpty(show);
    });
    return foot;
}

QListView *GroupSidebar::makeList(SidebarSectionModel &model, const QString &objectName, const QString &accessibleName)
{
    auto *list = new QListView(this);
    setNames(list, objectName, accessibleName);
    // Before the list hears of it: it makes the next row current when the chosen one goes, and that is no choice.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_restoring = true; });
    list->setModel(&model);
    list->setItemDelegate(new GroupDelegate(m_work.theme, list));
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    // Not the current row: the keyboard's focus alone gives a list one, and that is no choice.
    connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GroupSidebar::take);
    connect(&m_work.theme, &Theme::changed, list->viewport(), qOverload<>(&QWidget::update));
    return list;
}

void GroupSidebar::connectModel()
{
    connect(&m_work.catalog, &DeviceCatalog::loadChanged, this, &GroupSidebar::updateState);
    // The chosen row may vanish from the list and come back, by a search or with a refresh.
    connect(&m_groups, &QAbstractItemModel::rowsInserted, this, &GroupSidebar::keepCurrent);
    connect(&m_groups, &QAbstractItemModel::modelReset, this, &GroupSidebar::keepCurrent);
    connect(&m_groups, &QAbstractItemModel::layoutChanged, this, &GroupSidebar::keepCurrent);
    connect(&m_groups, &QAbstractItemModel::rowsRemoved, this, &GroupSidebar::keepCurrent);
}

QString GroupSidebar::choiceTitle() const
{
    return m_title;
}

void GroupSidebar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareRoom();
    m_groupList->doItemsLayout();
    m_groupList->scrollTo(m_groupList->currentIndex()); // the chosen group stays in sight when the room shrinks
}

void GroupSidebar::shareRoom()
{
    int wanted = 0;
    for (int row = 0; row < m_views.rowCount(); ++row)
        wanted += m_viewList->sizeHintForRow(row);
    const int room = m_groupList->height() + m_viewList->height();
    m_viewList->setMaximumHeight(std::min(wanted + 4, std::max(room / 2, leastListHeight)));
}

void GroupSidebar::take(const QItemSelection &selected)
{
    const QModelIndexList rows = selected.indexes(); // without what can't be chosen, so maybe empty
    if (m_restoring || rows.isEmpty())
        return;
    const QModelIndex &index = rows.constFirst();
    SidebarChoice choice;
    if (index.data(KindRole).toInt() == static_cast<int>(SidebarKind::Group))
        choice = index.data(IdRole).value<GroupId>();
    else if (index.data(KindRole).toInt() == static_cast<int>(SidebarKind::View))
        choice = static_cast<DeviceView>(index.data(ViewRole).toInt());
    choose(choice, index.data(Qt::DisplayRole).toString());
}

void GroupSidebar::choose(const SidebarChoice &choice, const QString &title)
{
    const bool renamed = std::holds_alternative<ListedDevices>(choice) && title != m_title;
    const bool another = choice != m_choice || renamed;
    m_title = title;
    m_choice = choice;
    keepCurrent(); // takes the selection from the other list
    if (another)
        Q_EMIT chosen();
}

void GroupSidebar::keepCurrent()
{
    m_restoring = true;
    const QModelIndex chosen = indexOfChoice();
    for (QListView *list : {m_groupList, m_viewList}) {
        const auto *section = list == m_groupList ? &m_groups : &m_views;
        if (const QModelIndex index = section->mapFromSource(chosen); index.isValid())
            list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        else
            list->selectionModel()->clearSelection();
    }
    m_restoring = false;
}

QModelIndex GroupSidebar::indexOfChoice() const
{
    if (const auto *group = std::get_if<GroupId>(&m_choice))
        return m_work.groups.indexOf(*group);
    if (const auto *view = std::get_if<DeviceView>(&m_choice))
        return m_work.groups.indexOf(*view);
    return std::holds_alternative<AllDevices>(m_choice) ? m_work.groups.allDevicesIndex() : QModelIndex();
}

void GroupSidebar::updateState()
{
    const DeviceCatalog::Load &load = m_work.catalog.load(DeviceCatalog::Part::Groups);
    const DeviceCatalog::Load &counts = m_work.catalog.load(DeviceCatalog::Part::GroupCounts);
    using State = DeviceCatalog::Load::State;
    QString text;
    if (load.state == State::Loading)
        text = load.count > 0 ? tr("Loading groups: %1 so far").arg(numberText(load.count)) : tr("Loading groups…");
    else if (load.state == State::Incomplete) // why stands in the window's banner
        text = m_work.catalog.groups().isEmpty() ? tr("The groups are not known.")
                                                 : tr("Some groups are missing here.");
    else if (counts.state == State::Loading)
        text = tr("Counting devices…");
    else if (load.state == State::Complete && m_work.catalog.groups().isEmpty())
        text = tr("This school has no groups.");
    else if (!m_search->text().trimmed().isEmpty() && !firstFound().isValid())
        text = tr("No group is called that.");
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    shareRoom();
}

} // namespace Reslate
