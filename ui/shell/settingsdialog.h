// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QDialog>

class QFormLayout;

namespace Reslate {

class NumberField;

/// All that can be set, in one place. What is this person's counts at once; the rules of the school have windows of
/// their own, which it opens.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(const AppServices &work, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed(); ///< notifications or the symbol beside the clock
    void protectedWanted();
    void hoursWanted();
    void secondPersonWanted();
    void permissionsWanted();

private:
    void addColors(QFormLayout *form);
    void addCountdown(QFormLayout *form);
    void addCalls(QFormLayout *form);
    QWidget *makeRules();

    const AppServices &m_work;
};

} // namespace Reslate
