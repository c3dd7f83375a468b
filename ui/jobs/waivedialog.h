// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/reasondialog.h"
#include "ui/shell/appservices.h"

class QPushButton;

namespace Reslate {

/// Asks for the reason for which the next step of some devices of a job follows without the proof that it waits for,
/// and lets it follow: records may be deleted then.
class WaiveDialog final : public ReasonDialog {
    Q_OBJECT
public:
    /// items: of that job; each is one that mayBeWaived().
    WaiveDialog(const AppServices &work, const JobId &job, const QList<JobItem> &items, QWidget *parent);

private:
    void refresh() override;
    QString refusalText(const Error &error) const override;

    QPushButton *m_waive;
};

} // namespace Reslate
