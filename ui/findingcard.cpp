// SPDX-License-Identifier: GPL-3.0-or-later
#include "findingcard.h"

#include "labels.h"
#include "theme.h"
#include "widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
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

void FindingCard::showNames(const QStringList &names)
{
    constexpr qsizetype shown = 6;
    QString text = names.mid(0, shown).join(QStringLiteral(", "));
    if (names.size() > shown)
        text = tr("%1 and %2 more").arg(text, numberText(names.size() - shown));
    if (!m_names) {
        m_names = wrappedLabel({}, this);
        m_names->setFont(scaledFont(font(), 0.92));
        layout()->addWidget(m_names);
    }
    m_names->setText(breakable(text));
}

void FindingCard::addChoice(const QString &objectName, bool out)
{
    auto *box = new QCheckBox(tr("Leave these out"), this);
    setNames(box, objectName, tr("Leave out: %1").arg(m_title->text()));
    box->setChecked(out);
    layout()->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &FindingCard::leftOut);
}

} // namespace Reslate
