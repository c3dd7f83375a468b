// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "jobs/engine/jobengine.h"
#include "models/text/columnmodel.h"

#include <string>
#include <vector>

namespace Reslate {

/// Every job of any age, those that were started last first: the engine's, and those that its archive has read. Can be
/// narrowed down to the ones that have to do with a device.
class AllJobsModel final : public Models::ColumnModel {
    Q_OBJECT
public:
    enum class Column { Title, Started, By, Devices, State };
    static constexpr int columns = 5;

    /// How many jobs that are read by now setSearch() would leave: those that finished long ago may not be among them.
    static int countFound(const JobEngine &engine, const QString &typed);

    /// Both references must outlive the model.
    AllJobsModel(const JobEngine &engine, const Clock &clock, QObject *parent = nullptr);

    /// Only jobs in which each of these words is part of the name or serial number of one of their devices, or of their
    /// title or who started them. Empty: all.
    void setSearch(const QString &typed);
    const JobId &at(int row) const { return m_shown.at(row); }
    /// The first device of that row's job that the search is about; nullopt: it is about none, or there is no search.
    std::optional<DeviceId> foundIn(int row) const;
    /// How many there are without the search.
    int total() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString titleOf(int column) const override;

private:
    static bool isFound(const Job &job, const std::vector<std::string> &words);
    void reset();
    void add(const JobId &id);
    void jobChanged(const JobId &id);
    QString textOf(const Job &job, Column column) const;
    QString devicesOf(const Job &job) const;

    const JobEngine &m_engine;
    const Clock &m_clock;
    std::vector<std::string> m_words;
    QList<JobId> m_shown;
};

} // namespace Reslate
