// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of a job's page are laid out.
#include "ui/jobs/jobpage.h"

#include "models/text/prooflabels.h"
#include "ui/devices/currentrow.h"
#include "ui/jobs/chasemenu.h"
#include "ui/jobs/jobbar.h"
#include "ui/kit/iconset.h"
#include "ui/kit/rowdelegate.h"
#include "ui/kit/rowtable.h"
#include "ui/kit/wholecolumn.h"
#include "ui/kit/widgets.h"
#include "ui/shell/banner.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace Reslate {
namespace {

void setUpListView(QListView *list, const Theme &theme)
{
    list->setItemDelegate(new DeviceDelegate(theme, list));
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setUniformItemSizes(true);
    QObject::connect(&theme, &Theme::changed, list->viewport(), qOverload<>(&QWidget::update));
}

QVBoxLayout *columnIn(QWidget *pane)
{
    pane->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    return column;
}

} // namespace

void JobPage::layOut()
{
    resize(QSize(1200, 680).boundedTo(screen()->availableSize()));
    QWidget *head = makeHead(); // first, because the tab key goes by the order in which things are made
    auto *middle = new QSplitter(Qt::Horizontal, this);
    setNames(middle, QStringLiteral("jobSplitter"), tr("Groups, devices and history"));
    middle->setChildrenCollapsible(false);
    middle->setHandleWidth(1);
    middle->addWidget(makeGroups());
    middle->addWidget(makeDevices());
    middle->addWidget(makeDetails());
    middle->setStretchFactor(1, 1);
    middle->setSizes({250, 610, 340});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(middle, 1);
    column->addWidget(makeFoot());
    m_groupList->setFocus();
}

QWidget *JobPage::makeHead()
{
    auto *head = new QFrame(this);
    head->setObjectName(QStringLiteral("confirmHead"));
    m_title = wrappedLabel({}, head);
    m_title->setObjectName(QStringLiteral("jobPageTitle"));
    makeTitle(m_title, 1.3);
    m_subtitle = wrappedLabel({}, head, "muted");
    m_subtitle->setObjectName(QStringLiteral("jobPageSubtitle"));
    m_bar = new JobBar(m_work.theme, head);
    m_legend = wrappedLabel(barLegend(), head, "muted");
    m_legend->setObjectName(QStringLiteral("jobBarLegend"));
    m_legend->setFont(scaledFont(font(), 0.86));
    m_pause = addButton(head, QStringLiteral("pagePause"), tr("Pause"));
    m_resume = addButton(head, QStringLiteral("pageResume"), tr("Resume"));
    m_stop = addButton(head, QStringLiteral("pageStop"), tr("Stop"));
    m_stop->setToolTip(tr("Takes back what was not sent. What was sent can't be called back."));
    m_pause->setToolTip(tr("Sends nothing more until you resume. What was sent is followed."));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    for (QPushButton *button : {m_pause, m_resume, m_stop})
        row->addWidget(button, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_subtitle);
    column->addWidget(m_bar);
    column->addWidget(m_legend);
    m_journalBanner = new Banner(m_work.theme, head, QStringLiteral("journalNotice"));
    m_journalBanner->setObjectName(QStringLiteral("journalNotice"));
    m_journalBanner->setButtonText(tr("Check again"));
    column->addWidget(m_journalBanner);
    column->addWidget(makeNotice());
    return head;
}

QWidget *JobPage::makeNotice()
{
    m_notice = new QFrame(this);
    m_notice->setObjectName(QStringLiteral("jobNotice"));
    m_notice->setProperty("role", QStringLiteral("banner"));
    m_notice->setProperty("tone", QStringLiteral("caution"));
    m_noticeTitle = wrappedLabel({}, m_notice);
    m_noticeTitle->setObjectName(QStringLiteral("jobNoticeTitle"));
    m_noticeTitle->setFont(scaledFont(font(), 1, QFont::Bold));
    m_noticeText = wrappedLabel({}, m_notice);
    m_noticeText->setObjectName(QStringLiteral("jobNoticeText"));
    auto *column = new QVBoxLayout(m_notice);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(2);
    column->addWidget(m_noticeTitle);
    column->addWidget(m_noticeText);
    return m_notice;
}

QWidget *JobPage::makeGroups()
{
    m_groupList = new QListView(this);
    setNames(m_groupList, QStringLiteral("jobGroups"), tr("Groups of devices"));
    m_groupList->setModel(&m_groups);
    setUpListView(m_groupList, m_work.theme);
    m_groupList->setMinimumWidth(200);
    return m_groupList;
}

QWidget *JobPage::makeDevices()
{
    auto *pane = new QWidget(this);
    pane->setObjectName(QStringLiteral("jobDevicesPane"));
    m_groupTitle = wrappedLabel({}, pane);
    m_groupTitle->setObjectName(QStringLiteral("jobGroupTitle"));
    m_groupTitle->setFont(scaledFont(font(), 1, QFont::Bold));
    m_advice = wrappedLabel({}, pane, "muted");
    m_advice->setObjectName(QStringLiteral("jobGroupAdvice"));
    m_table = new QTableView(pane);
    setNames(m_table, QStringLiteral("jobItems"), tr("Devices of this group"));
    m_current = new CurrentRow(m_table, &m_shown);
    makeRowTable(m_table, m_work.theme, 36);
    m_table->setItemDelegateForColumn(
        static_cast<int>(JobItemModel::Column::Status), new StatusDelegate(m_work.theme, m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setColumnHidden(static_cast<int>(JobItemModel::Column::Detail), true); // stands at the side
    setColumnLetters(m_table, {18, 18, 32, 12});
    keepColumnWhole(m_table, static_cast<int>(JobItemModel::Column::Serial));
    QVBoxLayout *column = columnIn(pane);
    column->addWidget(m_groupTitle);
    column->addWidget(m_advice);
    column->addWidget(m_table, 1);
    return pane;
}

QWidget *JobPage::makeDetails()
{
    auto *pane = new QWidget(this);
    pane->setObjectName(QStringLiteral("jobDetailsPane"));
    m_device = wrappedLabel({}, pane);
    m_device->setObjectName(QStringLiteral("jobItemName"));
    m_device->setFont(scaledFont(font(), 1, QFont::Bold));
    m_detail = wrappedLabel({}, pane);
    m_detail->setObjectName(QStringLiteral("jobItemDetail"));
    m_ladder = new QListWidget(pane);
    setNames(m_ladder, QStringLiteral("jobLadder"), tr("What happened to this device"));
    setUpListView(m_ladder, m_work.theme);
    m_copy = addButton(pane, QStringLiteral("jobCopyDetails"), tr("Copy details for support"));
    QLabel *heading = plainLabel(tr("What happened, and who says so"), pane);
    heading->setFont(scaledFont(font(), 1, QFont::Bold));
    pane->setMinimumWidth(260);
    QVBoxLayout *column = columnIn(pane);
    column->addWidget(m_device);
    column->addWidget(m_detail);
    column->addSpacing(6);
    column->addWidget(heading);
    column->addWidget(m_ladder, 1);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    return pane;
}

QWidget *JobPage::makeFoot()
{
    auto *foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("confirmFoot"));
    m_retry = addButton(foot, QStringLiteral("jobRetry"), tr("Retry failed…"));
    m_confirm = addButton(foot, QStringLiteral("jobConfirm"), tr("Confirm by hand…"));
    m_untouched = addButton(foot, QStringLiteral("jobUntouched"), tr("Nothing happened…"));
    m_untouched->setToolTip(tr("You looked: the order whose answer was lost did nothing to any of them. They then "
                               "count as failed, and the order can be sent again."));
    m_chase = addButton(foot, QStringLiteral("jobChase"), tr("Chase list: devices not back ▾"));
    setSpokenName(m_chase, tr("Chase list: devices not back"));
    m_chase->setToolTip(tr("The devices that did not come back, for the person who follows up on them."));
    m_chase->setMenu(new ChaseMenu(
        m_work, m_job, [this](const ChaseMenu::Then &then) { makeChaseList(then); }, m_chase));
    QPushButton *close = addButton(foot, QStringLiteral("jobPageClose"), tr("Close"));
    const auto paintIcon = [this, close] {
        close->setIcon(tintedIcon(QStringLiteral("close"), m_work.theme.colors().text));
    };
    connect(&m_work.theme, &Theme::changed, close, paintIcon);
    paintIcon();
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(20, 12, 20, 14);
    row->setSpacing(8);
    for (QPushButton *button : {m_retry, m_confirm, m_untouched, m_chase})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(close);
    return foot;
}

QPushButton *JobPage::addButton(QWidget *parent, const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text, parent);
    setNames(button, objectName, text);
    button->setAutoDefault(false); // Enter belongs to the list or button that has the focus
    return button;
}

} // namespace Reslate
