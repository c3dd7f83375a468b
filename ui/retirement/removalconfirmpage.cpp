// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/removalconfirmpage.h"

#include "models/retirement/removallabels.h"
#include "models/retirement/removalordertext.h"

namespace Reslate {
namespace {

/// What is left out, by the titles of its cards; empty: nothing is.
QString leftOutText(const RemovalDraft &draft)
{
    QStringList left;
    for (const RemovalSection &section : draft.sections) {
        if (section.group != RemovalGroup::Warned && section.going == 0)
            left.append(removalTitle(section));
    }
    return left.isEmpty() ? QString() : RemovalConfirmPage::tr("Left out: %1.").arg(left.join(QStringLiteral(" · ")));
}

/// What a person should still know of devices that get something.
QStringList warningLines(const RemovalDraft &draft)
{
    QStringList lines;
    for (const RemovalSection &section : draft.sections) {
        if (section.group != RemovalGroup::Ready && section.going > 0)
            lines.append(QStringLiteral("⚠ %1. %2").arg(removalTitle(section), removalSentence(section, draft.wish)));
    }
    return lines;
}

} // namespace

RemovalConfirmPage::RemovalConfirmPage(const AppServices &work, RemovalAssistant &assistant, QWidget *parent)
    : ConfirmPage(work, assistant.paced(), parent)
    , m_assistant(assistant)
{
}

ConfirmPage::Summary RemovalConfirmPage::summary() const
{
    const RemovalDraft &draft = m_assistant.draft();
    QStringList warnings;
    for (const QString &line : m_assistant.keepsKeys() ? m_gaps : QStringList())
        warnings.append(QStringLiteral("⚠ ") + line);
    if (m_assistant.mayKeepKeys() && !m_assistant.keepsKeys() && !draft.wish.keepsEntra)
        warnings.append(QStringLiteral("⚠ ") + keysLeftOutText());
    return {.order = removalOrderText(draft),
        .title = draft.wish.title,
        .lines = removalPlanLines(draft),
        .warnings = warnings + warningLines(draft),
        .leftOut = leftOutText(draft)};
}

QString RemovalConfirmPage::before() const
{
    return m_assistant.keepsKeys()
        ? tr("First the recovery keys and local passwords are read and kept in their file, and what is known of each "
             "device. If a key can't be read, nothing is sent.")
        : tr("First what is known of each device is kept.");
}

void RemovalConfirmPage::showKeyGaps(const QList<EscrowGap> &gaps)
{
    m_gaps = keyGapLines(gaps);
}

} // namespace Reslate
