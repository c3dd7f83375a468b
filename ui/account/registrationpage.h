// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/registration.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Reslate {

/// What of an app registration is laid down for the computer and can't be changed.
struct RegistrationLocks {
    bool clientId = false;
    bool tenant = false;
    bool cloud = false;
};

/// Asks for the school's app registration, and says how to make one.
class RegistrationPage final : public QWidget {
    Q_OBJECT
public:
    explicit RegistrationPage(QWidget *parent = nullptr);

    /// Begins with these values; what is not known is empty. A service that is none of Microsoft's can be chosen only
    /// if it stands here.
    void fill(const Registration &known, const RegistrationLocks &locks = {});

Q_SIGNALS:
    void given(const Reslate::Registration &registration);
    void canceled();

private:
    QWidget *makeSteps();
    QWidget *makeForm();
    void refresh();
    void submit();

    QList<Endpoints> m_services; ///< in the order of the box
    QLineEdit *m_clientId;
    QLineEdit *m_tenant;
    QComboBox *m_service;
    QLabel *m_message;
    QPushButton *m_next;
};

} // namespace Reslate
