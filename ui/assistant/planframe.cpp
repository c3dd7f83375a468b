// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/planframe.h"

#include "core/async.h"
#include "models/text/errorlabels.h"
#include "ui/assistant/plankeeper.h"
#include "ui/kit/widgets.h"
#include "ui/kit/writingdialog.h"

#include <QPushButton>

namespace Reslate {

PlanFrame::PlanFrame(const AppServices &work, const Outline &outline, QWidget *parent)
    : AssistantFrame(work, outline, parent)
    , m_work(work)
{
}

void PlanFrame::keepPlanOf(PlanDecisions &decisions)
{
    m_decisions = &decisions;
    m_keeper = new PlanKeeper(decisions, m_work.who, this);
    connect(m_keeper, &PlanKeeper::settled, this, &PlanFrame::showFoot);
}

void PlanFrame::beginAnew()
{
    m_begunRevision = m_decisions->revision();
}

QString PlanFrame::keptText() const
{
    if (m_decisions->isSaved())
        return tr(" · saved as a plan, so you can close and come back");
    const std::optional<Error> error = m_keeper->error();
    return error ? tr(" · not saved: %1").arg(errorShort(*error)) : QString();
}

/// What was decided from the check on is kept.
void PlanFrame::onRefreshed()
{
    if (isFromCheckOn() && hasDevices() && !isSent() && !isDiscarded())
        m_keeper->saveSoon();
}

bool PlanFrame::holdsChoices() const
{
    return holdsText() || holdsUnsaved();
}

bool PlanFrame::holdsText() const
{
    return isAnyWritten() && !isSent() && !isDiscarded();
}

bool PlanFrame::holdsUnsaved() const
{
    return isAnyChosen() && !isSent() && !isDiscarded() && !m_decisions->isSaved()
        && m_decisions->revision() != m_begunRevision;
}

void PlanFrame::leave(const std::function<void()> &then)
{
    if (isStarting())
        return; // its answer closes this window, or says why not
    PlanFrame::onRefreshed(); // what was decided a moment ago is perhaps not shown yet
    const bool isDue = m_keeper->isDue() && !isSent();
    if (isDue || !m_keeper->last().isFinished()) { // only then is it known what would be lost
        onceSettled(
            isDue ? m_keeper->save() : m_keeper->last(), this, [this, then](const Result<void> &) { leave(then); });
        return;
    }
    if (!holdsUnsaved()) {
        const auto discardAll = [this, then] {
            setDiscarded(true);
            then();
        };
        return holdsText() ? askToDiscardText(this, discardAll) : then();
    }
    const QString more = tr("A saved plan stands in Devices → Plans, and you can go on with it at any time.");
    const QString kept = keptAnyway();
    QMessageBox *box = askToClose({.title = tr("Close without saving?"),
                                      .text = tr("What you chose here isn't saved yet. Nothing was sent."),
                                      .more = QStringLiteral("%1 %2").arg(more, kept).trimmed()},
        then);
    if (!box)
        return;
    if (hasDevices()) {
        QPushButton *keep = addButton(
            box, tr("Save as a plan"), QMessageBox::AcceptRole, QStringLiteral("discardSave"));
        connect(keep, &QPushButton::clicked, this, [this, then] { saveAndLeave(then); });
    }
    box->open();
}

void PlanFrame::saveAndLeave(const std::function<void()> &then)
{
    onceSettled(m_keeper->save(), this, [this, then](const Result<void> &saved) {
        if (saved)
            leave(then); // a plan doesn't keep a reason
        else
            tellWarning(QStringLiteral("assistantBox"),
                {.title = tr("Not saved"),
                    .text = tr("The plan could not be saved. It stays open."),
                    .more = errorText(saved.error(), ErrorContext::Reading).whatHappened},
                this);
    });
}

void PlanFrame::done(int result)
{
    if (m_keeper->isDue() && !isSent())
        m_keeper->save();
    if (m_decisions->isSaved() && !isSent() && !isDiscarded())
        Q_EMIT planKept();
    QDialog::done(result);
}

} // namespace Reslate
