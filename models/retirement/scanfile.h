// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/scanstate.h"

#include <QByteArray>
#include <QObject>

#include <optional>

namespace Reslate {

class ScanSession;

/// The scans as JSON, and back; nullopt: no scans that this program wrote. No bytes are trusted: whatever they say is
/// compared with the school's devices anew.
QByteArray scansDocument(const KeptScans &kept);
std::optional<KeptScans> readScans(const QByteArray &json);

/// The file in that folder in which the scans of a school are kept. school: what tells it from others, hostile.
QString scanFileIn(const QString &folder, const QString &school);
/// Removes that file if its scans are those of the plan, which was started or deleted: the next batch begins anew.
void forgetScansOf(const PlanId &plan, const QString &file);

/// Keeps a session's scans in a file that its owner alone can read, at each change: also when the program is killed
/// right after. Who wants what was kept before asks for it before the first scan, which takes its place. Once the last
/// scan is taken back, or all are forgotten, there is no file.
class ScanKeeper final : public QObject {
    Q_OBJECT
public:
    /// The session must outlive it. Reads nothing by itself.
    ScanKeeper(ScanSession &session, const QString &file, QObject *parent = nullptr);

    /// What was kept before; nullopt: nothing, or nothing that can be read.
    std::optional<KeptScans> kept() const;
    /// Writes what is there now.
    void save();
    /// All of what is kept stands in that saved plan, until the scans change.
    void setPlan(const PlanId &plan);
    /// Removes the file: the devices are under way, or the person begins anew.
    void forget();
    /// Why the last change isn't kept, as a sentence; empty: it is.
    const QString &error() const { return m_error; }

Q_SIGNALS:
    void saved(); ///< or not: see error()

private:
    void write();

    ScanSession &m_session;
    QString m_file;
    PlanId m_plan;
    QString m_error;
};

} // namespace Reslate
