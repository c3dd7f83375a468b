// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/workflow.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace Reslate {

/// The steps that devices go through, side by side, with what each waits for on the arrow before it.
class StepStrip final : public QWidget {
    Q_OBJECT
public:
    explicit StepStrip(QWidget *parent = nullptr);

    void showWorkflow(const Workflow &workflow);

private:
    QWidget *makeBox(int number, const QString &title, const QString &detail);
    QWidget *makeArrow(const QString &gate);

    std::optional<Workflow> m_shown;
    QHBoxLayout *m_row;
    QWidget *m_steps = nullptr; ///< made anew for another workflow
};

} // namespace Reslate
