// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QWidget>

namespace Reslate {

/// What a start without a school shows.
class WelcomeWindow final : public QWidget {
    Q_OBJECT
public:
    /// places must outlive it.
    explicit WelcomeWindow(const Places &places, QWidget *parent = nullptr);

Q_SIGNALS:
    void signInClicked();
    void practiceClicked();
};

} // namespace Reslate
