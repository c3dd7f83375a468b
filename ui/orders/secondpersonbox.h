// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Reslate {

/// Where a second person confirms what is about to be started: shows the code and takes the name and the code. Hidden
/// where nobody is asked.
class SecondPersonBox final : public QWidget {
    Q_OBJECT
public:
    explicit SecondPersonBox(const AppServices &work, QWidget *parent = nullptr);

    /// What is about to be started. What was typed for something else counts no more.
    void setPlans(const QList<Plan> &plans);
    /// What is still missing; empty: nothing.
    QString obstacle() const;
    Consent consent() const;
    QLineEdit *nameField() const { return m_name; }
    /// Whether a name was typed where one is asked for.
    bool holdsText() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    bool isAsked() const;
    /// The service asks a second administrator about each of them that is destructive, as it said a minute ago at most.
    bool tenantRequiresApproval() const;
    void readPolicy();

    const AppServices &m_work;
    QList<Plan> m_plans;
    QString m_code;
    bool m_isPolicyFresh = false;
    QLabel *m_shownCode;
    QLineEdit *m_name;
    QLineEdit *m_typed;
};

} // namespace Reslate
