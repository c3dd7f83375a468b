// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listentrymodel.h"
#include "resetassistant.h"
#include "workspace.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Reslate {

/// A list of serial numbers from a file, the clipboard or the keyboard, with the list doctor's finding for each line.
class ListPanel final : public QWidget {
    Q_OBJECT
public:
    ListPanel(const Workspace &work, ResetAssistant &assistant, QWidget *parent = nullptr);

    void refresh();
    /// Reads a list from a file; says why when it can't be used.
    void readFile(const QString &path);

private:
    QWidget *makeInput();
    QWidget *makeFindings();
    void chooseFile();
    void paste();
    void take(const QString &text, const QString &name);
    void refuse(const QString &why);

    const Workspace &m_work;
    ResetAssistant &m_assistant;
    ListEntryModel m_entries;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_refusal = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_elsewhere = nullptr;
    QPushButton *m_print = nullptr;
};

} // namespace Reslate
