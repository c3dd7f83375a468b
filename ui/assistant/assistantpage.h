// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace Reslate {

/// One step of an assistant.
class AssistantPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows the assistant as it is now.
    virtual void refresh() = 0;
    /// Why the next step can't be taken yet, as a sentence; empty: it can.
    virtual QString obstacle() const = 0;

    /// Whether the page itself shows obstacle(), beside what it is about: then nothing else does.
    virtual bool saysObstacle() const { return false; }

    /// The control where a person begins; nullptr: there is only something to read.
    QWidget *beginning() const { return m_beginning; }

Q_SIGNALS:
    void edited(); ///< a person changed something that obstacle() looks at

protected:
    /// Not by a focus proxy: with one inside a page, the tab key leaves out what stands before it (Qt 6.4).
    void beginAt(QWidget *control) { m_beginning = control; }

private:
    QWidget *m_beginning = nullptr;
};

} // namespace Reslate
