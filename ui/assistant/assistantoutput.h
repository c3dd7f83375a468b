// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/resetassistant.h"
#include "ui/shell/appservices.h"

#include <QObject>

class QWidget;

namespace Reslate {

/// What was chosen in the assistant, on paper and as a file: a table for a spreadsheet, or a plan for Reslate.
class AssistantOutput final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; window is the parent of its dialogs.
    AssistantOutput(const AppServices &work, const ResetAssistant &assistant, QWidget *window);

    void print();
    /// Asks for the file's name, and writes it.
    void save();

private:
    /// Of a file or a print.
    QString name(const QString &suffix) const;
    /// As a plan when the name ends in .json, as a table otherwise.
    void write(const QString &path);

    const AppServices &m_work;
    const ResetAssistant &m_assistant;
    QWidget *m_window;
};

} // namespace Reslate
