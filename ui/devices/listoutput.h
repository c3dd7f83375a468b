// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QObject>

class QAction;

namespace Reslate {

class DevicePane;

/// How the list of devices leaves the program: to the clipboard, into a file, on paper.
class ListOutput final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; window is the parent of its dialogs.
    ListOutput(const AppServices &work, DevicePane &pane, QWidget *window);

    /// For menus; the table has the first one, too.
    QAction *copyAction() const { return m_copy; }
    QAction *exportAction() const { return m_export; }
    QAction *printAction() const { return m_print; }

Q_SIGNALS:
    /// What was done, or why nothing was, in one line.
    void announced(const QString &text);

private:
    /// The rows that the list shows, as those of the model; tells when there are none.
    QList<int> shownRows();
    void copyRows();
    void exportList();
    void writeList(const QString &file);
    void printList();

    const AppServices &m_work;
    DevicePane &m_pane;
    QWidget *m_window;
    QAction *m_copy;
    QAction *m_export;
    QAction *m_print;
};

} // namespace Reslate
