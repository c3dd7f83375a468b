// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/scansession.h"
#include "ui/shell/appservices.h"

#include <QWidget>

class QPushButton;
class QTableView;
class QVBoxLayout;

namespace Reslate {

class ScanCard;
class ScanField;
class ScanSide;
class ScanTone;

/// Devices that lie on a table are scanned one after the other. The field keeps the focus, and letters that are typed
/// elsewhere on the panel go there. Each result is a shape, a colour, words, a tone, and is announced. Sends nothing.
class ScanPanel final : public QWidget {
    Q_OBJECT
public:
    /// Both references must outlive it.
    ScanPanel(const AppServices &work, ScanSession &session, QWidget *parent = nullptr);

    /// The control where a person begins.
    QWidget *beginning() const;
    /// A row with "Remove last", "Print missing…" and "Start over…". It stands below the scans; a window may put it
    /// into its own foot instead.
    QWidget *foot() const { return m_foot; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeScans();
    QTableView *makeTable(QWidget *parent);
    QWidget *makeFoot();
    void takeScan(const QString &text);
    void tellResult();
    void removeLast();
    void printMissing();
    void askStartOver();
    void refresh();
    void setLarge(bool large);
    bool passOn(const QKeyEvent &key);

    const AppServices &m_work;
    ScanSession &m_session;
    ScanField *m_field = nullptr;
    ScanCard *m_card = nullptr;
    QTableView *m_table = nullptr;
    ScanSide *m_side = nullptr;
    ScanTone *m_tone;
    QWidget *m_foot = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_startOver = nullptr;
};

} // namespace Reslate
