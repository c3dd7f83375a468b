// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/retiredlist.h"
#include "models/text/columnmodel.h"

namespace Reslate {

/// Reports and retirements that came to something as a table, newest first; can be narrowed down to a year and to what
/// is searched for. IdRole is RetiredEntry::key().
class RetiredModel final : public Models::ColumnModel {
    Q_OBJECT
public:
    enum class Column { Report, Date, Reason, Destination, Devices, Proven, Status };
    static constexpr int columns = 7;

    /// The list must outlive the model.
    explicit RetiredModel(const RetiredList &list, QObject *parent = nullptr);

    /// Only those in which each of these words is part of the number, title, destination or person, or of the name,
    /// serial number or asset tag of one device. Empty: all.
    void setSearch(const QString &typed);
    /// Only those of that year in local time; 0: all.
    void setYear(int year);
    /// Every year that there is one of, newest first.
    QList<int> years() const;

    const RetiredEntry &at(int row) const { return m_list.entries().at(m_shown.at(row)); }
    /// Those that are shown.
    QList<RetiredEntry> shown() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void totalsChanged(); ///< what is shown, or what is known of it, is another

protected:
    QString titleOf(int column) const override;

private:
    bool isFound(const RetiredEntry &entry) const;
    QList<int> places() const;
    void reset();
    void onEntryRead(int place);
    static QString textOf(const RetiredEntry &entry, Column column);
    static QString toolTipOf(const RetiredEntry &entry, Column column);

    const RetiredList &m_list;
    std::vector<std::string> m_words;
    int m_year = 0;
    QList<int> m_shown; ///< places of the list
};

} // namespace Reslate
