// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/rules/protection.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <vector>

namespace Reslate {

/// The devices in their rows, found by their ids. Rows keep their place: new ones are appended, the others move up when
/// one is removed. Who changes a row says so by touch(); announce() tells it to the rest of the program.
class DeviceRows final : public QObject {
    Q_OBJECT
public:
    /// Which reading of each list last named a row's records; a record that the newest complete one did not name is
    /// missing.
    struct Marks {
        quint32 device = 0;
        quint32 entra = 0;
        quint32 autopilot = 0;
    };

    int count() const { return static_cast<int>(m_devices.size()); }
    const Device &at(int row) const { return m_devices[static_cast<size_t>(row)]; }
    int rowOf(const DeviceId &id) const { return m_rows.value(id, -1); } ///< -1: none
    /// All rows that claim that Entra device.
    QList<int> rowsOfEntra(const EntraDeviceId &id) const;
    bool hasEntra(const EntraDeviceId &id) const { return m_rowByEntra.contains(id); }
    /// Whether more than one row claims it.
    bool isEntraShared(const EntraDeviceId &id) const { return m_moreRowsByEntra.contains(id); }

    /// Valid until rows are appended or removed. After another Entra id reindex() is due.
    Device &edit(int row) { return m_devices[static_cast<size_t>(row)]; }
    Marks &marks(int row) { return m_marks[static_cast<size_t>(row)]; }
    void touch(int row) { m_touched.append(row); }
    void announce();
    void reindex();

    /// Between the two append() is called so many times; it gives the new row.
    void beginAppend(int count);
    int append(Device &&device, quint32 reading);
    void endAppend();

    /// Facts that a job read on its way. Fields that such a reading doesn't carry are kept.
    void mergeReadings(const QList<Device> &fresh, const QList<DeviceId> &gone);
    /// Removes the devices that this reading of their list did not name.
    void dropUnlisted(quint32 reading);
    /// These stay, marked recordGone, when their record vanishes.
    void keepWhenGone(const QSet<DeviceId> &ids) { m_keepWhenGone.unite(ids); }

    const Protections &protections() const { return m_protections; }
    /// Decides guard and pendingLifted of every row that is here or comes.
    void setProtections(const Protections &protections);
    void setProtectedMembers(const GroupId &group, const QSet<EntraDeviceId> &members);

Q_SIGNALS:
    // Bracket signals, as those of DeviceCatalog.
    void appendBegins(int first, int last);
    void appendEnds();
    void removeBegins(int first, int last);
    void removeEnds();
    void resetBegins();
    void resetEnds();
    void changed(const QList<int> &rows); ///< ascending, each once

private:
    void linkEntra(int row);
    void remove(const QList<int> &rows);
    void guardAll();

    std::vector<Device> m_devices;
    std::vector<Marks> m_marks;
    QHash<DeviceId, int> m_rows;
    QHash<EntraDeviceId, int> m_rowByEntra; ///< one row each
    QMultiHash<EntraDeviceId, int> m_moreRowsByEntra; ///< the further rows that claim the same Entra device: rare
    QSet<DeviceId> m_keepWhenGone;
    Protections m_protections;
    QList<int> m_touched; ///< rows to announce, in any order and perhaps twice
    int m_firstAppended = 0;
};

} // namespace Reslate
