// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/listentrymodel.h"
#include "ui/shell/appservices.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace Reslate {

/// A list of serial numbers from a file, the clipboard or the keyboard, with the list doctor's finding for each line.
/// Whoever uses the list has it examined.
class ListPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ListPanel(const AppServices &work, QWidget *parent = nullptr);

    /// Whoever uses the list takes what stands only in Autopilot, too.
    void takeRegistrations() { m_takesRegistrations = true; }
    /// What the doctor found. waits: there is a list, which is examined as soon as all devices are loaded.
    void showReport(const ListReport &report, bool waits);
    /// Asks for a file and reads the list from it.
    void chooseFile();
    /// Reads a list from a file; says why when it can't be used.
    void readFile(const QString &path);
    /// The control where a person begins.
    QPlainTextEdit *beginning() const { return m_text; }

Q_SIGNALS:
    /// This is the list from now on. name: of its file, hostile; empty: it is from none. Both empty: there is no list.
    void listChanged(const QString &text, const QString &name);
    /// What was to be read is no list, so that there is none now; listChanged() came before.
    void refused();

private:
    QWidget *makeInput();
    void showNote();
    QWidget *makeFindings();
    void paste();
    void edited();
    void take(const QString &text, const QString &name, const QString &source);
    /// What was to be read is no list, so that none is used from now on, not even the one from before.
    void refuse(const QString &what, const QString &why);
    /// The same, but the text stays in the field.
    void disarm(const QString &what, const QString &why);
    void showSource(const QString &source);

    const AppServices &m_work;
    ListReport m_report;
    bool m_takesRegistrations = false;
    QString m_title; ///< of the paper with the lines to look up
    ListEntryModel m_entries;
    QString m_file; ///< the name of the file that the text was read from; empty: none
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_refusal = nullptr;
    QLabel *m_source = nullptr; ///< where the list comes from; hidden for one that was typed
    QLabel *m_summary = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_note = nullptr; ///< what was found for the current line, whole: the column may be too narrow for it
    QLabel *m_used = nullptr; ///< which lines count, and how many do not
    QLabel *m_elsewhere = nullptr;
    QPushButton *m_print = nullptr;
};

} // namespace Reslate
