// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/list/listdoctor.h"
#include "ui/shell/appservices.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace Reslate {

class ListPanel;

/// A list of serial numbers that becomes the selection of the table, for whatever action comes then. Says line by line
/// what was found; only lines that name exactly one device count, and a list whose column is doubtful counts not at
/// all. Something that can't be read takes the selection away that stood before, and says so.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ImportDialog(const AppServices &work, QWidget *parent = nullptr);

    /// Asks for the file.
    void chooseFile();
    /// Reads the list from a file, as if it had been chosen.
    void readFile(const QString &path);

Q_SIGNALS:
    /// These devices are to be selected, in place of all others. title: of the list, plain text.
    void chosen(const QList<Reslate::DeviceId> &devices, const QString &title);

private:
    QWidget *makeFoot();
    void take(const QString &text, const QString &name);
    void dropSelection();
    void examineSoon();
    void examine();
    QList<DeviceId> found() const;
    QString obstacle() const;
    QString consequence() const;
    void choose();

    const AppServices &m_work;
    ListPanel *m_panel;
    QString m_text;
    QString m_name; ///< of the file
    ListReport m_report;
    QString m_dropped; ///< that what was selected before is not any more
    bool m_waits = false; ///< until all devices are loaded: one hit may be one of two
    bool m_pending = false;
    QLabel *m_state = nullptr;
    QLabel *m_why = nullptr;
    QPushButton *m_select = nullptr;
};

} // namespace Reslate
