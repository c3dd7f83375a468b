// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/findingcard.h"

#include "models/text/labels.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

FindingCard::FindingCard(
    const Theme &theme, const QString &title, const QString &text, const Badge &badge, QWidget *parent)
    : QFrame(parent)
    , m_title(wrappedLabel(title, this))
    , m_text(wrappedLabel({}, this, "muted"))
{
    setObjectName(QStringLiteral("findingCard"));
    setProperty("role", QStringLiteral("card"));
    setSpokenName(this, title);
    m_title->setFont(scaledFont(font(), 1.05, QFont::Bold));
    setText(text);
    m_badge = new BadgeLabel(theme, this);
    m_badge->setBadge(badge);

    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_badge, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 12);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_text);
}

void FindingCard::setTitle(const QString &title)
{
    m_title->setText(title);
    setSpokenName(this, title);
}

void FindingCard::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void FindingCard::setBadge(const Badge &badge)
{
    m_badge->setBadge(badge);
}

void FindingCard::showNames(const QStringList &names, Rest rest)
{
    if (!m_names) {
        m_names = wrappedLabel({}, this);
        m_names->setObjectName(QStringLiteral("cardNames"));
        m_names->setFont(scaledFont(font(), 0.92));
        m_more = new QPushButton(this);
        m_more->setObjectName(QStringLiteral("cardMore"));
        m_more->setProperty("role", QStringLiteral("small"));
        m_more->setAutoDefault(false);
        layout()->addWidget(m_names);
        layout()->addWidget(m_more);
        layout()->setAlignment(m_more, Qt::AlignLeft);
        connect(m_more, &QPushButton::clicked, this, [this] {
            m_showsAll = !m_showsAll;
            showSomeNames();
        });
    }
    m_all = names;
    m_rest = rest;
    showSomeNames();
}

void FindingCard::showSomeNames()
{
    constexpr qsizetype shown = 6;
    const qsizetype more = m_all.size() - shown;
    QString text = (m_showsAll ? m_all : m_all.mid(0, shown)).join(QStringLiteral(", "));
    if (more > 0 && m_rest == Rest::InAListBelow)
        text = tr("%1 and %2 more").arg(text, numberText(more));
    m_names->setText(breakable(text));
    m_names->setVisible(!m_all.isEmpty());
    m_more->setVisible(more > 0 && m_rest == Rest::OnAButton);
    m_more->setText(m_showsAll ? tr("Show fewer") : tr("and %1 more", "names of devices").arg(numberText(more)));
    setSpokenName(m_more, tr("%1: %2", "a button and the card it is in").arg(m_title->text(), m_more->text()));
}

QCheckBox *FindingCard::addChoice(const QString &objectName)
{
    auto *box = new QCheckBox(tr("Leave these out"), this);
    setNames(box, objectName, tr("Leave out: %1").arg(m_title->text()));
    layout()->addWidget(box);
    return box;
}

} // namespace Reslate
