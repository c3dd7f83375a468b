// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "core/clock.h"
#include "models/retirement/scanstate.h"
#include "models/text/columnmodel.h"

#include <QSet>

namespace Reslate {

/// The devices that are scanned one after the other, the last one on top, and what each scan came to. Follows the
/// catalog: a result is never older than what is known of the devices. Sends nothing.
class ScanSession final : public Models::ColumnModel {
    Q_OBJECT
public:
    enum class Column { Shape, Device, Serial, Result };
    static constexpr int columns = 4;

    /// Both references must outlive it.
    ScanSession(const DeviceCatalog &catalog, const Clock &clock, QObject *parent = nullptr);

    /// Which devices are expected; the scans stay and are judged anew.
    void setTarget(const ScanTarget &target);
    const ScanTarget &target() const { return m_target; }
    /// Whether a group or a selection is expected.
    bool expectsSome() const { return !m_target.expected.isEmpty(); }
    /// By which labels of the school are read, too.
    void setAssets(const AssetList &assets);

    /// Adds what a reader or a keyboard sent; false: it was blank.
    bool scan(const QString &text);
    /// Takes the serial number that is suggested for the last scan; false: none is.
    bool acceptSuggestion();
    /// Takes the last scan back; false: there is none.
    bool removeLast();
    void clear();

    /// The scans as they are to be kept, and as they were.
    KeptScans kept() const;
    void restore(const KeptScans &kept);

    int scans() const { return static_cast<int>(m_lines.size()); }
    /// The last one first, as the rows are; row below scans().
    const ScanLine &at(int row) const { return m_lines.at(m_lines.size() - 1 - row); }
    /// So many with that result.
    int count(ScanResult result) const;
    int putAside() const;
    /// The devices that are taken, in the order of their scans; without an Intune id: only the Autopilot record.
    QList<DeviceRef> taken() const;
    /// Those that are expected and were not scanned, in the order of the target.
    QList<DeviceRef> missing() const;
    /// Whether all devices are read; until then a scan waits.
    bool isReady() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void changed(); ///< of results, or of what is expected
    void scansChanged(); ///< what kept() gives is another than before; not by restore()

protected:
    QString titleOf(int column) const override;

private:
    /// Computers by either of their ids.
    struct Computers {
        QSet<DeviceId> devices;
        QSet<AutopilotId> registrations;

        void insert(const DeviceRef &device);
        bool contains(const DeviceRef &device) const;
    };
    void evaluateSoon();
    void evaluate();
    QList<ScanLine> judged() const;
    ScanLine lineOf(
        const KeptScan &scan, const LabelMeaning &label, const QList<const AutopilotRecord *> &registrations) const;
    void nameDevice(ScanLine &line) const;
    void nameRegistration(ScanLine &line, const QList<const AutopilotRecord *> &registrations) const;
    QStringList groupsOf(const Device &device) const;
    LabelBearers bearers() const;
    void append(const KeptScan &scan);

    const DeviceCatalog &m_catalog;
    const Clock &m_clock;
    ScanTarget m_target;
    Computers m_expected;
    AssetList m_assets;
    QList<ScanLine> m_lines; ///< the first scan first
    bool m_isPending = false;
};

} // namespace Reslate
