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
    /// The control where a person begins.
    QPlainTextEdit *beginning() const { return m_text; }

private:
    QWidget *makeInput();
    QWidget *makeFindings();
    void chooseFile();
    void paste();
    void edited();
    void take(const QString &text, const QString &name, const QString &source);
    /// What was to be read is no list, so that none is used from now on, not even the one from before.
    void refuse(const QString &what, const QString &why);
    /// The same, but the text stays in the field.
    void disarm(const QString &what, const QString &why);
    void showSource(const QString &source);

    const Workspace &m_work;
    ResetAssistant &m_assistant;
    ListEntryModel m_entries;
    QString m_file; ///< the name of the file that the text was read from; empty: none
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_refusal = nullptr;
    QLabel *m_source = nullptr; ///< where the list comes from; hidden for one that was typed
    QLabel *m_summary = nullptr;
    QLabel *m_elsewhere = nullptr;
    QPushButton *m_print = nullptr;
};

} // namespace Reslate
