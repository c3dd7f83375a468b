// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace Reslate {

/// One step of the group reset. Its focus proxy is the control where a person begins.
class AssistantPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows the assistant as it is now.
    virtual void refresh() = 0;
    /// Why the next step can't be taken yet, as a sentence; empty: it can.
    virtual QString obstacle() const = 0;

Q_SIGNALS:
    void edited(); ///< a person changed something that obstacle() looks at
};

} // namespace Reslate
