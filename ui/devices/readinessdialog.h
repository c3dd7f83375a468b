// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/readinessreader.h"
#include "domain/plan/readiness.h"
#include "models/devices/readinessmodel.h"
#include "ui/shell/appservices.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QPushButton;
class QTableView;

namespace Reslate {

/// The devices that a ReadinessDialog is about, as they stand when it opens.
struct ReadinessWish {
    QString title; ///< of the group, hostile
    QList<Device> devices;
    int unlisted = 0; ///< members that Intune doesn't list
    bool isWhole = true; ///< every device of the group is known
};

/// Whether the devices of a group can be reset: the answer, the numbers and each device; on paper and as a file. Reads
/// profiles and the ids of recovery keys when it opens; what isn't read, and what can't be, is not known. Sends
/// nothing.
class ReadinessDialog final : public QDialog {
    Q_OBJECT
public:
    /// work outlives it.
    ReadinessDialog(const AppServices &work, const ReadinessWish &wish, QWidget *parent);

private:
    void layOut();
    QLayout *makeButtons();
    /// Judges the devices with what is known of them by now.
    void judgeWith(const QHash<DeviceId, ReadinessFacts> &facts);
    QLayout *makeFacts();
    void showFacts();
    void print();
    void save(const QString &suffix, const QString &filter);
    void write(const QString &file, const QString &suffix);
    QString fileName(const QString &suffix) const;

    const AppServices &m_work;
    ReadinessWish m_wish;
    ReadinessReader m_reader;
    ReadinessModel m_model;
    Readiness m_readiness;
    QLabel *m_answer;
    QLabel *m_notes;
    QLabel *m_state; ///< of the reading
    QList<QLabel *> m_facts;
    QTableView *m_table;
    QList<QPushButton *> m_outputs;
};

} // namespace Reslate
