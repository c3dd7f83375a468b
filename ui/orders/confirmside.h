// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planner.h"
#include "ui/shell/appservices.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Reslate {

/// Beside the cards of the question: what the modes keep and remove, how long sending takes, and where it asks for them
/// whether user data stays and the reason that a second administrator reads.
class ConfirmSide final : public QScrollArea {
    Q_OBJECT
public:
    ConfirmSide(const AppServices &work, const ResetDraft &draft, QWidget *parent);

    bool keepsUserData() const { return m_keepUserData; }
    QLineEdit *reasonField() const { return m_reason; }
    /// A second administrator has to approve, and there is no reason for them yet.
    bool needsReason() const;
    void showDraft(const ResetDraft &draft);

Q_SIGNALS:
    void reasonChanged();

private:
    /// A heading, and what stands below it; both hidden while that is nothing.
    struct Fact {
        QLabel *heading = nullptr;
        QLabel *value = nullptr;
    };
    Fact addFact(QVBoxLayout *column, const QString &title);
    void showFact(const Fact &fact, const QString &text);
    void addKeepChoice(QVBoxLayout *column, const ResetWish &wish);
    void addReason(QVBoxLayout *column, const QString &justification);
    void showReason();

    const AppServices &m_work;
    bool m_keepUserData = false;
    std::optional<bool> m_needsApproval = false;
    Fact m_keeps;
    Fact m_removes;
    Fact m_caution;
    Fact m_estimate;
    Fact m_second; ///< of a second administrator
    QLineEdit *m_reason = nullptr;
};

} // namespace Reslate
