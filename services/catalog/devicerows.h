// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/rules/protection.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QVarLengthArray>

#include <memory>
#include <vector>

namespace Reslate::Catalog {

/// The devices in their rows, found by their ids. Rows keep their place: new ones are appended, the others move up when
/// one is removed. Who changes a row says so by touch(); announce() tells it to the rest of the program.
/// Made for 100,000 rows: removing any number of them costs one pass over all rows, everything else what it touches.
class DeviceRows final : public QObject {
    Q_OBJECT
public:
    /// Which reading of each list last named a row's records; a record that the newest complete one did not name is
    /// missing.
    struct Marks {
        quint32 device = 0;
        quint32 entra = 0;
        quint32 autopilot = 0;
        bool isEntraTwice = false; ///< that reading named two records for it
        bool isAutopilotTwice = false;
    };
    /// Nearly always one.
    using RowList = QVarLengthArray<int, 4>;

    int count() const { return static_cast<int>(m_rows.size()); }
    const Device &at(int row) const { return m_rows[static_cast<size_t>(row)]->device; }
    int rowOf(const DeviceId &id) const; ///< -1: none
    /// All rows that claim that Entra device.
    RowList rowsOfEntra(const EntraDeviceId &id) const;
    bool hasEntra(const EntraDeviceId &id) const { return m_byEntra.contains(id); }
    /// Whether more than one row claims it.
    bool isEntraShared(const EntraDeviceId &id) const { return m_moreByEntra.contains(id); }

    /// Valid until the row is removed. Its id stays; after another Entra device's id relink() is due.
    Device &edit(int row) { return m_rows[static_cast<size_t>(row)]->device; }
    Marks &marks(int row) { return m_rows[static_cast<size_t>(row)]->marks; }
    void touch(int row) { m_touched.append(row); }
    void announce();
    /// The row claimed that Entra device before, and another one or none now.
    void relink(int row, const EntraDeviceId &before);

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
    /// Decides windowsRe of every row that is here or comes.
    void setWindowsRe(const QHash<DeviceId, WindowsRe> &states);
    void setProtectedMembers(const GroupId &group, const QSet<EntraDeviceId> &members);

Q_SIGNALS:
    // Bracket signals, as those of DeviceCatalog.
    void appendBegins(int first, int last);
    void appendEnds();
    void removeBegins(int first, int last);
    void removeEnds();
    void resetBegins(); ///< rows vanish here and there
    void resetEnds();
    void changed(const QList<int> &rows); ///< ascending, each once

private:
    /// In a place of its own, so that neither a new row nor a removed one moves the others.
    struct Row {
        Device device;
        Marks marks;
        int place = 0; ///< which row it is
    };

    void link(Row &row);
    void unlink(Row &row, const EntraDeviceId &id);
    void remove(const QList<int> &rows);
    void guardAll();

    std::vector<std::unique_ptr<Row>> m_rows;
    QHash<DeviceId, Row *> m_byId;
    QHash<EntraDeviceId, Row *> m_byEntra; ///< one row each
    QMultiHash<EntraDeviceId, Row *> m_moreByEntra; ///< the further rows that claim the same Entra device: rare
    QSet<DeviceId> m_keepWhenGone;
    Protections m_protections;
    QHash<DeviceId, WindowsRe> m_windowsRe;
    QList<int> m_touched; ///< rows to announce, in any order and perhaps twice
    int m_firstAppended = 0;
};

} // namespace Reslate::Catalog
