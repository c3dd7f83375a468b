// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/liststatepage.h"

#include "models/jobs/alljobsmodel.h"
#include "models/text/labels.h"
#include "ui/kit/iconset.h"
#include "ui/kit/widgets.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

ListStatePage::ListStatePage(const AppServices &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_icon(new QLabel(this))
    , m_title(wrappedLabel({}, this))
    , m_text(wrappedLabel({}, this, "muted"))
{
    setObjectName(QStringLiteral("listState"));
    m_title->setObjectName(QStringLiteral("listStateTitle"));
    makeTitle(m_title, 1.1);
    m_text->setObjectName(QStringLiteral("listStateText"));
    m_button = makeButton(QStringLiteral("listStateButton"));
    m_searchAll = makeButton(QStringLiteral("listStateSearchAll"));
    m_searchAll->setProperty("role", QStringLiteral("primary"));
    m_searchGroups = makeButton(QStringLiteral("listStateSearchGroups"));
    m_searchGroups->setProperty("role", QStringLiteral("primary"));
    m_searchJobs = makeButton(QStringLiteral("listStateSearchJobs"));
    layOut();
    connect(m_button, &QPushButton::clicked, this, &ListStatePage::buttonClicked);
    connect(m_searchAll, &QPushButton::clicked, this, &ListStatePage::searchAllClicked);
    connect(m_searchGroups, &QPushButton::clicked, this, &ListStatePage::searchGroupsClicked);
    connect(m_searchJobs, &QPushButton::clicked, this, &ListStatePage::searchJobsClicked);
}

QPushButton *ListStatePage::makeButton(const QString &objectName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    return button;
}

void ListStatePage::layOut()
{
    for (QLabel *label : {m_icon, m_title, m_text})
        label->setAlignment(Qt::AlignCenter);
    m_text->setMaximumWidth(460);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(m_text, 10);
    middle->addStretch();
    column->addLayout(middle);
    for (QPushButton *button : {m_searchAll, m_searchGroups, m_searchJobs, m_button})
        column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void ListStatePage::showState(const QString &icon, const QString &title, const QString &text, const QString &button)
{
    m_icon->setPixmap(tintedPixmap(icon, m_work.theme.colors().muted, 40, devicePixelRatioF()));
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(button);
    setSpokenName(m_button, button);
    m_button->setVisible(!button.isEmpty());
}

QString ListStatePage::searchAllText() const
{
    const int matches = m_work.filter.isSearching() ? m_work.filter.matchesInAll() : 0;
    if (matches <= m_work.filter.rowCount())
        return {};
    const QString all = devicesText(m_work.devices.presentCount());
    return matches == 1 ? tr("Search all %1 (1 match)", "600 devices").arg(all)
                        : tr("Search all %1 (%2 matches)", "600 devices").arg(all, numberText(matches));
}

QString ListStatePage::nothingMatchesText() const
{
    const QString hidden = tr("The search or filter hides all %1 of this list.")
                               .arg(devicesText(m_work.filter.counts().devices));
    return isFoundNowhere() ? tr("%1 No other device of the school matches the search either. A wiped, retired or "
                                 "deleted one may be found in its job.")
                                  .arg(hidden)
                            : hidden;
}

bool ListStatePage::isFoundNowhere() const
{
    return m_work.filter.isSearching() && m_work.filter.matchesInAll() == 0;
}

QString ListStatePage::searchJobsText() const
{
    const int found = AllJobsModel::countFound(m_work.engine, m_work.filter.searchText());
    if (found == 0)
        return tr("Search all jobs");
    return found == 1 ? tr("Search all jobs (1 match)") : tr("Search all jobs (%1 matches)").arg(numberText(found));
}

QString ListStatePage::searchGroupsText() const
{
    const QString search = m_work.filter.searchText();
    const QStringList titles = search.trimmed().isEmpty() ? QStringList() : m_work.groups.titlesOf(search);
    if (titles.isEmpty())
        return {};
    return titles.size() == 1 ? tr("Show the group “%1”").arg(titles.constFirst())
                              : tr("Search the groups (%1 matches)").arg(numberText(titles.size()));
}

void ListStatePage::offerSearches(const QString &searchAll)
{
    const bool any = m_work.filter.rowCount() > 0;
    const auto show = [](QPushButton *button, const QString &text) {
        button->setText(withoutMnemonic(text));
        setSpokenName(button, text);
        button->setVisible(!text.isEmpty());
    };
    show(m_searchAll, searchAll);
    show(m_searchGroups, any ? QString() : searchGroupsText());
    show(m_searchJobs, isFoundNowhere() ? searchJobsText() : QString());
}

} // namespace Reslate
