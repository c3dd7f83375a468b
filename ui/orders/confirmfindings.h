// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planbuilder.h"
#include "ui/shell/appservices.h"

#include <QScrollArea>
#include <QSet>

class QVBoxLayout;

namespace Reslate {

class DeviceListBox;
class FindingCard;

/// The cards of the question: who gets it, who gets it with care, who is left out, and why. The person leaves out the
/// devices of a warning here; those that were reset or failed in the last day are left out from the start.
class ConfirmFindings final : public QScrollArea {
    Q_OBJECT
public:
    /// Both must outlive it.
    ConfirmFindings(const AppServices &work, const PlanDraft &draft, QWidget *parent);

    /// The devices of the draft that stay when a warning's are left out.
    QList<JobItem> chosenItems() const;
    /// Shows what gets it now.
    void showChosen(const Plan &chosen);
    /// Of the devices that get it: what the cards warn about.
    QStringList careTitles(const Plan &chosen) const;

Q_SIGNALS:
    void changed(); ///< chosenItems()

private:
    void addReady(QVBoxLayout *column);
    void addWarned(QVBoxLayout *column);
    void addLeftOut(QVBoxLayout *column);
    /// What is known of the devices that get it although they were reset or failed in the last day.
    QStringList recentTitles() const;

    const AppServices &m_work;
    const PlanDraft &m_draft;
    QSet<Reason> m_excluded; ///< warnings whose devices are left out
    FindingCard *m_ready = nullptr;
    DeviceListBox *m_list = nullptr;
};

} // namespace Reslate
