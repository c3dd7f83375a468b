// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planbuilder.h"
#include "ui/shell/appservices.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Reslate {

/// Beside the cards of the question: what the mode keeps and removes, how long sending takes, and where it asks for
/// them whether user data stays and the reason that a second administrator reads.
class ConfirmSide final : public QScrollArea {
    Q_OBJECT
public:
    ConfirmSide(const AppServices &work, const Plan &plan, QWidget *parent);

    bool keepsUserData() const { return m_keepUserData; }
    /// nullptr: no second administrator is asked.
    QLineEdit *reasonField() const { return m_reason; }
    /// A second administrator has to approve, and there is no reason for them yet.
    bool needsReason() const;
    void showEstimate(const Plan &chosen);

Q_SIGNALS:
    void reasonChanged();

private:
    void addFacts(QVBoxLayout *column);
    void addKeepChoice(QVBoxLayout *column, const Plan &plan);
    void addReason(QVBoxLayout *column, const Plan &plan);
    void addEstimate(QVBoxLayout *column);

    const AppServices &m_work;
    ResetMode m_mode;
    bool m_keepUserData = false;
    QLineEdit *m_reason = nullptr;
    QLabel *m_estimate = nullptr;
};

} // namespace Reslate
