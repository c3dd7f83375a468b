// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toolrow.h"

#include "models/text/displaytext.h"
#include "ui/account/accountmenu.h"
#include "ui/kit/iconset.h"
#include "ui/kit/widgets.h"
#include "ui/shell/filtermenu.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

const QString searchChip = QStringLiteral("search");

} // namespace

ToolRow::ToolRow(const AppServices &work, QAction *import, QAction *refresh, AccountMenu *accounts, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_chip(new QPushButton(this))
    , m_search(new QLineEdit(this))
    , m_searchIcon(new QAction(this))
    , m_filter(new QPushButton(this))
    , m_menu(new FilterMenu(this))
    , m_import(actionButton(import, this))
    , m_refresh(actionButton(refresh, this))
    , m_account(new QPushButton(tr("Account ▾"), this))
{
    setObjectName(QStringLiteral("toolRow"));
    setAttribute(Qt::WA_StyledBackground);
    setNames(m_chip, QStringLiteral("tenantChip"), tr("School"));
    setNames(m_search, QStringLiteral("search"), tr("Search devices"));
    m_search->installEventFilter(this);
    makeClearable(m_search);
    m_search->addAction(m_searchIcon, QLineEdit::LeadingPosition);
    nameIcon(m_search, m_searchIcon, m_search->accessibleName());
    setNames(m_filter, QStringLiteral("filterButton"), tr("Filter"));
    m_filter->setMenu(m_menu);
    m_import->setObjectName(QStringLiteral("importSerialsButton"));
    m_chip->setProperty("role", QStringLiteral("chip"));
    setNames(m_account, QStringLiteral("account"), tr("Account"));
    for (QPushButton *button : {m_chip, m_account})
        button->setMenu(accounts);
    updateFilterButton();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(10);
    row->addWidget(m_chip);
    row->addWidget(m_search, 3);
    row->addWidget(m_filter);
    row->addStretch(2);
    row->addWidget(m_import);
    row->addWidget(m_refresh);
    row->addWidget(m_account);
    m_search->setMinimumWidth(180);

    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_search);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, &ToolRow::clearSearch);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_work.filter.setSearch(text);
        Q_EMIT narrowingChanged();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &ToolRow::searchEntered);
    connect(m_menu, &FilterMenu::facetsChanged, this, [this] {
        if (!m_menu->facets().localResets.isEmpty() && m_work.localResets.state() == LocalResets::State::NotRead)
            m_work.localResets.read();
        m_work.filter.setFacets(m_menu->facets());
        updateFilterButton();
        Q_EMIT narrowingChanged();
    });
    connect(&work.theme, &Theme::changed, this, &ToolRow::paintIcons);
    paintIcons();
}

bool ToolRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::Resize)
        fitHint();
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            Q_EMIT searchLeftDown();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ToolRow::fitHint()
{
    constexpr int besides = 72; // the two icons and the frame
    const QStringList hints {
        tr("Search name, serial, user or model · Ctrl+F"), tr("Name, serial, user or model"), tr("Search · Ctrl+F")};
    const auto fits = [this](const QString &hint) {
        return fontMetrics().horizontalAdvance(hint) + besides <= m_search->width();
    };
    const auto hint = std::find_if(hints.cbegin(), hints.cend(), fits);
    m_search->setPlaceholderText(hint == hints.cend() ? hints.constLast() : *hint);
}

void ToolRow::setPlace(const QString &place, bool practice)
{
    m_practice = practice;
    setChip(place, place, practice ? tr("A pretend school: nothing here touches a real device.") : place);
}

void ToolRow::setChip(const QString &text, const QString &accessibleName, const QString &toolTip)
{
    m_place = text;
    m_placeName = accessibleName;
    m_placeTip = toolTip;
    showChip();
}

void ToolRow::setReach(Reach reach)
{
    if (std::exchange(m_reach, reach) == reach)
        return;
    showChip();
    if (reach != Reach::Answers)
        tellScreenReader(m_chip, reachSentence(reach));
}

void ToolRow::showChip()
{
    const QString word = reachWord(m_reach);
    const auto withWord = [&word](const QString &text) {
        return word.isEmpty() ? text : tr("%1 · %2", "school, how it is reached: offline").arg(text, word);
    };
    const QString text = withWord(QStringLiteral("%1 %2").arg(reachMark(m_reach), m_place));
    m_chip->setText(withoutMnemonic(text));
    setSpokenName(m_chip, withWord(m_placeName));
    setTip(m_chip, word.isEmpty() ? m_placeTip : m_placeTip + QLatin1Char('\n') + reachSentence(m_reach));
}

void ToolRow::setAccount(const QString &school, const QString &user)
{
    const QString name = plainForDisplay(school);
    if (!name.trimmed().isEmpty()) {
        const QString shown = fontMetrics().elidedText(name, Qt::ElideRight, 40 * fontMetrics().averageCharWidth());
        if (m_practice)
            setChip(tr("%1 · practice").arg(shown), tr("Practice school: %1").arg(name),
                name + QLatin1Char('\n') + tr("A pretend school: nothing here touches a real device."));
        else
            setChip(shown, tr("School: %1").arg(name), name);
    }
    const QString whole = plainForDisplay(user);
    const QString local = whole.section(QLatin1Char('@'), 0, 0);
    const QString elided = fontMetrics().elidedText(local, Qt::ElideRight, 24 * fontMetrics().averageCharWidth());
    m_account->setText(tr("%1 ▾", "user name on a button that opens a menu").arg(withoutMnemonic(elided)));
    setTip(m_account, tr("Signed in as %1").arg(whole));
    setSpokenName(m_account, tr("Signed in as %1").arg(whole));
}

bool ToolRow::isNarrowing() const
{
    return !m_search->text().trimmed().isEmpty() || m_menu->active() > 0;
}

void ToolRow::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ToolRow::clearSearch()
{
    m_search->clear();
}

void ToolRow::clearFilter()
{
    m_menu->clear();
}

void ToolRow::clearAll()
{
    m_search->clear();
    m_menu->clear();
}

QList<NarrowingChip> ToolRow::chips() const
{
    QList<NarrowingChip> chips = m_menu->chips();
    if (const QString text = m_search->text().trimmed(); !text.isEmpty())
        chips.prepend({searchChip, tr("Search: %1", "what was typed").arg(plainForDisplay(text))});
    return chips;
}

void ToolRow::removeChip(const QString &id)
{
    if (id == searchChip)
        m_search->clear();
    else
        m_menu->remove(id);
}

void ToolRow::paintIcons()
{
    const QColor color = m_work.theme.colors().muted;
    m_searchIcon->setIcon(tintedIcon(QStringLiteral("search"), color));
    m_filter->setIcon(tintedIcon(QStringLiteral("filter"), m_work.theme.colors().text));
    m_import->setIcon(tintedIcon(QStringLiteral("list"), m_work.theme.colors().text));
    m_refresh->setIcon(tintedIcon(QStringLiteral("refresh"), m_work.theme.colors().text));
}

void ToolRow::updateFilterButton()
{
    const int active = m_menu->active();
    m_filter->setText(active > 0 ? tr("Filter (%1) ▾").arg(active) : tr("Filter ▾"));
    setSpokenName(m_filter, active > 0 ? tr("Filter, %1 active").arg(active) : tr("Filter"));
}

} // namespace Reslate
