// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/reportcsv.h"
#include "models/retirement/reportmaker.h"

#include <QObject>

namespace Reslate {

/// Writes what an asset system takes in to a file that a person names. What can't be in that file is told before and
/// after, device by device. Sends nothing.
class AssetExporter final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it; window is the parent of its dialogs.
    AssetExporter(ReportMaker &maker, QWidget *window);

    /// Of the reports with these numbers, oldest first: the newest counts.
    void start(const QStringList &numbers, AssetSystem system);

private:
    void askAbout(const AssetExport &exported, AssetSystem system);
    void save(const AssetExport &exported, AssetSystem system);

    ReportMaker &m_maker;
    QWidget *m_window;
};

} // namespace Reslate
